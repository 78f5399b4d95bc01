import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SeriesKey } from '../../src/ledger/change.ts';
import { exportCases } from '../../src/steps/correction-cases.ts';
import { config, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.empty());

const killed = (n: string, more = {}) => ({ n, measure: 'killed', attribution: 'IGSU', ...more });
const key = (more: Partial<SeriesKey> = {}): SeriesKey => ({
  topic: 'floods',
  measure: 'killed',
  unit: 'person',
  places: [],
  area: [],
  per: null,
  status: 'actual',
  part: null,
  ...more,
});
const day = (n: number, time = '09:00') => `2026-05-${String(n).padStart(2, '0')}T${time}:00.000Z`;

/** 7 dead, a misread 70, then 9; all mailed on the evening of the third day. */
async function misread(): Promise<void> {
  await desk.file('a1', day(1), [killed('7')]);
  await desk.file('a2', day(2), [killed('70')]);
  await desk.file('a3', day(3), [killed('9')]);
  await desk.mail(day(3, '18:00'));
}
const wrong = async (article: string) => {
  const { id: _, ...mark } = await desk.figureOf(article);
  return { kind: 'wrong', target: mark } as const;
};

describe('a figure marked wrong', () => {
  test('leaves its series, and what was told of it is taken back with what replaces it', async () => {
    await misread();
    expect(await desk.told()).toEqual(['first killed 7', 'rose killed 70', 'fell killed 9']);
    await desk.correct(await wrong('a2'), day(4));
    expect(await desk.told()).toEqual(['first killed 7', 'rose killed 9']);
    expect(await desk.pending(day(4, '18:00'))).toEqual({
      news: ['rose killed 9'],
      takenBack: ['rose killed 70', 'fell killed 9'],
    });
    await desk.mail(day(4, '18:00'));
    expect(await desk.pending(day(5))).toEqual({ news: [], takenBack: [] });
  });

  test('stays wrong in a later version of its article and for a newer extractor', async () => {
    await misread();
    await desk.correct(await wrong('a2'), day(4));
    await desk.file('a2', day(4, '10:00'), [killed('70'), { n: '2', measure: 'missing' }]);
    expect(await desk.told()).toEqual(['first killed 7', 'rose killed 9', 'first missing 2']);
    await desk.reprocess(day(5), { 'a1.1': [killed('8')] });
    expect(await desk.told()).toEqual(['first killed 8', 'rose killed 9', 'first missing 2']);
  });

  test('comes back when the correction is undone', async () => {
    await misread();
    const { correction } = await desk.correct(await wrong('a2'), day(4));
    await desk.correct({ kind: 'undo', target: { correction: correction.id } }, day(4, '10:00'));
    expect(await desk.told()).toEqual(['first killed 7', 'rose killed 70', 'fell killed 9']);
    expect((await desk.ledger.corrections.list()).map((one) => [one.kind, one.inForce])).toEqual([
      ['wrong', false],
      ['undo', true],
    ]);
    expect(await desk.pending(day(5))).toEqual({ news: [], takenBack: [] });
  });
});

test('a figure moved to another series is compared there', async () => {
  await desk.file('a1', day(1), [{ n: '12', measure: 'missing', attribution: 'IGSU' }]);
  await desk.file('a2', day(2), [killed('15')]);
  const { id: _, ...mark } = await desk.figureOf('a2');
  await desk.correct({ kind: 'move', target: { ...mark, to: key({ measure: 'missing' }) } }, day(3));
  expect(await desk.told()).toEqual(['first missing 12', 'rose missing 15']);
});

test('merged series are one, for what comes later too', async () => {
  await desk.file('a1', day(1), [killed('12', { unit: 'person', area: ['RO'] })]);
  await desk.file('a2', day(2), [killed('14', { area: ['MD'] })]);
  expect(await desk.told()).toEqual(['first killed 12', 'first killed 14']);
  const merge = { series: key({ area: ['MD'] }), to: key({ area: ['RO'] }) };
  await desk.correct({ kind: 'merge', target: merge }, day(3));
  expect(await desk.told()).toEqual(['first killed 12', 'rose killed 14']);
  await desk.file('a3', day(4), [killed('15', { area: ['MD'] })]);
  expect(await desk.told()).toEqual(['first killed 12', 'rose killed 14', 'rose killed 15']);
});

test('a series is split by speaker; the new one is told under its name', async () => {
  await desk.file('a1', day(1), [killed('12')]);
  await desk.file('a2', day(2), [killed('300', { attribution: 'World Weather Bureau' })]);
  const split = { series: key(), speaker: 'weather bureau', part: 'worldwide' };
  await desk.correct({ kind: 'split', target: split }, day(3));
  expect(await desk.told()).toEqual(['first killed 12', 'first killed worldwide 300']);
  await desk.file('a3', day(4), [killed('320', { attribution: 'World Weather Bureau' })]);
  expect((await desk.told()).at(-1)).toBe('rose killed worldwide 320');
});

test('a rejected change does not stand again, whatever else arrives; its figure counts on', async () => {
  await misread();
  const [, rose] = await desk.ledger.changes.list();
  const { id: change, kind: changeKind } = rose!;
  const { id: _, ...mark } = await desk.figureOf('a2');
  await desk.correct({ kind: 'reject', target: { ...mark, change, changeKind } }, day(4));
  expect(await desk.told()).toEqual(['first killed 7', 'fell killed 9']);
  await desk.file('g1', day(4, '11:00'), [killed('9')]);
  expect(await desk.told()).toEqual(['first killed 7', 'fell killed 9']);
  expect((await desk.pending(day(5))).takenBack).toEqual(['rose killed 70']);
});

test('corrections are exported as cases of what should have been read or told', async () => {
  await misread();
  await desk.correct(await wrong('a2'), day(4));
  const [case_] = await exportCases(await desk.ledger.corrections.list(), desk.ledger);
  expect(case_).toMatchObject({
    topic: 'floods',
    text: 'killed №0 70 IGSU',
    figures: [],
    not_figures: [{ quote: '№0 70' }],
  });
  expect(config.topics[0]?.id).toBe('floods');
});
