/** Which element says what, in every dialect. Names are canonical: the prefix belongs to the namespace, not to the feed. */

/** Namespace → canonical prefix; the core vocabularies of RSS, Atom and sitemaps have none. */
export const NAMESPACES: Record<string, string> = {
  'http://www.w3.org/2005/atom': '',
  'http://purl.org/atom/ns#': '',
  'http://purl.org/rss/1.0/': '',
  'http://my.netscape.com/rdf/simple/0.9/': '',
  'http://channel.netscape.com/rdf/simple/0.9/': '',
  'http://backend.userland.com/rss': '',
  'http://backend.userland.com/rss2': '',
  'http://blogs.law.harvard.edu/tech/rss': '',
  'http://www.sitemaps.org/schemas/sitemap/0.9': '',
  'http://www.google.com/schemas/sitemap/0.84': '',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/elements/1.0/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://search.yahoo.com/mrss/': 'media',
  'http://search.yahoo.com/mrss': 'media',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'http://rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};

export type ItemField =
  | 'title'
  | 'link'
  | 'guid'
  | 'published'
  | 'updated'
  | 'either'
  | 'summary'
  | 'content'
  | 'author';

/** Rank of links that distributors keep of the address before theirs. */
export const ORIGINAL = 0;

/** Element → what it says, and its rank: a lower rank wins where several elements say the same thing. */
export const ITEM_FIELDS: Record<string, [ItemField, number]> = {
  title: ['title', 1],
  'news:title': ['title', 1],
  'dc:title': ['title', 2],
  'media:title': ['title', 3],
  'itunes:title': ['title', 4],
  link: ['link', 1],
  loc: ['link', 1],
  'feedburner:origlink': ['link', ORIGINAL],
  'pheedo:origlink': ['link', ORIGINAL],
  guid: ['guid', 1],
  id: ['guid', 1],
  'dc:identifier': ['guid', 3],
  pubdate: ['published', 1],
  published: ['published', 1],
  'news:publication_date': ['published', 1],
  issued: ['published', 2],
  'dcterms:issued': ['published', 2],
  created: ['published', 3],
  'dcterms:created': ['published', 3],
  date: ['published', 4],
  updated: ['updated', 1],
  modified: ['updated', 1],
  'dcterms:modified': ['updated', 1],
  lastmod: ['updated', 1],
  lastbuilddate: ['updated', 2],
  'dc:date': ['either', 5],
  description: ['summary', 1],
  summary: ['summary', 1],
  abstract: ['summary', 1],
  'dc:description': ['summary', 2],
  'dcterms:abstract': ['summary', 2],
  'itunes:summary': ['summary', 3],
  'media:description': ['summary', 4],
  'itunes:subtitle': ['summary', 5],
  subtitle: ['summary', 5],
  'content:encoded': ['content', 1],
  content: ['content', 1],
  'xhtml:body': ['content', 2],
  body: ['content', 2],
  fullitem: ['content', 2],
  'xhtml:div': ['content', 3],
  author: ['author', 1],
  'dc:creator': ['author', 2],
  'dc:author': ['author', 2],
  creator: ['author', 2],
  'itunes:author': ['author', 3],
};

export type FeedField = 'title' | 'link' | 'language' | 'ttl' | 'hour' | 'day';

export const FEED_FIELDS: Record<string, [FeedField, number]> = {
  title: ['title', 1],
  'dc:title': ['title', 2],
  link: ['link', 1],
  language: ['language', 1],
  'dc:language': ['language', 1],
  ttl: ['ttl', 1],
  hour: ['hour', 1],
  day: ['day', 1],
};

/** Elements that only group: what stands in them is said of the item or feed around them. */
export const GROUPS = new Set(['news:news', 'media:group', 'skiphours', 'skipdays']);
/** Elements that begin an item. */
export const ITEMS = new Set(['item', 'entry', 'url']);
/** Elements that are the feed itself. */
export const FEEDS = new Set(['channel', 'feed', 'urlset']);
