import { describe, expect, test } from 'vitest';
import type { SeriesKey } from '../../src/ledger/change.ts';
import { type Correction, type Deed, inForce, placeAgain } from '../../src/ledger/corrections.ts';
import { figure } from './play.ts';

const key = (more: Partial<SeriesKey> = {}): SeriesKey => ({
  topic: 't',
  measure: 'killed',
  unit: 'person',
  places: [],
  area: [],
  per: null,
  status: 'actual',
  part: null,
  ...more,
});
const log = (...deeds: Deed[]): Correction[] =>
  deeds.map((deed, i) => ({ ...deed, id: `c${i}`, at: '2026-05-01T00:00:00Z', by: 'ana', note: null }));
const undo = (correction: string): Deed => ({ kind: 'undo', target: { correction } });

const seven = {
  ...figure({ n: '7', measure: 'killed', attribution: 'IGSU' }, 'f', 0),
  article: 'a',
  topic: 't',
};
const { article, topic, sentence, quote } = seven;
const mark = { article, topic, sentence, quote };
const place = (corrections: Correction[], own: SeriesKey | null = key()) =>
  placeAgain(seven, { key: own, aside: own === null ? 'share' : null }, inForce(corrections));

test('an undoing may be undone', () => {
  const all = log({ kind: 'wrong', target: mark }, undo('c0'), undo('c1'));
  expect(inForce(all.slice(0, 2))).toEqual([]);
  expect(inForce(all).map((one) => one.id)).toEqual(['c0']);
});

describe('where a figure goes', () => {
  test('the last word on it counts', () => {
    const moved: Deed = { kind: 'move', target: { ...mark, to: key({ measure: 'missing' }) } };
    const wrong: Deed = { kind: 'wrong', target: mark };
    expect(place(log(wrong, moved))).toMatchObject({ key: { measure: 'missing' }, aside: null, moved: true });
    expect(place(log(moved, wrong))).toMatchObject({ key: null, aside: 'marked wrong by a reader' });
  });

  test('what was set aside may be put in a series', () => {
    const moved: Deed = { kind: 'move', target: { ...mark, to: key() } };
    expect(place(log(moved), null)).toMatchObject({ key: key(), aside: null, moved: true });
  });

  test('another figure, or the same words elsewhere, are not meant', () => {
    for (const other of [{ quote: '8' }, { sentence: 'else' }, { article: 'b' }, { topic: 'u' }])
      expect(place(log({ kind: 'wrong', target: { ...mark, ...other } }))).toMatchObject({
        moved: false,
        aside: null,
      });
  });

  test('merges of merges are followed, and those in a ring end', () => {
    const [a, b, c] = [key(), key({ measure: 'dead' }), key({ measure: 'lost' })];
    const merge = (series: SeriesKey, to: SeriesKey): Deed => ({ kind: 'merge', target: { series, to } });
    expect(place(log(merge(a, b), merge(b, c))).key).toEqual(c);
    expect(place(log(merge(a, b), merge(b, a))).key).not.toBeNull();
  });

  test('a figure without a country goes along with the series of its group', () => {
    const merge: Deed = {
      kind: 'merge',
      target: { series: key({ area: ['RO'] }), to: key({ measure: 'dead' }) },
    };
    expect(place(log(merge)).key?.measure).toBe('dead');
    expect(place(log(merge), key({ area: ['MD'] })).key?.measure).toBe('killed');
  });

  test('a split takes those of a speaker, or with these words, or both', () => {
    const split = (more: { speaker?: string; containing?: string }): Deed => ({
      kind: 'split',
      target: { series: key(), part: 'north', ...more },
    });
    expect(place(log(split({ speaker: 'igsu' }))).key?.part).toBe('north');
    expect(place(log(split({ containing: 'KILLED №' }))).key?.part).toBe('north');
    expect(place(log(split({ speaker: 'igsu', containing: 'nowhere' }))).key?.part).toBe(null);
  });
});
