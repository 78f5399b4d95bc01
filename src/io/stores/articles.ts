/** Articles and their versions: what was read, when, and whether it is on a topic. */
import type { ArticleReading } from '../../articles/article.ts';
import type { VersionBefore } from '../../articles/versions.ts';
import type { Yield } from '../../articles/yield.ts';
import type { Database, Session } from '../database/database.ts';
import { json, sql } from '../database/sql.ts';
import { forgetDrops, noteDrops } from './drops.ts';
import { versionId } from './identity.ts';
import { storable } from './storable.ts';
import { type Due, settle, type Task } from './work.ts';

export interface ArticleRow {
  id: string;
  outlet: string;
  address: string;
  url: string;
  title: string;
  published: string | null;
  state: string;
  /** Why the last reading brought nothing; null where it did. */
  reason: string | null;
  failures: number;
  foundAt: string;
  firstReadAt: string | null;
  lastReadAt: string | null;
  readings: number;
  versions: number;
  pendingHash: string | null;
  etag: string | null;
  lastModified: string | null;
  /** The newest version; null before the first. */
  before: VersionBefore | null;
  /** What the feed said of it; null where no feed did. */
  item: {
    title: string;
    summary: string | null;
    content: string | null;
    published: string | null;
  } | null;
  /** Topics an earlier version was on. */
  topics: string[];
}

export interface TopicMatch {
  topic: string;
  score: number;
  hits: unknown;
}

/** What one reading of an article leaves behind. */
export interface ArticleAfterReading {
  state: string;
  reason: string | null;
  failures: number;
  pendingHash: string | null;
  etag: string | null;
  lastModified: string | null;
  /** The text as read, where it is a new version. */
  version: (ArticleReading & { hash: string }) | null;
  topics: readonly TopicMatch[];
  /** The page was reached; false for errors and refusals. */
  read: boolean;
  /** Whether the outlet's selectors still fit; left out where this reading says nothing about that. */
  selector?: { outlet: string; alarm: string | null };
}

export function articleStore(db: Database) {
  return {
    load: (id: string) =>
      db.one<ArticleRow>(sql`
        select a.id, a.outlet, a.address, a.url, a.title, a.published, a.state, a.reason, a.failures, a.found_at as "foundAt",
          a.first_read_at as "firstReadAt", a.last_read_at as "lastReadAt", a.readings, a.versions,
          a.pending_hash as "pendingHash", a.etag, a.last_modified as "lastModified",
          (select jsonb_build_object('hash', v.hash, 'length', v.characters, 'method', v.method, 'access', v.access, 'earlier',
              array(select e.hash from tallywire.versions e where e.article = a.id and e.n < v.n order by e.n))
            from tallywire.versions v where v.article = a.id and v.n = a.versions) as before,
          (select jsonb_build_object('title', i.title, 'summary', i.summary, 'content', i.content, 'published', i.published)
           from tallywire.items i where i.article = a.id order by i.content is null, i.first_seen_at desc limit 1) as item,
          array(select topic from tallywire.article_topics t where t.article = a.id order by topic) as topics
        from tallywire.articles a where a.id = ${id}`),

    /** What first readings of the outlet's open pages yielded lately, oldest first. */
    async yields(outlet: string, limit = 40): Promise<Yield[]> {
      const latest = await db.rows<Yield>(sql`
        select v.method, v.characters
        from (select id, first_read_at from tallywire.articles
          where outlet = ${outlet} and versions > 0 and first_read_at is not null order by first_read_at desc limit ${limit}) a
        join tallywire.versions v on v.article = a.id and v.n = 1
        where v.access = 'full' and v.method <> 'feed' order by a.first_read_at desc, a.id`);
      return latest.reverse();
    },

    /** Commits a reading: state, a new version where the text changed, its topics, and what comes next. */
    async record(
      task: Task,
      article: ArticleRow,
      after: ArticleAfterReading,
      now: string,
      nextReadingAt: string | null,
      drops: readonly { reason: string; count: number }[],
    ): Promise<{ state: string; wakes: Due[] }> {
      return db.transaction(async (tx) => {
        const next: Due[] = nextReadingAt === null ? [] : [{ ...task, dueAt: nextReadingAt }];
        const version = storable(after.version);
        const twin = version === null ? undefined : await sameArticle(tx, article, version.url);
        if (twin !== undefined) {
          await settle(tx, task, []);
          await becomeAlias(tx, article.id, twin, now);
          const reason = 'same article at another address';
          await noteDrops(tx, task.queue, [{ subject: article.id, reason, count: 1 }], now);
          return { state: 'alias', wakes: [] };
        }
        const n = version === null ? article.versions : article.versions + 1;
        // Figures are taken from a new text, and from a known one that a new headline has put on a topic.
        const toRead = after.topics.length > 0 && (version !== null || article.topics.length === 0);
        const wakes: Due[] = toRead
          ? [{ queue: 'diff-figures', subject: versionId(article.id, n), dueAt: now }]
          : [];
        await settle(tx, task, [...next, ...wakes]);
        if (version !== null) await saveVersion(tx, article.id, n, version, now);
        await saveTopics(tx, article.id, after.topics);
        await tx.run(sql`
          update tallywire.articles set state = ${after.state}, reason = ${after.reason}, failures = ${after.failures},
            pending_hash = ${after.pendingHash}, etag = ${after.etag}, last_modified = ${after.lastModified},
            first_read_at = case when ${after.read} then coalesce(first_read_at, ${now}::timestamptz) else first_read_at end,
            last_read_at = case when ${after.read} then ${now}::timestamptz else last_read_at end,
            readings = readings + case when ${after.read} then 1 else 0 end, versions = ${n},
            url = coalesce(${version?.url ?? null}, url), title = coalesce(nullif(${version?.title ?? null}, ''), title),
            published = coalesce(${version?.published ?? null}::timestamptz, published)
          where id = ${article.id}`);
        // What was left out of an article is what its newest text lacks.
        if (version !== null) await forgetDrops(tx, task.queue, article.id);
        else if (after.read && article.reason !== null)
          await forgetDrops(tx, task.queue, article.id, article.reason);
        const own = drops.map((drop) => ({ subject: article.id, ...drop }));
        await noteDrops(tx, task.queue, own, now);
        if (after.selector !== undefined) await noteSelector(tx, task.queue, after.selector, now);
        return { state: after.state, wakes };
      });
    },
  };
}

