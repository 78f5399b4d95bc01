/** Gets robots.txt when it is due, and keeps to what was last readable while it cannot be had. */
import type { Clock } from '../clock.ts';
import { failed } from '../http/fetched.ts';
import type { Failed, Fetched, Refused } from '../http.ts';
import type { RobotsRecord, RobotsStore } from './ports.ts';
import { MOST_ROBOTS_BYTES, openRules, type Rules, readRules } from './rules.ts';

export interface RobotsTimes {
  /** RFC 9309 2.4: a copy is used for a day at most. */
  robotsMaxAgeMs: number;
  /** How soon a robots.txt that could not be had is tried again. */
  robotsRetryMs: number;
}

export interface RobotsOptions<Held> {
  store: RobotsStore;
  clock: Clock;
  times: RobotsTimes;
  /** Gets the text at the host's pace. */
  fetch(address: string, maxBytes: number): Promise<Fetched | Held>;
}

/** The rules for an origin, or why it cannot be asked for anything now. */
export type RobotsAnswer<Held> = { kind: 'rules'; rules: Rules } | Refused | Failed | Held;

export function createRobots<Held extends { kind: 'later' }>(options: RobotsOptions<Held>) {
  const { store, clock, times } = options;
  const running = new Map<string, Promise<RobotsAnswer<Held>>>();

  async function current(origin: string): Promise<RobotsAnswer<Held>> {
    const known = await store.get(origin);
    if (known !== null && isFresh(known)) return answer(origin, known);
    const got = await options.fetch(`${origin}/robots.txt`, MOST_ROBOTS_BYTES);
    if (got.kind === 'later') return got as Held;
    // A host that must not be asked at all is refused for its own sake, not for its robots.txt.
    if (got.kind === 'refused' && new URL(got.url).origin === origin && got.code !== 'redirects') return got;
    if (got.kind === 'failed' && got.code === 'aborted') return got;
    const record: RobotsRecord = { ...reading(got, known?.body ?? null), fetchedAt: clock.now() };
    await store.put(origin, record);
    if (got.kind !== 'failed' || record.status !== 0 || record.body !== null) return answer(origin, record);
    // A host that cannot be reached at all is told as that.
    return /^(?:dns|connect|tls)$/.test(got.code) ? got : { ...got, reason: `robots.txt: ${got.reason}` };
  }

  const isFresh = (record: RobotsRecord): boolean => {
    const age = clock.now().getTime() - record.fetchedAt.getTime();
    return age >= 0 && age < (isUnreachable(record.status) ? times.robotsRetryMs : times.robotsMaxAgeMs);
  };

  return {
    /** Many askers at once share one request. */
    rulesFor(origin: string): Promise<RobotsAnswer<Held>> {
      const same = running.get(origin);
      if (same !== undefined) return same;
      const started = current(origin).finally(() => running.delete(origin));
      running.set(origin, started);
      return started;
    },
  };
}

function answer(origin: string, record: RobotsRecord): { kind: 'rules'; rules: Rules } | Failed {
  if (record.body !== null) return { kind: 'rules', rules: readRules(origin, record.body) };
  if (!isUnreachable(record.status)) return { kind: 'rules', rules: openRules };
  const what = record.status === 0 ? 'could not be had' : `answered ${record.status}`;
  return failed(
    `${origin}/robots.txt`,
    'robots',
    `robots.txt ${what}; until it can be read nothing is asked for`,
  );
}

/** RFC 9309 2.3.1: 4xx leaves a site open, 5xx and silence close it. 429 says "not now", as 503 does. */
const isUnreachable = (status: number): boolean => status === 0 || status === 429 || status >= 500;

function reading(got: Fetched, before: string | null): { status: number; body: string | null } {
  switch (got.kind) {
    case 'ok':
      return { status: got.status, body: readable(got.bytes, got.cut) };
    case 'http-error':
      return { status: got.status, body: isUnreachable(got.status) ? before : null };
    case 'failed':
      return got.code === 'redirect' ? NO_ROBOTS : { status: 0, body: before };
    default:
      return NO_ROBOTS;
  }
}

/** RFC 9309 2.3.1.2: redirects that lead nowhere are as good as no robots.txt. */
const NO_ROBOTS = { status: 404, body: null };

/** UTF-8 without its mark; NUL cannot be stored as text; a rule cut in two would say something else. */
function readable(bytes: Uint8Array, cut: boolean): string {
  const text = new TextDecoder().decode(bytes).replaceAll('\0', '');
  return cut ? text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'), 0)) : text;
}
