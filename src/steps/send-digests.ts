/**
 * A subscriber's turn. First what is rendered but not sent; then, when nothing is left of that, the changes that came
 * since: they are rendered into the outbox in one transaction, and sent on the next round. A crash at any moment sends
 * again at most the mail at hand, under the same Message-ID.
 */
import type { Subscriber } from '../config/schema.ts';
import { dueAfterBurst, nextDue } from '../digests/schedule.ts';
import { type DeliveryRow, untold } from '../io/stores/deliveries.ts';
import type { Task } from '../io/stores/work.ts';
import type { Ports } from '../ports.ts';
import type { Outcome, Step } from '../step.ts';
import { writeDigest } from './write-digest.ts';

const RETRY_FIRST_MS = 60_000;
const RETRY_LONGEST_MS = 6 * 3_600_000;

export const sendDigests: Step = (task, ports) => takeTurn(task, ports, { force: false });

/** `force`: whatever the schedule says (`tallywire digest --now`). */
export async function takeTurn(task: Task, ports: Ports, { force }: { force: boolean }): Promise<Outcome> {
  const { ledger, clock, config } = ports;
  const now = clock.now();
  const subscriber = config().subscribers.find((each) => each.email === task.subject);
  const row = await ledger.deliveries.subscriber(task.subject);
  if (subscriber === undefined || row === undefined) {
    await ledger.deliveries.finish(task, null, async () => null);
    return { result: 'no subscriber any more', wakes: [] };
  }

  const unsent = await ledger.deliveries.unsent(subscriber.email);
  if (unsent.length > 0) return deliver(task, subscriber, unsent, ports);

  const next = nextDue(subscriber.schedule, subscriber.timezone, now)?.toISOString() ?? null;
  const rest = async (result: string): Promise<Outcome> => {
    await ledger.deliveries.finish(task, next, (tx) => dueWhenUntold(tx, subscriber, next));
    return { result, wakes: [] };
  };
  if (subscriber.paused || row.unsubscribedAt !== null || row.pausedReason !== null)
    return rest('subscriber paused');

  const burst = await ledger.deliveries.untold(subscriber.email, subscriber.topics);
  if (!force && next === null && burst !== null) {
    const due = dueAfterBurst(new Date(burst.first), new Date(burst.last));
    if (due > now) {
      await ledger.deliveries.finish(task, due.toISOString(), async () => null);
      return { result: 'burst not over', wakes: [], fields: { due: due.toISOString() } };
    }
  }
  const written = await writeDigest(subscriber, row, next, now, ports);
  if (written.delivery === null && written.passedOver.length === 0) return rest('nothing changed');
  await ledger.deliveries.plan(task, { at: now.toISOString(), ...written });
  const { delivery } = written;
  return {
    result: delivery === null ? 'changes passed over' : 'digest written',
    wakes: [{ queue: task.queue, subject: task.subject, dueAt: now.toISOString() }],
    fields:
      delivery === null
        ? {}
        : { delivery: delivery.id, changes: delivery.changes.length, subject: delivery.mail.subject },
  };
}

async function deliver(
  task: Task,
  subscriber: Subscriber,
  unsent: readonly DeliveryRow[],
  { ledger, mailer, clock }: Ports,
): Promise<Outcome> {
  const now = clock.now();
  const results: string[] = [];
  let retryAt: string | null = null;
  for (const delivery of unsent) {
    if (delivery.nextAttemptAt !== null && delivery.nextAttemptAt > now.toISOString()) {
      retryAt = earlier(retryAt, delivery.nextAttemptAt);
      continue;
    }
    const sent = await mailer.send(delivery.mail);
    const again =
      sent.kind === 'retry'
        ? new Date(
            now.getTime() + Math.min(RETRY_FIRST_MS * 2 ** delivery.attempts, RETRY_LONGEST_MS),
          ).toISOString()
        : null;
    retryAt = earlier(retryAt, again);
    await ledger.deliveries.attempted(delivery.id, {
      state: sent.kind === 'retry' ? 'pending' : sent.kind,
      at: now.toISOString(),
      response: sent.kind === 'sent' ? sent.response : null,
      error: sent.kind === 'sent' ? null : `${sent.code}: ${sent.reason}`,
      nextAttemptAt: again,
    });
    results.push(sent.kind === 'sent' ? sent.response : `${sent.code}: ${sent.reason}`);
  }
  const next = nextDue(subscriber.schedule, subscriber.timezone, now)?.toISOString() ?? null;
  await ledger.deliveries.finish(task, earlier(retryAt, next), (tx) => dueWhenUntold(tx, subscriber, next));
  const result = retryAt === null ? 'mail sent' : 'mail not sent, will be tried again';
  return { result, wakes: [], fields: { answer: results.join('; '), again: retryAt } };
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

/** Under `immediately` (no next moment), changes that came while the turn was under way set the next one. */
async function dueWhenUntold(
  session: Parameters<typeof untold>[0],
  subscriber: Subscriber,
  next: string | null,
): Promise<string | null> {
  if (next !== null) return null;
  const span = await untold(session, subscriber.email, subscriber.topics);
  return span === null ? null : dueAfterBurst(new Date(span.first), new Date(span.last)).toISOString();
}
