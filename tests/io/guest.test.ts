import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestClock, type TestClock } from '../../src/io/clock.ts';
import { createMemoryPace, createMemoryRobots } from '../../src/io/guest/memory.ts';
import type { PaceStore, RobotsStore } from '../../src/io/guest/ports.ts';
import { createGuest, type Guest, type GuestSettings } from '../../src/io/guest.ts';
import { createHttp, type Http } from '../../src/io/http.ts';
import { answer, type Behaviour, endless, openRogue, type Rogue, redirect, sayThenReset } from './rogue.ts';

const START = new Date('2026-03-10T08:00:00Z');
let host: Rogue;
let other: Rogue;
let http: Http;
let clock: TestClock;
/** How long the guest slept each time; sleeping moves the clock. */
let waits: number[];
let pace: PaceStore;
let robots: RobotsStore;

beforeEach(async () => {
  host = await openRogue(site({}));
  other = await openRogue(site({}));
  clock = createTestClock(START);
  waits = [];
  pace = createMemoryPace();
  robots = createMemoryRobots();
  http = createHttp({
    userAgent: 'Tallywire/0 (+test)',
    allowHosts: ['127.0.0.1', 'localhost', 'outlet.test'],
    limits: { idleMs: 150, totalMs: 400 },
    clock,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
});
afterEach(() => Promise.all([host.close(), other.close(), http.close()]));

/** A site whose pages are "page", except as given. */
function site(pages: Record<string, Behaviour>): Behaviour {
  return (socket, asked) => {
    const page =
      pages[asked.path] ?? (asked.path === '/robots.txt' ? answer(404, []) : answer(200, [], 'page'));
    page(socket, asked);
  };
}

const rules = (text: string): Behaviour => answer(200, ['Content-Type: text/plain'], text);

function guest(settings: Partial<GuestSettings> = {}): Guest {
  const sleep = async (ms: number) => {
    waits.push(ms);
    await clock.advance(ms);
  };
  return createGuest({ http, pace, robots, clock: { now: clock.now, sleep }, settings });
}

const at = (path: string, name = '127.0.0.1') => `http://${name}:${host.port}${path}`;
const paths = (rogue = host) => rogue.asked.map((one) => one.path);

describe('robots.txt', () => {
  test('is read once, then kept to', async () => {
    host.behave(site({ '/robots.txt': rules('User-agent: *\nDisallow: /closed') }));
    const visitor = guest();
    expect(await visitor.get(at('/open'))).toMatchObject({ kind: 'ok' });
    expect(await visitor.get(at('/closed/1'))).toMatchObject({
      kind: 'refused',
      code: 'robots',
      url: at('/closed/1'),
    });
    expect(paths()).toEqual(['/robots.txt', '/open']);
  });

  test('is read once by many who come at the same time', async () => {
    const visitor = guest();
    await Promise.all([1, 2, 3, 4].map((n) => visitor.get(at(`/${n}`))));
    expect(paths().filter((path) => path === '/robots.txt')).toHaveLength(1);
  });

  test('is shared through its store', async () => {
    await guest().get(at('/a'));
    await guest().get(at('/b'));
    expect(paths()).toEqual(['/robots.txt', '/a', '/b']);
  });

  test('is read again after a day', async () => {
    const visitor = guest();
    await visitor.get(at('/a'));
    await clock.advance(24 * 3_600_000 - 1);
    await visitor.get(at('/b'));
    expect(paths()).toEqual(['/robots.txt', '/a', '/b']);
    await clock.advance(1);
    host.behave(site({ '/robots.txt': rules('User-agent: *\nDisallow: /') }));
    expect(await visitor.get(at('/c'))).toMatchObject({ kind: 'refused' });
  });

  test('is asked about each address that a redirect leads to, on its own host', async () => {
    host.behave(site({ '/a': redirect(`http://127.0.0.1:${other.port}/closed`) }));
    other.behave(site({ '/robots.txt': rules('User-agent: Tallywire\nDisallow: /closed') }));
    expect(await guest().get(at('/a'))).toMatchObject({ kind: 'refused', code: 'robots' });
    expect(paths(other)).toEqual(['/robots.txt']);
  });

  test('with a byte order mark is read', async () => {
    host.behave(site({ '/robots.txt': rules('\ufeffUser-agent: *\nDisallow: /') }));
    expect(await guest().get(at('/a'))).toMatchObject({ kind: 'refused', code: 'robots' });
  });

  test('that cannot be had any more leaves the last copy in force', async () => {
    host.behave(site({ '/robots.txt': rules('User-agent: *\nDisallow: /closed') }));
    const visitor = guest();
    await visitor.get(at('/a'));
    await clock.advance(25 * 3_600_000);
    host.behave(site({ '/robots.txt': answer(500, []) }));
    expect(await visitor.get(at('/b'))).toMatchObject({ kind: 'ok' });
    expect(await visitor.get(at('/closed'))).toMatchObject({ kind: 'refused', code: 'robots' });
  });

  test('that could not be had is tried again after ten minutes', async () => {
    host.behave(site({ '/robots.txt': answer(500, []) }));
    const visitor = guest();
    expect(await visitor.get(at('/a'))).toMatchObject({ kind: 'failed', code: 'robots' });
    host.behave(site({}));
    expect(await visitor.get(at('/a'))).toMatchObject({ kind: 'failed', code: 'robots' });
    await clock.advance(600_000);
    expect(await visitor.get(at('/a'))).toMatchObject({ kind: 'ok' });
  });

  const closed = { kind: 'failed', code: 'robots' };
  const open = { kind: 'ok' };
  const traps: { name: string; does: Behaviour; out: object }[] = [
    { name: 'is missing', does: answer(404, []), out: open },
    { name: 'is gone', does: answer(410, []), out: open },
    { name: 'is forbidden', does: answer(403, []), out: open },
    { name: 'wants a password', does: answer(401, []), out: open },
    { name: 'is empty', does: answer(204, []), out: open },
    { name: 'is broken', does: answer(500, []), out: closed },
    { name: 'is not available', does: answer(503, []), out: closed },
    { name: 'is too often asked for', does: answer(429, []), out: closed },
    { name: 'never comes', does: () => {}, out: { kind: 'failed', code: 'timeout' } },
    {
      name: 'is cut off',
      does: sayThenReset('HTTP/1.1 200 OK\r\n'),
      out: { kind: 'failed', code: 'cut-off' },
    },
    { name: 'is a page', does: rules('<html><p>User-agent: *<br>Disallow: /</html>'), out: open },
    { name: 'is noise', does: answer(200, [], Buffer.from([0, 255, 254, 0, 13, 10, 0, 58, 0])), out: open },
    { name: 'redirects to itself', does: redirect('/robots.txt'), out: open },
    { name: 'redirects to a private address', does: redirect('http://10.0.0.1/robots.txt'), out: open },
    { name: 'redirects to file:', does: redirect('file:///etc/passwd'), out: open },
    { name: 'redirects to nowhere', does: answer(302, []), out: open },
    { name: 'redirects to rules', does: redirect('/rules.txt'), out: { kind: 'refused', code: 'robots' } },
    {
      name: 'never ends, with its rules at the beginning',
      does: endless('HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /\n', '# more\n'.repeat(1000)),
      out: { kind: 'refused', code: 'robots' },
    },
    {
      name: 'never ends, without rules',
      does: endless('HTTP/1.1 200 OK\r\n\r\n', 'a'.repeat(1000)),
      out: open,
    },
  ];
  test.each(traps)('that $name', async ({ does, out }) => {
    host.behave(site({ '/robots.txt': does, '/rules.txt': rules('User-agent: *\nDisallow: /') }));
    expect(await guest().get(at('/a'))).toMatchObject(out);
  });

  test('of a host that must not be asked is not what the host is refused for', async () => {
    expect(await guest().get('http://10.0.0.1/')).toMatchObject({ kind: 'refused', code: 'address' });
  });
});

describe('the pace', () => {
  test('is one request a second and host, robots.txt included', async () => {
    const visitor = guest();
    for (const path of ['/a', '/b', '/c']) await visitor.get(at(path, 'outlet.test'));
    expect(waits).toEqual([1000, 1000, 1000]);
  });

  test('on this machine is as fast as it answers', async () => {
    const visitor = guest();
    for (const name of ['127.0.0.1', 'localhost']) {
      for (const path of ['/a', '/b']) await visitor.get(at(path, name));
    }
    expect(waits).toEqual([]);
  });

  test('is shared by all guests of one store', async () => {
    await Promise.all([guest(), guest(), guest()].map((visitor) => visitor.get(at('/a', 'outlet.test'))));
    expect(host.asked.length).toBeGreaterThanOrEqual(4);
    expect(clock.now().getTime() - START.getTime()).toBeGreaterThanOrEqual((host.asked.length - 1) * 1000);
  });

  test('of one host is no other’s', async () => {
    const visitor = guest({ loopbackIntervalMs: 1000 });
    await visitor.get(at('/a'));
    waits = [];
    await pace.postpone(`127.0.0.1:${host.port}`, new Date(clock.now().getTime() + 9000));
    await visitor.get(`http://127.0.0.1:${other.port}/a`);
    expect(waits).toEqual([1000]);
  });

  test('is as slow as the crawl-delay', async () => {
    host.behave(site({ '/robots.txt': rules('User-agent: *\nCrawl-delay: 5') }));
    const visitor = guest();
    for (const path of ['/a', '/b', '/c']) await visitor.get(at(path));
    expect(waits).toEqual([5000, 5000]);
  });

  test('is no slower than a crawl-delay of a minute', async () => {
    host.behave(site({ '/robots.txt': rules('User-agent: *\nCrawl-delay: 86400') }));
    const visitor = guest({ patienceMs: Number.POSITIVE_INFINITY });
    for (const path of ['/a', '/b']) await visitor.get(at(path));
    expect(waits).toEqual([60_000]);
  });

  test('counts each redirect as a request', async () => {
    host.behave(site({ '/a': redirect('/b') }));
    await guest().get(at('/a', 'outlet.test'));
    expect(waits).toEqual([1000, 1000]);
  });

  test.each([
    ['429 in its own words', answer(429, ['Retry-After: 120']), 120_000],
    ['503 until a date', answer(503, ['Retry-After: Tue, 10 Mar 2026 08:03:00 GMT']), 180_000],
    ['503 without a word', answer(503, []), 60_000],
    ['403 in its own words', answer(403, ['Retry-After: 90']), 90_000],
    ['429 for ever', answer(429, ['Retry-After: 999999999']), 86_400_000],
  ])('stands still after %s', async (_, does, waitMs) => {
    host.behave(site({ '/busy': does }));
    const visitor = guest();
    expect(await visitor.get(at('/busy'))).toMatchObject({ kind: 'http-error' });
    const before = paths().length;
    expect(await visitor.get(at('/a'))).toEqual({ kind: 'later', url: at('/a'), waitMs });
    expect(paths()).toHaveLength(before);
    await clock.advance(waitMs);
    expect(await visitor.get(at('/a'))).toMatchObject({ kind: 'ok' });
  });

  test.each([404, 500])('is not changed by %i', async (status) => {
    host.behave(site({ '/a': answer(status, []) }));
    const visitor = guest();
    await visitor.get(at('/a'));
    expect(await visitor.get(at('/b'))).toMatchObject({ kind: 'ok' });
    expect(waits).toEqual([]);
  });

  test('is not waited for longer than the caller has patience, and keeps no place for who left', async () => {
    const visitor = guest();
    await visitor.get(at('/a', 'outlet.test'));
    await clock.advance(1000);
    await pace.postpone(`outlet.test:${host.port}`, new Date(clock.now().getTime() + 30_000));
    for (let i = 0; i < 3; i++) {
      expect(await visitor.get(at('/b', 'outlet.test'))).toMatchObject({ kind: 'later', waitMs: 30_000 });
    }
    const patient = await visitor.get(at('/c', 'outlet.test'), { patienceMs: 60_000 });
    expect(patient).toMatchObject({ kind: 'ok' });
    expect(waits.at(-1)).toBe(30_000);
  });

  test('is left by a caller that gives up', async () => {
    const visitor = createGuest({ http, pace, robots, clock });
    await visitor.get(at('/a'));
    await pace.postpone(`127.0.0.1:${host.port}`, new Date(START.getTime() + 10_000));
    const stop = new AbortController();
    const got = visitor.get(at('/b'), { signal: stop.signal });
    while (clock.sleepers() === 0) await new Promise(setImmediate);
    stop.abort();
    expect(await got).toMatchObject({ kind: 'failed', code: 'aborted' });
    expect(clock.sleepers()).toBe(0);
  });
});

test('what did not change is not downloaded again', async () => {
  host.behave((socket, asked) =>
    (/if-none-match: "v1"/i.test(asked.head) ? answer(304, []) : answer(200, ['ETag: "v1"'], 'page'))(
      socket,
      asked,
    ),
  );
  const visitor = guest();
  const first = await visitor.get(at('/feed'));
  expect(first).toMatchObject({ kind: 'ok', etag: '"v1"' });
  const second = await visitor.get(at('/feed'), { validators: { etag: '"v1"' } });
  expect(second).toMatchObject({ kind: 'not-modified', bytesOnWire: 0 });
});
