import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ListedFeed, parseOpml, writeOpml } from '../../src/feeds/opml.ts';

test('folders, titles and sites are read; entries without a web address are left out', () => {
  const text = `<?xml version="1.0"?><opml version="1.0"><body>
    <outline text="News &amp; more"><outline title="A" text="a" type="rss" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/>
      <outline text="Inner"><outline text="B" xmlurl="https://b.example/feed"></outline></outline></outline>
    <outline text="C" xmlUrl="feed://c.example/rss"/><outline xmlUrl="https://d.example/rss"/>
    <outline text="A again" xmlUrl="https://a.example/rss"/></body></opml>`;
  expect(parseOpml(text)).toEqual([
    { url: 'https://a.example/rss', title: 'A', site: 'https://a.example/', folders: ['News & more'] },
    { url: 'https://b.example/feed', title: 'B', site: null, folders: ['News & more', 'Inner'] },
    { url: 'https://d.example/rss', title: 'd.example', site: null, folders: [] },
  ]);
});

test('what is written is read again', () => {
  const word = fc.stringMatching(/^[\p{L}&<>"' ]{0,8}\p{L}$/u).map((text) => text.trim());
  const feed = fc.record({
    url: fc.stringMatching(/^[a-z]{1,8}$/).map((path) => `https://a.example/${path}?a=1&b=2`),
    title: word,
    site: fc.constantFrom(null, 'https://a.example/'),
    folders: fc.array(word, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url }), (feeds) => {
      const key = ({ url }: { url: string }) => url;
      const sorted = (list: ListedFeed[]) => list.toSorted((a, b) => key(a).localeCompare(key(b)));
      expect(sorted(parseOpml(writeOpml('Feeds', feeds)))).toEqual(sorted(feeds));
    }),
  );
});

test('a list nested without end neither throws nor takes long', () => {
  expect(parseOpml('<outline text="a">'.repeat(100_000))).toEqual([]);
});
