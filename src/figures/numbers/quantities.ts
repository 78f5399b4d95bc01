/** Numbers with what belongs to them: qualifier, range, currency, percent or measure; and the numbers left out, with reasons. */
import type { Lexicon } from '../../language/lexicon.ts';
import { centsAfter, currencyBefore, unitAfter } from '../counted/units.ts';
import type { Bound, Kind } from '../figure.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';
import type { Context } from '../traps/traps.ts';
import { invert, invertedScale, unitBefore } from './inverted.ts';
import { bounded, countedAt, listGoesOn, termAgain, trappedAgain, trapRange } from './number-pairs.ts';
import { type NumberSpan, readNumber } from './numbers.ts';
import { qualifierAfter, qualifierBefore } from './qualifiers.ts';
import { elided, rangeFrom } from './ranges.ts';
import { boundEnds, type RawQuantity, type RawRejection } from './raw-quantity.ts';
import { readFraction, readMultiple, readRate, readVague } from './shares.ts';

export type { RawQuantity, RawRejection } from './raw-quantity.ts';

export function readQuantities(tokens: readonly Token[], tags: Tags, lexicon: Lexicon) {
  const context: Context = { tokens, tags, language: lexicon.pack.code, grammar: lexicon.pack.grammar };
  const quantities: RawQuantity[] = [];
  const rejected: RawRejection[] = [];
  let at = 0;
  let listed: string | null = null;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (!token.digits && !token.word?.opens) {
      at++;
      continue;
    }
    const idiom = tags.at(at, 'word', 'idiom');
    if (idiom) {
      if (rateStarts(tokens, tags, at, lexicon) || tags.at(idiom.to, 'country')) {
        // "one in five" may begin like an idiom, and "unul din Somalia".
      } else {
        rejected.push({ from: idiom.from, to: idiom.to, reason: 'idiom' });
        at = idiom.to;
        continue;
      }
    }
    const head = invertedScale(context, at);
    const read = readAny(tokens, tags, head ? head.at : at, lexicon);
    const number = read && signed(tokens, tags, read);
    if (!number) {
      at++;
      continue;
    }
    const next = rangeFrom(context, number, lexicon);
    const last = next?.number ?? number;
    const trap = trapRange(context, number, last, next !== null, listed);
    if (trap) {
      rejected.push({ from: number.from, to: trap.to, reason: trap.reason });
      listed = listGoesOn(context, trap.reason, trap.to);
      at = Math.max(trap.to, at + 1);
      continue;
    }
    listed = null;
    const quantity = build(context, lexicon, number, next?.number ?? null, quantities.at(-1)?.quoteTo ?? 0);
    if (head) invert(quantity, at, head.scale);
    const again =
      next && termAgain(context, quantity, rejected)
        ? 'duration'
        : trappedAgain(context, quantity, rejected, quantities.at(-1)?.quoteTo ?? 0);
    if (again) rejected.push({ from: quantity.from, to: quantity.to, reason: again });
    else if (!bounded(context, quantities.at(-1), quantity)) quantities.push(quantity);
    at = Math.max(quantity.quoteTo, at + 1);
  }
  return { quantities, rejected };
}

function rateStarts(tokens: readonly Token[], tags: Tags, at: number, lexicon: Lexicon): boolean {
  return readRate(tokens, tags, at, lexicon.pack) !== null;
}

/** Only degrees and percents go below zero: "1480 (minus 220)" is a change, said without its sign. */
const below = (tokens: readonly Token[], tags: Tags, to: number): boolean =>
  tokens[to]?.text === '%' ||
  tokens[to]?.text === '°' ||
  tokens[to]?.word === null ||
  tokens[to] === undefined ||
  tags.at(to, 'word', 'percent') !== null ||
  tags.at(to, 'word', 'percentPoints') !== null ||
  tags.at(to, 'unit') !== null;

/** "minus 15 degrees", "-0.3%": below zero; a dash elsewhere is a dash. */
function signed(tokens: readonly Token[], tags: Tags, number: NumberSpan): NumberSpan {
  const { from, to } = number;
  const minus = tags.before(from, 'word', 'minus');
  const sum = minus !== null && /^(?:or|sau|или|або)$/.test(tokens[from - 2]?.word?.norm ?? '');
  const word = sum ? null : minus;
  const sign = tokens[from - 1];
  const before = tokens[from - 2];
  const dash =
    (sign?.text === '-' || sign?.text === '−') &&
    sign.spaced &&
    !tokens[from]!.spaced &&
    !before?.digits &&
    (tokens[to]?.text === '%' ||
      tokens[to]?.text === '°' ||
      before?.text === '=' ||
      before?.text === '<' ||
      before?.text === '>');
  if (!(word && word.to === from) && !dash) return number;
  // "between minus ten and fifteen": a range may begin below zero.
  const opens =
    word && tags.at(to, 'word', 'betweenAnd') !== null && tags.before(word.from, 'word', 'between') !== null;
  const unsigned = word && !dash && !opens && !below(tokens, tags, to);
  return {
    ...number,
    from: word ? word.from : from - 1,
    value: unsigned ? number.value : -number.value,
    digits: false,
  };
}

