/** Opens the ledger in the size the settings ask for: embedded, one server or distributed. */
import { fork } from 'node:child_process';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Telemetry } from 'bullmq';
import type { Settings } from '../config/environment.ts';
import { connectControl, serveControl } from './database/control.ts';
import { createDatabase, type Database, type Pool } from './database/database.ts';
import { FolderHeld, lockFolder } from './database/folder-lock.ts';
import { migrate, NewerDatabase } from './database/migrate.ts';
import { ledgerParsers } from './database/parsers.ts';
import { type EmbeddedDatabase, openEmbedded } from './database/pglite.ts';
import { openLedgerPool } from './database/postgres.ts';
import type { Queues } from './queues.ts';
import { UserError } from './settings.ts';

export interface OpenLedger {
  db: Database;
  /** What the database sits on: to copy the ledger as a whole. */
  pool: Pool;
  /** Opens the queues. Throws when this process does not own an embedded ledger. */
  queues(onError: (error: Error) => void, telemetry?: Telemetry): Promise<Queues>;
  /** This process is the only one on the ledger. */
  alone: boolean;
  close(): Promise<void>;
}

/** How a command uses the ledger: `own` runs the pipeline, `use` may go through a running service. */
export type Access = 'own' | 'use';

export async function openLedger(settings: Settings, command: string, access: Access): Promise<OpenLedger> {
  try {
    return settings.databaseUrl === null
      ? await openFolder(settings.dataFolder, command, access)
      : await openServer(settings.databaseUrl, settings.redisUrl);
  } catch (error) {
    if (error instanceof FolderHeld || error instanceof NewerDatabase) throw new UserError(error.message);
    throw error;
  }
}

async function openFolder(folder: string, command: string, access: Access): Promise<OpenLedger> {
  let lock: ReturnType<typeof lockFolder>;
  try {
    lock = lockFolder(folder, command, new Date());
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new UserError(`The data folder ${folder} is a file. Point TALLYWIRE_DATA at a folder.`);
    const pool = error instanceof FolderHeld && access === 'use' ? await connectControl(folder) : null;
    if (pool === null) throw error;
    return throughService(pool, error as FolderHeld);
  }
  const embedded = await openOrCreate(join(folder, 'ledger')).catch((error) => {
    lock.release();
    throw damaged(folder, error);
  });
  const pool = embedded.pool(ledgerParsers);
  await migrate(pool).catch(async (error) => {
    await embedded.close();
    lock.release();
    throw error;
  });
  const control = await serveControl(folder, pool);
  return {
    db: createDatabase(pool),
    pool,
    alone: true,
    queues: async (onError, telemetry) => {
      const { openPostgresQueues } = await import('./queues.ts');
      return openPostgresQueues(embedded.pool() as never, async () => undefined, onError, {
        emptied: true,
        telemetry,
      });
    },
    async close() {
      control.close();
      await embedded.close();
      lock.release();
    },
  };
}

/** A new ledger gets its name only once it is whole: a process killed while making it leaves nothing that looks like one. */
async function openOrCreate(folder: string): Promise<EmbeddedDatabase> {
  if (!existsSync(folder)) {
    const unfinished = `${folder}.new`;
    rmSync(unfinished, { recursive: true, force: true });
    await createFolder(unfinished);
    await rename(unfinished, folder);
  }
  return openEmbedded(folder);
}

/** In a process of its own: making a database takes 500 MB that this process would keep. */
async function createFolder(folder: string): Promise<void> {
  const child = fork(new URL('./database/create-folder.ts', import.meta.url), [folder], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const failure = await new Promise<object | null>((done, failed) => {
    child.once('message', (said: { error: object | null }) => done(said.error));
    child.once('error', failed);
    child.once('exit', () => done({ message: 'the process that was to create it ended early' }));
  });
  if (failure !== null) throw Object.assign(new Error(), failure);
}

function throughService(pool: Pool, held: FolderHeld): OpenLedger {
  return {
    db: createDatabase(pool),
    pool,
    alone: false,
    queues: async () => {
      throw new UserError(held.message);
    },
    close: () => pool.end(),
  };
}

async function openServer(databaseUrl: string, redisUrl: string | null): Promise<OpenLedger> {
  const pool = openLedgerPool(databaseUrl);
  await migrate(pool).catch(async (error) => {
    await pool.end();
    throw unreachable(databaseUrl, error);
  });
  return {
    db: createDatabase(pool),
    pool,
    alone: false,
    queues: async (onError, telemetry) => {
      const { openPostgresQueuesAt, openRedisQueues } = await import('./queues.ts');
      return redisUrl === null
        ? openPostgresQueuesAt(databaseUrl, onError, telemetry)
        : openRedisQueues(redisUrl, onError, telemetry);
    },
    close: () => pool.end(),
  };
}

function unreachable(url: string, error: Error & { code?: string }): Error {
  const { host, pathname } = new URL(url);
  const known: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there; start PostgreSQL or correct DATABASE_URL',
    ENOTFOUND: 'the host name is not known; correct DATABASE_URL',
    '28P01': 'the password is wrong; correct DATABASE_URL',
    '3D000': 'the database does not exist; create it',
  };
  const reason = known[error.code ?? ''];
  return reason === undefined ? error : new UserError(`PostgreSQL at ${host}${pathname}: ${reason}.`);
}

function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 1_000_000;
}

function damaged(folder: string, error: Error & { code?: string }): Error {
  // PGlite's own file system gives its errors no code.
  if (error.code === 'ENOSPC' || isFull(folder))
    return new UserError(`The disk of ${folder} is full. Free some space and start again; nothing was lost.`);
  if (error.code === 'EACCES' || error.code === 'EROFS')
    return new UserError(`The data folder ${folder} cannot be written (${error.code}).`);
  return new UserError(
    `The ledger in ${join(folder, 'ledger')} cannot be opened: ${error.message}. ` +
      'If the folder was copied from elsewhere or cut off, restore it from a backup; nothing in it was changed.',
  );
}
