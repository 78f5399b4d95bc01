/** Forms of a noun that its stem does not reach, and English plurals. They widen a dictionary, so a form too many costs nothing. */
import { ukrainianNoun } from './uk/forms.ts';

const ENGLISH_PLURALS: Record<string, string> = {
  life: 'lives',
  half: 'halves',
  knife: 'knives',
  leaf: 'leaves',
  loaf: 'loaves',
  shelf: 'shelves',
  wolf: 'wolves',
  calf: 'calves',
  thief: 'thieves',
  wife: 'wives',
  foot: 'feet',
  tooth: 'teeth',
  goose: 'geese',
  mouse: 'mice',
  ox: 'oxen',
  child: 'children',
  person: 'people',
  criterion: 'criteria',
  phenomenon: 'phenomena',
  memorandum: 'memoranda',
  bacterium: 'bacteria',
  alumnus: 'alumni',
  aircraft: 'aircraft',
  spacecraft: 'spacecraft',
  species: 'species',
  series: 'series',
  sheep: 'sheep',
  deer: 'deer',
  fish: 'fish',
  bison: 'bison',
  salmon: 'salmon',
  headquarters: 'headquarters',
  livestock: 'livestock',
  cattle: 'cattle',
  staff: 'staff',
  personnel: 'personnel',
};

export function englishPlural(noun: string): string {
  const head = noun.slice(noun.lastIndexOf(' ') + 1);
  const before = noun.slice(0, noun.length - head.length);
  const known = ENGLISH_PLURALS[head];
  if (known) return before + known;
  if (/(?:man|woman)$/.test(head) && !/^(?:human|german|roman|ottoman|talisman)$/.test(head))
    return `${before}${head.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(head)) return `${before}${head.slice(0, -1)}ies`;
  if (/sis$/.test(head)) return `${before}${head.slice(0, -2)}es`;
  if (/(?:s|x|z|ch|sh)$/.test(head)) return `${before}${head}es`;
  if (/(?:hero|veto|potato|tomato|torpedo|cargo|mosquito|volcano|embargo)$/.test(head))
    return `${before}${head}es`;
  return `${before}${head}s`;
}

/** Both numbers of English nouns, to be matched as they are written: "report" is no form of "reported". */
export const englishNouns = (list: string): string =>
  list
    .split(',')
    .map((noun) => noun.trim())
    .filter(Boolean)
    .flatMap((noun) => [noun, englishPlural(noun)])
    .map((noun) => `=${noun.replace(/ /g, ' =')}`)
    .join(', ');

/** Further forms of a folded dictionary form of a Romanian or Russian noun. */
export function nounForms(word: string, language: string): string[] {
  if (language === 'ro') return romanian(word);
  if (language === 'ru') return slavic(word);
  if (language === 'uk') return [...slavic(word), ...ukrainianNoun(word)];
  return [];
}

/** Sounds that change before a plural's ending: stradă, străzi; școală, școli; seară, seri; număr, numere; motor, motoare. */
function romanian(word: string): string[] {
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

const CONSONANTS = /[бвгджзйклмнпрстфхцчшщь]/;

/** Fleeting vowels: девушка, девушек; окно, окон; участок, участки; корень, корни. */
function slavic(word: string): string[] {
  if (word.length < 4) return [];
  const last = word.at(-1)!;
  const root = word.slice(0, -1);
  if (
    (last === 'а' || last === 'о' || last === 'я') &&
    CONSONANTS.test(root.at(-1)!) &&
    CONSONANTS.test(root.at(-2)!)
  ) {
    const hard = root.at(-2) === 'ь' || root.at(-2) === 'й' ? root.slice(0, -2) : root.slice(0, -1);
    const end = root.at(-1)! + (last === 'я' && root.at(-1) === 'л' ? 'ь' : '');
    return [`${hard}е${end}`, `${hard}о${end}`];
  }
  if (/[оеи][вй]$/.test(word)) return [`${word}ов`, `${word}ы`, `${word}ам`, `${word}ами`];
  if (/[оеё][кнл]ь?$/.test(word)) {
    const stem = word.replace(/[оеё]([кнл])ь?$/, '$1');
    return [`${stem}и`, `${stem}ов`, `${stem}а`, `${stem}ей`];
  }
  return [];
}

const RU_TAILS =
  /^(?:[аяыиуюеоьй]|о[вймюк]|е[вйлмнюкцг]|а[мх]|ами|я[мх]|ями|и[йюяехм]|и?ями|ие[йм]|ь[юея]|ье[вмй]|ья[мх]|ьями|ени?)?$/;
const RU_ADJECTIVE = /(?:[ыи][йе]|ой|[ая]я|[ое]е)$/;
const RU_ADJECTIVE_TAILS = /^(?:[ыи][йехм]|[ыи]ми|[ое](?:го|му|й|м|е|ю)|[ая]я|[ую]ю)(?:ся)?$/;
const FLEETING_END = /(?:[оеё][бвгджзклмнпрстфхцчшщ]ь?|[йь]?[бвгджзклмнпрстфхцчшщ])$/;
const RO_TAILS =
  /^(?:[aeiu]|ii|r[ie]|rile|rilor|l|lui|i?le|ul|ulu?i|uri|urile|urilor|i?lor|iei|iile|iilor|ua|lei?|ele|elor|[eio][a-z]{1,2}(?:i|e|a|ii|ile|ilor|ele|elor|ul)?|[zt]i(?:i|le|lor)?|t(?:a|e|i|ii|ele|ilor|elor))?$/;

/**
 * Is the word a form of the noun, or do they only share a stem? "ничего" is no form of "ничья", nor "проходили" of "проход".
 * Both are folded; Romanian without its diacritics.
 */
export function mayInflect(lemma: string, word: string, language: string): boolean {
  if (language !== 'ru' && language !== 'ro') return true;
  let same = 0;
  while (same < lemma.length && lemma[same] === word[same]) same++;
  const left = lemma.length - same;
  const tail = word.slice(same);
  if (language === 'ro') return (left <= 1 || (left <= 4 && same >= 3)) && RO_TAILS.test(tail);
  const root = lemma.slice(0, -2);
  if (
    RU_ADJECTIVE.test(lemma) &&
    lemma.length > 4 &&
    word.startsWith(root) &&
    RU_ADJECTIVE_TAILS.test(word.slice(root.length))
  )
    return true;
  const stem = lemma.replace(/[аяоеьй]$/, '');
  if (word.startsWith(stem)) return RU_TAILS.test(word.slice(stem.length));
  // A fleeting vowel changes the last two letters of the stem: участок, участки; окно, окон.
  const firm = stem.replace(FLEETING_END, '');
  if (firm.length < 2 || firm === stem || !word.startsWith(firm)) return false;
  return /^(?:[оеё]?[йь]?[бвгджзклмнпрстфхцчшщ]ь?|[оеё][бвгджзклмнпрстфхцчшщ]ь?)(?:[аяыиуюе]|о[вм]|е[вйм]|а[мх]|ами|я[мх]|ями)?$/.test(
    word.slice(firm.length),
  );
}
