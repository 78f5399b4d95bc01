/** How a feed is doing, in words for people: failing, failed, recovered, silent, or well. */
import { type Rhythm, silenceOf } from './rhythm.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** So long a feed that came back is told to have been away. */
export const RECOVERED_FOR_MS = DAY;

/** When it answered again, since when it had not, and what it had said instead. */
export interface Recovered {
  at: string;
  since: string;
  error: string | null;
}

export interface FeedFacts {
  /** new, ok, failing, failed or recovered. */
  state: string;
  error: string | null;
  firstFailureAt: string | null;
  rhythm: Rhythm | null;
  recovered: Recovered | null;
  /** When it last answered. */
  lastSuccessAt: string | null;
}

export interface FeedHealth {
  /** `silent`: it answers, but brings nothing for longer than it ever did. */
  state: 'new' | 'ok' | 'failing' | 'failed' | 'recovered' | 'silent';
  /** One line; the state alone where there is nothing to add. */
  text: string;
  /** Somebody should look at it. */
  alarm: boolean;
}

export function healthOf(feed: FeedFacts, now: string): FeedHealth {
  const { state, error } = feed;
  if (state === 'failing' || state === 'failed') {
    const since = feed.firstFailureAt === null ? '' : ` for ${span(feed.firstFailureAt, now)}`;
    return { state, text: `${state}${since}: ${error ?? 'no reason known'}`, alarm: true };
  }
  // Of what came after its last answer nobody knows: Tallywire may have been switched off.
  const { lastSuccessAt } = feed;
  const silence = silenceOf(feed.rhythm, lastSuccessAt !== null && lastSuccessAt < now ? lastSuccessAt : now);
  if (silence?.alarm) return { state: 'silent', text: silence.text, alarm: true };
  if (state === 'recovered' && feed.recovered !== null) {
    const { at, since, error: was } = feed.recovered;
    const why = was === null ? '' : ` (${was})`;
    return {
      state,
      text: `recovered ${span(at, now)} ago, after ${span(since, at)} of failing${why}`,
      alarm: false,
    };
  }
  const word = state === 'new' || state === 'recovered' ? state : 'ok';
  return { state: word, text: word === 'new' ? 'not polled yet' : word, alarm: false };
}

/** "40 min", "26 h", "5 d". */
function span(from: string, to: string): string {
  const ms = Math.max(0, Date.parse(to) - Date.parse(from));
  if (ms < 2 * HOUR) return `${Math.round(ms / MINUTE)} min`;
  return ms < 3 * DAY ? `${Math.round(ms / HOUR)} h` : `${Math.round(ms / DAY)} d`;
}
