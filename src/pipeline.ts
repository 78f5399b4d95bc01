/**
 * The whole of Tallywire on one screen.
 *
 *   config ─► feeds ──► items ──► articles ──► versions ──► figures ──► changes ──► deliveries ─► e-mail
 *              │ fetch-feeds        │ scrape-articles         │ diff-figures          │ send-digests
 *
 * A queue holds subjects of the ledger. Its step reads one subject, does its work, and commits the result together
 * with what comes next (rows of the `work` table) in one transaction; only then are the next workers woken. The ledger
 * is the truth: queues may be emptied at any moment, and a sweep wakes again whatever is due.
 */

import { subscriberId } from './config/channels.ts';
import { nextDue } from './digests/schedule.ts';
import type { Ports } from './ports.ts';
import type { Step } from './step.ts';
import { diffFigures } from './steps/diff-figures.ts';
import { fetchFeeds } from './steps/fetch-feeds.ts';
import { scrapeArticles } from './steps/scrape-articles.ts';
import { sendDigests } from './steps/send-digests.ts';

/** queue: what its subjects are, the step that works them, how many at once in one process, which queues it feeds. */
export const PIPELINE = {
  'fetch-feeds': { subject: 'feed', step: fetchFeeds, concurrency: 16, feeds: ['scrape-articles'] },
  'scrape-articles': { subject: 'article', step: scrapeArticles, concurrency: 16, feeds: ['diff-figures'] },
  'diff-figures': { subject: 'version', step: diffFigures, concurrency: 4, feeds: ['send-digests'] },
  'send-digests': { subject: 'subscriber', step: sendDigests, concurrency: 4, feeds: [] },
} as const satisfies Record<
  string,
  { subject: string; step: Step; concurrency: number; feeds: readonly string[] }
>;

export type QueueName = keyof typeof PIPELINE;
export const QUEUES = Object.keys(PIPELINE) as QueueName[];
/** Everything up to the ledger; digests come after it. */
export const READING: QueueName[] = ['fetch-feeds', 'scrape-articles', 'diff-figures'];

/** Brings the ledger's watched feeds and subscribers in line with the configuration. */
export async function follow({ ledger, config, clock }: Ports): Promise<void> {
  const now = clock.now();
  const { outlets, subscribers } = config();
  await ledger.feeds.watch(outlets, now.toISOString());
  const enrolled = subscribers.map((subscriber) => {
    const { schedule, timezone, paused } = subscriber;
    return {
      id: subscriberId(subscriber),
      schedule: `${schedule} (${timezone})${paused ? ', paused' : ''}`,
      dueAt: nextDue(schedule, timezone, now)?.toISOString() ?? null,
    };
  });
  await ledger.subscribers.enrol(enrolled, now.toISOString());
}
