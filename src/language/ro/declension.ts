/** Plurals of Romanian nouns as they may be, with the article too: a stemmer sees neither "dormitoare" nor "condiții" in "dormitor", "condiție". */
import { bareText } from '../fold.ts';

const VOWEL = /[aeiouăâî]/;

/** Forms of a folded noun in the singular, with diacritics and without. Some are none: they widen a dictionary only. */
export function declined(word: string): string[] {
  if (word.length < 2) return [word];
  const plurals = new Set(pluralsOf(word));
  const forms = [
    word,
    ...singulars(word),
    ...[...plurals].flatMap((plural) => [plural, ...withArticle(plural)]),
  ];
  return [...new Set([...forms, ...forms.map(bareText)])];
}

/** With the article: omul, omului, casa, cartea, fratele, familia, cafeaua. */
function singulars(word: string): string[] {
  const root = word.slice(0, -1);
  if (word.endsWith('ie')) return [`${root}a`, `${word}i`];
  if (word.endsWith('ea')) return [`${word}ua`, `${root}lei`];
  if (/a$/.test(word)) return [`${word}ua`, `${word}lei`, `${root}ei`];
  if (word.endsWith('ă')) return [`${root}a`];
  if (word.endsWith('e')) return [`${word}a`, `${word}le`, `${word}lui`];
  if (word.endsWith('u')) return [`${word}l`, `${word}lui`];
  if (word.endsWith('i')) return [`${word}ul`, `${word}ului`, `${word}u`];
  return [`${word}ul`, `${word}ului`, `${word}u`];
}

/** Of a plural; feminines bear its form in the genitive too: casei, străzii, cărții. */
function withArticle(plural: string): string[] {
  if (plural.endsWith('i')) return [`${plural}i`, `${plural}lor`, `${plural}le`];
  return [`${plural}le`, `${plural}lor`, `${plural}i`];
}

function pluralsOf(word: string): string[] {
  const bare = word.slice(0, -3);
  if (word.endsWith('oaie')) return [`${word.slice(0, -4)}oi`];
  if (word.endsWith('aie')) return [`${bare}ăi`, `${bare}ai`];
  if (word.endsWith('eie')) return [`${bare}ei`];
  if (word.endsWith('oi')) return [word, `${word.slice(0, -2)}oaie`, `${word}uri`];
  if (word.endsWith('ie')) return [`${word.slice(0, -1)}i`];
  if (word.endsWith('ea')) return [`${word.slice(0, -1)}le`, `${word}le`];
  if (/[^ei]a$/.test(word)) return [`${word}le`, ...softened(word.slice(0, -1), IN_FEMININES)];
  if (word.endsWith('ă')) {
    const root = word.slice(0, -1);
    return [`${root}e`, `${root}uri`, ...softened(root, IN_FEMININES)];
  }
  if (word.endsWith('e')) {
    const root = word.slice(0, -1);
    return [
      ...softened(root, IN_FEMININES),
      `${root}uri`,
      ...(word.endsWith('ere') ? [`${word.slice(0, -3)}eri`] : []),
    ];
  }
  if (word.endsWith('iu')) return [`${word.slice(0, -1)}i`, `${word.slice(0, -1)}e`, `${word}ri`];
  if (word.endsWith('ou')) return [`${word}ri`, `${word}ă`];
  if (word.endsWith('u')) {
    const root = word.slice(0, -1);
    return [`${root}e`, `${root}i`, `${word}ri`, ...(root.endsWith('e') ? [`${root}ie`, `${root}ele`] : [])];
  }
  if (word.endsWith('i')) return [word, `${word}uri`, `${word.slice(0, -1)}uri`];
  return [
    `${word}uri`,
    `${word}e`,
    ...softened(word, /n[dt]?$/.test(word) ? BEFORE_N : []),
    ...widened(word),
  ];
}

type Change = readonly [from: string, to: string];
/** stradă, străzi; școală, școli; masă, mese; carte, cărți; brașovean, brașoveni; indian, indieni; mormânt, morminte. */
const IN_FEMININES: readonly Change[] = [
  ['oa', 'o'],
  ['ea', 'e'],
  ['a', 'ă'],
  ['ă', 'e'],
  ['a', 'e'],
];
const BEFORE_N: readonly Change[] = [
  ['ea', 'e'],
  ['ia', 'ie'],
  ['â', 'i'],
];

function softened(root: string, changes: readonly Change[]): string[] {
  const roots = new Set([root, ...changes.map(([from, to]) => lastVowels(root, from, to))]);
  return [...roots].flatMap((one) => {
    const soft = one
      .replace(/d$/, 'z')
      .replace(/s[ct]$/, 'șt')
      .replace(/t$/, 'ț')
      .replace(/s$/, 'ș')
      .replace(/x$/, 'cș');
    const short = one.endsWith('l') ? [`${one.slice(0, -1)}i`] : [];
    return [`${one}i`, `${soft}i`, `${one}e`, ...short];
  });
}

/** Before -e: motor, motoare; catalog, cataloage; număr, numere. */
const widened = (root: string): string[] =>
  [
    lastVowels(root, 'o', 'oa'),
    lastVowels(root, 'ă', 'e'),
    lastVowels(root, 'a', 'e'),
    lastVowels(root, 'e', 'ea'),
  ].map((one) => `${one}e`);

/** The word with its last such vowels changed, if only consonants follow. */
function lastVowels(word: string, from: string, to: string): string {
  const at = word.lastIndexOf(from);
  if (at < 0 || VOWEL.test(word.slice(at + from.length))) return word;
  return word.slice(0, at) + to + word.slice(at + from.length);
}
