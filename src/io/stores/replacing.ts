/** Figures that come, go or move to another series, group by group, so that no lock is held for longer than one group's fold. */
import type { SeriesKey } from '../../ledger/change.ts';
import type { Corrected } from '../../ledger/corrections.ts';
import { groupText } from '../../ledger/series.ts';
import type { Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';
import { type OwnPlace, type PlacedRow, saveFigures } from './figures.ts';
import { type FoldingNow, type FoldOutcome, lockGroups, openGroups, refoldGroup } from './folding.ts';

export interface Replacement {
  /** Rows that count no more, with their group. */
  supersede: { id: string; group: string | null }[];
  insert: { version: { id: string; article: string; readAt: string }; topic: string; row: PlacedRow }[];
  move: { id: string; from: string | null; to: Corrected; own: OwnPlace | null }[];
}

export const nothing = (): Replacement => ({ supersede: [], insert: [], move: [] });

const groupOf = ({ key }: { key: SeriesKey | null }): string | null => (key === null ? null : groupText(key));

/** Names of the groups that it touches, in the order in which they are locked. */
export function groupsTouched({ supersede, insert, move }: Replacement): string[] {
  const all = [
    ...supersede.map((one) => one.group),
    ...insert.map(({ row }) => groupOf(row)),
    ...move.flatMap(({ from, to }) => [from, groupOf(to)]),
  ];
  return [...new Set(all.filter((name) => name !== null))].sort();
}

/** The share of it that concerns one group; null: what concerns none. */
export function shareOf({ supersede, insert, move }: Replacement, group: string | null): Replacement {
  return {
    supersede: supersede.filter((one) => one.group === group),
    insert: insert.filter(({ row }) => groupOf(row) === group),
    move: move.filter(({ from, to }) =>
      group === null ? from === null && groupOf(to) === null : from === group || groupOf(to) === group,
    ),
  };
}

/** Replaces the figures and folds the groups again from the beginning. */
export async function replaceFigures(
  tx: Session,
  groups: readonly string[],
  share: Replacement,
  { extractor, ...folding }: FoldingNow & { extractor: string },
): Promise<Map<string, FoldOutcome>> {
  const { supersede, insert, move } = share;
  await openGroups(
    tx,
    [...insert.map(({ row }) => row.key), ...move.map(({ to }) => to.key)].filter((key) => key !== null),
  );
  const locked = await lockGroups(tx, groups);
  const touched = [...supersede.map(({ id }) => id), ...move.map(({ id }) => id)];
  await tx.run(sql`
    update tallywire.figure_rows set superseded_at = ${folding.now}
    where id = any(${supersede.map(({ id }) => id)}) and superseded_at is null`);
  for (const [, rows] of Map.groupBy(insert, ({ version, topic }) => `${version.id} ${topic}`)) {
    const { version, topic } = rows[0]!;
    await saveFigures(
      tx,
      version,
      topic,
      rows.map(({ row }) => row),
      extractor,
    );
  }
  const places = move.map(({ id, to, own }) => ({
    id,
    grp: groupOf(to),
    aside: to.aside,
    placed: to.moved ? to.key : null,
    own,
  }));
  await tx.run(sql`
    update tallywire.figure_rows f set grp = m.grp, aside = m.aside, placed = nullif(m.placed, 'null'), own = nullif(m.own, 'null')
    from jsonb_to_recordset(${json(places)}::jsonb) as m(id text, grp text, aside text, placed jsonb, own jsonb)
    where f.id = m.id`);
  await tx.run(sql`delete from tallywire.filings where figure = any(${touched})`);
  const outcomes = new Map<string, FoldOutcome>();
  for (const group of locked) outcomes.set(group.name, await refoldGroup(tx, group, folding));
  return outcomes;
}
