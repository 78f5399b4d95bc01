/** One group of series on its way through src/ledger/record.ts: locked, loaded, folded, written. */
import type { Figure } from '../../figures/figure.ts';
import type { Change, SeriesKey } from '../../ledger/change.ts';
import { type Correction, isRejected, isSplitOff } from '../../ledger/corrections.ts';
import { record } from '../../ledger/record.ts';
import { groupText } from '../../ledger/series.ts';
import type { Speakers } from '../../ledger/speakers.ts';
import type { FiledFigure, FoldOptions, Reading } from '../../ledger/state.ts';
import type { Session } from '../database/database.ts';
import { json, prepared, sql } from '../database/sql.ts';
import { FIGURE_COLUMNS } from './figures.ts';
import { type GroupRow, type RetractedBy, writeFolded } from './folded.ts';

export interface OutletAsSpeaker {
  id: string;
  name: string;
  language: string;
  timezone?: string;
}

/** What folding needs to know beside the ledger. */
export interface Folding {
  outlet(id: string): OutletAsSpeaker;
  speakers: Speakers;
  plausible?(topic: string, measure: string): FoldOptions['plausible'];
  now: string;
}

export interface FoldingNow extends Folding {
  /** The oldest moment whose readings may still be missing. */
  sealUntil: string;
  corrections: readonly Correction[];
  /** Why what is no longer borne out is retracted; "arrival" unless told otherwise. */
  by?: RetractedBy;
}

/** What a fold did to the told changes of its group. */
export interface FoldOutcome {
  /** Changes that did not stand before. */
  fresh: Change[];
  /** Ids of those that stood before and do no longer. */
  gone: string[];
}

export async function openGroups(tx: Session, keys: readonly SeriesKey[]): Promise<void> {
  const groups = new Map(keys.map(({ area: _, ...key }) => [groupText(key), key]));
  if (groups.size === 0) return;
  const rows = [...groups].map(([name, key]) => ({ name, key })).sort((a, b) => (a.name < b.name ? -1 : 1));
  await tx.run(
    prepared(sql`
      insert into tallywire.groups (name, key)
      select name, key from jsonb_to_recordset(${json(rows)}::jsonb) as g(name text, key jsonb)
      on conflict do nothing`),
  );
}

/**
 * Locked in one order, so that workers never wait in a ring. Figures refer to their group, and those of others share its key
 * meanwhile: FOR UPDATE would wait for them in a ring.
 */
export function lockGroups(tx: Session, names: readonly string[]): Promise<GroupRow[]> {
  return tx.rows<GroupRow>(sql`
    select name, key, sealed_day as "sealedDay", state from tallywire.groups
    where name = any(${names}) order by name for no key update`);
}

/** The groups that any version of the article has a figure in. */
export function lockGroupsOf(tx: Session, article: string): Promise<GroupRow[]> {
  return tx.rows<GroupRow>(
    prepared(sql`
      select name, key, sealed_day as "sealedDay", state from tallywire.groups
      where name in (select grp from tallywire.figures where article = ${article} and grp is not null)
      order by name for no key update`),
  );
}

/** Folds the whole of a group again, as if nothing of it had been sealed. */
export async function refoldGroup(tx: Session, group: GroupRow, folding: FoldingNow): Promise<FoldOutcome> {
  await tx.run(sql`update tallywire.groups set sealed_day = -1, state = null where name = ${group.name}`);
  return foldGroup(tx, { ...group, sealedDay: -1, state: null }, folding);
}

/** Folds a group's open readings. */
export async function foldGroup(tx: Session, group: GroupRow, folding: FoldingNow): Promise<FoldOutcome> {
  const { now, corrections, speakers } = folding;
  const openFrom = openingOf(group);
  const readings = await openReadings(tx, group, openFrom, folding);
  const known = await tx.rows<KnownChange & { retracted: boolean }>(
    prepared(sql`
      select id, figure, implausible, retracted_at is not null as retracted from tallywire.changes
      where grp = ${group.name} and at >= ${openFrom}`),
  );
  const standing = new Map(known.filter((change) => !change.retracted).map((change) => [change.id, change]));
  const plausible = folding.plausible?.(group.key.topic, group.key.measure);
  const recorded = record(group.state, readings, [...standing.keys()], folding.sealUntil, {
    group: group.key,
    speakers,
    ...(plausible && { plausible }),
    ...(isSplitOff(group.key.part, corrections) && { parts: 'tell' }),
  });
  const rejected = rejectedOf(recorded.changes, readings, group, corrections);
  const changes = recorded.changes.filter((change) => !rejected.has(change.id));
  const gone = [...recorded.retracted, ...[...rejected].filter((id) => standing.has(id))];
  const by = folding.by ?? 'arrival';
  const unwritten = changes.filter((change) => !isWritten(change, standing.get(change.id)));
  const result = { ...recorded, changes: unwritten, retracted: gone };
  await writeFolded(tx, group, result, { readings, openFrom, now, by });
  return { fresh: changes.filter((change) => !standing.has(change.id)), gone };
}

