/** The first reader: rss-parser, asked for the fields as the feed wrote them. */
import RssParser from 'rss-parser';
import internals from 'rss-parser/lib/utils.js';
import { emptyFeed, emptyItem, type RawFeed, type RawItem, type RawLink, type RawText } from './raw.ts';

// Nobody reads its snippets, and the expressions that make them take quadratic time over many "<" without ">".
internals.getSnippet = () => '';

type Loose = Record<string, unknown>;

const ITEM_FIELDS = [
  ['link', 'links', { keepArray: true }],
  ['author', 'authors', { keepArray: true }],
  ['guid', 'rawGuid', { keepArray: true }],
  ['title', 'rawTitle', { keepArray: true }],
  ['summary', 'rawSummary', { keepArray: true }],
  ['content', 'rawContent', { keepArray: true }],
  ['published', 'rawPublished'],
  ['updated', 'rawUpdated'],
  ['dcterms:modified', 'modified'],
  ['dcterms:issued', 'issued'],
  ['dcterms:created', 'created'],
  ['dc:creator', 'creators', { keepArray: true }],
  ['itunes:summary', 'itunesSummary'],
  ['atom:updated', 'atomUpdated'],
  ['a10:updated', 'a10Updated'],
  ['itunes:author', 'itunesAuthor'],
  ['feedburner:origLink', 'original'],
  ['pheedo:origLink', 'pheedoOriginal'],
] as const;
const FEED_FIELDS = [
  ['link', 'links', { keepArray: true }],
  ['title', 'rawTitle', { keepArray: true }],
  'dc:language',
] as const;

/** Rejects where rss-parser does: text that is no strict XML, unknown dialects, Atom dates that it cannot read. */
export async function readWithRssParser(text: string): Promise<RawFeed> {
  const parser = new RssParser({
    defaultRSS: 2,
    customFields: { item: ITEM_FIELDS as never, feed: FEED_FIELDS as never },
  });
  const parsed = (await parser.parseString(text)) as unknown as Loose;
  const atom = /<feed[\s>]/.test(text.slice(0, 20_000));
  return {
    ...emptyFeed(),
    title: rawText(first(parsed.rawTitle), atom),
    links: links(parsed.links),
    language: string(parsed.language) ?? string(parsed['dc:language']) ?? rootLanguage(text),
    ttl: string(parsed.ttl),
    skipHours: listOf(parsed.skipHours, 'hour'),
    skipDays: listOf(parsed.skipDays, 'day'),
    items: array(parsed.items).map((item) => readItem(item as Loose, atom)),
  };
}

/** rss-parser keeps no attributes of the root. */
function rootLanguage(text: string): string | null {
  return string(
    text.slice(0, 20_000).match(/<(?:feed|rss|rdf:RDF)\b[^>]*\sxml:lang\s*=\s*["']([\w-]+)/)?.[1],
  );
}

function readItem(item: Loose, atom: boolean): RawItem {
  const guid = first(item.rawGuid);
  const date = string(item['dc:date']);
  const encoded = string(item['content:encoded']);
  return {
    ...emptyItem([]),
    title: rawText(first(item.rawTitle), atom) ?? rawText(item.title, atom),
    links: [...original(item), ...links(item.links)],
    guid: string(guid) ?? string(item.id) ?? string(item['rdf:about']),
    guidIsLink: attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false' && !atom,
    published:
      string(atom ? item.rawPublished : item.pubDate) ?? string(item.issued) ?? string(item.created) ?? date,
    updated: firstString(item.rawUpdated, item.modified, item.atomUpdated, item.a10Updated, date),
    summary: atom
      ? rawText(first(item.rawSummary), true)
      : (rawText(item.content ?? item.summary, false) ?? rawText(item.itunesSummary, false)),
    content: atom ? rawText(first(item.rawContent), true) : rawText(encoded, false),
    authors: authors(item),
  };
}

function authors(item: Loose): string[] {
  const named = array(item.authors).flatMap(
    (author) => string(author) ?? string(first((author as Loose)?.name)) ?? [],
  );
  if (named.length > 0) return named;
  const creators = array(item.creators).flatMap((creator) => string(creator) ?? []);
  if (creators.length > 0) return creators;
  return array(item.itunesAuthor).flatMap((author) => string(author) ?? []);
}

function links(value: unknown): RawLink[] {
  return array(value).flatMap((link) => {
    const href = attribute(link, 'href') ?? string(link);
    return href === null ? [] : [{ href, rel: attribute(link, 'rel'), type: attribute(link, 'type') }];
  });
}

/** The address that a distributor of feeds replaced by its own. */
function original(item: Loose): RawLink[] {
  const href = firstString(item.original, item.pheedoOriginal);
  return href === null ? [] : [{ href, rel: 'original', type: null }];
}

function rawText(value: unknown, atom: boolean): RawText | null {
  const text = string(value);
  if (text === null) return null;
  const type = attribute(value, 'type');
  if (!atom) return { value: text, kind: 'unknown' };
  return { value: text, kind: type !== null && /html/i.test(type) ? 'html' : 'text' };
}

function listOf(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return array((value as Loose)[name]).flatMap((entry) => string(entry) ?? []);
}

function array(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** Text of an element without or with attributes; null where it is blank. */
function string(value: unknown): string | null {
  const text = typeof value === 'object' && value !== null ? (value as Loose)._ : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

function firstString(...values: unknown[]): string | null {
  for (const value of values) {
    const text = string(value);
    if (text !== null) return text;
  }
  return null;
}

function attribute(value: unknown, name: string): string | null {
  const attributes = (value as { $?: Record<string, unknown> } | null | undefined)?.$;
  return string(attributes?.[name]);
}
