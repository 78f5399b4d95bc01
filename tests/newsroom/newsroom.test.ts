import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as cheerio from 'cheerio';
import { afterEach, describe, expect, test } from 'vitest';
import { createNewsroom, type Newsroom, type NewsroomOptions } from '../../src/newsroom/newsroom.ts';
import { loadScenario, type Scenario } from '../../src/newsroom/scenario.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const bundled = join(import.meta.dirname, '../../src/newsroom/scenarios/foreign-fighters.json');

function scenarioAt(path: string): Scenario {
  const result = loadScenario(readFileSync(path, 'utf8'));
  if (result.kind === 'invalid') throw new Error(result.errors.join('\n'));
  return result.scenario;
}

const small = scenarioAt(join(fixtures, 'edited-on-the-day-it-appears/scenario.json'));
let open: Newsroom | null = null;

afterEach(async () => {
  await open?.close();
  open = null;
});

async function start(options: Partial<NewsroomOptions> = {}) {
  open = createNewsroom({ play: { scenario: small }, ...options });
  return { newsroom: open, ...(await open.listen()) };
}

const text = async (url: string) => (await fetch(url)).text();

describe('feeds', () => {
  test('hold what is out at the present moment, the newest first', async () => {
    const { newsroom, origin } = await start();
    const titles = async () =>
      [...(await text(`${origin}/wire/rss`)).matchAll(/<item>\s*<title>(.*?)</g)].map((m) => m[1]);
    newsroom.setTime('2026-06-16T06:00:00Z');
    expect(await titles()).toEqual([]);
    newsroom.showDay(1);
    expect(await titles()).toEqual(['Floods &amp; &lt;storms&gt;']);
    newsroom.showDay(2);
    expect(await titles()).toEqual(['Water falls', 'Floods &amp; &lt;storms&gt;']);
  });

  test('another program moves the present over HTTP, and is told where a day cannot be found', async () => {
    const { newsroom, origin } = await start();
    const put = (query: string) => fetch(`${origin}/_newsroom?${query}`, { method: 'PUT' });
    await put('at=2026-06-16T06:00:00Z');
    expect(newsroom.now().toISOString()).toBe('2026-06-16T06:00:00.000Z');
    const { now } = (await (await put('day=2')).json()) as { now: string };
    expect(now).toBe(newsroom.now().toISOString());
    expect(await text(`${origin}/wire/rss`)).toContain('Water falls');
    const beyond = await put('day=99');
    expect([beyond.status, await beyond.text()]).toEqual([400, 'the scenario has no day 99\n']);
  });

  test('write dates in the zone of the outlet', async () => {
    const { origin } = await start();
    expect(await text(`${origin}/wire/rss`)).toContain('<pubDate>Tue, 16 Jun 2026 07:30:00 +0100</pubDate>');
  });

  test('answer 304 to the validators they gave, by ETag or by date, until something appears', async () => {
    const { newsroom, origin } = await start();
    newsroom.showDay(1);
    const url = `${origin}/wire/rss`;
    const first = await fetch(url);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' };
    expect([first.status, (await fetch(url, { headers })).status]).toEqual([200, 304]);
    expect((await fetch(url, { headers: since })).status).toBe(304);
    newsroom.showDay(2);
    expect((await fetch(url, { headers })).status).toBe(200);
    expect((await fetch(url, { headers: since })).status).toBe(200);
    expect(newsroom.served()).toEqual({ 200: 3, 304: 2 });
  });

  test('of a house with full text carry it', async () => {
    const { origin } = await start();
    expect(await text(`${origin}/istories/rss`)).toContain('<content:encoded><![CDATA[<p>Rain stopped.</p>');
    expect(await text(`${origin}/wire/rss`)).not.toContain('content:encoded>');
  });
});

