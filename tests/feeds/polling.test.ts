import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAILED_AFTER, type FeedState, nextPoll, type PollInput, SHORTEST } from '../../src/feeds/polling.ts';

const NOW = '2024-06-03T12:00:00.000Z';
const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.parse(NOW) - minutes * MINUTE).toISOString();
/** An item every `gap` minutes up to now. */
const every = (gap: number) => Array.from({ length: 20 }, (_, i) => ago(i * gap));
const poll = (input: Partial<PollInput>) =>
  nextPoll({ now: NOW, outcome: { kind: 'read' }, failures: 0, moments: [], random: () => 0, ...input });
const waits = (input: Partial<PollInput>) => (Date.parse(poll(input).dueAt) - Date.parse(NOW)) / MINUTE;

describe('a feed is asked in its own rhythm:', () => {
  test('twice in its usual gap', () => expect(waits({ moments: every(60) })).toBe(30));
  test('never more often than every five minutes', () => expect(waits({ moments: every(1) })).toBe(5));
  test('at least once a day', () => expect(waits({ moments: every(60 * 24 * 30) })).toBe(24 * 60));
  test('more seldom while it is silent', () =>
    expect(
      waits({ moments: every(60).map((m) => new Date(Date.parse(m) - 24 * 60 * MINUTE).toISOString()) }),
    ).toBe(120));
  test('every half hour while its rhythm is unknown', () => expect(waits({ moments: [ago(5)] })).toBe(30));
  test('items dated in the future do not confuse it', () =>
    expect(waits({ moments: [...every(60), ago(-100_000)] })).toBe(30));
  test('items published in one go are one event', () =>
    expect(waits({ moments: every(120).flatMap((moment) => [moment, moment, moment]) })).toBe(60));
});

describe('what publisher and server ask for is granted:', () => {
  const moments = every(10);
  test('ttl', () => expect(waits({ moments, hints: { ttlMinutes: 45 } })).toBe(45));
  test('max-age', () => expect(waits({ moments, hints: { cacheControl: 'public, max-age=1800' } })).toBe(30));
  test('but s-maxage is for shared caches', () =>
    expect(waits({ moments, hints: { cacheControl: 's-maxage=1800' } })).toBe(5));
  test('Retry-After in seconds', () => expect(waits({ moments, hints: { retryAfter: '7200' } })).toBe(120));
  test('Retry-After as a date', () =>
    expect(waits({ moments, hints: { retryAfter: 'Mon, 03 Jun 2024 13:00:00 GMT' } })).toBe(60));
  test('for a day at most', () =>
    expect(waits({ moments, hints: { retryAfter: '99999999' } })).toBe(24 * 60));
  test('a shorter wish than the rhythm changes nothing', () =>
    expect(waits({ moments: every(60), hints: { ttlMinutes: 1 } })).toBe(30));
  test('hours to skip', () => {
    const { dueAt, reason } = poll({ moments: every(60), hints: { skipHours: [12, 13] } });
    expect(dueAt.slice(0, 13)).toBe('2024-06-03T14');
    expect(reason).toContain('asks to skip');
  });
  test('days to skip', () =>
    expect(poll({ hints: { skipDays: ['monday'] } }).dueAt.slice(0, 13)).toBe('2024-06-04T00'));
  test('a feed that skips every hour is not believed', () =>
    expect(waits({ hints: { skipHours: Array.from({ length: 25 }, (_, hour) => hour) } })).toBe(30));
});

describe('a feed that fails', () => {
  test('waits twice as long each time, up to a day, and is never given up', () => {
    const failed = (failures: number) => waits({ outcome: { kind: 'failed', status: 410 }, failures });
    expect([0, 1, 2, 3].map(failed)).toEqual([10, 20, 40, 80]);
    expect([10, 100, 10_000].map(failed)).toEqual([1440, 1440, 1440]);
  });
  test('goes from failing to failed to recovered to ok', () => {
    let failures = 0;
    const states: FeedState[] = [];
    for (const kind of [...Array<'failed'>(FAILED_AFTER).fill('failed'), 'unchanged', 'read'] as const) {
      const next = poll({ outcome: { kind }, failures });
      failures = next.failures;
      states.push(next.state);
    }
    expect(states).toEqual([...Array(FAILED_AFTER - 1).fill('failing'), 'failed', 'recovered', 'ok']);
  });
  test('says why', () =>
    expect(poll({ outcome: { kind: 'failed', status: 404 }, failures: 2 }).reason).toBe(
      'failed 3 times in a row (HTTP 404)',
    ));
  test('still honours Retry-After', () =>
    expect(waits({ outcome: { kind: 'failed', status: 503 }, hints: { retryAfter: '3600' } })).toBe(60));
});

test('polls are spread by up to a tenth, and always fall between five minutes and a day', () => {
  expect(waits({ moments: every(60), random: () => 0.5 })).toBe(31.5);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e6, max: 1e6 })),
      fc.nat(2000),
      fc.boolean(),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 0, max: 1e9 }),
      (minutes, failures, failing, random, ttlMinutes) => {
        const wait = waits({
          moments: minutes.map(ago),
          failures,
          outcome: { kind: failing ? 'failed' : 'read' },
          random: () => random,
          hints: { ttlMinutes },
        });
        expect(wait).toBeGreaterThanOrEqual(SHORTEST / MINUTE);
        expect(wait).toBeLessThanOrEqual(1440);
      },
    ),
  );
});
