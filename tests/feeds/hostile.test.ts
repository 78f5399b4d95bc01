import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feeds/parse.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rss = (inside: string, doctype = '') =>
  bytes(
    `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`,
  );
const many = (text: string, times: number) => text.repeat(times);
/** Generous for a machine under load; what these feeds attack takes minutes where it succeeds. */
const LIMIT_MS = 10_000;

const read = (input: Uint8Array) => parseFeed(input, { url: 'https://a.example/feed' });

describe('a hostile feed costs time linear in its size:', () => {
  const feeds: [string, () => Uint8Array][] = [
    [
      '100,000 elements deep between items',
      () => rss(`<item><title>1</title></item>${many('<a>', 1e5)}${many('</a>', 1e5)}`),
    ],
    ['100,000 elements deep and never closed', () => rss(many('<item><description>', 5e4))],
    ['JSON 100,000 deep', () => bytes(`{"items":${many('[', 1e5)}${many(']', 1e5)}}`)],
    ['tags that never end', () => rss(`<item><title>${many('<', 5e5)}`)],
    ['CDATA in CDATA, never closed', () => rss(`<item><title>${many('<![CDATA[', 1e5)}`)],
    ['comments that never end', () => rss(many('<!--', 1e5))],
    [
      'scripts that never end',
      () => rss(`<item><description><![CDATA[${many('<script ', 1e5)}]]></description></item>`),
    ],
    ['text full of "<"', () => rss(`<item><description>${many('&lt;h', 1e5)}</description></item>`)],
    ['an author without end', () => rss(`<item><author>${many('a@', 1e5)} (</author></item>`)],
    ['authors in pieces', () => rss(`<item><author><b/>${many('<name', 1e5)}</author></item>`)],
    ['a date without end', () => rss(`<item><pubDate>${many('1 ', 1e5)}</pubDate></item>`)],
    [
      '100,000 namespaces',
      () =>
        rss(
          Array.from({ length: 1e5 }, (_, i) => `<item xmlns:x${i}="http://www.w3.org/1999/xhtml"/>`).join(
            '',
          ),
        ),
    ],
    ['100,000 attributes', () => rss(`<item ${many('a="b" ', 1e5)}/>`)],
    [
      '200,000 items',
      () => rss(many('<item><title>Item</title><link>https://a.example/1</link></item>', 2e5)),
    ],
  ];
  test.each(feeds)('%s', async (_, make) => {
    const started = performance.now();
    await read(make());
    expect(performance.now() - started).toBeLessThan(LIMIT_MS);
  });
});

test('items after markup that is too deep are still read', async () => {
  const deep = many('<a>', 5000) + many('</a>', 5000);
  const result = await read(
    rss(`<item><guid>1</guid><description>${deep}</description></item><item><guid>2</guid></item>`),
  );
  expect(result).toMatchObject({ kind: 'feed', feed: { items: [{ id: '1' }, { id: '2' }] } });
});

test('entities that multiply are not expanded, external ones never fetched', async () => {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${many(`&l${i};`, 10)}">`).join('');
  const doctype = `<!DOCTYPE rss [<!ENTITY l0 "ha">${levels}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const result = await read(rss('<item><guid>1</guid><title>&l9; &x;</title></item>', doctype));
  expect(result).toMatchObject({ kind: 'feed', feed: { items: [{ title: '&l9; &x;' }] } });
});

test('an entity repeated a million times adds a bounded amount of text', async () => {
  const doctype = `<!DOCTYPE rss [<!ENTITY a "${many('x', 199)}">]>`;
  const result = await read(rss(`<item><description>${many('&a;', 1e6)}</description></item>`, doctype));
  if (result.kind !== 'feed') throw new Error(result.reason);
  expect(result.feed.items[0]!.summary!.length).toBeLessThan(4e6);
});

test('whatever the bytes are, the answer is a feed or a reason, and ids are unique', async () => {
  const piece = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<link>',
    '<guid>a</guid>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&lt;',
    '&',
    'x',
    '"',
    '{"items":[',
    '}',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '<entry>',
    '<id>',
    '\u0000',
    '\ud800',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(piece, { maxLength: 40 }).map((parts) => bytes(parts.join(''))),
      ),
      async (input) => {
        const result = await read(input);
        if (result.kind === 'not-a-feed') expect(result.reason).not.toMatch(/^unreadable/);
        else expect(new Set(result.feed.items.map(({ id }) => id)).size).toBe(result.feed.items.length);
      },
    ),
    { numRuns: 400 },
  );
});
