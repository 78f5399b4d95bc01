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
import { json, sql } from '../src/io/database/sql.ts';
import { createLedger } from '../src/io/ledger.ts';
import { foldGroup, lockGroupsOf } from '../src/io/stores/folding.ts';
import type { PlacedFigure } from '../src/io/stores/record.ts';
import type { SeriesKey } from '../src/ledger/change.ts';
import { foldSeries } from '../src/ledger/fold.ts';
import { groupText, seriesText } from '../src/ledger/series.ts';
import { speakersOf } from '../src/ledger/speakers.ts';
import type { FiledFigure, GroupState } from '../src/ledger/state.ts';
import { startPostgres } from '../tests/services/servers.ts';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const ROUNDS = 600;
const WARM = 200;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 1, 12);
const outlet = { id: 'wire', name: 'Wire', language: 'en' };
const speakers = speakersOf([outlet]);
const SPEAKERS = ['IGSU', 'Red Cross', 'energy ministry', 'ГУР', 'WHO'];

const key = (n: number | string): SeriesKey => ({
  topic: 'bench',
  measure: `m${n}`,
  unit: 'person',
  places: [],
  area: ['RO'],
  per: null,
  status: 'actual',
  part: null,
});

function figure(measure: string, value: number, day: number): PlacedFigure {
  const quote = `at least ${value}`;
  return {
    low: value,
    high: null,
    bound: 'at_least',
    kind: 'count',
    unit: 'person',
    quote,
    start: 20,
    end: 20 + quote.length,
    sentence: `The latest count is ${quote} dead, it was said.`,
    counted: 'dead',
    places: [],
    area: ['RO'],
    measure,
    per: null,
    from: null,
    to: null,
    period_source: 'published',
    attribution: SPEAKERS[day % SPEAKERS.length] ?? null,
    status: 'actual',
    role: 'level',
    trend: null,
    part: null,
    rule: 'bench',
    key: key(measure.slice(1)),
    aside: null,
  };
}

/** What a fold leaves of so many figures, one a day, with GROUP in the place of what differs from group to group. */
function stateOf(figures: number): GroupState {
  const readings = Array.from({ length: figures }, (_, n) => {
    const back = Math.floor((figures - n) * Math.max(1, 300 / figures)) + 20;
    const at = new Date(NOW - back * DAY).toISOString();
    const one: FiledFigure = { ...figure('mGROUP', 100 + n, n), id: `f${n}-GROUP` };
    const url = `https://wire.example/${n}-GROUP`;
    return { article: `a${n}-GROUP`, url, version: 1, at, published: at, outlet, figures: [one] };
  });
  // Two weeks without news have been sealed since.
  return {
    ...foldSeries(readings, { group: key('GROUP'), speakers }).state,
    day: Math.floor(NOW / DAY) - 15,
  };
}

/** Rows as `file` would have left them. */
async function fill(db: Database, size: number): Promise<{ groups: number; hot: number }> {
  const groups = size / 10;
  const hot = Math.max(1, Math.round(groups / 1000));
  const each = 9;
  const busy = Math.round((size - (groups - hot) * each) / hot);
  // The first `hot` groups are the busy ones; the rest of the figures go round the others.
  const others = hot * busy;
  const bare = (text: string) => ({ text, values: [] });
  const groupOf = bare(
    `case when n <= ${others} then 1 + (n - 1) % ${hot} else ${hot} + 1 + (n - 1 - ${others}) % ${groups - hot} end`,
  );
  const nthOf = bare(
    `case when n <= ${others} then (n - 1) / ${hot} else (n - 1 - ${others}) / ${groups - hot} end`,
  );
  const back = {
    text: "(timestamptz '2026-06-01T12:00:00Z' - make_interval(days => 20 + (n::bigint * 7919 % 300)::int))",
    values: [],
  };
  await db.run(sql`
    insert into tallywire.articles (id, outlet, address, url, title, published, state, found_at, first_read_at, versions)
    select 'art' || n, 'wire', 'https://w.example/' || n, 'https://w.example/' || n, 'A', ${back}, 'on-topic', ${back}, ${back}, 1
    from generate_series(0, ${size / 5}::int) n`);
  await db.run(sql`
    insert into tallywire.versions (id, article, n, read_at, title, access, method, text, characters, hash, filed)
    select id || '.1', id, 1, published, title, 'full', 'bench', 'The latest count is at least 100 dead, it was said.', 52, id, true
    from tallywire.articles`);
  for (const [from, to, state] of [
    [1, hot, stateOf(Math.min(busy, 1000))],
    [hot + 1, groups, stateOf(each)],
  ] as const)
    await db.run(sql`
      insert into tallywire.groups (name, key, sealed_day, state)
      select replace(${groupText(key('GROUP'))}, 'GROUP', g::text), replace(${json(key('GROUP'))}, 'GROUP', g::text)::jsonb,
        ${state.day}, replace(${json(state)}, 'GROUP', g::text)::json
      from generate_series(${from}::int, ${to}::int) g`);
  await db.run(sql`
    insert into tallywire.series (id, grp, topic, measure, unit, places, area, per, status, part)
    select replace(${seriesText(key('GROUP'))}, 'GROUP', g::text), replace(${groupText(key('GROUP'))}, 'GROUP', g::text), 'bench',
      'm' || g, 'person', '{}', '{RO}', null, 'actual', null
    from generate_series(1, ${groups}::int) g`);
  await db.run(sql`
    insert into tallywire.figure_rows (id, version, article, topic, grp, at, quote, start_at, end_at, sentence, quote_at, low, bound,
      kind, unit, counted, places, area, measure, period_source, attribution, status, role, rule, extractor)
    select 'f' || (${nthOf}) || '-' || (${groupOf}), 'art' || n / 5 || '.1', 'art' || n / 5, 'bench',
      replace(${groupText(key('GROUP'))}, 'GROUP', (${groupOf})::text), ${back}, 'at least ' || n, 20, 33,
      'The latest count is at least ' || n || ' dead, it was said.', 20, n, 'at_least', 'count', 'person', 'dead', '{}', '{RO}',
      'm' || (${groupOf}), 'published', 'IGSU', 'actual', 'level', 'bench', '1'
    from generate_series(1, ${size}::int) n`);
  await db.run(sql`
    insert into tallywire.observation_rows (id, series, grp, at, speaker, stated, period, standing, figure, recorded_at)
    select md5(id), replace(${seriesText(key('GROUP'))}, 'GROUP', substr(measure, 2)), grp, at, 'igsu',
      jsonb_build_object('low', low, 'high', null, 'bound', bound, 'from', null, 'to', null, 'speaker', attribution), '{"end": 20000}',
      'superseded', id, at from tallywire.figure_rows`);
  await db.run(sql`
    insert into tallywire.filings (figure, observation, change, reason)
    select id, md5(id), md5(id), 'newer period' from tallywire.figure_rows`);
  await db.run(sql`
    insert into tallywire.changes (id, series, grp, topic, kind, at, recorded_at, before, after, difference, ratio, figure)
    select md5(id), replace(${seriesText(key('GROUP'))}, 'GROUP', substr(measure, 2)), grp, 'bench', 'rose', at, at,
      jsonb_build_object('low', low), jsonb_build_object('low', low), 0, 1, id from tallywire.figure_rows`);
  await db.run(sql`analyze`);
  return { groups, hot };
}

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
