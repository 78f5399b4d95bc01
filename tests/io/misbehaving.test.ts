/** Every way in which a host is known to misbehave: what it does, and what must come out, within which bound. */

import { type AddressInfo, createServer, type Server } from 'node:net';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestClock } from '../../src/io/clock.ts';
import type { Resolved } from '../../src/io/http/connect.ts';
import { createHttp, type Http } from '../../src/io/http.ts';
import { bombs } from './bombs.ts';
import { certificate } from './certificate.ts';
import {
  answer,
  type Behaviour,
  drip,
  endless,
  openRogue,
  type Rogue,
  redirect,
  say,
  sayThenEnd,
  sayThenReset,
} from './rogue.ts';

const kB = 1024;
const limits = {
  connectMs: 300,
  idleMs: 150,
  totalMs: 600,
  maxBytes: 256 * kB,
  maxHeaderBytes: 16 * kB,
  redirects: 5,
};
/** Well above every limit above, for a machine that is busy with other things. */
const WITHIN_MS = 5000;
const NOW = new Date('2026-03-10T08:00:00Z');

interface Row {
  name: string;
  does: Behaviour;
  out: Record<string, unknown>;
  /** What is asked for, if not `/`: relative to the host, or with its port for `PORT` and its TLS port for `TLS`. */
  ask?: string;
}

const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;
const text = (body: string) => ({ kind: 'ok', bytes: Buffer.from(body) });
const failed = (code: string) => ({ kind: 'failed', code, reason: expect.stringMatching(/\w{3}/) });
const refused = (code: string) => ({ kind: 'refused', code, reason: expect.stringMatching(/\w{3}/) });
const status = (code: number) => ({ kind: 'http-error', status: code });
const coded = (coding: string, body: string | Uint8Array) =>
  answer(200, [`Content-Encoding: ${coding}`], body);
/** The page `/` is one thing, what it leads to another. */
const then =
  (first: Behaviour, next: Behaviour = answer(200, [], 'last')): Behaviour =>
  (socket, asked) =>
    (asked.path === '/' ? first : next)(socket, asked);
const page200 = answer(200, [], 'page');
const short = (bytes: Buffer) => bytes.subarray(0, bytes.length - 6);
const page = Buffer.from('<p>A page that is whole.</p>'.repeat(50));

const time: Row[] = [
  { name: 'accepts and never answers', does: () => {}, out: failed('timeout') },
  { name: 'stops in the status line', does: say('HTTP/1.1 20'), out: failed('timeout') },
  { name: 'stops in the headers', does: say(OK), out: failed('timeout') },
  { name: 'drips headers', does: drip(OK, 'X-A: b\r\n'), out: failed('timeout') },
  { name: 'drips the bytes of one header', does: drip(`${OK}X-A: `, 'b'), out: failed('timeout') },
  { name: 'stops in the body', does: say(`${OK}Content-Length: 9\r\n\r\nabc`), out: failed('timeout') },
  { name: 'drips the body', does: drip(`${OK}\r\n`, 'a'), out: failed('timeout') },
  { name: 'drips chunks', does: drip(CHUNKED, '1\r\na\r\n'), out: failed('timeout') },
  {
    name: 'drips interim answers',
    does: drip('', 'HTTP/1.1 102 Processing\r\n\r\n'),
    out: { kind: 'failed' },
  },
  {
    name: 'redirects slowly ever on',
    does: (socket, asked) => setTimeout(() => redirect(`/${asked.count}`)(socket, asked), 200),
    out: failed('timeout'),
  },
  { name: 'redirects, then never answers', does: then(redirect('/b'), () => {}), out: failed('timeout') },
];

