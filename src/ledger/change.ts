import type { Bound, Status } from '../figures/figure.ts';

export const CHANGE_KINDS = [
  'first',
  'rose',
  'fell',
  'narrowed',
  'widened',
  'revised',
  'withdrawn',
  'conflict',
  'redefined',
  'confirmed',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What identifies a series (SDMX: a series key): figures that measure the same thing share it. */
export interface SeriesKey {
  topic: string;
  measure: string;
  unit: string;
  places: string[];
  area: string[];
  per: string | null;
  status: Status;
  /** The part of a whole it counts; null for the whole. */
  part: string | null;
}

/** One side of a change. */
export interface Stated {
  low: number | null;
  high: number | null;
  bound: Bound;
  from: string | null;
  to: string | null;
  /** Display name as first met: attribution, or the outlet's name where nobody is named. */
  speaker: string;
}

/** What the text itself says of the step, beside the new value: "rose by 1,400 from 18,000 to 19,400". */
export interface StatedStep {
  /** In the unit of the series; negative where it fell. */
  delta: number | null;
  /** In percent of the value before; negative where it fell. */
  percent: number | null;
  previous: number | null;
  /** Whether it leads from the value known before to the new one; null where nothing was known before. */
  agrees: boolean | null;
}

/** An append-only event: what a new figure did to its series. */
export interface Change {
  /** Stable: the same figures give the same id on every machine and on every replay. */
  id: string;
  /** When it became known (ISO 8601 UTC): the reading that caused it. */
  at: string;
  kind: ChangeKind;
  series: SeriesKey;
  before: Stated | null;
  /** null for a withdrawn figure. */
  after: Stated | null;
  /** after minus before on the stated numbers (low, or high where low is open), and after over before; null where undefined. */
  difference: number | null;
  ratio: number | null;
  implausible: string | null;
  statedStep?: StatedStep | null;
  /** The figure that proves it (for withdrawn: the figure that is gone). */
  figure: string;
  /** Other readings that carry the same report. */
  sightings: string[];
}
