/** When an article is read again: often while it is news, seldom later, and after a month no more. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Up to this age, every so often. */
const LADDER: [age: number, every: number][] = [
  [3 * HOUR, 15 * MINUTE],
  [DAY, HOUR],
  [7 * DAY, 3 * HOUR],
  [30 * DAY, 7 * DAY],
];
/** The ladder has 85 readings; more is a clock that does not move or a date that keeps changing. */
const MOST_READINGS = 150;

interface ReadSoFar {
  /** ISO 8601 instants. */
  firstRead: string;
  published: string | null;
  now: string;
  /** How often it was read already. */
  readings: number;
}

/** ISO 8601 UTC; null where the article is read no more. */
export function nextReading({ firstRead, published, now, readings }: ReadSoFar): string | null {
  const at = Date.parse(now);
  const first = Date.parse(firstRead);
  const stated = published === null ? Number.NaN : Date.parse(published);
  // A date in the future is a mistake or a plan; the article is as old as our knowledge of it then.
  const born = Number.isNaN(stated) || stated > first ? first : stated;
  if (Number.isNaN(at) || Number.isNaN(born) || readings >= MOST_READINGS) return null;
  const every = LADDER.find(([age]) => at - born < age)?.[1];
  if (every === undefined) return null;
  const next = at + every;
  const end = born + LADDER.at(-1)![0];
  return next > end ? null : new Date(next).toISOString();
}
