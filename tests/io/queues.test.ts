import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { openPostgresQueues, type Wake } from '../../src/io/queues.ts';

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
