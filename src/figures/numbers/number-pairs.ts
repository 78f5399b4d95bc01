/** Traps around two numbers, lists of traps, and one quantity between two bounds. */
import { closesAt, isCounted } from '../context.ts';
import { type Context, isDash, trapOf } from '../traps/traps.ts';
import type { NumberSpan } from './numbers.ts';
import type { RawQuantity, RawRejection } from './raw-quantity.ts';

/** "Articles 3 and 13", "în 2010 și 2011": the next number is what this one was. */
export function listGoesOn(context: Context, reason: string, at: number): string | null {
  const { tokens, tags } = context;
  if (reason !== 'name' && reason !== 'year' && reason !== 'age') return null;
  const joined = tags.at(at, 'word', 'and') ?? tags.at(at, 'word', 'betweenAnd');
  const next = joined ? joined.to : tokens[at]?.text === ',' ? at + 1 : -1;
  const digits = next < 0 ? null : tokens[next]?.digits;
  if (!digits?.plain) return null;
  if (reason === 'age') return digits.value < 120 && !isCounted(context, next + 1) ? reason : null;
  if (reason === 'year')
    return digits.length === 4 && digits.value >= 1000 && digits.value <= 2100 ? reason : null;
  return tags.at(next + 1, 'noun', 'person') || tags.at(next + 1, 'unit') ? null : reason;
}

/** "to 12 years, and his accomplices to between three and seven": the years are said once. */
export const termAgain = (
  { tokens }: Context,
  quantity: RawQuantity,
  rejected: readonly RawRejection[],
): boolean =>
  quantity.kind === 'count' &&
  !tokens[quantity.quoteTo]?.word &&
  !tokens[quantity.quoteTo]?.digits &&
  (quantity.high ?? 99) <= 40 &&
  rejected.some(({ reason }) => reason === 'duration');

/** "It took eleven hours; the trip usually takes two", "cut from nine years to six", "the older was 30 and the younger 26". */
export function trappedAgain(
  context: Context,
  quantity: RawQuantity,
  rejected: readonly RawRejection[],
  floor: number,
): string | null {
  const last = rejected.at(-1);
  if (!last || last.from < floor || quantity.kind !== 'count' || quantity.scale > 1 || quantity.unit)
    return null;
  if (last.reason !== 'duration' && last.reason !== 'age') return null;
  const { tokens, tags, grammar } = context;
  const { lasting, ages } = grammar.traps;
  if (quantity.quoteFrom - last.to > AGAIN_REACH || (quantity.high ?? 999) > 120) return null;
  if (!closesAt(context, quantity.quoteTo) && tokens[quantity.quoteTo]?.text !== ';') return null;
  const before = tokens[quantity.quoteFrom - 1];
  if (!before) return null;
  for (let k = quantity.quoteFrom - 1; k >= Math.max(last.to, quantity.quoteFrom - 3); k--)
    if (tags.at(k, 'measure') || grammar.ellipsis.takesPeople.test(tokens[k]!.word?.norm ?? '')) return null;
  const word = before.word?.norm ?? '';
  if (grammar.ellipsis.groups.test(tokens[quantity.quoteFrom - 2]?.word?.norm ?? '')) return null;
  // "Fiul are 12 ani, fiica 9", "fratele lui, 22"
  const kin = before.text === ',' ? quantity.quoteFrom - 1 : quantity.quoteFrom;
  if (last.reason === 'age' && (tags.before(kin, 'noun', 'person') ?? tags.before(kin - 1, 'noun', 'person')))
    return 'age';
  const led = tokens[last.from - 1]?.word?.norm ?? '';
  if (last.reason === 'duration' && grammar.traps.over.test(led) && led !== word) return null;
  if (last.reason === 'duration')
    return lasting.test(word) || (grammar.dashIsVerb && isDash(before)) ? 'duration' : null;
  return ages.bare?.compared.test(word) || ages.bare?.copula.test(word) ? 'age' : null;
}

const AGAIN_REACH = 12;

const FLOOR = /^(?:at_least|more_than)$/;
const CEILING = /^(?:at_most|less_than)$/;

/** "more than 10 and less than 40": one quantity between two bounds. Takes the second into the first. */
export function bounded(
  { tokens, tags }: Context,
  first: RawQuantity | undefined,
  second: RawQuantity,
): boolean {
  if (!first || first.kind !== second.kind || first.ratio || second.ratio) return false;
  const [low, high] = FLOOR.test(first.bound) ? [first, second] : [second, first];
  if (!FLOOR.test(low.bound) || !CEILING.test(high.bound) || !(low.low! < high.high!)) return false;
  const joiner = tags.at(first.quoteTo, 'word', 'betweenAnd') ?? tags.at(first.quoteTo, 'word', 'and');
  if (!joiner || joiner.to !== second.quoteFrom || tokens[second.quoteFrom]!.digits) return false;
  Object.assign(first, {
    low: low.low,
    high: high.high,
    bound: 'range',
    to: second.to,
    quoteTo: second.quoteTo,
  });
  if (first.unit === null) first.unit = second.unit;
  return true;
}

/** Is there a noun, a unit or a sign right after? */
export function countedAt({ tokens, tags }: Context, at: number): boolean {
  if (tokens[at]?.text === '%') return true;
  const joined = tags.at(at, 'word', 'beforeScale');
  const index = joined ? joined.to : at;
  return (
    ['noun', 'people', 'currency', 'unit', 'adjective'].some((tag) => tags.at(index, tag) !== null) ||
    tokens[index]?.word?.number != null
  );
}

export function trapRange(
  context: Context,
  first: NumberSpan,
  last: NumberSpan,
  range: boolean,
  listed: string | null,
) {
  if (listed && first.digits) return { reason: listed, to: first.to };
  const { tokens } = context;
  if (range && first.digits && last.digits && !first.ratio) {
    const year = (span: NumberSpan) =>
      span.value >= 1000 &&
      span.value <= 2100 &&
      tokens[span.from]!.digits!.plain &&
      tokens[span.from]!.digits!.length === 4;
    if (year(first) && (year(last) || last.value < 100) && !countedAt(context, last.to)) {
      if (isDash(tokens[first.to]) || trapOf(context, first) || (first.value >= 1800 && year(last)))
        return { reason: 'year', to: last.to };
    }
    const lost = first.value === 0 && last.value < 20 && last.scale === 1 && !countedAt(context, last.to);
    if (isDash(tokens[first.to]) && (first.value >= last.value || lost))
      return { reason: 'score', to: last.to };
    let end = last.to;
    while (isDash(tokens[end]) && tokens[end + 1]?.digits && !tokens[end]!.spaced) end += 2;
    if (end > last.to) return { reason: 'number', to: end };
  }
  const trap = trapOf(context, last);
  if (!range) return trap;
  if (trap && trap.reason !== 'compound') return { reason: trap.reason, to: last.to };
  const opening = trapOf(context, first);
  if (!opening) return trap;
  return /^(time|year|date|age|phone)/.test(opening.reason) ? { reason: opening.reason, to: last.to } : null;
}
