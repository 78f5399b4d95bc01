import { expect, inject, test } from 'vitest';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { openPostgresQueues, openRedisQueues, type Wake } from '../../src/io/queues.ts';
import { startRedis } from '../services/servers.ts';

test('a woken subject is worked once on the embedded database, however often it is woken while it waits', async () => {
  const embedded = await openEmbedded();
  const queues = await openPostgresQueues(
    embedded.pool() as never,
    async () => undefined,
    (error) => {
      throw error;
    },
  );
  await queues.wake([
    { queue: 'fetch-feeds', subject: 'a', revision: 0 },
    { queue: 'fetch-feeds', subject: 'b', revision: 0 },
  ]);
  await queues.wake([{ queue: 'fetch-feeds', subject: 'a', revision: 0 }]);
  expect(await queues.depth('fetch-feeds')).toBe(2);

  const seen: Wake[] = [];
  await new Promise<void>((done) => {
    queues.serve('fetch-feeds', 2, async (wake) => {
      seen.push(wake);
      if (seen.length === 2) done();
    });
  });
  expect(seen.map((wake) => wake.subject).sort()).toEqual(['a', 'b']);
  await queues.close();
  await embedded.close();
});

const redisLack = inject('redisUrl') === null ? 'no Redis (see tests/services)' : null;
test.skipIf(redisLack !== null)(
  `a Redis that is gone keeps nobody from closing the queues${redisLack ? ` (skipped: ${redisLack})` : ''}`,
  async () => {
    const redis = (await startRedis())!;
    const queues = openRedisQueues(redis.url, () => undefined);
    const worked = Promise.withResolvers<void>();
    queues.serve('fetch-feeds', 1, async () => worked.resolve());
    await queues.wake([{ queue: 'fetch-feeds', subject: 'a', revision: 0 }]);
    await worked.promise;
    await redis.stop();
    const began = performance.now();
    await queues.close();
    expect(performance.now() - began).toBeLessThan(10_000);
  },
  30_000,
);
