import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atomFeed, type FeedOfChanges, jsonFeed } from '../../src/digests/feeds-of-changes.ts';
import { parseFeed } from '../../src/feeds/parse.ts';
import { change, item, morning, source, stated } from './sample.ts';

const seen = (text: unknown) => String(text).replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

function feed(over: Partial<FeedOfChanges> = {}): FeedOfChanges {
  return {
    topic: { id: 'foreign-fighters', title: 'Foreign fighters' },
    language: 'en',
    timezone: 'Europe/Bucharest',
    entries: morning().map((one) => ({ item: one, at: '2026-03-09T07:20:00.000Z' })),
    updated: '2026-03-10T00:00:00.000Z',
    self: 'https://tally.example/feeds/foreign-fighters.atom',
    home: 'https://tally.example',
    ...over,
  };
}

const read = async (text: string) => {
  const parsed = await parseFeed(new TextEncoder().encode(text), {
    url: 'https://tally.example/feed',
    contentType: null,
  });
  if (parsed.kind === 'not-a-feed') throw new Error(parsed.reason);
  return parsed.feed;
};

describe.each([
  { format: 'atom', write: atomFeed },
  { format: 'json', write: jsonFeed },
])('a $format feed of changes', ({ format, write }) => {
  test('is read by feed readers: a title, a link and an id of its own for each change', async () => {
    const { title, items } = await read(write(feed()));
    expect(title).toBe('Foreign fighters · Tallywire');
    expect(items).toHaveLength(morning().length);
    expect(seen(items[0]?.title)).toBe('≈ 18,000 recruited (was > 1,500)');
    expect(items[0]?.url).toBe('https://curierul.example/externe/legiunea-straina-4471');
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(parseWithFeedsmith(write(feed()))).toMatchObject({ format });
  });

  test('keeps its ids from run to run, and gives a change taken back an id of its own', async () => {
    const ids = async (of: FeedOfChanges) => (await read(write(of))).items.map(({ id }) => id);
    const one = morning()[0]!;
    const told = [{ item: one, at: '2026-03-09T07:20:00.000Z' }];
    const taken = [
      { item: { ...one, takenBack: '2026-03-09T07:20:00.000Z' }, at: '2026-03-10T07:20:00.000Z' },
    ];
    const [id] = await ids(feed({ entries: told }));
    expect(await ids(feed({ entries: told, language: 'ru', home: null }))).toEqual([id]);
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await ids(feed({ entries: taken }))).not.toContain(id);
    expect(seen((await read(write(feed({ entries: taken })))).items[0]?.title)).toMatch(/^Taken back: /);
  });

  test('holds foreign text as text, and no link but to the web', async () => {
    const hostile = item(
      change('first', null, stated(7, { speaker: ']]><script>' })),
      '7',
      '7 <b>&amp; more</b>\u0000',
      {
        source: source({ title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' }),
      },
    );
    const text = write(feed({ entries: [{ item: hostile, at: '2026-03-09T07:20:00.000Z' }] }));
    const markup = format === 'json' ? JSON.parse(text).items[0].content_html : text;
    expect(markup).not.toMatch(/<script>|<img/);
    expect(text).not.toMatch(/"javascript:|\u0000/);
    expect((await read(text)).items).toHaveLength(1);
  });

  test('without changes is still a feed', async () => {
    expect((await read(write(feed({ entries: [], self: null, home: null })))).items).toEqual([]);
  });
});
