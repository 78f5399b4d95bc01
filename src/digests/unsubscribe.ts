import { claimOf, signed } from './signed.ts';

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
  return signed('unsubscribe', [email.toLowerCase(), topic], secret);
}

/** What a token ends, or null where it is forged, cut or made with another secret. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | null {
  const claim = claimOf('unsubscribe', token, secret);
  if (claim === undefined) return null;
  const [email, topic] = claim as [string, string | null];
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
