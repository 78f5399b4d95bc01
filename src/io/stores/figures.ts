/** Figures as filed: immutable, each traceable to its article version, quote and rule. */
import type { Figure } from '../../figures/figure.ts';
import type { Corrected } from '../../ledger/corrections.ts';
import { groupText } from '../../ledger/series.ts';
import type { Database, Session } from '../database/database.ts';
import { json, prepared, sql } from '../database/sql.ts';
import { figureId } from './identity.ts';

/** A figure with its place in the ledger. */
export interface StoredFigure extends Figure {
  id: string;
  version: string;
  article: string;
  topic: string;
  /** The group of series it belongs to (all that differ only by area); null where it has none. */
  series: string | null;
  /** Why it has no series; null where it has one. */
  aside: string | null;
  at: string;
}

export interface ListedFigure extends StoredFigure {
  outlet: string;
  url: string;
  language: string | null;
}

export const FIGURE_COLUMNS = sql`f.id, f.version, f.article, f.topic, f.grp as series, f.aside, f.at, f.quote, f.start_at as start,
  f.end_at as "end", f.sentence, f.low, f.high, f.bound, f.kind, f.unit, f.counted, f.places, f.area, f.measure, f.per,
  f.period_from as "from", f.period_to as "to", f.period_source, f.attribution, f.status, f.role, f.trend, f.part, f.rule`;

/** Every field of the contract (src/figures/figure.ts), as compared and as exported. */
export const FIGURE_FIELDS = [
  'quote',
  'start',
  'end',
  'sentence',
  'low',
  'high',
  'bound',
  'kind',
  'unit',
  'counted',
  'places',
  'area',
  'measure',
  'per',
  'from',
  'to',
  'period_source',
  'attribution',
  'status',
  'role',
  'trend',
  'part',
  'rule',
] as const satisfies readonly (keyof Figure)[];

export interface FigureFilter {
  since?: string;
  article?: string;
}

export function figureStore(db: Database) {
  return {
    list: (filter: FigureFilter = {}) =>
      db.rows<ListedFigure>(sql`
        select ${FIGURE_COLUMNS}, a.outlet, a.url, v.language
        from tallywire.figures f join tallywire.articles a on a.id = f.article join tallywire.versions v on v.id = f.version
        where (${filter.since ?? null}::timestamptz is null or f.at >= ${filter.since ?? null})
          and (${filter.article ?? null}::text is null or f.article = ${filter.article ?? null})
        order by f.at, a.published nulls last, a.url, v.n, f.topic, f.start_at`),
  };
}

/** Where its own words put a figure. */
export type OwnPlace = Pick<Corrected, 'key' | 'aside'>;

/** A figure with its place, the reader's corrections considered; `own` where they put it elsewhere. */
export type PlacedRow = Figure & Corrected & { own: OwnPlace | null; storedAs?: string };

export const ownOf = ({ key, aside }: OwnPlace, placed: Corrected): OwnPlace | null =>
  placed.moved || placed.aside !== aside ? { key, aside } : null;

/** Files a version's figures; those already filed stay as they are. */
export async function saveFigures(
  tx: Session,
  version: { id: string; article: string; readAt: string },
  topic: string,
  figures: readonly PlacedRow[],
  extractor: string,
): Promise<void> {
  if (figures.length === 0) return;
  const rows = figures.map((figure) => ({
    ...figure,
    id: figure.storedAs ?? figureId(version.id, topic, figure.start),
    grp: figure.key === null ? null : groupText(figure.key),
    placed: figure.moved ? figure.key : null,
    start_at: figure.start,
    end_at: figure.end,
    quote_at: Math.max(0, figure.sentence.indexOf(figure.quote)),
    period_from: figure.from,
    period_to: figure.to,
  }));
  await tx.run(
    prepared(sql`
    insert into tallywire.figure_rows (id, version, article, topic, grp, aside, at, quote, start_at, end_at, sentence, quote_at,
      low, high, bound, kind, unit, counted, places, area, measure, per, period_from, period_to, period_source, attribution,
      status, role, trend, part, rule, placed, own, extractor)
    select id, ${version.id}, ${version.article}, ${topic}, grp, aside, ${version.readAt}::timestamptz, quote, start_at, end_at, sentence,
      quote_at, low, high, bound, kind, unit, counted, array(select jsonb_array_elements_text(places)),
      array(select jsonb_array_elements_text(area)), measure, per, period_from, period_to, period_source, attribution,
      status, role, trend, part, rule, nullif(placed, 'null'), nullif(own, 'null'), ${extractor}
    from jsonb_to_recordset(${json(rows)}::jsonb) as r(id text, grp text, aside text, quote text, start_at int, end_at int,
      sentence text, quote_at int, low float8, high float8, bound text, kind text, unit text, counted text, places jsonb,
      area jsonb, measure text, per text, period_from text, period_to text, period_source text, attribution text,
      status text, role text, trend text, part text, rule text, placed jsonb, own jsonb)
    on conflict (id) do nothing`),
  );
}
