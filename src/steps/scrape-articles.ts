/** Reads one article: politely, as its outlet gives it, and files a new version where the text changed. */
import type { ArticleReading } from '../articles/article.ts';
import { matchTopics, type TopicMatch } from '../articles/topic.ts';
import { compareReading, nextReading } from '../articles/versions.ts';
import { yieldAlarm } from '../articles/yield.ts';
import type { Outlet, Topic } from '../config/schema.ts';
import type { GuestFetched, Later } from '../io/guest.ts';
import type { Ledger } from '../io/ledger.ts';
import type { ArticleAfterReading, ArticleRow } from '../io/stores/articles.ts';
import type { Outcome, Step } from '../step.ts';
import { readPage } from './read-page.ts';
import { whyNot } from './why-not.ts';

/** An article that cannot be read is tried again after these times, then left (its feed still vouches for it). */
const RETRY_AFTER_MS = [5, 30, 2 * 60, 6 * 60, 24 * 60].map((minutes) => minutes * 60_000);
/** A page that is not found may not be there yet: feeds run ahead of their site's caches. */
const TIMES_NOT_FOUND = 2;

/** A text that may be a broken page, or one server's old copy, is read once more so soon. */
const SECOND_LOOK_MS = 5 * 60_000;

/** The ledger's index holds no longer addresses. */
const LONGEST_ADDRESS = 2000;

export const scrapeArticles: Step = async (task, { ledger, guest, clock, config }) => {
  const article = await ledger.articles.load(task.subject);
  if (article === undefined) throw new Error(`no article ${task.subject} in the ledger`);
  const outlet = config().outlets.find((each) => each.id === article.outlet);
  const now = clock.now();
  const at = now.toISOString();
  const followed = article.topics.length > 0;

  const fetched = await guest.get(article.address, {
    // An article off topic is read again for its new headline: it takes the text to judge that.
    ...((followed || article.versions === 0) && {
      validators: { etag: article.etag, lastModified: article.lastModified },
    }),
  });
  if (fetched.kind === 'later') return putOff(fetched);
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
  // The feed's text may have changed behind a closed page that did not.
  const fed = article.before?.method === 'feed' && article.item?.content;
  if (fetched.kind === 'not-modified' && !fed) {
    await ledger.articles.record(task, article, unchanged, at, followed ? next : null, []);
    return { result: 'article read again', wakes: [], fields: { article: article.url, changed: false } };
  }

  const reading = await readPage(fetched, article, outlet, guest);
  if ('kind' in reading) return reading.kind === 'later' ? putOff(reading) : leave(reading.reason, fetched);
  if (Buffer.byteLength(reading.url) > LONGEST_ADDRESS) reading.url = article.url;

  const topics = topicsOf(reading, article, config().topics);
  const onTopic = topics.length > 0;
  const verdict = compareReading({ reading, before: article.before, pendingHash: article.pendingHash });
  const { etag, lastModified } = fetched.kind === 'ok' ? fetched : article;
  const state = onTopic ? 'on-topic' : 'off-topic';
  if (verdict.kind !== 'new-version') {
    const doubtful = verdict.kind === 'look-again';
    const again = doubtful ? new Date(now.getTime() + SECOND_LOOK_MS).toISOString() : next;
    // The validators of a text that is not believed yet would hide it from the second look.
    const validators = doubtful ? {} : { etag, lastModified };
    const newly = !followed && onTopic && !doubtful && { state, topics };
    const after = { ...unchanged, ...validators, ...newly, pendingHash: verdict.pendingHash };
    const drops =
      verdict.kind === 'not-comparable' ? [{ reason: `text closed since: ${verdict.reason}`, count: 1 }] : [];
    const nextAt = followed || doubtful || newly ? again : null;
    const { wakes } = await ledger.articles.record(task, article, after, at, nextAt, drops);
    return {
      result: 'article read again',
      wakes,
      fields: { article: article.url, changed: false, why: verdict.reason },
    };
  }

  const after: ArticleAfterReading = {
    ...unchanged,
    state,
    etag,
    lastModified,
    version: { ...reading, hash: verdict.hash },
    topics,
    ...(await selectorCheck(reading, article, outlet, ledger)),
  };
  const drops = [
    ...(onTopic ? [] : [{ reason: 'off topic', count: 1 }]),
    ...reading.dropped.map(({ step, reason }) => ({ reason: `${step}: ${reason}`, count: 1 })),
    ...(onTopic && reading.access !== 'full' ? [{ reason: `text ${reading.access}`, count: 1 }] : []),
  ];
  const filed = await ledger.articles.record(task, article, after, at, onTopic ? next : null, drops);
  return {
    result: article.versions > 0 ? 'article read again' : 'article read',
    wakes: filed.wakes,
    fields: {
      article: reading.url,
      state: filed.state,
      ...(article.versions > 0 && { changed: true }),
      access: reading.access,
      method: reading.method,
      ...(onTopic && { topics: topics.map((match) => match.topic).join(' ') }),
      ...(after.selector?.alarm && { alarm: after.selector.alarm }),
    },
  };

  async function putOff(held: Later): Promise<Outcome> {
    const again = new Date(now.getTime() + held.waitMs).toISOString();
    await ledger.work.hold(task, again, whyNot(held));
    return { result: 'article put off', wakes: [], fields: { article: article!.url, why: whyNot(held) } };
  }

  /** Nothing to read there: tried again a few times where that may help, and always with its reason. */
  async function leave(reason: string, got: GuestFetched): Promise<Outcome> {
    const status = got.kind === 'http-error' ? got.status : null;
    const gone = status === 410 || (status === 404 && article!.failures >= TIMES_NOT_FOUND);
    const wait = gone || isForGood(reason, got) ? undefined : RETRY_AFTER_MS[article!.failures];
    const retryAt = wait === undefined ? null : new Date(now.getTime() + wait).toISOString();
    // An article that was read before is followed on, whatever one reading brought.
    const nextAt = followed && !gone ? (retryAt ?? next) : retryAt;
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

/** What another download would not change: a refusal on principle, a document of another kind, one beyond limits. */
function isForGood(reason: string, got: GuestFetched): boolean {
  return (
    got.kind === 'refused' || reason === 'not-html' || (got.kind === 'failed' && got.code === 'too-large')
  );
}

/** An article stays on the topics it was on: an edit may take away just what put it there. */
function topicsOf(reading: ArticleReading, article: ArticleRow, topics: readonly Topic[]): TopicLike[] {
  const { title, text, language } = reading;
  const matches = matchTopics({ title, text, language, summary: article.item?.summary ?? null }, topics);
  const kept = article.topics.filter((topic) => !matches.some((match) => match.topic === topic));
  return [...matches, ...kept.map((topic) => ({ topic, score: 0, hits: [] }))];
}

type TopicLike = Pick<TopicMatch, 'topic' | 'score' | 'hits'>;

/** A first reading of an open page tells whether the outlet's selector still fits. */
async function selectorCheck(
  { method, access, text }: ArticleReading,
  article: ArticleRow,
  outlet: Outlet | undefined,
  ledger: Ledger,
): Promise<Pick<ArticleAfterReading, 'selector'>> {
  const judged = article.versions === 0 && access === 'full' && method !== 'feed' && method !== 'page-data';
  if (!judged || outlet?.article?.body === undefined) return {};
  const yields = [...(await ledger.articles.yields(outlet.id)), { method, characters: text.length }];
  return { selector: { outlet: outlet.id, alarm: yieldAlarm(yields) } };
}
