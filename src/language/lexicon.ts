/**
 * A pack compiled for look-up: every word of a language is analysed once and cached.
 *
 * Each table becomes entries under a tag; a word's entries are those that begin with it, longest first.
 */
import type { Entry, Matcher } from './entry.ts';
import { bareText, foldText } from './fold.ts';
import type { Morphology } from './grammar.ts';
import { morphologyOf } from './morphology.ts';
import type { Forms, LanguagePack } from './pack.ts';
import { type Phrases, phrasesOf, Steps } from './phrases.ts';
import { wordKeys } from './stems.ts';
import { bitsOf } from './tag-bits.ts';
import { WordCache } from './word-cache.ts';

export type NumberClass = 'unit' | 'ten' | 'hundreds' | 'hundred' | 'scale' | 'whole';

export interface WordInfo {
  /** As it is written; of a very long word, its beginning. */
  text: string;
  folded: string;
  /** Folded, without diacritics in Romanian. */
  norm: string;
  keys: readonly string[];
  /** Starts with a capital; all capitals of two letters or more. */
  capital: boolean;
  caps: boolean;
  number: { kind: NumberClass; value: number } | null;
  entries: readonly Entry[];
  /** Those that begin a phrase; those of this word alone. */
  phrases: Phrases | null;
  singles: readonly Entry[];
  /** Those of a topic, whose words may stand apart, by their place among the phrases; null where none begins. */
  loose: ReadonlyMap<number, Entry> | null;
  /** What of phrases begun before it the word may be. */
  steps: readonly number[];
  /** Bits of the tags and values of `singles`. */
  tagBits: number;
  valueBits: number;
  /** May a number, or an idiom that holds one, begin with the word? */
  opens: boolean;
}

/** Of a language's words, as they are written, so many make up nearly all of any text. */
const MOST_WORDS = 25_000;
/** A longer one is looked up by its beginning: it is an encoded blob, not language. */
const LONGEST_WORD = 80;

export interface Lexicon {
  pack: LanguagePack;
  word(piece: string): WordInfo;
  /** The word that text[from, to) is; of a very long one, its beginning. */
  wordIn(text: string, from: number, to: number): WordInfo;
  /** A copy with more entries: a topic's own measures; terms for a shipped measure are added to its own. */
  with(table: Record<string, string[]>): Lexicon;
}

export const splitForms = (forms: Forms): string[] =>
  forms
    .split(',')
    .map((form) => form.trim())
    .filter(Boolean);

interface Index {
  exact: Map<string, Entry[]>;
  stems: Map<string, Entry[]>;
}

const STEMMED_TAGS = new Set([
  'noun',
  'measure',
  'country',
  'people',
  'adjective',
  'capital',
  'city',
  'speech',
  'head',
  'other',
]);

export function compileLexicon(pack: LanguagePack): Lexicon {
  const steps = new Steps();
  return makeLexicon(pack, [indexOf(pack, entriesOf(pack), steps)], steps);
}

type Row = [tag: string, value: string, forms: Forms, loose?: true];

/** A pack's own words are indexed once, whatever topics add to them. */
function indexOf(pack: LanguagePack, rows: readonly Row[], steps: Steps): Index {
  const { code } = pack;
  const keysOf = wordKeys(code);
  const morphology = morphologyOf(code);
  const norm = (folded: string) => (morphology.bare ? bareText(folded) : folded);
  const index: Index = { exact: new Map(), stems: new Map() };
  for (const [tag, value, forms, loose] of rows) {
    for (const form of splitForms(forms))
      addEntry(index, tag, value, form, keysOf, norm, morphology, loose === true, steps);
  }
  return index;
}