async function becomeAlias(tx: Session, id: string, twin: string, now: string): Promise<void> {
  await tx.run(sql`
    update tallywire.articles set state = 'alias', alias_of = ${twin}, reason = null, failures = 0,
      first_read_at = coalesce(first_read_at, ${now}::timestamptz), last_read_at = ${now}, readings = readings + 1
    where id = ${id}`);
}

/** The alarm stands while it is true, in the words of the latest reading. */
async function noteSelector(
  tx: Session,
  step: string,
  { outlet, alarm }: NonNullable<ArticleAfterReading['selector']>,
  now: string,
): Promise<void> {
  await forgetDrops(tx, step, outlet);
  if (alarm === null) return;
  await noteDrops(tx, step, [{ subject: outlet, reason: `outlet ${outlet}: ${alarm}`, count: 1 }], now);
}

/** The article already read under this canonical address, if it is another one. */
async function sameArticle(tx: Session, article: ArticleRow, url: string): Promise<string | undefined> {
  if (article.versions > 0) return undefined;
  await tx.run(sql`select pg_advisory_xact_lock(hashtext(${url}))`);
  const twin = await tx.one<{ id: string }>(sql`
    select id from tallywire.articles
    where url = ${url} and id <> ${article.id} and alias_of is null and versions > 0 order by found_at, id limit 1`);
  return twin?.id;
}

async function saveVersion(
  tx: Session,
  article: string,
  n: number,
  version: ArticleReading & { hash: string },
  now: string,
): Promise<void> {
  await tx.run(sql`
    insert into tallywire.versions (id, article, n, read_at, title, byline, published, modified, language, access, method, text, characters, hash)
    values (${versionId(article, n)}, ${article}, ${n}, ${now}, ${version.title}, ${version.byline}, ${version.published},
      ${version.modified}, ${version.language}, ${version.access}, ${version.method}, ${version.text}, ${version.text.length}, ${version.hash})`);
}

async function saveTopics(tx: Session, article: string, topics: readonly TopicMatch[]): Promise<void> {
  for (const { topic, score, hits } of topics) {
    await tx.run(sql`
      insert into tallywire.article_topics (article, topic, score, hits) values (${article}, ${topic}, ${score}, ${json(hits)}::jsonb)
      on conflict (article, topic) do update set score = excluded.score, hits = excluded.hits`);
  }
}
