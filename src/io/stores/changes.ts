/** Changes: append-only events of the ledger, read with the figure that proves each. */

import type { Observation } from '../../digests/digest.ts';
import type { Change, ChangeKind, Stated, StatedStep } from '../../ledger/change.ts';
import { originators, type Source } from '../../ledger/origins.ts';
import type { Database } from '../database/database.ts';
import { type Sql, sql } from '../database/sql.ts';

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
  /** What the text itself says of the step. */
  statedStep: StatedStep | null;
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
  /** How many of all these have it from nobody else among them. */
  originators: number;
  retractedAt: string | null;
  /** Where the value before was read; null where that is not known, or is the article itself. */
  beforeAt: Omit<ToldChange['sightings'][number], 'article' | 'quote'> | null;
  /** Of what is taken back from a subscriber: when it was sent; else null. */
  toldAt: string | null;
}

export interface ChangeFilter {
  since?: string;
  until?: string;
  confirmed?: boolean;
  ids?: readonly string[];
  /** Only what this subscriber has not been told. */
  untoldTo?: string;
  /** Only those that later readings have shown to be none. */
  retracted?: boolean;
  /** Only what this subscriber was told, has been retracted since, and has not been taken back yet. */
  toTakeBackFrom?: string;
  topics?: readonly string[];
  /** Only so many, the newest of those with these topics, retracted or not. */
  latest?: number;
}

/** The latest observation that said the value before, in another article. */
const BEFORE_AT = sql`(
  select jsonb_build_object('outlet', ba.outlet, 'url', ba.url, 'title', bv.title, 'published', ba.published, 'access', bv.access)
  from tallywire.observations o join tallywire.figures bf on bf.id = o.figure
  join tallywire.versions bv on bv.id = bf.version join tallywire.articles ba on ba.id = bf.article
  where o.series = c.series and o.at <= c.at and ba.id <> a.id and c.before is not null
    and o.stated->'low' = c.before->'low' and o.stated->'high' = c.before->'high'
    and o.stated->'bound' = c.before->'bound' and o.stated->'speaker' = c.before->'speaker'
  order by o.at desc, o.id limit 1)`;

/** Every number that the figures of a version state: they hold through translation. */
const numbersOf = (version: string) => ({
  text: `(select coalesce(jsonb_agg(distinct n), '[]') from tallywire.figures nf
    cross join lateral unnest(array[nf.low, nf.high]) n where nf.version = ${version} and n is not null)`,
  values: [],
});

/** A row as loaded: with what tells copies from origins. */
type Loaded = Omit<ToldChange, 'originators' | 'sightings'> &
  Omit<Source, 'article'> & { sightings: (ToldChange['sightings'][number] & Source)[] };

function withOriginators({ speaker, numbers, sightings, ...told }: Loaded): ToldChange {
  const { article, sentence } = told;
  return {
    ...told,
    originators: originators([{ article, speaker, sentence, numbers }, ...sightings]),
    sightings: sightings.map(({ speaker: _, sentence: __, numbers: ___, ...sighting }) => sighting),
  };
}

/** Only what is asked for stands in the statement, so that each question gets a plan of its own. */
function conditions(filter: ChangeFilter, toldAt: Sql): Sql {
  const { since, until, confirmed, ids, untoldTo, retracted, toTakeBackFrom, topics } = filter;
  const gone = retracted ?? toTakeBackFrom !== undefined;
  const all: Sql[] = [gone ? sql`c.retracted_at is not null` : sql`c.retracted_at is null`];
  if (toTakeBackFrom !== undefined)
    all.push(sql`c.retracted_by is distinct from 'extractor' and ${toldAt} is not null`);
  if (confirmed !== true) all.push(sql`c.kind <> 'confirmed'`);
  if (since !== undefined) all.push(sql`c.at >= ${since}`);
  if (until !== undefined) all.push(sql`c.at <= ${until}`);
  if (ids !== undefined) all.push(sql`c.id = any(${ids})`);
  if (topics !== undefined) all.push(sql`c.topic = any(${topics})`);
  if (untoldTo !== undefined)
    all.push(sql`c.at >= (select s.since from tallywire.subscribers s where s.id = ${untoldTo})
      and not exists (select from tallywire.delivered_changes d
        where d.change = c.id and d.subscriber = ${untoldTo} and d.correction is null)`);
  return all.reduce((left, right) => sql`${left} and ${right}`);
}