function makeLexicon(pack: LanguagePack, indexes: readonly Index[], steps: Steps): Lexicon {
  const { code } = pack;
  const keysOf = wordKeys(code);
  const morphology = morphologyOf(code);
  const norm = (folded: string) => (morphology.bare ? bareText(folded) : folded);
  const numbers = numberWords(pack, norm);
  const analyse = (piece: string): WordInfo => {
    const folded = foldText(piece);
    const keys = keysOf(folded);
    const normal = norm(folded);
    const found = new Set<Entry>();
    for (const { exact } of indexes) for (const entry of exact.get(normal) ?? []) found.add(entry);
    for (const key of keys) {
      for (const { stems } of indexes) {
        for (const entry of stems.get(key) ?? []) {
          if (entry.tag !== 'noun' || morphology.isForm(entry.lemma, normal)) found.add(entry);
        }
      }
    }
    // "dar" is "but" before it is a gift.
    const grammatical = [...found].some(({ tag, value }) => tag === 'word' && value === 'function');
    if (grammatical)
      for (const entry of found) if (entry.tag === 'noun' && entry.rest.length === 0) found.delete(entry);
    const first = piece.charAt(0);
    if (first === first.toLowerCase())
      for (const entry of found) if (isName(entry.tag, pack.grammar.capitalPeoples)) found.delete(entry);
    const number = numbers.get(normal) ?? null;
    const entries = [...found].sort(
      (a, b) =>
        b.rest.length - a.rest.length ||
        Number(b.exact) - Number(a.exact) ||
        likeness(b, normal) - likeness(a, normal),
    );
    const singles = onePerValue(entries.filter(({ rest }) => rest.length === 0));
    return {
      text: piece,
      folded,
      norm: normal,
      keys,
      capital: first !== first.toLowerCase(),
      caps: piece.length > 1 && piece === piece.toUpperCase() && piece !== piece.toLowerCase(),
      number,
      entries,
      phrases: phrasesOf(entries),
      singles,
      loose: looseOf(entries),
      steps: steps.of(normal, keys),
      tagBits: bitsOf(singles.map(({ tag }) => tag)),
      valueBits: bitsOf(singles.map(({ value }) => value)),
      opens: number !== null || entries.some(opensNumber),
    };
  };
  const cache = new WordCache(MOST_WORDS, analyse);
  const wordIn = (text: string, from: number, to: number) =>
    cache.find(text, from, Math.min(to, from + LONGEST_WORD));
  return {
    pack,
    wordIn,
    word: (piece) => wordIn(piece, 0, piece.length),
    with(table) {
      const added = Object.entries(table).map(([id, terms]): Row => ['measure', id, terms.join(','), true]);
      return makeLexicon(pack, [...indexes, indexOf(pack, added, steps)], steps);
    },
  };
}

/** A word that several tables give says what it says once. */
const onePerValue = (entries: readonly Entry[]): Entry[] =>
  entries.filter(
    (entry, index) =>
      entries.findIndex(({ tag, value }) => tag === entry.tag && value === entry.value) === index,
  );

/** Names of countries are written with a capital, in English those of peoples too: "turkey" and "polish" are none. */
const isName = (tag: string, capitalPeoples: boolean): boolean =>
  tag === 'country' ||
  tag === 'capital' ||
  tag === 'city' ||
  (capitalPeoples && (tag === 'people' || tag === 'adjective'));

const OPENING_TAGS = new Set(['vague', 'loneFraction', 'multiple']);
const OPENING_WORDS = new Set(['several', 'article', 'every', 'idiom']);

const opensNumber = ({ tag, value }: Entry): boolean =>
  OPENING_TAGS.has(tag) || (tag === 'word' && OPENING_WORDS.has(value));

function looseOf(entries: readonly Entry[]): ReadonlyMap<number, Entry> | null {
  const places = new Map([...entries.entries()].filter(([, { loose }]) => loose));
  return places.size > 0 ? places : null;
}

/** Letters that the word and an entry's dictionary form share from the start, less those of the form that are left. */
function likeness({ lemma }: Entry, word: string): number {
  let same = 0;
  while (same < lemma.length && lemma[same] === word[same]) same++;
  // A consonant left over makes another word of it: "orașe" is of "oraș", not "orășel".
  const strange = lemma.slice(same).replace(/[aeiouăâîаеиоуыэюяйь]/g, '').length;
  return same * 3 - lemma.length - strange * 3;
}

/** Shorter first words ("put", "la") say too little to be looked for beside the rest of their phrase. */
const LONG_ENOUGH = 4;
const NOTHING: readonly Matcher[] = [];

