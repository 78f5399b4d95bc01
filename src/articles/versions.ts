/** Whether a text just read is a new version of its article, and when to read the article again. */
import { createHash } from 'node:crypto';
import type { ArticleReading } from './article.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How often an article is read again, by its age: silent edits come early and grow rare. */
const LADDER = [
  { until: 3 * HOUR, every: 15 * MINUTE },
  { until: DAY, every: HOUR },
  { until: 7 * DAY, every: 3 * HOUR },
  { until: 30 * DAY, every: 7 * DAY },
];

/** ISO 8601; null once the article is no longer followed. */
export function nextReading(input: {
  firstRead: string;
  published: string | null;
  now: string;
  readings: number;
}): string | null {
  const now = Date.parse(input.now);
  const age = now - Date.parse(input.firstRead);
  const step = LADDER.find((each) => age < each.until);
  return step === undefined ? null : new Date(now + step.every).toISOString();
}

/** Text as compared: white space, case, quotation marks and dashes do not make a version. */
export function textHash(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$£₽]+/gu, ' ')
    .trim();
  return createHash('sha256').update(bare).digest('hex').slice(0, 32);
}

export type VersionVerdict =
  | { kind: 'new-version'; hash: string }
  | { kind: 'same'; pendingHash: null }
  /** Different, but perhaps not to be believed: read once more soon. */
  | { kind: 'look-again'; pendingHash: string };

/** A text much shorter than the one before is believed only when it is read twice. */
const COLLAPSE = 0.5;

export function compareReading(input: {
  reading: ArticleReading;
  before: { hash: string; length: number; method: string } | null;
  pendingHash: string | null;
}): VersionVerdict {
  const { reading, before, pendingHash } = input;
  const hash = textHash(reading.text);
  if (before === null) return { kind: 'new-version', hash };
  if (hash === before.hash) return { kind: 'same', pendingHash: null };
  const doubtful = reading.text.length < COLLAPSE * before.length || reading.method !== before.method;
  if (doubtful && pendingHash !== hash) return { kind: 'look-again', pendingHash: hash };
  return { kind: 'new-version', hash };
}
