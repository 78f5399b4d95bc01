/** What is known of a series: plain data that survives JSON, so that a store can seal it and go on from it. */
import type { Figure } from '../figures/figure.ts';
import type { SeriesKey, Stated } from './change.ts';
import type { Period, Window } from './periods.ts';
import type { Scope } from './scope.ts';
import type { Outlet, Speaker, Speakers } from './speakers.ts';

export interface FiledFigure extends Figure {
  /** The store's name of the figure; the same on every replay. */
  id: string;
}

/** What one version of an article says of one group of series; possibly nothing any more. */
export interface Reading {
  /** The store's name of the article, the same for all its versions. */
  article: string;
  url: string;
  /** From 1. */
  version: number;
  /** When it was read: ISO 8601. */
  at: string;
  /** ISO 8601, null where the page states none. */
  published: string | null;
  outlet: Outlet;
  /** Text of this version and of the one before: a figure whose sentence still stands is not withdrawn, one whose sentence stood before is not new. */
  text?: string;
  textBefore?: string;
  /** False where only a part of the text could be read: what is not there proves nothing. */
  complete?: boolean;
  figures: readonly FiledFigure[];
  /** Figures of the same text and measure that say a step ("by 1,400") or the value before it. */
  beside?: readonly Figure[];
}

/**
 * `current`: its speaker's newest word. `superseded`: a newer one followed. `corrected`: said to have been wrong, by edit or
 * revision. `history`: filed later than a newer one. `denied`: what somebody says is not so.
 */
export type Standing = 'current' | 'superseded' | 'corrected' | 'withdrawn' | 'history' | 'denied';

export interface Observation {
  id: string;
  area: string[];
  /** Key of the speaker. */
  speaker: string;
  /** Nobody was named: the outlet speaks. */
  unnamed: boolean;
  stated: Stated;
  period: Period;
  window: Window;
  /** How its text says that it is counted otherwise than usual; null where it says nothing of that. */
  scope: Scope | null;
  /** The figure that proves it, and its article. */
  figure: string;
  article: string;
  /** The change that told it; null where it was filed silently. */
  change: string | null;
  standing: Standing;
  /** When it ceased to be current (milliseconds); null while it is. */
  until: number | null;
  /** What later figures are compared with: the value last told, so that steps too small to tell add up. */
  told: Stated;
}

/** A told step, to know it again when another speaker takes it. */
export interface Step {
  before: Stated;
  after: Stated;
  speaker: string;
  said: number;
}

export interface SeriesState {
  area: string[];
  /** Area first met later, of a series that began without one. */
  adopted: string[];
  observations: Observation[];
  steps: Step[];
  /** Told steps up and down, and the largest as a natural logarithm: what is plausible here. */
  count: number;
  largest: number;
}

/** A figure that stands in the last version read of an article. */
export interface Held {
  figure: string;
  quote: string;
  sentence: string;
  speaker: string;
  stated: Stated;
  observation: string | null;
}

export interface ArticleState {
  version: number;
  /** Last UTC day it was read. */
  day: number;
  held: Held[];
}

export interface GroupState {
  format: 1;
  /** Last UTC day folded; -1 for none. */
  day: number;
  series: SeriesState[];
  articles: Record<string, ArticleState>;
}

export type GroupKey = Omit<SeriesKey, 'area'>;

export interface FoldOptions {
  group: GroupKey;
  speakers: Speakers;
  /** What the user holds plausible: limits of the value, and of one step as a factor ("3": three times, or a third). */
  plausible?: { low?: number; high?: number; factor?: number };
  /** Counts of a part of a whole are filed silently unless told otherwise. */
  parts?: 'file' | 'tell';
}

/** One figure on its way into a series. */
export interface Candidate {
  figure: FiledFigure;
  reading: Reading;
  speaker: Speaker;
  stated: Stated;
  period: Period;
  window: Window;
  scope: Scope | null;
  /** The outlet speaks for itself or is the one quoted; otherwise it relays. */
  first_hand: boolean;
}

/** Where a figure went: the observation it supports, the change that told it, and the rule or reason. */
export interface Filing {
  figure: string;
  observation: string | null;
  change: string | null;
  /** Key of the speaker it names; null where it names nobody. */
  speaker: string | null;
  reason: string;
}

export const emptyGroup = (): GroupState => ({ format: 1, day: -1, series: [], articles: {} });

/** As deep as a fold alters it: values, periods and what an article held are replaced, never written into. */
export const copyOf = (state: GroupState): GroupState => ({
  ...state,
  series: state.series.map((series) => ({
    ...series,
    observations: series.observations.map((one) => ({ ...one })),
    steps: [...series.steps],
  })),
  articles: { ...state.articles },
});
