import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link ends: one topic, or all mail (`topic` null). */
export interface Unsubscription {
  email: string;
  topic: string | null;
}

/**
 * A token for the address of an unsubscribe link: what it ends, signed. It does not expire: a reader may unsubscribe
 * from a mail of years ago. The address is inside, so that the page needs no look-up to know whom it ends.
 */
export function unsubscribeToken({ email, topic }: Unsubscription, secret: string): string {
  const claim = Buffer.from(JSON.stringify([email.toLowerCase(), topic])).toString('base64url');
  return `${claim}.${sign(claim, secret)}`;
}

/** What a token ends, or null where it is forged, cut or made with another secret. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | null {
  const [claim, signature, ...more] = token.split('.');
  if (claim === undefined || signature === undefined || more.length > 0) return null;
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(claim, secret))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [email, topic] = JSON.parse(Buffer.from(claim, 'base64url').toString()) as [string, string | null];
  return { email, topic };
}

/** Where a reader unsubscribes: a GET shows a page with a button, only a POST ends anything. */
export function unsubscribeUrl(publicUrl: string, token: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/unsubscribe?token=${encodeURIComponent(token)}`;
}

/** RFC 2369 and RFC 8058. One-click needs https; a mail program that knows only mailto gets that. */
export function unsubscribeHeaders(url: string | null, mailto: string | null): Record<string, string> {
  const ways = [url, mailto === null ? null : `mailto:${mailto}?subject=unsubscribe`].filter(
    (way) => way !== null,
  );
  if (ways.length === 0) return {};
  return {
    'List-Unsubscribe': ways.map((way) => `<${way}>`).join(', '),
    ...(url?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}

/** The prefix keeps a signature from serving any other purpose of the same secret. */
function sign(claim: string, secret: string): string {
  return createHmac('sha256', secret).update(`unsubscribe\n${claim}`).digest('base64url');
}
