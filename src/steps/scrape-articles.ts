/** Reads one article: politely, as its outlet gives it, and files a new version where the text changed. */
import type { ArticleReading, NoArticle } from '../articles/article.ts';
import { extraAddresses, readArticle } from '../articles/read.ts';
import { matchTopics } from '../articles/topic.ts';
import { compareReading, nextReading } from '../articles/versions.ts';
import type { Outlet } from '../config/schema.ts';
import type { GuestFetched } from '../io/guest.ts';
import type { ArticleAfterReading, ArticleRow } from '../io/stores/articles.ts';
import type { Ports } from '../ports.ts';
import type { Outcome, Step } from '../step.ts';
import { whyNot } from './fetch-feeds.ts';

/** An article that cannot be read is tried again after these times, then left (its feed still vouches for it). */
const RETRY_AFTER_MS = [5, 30, 2 * 60, 6 * 60, 24 * 60].map((minutes) => minutes * 60_000);

/** A text that may be a broken page, or one server's old copy, is read once more so soon. */
const SECOND_LOOK_MS = 5 * 60_000;

export const scrapeArticles: Step = async (task, ports) => {
  const { ledger, guest, clock, config } = ports;
  const article = await ledger.articles.load(task.subject);
  if (article === undefined) throw new Error(`no article ${task.subject} in the ledger`);
  const outlet = config().outlets.find((each) => each.id === article.outlet);
  const now = clock.now();
  const at = now.toISOString();

  const fetched = await guest.get(article.address, {
    validators: { etag: article.etag, lastModified: article.lastModified },
  });
  if (fetched.kind === 'later') {
    await ledger.work.putOff(task, new Date(now.getTime() + fetched.waitMs).toISOString(), whyNot(fetched));
    return { result: 'article put off', wakes: [], fields: { article: article.url, why: whyNot(fetched) } };
  }
  const next = nextReading({
    firstRead: article.firstReadAt ?? at,
    published: article.published,
    now: at,
    readings: article.readings + 1,
  });
  const unchanged: ArticleAfterReading = {
    state: article.state,
    reason: null,
    failures: 0,
    pendingHash: null,
    etag: article.etag,
    lastModified: article.lastModified,
    version: null,
    topics: [],
    read: true,
  };
  if (fetched.kind === 'not-modified') {
    await ledger.articles.record(task, article, unchanged, at, article.topics.length > 0 ? next : null, []);
    return { result: 'article read again', wakes: [], fields: { article: article.url, changed: false } };
  }

  const reading = await readPage(fetched, article, outlet, ports);
  if ('kind' in reading) return leave(reading.reason, fetched);

  const verdict = compareReading({ reading, before: article.before, pendingHash: article.pendingHash });
  const { etag, lastModified } = fetched.kind === 'ok' ? fetched : article;
  if (verdict.kind !== 'new-version') {
    const doubtful = verdict.kind === 'look-again';
    const again = doubtful ? new Date(now.getTime() + SECOND_LOOK_MS).toISOString() : next;
    // The validators of a text that is not believed yet would hide it from the second look.
    const validators = doubtful ? {} : { etag, lastModified };
    const after = { ...unchanged, ...validators, pendingHash: verdict.pendingHash };
    const drops =
      verdict.kind === 'not-comparable' ? [{ reason: `text closed since: ${verdict.reason}`, count: 1 }] : [];
    await ledger.articles.record(task, article, after, at, article.topics.length > 0 ? again : null, drops);
    return {
      result: 'article read again',
      wakes: [],
      fields: { article: article.url, changed: false, why: verdict.reason },
    };
  }

  const matches = matchTopics(
    {
      title: reading.title,
      text: reading.text,
      language: reading.language,
      summary: article.item?.summary ?? null,
    },
    config().topics,
  );
  // An article stays on the topics it was on: an edit may take away just what put it there.
  const kept = article.topics.filter((topic) => !matches.some((match) => match.topic === topic));
  const topics = [...matches, ...kept.map((topic) => ({ topic, score: 0, hits: [] }))];
  const onTopic = topics.length > 0;
  const after: ArticleAfterReading = {
    ...unchanged,
    state: onTopic ? 'on-topic' : 'off-topic',
    etag,
    lastModified,
    version: { ...reading, hash: verdict.hash },
    topics,
  };
  const drops = [
    ...(onTopic ? [] : [{ reason: 'off topic', count: 1 }]),
    ...reading.dropped.map(({ step, reason }) => ({ reason: `${step}: ${reason}`, count: 1 })),
    ...(onTopic && reading.access !== 'full' ? [{ reason: `text ${reading.access}`, count: 1 }] : []),
  ];
  const { state, wakes } = await ledger.articles.record(
    task,
    article,
    after,
    at,
    onTopic ? next : null,
    drops,
  );
  return {
    result: article.versions > 0 ? 'article read again' : 'article read',
    wakes,
    fields: {
      article: reading.url,
      state,
      ...(article.versions > 0 && { changed: true }),
      access: reading.access,
      method: reading.method,
      ...(onTopic && { topics: topics.map((match) => match.topic).join(' ') }),
    },
  };

  /** Nothing to read there: tried again a few times where that may help, and always with its reason. */
  async function leave(reason: string, got: GuestFetched): Promise<Outcome> {
    const gone = got.kind === 'http-error' && (got.status === 404 || got.status === 410);
    const forGood = gone || got.kind === 'refused';
    const wait = forGood ? undefined : RETRY_AFTER_MS[article!.failures];
    const retryAt = wait === undefined ? null : new Date(now.getTime() + wait).toISOString();
    // An article that was read before is followed on, whatever one reading brought.
    const nextAt = article!.topics.length > 0 && !gone ? (retryAt ?? next) : retryAt;
    const after: ArticleAfterReading = {
      ...unchanged,
      state: article!.versions > 0 ? article!.state : gone ? 'gone' : 'unread',
      reason,
      failures: article!.failures + 1,
      read: false,
    };
    await ledger.articles.record(task, article!, after, at, nextAt, [{ reason, count: 1 }]);
    return {
      result: 'article failed',
      wakes: [],
      fields: { article: article!.url, why: reason, again: nextAt },
    };
  }
};

/** The page as an article; what the feed carries stands in for a page that cannot be had. */
async function readPage(
  fetched: Exclude<GuestFetched, { kind: 'not-modified' | 'later' }>,
  article: ArticleRow,
  outlet: Outlet | undefined,
  { guest }: Ports,
): Promise<ArticleReading | NoArticle> {
  const origin = {
    url: fetched.kind === 'ok' ? fetched.url : article.address,
    ...(outlet?.article !== undefined && { outlet: outlet.article }),
    ...(outlet !== undefined && { language: outlet.language, timezone: outlet.timezone }),
    ...(article.item !== null && { feedItem: article.item }),
  };
  if (fetched.kind !== 'ok') {
    if (article.versions > 0 || !article.item?.content)
      return { kind: 'no-article', reason: whyNot(fetched) };
    return readArticle(`<html><head><title></title></head><body></body></html>`, origin);
  }
  const extra = extraAddresses(fetched.url, outlet?.article);
  const data = await Promise.all(extra.map((address) => guest.get(address, { accept: 'application/json' })));
  const first = data.find((answer) => answer.kind === 'ok');
  return readArticle(fetched.bytes, {
    ...origin,
    contentType: fetched.contentType,
    ...(first !== undefined && { pageData: new TextDecoder().decode(first.bytes) }),
  });
}
