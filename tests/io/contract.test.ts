/** What the pipeline asks of its database, stores and queues, whichever size it runs in. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { json, sql } from '../../src/io/database/sql.ts';
import type { Wake } from '../../src/io/queues.ts';
import { plant, Superseded, settle } from '../../src/io/stores/work.ts';
import { checkPaceStore, checkRobotsStore } from './guest-contract.ts';
import { type Opened, type OpenSize, openSize, SIZES } from './sizes.ts';

const NOW = '2026-03-09T06:00:00.000Z';
const LATER = '2026-03-09T07:00:00.000Z';

describe.each(SIZES)('$title', ({ size, lack }) => {
  if (lack !== null) {
    test.skip(lack);
    return;
  }
  let here: OpenSize;
  let there: Opened;
  beforeAll(async () => {
    here = await openSize(size);
    there = await here.another();
    await here.db.run(sql`create table public.t (n int primary key)`);
  });
  beforeEach(async () => {
    await here.db.run(sql`truncate public.t, tallywire.work, tallywire.hosts, tallywire.robots`);
  });
  afterAll(() => here.close());

  describe('the database', () => {
    test('gives times as ISO strings, counts as numbers, lists and JSON as they went in', async () => {
      const row = await here.db.one(sql`
        select ${NOW}::timestamptz as at, count(*) as n, ${['a', 'ș']}::text[] as list, ${json([{ a: null }])}::jsonb as doc,
          ${0.1}::float8 as part, ${null}::text as nothing, ${true}::boolean as yes from public.t`);
      expect(row).toEqual({
        at: NOW,
        n: 0,
        list: ['a', 'ș'],
        doc: [{ a: null }],
        part: 0.1,
        nothing: null,
        yes: true,
      });
    });

    test('says how many rows a statement touched', async () => {
      expect(await here.db.run(sql`insert into public.t select generate_series(1, ${3}::int)`)).toBe(3);
      expect(await here.db.run(sql`delete from public.t where n = ${7}`)).toBe(0);
    });

    test('a transaction that fails leaves nothing, and the connection is good again', async () => {
      const failing = here.db.transaction(async (tx) => {
        await tx.run(sql`insert into public.t values (1)`);
        await tx.run(sql`insert into public.t values (1)`);
      });
      await expect(failing).rejects.toMatchObject({ code: '23505' });
      expect(await here.db.rows(sql`select n from public.t`)).toEqual([]);
    });

    test('many transactions at once on one row are all counted', async () => {
      await here.db.run(sql`insert into public.t values (0)`);
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          (i % 2 ? here : there).db.transaction(async (tx) => {
            const row = await tx.one<{ n: number }>(sql`select n from public.t for update`);
            await tx.run(sql`update public.t set n = ${row!.n + 1}`);
          }),
        ),
      );
      expect(await here.db.rows(sql`select n from public.t`)).toEqual([{ n: 20 }]);
    });

    test('a transaction that must be repeated is repeated', async () => {
      let tries = 0;
      await here.db.transaction(async (tx) => {
        tries++;
        await tx.run(sql`insert into public.t values (${tries})`);
        if (tries < 3)
          await tx.run(sql`do $$ begin raise exception 'once more' using errcode = '40001'; end $$`);
      });
      expect(await here.db.rows(sql`select n from public.t`)).toEqual([{ n: 3 }]);
    });
  });

  describe('work', () => {
    const due = (n: number, dueAt = NOW) =>
      Array.from({ length: n }, (_, i) => ({ queue: 'fetch-feeds', subject: `s${i}`, dueAt }));
    const planted = (dues: ReturnType<typeof due>) => here.db.transaction((tx) => plant(tx, dues));

    test('sweeps at once from everywhere give each row once', async () => {
      await planted(due(300));
      const sweeps = await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          (i % 2 ? here : there).ledger.work.sweep(['fetch-feeds'], NOW, NOW, 40),
        ),
      );
      const subjects = sweeps.flat().map((wake) => wake.subject);
      expect(new Set(subjects).size).toBe(subjects.length);
      let rest = subjects.length;
      for (;;) {
        const more = await here.ledger.work.sweep(['fetch-feeds'], NOW, NOW, 40);
        if (more.length === 0) break;
        rest += more.length;
      }
      expect(rest).toBe(300);
    });

    test('who stands behind the first in line is woken when those are done', async () => {
      const at = (minute: number) => new Date(Date.parse(NOW) - (60 - minute) * 60_000).toISOString();
      await planted(due(5).map((each, i) => ({ ...each, dueAt: at(i) })));
      const sweep = async () =>
        (await here.ledger.work.sweep(['fetch-feeds'], NOW, NOW, 2)).map((wake) => wake.subject).sort();
      expect([await sweep(), await sweep()]).toEqual([['s0', 's1'], []]);
      const task = (await here.ledger.work.take('fetch-feeds', 's0', NOW))!;
      await here.db.transaction((tx) => settle(tx, task, []));
      expect(await sweep()).toEqual(['s2']);
    });

    test('what was woken is not woken again for ten seconds, and then it is', async () => {
      await planted(due(1));
      const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
      const sweep = async (seconds: number) =>
        (await here.ledger.work.sweep(['fetch-feeds'], NOW, at(seconds))).length;
      expect([await sweep(0), await sweep(9), await sweep(11)]).toEqual([1, 0, 1]);
    });

    test('of two runs of one task the second to settle writes nothing', async () => {
      await planted(due(1));
      const task = (await here.ledger.work.take('fetch-feeds', 's0', NOW))!;
      const twin = (await there.ledger.work.take('fetch-feeds', 's0', NOW))!;
      const commit = ({ db }: Opened, n: number, of: typeof task) =>
        db.transaction(async (tx) => {
          await settle(tx, of, [{ ...of, dueAt: LATER }]);
          await tx.run(sql`insert into public.t values (${n})`);
        });
      const outcomes = await Promise.allSettled([commit(here, 1, task), commit(there, 2, twin)]);
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(Superseded);
      expect(await here.db.rows(sql`select n from public.t`)).toHaveLength(1);
      expect(await here.ledger.work.take('fetch-feeds', 's0', NOW)).toBeUndefined();
      expect(await here.ledger.work.nextDue(['fetch-feeds'])).toBe(LATER);
    });

    test('a subject planted again keeps the earlier time', async () => {
      await planted(due(1, LATER));
      await planted(due(1, NOW));
      await planted(due(1, LATER));
      expect(await here.ledger.work.nextDue(['fetch-feeds'])).toBe(NOW);
    });

    test('a task put off comes again at its time, with one attempt more', async () => {
      await planted(due(1));
      const task = (await here.ledger.work.take('fetch-feeds', 's0', NOW))!;
      await here.ledger.work.putOff(task, LATER, 'no answer');
      expect(await here.ledger.work.take('fetch-feeds', 's0', NOW)).toBeUndefined();
      expect(await here.ledger.work.take('fetch-feeds', 's0', LATER)).toMatchObject({ attempts: 1 });
    });
  });

  describe('the pace of hosts', () => {
    checkPaceStore(() => here.ledger.hosts.pace);

    test('two processes asking at once get turns apart', async () => {
      const now = new Date(NOW);
      const waits = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          (i % 2 ? here : there).ledger.hosts.pace.reserve('a', 1000, now, 60_000),
        ),
      );
      expect(waits.sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, i) => i * 1000));
    });
  });
  describe('robots.txt', () => checkRobotsStore(() => here.ledger.hosts.robots));

  describe('queues', () => {
    const wakes = (name: string, n: number): Wake[] =>
      Array.from({ length: n }, (_, i) => ({ queue: name, subject: `s${i}`, revision: 0 }));
    /** Works a queue from both processes until `n` jobs were seen; gives them. */
    const worked = (name: string, n: number) =>
      new Promise<Wake[]>((done) => {
        const seen: Wake[] = [];
        for (const { queues } of new Set([here.queues, there.queues]).size === 1 ? [here] : [here, there]) {
          queues.serve(name, 4, async (wake) => {
            seen.push(wake);
            if (seen.length >= n) done(seen);
          });
        }
      });

    test('a subject woken twice while it waits is worked once; every worker shares', async () => {
      await here.queues.wake(wakes('once', 30));
      await there.queues.wake(wakes('once', 30));
      expect(await here.queues.depth('once')).toBe(30);
      const seen = await worked('once', 30);
      expect(new Set(seen.map((wake) => wake.subject)).size).toBe(30);
      await expect.poll(() => here.queues.depth('once')).toBe(0);
      expect(seen).toHaveLength(30);
    });

    test('a subject may be woken again once it was worked', async () => {
      await here.queues.wake(wakes('again', 1));
      const seen = worked('again', 2);
      await expect.poll(() => here.queues.depth('again')).toBe(0);
      await there.queues.wake(wakes('again', 1));
      expect(await seen).toHaveLength(2);
    });

    test('a job that throws is gone: the ledger knows what is left to do', async () => {
      here.queues.serve('throws', 1, async () => {
        throw new Error('of no interest');
      });
      await here.queues.wake(wakes('throws', 1));
      await expect.poll(() => here.queues.depth('throws')).toBe(0);
    });

    test('emptied queues take new jobs and go on', async () => {
      await here.queues.wake(wakes('emptied', 5));
      await here.emptyQueues();
      expect(await here.queues.depth('emptied')).toBe(0);
      await here.queues.wake(wakes('emptied', 2));
      expect(await worked('emptied', 2)).toHaveLength(2);
    });
  });
});
