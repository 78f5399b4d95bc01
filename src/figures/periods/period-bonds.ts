/** Dates bound to one figure of their sentence: right before it, of its total, of an older value, of a plan. */

import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';
import type { Timeline } from './period-shared.ts';
import type { Stated } from './stated.ts';

const TOTAL_REACH = 8;

/** "taking this year's toll to 143", "bringing the total for the year to 312": the sum that the period is of. */
export function totalOf(
  { tags, tokens }: Reading,
  period: Stated,
  quantities: readonly RawQuantity[],
): RawQuantity | null {
  const sum = quantities.find((one) => one.quoteFrom >= period.end);
  if (!sum || sum.quoteFrom - period.end > TOTAL_REACH) return null;
  for (let k = period.start - 1; k >= Math.max(0, period.start - TOTAL_REACH) && tokens[k]!.word; k--)
    if (tags.at(k, 'time', 'totalling')) return sum;
  return null;
}

const WHEN = /^(when|cand|когда)$/;

export const toldWhen = ({ tokens }: Reading, { end }: Stated): boolean =>
  WHEN.test(tokens[tokens[end]?.text === ',' ? end + 1 : end]?.word?.norm ?? '');

/** "September's 54,064", "прошлогодних 9,2 тыс.": a period without a preposition right before a figure is that figure's alone. */
export const bareOwner = ({ quantities, tokens }: Reading, period: Stated): boolean => {
  const mark = tokens[period.end];
  const from = mark && /^['’]$/.test(mark.text) ? period.end + 2 : period.end;
  return quantities.some((one) => one.quoteFrom === from);
};

/** "makes 900 a month and hopes to double that by spring": the date is the plan's. */
export function plansAnew({ tags }: Reading, low: number, high: number): boolean {
  for (let k = low; k < high; k++) {
    const joined = tags.at(k, 'word', 'betweenAnd');
    if (joined && (tags.at(joined.to, 'cue', 'planned') || tags.at(joined.to, 'cue', 'hypothetical')))
      return true;
  }
  return false;
}

/** "has grown to 12,000, from 7,000 in 2021": the date is the older value's. */
export function ownedByOlder({ tags, quantities }: Reading, period: Stated): boolean {
  const owner = quantities.findLast((one) => one.to <= period.start);
  if (!owner) return false;
  const at = owner.quoteFrom;
  // "19,400 people from 131 countries": where they come from.
  const from = tags.before(at, 'word', 'origin');
  if (from && tags.before(from.from, 'noun') !== null && (owner.phraseTo ?? 0) > owner.quoteTo) return false;
  return (
    tags.before(at, 'cue', 'previousBefore') !== null ||
    tags.before(at, 'time', 'compared') !== null ||
    tags.before(at, 'word', 'since') !== null
  );
}

/** "42 who signed, eleven of whom have died since August", "asks for 8%, they offer 2% in 2026 and 3% in 2027": the nearer figure's. */
export function keptByNearer(
  { quantities, tokens, tags }: Reading,
  period: Stated,
  low: number,
  high: number,
  line: Timeline,
): boolean {
  const nearer = quantities.findLast((one) => one.to <= period.start);
  if (!nearer || tokens[period.start - 1]?.text === ',') return false;
  let parted = false;
  for (let k = low; k < Math.min(high, nearer.quoteFrom); k++) parted ||= tokens[k]!.text === ',';
  if (!parted) return false;
  const paired = line.stated.some(
    (other) =>
      other.start > period.end && quantities.some((one) => one.from >= period.end && one.to <= other.start),
  );
  const added = tags.before(nearer.quoteFrom, 'cue', 'more') ?? tags.at(nearer.quoteFrom, 'cue', 'more');
  return paired || added !== null || tags.at(nearer.to, 'time', 'partitive') !== null;
}
