/**
 * Against DNS rebinding: a page elsewhere may let its own name point at this machine and so read what is served here.
 * Its name then stands in the Host header; only names that belong here, and addresses, which nobody can rebind, pass.
 */
import { createMiddleware } from 'hono/factory';
import ipaddr from 'ipaddr.js';
import type { Env } from '../visitor.ts';
import type { ConsoleWorld } from '../world.ts';

export function ownHosts({ ports, settings }: ConsoleWorld) {
  const { publicUrl } = ports.settings;
  const known = new Set(['localhost']);
  if (publicUrl !== null) known.add(new URL(publicUrl).hostname.toLowerCase());
  if (settings.listen !== null) known.add(settings.listen.host.toLowerCase());
  return createMiddleware<Env>(async (c, next) => {
    const host = hostName(c.req.header('host') ?? '');
    if (host === null || !(known.has(host) || ipaddr.isValid(host)))
      return c.text('This name is not one of the console. Set PUBLIC_URL to the address readers use.\n', 421);
    return next();
  });
}

/** Without its port and brackets, in lower case; null where it is none. */
function hostName(header: string): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::\d{1,5})?$/i.exec(header);
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null;
}
