/** Who is there: named by a trusted proxy, by a token, by a session; or anybody, on this machine, where no password is set. */
import { join } from 'node:path';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { isLoopback } from '../../config/console.ts';
import { keptSecret } from '../../io/kept-secret.ts';
import { UserError } from '../../io/settings.ts';
import type { Role } from '../../io/stores/access.ts';
import type { Asked, Env, Visitor } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';
import { isFromProxy } from './address.ts';
import { csrfOf } from './forms.ts';
import { hashSecret, sign } from './secrets.ts';

export const SESSION_COOKIE = 'tallywire_session';

/** Cookies only over https, where that is how readers come. */
export function isHttps({ ports }: ConsoleWorld): boolean {
  return ports.settings.publicUrl?.startsWith('https:') ?? false;
}

type ConsoleSettings = ConsoleWorld['settings'];

/** Whether others could reach a console that lets everybody in. */
function isOpenToOthers({ listen, password, viewerPassword, trustHeader }: ConsoleSettings): boolean {
  if (listen === null || isLoopback(listen.host)) return false;
  return password === null && viewerPassword === null && trustHeader === null;
}

/** Throws a {@link UserError} where others could reach a console that lets everybody in. */
export function checkAccess(settings: ConsoleSettings): void {
  if (!isOpenToOthers(settings)) return;
  const { host, port } = settings.listen!;
  throw new UserError(
    `The console on ${host}:${port} could be reached by others, and nothing keeps them out. Set TALLYWIRE_PASSWORD, ` +
      'or TALLYWIRE_TRUST_HEADER behind a reverse proxy with a log-in, or leave TALLYWIRE_LISTEN at 127.0.0.1:8484.',
  );
}

/** As {@link checkAccess}, but gives such a console a password of its own, kept in the data folder, and says where. */
export async function withOwnPassword(
  settings: ConsoleSettings,
  { dataFolder, log }: { dataFolder: string; log: ConsoleWorld['ports']['log'] },
): Promise<ConsoleSettings> {
  if (!isOpenToOthers(settings)) return settings;
  const password = await keptSecret(dataFolder, OWN_PASSWORD);
  log.warn(
    { file: join(dataFolder, OWN_PASSWORD) },
    'no TALLYWIRE_PASSWORD: log in to the console with the password in this file',
  );
  return { ...settings, password };
}

const OWN_PASSWORD = 'console-password';

/** What a session is bound to: it ends when the password of its role is another one. */
export function passwordMark(role: Role, { settings, ports }: ConsoleWorld): string | null {
  const password = role === 'editor' ? settings.password : settings.viewerPassword;
  return password === null ? null : sign('session', password, ports.secret);
}

/** Lets in who may come; others are asked to log in, programs told so. */
export function visitors(world: ConsoleWorld) {
  return createMiddleware<Env>(async (c, next) => {
    const known = await recognise(c, world);
    if (known !== null) {
      const forPrograms = known.by === 'token' || /^\/(api\/v1|feeds-of-changes)\//.test(c.req.path);
      const csrf = forPrograms ? '' : csrfOf(c, world.ports.secret, isHttps(world));
      c.set('visitor', { ...known, csrf });
      return next();
    }
    // Feed readers know user names and passwords only: the token is the password then.
    if (c.req.path.startsWith('/feeds-of-changes/'))
      return c.text('A token is wanted as the password.\n', 401, {
        'www-authenticate': 'Basic realm="Tallywire"',
      });
    if (c.req.path.startsWith('/api/'))
      return c.json({ error: 'log in, or send a token: Authorization: Bearer …' }, 401, {
        'www-authenticate': 'Bearer',
      });
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.text('Log in first.\n', 401);
    const { settings } = world;
    if (settings.password === null && settings.viewerPassword === null)
      return c.text('The proxy did not say who is there.\n', 401);
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/login?next=${encodeURIComponent(pathname + search)}`, 302);
  });
}

/** Only editors: everything that changes something, and pages that show the files themselves. */
export const editorsOnly = createMiddleware<Env>(async (c, next) => {
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD';
  const inner =
    /^\/(configuration|access)(\/|$)/.test(c.req.path) || /\/(edit|new|correct)$/.test(c.req.path);
  if (c.get('visitor').role !== 'editor' && (!reading || inner) && c.req.path !== '/logout')
    return c.text('You may look at everything here, but change nothing.\n', 403);
  return next();
});

async function recognise(c: Asked, world: ConsoleWorld): Promise<Omit<Visitor, 'csrf'> | null> {
  const { settings, ports } = world;
  const now = ports.clock.now().toISOString();
  const { trustHeader, editors } = settings;
  const name =
    trustHeader !== null && isFromProxy(c, settings) ? c.req.header(trustHeader)?.trim() : undefined;
  if (name)
    return { role: editors === null || editors.includes(name) ? 'editor' : 'viewer', by: 'proxy', name };
  const sent = tokenOf(c.req.header('authorization'));
  if (sent !== null) {
    const token = await ports.ledger.access.useToken(hashSecret(sent.token), now);
    if (token !== undefined) return { role: token.role, by: 'token', name: token.name };
    // Basic may be meant for a proxy in front; a bearer that is none of ours is refused.
    if (sent.bearer) return null;
  }
  if (settings.password === null && settings.viewerPassword === null)
    return trustHeader === null ? { role: 'editor', by: 'open', name: null } : null;
  const cookie = getCookie(c, SESSION_COOKIE);
  if (cookie === undefined) return null;
  const session = await ports.ledger.access.session(hashSecret(cookie), now);
  return session !== undefined && session.password === passwordMark(session.role, world)
    ? { role: session.role, by: 'session', name: null }
    : null;
}

/** Of "Bearer token" or "Basic user:token". */
function tokenOf(header: string | undefined): { token: string; bearer: boolean } | null {
  const [, scheme, given] = /^(Bearer|Basic) +(\S+)$/i.exec(header ?? '') ?? [];
  if (given === undefined) return null;
  if (scheme?.toLowerCase() === 'bearer') return { token: given, bearer: true };
  const password = /^[^:]*:(.+)$/.exec(Buffer.from(given, 'base64').toString())?.[1];
  return password === undefined ? null : { token: password, bearer: false };
}
