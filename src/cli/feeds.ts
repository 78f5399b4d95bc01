import { healthOf } from '../feeds/health.ts';
import type { FeedYield, ListedFeed } from '../io/stores/feeds.ts';
import type { Run } from './command.ts';
import { withLedger } from './context.ts';
import { printJson, printTable } from './print.ts';

const NOTHING: FeedYield = { items: 0, articles: 0, onTopic: 0 };

const run: Run = async (options) => {
  const { feeds, yields } = await withLedger('feeds', 'use', async ({ ledger }) => ({
    feeds: await ledger.feeds.list(),
    yields: await ledger.feeds.yields(),
  }));
  const now = new Date().toISOString();
  const facts = feeds.map((feed) => told(feed, yields.get(feed.id) ?? NOTHING, now));
  if (options.json) printJson(facts);
  else {
    const minute = (at: string | null) => at?.slice(0, 16).replace('T', ' ');
    printTable(
      ['outlet', 'health', 'items', 'articles', 'on topic', 'last item', 'next poll', 'because', 'address'],
      facts
        .filter((feed) => feed.active)
        .map((feed) => [
          feed.outlet,
          feed.health,
          feed.items,
          feed.articles,
          feed.onTopic,
          minute(feed.lastItemAt),
          minute(feed.nextPollAt),
          feed.nextReason,
          feed.movedTo === null
            ? feed.address
            : `${feed.address} (moved for good to ${feed.movedTo}: change it in outlets.yaml)`,
        ]),
      'No feeds have been polled yet. `tallywire run --once` polls those of outlets.yaml.',
    );
    const overdue = facts.filter((feed) => feed.active && isOverdue(feed.nextPollAt, now)).length;
    if (overdue > 0)
      process.stdout.write(
        `\n${overdue === 1 ? '1 feed is' : `${overdue} feeds are`} overdue: nobody is polling. \`tallywire start\` keeps watching.\n`,
      );
  }
  return 0;
};
export default run;

/** A running service is never so late. */
const OVERDUE_MS = 15 * 60_000;

function isOverdue(nextPollAt: string | null, now: string): boolean {
  return nextPollAt !== null && Date.parse(now) - Date.parse(nextPollAt) > OVERDUE_MS;
}

/** What scripts and people are told of a feed. Times are UTC. */
function told(feed: ListedFeed, { items, articles, onTopic }: FeedYield, now: string) {
  const { etag, lastModified, bodyHash, rhythm, held, ...rest } = feed;
  const health = healthOf(feed, now);
  return {
    ...rest,
    nextReason: held ?? feed.nextReason,
    state: health.state,
    health: health.text,
    alarm: health.alarm,
    lastItemAt: rhythm === null ? feed.lastNewItemAt : new Date(rhythm.last).toISOString(),
    usualGapMinutes: rhythm === null ? null : Math.round(rhythm.median / 60_000),
    items,
    articles,
    onTopic,
  };
}