function addEntry(
  index: Index,
  tag: string,
  value: string,
  form: string,
  keysOf: (word: string) => readonly string[],
  norm: (folded: string) => string,
  morphology: Morphology,
  loose: boolean,
  steps: Steps,
): void {
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  // Most entries by far: one word as it is written.
  if (form.startsWith('=') && !/[\s-]/.test(form)) {
    const lemma = norm(foldText(form.slice(1)));
    put(index.exact, lemma, { tag, value, rest: NOTHING, exact: true, loose: false, lemma });
    return;
  }
  const words = foldText(form)
    .split(/[\s-]+/)
    .filter(Boolean);
  const written = words.map((word) => writtenAs(word, tag, keysOf, norm, morphology));
  const [first, ...rest] = written;
  if (!first) return;
  const entry: Entry = {
    tag,
    value,
    rest: rest.map(({ exact, keys }) => (keys === null ? steps.number(exact, []) : steps.number(null, keys))),
    exact: first.keys === null,
    loose: loose && rest.length > 0 && words[0]!.length >= LONG_ENOUGH,
    lemma: norm(words[0]!.replace(/^=|~$/g, '')),
  };
  if (first.keys === null) put(index.exact, first.exact, entry);
  else for (const key of first.keys) put(index.stems, key, entry);
  if (tag !== 'noun' || first.keys === null || !morphology.cases) return;
  const cases = morphology.cases(words[0]!.replace(/~$/, '')).map(norm);
  for (const one of new Set(cases)) put(index.exact, one, entry);
}

/** Is a word of a term meant as it is written, or by its stems? */
function writtenAs(
  word: string,
  tag: string,
  keysOf: (word: string) => readonly string[],
  norm: (folded: string) => string,
  morphology: Morphology,
): { exact: string; keys: null } | { exact: null; keys: readonly string[] } {
  const stemmed = word.endsWith('~') || (STEMMED_TAGS.has(tag) && !word.startsWith('='));
  const bare = word.replace(/^=|~$/g, '');
  if (!stemmed || bare.length < 2) return { exact: norm(bare), keys: null };
  const forms =
    tag === 'noun'
      ? morphology.nounForms(bare)
      : tag === 'measure' || tag === 'other'
        ? morphology.verbForms(bare)
        : [];
  const further = forms.flatMap(keysOf);
  // Romanian typed without diacritics stems differently: both ways are kept.
  return { exact: null, keys: [...new Set([...keysOf(bare), ...keysOf(norm(bare)), ...further])] };
}

function numberWords(pack: LanguagePack, norm: (folded: string) => string) {
  const words = new Map<string, { kind: NumberClass; value: number }>();
  const { numbers } = pack;
  const put = (forms: Forms, kind: NumberClass, value: number) => {
    for (const form of splitForms(forms)) words.set(norm(foldText(form)), { kind, value });
  };
  for (const [value, forms] of Object.entries(numbers.wholes)) put(forms, 'whole', Number(value));
  for (const [key, forms] of Object.entries(numbers.cardinals)) {
    const value = Number(key);
    put(forms, value < 20 ? 'unit' : value < 100 ? 'ten' : 'hundreds', value);
  }
  put(numbers.hundred, 'hundred', 100);
  for (const [value, forms] of Object.entries(numbers.scales)) put(forms, 'scale', Number(value));
  return words;
}

/** Is the word what one word of a phrase asks for? */
export function matches(matcher: Matcher, word: WordInfo): boolean {
  for (const step of matcher) if (word.steps.includes(step)) return true;
  return false;
}

const table = (tag: string, record: Record<string, Forms | undefined>): Row[] =>
  Object.entries(record).flatMap(([value, forms]): Row[] => (forms ? [[tag, value, forms]] : []));

