/** A date or a stretch of dates as the text tells it. */

/** A point or stretch of time in the text: from its first to its last unit. */
export interface Moment {
  first: string;
  last: string;
  end: number;
  /** False where the year is not said, but taken from the publication. */
  dated: boolean;
  weekday?: boolean;
}

export interface When {
  published: string | null;
  /** Does the sentence speak of what is to come? */
  future: boolean;
}
