/** How tables of words are written short: "lose his/her/their life/lives" is six phrases. */
import type { Forms } from './pack.ts';

/** Every phrase of a list whose words may have alternatives, parted by slashes. */
export function spelledOut(list: Forms): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .flatMap((phrase) =>
      phrase
        .split(' ')
        .reduce<string[]>(
          (said, word) =>
            word
              .split('/')
              .flatMap((one) => (said.length === 0 ? [one] : said.map((start) => `${start} ${one}`))),
          [],
        ),
    );
}

/** Phrases that are matched as they are written, in no other form. */
export const asWritten = (list: Forms): Forms =>
  [...new Set(spelledOut(list))].map((phrase) => `=${phrase.split(' ').join(' =')}`).join(', ');

/** Phrases whose first word is given in all its forms, the others as written. */
export const inflectingFirst = (list: Forms, forms: (word: string) => readonly string[]): Forms => {
  const all = new Set<string>();
  for (const phrase of spelledOut(list)) {
    const [first = '', ...rest] = phrase.split(' ');
    const tail = rest.map((word) => ` =${word}`).join('');
    for (const form of forms(first)) all.add(`=${form}${tail}`);
  }
  return [...all].join(', ');
};