const size: Row[] = [
  { name: 'streams for ever', does: endless(`${OK}\r\n`, 'a'.repeat(kB)), out: failed('too-large') },
  {
    name: 'streams chunks for ever',
    does: endless(CHUNKED, '4\r\nabcd\r\n'.repeat(500)),
    out: failed('too-large'),
  },
  { name: 'announces 100 MB', does: say(`${OK}Content-Length: 104857600\r\n\r\n`), out: failed('too-large') },
  { name: 'sends headers for ever', does: endless(OK, 'X-A: b\r\n'.repeat(100)), out: failed('too-large') },
  {
    name: 'sends one header for ever',
    does: endless(`${OK}X-A: `, 'b'.repeat(kB)),
    out: failed('too-large'),
  },
  { name: 'sends a header name for ever', does: endless(OK, 'b'.repeat(kB)), out: failed('too-large') },
  {
    name: 'sends a status text for ever',
    does: endless('HTTP/1.1 200 ', 'b'.repeat(kB)),
    out: { kind: 'failed' },
  },
  {
    name: 'sends a chunk extension for ever',
    does: endless(`${CHUNKED}4;`, 'b'.repeat(kB)),
    out: { kind: 'failed' },
  },
  {
    name: 'sends trailers for ever',
    does: endless(`${CHUNKED}1\r\na\r\n0\r\n`, 'X-A: b\r\n'.repeat(100)),
    out: { kind: 'failed' },
  },
  {
    name: 'sends a flood of interim answers',
    does: say('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(1000)),
    out: failed('protocol'),
  },
  ...bombs.map((bomb) => ({
    name: `sends a decompression bomb: ${bomb.name}`,
    does: coded(bomb.coding, bomb.bytes),
    out: failed('too-large'),
  })),
  {
    name: 'sends compressed nothing for ever',
    does: endless(`${OK}Content-Encoding: deflate\r\n\r\n\x00`, Buffer.from('000000ffff'.repeat(200), 'hex')),
    out: { kind: 'failed' },
  },
];

const lengths: Row[] = [
  {
    name: 'closes before the announced length',
    does: sayThenEnd(`${OK}Content-Length: 9\r\n\r\nabc`),
    out: failed('cut-off'),
  },
  {
    name: 'sends more than the announced length',
    does: sayThenEnd(`${OK}Content-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\n\r\n`),
    out: text('abc'),
  },
  { name: 'closes within a chunk', does: sayThenEnd(`${CHUNKED}9\r\nabc`), out: failed('cut-off') },
  {
    name: 'closes without the last chunk',
    does: sayThenEnd(`${CHUNKED}3\r\nabc\r\n`),
    out: failed('cut-off'),
  },
  {
    name: 'sends a chunk size that is no number',
    does: say(`${CHUNKED}xyz\r\nabc`),
    out: failed('protocol'),
  },
  {
    name: 'sends a chunk size of 2^68',
    does: say(`${CHUNKED}fffffffffffffffff\r\nabc`),
    out: failed('protocol'),
  },
  {
    name: 'sends a negative length',
    does: say(`${OK}Content-Length: -1\r\n\r\nabc`),
    out: failed('protocol'),
  },
  {
    name: 'sends two different lengths',
    does: say(`${OK}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc`),
    out: { kind: 'failed' },
  },
  {
    name: 'sends a length and chunks',
    does: say(`${OK}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n`),
    out: { kind: 'failed' },
  },
  {
    name: 'resets within the body',
    does: sayThenReset(`${OK}Content-Length: 9\r\n\r\nabc`),
    out: failed('cut-off'),
  },
  { name: 'resets before it answers', does: sayThenReset(), out: failed('cut-off') },
  { name: 'closes before it answers', does: sayThenEnd(), out: failed('cut-off') },
  { name: 'sends no length and closes', does: sayThenEnd(`${OK}\r\nabc`), out: text('abc') },
];

const redirects: Row[] = [
  { name: 'redirects to itself', does: redirect('/'), out: refused('redirects') },
  {
    name: 'redirects to and fro',
    does: redirect((a) => (a.path === '/' ? '/b' : '/')),
    out: refused('redirects'),
  },
  { name: 'redirects ever on', does: redirect((a) => `/${a.count}`), out: refused('redirects') },
  { name: 'redirects to a private address', does: redirect('http://10.0.0.1/'), out: refused('address') },
  {
    name: 'redirects to cloud metadata',
    does: redirect('http://169.254.169.254/latest/'),
    out: refused('address'),
  },
  {
    name: 'redirects to an address in hexadecimal',
    does: redirect('http://0x7f.1:9/'),
    out: refused('address'),
  },
  {
    name: 'redirects to an address in decimal',
    does: redirect('http://2130706433:9/'),
    out: refused('address'),
  },
  {
    name: 'redirects to an address in octal',
    does: redirect('http://0177.0.0.01:9/'),
    out: refused('address'),
  },
  { name: 'redirects to 0.0.0.0', does: redirect((a) => `http://0:${a.port}/`), out: refused('address') },
  {
    name: 'redirects to IPv6 loopback',
    does: redirect((a) => `http://[::1]:${a.port}/`),
    out: refused('address'),
  },
  {
    name: 'redirects to a private address mapped into IPv6',
    does: redirect('http://[::ffff:10.0.0.1]/'),
    out: refused('address'),
  },
  { name: 'redirects to a name of loopback', does: redirect('http://localhost:9/'), out: refused('address') },
  {
    name: 'redirects to another port of this machine',
    does: redirect('http://127.0.0.1:9/'),
    out: refused('address'),
  },
  { name: 'redirects to file:', does: redirect('file:///etc/passwd'), out: refused('scheme') },
  { name: 'redirects to javascript:', does: redirect('javascript:alert(1)'), out: refused('scheme') },
  { name: 'redirects to data:', does: redirect('data:text/html,hello'), out: refused('scheme') },
  { name: 'redirects to ftp:', does: redirect('ftp://example.org/'), out: refused('scheme') },
  {
    name: 'redirects with a password',
    does: redirect('http://a:b@example.org/'),
    out: refused('credentials'),
  },
  { name: 'redirects without Location', does: answer(302, []), out: failed('redirect') },
  { name: 'redirects to no address', does: redirect('http://['), out: failed('redirect') },
  {
    name: 'redirects to 10 kB of address',
    does: redirect(`/${'a'.repeat(10 * kB)}`),
    out: failed('redirect'),
  },
  {
    name: 'redirects with an endless body',
    does: then(endless('HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n', 'a'.repeat(kB))),
    out: text('last'),
  },
  {
    name: 'redirects twice in one answer',
    does: then(answer(302, ['Location: /b', 'Location: http://10.0.0.1/'])),
    out: text('last'),
  },
  {
    name: 'redirects to raw UTF-8',
    does: then(redirect(Buffer.from('/știri').toString('latin1'))),
    out: { ...text('last'), url: expect.stringMatching(/\/%C8%99tiri$/) },
  },
];

const statuses: Row[] = [
  ...[
    201, 202, 204, 205, 206, 226, 300, 305, 306, 399, 400, 401, 402, 403, 404, 406, 408, 410, 418, 421, 451,
  ].map((code) => ({
    name: `answers ${code}`,
    does: answer(code, [], code === 204 ? '' : 'no'),
    out: status(code),
  })),
  ...[500, 502, 503, 504, 520, 599, 999].map((code) => ({
    name: `answers ${code}`,
    does: answer(code, [], 'broken'),
    out: status(code),
  })),
  { name: 'answers 304 unasked', does: answer(304, ['ETag: "a"']), out: status(304) },
  {
    name: 'answers 429 for seconds',
    does: answer(429, ['Retry-After: 120']),
    out: { ...status(429), retryAfter: 120_000 },
  },
  {
    name: 'answers 429 until a date',
    does: answer(429, ['Retry-After: Tue, 10 Mar 2026 08:05:00 GMT']),
    out: { ...status(429), retryAfter: 300_000 },
  },
  {
    name: 'answers 503 until a date that has passed',
    does: answer(503, ['Retry-After: Fri, 31 Dec 1999 23:59:59 GMT']),
    out: { ...status(503), retryAfter: 0 },
  },
  {
    name: 'answers 503 until it likes',
    does: answer(503, ['Retry-After: soon']),
    out: { ...status(503), retryAfter: null },
  },
  {
    name: 'answers 503 for a million years',
    does: answer(503, ['Retry-After: 99999999999999']),
    out: { ...status(503), retryAfter: 30 * 86_400_000 },
  },
  {
    name: 'answers 404 with an endless body',
    does: endless('HTTP/1.1 404 No\r\n\r\n', 'a'.repeat(kB)),
    out: status(404),
  },
  {
    name: 'answers 500 and drips a body',
    does: drip('HTTP/1.1 500 No\r\n\r\n', 'a'),
    out: status(500),
  },
  {
    name: 'answers 100 and nothing else',
    does: say('HTTP/1.1 100 Continue\r\n\r\n'),
    out: { kind: 'failed' },
  },
  {
    name: 'answers 101',
    does: say('HTTP/1.1 101 Switch\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n'),
    out: { kind: 'failed' },
  },
  {
    name: 'hints before it answers',
    does: say('HTTP/1.1 103 Early\r\nLink: </a>\r\n\r\n', `${OK}Content-Length: 3\r\n\r\nabc`),
    out: text('abc'),
  },
];

const encodings: Row[] = [
  { name: 'says gzip and sends text', does: coded('gzip', page), out: failed('encoding') },
  { name: 'says brotli and sends text', does: coded('br', page), out: failed('encoding') },
  { name: 'says zstd and sends text', does: coded('zstd', page), out: failed('encoding') },
  { name: 'says deflate and sends text', does: coded('deflate', page), out: failed('encoding') },
  { name: 'cuts gzip short', does: coded('gzip', short(zlib.gzipSync(page))), out: failed('encoding') },
  {
    name: 'cuts deflate short',
    does: coded('deflate', short(zlib.deflateSync(page))),
    out: failed('encoding'),
  },
  {
    name: 'cuts brotli short',
    does: coded('br', short(zlib.brotliCompressSync(page))),
    out: failed('encoding'),
  },
  {
    name: 'cuts zstd short',
    does: coded('zstd', short(zlib.zstdCompressSync(page))),
    out: failed('encoding'),
  },
  {
    name: 'gets the checksum of gzip wrong',
    does: coded('gzip', Buffer.concat([short(zlib.gzipSync(page)).subarray(0, -2), Buffer.alloc(8)])),
    out: failed('encoding'),
  },
  {
    name: 'sends garbage after gzip',
    does: coded('gzip', Buffer.concat([zlib.gzipSync(page), Buffer.from('garbage')])),
    out: failed('encoding'),
  },
  {
    name: 'pads gzip with zeros',
    does: coded('gzip', Buffer.concat([zlib.gzipSync(page), Buffer.alloc(9)])),
    out: text(page.toString()),
  },
  {
    name: 'sends deflate without its frame',
    does: coded('deflate', zlib.deflateRawSync(page)),
    out: text(page.toString()),
  },
  { name: 'says gzip and sends nothing', does: coded('gzip', ''), out: text('') },
  { name: 'asks for a zstd window of 128 MB', does: coded('zstd', zstdOfWindow()), out: failed('encoding') },
  { name: 'names an encoding nobody knows', does: coded('rot13', page), out: failed('encoding') },
  {
    name: 'names a property of every object as encoding',
    does: coded('constructor', page),
    out: failed('encoding'),
  },
  { name: 'names a charset as encoding', does: coded('UTF-8', page), out: text(page.toString()) },
  {
    name: 'compresses the transfer instead of the content',
    does: sayThenEnd(
      `${OK}Transfer-Encoding: gzip, chunked\r\n\r\n`,
      `${zlib.gzipSync(page).length.toString(16)}\r\n`,
      zlib.gzipSync(page),
      '\r\n0\r\n\r\n',
    ),
    out: text(page.toString()),
  },
  { name: 'encodes five times', does: coded('gzip, gzip, gzip, gzip, gzip', page), out: failed('encoding') },
  {
    name: 'encodes twice',
    does: coded('gzip, br', zlib.brotliCompressSync(zlib.gzipSync(page))),
    out: text(page.toString()),
  },
];

const protocol: Row[] = [
  { name: 'speaks HTTP/0.9', does: sayThenEnd('<html>Hello</html>'), out: failed('protocol') },
  { name: 'speaks HTTP/9.9', does: sayThenEnd('HTTP/9.9 200 OK\r\n\r\nabc'), out: failed('protocol') },
  { name: 'speaks SSH', does: say('SSH-2.0-OpenSSH_9.2\r\n'), out: failed('protocol') },
  {
    name: 'speaks HTTP/2',
    does: say(Buffer.from('00000c04000000000000030000006400040010000', 'hex')),
    out: failed('protocol'),
  },
  {
    name: 'sends garbage before the status line',
    does: say(`\x01\x02\x03${OK}\r\n`),
    out: failed('protocol'),
  },
  { name: 'sends a status of four digits', does: say('HTTP/1.1 2000 OK\r\n\r\n'), out: failed('protocol') },
  { name: 'sends a status of letters', does: say('HTTP/1.1 abc OK\r\n\r\n'), out: failed('protocol') },
  { name: 'sends NUL in a header', does: sayThenEnd(`${OK}X-A: a\0b\r\n\r\nabc`), out: failed('protocol') },
  {
    name: 'sends a header without a colon',
    does: sayThenEnd(`${OK}nonsense\r\n\r\nabc`),
    out: failed('protocol'),
  },
  { name: 'sends NUL in the body', does: answer(200, [], 'a\0b'), out: text('a\0b') },
  {
    name: 'sends headers that are not UTF-8',
    does: answer(200, ['ETag: "\xe9\xff"', 'X-A: \xfe\xff'], 'abc'),
    out: { ...text('abc'), etag: '"\xe9\xff"' },
  },
  {
    name: 'repeats headers',
    does: answer(200, ['ETag: "a"', 'ETag: "b"'], 'abc'),
    out: { ...text('abc'), etag: '"a"' },
  },
  {
    name: 'sends an ETag of 10 kB',
    does: answer(200, [`ETag: "${'a'.repeat(10 * kB)}"`], 'abc'),
    out: { ...text('abc'), etag: null },
  },
  {
    name: 'ends its lines with LF alone',
    does: sayThenEnd('HTTP/1.1 200 OK\nX-A: b\n\nabc'),
    out: failed('protocol'),
  },
  { name: 'folds a header', does: sayThenEnd(`${OK}X-A: a\r\n b\r\n\r\nabc`), out: failed('protocol') },
  { name: 'speaks HTTP/1.0', does: sayThenEnd('HTTP/1.0 200 OK\r\n\r\nabc'), out: text('abc') },
  { name: 'sends cookies', does: answer(200, ['Set-Cookie: a=b'], 'abc'), out: text('abc') },
  {
    name: 'sends __proto__ as a header',
    does: answer(200, ['__proto__: a', 'constructor: b'], 'abc'),
    out: text('abc'),
  },
];

const connections: Row[] = [
  { name: 'does not exist', does: page200, ask: 'http://gone.test/', out: failed('dns') },
  { name: 'has a name server that is down', does: page200, ask: 'http://down.test/', out: failed('dns') },
  {
    name: 'has a name server that is silent',
    does: page200,
    ask: 'http://silent.test/',
    out: failed('timeout'),
  },
  { name: 'has a name without addresses', does: page200, ask: 'http://empty.test/', out: failed('dns') },
  { name: 'has a private address', does: page200, ask: 'http://private.test/', out: refused('address') },
  { name: 'has a private address in IPv6', does: page200, ask: 'http://ula.test/', out: refused('address') },
  {
    name: 'has a private address mapped into IPv6',
    does: page200,
    ask: 'http://mapped.test/',
    out: refused('address'),
  },
  {
    name: 'has the addresses of cloud metadata',
    does: page200,
    ask: 'http://metadata.test/',
    out: refused('address'),
  },
  {
    name: 'has a private address beside an open one',
    does: page200,
    ask: 'http://mixed.test:PORT/',
    out: text('page'),
  },
  {
    name: 'changes to a private address between two connections',
    does: then((socket, asked) =>
      sayThenEnd(
        `HTTP/1.1 302 F\r\nConnection: close\r\nLocation: http://rebinding.test:${asked.port}/b\r\n\r\n`,
      )(socket, asked),
    ),
    ask: 'http://rebinding.test:PORT/',
    out: refused('address'),
  },
  { name: 'does not listen', does: page200, ask: 'http://127.0.0.1:1/', out: failed('connect') },
  {
    name: 'speaks HTTP on its TLS port',
    does: page200,
    ask: 'https://127.0.0.1:PORT/',
    out: { kind: 'failed' },
  },
  {
    name: 'never ends the TLS handshake',
    does: () => {},
    ask: 'https://127.0.0.1:SILENT/',
    out: failed('timeout'),
  },
  {
    name: 'has a certificate nobody signed',
    does: page200,
    ask: 'https://127.0.0.1:TLS/',
    out: failed('tls'),
  },
];

/** What the names of the table resolve to. */
function createResolver(): (name: string) => Promise<Resolved[]> {
  let asked = 0;
  const v4 = (...addresses: string[]): Resolved[] => addresses.map((address) => ({ address, family: 4 }));
  const v6 = (address: string): Resolved[] => [{ address, family: 6 }];
  const fails = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
  const names: Record<string, () => Resolved[] | Promise<Resolved[]>> = {
    'gone.test': () => fails('ENOTFOUND'),
    'down.test': () => fails('EAI_AGAIN'),
    'silent.test': () => new Promise(() => {}),
    'empty.test': () => [],
    'private.test': () => v4('192.168.1.1'),
    'ula.test': () => v6('fd00:ec2::254'),
    'mapped.test': () => v6('::ffff:10.0.0.1'),
    'metadata.test': () => v4('169.254.169.254', '100.100.100.200', '168.63.129.16'),
    'mixed.test': () => v4('10.0.0.1', '127.0.0.1'),
    'rebinding.test': () => v4(asked++ === 0 ? '127.0.0.1' : '10.0.0.1'),
    localhost: () => v4('127.0.0.1'),
  };
  return async (name) => names[name]!();
}

/** A frame (RFC 8878) of one raw block, "abc", whose window descriptor asks for 2^27 bytes. */
function zstdOfWindow(): Buffer {
  return Buffer.from('28b52ffd0088190000616263', 'hex');
}

let rogue: Rogue;
let secure: Rogue;
let silent: Server;
let http: Http;
beforeAll(async () => {
  rogue = await openRogue(() => {});
  secure = await openRogue(page200, certificate);
  silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  http = createHttp({
    userAgent: 'Tallywire/0 (+test)',
    allowHosts: [rogue.port, secure.port, portOf(silent), 1].map((port) => `127.0.0.1:${port}`),
    limits,
    clock: createTestClock(NOW),
    resolve: createResolver(),
  });
});
afterAll(async () => {
  await Promise.all([rogue.close(), secure.close(), http.close()]);
  silent.close();
});

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const address = (ask: string): string =>
  ask.startsWith('/')
    ? `http://127.0.0.1:${rogue.port}${ask}`
    : ask
        .replace('PORT', String(rogue.port))
        .replace('TLS', String(secure.port))
        .replace('SILENT', String(portOf(silent)));

const table = { time, size, lengths, redirects, statuses, encodings, protocol, connections };
for (const [group, rows] of Object.entries(table)) {
  describe(`a host that misbehaves in ${group}`, () => {
    test.each(rows)('$name', async ({ does, out, ask = '/' }) => {
      rogue.behave(does);
      const started = performance.now();
      expect(await http.get(address(ask))).toMatchObject(out);
      expect(performance.now() - started).toBeLessThan(WITHIN_MS);
    });
  });
}

test('the table has more than forty ways, each of its own', () => {
  const names = Object.values(table).flatMap((rows) => rows.map((row) => row.name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(100);
});
