import { Cron } from 'croner';
import { parseSchedule } from '../config/schedule.ts';

/**
 * The first moment strictly after `after` at which a mail is due, or null where the schedule has no fixed moments
 * (`immediately`: see `dueAfterBurst`). A time of day that a clock change skips comes at the first moment after
 * the gap; one that it repeats comes once, the first time; an hourly mail comes every real hour.
 * Throws on a schedule that `parseSchedule` refuses: configuration is checked before it gets here.
 */
export function nextDue(schedule: string, timezone: string, after: Date): Date | null {
  const parsed = parseSchedule(schedule);
  if (parsed.kind === 'problem') throw new Error(parsed.problem);
  if (parsed.schedule.kind === 'immediately') return null;
  return new Cron(parsed.schedule.pattern, { mode: '5-part', timezone, paused: true }).nextRun(after);
}

/** Minutes. A burst is over when nothing came for `quiet`; a burst without end is cut at `longest`. */
export const BURST = { quiet: 10, longest: 30 };

/** When changes that came from `first` to `last` are mailed under `immediately`. */
export function dueAfterBurst(first: Date, last: Date, burst: typeof BURST = BURST): Date {
  const quiet = last.getTime() + burst.quiet * 60_000;
  const longest = first.getTime() + burst.longest * 60_000;
  return new Date(Math.min(quiet, longest));
}
