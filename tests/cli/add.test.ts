import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { planEdit } from '../../src/cli/edit-outlets.ts';
import { loadConfig } from '../../src/config/load.ts';
import { DEAD_7, FILLING, FLOOD, page, rss } from '../steps/stories.ts';
import { type Home, makeHome, openSite, type Site, TOPICS } from './tallywire.ts';

/** Each command is a process of its own, on a machine that may be busy. */
vi.setConfig({ testTimeout: 180_000 });

const OUTLETS = `# whom we read
outlets:
  - id: old-one   # the first
    name: Old One
    language: en
    timezone: UTC
    feeds: ["https://old.example/rss"]
`;
const RSS = 'application/rss+xml';

let site: Site;
beforeAll(async () => {
  site = await openSite();
  const entries = [
    { path: '/a1', title: FLOOD, summary: 'The floods have killed at least 7 people.', hours: -30 },
    { path: '/a2', title: 'The bridge is closed until Friday', hours: -1 },
    { path: '/a3', title: 'The bridge is open again', hours: -2 },
    { path: '/a4', title: 'A bakery that never sleeps', hours: -3 },
  ];
  const home = (head: string) =>
    `<!doctype html><html lang="en-GB"><head><title>News</title>${head}</head><body><p>Today.</p></body></html>`;
  const declared = '<link rel="alternate" type="application/rss+xml" title="All news" href="/feeds/all">';
  site.put('/', home(declared));
  site.put('/bare/', home(''));
  site.put('/bare/rss.xml', rss(site.origin, entries).body, RSS);
  site.put('/feeds/all', rss(site.origin, entries).body, RSS);
  site.put('/mapped/', home(''));
  site.put(
    '/robots.txt',
    `User-agent: *\nDisallow: /secret\nSitemap: ${site.origin}/maps.xml\n`,
    'text/plain',
  );
  for (const [i, { path, title }] of entries.entries())
    site.put(path, page(title, [...(i === 0 ? [DEAD_7] : []), ...FILLING]).body);
});
afterAll(() => site.close());

const outletsOf = async (home: Home) => {
  const text = await readFile(join(home.config, 'outlets.yaml'), 'utf8');
  const read = loadConfig([
    { name: 'outlets.yaml', text },
    { name: 'topics.yaml', text: TOPICS },
    { name: 'subscribers.yaml', text: 'subscribers: []' },
  ]);
  return { text, outlets: read.kind === 'config' ? read.config.outlets : [] };
};

