/** What is known of one series, as large as one likes. */
import type { Figure } from '../../src/figures/figure.ts';
import { foldSeries } from '../../src/ledger/fold.ts';
import { speakersOf } from '../../src/ledger/speakers.ts';
import { emptyGroup, type FoldOptions, type Reading } from '../../src/ledger/state.ts';

const outlet = { id: 'wire', name: 'Wire', language: 'en', timezone: 'Europe/London' };
const SPEAKERS = ['IGSU', 'Red Cross', 'energy ministry', 'ГУР', 'WHO'];
export const OPTIONS: FoldOptions = {
  group: {
    topic: 'floods',
    measure: 'killed',
    unit: 'person',
    places: [],
    per: null,
    status: 'actual',
    part: null,
  },
  speakers: speakersOf([outlet]),
};
const DAY = 86_400_000;

export function readingOf(n: number, day: number): Reading {
  const quote = `at least ${100 + n}`;
  const figure: Figure & { id: string } = {
    id: `f${n}`,
    low: 100 + n,
    high: null,
    bound: 'at_least',
    kind: 'count',
    unit: 'person',
    quote,
    start: 20,
    end: 20 + quote.length,
    sentence: `The latest count is ${quote} dead, it was said.`,
    counted: 'dead',
    places: [],
    area: ['RO'],
    measure: 'killed',
    per: null,
    from: null,
    to: null,
    period_source: 'published',
    attribution: SPEAKERS[n % SPEAKERS.length] ?? null,
    status: 'actual',
    role: 'level',
    trend: null,
    part: null,
    rule: 'bench',
  };
  const at = new Date(Date.UTC(2025, 0, 1) + day * DAY + (n % 1000) * 60_000).toISOString();
  return {
    article: `a${n}`,
    url: `https://wire.example/${n}`,
    version: 1,
    at,
    published: at,
    outlet,
    text: figure.sentence,
    figures: [figure],
  };
}

/** The state after so many figures within a year. */
export const known = (size: number) =>
  foldSeries(
    Array.from({ length: size }, (_, n) => readingOf(n, Math.floor((n * 300) / size))),
    OPTIONS,
    emptyGroup(),
  );
