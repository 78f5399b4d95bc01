/** Dates of pages keep the offset they are stated with: the day a story appeared is the outlet's day. */
import { DateTime } from 'luxon';
import { parseDate } from '../feeds/dates.ts';

const STATED_OFFSET = /(?:Z|[+-]\d\d:?\d\d)\s*$/;

/**
 * ISO 8601 to the second, with offset; null where it is no date. A date without a time is its midnight, one without a
 * zone is taken to be in `timezone` (IANA name; UTC where none is given).
 */
export function pageDate(raw: string | null | undefined, timezone: string | undefined): string | null {
  const text = raw?.trim() ?? '';
  if (!/\d/.test(text)) return null;
  const instant = parseDate(text, timezone ?? 'UTC');
  if (instant === null) return null;
  const offset = text.match(/([+-])(\d\d):?(\d\d)\s*$/);
  const zone =
    /^\d{4}-\d\d-\d\dT/.test(text) && STATED_OFFSET.test(text)
      ? offset === null
        ? 'UTC'
        : `UTC${offset[1]}${offset[2]}:${offset[3]}`
      : (timezone ?? 'UTC');
  const local = DateTime.fromISO(instant, { zone });
  return (local.isValid ? local : DateTime.fromISO(instant, { zone: 'UTC' })).toISO({
    suppressMilliseconds: true,
  });
}
