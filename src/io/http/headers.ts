/** Reads response headers as servers write them: repeated, in the wrong charset, absurdly long. */

export type RawHeaders = Record<string, string | string[] | undefined>;

/** Longer values are not worth storing, and are sent by nobody in good faith. */
const MOST_KEPT = 1024;
const MOST_RETRY_AFTER_MS = 30 * 86_400_000;

/** The first of repeated headers, trimmed; null where missing, empty or overlong. */
export function header(headers: RawHeaders, name: string, most = MOST_KEPT): string | null {
  const given = headers[name];
  const value = (Array.isArray(given) ? given[0] : given)?.trim();
  return value === undefined || value === '' || value.length > most ? null : value;
}

/** Headers arrive as Latin-1; addresses in Location are often raw UTF-8. */
export function location(headers: RawHeaders): string | null {
  const value = header(headers, 'location', 8192);
  if (value === null) return null;
  const utf8 = Buffer.from(value, 'latin1').toString('utf8');
  return utf8.includes('\ufffd') ? value : utf8;
}

/** Milliseconds from `now`; a moment that has passed is 0. Seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(headers: RawHeaders, now: Date): number | null {
  const value = header(headers, 'retry-after');
  if (value === null) return null;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), MOST_RETRY_AFTER_MS);
}
