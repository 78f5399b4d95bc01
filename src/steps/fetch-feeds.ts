/** Polls one feed: asks for what is new, keeps its items, and sends each new item's article to be read. */
import type { ParsedFeed } from '../feeds/feed.ts';
import { RECOVERED_FOR_MS, type Recovered } from '../feeds/health.ts';
import { parseFeed } from '../feeds/parse.ts';
import { nextPoll, type PollOutcome } from '../feeds/polling.ts';
import { rhythmOf } from '../feeds/rhythm.ts';
import type { GuestFetched } from '../io/guest.ts';
import type { FeedAfterPoll, FeedRow } from '../io/stores/feeds.ts';
import { contentHash } from '../io/stores/identity.ts';
import type { Step } from '../step.ts';
import { foundItems } from './found-items.ts';
import { whyNot } from './why-not.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

export const fetchFeeds: Step = async (task, { ledger, guest, clock, config, random }) => {
  const feed = await ledger.feeds.load(task.subject);
  if (feed === undefined) throw new Error(`no feed ${task.subject} in the ledger`);
  const outlet = config().outlets.find((each) => each.id === feed.outlet);
  const now = clock.now().toISOString();

  const fetched = await guest.get(feed.address, {
    accept: ACCEPT,
    validators: { etag: feed.etag, lastModified: feed.lastModified },
  });
  if (fetched.kind === 'later') {
    const again = new Date(clock.now().getTime() + fetched.waitMs).toISOString();
    await ledger.work.hold(task, again, whyNot(fetched));
    return { result: 'feed put off', wakes: [], fields: { feed: feed.address, again } };
  }
  const poll = await read(fetched, feed, outlet?.timezone);
  const { items, fresh, drops } = foundItems(
    poll.items,
    poll.kind === 'read' ? await ledger.feeds.knownItems(feed.id) : [],
  );
  const moments = [
    ...(await ledger.feeds.moments(feed.id, now)),
    ...fresh.map((item) => item.published ?? now),
  ];
  const hints = poll.feed?.hints ?? feed.hints;
  const next = nextPoll({
    now,
    outcome: outcomeOf(poll, fetched),
    failures: feed.failures,
    moments,
    hints: { ...hints, ...headerHints(fetched) },
    random,
  });
  const failed = poll.kind === 'failed';
  const answered = fetched.kind === 'ok' || fetched.kind === 'not-modified';
  // Validators of bytes that could not be read would turn the next poll of the same bytes into a success.
  const valid = fetched.kind === 'ok' && !failed ? fetched : feed;
  const recovered =
    next.state === 'recovered'
      ? { at: now, since: feed.firstFailureAt ?? now, error: feed.error }
      : feed.recovered;
  const after: FeedAfterPoll = {
    title: poll.feed?.title || feed.title,
    etag: valid.etag,
    lastModified: valid.lastModified,
    bodyHash: poll.bodyHash,
    state: next.state === 'ok' && isLately(recovered, now) ? 'recovered' : next.state,
    failures: next.failures,
    error: failed ? poll.reason : null,
    movedTo: answered ? fetched.permanentRedirect : feed.movedTo,
    lastPolledAt: now,
    lastSuccessAt: failed ? feed.lastSuccessAt : now,
    lastNewItemAt: feed.lastNewItemAt,
    firstFailureAt: failed ? (feed.firstFailureAt ?? now) : null,
    hints,
    nextReason: next.reason,
    rhythm: rhythmOf(moments, now),
    recovered,
  };
  const dropped = [...(poll.feed?.dropped ?? []), ...drops];
  const { found, wakes } = await ledger.feeds.record(task, feed, after, items, now, next.dueAt, dropped);
  return {
    result: failed ? 'feed failed' : poll.kind === 'read' ? 'feed read' : 'feed not modified',
    wakes,
    fields: {
      feed: feed.address,
      ...(failed && { error: poll.reason }),
      ...(after.state !== feed.state && { state: after.state }),
      items: poll.items.length,
      found,
      next: next.dueAt,
    },
  };
};

function isLately(recovered: Recovered | null, now: string): boolean {
  return recovered !== null && Date.parse(now) - Date.parse(recovered.at) < RECOVERED_FOR_MS;
}

interface Poll {
  kind: 'read' | 'unchanged' | 'failed';
  reason: string;
  feed: ParsedFeed | null;
  items: ParsedFeed['items'];
  bodyHash: string | null;
}

/** What the answer brought. The same bytes as last time are as good as "not modified". */
async function read(fetched: GuestFetched, feed: FeedRow, timezone: string | undefined): Promise<Poll> {
  const nothing = { feed: null, items: [], bodyHash: feed.bodyHash };
  if (fetched.kind === 'not-modified') return { kind: 'unchanged', reason: '', ...nothing };
  if (fetched.kind !== 'ok') return { kind: 'failed', reason: whyNot(fetched), ...nothing };
  const bodyHash = contentHash(fetched.bytes);
  if (bodyHash === feed.bodyHash) return { kind: 'unchanged', reason: '', ...nothing };
  const parsed = await parseFeed(fetched.bytes, {
    url: fetched.url,
    contentType: fetched.contentType,
    ...(timezone !== undefined && { timezone }),
  });
  if (parsed.kind === 'not-a-feed')
    return { kind: 'failed', reason: `not a feed: ${parsed.reason}`, ...nothing };
  return { kind: 'read', reason: '', feed: parsed.feed, items: parsed.feed.items, bodyHash };
}

function outcomeOf(poll: Poll, fetched: GuestFetched): PollOutcome {
  if (poll.kind !== 'failed') return { kind: poll.kind };
  return fetched.kind === 'http-error' ? { kind: 'failed', status: fetched.status } : { kind: 'failed' };
}

function headerHints(fetched: GuestFetched): { cacheControl?: string | null; retryAfter?: string } {
  const wait =
    fetched.kind === 'later' ? fetched.waitMs : 'retryAfter' in fetched ? fetched.retryAfter : null;
  return {
    ...('cacheControl' in fetched && { cacheControl: fetched.cacheControl }),
    ...(wait !== null && { retryAfter: String(Math.ceil(wait / 1000)) }),
  };
}
