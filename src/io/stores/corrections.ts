/** The reader's corrections: events that are only ever added, and what each of them does to figures and changes. */
import type { Change, ChangeKind } from '../../ledger/change.ts';
import { type Correction, type Deed, inForce, isMarked, placeAgain } from '../../ledger/corrections.ts';
import { groupText, identity, whereabouts } from '../../ledger/series.ts';
import type { GroupKey } from '../../ledger/state.ts';
import type { Database, Session } from '../database/database.ts';
import { json, prepared, sql } from '../database/sql.ts';
import { FIGURE_COLUMNS, type OwnPlace, ownOf, type StoredFigure } from './figures.ts';
import type { Folding } from './folding.ts';
import { type LastTurn, settleOldNews } from './old-news.ts';
import { groupsTouched, nothing, type Replacement, replaceFigures } from './replacing.ts';
import { type Due, plant } from './work.ts';

const COLUMNS = sql`id, at, by, kind, target, note`;

/** A correction as listed. */
export type ListedCorrection = Correction & { inForce: boolean };

/** What a correction did. */
export interface CorrectionOutcome {
  correction: Correction;
  fresh: Change[];
  /** Ids of changes that do not stand any more. */
  gone: string[];
}

export interface Correcting extends Folding {
  by: string;
  note: string | null;
  /** Only what is newer is news to a subscriber. */
  turns: LastTurn[];
  wake(topics: string[]): Due[];
}

/** A figure with where its own words put it. */
export type CorrectableFigure = StoredFigure & { own: OwnPlace };
type FigureRow = StoredFigure & { own: OwnPlace | null; key: GroupKey | null };

/** A change with the words that prove it. */
export interface CorrectableChange {
  id: string;
  kind: ChangeKind;
  topic: string;
  article: string;
  figure: string;
  sentence: string;
  quote: string;
}

export function correctionStore(db: Database) {
  return {
    async list(): Promise<ListedCorrection[]> {
      const all = await db.rows<Correction>(sql`select ${COLUMNS} from tallywire.corrections order by seq`);
      const standing = new Set(inForce(all));
      return all.map((one) => ({ ...one, inForce: one.kind === 'undo' || standing.has(one) }));
    },

    /** By id; undefined where there is no such figure, or a newer extractor reads the text otherwise. */
    figure: async (id: string) => (await figuresWhere(db, sql`f.id = ${id}`))[0],

    /** By id or its beginning; all that fit, so that the caller can tell an unclear one. */
    changes: (beginning: string) =>
      db.rows<CorrectableChange>(sql`
        select c.id, c.kind, c.topic, f.article, c.figure, f.sentence, f.quote
        from tallywire.changes c join tallywire.figure_rows f on f.id = c.figure
        where starts_with(c.id, ${beginning}) order by c.at desc, c.seq desc limit 10`),

    /** Adds the event and brings all that it concerns in line, in one transaction. */
    async add(deed: Deed, correcting: Correcting): Promise<CorrectionOutcome> {
      const { by, note, now, turns } = correcting;
      const id = identity(by, now, deed.kind, JSON.stringify(deed.target)).slice(0, 12);
      const correction = { ...deed, id, at: now, by, note } as Correction;
      return db.transaction(async (tx) => {
        await tx.run(sql`
          insert into tallywire.corrections (id, at, by, kind, article, target, note)
          values (${id}, ${now}, ${by}, ${deed.kind}, ${await articleOf(tx, deed)}, ${json(deed.target)}::jsonb, ${note})
          on conflict (id) do nothing`);
        const all = await tx.rows<Correction>(sql`select ${COLUMNS} from tallywire.corrections order by seq`);
        const corrections = inForce(all);
        const meant =
          deed.kind === 'undo' ? all.find((one) => one.id === deed.target.correction) : correction;
        const replacement = await movesOf(tx, meant ?? correction, corrections);
        const groups = [
          ...new Set([...groupsTouched(replacement), ...(await groupOfChange(tx, meant))]),
        ].sort();
        const folding = { ...correcting, sealUntil: now, corrections, by: 'reader' as const, extractor: '' };
        const outcomes = [...(await replaceFigures(tx, groups, replacement, folding)).values()];
        const fresh = outcomes.flatMap((one) => one.fresh);
        const gone = outcomes.flatMap((one) => one.gone);
        await settleOldNews(tx, fresh, turns, gone);
        await plant(
          tx,
          correcting.wake([...new Set(await topicsOf(tx, [...fresh.map((one) => one.id), ...gone]))]),
        );
        return { correction, fresh, gone };
      });
    },
  };
}

