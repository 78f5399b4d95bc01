import { expect, test } from 'vitest';
import { type FeedFacts, healthOf } from '../../src/feeds/health.ts';
import { rhythmOf } from '../../src/feeds/rhythm.ts';

const NOW = '2026-05-04T12:00:00.000Z';
const ago = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
const well: FeedFacts = {
  state: 'ok',
  error: null,
  firstFailureAt: null,
  rhythm: rhythmOf([ago(1), ago(5), ago(9)], NOW),
  recovered: null,
  lastSuccessAt: NOW,
};
const text = (facts: Partial<FeedFacts>) => healthOf({ ...well, ...facts }, NOW).text;

test('a feed that is well says so in a word', () => {
  expect(healthOf(well, NOW)).toEqual({ state: 'ok', text: 'ok', alarm: false });
  expect(text({ state: 'new', rhythm: null })).toBe('not polled yet');
});

test('one that fails says since when and why', () => {
  const facts = { state: 'failing', error: 'HTTP 503', firstFailureAt: ago(1.5) };
  expect(healthOf({ ...well, ...facts }, NOW)).toMatchObject({ alarm: true });
  expect(text(facts)).toBe('failing for 90 min: HTTP 503');
  expect(text({ ...facts, state: 'failed', firstFailureAt: ago(24 * 9) })).toBe('failed for 9 d: HTTP 503');
});

test('failing goes before silence, silence before recovery', () => {
  const rhythm = rhythmOf([ago(26), ago(30), ago(34)], NOW);
  const recovered = { at: ago(1), since: ago(27), error: 'HTTP 500' };
  expect(text({ rhythm, recovered, state: 'recovered' })).toBe('silent for 26 h, normally 4');
  expect(text({ rhythm, recovered, state: 'failing', error: 'x', firstFailureAt: ago(0) })).toMatch(
    /^failing/,
  );
  expect(text({ recovered, state: 'recovered' })).toBe(
    'recovered 60 min ago, after 26 h of failing (HTTP 500)',
  );
});

test('a feed that nobody has asked is not called silent', () => {
  const rhythm = rhythmOf([ago(26), ago(30), ago(34)], NOW);
  expect(text({ rhythm, lastSuccessAt: ago(24) })).toBe('ok');
});
