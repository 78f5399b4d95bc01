/** Polls one feed: asks for what is new, keeps its items, and sends each new item's article to be read. */
import { canonicalAddress } from '../feeds/address.ts';
import type { ParsedFeed } from '../feeds/feed.ts';
import { recognise } from '../feeds/identity.ts';
import { parseFeed } from '../feeds/parse.ts';
import { nextPoll, type PollOutcome } from '../feeds/polling.ts';
import type { GuestFetched } from '../io/guest.ts';
import type { FeedAfterPoll, FeedRow, FoundItem } from '../io/stores/feeds.ts';
import { contentHash } from '../io/stores/identity.ts';
import type { Step } from '../step.ts';

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
    await ledger.work.putOff(task, again, whyNot(fetched));
    return { result: 'feed put off', wakes: [], fields: { feed: feed.address, again } };
  }
  const poll = await read(fetched, feed, outlet?.timezone);

  const known = poll.kind === 'read' ? await ledger.feeds.knownItems(feed.id) : [];
  const renamed = recognise(poll.items, known);
  const items: FoundItem[] = poll.items.map((item) => ({
    ...item,
    id: renamed.get(item.id) ?? item.id,
    address: item.url === null ? null : canonicalAddress(item.url),
  }));
  const { title, hints } = poll.feed ?? { title: feed.title, hints: feed.hints };
  const moments = [...(await ledger.feeds.history(feed.id)), ...poll.items].map(
    (item) => item.published ?? ('firstSeenAt' in item ? (item.firstSeenAt as string) : now),
  );
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
  const after: FeedAfterPoll = {
    title: title ?? null,
    etag: fetched.kind === 'ok' ? fetched.etag : feed.etag,
    lastModified: fetched.kind === 'ok' ? fetched.lastModified : feed.lastModified,
    bodyHash: poll.bodyHash,
    state: next.state,
    failures: next.failures,
    error: failed ? poll.reason : null,
    movedTo: answered ? fetched.permanentRedirect : feed.movedTo,
    lastPolledAt: now,
    lastSuccessAt: failed ? feed.lastSuccessAt : now,
    lastNewItemAt: feed.lastNewItemAt,
    firstFailureAt: failed ? (feed.firstFailureAt ?? now) : null,
    hints,
  };
  const drops = [...(poll.feed?.dropped ?? []), ...unaddressed(items)];
  const { found, wakes } = await ledger.feeds.record(task, feed, after, items, now, next.dueAt, drops);
  return {
    result: failed ? 'feed failed' : poll.kind === 'read' ? 'feed read' : 'feed not modified',
    wakes,
    fields: {
      feed: feed.address,
      ...(failed && { error: poll.reason }),
      items: poll.items.length,
      found,
      next: next.dueAt,
    },
  };
};

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

/** An answer that brought no document, in words. */
export function whyNot(fetched: Exclude<GuestFetched, { kind: 'ok' | 'not-modified' }>): string {
  if (fetched.kind === 'http-error') return `HTTP ${fetched.status}`;
  if (fetched.kind === 'later') return `the host asks to wait ${Math.ceil(fetched.waitMs / 1000)} s`;
  return fetched.reason;
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

function unaddressed(items: readonly FoundItem[]): { reason: string; count: number }[] {
  const count = items.filter((item) => item.address === null).length;
  return count === 0 ? [] : [{ reason: 'item without an address', count }];
}
