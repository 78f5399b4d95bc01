/**
 * The guard stands where the connection is made: the addresses that the resolver gave are the ones connected
 * to, so neither a redirect nor a name that changes its answer (DNS rebinding) gets past it.
 */
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, Pool } from 'undici';
import { type AllowList, unreachable } from './addresses.ts';
import { Fault } from './failures.ts';
import type { Limits } from './limits.ts';

export interface Resolved {
  address: string;
  family: 4 | 6;
}
/** Rejects with a code such as ENOTFOUND. */
export type Resolve = (hostname: string) => Promise<Resolved[]>;

export const systemResolve: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map((a) => ({
    address: a.address,
    family: a.family === 6 ? 6 : 4,
  }));

export interface GuardOptions {
  allow: AllowList;
  limits: Limits;
  resolve: Resolve;
  /** Certificates (PEM) to trust instead of the shipped ones. */
  ca: string | undefined;
}

/** Keeps connections alive, per origin; HTTP/1.1 only, of which every bound below is known to hold. */
export function createGuardedAgent(options: GuardOptions): Agent {
  const { limits } = options;
  const resolve = oncePerName(options.resolve);
  return new Agent({
    allowH2: false,
    pipelining: 1,
    connections: limits.connectionsPerOrigin,
    headersTimeout: limits.idleMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: limits.maxHeaderBytes,
    factory: (origin, settings) =>
      new Pool(origin, { ...settings, connect: guardedConnector(new URL(origin), { ...options, resolve }) }),
  });
}

function guardedConnector(origin: URL, options: GuardOptions): buildConnector.connector {
  const { allow, limits, ca } = options;
  const port = Number(origin.port) || (origin.protocol === 'https:' ? 443 : 80);
  const hostAllowed = allow.host(origin.hostname, port);
  const problem = (address: string): string | null =>
    hostAllowed || allow.address(address, port) ? null : unreachable(address);

  const guardedLookup: LookupFunction = (hostname, { all }, callback) => {
    options.resolve(hostname).then(
      (found) => {
        const open = found.filter((a) => problem(a.address) === null);
        const first = open[0];
        if (first === undefined) {
          const error = found[0] ? refusal(found[0].address, problem(found[0].address)) : noAddress(hostname);
          callback(error, '', 0);
        } else if (all) callback(null, open);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
  const connect = buildConnector({
    timeout: limits.connectMs,
    allowH2: false,
    lookup: guardedLookup,
    autoSelectFamily: true,
    // Node's 250 ms gives up on addresses that are merely far away.
    autoSelectFamilyAttemptTimeout: Math.min(1000, limits.connectMs),
    ...(ca === undefined ? {} : { ca }),
  });

  return (target, callback) => {
    // An address given as such is connected to without any look-up.
    const wrong = isIP(target.hostname) ? problem(target.hostname) : null;
    if (wrong !== null) callback(refusal(target.hostname, wrong), null);
    else connect(target, callback);
  };
}

const refusal = (address: string, range: string | null) =>
  new Fault('address', `${address} is not public (${range}) and not in TALLYWIRE_ALLOW_HOSTS`);

const noAddress = (hostname: string) => new Fault('dns', `${hostname} has no address`);

/**
 * The system's resolver runs on four threads that the whole process shares: however many requests wait for
 * one dead name server, they hold one thread.
 */
function oncePerName(resolve: Resolve): Resolve {
  const running = new Map<string, Promise<Resolved[]>>();
  return (hostname) => {
    const same = running.get(hostname);
    if (same !== undefined) return same;
    const started = resolve(hostname).finally(() => running.delete(hostname));
    running.set(hostname, started);
    return started;
  };
}
