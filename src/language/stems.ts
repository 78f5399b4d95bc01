/**
 * Finds dictionary-form terms in running text, whatever their inflection.
 *
 * A word has up to two keys and two words are one when any key agrees: its Snowball stem, and a light key (the inflectional
 * ending cut off), because Snowball gives "убит" and "убито", or "rănit" and "răniți", different stems.
 */
import snowball from 'snowball-stemmers';
import { bareText, foldText, isWordCode } from './fold.ts';
import { morphologyOf } from './morphology.ts';
import { remembered } from './remembered.ts';

export { foldText } from './fold.ts';

export interface TermHit {
  /** The term as the list writes it. */
  term: string;
  start: number;
  end: number;
}

export interface TermMatcher {
  /** Every hit in text order; a term of ` & ` parts hits once a paragraph, where its first part stands. */
  find(text: string): TermHit[];
}

const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);
const sorted = new Map<string, readonly string[]>();

function endingsOf(language: string): readonly string[] {
  const known = sorted.get(language);
  if (known) return known;
  const endings = [...morphologyOf(language).endings].sort(byLength);
  sorted.set(language, endings);
  return endings;
}

/** The word without its inflectional ending, at least three letters of it; without diacritics where they are left out. */
export function lightKey(folded: string, language: string): string {
  const { bare, light } = morphologyOf(language);
  const word = bare ? bareText(folded) : folded;
  for (const ending of endingsOf(language))
    if (word.length - ending.length >= 3 && word.endsWith(ending))
      return light(word.slice(0, -ending.length), ending);
  return light(word, '');
}

/** Of a language's words so many make up nearly all of any text. */
const MOST_WORDS = 20_000;
const stemmers = new Map<string, (folded: string) => readonly string[]>();

/** The keys of a folded word in a language. */
export function wordKeys(language: string): (folded: string) => readonly string[] {
  const known = stemmers.get(language);
  if (known) return known;
  const { stemmer: algorithm, bare, endings } = morphologyOf(language);
  const stemmer = algorithm ? snowball.newStemmer(algorithm) : null;
  const keysOf = remembered(MOST_WORDS, (folded): readonly string[] => {
    // Snowball's Romanian knows only the letters with a cedilla.
    const forStemmer = bare ? folded.replace(/ș/g, 'ş').replace(/ț/g, 'ţ') : folded;
    const stem = stemmer ? stemmer.stem(forStemmer) : folded;
    const first = bare ? bareText(foldText(stem)) : stem;
    const light = endings.length > 0 ? `~${lightKey(folded, language)}` : first;
    return light === first ? [first] : [first, light];
  });
  stemmers.set(language, keysOf);
  return keysOf;
}

interface Word {
  start: number;
  end: number;
  keys: readonly string[];
}

function wordsOf(folded: string, keysOf: (word: string) => readonly string[]): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < folded.length) {
    if (!isWordCode(folded.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < folded.length && isWordCode(folded.charCodeAt(at))) at++;
    // A "word" of hundreds of letters is an encoded blob, not language.
    if (at - start <= 60) words.push({ start, end: at, keys: keysOf(folded.slice(start, at)) });
  }
  return words;
}

interface Phrase {
  term: string;
  part: number;
  parts: number;
  words: readonly (readonly string[])[];
}

const meets = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));

function phrasesOf(term: string, language: string, keysOf: (word: string) => readonly string[]): Phrase[] {
  const { bare: typedBare, verbForms, nounForms } = morphologyOf(language);
  const parts = foldText(term).split(/\s+&\s+/);
  return parts.map((text, part) => {
    const words = wordsOf(text, keysOf).map(({ start, end, keys }) => {
      const word = text.slice(start, end);
      const further = [...verbForms(word), ...nounForms(word)].flatMap(keysOf);
      // Typed without diacritics, Snowball stems differently.
      const bare = typedBare ? keysOf(bareText(word)) : [];
      return [...new Set([...keys, ...further, ...bare])];
    });
    return { term, part, parts: parts.length, words };
  });
}

/** Words of one phrase stand apart by spaces, hyphens, quotes; never by the end of a sentence. */
const joins = (gap: string) => gap.length <= 3 && !/[.!?;:\n]/.test(gap);

/**
 * Compiles the terms of one language. `terms` is keyed by language code, as in a topic's `match`; a language without
 * terms matches nothing.
 */
export function compileTerms(terms: Record<string, string[]>, language: string): TermMatcher {
  const keysOf = wordKeys(language);
  const byKey = new Map<string, Phrase[]>();
  for (const term of terms[language] ?? []) {
    for (const phrase of phrasesOf(term, language, keysOf)) {
      for (const key of phrase.words[0] ?? []) {
        const list = byKey.get(key);
        if (!list) byKey.set(key, [phrase]);
        else if (!list.includes(phrase)) list.push(phrase);
      }
    }
  }
  return { find: (text) => findTerms(foldText(text), keysOf, byKey) };
}

function findTerms(
  folded: string,
  keysOf: (word: string) => readonly string[],
  byKey: ReadonlyMap<string, Phrase[]>,
): TermHit[] {
  if (byKey.size === 0) return [];
  const hits: TermHit[] = [];
  let offset = 0;
  for (const paragraph of folded.split('\n')) {
    const words = wordsOf(paragraph, keysOf);
    const seen = new Map<string, (TermHit | undefined)[]>();
    words.forEach((word, index) => {
      for (const phrase of phrasesAt(word, byKey)) {
        const end = phraseEnd(phrase, words, index, paragraph);
        if (end < 0) continue;
        const hit = { term: phrase.term, start: offset + word.start, end: offset + end };
        if (phrase.parts === 1) hits.push(hit);
        else {
          const parts = seen.get(phrase.term) ?? new Array<TermHit | undefined>(phrase.parts).fill(undefined);
          parts[phrase.part] ??= hit;
          seen.set(phrase.term, parts);
        }
      }
    });
    for (const parts of seen.values()) {
      const [first] = parts;
      if (first && parts.every((part) => part !== undefined)) hits.push(first);
    }
    offset += paragraph.length + 1;
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function phrasesAt(word: Word, byKey: ReadonlyMap<string, Phrase[]>): Iterable<Phrase> {
  const found = new Set<Phrase>();
  for (const key of word.keys) for (const phrase of byKey.get(key) ?? []) found.add(phrase);
  return found;
}

/** Where the phrase that begins at this word ends, or -1. */
function phraseEnd(phrase: Phrase, words: Word[], index: number, text: string): number {
  let last = words[index]!;
  for (let i = 1; i < phrase.words.length; i++) {
    const next = words[index + i];
    if (!next || !meets(phrase.words[i]!, next.keys) || !joins(text.slice(last.end, next.start))) return -1;
    last = next;
  }
  return last.end;
}
