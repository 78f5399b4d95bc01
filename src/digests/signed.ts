import { createHmac, timingSafeEqual } from 'node:crypto';

/** A claim as a link carries it: what it says, readable, and a signature that serves this purpose alone. */
export function signed(purpose: string, claim: unknown, secret: string): string {
  const text = Buffer.from(JSON.stringify(claim)).toString('base64url');
  return `${text}.${signature(purpose, text, secret)}`;
}

/** What was signed, or undefined where the token is forged, cut, or made for another purpose or with another secret. */
export function claimOf(purpose: string, token: string, secret: string): unknown {
  const [text, given, ...more] = token.split('.');
  if (text === undefined || given === undefined || more.length > 0) return undefined;
  const [a, b] = [Buffer.from(given), Buffer.from(signature(purpose, text, secret))];
  if (a.length !== b.length || !timingSafeEqual(a, b)) return undefined;
  return JSON.parse(Buffer.from(text, 'base64url').toString());
}

function signature(purpose: string, text: string, secret: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url');
}
