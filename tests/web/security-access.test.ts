/** Who may come in, and who may change what. Each row is one attack. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/io/log.ts';
import { UserError } from '../../src/io/settings.ts';
import { createConsole } from '../../src/web/console.ts';
import { hashSecret } from '../../src/web/guard/secrets.ts';
import { withOwnPassword } from '../../src/web/guard/visitors.ts';
import { story } from '../reliability/story.ts';
import { asking } from './asking.ts';
import { doorsOf, loggedIn, PASSWORD, VIEWER } from './doors.ts';
import { type Played, playForConsole } from './played.ts';

let played: Played;
beforeAll(async () => {
  played = await playForConsole(story());
});
afterAll(() => played.close());
const { closed, feed } = doorsOf(() => played);

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

describe('a console in a container that others could reach', () => {
  const log = createLog('error', true);
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'tallywire-password-'));
  });
  afterAll(() => rm(dataFolder, { recursive: true, force: true }));
  const settings = (more: object) =>
    played.world({ listen: { host: '0.0.0.0', port: 8484, chosen: true }, ...more }).settings;

  test('has a password of its own, the same at every start, in a file that only its owner reads', async () => {
    const first = await withOwnPassword(settings({}), { dataFolder, log });
    const file = join(dataFolder, 'console-password');
    expect(first.password).toMatch(/^[\w-]{43}$/);
    expect(await readFile(file, 'utf8')).toBe(first.password);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await withOwnPassword(settings({}), { dataFolder, log })).password).toBe(first.password);
  });

  test.each([{ password: PASSWORD }, { viewerPassword: VIEWER }, { trustHeader: 'Remote-User' }])(
    'keeps what was set: %j',
    async (set) => {
      expect(await withOwnPassword(settings(set), { dataFolder, log })).toMatchObject(set);
      expect((await withOwnPassword(settings(set), { dataFolder, log })).password).toBe(set.password ?? null);
    },
  );
});
