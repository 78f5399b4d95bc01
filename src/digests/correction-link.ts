import type { DigestChange, DigestInput } from './digest.ts';
import { webAddress } from './markup.ts';
import { claimOf, signed } from './signed.ts';

/** Who may say of which change whether it is right. */
export interface CorrectionLink {
  /** As the configuration knows the reader. */
  subscriber: string;
  change: string;
}

/** A link in an old mail that somebody finds years later is no way to change what is known. */
export const LINK_DAYS = 30;
const DAY = 86_400;
const PURPOSE = 'correct';

export function correctionToken({ subscriber, change }: CorrectionLink, now: Date, secret: string): string {
  const expires = Math.floor(now.getTime() / 1000) + LINK_DAYS * DAY;
  return signed(PURPOSE, [subscriber, change, expires], secret);
}

/** What a link allows; `forged` covers whatever this installation did not sign for this purpose. */
export function readCorrectionToken(
  token: string,
  now: Date,
  secret: string,
): { kind: 'valid'; link: CorrectionLink } | { kind: 'forged' | 'expired' } {
  const claim = claimOf(PURPOSE, token, secret);
  if (claim === undefined) return { kind: 'forged' };
  const [subscriber, change, expires] = claim as [string, string, number];
  return expires * 1000 < now.getTime()
    ? { kind: 'expired' }
    : { kind: 'valid', link: { subscriber, change } };
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