function entriesOf(pack: LanguagePack): Row[] {
  const { numbers, qualifiers, units, places, time, speech, traps } = pack;
  return [
    ...table('vague', numbers.vague),
    ...table('singular', numbers.singularAfterQualifier),
    ...table('fraction', numbers.fractions),
    ...table('loneFraction', numbers.loneFractions),
    ...table('ordinal', numbers.ordinals),
    ...table('bareNumber', numbers.bare),
    ...table('bareScale', numbers.bareScaleWords),
    ...table('bareTens', { tens: numbers.bareTens }),
    ...table('denominator', numbers.denominators),
    ...table('multiple', numbers.multiples),
    ...table('word', {
      article: numbers.articles,
      one: numbers.one,
      collective: numbers.collective,
      afterTens: numbers.joiners.afterTens,
      afterHundreds: numbers.joiners.afterHundreds,
      beforeScale: numbers.joiners.beforeScale,
      andHalf: numbers.andHalf,
      andQuarter: numbers.andQuarter,
      vagueJoiner: numbers.vagueJoiner,
      several: numbers.several,
      every: numbers.every,
      outOf: numbers.outOf,
      timesBefore: numbers.timesBefore,
      timesAfter: numbers.timesAfter,
      timesFollow: numbers.timesFollow,
      minus: numbers.minus,
      point: numbers.point,
      filler: qualifiers.fillers,
      between: qualifiers.between,
      betweenAnd: qualifiers.betweenAnd,
      from: qualifiers.from,
      fromTo: qualifiers.fromTo,
      to: qualifiers.to,
      or: qualifiers.or,
      inverted: qualifiers.inverted,
      reaching: qualifiers.reaching,
      percent: units.percent,
      percentPoints: units.percentPoints,
      origin: places.origin,
      location: places.location,
      label: traps.labels,
      calibre: traps.calibre,
      ageBefore: traps.ageBefore,
      ageAfter: traps.ageAfter,
      clockBefore: traps.clockBefore,
      clockAfter: traps.clockAfter,
      ordinalSuffix: traps.ordinalSuffixes,
      afterOne: traps.afterOne,
      denominator: traps.denominators,
      ordinalBefore: traps.ordinalBefore,
      idiom: traps.idioms,
      function: traps.functionWords,
      since: time.since,
      until: time.until,
      timeBetween: time.between,
      during: time.during,
      and: time.and,
      endOf: time.endOf,
      startOf: time.startOf,
      middleOf: time.middleOf,
      firstHalf: time.firstHalf,
      secondHalf: time.secondHalf,
      yearWord: time.yearWords,
      opener: speech.openers,
      record: speech.records,
      stop: speech.stops,
      relay: speech.relays,
      pronoun: speech.pronouns,
    }),
    ...table('before', qualifiers.before),
    ...table('after', qualifiers.after),
    ...table('boundVerb', qualifiers.verbs),
    ...table('noun', pack.nouns),
    ...table('unit', units.measures),
    ...table('currency', units.currencies),
    ...table('cent', units.cents),
    ...table('sharedCurrency', units.shared),
    ...table('country', places.countries),
    ...table('people', places.people),
    ...table('adjective', places.adjectives),
    ...table('capital', places.capitals),
    ...table('city', places.cities),
    ...table('army', { ...pack.armies }),
    ...table('origin', {
      own: places.own,
      compatriot: places.compatriots,
      gives: places.gives,
      observer: places.observers,
      accounts: places.accounts,
      regains: places.regains,
      launches: places.launches,
      dwelling: places.dwelling,
      has: places.has,
      makesUp: places.makesUp,
      share: places.shareOf,
      hosts: places.hosts,
      part: places.partsOf,
      partly: places.partly,
      kin: places.kin,
      body: places.bodies,
      holding: places.holding,
    }),
    ...table('month', time.months),
    ...table('season', time.seasons),
    ...table('weekday', time.weekdays),
    ...table('duration', time.durations),
    ...table('per', time.per),
    ...table('relative', time.relative),
    ...table('quarter', time.quarters),
    ...table('monthAdjective', time.monthAdjectives),
    ...table('time', {
      asOf: time.asOf,
      onward: time.onward,
      past: time.past,
      first: time.first,
      agoBefore: time.agoBefore,
      agoAfter: time.agoAfter,
      this: time.thisOne,
      last: time.lastOne,
      next: time.nextOne,
      compared: time.compared,
      record: time.record,
      document: time.documents,
      data: time.data,
      issued: time.issued,
      saying: time.saying,
      origin: time.origins,
      not: time.negations,
      total: time.totals,
      totalling: time.totalling,
      opening: time.openings,
      overAll: time.overAll,
      sinceEvent: time.sinceEvents,
      which: time.relatives,
      setRate: time.setRates,
      contrast: time.contrast,
      partitive: time.partitive,
      whole: time.whole,
      rateless: time.rateless,
    }),
    ...table('speech', { verb: speech.verbs }),
    ...table('head', { head: speech.heads }),
    ...table('around', speech.around),
    ...table('nominative', speech.nominatives),
    ...table('cue', pack.cues),
    ...table('measure', pack.measures),
    ...table('weak', pack.weak ?? {}),
    ...table('other', { ...pack.others }),
  ];
}
