import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';

const LANGUAGES = ['en', 'ro', 'ru'];

const pieces = fc.constantFrom(
  'killed',
  'about',
  'at least',
  'between',
  'and',
  'to',
  'of',
  'half',
  'a',
  'one',
  'in',
  '1,234',
  '18.000',
  '18 000',
  '3',
  '2024',
  '12:30',
  '%',
  '$',
  '€',
  '(',
  ')',
  ',',
  '.',
  ';',
  ':',
  '-',
  '–',
  '\n',
  'people',
  'тыс.',
  'млн',
  'двадцать',
  'один',
  'от',
  'до',
  'погибли',
  'человек',
  'peste',
  'mii',
  'de',
  'o',
  'sută',
  'morți',
  'între',
  'și',
  'dozens',
  'сотни',
  'zeci',
  'January',
  'мая',
  'mai',
  '½',
  '/',
  "'",
  'İ',
  'constructor',
  'toString',
);
const news = fc.array(pieces, { maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), news);

test('nothing throws, and every figure stands in the text where it says', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom('2026-02-11', null),
      (text, language, published) => {
        const { figures, rejected } = extractFigures(text, { language, published, topic: null });
        for (const one of [...figures, ...rejected]) {
          expect(text.slice(one.start, one.end)).toBe(one.quote);
          expect(one.quote).not.toBe('');
        }
        for (const { low, high, sentence, quote } of figures) {
          expect(low === null || Number.isFinite(low)).toBe(true);
          expect(high === null || Number.isFinite(high)).toBe(true);
          expect(low !== null || high !== null).toBe(true);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          expect(text).toContain(sentence);
          expect(sentence).toContain(quote);
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('figures come in the order of the text and never overlap', () => {
  fc.assert(
    fc.property(news, fc.constantFrom(...LANGUAGES), (text, language) => {
      const { figures } = extractFigures(text, { language, published: null, topic: null });
      figures.forEach((one, k) => {
        const next = figures[k + 1];
        if (next) expect(one.end).toBeLessThanOrEqual(next.start);
      });
    }),
    { numRuns: 600 },
  );
});

test('the same text gives the same figures, whatever was read before', () => {
  fc.assert(
    fc.property(news, news, (first, second) => {
      const read = (text: string) =>
        extractFigures(text, { language: 'en', published: '2026-02-11', topic: null });
      const before = JSON.stringify(read(first));
      read(second);
      expect(JSON.stringify(read(first))).toBe(before);
    }),
    { numRuns: 100 },
  );
});

test('work grows with the text, not with its square', () => {
  const time = (text: string) => {
    const began = process.cpuUsage();
    for (const language of LANGUAGES) extractFigures(text, { language, published: null, topic: null });
    const { user } = process.cpuUsage(began);
    return user / 1000;
  };
  for (const hostile of ['7', '(', 'one hundred and ', '10 to ', 'от 5 до ', '12 345 ', 'a half of ']) {
    const text = hostile.repeat(Math.ceil(40_000 / hostile.length));
    time(text);
    expect(time(text + text + text + text)).toBeLessThan(12 * Math.max(time(text), 20));
  }
});

test('a language without a pack gives no figures', () => {
  expect(extractFigures('12 morts', { language: 'fr', published: null, topic: null })).toEqual({
    figures: [],
    rejected: [],
  });
});

test('a word that every object answers to is a word', () => {
  for (const language of LANGUAGES)
    for (const word of ['constructor', 'toString', 'valueOf', '__proto__'])
      for (const text of [
        `There were 5 ${word} to 6 at the site.`,
        `${word} 5 and 7${word} people were killed.`,
      ])
        expect(() => extractFigures(text, { language, published: null, topic: null })).not.toThrow();
});
