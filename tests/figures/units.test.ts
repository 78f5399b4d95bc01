import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';
import { parseNumber } from '../../src/figures/numbers/parse.ts';
import { personal, singular } from '../../src/language/en/singular.ts';

interface Passage {
  text: string;
  /** Number as it stands, and the singular English noun, currency or symbol it counts; in text order. */
  units: [quote: string, unit: string][];
}

const passages = (language: string): Passage[] =>
  fs
    .readFileSync(path.join(import.meta.dirname, 'fixtures/units', `${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Passage);

/** Wrong units as "quote: wanted, not found". */
function wrongUnits({ text, units }: Passage, language: string): string[] {
  const { figures } = extractFigures(text, { language, published: '2026-02-11', topic: null });
  let from = 0;
  return units.flatMap(([quote, unit]) => {
    const start = text.indexOf(quote, from);
    const end = start + quote.length;
    from = end;
    const figure = figures.find((one) => one.start < end && start < one.end);
    return figure?.unit === unit ? [] : [`${quote}: ${unit}, not ${figure?.unit}`];
  });
}

describe.each(['en', 'ro', 'ru'])('%s', (language) => {
  test('what is counted is named right in nearly all of the news passages', () => {
    const all = passages(language);
    const wrong = all.flatMap((passage) => wrongUnits(passage, language));
    const count = all.reduce((sum, { units }) => sum + units.length, 0);
    expect(1 - wrong.length / count, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

test.each([
  ['children', 'child'],
  ['crises', 'crisis'],
  ['lorries', 'lorry'],
  ['wolves', 'wolf'],
  ['gunmen', 'gunman'],
  ['churches', 'church'],
  ['viruses', 'virus'],
  ['news', null],
  ['across', null],
])('the singular of %s is %s', (plural, single) => {
  expect(singular(plural)).toBe(single);
});

test('the shape of an English noun tells people from things', () => {
  for (const person of ['beekeeper', 'virologist', 'retiree', 'gunman', 'glassblower'])
    expect(personal(person)).toBe(true);
  for (const thing of ['reactor', 'trawler', 'shortlist', 'career']) expect(personal(thing)).toBe(false);
});

test.each([
  ['en', 'three and two fifths', 3.4],
  ['en', 'one hundred thirty fifths', 100 / 35],
  ['en', 'two million and three fifths', 2_600_000],
  ['en', 'seven over twenty-eight', 0.25],
  ['en', '4.5x10^3', 4500],
  ['en', 'sixtyfour', 64],
  ['en', 'minus forty', -40],
  ['ro', 'patruzeci-și-șase', 46],
  ['ro', 'treisutenouă', 309],
  ['ru', '7 точка 4', 7.4],
])('%s: "%s" is %d', (language, text, value) => {
  expect(parseNumber(text, language)).toBeCloseTo(value, 9);
});

test('a lower and an upper bound of one thing are a range', () => {
  const [figure, more] = extractFigures('Parties with more than 5 and less than 30 seats.', {
    language: 'en',
    published: null,
    topic: null,
  }).figures;
  expect(more).toBeUndefined();
  expect(figure).toMatchObject({ low: 5, high: 30, bound: 'range', unit: 'seat' });
});
