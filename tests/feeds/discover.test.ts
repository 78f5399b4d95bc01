import { describe, expect, test } from 'vitest';
import { discoverFeeds, guessFeeds, sitemapsOfIndex, sitemapsOfRobots } from '../../src/feeds/discover.ts';

const urls = (html: string) => discoverFeeds(html, 'https://a.example/news/').map(({ url }) => url);

describe('feeds of a page:', () => {
  test('declared ones come first, relative ones are resolved, each stands once', () => {
    const html = `<a href="/rss/sport">Sport RSS</a>
      <link rel="alternate" type="application/rss+xml" title="Main &amp; all" href="/rss">
      <LINK REL='Alternate' TYPE='application/atom+xml' HREF='atom'>
      <link rel="alternate" type="application/feed+json" href="https://b.example/f.json"><a href="/rss">RSS</a>`;
    expect(discoverFeeds(html, 'https://a.example/news/')).toEqual([
      { url: 'https://a.example/rss', title: 'Main & all', how: 'declared' },
      { url: 'https://a.example/news/atom', title: null, how: 'declared' },
      { url: 'https://b.example/f.json', title: null, how: 'declared' },
      { url: 'https://a.example/rss/sport', title: 'Sport RSS', how: 'linked' },
    ]);
  });
  test('a base element counts', () =>
    expect(
      urls('<base href="https://c.example/x/"><link rel=alternate type=application/rss+xml href=r>'),
    ).toEqual(['https://c.example/x/r']));
  test('translations, style sheets and feeds of comments are not taken', () =>
    expect(
      urls(`<link rel="alternate" hreflang="ro" href="/ro/"><link rel="stylesheet" href="/rss.css">
        <link rel="alternate" type="application/json" href="/wp-json/posts/1">
        <link rel="alternate" type="application/rss+xml" title="A » Comments Feed" href="/comments/feed/">
        <a href="/feedback">Feedback</a><a href="javascript:rss()">RSS</a>`),
    ).toEqual([]));
});

test('where nothing is declared, common addresses are worth a try: the folder before the root', () => {
  const guesses = guessFeeds('https://a.example/ro?x=1');
  expect(guesses[0]).toBe('https://a.example/ro/feed');
  expect(guesses).toContain('https://a.example/rss.xml');
  expect(guesses).toContain('https://a.example/news-sitemap.xml');
  expect(new Set(guesses).size).toBe(guesses.length);
  expect(guessFeeds('nonsense')).toEqual([]);
});

test('robots.txt names sitemaps, those of news first', () => {
  const robots =
    'User-agent: *\nDisallow: /x\nSitemap: https://a.example/sitemap.xml\nsitemap:/news-map.xml\n# Sitemap: https://a.example/old.xml';
  expect(sitemapsOfRobots(robots, 'https://a.example/robots.txt')).toEqual([
    'https://a.example/news-map.xml',
    'https://a.example/sitemap.xml',
  ]);
});

test('an index names sitemaps', () => {
  const xml =
    '<sitemapindex><sitemap><loc> https://a.example/s.xml?a=1&amp;b=2 </loc></sitemap><sitemap><loc><![CDATA[https://a.example/news.xml]]></loc></sitemap></sitemapindex>';
  expect(sitemapsOfIndex(xml, 'https://a.example/')).toEqual([
    'https://a.example/news.xml',
    'https://a.example/s.xml?a=1&b=2',
  ]);
  expect(
    sitemapsOfIndex('<urlset><url><loc>https://a.example/1</loc></url></urlset>', 'https://a.example/'),
  ).toEqual([]);
});
