import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { at, DEAD_7, FILLING, FLOOD, HOUR, page, rss, START } from '../steps/stories.ts';
import { type Home, makeHome, openSite, type Site } from './tallywire.ts';

/** Each command is a process of its own, on a machine that may be busy. */
vi.setConfig({ testTimeout: 180_000 });

const RSS = 'application/rss+xml';
/** Commands run in real time: the newest item is an hour or two old. */
const NEWEST = Math.floor((Date.now() - Date.parse(START)) / HOUR) - 1;
const MINUTE_OF_NEWEST = at(NEWEST).slice(0, 16).replace('T', ' ');
let site: Site;
let home: Home;

beforeAll(async () => {
  site = await openSite();
  const entries = Array.from({ length: 5 }, (_, i) => ({
    path: `/a${i}`,
    title: i === 0 ? FLOOD : `Story number ${i} of the valley`,
    hours: NEWEST - 4 * i,
  }));
  site.put('/rss', rss(site.origin, entries).body, RSS);
  for (const { path, title } of entries)
    site.put(path, page(title, [...(path === '/a0' ? [DEAD_7] : []), ...FILLING]).body);
  site.put('/moved', '', 'text/plain', 410);
  const outlet = (id: string, feed: string, more = '') =>
    `  - {id: ${id}, name: ${id}, language: en, timezone: UTC, feeds: ${feed}${more}}\n`;
  home = await makeHome(
    `outlets:\n${outlet('well', `["${site.origin}/rss"]`)}${outlet('lost', `["${site.origin}/moved"]`)}${outlet(
      'misread',
      `["${site.origin}/rss?again"]`,
      ', article: {body: ".story > p"}',
    )}${outlet('empty', '[]')}`,
  );
  site.put('/rss?again', rss(site.origin, entries.slice(1)).body, RSS);
});
afterAll(() => site.close());

test('check tells in one table what each feed brings, and what is wrong', async () => {
  const { code, stdout } = await home.run(['check']);
  expect(code).toBe(1);
  const lines = stdout.trim().split('\n');
  const line = (outlet: string) => lines.find((each) => each.startsWith(outlet))!;
  expect(lines[0]).toMatch(/ is valid: 4 outlets, 1 topic, 0 subscribers\.$/);
  expect(line('well')).toMatch(/^well +5 +\S+ \S+ +\d+ \d+ \d+ +readability +full +floods +http\S+\/rss$/);
  expect(line('well')).toContain(MINUTE_OF_NEWEST);
  expect(line('lost')).toMatch(/\/moved: HTTP 410$/);
  expect(line('misread')).toMatch(
    /: the selector "\.story > p" finds little in 3 of 3 articles \(selector yields 0 of \d+/,
  );
  expect(line('empty')).toMatch(/no feed is named in outlets\.yaml$/);
});

test('check --json gives a line for each feed, with the articles that were read', async () => {
  const { stdout } = await home.run(['check', '--json']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.map(({ outlet, problem }) => [outlet, problem === null])).toEqual([
    ['well', true],
    ['lost', false],
    ['misread', false],
    ['empty', false],
  ]);
  expect(rows[0].articles[0]).toMatchObject({
    access: 'full',
    method: 'readability',
    problem: null,
    language: 'en',
  });
});

test('feeds tells how each is doing, in words and in JSON', async () => {
  await home.run(['run', '--once']);
  const { stdout } = await home.run(['feeds']);
  expect(stdout).toMatch(
    /^lost +failing for \d+ min: HTTP 410 +0 +0 +0 .* failed 1 time in a row \(HTTP 410\) +http\S+\/moved$/m,
  );
  expect(stdout).toMatch(new RegExp(`^well +ok +5 +5 +1 +${MINUTE_OF_NEWEST} `, 'm'));
  const { stdout: json } = await home.run(['feeds', '--json']);
  const rows = json
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const lost = rows.find((row) => row.outlet === 'lost');
  expect(lost).toMatchObject({ state: 'failing', alarm: true, error: 'HTTP 410', items: 0 });
  const well = rows.find((row) => row.outlet === 'well');
  expect(well).toMatchObject({
    items: 5,
    articles: 5,
    onTopic: 1,
    usualGapMinutes: 240,
    lastItemAt: at(NEWEST),
  });
  const { stdout: coverage } = await home.run(['coverage']);
  expect(coverage).toMatch(/scrape-articles: off topic/);
});
