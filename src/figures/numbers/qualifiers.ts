/** Words around a number that bound it: "at least", "около", "sau mai mult". */

import type { Bound } from '../figure.ts';
import { changes } from '../roles/changes.ts';
import type { Span } from '../span.ts';
import type { Tags } from '../tags.ts';
import { isMark, type Token } from '../tokens.ts';
import { type Context, isDash } from '../traps/traps.ts';
import { headBefore } from './inverted.ts';
import type { NumberSpan } from './numbers.ts';

const SIGNS: Record<string, Bound> = {
  '>': 'more_than',
  '≥': 'at_least',
  '<': 'less_than',
  '≤': 'at_most',
  '~': 'approx',
  '≈': 'approx',
  '±': 'approx',
};

interface Qualifier {
  bound: Bound;
  from: number;
}

export function qualifierBefore(context: Context, from: number, number: NumberSpan): Qualifier | null {
  const { tokens, tags, grammar } = context;
  const { score, by, byMultiple, dated } = grammar.traps.bounds;
  const sign = tokens[from - 1];
  if (isMark(sign) && SIGNS[sign.text]) return { bound: SIGNS[sign.text]!, from: from - 1 };
  const compared = sign?.text === '=' && !sign.spaced ? tokens[from - 2]?.text : null;
  if (compared === '>' || compared === '<')
    return { bound: compared === '>' ? 'at_least' : 'at_most', from: from - 2 };
  // "с десяток", "с сотню": the bare scale word is what makes it approximate.
  if (sign?.word && score?.before.test(sign.word.norm) && score.word.test(tokens[from]!.word?.norm ?? ''))
    return { bound: 'approx', from: from - 1 };
  // "vreo sută": the article itself makes it approximate.
  const own = number.from === from && !tokens[from]!.digits ? tags.at(from, 'before') : null;
  if (own && own.to <= number.to) return { bound: own.value as Bound, from };
  let at = from;
  for (let skipped = 0; skipped <= 2; skipped++) {
    const dot = tokens[at - 1];
    const end = dot?.text === '.' && !dot.spaced ? at - 1 : at;
    const span = tags.before(end, 'before');
    const skipped = at < from ? tokens[at]!.word!.norm : '';
    const changed = by?.test(skipped) || (byMultiple?.test(skipped) && number.ratio === 'multiple');
    const delta = span && changed && span.to - span.from === 1;
    if (
      span &&
      !(delta && /^(?:more|less)_than$/.test(span.value)) &&
      fitsQualifier(context, span.from, span.to, span.value, number)
    ) {
      const outer = tags.before(span.from, 'before');
      // "at least about": the outer one is stronger.
      const chosen = outer && outer.value !== 'approx' && span.value === 'approx' ? outer : span;
      return { bound: chosen.value as Bound, from: chosen.from };
    }
    const verb = number.ratio === 'multiple' ? null : tags.before(at, 'boundVerb');
    if (verb && !(dated?.test(tokens[verb.from]!.word!.norm) && tags.before(verb.from, 'duration')))
      return negated(context, verb) ?? { bound: verb.value as Bound, from: verb.from };
    const filler = tags.before(at, 'word', 'filler');
    if (!filler) break;
    at = filler.from;
  }
  // A verb a few words back: "превысит к осени 30 000", "exceeds the village's 200".
  for (let k = from; k > Math.max(0, from - 5); k--) {
    const verb = tags.before(k, 'boundVerb');
    if (verb && grammar.boundVerbsReach) return { bound: verb.value as Bound, from };
    const token = tokens[k - 1];
    if (!token || token.digits || !token.word) break;
  }
  // "человек двадцать"
  const head = headBefore(context, from);
  const inverted = head < 0 ? null : tags.at(head, 'word', 'inverted');
  const round = number.to - number.from === 1 ? number.value > 1 : number.value % 5 === 0;
  if (inverted && round && !number.digits) {
    const next = tokens[number.to];
    if (!next?.word || !tags.at(number.to, 'noun')) return { bound: 'approx', from: inverted.from };
  }
  return null;
}

/** "does not exceed 50", "nu va trece de 25": no more than. */
function negated({ tokens, grammar }: Context, verb: Span): Qualifier | null {
  if (verb.value !== 'more_than') return null;
  const before = (steps: number) => tokens[verb.from - steps]?.word?.norm ?? '';
  const said = grammar.negation.test(before(1)) || (before(1) !== '' && grammar.negation.test(before(2)));
  return said ? { bound: 'at_most', from: verb.from } : null;
}

