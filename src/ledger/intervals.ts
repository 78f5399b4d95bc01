/** Figures are compared as intervals: "at least 3,300" is [3300, ∞), "about 18,000" is 18,000 ± 5 %. */
import type { Bound } from '../figures/figure.ts';

export interface Valued {
  low: number | null;
  high: number | null;
  bound: Bound;
}

export interface Interval {
  low: number;
  high: number;
}

/**
 * What a value is to an earlier one of its series, periods apart.
 * `same`: one report in other words; `narrowed`, `widened`: only the bound differs; `rose`, `fell`: another number.
 */
export type Relation = 'same' | 'narrowed' | 'widened' | 'rose' | 'fell';

const near = (a: number, b: number) =>
  a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** The numbers the text states: both ends of a range, otherwise one. */
export function statedNumbers(value: Valued): number[] {
  const { low, high } = value;
  if (low !== null && high !== null) return near(low, high) ? [low] : [low, high];
  return [low ?? high ?? Number.NaN];
}

/** One number to subtract and divide by: low, or high where low is open, or the middle of a range. */
export function statedNumber(value: Valued): number {
  const [a = Number.NaN, b = a] = statedNumbers(value);
  return (a + b) / 2;
}

/** Half a unit of the last significant digit: 500 for 18,000, 50 for 18,500; of a number written with decimals, of its last decimal. */
export function halfUnit(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const digits = Math.abs(value).toPrecision(12).replace(/e.*$/, '').replace('.', '').replace(/0+$/, '');
  const lead = Math.floor(Math.log10(Math.abs(value)) + 1e-12);
  return 10 ** (lead - Math.max(0, digits.replace(/^0+/, '').length - 1)) / 2;
}

export function intervalOf(value: Valued): Interval {
  const [a = Number.NaN, b = a] = statedNumbers(value);
  switch (value.bound) {
    case 'exact':
    case 'range':
      return { low: a, high: b };
    case 'approx': {
      const slack = (n: number) => Math.max(Math.abs(n) * 0.05, halfUnit(n));
      return { low: a - slack(a), high: b + slack(b) };
    }
    case 'at_least':
    case 'more_than':
      return { low: a, high: Number.POSITIVE_INFINITY };
    case 'at_most':
    case 'less_than':
      return { low: Math.min(0, b), high: b };
    case 'vague':
      return { low: a, high: a * 10 };
  }
}

export const meets = (a: Interval, b: Interval): boolean => a.low <= b.high && b.low <= a.high;
const inside = (a: Interval, b: Interval): boolean => a.low >= b.low && a.high <= b.high;

export function sameNumbers(a: Valued, b: Valued): boolean {
  const [x, y] = [statedNumbers(a), statedNumbers(b)];
  return x.length === y.length && x.every((n, i) => near(n, y[i] ?? Number.NaN));
}

const OPEN_ABOVE: ReadonlySet<Bound> = new Set(['at_least', 'more_than']);
const OPEN_BELOW: ReadonlySet<Bound> = new Set(['at_most', 'less_than']);
const POINT: ReadonlySet<Bound> = new Set(['exact', 'approx']);

/** Bounds that say one thing of one number: exact and about; at least and more than; up to and under. */
function likeBounds(a: Bound, b: Bound): boolean {
  return a === b || [POINT, OPEN_ABOVE, OPEN_BELOW].some((set) => set.has(a) && set.has(b));
}

/** Whether `copy` is a rounder way to write `known`: "over 26,000" for 26,150, "almost 27,000" for 26,800. */
export function isRounded(copy: Valued, known: Valued): boolean {
  const [k, c] = [statedNumbers(known), statedNumbers(copy)];
  if (k.length !== 1 || c.length !== 1 || known.bound === 'vague') return false;
  const [precise, round] = [k[0] ?? Number.NaN, c[0] ?? Number.NaN];
  if (copy.bound === 'vague') return POINT.has(known.bound) && precise >= round && precise <= round * 10;
  const gap = Math.abs(precise - round) / Math.max(Math.abs(precise), 1e-12);
  if (halfUnit(round) <= halfUnit(precise)) return false;
  if (OPEN_ABOVE.has(copy.bound)) return precise >= round && gap <= 0.1 && !OPEN_BELOW.has(known.bound);
  if (OPEN_BELOW.has(copy.bound)) return precise <= round && gap <= 0.1 && !OPEN_ABOVE.has(known.bound);
  // "26 thousand" for 26,150 is rounding, "250" for 254 another count.
  return (
    round >= 1000 &&
    gap <= 0.01 &&
    halfUnit(round) >= halfUnit(precise) * 10 &&
    likeBounds(copy.bound, known.bound)
  );
}

/** Whether `next` only makes precise what `known` rounded: 26,150 after "over 26,000" on one day; not 32 after "at least 30". */
export function isPrecise(next: Valued, known: Valued): boolean {
  if (known.bound === 'at_least' || !POINT.has(next.bound) || !isRounded(known, next)) return false;
  return Math.abs(statedNumber(next) - statedNumber(known)) <= 0.03 * Math.abs(statedNumber(next));
}

/** What `next` is to `known`; periods are the caller's matter. */
export function relate(known: Valued, next: Valued): Relation {
  const [a, b] = [intervalOf(known), intervalOf(next)];
  if (sameNumbers(known, next)) {
    if (likeBounds(known.bound, next.bound)) return 'same';
    return a.high - a.low > b.high - b.low ? 'narrowed' : 'widened';
  }
  if (withinApproximation(known, next) || isRounded(next, known)) return 'same';
  if (known.bound === 'range' || next.bound === 'range' || known.bound === 'vague') {
    if (inside(b, a)) return 'narrowed';
    if (inside(a, b)) return 'widened';
  }
  const [x, y] = [statedNumber(known), statedNumber(next)];
  if (!near(x, y)) return y > x ? 'rose' : 'fell';
  return a.high - a.low > b.high - b.low ? 'narrowed' : 'widened';
}

/** A plain or approximate number within the other's approximation is the same report; an open bound is not. */
function withinApproximation(a: Valued, b: Valued): boolean {
  if (!POINT.has(a.bound) || !POINT.has(b.bound)) return false;
  const holds = (outer: Valued, n: Valued) =>
    outer.bound === 'approx' && inside({ low: statedNumber(n), high: statedNumber(n) }, intervalOf(outer));
  return holds(a, b) || holds(b, a);
}

/** One report in other words, whichever of the two came first. */
export function sameReport(a: Valued, b: Valued): boolean {
  return relate(a, b) === 'same' || isRounded(a, b);
}

/** after minus before, and after over before, on the stated numbers; null where undefined. */
export function difference(before: Valued, after: Valued): { difference: number; ratio: number | null } {
  const [x, y] = [statedNumber(before), statedNumber(after)];
  const round = (n: number) => Number(n.toPrecision(12));
  return { difference: round(y - x), ratio: x === 0 ? null : round(y / x) };
}
