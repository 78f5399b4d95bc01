/** Logging in with a password, and out again. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Content, html } from '../../digests/markup.ts';
import type { Role } from '../../io/stores/access.ts';
import { clientOf } from '../guard/address.ts';
import { csrfOf } from '../guard/forms.ts';
import { hashSecret, makeSecret, sameSecret } from '../guard/secrets.ts';
import type { Throttle } from '../guard/throttle.ts';
import { isHttps, passwordMark, SESSION_COOKIE } from '../guard/visitors.ts';
import { show } from '../look/page.ts';
import { csrfField } from '../look/parts.ts';
import type { Asked } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

const SESSION_MS = 30 * 86_400_000;

export const loginPage = (world: ConsoleWorld) => (c: Asked) => form(c, world, null, 200);

export const login = (world: ConsoleWorld, throttle: Throttle) => async (c: Asked) => {
  const { ports, settings } = world;
  const now = ports.clock.now();
  const client = clientOf(c, settings);
  const wait = throttle.wait(client, now);
  if (wait > 0) {
    c.header('retry-after', String(Math.ceil(wait / 1000)));
    return form(c, world, `Too many wrong passwords. Try again in ${Math.ceil(wait / 1000)} seconds.`, 429);
  }
  const { password, next } = await c.req.parseBody();
  const role = typeof password === 'string' ? roleOf(password, world) : null;
  if (role === null) {
    throttle.failed(client, now);
    ports.log.warn({ client }, 'console: wrong password');
    return form(c, world, 'That is not the password.', 403);
  }
  throttle.succeeded(client);
  const secret = makeSecret();
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  await ports.ledger.access.openSession({
    hash: hashSecret(secret),
    role,
    password: passwordMark(role, world) ?? '',
    now: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
  });
  const secure = isHttps(world);
  setCookie(c, SESSION_COOKIE, secret, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
    maxAge: SESSION_MS / 1000,
  });
  return c.redirect(localPath(next), 303);
};

export const logout = (world: ConsoleWorld) => async (c: Asked) => {
  const cookie = getCookie(c, SESSION_COOKIE);
  if (cookie !== undefined) await world.ports.ledger.access.closeSession(hashSecret(cookie));
  deleteCookie(c, SESSION_COOKIE, { path: '/' });
  return c.redirect('/login', 303);
};

/** Both are compared always, so that the time tells nothing. */
function roleOf(password: string, { settings }: ConsoleWorld): Role | null {
  const right = (secret: string | null) => sameSecret(password, secret ?? makeSecret());
  const [editor, viewer] = [right(settings.password), right(settings.viewerPassword)];
  return editor ? 'editor' : viewer ? 'viewer' : null;
}

/** Only a page of this console: "//elsewhere" and "/\elsewhere" lead away. */
function localPath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : '/changes';
}

function form(c: Asked, world: ConsoleWorld, problem: Content, status: number) {
  const csrf = csrfOf(c, world.ports.secret, isHttps(world));
  const next = c.req.query('next') ?? '';
  return show(c, world, {
    title: 'Log in',
    status,
    body: html`<div class="card login">${problem === null ? null : html`<p class="warn" role="alert">${problem}</p>`}
      <form method="post" action="/login">${csrfField(csrf)}<input type="hidden" name="next" value="${next}">
      <div class="field"><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required autofocus></div>
      <button>Log in</button></form></div>`,
  });
}
