/** Ukrainian names of countries and peoples in every case, from the nominative. A form too many that no text writes costs nothing. */

const cut = (word: string, count: number, ...ends: string[]): string[] => [
  word,
  ...ends.map((end) => word.slice(0, word.length - count) + end),
];

/** A country's name: the words of a name go through the cases together. */
export function ukrainianCountry(name: string): string[] {
  const words = name.split(' ').map(countryWord);
  const longest = Math.max(...words.map((forms) => forms.length));
  return Array.from({ length: longest }, (_, k) => words.map((forms) => forms[k] ?? forms[0]!).join(' '));
}

/** Genitive, dative, accusative, instrumental, locative of one word. */
function countryWord(word: string): string[] {
  if (word === word.toUpperCase() || word.length < 3) return [word];
  if (/[цс]ький$|ний$/.test(word)) return cut(word, 2, 'ого', 'ому', 'ий', 'им', 'ому');
  if (/(ські|ні)$/.test(word)) return cut(word, 1, 'их', 'им', 'і', 'ими', 'их');
  if (/(ська|зька|цька|на)$/.test(word) && /(ська|зька|цька|[иі]чна|івнічна|денна|ідна)$/.test(word))
    return cut(word, 1, 'ої', 'ій', 'у', 'ою', 'ій');
  if (/(івнічна|івденна|ентральна|ова|ідна|хідна|ика)$/.test(word) && !/[аеиоу]?рика$|[ео]ксика$/.test(word))
    return cut(word, 1, 'ої', 'ій', 'у', 'ою', 'ій');
  if (/ія$/.test(word)) return cut(word, 1, 'ї', 'ї', 'ю', 'єю', 'ї');
  if (/[аеиоуї]я$/.test(word)) return cut(word, 1, 'ї', 'ї', 'ю', 'єю', 'ї');
  if (/я$/.test(word)) return cut(word, 1, 'і', 'і', 'ю', 'ею', 'і');
  if (/[гкх]а$/.test(word)) return velar(word);
  if (/[жчшщ]а$/.test(word)) return cut(word, 1, 'і', 'і', 'у', 'ею', 'і');
  if (/а$/.test(word)) return cut(word, 1, 'и', 'і', 'у', 'ою', 'і');
  if (/(ани|іни)$/.test(word)) return cut(word, 1, '', 'ам', 'и', 'ами', 'ах');
  if (/(ати|ови|аїнди|лди|ери)$/.test(word)) return cut(word, 1, 'ів', 'ам', 'и', 'ами', 'ах');
  if (/ни$/.test(word)) return cut(word, 1, '', 'ам', 'и', 'ами', 'ах');
  if (/ь$/.test(word))
    return cut(word, 1, 'і', 'і', 'ь', 'лю', 'і').concat(cut(word, 1, 'ю', 'ю', 'ь', 'ем', 'і'));
  if (/й$/.test(word))
    return cut(word, 1, 'ю', 'ю', 'й', 'єм', 'ї').concat(cut(word, 1, 'я', 'ю', 'й', 'єм', 'ї'));
  if (/[еєиіїоую]$/.test(word)) return [word];
  return cut(word, 0, 'у', 'у', '', 'ом', 'і').concat(cut(word, 0, 'а', 'ові', '', 'ом', 'і'));
}

/** г, к, х before -і: Америка, Америці; Прага, Празі. */
function velar(word: string): string[] {
  const turned = { г: 'з', к: 'ц', х: 'с' }[word.at(-2) ?? ''] ?? '';
  const soft = `${word.slice(0, -2)}${turned}і`;
  return [
    word,
    ...['и'].map((end) => word.slice(0, -1) + end),
    soft,
    `${word.slice(0, -1)}у`,
    `${word.slice(0, -1)}ою`,
    soft,
  ];
}

/** A people in the nominative plural ("кубинці", "вірмени", "узбеки"): every case, one man of them, and women. */
export function ukrainianPeople(name: string): string[] {
  if (/ці$/.test(name)) return ofTsi(name.slice(0, -2));
  const base = name.slice(0, -1);
  if (/(яни|ани|ени)$/.test(name)) {
    const root = name.slice(0, -2);
    return [
      ...['и', '', 'ам', 'ами', 'ах'].map((end) => base + end),
      ...['ин', 'ина', 'ину', 'ином', 'инові', 'ині'].map((end) => base + end),
      ...['нка', 'нки', 'нок', 'нкам', 'нками', 'нку', 'нкою'].map((end) => root + end),
    ];
  }
  return ['и', 'і', 'ів', 'ам', 'ами', 'ах', '', 'а', 'у', 'ом', 'ові'].map((end) => base + end);
}

/** Кубинці: кубинець, кубинців, кубинка; австралійці: австралієць, австралійка. */
function ofTsi(base: string): string[] {
  const many = ['ці', 'ців', 'цям', 'цями', 'цях', 'ця', 'цю', 'цем', 'цеві'].map((end) => base + end);
  const one = base.endsWith('й') ? `${base.slice(0, -1)}єць` : `${base.replace(/ь$/, '')}ець`;
  // "іспанка" is no flu in Ukrainian news of people; "панамка" is a hat.
  const women =
    base === 'панам' ? [] : ['ка', 'ки', 'кам', 'ками', 'ках', 'ку', 'кою'].map((end) => base + end);
  const genitive = `${base}ок`;
  return [...many, one, ...women, genitive];
}

/** An adjective in -ський in every form. */
export function ukrainianAdjective(name: string): string[] {
  const base = name.slice(0, -2);
  return ['ий', 'ого', 'ому', 'им', 'а', 'ої', 'ій', 'у', 'ою', 'е', 'і', 'их', 'ими'].map(
    (end) => base + end,
  );
}
