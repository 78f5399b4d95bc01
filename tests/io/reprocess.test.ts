import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../src/io/database/sql.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.empty());

const killed = (n: string, more = {}) => ({ n, measure: 'killed', attribution: 'IGSU', ...more });
const day = (n: number, time = '09:00') => `2026-05-${String(n).padStart(2, '0')}T${time}:00.000Z`;
const latest = async (moment: string) =>
  (await desk.ledger.overview.asKnown(moment)).map((one) => [one.latest.low, one.changes]);

describe('a newer extractor', () => {
  beforeEach(async () => {
    await desk.file('a1', day(1), [killed('7')]);
    await desk.file('a2', day(2), [killed('11')]);
    await desk.mail(day(2, '18:00'));
  });

  test('that reads the same changes nothing', async () => {
    const before = await desk.db.rows(sql`select * from tallywire.observation_rows order by seq`);
    expect(await desk.reprocess(day(9), {})).toMatchObject({
      versions: 2,
      figures: { added: 0, superseded: 0, moved: 0 },
      fresh: [],
      gone: [],
    });
    expect(await desk.db.rows(sql`select * from tallywire.observation_rows order by seq`)).toEqual(before);
  });

  test('shows first what would differ, and writes nothing', async () => {
    const result = await desk.reprocess(day(9), { 'a2.1': [killed('12')] }, true);
    expect(result.figures).toEqual({ added: 1, superseded: 1, moved: 0 });
    expect(result.fresh.map((one) => [one.kind, one.after?.low])).toEqual([['rose', 12]]);
    expect(result.gone.map((one) => [one.kind, one.after?.low])).toEqual([['rose', 11]]);
    expect(await desk.told()).toEqual(['first killed 7', 'rose killed 11']);
  });

  test('supersedes a figure and keeps it; nobody is mailed old news', async () => {
    await desk.reprocess(day(9), { 'a2.1': [killed('12')] });
    expect(await desk.told()).toEqual(['first killed 7', 'rose killed 12']);
    expect(await desk.pending(day(9, '18:00'))).toEqual({ news: [], takenBack: [] });
    const kept = await desk.db.rows(sql`
      select low, superseded_at is not null as gone from tallywire.figure_rows order by id`);
    expect(kept).toEqual([
      { low: 7, gone: false },
      { low: 11, gone: true },
      { low: 12, gone: false },
    ]);
  });

  test('may change its mind, and ends where it began', async () => {
    await desk.reprocess(day(9), { 'a2.1': [killed('12')] });
    await desk.reprocess(day(10), {});
    expect(await desk.told()).toEqual(['first killed 7', 'rose killed 11']);
    expect(await desk.pending(day(10, '18:00'))).toEqual({ news: [], takenBack: [] });
  });

  test('finds news in what was read since the last turn', async () => {
    await desk.file('a3', day(9, '10:00'), [killed('11')]);
    await desk.reprocess(day(9, '11:00'), { 'a3.1': [killed('13')], 'a1.1': [killed('8')] });
    expect((await desk.pending(day(9, '18:00'))).news).toEqual(['rose killed 13']);
  });

  test('what comes next is compared with what it read', async () => {
    await desk.reprocess(day(9), { 'a2.1': [killed('12')] });
    await desk.file('a4', day(10), [killed('14')]);
    const [, , last] = await desk.ledger.changes.list();
    expect([last?.before?.low, last?.after?.low]).toEqual([12, 14]);
  });
});

describe('as known at a moment', () => {
  test('is what had been recorded by then, whatever has been superseded or corrected since', async () => {
    await desk.file('a1', day(1), [killed('7')]);
    await desk.file('a2', day(5), [killed('11')]);
    await desk.reprocess(day(9), { 'a1.1': [killed('8')] });
    expect(await latest('2026-04-30T00:00:00Z')).toEqual([]);
    expect(await latest(day(3))).toEqual([[7, 1]]);
    expect(await latest(day(6))).toEqual([[11, 2]]);
    expect(await latest(day(10))).toEqual([[11, 2]]);
    const standing = (moment: string) =>
      desk.db.rows<{ low: number; standing: string }>(sql`
        select (stated->>'low')::int as low, standing from tallywire.observation_rows
        where recorded_at <= ${moment} and (retracted_at is null or retracted_at > ${moment}) order by 1`);
    expect(await standing(day(3))).toEqual([{ low: 7, standing: 'current' }]);
    expect(await standing(day(6))).toEqual([
      { low: 7, standing: 'superseded' },
      { low: 11, standing: 'current' },
    ]);
    expect(await standing(day(10))).toEqual([
      { low: 8, standing: 'superseded' },
      { low: 11, standing: 'current' },
    ]);
  });

  test('a sealed observation is superseded by a later one, and free again when that falls', async () => {
    await desk.file('a1', day(1), [killed('7')]);
    await desk.file('b1', day(8), [killed('9')]);
    const { id: _, ...mark } = await desk.figureOf('b1');
    await desk.correct({ kind: 'wrong', target: mark }, day(8, '10:00'));
    const standing = await desk.db.rows(sql`
      select (stated->>'low')::int as low, standing from tallywire.observations order by 1`);
    expect(standing).toEqual([{ low: 7, standing: 'current' }]);
    expect(await latest(day(8, '09:30'))).toEqual([[9, 2]]);
  });
});
