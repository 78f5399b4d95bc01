import type { Subscriber } from '../config/schema.ts';
import type { DigestChange } from './digest.ts';
import { dueAfterBurst, nextDue } from './schedule.ts';
import { selectChanges, type Wishes } from './select.ts';

export interface WouldBeSent {
  at: Date;
  /** Empty for a mail that says that nothing changed. */
  changes: DigestChange[];
}

export type Setting = Wishes & Pick<Subscriber, 'schedule' | 'timezone' | 'when_nothing_changed' | 'paused'>;

/** The mails that a setting would have sent of these changes after `from`, up to `until`, in order. */
export function backtest(changes: DigestChange[], setting: Setting, from: Date, until: Date): WouldBeSent[] {
  if (setting.paused) return [];
  const told = selectChanges(changes, setting);
  const within = (start: Date, end: Date) => told.filter((item) => isBetween(item, start, end));
  const mails = windowsOf(changes, setting, from, until).map(({ start, at }) => ({
    at,
    changes: within(start, at),
  }));
  const silent = setting.when_nothing_changed === 'skip' || setting.schedule === 'immediately';
  return silent ? mails.filter((mail) => mail.changes.length > 0) : mails;
}

/** Each turn, with the moment after which its changes came. */
function windowsOf(
  changes: DigestChange[],
  setting: Setting,
  from: Date,
  until: Date,
): { start: Date; at: Date }[] {
  const windows: { start: Date; at: Date }[] = [];
  let start = from;
  for (
    let at = nextTurn(changes, setting, start);
    at !== null && at <= until;
    at = nextTurn(changes, setting, start)
  ) {
    windows.push({ start, at });
    start = at;
  }
  return windows;
}

function nextTurn(
  changes: DigestChange[],
  { schedule, timezone, topics }: Setting,
  after: Date,
): Date | null {
  const fixed = nextDue(schedule, timezone, after);
  if (fixed !== null) return fixed;
  const moments = changes
    .filter(({ change }) => change.kind !== 'confirmed' && topics.includes(change.series.topic))
    .map(({ change }) => Date.parse(change.at))
    .filter((at) => at > after.getTime())
    .sort((a, b) => a - b);
  const first = moments[0];
  if (first === undefined) return null;
  let due = dueAfterBurst(new Date(first), new Date(first));
  for (const last of moments) if (last <= due.getTime()) due = dueAfterBurst(new Date(first), new Date(last));
  return due;
}

function isBetween({ change }: DigestChange, start: Date, end: Date): boolean {
  const at = Date.parse(change.at);
  return at > start.getTime() && at <= end.getTime();
}