function readAny(tokens: readonly Token[], tags: Tags, at: number, lexicon: Lexicon): NumberSpan | null {
  const { pack } = lexicon;
  const number = readNumber(tokens, tags, at, pack);
  const ratio =
    readRate(tokens, tags, at, pack, number) ??
    readMultiple(tokens, tags, at, pack, at, number) ??
    readFraction(tokens, tags, at, pack, number);
  if (ratio) return ratio;
  const singular = tags.at(at, 'singular');
  const governed =
    singular && (tags.before(at, 'before') || tags.before(at, 'boundVerb') || tags.before(at, 'ordinal'));
  if (governed) return number;
  return readVague(tokens, tags, at, pack) ?? number;
}

function build(
  context: Context,
  lexicon: Lexicon,
  first: NumberSpan,
  second: NumberSpan | null,
  floor: number,
): RawQuantity {
  const { tokens, tags } = context;
  const last = second ?? first;
  let from = first.from;
  let to = last.to;
  const part = second === null && first.ratio === 'fraction' ? unitOfPart(context, first, lexicon) : null;
  const ratio = part ? null : (first.ratio ?? last.ratio);
  if (part) to = part;
  let kind: Kind = ratio ? 'ratio' : 'count';
  let unit: string | null = ratio ? 'ratio' : null;
  let shared = false;
  let points = false;
  let factor = 1;
  let inverted = false;
  if (!ratio) {
    const before = currencyBefore(tokens, from);
    const after = unitAfter(tokens, tags, to, first, lexicon);
    if (before && before.from >= floor) {
      from = before.from;
      kind = 'money';
      unit = before.code;
      shared = before.shared;
      if (after?.kind === 'money') to = after.to;
    } else if (after) {
      kind = after.kind;
      unit = after.unit;
      factor = after.factor;
      shared = after.shared;
      points = after.points;
      to = after.to;
    } else if (second) {
      // "$6–7 billion" has its sign before the first; "10 to $15 billion" before the second.
      const inner = currencyBefore(tokens, second.from);
      if (inner) {
        kind = 'money';
        unit = inner.code;
      }
    }
    const ahead = kind === 'count' && !countedAt(context, to) ? unitBefore(context, from) : null;
    if (ahead && ahead.from >= floor) {
      from = ahead.from;
      kind = ahead.kind;
      unit = ahead.unit;
      inverted = true;
    }
  }
  let high = last.value * factor;
  const cents = kind === 'money' && !second ? centsAfter(context, lexicon, to, unit) : null;
  if (cents) {
    high += cents.value;
    to = cents.to;
  }
  const low = second ? elided(first, second) * factor : high;
  let bound: Bound = second ? 'range' : first.vague ? 'vague' : 'exact';
  if (inverted && bound === 'exact') bound = 'approx';
  let quoteFrom = from;
  const qualifier = qualifierBefore(context, from, first);
  // What belongs to the figure before is not said twice.
  if (qualifier && qualifier.from >= floor) {
    quoteFrom = qualifier.from;
    if (!second && !first.vague) bound = qualifier.bound;
  }
  const suffix = qualifierAfter(tags, tokens, to, first);
  if (first.over && !second) bound = 'more_than';
  if (suffix && !second && !first.vague && (bound === 'exact' || bound === 'approx')) {
    bound = suffix.bound;
    // "40-odd tonnes"
    const odd =
      kind === 'count' && suffix.to > to ? unitAfter(tokens, tags, suffix.to, first, lexicon) : null;
    to = suffix.to;
    if (odd && odd.factor === 1) ({ kind, unit, to, shared } = odd);
  }
  // "a good half" is more than half.
  if (first.ratio === 'fraction' && first.scale === -1) bound = 'more_than';
  const ends = boundEnds(bound, low, high);
  return {
    from: first.from,
    to,
    quoteFrom,
    quoteTo: to,
    low: ends.low,
    high: ends.high,
    bound,
    kind,
    unit,
    ratio,
    one: first.one && !second,
    shared,
    points,
    rule: ruleName(first, second, kind),
    scale: last.scale,
    phraseTo: null,
    role: null,
    status: null,
  };
}

/** "half a metre", "un sfert de punct procentual": where the unit begins that a fraction is of, or null. */
function unitOfPart({ tokens, tags }: Context, number: NumberSpan, lexicon: Lexicon): number | null {
  let at = number.to;
  if (tokens[at]?.word?.norm === 'of') at++;
  const article = tags.at(at, 'word', 'article');
  if (article) at = article.to;
  const joined = tags.at(at, 'word', 'beforeScale');
  if (!article && at > number.to && !joined) return null;
  const unit = tokens[at]?.word || joined ? unitAfter(tokens, tags, at, number, lexicon) : null;
  return unit && unit.kind !== 'money' ? at : null;
}

function ruleName(first: NumberSpan, second: NumberSpan | null, kind: Kind): string {
  const form = second
    ? 'range'
    : first.vague
      ? 'vague-word'
      : first.ratio
        ? `ratio-${first.ratio}`
        : first.digits
          ? 'digits'
          : first.scale > 1
            ? 'scaled'
            : 'words';
  return `${kind}-${form}`;
}
