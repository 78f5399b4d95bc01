/** A period as a sentence states it. */
import type { Period } from '../told.ts';

/**
 * own: something is counted over it or at it; compared: only compared with ("than in 2014"); said: the date of a statement or a
 * document, up to which it counts; older: "a year earlier".
 */
export interface Stated extends Period {
  kind: 'own' | 'compared' | 'said' | 'older';
  /** "the last three months": a change over it is told, not the level at its end. */
  stretch: boolean;
  weekday: boolean;
  /** Without a preposition: "September's", "last year". */
  bare: boolean;
  /** At the head of the sentence or of a clause. */
  opens: boolean;
  /** The date of the data that the whole sentence is drawn from: "January's data show". */
  data: boolean;
  /** Told by somebody then: an older value beside it counts up to it. */
  spoken: boolean;
  /** Tokens it stands on, its preposition included. */
  start: number;
  end: number;
}

/** A period read, before it is known what its date is of. */
export type Read = Period & {
  start: number;
  end: number;
  stretch?: boolean;
  kind?: Stated['kind'];
  weekday?: boolean;
  bare?: boolean;
};
