import { describe, expect, test } from 'vitest';
import { select } from '../../src/articles/selected.ts';
import { type Box, outlineOf } from '../../src/web/configure/candidates.ts';

const SENTENCE = 'The river rose over its banks during the night and flooded the lower streets of the town.';
const paragraphs = (n: number) =>
  Array.from({ length: n }, (_, i) => `<p>${SENTENCE} Hour ${i}.</p>`).join('');
const page = (body: string) =>
  `<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`;
const selectors = (html: string) => outlineOf(html).likely.map(({ selector }) => selector);

function everyBox(box: Box): Box[] {
  return [box, ...box.pieces.flatMap((piece) => ('pieces' in piece ? everyBox(piece) : []))];
}

describe('a part of a page is named by', () => {
  test.each([
    [
      'what microdata calls it',
      `<div itemprop="articleBody">${paragraphs(3)}</div>`,
      '[itemprop~="articleBody"]',
    ],
    ['its id', `<div id="story-text" class="x">${paragraphs(3)}</div>`, '#story-text'],
    ['a class of its own', `<div class="wide article__text">${paragraphs(3)}</div>`, 'div.wide'],
    [
      'a class that says something, not one that a tool made up',
      `<div class="css-1x2y3z body-text">${paragraphs(3)}</div>`,
      'div.body-text',
    ],
    [
      'a data attribute',
      `<div data-testid="body">${paragraphs(3)}</div><div></div>`,
      'div[data-testid="body"]',
    ],
    ['its tag, where there is one', `<article>${paragraphs(3)}</article>`, 'article'],
    [
      'its place in what has a name, at last',
      `<main><div>${paragraphs(3)}</div><div>${paragraphs(2)}</div></main>`,
      'main > div:nth-of-type(1)',
    ],
    [
      'its place, where its id is a number',
      `<div></div><div id="post-48213">${paragraphs(3)}</div>`,
      'body > div:nth-of-type(2)',
    ],
  ])('%s', (_, body, selector) => {
    expect(selectors(page(body))).toContain(selector);
  });
});

test('each name finds its part and no other, by the rules that read the article', () => {
  const html = page(
    `<header class="row"><nav class="row"><a href="/">Home</a></nav></header>
     <div class="row"><div class="col"><h1>Floods</h1>${paragraphs(3)}<aside class="col"><p>${SENTENCE}</p><p>${SENTENCE}</p></aside></div>
     <div class="col"><ul><li>${SENTENCE}</li><li>${SENTENCE}</li></ul></div></div><footer>${paragraphs(2)}</footer>`,
  );
  const boxes = everyBox(outlineOf(html).whole);
  expect(boxes.length).toBeGreaterThan(10);
  expect(new Set(boxes.map(({ selector }) => selector)).size).toBe(boxes.length);
  for (const { selector, pieces } of boxes) {
    const found = select(html, { body: selector, remove: [] }).html ?? '';
    const text = pieces.find((piece) => 'text' in piece);
    if (text !== undefined && 'text' in text) expect(found).toContain(text.text.slice(0, 30));
    expect(found.match(new RegExp(`^<${/^(?:.*> )?([a-z0-9]+)/.exec(selector)?.[1] ?? ''}`))).not.toBeNull();
  }
});

test('lists, menus, scripts and what is hidden are no text', () => {
  const menu = `<nav>${`<a href="/x">${SENTENCE}</a> `.repeat(9)}</nav>`;
  const html = page(
    `${menu}<ul>${`<li>${SENTENCE}</li>`.repeat(9)}</ul><div hidden id="gone">${paragraphs(9)}</div>
     <script>const text = "${SENTENCE}"</script><section class="story">${paragraphs(2)}</section>`,
  );
  expect(selectors(html)).toEqual(['section.story']);
});

test.each(['', '<', 'no page at all', '<p>short</p>', '<div>'.repeat(5000)])(
  'whatever comes, nothing is thrown: %#',
  (html) => {
    expect(outlineOf(html).likely).toEqual([]);
  },
);
