/** In which case a Slavic noun stands: what a number counts is in the genitive plural, or the plural subject of its clause. */
import type { Token } from '../tokens.ts';

type WordAt = NonNullable<Token['word']>;

const CONSONANT = /[бвгґджзклмнпрстфхцчшщ]$/;

/** Dictionary forms of the nouns of that unit that the word may be a form of. */
const lemmas = (word: WordAt, unit: string): string[] =>
  word.singles.flatMap(({ tag, value, lemma }) => (tag === 'noun' && value === unit ? [lemma] : []));

function genitivePluralOf(word: string, lemma: string): boolean {
  if (/(?:[оеєії]в|їв)$/.test(word)) return word !== lemma || word.length > 4;
  if (/(?:[ыи]х)$/.test(word)) return true;
  if (/ей$/.test(word))
    return !/[ая]$/.test(lemma) || (lemma.endsWith('ья') && word === `${lemma.slice(0, -2)}ей`);
  if (/[иі]й$/.test(word)) return /(?:и[еяй]|ія)$/.test(lemma);
  if ((!CONSONANT.test(word) && !word.endsWith('ь')) || /(?:[аяоеє]м|[аяиі]х)$/.test(word)) return false;
  if (!/[аоея]$/.test(lemma)) return false;
  return word !== lemma && word.startsWith(lemma.slice(0, Math.max(2, lemma.length - 3)));
}

/** "обращений", "домов", "коек", "погибших" */
export const genitivePlural = (word: WordAt, unit: string): boolean =>
  lemmas(word, unit).some((lemma) => genitivePluralOf(word.norm, lemma));

/** People named by their country: "киргизов", "грузин". */
export const manyPeople = ({ norm }: WordAt): boolean =>
  /(?:[оеєії]в|їв|ей|[аяи]н|[ое]к|[ыи]х|ць|ц)$/.test(norm);

/** May the word be a plural subject, or what many are counted of? Never the dative, the locative, the instrumental. */
export const countsMany = (word: WordAt, unit: string): boolean =>
  word.norm === 'человек' ||
  lemmas(word, unit).some(
    (lemma) =>
      genitivePluralOf(word.norm, lemma) ||
      (word.norm !== lemma && /[ыиіїая]$/.test(word.norm)) ||
      /[ыиії]$/.test(lemma),
  );

/** "недовольных бюджетом": the instrumental singular, that no number but its own counts. */
export const instrumental = (word: WordAt, unit: string): boolean =>
  /(?:ом|ем|єм)$/.test(word.norm) &&
  lemmas(word, unit).every((lemma) => word.norm !== lemma && CONSONANT.test(lemma));
