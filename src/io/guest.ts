/** A guest's manners: what robots.txt closes is not read, and no host is asked faster than it likes, whoever asks. */

import { isIP } from 'node:net';
import type { Clock } from './clock.ts';
import type { PaceStore, RobotsStore } from './guest/ports.ts';
import { createRobots, type RobotsTimes } from './guest/robots.ts';
import { bareHost, unreachable } from './http/addresses.ts';
import { failed, refused } from './http/fetched.ts';
import type { Failed, Fetched, GetOptions, Http, Refused } from './http.ts';

export interface GuestSettings extends RobotsTimes {
  /** Least time between two requests to a host. */
  intervalMs: number;
  /** The same for this machine itself: tests and the demo. */
  loopbackIntervalMs: number;
  /** Longer crawl-delays count as this. */
  mostCrawlDelayMs: number;
  /** How long to stay away after 429 or 503 where the server does not say, and at most where it does. */
  pushBackMs: number;
  mostPushBackMs: number;
  /** A longer wait for the host's turn is handed back as `later` instead of being sat out. */
  patienceMs: number;
}

const HOUR = 3_600_000;

export const defaultGuestSettings: GuestSettings = {
  intervalMs: 1000,
  loopbackIntervalMs: 0,
  mostCrawlDelayMs: 60_000,
  pushBackMs: 60_000,
  mostPushBackMs: 24 * HOUR,
  patienceMs: 15_000,
  robotsMaxAgeMs: 24 * HOUR,
  robotsRetryMs: HOUR / 6,
};

/** The host's turn has not come: ask again after `waitMs`. Nothing was sent to `url`. */
export interface Later {
  kind: 'later';
  url: string;
  waitMs: number;
}

export type GuestFetched = Fetched | Later;

export type GuestOptions = Omit<GetOptions, 'before'> & { patienceMs?: number };

export interface Guest {
  get(address: string, options?: GuestOptions): Promise<GuestFetched>;
}

export interface GuestParts {
  http: Http;
  pace: PaceStore;
  robots: RobotsStore;
  clock: Clock;
  settings?: Partial<GuestSettings>;
}

export function createGuest({ http, pace, robots: store, clock, settings }: GuestParts): Guest {
  const manners = { ...defaultGuestSettings, ...settings };
  const robots = createRobots<Later>({
    store,
    clock,
    times: manners,
    fetch: (address, maxBytes) =>
      visit(address, {
        accept: 'text/plain,*/*;q=0.5',
        maxBytes,
        overflow: 'cut',
        redirects: 5,
        before: (url) => turn(url, 0, manners.patienceMs),
      }),
  });

  /** Waits for the host's turn, or says that it is too far off. */
  async function turn(
    url: URL,
    delayMs: number,
    patienceMs: number,
    signal?: AbortSignal,
  ): Promise<Later | Failed | null> {
    const least = isLoopback(url.hostname) ? manners.loopbackIntervalMs : manners.intervalMs;
    // A store need not know infinity.
    const patience = Math.min(patienceMs, manners.mostPushBackMs);
    const wait = await pace.reserve(url.host, Math.max(least, delayMs), clock.now(), patience);
    if (wait > patience) return { kind: 'later', url: url.href, waitMs: wait };
    if (wait === 0) return null;
    return clock.sleep(wait, signal).then(
      () => null,
      () => failed(url.href, 'aborted', 'stopped by the program'),
    );
  }

  async function admit(url: URL, options: GuestOptions): Promise<Later | Refused | Failed | null> {
    const answer = await robots.rulesFor(url.origin);
    if (answer.kind !== 'rules') return answer;
    const { rules } = answer;
    if (!rules.allows(url)) return refused(url.href, 'robots', 'closed by robots.txt');
    const delayMs = Math.min((rules.crawlDelay ?? 0) * 1000, manners.mostCrawlDelayMs);
    return turn(url, delayMs, options.patienceMs ?? manners.patienceMs, options.signal);
  }

  async function visit(address: string, options: GetOptions<Later>): Promise<GuestFetched> {
    const got = await http.get<Later>(address, options);
    if (got.kind === 'http-error') {
      const busy = got.status === 429 || got.status === 503;
      const ms = Math.min(got.retryAfter ?? (busy ? manners.pushBackMs : 0), manners.mostPushBackMs);
      if (ms > 0) await pace.postpone(new URL(got.url).host, new Date(clock.now().getTime() + ms));
    }
    return got;
  }

  return {
    get: (address, { patienceMs, ...options } = {}) =>
      visit(address, {
        ...options,
        before: (url) => admit(url, { ...options, ...(patienceMs === undefined ? {} : { patienceMs }) }),
      }),
  };
}

function isLoopback(hostname: string): boolean {
  const host = bareHost(hostname);
  if (isIP(host)) return unreachable(host) === 'loopback';
  return host === 'localhost' || host.endsWith('.localhost');
}
