/** What happens to a job whose worker dies, is stopped, or does not know it. */
import { fork } from 'node:child_process';
import { createPostgresBackend, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openQueuePool } from '../../src/io/database/postgres.ts';
import { type OpenSize, openSize, SIZES } from '../io/sizes.ts';

const wake = (queue: string, subject: string) => ({ queue, subject, revision: 0 });

describe.each(SIZES.filter(({ size }) => size !== 'embedded'))('$title', ({ size, lack }) => {
  if (lack !== null) {
    test.skip(lack);
    return;
  }
  let here: OpenSize;
  beforeAll(async () => {
    here = await openSize(size);
  });
  afterAll(() => here.close());

  test('the jobs of a killed worker are run again within ten seconds', async () => {
    const { databaseUrl, redisUrl } = here.settings;
    const child = fork(
      new URL('./queue-child.ts', import.meta.url),
      [databaseUrl!, redisUrl ?? '-', 'killed'],
      { execArgv: [] },
    );
    const taken = new Set<unknown>();
    const all = new Promise<void>((done) =>
      child.on('message', (subject) => {
        taken.add(subject);
        if (taken.size === 5) done();
      }),
    );
    await here.queues.wake(['a', 'b', 'c', 'd', 'e'].map((subject) => wake('killed', subject)));
    await all;
    const killedAt = performance.now();
    child.kill('SIGKILL');
    const again = new Map<string, number>();
    const { queues } = await here.another();
    await new Promise<void>((done) =>
      queues.serve('killed', 5, async ({ subject }) => {
        again.set(subject, performance.now() - killedAt);
        if (again.size === 5) done();
      }),
    );
    expect(Math.max(...again.values())).toBeLessThan(10_000);
  });

  test('a stopped worker ends the job at hand and takes no other', async () => {
    const { queues } = await here.another();
    const worked: string[] = [];
    const begun = new Promise<void>((done) =>
      queues.serve('stopped', 1, async ({ subject }) => {
        done();
        await new Promise((ended) => setTimeout(ended, 300));
        worked.push(subject);
      }),
    );
    await here.queues.wake(['a', 'b', 'c'].map((subject) => wake('stopped', subject)));
    await begun;
    await queues.close();
    expect(worked).toEqual(['a']);
    expect(await here.queues.depth('stopped')).toBe(2);
  });

  test('a job that outlasts the grace period is handed back: another worker runs it within ten seconds', async () => {
    const { queues } = await here.another();
    const begun = new Promise<void>((done) =>
      queues.serve('endless', 1, async () => {
        done();
        await new Promise(() => undefined);
      }),
    );
    await here.queues.wake([wake('endless', 'a')]);
    await begun;
    const stoppedAt = performance.now();
    await queues.close(200);
    expect(performance.now() - stoppedAt).toBeLessThan(3000);
    const { queues: others } = await here.another();
    await new Promise<void>((done) => others.serve('endless', 1, async () => done()));
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
  });

  test('a job of another version waits for a worker that knows it, and holds nothing up', async () => {
    const { databaseUrl, redisUrl } = here.settings;
    const pool = redisUrl === null ? openQueuePool(databaseUrl!) : null;
    const redis = redisUrl === null ? null : new Redis(redisUrl, { maxRetriesPerRequest: null });
    const newer = pool
      ? new Queue('mixed', { connection: pool as never }, createPostgresBackend as never)
      : new Queue('mixed', { connection: redis as never });
    await newer.add('mixed', { v: 2, subject: 'a', more: true }, { jobId: 'a@0.2' });
    const seen: string[] = [];
    here.queues.serve('mixed', 2, async ({ subject }) => void seen.push(subject));
    await expect.poll(async () => (await newer.getDelayed()).length).toBe(1);
    expect(await newer.getFailedCount()).toBe(0);
    await here.queues.wake([wake('mixed', 'a')]);
    await expect.poll(() => seen).toEqual(['a']);
    const [waiting] = await newer.getDelayed();
    expect(waiting?.data).toEqual({ v: 2, subject: 'a', more: true });
    await newer.close();
    await pool?.end();
    redis?.disconnect();
  });
});
