/** Forward-only migrations: numbered SQL files, each applied once, all in one transaction, one migrator at a time. */
import { readdir, readFile } from 'node:fs/promises';
import type { Pool } from './database.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
/** Any number no other program uses; it spells "TALY". */
const LOCK = 0x54414c59;

export class NewerDatabase extends Error {}

/** The newest schema this program knows. */
export async function migrationsKnown(): Promise<number> {
  return Number((await migrations()).at(-1)?.slice(0, 4) ?? 0);
}

async function migrations(): Promise<string[]> {
  return (await readdir(FOLDER)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
}

/** Brings the ledger's schema up to date. Throws {@link NewerDatabase} when a newer Tallywire has written it. */
export async function migrate(pool: Pool, upTo = Number.POSITIVE_INFINITY): Promise<void> {
  const files = await migrations();
  const known = files.map((name) => Number(name.slice(0, 4)));
  const newest = Math.min(upTo, known.at(-1) ?? 0);
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(${LOCK})`);
    await client.query('create schema if not exists tallywire');
    await client.query(
      'create table if not exists tallywire.migrations (version int primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query(
      'select coalesce(max(version), 0)::int as version from tallywire.migrations',
    );
    const current = (rows[0] as { version: number }).version;
    if (current > (known.at(-1) ?? 0)) {
      throw new NewerDatabase(
        `This ledger was written by a newer Tallywire (schema ${current}; this program knows ${newest}). ` +
          'Upgrade this program; a ledger is never taken back to an older schema.',
      );
    }
    for (const name of files) {
      const version = Number(name.slice(0, 4));
      if (version <= current || version > newest) continue;
      await client.query(await readFile(new URL(name, FOLDER), 'utf8'));
      await client.query('insert into tallywire.migrations (version, name) values ($1, $2)', [version, name]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
