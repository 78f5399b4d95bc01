/** What changes something is sent from here. Each row is one attack. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { story } from '../reliability/story.ts';
import { type Asking, asking } from './asking.ts';
import { doorsOf } from './doors.ts';
import { type Played, playForConsole } from './played.ts';

let played: Played;
beforeAll(async () => {
  played = await playForConsole(story());
});
afterAll(() => played.close());
const { feed, open } = doorsOf(() => played);

describe('a form that was not sent from here is refused:', () => {
  const HERE = 'http://127.0.0.1:8484';
  const form = (csrf: string, more = {}) => ({
    method: 'POST',
    body: new URLSearchParams({ csrf }),
    ...more,
  });
  test.each<[string, (browser: Asking) => Promise<RequestInit>]>([
    ['without a sign', async () => ({ method: 'POST', body: new URLSearchParams({}) })],
    ['with a made-up sign', async () => form('x'.repeat(43))],
    ['with the sign of another browser', async () => form(await asking(open()).csrf())],
    [
      'from another origin',
      async (one) => form(await one.csrf(), { headers: { origin: 'https://evil.example' } }),
    ],
    [
      'from this host by another port',
      async (one) => form(await one.csrf(), { headers: { origin: 'http://127.0.0.1:1' } }),
    ],
    ['from an origin that is hidden', async (one) => form(await one.csrf(), { headers: { origin: 'null' } })],
    [
      'from another site, as the browser says',
      async (one) => form(await one.csrf(), { headers: { 'sec-fetch-site': 'cross-site' } }),
    ],
    [
      'from a neighbouring host',
      async (one) => form(await one.csrf(), { headers: { 'sec-fetch-site': 'same-site' } }),
    ],
    [
      'as plain text',
      async (one) => ({
        method: 'POST',
        body: `csrf=${await one.csrf()}`,
        headers: { 'content-type': 'text/plain' },
      }),
    ],
    [
      'as JSON',
      async (one) => ({
        method: 'POST',
        body: JSON.stringify({ csrf: await one.csrf() }),
        headers: { 'content-type': 'application/json' },
      }),
    ],
    [
      'as another method',
      async (one) => form(await one.csrf(), { method: 'PUT', headers: { origin: 'https://evil.example' } }),
    ],
  ])('%s', async (_, init) => {
    const browser = asking(open());
    await browser.get('/feeds');
    const response = await browser.ask(`/feeds/${await feed()}/pause`, await init(browser));
    expect(response.status).toBe(403);
    expect((await played.ports.ledger.console.work.pausedFeeds()).size).toBe(0);
  });

  test('a form of ours is taken', async () => {
    const browser = asking(open());
    const id = await feed();
    expect((await browser.send(`/feeds/${id}/pause`, {}, { origin: HERE })).status).toBe(303);
    expect((await played.ports.ledger.console.work.pausedFeeds()).size).toBe(1);
    expect((await browser.send(`/feeds/${id}/resume`)).status).toBe(303);
  });

  test('a link never changes anything', async () => {
    const browser = asking(open());
    expect((await browser.get(`/feeds/${await feed()}/pause`)).status).toBe(404);
  });
});
