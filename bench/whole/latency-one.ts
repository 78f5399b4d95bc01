/** One measurement of latency.ts: so many feeds, asked every `interval` seconds while articles are published for `seconds`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '../../src/io/database/sql.ts';
import { READING } from '../../src/pipeline.ts';
import { pause } from '../../src/runner.ts';
import { answer, input, quantile, startSites } from './children.ts';
import type { LatencyRow } from './latency.ts';
import { openPipeline } from './pipeline.ts';

/** Articles published each second: well below what one process reads, since a queue would be all that is measured. */
const EACH = 3;

const { feeds, interval, seconds } = input<{ feeds: number; interval: number; seconds: number }>();
const sites = await startSites({ feeds, items: 3, oneOnTopicIn: 1, delayMs: 0, weight: 100_000 });
const folder = mkdtempSync(join(tmpdir(), 'tallywire-bench-'));
const config = { outlets: sites.outlets, topics: [sites.topic], subscribers: [] };
const { ports, runner, db, end } = await openPipeline({ TALLYWIRE_DATA: folder }, config);
runner.serve(['fetch-feeds']);
await runner.drain(['fetch-feeds']);
const planned = await db.rows<{ seconds: number }>(sql`
  select extract(epoch from w.due_at - f.last_polled_at)::float8 as seconds
  from tallywire.feeds f join tallywire.work w on w.queue = 'fetch-feeds' and w.subject = f.id`);
// Only what is published from here on is read.
await db.run(sql`delete from tallywire.work where queue <> 'fetch-feeds'`);
await db.run(sql`
  update tallywire.work set due_at = now() + random() * ${`${interval} seconds`}::interval, revision = revision + 1`);
runner.serve(['scrape-articles', 'diff-figures']);
const stop = new AbortController();
const running = [runner.schedule(READING, stop.signal), askOften()];

const began = Date.now();
const chosen = Array.from({ length: EACH * seconds }, (_, i) => (i * 7) % feeds);
for (let second = 0; second < seconds; second++) {
  await sites.publish([...new Set(chosen.slice(second * EACH, (second + 1) * EACH))]);
  await pause(Math.max(0, began + (second + 1) * 1000 - Date.now()));
}
const told = () =>
  db.rows<{ published: string; polled: string; changed: string }>(sql`
    select a.published, a.found_at as polled, min(c.recorded_at) as changed
    from tallywire.changes c join tallywire.figures f on f.id = c.figure join tallywire.articles a on a.id = f.article
    where a.published >= ${new Date(began - 1000).toISOString()} group by a.id, a.published, a.found_at`);
/** All that was published has been read, or nothing has come for as long as three intervals. */
const last = Date.now();
while (Date.now() < last + 2 * interval * 1000) {
  await pause(1000);
  const [left] = await db.rows<{ n: number }>(sql`
    select count(*)::int as n from tallywire.feeds where last_polled_at < ${new Date(last + 1000).toISOString()}`);
  if (left!.n === 0 && (await ports.ledger.work.due(['scrape-articles', 'diff-figures'], now())) === 0) break;
}
stop.abort();
await Promise.all(running);
const rows = await told();
const since = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;
const whole = rows.map((row) => since(row.published, row.changed));
const ours = rows.map((row) => since(row.polled, row.changed));
// A moment anywhere between two polls, for each of the feeds and each of the times that are ours.
const reckoned = planned.flatMap((plan) =>
  Array.from({ length: 20 }, (_, i) => (plan.seconds * (i + 0.5)) / 20 + quantile(ours, (i * 7.3) % 1)),
);
const both = (values: number[]): [number, number] => [quantile(values, 0.5), quantile(values, 0.99)];
answer({
  feeds,
  interval,
  changes: rows.length,
  published: chosen.length,
  whole: both(whole),
  ours: both(ours),
  planned: quantile(
    planned.map((plan) => plan.seconds),
    0.5,
  ),
  reckoned: both(reckoned),
} satisfies LatencyRow);
await end();
sites.stop();
rmSync(folder, { recursive: true, force: true });
process.exit();

/** Whatever a poll planned, the next one comes after the interval. */
async function askOften(): Promise<void> {
  while (!stop.signal.aborted) {
    const soon = new Date(Date.now() + interval * 1000).toISOString();
    await db.run(sql`
      update tallywire.work set due_at = ${soon}, revision = revision + 1
      where queue = 'fetch-feeds' and due_at > ${soon}`);
    await pause(1000, stop.signal);
  }
}

function now(): string {
  return new Date().toISOString();
}
