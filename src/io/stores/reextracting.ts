/** Stored versions read again by a newer extractor: what differs from the figures that count now. */
import type { Figure } from '../../figures/figure.ts';
import { placeAgain } from '../../ledger/corrections.ts';
import { groupText } from '../../ledger/series.ts';
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import { allInForce, correctionsFor, figuresWhere } from './corrections.ts';
import { FIGURE_FIELDS, ownOf, type PlacedRow } from './figures.ts';
import type { Folding, FoldOutcome } from './folding.ts';
import { figureId } from './identity.ts';
import { type LastTurn, settleOldNews } from './old-news.ts';
import type { ReadFigures, VersionRow } from './record.ts';
import { VERSION } from './record.ts';
import { nothing, type Replacement, replaceFigures, shareOf } from './replacing.ts';

export interface Rewriting extends Folding {
  extractor: string;
  turns: LastTurn[];
  /** Nothing is kept. */
  dryRun: boolean;
}

class DryRun extends Error {}

export function reextractStore(db: Database) {
  return {
    /** Filed versions whose text is kept, oldest first. */
    async versions(since: string | null): Promise<string[]> {
      const rows = await db.rows<{ id: string }>(sql`
        select id from tallywire.versions
        where filed and text is not null and (${since}::timestamptz is null or read_at >= ${since}) order by read_at, id`);
      return rows.map((row) => row.id);
    },

    load: (ids: readonly string[]) =>
      db.rows<VersionRow>(sql`${VERSION} where v.id = any(${ids}) order by v.read_at, v.id`),

    /** What would have to be replaced for the version to say what was read; topics that were not read stay as they are. */
    async compare(version: VersionRow, read: readonly ReadFigures[]): Promise<Replacement> {
      const corrections = await correctionsFor(db, version.article);
      const known = await figuresWhere(db, sql`f.version = ${version.id}`);
      const replacement = nothing();
      for (const { topic, figures } of read) {
        const left = known
          .filter((one) => one.topic === topic)
          .map((one) => ({ ...one, content: contentOf(one) }));
        const taken = new Set(await idsTaken(db, version.id, topic));
        for (const figure of figures) {
          const placed = placeAgain({ ...figure, article: version.article, topic }, figure, corrections);
          const row: PlacedRow = { ...figure, ...placed, own: ownOf(figure, placed) };
          const content = contentOf(figure);
          const same = left.find((one) => one.content === content);
          if (same === undefined)
            replacement.insert.push({ version, topic, row: named(row, version, topic, taken) });
          else {
            left.splice(left.indexOf(same), 1);
            const from = same.series;
            const to = placed.key === null ? null : groupText(placed.key);
            if (from !== to || same.aside !== placed.aside)
              replacement.move.push({ id: same.id, from, to: placed, own: row.own });
          }
        }
        replacement.supersede.push(...left.map(({ id, series }) => ({ id, group: series })));
      }
      return replacement;
    },

    /** Replaces what concerns one group (null: figures without one), and gives what that does to its changes. */
    async rewrite(group: string | null, all: Replacement, rewriting: Rewriting): Promise<FoldOutcome> {
      const outcome: FoldOutcome = { fresh: [], gone: [] };
      const share = shareOf(all, group);
      const work = db.transaction(async (tx) => {
        const corrections = await allInForce(tx);
        const folding = { ...rewriting, sealUntil: rewriting.now, corrections, by: 'extractor' as const };
        const outcomes = await replaceFigures(tx, group === null ? [] : [group], share, folding);
        const found = group === null ? undefined : outcomes.get(group);
        outcome.fresh = found?.fresh ?? [];
        outcome.gone = found?.gone ?? [];
        await settleOldNews(tx, outcome.fresh, rewriting.turns);
        if (rewriting.dryRun) throw new DryRun();
      });
      await work.catch((error) => {
        if (!(error instanceof DryRun)) throw error;
      });
      return outcome;
    },
  };
}

/** A figure that differs in any field is another one. */
const contentOf = (figure: Figure): string => JSON.stringify(FIGURE_FIELDS.map((field) => figure[field]));

/** Ids are by place; a second figure of one place gets a number. */
function named(row: PlacedRow, version: VersionRow, topic: string, taken: Set<string>): PlacedRow {
  const first = figureId(version.id, topic, row.start);
  let storedAs = first;
  for (let n = 2; taken.has(storedAs); n++) storedAs = `${first}~${n}`;
  taken.add(storedAs);
  return { ...row, storedAs };
}

async function idsTaken(db: Database, version: string, topic: string): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id from tallywire.figure_rows where version = ${version} and topic = ${topic}`);
  return rows.map((row) => row.id);
}