/** Found by themselves first: within the whole statement, every change would be looked at for a hundred of them. */
async function latestIds(
  db: Database,
  { topics, retracted = false, latest }: ChangeFilter,
): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id from tallywire.changes
    where ${retracted ? sql`retracted_at is not null` : sql`retracted_at is null`} and kind <> 'confirmed'
      and (${topics ?? null}::text[] is null or topic = any(${topics ?? null}))
    order by at desc, seq desc limit ${latest}`);
  return rows.map(({ id }) => id);
}

export function changeStore(db: Database) {
  return {
    async list(asked: ChangeFilter = {}): Promise<ToldChange[]> {
      const filter = asked.latest === undefined ? asked : { ...asked, ids: await latestIds(db, asked) };
      const toldAt = sql`(
        select max(l.sent_at) from tallywire.delivered_changes d join tallywire.deliveries l on l.id = d.delivery
        where d.change = c.id and d.subscriber = ${filter.toTakeBackFrom ?? null} and d.correction is null and l.state = 'sent')`;
      const rows = await db.rows<Loaded>(sql`
        select c.id, c.seq, c.at, c.kind, c.topic, c.series, s.measure, s.unit, s.places, s.area, s.per, s.status, s.part,
          c.before, c.after, c.difference, c.ratio, c.implausible, c.stated_step as "statedStep", f.quote, f.sentence, f.quote_at as "quoteAt",
          v.language, a.url, a.outlet, a.id as article, v.title, a.published, v.access, c.retracted_at as "retractedAt",
          (select speaker from tallywire.filings where figure = c.figure) as speaker, ${numbersOf('f.version')} as numbers,
          ${BEFORE_AT} as "beforeAt", ${toldAt} as "toldAt",
          coalesce((
            select jsonb_agg(jsonb_build_object('article', sa.id, 'outlet', sa.outlet, 'url', sa.url, 'title', sv.title,
                'published', sa.published, 'access', sv.access, 'quote', sf.quote,
                'speaker', fi.speaker, 'sentence', sf.sentence, 'numbers', ${numbersOf('sf.version')})
              order by sa.published nulls last, sa.url, sf.start_at)
            from tallywire.filings fi
            join tallywire.figures sf on sf.id = fi.figure join tallywire.articles sa on sa.id = sf.article
            join tallywire.versions sv on sv.id = sf.version
            where fi.change = c.id and fi.figure <> c.figure and sf.article <> f.article), '[]'::jsonb) as sightings
        from tallywire.changes c
        join tallywire.series s on s.id = c.series
        join tallywire.figure_rows f on f.id = c.figure
        join tallywire.versions v on v.id = f.version
        join tallywire.articles a on a.id = f.article
        where ${conditions(filter, toldAt)}
        order by c.at, a.published nulls last, a.url, f.start_at, c.id`);
      return rows.map(withOriginators);
    },

    /**
     * By series, the value before the first of the small steps that this subscriber's thresholds passed over since the
     * last change of the series that was told.
     */
    async lastTold(subscriber: string, series: readonly string[]): Promise<Map<string, Stated>> {
      const rows = await db.rows<{ series: string; before: Stated }>(sql`
        select distinct on (c.series) c.series, c.before
        from tallywire.delivered_changes d join tallywire.changes c on c.id = d.change
        where d.subscriber = ${subscriber} and d.delivery is null and c.series = any(${series})
          and c.kind in ('rose', 'fell') and c.before is not null and c.retracted_at is null
          and not exists (
            select from tallywire.delivered_changes told join tallywire.changes later on later.id = told.change
            where told.subscriber = d.subscriber and told.delivery is not null and later.series = c.series
              and later.kind <> 'conflict' and (later.at, later.seq) > (c.at, c.seq))
        order by c.series, c.at, c.seq`);
      return new Map(rows.map((row) => [row.series, row.before]));
    },

    /** What each series said up to a moment, oldest first; without what was denied or taken back. */
    async observations(series: readonly string[], until: string): Promise<Map<string, Observation[]>> {
      const rows = await db.rows<{ series: string; at: string; stated: Stated }>(sql`
        select series, at, stated from tallywire.observations
        where series = any(${series}) and at <= ${until} and standing not in ('denied', 'corrected', 'withdrawn') order by at, id`);
      const bySeries = Map.groupBy(rows, (row) => row.series);
      return new Map(
        [...bySeries].map(([id, all]) => [id, all.map(({ at, stated }) => ({ ...stated, at }))]),
      );
    },
  };
}
