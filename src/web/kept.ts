import type { Clock } from '../io/clock.ts';

/** Who comes later than this after the count before gets the new one, and waits for it. */
const STALE_MS = 60 * 60_000;

/** What takes long to count is kept for a while; who comes after that sees it once more, and has it counted anew. */
export function keptFor<T>(ms: number, clock: Pick<Clock, 'now'>, count: () => Promise<T>): () => Promise<T> {
  let kept: { at: number; value: Promise<T> } | null = null;
  let counting = false;
  const recount = async (at: number) => {
    counting = true;
    try {
      const value = await count();
      kept = { at, value: Promise.resolve(value) };
    } catch {
      // Tried again by the next visitor; what was counted before is no worse for it.
    } finally {
      counting = false;
    }
  };
  return () => {
    const now = clock.now().getTime();
    const age = kept === null ? Number.POSITIVE_INFINITY : Math.abs(now - kept.at);
    if (kept !== null && age <= STALE_MS) {
      if (age > ms && !counting) void recount(now);
      return kept.value;
    }
    const value = count();
    kept = { at: now, value };
    value.catch(() => {
      kept = null;
    });
    return value;
  };
}
