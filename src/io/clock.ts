/** Time as an argument: the stages and the edges ask a clock, so that tests and the demo can set it. */
import { setImmediate, setTimeout } from 'node:timers/promises';

export interface Clock {
  now(): Date;
  /** Rejects with the signal's reason when that is aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    await setTimeout(Math.max(0, ms), undefined, signal ? { signal } : {});
  },
};

export interface TestClock extends Clock {
  /** Moves on, waking each sleeper at its own moment, in order. */
  advance(ms: number): Promise<void>;
  /** As `advance`, to a moment; a moment in the past sets the clock back and wakes nobody. */
  set(moment: Date): Promise<void>;
  /** How many are asleep. */
  sleepers(): number;
}

interface Sleeper {
  at: number;
  wake: () => void;
}

/** A clock that stands still until it is moved by hand. */
export function createTestClock(start: Date): TestClock {
  let now = start.getTime();
  const asleep = new Set<Sleeper>();

  const set = async (moment: Date): Promise<void> => {
    const end = moment.getTime();
    for (;;) {
      const next = [...asleep].filter((s) => s.at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      now = Math.max(now, next.at);
      next.wake();
      // Who was woken may fall asleep again before the moment is reached.
      await setImmediate();
    }
    now = end;
  };

  return {
    now: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const give = () => {
          asleep.delete(sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          at: now + Math.max(0, ms),
          wake: () => {
            asleep.delete(sleeper);
            signal?.removeEventListener('abort', give);
            resolve();
          },
        };
        signal?.addEventListener('abort', give, { once: true });
        asleep.add(sleeper);
      }),
    set,
    advance: (ms) => set(new Date(now + ms)),
    sleepers: () => asleep.size,
  };
}
