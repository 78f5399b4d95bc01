/** What many misbehaving hosts may cost together: bounded memory, and nobody else's time. */
import { afterAll, expect, test } from 'vitest';
import { createTestClock } from '../../src/io/clock.ts';
import { createHttp, type HttpSettings } from '../../src/io/http.ts';
import { BOMB_BYTES, bombs } from './bombs.ts';
import { answer, type Behaviour, drip, endless, openRogue } from './rogue.ts';

const MB = 1024 * 1024;
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

async function rogue(behaviour: Behaviour): Promise<string> {
  const host = await openRogue(behaviour);
  closing.push(host.close);
  return `http://127.0.0.1:${host.port}/`;
}

function open(more: Partial<HttpSettings> = {}) {
  const http = createHttp({
    userAgent: 'Tallywire/0 (+test)',
    allowHosts: ['127.0.0.1'],
    clock: createTestClock(new Date('2026-03-10T08:00:00Z')),
    ...more,
  });
  closing.push(http.close);
  return http;
}

const HEAD = 'HTTP/1.1 200 OK\r\n';

test('hosts that hang, drip or flood do not delay one that answers', async () => {
  const http = open();
  const good = await rogue(answer(200, [], 'good'));
  const bad = await Promise.all(
    [
      () => {},
      drip(`${HEAD}X-A: `, 'b'),
      drip(`${HEAD}\r\n`, 'a'),
      endless(`${HEAD}Transfer-Encoding: chunked\r\n\r\n4;`, 'b'.repeat(1024)),
      endless('HTTP/1.1 200 ', 'b'.repeat(1024)),
    ].map(rogue),
  );
  const stop = new AbortController();
  let over = 0;
  const hanging = bad
    .flatMap((address) => Array<string>(10).fill(address))
    .map((address) => http.get(address, { signal: stop.signal }).finally(() => over++));

  for (let round = 0; round < 20; round++) {
    const got = await Promise.all([1, 2, 3].map(() => http.get(good)));
    expect(got.every((one) => one.kind === 'ok')).toBe(true);
  }
  // All of the good host's answers came while every bad one was still being waited for.
  expect(over).toBe(0);
  stop.abort();
  for (const one of await Promise.all(hanging))
    expect(one).toMatchObject({ kind: 'failed', code: 'aborted' });
});

test('a name server that never answers does not delay other names, and is asked once', async () => {
  let asked = 0;
  const good = await rogue(answer(200, [], 'good'));
  const http = open({
    resolve: async (name) => {
      if (name === 'good.test') return [{ address: '127.0.0.1', family: 4 }];
      asked++;
      return new Promise(() => {});
    },
  });
  const stop = new AbortController();
  const hanging = Array.from({ length: 10 }, (_, i) =>
    http.get(`http://silent.test:${8000 + i}/`, { signal: stop.signal }),
  );
  expect(await http.get(good.replace('127.0.0.1', 'good.test'))).toMatchObject({ kind: 'ok' });
  expect(asked).toBe(1);
  stop.abort();
  await Promise.all(hanging);
});

test('decompression bombs at once take a fraction of what they would unfold to', async () => {
  const http = open({ limits: { maxBytes: MB } });
  const hosts = await Promise.all(
    bombs.map((b) => rogue(answer(200, [`Content-Encoding: ${b.coding}`], b.bytes))),
  );
  const { bytes: before, peak } = watchMemory();
  const got = await Promise.all(hosts.flatMap((host) => [1, 2, 3, 4].map(() => http.get(host))));
  expect(got.every((one) => one.kind === 'failed' && one.code === 'too-large')).toBe(true);
  // 24 bombs of 32 MB; each may hold its limit, the decoder's window and a few chunks in flight.
  expect(peak() - before).toBeLessThan((got.length * BOMB_BYTES) / 4);
});

test('endless streams at once take no more than their limits', async () => {
  const http = open({ limits: { maxBytes: MB } });
  const host = await rogue(endless(`${HEAD}\r\n`, 'a'.repeat(64 * 1024)));
  const { bytes: before, peak } = watchMemory();
  const got = await Promise.all(Array.from({ length: 40 }, () => http.get(host)));
  expect(got.every((one) => one.kind === 'failed' && one.code === 'too-large')).toBe(true);
  expect(peak() - before).toBeLessThan(150 * MB);
});

/** Memory outside the heap, where bodies live, and the heap. */
function watchMemory(): { bytes: number; peak: () => number } {
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const bytes = used();
  let most = bytes;
  const timer = setInterval(() => {
    most = Math.max(most, used());
  }, 2);
  return {
    bytes,
    peak: () => {
      clearInterval(timer);
      return Math.max(most, used());
    },
  };
}
