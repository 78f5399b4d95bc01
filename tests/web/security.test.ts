/** What must not work. Each row is one attack. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unsubscribeToken } from '../../src/digests/unsubscribe.ts';
import { UserError } from '../../src/io/settings.ts';
import { createConsole } from '../../src/web/console.ts';
import { hashSecret } from '../../src/web/guard/secrets.ts';
import { story } from '../reliability/story.ts';
import { type Asking, asking } from './asking.ts';
import { type Played, playForConsole } from './played.ts';

const PASSWORD = 'open sesame 1';
const VIEWER = 'only looking 2';
let played: Played;
beforeAll(async () => {
  played = await playForConsole(story());
});
afterAll(() => played.close());

const closed = (changed = {}, publicUrl: string | null = null) =>
  createConsole(played.world({ password: PASSWORD, viewerPassword: VIEWER, ...changed }, publicUrl));
const open = () => createConsole(played.world());
async function loggedIn(app: ReturnType<typeof createConsole>, password = PASSWORD): Promise<Asking> {
  const browser = asking(app);
  expect((await browser.send('/login', { password })).status).toBe(303);
  return browser;
}
const feed = async () => (await played.ports.ledger.feeds.list())[0]!.id;

describe('text of others never becomes markup:', () => {
  /** Every column that holds scraped text, and how to put something into it. */
  const COLUMNS: [name: string, statement: string, shown: boolean][] = [
    ['headline of an article', "update tallywire.articles set title = '$'", true],
    ['reason an article was not read', "update tallywire.articles set reason = '$'", true],
    ['headline of a version', "update tallywire.versions set title = '$'", true],
    ['byline', "update tallywire.versions set byline = '$'", false],
    ['text of a version', "update tallywire.versions set text = '$' || text", true],
    ['language of a version', "update tallywire.versions set language = '$'", true],
    ['quote of a figure', "update tallywire.figures set quote = '$'", true],
    ['sentence of a figure', "update tallywire.figures set sentence = '$' || sentence", true],
    ['speaker of a figure', "update tallywire.figures set attribution = '$'", true],
    ['counted thing of a figure', "update tallywire.figures set counted = '$'", false],
    ['part of a series', "update tallywire.series set part = '$'", true],
    [
      'speaker of an observation',
      `update tallywire.observations set stated = jsonb_set(stated, '{speaker}', '"$"')`,
      true,
    ],
    ['key of a speaker', "update tallywire.observations set speaker = '$'", false],
    [
      'speaker before a change',
      `update tallywire.changes set before = jsonb_set(before, '{speaker}', '"$"') where before is not null`,
      true,
    ],
    [
      'speaker after a change',
      `update tallywire.changes set after = jsonb_set(after, '{speaker}', '"$"') where after is not null`,
      true,
    ],
    ['mark of a change', "update tallywire.changes set implausible = '$'", true],
    ['title of a feed', "update tallywire.feeds set title = '$'", true],
    ['error of a feed', "update tallywire.feeds set error = '$', state = 'failing'", true],
    ['new address of a feed', "update tallywire.feeds set moved_to = '$'", true],
    ['title of an item', "update tallywire.items set title = '$', summary = '$'", false],
    ['reason something was left out', "update tallywire.drops set reason = '$' || subject", true],
    ['error of a piece of work', "update tallywire.work set error = '$', attempts = 1", true],
    [
      'subject of a mail',
      `update tallywire.deliveries set message = jsonb_set(message, '{subject}', '"$"')`,
      true,
    ],
    [
      'plain text of a mail',
      `update tallywire.deliveries set message = jsonb_set(message, '{text}', '"$"')`,
      true,
    ],
    ['answer of a mail server', "update tallywire.deliveries set error = '$'", true],
  ];
  const payload = (i: number) => `<xss-${i} onx=1>`;
  const texts: string[] = [];

  beforeAll(async () => {
    const copy = await playForConsole(story());
    for (const [i, [, statement]] of COLUMNS.entries())
      await copy.query(statement.replaceAll('$', payload(i)));
    const browser = asking(createConsole(copy.world()));
    const read = async (path: string) => {
      const response = await browser.get(path);
      const text = await response.text();
      if (response.headers.get('content-type')?.startsWith('text/html')) texts.push(text);
      return text;
    };
    const links = (text: string, pattern: RegExp) => [
      ...new Set([...text.matchAll(pattern)].map(([, link]) => link!.replaceAll('&amp;', '&'))),
    ];
    await read('/changes?kind=first,rose,conflict,revised,confirmed');
    for (const path of [
      '/feeds',
      '/topics',
      '/subscribers',
      '/queues',
      '/access',
      '/configuration',
      '/api/v1',
    ])
      await read(path);
    for (const path of links(await read('/series'), /href="(\/series\/[^"]+)"/g)) await read(path);
    for (const path of links(await read('/articles?all=yes'), /href="(\/articles\/\w+)"/g)) {
      await read(path);
      await read(`${path}?version=2&diff=yes`);
    }
    for (const path of links(await read('/coverage?span=all'), /href="(\/coverage\/left-out[^"]+)"/g).slice(
      0,
      4,
    ))
      await read(path);
    for (const path of links(await read('/deliveries'), /href="(\/deliveries\/\w+)"/g))
      await read(`${path}?as=text`);
    await copy.close();
  });

  test.each(COLUMNS.map(([name, , shown], i) => [name, i, shown] as const))('%s', (_, i, shown) => {
    expect(texts.length).toBeGreaterThan(12);
    expect(texts.filter((text) => text.includes(`<xss-${i} `) || text.includes(`<xss-${i}>`))).toEqual([]);
    // Where it is shown at all: a page that dropped it would prove nothing.
    if (shown) expect(texts.some((text) => text.includes(`&lt;xss-${i} `))).toBe(true);
  });
});

