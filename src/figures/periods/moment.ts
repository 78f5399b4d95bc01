/** A date or a stretch of dates as the text tells it. */
import { bitsOf } from '../../language/tag-bits.ts';
import type { Token } from '../tokens.ts';

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

const TAGS = bitsOf(['relative', 'month', 'monthAdjective', 'season', 'weekday', 'quarter', 'duration']);
const VALUES = bitsOf(['firstHalf', 'secondHalf', 'past', 'first', 'agoBefore']);

/** May a period begin with the word, a number's aside? */
export const mayOpenPeriod = ({ tagsHere, valuesHere }: Token): boolean =>
  (tagsHere & TAGS) !== 0 || (valuesHere & VALUES) !== 0;
