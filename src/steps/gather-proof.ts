import type { Proof } from '../digests/digest.ts';
import { silence } from '../feeds/rhythm.ts';
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
  const silent: Proof['silent'] = [];
  for (const feed of feeds) {
    const last = feed.lastNewItemAt;
    // A feed that brought something within the shortest gap that could alarm needs no closer look.
    if (feed.failures > 0 || last === null || now.getTime() - Date.parse(last) < 12 * 3_600_000) continue;
    const moments = (await ledger.feeds.history(feed.id)).map((item) => item.published ?? item.firstSeenAt);
    if (silence({ now: now.toISOString(), moments })?.alarm) silent.push({ name: name(feed), since: last });
  }
  return {
    articles: coverage.articles.read,
    onTopic: coverage.articles.onTopic,
    feeds: feeds.length,
    failing: feeds
      .filter((feed) => feed.failures > 0)
      .map((feed) => ({ name: name(feed), reason: feed.error ?? feed.state })),
    silent,
  };
}
