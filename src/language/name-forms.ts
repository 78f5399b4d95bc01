/**
 * Every form of the names of countries and peoples, exactly: short names have too many neighbours for stems ("Дания" and
 * "данным", "Mali" and "mal").
 *
 * A form too many that no text ever writes costs nothing; a form that is another word does, and is left out.
 */
import type { Forms } from './pack.ts';

type Inflect = (name: string) => string[];

/** Names to all their forms, each to be matched as it is written. */
export function inflected(table: Record<string, Forms>, inflect: Inflect): Record<string, Forms> {
  return Object.fromEntries(
    Object.entries(table).map(([code, names]) => {
      const forms = names
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
        .flatMap(inflect);
      return [code, [...new Set(forms)].map(asWritten).join(',')];
    }),
  );
}

/** `=` before every word: none is matched by its stem. */
const asWritten = (form: string): string =>
  form
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `=${word}`)
    .join(' ');

/** Each word's forms in the same order are put together: "Южная Корея", "Южной Кореи". */
function together(words: readonly string[][]): string[] {
  const longest = Math.max(...words.map((forms) => forms.length));
  return Array.from({ length: longest }, (_, k) => words.map((forms) => forms[k] ?? forms[0]!).join(' '));
}

/** Singular and plural; the possessive is a token of its own. */
export function englishPeople(name: string): string[] {
  if (/[mM]an$/.test(name) && /(Irish|French|English|Dutch|Welsh|Scots)man$/.test(name))
    return [name, `${name.slice(0, -2)}en`, `${name.slice(0, -3)}woman`, `${name.slice(0, -3)}women`];
  return /[sz]$/.test(name) ? [name] : [name, `${name}s`];
}

/** A masculine singular ("cubanez", "nord-coreean", "turcesc") in both genders and numbers, bare, definite and genitive. */
export function romanianPeople(name: string): string[] {
  const masculine = plural(name);
  const feminine = name.endsWith('esc')
    ? [`${name.slice(0, -1)}ă`.replace(/escă$/, 'ească'), `${name.slice(0, -3)}ești`]
    : [
        `${soft(name)}ă`,
        `${soft(name)
          .replace(/ean$/, 'en')
          .replace(/([iy])an$/, '$1en')}e`,
      ];
  const [one, many] = feminine as [string, string];
  return [
    name,
    `${name}ul`,
    `${name}ului`,
    masculine,
    `${masculine}i`,
    `${masculine}lor`,
    one,
    `${one.slice(0, -1)}a`,
    many,
    `${many}i`,
    `${many}le`,
    `${many}lor`,
  ];
}

const soft = (name: string): string => (name.endsWith('neamț') ? 'nemțoaic' : name);

function plural(name: string): string {
  if (name === 'neamț') return 'nemți';
  if (name.endsWith('esc')) return `${name.slice(0, -2)}ști`;
  if (name.endsWith('ean')) return `${name.slice(0, -3)}eni`;
  if (/[iy]an$/.test(name)) return `${name.slice(0, -2)}eni`;
  const last = name.at(-1);
  const turned = { t: 'ț', d: 'z', s: 'ș' }[last ?? ''];
  if (turned) return `${name.slice(0, -1)}${turned}i`;
  return last === 'i' ? name : `${name}i`;
}

/** A country's name with the article and in the genitive: "Cuba", "Cubei"; "Egipt", "Egiptul", "Egiptului". */
export function romanianCountry(name: string): string[] {
  const words = name.split(' ');
  const first = words[0]!;
  const rest = words.slice(1).join(' ');
  return romanianWord(first, words.length > 1).map((form) => (rest ? `${form} ${rest}` : form));
}

function romanianWord(word: string, leads: boolean): string[] {
  if (/eea$/.test(word)) return [word, `${word.slice(0, -1)}i`, `${word.slice(0, -2)}ii`];
  if (/ia$/.test(word)) return [word, `${word.slice(0, -1)}ei`];
  if (/a$/.test(word)) return [word, `${word.slice(0, -1)}ei`, `${word.slice(0, -1)}ii`];
  if (/ele$/.test(word)) return [word, `${word.slice(0, -2)}lor`];
  if (/ine$/.test(word)) return [word, `${word}le`, `${word}lor`];
  if (/ul$/.test(word)) return [word, `${word}ui`];
  if (/[bcdfghjklmnprstvxz]$/.test(word) && !leads) return [word, `${word}ul`, `${word}ului`];
  return [word];
}

const VOWEL = /[аеёиоуыэюя]$/;