describe('pages', () => {
  const linkOf = async (feed: string, i = 0) =>
    [...(await text(feed)).matchAll(/<link>(\S+?)<\/link>/g)][i + 1]?.[1] ?? '';

  test('change at the same address when they are edited, and their validators with them', async () => {
    const { newsroom, origin } = await start();
    newsroom.showDay(1);
    const url = await linkOf(`${origin}/wire/rss`);
    const before = await fetch(url);
    newsroom.applyEdits(1);
    const after = await fetch(url, { headers: { 'if-none-match': before.headers.get('etag') ?? '' } });
    expect(await before.text()).toContain('<p>Four people died.</p>');
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('<p>Five people died.</p>');
    expect(after.headers.get('last-modified')).toBe('Tue, 16 Jun 2026 10:00:00 GMT');
  });

  test('are not there before they are published', async () => {
    const { newsroom, origin } = await start();
    const url = await linkOf(`${origin}/wire/rss`);
    newsroom.setTime('2026-06-16T00:00:00Z');
    expect((await fetch(url)).status).toBe(404);
  });

  test('tell search engines their date, escape what is written, and surround the text with clutter', async () => {
    const { newsroom, origin } = await start();
    newsroom.showDay(1);
    const html = await text(await linkOf(`${origin}/wire/rss`));
    const $ = cheerio.load(html);
    expect($('h1').text()).toBe('Floods & <storms>');
    expect($('meta[property="article:published_time"]').attr('content')).toBe('2026-06-16T07:30:00+01:00');
    expect(JSON.parse($('script[type="application/ld+json"]').text())).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2026-06-16T07:30:00+01:00',
    });
    for (const part of ['header nav', '.cookie-banner', '.ad', 'footer'])
      expect($(part).length, part).toBe(1);
  });

  test('of the known houses give exactly their paragraphs by the selectors of their configuration', async () => {
    const scenario = scenarioAt(bundled);
    const { newsroom, outlets } = await start({ play: { scenario } });
    newsroom.showDay(3);
    for (const outlet of outlets.filter((candidate) => candidate.article?.body !== undefined)) {
      const $ = cheerio.load(await text(await linkOf(outlet.feeds[0] ?? '')));
      const body = $(outlet.article?.body ?? '').not(outlet.article?.remove.join(',') || 'none');
      const article = scenario.days[2]?.articles.filter(({ outlet: id }) => id === outlet.id).at(-1);
      expect(
        body.toArray().map((p) => $(p).text()),
        outlet.id,
      ).toEqual(article?.paragraphs);
      expect($.text(), outlet.id).toContain(article?.related[0] ?? 'a related headline');
    }
  });

  test('of a Gatsby house are empty; page-data holds the text as blocks', async () => {
    const { origin } = await start();
    const url = new URL(await linkOf(`${origin}/istories/rss`));
    expect(await text(url.href)).not.toContain('Rain stopped.');
    for (const path of [
      `/page-data${url.pathname}`,
      url.pathname.replace('/istories/', '/istories/page-data/'),
    ]) {
      const data = JSON.parse(await text(`${origin}${path}page-data.json`));
      const blocks: { type: string; text?: string }[] = data.result.data.material.blocks;
      expect(blocks.filter(({ type }) => type === 'text').map((block) => block.text)).toEqual([
        '<p>Rain stopped.</p>',
        '<p>Вода уходит из города.</p>',
        '<p>Школы откроются завтра.</p>',
      ]);
    }
  });
});

describe('the server', () => {
  test('starts at the end of the scenario, or where the given clock stands', async () => {
    expect((await start()).newsroom.now().toISOString()).toBe('2026-06-17T21:45:00.000Z');
    await open?.close();
    const clock = () => new Date('2026-06-16T12:00:00Z');
    expect((await start({ clock })).newsroom.now()).toEqual(clock());
  });

  test('gives a configuration that points at it, with the topic of the scenario', async () => {
    const { outlets, topic, port } = await start();
    expect(outlets.map((outlet) => outlet.feeds)).toEqual([
      [`http://127.0.0.1:${port}/wire/rss`],
      [`http://127.0.0.1:${port}/istories/rss`],
    ]);
    expect(topic?.id).toBe('floods');
  });

  test('has robots.txt, a front page that names its feed, and nothing else', async () => {
    const { origin } = await start();
    expect(await text(`${origin}/robots.txt`)).toContain('User-agent: *');
    expect(await text(`${origin}/wire/`)).toContain(
      `type="application/rss+xml" title="The Wire" href="${origin}/wire/rss"`,
    );
    expect((await fetch(`${origin}/nowhere/rss`)).status).toBe(404);
    expect((await fetch(`${origin}/wire/rss`, { method: 'POST' })).status).toBe(405);
    expect(await (await fetch(`${origin}/wire/rss`, { method: 'HEAD' })).text()).toBe('');
  });

  test('says when there is no such day', async () => {
    const { newsroom } = await start();
    expect(() => newsroom.showDay(9)).toThrow('the scenario has no day 9');
  });
});

describe('saved pages', () => {
  const pagesFolder = join(fixtures, 'saved-pages');

  test('are one outlet with a feed of all of them, published over the last day', async () => {
    const now = new Date('2026-03-10T12:00:00Z');
    const { outlets } = await start({ play: { pagesFolder }, clock: () => now });
    const feed = cheerio.load(await text(outlets[0]?.feeds[0] ?? ''), { xml: true });
    const dates = feed('pubDate')
      .toArray()
      .map((date) => Date.parse(feed(date).text()));
    expect(
      feed('item > title')
        .toArray()
        .map((title) => feed(title).text()),
    ).toEqual(['Zipped', 'Café & bar']);
    expect(dates.every((date) => date < now.getTime() && date > now.getTime() - 86_400_000)).toBe(true);
  });

  test('are served as they were saved', async () => {
    const { outlets } = await start({ play: { pagesFolder } });
    const links = [...(await text(outlets[0]?.feeds[0] ?? '')).matchAll(/<link>(\S+?)<\/link>/g)].slice(1);
    const pages = await Promise.all(links.map((link) => text(link[1] ?? '')));
    expect(pages.map((page) => /<p>(.*)<\/p>/.exec(page)?.[1])).toEqual(['Seven tables.', 'Nine tables.']);
  });

  test('from a folder that is none fail with its name', async () => {
    const folder = join(fixtures, 'edited-on-the-day-it-appears');
    await expect(start({ play: { pagesFolder: folder } })).rejects.toThrow('index.jsonl');
  });
});
