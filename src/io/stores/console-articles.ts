/** Articles with their versions and figures, and lists of them. */
import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';
import { FIGURE_COLUMNS, type StoredFigure } from './figures.ts';
import type { ListedArticle } from './overview.ts';

export interface ArticlesWanted {
  topic?: string | undefined;
  outlet?: string | undefined;
  /** In the headline. */
  q?: string | undefined;
  /** Also those off topic. */
  all?: boolean | undefined;
}

export interface ArticleMark {
  at: string;
  id: string;
}

export interface ArticleInList extends ListedArticle {
  /** Published, or found where no date is known: lists go by it. */
  at: string;
}

export interface ShownArticle extends Omit<ListedArticle, 'figures' | 'topics'> {
  foundAt: string;
  byline: string | null;
  topics: { topic: string; score: number; hits: { term: string; count: number }[] }[];
  aliasOf: string | null;
}

export interface ShownVersion {
  id: string;
  n: number;
  readAt: string;
  title: string;
  published: string | null;
  language: string | null;
  access: string;
  method: string;
  /** Null once retention has dropped it. */
  text: string | null;
  characters: number;
}

/** A figure and what became of it. */
export interface ShownFigure extends StoredFigure {
  /** Of the observation it supports. */
  seriesId: string | null;
  filed: string | null;
  change: { id: string; kind: string } | null;
}

const LISTED = sql`a.id, a.outlet, a.url, a.title, a.published, a.state, a.reason, v.language, v.access, v.method, a.versions,
  a.readings, a.first_read_at as "firstReadAt", a.last_read_at as "lastReadAt", w.due_at as "nextReadAt"`;
const FROM = sql`tallywire.articles a
  left join tallywire.versions v on v.article = a.id and v.n = a.versions
  left join tallywire.work w on w.queue = 'scrape-articles' and w.subject = a.id`;
const MOMENT = sql`coalesce(a.published, a.found_at)`;

export function consoleArticles(db: Database) {
  return {
    /** Newest first, aliases left out. */
    page: (wanted: ArticlesWanted, { limit, after }: { limit: number; after?: ArticleMark | undefined }) =>
      db.rows<ArticleInList>(sql`
        select ${LISTED}, ${MOMENT} as at,
          array(select topic from tallywire.article_topics t where t.article = a.id order by topic) as topics,
          (select count(*)::int from tallywire.figures f where f.version = v.id) as figures
        from ${FROM} where ${conditions(wanted, after)}
        order by ${MOMENT} desc, a.id desc limit ${limit}`),

    get: (id: string) =>
      db.one<ShownArticle>(sql`
        select ${LISTED}, v.byline, a.found_at as "foundAt", a.alias_of as "aliasOf", coalesce((
          select jsonb_agg(jsonb_build_object('topic', t.topic, 'score', t.score, 'hits', t.hits) order by t.topic)
          from tallywire.article_topics t where t.article = a.id), '[]'::jsonb) as topics
        from ${FROM} where a.id = ${id}`),

    /** Without texts, which are heavy: `text` gives one. */
    versions: (id: string) =>
      db.rows<Omit<ShownVersion, 'text'>>(sql`
        select v.id, v.n, v.read_at as "readAt", v.title, v.published, v.language, v.access, v.method, v.characters
        from tallywire.versions v where v.article = ${id} order by v.n`),

    text: (id: string, n: number) =>
      db.one<ShownVersion>(sql`
        select v.id, v.n, v.read_at as "readAt", v.title, v.published, v.language, v.access, v.method, v.characters, v.text
        from tallywire.versions v where v.article = ${id} and v.n = ${n}`),

    /** In the order of the text. */
    figures: (version: string) =>
      db.rows<ShownFigure>(sql`
        select ${FIGURE_COLUMNS}, o.series as "seriesId", fi.reason as filed,
          case when c.id is null then null else jsonb_build_object('id', c.id, 'kind', c.kind) end as change
        from tallywire.figures f left join tallywire.filings fi on fi.figure = f.id
        left join tallywire.observations o on o.id = fi.observation
        left join tallywire.changes c on c.id = fi.change and c.retracted_at is null
        where f.version = ${version} order by f.start_at, f.topic`),

    /** The newest articles with their latest text, to try a topic on. */
    newestTexts: (limit: number) =>
      db.rows<{
        id: string;
        outlet: string;
        title: string;
        text: string;
        language: string | null;
        published: string | null;
        summary: string | null;
      }>(sql`
        select a.id, a.outlet, v.title, v.text, v.language, coalesce(a.published, v.read_at) as published,
          (select i.summary from tallywire.items i where i.article = a.id limit 1) as summary
        from tallywire.articles a join tallywire.versions v on v.article = a.id and v.n = a.versions
        where a.alias_of is null and v.text is not null order by ${MOMENT} desc, a.id desc limit ${limit}`),

    /** How much there is of each topic. */
    async byTopic(): Promise<Map<string, { articles: number; series: number; changes: number }>> {
      const rows = await db.rows<{ topic: string; articles: number; series: number; changes: number }>(sql`
        select topic, sum(a)::int as articles, sum(s)::int as series, sum(c)::int as changes from (
          select topic, count(*) as a, 0 as s, 0 as c from tallywire.article_topics group by topic
          union all select topic, 0, count(*), 0 from tallywire.series group by topic
          union all select topic, 0, 0, count(*) from tallywire.changes
            where retracted_at is null and kind <> 'confirmed' group by topic) t group by topic`);
      return new Map(rows.map(({ topic, ...counts }) => [topic, counts]));
    },

    /** What was left out of an article or a feed, and why. */
    drops: (subject: string) =>
      db.rows<{ step: string; reason: string; at: string; count: number }>(
        sql`select step, reason, at, count from tallywire.drops where subject = ${subject} order by at desc, reason`,
      ),
  };
}

function conditions({ topic, outlet, q, all }: ArticlesWanted, after: ArticleMark | undefined): Sql {
  const parts: Sql[] = [sql`a.alias_of is null`];
  if (topic !== undefined)
    parts.push(
      sql`exists (select from tallywire.article_topics t where t.article = a.id and t.topic = ${topic})`,
    );
  else if (all !== true)
    parts.push(sql`exists (select from tallywire.article_topics t where t.article = a.id)`);
  if (outlet !== undefined) parts.push(sql`a.outlet = ${outlet}`);
  if (q !== undefined) parts.push(sql`position(lower(${q}) in lower(a.title)) > 0`);
  if (after !== undefined) parts.push(sql`(${MOMENT}, a.id) < (${after.at}::timestamptz, ${after.id}::text)`);
  return parts.reduce((left, right) => sql`${left} and ${right}`);
}
