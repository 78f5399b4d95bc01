/** Numbers that are no figures: dates, years, clock times, ages, durations, ordinals, names. Each with its reason. */

import { type Context, closesAt, isCounted, isDash } from '../context.ts';
import type { NumberSpan } from '../numbers/numbers.ts';
import { oftenOnly } from '../numbers/shares.ts';
import { yearReason } from '../periods/years.ts';
import type { Token } from '../tokens.ts';
import { ageReason } from './ages.ts';
import { clockReason } from './clock.ts';
import { labelReason } from './labels.ts';

export { type Context, isDash } from '../context.ts';

export interface Trap {
  reason: string;
  /** Where the trapped expression ends, in tokens; reading goes on there. */
  to: number;
}

/** The numbers to dial for help in Europe, the Commonwealth and America. */
const EMERGENCY_CALLS = new Set(['112', '911', '999']);

/** Why the number is no figure, or null. */
export function trapOf(context: Context, number: NumberSpan): Trap | null {
  const { to } = number;
  const reason =
    (number.digits && digitReason(context, number)) ||
    clockReason(context, number) ||
    ageReason(context, number) ||
    durationReason(context, number) ||
    compoundReason(context, number) ||
    (isNew(context, number) && 'adjective') ||
    (context.tags.before(number.from, 'word', 'calibre') && 'name') ||
    ordinalReason(context, number) ||
    denominatorReason(context, number) ||
    (!number.digits && oftenOnly(context.tokens, context.tags, to) ? 'times' : null) ||
    labelReason(context, number);
  if (reason === 'phone') return { reason, to: phoneEnd(context.tokens, to) };
  return reason ? { reason, to } : null;
}

/** "+44 20 7946 0958", "+1-222-2222": the number goes on over its groups. */
function phoneEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.digits || (isDash(tokens[at]) && tokens[at + 1]?.digits)) at++;
  return at;
}

function digitReason(context: Context, number: NumberSpan): string | null {
  const { tokens, tags } = context;
  const { from, to, value } = number;
  const token = tokens[from]!;
  const digits = token.digits!;
  const next = tokens[to];
  const previous = tokens[from - 1];
  if (digits.length > 12) return 'document number';
  const dialled =
    previous?.text === '+' &&
    !token.spaced &&
    (next?.digits != null || (isDash(next) && tokens[to + 1]?.digits != null));
  if (previous?.text === '+' && !token.spaced && (value >= 1e6 || dialled)) return 'phone';
  if (digits.plain && digits.length > 9) return 'document number';
  // "0 800 501 482": a count begins with another digit.
  if (token.text === '0' && next?.digits && next.spaced && !previous?.digits) return 'phone';
  const clock = clockReason(context, number);
  if (clock) return clock;
  if (digits.plain && digits.length > 1 && token.text.startsWith('0'))
    return next?.digits && next.spaced ? 'phone' : 'number';
  // 12.03.2026, 1.2.3, 12/2
  if (chained(tokens, from, to)) return 'date';
  if (previous?.text === '/' && !token.spaced && !previous.spaced) return 'name';
  if (next?.text === '/' && !next.spaced && tokens[to + 1]?.digits) return 'name';
  // 14/II
  if (next?.text === '/' && !next.spaced && value <= 31 && /^[IVX]+$/.test(tokens[to + 1]?.text ?? ''))
    return 'date';
  if (digits.plain && value >= 1 && value <= 31 && isDate(context, number)) return 'date';
  const hyphened = previous && !token.spaced && isDash(previous) && !previous.spaced && next?.text !== '%';
  if (hyphened && isNameBefore(tokens[from - 2])) return 'name';
  if (previous?.text === '№' || previous?.text === '#') return 'name';
  const dial =
    previous === undefined ||
    tags.before(from, 'word', 'label') !== null ||
    context.grammar.dials.test(previous.word?.norm ?? '');
  if (EMERGENCY_CALLS.has(token.text) && dial && !isCounted(context, to)) return 'phone';
  return yearReason(context, number) || suffixReason(context, number);
}

const isNameBefore = (token: Token | undefined) =>
  token?.word != null && (token.word.number === null || token.word.capital);

