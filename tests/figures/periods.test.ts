import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';

interface Passage {
  published: string;
  text: string;
  figures: { quote: string; start: number; from: string | null; to: string | null; per: string | null }[];
}

const fixtures = path.join(import.meta.dirname, 'fixtures', 'periods');
/** Of the figures whose number is found, the part whose period and rate are right. */
const FLOOR = 0.93;

function passages(language: string): Passage[] {
  const lines = readFileSync(path.join(fixtures, `${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Passage);
}

test.each(['en', 'ro', 'ru'])(
  '%s: most figures get the period and the rate that their sentence states',
  (language) => {
    const wrong: string[] = [];
    let told = 0;
    for (const { text, published, figures } of passages(language)) {
      const found = extractFigures(text, { language, published, topic: null }).figures;
      for (const want of figures) {
        const got = found.find((one) => one.start < want.start + want.quote.length && want.start < one.end);
        if (!got) continue;
        told++;
        const [a, b] = [want, got].map((one) => `${one.from}..${one.to} per ${one.per}`);
        if (a !== b) wrong.push(`${want.quote}: ${a}, got ${b}: ${text}`);
      }
    }
    expect(told).toBeGreaterThan(80);
    expect(1 - wrong.length / told, wrong.join('\n')).toBeGreaterThanOrEqual(FLOOR);
  },
);

const period = (text: string, published: string, language = 'en') => {
  const one = extractFigures(text, { language, published, topic: null }).figures[0];
  return [one?.from, one?.to];
};

test('a month without a year is the last one before publication', () => {
  expect(period('In November 120 people died.', '2026-02-11')).toEqual(['2025-11', '2025-11']);
  expect(period('În februarie au murit 120 de oameni.', '2026-02-11', 'ro')).toEqual(['2026-02', '2026-02']);
});

test('the day of saying is no period; what was said long ago counts up to then', () => {
  expect(period('The ministry said on 9 February that 120 people had died.', '2026-02-11')).toEqual([
    null,
    null,
  ]);
  expect(period('The ministry said in October that 120 people had died.', '2026-02-11')).toEqual([
    null,
    '2025-10',
  ]);
});

test('a range over the end of a year takes its first month from the year before', () => {
  expect(period('From November to January 120 people died.', '2026-02-11')).toEqual(['2025-11', '2026-01']);
  expect(period('С ноября по январь погибли 120 человек.', '2026-02-11', 'ru')).toEqual([
    '2025-11',
    '2026-01',
  ]);
});

test('"mai" is May only where it is a month', () => {
  expect(period('În mai au fost angajați 120 de oameni.', '2026-02-11', 'ro')).toEqual([
    '2025-05',
    '2025-05',
  ]);
  expect(period('Au venit mai mult de 120 de oameni.', '2026-02-11', 'ro')).toEqual([null, null]);
});

test("the year of a comparison, a record, a birth or a name is not the figure's", () => {
  expect(period('Some 120 died, the most since 2008.', '2026-02-11')).toEqual([null, null]);
  expect(period('Ana, born in 1998, leads 120 people.', '2026-02-11')).toEqual([null, null]);
  expect(period('The 2024 election drew 120 candidates.', '2026-02-11')).toEqual([null, null]);
});

test('lines under a dated heading are of its date', () => {
  expect(period('Prisoners on 1 February:\n- Nepal: 17', '2026-02-11')).toEqual([null, '2026-02-01']);
});

test('a date of a relative clause, of the last time or of one of several is not that of the figures around it', () => {
  expect(period('The son, who went missing in May, owed 850 dollars.', '2026-01-28')).toEqual([null, null]);
  expect(period('The bonus of 2,300 dollars has not changed since July.', '2025-10-30')).toEqual([
    null,
    null,
  ]);
  expect(period('They get 800 dollars in instalments, the first on 15 May.', '2026-01-12')).toEqual([
    null,
    null,
  ]);
});

test('a count runs from an event whose date its clause tells', () => {
  expect(period('Since the desk opened in October at least 18 men have come back.', '2025-12-18')).toEqual([
    '2025-10',
    null,
  ]);
  expect(
    period(
      'De la intrarea în vigoare a armistițiului, pe 10 octombrie, au murit 88 de oameni.',
      '2025-10-22',
      'ro',
    ),
  ).toEqual(['2025-10-10', null]);
});

test('a day without a year is the coming one where it is near, the months that are over those of this year', () => {
  expect(period('Douăsprezece mii de oameni intră în grevă pe 19 decembrie.', '2025-12-11', 'ro')).toEqual([
    '2025-12-19',
    '2025-12-19',
  ]);
  expect(period('За семь месяцев приехали 300 человек.', '2025-08-26', 'ru')).toEqual(['2025-01', '2025-07']);
  expect(period('Число погибших в 2023 г. составило 3810 человек.', '2024-04-06', 'ru')).toEqual([
    '2023',
    '2023',
  ]);
});
