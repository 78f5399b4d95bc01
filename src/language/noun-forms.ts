/** Forms of a noun that its stem does not reach, and English plurals. They widen a dictionary, so a form too many costs nothing. */

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
  if (language === 'ru' || language === 'uk') return slavic(word);
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
  if (/[оеё][кнл]ь?$/.test(word)) {
    const stem = word.replace(/[оеё]([кнл])ь?$/, '$1');
    return [`${stem}и`, `${stem}ов`, `${stem}а`, `${stem}ей`];
  }
  return [];
}
