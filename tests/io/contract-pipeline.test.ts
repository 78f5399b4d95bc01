/** The whole pipeline in every size: the same scenario ends in the same changes, whoever works it and whatever is lost. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../src/io/database/sql.ts';
import { follow } from '../../src/pipeline.ts';
import { runStep } from '../../src/runner.ts';
import { story } from '../reliability/story.ts';
import { openPlaying, type Playing } from './pipeline.ts';
import { type OpenSize, openSize, SIZES } from './sizes.ts';

const TOLD = [
  'first evacuated → 1200',
  'first homes → 340',
  'first killed → 7',
  'revised homes 340 → 410',
  'rose killed 7 → 9',
  'rose homes 410 → 520',
].sort();

describe.each(SIZES)('$title', ({ size, lack }) => {
  if (lack !== null) {
    test.skip(lack);
    return;
  }
  let here: OpenSize;
  let playing: Playing;
  beforeEach(async () => {
    here = await openSize(size);
  });
  afterEach(async () => {
    await here.close();
    await playing.close();
  });

  async function told(): Promise<string[]> {
    const changes = await here.ledger.changes.list();
    return changes
      .map(({ kind, measure, before, after }) =>
        [kind, measure, before?.low, '→', after?.low].filter((word) => word !== undefined).join(' '),
      )
      .sort();
  }

  /** Subjects of changes told, by mail: each once. */
  async function mailed(): Promise<{ state: string; changes: number }[]> {
    return here.db.rows(sql`
      select d.state, (select count(*)::int from tallywire.delivered_changes c where c.delivery = d.id) as changes
      from tallywire.deliveries d order by planned_at`);
  }

  test('two processes of workers: every change is found, and told once', async () => {
    playing = await openPlaying(here, story(), 2);
    await playing.play();
    expect(await told()).toEqual(TOLD);
    const mails = await mailed();
    expect(new Set(mails.map((mail) => mail.state))).toEqual(new Set(['sent']));
    expect(mails.reduce((sum, mail) => sum + mail.changes, 0)).toBe(TOLD.length);
  });

  test('queues emptied while they are worked lose nothing', async () => {
    playing = await openPlaying(here, story());
    let emptied = 0;
    await playing.play(async () => {
      while (emptied < 3) {
        await here.emptyQueues();
        emptied++;
        await new Promise((done) => setTimeout(done, 60));
      }
    });
    expect(emptied).toBe(3);
    expect(await told()).toEqual(TOLD);
  });

  test('a subject worked by several processes at once commits once', async () => {
    playing = await openPlaying(here, story(), 2);
    const [one, two] = playing.worlds.map((world) => world.ports);
    await follow(one!);
    const now = one!.clock.now().toISOString();
    const ran = { done: 0, idle: 0 };
    for (;;) {
      const wakes = await here.ledger.work.sweep(
        ['fetch-feeds', 'scrape-articles', 'diff-figures'],
        now,
        now,
      );
      if (wakes.length === 0) break;
      for (const { queue, subject } of wakes) {
        const outcomes = await Promise.all(
          [one!, two!, one!, two!].map((ports) => runStep(queue as never, subject, ports)),
        );
        expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
        ran.done++;
        ran.idle += outcomes.filter((outcome) => outcome === null).length;
      }
    }
    expect(ran.idle).toBe(3 * ran.done);
    const rows = await here.db.one(sql`
      select (select count(*)::int from tallywire.articles) as articles, (select count(*)::int from tallywire.versions) as versions,
        (select max(readings) from tallywire.articles) as readings`);
    expect(rows).toEqual({ articles: 3, versions: 3, readings: 1 });
  });
});
