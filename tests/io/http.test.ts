import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestClock } from '../../src/io/clock.ts';
import { createHttp, type Http, type HttpSettings, userAgent } from '../../src/io/http.ts';
import { certificate } from './certificate.ts';
import { answer, drip, openRogue, type Rogue, redirect, sayThenEnd } from './rogue.ts';

let host: Rogue;
let other: Rogue;
let secure: Rogue;
let http: Http;
const clock = createTestClock(new Date('2026-03-10T08:00:00Z'));
const open = (more: Partial<HttpSettings> = {}) =>
  createHttp({
    userAgent: userAgent('1.2.3', 'desk@example.org'),
    allowHosts: ['127.0.0.1'],
    clock,
    ...more,
  });

beforeAll(async () => {
  host = await openRogue(() => {});
  other = await openRogue(answer(200, [], 'other'));
  secure = await openRogue(() => {}, certificate);
  http = open({ ca: certificate.cert });
});
afterAll(() => Promise.all([host.close(), other.close(), secure.close(), http.close()]));

const at = (path: string) => `http://127.0.0.1:${host.port}${path}`;
const sent = () => host.asked.at(-1)!.head;
const body = (got: object) => ('bytes' in got ? Buffer.from(got.bytes as Uint8Array).toString() : got);

describe('a request', () => {
  test('says honestly who asks, with a way to reach the operator', async () => {
    host.behave(answer(200, []));
    await http.get(at('/'));
    expect(sent()).toMatch(/^user-agent: Tallywire\/1\.2\.3 \(\+desk@example\.org\)$/im);
  });

  test('keeps line breaks out of the contact', () => {
    expect(userAgent('1', 'a\r\nX-Evil: b')).toBe('Tallywire/1 (+aX-Evil:b)');
  });

  test('without a contact says only who asks', () => {
    expect(userAgent('1.2.3', null)).toBe('Tallywire/1.2.3');
  });

  test('never returns a cookie', async () => {
    host.behave(answer(200, ['Set-Cookie: id=1; Path=/']));
    await http.get(at('/'));
    await http.get(at('/'));
    expect(sent()).not.toMatch(/^cookie:/im);
  });

  test('leaves the fragment out and keeps the query', async () => {
    host.behave(answer(200, []));
    expect(await http.get(at('/a?b=c&d#e'))).toMatchObject({ url: at('/a?b=c&d') });
    expect(host.asked.at(-1)!.path).toBe('/a?b=c&d');
  });

  test('uses its connections again', async () => {
    const own = open();
    const ports = new Set<number | undefined>();
    host.behave((socket, asked) => {
      ports.add(socket.remotePort);
      answer(200, [], 'x')(socket, asked);
    });
    for (let i = 0; i < 10; i++) await own.get(at('/'));
    // One more may be opened before the first is known to be free.
    expect(ports.size).toBeLessThanOrEqual(2);
    await own.close();
  });
});

describe('an answer', () => {
  const page = 'Сводка: 18 000 человек. '.repeat(2000);
  test.each([
    ['gzip', zlib.gzipSync(page)],
    ['x-gzip', zlib.gzipSync(page)],
    ['deflate', zlib.deflateSync(page)],
    ['br', zlib.brotliCompressSync(page)],
    ['zstd', zlib.zstdCompressSync(page)],
    ['identity', Buffer.from(page)],
  ])('is decoded: %s', async (coding, bytes) => {
    host.behave(answer(200, [`Content-Encoding: ${coding}`], bytes));
    const got = await http.get(at('/'));
    expect(body(got)).toBe(page);
    expect(got).toMatchObject({ bytesOnWire: bytes.length, cut: false });
  });

  test('in many gzip members is one body', async () => {
    const members = Buffer.concat(['a', 'b', 'c'].map((part) => zlib.gzipSync(part)));
    host.behave(answer(200, ['Content-Encoding: gzip'], members));
    expect(body(await http.get(at('/')))).toBe('abc');
  });

  test('gives what polling needs to know', async () => {
    host.behave(
      answer(200, [
        'Content-Type: application/rss+xml; charset=koi8-r',
        'ETag: W/"a"',
        'Last-Modified: Mon, 09 Mar 2026 10:00:00 GMT',
        'Cache-Control: max-age=600',
      ]),
    );
    expect(await http.get(at('/'))).toMatchObject({
      kind: 'ok',
      contentType: 'application/rss+xml; charset=koi8-r',
      etag: 'W/"a"',
      lastModified: 'Mon, 09 Mar 2026 10:00:00 GMT',
      cacheControl: 'max-age=600',
      retryAfter: null,
      permanentRedirect: null,
    });
  });

  test('that repeats what is known moves no body', async () => {
    host.behave(answer(304, ['ETag: "a"']));
    const validators = { etag: '"a"', lastModified: 'Mon, 09 Mar 2026 10:00:00 GMT' };
    expect(await http.get(at('/'), { validators })).toMatchObject({ kind: 'not-modified', bytesOnWire: 0 });
    expect(sent()).toMatch(/^if-none-match: "a"$/im);
    expect(sent()).toMatch(/^if-modified-since: Mon, 09 Mar 2026 10:00:00 GMT$/im);
  });

  test('longer than asked for is refused, or cut where the beginning is enough', async () => {
    host.behave(answer(200, ['Content-Encoding: gzip'], zlib.gzipSync('a'.repeat(5000))));
    expect(await http.get(at('/'), { maxBytes: 1000 })).toMatchObject({ kind: 'failed', code: 'too-large' });
    const got = await http.get(at('/'), { maxBytes: 1000, overflow: 'cut' });
    expect(got).toMatchObject({ kind: 'ok', cut: true });
    expect(body(got)).toBe('a'.repeat(1000));
    expect(await http.get(at('/'), { maxBytes: 5000 })).toMatchObject({ kind: 'ok', cut: false });
  });

  test('left over from the one before is not taken for the next', async () => {
    const stray = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstray';
    host.behave((socket, asked) => {
      const start = `HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n`;
      sayThenEnd(asked.path === '/a' ? `${start}one${stray}` : `${start}two`)(socket, asked);
    });
    expect(body(await http.get(at('/a')))).toBe('one');
    expect(body(await http.get(at('/b')))).toBe('two');
  });
});

