import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/articles/read.ts';

/** Class names made by a machine tell nothing: what gives other stories away is their shape. */
const paragraphs = [
  'The city council voted on Monday to close two of its nine swimming pools, which will save 1.4 million a year.',
  'The pools in the north and the harbour district will shut in May, the mayor said after a meeting of five hours.',
  'Opponents gathered 6,100 signatures and want to go to court over the decision, their lawyer told reporters.',
].map((text) => `<p class="sc-a1">${text}</p>`);
const story = paragraphs.join('');
const rest =
  '<p class="sc-a1">Swimming clubs were promised lanes in the other seven, where opening hours are to grow by a third from June.</p>';
const headline = (i: number) => `Headline number ${i}: 70${i} arrested in the capital`;
const teaser =
  'Police said on Sunday that 709 people had been arrested after the match, more than in any year before.';
const six = (make: (i: number) => string) => [1, 2, 3, 4, 5, 6].map(make).join('');

const linkAndTeaser = (i: number) =>
  `<div class="x${i}"><a href="/x/${i}"><h3>${headline(i)}</h3></a><p>${teaser}</p></div>`;
const articleCard = (i: number) =>
  `<article><h3><a href="/x/${i}">${headline(i)}</a></h3><div>${teaser}</div></article>`;
const pictureItem = (i: number) =>
  `<li><a href="/x/${i}"><img src="a.jpg"><span>${headline(i)}</span></a><span>3 hours ago</span></li>`;
const wholeLink = (i: number) => `<a href="/x/${i}"><div>${headline(i)}</div><div>${teaser}</div></a>`;

function text(main: string): string {
  const page = `<html><head><title>Two pools to close</title></head><body><main>${main}</main></body></html>`;
  const reading = readArticle(page, { url: 'https://news.example/pools' });
  return 'kind' in reading ? reading.reason : reading.text;
}

describe('other stories without a telling name', () => {
  test.each([
    [
      'in a box beside the text',
      `<div><h1>Two pools to close</h1>${story}${rest}</div><div>${six(linkAndTeaser)}</div>`,
    ],
    [
      'in a box within the text',
      `<div><h1>Two pools to close</h1>${story}${rest}<div>${six(linkAndTeaser)}</div></div>`,
    ],
    [
      'after the text without a box',
      `<div><h1>Two pools to close</h1>${story}${rest}${six(linkAndTeaser)}</div>`,
    ],
    [
      'as articles beside the article',
      `<article><h1>Two pools to close</h1>${story}${rest}</article>${six(articleCard)}`,
    ],
    [
      'as articles within the article',
      `<article><h1>Two pools to close</h1>${story}${rest}<section>${six(articleCard)}</section></article>`,
    ],
    [
      'as a list with pictures',
      `<div><h1>Two pools to close</h1>${story}${rest}<ul>${six(pictureItem)}</ul></div>`,
    ],
    [
      'as links around everything',
      `<div><h1>Two pools to close</h1>${story}${rest}<div>${six(wholeLink)}</div></div>`,
    ],
    [
      'two between the paragraphs',
      `<div><h1>Two pools to close</h1>${story}<ul>${pictureItem(1)}${pictureItem(2)}</ul>${rest}</div>`,
    ],
    ['one between the paragraphs', `<div><h1>Two pools to close</h1>${story}${wholeLink(1)}${rest}</div>`],
    [
      'a bold link between the paragraphs',
      `<div><h1>Two pools to close</h1>${story}<p><strong><a href="/x">${headline(1)}</a></strong></p>${rest}</div>`,
    ],
    [
      'under a label',
      `<div><h1>Two pools to close</h1>${story}<div><span>Related</span><h3><a href="/x">${headline(1)}</a></h3></div>${rest}</div>`,
    ],
    [
      'the caption of a picture',
      `<div><h1>Two pools to close</h1><div><img src="x.jpg"><div>Fans of the 709 arrested wait outside</div></div>${story}${rest}</div>`,
    ],
  ])('%s', (_, main) => {
    const found = text(main);
    expect(found).not.toMatch(/70\d/);
    expect(found).toContain('nine swimming pools');
    expect(found).toContain('6,100 signatures');
    expect(found).toContain('opening hours are to grow');
  });
});

test('a report of one sentence is not drowned by a long side column', () => {
  const column = `<div class="sidebar">${`<p>${teaser}</p>`.repeat(20)}</div>`;
  const page = `<html><head><title>Two pools to close</title></head><body><main><h1>Two pools to close</h1>${paragraphs[0]}</main>${column}</body></html>`;
  expect(readArticle(page, { url: 'https://news.example/pools' })).toMatchObject({
    text: expect.stringMatching(/^The city council voted on Monday[^\n]*$/),
  });
});

describe('what looks alike and is the text', () => {
  const list = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

  test('list items with a link in their sentence stay', () => {
    const items = [1, 2, 3].map(
      (i) =>
        `In district ${i} the council <a href="/d/${i}">keeps a pool of ${i}5 metres</a>, which opens at six in the morning.`,
    );
    expect(text(`<div><h1>Two pools to close</h1>${story}${list(items)}${rest}</div>`)).toContain(
      'pool of 35 metres',
    );
  });

  test('a recommendation of something outside of the site stays', () => {
    const items = [1, 2, 3].map(
      (i) =>
        `<section><h3><a href="https://shop.example/${i}">Goggles number ${i} for the lake</a></h3><p>They cost ${i}9 and keep tight for hours, a test with four swimmers found last week.</p></section>`,
    );
    expect(text(`<div><h1>Two pools to close</h1>${story}${items.join('')}${rest}</div>`)).toContain(
      'They cost 39',
    );
  });
});
