/**
 * Files a version's figures and brings the series they concern up to date, in one transaction. The protocol is that of
 * src/ledger/record.ts; this is its SQL: lock the groups in order, load their open readings, fold, write what is new.
 */
import type { Figure } from '../../figures/figure.ts';
import type { Change, SeriesKey } from '../../ledger/change.ts';
import { type Recorded, record } from '../../ledger/record.ts';
import { groupText, seriesText } from '../../ledger/series.ts';
import type { Speakers } from '../../ledger/speakers.ts';
import type { FiledFigure, GroupKey, GroupState, Reading } from '../../ledger/state.ts';
import type { Database, Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';
import { FIGURE_COLUMNS, saveFigures } from './figures.ts';
import { type Due, plant, settle, type Task } from './work.ts';

export interface VersionRow {
  id: string;
  article: string;
  n: number;
  readAt: string;
  title: string;
  language: string | null;
  access: string;
  text: string;
  /** Of the article: what its page states, or what the feed said. */
  published: string | null;
  outlet: string;
  topics: string[];
}

/** A figure with the group of series it belongs to, or why it belongs to none. */
export type PlacedFigure = Figure & ({ key: SeriesKey; aside: null } | { key: null; aside: string });

export interface OutletAsSpeaker {
  id: string;
  name: string;
  language: string;
  timezone?: string;
}

export interface Placing {
  topics: { topic: string; figures: PlacedFigure[] }[];
  outlet(id: string): OutletAsSpeaker;
  speakers: Speakers;
  extractor: string;
  now: string;
  /** What to plant where the version changed something, given the topics it changed. */
  wake(topics: string[]): Due[];
}

export function recordStore(db: Database) {
  return {
    version: (id: string) =>
      db.one<VersionRow>(sql`
        select v.id, v.article, v.n, v.read_at as "readAt", v.title, v.language, v.access, v.text, a.published, a.outlet,
          array(select topic from tallywire.article_topics t where t.article = a.id order by topic) as topics
        from tallywire.versions v join tallywire.articles a on a.id = v.article where v.id = ${id}`),

    async file(
      task: Task,
      version: VersionRow,
      placing: Placing,
    ): Promise<{ changes: Change[]; wakes: Due[] }> {
      return db.transaction(async (tx) => {
        await settle(tx, task, []);
        // Versions of one article are filed one at a time: each must see the groups that the others opened.
        await tx.run(sql`select from tallywire.articles where id = ${version.article} for no key update`);
        await tx.run(sql`update tallywire.versions set filed = true where id = ${version.id}`);
        await openGroups(
          tx,
          placing.topics.flatMap(({ figures }) => figures.flatMap(({ key }) => key ?? [])),
        );
        for (const { topic, figures } of placing.topics) {
          const rows = figures.map((figure) => ({
            ...figure,
            grp: figure.key === null ? null : groupText(figure.key),
          }));
          await saveFigures(tx, version, topic, rows, version.readAt, placing.extractor);
        }
        const changes: Change[] = [];
        const groups = await lockGroups(tx, version.article);
        const sealBy = await oldestWaiting(tx, version, placing.now);
        for (const group of groups) changes.push(...(await foldGroup(tx, group, placing, sealBy)));
        const wakes = changes.some((change) => change.kind !== 'confirmed')
          ? placing.wake([...new Set(changes.map((change) => change.series.topic))])
          : [];
        await plant(tx, wakes);
        return { changes, wakes };
      });
    },
  };
}

interface GroupRow {
  name: string;
  key: GroupKey;
  sealedDay: number;
  state: GroupState | null;
}

async function openGroups(tx: Session, keys: readonly SeriesKey[]): Promise<void> {
  const groups = new Map(keys.map(({ area: _, ...key }) => [groupText(key), key]));
  if (groups.size === 0) return;
  const rows = [...groups].map(([name, key]) => ({ name, key })).sort((a, b) => (a.name < b.name ? -1 : 1));
  await tx.run(sql`
    insert into tallywire.groups (name, key)
    select name, key from jsonb_to_recordset(${json(rows)}::jsonb) as g(name text, key jsonb)
    on conflict do nothing`);
}

/**
 * The groups that any version of the article had a figure in, locked in one order so that workers never wait in a ring.
 * Figures refer to their group, and those of others share its key meanwhile: FOR UPDATE would wait for them in a ring.
 */
function lockGroups(tx: Session, article: string): Promise<GroupRow[]> {
  return tx.rows<GroupRow>(sql`
    select name, key, sealed_day as "sealedDay", state from tallywire.groups
    where name in (select grp from tallywire.figures where article = ${article} and grp is not null)
    order by name for no key update`);
}

/** How long a version that fails to be filed keeps days open. */
const WAIT_DAYS = 7;

/** The moment up to which days may be sealed: when the oldest version that still waits to be filed was read. */
async function oldestWaiting(tx: Session, version: VersionRow, now: string): Promise<string> {
  const least = new Date(Date.parse(now) - WAIT_DAYS * 86_400_000).toISOString();
  const row = await tx.one<{ at: string }>(sql`
    select least(${now}::timestamptz, ${version.readAt}::timestamptz, min(v.read_at)) as at
    from tallywire.work w join tallywire.versions v on v.id = w.subject
    where w.queue = 'diff-figures' and v.read_at >= ${least}`);
  return row!.at;
}

/** Folds a group's open readings and writes what is new; gives the changes that were not known before. */
async function foldGroup(tx: Session, group: GroupRow, placing: Placing, sealBy: string): Promise<Change[]> {
  const openFrom = new Date(Math.max(0, group.sealedDay + 1) * 86_400_000).toISOString();
  const readings = await openReadings(tx, group.name, openFrom, placing);
  const known = await tx.rows<{ id: string; retracted: boolean }>(sql`
    select id, retracted_at is not null as retracted from tallywire.changes where grp = ${group.name} and at >= ${openFrom}`);
  const standing = known.filter((change) => !change.retracted).map((change) => change.id);
  const recorded = record(group.state, readings, standing, sealBy, {
    group: group.key,
    speakers: placing.speakers,
  });
  await write(tx, group, readings, recorded, placing.now);
  return recorded.changes.filter((change) => !standing.includes(change.id));
}

/** Every version, read on an open day, of every article that ever had a figure in the group. */
async function openReadings(
  tx: Session,
  group: string,
  openFrom: string,
  placing: Placing,
): Promise<Reading[]> {
  const versions = await tx.rows<{
    id: string;
    article: string;
    url: string;
    version: number;
    at: string;
    published: string | null;
    outlet: string;
    text: string | null;
    textBefore: string | null;
    complete: boolean;
  }>(sql`
    select v.id, v.article, a.url, v.n as version, v.read_at as at, a.published, a.outlet,
      case when v.n > 1 then v.text end as text, b.text as "textBefore", v.access = 'full' as complete
    from tallywire.versions v join tallywire.articles a on a.id = v.article
    left join tallywire.versions b on b.article = v.article and b.n = v.n - 1
    where v.filed and v.read_at >= ${openFrom}
      and v.article in (select article from tallywire.figures where grp = ${group})`);
  const figures = await tx.rows<FiledFigure & { version: string }>(sql`
    select ${FIGURE_COLUMNS} from tallywire.figures f where f.grp = ${group} and f.at >= ${openFrom} order by f.id`);
  const byVersion = Map.groupBy(figures, (figure) => figure.version);
  return versions.map(({ id, outlet, text, textBefore, ...version }) => ({
    ...version,
    outlet: placing.outlet(outlet),
    ...(text !== null && { text }),
    ...(textBefore !== null && { textBefore }),
    figures: byVersion.get(id) ?? [],
  }));
}

async function write(
  tx: Session,
  group: GroupRow,
  readings: readonly Reading[],
  recorded: Recorded,
  now: string,
): Promise<void> {
  const { sealed, changes, observations, filings, retracted } = recorded;
  await openSeries(tx, group, [
    ...changes.map((change) => change.series),
    ...observations.map(({ area }) => ({ ...group.key, area })),
  ]);
  await tx.run(sql`
    insert into tallywire.changes (id, series, grp, topic, kind, at, recorded_at, before, after, difference, ratio, implausible, figure)
    select id, series, ${group.name}, ${group.key.topic}, kind, at, ${now}::timestamptz, before, after,
      difference, ratio, implausible, figure
    from jsonb_to_recordset(${json(changes.map((change) => ({ ...change, series: seriesText(change.series) })))}::jsonb)
      as c(id text, series text, kind text, at timestamptz, before jsonb, after jsonb, difference float8, ratio float8,
        implausible text, figure text)
    on conflict (id) do update set retracted_at = null where changes.retracted_at is not null`);
  await tx.run(sql`update tallywire.changes set retracted_at = ${now} where id = any(${retracted})`);
  const open = readings.flatMap((reading) => reading.figures.map((figure) => figure.id));
  await tx.run(sql`
    delete from tallywire.observations where figure = any(${open}) and id <> all(${observations.map((one) => one.id)})`);
  const at = new Map(readings.flatMap((reading) => reading.figures.map((figure) => [figure.id, reading.at])));
  await tx.run(sql`
    insert into tallywire.observations (id, series, grp, at, speaker, stated, period, standing, figure)
    select id, series, ${group.name}, at, speaker, stated, period, standing, figure
    from jsonb_to_recordset(${json(
      observations.map((one) => ({
        ...one,
        series: seriesText({ ...group.key, area: one.area }),
        at: at.get(one.figure) ?? now,
      })),
    )}::jsonb) as o(id text, series text, at timestamptz, speaker text, stated jsonb, period jsonb, standing text, figure text)
    on conflict (id) do update set standing = excluded.standing`);
  await tx.run(sql`
    insert into tallywire.filings (figure, observation, change, reason)
    select figure, observation, change, reason
    from jsonb_to_recordset(${json(filings)}::jsonb) as f(figure text, observation text, change text, reason text)
    on conflict (figure) do update set observation = excluded.observation, change = excluded.change, reason = excluded.reason`);
  if (sealed.day > group.sealedDay) {
    await tx.run(sql`
      update tallywire.groups set sealed_day = ${sealed.day}, state = ${json(sealed)}::jsonb where name = ${group.name}`);
  }
}

async function openSeries(tx: Session, group: GroupRow, keys: readonly SeriesKey[]): Promise<void> {
  const rows = new Map(keys.map((key) => [seriesText(key), { ...key, id: seriesText(key) }]));
  await tx.run(sql`
    insert into tallywire.series (id, grp, topic, measure, unit, places, area, per, status, part)
    select id, ${group.name}, topic, measure, unit, array(select jsonb_array_elements_text(places)),
      array(select jsonb_array_elements_text(area)), per, status, part
    from jsonb_to_recordset(${json([...rows.values()])}::jsonb) as s(id text, topic text, measure text, unit text, places jsonb,
      area jsonb, per text, status text, part text)
    on conflict do nothing`);
}
