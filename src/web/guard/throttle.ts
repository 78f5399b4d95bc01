/** Slows down who guesses passwords: after five wrong ones each further try has to wait, twice as long each time. */

const FREE = 5;
const FIRST_MS = 30_000;
const LONGEST_MS = 15 * 60_000;
const FORGOTTEN_MS = 60 * 60_000;
/** Guesses from everywhere together are slowed down too, but later, so that nobody can lock others out quickly. */
const FREE_TOGETHER = 100;
const MOST_KNOWN = 10_000;
const TOGETHER = '*';

interface Failures {
  count: number;
  last: number;
  until: number;
}

export interface Throttle {
  /** Milliseconds to wait; 0: go on. */
  wait(client: string, now: Date): number;
  failed(client: string, now: Date): void;
  succeeded(client: string): void;
}

export function createThrottle(): Throttle {
  const known = new Map<string, Failures>();
  const of = (client: string, now: Date): Failures => {
    const failures = known.get(client);
    return failures === undefined || now.getTime() - failures.last > FORGOTTEN_MS
      ? { count: 0, last: 0, until: 0 }
      : failures;
  };
  const add = (client: string, free: number, now: Date) => {
    const count = of(client, now).count + 1;
    const wait = count < free ? 0 : Math.min(FIRST_MS * 2 ** (count - free), LONGEST_MS);
    known.delete(client);
    known.set(client, { count, last: now.getTime(), until: now.getTime() + wait });
  };
  return {
    wait: (client, now) =>
      Math.max(0, of(client, now).until - now.getTime(), of(TOGETHER, now).until - now.getTime()),
    failed(client, now) {
      add(client, FREE, now);
      add(TOGETHER, FREE_TOGETHER, now);
      // The oldest goes first: a Map keeps the order of insertion.
      if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
    },
    succeeded(client) {
      known.delete(client);
    },
  };
}
