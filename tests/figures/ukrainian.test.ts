/** The fourth language: one folder, and as good on its own corpora as these floors say. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { ukrainian } from '../../src/language/uk/index.ts';

type Label = [
  quote: string,
  low: number | null,
  high: number | null,
  bound: string,
  unit: string,
  places: string[],
  measure: string,
];

const file = path.join(import.meta.dirname, 'fixtures/whole-figures/uk.jsonl');
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as { text: string; figures: Label[] });
/** Every measure that is shipped. */
const topic = {
  id: 'all',
  title: 'All',
  match: {},
  measures: Object.keys(ukrainian.measures).map((id) => ({ id })),
};
const read = (text: string) =>
  extractFigures(text, { language: 'uk', published: '2026-02-11', topic }).figures;

/** Each label with the figure whose quote overlaps it. */
const pairs = rows.flatMap(({ text, figures }) => {
  const found = read(text);
  let from = 0;
  return figures.map((label) => {
    const start = text.indexOf(label[0], from);
    from = start + label[0].length;
    return { label, figure: found.find((one) => one.start < from && one.end > start) };
  });
});

const share = (agrees: (label: Label, figure: Figure) => boolean): number =>
  pairs.filter(({ label, figure }) => figure !== undefined && agrees(label, figure)).length / pairs.length;

describe('Ukrainian news', () => {
  test('the labels quote their texts', () => {
    for (const { text, figures } of rows) for (const [quote] of figures) expect(text).toContain(quote);
  });

  test('every figure is found, and nothing else', () => {
    const found = rows.reduce((sum, { text }) => sum + read(text).length, 0);
    expect(share(() => true)).toBeGreaterThanOrEqual(0.97);
    expect(pairs.length / found).toBeGreaterThanOrEqual(0.97);
  });

  test('with its value, bound and unit', () => {
    expect(
      share(
        ([, low, high, bound], figure) =>
          figure.low === low && figure.high === high && figure.bound === bound,
      ),
    ).toBeGreaterThanOrEqual(0.95);
    expect(share(([, , , , unit], figure) => figure.unit === unit)).toBeGreaterThanOrEqual(0.93);
  });

  test('with the nationality of its people and what is said of them', () => {
    expect(
      share(([, , , , , places], figure) => figure.places.join() === places.join()),
    ).toBeGreaterThanOrEqual(0.9);
    expect(share(([, , , , , , measure], figure) => figure.measure === measure)).toBeGreaterThanOrEqual(0.8);
  });

  test.each([
    ['За даними Міністерства оборони, 40 бійців загинули.', 'Міністерство оборони'],
    ['У поліції повідомили, що затримали 12 осіб.', 'поліція'],
    ['Міністерство оборони Непалу заперечує, що загинули 40 громадян країни.', 'Міністерство оборони Непалу'],
    ['Загинули 312 шахтарів, підрахувала профспілка.', 'профспілка'],
  ])('%s is said by %s', (text, speaker) => {
    expect(read(text)[0]?.attribution).toBe(speaker);
  });

  test('and with its period', () => {
    const dates = (text: string) => read(text).map(({ from, to, per }) => [from, to, per]);
    expect(dates('Між квітнем 2023-го і травнем 2024-го контракти підписали 900 осіб.')).toEqual([
      ['2023-04', '2024-05', null],
    ]);
    expect(dates('Станом на 1 лютого загинули 24 бійці. Торік загинули 312.')).toEqual([
      [null, '2026-02-01', null],
      ['2025', '2025', null],
    ]);
    expect(dates('Щомісяця додому повертаються 30 кенійців.')).toEqual([[null, null, 'month']]);
  });
});
