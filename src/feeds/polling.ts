/**
 * When a feed is read next. A feed is asked twice in its usual gap between items, more seldom the longer it is silent,
 * and never more often than its publisher asks for. Errors double the wait up to a day and go on for ever: a feed that
 * comes back after a year is read again within a day.
 */
import { parseDate } from './dates.ts';
import { rhythmOf } from './rhythm.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const SHORTEST = 5 * MINUTE;
export const LONGEST = 24 * HOUR;
/** Feeds whose rhythm is not known yet. */
const UNKNOWN = 30 * MINUTE;
const FIRST_RETRY = 10 * MINUTE;
/** Consecutive failures (about five hours of them) after which a feed counts as failed. */
export const FAILED_AFTER = 5;
/** A feed that is silent for long is asked this many times in the time that it has been silent. */
const ASKS_IN_SILENCE = 12;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export type PollOutcome = { kind: 'read' } | { kind: 'unchanged' } | { kind: 'failed'; status?: number };

export interface PollInput {
  /** ISO 8601 UTC. */
  now: string;
  outcome: PollOutcome;
  /** Consecutive failures before this outcome. */
  failures: number;
  /** When items were published or, where the feed does not say, first seen. */
  moments: readonly string[];
  hints?: {
    ttlMinutes?: number | null;
    skipHours?: readonly number[];
    skipDays?: readonly string[];
    /** Header values as they were received. */
    cacheControl?: string | null;
    retryAfter?: string | null;
  };
  /** In [0, 1): spreads polls. */
  random: () => number;
}

export type FeedState = 'ok' | 'failing' | 'failed' | 'recovered';

export interface NextPoll {
  dueAt: string;
  state: FeedState;
  /** Consecutive failures after this outcome. */
  failures: number;
  /** In words, for people: what the interval comes from. */
  reason: string;
}

export function nextPoll(input: PollInput): NextPoll {
  const now = Date.parse(input.now);
  const failed = input.outcome.kind === 'failed';
  const failures = failed ? input.failures + 1 : 0;
  let { wait, reason } = failed ? backOff(failures, input.outcome) : fromRhythm(input, now);
  for (const floor of floors(input, now)) {
    if (floor.wait > wait) ({ wait, reason } = floor);
  }
  const spread = wait * (1 + 0.1 * input.random());
  const due = now + Math.min(LONGEST, Math.max(SHORTEST, spread));
  const shifted = failed ? due : afterSkipped(due, input.hints);
  return {
    dueAt: new Date(shifted).toISOString(),
    state: failed
      ? failures >= FAILED_AFTER
        ? 'failed'
        : 'failing'
      : input.failures > 0
        ? 'recovered'
        : 'ok',
    failures,
    reason: shifted === due ? reason : `${reason}; the feed asks to skip that time`,
  };
}

function backOff(failures: number, outcome: PollOutcome): { wait: number; reason: string } {
  const wait = FIRST_RETRY * 2 ** Math.min(failures - 1, 10);
  const status = outcome.kind === 'failed' && outcome.status !== undefined ? ` (HTTP ${outcome.status})` : '';
  return { wait, reason: `failed ${failures} ${failures === 1 ? 'time' : 'times'} in a row${status}` };
}

function fromRhythm(input: PollInput, now: number): { wait: number; reason: string } {
  const rhythm = rhythmOf(input.moments, input.now);
  if (rhythm === null) return { wait: UNKNOWN, reason: 'its rhythm is not known yet' };
  const usual = rhythm.median / 2;
  const silent = (now - rhythm.last) / ASKS_IN_SILENCE;
  if (silent > usual) return { wait: silent, reason: `nothing new for ${hours(now - rhythm.last)}` };
  return { wait: usual, reason: `an item every ${hours(rhythm.median)}` };
}

/** What publisher and server ask for. A wish for more than a day is granted for a day. */
function floors({ hints = {} }: PollInput, now: number): { wait: number; reason: string }[] {
  const found: { wait: number; reason: string }[] = [];
  const add = (wait: number, reason: string) => {
    if (wait > 0) found.push({ wait: Math.min(wait, LONGEST), reason });
  };
  add((hints.ttlMinutes ?? 0) * MINUTE, 'ttl');
  const age = hints.cacheControl?.match(/(?:^|[\s,])max-age\s*=\s*"?(\d+)/i)?.[1];
  if (age !== undefined && !/no-store|no-cache/i.test(hints.cacheControl ?? ''))
    add(Number(age) * 1000, 'Cache-Control');
  const retry = hints.retryAfter?.trim() ?? '';
  const until = /^\d+$/.test(retry) ? now + Number(retry) * 1000 : Date.parse(parseDate(retry) ?? '');
  add(until - now, 'Retry-After');
  return found;
}

/** The end of the hours and days (UTC) that the feed asks to skip; a feed that skips all is not believed. */
function afterSkipped(due: number, hints: PollInput['hints']): number {
  // 24 is an old spelling of 0.
  const hoursToSkip = new Set((hints?.skipHours ?? []).map((hour) => hour % 24));
  const daysToSkip = new Set(hints?.skipDays ?? []);
  if (hoursToSkip.size === 0 && daysToSkip.size === 0) return due;
  let at = due;
  for (let step = 0; step < 7 * 24; step++) {
    const date = new Date(at);
    if (!hoursToSkip.has(date.getUTCHours()) && !daysToSkip.has(DAYS[date.getUTCDay()]!)) return at;
    at = (Math.floor(at / HOUR) + 1) * HOUR + (due % HOUR) / 6;
  }
  return due;
}

function hours(ms: number): string {
  return ms < 2 * HOUR ? `${Math.round(ms / MINUTE)} min` : `${Math.round(ms / HOUR)} h`;
}
