import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { DigestChange, DigestInput } from './digest.ts';
import { webAddress } from './markup.ts';

/** Who may say of which change whether it is right. */
export interface CorrectionLink {
  /** As the configuration knows the reader. */
  subscriber: string;
  /** The beginning of its id. */
  change: string;
}

/** A link in an old mail that somebody finds years later is no way to change what is known. */
export const LINK_DAYS = 30;
const DAY_MS = 86_400_000;
/** Thirty of them stand in a mail whose weight counts: 48 bits tell changes apart, 128 cannot be guessed. */
const LETTERS = { change: 12, reader: 8, signature: 22 };

/** Change, reader, last day and signature. The reader's address itself would end up in the logs of every proxy on the way. */
export function correctionToken({ subscriber, change }: CorrectionLink, now: Date, secret: string): string {
  const day = Math.floor(now.getTime() / DAY_MS) + LINK_DAYS;
  const claim = [change.slice(0, LETTERS.change), mark(subscriber), day.toString(36)].join('.');
  return `${claim}.${signature(claim, subscriber, secret)}`;
}

/** What a link allows; `forged` covers whatever was not signed here, for this purpose, for one of these readers. */
export function readCorrectionToken(
  token: string,
  readers: readonly string[],
  now: Date,
  secret: string,
): { kind: 'valid'; link: CorrectionLink } | { kind: 'forged' | 'expired' } {
  const [change, reader, day, given, ...more] = token.split('.');
  const subscriber = readers.find((one) => mark(one) === reader);
  if (!change || !day || !given || more.length > 0 || subscriber === undefined) return { kind: 'forged' };
  const right = signature([change, reader, day].join('.'), subscriber, secret);
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  if (a.length !== b.length || !timingSafeEqual(a, b)) return { kind: 'forged' };
  const isOver = Math.floor(now.getTime() / DAY_MS) > Number.parseInt(day, 36);
  return isOver ? { kind: 'expired' } : { kind: 'valid', link: { subscriber, change } };
}

/** Where the reader says so: a GET shows the change with buttons, only a POST acts. */
export function correctionUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/correct?token=${encodeURIComponent(token)}`;
}

/** What was taken back already needs no correction. */
export function correctionAddress(
  { change, takenBack }: DigestChange,
  { links }: DigestInput,
): string | null {
  return links.correct === null || takenBack !== null ? null : webAddress(links.correct(change.id));
}

const mark = (subscriber: string): string =>
  createHash('sha256').update(subscriber).digest('base64url').slice(0, LETTERS.reader);

/** The prefix keeps a signature from serving any other purpose of the same secret. */
function signature(claim: string, subscriber: string, secret: string): string {
  const text = `correct\n${subscriber}\n${claim}`;
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, LETTERS.signature);
}
