/** The state of the whole, as numbers to watch: the same whichever process is asked. */
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';

export interface Gauges {
  /** Per queue: subjects that are due, and for how many seconds the oldest has been. */
  work: { queue: string; due: number; ageSeconds: number; failing: number }[];
  /** Per outlet: feeds watched, failing, and seconds since the one heard least recently was read. */
  feeds: { outlet: string; watched: number; failing: number; ageSeconds: number | null }[];
  changes: { kind: string; count: number }[];
  deliveries: { state: string; count: number }[];
  /** Seconds from an article's publication to its changes' record, over the last day; null where there were none. */
  latency: { p50: number | null; p95: number | null; count: number };
}

export function gaugeStore(db: Database) {
  return {
    async read(queues: readonly string[], now: string): Promise<Gauges> {
      const [work, feeds, changes, deliveries, latency] = await Promise.all([
        db.rows<Gauges['work'][number]>(sql`
          select queue, (count(*) filter (where due_at <= ${now}))::int as due,
            coalesce(extract(epoch from ${now}::timestamptz - min(due_at) filter (where due_at <= ${now})), 0)::float8 as "ageSeconds",
            (count(*) filter (where attempts > 0))::int as failing
          from tallywire.work where queue = any(${queues}) group by queue`),
        db.rows<Gauges['feeds'][number]>(sql`
          select outlet, count(*)::int as watched, (count(*) filter (where failures > 0))::int as failing,
            extract(epoch from ${now}::timestamptz - min(last_success_at))::float8 as "ageSeconds"
          from tallywire.feeds where active group by outlet order by outlet`),
        db.rows<Gauges['changes'][number]>(sql`
          select kind, count(*)::int as count from tallywire.changes where retracted_at is null group by kind order by kind`),
        db.rows<Gauges['deliveries'][number]>(sql`
          select state, count(*)::int as count from tallywire.deliveries group by state order by state`),
        db.one<Gauges['latency']>(sql`
          select percentile_cont(0.5) within group (order by s) as p50, percentile_cont(0.95) within group (order by s) as p95,
            count(*)::int as count
          from (
            select extract(epoch from c.recorded_at - a.published)::float8 as s
            from tallywire.changes c join tallywire.figures f on f.id = c.figure join tallywire.articles a on a.id = f.article
            where c.recorded_at >= ${now}::timestamptz - interval '1 day' and a.published is not null
              and c.kind <> 'confirmed' and c.retracted_at is null) latencies`),
      ]);
      const idle = { due: 0, ageSeconds: 0, failing: 0 };
      return {
        work: queues.map((queue) => work.find((row) => row.queue === queue) ?? { queue, ...idle }),
        feeds,
        changes,
        deliveries,
        latency: latency!,
      };
    },
  };
}
