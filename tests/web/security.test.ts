/** What must not work. Each row is one attack. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unsubscribeToken } from '../../src/digests/unsubscribe.ts';
import { createConsole } from '../../src/web/console.ts';
import { story } from '../reliability/story.ts';
import { asking } from './asking.ts';
import { doorsOf, loggedIn, PASSWORD, VIEWER } from './doors.ts';
import { type Played, playForConsole } from './played.ts';

let played: Played;
beforeAll(async () => {
  played = await playForConsole(story());
});
afterAll(() => played.close());
const { closed, open } = doorsOf(() => played);

test.each([
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'evil.example:8484',
  '127.0.0.1@evil.example',
  '',
])('a name that points here without being one of ours is told off (DNS rebinding): %j', async (host) => {
  expect((await asking(open()).get('/changes', { host })).status).toBe(421);
});
test.each(['localhost:8484', '127.0.0.1', '[::1]:8484', '192.168.1.20:8484', 'tally.example.org'])(
  'names of ours and addresses are not: %s',
  async (host) => {
    const app = createConsole(played.world({}, 'https://tally.example.org'));
    expect((await asking(app).get('/changes', { host })).status).toBe(200);
  },
);

describe('files beyond the configuration are out of reach:', () => {
  test.each([
    '/configuration/..%2f..%2fetc%2fpasswd',
    '/configuration/%2e%2e/secret',
    '/configuration/secret',
    '/configuration/outlets%00.yaml',
    '/configuration/__proto__',
    '/deliveries/..%2f..%2fsecret',
    '/feeds-of-changes/..%2fsecret.atom',
    '/series/..%2f..%2fsecret',
  ])('%s', async (path) => {
    expect((await asking(open()).get(path)).status).toBe(404);
  });
  test('nor can one be written', async () => {
    const response = await asking(open()).send('/configuration/..%2fevil/save', { text: 'x', seen: 'y' });
    expect(response.status).toBe(404);
  });
});

describe('adding an outlet does not reach into the house:', () => {
  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://192.168.0.1/rss',
    'http://[::1]:8484/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
    'http://2130706434/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:6379/_x',
    'ftp://127.0.0.1/',
    'http://user:password@10.0.0.1/',
  ])('%s', async (address) => {
    const response = await asking(open()).send('/feeds/new', { address });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('role="alert"');
  });
  test('nor does trying a feed', async () => {
    const fields = {
      feed: 'http://169.254.169.254/',
      do: 'try',
      id: 'a',
      name: 'A',
      language: 'en',
      timezone: 'UTC',
    };
    const text = await (await asking(open()).send('/feeds/new', fields)).text();
    expect(text).toContain('cannot be read');
  });
});

describe('picking the text of a page', () => {
  const outlet = { name: 'A', language: 'en', timezone: 'UTC', feed: '' };
  test.each(['http://169.254.169.254/', 'http://10.0.0.1/', 'file:///etc/passwd', 'http://[fd00::1]/', 'x'])(
    'reads nothing in the house: %s',
    async (page) => {
      const text = await (await asking(open()).send('/feeds/pick', { ...outlet, page })).text();
      expect(text).toContain('cannot be read');
      expect(text).not.toContain('data-pick');
    },
  );
  test('runs the one script of the console alone, and no other page has any', async () => {
    const browser = asking(open());
    const { headers } = await browser.send('/feeds/pick', { ...outlet, page: 'x' });
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(
      /^default-src 'none'.*frame-ancestors 'none'; script-src 'self'; connect-src 'self'$/,
    );
    expect((await browser.get('/feeds')).headers.get('content-security-policy')).not.toContain('script-src');
  });
  test('is for editors, by a form of ours', async () => {
    const viewer = await loggedIn(closed(), VIEWER);
    expect((await viewer.send('/feeds/pick', { ...outlet, page: 'x' })).status).toBe(403);
    const body = new URLSearchParams({ ...outlet, page: 'x' });
    expect((await asking(open()).ask('/feeds/pick', { method: 'POST', body })).status).toBe(403);
  });
});

describe('what is too much is refused:', () => {
  test('a form beyond half a megabyte', async () => {
    expect((await asking(open()).send('/configuration/topics', { text: 'x'.repeat(600_000) })).status).toBe(
      413,
    );
  });
  test('YAML that grows when it is read', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
    const text = `a0: &a0 x\n${lines.join('\n')}\ntopics: *a30\n`;
    const browser = asking(open());
    const response = await browser.send('/configuration/topics', { text, seen: 'x' });
    expect(response.status).toBe(422);
  });
  test('a list page beyond all lists', async () => {
    expect((await asking(open()).get('/series?page=99999999999')).status).toBe(200);
    expect((await asking(open()).get('/api/v1/changes?limit=100000')).status).toBe(400);
  });
  test('a filter that is a statement is a text', async () => {
    const response = await asking(open()).get(
      `/changes?topic=${encodeURIComponent("' or 1=1; drop table tallywire.changes --")}`,
    );
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('No change is like that');
  });
  test.each(['AAAA', 'bnVsbA', '!!', 'W10', 'WyIyMDI2Iiwie30iXQ'])(
    'a cursor nobody gave out: %s',
    async (cursor) => {
      expect((await asking(open()).get(`/api/v1/changes?cursor=${cursor}`)).status).toBe(400);
      expect((await asking(open()).get(`/changes?before=${cursor}`)).status).toBe(200);
    },
  );
});

describe('unsubscribing', () => {
  const token = (email: string, secret = played.ports.secret) =>
    unsubscribeToken({ email, topic: null }, secret);
  const row = async () => (await played.ports.ledger.subscribers.list())[0]!;
  test('by looking does nothing; mail programs look', async () => {
    const response = await asking(closed()).get(`/unsubscribe?token=${token('reader@example.org')}`);
    expect(response.status).toBe(200);
    expect((await row()).unsubscribedAt).toBeNull();
  });
  test.each([
    ['made with another secret', () => token('reader@example.org', 'another secret of sixteen')],
    [
      'whose address was changed',
      () =>
        token('x@example.org').replace(/^[^.]+/, () =>
          Buffer.from('["reader@example.org",null]').toString('base64url'),
        ),
    ],
    ['cut off', () => token('reader@example.org').slice(0, -4)],
    ['of nothing', () => ''],
    ['with a dot more', () => `${token('reader@example.org')}.x`],
  ])('with a token %s is refused', async (_, made) => {
    const response = await asking(closed()).ask(`/unsubscribe?token=${made()}`, { method: 'POST' });
    expect(response.status).toBe(400);
    expect((await row()).unsubscribedAt).toBeNull();
  });
  test('of somebody unknown says the same as of anybody', async () => {
    const response = await asking(closed()).ask(`/unsubscribe?token=${token('nobody@example.org')}`, {
      method: 'POST',
    });
    expect(response.status).toBe(200);
    expect((await row()).unsubscribedAt).toBeNull();
  });
  test('by a mail program, in one click and without a page, works', async () => {
    const response = await asking(closed()).ask(`/unsubscribe?token=${token('reader@example.org')}`, {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    });
    expect(response.status).toBe(200);
    expect((await row()).unsubscribedAt).not.toBeNull();
    const editor = await loggedIn(closed());
    expect((await editor.send('/subscribers/reader%40example.org/resume')).status).toBe(303);
    expect((await row()).unsubscribedAt).toBeNull();
  });
});

describe('every answer', () => {
  test.each(['/login', '/changes', '/nothing', '/api/v1/feeds', '/console.css', '/unsubscribe'])(
    'says what a browser may do with it: %s',
    async (path) => {
      const { headers } = await asking(open()).get(path);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    },
  );
  test('sets cookies that scripts and other sites do not get, and over https only there', async () => {
    const app = createConsole(played.world({ password: PASSWORD }, 'https://tally.example.org'));
    const browser = asking(app, { host: 'tally.example.org' });
    const body = new URLSearchParams({ csrf: await browser.csrf(), password: PASSWORD });
    const [cookie] = (await browser.ask('/login', { method: 'POST', body })).headers.getSetCookie();
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect((await browser.get('/login')).headers.get('strict-transport-security')).toContain('max-age');
  });
  test('keeps secrets to itself', async () => {
    const editor = await loggedIn(closed());
    for (const path of ['/access', '/configuration', '/queues', '/subscribers', '/api/v1/openapi.json']) {
      const text = await (await editor.get(path)).text();
      for (const secret of [PASSWORD, VIEWER, played.ports.secret]) expect(text).not.toContain(secret);
    }
  });
});
