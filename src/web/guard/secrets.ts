/** Secrets are random, kept as hashes, and compared in constant time. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** Enough for a secret of 256 random bits; a password is never stored. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** For one purpose alone: a signature made for another one is of no use here. */
export const sign = (purpose: string, text: string, secret: string): string =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');

/** Hashed first, so that lengths tell nothing either. */
export function sameSecret(given: string, right: string): boolean {
  const [a, b] = [given, right].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}
