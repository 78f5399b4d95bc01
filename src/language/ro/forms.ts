import type { Morphology } from '../grammar.ts';
import { declined } from './declension.ts';

/** Participles and the present of verbs in -i and -a; the verb of a noun in -re (concediere, concediază). */
function verbForms(word: string): string[] {
  if (word.length < 4) return [];
  if (word.length > 5 && /[aei]re$/.test(word)) {
    const verb = word.slice(0, -2).replace(/ie$/, 'ia');
    return [verb, ...verbForms(verb)];
  }
  if (/[bcdghlmnrtvș]e$/.test(word) || word.endsWith('ea')) return thirdConjugation(word);
  if (/[iî]$/.test(word))
    return ['t', 'ți', 'tă', 'te', 'ră', 're', 'se', 'seră', 'seseră'].map((ending) => word + ending);
  if (!word.endsWith('a')) return [];
  const present = word.endsWith('ia') ? `${word}ză` : `${word.slice(0, -1)}ează`;
  return [
    `${word}t`,
    `${word}ți`,
    `${word}re`,
    `${word}se`,
    `${word}seră`,
    `${word}u`,
    `${word.slice(0, -1)}ări`,
    present,
  ];
}

/** Participles of verbs in -e and -ea: prinde, prins; distruge, distrus; pierde, pierdut; naște, născut; cădea, căzut. */
function thirdConjugation(word: string): string[] {
  const root = word.endsWith('ea') ? word.slice(0, -2) : word.slice(0, -1);
  const soft = root.endsWith('d') ? `${root.slice(0, -1)}z` : root.replace(/șt$/, 'sc');
  const bases = [`${root}ut`, `${soft}ut`];
  if (/[dgtn]$/.test(root)) bases.push(`${root.slice(0, -1)}s`, `${root.slice(0, -1)}t`);
  return bases.flatMap((base) => [
    base,
    `${base}ă`,
    `${base}e`,
    base.endsWith('s') ? `${base.slice(0, -1)}și` : `${base.slice(0, -1)}ți`,
  ]);
}

/** Sounds that change before a plural's ending: stradă, străzi; școală, școli; seară, seri; număr, numere; motor, motoare. */
function nounForms(word: string): string[] {
  if (word.length < 4) return [];
  const root = word.replace(/(?:ie|[ăeai])$/, '');
  const forms = new Set<string>();
  for (const vowel of [
    root,
    lastVowels(root, 'oa', 'o'),
    lastVowels(root, 'ea', 'e'),
    lastVowels(root, 'ă', 'e'),
  ]) {
    const soft = vowel
      .replace(/d$/, 'z')
      .replace(/s[ct]$/, 'șt')
      .replace(/l$/, 'i');
    if (vowel !== root) forms.add(`${vowel}i`).add(`${vowel}e`);
    if (soft !== vowel) forms.add(soft.endsWith('i') ? soft : `${soft}i`);
  }
  const wide = lastVowels(root, 'o', 'oa');
  if (wide !== root && root === word) forms.add(`${wide}e`);
  return [...forms];
}

/** The word with its last such vowels changed, if only consonants follow. */
function lastVowels(word: string, from: string, to: string): string {
  const at = word.lastIndexOf(from);
  if (at < 0 || /[aeiouăâî]/.test(word.slice(at + from.length))) return word;
  return word.slice(0, at) + to + word.slice(at + from.length);
}

/** Every form of a noun is written out (`cases`): what only shares its stem is none, as "semnare" of "semnal". */
const isForm = (lemma: string, word: string): boolean => lemma === word;

/** -an after a vowel or y is -en- in the plural: indian, indieni; coreean, coreeni; kenyan, kenyeni. */
const light = (stem: string): string => stem.replace(/([iy])an$/, '$1en').replace(/ean$/, 'en');

export const forms = {
  stemmer: 'romanian',
  bare: true,
  endings:
    'a e i u ii iu ul iul ua le ea lui lor ei ului iului ilor elor urile urilor uri ele iile iilor ilea'.split(
      ' ',
    ),
  light,
  verbForms,
  nounForms,
  cases: declined,
  isForm,
} satisfies Morphology;
