/** What a figure is: the contract of the extractor, the ledger and everything printed. */

export const BOUNDS = [
  'exact',
  'approx',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'range',
  'vague',
] as const;
export type Bound = (typeof BOUNDS)[number];

export const KINDS = ['count', 'money', 'percent', 'ratio', 'measure'] as const;
export type Kind = (typeof KINDS)[number];

export const STATUSES = ['actual', 'planned', 'denied', 'hypothetical'] as const;
export type Status = (typeof STATUSES)[number];

export const ROLES = ['level', 'delta', 'previous', 'share'] as const;
export type Role = (typeof ROLES)[number];

export type Per = 'day' | 'week' | 'month' | 'year';

/** A number with its bound, kind and unit: "at least 3,300" people is low 3300, high null, at_least, count, person. */
export interface Quantity {
  /** The least value the words allow; null where the side is open. Exact and approximate: same as high. */
  low: number | null;
  high: number | null;
  bound: Bound;
  kind: Kind;
  /** count: singular English noun ("person"); money: ISO 4217; "percent"; "ratio"; measure: SI symbol. */
  unit: string;
}

/** A quantity in its sentence. Immutable. Offsets are UTF-16 code units into the article text, end exclusive. */
export interface Figure extends Quantity {
  /** The exact substring of the text: qualifier, number, scale word, currency or unit sign; never the counted noun. */
  quote: string;
  start: number;
  end: number;
  /** The sentence that proves it, an exact substring of the text. */
  sentence: string;
  /** The counted noun phrase as written, or null where the text leaves it out. */
  counted: string | null;
  /** Nationality or origin of what is counted: ISO 3166-1 alpha-2 or UN M49; never where it happened. Sorted. */
  places: string[];
  /** The country or region a count is *in* ("cases in Romania"): same codes, from the sentence or the lead. Sorted. */
  area: string[];
  /** A measure id of the topic or of the shipped library; "other" where none explains it. */
  measure: string;
  per: Per | null;
  /** Period or as-of date as stated: ISO 8601 with the precision given ("2025-12"); null where open or not stated. */
  from: string | null;
  to: string | null;
  /** "published": the text states no period, so the publication date stands in for it when figures are compared. */
  period_source: 'stated' | 'published';
  /** Who says so, as the text names them; null where the outlet speaks for itself. */
  attribution: string | null;
  status: Status;
  role: Role;
  trend: 'up' | 'down' | null;
  /** What part of a whole it counts ("Galați", "copii", "more"), or null for a whole. Parts have their own series. */
  part: string | null;
  /** Name of the rule that found it. */
  rule: string;
}

/** A number that is not a figure, with the reason it was left out. */
export interface Rejected {
  quote: string;
  start: number;
  end: number;
  /** One word or two: "year", "date", "age", "ordinal", "name", … */
  reason: string;
}

export interface Extraction {
  figures: Figure[];
  rejected: Rejected[];
}
