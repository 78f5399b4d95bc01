import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../src/io/clock.ts';
import { createGuest } from '../../src/io/guest.ts';
import { createHttp } from '../../src/io/http.ts';
import type { Queues, Wake } from '../../src/io/queues.ts';
import { READING } from '../../src/pipeline.ts';
import { createRunner } from '../../src/runner.ts';
import { DEAD_7, FILLING, page, rss } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Queues of this process: each wake is worked at once, some at a time. */
function inProcess(): Queues {
  const handlers = new Map<string, (wake: Wake) => Promise<unknown>>();
  return {
    serve: (queue: string, _: number, handle: (wake: Wake) => Promise<unknown>) =>
      void handlers.set(queue, handle),
    wake: async (wakes: Wake[]) => {
      for (const wake of wakes) void handlers.get(wake.queue)?.(wake);
    },
    close: async () => undefined,
  } as unknown as Queues;
}

test('a run is over only when a slow host has given everybody a turn', async () => {
  const articles = 12;
  await world.reset();
  const entries = Array.from({ length: articles }, (_, i) => ({
    path: `/a${i}`,
    title: `Flood story ${i}`,
    guid: `g${i}`,
  }));
  world.put('/rss', rss(world.origin, entries));
  for (const { path, title } of entries) world.put(path, page(title, [DEAD_7, `${title}.`, ...FILLING]));
  // A turn every 40 ms, and nobody waits for more than two of them.
  const http = createHttp({ userAgent: 'Tallywire/test', allowHosts: ['127.0.0.1'], clock: systemClock });
  const { pace, robots } = world.ports.ledger.hosts;
  const settings = { loopbackIntervalMs: 40, patienceMs: 80 };
  const guest = createGuest({ http, pace, robots, clock: systemClock, settings });
  const ports = { ...world.ports, guest, clock: systemClock };
  const runner = createRunner(ports, inProcess());
  runner.serve(READING);
  await runner.drain(READING);
  const { articles: read } = await world.ports.ledger.overview.coverage(null);
  expect(read).toMatchObject({ found: articles, read: articles });
  await http.close();
});
