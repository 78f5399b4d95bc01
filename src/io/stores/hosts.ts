/** One polite pace per host and what its robots.txt says, shared by every worker on every machine. */
import type { Database } from '../database/database.ts';
import { sql } from '../database/sql.ts';
import type { PaceStore, RobotsStore } from '../guest/ports.ts';

export function hostStore(db: Database): { pace: PaceStore; robots: RobotsStore } {
  return {
    pace: {
      async reserve(host, intervalMs, now, patienceMs) {
        const at = now.toISOString();
        if (intervalMs === 0) {
          // A host without a pace (this machine, in tests and the demo) needs no row, but may have been put off.
          const put = await db.one<{ at: string }>(
            sql`select next_allowed_at as at from tallywire.hosts where host = ${host}`,
          );
          return put === undefined ? 0 : Math.max(0, Date.parse(put.at) - now.getTime());
        }
        const step = `${intervalMs} milliseconds`;
        await db.run(
          sql`insert into tallywire.hosts (host, next_allowed_at) values (${host}, ${at}) on conflict do nothing`,
        );
        const taken = await db.one<{ slot: string }>(sql`
          update tallywire.hosts set next_allowed_at = greatest(next_allowed_at, ${at}::timestamptz) + ${step}::interval
          where host = ${host} and next_allowed_at <= ${at}::timestamptz + ${`${patienceMs} milliseconds`}::interval
          returning next_allowed_at - ${step}::interval as slot`);
        if (taken !== undefined) return Math.max(0, Date.parse(taken.slot) - now.getTime());
        const busy = await db.one<{ at: string }>(
          sql`select next_allowed_at as at from tallywire.hosts where host = ${host}`,
        );
        return Math.max(0, Date.parse(busy?.at ?? at) - now.getTime());
      },
      async postpone(host, until) {
        await db.run(sql`
          insert into tallywire.hosts (host, next_allowed_at) values (${host}, ${until.toISOString()})
          on conflict (host) do update set next_allowed_at = greatest(hosts.next_allowed_at, excluded.next_allowed_at)`);
      },
    },
    robots: {
      async get(origin) {
        const row = await db.one<{ status: number; body: string | null; fetchedAt: string }>(sql`
          select status, body, fetched_at as "fetchedAt" from tallywire.robots where origin = ${origin}`);
        return row === undefined ? null : { ...row, fetchedAt: new Date(row.fetchedAt) };
      },
      async put(origin, { status, body, fetchedAt }) {
        // PostgreSQL has no text with a NUL; a robots.txt with one is no less readable without it.
        const text = body?.replaceAll('\u0000', '') ?? null;
        await db.run(sql`
          insert into tallywire.robots (origin, status, body, fetched_at) values (${origin}, ${status}, ${text}, ${fetchedAt.toISOString()})
          on conflict (origin) do update set status = excluded.status, body = excluded.body, fetched_at = excluded.fetched_at`);
      },
    },
  };
}
