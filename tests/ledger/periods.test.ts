import { describe, expect, test } from 'vitest';
import { daysOf, orderAcross, orderOf, periodOf, windowOf } from '../../src/ledger/periods.ts';

const said = (iso: string) => Date.parse(iso);
const period = (from: string | null, to: string | null, at: string, ahead = false) =>
  periodOf(
    { from, to, period_source: from || to ? 'stated' : 'published' },
    said(at),
    'Europe/Bucharest',
    ahead,
  );
const day = (iso: string) => daysOf(iso)!.first;

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-12', '2025-12-01', '2025-12-31'],
  ['2026-03-09', '2026-03-09', '2026-03-09'],
])('%s lasts from %s to %s', (iso, first, last) => {
  expect(daysOf(iso)).toEqual({ first: day(first), last: day(last) });
});

test('what is no date has no days', () => {
  expect(daysOf('soon')).toBeNull();
  expect(daysOf('2026-13')).toBeNull();
});

describe('the end of a period', () => {
  test('is the last day of its month or year', () => {
    expect(period(null, '2025-12', '2026-03-09T08:00Z').end).toBe(day('2025-12-31'));
  });
  test('is the day of publication, where the outlet is, when none is stated', () => {
    expect(period(null, null, '2026-03-08T22:30Z')).toMatchObject({ end: day('2026-03-09'), floating: true });
  });
  test('never lies after publication: "so far this year"', () => {
    expect(period('2026', '2026', '2026-03-09T08:00Z')).toMatchObject({
      end: day('2026-03-09'),
      floating: true,
    });
  });
  test('may lie ahead for a plan', () => {
    expect(period('2026', '2026', '2026-03-09T08:00Z', true)).toMatchObject({
      end: day('2026-12-31'),
      floating: false,
    });
  });
});

describe('newer', () => {
  test('compares ends, not beginnings', () => {
    const window = period('2023-04', '2024-05', '2026-03-09T08:00Z');
    const date = period(null, '2025-12', '2026-03-05T08:00Z');
    expect(orderOf(date, window)).toBe('newer');
    expect(orderOf(window, date)).toBe('older');
  });
  test('is the later published where no period is stated, even within a day', () => {
    expect(orderOf(period(null, null, '2026-03-09T12:00Z'), period(null, null, '2026-03-09T08:00Z'))).toBe(
      'newer',
    );
    expect(
      orderOf(
        period(null, '2026-03-09', '2026-03-09T12:00Z'),
        period(null, '2026-03-09', '2026-03-09T08:00Z'),
      ),
    ).toBe('same');
  });
  test('between speakers one day is one time, unless neither is dated', () => {
    const morning = period(null, null, '2026-03-09T08:00Z');
    expect(orderAcross(period(null, '2026-03-09', '2026-03-09T12:00Z'), morning)).toBe('same');
    expect(orderAcross(period(null, null, '2026-03-09T12:00Z'), morning)).toBe('newer');
    const valentine = period(null, '2026-02-14', '2026-03-09T08:00Z');
    expect(orderAcross(period(null, '2026-02', '2026-03-09T12:00Z'), valentine)).toBe('same');
    const june = period(null, '2025-06', '2026-03-09T08:00Z');
    expect(orderAcross(period(null, '2025', '2026-03-09T12:00Z'), june)).toBe('newer');
  });
});

test('a week and a month are counted apart; a date, a day, a year and a rate are not', () => {
  const window = (from: string | null, to: string | null, counts = true) =>
    windowOf(period(from, to, '2026-03-20T08:00Z'), counts);
  expect(window('2026-03-09', '2026-03-15')).toBe('week');
  expect(window('2026-02', '2026-02')).toBe('month');
  expect(window('2026-03-09', '2026-03-09')).toBe('long');
  expect(window(null, '2026-02')).toBe('long');
  expect(window('2025', '2025')).toBe('long');
  expect(window('2026-02', '2026-02', false)).toBe('long');
});
