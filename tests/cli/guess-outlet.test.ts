import { expect, test } from 'vitest';
import { guessOutlet } from '../../src/cli/guess-outlet.ts';
import type { ParsedFeed } from '../../src/feeds/feed.ts';

const feed = (title: string, language: string | null, ...titles: string[]): ParsedFeed => ({
  title,
  link: null,
  language,
  items: titles.map((text, i) => ({
    id: String(i),
    url: null,
    title: text,
    summary: null,
    content: null,
    author: null,
    published: null,
    updated: null,
  })),
  hints: { ttlMinutes: null, skipHours: [], skipDays: [] },
  encoding: 'utf-8',
  parser: 'rss-parser',
  repairs: [],
  dropped: [],
});
const guess = (url: string, of: ParsedFeed | null, page: string | null = null, taken: string[] = []) =>
  guessOutlet({ url, feedUrl: `${url}/rss`, feed: of, page, taken: new Set(taken) });

test.each([
  // site, title of the feed, its language → id, name, language, time zone
  [
    'https://www.ziarulexemplu.ro',
    'Ziarul Exemplu - RSS',
    'ro',
    'ziarulexemplu',
    'Ziarul Exemplu',
    'ro',
    'Europe/Bucharest',
  ],
  ['https://gazeta.example.md', 'Gazeta | Știri', 'ro-md', 'example', 'Gazeta', 'ro', 'Europe/Chisinau'],
  [
    'https://news.example.co.uk',
    'The Example » Feed',
    'en-GB',
    'example',
    'The Example',
    'en',
    'Europe/London',
  ],
  [
    'https://example.com',
    'Latest news: Example Post',
    'en-US',
    'example',
    'Example Post',
    'en',
    'America/New_York',
  ],
  ['https://primer.ru', 'Пример: все новости', 'ru', 'primer', 'Пример', 'ru', 'Europe/Moscow'],
  ['https://example.media', 'Пример', 'ru', 'example', 'Пример', 'ru', 'UTC'],
  ['https://beispiel.de', 'Beispiel — Home', 'de', 'beispiel', 'Beispiel', 'de', 'Europe/Berlin'],
  ['https://example.org', '', null, 'example', 'example.org', 'en', 'UTC'],
])('%s "%s"', (url, title, language, id, name, lang, timezone) => {
  expect(guess(url, feed(title, language))).toEqual({
    id,
    name,
    language: lang,
    timezone,
    feeds: [`${url}/rss`],
  });
});

test('the page names the site better than its feed does', () => {
  const page = '<html lang="ro-RO"><meta property="og:site_name" content="Exemplul Zilei"></html>';
  expect(guess('https://example.com', feed('RSS', null), page)).toMatchObject({
    name: 'Exemplul Zilei',
    language: 'ro',
    timezone: 'Europe/Bucharest',
  });
});

test('what it writes outweighs what it declares', () => {
  const headlines = [
    'Чиновники рассказали, что они не знают, сколько это стоило',
    'После аварии на мосту его закрыли для всех, как и в прошлом году',
  ];
  expect(guess('https://example.media', feed('Example', 'en', ...headlines)).language).toBe('ru');
});

test('an id is taken once', () => {
  expect(guess('https://example.org', null, null, ['example', 'example-2']).id).toBe('example-3');
});
