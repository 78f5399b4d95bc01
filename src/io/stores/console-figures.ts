/** Figures in the order they were read, for those who take them elsewhere. */
import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { FIGURE_COLUMNS, type ListedFigure } from './figures.ts';

export interface FiguresWanted {
  topic?: string | undefined;
  measure?: string | undefined;
  outlet?: string | undefined;
  article?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

/** With what a citation needs. */
export interface CitedFigure extends ListedFigure {
  title: string;
  published: string | null;
  /** Of the version that states it. */
  readAt: string;
}

export function consoleFigures(db: Database) {
  return {
    page: (
      wanted: FiguresWanted,
      { limit, after }: { limit: number; after?: { at: string; id: string } | undefined },
    ) =>
      db.rows<CitedFigure>(sql`
        select ${FIGURE_COLUMNS}, a.outlet, a.url, v.language, v.title, a.published, v.read_at as "readAt"
        from tallywire.figures f join tallywire.articles a on a.id = f.article join tallywire.versions v on v.id = f.version
        where ${conditions(wanted, after)} order by f.at, f.id limit ${limit}`),
  };
}

function conditions(wanted: FiguresWanted, after: { at: string; id: string } | undefined): Sql {
  const { topic, measure, outlet, article, since, until } = wanted;
  const all: Sql[] = [sql`true`];
  if (topic !== undefined) all.push(sql`f.topic = ${topic}`);
  if (measure !== undefined) all.push(sql`f.measure = ${measure}`);
  if (outlet !== undefined) all.push(sql`a.outlet = ${outlet}`);
  if (article !== undefined) all.push(sql`f.article = ${article}`);
  if (since !== undefined) all.push(sql`f.at >= ${since}`);
  if (until !== undefined) all.push(sql`f.at < ${until}`);
  if (after !== undefined) all.push(sql`(f.at, f.id) > (${after.at}::timestamptz, ${after.id}::text)`);
  return all.reduce((left, right) => sql`${left} and ${right}`);
}
