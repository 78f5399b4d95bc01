import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import { createTestClock } from '../../src/io/clock.ts';
import { createPoster } from '../../src/io/http/post.ts';
import { type Post, sendPost } from '../../src/io/mail/post.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver that keeps what it is posted, and answers as told. */
async function receiver(
  answer: (response: ServerResponse, n: number) => void = (response) => response.end('ok'),
) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    received.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(pieces).toString(),
    });
    answer(response, received.length);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

const NOW = new Date();
const variables: Record<string, string> = { DESK_SECRET: 'a-long-shared-secret', TOKEN: 'tk_letmein' };

function sender(allowHosts = ['127.0.0.1']) {
  const poster = createPoster({
    userAgent: 'Tallywire/test',
    allowHosts,
    clock: createTestClock(NOW),
    limits: { totalMs: 400 },
  });
  closing.push(() => poster.close());
  return (post: Post) => sendPost(post, { poster, variable: (name) => variables[name], now: () => NOW });
}

function post(to: Post['to'], body: Record<string, unknown> = { hello: 'there' }): Post {
  const channel = to.webhook ? 'webhook' : to.slack ? 'slack' : 'ntfy';
  return { channel, id: 'delivery-17', to, subject: '20 killed', text: '20 killed', body };
}
const webhook = (url: string): Post => post({ webhook: { url, secret: '$DESK_SECRET' } });

describe('a webhook', () => {
  test('is signed, so that the receiver can tell who sent it, and bears the delivery’s id on every attempt', async () => {
    const desk = await receiver((response, n) => response.writeHead(n === 1 ? 500 : 204).end());
    const send = sender();
    expect(await send(webhook(`${desk.url}/hooks/tally?x=1`))).toMatchObject({ kind: 'retry', code: '500' });
    expect(await send(webhook(`${desk.url}/hooks/tally?x=1`))).toMatchObject({
      kind: 'sent',
      response: 'HTTP 204',
    });
    expect(desk.received.map(({ path }) => path)).toEqual(['/hooks/tally?x=1', '/hooks/tally?x=1']);
    expect(desk.received.map(({ headers }) => headers['webhook-id'])).toEqual(['delivery-17', 'delivery-17']);
    const { body, headers } = desk.received[1]!;
    const verifier = new Webhook('a-long-shared-secret', { format: 'raw' });
    expect(verifier.verify(body, headers as Record<string, string>)).toEqual({ hello: 'there' });
    expect(() => verifier.verify(`${body} `, headers as Record<string, string>)).toThrow();
    expect(headers['content-type']).toBe('application/json');
  });

  const answers = [
    { status: 410, kind: 'refused', says: 'gone' },
    { status: 404, kind: 'refused', says: 'no such hook' },
    { status: 401, kind: 'retry', says: 'bad token' },
    { status: 503, kind: 'retry', says: 'later' },
    { status: 302, kind: 'retry', says: 'moved' },
  ];
  test.each(answers)(
    'answered with $status → $kind, with the answer as the reason',
    async ({ status, kind, says }) => {
      const desk = await receiver((response) =>
        response.writeHead(status, { location: '/elsewhere' }).end(says),
      );
      expect(await sender()(webhook(desk.url))).toMatchObject({
        kind,
        code: String(status),
        reason: expect.stringContaining(says),
      });
      expect(desk.received).toHaveLength(1);
    },
  );

  test('that asks for patience gets it', async () => {
    const desk = await receiver((response) => response.writeHead(429, { 'retry-after': '120' }).end());
    expect(await sender()(webhook(desk.url))).toMatchObject({ kind: 'retry', waitMs: 120_000 });
  });

  test('that never answers, or answers without end, costs a bounded time', async () => {
    const silent = await receiver(() => undefined);
    expect(await sender()(webhook(silent.url))).toMatchObject({ kind: 'retry', code: 'timeout' });
    const endless = await receiver((response) => {
      response.write('x'.repeat(4096));
    });
    expect(await sender()(webhook(endless.url))).toMatchObject({ kind: 'sent' });
  });

  test('in a private network is not called, unless it is allowed', async () => {
    const desk = await receiver();
    expect(await sender([])(webhook(desk.url))).toMatchObject({
      kind: 'retry',
      code: 'address',
      reason: expect.stringContaining('TALLYWIRE_ALLOW_HOSTS'),
    });
    expect(desk.received).toEqual([]);
  });

  test('whose secret is not set is not called, and the reason names the variable', async () => {
    const desk = await receiver();
    const unset = post({ webhook: { url: desk.url, secret: '$NOT_THERE' } });
    expect(await sender()(unset)).toMatchObject({
      kind: 'retry',
      reason: 'the environment variable NOT_THERE is not set',
    });
    expect(desk.received).toEqual([]);
  });
});

test('a Slack-compatible hook stands in a variable, and is posted the message as it is', async () => {
  const slack = await receiver();
  variables.NEWSROOM = `${slack.url}/services/T0/B0/secret`;
  const outcome = await sender()(post({ slack: '$NEWSROOM' }, { text: '*20 killed*' }));
  expect(outcome.kind).toBe('sent');
  expect(slack.received).toMatchObject([{ path: '/services/T0/B0/secret', body: '{"text":"*20 killed*"}' }]);
});

test('the address of a hook is in no reason: it is a secret', async () => {
  variables.NEWSROOM = 'https://hooks.nowhere.invalid/services/T0/B0/secret';
  const outcome = await sender()(post({ slack: '$NEWSROOM' }));
  expect(outcome.kind).toBe('retry');
  expect(JSON.stringify(outcome)).not.toContain('T0');
});

test('ntfy is posted its topic and, if there is one, the token', async () => {
  const ntfy = await receiver();
  const to = { ntfy: { url: `${ntfy.url}/our-topic`, token: '$TOKEN' } };
  expect((await sender()(post(to, { title: 'T', message: 'M' }))).kind).toBe('sent');
  expect(ntfy.received[0]).toMatchObject({ path: '/', headers: { authorization: 'Bearer tk_letmein' } });
  expect(JSON.parse(ntfy.received[0]!.body)).toEqual({ topic: 'our-topic', title: 'T', message: 'M' });
});
