/** Feeds and their items: what was polled, with which validators, and what it brought. */
import type { Outlet } from '../../config/schema.ts';
import type { Recovered } from '../../feeds/health.ts';
import type { Rhythm } from '../../feeds/rhythm.ts';
import type { Database } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';
import { noteDrops } from './drops.ts';
import { feedId } from './identity.ts';
import { type FoundItem, saveItems } from './items.ts';
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
  /** Where the time of the next poll comes from, in words. */
  nextReason: string | null;
  /** As of the last poll. */
  rhythm: Rhythm | null;
  recovered: Recovered | null;
}

/** A feed as people see it; its health is told by `healthOf` (src/feeds/health.ts) without another query. */
export interface ListedFeed extends FeedRow {
  active: boolean;
  nextPollAt: string | null;
  /** Why the poll that was due has been put off; null where it has not. */
  held: string | null;
}

/** What a feed has brought so far. */
export interface FeedYield {
  items: number;
  articles: number;
  onTopic: number;
}

/** What a poll leaves in the feed's row. */
export type FeedAfterPoll = Omit<FeedRow, 'id' | 'outlet' | 'address'>;

const COLUMNS = sql`id, outlet, address, title, etag, last_modified as "lastModified", body_hash as "bodyHash", state,
  failures, error, moved_to as "movedTo", last_polled_at as "lastPolledAt", last_success_at as "lastSuccessAt",
  last_new_item_at as "lastNewItemAt", first_failure_at as "firstFailureAt", hints,
  next_reason as "nextReason", rhythm, recovered`;

/** Items whose moments are looked at one by one. */
const LATEST = 60;
const MONTH_MS = 30 * 86_400_000;

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
          select 'fetch-feeds', id, ${now}::timestamptz from tallywire.feeds where active and paused_at is null
          on conflict do nothing`);
      });
    },

    load: (id: string) => db.one<FeedRow>(sql`select ${COLUMNS} from tallywire.feeds where id = ${id}`),
    list: () =>
      db.rows<ListedFeed>(sql`
        select ${COLUMNS}, active, w.next_poll_at as "nextPollAt", w.held
        from tallywire.feeds left join (
          select subject, due_at as next_poll_at, error as held from tallywire.work where queue = 'fetch-feeds') w on w.subject = id
        order by outlet, address`),

    /** By feed id; a feed that has brought nothing is not there. Looks at every item. */
    async yields(): Promise<Map<string, FeedYield>> {
      const rows = await db.rows<FeedYield & { feed: string }>(sql`
        select feed, sum(items)::int as items, count(article)::int as articles,
          count(*) filter (where article in (select t.article from tallywire.article_topics t))::int as "onTopic"
        from (select feed, article, count(*) as items from tallywire.items group by feed, article) i group by feed`);
      return new Map(rows.map(({ feed, ...counts }) => [feed, counts]));
    },

    /**
     * When the feed brought something: its latest items to the minute, and the hours of the last month before them,
     * which show its nights and week-ends.
     */
    async moments(id: string, now: string): Promise<string[]> {
      const at = sql`coalesce(published, first_seen_at)`;
      const month = new Date(Date.parse(now) - MONTH_MS).toISOString();
      const latest = await db.rows<{ at: string }>(sql`
        select ${at} as at from tallywire.items where feed = ${id} and ${at} <= ${now}
        order by first_seen_at desc, published desc nulls last limit ${LATEST}`);
      if (latest.length < LATEST) return latest.map((row) => row.at);
      const first = latest.map((row) => row.at).sort()[0]!;
      const hours = await db.rows<{ at: string }>(sql`
        select distinct date_trunc('hour', ${at}) as at from tallywire.items
        where feed = ${id} and first_seen_at >= ${month} and ${at} >= ${month} and ${at} < date_trunc('hour', ${first}::timestamptz)`);
      return [...hours, ...latest].map((row) => row.at);
    },

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
        // A plan made while the ledger was empty is kept: one that reads whole tables takes minutes once they are large.
        await tx.run(sql`set local enable_seqscan = off`);
        const again = { queue: task.queue, subject: task.subject, dueAt: nextPollAt };
        await settle(tx, task, [again]);
        const { found, wakes } = await saveItems(tx, feed, items, now);
        await plant(tx, wakes);
        await tx.run(sql`
          update tallywire.feeds set title = ${after.title}, etag = ${after.etag}, last_modified = ${after.lastModified},
            body_hash = ${after.bodyHash}, state = ${after.state}, failures = ${after.failures}, error = ${after.error},
            moved_to = ${after.movedTo}, last_polled_at = ${after.lastPolledAt}, last_success_at = ${after.lastSuccessAt},
            last_new_item_at = ${found > 0 ? now : after.lastNewItemAt}, first_failure_at = ${after.firstFailureAt},
            hints = ${json(after.hints)}::jsonb, next_reason = ${after.nextReason},
            rhythm = ${json(after.rhythm)}::jsonb, recovered = ${json(after.recovered)}::jsonb
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
