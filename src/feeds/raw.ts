/** What a reader hands over: the feed's own words, before dates, addresses and identities are made of them. */

export interface RawText {
  value: string;
  /** `unknown` is RSS, which never says whether its text is markup. */
  kind: 'text' | 'html' | 'unknown';
  /** xml:base of the element itself. */
  base?: string;
}

export interface RawLink {
  href: string;
  /** Atom's relation; null where none is given, which means `alternate`. */
  rel: string | null;
  type: string | null;
}

export interface RawItem {
  title: RawText | null;
  links: RawLink[];
  guid: string | null;
  /** Whether the guid may stand in for a missing link. */
  guidIsLink: boolean;
  published: string | null;
  updated: string | null;
  summary: RawText | null;
  content: RawText | null;
  authors: string[];
  /** xml:base in force, unresolved, outermost first. */
  bases: string[];
}

export interface RawFeed {
  title: RawText | null;
  links: RawLink[];
  language: string | null;
  ttl: string | null;
  skipHours: string[];
  skipDays: string[];
  bases: string[];
  items: RawItem[];
  /** Items over the limit. */
  over: number;
  repairs: string[];
}

export function emptyItem(bases: string[]): RawItem {
  return {
    title: null,
    links: [],
    guid: null,
    guidIsLink: true,
    published: null,
    updated: null,
    summary: null,
    content: null,
    authors: [],
    bases,
  };
}

export function emptyFeed(): RawFeed {
  return {
    title: null,
    links: [],
    language: null,
    ttl: null,
    skipHours: [],
    skipDays: [],
    bases: [],
    items: [],
    over: 0,
    repairs: [],
  };
}

/** How much of what an item can tell a reading holds: the measure by which two readings are compared. */
export function richness(feed: RawFeed): number {
  let found = feed.title === null ? 0 : 1;
  for (const item of feed.items) {
    found += 1 + Number(item.title !== null) + Number(item.links.length > 0) + Number(item.guid !== null);
    found +=
      Number((item.published ?? item.updated) !== null) + Number((item.summary ?? item.content) !== null);
    found += Number(item.authors.length > 0);
  }
  return found;
}
