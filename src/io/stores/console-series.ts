/** A series with everything it has said. */
import type { Stated } from '../../ledger/change.ts';
import type { Standing } from '../../ledger/state.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface SeriesRow {
  id: string;
  topic: string;
  measure: string;
  unit: string;
  places: string[];
  area: string[];
  per: string | null;
  status: 'actual' | 'planned' | 'denied' | 'hypothetical';
  part: string | null;
}

export interface SeriesInList extends SeriesRow {
  observations: number;
  changes: number;
  lastAt: string | null;
  latest: Stated | null;
}

/** One observation with the figure that proves it. */
export interface ObservationRow {
  id: string;
  at: string;
  stated: Stated;
  /** Key of the speaker: the same for all spellings of a name. */
  speaker: string;
  standing: Standing;
  quote: string;
  sentence: string;
  article: string;
  url: string;
  title: string;
  outlet: string;
  published: string | null;
  language: string | null;
  rule: string;
  /** How many figures support it. */
  sightings: number;
}

const KEY = sql`s.id, s.topic, s.measure, s.unit, s.places, s.area, s.per, s.status, s.part`;

export function consoleSeries(db: Database) {
  return {
    get: (id: string) => db.one<SeriesRow>(sql`select ${KEY} from tallywire.series s where s.id = ${id}`),

    /** The latest heard first; `q` is looked for in measure, part and topic. */
    list: (wanted: { topic?: string | undefined; q?: string | undefined; limit: number; offset: number }) =>
      db.rows<SeriesInList>(sql`
        with page as (
          select s.id, l.last from tallywire.series s
          cross join lateral (select max(o.at) as last from tallywire.observations o where o.series = s.id) l
          where l.last is not null
            and (${wanted.topic ?? null}::text is null or s.topic = ${wanted.topic ?? null})
            and (${wanted.q ?? null}::text is null or position(lower(${wanted.q ?? ''}) in lower(
              s.measure || ' ' || coalesce(s.part, '') || ' ' || s.topic || ' ' || s.unit)) > 0)
          order by l.last desc, s.id limit ${wanted.limit} offset ${wanted.offset})
        select ${KEY}, page.last as "lastAt",
          (select count(*)::int from tallywire.observations o where o.series = s.id) as observations,
          (select count(*)::int from tallywire.changes c
            where c.series = s.id and c.retracted_at is null and c.kind <> 'confirmed') as changes,
          coalesce(
            (select coalesce(c.after, c.before) from tallywire.changes c where c.series = s.id and c.retracted_at is null
              and c.kind <> 'confirmed' order by c.at desc, c.seq desc limit 1),
            (select o.stated from tallywire.observations o where o.series = s.id order by o.at desc, o.id limit 1)) as latest
        from page join tallywire.series s on s.id = page.id order by page.last desc, s.id`),

    /** Of a topic, the latest heard first: to choose from. */
    ofTopic: (topic: string, limit: number) =>
      db.rows<SeriesRow>(sql`
        select ${KEY} from tallywire.series s
        cross join lateral (select max(o.at) as last from tallywire.observations o where o.series = s.id) l
        where l.last is not null and s.topic = ${topic} order by l.last desc, s.id limit ${limit}`),

    /** What it was held to have said at a moment (null: now), oldest first; the newest `limit` where that is more. */
    async observations(id: string, until: string | null, limit = 2000): Promise<ObservationRow[]> {
      const rows = await db.rows<ObservationRow>(sql`
        select o.id, o.at, o.stated, o.speaker, o.standing, f.quote, f.sentence, f.rule, a.id as article, a.url, v.title, a.outlet,
          a.published, v.language,
          (select count(*)::int from tallywire.filings fi where fi.observation = o.id) as sightings
        from tallywire.observation_rows o join tallywire.figure_rows f on f.id = o.figure
        join tallywire.articles a on a.id = f.article join tallywire.versions v on v.id = f.version
        where o.series = ${id} and (${until}::timestamptz is null or o.recorded_at < ${until})
          and (o.retracted_at is null or o.retracted_at >= ${until})
        order by o.at desc, o.id desc limit ${limit}`);
      return rows.reverse();
    },
  };
}
