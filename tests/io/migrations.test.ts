/** A ledger of the first version is brought up step by step; nothing that it held is lost or altered. */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type Database, type Pool } from '../../src/io/database/database.ts';
import { migrate } from '../../src/io/database/migrate.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { type EmbeddedDatabase, openEmbedded } from '../../src/io/database/pglite.ts';
import { json, sql } from '../../src/io/database/sql.ts';
import { createLedger } from '../../src/io/ledger.ts';

const AT = '2026-05-01T09:00:00.000Z';
let embedded: EmbeddedDatabase;
let pool: Pool;
let db: Database;
beforeAll(async () => {
  embedded = await openEmbedded();
  pool = embedded.pool(ledgerParsers);
  db = createDatabase(pool);
});
afterAll(() => embedded.close());

/** One row at least in every table of the first version. */
async function fillFirstVersion(): Promise<void> {
  const stated = { low: 7, high: 7, bound: 'exact', from: null, to: null, speaker: 'IGSU' };
  const key = {
    topic: 'floods',
    measure: 'killed',
    unit: 'person',
    places: [],
    per: null,
    status: 'actual',
    part: null,
  };
  const rows: Record<string, Record<string, unknown>> = {
    work: { queue: 'fetch-feeds', subject: 'f', due_at: AT },
    feeds: { id: 'f', outlet: 'herald', address: 'https://h.example/rss' },
    articles: {
      id: 'a',
      outlet: 'herald',
      address: 'https://h.example/a',
      url: 'https://h.example/a',
      found_at: AT,
      versions: 1,
    },
    items: { feed: 'f', id: 'i', article: 'a', title: 'Floods', first_seen_at: AT },
    versions: {
      ...{ id: 'a.1', article: 'a', n: 1, read_at: AT, title: 'Floods', access: 'full', method: 'test' },
      ...{ text: 'Seven died.', characters: 11, hash: 'h', filed: true },
    },
    article_topics: { article: 'a', topic: 'floods', score: 1, hits: [] },
    groups: { name: 'g', key },
    series: { ...key, id: 's', grp: 'g', area: [] },
    figures: {
      ...{
        id: 'a.1.floods.0',
        version: 'a.1',
        article: 'a',
        topic: 'floods',
        grp: 'g',
        at: AT,
        quote: 'Seven',
        start_at: 0,
      },
      ...{
        end_at: 5,
        sentence: 'Seven died.',
        quote_at: 0,
        low: 7,
        high: 7,
        bound: 'exact',
        kind: 'count',
        unit: 'person',
      },
      ...{
        places: [],
        area: [],
        measure: 'killed',
        period_source: 'published',
        status: 'actual',
        role: 'level',
        rule: 'r',
      },
      extractor: '1',
    },
    changes: {
      ...{ id: 'c', series: 's', grp: 'g', topic: 'floods', kind: 'first', at: AT, recorded_at: AT },
      ...{ after: stated, figure: 'a.1.floods.0' },
    },
    observations: {
      ...{ id: 'o', series: 's', grp: 'g', at: AT, speaker: 'igsu', stated, period: { end: 20574 } },
      ...{ standing: 'current', figure: 'a.1.floods.0' },
    },
    filings: { figure: 'a.1.floods.0', observation: 'o', change: 'c', reason: 'no figure yet' },
    subscribers: { id: 'r@example.org', since: AT, schedule: 'daily' },
    deliveries: {
      id: 'd',
      subscriber: 'r@example.org',
      state: 'sent',
      planned_at: AT,
      window_to: AT,
      message: {},
      sent_at: AT,
    },
    delivered_changes: { subscriber: 'r@example.org', change: 'c', delivery: 'd' },
    drops: { step: 'scrape-articles', subject: 'x', reason: 'off topic', at: AT },
    hosts: { host: 'h.example', next_allowed_at: AT },
    robots: { origin: 'https://h.example', fetched_at: AT, status: 200 },
  };
  for (const [table, row] of Object.entries(rows)) {
    const columns = Object.keys(row).join(', ');
    await pool.query(
      `insert into tallywire.${table} (${columns}) select ${columns} from jsonb_populate_record(null::tallywire.${table}, $1::jsonb)`,
      [json(row)],
    );
  }
}

async function tables(): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'tallywire' and table_name <> 'migrations'`);
  return rows.map((row) => row.name);
}

const content = (table: string) =>
  db.rows<{ row: unknown }>({ text: `select to_jsonb(t) as row from tallywire.${table} t`, values: [] });

test('from the first version to the latest, one step at a time', async () => {
  const folder = new URL('../../src/io/database/migrations/', import.meta.url);
  const steps = (await readdir(folder)).map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b);
  await migrate(pool, steps[0]);
  await fillFirstVersion();
  const first = new Map<string, unknown[]>();
  for (const table of await tables()) {
    const rows = (await content(table)).map(({ row }) => row);
    expect(rows, `${table} holds a row`).not.toEqual([]);
    first.set(table, rows);
  }
  for (const step of steps.slice(1)) {
    await migrate(pool, step);
    for (const [table, rows] of first) {
      const now = (await content(table)).map(({ row }) => row);
      expect(now, `${table} after migration ${step}`).toEqual(
        rows.map((row) => expect.objectContaining(row as Record<string, unknown>)),
      );
    }
  }
});

test('what the first version wrote is read like everything else', async () => {
  const ledger = createLedger(db);
  expect(await ledger.changes.list()).toMatchObject([
    { id: 'c', kind: 'first', quote: 'Seven', originators: 1 },
  ]);
  expect(await ledger.figures.list()).toMatchObject([{ id: 'a.1.floods.0', quote: 'Seven' }]);
  expect(await ledger.overview.asKnown('2026-05-02T00:00:00Z')).toMatchObject([
    { latest: { low: 7 }, changes: 1 },
  ]);
  expect(await ledger.overview.asKnown('2026-04-30T00:00:00Z')).toEqual([]);
});
