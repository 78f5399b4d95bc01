/** The three sizes of the program, each opened as a process would open it, on a ledger and queues of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Settings } from '../../src/config/environment.ts';
import type { Database, Pool } from '../../src/io/database/database.ts';
import { createLedger, type Ledger } from '../../src/io/ledger.ts';
import { openLedger } from '../../src/io/open.ts';
import type { Queues } from '../../src/io/queues.ts';
import { readSettings } from '../../src/io/settings.ts';
import { startRedis } from '../services/servers.ts';

export type Size = 'embedded' | 'one server' | 'distributed';

/** Why a size cannot be tested here; null where it can. */
const wanting: Record<Size, string | null> = {
  embedded: null,
  'one server': inject('postgresUrl') === null ? 'no PostgreSQL (see tests/services)' : null,
  distributed:
    inject('postgresUrl') === null || inject('redisUrl') === null
      ? 'no PostgreSQL or no Redis (see tests/services)'
      : null,
};

/** For describe.each: every size with the reason it is skipped, which its title shows. */
export const SIZES = (Object.entries(wanting) as [Size, string | null][]).map(([size, lack]) => ({
  size,
  lack,
  title: lack === null ? size : `${size} (skipped: ${lack})`,
}));

/** One process's connections. */
export interface Opened {
  db: Database;
  pool: Pool;
  ledger: Ledger;
  queues: Queues;
}

export interface OpenSize extends Opened {
  settings: Settings;
  /** Connections of a further process; on the embedded ledger, which has one owner, the same once more. */
  another(): Promise<Opened>;
  /** Throws away whatever waits in the queues. */
  emptyQueues(): Promise<void>;
  close(): Promise<void>;
}

export async function openSize(size: Size): Promise<OpenSize> {
  const folder = await mkdtemp(join(tmpdir(), 'tallywire-size-'));
  const database = size === 'embedded' ? null : await createDatabase();
  // A Redis of its own: the tests empty it.
  const redis = size === 'distributed' ? await startRedis() : null;
  const settings = await readSettings(
    {
      TALLYWIRE_DATA: folder,
      TALLYWIRE_ALLOW_HOSTS: '127.0.0.1',
      TALLYWIRE_SECRET: 'a secret of tests',
      ...(database && { DATABASE_URL: database.url }),
      ...(redis && { REDIS_URL: redis.url }),
    },
    folder,
  );
  const opened: { queues: Queues; open: { close(): Promise<void> } }[] = [];
  const connect = async (): Promise<Opened> => {
    const open = await openLedger(settings, 'test', 'own');
    const queues = await open.queues(() => undefined);
    opened.push({ queues, open });
    return { db: open.db, pool: open.pool, ledger: createLedger(open.db), queues };
  };
  const first = await connect();
  return {
    ...first,
    settings,
    another: async () => (size === 'embedded' ? first : connect()),
    async emptyQueues() {
      if (redis === null) await first.db.run({ text: 'truncate table bullmq.job cascade', values: [] });
      else await redis.command('FLUSHALL');
    },
    async close() {
      for (const { queues, open } of opened.reverse()) {
        await queues.close();
        await open.close();
      }
      await redis?.stop();
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let count = 0;

/** A database of its own on the test run's server. */
export async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('postgresUrl');
  if (server === null) throw new Error('no PostgreSQL');
  const name = `t_${process.pid}_${count++}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
