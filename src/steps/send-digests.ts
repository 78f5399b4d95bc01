/**
 * A subscriber's turn. First what is rendered but not sent; then, when nothing is left of that, the changes that came
 * since: they are rendered into the outbox in one transaction, and sent on the next round. A crash at any moment sends
 * again at most the message at hand, under the same id.
 */
import { subscriberId } from '../config/channels.ts';
import type { Subscriber } from '../config/schema.ts';
import { dueAfterBurst, nextDue } from '../digests/schedule.ts';
import { untold } from '../io/stores/deliveries.ts';
import type { SubscriberRow } from '../io/stores/subscribers.ts';
import type { Task } from '../io/stores/work.ts';
import type { Ports } from '../ports.ts';
import type { Outcome, Step } from '../step.ts';
import { deliver } from './deliver.ts';
import { writeDigest } from './write-digest.ts';

/** Another worker is sending: see what became of it after so long. */
const LOOK_AGAIN_MS = 60_000;

export const sendDigests: Step = (task, ports) => takeTurn(task, ports, { force: false });

/** `force`: whatever the schedule and earlier failures say (`tallywire digest --now`). */
export async function takeTurn(task: Task, ports: Ports, { force }: { force: boolean }): Promise<Outcome> {
  const { ledger, clock, config } = ports;
  const now = clock.now();
  const subscriber = config().subscribers.find((each) => subscriberId(each) === task.subject);
  const row = await ledger.subscribers.get(task.subject);
  if (subscriber === undefined || row === undefined) {
    await ledger.deliveries.finish(task, null);
    return { result: 'no subscriber any more', wakes: [] };
  }
  const next = nextDue(subscriber.schedule, subscriber.timezone, now)?.toISOString() ?? null;
  const topics = topicsOf(subscriber, row);
  const rest = async (result: string, until: string | null): Promise<Outcome> => {
    await ledger.deliveries.finish(task, until);
    return { result, wakes: [] };
  };
  if (topics.length === 0) {
    await ledger.deliveries.cancel(row.id, 'the reader unsubscribed before it was sent');
    return rest('subscriber has unsubscribed', null);
  }
  // Changes that come under a pause wait for its end: resuming gives a turn.
  if (subscriber.paused || row.pausedReason !== null) return rest('subscriber paused', next);
  if (!force && row.notBefore !== null && row.notBefore > now.toISOString())
    return rest('waiting after a refusal', row.notBefore);

  const unsent = await ledger.deliveries.unsent(row.id);
  if (unsent.length > 0) return sendOut(task, { subscriber, topics, next }, unsent, ports, force);

  const burst = await ledger.deliveries.untold(row.id, topics);
  if (!force && next === null && burst !== null) {
    const due = dueAfterBurst(new Date(burst.first), new Date(burst.last));
    if (due > now) {
      const at = due.toISOString();
      return { ...(await rest('burst not over', at)), fields: { due: at } };
    }
  }
  const { delivery, passedOver } = await writeDigest(subscriber, { row, topics, next, now }, ports);
  if (delivery === null && passedOver.length === 0) {
    await ledger.deliveries.finish(task, next, (tx) => dueWhenUntold(tx, row.id, topics, next));
    return { result: 'nothing changed', wakes: [] };
  }
  await ledger.deliveries.plan(task, { at: now.toISOString(), delivery, passedOver });
  const wakes = [{ queue: task.queue, subject: task.subject, dueAt: now.toISOString() }];
  if (delivery === null) return { result: 'changes passed over', wakes };
  const { id, changes, corrections, message } = delivery;
  const fields = {
    delivery: id,
    changes: changes.length,
    corrections: corrections.length,
    subject: message.subject,
  };
  return { result: 'digest written', wakes, fields };
}

/** The subscriber's topics without those unsubscribed; none once all mail is. */
export function topicsOf({ topics }: Subscriber, row: SubscriberRow): string[] {
  return row.unsubscribedAt === null ? topics.filter((topic) => !row.unsubscribedTopics.includes(topic)) : [];
}

async function sendOut(
  task: Task,
  { subscriber, topics, next }: { subscriber: Subscriber; topics: string[]; next: string | null },
  unsent: Parameters<typeof deliver>[0],
  ports: Ports,
  force: boolean,
): Promise<Outcome> {
  const { ledger, clock } = ports;
  const now = clock.now();
  const { tried, again, busy, refused } = await deliver(unsent, ports, force);
  const fields = { answer: tried.join('; '), again };
  if (busy) {
    await ledger.deliveries.finish(task, new Date(now.getTime() + LOOK_AGAIN_MS).toISOString());
    return { result: 'being sent by another worker', wakes: [], fields };
  }
  if (refused && again === null) {
    const { notBefore = null } = (await ledger.subscribers.get(task.subject)) ?? {};
    await ledger.deliveries.finish(task, next ?? notBefore);
    return { result: 'mail refused', wakes: [], fields };
  }
  // A turn that came while the message could not be sent is taken now.
  const missed = nextDue(subscriber.schedule, subscriber.timezone, new Date(unsent.at(-1)!.plannedAt));
  const turn = again === null && missed !== null && missed <= now ? now.toISOString() : next;
  const due = again !== null && (turn === null || again < turn) ? again : turn;
  await ledger.deliveries.finish(task, due, (tx) => dueWhenUntold(tx, task.subject, topics, next));
  const result = again === null ? 'mail sent' : 'mail not sent, will be tried again';
  return { result, wakes: [], fields };
}

/** Under `immediately` (no next moment), changes that came while the turn was under way set the next one. */
async function dueWhenUntold(
  session: Parameters<typeof untold>[0],
  subscriber: string,
  topics: readonly string[],
  next: string | null,
): Promise<string | null> {
  if (next !== null) return null;
  const span = await untold(session, subscriber, topics);
  return span === null ? null : dueAfterBurst(new Date(span.first), new Date(span.last)).toISOString();
}
