import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Settings } from '../../src/config/environment.ts';
import { connectControl, serveControl } from '../../src/io/database/control.ts';
import { createDatabase } from '../../src/io/database/database.ts';
import { FolderHeld, lockFolder } from '../../src/io/database/folder-lock.ts';
import { migrate, NewerDatabase } from '../../src/io/database/migrate.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { type EmbeddedDatabase, openEmbedded } from '../../src/io/database/pglite.ts';
import { json, sql } from '../../src/io/database/sql.ts';
import { openLedger } from '../../src/io/open.ts';

let embedded: EmbeddedDatabase;
beforeAll(async () => {
  embedded = await openEmbedded();
  await embedded.pool().query('create table t (n int primary key)');
});
afterAll(() => embedded.close());

test('sql numbers its values and merges nested statements', () => {
  const where = sql`a = ${1} and b = ${'x'}`;
  expect(sql`select ${0} from t where ${where} limit ${5}`).toEqual({
    text: 'select $1 from t where a = $2 and b = $3 limit $4',
    values: [0, 1, 'x', 5],
  });
});

describe('the embedded database behaves like a pool of sessions', () => {
  test('a statement from outside waits for the transaction that has the turn', async () => {
    const db = createDatabase(embedded.pool());
    const order: string[] = [];
    let outside: Promise<void> | undefined;
    await db.transaction(async (tx) => {
      await tx.run(sql`insert into t values (1)`);
      outside = db.one<{ n: number }>(sql`select count(*)::int as n from t`).then((row) => {
        order.push(`outside saw ${row?.n}`);
      });
      await tx.run(sql`insert into t values (2)`);
      order.push('inside done');
    });
    await outside;
    expect(order).toEqual(['inside done', 'outside saw 2']);
  });

  test('a failed transaction leaves nothing and gives the turn back', async () => {
    const db = createDatabase(embedded.pool());
    const failing = db.transaction(async (tx) => {
      await tx.run(sql`insert into t values (10)`);
      await tx.run(sql`insert into t values (10)`);
    });
    await expect(failing).rejects.toThrow(/duplicate key/);
    expect(await db.rows(sql`select n from t where n = 10`)).toEqual([]);
  });

  test('a session released in the middle of a transaction is rolled back', async () => {
    const pool = embedded.pool();
    const session = await pool.connect();
    await session.query('begin');
    await session.query('insert into t values (20)');
    session.release();
    expect((await pool.query('select n from t where n = 20')).rows).toEqual([]);
  });

  test('every session hears a notification', async () => {
    const pool = embedded.pool();
    const session = (await pool.connect()) as unknown as import('node:events').EventEmitter & {
      query(text: string): Promise<unknown>;
    };
    await session.query('listen news');
    const heard = new Promise((done) => session.on('notification', done));
    await pool.query("select pg_notify('news', 'extra')");
    expect(await heard).toEqual({ channel: 'news', payload: 'extra' });
  });

  test('times are ISO strings, counts are numbers, lists and JSON come back as they went in', async () => {
    const db = createDatabase(embedded.pool(ledgerParsers));
    const at = '2026-03-09T06:10:00.000Z';
    const row = await db.one(sql`
      select ${at}::timestamptz as at, count(*) as n, ${['a', 'ș']}::text[] as list, ${json([{ a: null }])}::jsonb as doc from t where false`);
    expect(row).toEqual({ at, n: 0, list: ['a', 'ș'], doc: [{ a: null }] });
  });
});

describe('migrations', () => {
  test('run once, however often they are asked for', async () => {
    const pool = embedded.pool(ledgerParsers);
    await migrate(pool);
    await migrate(pool);
    const { rows } = await pool.query('select version from tallywire.migrations order by version');
    expect(rows[0]).toEqual({ version: 1 });
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  });

  test('a ledger of a newer program is refused, with what to do, and left alone', async () => {
    const pool = embedded.pool();
    await migrate(pool);
    await pool.query("insert into tallywire.migrations (version, name) values (9999, 'from the future')");
    await expect(migrate(pool)).rejects.toThrow(NewerDatabase);
    await expect(migrate(pool)).rejects.toThrow(/schema 9999.*Upgrade this program/);
    await pool.query('delete from tallywire.migrations where version = 9999');
  });
});

