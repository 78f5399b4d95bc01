/** What is known of one series, as large as one likes. */
import { foldSeries } from '../../src/ledger/fold.ts';
import { speakersOf } from '../../src/ledger/speakers.ts';
import { emptyGroup, type FoldOptions, type Reading } from '../../src/ledger/state.ts';
import { ledgerFigure } from '../ledger-figure.ts';

const outlet = { id: 'wire', name: 'Wire', language: 'en', timezone: 'Europe/London' };
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
  const figure = { id: `f${n}`, ...ledgerFigure('killed', 100 + n, n) };
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
