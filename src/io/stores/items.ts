/** What a feed brings: items, the articles they lead to, and which of those are to be read now. */
import type { FeedItem } from '../../feeds/feed.ts';
import type { Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';
import { articleId } from './identity.ts';
import { storable } from './storable.ts';
import type { Due } from './work.ts';

/** An item with the address its article is read at; null where it names none. */
export interface FoundItem extends FeedItem {
  address: string | null;
}

/** A feed that changes its items at every poll makes nobody read an article more often than this. */
const FOLLOWED_AGAIN_MS = 5 * 60_000;
/** One off topic is looked at again for a new headline only, and seldom: headlines are tried out on readers. */
const OFF_TOPIC_AGAIN_MS = 60 * 60_000;

type Addressed = FoundItem & { article: string | null };

interface Saved {
  isNew: boolean;
  /** Headline or summary are others than they were. */
  retitled: boolean;
  article: string | null;
  state: string | null;
  lastReadAt: string | null;
}

/**
 * Stores items not seen before, and those the feed has changed; gives the articles to be read for them. Rows are looked up
 * one by one (`limit 1`, subqueries): a planner without statistics, as the embedded one is, would read all articles for a feed.
 */
export async function saveItems(
  tx: Session,
  feed: { id: string; outlet: string },
  items: readonly FoundItem[],
  now: string,
): Promise<{ found: number; wakes: Due[] }> {
  if (items.length === 0) return { found: 0, wakes: [] };
  const addressed: Addressed[] = items.map((item) => ({
    ...storable(item),
    article: item.address === null ? null : articleId(item.address),
  }));
  await moveArticles(tx, feed.id, addressed);
  const rows = json(addressed);
  await tx.run(sql`
    insert into tallywire.articles (id, outlet, address, url, title, published, found_at)
    select distinct on (article) article, ${feed.outlet}, address, address, title, published, ${now}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as a(article text, address text, title text, published timestamptz)
    where article is not null
    on conflict do nothing`);
  const saved = await tx.rows<Saved>(sql`
    with given as (
      select distinct on (g.id) g.*,
        coalesce((select a.id from tallywire.articles a where a.address = g.address), g.article) as at
      from jsonb_to_recordset(${rows}::jsonb) as g(id text, article text, address text, url text, title text, summary text,
        content text, author text, published timestamptz, updated timestamptz)),
    saved as (
      insert into tallywire.items (feed, id, article, url, title, summary, content, author, published, updated, first_seen_at)
      select ${feed.id}, id, at, url, title, summary, content, author, published, updated, ${now}::timestamptz from given
      on conflict (feed, id) do update set title = excluded.title, summary = excluded.summary, content = excluded.content,
        updated = excluded.updated, url = excluded.url, article = coalesce(items.article, excluded.article)
        where (items.title, items.summary, items.updated, items.content, items.url)
          is distinct from (excluded.title, excluded.summary, excluded.updated, excluded.content, excluded.url)
      returning id, article, title, summary)
    select old.feed is null as "isNew", (old.title, old.summary) is distinct from (saved.title, saved.summary) as retitled,
      t.id as article, t.state, t.last_read_at as "lastReadAt"
    from saved
    left join lateral (
      select i.feed, i.title, i.summary from tallywire.items i where i.feed = ${feed.id} and i.id = saved.id limit 1) old on true
    left join lateral (
      select coalesce(a.alias_of, a.id) as id from tallywire.articles a where a.id = saved.article limit 1) a on true
    left join lateral (select t.id, t.state, t.last_read_at from tallywire.articles t where t.id = a.id limit 1) t on true`);
  const wakes = saved.flatMap((row) => {
    const dueAt = readAgainAt(row, now);
    return row.article === null || dueAt === null
      ? []
      : [{ queue: 'scrape-articles', subject: row.article, dueAt }];
  });
  return { found: saved.filter((row) => row.isNew).length, wakes };
}

/** When a saved item's article is to be read; null where the item changes nothing for it. */
function readAgainAt({ isNew, retitled, state, lastReadAt }: Saved, now: string): string | null {
  if (state === 'new' || state === 'unread' || state === 'gone' || lastReadAt === null) return now;
  // Another feed has it too: it is read already.
  if (isNew || (state === 'off-topic' && !retitled)) return null;
  const pause = state === 'off-topic' ? OFF_TOPIC_AGAIN_MS : FOLLOWED_AGAIN_MS;
  return new Date(Math.max(Date.parse(now), Date.parse(lastReadAt) + pause)).toISOString();
}

/** A known item under another link: its article is read there from now on, and stays the same article. */
async function moveArticles(tx: Session, feed: string, items: readonly Addressed[]): Promise<void> {
  const rows = json(items.map(({ id, article, address }) => ({ id, article, address })));
  await tx.run(sql`
    with moved as (
      select i.article, g.article as own, g.address, count(*) over (partition by i.article) as sharers,
        row_number() over (partition by g.address order by i.article) as rank
      from jsonb_to_recordset(${rows}::jsonb) as g(id text, article text, address text)
      join tallywire.items i on i.feed = ${feed} and i.id = g.id
      where g.address is not null and i.article is not null)
    update tallywire.articles a set address = m.address, etag = null, last_modified = null
    from moved m
    where a.id = m.article and a.address <> m.address and m.own <> m.article and m.sharers = 1 and m.rank = 1
      and not exists (select from tallywire.articles b where b.address = m.address)
      and not exists (select from tallywire.articles b where b.id = m.own)`);
}
