/** A form that a pack's table gives for a value. */

/** What a word of a phrase may be, by the numbers of its language's steps. */
export type Matcher = readonly number[];

export interface Entry {
  tag: string;
  value: string;
  /** The words after the first. */
  rest: readonly Matcher[];
  /** The first word matched as written: beats a match by stem. */
  exact: boolean;
  /** A topic's own phrase: its words may stand apart and in another order within a clause. */
  loose: boolean;
  /** The dictionary form of the first word: of two that share a stem, the one more like the text is meant. */
  lemma: string;
}
