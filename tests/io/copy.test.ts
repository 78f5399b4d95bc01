/** A backup restores the same ledger, in the same size or another. */
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../src/io/backup-file.ts';
import { exportLedger, importLedger } from '../../src/io/database/copy.ts';
import { createDatabase } from '../../src/io/database/database.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { openLedgerPool } from '../../src/io/database/postgres.ts';
import { sql } from '../../src/io/database/sql.ts';
import { snapshot } from '../reliability/snapshot.ts';
import { story } from '../reliability/story.ts';
import { openPlaying } from './pipeline.ts';
import { createDatabase as createServerDatabase, type OpenSize, openSize, SIZES } from './sizes.ts';

const AT = '2026-03-09T06:00:00.000Z';

describe.each(SIZES.filter(({ size }) => size !== 'distributed'))('$title', ({ size, lack }) => {
  if (lack !== null) {
    test.skip(lack);
    return;
  }
  let here: OpenSize;
  let file: string;
  beforeAll(async () => {
    here = await openSize(size);
    const playing = await openPlaying(here, story());
    await playing.play();
    await playing.close();
    file = join(await mkdtemp(join(tmpdir(), 'tallywire-backup-')), 'ledger.jsonl.gz');
    await writeBackup(file, exportLedger(here.pool, AT));
  });
  afterAll(() => here.close());

  test('restored into the embedded database: every row, and the next change has the next number', async () => {
    const embedded = await openEmbedded();
    const pool = embedded.pool(ledgerParsers);
    await importLedger(pool, readBackup(file));
    await expectSame(pool);
    await embedded.close();
  });

  test.skipIf(lackOf('one server'))('restored into PostgreSQL', async () => {
    const database = await createServerDatabase();
    const pool = openLedgerPool(database.url);
    await importLedger(pool, readBackup(file));
    await expectSame(pool);
    await pool.end();
    await database.drop();
  });

  test('only its owner reads the file, and only an empty ledger takes it', async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(importLedger(here.pool, readBackup(file))).rejects.toThrow('already holds something');
    expect(await here.ledger.changes.list()).not.toHaveLength(0);
  });

  test('a file that was cut, or is something else, is told and leaves the ledger empty', async () => {
    const embedded = await openEmbedded();
    const pool = embedded.pool(ledgerParsers);
    const lines = await all(readBackup(file));
    await expect(importLedger(pool, Readable.from(lines.slice(0, -1)))).rejects.toThrow('cut short');
    await expect(importLedger(pool, Readable.from(lines.toSpliced(5, 1)))).rejects.toThrow();
    await expect(importLedger(pool, Readable.from(['{"some":"thing"}']))).rejects.toThrow('no backup');
    const cut = `${file}.cut`;
    await writeFile(cut, (await readFile(file)).subarray(0, 3000));
    await expect(importLedger(pool, readBackup(cut))).rejects.toThrow('cut short');
    await expect(importLedger(pool, readBackup(`${file}.missing`))).rejects.toThrow('does not exist');
    await importLedger(pool, Readable.from(lines));
    await expectSame(pool);
    await embedded.close();
  });

  async function expectSame(pool: Parameters<typeof exportLedger>[0]): Promise<void> {
    const lines = async (of: typeof pool) => (await all(exportLedger(of, AT))).sort();
    expect(await lines(pool)).toEqual(await lines(here.pool));
    const db = createDatabase(pool);
    expect(await snapshot(db)).toEqual(await snapshot(here.db));
    const next = await db.one<{ seq: number; max: number }>(sql`
      select nextval(pg_get_serial_sequence('tallywire.changes', 'seq'))::int as seq, (select max(seq)::int from tallywire.changes) as max`);
    expect(next?.seq).toBe(next!.max + 1);
  }
});

function lackOf(size: string): boolean {
  return SIZES.find((each) => each.size === size)?.lack !== null;
}

async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const line of lines) list.push(line);
  return list;
}
