import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/articles/read.ts';

const body = `<h1>Ships wait outside the port</h1><p>${'The harbour authority counted 46 ships outside the port on Monday. '.repeat(6)}</p>`;
const address = (head: string, url: string) => {
  const reading = readArticle(`<html><head>${head}</head><body>${body}</body></html>`, { url });
  return 'kind' in reading ? reading.reason : reading.url;
};

describe('the address an article is known by', () => {
  test.each([
    [
      'canonical link',
      '<link rel="canonical" href="/ports/46-ships">',
      'https://news.example/p?id=7',
      'https://news.example/ports/46-ships',
    ],
    [
      'Open Graph where there is no link',
      '<meta property="og:url" content="https://news.example/ports/46-ships">',
      'https://m.news.example/x',
      'https://news.example/ports/46-ships',
    ],
    [
      'from AMP to the page',
      '<link rel="canonical" href="https://www.news.example/ports/46-ships">',
      'https://amp.news.example/ports/46-ships',
      'https://www.news.example/ports/46-ships',
    ],
    [
      'another site is not believed',
      '<link rel="canonical" href="https://agency.example/story">',
      'https://news.example/ports/46-ships',
      'https://news.example/ports/46-ships',
    ],
    [
      'nor one that shares a public suffix',
      '<link rel="canonical" href="https://other.github.io/a">',
      'https://mine.github.io/a',
      'https://mine.github.io/a',
    ],
    [
      'the front page is not believed',
      '<link rel="canonical" href="https://news.example/">',
      'https://news.example/ports/46-ships',
      'https://news.example/ports/46-ships',
    ],
    [
      'nonsense is not believed',
      '<link rel="canonical" href="javascript:void(0)">',
      'https://news.example/a',
      'https://news.example/a',
    ],
    ['tracking goes', '', 'https://news.example/a?utm_source=feed&id=3#top', 'https://news.example/a?id=3'],
  ])('%s', (_, head, url, expected) => expect(address(head, url)).toBe(expected));
});
