import type { Run } from './command.ts';
import { withLedger } from './context.ts';
import { printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const feeds = await withLedger('feeds', 'use', ({ ledger }) => ledger.feeds.list());
  if (options.json) {
    printJson(feeds.map(({ etag, lastModified, bodyHash, ...feed }) => feed));
  } else {
    const minute = (at: string | null) => at?.slice(0, 16).replace('T', ' ');
    printTable(
      ['outlet', 'state', 'items', 'last success', 'next poll', 'address'],
      feeds
        .filter((feed) => feed.active)
        .map((feed) => [
          feed.outlet,
          feed.error === null ? feed.state : `${feed.state}: ${feed.error}`,
          feed.items,
          minute(feed.lastSuccessAt),
          minute(feed.nextPollAt),
          feed.movedTo === null
            ? feed.address
            : `${feed.address} (moved to ${feed.movedTo}: change it in outlets.yaml)`,
        ]),
      'No feeds have been polled yet. `tallywire run --once` polls those of outlets.yaml.',
    );
  }
  return 0;
};
export default run;
