import { describe, expect, test } from 'vitest';
import { foldSeries } from '../../src/ledger/fold.ts';
import { scopeOf } from '../../src/ledger/scope.ts';
import { type Outlet, speakersOf } from '../../src/ledger/speakers.ts';
import type { FoldOptions, Reading } from '../../src/ledger/state.ts';
import { figure, line, type Said } from './play.ts';

describe('a figure says that it is counted otherwise', () => {
  test.each([
    ['About 900 homes lost power, not counting the islands.', '900', 'excluding'],
    ['Excluding the islands, about 900 homes lost power.', '900', 'excluding'],
    ['900 de locuințe au rămas fără curent, fără a include insulele.', '900', 'excluding'],
    ['Без света остались 900 домов, не считая островов.', '900', 'excluding'],
    ['The count of 1,200 now includes deaths at home.', '1,200', 'including'],
    ['Cele 1.200 de decese, care acum includ… include acum și decesele de acasă.', '1.200', 'including'],
    ['По новой методике безработных 41 000, сообщило ведомство.', '41 000', 'basis'],
    ['Under a new methodology 41,000 people are out of work.', '41,000', 'basis'],
    ['Potrivit noii metodologii, 41.000 de oameni nu au loc de muncă.', '41.000', 'basis'],
  ])('%s', (sentence, quote, scope) => {
    expect(scopeOf({ sentence, quote })).toBe(scope);
  });

  test.each([
    ['Seven people died, including two children.', 'Seven'],
    ['Seven people died, including two children.', 'two'],
    ['Of 900 homes without power 300 are on the mainland, not counting hotels.', '900'],
    ['Șapte oameni au murit, inclusiv doi copii.', 'Șapte'],
    ['Погибли семь человек, включая двух детей.', 'семь'],
    ['The ministry presented a new method of treatment. Nine people are ill.', 'Nine'],
  ])('not in: %s (%s)', (sentence, quote) => {
    const own = sentence.split(/(?<=\.) /).find((one) => one.includes(quote)) ?? sentence;
    expect(scopeOf({ sentence: own, quote })).toBe(null);
  });
});

const outlet: Outlet = { id: 'herald', name: 'Herald', language: 'en' };
const group = {
  topic: 't',
  measure: 'killed',
  unit: 'person',
  places: [],
  per: null,
  status: 'actual' as const,
  part: null,
};
const options: FoldOptions = { group, speakers: speakersOf([outlet]) };

function told(
  said: [day: number, said: Partial<Said>, beside?: Partial<Said>[]][],
  more: Partial<FoldOptions> = {},
) {
  const readings = said.map(([day, one, beside = []], i): Reading => {
    const at = `2026-05-${String(day).padStart(2, '0')}T09:00:00Z`;
    const main = figure({ n: '1', measure: 'killed', attribution: 'IGSU', ...one }, `f${i}`, 0);
    return {
      article: `a${i}`,
      url: `https://h.example/${i}`,
      version: 1,
      at,
      published: at,
      outlet,
      figures: [main],
      beside: beside.map((other, k) => ({
        ...figure({ n: '1', measure: 'killed', ...other }, `b${i}${k}`, 50),
        sentence: main.sentence,
      })),
    };
  });
  return foldSeries(readings, { ...options, ...more }).changes;
}

describe('a new definition', () => {
  const otherwise = { n: '19', sentence: 'The toll of 19 now includes deaths in hospital.', quote: '19' };

  test('is told as such, once; what follows by the same definition rises', () => {
    const changes = told([
      [1, { n: '11' }],
      [2, otherwise],
      [
        3,
        { ...otherwise, n: '20', sentence: 'The toll of 20 now includes deaths in hospital.', quote: '20' },
      ],
    ]);
    expect(changes.map((one) => line(one, one.figure))).toEqual([
      'f0: first killed: — → 11 IGSU',
      'f1: redefined killed: 11 IGSU → 19 IGSU',
      'f2: rose killed: 19 IGSU → 20 IGSU',
    ]);
  });

  test('of the same number is no news', () => {
    expect(
      told([
        [1, { n: '19' }],
        [2, otherwise],
      ]).map((one) => one.kind),
    ).toEqual(['first']);
  });

  test('of another speaker is that speaker’s own', () => {
    const changes = told([
      [1, { n: '11' }],
      [2, { ...otherwise, attribution: 'Red Cross' }],
    ]);
    expect(changes.map((one) => one.kind)).toEqual(['first', 'rose']);
  });
});

describe('a step that the text states', () => {
  const step = (before: string, beside: Partial<Said>[]) =>
    told([
      [1, { n: before }],
      [2, { n: '19400' }, beside],
    ]).at(-1)?.statedStep;

  test('agrees with the value known before, or does not', () => {
    const rise = [{ n: '1400', role: 'delta', trend: 'up' } as const];
    expect(step('18000', rise)).toEqual({ delta: 1400, percent: null, previous: null, agrees: true });
    expect(step('17000', rise)?.agrees).toBe(false);
  });

  test('may be the value before, or a percentage', () => {
    expect(step('18000', [{ n: '18000', role: 'previous' }])?.agrees).toBe(true);
    expect(step('18000', [{ n: '17000', role: 'previous' }])?.agrees).toBe(false);
    const percent = { n: '8', role: 'delta', kind: 'percent', unit: 'percent', trend: 'up' } as const;
    expect(step('18000', [percent])).toMatchObject({ percent: 8, agrees: true });
    expect(step('21000', [{ ...percent, trend: 'down' }])).toMatchObject({ percent: -8, agrees: true });
    expect(step('21000', [percent])?.agrees).toBe(false);
  });

  test('is kept where nothing was known before, and is null where there is none', () => {
    const [first] = told([[2, { n: '19400' }, [{ n: '1400', role: 'delta', trend: 'up' }]]]);
    expect(first?.statedStep).toEqual({ delta: 1400, percent: null, previous: null, agrees: null });
    expect(step('18000', [])).toBe(null);
  });
});

describe('what the user holds plausible', () => {
  test.each([
    [{ high: 1000 }, '1200', /above 1000/],
    [{ low: 100 }, '90', /below 100/],
    [{ factor: 2 }, '301', /more than 2/],
    [{ factor: 4 }, '301', null],
  ])('%o', (plausible, n, reason) => {
    const last = told(
      [
        [1, { n: '120' }],
        [2, { n }],
      ],
      { plausible },
    ).at(-1);
    expect(last?.implausible ?? '').toMatch(reason ?? /^$/);
  });
});
