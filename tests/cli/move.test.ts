/** A ledger moves as a user moves it: `backup`, `restore`, `migrate-to`. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDatabase } from '../io/sizes.ts';
import { FILLING, page, rss } from '../steps/stories.ts';
import { type Home, makeHome, openSite, type Site } from './tallywire.ts';

let site: Site;
let home: Home;
const outlets = () => `outlets:
  - id: courier
    name: The Courier
    language: en
    timezone: UTC
    feeds: ["${site.origin}/rss"]
`;
beforeAll(async () => {
  site = await openSite();
  const entries = [
    { path: '/a1', title: 'Floods: seven dead', hours: -30 },
    { path: '/a2', title: 'Floods: the toll', hours: -6 },
  ];
  site.put('/rss', rss(site.origin, entries).body, 'application/rss+xml');
  const dead = (n: string) => `The floods have killed ${n} people, the rescue service said.`;
  site.put('/a1', page('Floods: seven dead', [dead('7'), ...FILLING]).body);
  site.put('/a2', page('Floods: the toll', [dead('9'), ...FILLING]).body);
  home = await makeHome(outlets());
  await home.run(['run', '--once', '--now', '2026-05-04T06:00:00Z']);
});
afterAll(() => site.close());

const told = async (where: Home, more: Record<string, string> = {}) =>
  (await where.run(['changes', '--json'], '', more)).stdout;

test('a backup fills an empty ledger elsewhere, and no other', async () => {
  const file = join(home.folder, 'kept.backup');
  expect(await home.run(['backup', file])).toMatchObject({ code: 0 });
  const other = await makeHome(outlets());
  expect(await other.run(['restore', file])).toMatchObject({ code: 0 });
  const changes = await told(home);
  expect(changes.trim().split('\n')).toHaveLength(2);
  expect(await told(other)).toBe(changes);
  const again = await other.run(['restore', file]);
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/already holds something/);
  expect(await told(other)).toBe(changes);
});

const lack = inject('postgresUrl') === null ? 'no PostgreSQL (see tests/services)' : null;
describe(`moving to PostgreSQL${lack === null ? '' : ` (skipped: ${lack})`}`, () => {
  test.skipIf(lack !== null)('keeps what was told, and the ledger it came from', async () => {
    const server = await createDatabase();
    try {
      const moved = await home.run(['migrate-to', server.url]);
      expect(moved).toMatchObject({ code: 0 });
      expect(moved.stdout).toMatch(/^\d+ rows copied\. Set DATABASE_URL/);
      const changes = await told(home);
      expect(await told(home, { DATABASE_URL: server.url })).toBe(changes);
      // What is already there is not told again.
      await home.run(['run', '--once', '--now', '2026-05-04T07:00:00Z'], '', { DATABASE_URL: server.url });
      expect(await told(home, { DATABASE_URL: server.url })).toBe(changes);
      const again = await home.run(['migrate-to', server.url]);
      expect(again.code).toBe(1);
      expect(again.stderr).toMatch(/already holds something/);
    } finally {
      await server.drop();
    }
  });

  test('says of what is no address, and of a server that does not answer, what to do', async () => {
    const wrong = await home.run(['migrate-to', 'mysql://x/y']);
    expect(wrong).toMatchObject({ code: 1 });
    expect(wrong.stderr).toMatch(/Write it like postgres:\/\//);
    const silent = await home.run(['migrate-to', 'postgres://a:secret@127.0.0.1:1/x']);
    expect(silent).toMatchObject({ code: 1 });
    expect(silent.stderr).toMatch(/127\.0\.0\.1:1 cannot be reached/);
    expect(silent.stderr).not.toContain('secret');
  });
});
