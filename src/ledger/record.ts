/**
 * What a store needs to keep series up to date. The protocol, in one transaction:
 *
 * 1. For every level figure of a version that `seriesKey` places, note `groupText(key)`: the group. A version also concerns every
 *    group that an earlier version of its article had a figure in, even when it has none left: only so is a withdrawal seen.
 * 2. For each group: lock its row (`SELECT … FOR UPDATE`, in the order of the group texts, so that two workers cannot wait for one
 *    another); read its sealed state (null at first), its open readings and the ids of its open changes. A reading or change is
 *    open when the UTC day of its `at` is later than `state.day`.
 * 3. Call `record`. Write `sealed` back. Insert `changes` and `observations` that are not there yet, by id; replace the
 *    `filings` of the figures given; mark the changes named in `retracted` as retracted, and un-retract one that is produced
 *    again.
 *
 * Nothing is lost when it is called twice, late or by several workers: the outcome is a function of the sealed state and the
 * open readings. Days are sealed OPEN_DAYS after they ended: until then a late arrival of that day takes its proper place and
 * may still alter the day's changes. A day must not be sealed while a version read on it waits to be filed: after an outage
 * `now` is the moment at which the oldest of those was read.
 */
import type { Change } from './change.ts';
import { foldSeries } from './fold.ts';
import { dayOf } from './order.ts';
import {
  emptyGroup,
  type Filing,
  type FoldOptions,
  type GroupState,
  type Observation,
  type Reading,
} from './state.ts';

/** A day takes arrivals for as long again: a worker that began before midnight may commit after it. */
export const OPEN_DAYS = 1;

export interface Recorded {
  /** What no later arrival can alter any more. */
  sealed: GroupState;
  changes: Change[];
  observations: Observation[];
  filings: Filing[];
  /** Observations of sealed days, as the open readings leave them: what was current may be superseded by now. */
  before: Observation[];
  /** Ids of open changes that the readings no longer bear out. */
  retracted: string[];
}

/**
 * @param now ISO 8601: the time, or that of the oldest version not filed yet, whichever is earlier.
 * @param open ids of the open changes that the store holds, retracted ones left out.
 */
export function record(
  state: GroupState | null,
  readings: readonly Reading[],
  open: readonly string[],
  now: string,
  options: FoldOptions,
): Recorded {
  const before = state ?? emptyGroup();
  const today = Math.floor(Date.parse(now) / 86_400_000);
  const seal = (reading: Reading) => Math.max(dayOf(reading), before.day + 1) < today - OPEN_DAYS;
  const past = foldSeries(readings.filter(seal), options, before);
  const present = foldSeries(
    readings.filter((one) => !seal(one)),
    options,
    past.state,
  );
  const changes = [...past.changes, ...present.changes];
  const inTheEnd = new Map(
    present.state.series.flatMap((series) => series.observations.map((one) => [one.id, one] as const)),
  );
  const known = before.series.flatMap((series) => series.observations);
  const produced = new Set(changes.map((one) => one.id));
  // A figure seen again in an open reading may support a change of a sealed day.
  for (const change of past.changes) {
    const later = present.filings.filter((one) => one.change === change.id).map((one) => one.figure);
    change.sightings = [...new Set([...change.sightings, ...later])];
  }
  return {
    sealed: past.state,
    changes,
    observations: [...past.observations, ...present.observations].map((one) => inTheEnd.get(one.id) ?? one),
    filings: [...past.filings, ...present.filings],
    before: known.flatMap((one) => inTheEnd.get(one.id) ?? []),
    retracted: open.filter((id) => !produced.has(id)),
  };
}
