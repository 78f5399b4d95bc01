/**
 * When a re-read article is a new version of itself. A changed word of the text is; a changed space, quotation mark,
 * share counter or "updated at" is not, nor is what a gate left of the text. A text that comes back to what it was, or
 * shrinks to a fraction, is believed only when a second reading agrees: servers of one outlet may differ for minutes.
 */
import { createHash } from 'node:crypto';
import type { Access } from './article.ts';
import { INVITATION, LABEL, META, RELATED_HEADING, RELATED_LINE, RIGHTS } from './phrases.ts';

export interface VersionBefore {
  hash: string;
  /** Characters of its text. */
  length: number;
  method: string;
  access?: Access;
  /** Hashes of the article's older versions, so that a text that comes back is known. */
  earlier?: readonly string[];
}

export interface Verdict {
  kind: 'new-version' | 'unchanged' | 'look-again' | 'not-comparable';
  reason: string;
  hash: string;
  /** Hash that waits for a second reading; to be handed in with the next one. */
  pendingHash: string | null;
}

/** Less than this part of the text left is more often a broken page than an edit. */
const SHRUNK = 0.4;
const OPENNESS: Record<Access, number> = { full: 2, partial: 1, 'headline-only': 0 };

/** `before` is the newest stored version, null for the first reading; `pendingHash` comes from the verdict before. */
export function compareReading({
  reading,
  before,
  pendingHash,
}: {
  reading: { text: string; access: Access; method: string };
  before: VersionBefore | null;
  pendingHash: string | null;
}): Verdict {
  const hash = textHash(reading.text);
  const verdict = (kind: Verdict['kind'], reason: string): Verdict => ({
    kind,
    reason,
    hash,
    pendingHash: kind === 'look-again' ? hash : null,
  });
  if (before === null) return verdict('new-version', 'first reading');
  if (hash === before.hash) return verdict('unchanged', 'same text');
  if (before.access !== undefined && OPENNESS[reading.access] < OPENNESS[before.access])
    return verdict('not-comparable', `${reading.access} now, ${before.access} before`);
  if (hash === pendingHash) return verdict('new-version', 'changed, and a second reading agrees');
  if (before.earlier?.includes(hash)) return verdict('look-again', 'back to an earlier text');
  if (reading.text.length < SHRUNK * before.length) return verdict('look-again', 'most of the text is gone');
  if (reading.method !== before.method)
    return verdict('look-again', `found by ${reading.method} now, by ${before.method} before`);
  return verdict('new-version', 'changed');
}

/** SHA-256 of what of a text counts as its wording. */
export const textHash = (text: string): string => createHash('sha256').update(wording(text)).digest('hex');

/**
 * Words and numbers in their order. Signs within and around numbers stay ("1.5" is not "15", "-3 %" is not "3"), other
 * punctuation, case, spaces and forms of the same letter go, and paragraphs that are no text.
 */
export function wording(text: string): string {
  return text
    .normalize('NFKC')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => !isBoilerplate(line))
    .join(' ')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replaceAll('ş', 'ș')
    .replaceAll('ţ', 'ț')
    .replaceAll('ё', 'е')
    .replace(/[‐-―−]/g, '-')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)['’](?=\d)/g, '')
    .replace(
      /-(?!\d)|(?<=[\p{L}\p{N}])-(?=\p{L})|(?<!\d)[.,:/]|[.,:/](?!\d)|[^\p{L}\p{M}\p{N}\p{Sc}%‰°<>≤≥±~≈.,:/-]+/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function isBoilerplate(line: string): boolean {
  const words = line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words === 0) return true;
  if (words <= 6 && LABEL.test(line)) return true;
  if (words <= 12 && (META.test(line) || RELATED_HEADING.test(line)))
    return !/[.!?]$/.test(line) || /\d{1,2}[:.]\d{2}/.test(line);
  if (words <= 40 && (INVITATION.test(line) || RIGHTS.test(line))) return true;
  return words <= 20 && RELATED_LINE.test(line) && !/[.!?]$/.test(line);
}

export { nextReading } from './rereading.ts';
