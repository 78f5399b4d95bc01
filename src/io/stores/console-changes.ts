/** The changes that a page of the console or the API shows: which, and what comes before and after. */
import type { ChangeKind } from '../../ledger/change.ts';
import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';

/** All that are given must hold. Times are ISO 8601 UTC. */
export interface ChangesWanted {
  topic?: string | undefined;
  kinds?: readonly ChangeKind[] | undefined;
  /** ISO 3166-1 or M49, of who is counted or where. */
  place?: string | undefined;
  outlet?: string | undefined;
  series?: string | undefined;
  article?: string | undefined;
  since?: string | undefined;
  /** Exclusive. */
  until?: string | undefined;
}

/** Where a page begins: after this change in the order given, which is by `at` and `seq`. */
export interface Mark {
  at: string;
  seq: number;
}

export interface Paging {
  limit: number;
  order: 'newest' | 'oldest';
  after?: Mark | undefined;
}

export interface ChangeMark extends Mark {
  id: string;
}

export function consoleChanges(db: Database) {
  return {
    /** Up to `limit` of them, retracted ones left out. */
    async page(wanted: ChangesWanted, paging: Paging): Promise<ChangeMark[]> {
      const { after, limit, order } = paging;
      const start = {
        text: after === undefined ? 'true' : COMPARE[order],
        values: after ? [after.at, after.seq] : [],
      };
      return db.rows<ChangeMark>(sql`
        select c.id, c.at, c.seq from tallywire.changes c where ${conditions(wanted)} and ${start}
        order by ${ORDER[order]} limit ${limit}`);
    },

    /** Places that any series is about, by code. */
    async places(): Promise<string[]> {
      const rows = await db.rows<{ place: string }>(
        sql`select distinct unnest(places || area) as place from tallywire.series order by 1`,
      );
      return rows.map((row) => row.place);
    },
  };
}

const COMPARE = {
  newest: '(c.at, c.seq) < ($1::timestamptz, $2::bigint)',
  oldest: '(c.at, c.seq) > ($1::timestamptz, $2::bigint)',
};
const ORDER: Record<Paging['order'], Sql> = {
  newest: { text: 'c.at desc, c.seq desc', values: [] },
  oldest: { text: 'c.at, c.seq', values: [] },
};

/** Only what is asked for stands in the statement, so that each question gets a plan of its own. */
function conditions(wanted: ChangesWanted): Sql {
  const { topic, kinds, place, outlet, series, article, since, until } = wanted;
  const all: Sql[] = [sql`c.retracted_at is null`];
  all.push(kinds === undefined ? sql`c.kind <> 'confirmed'` : sql`c.kind = any(${kinds})`);
  if (topic !== undefined) all.push(sql`c.topic = ${topic}`);
  if (series !== undefined) all.push(sql`c.series = ${series}`);
  if (since !== undefined) all.push(sql`c.at >= ${since}`);
  if (until !== undefined) all.push(sql`c.at < ${until}`);
  if (place !== undefined)
    all.push(sql`c.series in (select s.id from tallywire.series s where ${place} = any(s.places || s.area))`);
  if (outlet !== undefined)
    all.push(sql`exists (select from tallywire.figures f join tallywire.articles a on a.id = f.article
      where f.id = c.figure and a.outlet = ${outlet})`);
  if (article !== undefined)
    all.push(sql`exists (select from tallywire.figures f where f.id = c.figure and f.article = ${article})`);
  return all.reduce((left, right) => sql`${left} and ${right}`);
}
