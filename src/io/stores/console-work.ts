/** What waits, what fails and what was left out; and a feed's pause. */
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface QueueDepth {
  queue: string;
  due: number;
  later: number;
  failing: number;
  /** The longest overdue, and the next to come. */
  oldest: string | null;
  next: string | null;
}

export interface FailingWork {
  queue: string;
  subject: string;
  dueAt: string;
  attempts: number;
  error: string | null;
}

export function consoleWork(db: Database) {
  const turn = (queue: string, subject: string, now: string) => sql`
    insert into tallywire.work (queue, subject, due_at) values (${queue}, ${subject}, ${now})
    on conflict (queue, subject) do update
      set due_at = least(work.due_at, excluded.due_at), revision = work.revision + 1, woken_at = null`;
  return {
    depths: (now: string) =>
      db.rows<QueueDepth>(sql`
        select queue, count(*) filter (where due_at <= ${now})::int as due, count(*) filter (where due_at > ${now})::int as later,
          count(*) filter (where attempts > 0)::int as failing,
          min(due_at) filter (where due_at <= ${now}) as oldest, min(due_at) filter (where due_at > ${now}) as next
        from tallywire.work group by queue`),

    failing: (limit: number) =>
      db.rows<FailingWork>(sql`
        select queue, subject, due_at as "dueAt", attempts, error from tallywire.work
        where attempts > 0 order by due_at, queue, subject limit ${limit}`),

    /** Makes work that is there due now. Gives whether it is there. */
    hurry: async (queue: string, subject: string, now: string): Promise<boolean> =>
      (await db.run(sql`
        update tallywire.work set due_at = least(due_at, ${now}::timestamptz), revision = revision + 1, woken_at = null
        where queue = ${queue} and subject = ${subject}`)) > 0,

    /** Also an article that is not followed any more. Gives whether there is such an article. */
    async readArticle(id: string, now: string): Promise<boolean> {
      const found = await db.one(
        sql`select id from tallywire.articles where id = ${id} and alias_of is null`,
      );
      if (found !== undefined) await db.run(turn('scrape-articles', id, now));
      return found !== undefined;
    },

    /** By feed id, since when. */
    async pausedFeeds(): Promise<Map<string, string>> {
      const rows = await db.rows<{ id: string; at: string }>(
        sql`select id, paused_at as at from tallywire.feeds where paused_at is not null`,
      );
      return new Map(rows.map(({ id, at }) => [id, at]));
    },

    /** A poll under way writes nothing any more. Gives whether there is such a feed. */
    pauseFeed: (id: string, now: string): Promise<boolean> =>
      db.transaction(async (tx) => {
        const found = await tx.run(
          sql`update tallywire.feeds set paused_at = coalesce(paused_at, ${now}) where id = ${id} and active`,
        );
        await tx.run(sql`delete from tallywire.work where queue = 'fetch-feeds' and subject = ${id}`);
        return found > 0;
      }),

    resumeFeed: (id: string, now: string): Promise<boolean> =>
      db.transaction(async (tx) => {
        const found = await tx.run(
          sql`update tallywire.feeds set paused_at = null where id = ${id} and active`,
        );
        if (found > 0) await tx.run(turn('fetch-feeds', id, now));
        return found > 0;
      }),

    /** What was left out at a step for a reason: titles of articles, addresses of feeds. */
    dropped: (step: string, reason: string, limit: number) =>
      db.rows<{
        subject: string;
        at: string;
        count: number;
        article: string | null;
        name: string | null;
      }>(sql`
        select d.subject, d.at, d.count, a.id as article, coalesce(nullif(a.title, ''), a.url, f.address) as name
        from tallywire.drops d left join tallywire.articles a on a.id = d.subject left join tallywire.feeds f on f.id = d.subject
        where d.step = ${step} and d.reason = ${reason} order by d.at desc, d.subject limit ${limit}`),

    /** Figures that belong to no series for this reason. */
    aside: (reason: string, limit: number) =>
      db.rows<{
        article: string;
        quote: string;
        sentence: string;
        title: string;
        outlet: string;
        at: string;
      }>(sql`
        select f.article, f.quote, f.sentence, v.title, a.outlet, f.at from tallywire.figures f
        join tallywire.versions v on v.id = f.version join tallywire.articles a on a.id = f.article
        where f.aside = ${reason} order by f.at desc, f.id limit ${limit}`),

    /** Without contents. */
    deliveries: (wanted: { subscriber?: string | undefined; limit: number; offset: number }) =>
      db.rows<{
        id: string;
        subscriber: string;
        state: string;
        plannedAt: string;
        sentAt: string | null;
        subject: string;
        attempts: number;
        error: string | null;
        changes: number;
      }>(sql`
        select id, subscriber, state, planned_at as "plannedAt", sent_at as "sentAt", message->>'subject' as subject, attempts, error,
          (select count(*)::int from tallywire.delivered_changes d where d.delivery = deliveries.id) as changes
        from tallywire.deliveries where (${wanted.subscriber ?? null}::text is null or subscriber = ${wanted.subscriber ?? null})
        order by planned_at desc, id desc limit ${wanted.limit} offset ${wanted.offset}`),
  };
}
