/** A Romanian or Slavic noun that no dictionary knows: its shape tells people, and words that English shares. */
import type { UnknownNouns } from '../../language/grammar.ts';

/** "person", an English cognate, or the word itself. */
export function unknownUnit(word: string, nouns: UnknownNouns): string {
  if (nouns.people.test(word)) return 'person';
  for (const [ending, english] of nouns.cognates) {
    if (!ending.test(word)) continue;
    const root = word.replace(ending, '');
    const { letters } = nouns;
    if (root.length >= 3)
      return (letters ? [...root].map((letter) => letters[letter] ?? letter).join('') : root) + english;
  }
  return word;
}
