/** Marks, never hides: a value or a step outside of what its series, or its user, holds plausible. */
import type { Stated } from './change.ts';
import { difference, statedNumber } from './intervals.ts';
import type { FoldOptions, SeriesState } from './state.ts';

/** Steps a series must have taken before its own history is trusted. */
const ENOUGH = 4;
/** A factor that surprises anywhere; the topic's own first rise was twelvefold. */
const ANYWHERE = 30;

/** The step as a natural logarithm; 0 where one of the values is 0 or below. */
function stepSize(before: Stated, after: Stated): number {
  const { ratio } = difference(before, after);
  return ratio !== null && ratio > 0 ? Math.abs(Math.log(ratio)) : 0;
}

/** Why a change is implausible, or null. */
export function implausible(
  series: SeriesState,
  before: Stated | null,
  after: Stated,
  options: FoldOptions,
): string | null {
  const value = statedNumber(after);
  const { low, high, factor } = options.plausible ?? {};
  if (low !== undefined && value < low) return `below ${low}, the least you hold plausible`;
  if (high !== undefined && value > high) return `above ${high}, the most you hold plausible`;
  if (after.bound !== 'vague' && value < 0) return null;
  if (before === null) return null;
  const step = stepSize(before, after);
  const times = (log: number) => Number(Math.exp(log).toPrecision(2));
  if (factor !== undefined)
    return step > Math.log(factor) ? `${times(step)} times, more than ${factor}` : null;
  if (series.count >= ENOUGH && step > Math.max(Math.log(3), 3 * series.largest)) {
    return `${times(step)} times; the largest of ${series.count} steps before was ${times(series.largest)} times`;
  }
  return step > Math.log(ANYWHERE) ? `${times(step)} times in one step` : null;
}

export function learnStep(series: SeriesState, before: Stated, after: Stated, mark: string | null): void {
  // An implausible step must not make the next one plausible.
  if (mark !== null) return;
  series.count++;
  series.largest = Math.max(series.largest, stepSize(before, after));
}