test('an address that is none of the web is no link', async () => {
  const copy = await playForConsole(story());
  await copy.query("update tallywire.articles set url = 'javascript:alert(1)//' || id");
  await copy.query("update tallywire.feeds set address = 'javascript:alert(2)//' || id");
  const browser = asking(createConsole(copy.world()));
  for (const path of ['/changes', '/feeds', '/articles']) {
    const text = await (await browser.get(path)).text();
    expect(text).not.toMatch(/(href|src|action)="javascript:/i);
  }
  expect(await (await browser.get('/api/v1/changes')).text()).not.toContain('"javascript:');
  await copy.close();
});

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

describe('nobody comes in', () => {
  test.each([
    '/',
    '/changes',
    '/series/x',
    '/articles/x',
    '/feeds/new',
    '/deliveries/x/mail',
    '/configuration/subscribers',
    '/access',
    '/nothing-here',
  ])('without a log-in: %s', async (path) => {
    const response = await asking(closed()).get(path);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toMatch(/^\/login\?next=/);
  });

  test.each(['/api/v1/changes', '/api/v1/openapi.json', '/feeds-of-changes/floods.atom'])(
    'without a token: %s',
    async (path) => {
      expect((await asking(closed()).get(path)).status).toBe(401);
    },
  );

  test.each([
    ['a session that nobody opened', { cookie: `tallywire_session=${'A'.repeat(43)}` }],
    ['the hash of a session', { cookie: `tallywire_session=${hashSecret('x')}` }],
    ['a token that nobody made', { authorization: `Bearer tw_${'A'.repeat(43)}` }],
    ['the password as a token', { authorization: `Bearer ${PASSWORD.replaceAll(' ', '')}` }],
    ['a name in the header of a proxy that is not trusted', { 'remote-user': 'ana' }],
    [
      'a host of the proxy that is not asked',
      { 'x-forwarded-host': 'localhost', 'x-forwarded-for': '127.0.0.1' },
    ],
  ])('with %s', async (_, headers) => {
    expect((await asking(closed()).get('/api/v1/feeds', headers as Record<string, string>)).status).toBe(401);
  });

  test('with the name a proxy would give, from elsewhere than the proxy', async () => {
    const app = createConsole(played.world({ trustHeader: 'Remote-User', trustFrom: ['10.0.0.0/8'] }));
    const header = { 'remote-user': 'ana' };
    expect((await asking(app, { peer: '192.0.2.7' }).get('/changes', header)).status).toBe(401);
    expect((await asking(app, { peer: '10.1.2.3' }).get('/changes', header)).status).toBe(200);
    expect((await asking(app, { peer: '10.1.2.3' }).get('/changes')).status).toBe(401);
  });

  test('after logging out, nor with the old cookie', async () => {
    const browser = await loggedIn(closed());
    const cookie = `tallywire_session=${browser.cookies.get('tallywire_session')}`;
    expect((await browser.get('/changes')).status).toBe(200);
    await browser.send('/logout');
    expect((await asking(closed()).get('/changes', { cookie })).status).toBe(302);
  });

  test('with a session of a password that was changed, or after its time', async () => {
    const browser = await loggedIn(closed());
    const cookie = `tallywire_session=${browser.cookies.get('tallywire_session')}`;
    expect((await asking(closed({ password: 'another one 3' })).get('/changes', { cookie })).status).toBe(
      302,
    );
    const now = played.ports.clock.now();
    played.setTime(new Date(now.getTime() + 31 * 86_400_000));
    expect((await asking(closed()).get('/changes', { cookie })).status).toBe(302);
    played.setTime(now);
  });

  test('with a token that was revoked', async () => {
    const editor = await loggedIn(closed());
    const text = await (await editor.send('/access/tokens', { name: 'a sheet', role: 'viewer' })).text();
    const secret = /<pre>(tw_[\w-]+)<\/pre>/.exec(text)![1]!;
    const headers = { authorization: `Bearer ${secret}` };
    expect((await asking(closed()).get('/api/v1/changes', headers)).status).toBe(200);
    const { id } = (await played.ports.ledger.access.tokens()).find(({ name }) => name === 'a sheet')!;
    await editor.send(`/access/tokens/${id}/revoke`);
    expect((await asking(closed()).get('/api/v1/changes', headers)).status).toBe(401);
    expect(JSON.stringify(await played.query('select * from tallywire.api_tokens'))).not.toContain(secret);
  });
});

describe('who may only look changes nothing:', () => {
  test.each([
    ['pausing a feed', '/feeds/x/pause'],
    ['reading an article again', '/articles/x/read'],
    ['saving a file', '/configuration/topics/save'],
    ['adding an outlet', '/feeds/new'],
    ['making a token', '/access/tokens'],
    ['hurrying work', '/queues/hurry'],
    ['calling a figure wrong', '/figures/x/correct'],
    ['rejecting a change', '/changes/x/correct'],
    ['taking a correction back', '/corrections/x/undo'],
  ])('%s', async (_, path) => {
    expect((await (await loggedIn(closed(), VIEWER)).send(path)).status).toBe(403);
  });
  test.each([
    '/configuration',
    '/configuration/subscribers',
    '/access',
    '/feeds/new',
    '/configuration/topics/floods/edit',
  ])('nor sees %s', async (path) => {
    expect((await (await loggedIn(closed(), VIEWER)).get(path)).status).toBe(403);
  });
  test('a token may not be used for forms at all', async () => {
    await played.ports.ledger.access.addToken({
      id: 't',
      name: 't',
      hash: hashSecret('tw_editor'),
      role: 'editor',
      now: '2026-05-05T00:00:00.000Z',
    });
    const response = await asking(closed()).ask(`/feeds/${await feed()}/pause`, {
      method: 'POST',
      headers: { authorization: 'Bearer tw_editor' },
      body: new URLSearchParams({ csrf: '' }),
    });
    expect(response.status).toBe(403);
  });
});

describe('guessing the password', () => {
  let app: ReturnType<typeof createConsole>;
  beforeEach(() => {
    app = closed();
  });
  test('is slowed down after five, also for the right one, until the wait is over', async () => {
    const browser = asking(app);
    for (let i = 0; i < 5; i++)
      expect((await browser.send('/login', { password: `wrong ${i}` })).status).toBe(403);
    const refused = await browser.send('/login', { password: PASSWORD });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const now = played.ports.clock.now();
    played.setTime(new Date(now.getTime() + 31_000));
    expect((await browser.send('/login', { password: PASSWORD })).status).toBe(303);
    played.setTime(now);
  });
  test('is not hidden by a made-up X-Forwarded-For', async () => {
    const browser = asking(app);
    for (let i = 0; i < 5; i++)
      await browser.send('/login', { password: 'wrong' }, { 'x-forwarded-for': `10.0.0.${i}` });
    expect(
      (await browser.send('/login', { password: PASSWORD }, { 'x-forwarded-for': '10.0.0.99' })).status,
    ).toBe(429);
  });
  test('by one does not lock out another', async () => {
    const bad = asking(app, { peer: '198.51.100.1' });
    for (let i = 0; i < 8; i++) await bad.send('/login', { password: 'wrong' });
    expect((await asking(app).send('/login', { password: PASSWORD })).status).toBe(303);
  });
  test('from a thousand addresses is slowed down as a whole', async () => {
    for (let i = 0; i < 100; i++)
      await asking(app, { peer: `198.51.100.${i}` }).send('/login', { password: 'wrong' });
    expect((await asking(app).send('/login', { password: PASSWORD })).status).toBe(429);
  });
  test('a password that is no text is none', async () => {
    const browser = asking(app);
    const body = new FormData();
    body.set('csrf', await browser.csrf());
    body.set('password', new File([PASSWORD], 'p'));
    expect((await browser.ask('/login', { method: 'POST', body })).status).toBe(403);
  });
});

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/%0d%0aset-cookie: a=b\r\nset-cookie: a=b',
])('after the log-in one does not land elsewhere: %j', async (next) => {
  const response = await asking(closed()).send('/login', { password: PASSWORD, next });
  expect(response.headers.get('location')).toBe('/changes');
});

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

test('an export holds no formula that a spreadsheet would run', async () => {
  const copy = await playForConsole(story());
  await copy.query(`update tallywire.versions set title = '=HYPERLINK("http://evil.example","x")'`);
  const text = await (await asking(createConsole(copy.world())).get('/api/v1/changes.csv')).text();
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
  await copy.close();
});

test.each([
  ['0.0.0.0', {}, false],
  ['192.168.1.5', {}, false],
  ['::', {}, false],
  ['console.example.org', {}, false],
  ['0.0.0.0', { password: PASSWORD }, true],
  ['0.0.0.0', { trustHeader: 'Remote-User' }, true],
  ['127.0.0.1', {}, true],
  ['::1', {}, true],
])('listening on %s with %j', (host, access, allowed) => {
  const make = () => createConsole(played.world({ listen: { host, port: 8484, chosen: true }, ...access }));
  if (allowed) expect(make).not.toThrow();
  else expect(make).toThrow(UserError);
});
