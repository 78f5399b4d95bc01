/**
 * The queues: BullMQ in every size, on Redis where REDIS_URL is set and on its PostgreSQL backend otherwise. They only
 * wake workers. A job names a subject of the ledger's `work` table and nothing else; a lost job is woken again by the
 * next sweep, a doubled one finds its revision settled.
 */
import { setTimeout } from 'node:timers/promises';
import {
  type BackendFactory,
  createPostgresBackend,
  DelayedError,
  type Job,
  Queue,
  runMigrations,
  type Telemetry,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import { openQueuePool } from './database/postgres.ts';

/** What a job carries: the subject and the revision of its work when it was woken. */
export interface Wake {
  queue: string;
  subject: string;
  revision: number;
}

export interface Queues {
  /** Adds a job for each; one that already waits is not added twice. */
  wake(wakes: readonly Wake[]): Promise<void>;
  /** Starts working a queue. */
  serve(queue: string, concurrency: number, handle: (wake: Wake) => Promise<void>): void;
  /** Jobs waiting or being worked, by queue. */
  depth(queue: string): Promise<number>;
  /** Takes no more jobs, finishes those at hand within `graceMs`, hands the rest back by leaving them, and closes. */
  close(graceMs?: number): Promise<void>;
}

/**
 * What a job's payload means. It is raised when that changes; workers of both versions may then run at once: one that
 * meets a job of another version puts it back for those who know it, and its own scheduler wakes the subject anew.
 */
const PAYLOAD = 1;
const PUT_BACK_MS = 5000;
/** Nobody knew it for so long: its program is gone, and the ledger has long woken the subject again. */
const FORGET_MS = 24 * 3_600_000;

/** So many jobs are added one by one: on PostgreSQL a bulk makes temporary tables first, which takes as long as that. */
const FEW = 8;
/** The embedded database does nothing else while it adds a bulk, and locks of jobs must be renewed meanwhile. */
const MANY = 250;

/** Less than the 30 s that compose gives between SIGTERM and SIGKILL. */
const GRACE_MS = 20_000;
/** How long the queue's server may take to hear that we leave; one that is gone never answers, and forgets us by itself. */
const LEAVE_MS = 3000;

/** A killed worker's job is handed to another after the lock has run out and been noticed: at most 10 s. */
const LOCK_MS = 6000;
const STALLED_CHECK_MS = 2000;

interface Driver {
  connection: unknown;
  backend: BackendFactory | undefined;
  telemetry: Telemetry | undefined;
  close(): Promise<void>;
}

/**
 * `pool`: a node-postgres pool (or the embedded one) whose search_path is BullMQ's schema. `emptied`: what a process
 * killed before us left there is thrown away at once instead of waiting for its locks to run out; the ledger wakes it
 * again. Only for the sole owner of the queues.
 */
export async function openPostgresQueues(
  pool: BullPool,
  end: () => Promise<void>,
  onError: OnError,
  { emptied = false, telemetry }: { emptied?: boolean; telemetry?: Telemetry | undefined } = {},
): Promise<Queues> {
  const client = await pool.connect();
  try {
    await runMigrations(client);
    if (emptied) await client.query('truncate table bullmq.job cascade');
  } finally {
    client.release();
  }
  return createQueues(
    { connection: pool, backend: createPostgresBackend as unknown as BackendFactory, close: end, telemetry },
    onError,
  );
}

export async function openPostgresQueuesAt(
  url: string,
  onError: OnError,
  telemetry?: Telemetry,
): Promise<Queues> {
  const pool = openQueuePool(url);
  return openPostgresQueues(pool as unknown as BullPool, () => pool.end(), onError, { telemetry });
}

export function openRedisQueues(url: string, onError: OnError, telemetry?: Telemetry): Queues {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on('error', onError);
  return createQueues(
    { connection: redis, backend: undefined, close: async () => redis.disconnect(), telemetry },
    onError,
  );
}

type OnError = (error: Error) => void;
type BullPool = Parameters<typeof runMigrations>[0] & {
  connect(): Promise<Parameters<typeof runMigrations>[0] & { release(): void }>;
};

function createQueues(driver: Driver, onError: OnError): Queues {
  const connection = driver.connection as never;
  const backend = driver.backend as never;
  const traced = driver.telemetry === undefined ? {} : { telemetry: driver.telemetry };
  const queues = new Map<string, Queue>();
  const workers: Worker[] = [];
  const atHand = new Set<Promise<void>>();
  let closing: Promise<void> | undefined;

  const queue = (name: string): Queue => {
    const known = queues.get(name);
    if (known) return known;
    const made = new Queue(name, { connection, ...traced }, backend);
    made.on('error', onError);
    queues.set(name, made);
    return made;
  };

  return {
    async wake(wakes) {
      for (const [name, group] of Map.groupBy(wakes, (wake) => wake.queue)) {
        const jobs = group.map(({ subject, revision }) => ({
          name,
          data: { v: PAYLOAD, subject, revision },
          opts: { jobId: `${subject}@${revision}.${PAYLOAD}`, removeOnComplete: true, removeOnFail: true },
        }));
        const to = queue(name);
        if (jobs.length <= FEW) for (const job of jobs) await to.add(job.name, job.data, job.opts);
        else for (let i = 0; i < jobs.length; i += MANY) await to.addBulk(jobs.slice(i, i + MANY));
      }
    },
    serve(name, concurrency, handle) {
      const worker = new Worker(
        name,
        async (job, token) => {
          const { v, subject, revision } = job.data;
          if (v !== PAYLOAD) return putBack(job, token);
          const work = handle({ queue: name, subject, revision }).finally(() => atHand.delete(settled));
          const settled = work.catch(() => undefined);
          atHand.add(settled);
          return work;
        },
        {
          connection,
          ...traced,
          concurrency,
          lockDuration: LOCK_MS,
          stalledInterval: STALLED_CHECK_MS,
          maxStalledCount: 10,
        },
        backend,
      );
      worker.on('error', onError);
      workers.push(worker);
    },
    async depth(name) {
      const counts = await queue(name).getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      return Object.values(counts).reduce((sum, n) => sum + n, 0);
    },
    close(graceMs = GRACE_MS) {
      closing ??= close(graceMs);
      return closing;
    },
  };

  async function close(graceMs: number): Promise<void> {
    await within(LEAVE_MS, () => Promise.all(workers.map((worker) => worker.pause(true))));
    await within(graceMs, () => Promise.all(atHand));
    const tooLong = atHand.size > 0;
    await within(LEAVE_MS, async () => {
      await Promise.all(workers.map((worker) => worker.close(tooLong)));
      await Promise.all([...queues.values()].map((each) => each.close()));
    });
    await driver.close();
  }
}

/** Waits for the work, but no longer than that. */
async function within(ms: number, work: () => Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  const { signal } = patience;
  await Promise.race([work(), setTimeout(ms, null, { signal }).catch(() => null)]);
  patience.abort();
}

async function putBack(job: Job, token: string | undefined): Promise<void> {
  if (Date.now() - job.timestamp > FORGET_MS) return;
  await job.moveToDelayed(Date.now() + PUT_BACK_MS, token);
  throw new DelayedError();
}
