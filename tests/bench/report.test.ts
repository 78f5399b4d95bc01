import { expect, test } from 'vitest';
import { type Results, tables, withTables } from '../../bench/report.ts';

const about = {
  date: '2026-03-09 10:00',
  commit: 'abc1234',
  machine: '2 × Any',
  system: 'Debian 12',
  seconds: 5,
  load: 0.1,
};
const growth = (ms: number) => ({ figures: 1000, ms, p50: 2, p99: 9, residentMb: 300, folderMb: 40 });
const results: Results = {
  growth: { ...about, result: { rows: [growth(2), { ...growth(3), figures: 1_000_000 }] } },
  queue: { ...about, failed: 'needs PostgreSQL and Redis' },
};

test('a table says on what machine, when and on which commit it was made', () => {
  const table = tables(results).growth!;
  expect(table).toContain('| 1,000,000 | 3.00 | 1.50 |');
  expect(table).toContain('2026-03-09 10:00 UTC, commit abc1234; 2 × Any; Debian 12; 5 s, load 0.1');
});

test('a part that failed says so, with its reason', () => {
  expect(tables(results).queue).toContain('**Failed**: needs PostgreSQL and Redis');
});

test('tables stand between their marks, again and again; what is around them stays', () => {
  const page = (inside: string) =>
    `Words\n\n<!-- growth: made by npm run bench -->\n${inside}\n<!-- end of growth -->\n\nMore\n\n<!-- stages: made by npm run bench -->\nof before\n<!-- end of stages -->\n`;
  const once = withTables(page(''), results);
  expect(once).toContain('| 1,000 | 2.00 | 1.00 |');
  const around = (text: string) => [text.split('<!-- growth')[0], text.split('end of growth -->')[1]];
  expect(around(once)).toEqual(around(page('')));
  expect(withTables(once, results)).toBe(once);
});

test('what a table is made of may hold signs that mean something to a replacement', () => {
  const text = '<!-- queue: made by npm run bench -->\n\n<!-- end of queue -->';
  const failed = withTables(text, { queue: { ...about, failed: "ended with 1: $& and $' and $1" } });
  expect(failed).toContain("ended with 1: $& and $' and $1");
});
