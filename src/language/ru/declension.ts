/** Every case of a Russian noun, by its ending: stemmers cut "паром" to "пар" and leave "горожанин" far from "горожан". */

const HARD = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'];
const VELAR = ['', 'а', 'у', 'ом', 'е', 'и', 'ов', 'ам', 'ами', 'ах'];
const HUSHING = ['', 'а', 'у', 'ем', 'ом', 'е', 'и', 'ей', 'ам', 'ами', 'ах'];
const SOFT = ['я', 'ю', 'ем', 'е', 'и', 'ей', 'ев', 'ям', 'ями', 'ях', 'ью'];
const FEMININE = ['', 'а', 'ы', 'и', 'е', 'у', 'ой', 'ей', 'ам', 'ами', 'ах'];
const SOFT_FEMININE = ['я', 'и', 'е', 'ю', 'ей', 'ям', 'ями', 'ях'];
const NEUTER = ['', 'о', 'а', 'у', 'ом', 'е', 'ам', 'ами', 'ах'];
const MANY = ['', 'ы', 'и', 'а', 'ов', 'ев', 'ей', 'ам', 'ами', 'ах', 'ям', 'ями', 'ях'];
const YOUNG = ['а', '', 'ам', 'ами', 'ах'];
const CITIZENS = ['е', '', 'ам', 'ами', 'ах', 'ина', 'ину', 'ином'];

const on = (stem: string, endings: readonly string[]): string[] => endings.map((ending) => stem + ending);

/** Forms of a folded noun in the nominative; a plural without a singular too. */
export function declined(word: string): string[] {
  if (word.length < 3) return [];
  const stem = word.slice(0, -1);
  const last = word.at(-1)!;
  if (/[ая]нин$/.test(word)) return on(word.slice(0, -2), CITIZENS);
  if (/[ое]нок$/.test(word)) {
    const young = word.slice(0, -4);
    return [...on(`${young}${/[жчшщ]$/.test(young) ? 'ат' : 'ят'}`, YOUNG), ...withoutVowel(word)];
  }
  if (/[бвгджзклмнпрстфхцчшщ]/.test(last)) {
    if (/[ое]к$|[ео]ц$|[еo]л$/.test(word)) return [...on(word, VELAR), ...withoutVowel(word)];
    if (/[жчшщ]/.test(last)) return on(word, HUSHING);
    return on(word, /[гкх]/.test(last) ? VELAR : HARD);
  }
  if (last === 'й' || last === 'ь') return on(stem, SOFT);
  if (last === 'я') return [...on(stem, SOFT_FEMININE), `${stem}й`, `${stem}ь`];
  if (last === 'а') return [...on(stem, FEMININE), ...inserted(stem)];
  if (last === 'о') return [...on(stem, NEUTER), ...inserted(stem)];
  if (last === 'е')
    return [...on(stem, SOFT), `${stem}й`, `${stem.replace(/ь$/, 'и')}й`, ...on(stem, NEUTER)];
  return last === 'ы' || last === 'и' ? on(stem, MANY) : [];
}

/** кошелек, кошельки; боец, бойцы; список, списки. */
function withoutVowel(word: string): string[] {
  const before = word.slice(0, -2);
  const link = /[аеиоуыэюя]$/.test(before) ? 'й' : before.endsWith('л') ? 'ь' : '';
  return on(before + link + word.at(-1)!, [...VELAR.slice(1), 'ы', 'ев']);
}

/** пачка, пачек; марка, марок; скамейка, скамеек; письмо, писем. */
function inserted(stem: string): string[] {
  const last = stem.at(-1)!;
  const before = stem.slice(0, -1);
  if (!/[кнмлцбвр]/.test(last) || /[аеиоуыэюя]$/.test(before)) return [];
  return /[йь]$/.test(before)
    ? [`${before.slice(0, -1)}е${last}`]
    : [`${before}е${last}`, `${before}о${last}`];
}
