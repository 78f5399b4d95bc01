/** Sends what waits in a subscriber's outbox, and records what became of it. */
import type { DeliveryRow } from '../io/stores/deliveries.ts';
import type { Ports } from '../ports.ts';

const RETRY_FIRST_MS = 60_000;
const RETRY_LONGEST_MS = 6 * 3_600_000;

export interface Delivered {
  /** What came of each try. */
  tried: string[];
  /** When the next try is due; null where none is. */
  again: string | null;
  /** Another worker is sending one of them. */
  busy: boolean;
  refused: boolean;
}

/** `hurry`: also what would wait for its next try. */
export async function deliver(
  unsent: readonly DeliveryRow[],
  { ledger, mailer, clock }: Ports,
  hurry: boolean,
): Promise<Delivered> {
  const now = clock.now();
  const after = (ms: number) => new Date(now.getTime() + ms).toISOString();
  const delivered: Delivered = { tried: [], again: null, busy: false, refused: false };
  const tryAt = (at: string) => {
    delivered.again = delivered.again === null || at < delivered.again ? at : delivered.again;
  };
  for (const delivery of unsent) {
    const { id, attempts, nextAttemptAt, message } = delivery;
    if (!hurry && nextAttemptAt !== null && nextAttemptAt > now.toISOString()) {
      tryAt(nextAttemptAt);
      continue;
    }
    if (!(await ledger.deliveries.claim(id, new Date()))) {
      delivered.busy = true;
      continue;
    }
    const outcome = await mailer.send(message);
    if (outcome.kind === 'held') {
      const at = after(outcome.waitMs);
      await ledger.deliveries.held(id, outcome.reason, at);
      delivered.tried.push(`held back: ${outcome.reason}`);
      tryAt(at);
      continue;
    }
    const backOff = Math.min(RETRY_FIRST_MS * 2 ** attempts, RETRY_LONGEST_MS);
    const again = outcome.kind === 'retry' ? after(Math.max(backOff, outcome.waitMs ?? 0)) : null;
    const answer = outcome.kind === 'sent' ? outcome.response : `${outcome.code}: ${outcome.reason}`;
    await ledger.deliveries.attempted(delivery, {
      state: outcome.kind === 'retry' ? 'pending' : outcome.kind,
      at: now.toISOString(),
      response: outcome.kind === 'sent' ? answer : null,
      error: outcome.kind === 'sent' ? null : answer,
      nextAttemptAt: again,
    });
    delivered.tried.push(answer);
    if (again !== null) tryAt(again);
    if (outcome.kind === 'refused') delivered.refused = true;
  }
  return delivered;
}
