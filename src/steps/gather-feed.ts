/** A topic's latest changes, and those taken back, as a feed for feed readers. */
import type { MailLanguage } from '../digests/digest.ts';
import type { FeedOfChanges } from '../digests/feeds-of-changes.ts';
import type { Ports } from '../ports.ts';
import { proverOf } from './gather-changes.ts';

/** Feed readers keep what they have seen. */
const MOST_ENTRIES = 100;

export async function feedOfChanges(
  { topic: id, language, now }: { topic: string; language: MailLanguage; now: Date },
  ports: Pick<Ports, 'ledger' | 'config' | 'settings'>,
): Promise<FeedOfChanges> {
  const { ledger, config, settings } = ports;
  const until = now.toISOString();
  const standing = await ledger.changes.list({ topics: [id], until, latest: MOST_ENTRIES });
  const retracted = await ledger.changes.list({ topics: [id], until, latest: MOST_ENTRIES, retracted: true });
  const latest = [
    ...standing.map((change) => ({ change, at: change.at })),
    ...retracted.map((change) => ({
      change: { ...change, toldAt: change.at },
      at: change.retractedAt ?? change.at,
    })),
  ]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, MOST_ENTRIES);
  // An entry draws no chart, so what each series has said is not read.
  const prove = proverOf(config());
  const items = latest.map(({ change }) => prove(change, [], null));
  const title = config().topics.find((topic) => topic.id === id)?.title ?? id;
  return {
    topic: { id, title },
    language,
    timezone: 'UTC',
    entries: items.map((item, i) => ({ item, at: latest[i]!.at })),
    updated: until,
    self: null,
    home: settings.publicUrl,
  };
}
