/**
 * How fast the console answers over 100,000 changes, and what its pages weigh. Fills an embedded ledger with made-up
 * rows, listens on a free port of this machine, and asks each page as a browser would.
 *
 *   npm run -s bench:console [changes] [address …]
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConfigFolder } from '../src/io/config-folder.ts';
import { createWorld } from '../src/io/create-ports.ts';
import { createDatabase } from '../src/io/database/database.ts';
import { migrate } from '../src/io/database/migrate.ts';
import { ledgerParsers } from '../src/io/database/parsers.ts';
import { openEmbedded } from '../src/io/database/pglite.ts';
import { createLedger } from '../src/io/ledger.ts';
import { createLog } from '../src/io/log.ts';
import { follow } from '../src/pipeline.ts';
import { listenConsole } from '../src/web/listen.ts';

const CHANGES = Number(process.argv[2] ?? 100_000);
const ASKED = process.argv.slice(3);
const ROUNDS = 9;
const SERIES = 400;

const CONFIG = {
  outlets: Array.from(
    { length: 12 },
    (_, i) =>
      `  - {id: outlet${i}, name: Outlet ${i}, language: en, timezone: UTC, feeds: ["http://outlet${i}.example/rss"]}`,
  ),
  topics: ['  - {id: floods, title: Floods, match: {en: [flood]}, measures: [killed, evacuated]}'],
  subscribers: ['  - {email: reader@example.org, topics: [floods], schedule: hourly, timezone: UTC}'],
};

const side = (value: string) =>
  `jsonb_build_object('low', ${value}, 'high', ${value}, 'bound', 'exact', 'from', null, 'to', to_char(at, 'YYYY-MM-DD'), 'speaker', 'Speaker ' || i % 5)`;
const FILL = `
  create temp table n as select i, 'a' || i as article, timestamptz '2024-01-01' + i * interval '10 minutes' as at,
    's' || i % ${SERIES} as series from generate_series(1, ${CHANGES}) as i;
  insert into tallywire.groups (name, key) select 's' || i, '{}' from generate_series(0, ${SERIES - 1}) as i;
  insert into tallywire.series (id, grp, topic, measure, unit, places, area, status)
    select 's' || i, 's' || i, 'floods', case when i % 2 = 0 then 'killed' else 'evacuated' end, 'person',
      array[(array['CU','RO','NP','KE','IN'])[1 + i % 5]], '{}', 'actual' from generate_series(0, ${SERIES - 1}) as i;
  insert into tallywire.articles (id, outlet, address, url, title, published, state, found_at, first_read_at, last_read_at, readings, versions)
    select article, 'outlet' || i % 12, 'http://outlet.example/' || i, 'http://outlet.example/' || i, 'Water rises in town number ' || i, at, 'on-topic', at, at, at, 1, 1 from n;
  insert into tallywire.versions (id, article, n, read_at, title, language, access, method, text, characters, hash, filed)
    select article || '.1', article, 1, at, 'Water rises in town number ' || i, 'en', 'full', 'search',
      'The flood killed ' || i || ' people, the service said.', 50, md5(article), true from n;
  insert into tallywire.article_topics (article, topic, score, hits) select article, 'floods', 5, '[]' from n;
  insert into tallywire.figures (id, version, article, topic, grp, at, quote, start_at, end_at, sentence, quote_at, low, high, bound, kind,
      unit, places, area, measure, period_source, status, role, rule, extractor)
    select article || '.f', article || '.1', article, 'floods', series, at, i::text, 17, 17 + length(i::text),
      'The flood killed ' || i || ' people in the valley below the dam, the rescue service said on Monday morning.', 17, i, i, 'exact', 'count', 'person', '{}', '{}', 'killed',
      'published', 'actual', 'level', 'count-digits', 'bench' from n;
  insert into tallywire.changes (id, series, grp, topic, kind, at, recorded_at, before, after, difference, ratio, figure)
    select md5(article), series, series, 'floods', (array['rose','fell','first','revised','conflict'])[1 + i % 5], at, at, ${side('i - 3')}, ${side('i')}, 3, 1.01, article || '.f' from n order by i;
  insert into tallywire.observations (id, series, grp, at, speaker, stated, period, standing, figure)
    select 'o' || i, series, series, at, 'speaker ' || i % 5, ${side('i')}, '{}', 'current', article || '.f' from n;
  insert into tallywire.filings (figure, observation, change, reason) select article || '.f', 'o' || i, md5(article), 'newer' from n;
  insert into tallywire.items (feed, id, article, url, title, first_seen_at) select (select id from tallywire.feeds f where f.outlet = 'outlet' || i % 12), 'i' || i, article, 'http://x', 't', at from n;
  drop table n;
  analyze;`;

const folder = await mkdtemp(join(tmpdir(), 'tallywire-bench-console-'));
for (const [name, lines] of Object.entries(CONFIG))
  await writeFile(join(folder, `${name}.yaml`), `${name}:\n${lines.join('\n')}\n`);
const configuration = await openConfigFolder(folder);
const embedded = await openEmbedded();
const pool = embedded.pool(ledgerParsers);
await migrate(pool);
const settings = {
  configFolder: folder,
  dataFolder: folder,
  databaseUrl: null,
  redisUrl: null,
  smtpUrl: null,
  mailFrom: 'Tallywire <tallywire@localhost>',
  publicUrl: null,
  allowHosts: [],
  contact: null,
  secret: 'a secret for a benchmark',
};
const world = await createWorld(
  settings,
  configuration.current,
  createLedger(createDatabase(pool)),
  createLog('error', true),
);
await follow(world.ports);
const filling = performance.now();
for (const statement of FILL.split(/;\n/)) await pool.query(statement);
process.stdout.write(`${CHANGES} changes filled in ${((performance.now() - filling) / 1000).toFixed(1)} s\n`);
const console_ = (await listenConsole({
  ports: world.ports,
  configuration,
  settings: {
    listen: { host: '127.0.0.1', port: 0, chosen: true },
    password: null,
    viewerPassword: null,
    trustHeader: null,
    trustFrom: [],
    editors: null,
  },
}))!;

const PAGES = [
  '/changes',
  '/changes?topic=floods&kind=rose',
  '/changes?place=CU',
  '/changes?outlet=outlet3',
  '/changes?from=2024-06-01&to=2024-06-30',
  '/changes?kind=withdrawn',
  `/changes/${createHash('md5').update('a777').digest('hex')}`,
  '/corrections',
  '/series',
  '/series/s7',
  '/series/s7?on=2024-06-01',
  '/series/s7/correct',
  '/articles',
  '/articles?q=number+777',
  '/articles/a777',
  '/figures/a777.f',
  '/feeds',
  '/topics',
  '/coverage',
  '/queues',
  '/subscribers',
  '/deliveries',
  '/api/v1/changes',
  '/api/v1/changes?series=s7',
  '/api/v1/series',
  '/api/v1/series/s7/observations',
  '/api/v1/figures',
  '/api/v1/articles',
  '/api/v1/feeds',
  '/api/v1/changes.csv',
  '/api/v1/changes.parquet?series=s7',
  '/feeds-of-changes/floods.atom',
  '/feeds-of-changes/floods.json',
];

process.stdout.write(
  'first byte (ms): best, median, 95 %; processor time of it all (ms, whatever else the machine does); weight (kB)\n',
);
for (const path of ASKED.length > 0 ? ASKED : PAGES) {
  const rounds: { ms: number; bytes: number }[] = [];
  const before = process.cpuUsage();
  for (let i = 0; i < ROUNDS; i++) rounds.push(await ask(`${console_.address}${path}`));
  const { user, system } = process.cpuUsage(before);
  const sorted = rounds.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
  process.stdout.write(
    `${path.padEnd(42)} ${at(0).padStart(7)} ${at(0.5).padStart(7)} ${at(0.95).padStart(7)} ${((user + system) / 1000 / ROUNDS).toFixed(1).padStart(7)} ${(rounds[0]!.bytes / 1000).toFixed(1).padStart(7)}\n`,
  );
}
await console_.close();
await world.close();
await embedded.close();
await rm(folder, { recursive: true, force: true });

function ask(address: string): Promise<{ ms: number; bytes: number }> {
  const began = performance.now();
  return new Promise((done, failed) => {
    request(address, (response) => {
      const ms = performance.now() - began;
      if (response.statusCode !== 200) failed(new Error(`${address}: ${response.statusCode}`));
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => done({ ms, bytes }));
    })
      .on('error', failed)
      .end();
  });
}
