/** What the Slavic languages share: vowels that come and go. */

/** -ец loses its vowel in every other form: иностранец, иностранцев; боец, бойцы; непалец, непальцы. */
export function withoutFleetingVowel(word: string): string {
  if (word.length < 4 || !/[еє]ц$/.test(word)) return word;
  const stem = word.slice(0, -2);
  const soft = /[аеиоуыэюяіїє]$/.test(stem) ? 'й' : stem.endsWith('л') ? 'ь' : '';
  return `${stem}${soft}ц`;
}

const CONSONANTS = /[бвгджзйклмнпрстфхцчшщь]/;

/** Fleeting vowels: девушка, девушек; окно, окон; участок, участки; корень, корни. */
export function slavicNouns(word: string): string[] {
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
