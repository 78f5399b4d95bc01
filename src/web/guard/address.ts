/** From where a request comes, and whether that place is believed about others. */
import { getConnInfo } from '@hono/node-server/conninfo';
import ipaddr from 'ipaddr.js';
import type { ConsoleSettings } from '../../config/console.ts';
import type { Asked } from '../visitor.ts';

export function peerOf(c: Asked): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Without a socket (in tests) nobody is known.
    return 'unknown';
  }
}

/** Whether the request was handed on by the proxy that the settings trust. */
export function isFromProxy(c: Asked, { trustHeader, trustFrom }: ConsoleSettings): boolean {
  return trustHeader !== null && trustFrom.some((network) => isWithin(peerOf(c), network));
}

/** Who is at the other end: of the proxy, where a trusted one says so. */
export function clientOf(c: Asked, settings: ConsoleSettings): string {
  const forwarded = isFromProxy(c, settings) ? c.req.header('x-forwarded-for') : undefined;
  // The proxy appends whom it saw; what stands before that, anybody may have written.
  return forwarded?.split(',').at(-1)?.trim() || peerOf(c);
}

function isWithin(address: string, network: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const [base, bits] = network.split('/');
  if (base === undefined || !ipaddr.isValid(base)) return false;
  const [a, b] = [ipaddr.process(address), ipaddr.process(base)];
  if (a.kind() !== b.kind()) return false;
  return a.match(b as never, bits === undefined ? (b.kind() === 'ipv4' ? 32 : 128) : Number(bits));
}