describe('add', () => {
  test('finds the feed that a page declares, shows what it would bring, and writes the outlet behind the others', async () => {
    const home = await makeHome(OUTLETS);
    const { code, stdout } = await home.run(['add', site.origin, '--yes']);
    expect(code).toBe(0);
    expect(stdout).toContain(`${site.origin}/feeds/all (declared by the page)`);
    expect(stdout).toMatch(/4 items, the newest of 2026-05-04 05:00 UTC/);
    expect(stdout).toMatch(/\d{3} characters, found by readability, full, language en/);
    // An article on topic is shown although it is not among the newest.
    expect(stdout).toContain('on topic floods, 1 figure of its measures');
    expect(stdout).toMatch(/killed: ≥ 7 \(person\) — The floods along the river killed at least 7 people/);
    const { text, outlets } = await outletsOf(home);
    expect(text.startsWith(OUTLETS)).toBe(true);
    expect(outlets[1]).toMatchObject({
      id: 'the-courier',
      name: 'The Courier',
      language: 'en',
      timezone: 'Europe/London',
      feeds: [`${site.origin}/feeds/all`],
    });
    const again = await home.run(['add', site.origin, '--yes']);
    expect(again).toMatchObject({ code: 1 });
    expect(again.stderr).toMatch(/watched already, as outlet the-courier/);
  });

  test('tries usual addresses where the page names none; a dry run writes nothing', async () => {
    const home = await makeHome(OUTLETS);
    const { code, stdout } = await home.run(['add', `${site.origin}/bare/`, '--dry-run', '--id', 'bare']);
    expect(code).toBe(0);
    expect(stdout).toContain('found at a usual address');
    expect(stdout).toContain('+  - id: bare');
    expect((await outletsOf(home)).text).toBe(OUTLETS);
  });

  test('takes the sitemap of news where there is no feed', async () => {
    const now = new Date().toISOString();
    const urls = ['/a1', '/a2'].map(
      (path) => `<url><loc>${site.origin}${path}</loc><news:news><news:publication><news:name>C</news:name>
<news:language>en</news:language></news:publication><news:publication_date>${now}</news:publication_date>
<news:title>Title of ${path}</news:title></news:news></url>`,
    );
    const ns =
      'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
    site.put(
      '/maps.xml',
      `<sitemapindex ${ns}><sitemap><loc>${site.origin}/news.xml</loc></sitemap></sitemapindex>`,
      'text/xml',
    );
    site.put('/news.xml', `<urlset ${ns}>${urls.join('')}</urlset>`, 'text/xml');
    const home = await makeHome();
    const { code, stdout } = await home.run(['add', `${site.origin}/mapped/`, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toContain(`${site.origin}/news.xml (a sitemap of news; the site has no feed)`);
  });

  test('without a terminal to ask at, nothing is written unless --yes says so', async () => {
    const home = await makeHome(OUTLETS);
    const { code, stdout } = await home.run(['add', `${site.origin}/feeds/all`]);
    expect(code).toBe(1);
    expect(stdout).toContain('--yes writes without asking');
    expect((await outletsOf(home)).text).toBe(OUTLETS);
  });

  test('wishes that make no valid outlet are told and not written', async () => {
    const home = await makeHome(OUTLETS);
    const { code, stderr } = await home.run([
      'add',
      `${site.origin}/feeds/all`,
      '--yes',
      '--timezone',
      'Mars',
      '--id',
      'A B',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('That would not be a valid configuration');
    expect(stderr).toContain('unknown time zone');
    expect((await outletsOf(home)).text).toBe(OUTLETS);
  });

  test('what is no site, has no feed or may not be read is said plainly', async () => {
    const home = await makeHome();
    const bare = await openSite();
    bare.put('/robots.txt', 'User-agent: *\nDisallow: /feed\n', 'text/plain');
    const tell = async (address: string) => (await home.run(['add', address])).stderr;
    const [none, closed, word, inner] = await Promise.all(
      [`${bare.origin}/x`, 'ftp://a.example/', 'nonsense', 'http://10.0.0.1/'].map(tell),
    );
    expect(none).toMatch(/No feed was found at .*\/x \(\d+ addresses tried.*The page itself: HTTP 404/);
    expect(closed).toMatch(/"ftp:\/\/a.example\/" is no web address/);
    expect(word).toMatch(/"nonsense" is no web address/);
    expect(inner).toMatch(/10.0.0.1 is not public/);
    expect(bare.asked).toContain('/rss');
    expect(bare.asked).not.toContain('/feed');
    await bare.close();
  });
});

test('a file that somebody changed meanwhile is left alone', async () => {
  const home = await makeHome(OUTLETS);
  const outlet = { id: 'n', name: 'N', language: 'en', timezone: 'UTC', feeds: ['https://n.example/rss'] };
  const edit = await planEdit(home.config, [outlet]);
  const file = join(home.config, 'outlets.yaml');
  await writeFile(file, `${OUTLETS}# a note\n`);
  await expect(edit.write()).rejects.toThrow(/has been changed in the meantime; nothing was written/);
  expect(await readFile(file, 'utf8')).toBe(`${OUTLETS}# a note\n`);
});

describe('lists of feeds', () => {
  test('what is exported is imported as the same outlets, and what is known is left out', async () => {
    const outlets = `outlets:
  - {id: a, name: A Paper, language: en, timezone: Europe/London, feeds: ["${site.origin}/feeds/all"]}
  - {id: b, name: B Paper, language: en, timezone: Europe/London, feeds: ["https://b.example/1", "https://b.example/2"]}
`;
    const from = await makeHome(outlets);
    const { stdout: opml } = await from.run(['export-opml']);
    const to = await makeHome();
    const first = await to.run(['import-opml', '--offline', '--yes', '--timezone', 'Europe/London'], opml);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const { outlets: got } = await outletsOf(to);
    expect(got.map(({ name, language, feeds }) => ({ name, language, feeds }))).toEqual([
      { name: 'B Paper', language: 'en', feeds: ['https://b.example/1', 'https://b.example/2'] },
      { name: 'A Paper', language: 'en', feeds: [`${site.origin}/feeds/all`] },
    ]);
    const second = await to.run(['import-opml', '--yes'], opml);
    expect(second.stdout).toBe('All 3 feeds of the list are watched already.\n');
  });

  test('feeds are tried; one that does not answer is named, and added all the same', async () => {
    const opml = `<opml><body><outline text="Good" xmlUrl="${site.origin}/feeds/all"/><outline text="Broken" xmlUrl="${site.origin}/none"/></body></opml>`;
    const home = await makeHome();
    const { code, stdout } = await home.run(['import-opml', '--yes'], opml);
    expect(code).toBe(0);
    expect(stdout).toMatch(/broken .*\/none: HTTP 404/);
    expect(stdout).toContain('1 could not be read now');
    expect((await outletsOf(home)).outlets.map((outlet) => outlet.name)).toEqual(['Good', 'Broken']);
  });
});
