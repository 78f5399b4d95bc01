/** What is counted: the noun phrase after a number, or before it where the text leaves it out. */
import type { Tags } from './tags.ts';
import type { Token } from './tokens.ts';
import { isDash } from './traps.ts';

export interface Counted {
  /** Singular English noun, or the word itself where no dictionary knows it. */
  unit: string;
  /** Tokens of the phrase. */
  from: number;
  to: number;
  known: boolean;
}

const REACH = 5;

/** The noun phrase right after the number, or null. */
export function countedAfter(
  tokens: readonly Token[],
  tags: Tags,
  to: number,
  language: string,
  one = false,
): Counted | null {
  let at = to;
  const joiner = tags.at(at, 'word', 'beforeScale');
  if (joiner) at = joiner.to;
  else if (
    language === 'en' &&
    tokens[at]?.word?.norm === 'of' &&
    /^(the|them|these|those|its|their)$/.test(tokens[at + 1]?.word?.norm ?? '')
  ) {
    // "nine of those cases"
    if (tokens[at + 1]!.word!.norm === 'them') return null;
    at += 2;
  } else if (language === 'en' && tokens[at]?.word?.norm === 'of') at++;
  else if (language === 'ro' && /^(dintre|din)$/.test(tokens[at]?.word?.norm ?? '')) {
    at++;
    while (/^(cei|cele|acei|acele|acesti|aceste)$/.test(tokens[at]?.word?.norm ?? '')) at++;
  }
  let people: Counted | null = null;
  let loose: Counted | null = null;
  for (let k = at; k < Math.min(tokens.length, at + REACH + 1); k++) {
    const token = tokens[k]!;
    if (!token.word) {
      if (
        (isDash(token) && !token.spaced) ||
        token.text === "'" ||
        token.text === '’' ||
        token.text === '"' ||
        token.text === '“' ||
        token.text === '«' ||
        token.text === '„'
      )
        continue;
      break;
    }
    const noun = tags.at(k, 'noun');
    if (noun && nounFits(tokens, tags, noun.to, language, one))
      return { unit: noun.value, from: at, to: noun.to, known: true };
    const folk = tags.at(k, 'people');
    if (folk) {
      people ??= { unit: 'person', from: at, to: folk.to, known: true };
      k = folk.to - 1;
      continue;
    }
    if (token.word.number || token.digits) break;
    if (
      tags.at(k, 'word', 'function') ||
      (tags.at(k, 'speech') && !(language === 'en' && k === at && singular(token.word.folded)))
    )
      break;
    if (language === 'en') {
      const plural = singular(token.word.folded);
      if (plural && !token.word.capital) {
        loose ??= { unit: plural, from: at, to: k + 1, known: false };
        // "job cuts", "cholera cases": the last plural of the phrase heads it.
        const next = tokens[k + 1];
        if (!next?.word || tags.at(k + 1, 'word', 'function')) break;
        continue;
      }
      if (token.word.folded.endsWith('ed') && k > at && !people) continue;
    } else if (k === at && joiner && !loose) {
      loose = { unit: token.word.folded, from: at, to: k + 1, known: false };
    }
    if (k === at && language !== 'en' && !loose && personal(tags, k))
      return { unit: 'person', from: at, to: k + 1, known: true };
    if (tags.at(k, 'measure') && language !== 'en' && !tags.at(k, 'adjective')) {
      if (!loose && !people) break;
    }
  }
  return people ?? loose;
}

const PERSONAL =
  /^(killed|wounded|missing|captured|arrested|evacuated|returned|hospitalised|recruited|displaced)$/;

/** A participle that stands for its people: "трёх тысячах завербованных". */
export const personal = (tags: Tags, index: number): boolean =>
  PERSONAL.test(tags.at(index, 'measure')?.value ?? '');

/** "the 35 wounded were": an adjective stands for its noun only at the end of the phrase. */
function nounFits(tokens: readonly Token[], tags: Tags, to: number, language: string, one: boolean): boolean {
  const next = tokens[to];
  if (language !== 'en') return true;
  const word = tokens[to - 1]!.word!.folded;
  if (!one && isSingular(word)) return false;
  const following = next?.word && tags.at(to, 'noun');
  if (!following) return true;
  // "police officers", "cabin crew members", "job cuts": the head comes last, unless it is a verb's form.
  if (
    /^(dead|wounded|injured|missing|displaced|accused|homeless|unemployed|poor|local|foreign|general|private|human|head|name|home|work|plant|police|army|house|state|contract|drone|missile|tank|school|hospital|family|university|city|company|fire|school|volunteer|student|convict|recruit|contractor|migrant|rebel|civilian|african)/.test(
      word,
    )
  ) {
    return word.endsWith('s') && !word.endsWith('ss');
  }
  return true;
}

/** Words that count several without an s. */
const PLURALS = new Set(
  'people men women children police staff crew personnel aircraft troops dead wounded injured missing displaced homeless jobless unemployed infantry cavalry clergy youth folk cattle sheep fish poor accused servicemen servicewomen gunmen airmen infantrymen guardsmen policemen firemen fishermen frenchmen englishmen businessmen countrymen spokesmen congressmen crewmen postmen schoolchildren grandchildren wives spies lives faithful elderly sick needy foreign'.split(
    ' ',
  ),
);

const isSingular = (word: string) => !PLURALS.has(word) && !word.endsWith('s') && !word.endsWith('ese');

const IRREGULAR: Record<string, string> = {
  lives: 'life',
  halves: 'half',
  knives: 'knife',
  leaves: 'leaf',
  loaves: 'loaf',
  shelves: 'shelf',
  wolves: 'wolf',
  feet: 'foot',
  teeth: 'tooth',
  mice: 'mouse',
  crises: 'crisis',
  bases: 'base',
  buses: 'bus',
  viruses: 'virus',
  criteria: 'criterion',
  analyses: 'analysis',
  movies: 'movie',
  ties: 'tie',
  species: 'species',
  series: 'series',
  sheep: 'sheep',
  cattle: 'cattle',
  houses: 'house',
  licences: 'licence',
  licenses: 'license',
  cases: 'case',
  phases: 'phase',
  diseases: 'disease',
  purchases: 'purchase',
  nurses: 'nurse',
  horses: 'horse',
  courses: 'course',
  heroes: 'hero',
  potatoes: 'potato',
  tomatoes: 'tomato',
  vetoes: 'veto',
};

/** The singular of an English plural, or null for a word that is none. */
export function singular(word: string): string | null {
  const known = IRREGULAR[word];
  if (known) return known;
  if (
    word === 'others' ||
    word.length < 4 ||
    !word.endsWith('s') ||
    word.endsWith('ss') ||
    word.endsWith('us') ||
    word.endsWith('is')
  )
    return null;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ches|shes|xes|sses|zzes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}
