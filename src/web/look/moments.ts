/** Moments as people read them, in the time zone of this machine. */
import { type Content, html } from '../../digests/markup.ts';

export const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: ZONE,
});
const SHORT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: ZONE,
});
const KEY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: ZONE });

/** "9 Mar 2026, 08:30", with the exact moment for machines. */
export function moment(at: string | null, none: Content = '–'): Content {
  return at === null ? none : html`<time datetime="${at}">${SHORT.format(new Date(at))}</time>`;
}

/** "3 h ago" or "in 12 min", with the moment itself on pointing at it. */
export function ago(at: string | null, now: Date, none: Content = '–'): Content {
  if (at === null) return none;
  const ms = Date.parse(at) - now.getTime();
  const size = spanInWords(Math.abs(ms));
  const text = Math.abs(ms) < 45_000 ? 'now' : ms < 0 ? `${size} ago` : `in ${size}`;
  return html`<time datetime="${at}" title="${SHORT.format(new Date(at))}">${text}</time>`;
}

export function day(at: string): string {
  return DAY.format(new Date(at));
}

/** "2026-03-09": the same for all moments of one day here. */
export function dayKey(at: string | Date): string {
  return KEY.format(new Date(at));
}

/** "Today, 9 March 2026". */
export function dayHeading(at: string, now: Date): string {
  const yesterday = new Date(now.getTime() - 86_400_000);
  const word =
    dayKey(at) === dayKey(now)
      ? 'Today'
      : dayKey(at) === dayKey(yesterday)
        ? 'Yesterday'
        : WEEKDAY.format(new Date(at));
  return `${word}, ${day(at)}`;
}

function spanInWords(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
