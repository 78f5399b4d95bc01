/** Tallywire in a fresh process, on the embedded default or on what `env` says: feeds first and then what they lead to, so that both can be timed. */
import type { Config } from '../../src/config/schema.ts';
import { sql } from '../../src/io/database/sql.ts';
import { pause } from '../../src/runner.ts';
import { answer, input } from './children.ts';
import { openPipeline } from './pipeline.ts';

export interface ReaderInput {
  folder: string;
  env: Record<string, string>;
  config: Config;
  articles: boolean;
  /** Seconds after which reading articles is left as far as it came. */
  most: number;
}
export interface Phase {
  wall: number;
  cpu: number;
}
export interface ReaderResult {
  /** From the start of the process until the first request could be sent. */
  start: Phase;
  feeds: Phase;
  articles: Phase;
  peakMb: number;
  /** Resident two seconds after the last step. */
  idleMb: number;
  /** Articles read, and what was resident then. */
  resident: [articles: number, mb: number][];
  /** How often each outcome came of a step. */
  outcomes: Record<string, number>;
  /** Whether it came to the end of its work in time. */
  done: boolean;
}

const EACH = 500;
const { folder, env, config, articles, most } = input<ReaderInput>();
const outcomes: Record<string, number> = {};
const resident: ReaderResult['resident'] = [];
const mb = () => process.memoryUsage.rss() / 1024 / 1024;
let read = 0;
let mark = { at: performance.timeOrigin, cpu: 0 };
const lap = (): Phase => {
  const { user, system } = process.cpuUsage();
  const now = { at: performance.timeOrigin + performance.now(), cpu: (user + system) / 1e6 };
  const phase = { wall: (now.at - mark.at) / 1000, cpu: now.cpu - mark.cpu };
  mark = now;
  return phase;
};

const { ports, runner, db, end } = await openPipeline(
  { ...env, TALLYWIRE_DATA: folder },
  config,
  ({ outcome }) => {
    outcomes[outcome.result] = (outcomes[outcome.result] ?? 0) + 1;
    if (outcome.result.startsWith('article read') && ++read % EACH === 0) resident.push([read, mb()]);
  },
);
// Articles that are followed are due as well, as they are some minutes after they were read.
await db.run(sql`update tallywire.articles set last_read_at = last_read_at - interval '10 minutes'`);
await ports.ledger.work.hurry(new Date().toISOString());
const start = lap();
runner.serve(['fetch-feeds']);
await runner.drain(['fetch-feeds']);
const feeds = lap();
let done = true;
if (articles) {
  const queues = ['scrape-articles', 'diff-figures'] as const;
  runner.serve(queues);
  done = await Promise.race([runner.drain(queues).then(() => true), pause(most * 1000).then(() => false)]);
}
const taken = lap();
resident.push([read, mb()]);
if (articles) await pause(2000);
answer({
  start,
  feeds,
  articles: taken,
  peakMb: process.resourceUsage().maxRSS / 1024,
  idleMb: mb(),
  resident,
  outcomes,
  done,
} satisfies ReaderResult);
await end();
process.exit();