/** A people's nominative plural ("кубинцы", "армяне", "турки") in every case of both numbers. */
export function russianPeople(name: string): string[] {
  if (name.endsWith('цы')) return ofTsy(name.slice(0, -2));
  if (/[ая]не$/.test(name)) {
    const base = name.slice(0, -1);
    const one = `${base}ин`;
    const many = ['е', '', 'ам', 'ами', 'ах'].map((end) => base + end);
    return [...many, ...['', 'а', 'у', 'ом', 'е'].map((end) => one + end), ...feminine(base)];
  }
  const base = name.slice(0, -1);
  const soft = name.endsWith('и') && !/[кгх]$/.test(base);
  const many = soft ? ['и', 'ей', 'ям', 'ями', 'ях'] : [name.slice(-1), 'ов', 'ам', 'ами', 'ах'];
  return [...many, '', 'а', 'у', 'ом', 'е'].map((end) => base + end);
}

function ofTsy(base: string): string[] {
  const many = ['цы', 'цев', 'цам', 'цами', 'цах', 'цов'].map((end) => base + end);
  const oblique = ['ца', 'цу', 'цем', 'цом', 'це'].map((end) => base + end);
  // "индиец", "гвинеец" drop the й of "индийцы".
  const nominative = base.endsWith('й') ? `${base.slice(0, -1)}ец` : `${base.replace(/ь$/, '')}ец`;
  return [...many, ...oblique, nominative, ...feminine(base)];
}

/** A hat and an influenza, not women of Panama and Spain. */
const NO_WOMEN = new Set(['панам', 'испан']);

function feminine(base: string): string[] {
  if (NO_WOMEN.has(base)) return [];
  const genitive = /[йь]$/.test(base) ? `${base.slice(0, -1)}ек` : `${base}ок`;
  return [genitive, ...['ка', 'ки', 'кам', 'ками', 'ках', 'ку', 'кой', 'ке'].map((end) => base + end)];
}

/** An adjective in -ский in every form. */
export function russianAdjective(name: string): string[] {
  const base = name.slice(0, -2);
  return ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими'].map((end) => base + end);
}

/** A country's name in every case; what ends in -о, -у, -и or a capital never changes. */
export function russianCountry(name: string): string[] {
  const words = name.split(' ');
  return together(words.map(russianWord));
}

function russianWord(word: string): string[] {
  const cut = (count: number, ...ends: string[]) => [
    word,
    ...ends.map((end) => word.slice(0, word.length - count) + end),
  ];
  if (word === word.toUpperCase() || word.length < 3) return [word];
  if (/[цшчщ]ая$/.test(word)) return cut(2, 'ей', 'ей', 'ую', 'ей', 'ей');
  if (/ая$/.test(word)) return cut(2, 'ой', 'ой', 'ую', 'ой', 'ой');
  if (/яя$/.test(word)) return cut(2, 'ей', 'ей', 'юю', 'ей', 'ей');
  if (/ий$/.test(word))
    return cut(2, 'его', 'ему', 'ий', 'им', 'ем').concat(cut(2, 'ого', 'ому', 'ий', 'им', 'ом'));
  if (/(ые|ие)$/.test(word)) return cut(1, 'х', 'м', 'е', 'ми', 'х');
  if (/ия$/.test(word)) return cut(1, 'и', 'и', 'ю', 'ей', 'и');
  if (/ея$/.test(word)) return cut(1, 'и', 'е', 'ю', 'ей', 'е');
  if (/[кгхшжчщ]а$/.test(word)) return cut(1, 'и', 'е', 'у', /[шжчщ]а$/.test(word) ? 'ей' : 'ой', 'е');
  if (/а$/.test(word)) return cut(1, 'ы', 'е', 'у', 'ой', 'е');
  if (/я$/.test(word)) return cut(1, 'и', 'е', 'ю', 'ей', 'е');
  if (/ь$/.test(word)) return cut(1, 'и', 'и', 'ь', 'ью', 'и');
  if (/(штаты|острова|эмираты)$/i.test(word)) return cut(1, 'ов', 'ам', 'ы', 'ами', 'ах');
  if (/ы$/.test(word)) return cut(1, '', 'ам', 'ы', 'ами', 'ах');
  if (/й$/.test(word)) return cut(1, 'я', 'ю', 'й', 'ем', 'е');
  if (VOWEL.test(word)) return [word];
  return cut(0, 'а', 'у', '', 'ом', 'е');
}

/** Every form of each word, to be matched as written: for words whose stems are other words' stems too. */
export const everyForm = (words: Forms, inflect: Inflect): Forms => inflected({ words }, inflect).words ?? '';
