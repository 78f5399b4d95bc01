/**
 * From publication in a feed to the change in the ledger, the whole pipeline at work. Feeds are asked every so many seconds
 * (written into the ledger, since no setting goes below five minutes), and while that goes on feeds publish an article now and
 * then. What is waited for the poll depends on the interval alone; the rest is ours. For the default interval the wait is
 * reckoned: the poll that the ledger planned, seen from a moment anywhere between two polls.
 */
import { runChild } from './children.ts';

export interface LatencyRow {
  feeds: number;
  /** Seconds between two polls of a feed. */
  interval: number;
  changes: number;
  /** Of how many articles that were published. */
  published: number;
  /** Publication to change, seconds. */
  whole: [p50: number, p99: number];
  /** Poll to change. */
  ours: [p50: number, p99: number];
  /** Between polls by default: median of what the ledger planned, seconds. */
  planned: number;
  /** Publication to change, as reckoned for that. */
  reckoned: [p50: number, p99: number];
}
export interface LatencyResult {
  rows: LatencyRow[];
}

export async function latency({ quick }: { quick: boolean }): Promise<LatencyResult> {
  const rows: LatencyRow[] = [];
  for (const feeds of quick ? [20] : [100, 1000])
    rows.push(
      await runChild<LatencyRow>('./latency-one.ts', {
        feeds,
        interval: quick ? 5 : 30,
        seconds: quick ? 10 : 60,
      }),
    );
  return { rows };
}