function chained(tokens: readonly Token[], from: number, to: number): boolean {
  const dot = tokens[to];
  const after = tokens[to + 1];
  if (dot?.text === '.' && !dot.spaced && after?.digits && !after.spaced) return true;
  const before = tokens[from - 1];
  return before?.text === '.' && !before.spaced && !tokens[from]!.spaced && tokens[from - 2]?.digits != null;
}

/** A day next to its month, also in "1 and 2 March" and "3–5 March". */
function isDate(context: Context, number: NumberSpan): boolean {
  const { tokens, tags } = context;
  const { capital, beforeDay, otherwise, onDay } = context.grammar.traps.months;
  const month = (index: number) => {
    const span = tags.at(index, 'month');
    if (!span) return false;
    const word = tokens[index]!.word!;
    if (capital) return word.capital;
    if (!otherwise?.test(word.norm)) return true;
    const cue = tags.at(index, 'cue');
    return !cue || cue.to - cue.from === 1;
  };
  let at = number.to;
  if (tokens[at]?.word && !tokens[at]!.spaced) at++;
  if (tokens[at]?.word?.norm === 'of') at++;
  if (month(at)) return true;
  const joined = tokens[at];
  const joins = isDash(joined) || tags.at(at, 'word', 'and') || tags.at(at, 'word', 'betweenAnd');
  if (joins && tokens[at + 1]?.digits?.plain && month(at + 2)) return true;
  if (onDay?.test(tokens[number.from - 1]?.word?.norm ?? '') && closesAt(context, number.to)) return true;
  if (!beforeDay) return false;
  if (number.from > 0 && month(number.from - 1)) return true;
  // "Feb. 24"
  if (number.from > 1 && tokens[number.from - 1]!.text === '.' && month(number.from - 2)) return true;
  const before = tokens[number.from - 2];
  return !!before?.digits && number.from > 2 && month(number.from - 3) && joinsBefore(tokens, number.from);
}

const joinsBefore = (tokens: readonly Token[], from: number) =>
  isDash(tokens[from - 1]) || tokens[from - 1]?.word?.norm === 'and' || tokens[from - 1]?.word?.norm === 'to';

function suffixReason(context: Context, number: NumberSpan): string | null {
  const { tokens, tags } = context;
  const next = tokens[number.to];
  if (next?.word && !next.spaced) {
    if (tags.at(number.to, 'word', 'ordinalSuffix')) return 'ordinal';
    // "a 9mm pistol"
    if (tags.at(number.to, 'unit')?.value === 'mm' && tags.at(number.to + 1, 'noun')) return 'compound';
    const known = tags.at(number.to, 'unit') ?? tags.at(number.to, 'currency') ?? tags.at(number.to, 'cent');
    return known || next.word.number ? null : 'name';
  }
  return null;
}

/** "22-летний", "12-hour", "five-digit", "41-го"; but "8-per-cent" is a figure. */
function compoundReason(context: Context, number: NumberSpan): string | null {
  const { tokens, tags } = context;
  const hyphen = tokens[number.to];
  const after = tokens[number.to + 1];
  if (hyphen?.text !== '-' || hyphen.spaced || !after?.word || after.spaced) return null;
  // "the sixty-seventh"
  const below = tags.at(number.to + 1, 'fraction');
  if (below && number.value % 10 === 0 && number.value >= 20 && Number(below.value) < 10) return 'ordinal';
  if (tags.at(number.to + 1, 'word', 'percent') || after.word.number || tags.at(number.to + 1, 'fraction'))
    return null;
  if (after.word.norm === 'strong' || after.word.norm === 'odd' || after.word.norm === 'plus') return null;
  if (tags.at(number.to + 1, 'word', 'ordinalSuffix')) return 'ordinal';
  // "a 7.62-mm round", "a 152-mm gun"
  if (tags.at(number.to + 1, 'unit'))
    return tags.at(number.to + 1, 'unit')!.value === 'mm' && tags.at(number.to + 2, 'noun')
      ? 'compound'
      : null;
  if (tags.at(number.to + 1, 'duration')) return 'duration';
  return 'compound';
}

