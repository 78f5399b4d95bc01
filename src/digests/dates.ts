import { dateFormat } from './formatters.ts';
import { fill, type Words } from './words/words.ts';

type Span = { from: string | null; to: string | null };

/** "as of December 2025", "April 2023 – May 2024", "since 2023"; null where the text states no period. */
export function periodInWords({ from, to }: Span, words: Words): string | null {
  const { asOf, during, since } = words.period;
  if (from !== null && to !== null)
    return fill(during, {
      date: from === to ? day(from, words) : range(from, to, words),
    });
  if (to !== null) return fill(asOf, { date: day(to, words) });
  if (from !== null) return fill(since, { date: sinceDay(from, words) });
  return null;
}

/** The period alone, short enough for a chart: "Apr 2023 – May 2024", "Dec 2025". */
export function shortPeriod({ from, to }: Span, at: string, words: Words): string {
  return day(to ?? from ?? at.slice(0, 10), words, 'short');
}

/** A moment as a calendar day in the reader's time zone: "9 March 2026". */
export function dayOf(moment: string, timezone: string, words: Words): string {
  // A bare day is a day everywhere; only a moment has a time zone.
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return day(moment, words);
  return format(new Date(moment), words, { day: 'numeric', month: 'long', year: 'numeric' }, timezone);
}

/** A moment with weekday and time: "Mon 9 March, 08:00". */
export function momentOf(moment: string, timezone: string, words: Words): string {
  const options = {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return format(new Date(moment), words, options, timezone);
}

export function weekdayOf(weekday: number, words: Words): string {
  return format(new Date(Date.UTC(2026, 2, 1 + weekday)), words, { weekday: 'long' });
}

function day(iso: string, words: Words, month: 'long' | 'short' = 'long'): string {
  const date = read(iso);
  return date === null ? iso : format(date, words, precision(iso, month));
}

function range(from: string, to: string, words: Words): string {
  const [start, end] = [read(from), read(to)];
  if (start === null || end === null || start > end) return `${day(from, words)} – ${day(to, words)}`;
  if (from.length !== to.length) return `${day(from, words)} – ${day(to, words)}`;
  const options = { ...precision(from, 'long'), timeZone: 'UTC' };
  return dateFormat(words.locale, options).formatRange(start, end);
}

/** "с декабря 2025 г.": after "since" a month stands in the case it has in a full date, so it is taken from one. */
function sinceDay(iso: string, words: Words): string {
  const date = read(iso);
  if (date === null || iso.length !== 7) return day(iso, words);
  const options = { ...precision(`${iso}-01`, 'long'), timeZone: 'UTC' };
  const parts = dateFormat(words.locale, options).formatToParts(date);
  return parts
    .slice(parts.findIndex((part) => part.type === 'month'))
    .map((part) => part.value)
    .join('');
}

function precision(iso: string, month: 'long' | 'short'): Intl.DateTimeFormatOptions {
  if (iso.length === 4) return { year: 'numeric' };
  return iso.length === 7 ? { month, year: 'numeric' } : { day: 'numeric', month, year: 'numeric' };
}

function read(iso: string): Date | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (match === null) return null;
  const date = new Date(Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)));
  return Number.isNaN(date.getTime()) ? null : date;
}

function format(date: Date, words: Words, options: Intl.DateTimeFormatOptions, timeZone = 'UTC'): string {
  return dateFormat(words.locale, { ...options, timeZone }).format(date);
}
