/**
 * Files one figure at a time into a ledger that already holds many, on a PostgreSQL of its own: how long that takes from end to
 * end, and whether it grows with what is stored. Run: npm run bench:ledger [-- SIZE…] (default 10000 1000000)
 *
 * Ten figures a series and one series in a thousand a hundred times as busy; five figures an article; states as a fold leaves
 * them. Everything lies weeks back but what is filed now. PostgreSQL runs with its default settings, fsync aside.
 * Compare is loading what is known and holding the figure against it; file is the whole transaction, from a version that waits to
 * its figures, changes and observations. A trip is `select 1`: what the machine's other work adds to every statement shows there;
 * work is the processors' time of program and server for one figure, its article and version included, which that does not touch.
 */
import { readFileSync } from 'node:fs';
import { createDatabase, type Database } from '../src/io/database/database.ts';
import { migrate } from '../src/io/database/migrate.ts';
import { openLedgerPool } from '../src/io/database/postgres.ts';
import { sql } from '../src/io/database/sql.ts';
import { createLedger } from '../src/io/ledger.ts';
import { foldGroup, lockGroupsOf } from '../src/io/stores/folding.ts';
import { startPostgres } from '../tests/services/servers.ts';
import { figure, fill, NOW, outlet, speakers } from './ledger-fill.ts';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const ROUNDS = 600;
const WARM = 200;
const quantile = (times: number[], q: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * q)] ?? 0;

/** Milliseconds that this program and the server's sessions have worked so far, whatever else the machine does. */
async function worked(db: Database): Promise<number> {
  const { user, system } = process.cpuUsage();
  const sessions = await db.rows<{ pid: number }>(
    sql`select pid from pg_stat_activity where backend_type = 'client backend'`,
  );
  const ticks = sessions.map(({ pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return Number(fields[11]) + Number(fields[12]);
  });
  return (user + system) / 1000 + 10 * ticks.reduce((sum, each) => sum + each, 0);
}

async function measure(db: Database, { groups, hot }: { groups: number; hot: number }) {
  const ledger = createLedger(db);
  const times = {
    usual: [] as number[],
    busy: [] as number[],
    trip: [] as number[],
    compare: [] as number[],
    work: 0,
  };
  let before = 0;
  for (let round = 0; round < ROUNDS + WARM; round++) {
    if (round === WARM) before = await worked(db);
    const busy = round % 10 === 0;
    const group = busy ? 1 + (round % hot) : hot + 1 + ((round * 7919) % (groups - hot));
    const at = new Date(NOW + round * 1000).toISOString();
    const id = `new${round}`;
    const text = 'The latest count';
    await db.run(sql`
      insert into tallywire.articles (id, outlet, address, url, title, published, state, found_at, versions)
      values (${id}, 'wire', ${id}, ${id}, 'A', ${at}, 'on-topic', ${at}, 1)`);
    await db.run(sql`
      insert into tallywire.versions (id, article, n, read_at, title, access, method, text, characters, hash)
      values (${`${id}.1`}, ${id}, 1, ${at}, 'A', 'full', 'bench', ${text}, ${text.length}, ${id})`);
    await db.run(
      sql`insert into tallywire.work (queue, subject, due_at) values ('diff-figures', ${`${id}.1`}, ${at})`,
    );
    const task = { queue: 'diff-figures', subject: `${id}.1`, revision: 0, attempts: 0, dueAt: at };
    const version = (await ledger.record.version(`${id}.1`))!;
    const asked = performance.now();
    await db.one(sql`select 1`);
    const started = performance.now();
    if (round >= WARM) times.trip.push(started - asked);
    await ledger.record.file(task, version, {
      topics: [{ topic: 'bench', figures: [figure(`m${group}`, 5000 + round, round)] }],
      outlet: () => outlet,
      speakers,
      extractor: '1',
      now: at,
      wake: () => [],
    });
    if (round >= WARM) times[busy ? 'busy' : 'usual'].push(performance.now() - started);
    // Filed already, so that all there is to do is to load what is known and hold the figure against it.
    const held = performance.now();
    await db.transaction(async (tx) => {
      const [of] = await lockGroupsOf(tx, id);
      const outcome = await foldGroup(tx, of!, {
        outlet: () => outlet,
        speakers,
        now: at,
        sealUntil: at,
        corrections: [],
      });
      if (outcome.fresh.length + outcome.gone.length > 0) throw new Error('it differs the second time');
    });
    if (round >= WARM && !busy) times.compare.push(performance.now() - held);
  }
  times.work = ((await worked(db)) - before) / ROUNDS;
  return times;
}

const server = await startPostgres();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server?.stop().finally(() => process.exit(1)));
if (server === null) throw new Error('no PostgreSQL on this machine (bash tests/services/install.sh)');
console.log(
  'figures stored   series   compare p50   p99 ms   file p50   p99 ms   busy p50   busy p99   trip p50   trip p99   work ms   memory MB   filled in s',
);
try {
  for (const size of sizes.length > 0 ? sizes : [10_000, 1_000_000]) {
    const pool = openLedgerPool(server.url);
    await pool.query('drop schema if exists tallywire cascade');
    await migrate(pool);
    const db = createDatabase(pool);
    const began = performance.now();
    const filled = await fill(db, size);
    const seconds = (performance.now() - began) / 1000;
    const { usual, busy, trip, compare, work } = await measure(db, filled);
    const row = [
      size,
      filled.groups,
      ...[compare, usual, busy, trip]
        .flatMap((times) => [quantile(times, 0.5), quantile(times, 0.99)])
        .map((ms) => ms.toFixed(2)),
      work.toFixed(2),
      Math.round(process.memoryUsage.rss() / 1024 / 1024),
      seconds.toFixed(0),
    ];
    console.log(
      row
        .map((cell, i) => String(cell).padStart([14, 8, 13, 8, 10, 8, 10, 10, 10, 10, 9, 11, 13][i] ?? 8))
        .join(' '),
    );
    await pool.end();
  }
} finally {
  await server.stop();
}
