/** Where a site's feeds are: what its page and robots.txt name, and the addresses that sites commonly use. */
import { decodeHTMLStrict } from 'entities/decode';
import { Parser } from 'htmlparser2';
import { resolveAddress } from './address.ts';

export interface FoundFeed {
  url: string;
  title: string | null;
  /** `declared` in the page's head, `linked` from its text. */
  how: 'declared' | 'linked';
}

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf|feed)(?:\+(?:xml|json))?|x-rss\+xml)$/i;
/** Generic types are believed only where address or title speak of a feed: `alternate` names translations too. */
const LOOSE_TYPE = /^(?:application|text)\/(?:xml|json)$/i;
const FEED_ADDRESS =
  /(?:^|[/._?=&-])(?:rss(?:2|\.php|feed)?|atom|feeds?|rdf|feed\.json|index\.xml)(?:[/._?=&-]|xml|$)/i;
/** Feeds of comments are no news. */
const COMMENTS = /comments?(?:\/|[-_]?feed|$)|комментари|comentarii/i;
const MAX_FOUND = 100;
/** Deeper pages are attacks on the tokenizer's stack; what stood before is kept. */
const MAX_DEPTH = 5000;

class TooDeep extends Error {}

/** Feeds that an HTML page names, declared ones first, each once. `page` is the page's own address. */
export function discoverFeeds(html: string, page: string): FoundFeed[] {
  const found = new Map<string, FoundFeed>();
  let base = page;
  let anchor: { url: string; text: string } | null = null;
  const add = (url: string | null, title: string | null, how: FoundFeed['how']) => {
    if (url === null || found.size >= MAX_FOUND || COMMENTS.test(url) || COMMENTS.test(title ?? '')) return;
    if (found.get(url)?.how !== 'declared') found.set(url, { url, title: title?.trim() || null, how });
  };
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > MAX_DEPTH) throw new TooDeep();
      if (name === 'base' && attributes.href) base = resolveAddress(attributes.href, page) ?? page;
      if (name === 'link' && attributes.href && isFeedLink(attributes)) {
        add(resolveAddress(attributes.href, base), attributes.title ?? null, 'declared');
      }
      if (name === 'a' && attributes.href && FEED_ADDRESS.test(pathOf(attributes.href))) {
        const url = resolveAddress(attributes.href, base);
        anchor = url === null ? null : { url, text: '' };
      }
    },
    ontext(text) {
      if (anchor !== null) anchor.text += text;
    },
    onclosetag(name) {
      depth -= 1;
      if (name !== 'a' || anchor === null) return;
      add(anchor.url, anchor.text.replace(/\s+/g, ' '), 'linked');
      anchor = null;
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return [...found.values()].sort((a, b) => Number(a.how === 'linked') - Number(b.how === 'linked'));
}

function isFeedLink({ rel = '', type = '', href = '', title = '' }: Record<string, string>): boolean {
  const relations = rel.toLowerCase().split(/\s+/);
  if (!relations.includes('alternate') && !relations.includes('feed')) return false;
  const bare = type.split(';')[0]!.trim();
  if (FEED_TYPE.test(bare)) return true;
  return (
    (LOOSE_TYPE.test(bare) || (bare === '' && relations.includes('feed'))) &&
    FEED_ADDRESS.test(`${pathOf(href)} ${title}`)
  );
}

function pathOf(href: string): string {
  return href.replace(/^[a-z]+:\/\/[^/]*/i, '');
}

const COMMON_PATHS = [
  'feed',
  'rss',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.xml',
  'feed.json',
  'rss/all',
  'rss/news',
  'feeds/posts/default',
];
const COMMON_SITEMAPS = [
  'news-sitemap.xml',
  'sitemap-news.xml',
  'sitemap_news.xml',
  'googlenews.xml',
  'sitemap.xml',
];

/** Addresses worth a try where a page names no feed: below the page's folder, then at the site's root. */
export function guessFeeds(page: string): string[] {
  const folder = URL.parse(page);
  if (folder === null) return [];
  folder.search = '';
  folder.hash = '';
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  const guesses = [...new Set([folder.href, `${folder.origin}/`])].flatMap((base) =>
    COMMON_PATHS.map((path) => base + path),
  );
  return [...new Set([...guesses, ...COMMON_SITEMAPS.map((path) => `${folder.origin}/${path}`)])];
}

/** Sitemaps that a robots.txt names (RFC 9309 leaves the line to sitemaps.org), news sitemaps first. */
export function sitemapsOfRobots(robots: string, site: string): string[] {
  const named = [...robots.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim)].flatMap(
    ([, link]) => resolveAddress(link!, site) ?? [],
  );
  return newsFirst(named);
}

/** Sitemaps that an index of sitemaps names, news sitemaps first; empty where the text is no index. */
export function sitemapsOfIndex(xml: string, address: string): string[] {
  if (!/<(?:\w+:)?sitemapindex[\s>]/i.test(xml)) return [];
  const locations = [...xml.matchAll(/<(?:\w+:)?loc\s*>\s*(?:<!\[CDATA\[)?([^<\]]*)/gi)];
  return newsFirst(
    locations.flatMap(([, link]) => resolveAddress(decodeHTMLStrict(link!.trim()), address) ?? []),
  );
}

function newsFirst(addresses: string[]): string[] {
  const rank = (address: string) => Number(!/news/i.test(pathOf(address)));
  return [...new Set(addresses)].slice(0, MAX_FOUND).sort((a, b) => rank(a) - rank(b));
}
