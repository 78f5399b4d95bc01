/** What a browser may do with a page of the console: nothing but show it, its style sheet and its forms. */
import { createMiddleware } from 'hono/factory';
import type { Env } from '../visitor.ts';

export const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A mail brings its own styles and images; it may open links in a window of their own, and nothing else. */
export const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

export function safeHeaders(https: boolean) {
  return createMiddleware<Env>(async (c, next) => {
    await next();
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    };
    set('content-security-policy', POLICY);
    set('x-frame-options', 'DENY');
    set('x-content-type-options', 'nosniff');
    // Not "no-referrer": browsers then say "Origin: null" for our own forms, which are told by it.
    set('referrer-policy', 'same-origin');
    set('cross-origin-opener-policy', 'same-origin');
    set('cross-origin-resource-policy', 'same-origin');
    set('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    set('cache-control', 'private, no-cache');
    if (https) set('strict-transport-security', 'max-age=31536000');
  });
}
