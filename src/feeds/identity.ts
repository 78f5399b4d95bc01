/**
 * Who an item is. The feed's own identifier where it is one (present, and no other item's); otherwise the canonical
 * address; otherwise a digest of what the item says.
 */
import { createHash } from 'node:crypto';
import { addressKey, canonicalAddress } from './address.ts';
import type { FeedItem } from './feed.ts';

type Unnamed = Omit<FeedItem, 'id'> & { guid: string | null };

/** Gives every item its id, unique within the feed. Linear. */
export function identify(items: Unnamed[]): FeedItem[] {
  const links = new Map<string, Set<string>>();
  for (const { guid, url, title } of items) {
    if (guid === null) continue;
    const seen = links.get(guid) ?? new Set();
    links.set(guid, seen.add(url ?? title));
  }
  const taken = new Map<string, number>();
  return items.map(({ guid, ...item }) => {
    // A guid that different items share (the site's address, "0") names none of them.
    const own = guid !== null && links.get(guid)?.size === 1 ? guid : null;
    const id = own ?? (item.url === null ? null : canonicalAddress(item.url)) ?? digest(item);
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return { id: times === 1 ? id : `${id}~${times}`, ...item };
  });
}

function digest(item: Omit<FeedItem, 'id'>): string {
  const said = [
    item.title,
    item.published ?? '',
    item.title === '' ? (item.summary ?? item.content ?? '') : '',
  ];
  return `item:${createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 24)}`;
}

export interface KnownItem {
  id: string;
  url: string | null;
  title: string;
  published: string | null;
}

/** Shorter titles ("Live", "Новости") recur for different items. */
const TELLING_TITLE = 16;

/**
 * Item id → id of the known item that it is. An item is known by its id, its address (whatever the scheme, tracking or
 * mobile host), or the same telling title at the same published time, which survives a changed link without a guid.
 * Items that are new have no entry.
 */
export function recognise(items: readonly FeedItem[], known: readonly KnownItem[]): Map<string, string> {
  const ids = new Set(known.map(({ id }) => id));
  const byAddress = new Map<string, string>();
  const byStory = new Map<string, string>();
  for (const item of known) {
    const address = item.url === null ? null : addressKey(item.url);
    if (address !== null) byAddress.set(address, item.id);
    const story = storyKey(item);
    if (story !== null) byStory.set(story, item.id);
  }
  const found = new Map<string, string>();
  for (const item of items) {
    const address = item.url === null ? null : addressKey(item.url);
    const story = storyKey(item);
    const id = ids.has(item.id)
      ? item.id
      : ((address === null ? undefined : byAddress.get(address)) ??
        (story === null ? undefined : byStory.get(story)));
    if (id !== undefined) found.set(item.id, id);
  }
  return found;
}

function storyKey({ title, published }: { title: string; published: string | null }): string | null {
  if (published === null || title.length < TELLING_TITLE) return null;
  return `${published}\n${title.toLowerCase()}`;
}
