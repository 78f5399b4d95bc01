/** How often a feed brings something new, from the times at which its items appeared. */

/** For the usual gap; more would make a feed's past outweigh how it publishes now. */
const RECENT = 60;
const HOUR = 3_600_000;

export interface Rhythm {
  /** Milliseconds between two recent items: the median, and what nine of ten stay under. */
  median: number;
  ninth: number;
  /** The longest gap of all that are known, and what they cover together. */
  longest: number;
  span: number;
  /** When the last item came, as epoch milliseconds. */
  last: number;
}

/** null where fewer than two moments are known. Moments after `now` are clocks gone wrong and left out. */
export function rhythmOf(moments: readonly string[], now: string): Rhythm | null {
  const end = Date.parse(now);
  const times = moments.map((moment) => Date.parse(moment)).filter((time) => time <= end);
  // Items published in one go are one event.
  const events = [...new Set(times.map((time) => Math.floor(time / 60_000) * 60_000))].sort((a, b) => a - b);
  if (events.length < 2) return null;
  const gaps = events.slice(1).map((time, i) => time - events[i]!);
  const sorted = gaps.slice(-RECENT).sort((a, b) => a - b);
  return {
    median: sorted[Math.floor((sorted.length - 1) / 2)]!,
    ninth: sorted[Math.ceil(0.9 * (sorted.length - 1))]!,
    longest: gaps.reduce((longest, gap) => Math.max(longest, gap)),
    span: events.at(-1)! - events[0]!,
    last: events.at(-1)!,
  };
}

export interface Silence {
  alarm: boolean;
  silentHours: number;
  normalHours: number;
  /** "silent for 26 h, normally 4" */
  text: string;
}

/** A night or a slow morning is no alarm. */
const SHORTEST_ALARM = 12 * HOUR;
/** Gaps known over so long show how the feed behaves at week-ends. */
const WEEK = 8 * 24 * HOUR;

/**
 * Whether a feed is silent for longer than it ever is: three times the gap that nine of ten stay under, and, where more
 * than a week of it is known, longer than its longest gap by a fifth. null where its rhythm is unknown.
 */
export function silence(input: { now: string; moments: readonly string[] }): Silence | null {
  return silenceOf(rhythmOf(input.moments, input.now), input.now);
}

/** The same from a rhythm that was worked out before. */
export function silenceOf(rhythm: Rhythm | null, now: string): Silence | null {
  if (rhythm === null) return null;
  const silent = Date.parse(now) - rhythm.last;
  const known = rhythm.span >= WEEK ? 1.2 * rhythm.longest : 0;
  const alarm = silent > Math.max(SHORTEST_ALARM, 3 * rhythm.ninth, known);
  const silentHours = Math.round(silent / HOUR);
  const normalHours = Math.max(1, Math.round(rhythm.median / HOUR));
  const text =
    silentHours < 96
      ? `silent for ${silentHours} h, normally ${normalHours}`
      : `silent for ${Math.round(silentHours / 24)} d, normally ${normalHours} h`;
  return { alarm, silentHours, normalHours, text };
}