type KnownChange = Pick<Change, 'id' | 'figure' | 'implausible'>;

/** An id tells all that a change says, save the figure that proves it and what its series holds plausible. */
const isWritten = (change: Change, known: KnownChange | undefined): boolean =>
  known?.figure === change.figure && known.implausible === change.implausible;

const openingOf = (group: Pick<GroupRow, 'sealedDay'>): string =>
  new Date(Math.max(0, group.sealedDay + 1) * 86_400_000).toISOString();

function rejectedOf(
  changes: readonly Change[],
  readings: readonly Reading[],
  group: GroupRow,
  corrections: readonly Correction[],
): Set<string> {
  if (!corrections.some((one) => one.kind === 'reject')) return new Set();
  const { topic } = group.key;
  const proofs = new Map(
    readings.flatMap(({ article, figures }) =>
      figures.map(({ id, sentence, quote }) => [id, { article, topic, sentence, quote }] as const),
    ),
  );
  const rejected = changes.filter((one) => isRejected(one, proofs.get(one.figure), corrections));
  return new Set(rejected.map((one) => one.id));
}

/** An article is forgotten by the fold long before (src/ledger/fold.ts); its later versions need not be loaded. */
const REMEMBERED_MS = 90 * 86_400_000;

type VersionOfGroup = Omit<Reading, 'outlet' | 'figures' | 'text' | 'textBefore'> & {
  id: string;
  outlet: string;
  text: string | null;
  textBefore: string | null;
};
type LoadedFigure = FiledFigure & { version: string; placed: SeriesKey | null; beside: boolean };

/** Every version, read on an open day, of every article that had a figure in the group lately. */
async function openReadings(
  tx: Session,
  group: Pick<GroupRow, 'name' | 'key'>,
  openFrom: string,
  { outlet }: Pick<Folding, 'outlet'>,
): Promise<Reading[]> {
  const since = new Date(Math.max(0, Date.parse(openFrom) - REMEMBERED_MS)).toISOString();
  const versions = await tx.rows<VersionOfGroup>(
    prepared(sql`
    select v.id, v.article, a.url, v.n as version, v.read_at as at, a.published, a.outlet,
      case when v.n > 1 then v.text end as text, b.text as "textBefore", v.access = 'full' as complete
    from (
      select distinct article from tallywire.figures
      where grp = ${group.name} and at >= ${since}) f
    join tallywire.versions v on v.article = f.article and v.filed and v.read_at >= ${openFrom}
    join tallywire.articles a on a.id = v.article
    left join tallywire.versions b on b.article = v.article and b.n = v.n - 1`),
  );
  const loaded = await tx.rows<LoadedFigure>(
    prepared(sql`
      with own as (
        select f.* from tallywire.figures f where f.grp = ${group.name} and f.at >= ${openFrom})
      select ${FIGURE_COLUMNS}, f.placed, false as beside from own f
      union all
      select ${FIGURE_COLUMNS}, null, true from tallywire.figures f
      where f.version in (select version from own) and f.role in ('delta', 'previous')
        and f.topic = ${group.key.topic} and f.measure = ${group.key.measure}
      order by id`),
  );
  const figures = loaded.filter((figure) => !figure.beside);
  const byVersion = Map.groupBy(figures, (figure) => figure.version);
  const besideBy = Map.groupBy(
    loaded.filter((figure) => figure.beside),
    (figure) => figure.version,
  );
  return versions.map(({ id, outlet: outletId, text, textBefore, ...version }) => ({
    ...version,
    outlet: outlet(outletId),
    ...(text !== null && { text }),
    ...(textBefore !== null && { textBefore }),
    figures: (byVersion.get(id) ?? []).map(({ placed, beside: _, ...figure }) =>
      placed === null ? figure : moved(figure, placed),
    ),
    ...(besideBy.has(id) && { beside: besideBy.get(id)! }),
  }));
}

/** A figure that a reader moved says what its new series says, not what its own words do. */
const moved = (figure: FiledFigure, { measure, unit, places, area, per, part }: SeriesKey): FiledFigure => ({
  ...figure,
  measure,
  unit,
  places,
  area,
  per: per as Figure['per'],
  part,
});
