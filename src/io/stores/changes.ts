/** Changes: append-only events of the ledger, read with the figure that proves each. */

import type { Observation } from '../../digests/digest.ts';
import type { Change, ChangeKind, Stated } from '../../ledger/change.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

/** A change with its proof, as printed and mailed. */
export interface ToldChange {
  id: string;
  seq: number;
  at: string;
  kind: ChangeKind;
  topic: string;
  series: string;
  measure: string;
  unit: string;
  places: string[];
  area: string[];
  per: string | null;
  status: Change['series']['status'];
  part: string | null;
  before: Stated | null;
  after: Stated | null;
  difference: number | null;
  ratio: number | null;
  implausible: string | null;
  quote: string;
  sentence: string;
  /** Where the quote stands in the sentence. */
  quoteAt: number;
  language: string | null;
  url: string;
  outlet: string;
  article: string;
  title: string;
  published: string | null;
  access: string;
  /** Other readings of the same report. */
  sightings: {
    article: string;
    outlet: string;
    url: string;
    title: string;
    published: string | null;
    access: string;
    quote: string;
  }[];
  retractedAt: string | null;
}

export interface ChangeFilter {
  since?: string;
  until?: string;
  confirmed?: boolean;
  ids?: readonly string[];
  /** Only what this subscriber has not been told. */
  untoldTo?: string;
  topics?: readonly string[];
}

export function changeStore(db: Database) {
  return {
    async list(filter: ChangeFilter = {}): Promise<ToldChange[]> {
      return db.rows<ToldChange>(sql`
        select c.id, c.seq, c.at, c.kind, c.topic, c.series, s.measure, s.unit, s.places, s.area, s.per, s.status, s.part,
          c.before, c.after, c.difference, c.ratio, c.implausible, f.quote, f.sentence, f.quote_at as "quoteAt",
          v.language, a.url, a.outlet, a.id as article, v.title, a.published, v.access, c.retracted_at as "retractedAt",
          coalesce((
            select jsonb_agg(jsonb_build_object('article', sa.id, 'outlet', sa.outlet, 'url', sa.url, 'title', sv.title,
                'published', sa.published, 'access', sv.access, 'quote', sf.quote)
              order by sa.published nulls last, sa.url, sf.start_at)
            from tallywire.filings fi
            join tallywire.figures sf on sf.id = fi.figure join tallywire.articles sa on sa.id = sf.article
            join tallywire.versions sv on sv.id = sf.version
            where fi.change = c.id and fi.figure <> c.figure and sf.article <> f.article), '[]'::jsonb) as sightings
        from tallywire.changes c
        join tallywire.series s on s.id = c.series
        join tallywire.figures f on f.id = c.figure
        join tallywire.versions v on v.id = f.version
        join tallywire.articles a on a.id = f.article
        where c.retracted_at is null
          and (${filter.confirmed ?? false} or c.kind <> 'confirmed')
          and (${filter.since ?? null}::timestamptz is null or c.at >= ${filter.since ?? null})
          and (${filter.until ?? null}::timestamptz is null or c.at <= ${filter.until ?? null})
          and (${filter.ids ?? null}::text[] is null or c.id = any(${filter.ids ?? null}))
          and (${filter.topics ?? null}::text[] is null or c.topic = any(${filter.topics ?? null}))
          and (${filter.untoldTo ?? null}::text is null or not exists (
            select from tallywire.delivered_changes d where d.change = c.id and d.subscriber = ${filter.untoldTo ?? null}))
          and (${filter.untoldTo ?? null}::text is null or c.at >= (
            select since from tallywire.subscribers s where s.email = ${filter.untoldTo ?? null}))
        order by c.at, a.published nulls last, a.url, f.start_at, c.id`);
    },

    /** What each series said up to a moment, oldest first. */
    async observations(series: readonly string[], until: string): Promise<Map<string, Observation[]>> {
      const rows = await db.rows<{ series: string; at: string; stated: Stated }>(sql`
        select series, at, stated from tallywire.observations
        where series = any(${series}) and at <= ${until} and standing <> 'denied' order by at, id`);
      const bySeries = Map.groupBy(rows, (row) => row.series);
      return new Map(
        [...bySeries].map(([id, all]) => [id, all.map(({ at, stated }) => ({ ...stated, at }))]),
      );
    },
  };
}
