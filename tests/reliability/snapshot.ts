/** What must be the same however a run was disturbed: everything but the times of polls and the numbers of attempts. */
import type { Database } from '../../src/io/database/database.ts';
import { sql } from '../../src/io/database/sql.ts';

export type Snapshot = Record<string, unknown[]>;

const QUERIES: Record<string, ReturnType<typeof sql>> = {
  items: sql`select feed, id, article, url, title from tallywire.items order by feed, id`,
  articles: sql`select id, url, title, published, state, versions from tallywire.articles order by id`,
  versions: sql`select id, read_at, title, language, access, method, text, hash, filed from tallywire.versions order by id`,
  topics: sql`select article, topic from tallywire.article_topics order by 1, 2`,
  figures: sql`select * from tallywire.figures order by id`,
  changes: sql`select id, series, kind, at, before, after, difference, ratio, implausible, figure
    from tallywire.changes where retracted_at is null order by id`,
  observations: sql`select id, series, at, speaker, stated, period, standing, figure from tallywire.observations order by id`,
  filings: sql`select * from tallywire.filings order by figure`,
  deliveries: sql`select id, subscriber, state, message from tallywire.deliveries order by id`,
  delivered: sql`select subscriber, change, delivery from tallywire.delivered_changes order by 1, 2`,
};

export async function snapshot(db: Database, without: readonly string[] = []): Promise<Snapshot> {
  const tables = Object.entries(QUERIES).filter(([name]) => !without.includes(name));
  const rows = await Promise.all(tables.map(async ([name, query]) => [name, await db.rows(query)] as const));
  return Object.fromEntries(rows);
}
