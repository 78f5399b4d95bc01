/** When each subscriber was last told what there was, or would have been, had there been anything. */
import { Cron } from 'croner';
import { subscriberId } from '../config/channels.ts';
import { parseSchedule } from '../config/schedule.ts';
import type { Config } from '../config/schema.ts';
import { BURST } from '../digests/schedule.ts';
import type { LastTurn } from '../io/stores/old-news.ts';

export function lastTurns({ subscribers }: Pick<Config, 'subscribers'>, now: Date): LastTurn[] {
  return subscribers.map((each) => ({
    subscriber: subscriberId(each),
    until: lastTurn(each.schedule, each.timezone, now).toISOString(),
  }));
}

function lastTurn(schedule: string, timezone: string, now: Date): Date {
  const parsed = parseSchedule(schedule);
  if (parsed.kind === 'problem') throw new Error(parsed.problem);
  // Told at once: what is older than the longest burst has been told.
  if (parsed.schedule.kind === 'immediately') return new Date(now.getTime() - BURST.longest * 60_000);
  const cron = new Cron(parsed.schedule.pattern, { mode: '5-part', timezone, paused: true });
  return cron.previousRuns(1, now)[0] ?? new Date(0);
}