describe('redirects', () => {
  const steps = (table: Record<string, [number, string]>) =>
    host.behave((socket, asked) => {
      const step = table[asked.path];
      (step ? redirect(step[1], step[0]) : answer(200, [], 'end'))(socket, asked);
    });

  test.each([301, 308])('%i for good is reported', async (status) => {
    steps({ '/a': [status, '/b'], '/b': [status, '/c'] });
    expect(await http.get(at('/a'))).toMatchObject({ url: at('/c'), permanentRedirect: at('/c') });
  });

  test.each([302, 303, 307])('%i for now is not', async (status) => {
    steps({ '/a': [status, '/b'] });
    expect(await http.get(at('/a'))).toMatchObject({ url: at('/b'), permanentRedirect: null });
  });

  test('for good count up to the first that is for now', async () => {
    steps({ '/a': [301, '/b'], '/b': [302, '/c'], '/c': [301, '/d'] });
    expect(await http.get(at('/a'))).toMatchObject({ url: at('/d'), permanentRedirect: at('/b') });
  });

  test('lead to other hosts', async () => {
    host.behave(redirect(`http://127.0.0.1:${other.port}/`));
    expect(body(await http.get(at('/')))).toBe('other');
  });

  test('down from https are followed and never for good', async () => {
    secure.behave(redirect(`http://127.0.0.1:${other.port}/`, 301));
    const got = await http.get(`https://127.0.0.1:${secure.port}/`);
    expect(body(got)).toBe('other');
    expect(got).toMatchObject({ permanentRedirect: null });
  });

  test('are asked about one by one, and stop where the answer is no', async () => {
    steps({ '/a': [302, '/b'], '/b': [302, '/c'] });
    const seen: string[] = [];
    const got = await http.get<'stop'>(at('/a'), {
      before: async (url) => {
        seen.push(url.pathname);
        return url.pathname === '/c' ? 'stop' : null;
      },
    });
    expect(got).toBe('stop');
    expect(seen).toEqual(['/a', '/b', '/c']);
    expect(host.asked.at(-1)!.path).toBe('/b');
  });
});

test.each([
  ['not an address', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['http://user:secret@example.org/', 'credentials'],
  ['http://192.168.0.1/', 'address'],
  ['http://[fd00::1]/', 'address'],
])('%s is not asked for', async (address, code) => {
  const got = await http.get(address);
  expect(got).toMatchObject({ kind: 'refused', code });
});

test('a caller that gives up gets a value at once', async () => {
  host.behave(() => stop.abort());
  const stop = new AbortController();
  expect(await http.get(at('/'), { signal: stop.signal })).toMatchObject({ kind: 'failed', code: 'aborted' });
  expect(await http.get(at('/'), { signal: stop.signal })).toMatchObject({ kind: 'failed', code: 'aborted' });
});

test('silence is given up on long before the whole time is over', async () => {
  const own = open({ limits: { idleMs: 100, totalMs: 60_000 } });
  host.behave((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'));
  const got = await own.get(at('/'));
  expect(got).toMatchObject({ code: 'timeout', reason: expect.stringContaining('half-way') });
  await own.close();
});

test('the body of an error is not waited for', async () => {
  const own = open();
  host.behave(drip('HTTP/1.1 404 Not Found\r\n\r\n', 'a'));
  const started = performance.now();
  expect(await own.get(at('/'))).toMatchObject({ kind: 'http-error', status: 404 });
  // A tenth of the whole time.
  expect(performance.now() - started).toBeLessThan(5000);
  await own.close();
});

test('a name is looked up by the system, and reached only where its addresses may be', async () => {
  host.behave(answer(200, [], 'here'));
  const address = `http://localhost:${host.port}/`;
  const allowing = open({ allowHosts: [`localhost:${host.port}`] });
  expect(body(await allowing.get(address))).toBe('here');
  const strict = open({ allowHosts: [] });
  expect(await strict.get(address)).toMatchObject({ kind: 'refused', code: 'address' });
  await Promise.all([allowing.close(), strict.close()]);
});
