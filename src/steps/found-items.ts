/** Which of a feed's items are known, and where the article of each is read. */
import { createHash } from 'node:crypto';
import { canonicalAddress } from '../feeds/address.ts';
import type { FeedItem } from '../feeds/feed.ts';
import { type KnownItem, recognise } from '../feeds/identity.ts';
import type { FoundItem } from '../io/stores/items.ts';

/** The ledger's indexes hold no longer names (a B-tree's entry ends at a third of a page). */
const LONGEST_ADDRESS = 2000;
const LONGEST_ID = 500;

export interface Found {
  items: FoundItem[];
  /** Those that were not known. */
  fresh: FoundItem[];
  drops: { reason: string; count: number }[];
}

export function foundItems(given: readonly FeedItem[], known: readonly KnownItem[]): Found {
  const named = given.map((item) => ({ ...item, id: shortened(item.id) }));
  const renamed = recognise(named, known);
  const items = named.map((item) => {
    const address = item.url === null ? null : canonicalAddress(item.url);
    const fits = address !== null && Buffer.byteLength(address) <= LONGEST_ADDRESS;
    return { ...item, id: renamed.get(item.id) ?? item.id, address: fits ? address : null };
  });
  const without = (reason: string, found: FoundItem[]) =>
    found.length === 0 ? [] : [{ reason, count: found.length }];
  return {
    items,
    fresh: items.filter((_, i) => !renamed.has(named[i]!.id)),
    drops: [
      ...without(
        'item without an address',
        items.filter((item) => item.url === null),
      ),
      ...without(
        'item with an address beyond limits',
        items.filter((item) => item.url !== null && item.address === null),
      ),
    ],
  };
}

function shortened(id: string): string {
  return Buffer.byteLength(id) <= LONGEST_ID
    ? id
    : `long:${createHash('sha256').update(id).digest('hex').slice(0, 40)}`;
}
