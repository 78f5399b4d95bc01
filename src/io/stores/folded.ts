/** Writes what a fold found: series, changes, observations and filings. Nothing is rewritten that was once held true. */
import type { SeriesKey } from '../../ledger/change.ts';
import type { Recorded } from '../../ledger/record.ts';
import { seriesText } from '../../ledger/series.ts';
import type { GroupKey, GroupState, Observation, Reading } from '../../ledger/state.ts';
import type { Session } from '../database/database.ts';
import { json, prepared, sql } from '../database/sql.ts';

export interface GroupRow {
  name: string;
  key: GroupKey;
  sealedDay: number;
  state: GroupState | null;
}

/** Why a change does not stand any more; what an extractor no longer finds is not taken back by mail. */
export type RetractedBy = 'arrival' | 'reader' | 'extractor';

interface Occasion {
  readings: readonly Reading[];
  openFrom: string;
  now: string;
  by: RetractedBy;
}

export async function writeFolded(
  tx: Session,
  group: GroupRow,
  recorded: Recorded,
  occasion: Occasion,
): Promise<void> {
  const { sealed, changes, observations } = recorded;
  await openSeries(tx, group, [
    ...changes.map((change) => change.series),
    ...observations.map(({ area }) => ({ ...group.key, area })),
  ]);
  await writeChanges(tx, group, recorded, occasion);
  await writeObservations(tx, group, recorded, occasion);
  await writeFilings(tx, recorded);
  if (sealed.day !== group.sealedDay) {
    await tx.run(
      prepared(sql`
      update tallywire.groups set sealed_day = ${sealed.day}, state = ${json(sealed)}::json where name = ${group.name}`),
    );
  }
}

async function writeChanges(
  tx: Session,
  group: GroupRow,
  { changes, retracted }: Recorded,
  { now, by }: Occasion,
): Promise<void> {
  if (changes.length > 0) {
    const rows = changes.map((change) => ({ ...change, series: seriesText(change.series) }));
    await tx.run(
      prepared(sql`
      insert into tallywire.changes (id, series, grp, topic, kind, at, recorded_at, before, after, difference, ratio, implausible,
        stated_step, figure)
      select id, series, ${group.name}, ${group.key.topic}, kind, at, ${now}::timestamptz, before, after,
        difference, ratio, implausible, nullif("statedStep", 'null'), figure
      from jsonb_to_recordset(${json(rows)}::jsonb)
        as c(id text, series text, kind text, at timestamptz, before jsonb, after jsonb, difference float8, ratio float8,
          implausible text, "statedStep" jsonb, figure text)
      on conflict (id) do update set retracted_at = null, retracted_by = null, figure = excluded.figure,
        implausible = excluded.implausible, stated_step = excluded.stated_step`),
    );
  }
  if (retracted.length > 0)
    await tx.run(sql`
      update tallywire.changes set retracted_at = ${now}, retracted_by = ${by}
      where id = any(${retracted}) and retracted_at is null`);
}

/**
 * Open observations, and older ones that an open reading has superseded or set free again. A row that no longer holds is closed,
 * unless it was written at this very moment: then nobody can have seen it.
 */
async function writeObservations(
  tx: Session,
  group: GroupRow,
  { observations, before }: Recorded,
  { readings, openFrom, now }: Occasion,
): Promise<void> {
  const rows = await tx.rows<{ id: string; standing: string; figure: string }>(
    prepared(sql`
      select id, standing, figure from tallywire.observation_rows
      where grp = ${group.name} and retracted_at is null and recorded_at >= ${openFrom}`),
  );
  const written = new Map(rows.map((row) => [row.id, row]));
  const sealedStanding = new Map(
    group.state?.series.flatMap((series) =>
      series.observations.map((one) => [one.id, one.standing] as const),
    ),
  );
  const next = new Map<string, Observation>();
  for (const one of observations) {
    const row = written.get(one.id);
    // An extractor may have read another figure at the same place.
    if (row?.standing !== one.standing || row.figure !== one.figure) next.set(one.id, one);
  }
  for (const one of before) {
    const standing = written.get(one.id)?.standing ?? sealedStanding.get(one.id);
    if (standing !== one.standing) next.set(one.id, one);
  }
  const open = new Set(readings.flatMap((reading) => reading.figures.map((figure) => figure.id)));
  const kept = new Set([...observations, ...before].map((one) => one.id));
  const vanished = rows.filter((row) => !kept.has(row.id) && (group.state === null || open.has(row.figure)));
  const closing = [...next.keys(), ...vanished.map((row) => row.id)];
  if (closing.length > 0) {
    await tx.run(
      prepared(sql`
        with unseen as (
          delete from tallywire.observation_rows
          where id = any(${closing}) and retracted_at is null and recorded_at >= ${now}::timestamptz)
        update tallywire.observation_rows set retracted_at = ${now}
        where id = any(${closing}) and retracted_at is null and recorded_at < ${now}::timestamptz`),
    );
  }
  if (next.size === 0) return;
  const fresh = [...next.values()].map((one) => ({
    ...one,
    series: seriesText({ ...group.key, area: one.area }),
  }));
  await tx.run(
    prepared(sql`
    insert into tallywire.observation_rows (id, series, grp, at, speaker, stated, period, standing, figure, recorded_at)
    select o.id, o.series, ${group.name}, (select f.at from tallywire.figure_rows f where f.id = o.figure), o.speaker, o.stated, o.period, o.standing, o.figure, ${now}::timestamptz
    from jsonb_to_recordset(${json(fresh)}::jsonb)
      as o(id text, series text, speaker text, stated jsonb, period jsonb, standing text, figure text)`),
  );
}

async function writeFilings(tx: Session, { filings }: Recorded): Promise<void> {
  if (filings.length === 0) return;
  await tx.run(
    prepared(sql`
    insert into tallywire.filings as known (figure, observation, change, speaker, reason)
    select figure, observation, change, speaker, reason
    from jsonb_to_recordset(${json(filings)}::jsonb)
      as f(figure text, observation text, change text, speaker text, reason text)
    on conflict (figure) do update set observation = excluded.observation, change = excluded.change,
      speaker = excluded.speaker, reason = excluded.reason
    where (known.observation, known.change, known.speaker, known.reason)
      is distinct from (excluded.observation, excluded.change, excluded.speaker, excluded.reason)`),
  );
}

async function openSeries(tx: Session, group: GroupRow, keys: readonly SeriesKey[]): Promise<void> {
  // Those of sealed days are there; most figures bring no new one.
  const told = group.state?.series.filter((series) => series.observations.length > 0);
  const known = new Set(told?.map(({ area }) => seriesText({ ...group.key, area })));
  const rows = new Map(
    keys
      .map((key) => [seriesText(key), { ...key, id: seriesText(key) }] as const)
      .filter(([id]) => !known.has(id)),
  );
  if (rows.size === 0) return;
  await tx.run(sql`
    insert into tallywire.series (id, grp, topic, measure, unit, places, area, per, status, part)
    select id, ${group.name}, topic, measure, unit, array(select jsonb_array_elements_text(places)),
      array(select jsonb_array_elements_text(area)), per, status, part
    from jsonb_to_recordset(${json([...rows.values()])}::jsonb) as s(id text, topic text, measure text, unit text, places jsonb,
      area jsonb, per text, status text, part text)
    on conflict do nothing`);
}
