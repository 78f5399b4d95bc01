/**
 * When the mail server itself is in trouble (down, overloaded, refusing our password), a thousand readers' mails need
 * not find that out one by one: after the first, the others are held back for a while, and then one goes ahead to try.
 */
export interface HoldOff {
  /** Why a mail is held back and for how many milliseconds; null where it may go. */
  held(): { reason: string; waitMs: number } | null;
  trouble(reason: string): void;
  fine(): void;
}

const FIRST_MS = 30_000;
const LONGEST_MS = 600_000;
/** The others wait this long for the one that tries. */
const TRYING_MS = 15_000;

export function createHoldOff(now: () => number): HoldOff {
  let until = 0;
  let wait = 0;
  let reason = '';
  return {
    held() {
      const waitMs = until - now();
      if (waitMs > 0) return { reason, waitMs };
      if (wait > 0) until = now() + TRYING_MS;
      return null;
    },
    trouble(told) {
      reason = told;
      wait = Math.min(wait === 0 ? FIRST_MS : wait * 2, LONGEST_MS);
      until = now() + wait;
    },
    fine() {
      until = 0;
      wait = 0;
    },
  };
}
