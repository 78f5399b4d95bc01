/** What the ledger holds, listed and summed for people: series, articles, coverage. */
import type { SeriesKey, Stated } from '../../ledger/change.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface ListedSeries {
  id: string;
  topic: string;
  measure: string;
  unit: string;
  places: string[];
  area: string[];
  per: string | null;
  status: string;
  part: string | null;
  figures: number;
  changes: number;
  lastAt: string | null;
  /** What its latest change says; null where no change has been recorded. */
  latest: Stated | null;
}

/** What a series was known to say at a moment. */
export interface KnownSeries {
  id: string;
  topic: string;
  measure: string;
  unit: string;
  places: string[];
  area: string[];
  per: string | null;
  status: string;
  part: string | null;
  /** Of the speaker with the newest period. */
  latest: Stated;
  /** When its figure was read. */
  lastAt: string;
  speakers: number;
  observations: number;
  changes: number;
}

export interface ListedArticle {
  id: string;
  outlet: string;
  url: string;
  title: string;
  published: string | null;
  state: string;
  reason: string | null;
  language: string | null;
  access: string | null;
  method: string | null;
  topics: string[];
  versions: number;
  readings: number;
  figures: number;
  firstReadAt: string | null;
  lastReadAt: string | null;
  nextReadAt: string | null;
}

export interface Coverage {
  feeds: { watched: number; failing: number };
  articles: { found: number; read: number; onTopic: number; headlineOnly: number; partial: number };
  figures: { filed: number; aside: number };
  changes: number;
  /** What was left out, by step and reason. */
  dropped: { step: string; reason: string; count: number }[];
}

export function overviewStore(db: Database) {
  return {
    series: () =>
      db.rows<ListedSeries>(sql`
        select s.id, s.topic, s.measure, s.unit, s.places, s.area, s.per, s.status, s.part,
          (select max(o.at) from tallywire.observations o where o.series = s.id) as "lastAt",
          (select count(*)::int from tallywire.filings f join tallywire.observations o on o.id = f.observation
            where o.series = s.id) as figures,
          (select count(*)::int from tallywire.changes c where c.series = s.id and c.retracted_at is null and c.kind <> 'confirmed') as changes,
          (select coalesce(c.after, c.before) from tallywire.changes c where c.series = s.id and c.retracted_at is null
            and c.kind <> 'confirmed' order by c.at desc, c.seq desc limit 1) as latest
        from tallywire.series s order by s.topic, s.measure, s.places, s.area, s.part nulls first, s.unit, s.per nulls first, s.status`),

    seriesKey: (id: string) =>
      db.one<SeriesKey>(sql`
        select topic, measure, unit, places, area, per, status, part from tallywire.series where id = ${id}`),

    /** The ledger as it was at a moment: what had been recorded by then and not been retracted yet. */
    asKnown: (moment: string) =>
      db.rows<KnownSeries>(sql`
        with known as (
          select o.series, o.speaker, o.stated, o.standing, o.at, (o.period->>'end')::int as ended, o.id
          from tallywire.observation_rows o
          where o.recorded_at <= ${moment} and (o.retracted_at is null or o.retracted_at > ${moment}))
        select s.id, s.topic, s.measure, s.unit, s.places, s.area, s.per, s.status, s.part, l.stated as latest, l.at as "lastAt",
          (select count(distinct k.speaker)::int from known k where k.series = s.id) as speakers,
          (select count(*)::int from known k where k.series = s.id) as observations,
          (select count(*)::int from tallywire.changes c where c.series = s.id and c.kind <> 'confirmed'
            and c.recorded_at <= ${moment} and (c.retracted_at is null or c.retracted_at > ${moment})) as changes
        from tallywire.series s
        join (
          select distinct on (series) series, stated, at from known where standing = 'current'
          order by series, ended desc, at desc, id) l on l.series = s.id
        order by s.topic, s.measure, s.places, s.area, s.part nulls first, s.unit, s.per nulls first, s.status`),

    articles: (filter: { since?: string; all?: boolean } = {}) =>
      db.rows<ListedArticle>(sql`
        select a.id, a.outlet, a.url, a.title, a.published, a.state, a.reason, v.language, v.access, v.method, a.versions,
          a.readings, a.first_read_at as "firstReadAt", a.last_read_at as "lastReadAt", w.due_at as "nextReadAt",
          array(select topic from tallywire.article_topics t where t.article = a.id order by topic) as topics,
          (select count(*)::int from tallywire.figures f where f.version = v.id) as figures
        from tallywire.articles a
        left join tallywire.versions v on v.article = a.id and v.n = a.versions
        left join tallywire.work w on w.queue = 'scrape-articles' and w.subject = a.id
        where (${filter.all ?? false} or exists (select from tallywire.article_topics t where t.article = a.id))
          and (${filter.since ?? null}::timestamptz is null or coalesce(a.last_read_at, a.found_at) >= ${filter.since ?? null})
        order by coalesce(a.published, a.found_at), a.url`),

    async coverage(since: string | null, until: string | null = null): Promise<Coverage> {
      const within = (column: string) => ({
        text: `(${column} >= coalesce($1, '-infinity'::timestamptz) and ${column} <= coalesce($2, 'infinity'::timestamptz))`,
        values: [since, until],
      });
      const [counts, dropped] = await Promise.all([
        db.one<Record<string, number>>(sql`
          select
            (select count(*)::int from tallywire.feeds where active) as watched,
            (select count(*)::int from tallywire.feeds where active and failures > 0) as failing,
            (select count(*)::int from tallywire.articles where ${within('found_at')}) as found,
            (select count(*)::int from tallywire.articles where ${within('first_read_at')}) as read,
            (select count(distinct a.id)::int from tallywire.articles a join tallywire.article_topics t on t.article = a.id
              where ${within('a.first_read_at')}) as "onTopic",
            (select count(*)::int from tallywire.versions where n = 1 and access = 'headline-only' and ${within('read_at')}) as "headlineOnly",
            (select count(*)::int from tallywire.versions where n = 1 and access = 'partial' and ${within('read_at')}) as partial,
            (select count(*)::int from tallywire.figures where grp is not null and ${within('at')}) as filed,
            (select count(*)::int from tallywire.figures where grp is null and ${within('at')}) as aside,
            (select count(*)::int from tallywire.changes where kind <> 'confirmed' and retracted_at is null and ${within('at')}) as changes`),
        db.rows<{ step: string; reason: string; count: number }>(sql`
          select step, reason, sum(count)::int as count from (
            select step, reason, count from tallywire.drops where ${within('at')}
            union all
            select 'diff-figures', aside, 1 from tallywire.figures where aside is not null and ${within('at')}
            union all
            select 'diff-figures', 'filed silently: ' || fi.reason, 1
            from tallywire.filings fi join tallywire.figures f on f.id = fi.figure
            where fi.change is null and ${within('f.at')}) d
          group by step, reason order by step, count desc, reason`),
      ]);
      const n = counts!;
      return {
        feeds: { watched: n.watched!, failing: n.failing! },
        articles: {
          found: n.found!,
          read: n.read!,
          onTopic: n.onTopic!,
          headlineOnly: n.headlineOnly!,
          partial: n.partial!,
        },
        figures: { filed: n.filed!, aside: n.aside! },
        changes: n.changes!,
        dropped,
      };
    },
  };
}
