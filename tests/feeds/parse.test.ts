import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedFeed } from '../../src/feeds/feed.ts';
import { parseFeed } from '../../src/feeds/parse.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const bytes = (text: string) => new TextEncoder().encode(text);

async function feedOf(
  input: Uint8Array,
  options: { url: string; timezone?: string; maxItems?: number },
): Promise<ParsedFeed> {
  const result = await parseFeed(input, options);
  if (result.kind !== 'feed') throw new Error(result.reason);
  return result.feed;
}

describe('a feed says what its fixture expects:', () => {
  test.each(readdirSync(fixtures))('%s', async (symptom) => {
    const folder = new URL(`${symptom}/`, fixtures);
    const file = ['feed.xml', 'feed.json'].find((name) => existsSync(new URL(name, folder)));
    const { url, timezone, items, ...expected } = JSON.parse(
      readFileSync(new URL('expected.json', folder), 'utf8'),
    );
    const feed = await feedOf(readFileSync(new URL(file!, folder)), { url, ...(timezone && { timezone }) });
    expect(feed).toMatchObject(expected);
    expect(feed.items).toHaveLength(items.length);
    expect(feed.items).toMatchObject(items);
  });
});

describe('what is no feed is told apart', () => {
  test.each([
    ['', 'empty'],
    ['just words', 'neither XML nor JSON'],
    [
      '<!DOCTYPE html><html><head><title>Sign in</title></head><body><a href="/rss">RSS</a></body></html>',
      'a web page',
    ],
    ['{"error": "not found"}', 'JSON, but no JSON feed'],
    ['{"items": [', 'JSON, but no JSON feed'],
    ['<opml version="2.0"><body/></opml>', 'a list of feeds (OPML), not a feed'],
    [
      '<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>',
      'an index of sitemaps, not a sitemap',
    ],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'an XML document of another kind (<svg>)'],
  ])('%j', async (text, reason) => {
    expect(await parseFeed(bytes(text), { url: 'https://a.example/' })).toEqual({
      kind: 'not-a-feed',
      reason,
    });
  });

  test('but a feed behind the wrong document type is one', async () => {
    const text =
      '<!DOCTYPE html><rss version="2.0"><channel><title>T</title><item><guid>1</guid></item></channel></rss>';
    expect((await feedOf(bytes(text), { url: '' })).items).toHaveLength(1);
  });
});

describe('a feed without an address', () => {
  test('resolves links against the site that it names', async () => {
    const text =
      '<rss version="2.0"><channel><title>T</title><link>https://a.example/</link><item><guid>1</guid><link>/x</link></item></channel></rss>';
    expect((await feedOf(bytes(text), { url: '' })).items[0]?.url).toBe('https://a.example/x');
  });
});

test('every item of a feed with an item over the limit is either kept or counted', async () => {
  const items = Array.from({ length: 12 }, (_, i) => `<item><guid>${i}</guid></item>`).join('');
  const rss = await feedOf(bytes(`<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`), {
    url: '',
    maxItems: 10,
  });
  expect([rss.items.length, rss.dropped]).toEqual([10, [{ reason: 'over the limit of items', count: 2 }]]);
  const entries = Array.from({ length: 12 }, (_, i) => ({
    id: `${i}`,
    title: 'a "quoted, [bracketed] {title}',
  }));
  const json = await feedOf(bytes(JSON.stringify({ title: 'T', items: entries, z: 1 })), {
    url: '',
    maxItems: 10,
  });
  expect([json.items.length, json.dropped]).toEqual([10, [{ reason: 'over the limit of items', count: 2 }]]);
});
