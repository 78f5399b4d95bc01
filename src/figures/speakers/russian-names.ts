/** Russian sources in the nominative: "по данным Министерства юстиции" → "Министерство юстиции". */

export interface NamePart {
  text: string;
  /** The nominative the pack knows, in lower case. */
  known: string | null;
  capital: boolean;
  caps: boolean;
}

const ADJECTIVE = /[а-я]{2,}(ого|его|ому|ему|ой|ей|ую|юю|ых|их|ым|им|ом|ем)$/;
const VELAR = /[гкхжшщч]$/;
const STILL = /^(минобороны|[а-я]*[оуэё])$/i;
/** Nouns that end as adjectives do. */
const NOUN = /(телей|телем|ателей|властей|врачей|судей|семей|людей|домом|штабом|органом|банком)$/;

const plural = (stem: string) => stem + (VELAR.test(stem) ? 'и' : 'ы');

/** A noun after a preposition; the ending decides, a feminine adjective before it where the ending leaves two ways. */
function noun(word: string, feminine: boolean): string {
  const cut = (length: number, ending = '') => word.slice(0, word.length - length) + ending;
  if (STILL.test(word) && !word.endsWith('у')) return word;
  if (/(ств|тв)(а|е|у|ом)$/.test(word)) return word.replace(/(а|е|у|ом)$/, 'о');
  if (/(ени|вани|дани|жани|стви|яти|ити)(я|и|ю)$/.test(word) && !/кампании|компании/.test(word))
    return cut(1, 'е');
  if (/ии$/.test(word)) return cut(1, 'я');
  if (/тел(я|ю|е)$/.test(word)) return cut(1, 'ь');
  if (/цев$/.test(word)) return cut(2, 'ы');
  if (/ов$/.test(word)) return plural(cut(2));
  if (/[аеиоуя]ев$/.test(word)) return cut(2, 'и');
  if (/ей$/.test(word)) return cut(2, 'и');
  if (/(ам|ах)$/.test(word) && word.length > 4) return plural(cut(2));
  if (/(ям|ях)$/.test(word) && word.length > 4) return cut(2, 'и');
  if (/сти$/.test(word)) return cut(1, 'ь');
  if (/[гкхжшщч]и$/.test(word) || /ы$/.test(word)) return cut(1, 'а');
  if (/е$/.test(word)) return feminine ? cut(1, 'а') : cut(1);
  if (/[бвгджзклмнпрстфхцчшщ](а|у)$/.test(word)) return cut(1);
  if (/[аео](я|ю)$/.test(word)) return cut(1, 'й');
  if (/(я|ю)$/.test(word)) return cut(1, 'ь');
  return word;
}

function adjective(word: string, of: string): string {
  const stem = word.replace(/(ого|его|ому|ему|ой|ей|ую|юю|ых|их|ым|им|ом|ем)$/, '');
  const soft = /(его|ему|ей|юю|ем)$/.test(word) || (/(их|им)$/.test(word) && !VELAR.test(stem));
  if (/(ых|их|ым|им)$/.test(word)) return stem + (soft || VELAR.test(stem) ? 'ие' : 'ые');
  if (/(ой|ей|ую|юю)$/.test(word)) return stem + (soft ? 'яя' : 'ая');
  if (/[ое]$|^минобороны$/i.test(of)) return stem + (soft ? 'ее' : 'ое');
  return stem + (soft || VELAR.test(stem) ? 'ий' : 'ый');
}

/** A surname in the genitive or dative. */
export function surnameNominative(name: string): string {
  if (/^минобороны$/i.test(name)) return name;
  const cut = (length: number, ending = '') => name.slice(0, name.length - length) + ending;
  if (/(ого|ому|его|ему)$/.test(name)) {
    const stem = cut(3);
    return stem + (VELAR.test(stem) || /(его|ему)$/.test(name) ? 'ий' : 'ый');
  }
  if (/(ск|цк)ой$/.test(name)) return cut(2, 'ая');
  if (/(ов|ев|ёв|ин|ын)ой$/.test(name)) return cut(2, 'а');
  if (/[бвгджзклмнпрстфхцчшщ](а|у)$/.test(name) && name.length > 4) return cut(1);
  if (/[аеио](я|ю)$/.test(name)) return cut(1, 'й');
  if (/(ов|ев|ёв|ин|ын)ым$/.test(name)) return cut(2);
  if (/[бвгджзклмнпрстфхцчшщ]ом$/.test(name) && name.length > 5) return cut(2);
  if (/[бвгдзлмнпрстфх]ы$/.test(name) && name.length > 3) return cut(1, 'а');
  if (/ги$/.test(name)) return cut(1, 'а');
  return name;
}

const cased = (part: NamePart, word: string) =>
  part.capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** Leading adjectives and the noun they stand with; what follows is its complement and stays. */
export function obliqueNominative(parts: readonly NamePart[]): string[] {
  const words = parts.map((part) => part.text);
  // "ссылаясь на Национальное агентство": an accusative that is the nominative.
  if (parts.length > 1 && /(ое|ее|ый|ые|ие)$/.test(words[0]!)) return words;
  let head = 0;
  while (
    head < parts.length - 1 &&
    !parts[head]!.caps &&
    ADJECTIVE.test(words[head]!.toLowerCase()) &&
    !NOUN.test(words[head]!.toLowerCase()) &&
    (parts[head]!.known === null || /[ыиоа][йея]$/.test(parts[head]!.known!))
  )
    head++;
  const part = parts[head]!;
  if (part.caps) {
    for (let k = 0; k < head; k++) words[k] = cased(parts[k]!, adjective(words[k]!.toLowerCase(), ''));
    return words;
  }
  const lower = part.text.toLowerCase();
  const feminine = head > 0 && /(ой|ей|ую|юю)$/.test(words[head - 1]!.toLowerCase());
  const single = parts.length === 1 && part.capital && part.known === null;
  const nominative = part.known ?? (single ? surnameNominative(part.text) : noun(lower, feminine));
  words[head] = single ? nominative : cased(part, nominative);
  for (let k = 0; k < head; k++) words[k] = cased(parts[k]!, adjective(words[k]!.toLowerCase(), nominative));
  return words;
}

/** "два американских чиновника" → "американские чиновники" */
export function countedNominative(parts: readonly NamePart[]): string[] {
  const words = parts.map((part) => part.text);
  let head = 0;
  while (head < parts.length - 1 && /(ых|их)$/.test(words[head]!)) {
    words[head] = adjective(words[head]!, 'ы');
    head++;
  }
  const word = words[head]!;
  if (/[бвгджзклмнпрстфхцчшщ]а$/.test(word)) words[head] = plural(word.slice(0, -1));
  else if (/я$/.test(word)) words[head] = `${word.slice(0, -1)}и`;
  else if (/(ов|ев|ей)$/.test(word)) words[head] = noun(word, false);
  return words;
}
