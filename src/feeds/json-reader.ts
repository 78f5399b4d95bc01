/** JSON Feed 1.0 and 1.1 (jsonfeed.org), read leniently: a field of the wrong type is a missing field. */
import { emptyFeed, emptyItem, type RawFeed, type RawItem } from './raw.ts';

type Loose = Record<string, unknown>;

/** null where the text is no JSON feed. Never throws. */
export function readJsonFeed(text: string, maxItems: number): RawFeed | null {
  const cut = cutItems(text, maxItems);
  let parsed: unknown;
  try {
    parsed = JSON.parse(cut.text);
  } catch {
    return null;
  }
  if (!isObject(parsed)) return null;
  const items = Array.isArray(parsed.items) ? parsed.items : null;
  const version = string(parsed.version) ?? '';
  if (
    items === null ||
    !(version.includes('jsonfeed.org') || string(parsed.title) !== null || items.some(isItem))
  )
    return null;
  const home = string(parsed.home_page_url);
  return {
    ...emptyFeed(),
    title: textOf(parsed.title, 'text'),
    links: home === null ? [] : [{ href: home, rel: null, type: null }],
    language: string(parsed.language),
    items: items.filter(isObject).slice(0, maxItems).map(readItem),
    over: cut.over + Math.max(0, items.length - maxItems),
    repairs: items.every(isObject) ? [] : ['entries that are no objects were left out'],
  };
}

function readItem(item: Loose): RawItem {
  const url = string(item.url) ?? string(item.external_url);
  const authors = [...(Array.isArray(item.authors) ? item.authors : []), item.author].filter(isObject);
  return {
    ...emptyItem([]),
    title: textOf(item.title, 'text'),
    links: url === null ? [] : [{ href: url, rel: null, type: null }],
    guid: string(item.id),
    published: string(item.date_published),
    updated: string(item.date_modified),
    summary: textOf(item.summary, 'text'),
    content: textOf(item.content_html, 'html') ?? textOf(item.content_text, 'text'),
    authors: authors.flatMap((author) => string(author.name) ?? []),
  };
}

/** The text without the items over the limit: JSON.parse would build them all. Linear, aware of strings. */
function cutItems(text: string, maxItems: number): { text: string; over: number } {
  const start = text.search(/"items"\s*:\s*\[/);
  if (start === -1) return { text, over: 0 };
  let at = text.indexOf('[', start) + 1;
  let depth = 0;
  let count = 0;
  let keepTo = -1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x7b || code === 0x5b) {
      if (depth === 0 && ++count > maxItems && keepTo === -1) keepTo = text.lastIndexOf(',', at);
      depth += 1;
    } else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  if (keepTo === -1) return { text, over: 0 };
  return { text: text.slice(0, keepTo) + (at < text.length ? text.slice(at) : ']}'), over: count - maxItems };
}

function endOfString(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at !== -1) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isItem(value: unknown): boolean {
  return (
    isObject(value) &&
    (string(value.url) ?? string(value.content_html) ?? string(value.content_text)) !== null
  );
}

/** Identifiers may be numbers in the wild. */
function string(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function textOf(value: unknown, kind: 'text' | 'html') {
  const text = string(value);
  return text === null ? null : { value: text, kind };
}