/** Those in force that concern an article, or whole series. */
export async function correctionsFor(session: Session, article: string): Promise<Correction[]> {
  const rows = await session.rows<Correction>(
    prepared(sql`
      select ${COLUMNS} from tallywire.corrections where article is null or article = ${article} order by seq`),
  );
  return inForce(rows);
}

export async function allInForce(session: Session): Promise<Correction[]> {
  return inForce(
    await session.rows<Correction>(sql`select ${COLUMNS} from tallywire.corrections order by seq`),
  );
}

export async function figuresWhere(
  session: Session,
  condition: ReturnType<typeof sql>,
): Promise<CorrectableFigure[]> {
  const rows = await session.rows<FigureRow>(sql`
    select ${FIGURE_COLUMNS}, f.own, g.key from tallywire.figures f left join tallywire.groups g on g.name = f.grp
    where ${condition} order by f.id`);
  return rows.map(({ key, ...figure }) => ({
    ...figure,
    own: figure.own ?? {
      key: key === null ? null : { ...key, area: whereabouts(figure).area },
      aside: figure.aside,
    },
  }));
}

/** An undoing concerns whatever the undone one does. */
async function articleOf(tx: Session, deed: Deed): Promise<string | null> {
  if ('article' in deed.target) return deed.target.article;
  if (deed.kind !== 'undo') return null;
  const row = await tx.one<{ article: string | null }>(sql`
    select article from tallywire.corrections where id = ${deed.target.correction}`);
  return row?.article ?? null;
}

/** The figures that a correction, in force or undone, may put elsewhere, and where they go now. */
async function movesOf(
  tx: Session,
  meant: Correction,
  corrections: readonly Correction[],
): Promise<Replacement> {
  const replacement = nothing();
  if (meant.kind === 'accept' || meant.kind === 'reject' || meant.kind === 'undo') return replacement;
  const concerned =
    'series' in meant.target
      ? sql`f.grp = ${groupText(meant.target.series)} or f.own is not null`
      : sql`f.article = ${meant.target.article}`;
  for (const figure of await figuresWhere(tx, concerned)) {
    if ('sentence' in meant.target && !isMarked(figure, meant)) continue;
    const to = placeAgain(figure, figure.own, corrections);
    const group = to.key === null ? null : groupText(to.key);
    // Within one group the area may still differ, so that what was moved is always placed anew.
    if (group === figure.series && to.aside === figure.aside && !to.moved && meant.kind !== 'move') continue;
    replacement.move.push({ id: figure.id, from: figure.series, to, own: ownOf(figure.own, to) });
  }
  return replacement;
}

async function groupOfChange(tx: Session, meant: Correction | undefined): Promise<string[]> {
  if (meant?.kind !== 'accept' && meant?.kind !== 'reject') return [];
  const row = await tx.one<{ grp: string }>(sql`
    select grp from tallywire.changes where id = ${meant.target.change}`);
  return row === undefined ? [] : [row.grp];
}

async function topicsOf(tx: Session, changes: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ topic: string }>(sql`
    select distinct topic from tallywire.changes where id = any(${changes}) and kind <> 'confirmed'`);
  return rows.map((row) => row.topic);
}
