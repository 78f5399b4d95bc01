/** From a feed's own words to ours: dates, addresses, identities, hints. */
import { resolveAddress } from './address.ts';
import { parseDate } from './dates.ts';
import type { FeedItem, ParsedFeed } from './feed.ts';
import { identify } from './identity.ts';
import type { RawFeed, RawItem, RawLink, RawText } from './raw.ts';
import { plainTitle, portableMarkup } from './text.ts';

export interface Origin {
  url: string;
  timezone: string;
  encoding: string;
}

/** Links of an entry that lead elsewhere than to its text. */
const ELSEWHERE =
  /^(?:self|enclosure|edit|edit-media|replies|hub|next|prev|previous|first|last|search|license|payment|icon|service\.\w+|.*\/.*)$/;

export function finish(raw: RawFeed, parser: string, origin: Origin): ParsedFeed {
  const base = resolveBases(raw.bases, origin.url === '' ? homeOf(raw) : origin.url);
  const items = raw.items.map((item) => finishItem(item, base, origin));
  return {
    title: plainTitle(raw.title),
    link: pick(raw.links, base),
    language: raw.language,
    items: identify(items),
    hints: {
      ttlMinutes: minutes(raw.ttl),
      skipHours: [...new Set(raw.skipHours.map(Number))].filter(
        (hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24,
      ),
      skipDays: raw.skipDays.map(weekday).filter((day) => day !== null),
    },
    encoding: origin.encoding,
    parser,
    repairs: raw.repairs,
    dropped: raw.over > 0 ? [{ reason: 'over the limit of items', count: raw.over }] : [],
  };
}

function finishItem(
  raw: RawItem,
  feedBase: string | null,
  { timezone }: Origin,
): Omit<FeedItem, 'id'> & { guid: string | null } {
  const base = resolveBases(raw.bases, feedBase);
  const guidLink =
    raw.guidIsLink && raw.guid !== null && /^https?:\/\//i.test(raw.guid) ? resolveAddress(raw.guid) : null;
  const markup = (text: RawText | null) =>
    text === null || text.value === ''
      ? null
      : text.kind === 'text'
        ? text.value
        : portableMarkup(text.value, text.base === undefined ? base : resolveBases([text.base], base));
  return {
    guid: raw.guid === '' ? null : raw.guid,
    url: pick(raw.links, base) ?? guidLink ?? anyLink(raw.links, base),
    title: plainTitle(raw.title),
    summary: markup(raw.summary),
    content: markup(raw.content),
    author: [...new Set(raw.authors.map(authorName).filter((name) => name !== ''))].join(', ') || null,
    published: parseDate(raw.published, timezone),
    updated: parseDate(raw.updated, timezone),
  };
}

/** The last base wins; each may be relative to the one around it. */
function resolveBases(bases: string[], outermost: string | null): string | null {
  return bases.reduce<string | null>(
    (around, base) => URL.parse(base, around ?? undefined)?.href ?? around,
    outermost,
  );
}

/** A feed read from a file has no address: its own links tell where it belongs. */
function homeOf(raw: RawFeed): string | null {
  const absolute = raw.links.map(({ href }) => resolveAddress(href)).filter((href) => href !== null);
  return absolute[0] ?? null;
}

/** The address of the text: the original where a distributor names it, an alternate (a web page before others). */
function pick(links: RawLink[], base: string | null): string | null {
  const rank = ({ rel, type }: RawLink) =>
    rel === 'original'
      ? 0
      : (rel === null || rel === 'alternate') && (type === null || /html/i.test(type))
        ? 1
        : 2;
  const own = links.filter(({ rel }) => rel === null || rel === 'alternate' || rel === 'original');
  return firstAddress(
    own.toSorted((a, b) => rank(a) - rank(b)),
    base,
  );
}

function anyLink(links: RawLink[], base: string | null): string | null {
  return firstAddress(
    links.filter(({ rel }) => rel === null || !ELSEWHERE.test(rel)),
    base,
  );
}

function firstAddress(links: RawLink[], base: string | null): string | null {
  for (const { href } of links) {
    const address = resolveAddress(href, base);
    if (address !== null) return address;
  }
  return null;
}

/** Longest name of an author, or of several in one element. */
const MAX_NAME = 300;

/** RSS writes "address (Name)" or "Name <address>". */
function authorName(raw: string): string {
  const author = raw.slice(0, MAX_NAME);
  const text = plainTitle({
    value: author.slice(0, MAX_NAME),
    kind: /@[^>]*>/.test(author) ? 'text' : 'unknown',
  });
  const named = text.match(/^\S+@\S+\s*\((.+)\)$/)?.[1] ?? text.match(/^(.+?)\s*<\S+@\S+>$/)?.[1];
  return (named ?? text).trim();
}

function minutes(ttl: string | null): number | null {
  const value = ttl === null ? Number.NaN : Number.parseInt(ttl, 10);
  return Number.isFinite(value) && value > 0 ? value : null;
}

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function weekday(day: string): string | null {
  const name = day.trim().toLowerCase();
  return DAYS.includes(name) ? name : null;
}
