/** The readers that are compared, each brought to one shape. */
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as htmlparser2 } from 'htmlparser2';
import RssParser from 'rss-parser';
import { parseFeed } from '../src/feeds/parse.ts';

export interface Reading {
  title: string | null;
  link: string | null;
  items: {
    id: string | null;
    title: string | null;
    link: string | null;
    published: string | null;
    updated: string | null;
    author: string | null;
    summary: string | null;
    content: string | null;
  }[];
}
interface Input {
  bytes: Uint8Array;
  text: string;
  url: string;
  contentType: string | null;
}
// biome-ignore lint/suspicious/noExplicitAny: the peers' types differ by dialect; what is read is checked below.
type Loose = any;

const string = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const iso = (value: unknown): string | null => {
  const date = typeof value === 'string' || value instanceof Date ? new Date(value) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date.toISOString();
};

/** Each rejects where its reader throws or finds no feed. */
export const readers: Record<string, (input: Input) => Promise<Reading>> = {
  async tallywire({ bytes, url, contentType }) {
    const result = await parseFeed(bytes, { url, contentType });
    if (result.kind !== 'feed') throw new Error(result.reason);
    const { title, link, items } = result.feed;
    return { title, link, items: items.map((item) => ({ ...item, link: item.url })) };
  },

  async 'rss-parser'({ text }) {
    const feed = (await new RssParser().parseString(text)) as Loose;
    return {
      title: string(feed.title),
      link: string(feed.link),
      items: feed.items!.map((item: Loose) => ({
        id: string(item.guid) ?? string(item.id),
        title: string(item.title),
        link: string(item.link),
        published: iso(item.isoDate),
        updated: iso(item.isoDate),
        author: string(item.creator) ?? string(item.author),
        summary: string(item.summary) ?? string(item.content),
        content: string(item['content:encoded']) ?? string(item.content),
      })),
    };
  },

  async feedsmith({ text }) {
    const feed = feedsmith(text).feed as Loose;
    const items = (feed.items ?? feed.entries ?? []) as Loose[];
    const words = (value: unknown) => string(value) ?? string((value as Loose)?.value);
    return {
      title: words(feed.title),
      link: string(feed.link) ?? string(feed.links?.[0]?.href),
      items: items.map((item) => ({
        id: string(item.id) ?? string(item.guid?.value) ?? string(item.rdf?.about),
        title: words(item.title),
        link: string(item.link) ?? string(item.links?.[0]?.href) ?? string(item.url),
        published: iso(item.pubDate ?? item.published ?? item.dc?.dates?.[0] ?? item.dc?.date),
        updated: iso(item.updated ?? item.dc?.dates?.[0] ?? item.dc?.date),
        author:
          words((item.authors as Loose[] | undefined)?.[0]) ??
          string(item.authors?.[0]?.name) ??
          string(item.dc?.creator),
        summary: words(item.summary) ?? string(item.description),
        content: words(item.content) ?? string(item.content?.encoded),
      })),
    };
  },

  async htmlparser2({ text }) {
    const feed = htmlparser2(text);
    if (feed === null) throw new Error('no feed');
    return {
      title: string(feed.title),
      link: string(feed.link),
      items: feed.items.map((item) => ({
        id: string(item.id),
        title: string(item.title),
        link: string(item.link),
        published: iso(item.pubDate),
        updated: iso(item.pubDate),
        author: null,
        summary: string(item.description),
        content: string(item.description),
      })),
    };
  },
};
