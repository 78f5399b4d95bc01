/** The one order in which readings are folded, whatever the order of their arrival. */

import { statedNumber } from './intervals.ts';
import { localDay, periodOf, windowOf } from './periods.ts';
import { scopeOf } from './scope.ts';
import type { Candidate, FiledFigure, FoldOptions, Reading } from './state.ts';

/** UTC day on which a reading became known. */
export const dayOf = (reading: Reading): number => localDay(Date.parse(reading.at), 'utc');

/** When a version spoke: a first one when it was published, if that lies before its reading; an edit when it was read. */
export function saidAt(reading: Reading): number {
  const at = Date.parse(reading.at);
  const published = reading.published === null ? Number.NaN : Date.parse(reading.published);
  return reading.version > 1 || !(published <= at) ? at : published;
}

/** By day, then time, then address, then version; of the same version twice the first counts. `floor`: days sealed already. */
export function inOrder(readings: readonly Reading[], floor: number): Reading[] {
  const unique = new Map<string, Reading>();
  for (const reading of readings) {
    const name = `${reading.article}\n${reading.version}`;
    const twin = unique.get(name);
    if (!twin || Date.parse(reading.at) < Date.parse(twin.at)) unique.set(name, reading);
  }
  const dated = [...unique.values()].map((reading) => ({
    reading,
    day: Math.max(floor, dayOf(reading)),
    said: saidAt(reading),
  }));
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  dated.sort(
    (a, b) =>
      a.day - b.day ||
      a.said - b.said ||
      byText(a.reading.url, b.reading.url) ||
      a.reading.version - b.reading.version ||
      byText(a.reading.article, b.reading.article),
  );
  return dated.map((one) => one.reading);
}

const candidate = (figure: FiledFigure, reading: Reading, options: FoldOptions): Candidate => {
  const speaker = options.speakers.of(figure.attribution, reading.outlet);
  const ahead = figure.status === 'planned' || figure.status === 'hypothetical';
  const period = periodOf(figure, saidAt(reading), reading.outlet.timezone, ahead);
  const { low, high, bound, from, to, per, kind } = figure;
  return {
    figure,
    reading,
    speaker,
    stated: { low, high, bound, from, to, speaker: speaker.name },
    period,
    window: windowOf(period, per === null && (kind === 'count' || kind === 'money')),
    scope: scopeOf(figure),
    first_hand: speaker.key === options.speakers.of(null, reading.outlet).key,
  };
};

/**
 * The figures of one reading, the newest period first, so that an old value in the same text is filed as history; those
 * that somebody is named for before those of the outlet; of one speaker the largest count first: in one text a smaller one is a part, or the value before.
 */
export function candidatesOf(reading: Reading, options: FoldOptions): Candidate[] {
  const all = [...reading.figures]
    .sort((a, b) => a.start - b.start)
    .map((one) => candidate(one, reading, options));
  const place = new Map<string, number>();
  for (const one of all) if (!place.has(one.speaker.key)) place.set(one.speaker.key, place.size);
  const size = (one: Candidate) => (one.figure.kind === 'count' ? statedNumber(one.stated) : 0);
  return all.sort(
    (a, b) =>
      b.period.end - a.period.end ||
      Number(a.speaker.unnamed) - Number(b.speaker.unnamed) ||
      (place.get(a.speaker.key) ?? 0) - (place.get(b.speaker.key) ?? 0) ||
      size(b) - size(a) ||
      a.figure.start - b.figure.start,
  );
}
