import type { Clock } from '../io/clock.ts';

/** What takes long to count is kept for a while; who comes after that waits for the new count. */
export function keptFor<T>(ms: number, clock: Pick<Clock, 'now'>, count: () => Promise<T>): () => Promise<T> {
  let kept: { at: number; value: Promise<T> } | null = null;
  return () => {
    const now = clock.now().getTime();
    if (kept === null || Math.abs(now - kept.at) > ms) {
      const value = count();
      kept = { at: now, value };
      value.catch(() => {
        kept = null;
      });
    }
    return kept.value;
  };
}