/** "до 18%" after "опустил" is where it went, not a ceiling; "about" needs no such care. */
function fitsQualifier(
  context: Context,
  from: number,
  to: number,
  value: string,
  number: NumberSpan,
): boolean {
  const { tokens, tags, grammar } = context;
  const { goal, goalFrom, changed, short, several, counted, dated, never } = grammar.traps.bounds;
  const word = tokens[from]!.word!.norm;
  if (value === 'at_most' && goal?.test(word))
    return !changes(context, from) && !openedBefore(tags, from) && !startsFrom(context, from);
  if (grammar.spatial?.test(word) && to - from === 1 && spread(context, from, number)) return false;
  if (grammar.tells && word === 'about' && to - from === 1) {
    for (let k = from - 1; k >= Math.max(0, from - 3); k--)
      if (grammar.tells.test(tokens[k]!.word?.norm ?? '')) return false;
  }
  // "anul trecut de 844": last year, not more than.
  if (dated?.test(word) && tags.before(from, 'duration')) return false;
  // "the federal minimum of 400,000" is what it is.
  if (LEAST.test(word) && definite(context, from)) return false;
  if (short?.test(word)) return tokens[from + 1]?.text === '.' || number.digits;
  if (changed?.test(word)) return changes(context, from);
  if (never?.test(word)) return false;
  if (to - from === 1 && several?.test(word)) return number.value > 1;
  // "rose up to 700 from 300" says where it went; "plans to cut up to 700" is a ceiling.
  if (goalFrom?.test(word) && changes(context, from))
    return !(tags.before(from, 'cue') ?? tags.before(from, 'word', 'reaching')) || !fromFollows(context, to);
  if (counted?.test(word)) return number.value >= 10 && tags.at(number.to, 'noun') !== null;
  return true;
}

const LEAST = /^(?:minimum|maximum)$/;

/** "the federal", "its": a minimum that is one. */
function definite({ tokens, tags }: Context, from: number): boolean {
  for (let k = from - 1; k >= Math.max(0, from - 3); k--) {
    const word = tokens[k]!.word?.norm ?? '';
    if (/^(?:the|its|their|this|that|our|s)$/.test(word)) return true;
    if (word === '' || tags.at(k, 'word', 'function')) return false;
  }
  return false;
}

const TERRITORY =
  /^(?:region|province|country|county|district|city|town|village|state|island|area|settlement|municipality)$/;

/** "109 drones over eleven regions", "spread over 36 countries": where, not how many. */
function spread({ tokens, tags, grammar }: Context, from: number, number: NumberSpan): boolean {
  if (!TERRITORY.test(tags.at(number.to, 'noun')?.value ?? '')) return false;
  return (
    tags.before(from, 'noun') !== null ||
    grammar.tells?.test(tokens[from - 1]?.word?.norm ?? '') === true ||
    grammar.traps.bounds.spread?.test(tokens[from - 1]?.word?.norm ?? '') === true
  );
}

const fromFollows = ({ tokens, grammar }: Context, at: number): boolean =>
  tokens.slice(at, at + 6).some((token) => grammar.traps.bounds.start?.test(token.word?.norm ?? ''));

/** "с полутора миллионов рублей в мае до 1,9 млн": where it went, said with where it came from. */
function startsFrom({ tokens, grammar }: Context, from: number): boolean {
  const { start } = grammar.traps.bounds;
  if (!start) return false;
  for (let k = from - 1; k > Math.max(0, from - FARTHEST); k--) {
    const { text, word, digits } = tokens[k]!;
    if (text === ';' || text === ':') return false;
    if ((digits || word?.number) && start.test(tokens[k - 1]?.word?.norm ?? '')) return true;
  }
  return false;
}

const FARTHEST = 12;

const openedBefore = (tags: Tags, from: number): boolean => tags.before(from, 'word', 'from') !== null;

export function qualifierAfter(
  tags: Tags,
  tokens: readonly Token[],
  to: number,
  number: NumberSpan,
): { bound: Bound; to: number } | null {
  const plus = tokens[to];
  if (plus?.text === '+' && !plus.spaced && number.digits) return { bound: 'at_least', to: to + 1 };
  let at = to;
  if (isDash(plus) && !plus!.spaced) at++;
  const span = tags.at(at, 'after');
  if (span) return { bound: span.value as Bound, to: span.to };
  // "500 people or more"
  const noun = tags.at(to, 'noun');
  const later = noun ? tags.at(noun.to, 'after') : null;
  // "5,890 officers and more than 17,000 men"
  return later && later.to - later.from > 1 && !tags.at(later.from + 1, 'before')
    ? { bound: later.value as Bound, to }
    : null;
}