describe('one owner a data folder', () => {
  test('a file in the place of the folder is told as what it is', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tallywire-file-')), 'data');
    writeFileSync(file, '');
    const settings = { databaseUrl: null, dataFolder: file } as Settings;
    await expect(openLedger(settings, 'changes', 'use')).rejects.toThrow(
      /is a file\. Point TALLYWIRE_DATA at a folder/,
    );
  });

  test('a second owner is refused and told who has it; the folder is free again once released', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tallywire-lock-'));
    const lock = lockFolder(folder, 'start', new Date('2026-03-09T06:00:00Z'));
    expect(() => lockFolder(folder, 'run', new Date())).toThrow(FolderHeld);
    expect(() => lockFolder(folder, 'run', new Date())).toThrow(
      new RegExp(`tallywire start, process ${process.pid}, since 2026-03-09T06:00:00.000Z`),
    );
    lock.release();
    lockFolder(folder, 'run', new Date()).release();
  });

  test('another command reaches the ledger through the running owner, transactions included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tallywire-control-'));
    expect(await connectControl(folder)).toBeNull();
    const server = await serveControl(folder, embedded.pool(ledgerParsers));
    const db = createDatabase((await connectControl(folder))!);
    await db.transaction(async (tx) => {
      await tx.run(sql`insert into t values (${30})`);
    });
    await expect(
      db.transaction(async (tx) => {
        await tx.run(sql`insert into t values (${31})`);
        await tx.run(sql`insert into t values (${30})`);
      }),
    ).rejects.toMatchObject({ code: '23505' });
    expect(await db.rows(sql`select n from t where n >= ${30}`)).toEqual([{ n: 30 }]);
    server.close();
  });
});

describe('statements that the embedded database keeps', () => {
  const known = () =>
    embedded.pool().query("select name from pg_prepared_statements where name like 'kept_%'");

  test('are parsed once, and planned anew after many runs, since tables grow beneath a plan', async () => {
    const db = createDatabase(embedded.pool());
    const plan = async () => {
      const found = await embedded
        .pool()
        .query("select name from pg_prepared_statements where statement like '%kept once%'");
      return found.rows.map((row) => (row as { name: string }).name);
    };
    const ask = () => db.one<{ n: number }>(sql`/* kept once */ select ${1}::int as n`);
    await ask();
    const first = await plan();
    for (let i = 0; i < 50; i++) await ask();
    expect(await plan()).toEqual(first);
    for (let i = 0; i < 200; i++) await ask();
    expect(await plan()).toHaveLength(1);
    expect(await plan()).not.toEqual(first);
  });

  test('are no more than so many, however many differ', async () => {
    const pool = embedded.pool();
    for (let i = 0; i < 300; i++) await pool.query(`select $1::int + ${i} as n`, [1]);
    expect((await known()).rows.length).toBeLessThanOrEqual(200);
  });

  test('that no longer fit their table are made anew', async () => {
    const pool = embedded.pool();
    await pool.query('create table changing (a int)');
    const ask = () => pool.query('select * from changing where $1::int is not null', [1]);
    await ask();
    await pool.query('alter table changing add column b text');
    await expect(ask()).rejects.toThrow(/cached plan/);
    expect((await ask()).rows).toEqual([]);
  });

  test('that are wrong say so each time, and harm none after them', async () => {
    const pool = embedded.pool();
    for (let i = 0; i < 2; i++)
      await expect(pool.query('select $1 from nowhere', [1])).rejects.toMatchObject({ code: '42P01' });
    expect((await pool.query('select $1::int as n', [7])).rows).toEqual([{ n: 7 }]);
  });
});
