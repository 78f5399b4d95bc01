/**
 * The whole ledger as lines of JSON, so that it can be kept, restored and moved between embedded and PostgreSQL. The
 * first line says which schema the rows are of; then a line a row, tables in the order in which they refer to one another;
 * the last line counts the rows, so that a file cut short is known. Queues are not part of it: the ledger wakes them.
 */
import type { Client, Pool } from './database.ts';
import { migrate, migrationsKnown } from './migrate.ts';

const PAGE = 500;
const FORMAT = 'tallywire-ledger';

interface Table {
  name: string;
  /** A column that refers to the table itself: rows without it come first. */
  self: string | null;
}

interface Header {
  format: typeof FORMAT;
  schema: number;
  at: string;
}

export class UnusableBackup extends Error {}

/** Everything as of one moment. While it lasts, an embedded ledger does nothing else. */
export async function* exportLedger(pool: Pool, at: string): AsyncGenerator<string> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read');
    yield JSON.stringify({ format: FORMAT, schema: await schemaOf(client), at } satisfies Header);
    let rows = 0;
    for (const { name, self } of await tablesOf(client)) {
      const order = self === null ? '' : ` order by (t.${self} is not null)`;
      await client.query(
        `declare copying no scroll cursor for select to_jsonb(t)::text as row from tallywire.${name} t${order}`,
      );
      for (;;) {
        const page = (await client.query(`fetch ${PAGE} from copying`)).rows as { row: string }[];
        for (const { row } of page) yield `{"table":"${name}","row":${row}}`;
        rows += page.length;
        if (page.length < PAGE) break;
      }
      await client.query('close copying');
    }
    await client.query('commit');
    yield JSON.stringify({ rows });
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** Fills an empty ledger, all or nothing, and brings it to this program's schema. Gives how many rows came. */
export async function importLedger(pool: Pool, lines: AsyncIterable<string>): Promise<number> {
  const reader = lines[Symbol.asyncIterator]();
  try {
    return await importFrom(pool, reader);
  } finally {
    // A ledger that is being copied holds its connection until its last line, or until nobody wants more of them.
    await reader.return?.();
  }
}

async function importFrom(pool: Pool, reader: AsyncIterator<string>): Promise<number> {
  const header = readHeader((await reader.next()).value);
  if (header.schema > (await migrationsKnown()))
    throw new UnusableBackup(
      `The backup is of a newer Tallywire (schema ${header.schema}). Upgrade this program first.`,
    );
  await makeRoom(pool);
  await migrate(pool, header.schema);
  const client = await pool.connect();
  try {
    await client.query('begin');
    const rows = await fill(client, reader);
    await continueNumbers(client);
    await client.query('commit');
    await migrate(pool);
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function readHeader(line: string | undefined): Header {
  try {
    const header = JSON.parse(line ?? '') as Header;
    if (header.format === FORMAT) return header;
  } catch {
    // Told below, as for any other file.
  }
  throw new UnusableBackup('This is no backup of a Tallywire ledger.');
}

async function fill(client: Client, lines: AsyncIterator<string>): Promise<number> {
  let table = '';
  let page: string[] = [];
  let rows = 0;
  const flush = async () => {
    if (page.length === 0) return;
    await client.query(
      `insert into tallywire.${table} overriding system value select * from jsonb_populate_recordset(null::tallywire.${table}, $1::jsonb)`,
      [`[${page.join(',')}]`],
    );
    page = [];
  };
  const tables = new Set((await tablesOf(client)).map(({ name }) => name));
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new UnusableBackup(`The backup is cut short after ${rows} rows. Take another one.`);
    const line = JSON.parse(value) as { table?: string; row: unknown; rows?: number };
    if (line.table === undefined) {
      await flush();
      if (line.rows === rows) return rows;
      throw new UnusableBackup(`The backup says ${line.rows} rows and holds ${rows}. Take another one.`);
    }
    if (!tables.has(line.table))
      throw new UnusableBackup(`The backup holds an unknown table, ${line.table}.`);
    if (line.table !== table || page.length >= PAGE) await flush();
    table = line.table;
    page.push(JSON.stringify(line.row));
    rows++;
  }
}

async function schemaOf(client: Client): Promise<number> {
  const { rows } = await client.query(
    'select coalesce(max(version), 0)::int as version from tallywire.migrations',
  );
  return (rows[0] as { version: number }).version;
}

/** Tables of the ledger, each after those it refers to. */
async function tablesOf(client: Client): Promise<Table[]> {
  const names = (
    await client.query(
      "select table_name as name from information_schema.tables where table_schema = 'tallywire' and table_type = 'BASE TABLE' and table_name <> 'migrations' order by 1",
    )
  ).rows as { name: string }[];
  const references = (
    await client.query(`
      select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, a.attname as column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'tallywire'::regnamespace`)
  ).rows as { child: string; parent: string; column: string }[];
  const bare = (name: string) => name.replace(/^tallywire\./, '');
  const ordered: Table[] = [];
  const waiting = new Set(names.map(({ name }) => name));
  while (waiting.size > 0) {
    const free = [...waiting].filter((name) =>
      references.every(
        ({ child, parent }) => bare(child) !== name || bare(parent) === name || !waiting.has(bare(parent)),
      ),
    );
    if (free.length === 0)
      throw new Error(`tables refer to one another in a ring: ${[...waiting].join(', ')}`);
    for (const name of free) {
      waiting.delete(name);
      const self = references.find(({ child, parent }) => bare(child) === name && bare(parent) === name);
      ordered.push({ name, self: self?.column ?? null });
    }
  }
  return ordered;
}

/** The rows want the schema that they were written with: an empty ledger of another one gives way. */
async function makeRoom(pool: Pool): Promise<void> {
  const there = await pool.query("select to_regclass('tallywire.migrations') as it");
  if ((there.rows[0] as { it: string | null }).it === null) return;
  const client = await pool.connect();
  try {
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(`select 1 from tallywire.${name} limit 1`);
      if (rows.length > 0)
        throw new UnusableBackup(
          'The ledger to restore into already holds something. Restore into a new data folder or a new database.',
        );
    }
    await client.query('drop schema tallywire cascade');
  } finally {
    client.release();
  }
}

/** Numbers that the database gives go on after the highest one. */
async function continueNumbers(client: Client): Promise<void> {
  const columns = (
    await client.query(
      "select table_name as name, column_name as column from information_schema.columns where table_schema = 'tallywire' and is_identity = 'YES'",
    )
  ).rows as { name: string; column: string }[];
  for (const { name, column } of columns) {
    await client.query(
      `select setval(pg_get_serial_sequence('tallywire.${name}', '${column}'), coalesce(max(${column}), 0) + 1, false) from tallywire.${name}`,
    );
  }
}
