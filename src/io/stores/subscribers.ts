/** Subscribers as the ledger knows them, and each one's place in the schedule. */
import type { Database } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';

export interface SubscriberRow {
  id: string;
  since: string;
  unsubscribedAt: string | null;
  unsubscribedTopics: string[];
  refusals: number;
  pausedReason: string | null;
  /** After a refusal: no turn before this. */
  notBefore: string | null;
  lastDigestAt: string | null;
}

export interface Enrolment {
  id: string;
  /** Whatever decides when the turns come, as one text. */
  schedule: string;
  /** The next turn; null under `immediately`, where changes bring it. */
  dueAt: string | null;
}

const COLUMNS = sql`id, since, unsubscribed_at as "unsubscribedAt", unsubscribed_topics as "unsubscribedTopics", refusals,
  paused_reason as "pausedReason", not_before as "notBefore", last_digest_at as "lastDigestAt"`;

export function subscriberStore(db: Database) {
  const turnNow = async (ids: readonly string[], now: string): Promise<void> => {
    await db.run(sql`
      insert into tallywire.work (queue, subject, due_at) select 'send-digests', id, ${now}::timestamptz from unnest(${ids}::text[]) as id
      on conflict (queue, subject) do update set due_at = excluded.due_at, revision = work.revision + 1, woken_at = null
        where work.due_at > excluded.due_at`);
  };

  return {
    /** Knows exactly the subscribers the configuration names. A changed schedule counts from now on. */
    async enrol(subscribers: readonly Enrolment[], now: string): Promise<void> {
      const ids = subscribers.map((subscriber) => subscriber.id);
      const rows = sql`jsonb_to_recordset(${json(subscribers)}::jsonb) as e(id text, schedule text, "dueAt" timestamptz)`;
      await db.transaction(async (tx) => {
        const changed = await tx.rows<{ id: string }>(sql`
          select e.id from ${rows} join tallywire.subscribers s on s.id = e.id
          where s.schedule <> e.schedule or not s.active`);
        await tx.run(sql`
          insert into tallywire.subscribers (id, since, schedule) select e.id, ${now}::timestamptz, e.schedule from ${rows}
          on conflict (id) do update set active = true, schedule = excluded.schedule,
              since = case when subscribers.active then subscribers.since else excluded.since end
            where not subscribers.active or subscribers.schedule <> excluded.schedule`);
        await tx.run(sql`update tallywire.subscribers set active = false where active and id <> all(${ids})`);
        await tx.run(sql`
          update tallywire.deliveries set state = 'cancelled', error = 'the subscriber was removed before it was sent'
          where state = 'pending' and subscriber <> all(${ids})`);
        await tx.run(sql`delete from tallywire.work where queue = 'send-digests' and subject <> all(${ids})`);
        await tx.run(sql`
          insert into tallywire.work (queue, subject, due_at)
          select 'send-digests', e.id, e."dueAt" from ${rows} where e."dueAt" is not null on conflict do nothing`);
        // Who is told immediately gets a turn now, for what came in the meantime.
        await tx.run(sql`
          insert into tallywire.work (queue, subject, due_at)
          select 'send-digests', e.id, coalesce(e."dueAt", ${now}) from ${rows} where e.id = any(${changed.map(({ id }) => id)})
          on conflict (queue, subject) do update
            set due_at = excluded.due_at, revision = work.revision + 1, woken_at = null`);
      });
    },

    /** Undefined for who is not in the configuration any more. */
    get: (id: string) =>
      db.one<SubscriberRow>(sql`select ${COLUMNS} from tallywire.subscribers where id = ${id} and active`),

    list: () =>
      db.rows<SubscriberRow>(sql`select ${COLUMNS} from tallywire.subscribers where active order by id`),

    /** Gives each a turn now, whatever the schedule. */
    turnNow,

    /** What an unsubscribe link ends: one topic, or all mail (`topic` null). Gives whether there is such a subscriber. */
    async unsubscribe(
      { email, topic }: { email: string; topic: string | null },
      now: string,
    ): Promise<boolean> {
      const ended =
        topic === null
          ? sql`unsubscribed_at = coalesce(unsubscribed_at, ${now})`
          : sql`unsubscribed_topics = array(select distinct unnest(array_append(unsubscribed_topics, ${topic})) order by 1)`;
      return (
        (await db.run(sql`update tallywire.subscribers set ${ended} where lower(id) = lower(${email})`)) > 0
      );
    },

    /**
     * Lifts a pause and an unsubscription, and gives a turn now. What came under a pause is told; who had unsubscribed
     * is told only what comes from now on. Gives whether there is such a subscriber.
     */
    async resume(id: string, now: string): Promise<boolean> {
      await db.run(sql`
        insert into tallywire.delivered_changes (subscriber, change)
        select s.id, c.id from tallywire.subscribers s join tallywire.changes c on c.at >= s.since and c.at <= ${now}
          and (s.unsubscribed_at is not null or c.topic = any(s.unsubscribed_topics))
        where s.id = ${id} on conflict do nothing`);
      const touched = await db.run(sql`
        update tallywire.subscribers set unsubscribed_at = null, unsubscribed_topics = '{}', refusals = 0, paused_reason = null,
          not_before = null where id = ${id} and active`);
      if (touched > 0) await turnNow([id], now);
      return touched > 0;
    },
  };
}
