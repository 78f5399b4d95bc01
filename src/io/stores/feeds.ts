/** Feeds and their items: what was polled, with which validators, and what it brought. */
import type { Outlet } from '../../config/schema.ts';
import type { FeedItem } from '../../feeds/feed.ts';
import type { Database, Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';
import { articleId, feedId } from './identity.ts';
import { type Due, plant, settle, type Task } from './work.ts';

export interface FeedRow {
  id: string;
  outlet: string;
  address: string;
  title: string | null;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  state: string;
  failures: number;
  error: string | null;
  movedTo: string | null;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  lastNewItemAt: string | null;
  firstFailureAt: string | null;
  hints: { ttlMinutes?: number | null; skipHours?: number[]; skipDays?: string[] };
}

/** What a poll leaves in the feed's row. */
export type FeedAfterPoll = Omit<FeedRow, 'id' | 'outlet' | 'address'>;

/** An item with the address its article is read at; null where it names none. */
export interface FoundItem extends FeedItem {
  address: string | null;
}

const COLUMNS = sql`id, outlet, address, title, etag, last_modified as "lastModified", body_hash as "bodyHash", state,
  failures, error, moved_to as "movedTo", last_polled_at as "lastPolledAt", last_success_at as "lastSuccessAt",
  last_new_item_at as "lastNewItemAt", first_failure_at as "firstFailureAt", hints`;

export function feedStore(db: Database) {
  return {
    /** Watches what the configuration names and stops watching what it no longer names. */
    async watch(outlets: readonly Outlet[], now: string): Promise<void> {
      const wanted = outlets.flatMap((outlet) =>
        outlet.feeds.map((address) => ({ id: feedId(address), outlet: outlet.id, address })),
      );
      await db.transaction(async (tx) => {
        const ids = wanted.map((feed) => feed.id);
        await tx.run(sql`
          insert into tallywire.feeds (id, outlet, address)
          select id, outlet, address from jsonb_to_recordset(${json(wanted)}::jsonb) as f(id text, outlet text, address text)
          on conflict (id) do update set outlet = excluded.outlet, active = true
          where feeds.outlet <> excluded.outlet or not feeds.active`);
        await tx.run(sql`update tallywire.feeds set active = false where active and id <> all(${ids})`);
        await tx.run(sql`delete from tallywire.work where queue = 'fetch-feeds' and subject <> all(${ids})`);
        await tx.run(sql`
          insert into tallywire.work (queue, subject, due_at)
          select 'fetch-feeds', id, ${now}::timestamptz from tallywire.feeds where active
          on conflict do nothing`);
      });
    },

    load: (id: string) => db.one<FeedRow>(sql`select ${COLUMNS} from tallywire.feeds where id = ${id}`),
    list: () =>
      db.rows<FeedRow & { active: boolean; nextPollAt: string | null; items: number }>(sql`
        select ${COLUMNS}, active, (select due_at from tallywire.work where queue = 'fetch-feeds' and subject = feeds.id) as "nextPollAt",
          (select count(*)::int from tallywire.items where feed = feeds.id) as items
        from tallywire.feeds order by outlet, address`),

    /** When the feed's latest items arrived and were published, newest first. */
    history: (id: string, limit = 60) =>
      db.rows<{ firstSeenAt: string; published: string | null }>(sql`
        select first_seen_at as "firstSeenAt", published from tallywire.items
        where feed = ${id} order by first_seen_at desc, published desc nulls last limit ${limit}`),

    /** The feed's recent items as they are known, to recognise one that comes under another id or address. */
    knownItems: (id: string, limit = 5000) =>
      db.rows<{ id: string; url: string | null; title: string; published: string | null }>(sql`
        select id, url, title, published from tallywire.items where feed = ${id} order by first_seen_at desc limit ${limit}`),

    /** Commits a poll: the feed's new state, its new items with their articles, and when to poll again. */
    async record(
      task: Task,
      feed: FeedRow,
      after: FeedAfterPoll,
      items: readonly FoundItem[],
      now: string,
      nextPollAt: string,
      dropped: readonly { reason: string; count: number }[] = [],
    ): Promise<{ found: number; wakes: Due[] }> {
      return db.transaction(async (tx) => {
        const again = { queue: task.queue, subject: task.subject, dueAt: nextPollAt };
        await settle(tx, task, [again]);
        const { found, wakes } = await saveItems(tx, feed, items, now);
        await plant(tx, wakes);
        await tx.run(sql`
          update tallywire.feeds set title = ${after.title}, etag = ${after.etag}, last_modified = ${after.lastModified},
            body_hash = ${after.bodyHash}, state = ${after.state}, failures = ${after.failures}, error = ${after.error},
            moved_to = ${after.movedTo}, last_polled_at = ${after.lastPolledAt}, last_success_at = ${after.lastSuccessAt},
            last_new_item_at = ${found > 0 ? now : after.lastNewItemAt}, first_failure_at = ${after.firstFailureAt},
            hints = ${json(after.hints)}::jsonb
          where id = ${feed.id}`);
        await noteDrops(
          tx,
          'fetch-feeds',
          dropped.map((drop) => ({ subject: feed.id, ...drop })),
          now,
        );
        return { found, wakes };
      });
    },
  };
}

/** Stores items not seen before, and those the feed has updated; gives the articles to be read for them. */
async function saveItems(
  tx: Session,
  feed: FeedRow,
  items: readonly FoundItem[],
  now: string,
): Promise<{ found: number; wakes: Due[] }> {
  if (items.length === 0) return { found: 0, wakes: [] };
  const rows = items.map((item) => ({
    ...item,
    article: item.address === null ? null : articleId(item.address),
  }));
  const articles = rows.filter((row) => row.article !== null);
  await tx.run(sql`
    insert into tallywire.articles (id, outlet, address, url, title, published, found_at)
    select distinct on (article) article, ${feed.outlet}, address, address, title, published, ${now}::timestamptz
    from jsonb_to_recordset(${json(articles)}::jsonb) as a(article text, address text, title text, published timestamptz)
    on conflict do nothing`);
  const saved = await tx.rows<{ article: string | null; isNew: boolean }>(sql`
    insert into tallywire.items (feed, id, article, url, title, summary, content, author, published, updated, first_seen_at)
    select distinct on (id) ${feed.id}, id, article, url, title, summary, content, author, published, updated, ${now}::timestamptz
    from jsonb_to_recordset(${json(rows)}::jsonb) as i(id text, article text, url text, title text, summary text,
      content text, author text, published timestamptz, updated timestamptz)
    on conflict (feed, id) do update set title = excluded.title, summary = excluded.summary, content = excluded.content,
      updated = excluded.updated, url = excluded.url
      where (items.title, items.updated, items.content) is distinct from (excluded.title, excluded.updated, excluded.content)
    returning article, (xmax = 0) as "isNew"`);
  const wakes = saved
    .filter((row) => row.article !== null)
    .map((row) => ({ queue: 'scrape-articles', subject: row.article!, dueAt: now }));
  return { found: saved.filter((row) => row.isNew).length, wakes };
}

/** Adds to the coverage ledger: what was left out, at which step and why. */
export async function noteDrops(
  session: Session,
  step: string,
  drops: readonly { subject: string; reason: string; count: number }[],
  at: string,
): Promise<void> {
  if (drops.length === 0) return;
  await session.run(sql`
    insert into tallywire.drops (step, subject, reason, at, count)
    select ${step}, subject, reason, ${at}::timestamptz, sum(count)
    from jsonb_to_recordset(${json(drops)}::jsonb) as d(subject text, reason text, count int)
    group by subject, reason
    on conflict (step, subject, reason) do update set at = excluded.at, count = excluded.count`);
}