/** "eleven weeks", "ultimele trei luni", "two years and six months". */
function durationReason(context: Context, number: NumberSpan): string | null {
  const { tokens, tags } = context;
  let at = number.to;
  // "337 of its planned 600 days", "doi dintre cei șase ani"
  if (!number.ratio && context.grammar.ellipsis.outOf.test(tokens[at]?.word?.norm ?? '')) {
    for (let k = at + 1; k < Math.min(tokens.length, at + 4) && !tags.at(k, 'noun'); k++) {
      if (!tokens[k]!.digits && !tokens[k]!.word?.number) continue;
      const unit = tags.at(k + 1, 'word', 'beforeScale') ? k + 2 : k + 1;
      if (tags.at(unit, 'duration')) return 'duration';
      break;
    }
  }
  // "a quarter of a century"
  if (number.ratio === 'fraction' && tokens[at]?.word?.norm === 'of') at++;
  if (number.ratio === 'fraction' && tags.at(at, 'word', 'article')) at++;
  // "45 de ceceni luni": after "de" stands the noun itself, and Monday after it.
  const joined = tags.at(at, 'word', 'beforeScale') !== null;
  if (joined) at++;
  if (isDash(tokens[at]) && !tokens[at]!.spaced) at++;
  for (let skip = 0; skip < (joined ? 1 : 2); skip++) {
    const span = tags.at(at + skip, 'duration');
    const token = tokens[at + skip];
    if (span) {
      // "2 a day" is a rate: the article stands between.
      if (
        skip === 1 &&
        (tags.at(at, 'word', 'article') ||
          tags.at(at, 'word', 'function') ||
          tags.at(at, 'noun') ||
          tags.at(at, 'relative'))
      )
        return null;
      // "față de 112 anul trecut"
      const relative = skip === 0 && !joined ? tags.at(at, 'relative') : null;
      if (relative && relative.to > span.to) return null;
      if (tags.at(at, 'unit') || tags.at(at, 'currency') || tags.at(at, 'per')) return null;
      // Russian "год" next to a count of it only; "лет" is always one.
      return 'duration';
    }
    if (!token?.word || token.word.capital || tags.at(at + skip, 'word', 'function')) break;
  }
  // "30 years, life": fine; a list "20, 30 or 40 years".
  const joiner =
    tags.at(number.to, 'word', 'or') ??
    tags.at(number.to, 'word', 'to') ??
    tags.at(number.to, 'word', 'fromTo');
  const linked = joiner ? joiner.to : isDash(tokens[number.to]) ? number.to + 1 : -1;
  if (linked > 0 && tokens[linked]?.digits) {
    const end = tags.at(linked + 1, 'word', 'beforeScale') ? linked + 2 : linked + 1;
    if (tags.at(end, 'duration')) return 'duration';
  }
  return null;
}

/** "Noua regulă": in a text with diacritics the adjective is no "nouă". */
function isNew({ tokens, grammar }: Context, { from, to }: NumberSpan): boolean {
  const { adjective } = grammar.traps;
  return (
    adjective !== null &&
    to - from === 1 &&
    adjective.word.test(tokens[from]!.word?.folded ?? '') &&
    tokens.some(({ text }) => adjective.letters.test(text))
  );
}

/** "двадцать первый": the last word is an ordinal, and so the whole. */
function ordinalReason(context: Context, number: NumberSpan): string | null {
  const { tags, grammar } = context;
  const { ordinalEnd } = grammar.traps;
  if (number.digits || number.ratio || number.vague || !ordinalEnd) return null;
  const joined = tags.at(number.to, 'word', 'afterTens');
  if (joined && number.value % 10 === 0 && ordinalEnd.test(context.tokens[joined.to]?.word?.norm ?? ''))
    return 'ordinal';
  return number.value % 10 === 0 && tags.at(number.to, 'ordinal') ? 'ordinal' : null;
}

const ROUND = new Set([10, 100, 1000, 10_000, 100_000, 1_000_000]);

/** "per 100,000", "на 1000 убитых приходится 55", "la 100.000 de locuitori". */
function denominatorReason({ tokens, tags, grammar }: Context, number: NumberSpan): string | null {
  const before = tags.before(number.from, 'word', 'denominator');
  if (!before) return null;
  const { ratePer, rateOf } = grammar.traps;
  if (before.to - before.from > 1 || ratePer?.test(tokens[before.from]!.word!.norm)) return 'denominator';
  if (!ROUND.has(number.value)) return null;
  for (let k = number.to; k < Math.min(tokens.length, number.to + 6); k++) {
    if (rateOf.test(tokens[k]!.word?.norm ?? '')) return 'denominator';
  }
  return null;
}
