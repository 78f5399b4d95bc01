/** Words of a sentence that say one thing. */
export interface Span {
  tag: string;
  value: string;
  /** Token indexes, end exclusive. */
  from: number;
  to: number;
}

/** Phrases that begin, or end, at one token are chained. */
export interface Phrase extends Span {
  nextAt: Phrase | null;
  nextBefore: Phrase | null;
}
