/** A feed as parsed: what the feeds stage hands on, whatever its dialect. */

export interface FeedItem {
  /** Identity that survives a changed link or a missing guid; unique within the feed. */
  id: string;
  /** Absolute address; null where the item has none. */
  url: string | null;
  title: string;
  /** Plain text or HTML as the feed gave it; null where it gave none. */
  summary: string | null;
  /** Full text (HTML) where the feed carries it. */
  content: string | null;
  author: string | null;
  /** ISO 8601 UTC; null where missing or unreadable. */
  published: string | null;
  updated: string | null;
}

export interface ParsedFeed {
  title: string;
  /** The site's address, where the feed names it. */
  link: string | null;
  language: string | null;
  items: FeedItem[];
  /** Polling hints the feed gives: minutes to live, hours (UTC, 0 to 24) and days ("sunday" …) to skip. */
  hints: { ttlMinutes: number | null; skipHours: number[]; skipDays: string[] };
  /** The encoding its bytes were read with. */
  encoding: string;
  /** Which parser read it ("rss-parser", "htmlparser2", "json-feed", "sitemap") and what had to be repaired. */
  parser: string;
  repairs: string[];
  /** Items that were left out, with the reason. */
  dropped: { reason: string; count: number }[];
}

export type FeedResult = { kind: 'feed'; feed: ParsedFeed } | { kind: 'not-a-feed'; reason: string };
