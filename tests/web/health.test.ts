import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLedger } from '../../src/io/ledger.ts';
import type { Queues } from '../../src/io/queues.ts';
import { healthApp, serveHealth } from '../../src/web/health.ts';
import { createMetrics, type Metrics } from '../../src/web/metrics.ts';
import { openPlaying, type Playing } from '../io/pipeline.ts';
import { type OpenSize, openSize } from '../io/sizes.ts';
import { story } from '../reliability/story.ts';

let here: OpenSize;
let playing: Playing;
let metrics: Metrics;
beforeAll(async () => {
  here = await openSize('embedded');
  playing = await openPlaying(here, story());
  await playing.play();
  metrics = createMetrics(playing.worlds[0]!.ports, here.queues);
});
afterAll(async () => {
  await playing.close();
  await here.close();
});

const ask = async (queues: Queues, path: string, ports = playing.worlds[0]!.ports) =>
  healthApp(ports, queues, metrics).request(path);

test('a living process says so, and a ready one that its ledger and queues answer', async () => {
  expect((await ask(here.queues, '/healthz')).status).toBe(200);
  const ready = await ask(here.queues, '/readyz');
  expect([ready.status, await ready.json()]).toEqual([200, { ledger: 'ok', queues: 'ok' }]);
});

test('a part that fails or does not answer in time is named, and the process is not ready', async () => {
  const silent = { ...here.queues, depth: () => new Promise<number>(() => undefined) };
  const broken = createLedger({ ...here.db, one: async () => Promise.reject(new Error('no such server')) });
  const answer = await ask(silent, '/readyz', { ...playing.worlds[0]!.ports, ledger: broken });
  expect([answer.status, await answer.json()]).toEqual([
    503,
    { ledger: 'no such server', queues: 'no answer for 2 s' },
  ]);
  expect((await ask(silent, '/healthz')).status).toBe(200);
});

test('metrics tell the ledger and what this process did', async () => {
  metrics.count({
    queue: 'fetch-feeds',
    subject: 'x',
    ms: 40,
    outcome: { result: 'feed read', wakes: [] },
  });
  const text = await (await ask(here.queues, '/metrics')).text();
  const value = (name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')
        .at(-1),
    );
  expect(value('tallywire_steps_total{queue="fetch-feeds",result="feed read"}')).toBe(1);
  expect(value('tallywire_step_seconds_bucket{le="0.1",queue="fetch-feeds"}')).toBe(1);
  expect(value('tallywire_changes{kind="rose"}')).toBe(2);
  expect(value('tallywire_feeds_watched{outlet="courier"}')).toBe(1);
  expect(value('tallywire_feeds_failing{outlet="courier"}')).toBe(0);
  expect(value('tallywire_queue_depth{queue="diff-figures"}')).toBe(0);
  expect(value('tallywire_work_due{queue="diff-figures"}')).toBe(0);
  expect(value('tallywire_change_latency_seconds{quantile="0.5"}')).toBeGreaterThan(0);
});

test('it listens where it is told to', async () => {
  const app = healthApp(playing.worlds[0]!.ports, here.queues, metrics);
  const server = await serveHealth(app, { host: '127.0.0.1', port: 0 });
  const answer = await fetch(`http://127.0.0.1:${server.port}/healthz`);
  expect(await answer.text()).toBe('ok\n');
  await expect(serveHealth(app, { host: '127.0.0.1', port: server.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await server.close();
});
