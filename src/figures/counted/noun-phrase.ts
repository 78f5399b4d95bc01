import type { Tags } from '../tags.ts';

/** The noun phrase of what is counted. */
export interface Counted {
  /** Singular English noun, or the word itself where no dictionary knows it. */
  unit: string;
  /** Tokens of the phrase. */
  from: number;
  to: number;
  known: boolean;
}

const PERSONAL =
  /^(killed|wounded|missing|captured|arrested|evacuated|returned|hospitalised|recruited|displaced)$/;

/** A participle that stands for its people: "трёх тысячах завербованных". */
export const standsForPeople = (tags: Tags, index: number): boolean =>
  PERSONAL.test(tags.at(index, 'measure')?.value ?? '');
