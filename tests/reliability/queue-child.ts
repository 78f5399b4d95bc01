/** A worker process that takes jobs and never ends them: argv is DATABASE_URL, REDIS_URL or "-", the queue. */
import { openPostgresQueuesAt, openRedisQueues } from '../../src/io/queues.ts';

const [databaseUrl = '', redisUrl = '-', queue = ''] = process.argv.slice(2);
const queues =
  redisUrl === '-'
    ? await openPostgresQueuesAt(databaseUrl, () => undefined)
    : openRedisQueues(redisUrl, () => undefined);
queues.serve(queue, 5, async (wake) => {
  process.send?.(wake.subject);
  await new Promise(() => undefined);
});
