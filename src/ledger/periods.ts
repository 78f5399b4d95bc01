/** What time a figure speaks of, in whole days, so that "newer" is a comparison of numbers. */
import { DateTime } from 'luxon';

/** Days are counted from 1970-01-01. */
export interface Period {
  /** First day of a span ("between April 2023 and …"); null for an as-of date or a beginning that is not stated. */
  start: number | null;
  /** Last day: of the month or year where no day is given, never after the day of publication of an actual figure. */
  end: number;
  /** First day that an as-of date of lower precision may mean: "in March" said in April may be any day of it. */
  endFrom: number;
  /** No end is stated, or it lies after publication ("so far this year"): of one day, the later published is the newer. */
  floating: boolean;
  /** Milliseconds since 1970: when it was published, or read where no date is given; the time of reading for an edit. */
  said: number;
}

export interface When {
  from: string | null;
  to: string | null;
  period_source: 'stated' | 'published';
}

/** First and last day of an ISO date of any precision ("2025", "2025-12", "2025-12-01…"); null when it is none. */
export function daysOf(iso: string): { first: number; last: number } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  const count = (y: number, m: number, d: number) => Math.floor(Date.UTC(y, m, d) / 86_400_000);
  if (month === 0) return { first: count(year, 0, 1), last: count(year + 1, 0, 0) };
  if (month > 12 || day > 31) return null;
  if (day === 0) return { first: count(year, month - 1, 1), last: count(year, month, 0) };
  const only = count(year, month - 1, day);
  return { first: only, last: only };
}

/** The calendar day of a moment where the outlet is; UTC where its zone is not known. */
export function localDay(said: number, timezone: string | undefined): number {
  const local = DateTime.fromMillis(said, { zone: timezone ?? 'utc' });
  const { year, month, day } = local.isValid ? local : DateTime.fromMillis(said, { zone: 'utc' });
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/**
 * @param said milliseconds; @param ahead true for plans and hypotheses, whose time may lie after publication.
 */
export function periodOf(when: When, said: number, timezone: string | undefined, ahead: boolean): Period {
  const today = localDay(said, timezone);
  const stated = when.period_source === 'stated';
  const from = stated && when.from !== null ? daysOf(when.from) : null;
  const to = stated && when.to !== null ? daysOf(when.to) : null;
  const start = from?.first ?? null;
  if (!to)
    return {
      start,
      end: ahead && from ? Math.max(from.last, today) : today,
      endFrom: today,
      floating: true,
      said,
    };
  if (ahead || to.last <= today) {
    return {
      start,
      end: to.last,
      endFrom: to.last - to.first > 31 ? to.last : to.first,
      floating: false,
      said,
    };
  }
  return { start, end: today, endFrom: today, floating: true, said };
}

export type Order = 'newer' | 'same' | 'older';

/** Compares the ends; of two of one day, where one is not dated, the later published is the newer. */
export function orderOf(next: Period, known: Period): Order {
  if (next.end !== known.end) return next.end > known.end ? 'newer' : 'older';
  if ((next.floating || known.floating) && next.said !== known.said)
    return next.said > known.said ? 'newer' : 'older';
  return 'same';
}

/**
 * Between speakers one day is one time, and so is a month that holds the other's day; of two of one day that are not dated
 * at all, the later published is the newer.
 */
export function orderAcross(next: Period, known: Period): Order {
  if (next.floating && known.floating) return orderOf(next, known);
  const holds = (a: Period, b: Period) => a.endFrom <= b.end && b.end <= a.end;
  if (holds(next, known) || holds(known, next)) return 'same';
  return next.end > known.end ? 'newer' : 'older';
}

export type Window = 'day' | 'week' | 'month' | 'long';

/**
 * How long a time it counts. A week's new cases and all cases so far are held apart; a date and a
 * single day are not told apart from a count so far; a rate or a percentage is no count.
 */
export function windowOf(period: Period, counts: boolean): Window {
  if (period.start === null || !counts) return 'long';
  const days = period.end - period.start + 1;
  if (days < 2 || days > 45) return 'long';
  return days > 10 ? 'month' : days > 3 ? 'week' : 'day';
}
