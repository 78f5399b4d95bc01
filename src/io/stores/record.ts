/**
 * Files a version's figures and brings the series they concern up to date, in one transaction. The protocol is that of
 * src/ledger/record.ts: lock the groups in order, load their open readings, fold, write what is new.
 */
import type { Figure } from '../../figures/figure.ts';
import type { Change, SeriesKey } from '../../ledger/change.ts';
import { placeAgain } from '../../ledger/corrections.ts';
import type { Database, Session } from '../database/database.ts';
import { prepared, sql } from '../database/sql.ts';
import { correctionsFor } from './corrections.ts';
import { noteDrops } from './drops.ts';
import { ownOf, type PlacedRow, saveFigures } from './figures.ts';
import { type Folding, foldGroup, lockGroupsOf, openGroups } from './folding.ts';
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

/** A figure with its series, or why it has none. */
export type PlacedFigure = Figure & ({ key: SeriesKey; aside: null } | { key: null; aside: string });

/** What a version says, by topic. */
export interface ReadFigures {
  topic: string;
  figures: PlacedFigure[];
  /** Numbers that are no figures, by reason. */
  rejected?: { reason: string; count: number }[];
}

export interface Placing extends Folding {
  topics: ReadFigures[];
  extractor: string;
  /** What to plant where the version changed something, given the topics it changed. */
  wake(topics: string[]): Due[];
}

export function recordStore(db: Database) {
  return {
    version: (id: string) => db.one<VersionRow>(sql`${VERSION} where v.id = ${id}`),

    async file(
      task: Task,
      version: VersionRow,
      placing: Placing,
    ): Promise<{ changes: Change[]; wakes: Due[] }> {
      return db.transaction(async (tx) => {
        await settle(tx, task, []);
        // Versions of one article are filed one at a time: each must see the groups that the others opened.
        await tx.run(
          prepared(sql`
            with alone as (select id from tallywire.articles where id = ${version.article} for no key update)
            update tallywire.versions v set filed = true from alone where v.id = ${version.id} and v.article = alone.id`),
        );
        const corrections = await correctionsFor(tx, version.article);
        const topics = placing.topics.map(({ topic, figures }) => ({
          topic,
          figures: figures.map((figure): PlacedRow => {
            const placed = placeAgain({ ...figure, article: version.article, topic }, figure, corrections);
            return { ...figure, ...placed, own: ownOf(figure, placed) };
          }),
        }));
        await openGroups(
          tx,
          topics.flatMap(({ figures }) => figures.flatMap(({ key }) => key ?? [])),
        );
        for (const { topic, figures } of topics)
          await saveFigures(tx, version, topic, figures, placing.extractor);
        await noteRejected(tx, version, placing);
        const groups = await lockGroupsOf(tx, version.article);
        const sealUntil = await oldestWaiting(tx, version, placing.now);
        const changes: Change[] = [];
        const changed = new Set<string>();
        for (const group of groups) {
          const { fresh, gone } = await foldGroup(tx, group, { ...placing, sealUntil, corrections });
          changes.push(...fresh);
          // What was told and no longer stands is news too.
          if (gone.length > 0 || fresh.some((change) => change.kind !== 'confirmed'))
            changed.add(group.key.topic);
        }
        const wakes = changed.size > 0 ? placing.wake([...changed]) : [];
        await plant(tx, wakes);
        return { changes, wakes };
      });
    },
  };
}

export const VERSION = sql`
  select v.id, v.article, v.n, v.read_at as "readAt", v.title, v.language, v.access, v.text, a.published, a.outlet,
    array(select topic from tallywire.article_topics t where t.article = a.id order by topic) as topics
  from tallywire.versions v join tallywire.articles a on a.id = v.article`;

/** Which numbers are figures does not depend on the topic: the first tells. */
function noteRejected(tx: Session, version: VersionRow, { topics, now }: Placing): Promise<void> {
  const rejected = topics[0]?.rejected ?? [];
  const drops = rejected.map(({ reason, count }) => ({
    subject: version.article,
    reason: `no figure: ${reason}`,
    count,
  }));
  return noteDrops(tx, 'diff-figures', drops, now);
}

/** How long a version that fails to be filed keeps days open. */
const WAIT_DAYS = 7;
/** In a long queue the first to be filed are the oldest. */
const LOOK_AT = 1000;

/** The moment up to which days may be sealed: when the oldest version that still waits to be filed was read. */
async function oldestWaiting(tx: Session, version: VersionRow, now: string): Promise<string> {
  const least = new Date(Date.parse(now) - WAIT_DAYS * 86_400_000).toISOString();
  const row = await tx.one<{ at: string }>(
    prepared(sql`
    select least(${now}::timestamptz, ${version.readAt}::timestamptz, min(v.read_at)) as at
    from (select subject from tallywire.work where queue = 'diff-figures' order by due_at limit ${LOOK_AT}) w
    join tallywire.versions v on v.id = w.subject
    where v.read_at >= ${least}`),
  );
  return row!.at;
}
