/** Nouns and adjectives of tables in every case, each to be matched as it is written. */
import { inflectingFirst } from '../alternatives.ts';
import type { Forms } from '../pack.ts';
import { declined } from './declension.ts';

export { asWritten as phrases } from '../alternatives.ts';
export { verbs } from './verbs.ts';

/** Nouns in all cases; of a phrase that begins with one, the first word. */
export const nouns = (list: Forms): Forms => inflectingFirst(list, (word) => [word, ...declined(word)]);

const HARD = 'ый ий ой ая ое ые ие ого ому ым им ом ую ых их ыми ими'.split(' ');
const SOFT = 'ий ая яя ее ие его ому ему им ем ей ую юю их ими'.split(' ');

/** Adjectives and participles, nouns by now ("погибший", "раненый"). */
export const adjectives = (list: Forms): Forms =>
  inflectingFirst(list, (word) => {
    const stem = word.slice(0, -2);
    return /[нтвлрмсзпбдкг]$/.test(stem) && !word.endsWith('ний')
      ? HARD.map((end) => stem + end)
      : [...SOFT, ...HARD].map((end) => stem + end);
  });
