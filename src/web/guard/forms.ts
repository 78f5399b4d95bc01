/** Every change comes by a form of ours: sent from a page of this host, bearing the sign that the page was given. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../visitor.ts';
import { makeSecret, sameSecret, sign } from './secrets.ts';

const COOKIE = 'tallywire_form';
/** The largest thing sent here is a configuration file. */
export const LARGEST_BODY = 512 * 1024;

export const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: (c) => c.text('That is more than a form of the console holds.\n', 413),
});

/** The sign for this browser's forms; the browser is given its cookie where it has none. */
export function csrfOf(c: Context, secret: string, secure: boolean): string {
  let cookie = getCookie(c, COOKIE);
  if (cookie === undefined || cookie.length < 40) {
    cookie = makeSecret();
    setCookie(c, COOKIE, cookie, { httpOnly: true, sameSite: 'Lax', path: '/', secure });
  }
  return sign('form', cookie, secret);
}

/** What may change something is refused unless it comes from here. */
export function ownForms(secret: string) {
  return createMiddleware<Env>(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    if (!isOwnOrigin(c)) return refused(c);
    const cookie = getCookie(c, COOKIE);
    const type = c.req.header('content-type') ?? '';
    if (cookie === undefined || !/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type))
      return refused(c);
    const { csrf } = await c.req.parseBody();
    if (typeof csrf !== 'string' || !sameSecret(csrf, sign('form', cookie, secret))) return refused(c);
    return next();
  });
}

function isOwnOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('origin');
  return origin === undefined || URL.parse(origin)?.host === c.req.header('host');
}

const refused = (c: Context) =>
  c.text('This form was not sent from a page of the console, or the page is too old. Load it again.\n', 403);
