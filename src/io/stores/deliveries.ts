/** Subscribers and the outbox: each change reaches each subscriber once. */
import type { Database, Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';
import type { Mail } from '../mail/mail.ts';
import { deliveryId } from './identity.ts';
import { settle, type Task } from './work.ts';

export interface SubscriberRow {
  email: string;
  since: string;
  unsubscribedAt: string | null;
  pausedReason: string | null;
  lastDigestAt: string | null;
}

export interface DeliveryRow {
  id: string;
  subscriber: string;
  state: 'pending' | 'sent' | 'refused';
  plannedAt: string;
  windowTo: string;
  mail: Mail;
  attempts: number;
  nextAttemptAt: string | null;
  sentAt: string | null;
  response: string | null;
  error: string | null;
}

const COLUMNS = sql`id, subscriber, state, planned_at as "plannedAt", window_to as "windowTo", mail, attempts,
  next_attempt_at as "nextAttemptAt", sent_at as "sentAt", response, error`;

export function deliveryStore(db: Database) {
  return {
    /** Knows exactly the subscribers the configuration names; each has one place in the schedule. */
    async enrol(subscribers: readonly { email: string; dueAt: string | null }[], now: string): Promise<void> {
      const emails = subscribers.map((subscriber) => subscriber.email);
      await db.transaction(async (tx) => {
        await tx.run(sql`
          insert into tallywire.subscribers (email, since) select email, ${now}::timestamptz from unnest(${emails}::text[]) as email
          on conflict (email) do update set active = true where not subscribers.active`);
        await tx.run(
          sql`update tallywire.subscribers set active = false where active and email <> all(${emails})`,
        );
        await tx.run(
          sql`delete from tallywire.work where queue = 'send-digests' and subject <> all(${emails})`,
        );
        const dues = subscribers.filter((subscriber) => subscriber.dueAt !== null);
        await tx.run(sql`
          insert into tallywire.work (queue, subject, due_at)
          select 'send-digests', email, "dueAt" from jsonb_to_recordset(${json(dues)}::jsonb) as d(email text, "dueAt" timestamptz)
          on conflict do nothing`);
      });
    },

    subscriber: (email: string) =>
      db.one<SubscriberRow>(sql`
        select email, since, unsubscribed_at as "unsubscribedAt", paused_reason as "pausedReason",
          last_digest_at as "lastDigestAt" from tallywire.subscribers where email = ${email} and active`),

    unsent: (subscriber: string) =>
      db.rows<DeliveryRow>(sql`
        select ${COLUMNS} from tallywire.deliveries where subscriber = ${subscriber} and state = 'pending' order by planned_at, id`),

    untold: (email: string, topics: readonly string[]) => untold(db, email, topics),

    list: () =>
      db.rows<DeliveryRow>(sql`select ${COLUMNS} from tallywire.deliveries order by planned_at, id`),

    /** Ids a delivery of these changes would have. */
    idFor: (subscriber: string, at: string, changes: readonly string[]) =>
      deliveryId(subscriber, changes.length > 0 ? [...changes].sort() : [at]),

    /**
     * Settles a window for a subscriber: the rendered mail (null: none is sent), the changes it tells and those that the
     * subscriber's filters pass over. With a mail the task is due again at once, to send it.
     */
    async plan(
      task: Task,
      window: {
        at: string;
        delivery: { id: string; mail: Mail; changes: readonly string[] } | null;
        passedOver: readonly string[];
      },
    ): Promise<void> {
      const { at, delivery, passedOver } = window;
      await db.transaction(async (tx) => {
        await settle(tx, task, [{ ...task, dueAt: at }]);
        if (delivery !== null) {
          await tx.run(sql`
            insert into tallywire.deliveries (id, subscriber, state, planned_at, window_to, mail)
            values (${delivery.id}, ${task.subject}, 'pending', ${at}, ${at}, ${json(delivery.mail)}::jsonb)
            on conflict (id) do nothing`);
        }
        const settled = [
          ...(delivery?.changes ?? []).map((change) => ({ change, delivery: delivery!.id })),
          ...passedOver.map((change) => ({ change, delivery: null })),
        ];
        await tx.run(sql`
          insert into tallywire.delivered_changes (subscriber, change, delivery)
          select ${task.subject}, change, delivery from jsonb_to_recordset(${json(settled)}::jsonb) as d(change text, delivery text)
          on conflict do nothing`);
        await tx.run(
          sql`update tallywire.subscribers set last_digest_at = ${at} where email = ${task.subject}`,
        );
      });
    },

    /** Gives every subscriber a turn now, whatever the schedule. */
    async turnNow(emails: readonly string[], now: string): Promise<void> {
      await db.run(sql`
        insert into tallywire.work (queue, subject, due_at) select 'send-digests', email, ${now}::timestamptz from unnest(${emails}::text[]) as email
        on conflict (queue, subject) do update set due_at = excluded.due_at, revision = work.revision + 1, woken_at = null
          where work.due_at > excluded.due_at`);
    },

    /** What became of one attempt to send. */
    async attempted(
      id: string,
      outcome: {
        state: DeliveryRow['state'];
        at: string;
        response: string | null;
        error: string | null;
        nextAttemptAt: string | null;
      },
    ): Promise<void> {
      await db.run(sql`
        update tallywire.deliveries set state = ${outcome.state}, attempts = attempts + 1, response = ${outcome.response},
          error = ${outcome.error}, next_attempt_at = ${outcome.nextAttemptAt},
          sent_at = case when ${outcome.state} = 'sent' then ${outcome.at}::timestamptz else sent_at end
        where id = ${id}`);
    },

    /**
     * Ends a subscriber's turn until `nextAt` (null: until something happens). `sooner` is asked once the row is locked:
     * when a change came meanwhile, it gives the earlier time.
     */
    async finish(
      task: Task,
      nextAt: string | null,
      sooner: (session: Session) => Promise<string | null>,
    ): Promise<void> {
      await db.transaction(async (tx) => {
        await settle(tx, task, [{ ...task, dueAt: nextAt ?? NEVER }]);
        const due = [await sooner(tx), nextAt].filter((at) => at !== null).sort()[0];
        const mine = sql`queue = ${task.queue} and subject = ${task.subject}`;
        await tx.run(
          due === undefined
            ? sql`delete from tallywire.work where ${mine}`
            : sql`update tallywire.work set due_at = ${due} where ${mine}`,
        );
      });
    },
  };
}

/** When the changes a subscriber has not been told became known: the first and the last; null where there are none. */
export async function untold(
  session: Session,
  email: string,
  topics: readonly string[],
): Promise<{ first: string; last: string } | null> {
  const row = await session.one<{ first: string | null; last: string | null }>(sql`
    select min(c.at) as first, max(c.at) as last from tallywire.changes c join tallywire.subscribers s on s.email = ${email}
    where c.topic = any(${topics}) and c.kind <> 'confirmed' and c.retracted_at is null and c.at >= s.since
      and not exists (select from tallywire.delivered_changes d where d.subscriber = ${email} and d.change = c.id)`);
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

const NEVER = '9999-12-31T00:00:00.000Z';
