/** The outbox: each change reaches each subscriber once. */
import type { Database, Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';
import type { Message } from '../mail/post.ts';
import { deliveryId } from './identity.ts';
import { settle, type Task } from './work.ts';

/** `refused`: for good; what it told is told again by the next one. `cancelled`: the reader unsubscribed first. */
export type DeliveryState = 'pending' | 'sent' | 'refused' | 'cancelled';

export interface DeliveryRow {
  id: string;
  subscriber: string;
  state: DeliveryState;
  plannedAt: string;
  windowTo: string;
  message: Message;
  attempts: number;
  nextAttemptAt: string | null;
  sentAt: string | null;
  response: string | null;
  error: string | null;
}

/** A message and what it settles for its subscriber. */
export interface Planned {
  id: string;
  message: Message;
  /** Ids of the changes it tells, and of those that it takes back. */
  changes: readonly string[];
  corrections: readonly string[];
}

/** Refusals in a row after which an address is paused, and the least time between them. */
const MOST_REFUSALS = 3;
const AFTER_REFUSAL_MS = 6 * 3_600_000;
/** Longer than the mailer lets one mail take: a claim that old belongs to a worker that died. */
const CLAIM_MS = 5 * 60_000;

const COLUMNS = sql`id, subscriber, state, planned_at as "plannedAt", window_to as "windowTo", message, attempts,
  next_attempt_at as "nextAttemptAt", sent_at as "sentAt", response, error`;

export function deliveryStore(db: Database) {
  return {
    unsent: (subscriber: string) =>
      db.rows<DeliveryRow>(sql`
        select ${COLUMNS} from tallywire.deliveries where subscriber = ${subscriber} and state = 'pending' order by planned_at, id`),

    untold: (subscriber: string, topics: readonly string[]) => untold(db, subscriber, topics),

    get: (id: string) =>
      db.one<DeliveryRow>(sql`select ${COLUMNS} from tallywire.deliveries where id = ${id}`),

    /** Without their contents, which are heavy. */
    list: () =>
      db.rows<Omit<DeliveryRow, 'message'> & { subject: string }>(sql`
        select id, subscriber, state, planned_at as "plannedAt", window_to as "windowTo", message->>'subject' as subject, attempts,
          next_attempt_at as "nextAttemptAt", sent_at as "sentAt", response, error
        from tallywire.deliveries order by planned_at, id`),

    /** The id of the subscriber's next delivery, which tells these changes. */
    async idFor(subscriber: string, changes: readonly string[]): Promise<string> {
      const row = await db.one<{ n: number }>(
        sql`select count(*)::int as n from tallywire.deliveries where subscriber = ${subscriber}`,
      );
      return deliveryId(subscriber, [String(row?.n ?? 0), ...[...changes].sort()]);
    },

    /**
     * Settles a window for a subscriber: the rendered message (null: none is sent), the changes it tells and those that
     * the subscriber's filters pass over. With a message the task is due again at once, to send it.
     */
    async plan(
      task: Task,
      window: { at: string; delivery: Planned | null; passedOver: readonly string[] },
    ): Promise<void> {
      const { at, delivery, passedOver } = window;
      const subscriber = task.subject;
      await db.transaction(async (tx) => {
        await settle(tx, task, [{ ...task, dueAt: at }]);
        if (delivery !== null) {
          await tx.run(sql`
            insert into tallywire.deliveries (id, subscriber, state, planned_at, window_from, window_to, message)
            select ${delivery.id}, id, 'pending', ${at}, last_digest_at, ${at}, ${json(delivery.message)}::jsonb
            from tallywire.subscribers where id = ${subscriber}`);
          await tx.run(sql`update tallywire.subscribers set last_digest_at = ${at} where id = ${subscriber}`);
          await tx.run(sql`
            update tallywire.delivered_changes set correction = ${delivery.id}
            where subscriber = ${subscriber} and change = any(${delivery.corrections})`);
        }
        const settled = [
          ...(delivery?.changes ?? []).map((change) => ({ change, delivery: delivery!.id })),
          ...passedOver.map((change) => ({ change, delivery: null })),
        ];
        // A change that was taken back and stands again is told anew.
        await tx.run(sql`
          insert into tallywire.delivered_changes (subscriber, change, delivery)
          select ${subscriber}, change, delivery from jsonb_to_recordset(${json(settled)}::jsonb) as d(change text, delivery text)
          on conflict (subscriber, change) do update set delivery = excluded.delivery, correction = null
            where delivered_changes.correction is not null`);
      });
    },

    /** Takes a pending message to send; false where another worker is at it. `realNow`: workers live in real time. */
    async claim(id: string, realNow: Date): Promise<boolean> {
      const until = new Date(realNow.getTime() + CLAIM_MS).toISOString();
      return (
        (await db.run(sql`
          update tallywire.deliveries set claimed_until = ${until}
          where id = ${id} and state = 'pending' and (claimed_until is null or claimed_until <= ${realNow.toISOString()})`)) >
        0
      );
    },

    /** A new owner of an embedded ledger: whoever was sending is gone. */
    async forgetClaims(): Promise<void> {
      await db.run(sql`update tallywire.deliveries set claimed_until = null where claimed_until is not null`);
    },

    /** What became of one attempt to send. A refusal counts against the address, and its changes are untold again. */
    async attempted(
      { id, subscriber }: Pick<DeliveryRow, 'id' | 'subscriber'>,
      outcome: {
        state: DeliveryState;
        at: string;
        response: string | null;
        error: string | null;
        nextAttemptAt: string | null;
      },
    ): Promise<void> {
      const { state, at, response, error, nextAttemptAt } = outcome;
      await db.transaction(async (tx) => {
        await tx.run(sql`
          update tallywire.deliveries set state = ${state}, attempts = attempts + 1, response = ${response}, error = ${error},
            next_attempt_at = ${nextAttemptAt}, claimed_until = null,
            sent_at = case when ${state} = 'sent' then ${at}::timestamptz else sent_at end
          where id = ${id}`);
        if (state === 'sent')
          await tx.run(sql`
            update tallywire.subscribers set refusals = 0, not_before = null where id = ${subscriber} and refusals > 0`);
        if (state === 'refused') await refused(tx, id, subscriber, at, error);
      });
    },

    /** Not tried: the mail server was in trouble a moment ago. */
    async held(id: string, reason: string, nextAttemptAt: string): Promise<void> {
      await db.run(sql`
        update tallywire.deliveries set error = ${reason}, next_attempt_at = ${nextAttemptAt}, claimed_until = null where id = ${id}`);
    },

    /** Whatever waits for a subscriber is never sent. */
    async cancel(subscriber: string, reason: string): Promise<void> {
      await db.run(sql`
        update tallywire.deliveries set state = 'cancelled', error = ${reason}, next_attempt_at = null
        where subscriber = ${subscriber} and state = 'pending'`);
    },

    /**
     * Ends a subscriber's turn until `nextAt` (null: until something happens). `sooner` is asked once the row is locked:
     * when a change came meanwhile, it gives the earlier time.
     */
    async finish(
      task: Task,
      nextAt: string | null,
      sooner: (session: Session) => Promise<string | null> = async () => null,
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

async function refused(
  tx: Session,
  id: string,
  subscriber: string,
  at: string,
  error: string | null,
): Promise<void> {
  await tx.run(sql`delete from tallywire.delivered_changes where delivery = ${id}`);
  await tx.run(sql`update tallywire.delivered_changes set correction = null where correction = ${id}`);
  const notBefore = new Date(Date.parse(at) + AFTER_REFUSAL_MS).toISOString();
  const reason = `refused ${MOST_REFUSALS} times in a row, last with ${error ?? 'no reason'}`;
  await tx.run(sql`
    update tallywire.subscribers s set refusals = refusals + 1, not_before = ${notBefore}, last_digest_at = d.window_from,
      paused_reason = case when refusals + 1 >= ${MOST_REFUSALS} then ${reason} else paused_reason end
    from tallywire.deliveries d where s.id = ${subscriber} and d.id = ${id}`);
}

/** When the changes a subscriber has not been told became known: the first and the last; null where there are none. */
export async function untold(
  session: Session,
  subscriber: string,
  topics: readonly string[],
): Promise<{ first: string; last: string } | null> {
  const row = await session.one<{ first: string | null; last: string | null }>(sql`
    select min(c.at) as first, max(c.at) as last from tallywire.changes c join tallywire.subscribers s on s.id = ${subscriber}
    where c.topic = any(${topics}) and c.kind <> 'confirmed' and c.retracted_at is null and c.at >= s.since
      and not exists (
        select from tallywire.delivered_changes d where d.subscriber = s.id and d.change = c.id and d.correction is null)`);
  return row?.first && row.last ? { first: row.first, last: row.last } : null;
}

const NEVER = '9999-12-31T00:00:00.000Z';
