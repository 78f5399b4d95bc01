/** A Romanian or Russian noun that no dictionary knows: its shape tells people, and words that English shares. */

const RO_PEOPLE =
  /(?:isti|ista|iste|tori|eni|ence|anti|ante|enti|ologi|grafi|nauti|eri|giu|gii|escu|esti|ari|asi|mani|filii?|cratii?)$/;
const RO_COGNATES: [RegExp, string][] = [
  [/(?:tii|tiile|tie|tia|tiilor)$/, 'tion'],
  [/(?:siuni|siune|siunile)$/, 'sion'],
  [/(?:tati|tate|tatea|tatile)$/, 'ty'],
  [/(?:mente|ment|mentele)$/, 'ment'],
  [/(?:isme|ism)$/, 'ism'],
  [/(?:logii|logie)$/, 'logy'],
  [/(?:uri|urile)$/, ''],
  [/(?:oare)$/, 'or'],
];

const RU_PEOPLE =
  /(?:истов|исты|иста|исток|телей|тели|теля|тельниц|ников|ники|ника|ниц|чиков|чики|чика|щиков|щики|щика|цев|цы|ца|анин|анина|янин|янина|ане|яне|ан|ян|логов|логи|лога|графов|графы|ентов|антов|енты|анты|еров|еры|ера|оров|оры|ора|арей|ари|аря|ачей|ачи)$/;
const RU_COGNATES: [RegExp, string][] = [
  [/(?:ций|ции|ция|циях|циями)$/, 'tion'],
  [/(?:сий|сии|сия)$/, 'sion'],
  [/(?:измов|измы|изма|изм)$/, 'ism'],
  [/(?:логий|логии|логия)$/, 'logy'],
  [/(?:ментов|менты|мента)$/, 'ment'],
  [/(?:тетов|теты|тета)$/, 'ty'],
  [/(?:ов|ы|а|ам|ах|ами)$/, ''],
];

const LATIN: Record<string, string> = Object.fromEntries(
  [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'].map((letter, at) => [
    letter,
    'a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh shch  y  e yu ya'.split(' ')[at] ?? '',
  ]),
);

const latin = (word: string): string => [...word].map((letter) => LATIN[letter] ?? letter).join('');

/** "person", an English cognate, or the word itself. */
export function unknownUnit(word: string, language: 'ro' | 'ru'): string {
  if ((language === 'ro' ? RO_PEOPLE : RU_PEOPLE).test(word)) return 'person';
  for (const [ending, english] of language === 'ro' ? RO_COGNATES : RU_COGNATES) {
    if (!ending.test(word)) continue;
    const root = word.replace(ending, '');
    if (root.length >= 3) return (language === 'ro' ? root : latin(root)) + english;
  }
  return word;
}
