/** What is left to do, and when. Every step settles its own row in the transaction that commits its result. */
import type { Database, Session } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { Wake } from '../queues.ts';

/** A subject taken for one run of a step. */
export interface Task {
  queue: string;
  subject: string;
  revision: number;
  attempts: number;
  dueAt: string;
}

/** What comes next: a subject and when it is due. */
export interface Due {
  queue: string;
  subject: string;
  dueAt: string;
}

/** Thrown inside a step's transaction when another run of the same step has committed first: nothing is written. */
export class Superseded extends Error {}

/** A wake that led nowhere (a queue was emptied, a worker died) is given again after this long. */
const WAKE_AGAIN_MS = 10_000;

/** What `hurry` leaves alone: an article read so lately, or found so long ago. */
const LATELY_MS = 4 * 60_000;
const CLOSELY_MS = 7 * 86_400_000;

export function workStore(db: Database) {
  return {
    /** The subject's work as it stands, or undefined where nothing is due. */
    async take(queue: string, subject: string, now: string): Promise<Task | undefined> {
      return db.one<Task>(sql`
        select queue, subject, revision, attempts, due_at as "dueAt" from tallywire.work
        where queue = ${queue} and subject = ${subject} and due_at <= ${now}`);
    },

    /**
     * The first in line of each queue that nobody was woken for lately; they count as woken from now on. Who stands behind them
     * is left asleep: a long line would be woken again and again while it waits.
     */
    async sweep(queues: readonly string[], now: string, realNow: string, line = 1000): Promise<Wake[]> {
      return db.rows<Wake>(sql`
        update tallywire.work set woken_at = ${realNow}
        where (queue, subject) in (
          select w.queue, w.subject
          from unnest(${queues}::text[]) as q(name)
          cross join lateral (
            select coalesce((select due_at from tallywire.work where queue = q.name and due_at <= ${now}
              order by due_at offset ${line - 1}::int limit 1), ${now}::timestamptz) as last) line
          join tallywire.work w on w.queue = q.name and w.due_at <= line.last
            and (w.woken_at is null or w.woken_at < ${new Date(Date.parse(realNow) - WAKE_AGAIN_MS).toISOString()})
          for update of w skip locked)
        returning queue, subject, revision`);
    },

    /** How many subjects are due. */
    async due(queues: readonly string[], now: string): Promise<number> {
      const row = await db.one<{ n: number }>(sql`
        select count(*)::int as n from tallywire.work where queue = any(${queues}) and due_at <= ${now}`);
      return row?.n ?? 0;
    },

    /** Whether a host's turn comes within that time for a subject that waits for it. */
    async awaitsTurn(queues: readonly string[], now: string, withinMs: number): Promise<boolean> {
      const until = new Date(Date.parse(now) + withinMs).toISOString();
      const row = await db.one<{ n: number }>(sql`
        select count(*)::int as n from tallywire.work
        where queue = any(${queues}) and error is not null and attempts = 0 and due_at > ${now} and due_at <= ${until}`);
      return (row?.n ?? 0) > 0;
    },

    /** When the next subject of these queues is due; undefined where none is. */
    async nextDue(queues: readonly string[]): Promise<string | undefined> {
      const row = await db.one<{ at: string | null }>(sql`
        select min(due_at) as at from tallywire.work where queue = any(${queues})`);
      return row?.at ?? undefined;
    },

    /** Puts a failed step off, with its reason; its subject stays. */
    async putOff(task: Task, dueAt: string, error: string): Promise<void> {
      await db.run(sql`
        update tallywire.work
        set due_at = ${dueAt}, attempts = attempts + 1, revision = revision + 1, woken_at = null, error = ${error}
        where queue = ${task.queue} and subject = ${task.subject} and revision = ${task.revision}`);
    },

    /** Puts a step off until its host's turn comes: no failure, so a later one is not waited for the longer. */
    async hold(task: Task, dueAt: string, reason: string): Promise<void> {
      await db.run(sql`
        update tallywire.work set due_at = ${dueAt}, revision = revision + 1, woken_at = null, error = ${reason}
        where queue = ${task.queue} and subject = ${task.subject} and revision = ${task.revision}`);
    },

    /**
     * Makes everything that watches due at once: every feed, and every article that is still followed closely (its
     * first week), unless it was read within the last minutes.
     */
    async hurry(now: string): Promise<void> {
      const before = (ms: number) => new Date(Date.parse(now) - ms).toISOString();
      await db.run(sql`
        update tallywire.work w set due_at = ${now}, revision = revision + 1, woken_at = null
        where due_at > ${now} and (queue = 'fetch-feeds' or (queue = 'scrape-articles' and exists (
          select from tallywire.articles a where a.id = w.subject
            and coalesce(a.last_read_at, '-infinity') <= ${before(LATELY_MS)} and a.found_at >= ${before(CLOSELY_MS)})))`);
    },

    /** A new owner of an embedded ledger: whoever was woken before is gone. */
    async forgetWakes(): Promise<void> {
      await db.run(sql`update tallywire.work set woken_at = null where woken_at is not null`);
    },
  };
}

/** Ends a task and plants what comes next, in the step's own transaction. Throws {@link Superseded}. */
export async function settle(session: Session, task: Task, next: readonly Due[]): Promise<void> {
  const again = next.find((due) => due.queue === task.queue && due.subject === task.subject);
  const settled = again
    ? sql`update tallywire.work
          set due_at = ${again.dueAt}, attempts = 0, revision = revision + 1, woken_at = null, error = null
          where queue = ${task.queue} and subject = ${task.subject} and revision = ${task.revision}`
    : sql`delete from tallywire.work
          where queue = ${task.queue} and subject = ${task.subject} and revision = ${task.revision}`;
  if ((await session.run(settled)) === 0) throw new Superseded();
  await plant(
    session,
    next.filter((due) => due !== again),
  );
}

/** Adds work; a subject that already has work keeps the earlier time. */
export async function plant(session: Session, dues: readonly Due[]): Promise<void> {
  if (dues.length === 0) return;
  await session.run(sql`
    insert into tallywire.work (queue, subject, due_at)
    select distinct on (queue, subject) queue, subject, "dueAt"
    from jsonb_to_recordset(${JSON.stringify(dues)}::jsonb) as due(queue text, subject text, "dueAt" timestamptz)
    order by queue, subject, "dueAt"
    on conflict (queue, subject) do update
      set due_at = excluded.due_at, revision = work.revision + 1, woken_at = null
      where excluded.due_at < work.due_at`);
}
