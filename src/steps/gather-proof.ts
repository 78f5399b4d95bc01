import type { Proof } from '../digests/digest.ts';
import { silenceOf } from '../feeds/rhythm.ts';
import type { Ports } from '../ports.ts';

/** What was read since the last mail, and which feeds were not heard. */
export async function gatherProof(
  since: string | null,
  now: Date,
  { ledger, config }: Ports,
): Promise<Proof> {
  const coverage = await ledger.overview.coverage(since, now.toISOString());
  const feeds = (await ledger.feeds.list()).filter((feed) => feed.active);
  const name = (feed: (typeof feeds)[number]) => {
    const outlet = config().outlets.find((each) => each.id === feed.outlet);
    return outlet === undefined || outlet.feeds.length > 1
      ? `${outlet?.name ?? feed.outlet} (${feed.address})`
      : outlet.name;
  };
  const silent = feeds.filter(
    (feed) => feed.failures === 0 && silenceOf(feed.rhythm, now.toISOString())?.alarm === true,
  );
  return {
    articles: coverage.articles.read,
    onTopic: coverage.articles.onTopic,
    feeds: feeds.length,
    failing: feeds
      .filter((feed) => feed.failures > 0)
      .map((feed) => ({ name: name(feed), reason: feed.error ?? feed.state })),
    silent: silent.map((feed) => ({ name: name(feed), since: feed.lastNewItemAt })),
  };
}
