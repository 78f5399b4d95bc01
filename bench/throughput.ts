/**
 * Jobs a second in the three sizes: BullMQ's own rate with jobs that do nothing, and the whole pipeline's, from a feed
 * of a local newsroom to the filed figures; then two worker processes beside one. Needs PostgreSQL and Redis
 * (tests/services/install.sh). `node bench/throughput.ts [articles] [kB a page] [scraping]`, the last
 * word for the two processes alone.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticle } from '../src/articles/read.ts';
import { type Config, outletSchema } from '../src/config/schema.ts';
import { createWorld } from '../src/io/create-ports.ts';
import { sql } from '../src/io/database/sql.ts';
import { createLedger } from '../src/io/ledger.ts';
import { createLog } from '../src/io/log.ts';
import { openLedger } from '../src/io/open.ts';
import { readSettings } from '../src/io/settings.ts';
import { createNewsroom } from '../src/newsroom/newsroom.ts';
import { follow, type QueueName, READING } from '../src/pipeline.ts';
import { createRunner } from '../src/runner.ts';
import { crowd } from '../tests/reliability/chaos/crowd.ts';
import { startPostgres, startRedis } from '../tests/services/servers.ts';

const [ARTICLES = 300, PAGE_KB = 115] = process.argv.slice(2).map(Number);
const NOOPS = 3000;
const READ_ALONE_MS = 8000;
const scenario = crowd(ARTICLES, new Date(), 60);

if (process.env.BENCH_ROLE === 'newsroom') {
  await serveHeavy();
} else if (process.env.BENCH_ROLE === 'reader') {
  await readAlone(JSON.parse(process.env.BENCH_CONFIG ?? ''));
} else if (process.env.BENCH_ROLE === 'worker') {
  await work(JSON.parse(process.env.BENCH_CONFIG ?? ''));
} else {
  await main();
}

/**
 * The newsroom behind a cache that gives each page the weight of a real one: of the 284 pages of the public test sets
 * (shared/data/pages) half are above 115 kB and one in ten above 334 kB. The weight is what such pages carry around
 * their text: menus, teasers with pictures, and the state of a script.
 */
async function serveHeavy(): Promise<void> {
  const newsroom = createNewsroom({ play: { scenario } });
  const { origin, topic } = await newsroom.listen();
  const teaser = (i: number) =>
    `<article class="teaser teaser--small" data-id="${i}"><figure><picture><source srcset="/i/${i}.webp 1x, /i/${i}@2x.webp 2x" type="image/webp"><img src="/i/${i}.jpg" alt="Picture ${i}" loading="lazy"></picture></figure><h3 class="teaser__title"><a href="/section/${i % 40}/story-${i}" class="teaser__link">Story ${i} of the section</a></h3><p class="teaser__lead">What happened there, in a line.</p></article>`;
  const state = JSON.stringify(Array.from({ length: 200 }, (_, i) => ({ id: i, slot: 'side', seen: false })));
  const teasers: string[] = [];
  for (let length = state.length, i = 0; length < PAGE_KB * 1000; i++) {
    teasers.push(teaser(i));
    length += teasers[i]!.length;
  }
  const weight = `<aside class="more">${teasers.join('')}</aside><script>window.__STATE__=${state}</script></body>`;
  const cache = new Map<string, { type: string; body: string }>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const kept = cache.get(path) ?? (await fetched(path));
    cache.set(path, kept);
    response.writeHead(kept.body === '' ? 404 : 200, { 'content-type': kept.type }).end(kept.body);
  });
  const fetched = async (path: string) => {
    const answer = await fetch(`${origin}${path}`);
    const body = answer.ok ? await answer.text() : '';
    return {
      type: answer.headers.get('content-type') ?? 'text/plain',
      body: body.replaceAll(origin, here).replace('</body>', weight),
    };
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outlets = scenario.outlets.map(({ id, name, language, timezone }) =>
    outletSchema.parse({ id, name, language, timezone, feeds: [`${here}/${id}/rss`] }),
  );
  process.send?.({ outlets, topic });
}

async function open(env: Record<string, string>, config: Config, tell: () => void = () => undefined) {
  const settings = await readSettings(
    { TALLYWIRE_ALLOW_HOSTS: '127.0.0.1', TALLYWIRE_SECRET: 'a secret of benchmarks', ...env },
    env.TALLYWIRE_DATA,
  );
  const ledger = await openLedger(settings, 'bench', 'own');
  const queues = await ledger.queues(() => undefined);
  const world = await createWorld(settings, () => config, createLedger(ledger.db), createLog('error', true));
  let steps = 0;
  const runner = createRunner(world.ports, queues, () => {
    steps++;
    tell();
  });
  return {
    ...world,
    db: ledger.db,
    queues,
    runner,
    steps: () => steps,
    async end() {
      await queues.close();
      await world.close();
      await ledger.close();
    },
  };
}

/** Reads one page again and again for a while, with nobody to wait for. */
async function readAlone(url: string): Promise<void> {
  const html = await (await fetch(url)).text();
  const until = performance.now() + READ_ALONE_MS;
  let pages = 0;
  for (; performance.now() < until; pages++) readArticle(html, { url });
  process.send?.(pages);
}

/** How much more two processes that share nothing read than one: what the machine allows. */
async function ceiling(feed: string): Promise<number> {
  const [, url = ''] = /<item>.*?<link>([^<]+)<\/link>/s.exec(await (await fetch(feed)).text()) ?? [];
  const pages = async (processes: number) => {
    const readers = Array.from({ length: processes }, () => role('reader', url));
    const read = await Promise.all(readers.map((reader) => word<number>(reader)));
    return read.reduce((sum, one) => sum + one, 0);
  };
  const one = await pages(1);
  return (await pages(2)) / one;
}

/** A process that works queues until it is killed. */
async function work({
  env,
  config,
  queues,
}: {
  env: Record<string, string>;
  config: Config;
  queues: QueueName[];
}) {
  const { runner } = await open(env, config, () => process.send?.('read'));
  runner.serve(queues);
  process.send?.('ready');
}

async function main(): Promise<void> {
  const newsroom = role('newsroom');
  const { outlets, topic } = await word<{ outlets: Config['outlets']; topic: Config['topics'][number] }>(
    newsroom,
  );
  const config: Config = { outlets, topics: [topic], subscribers: [] };
  const postgres = await startPostgres();
  const redis = await startRedis(['--appendonly', 'yes']);
  if (postgres === null || redis === null) throw new Error('needs PostgreSQL and Redis');
  const folder = mkdtempSync(join(tmpdir(), 'tallywire-bench-'));
  const data = { TALLYWIRE_DATA: folder };
  const server = { ...data, DATABASE_URL: postgres.url };
  const distributed = { ...server, REDIS_URL: redis.url };
  try {
    const sizes = process.argv[4] === 'scraping' ? {} : { embedded: data, 'one server': server, distributed };
    for (const [size, env] of Object.entries(sizes)) {
      const noop = await noops(env, config);
      const { seconds, steps } = await pipeline(env, config);
      const share = (seconds / steps) * noop;
      process.stdout.write(
        `${size}: BullMQ no-op ${Math.round(noop)} jobs/s; pipeline ${(steps / seconds).toFixed(1)} steps/s (${steps} in ${seconds.toFixed(1)} s); a step costs ${share.toFixed(0)} no-ops\n`,
      );
    }
    const [one, two] = [await scraping(1, distributed, config), await scraping(2, distributed, config)];
    const most = await ceiling(config.outlets[0]!.feeds[0]!);
    process.stdout.write(
      `scraping: one process ${one.toFixed(1)} pages/s, two ${two.toFixed(1)} pages/s: ${(two / one).toFixed(2)} times; two that share nothing do ${most.toFixed(2)} times one\n`,
    );
  } finally {
    newsroom.kill();
    await redis.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function noops(env: Record<string, string>, config: Config): Promise<number> {
  const opened = await open(env, config);
  await opened.queues.wake(
    Array.from({ length: NOOPS }, (_, i) => ({ queue: 'noop', subject: `s${i}`, revision: 0 })),
  );
  const began = performance.now();
  let done = 0;
  await new Promise<void>((all) =>
    opened.queues.serve('noop', 16, async () => {
      if (++done === NOOPS) all();
    }),
  );
  const rate = NOOPS / ((performance.now() - began) / 1000);
  await opened.end();
  return rate;
}

async function pipeline(env: Record<string, string>, config: Config) {
  const opened = await open(env, config);
  await follow(opened.ports);
  opened.runner.serve(READING);
  const began = performance.now();
  await opened.runner.drain(READING);
  const result = { seconds: (performance.now() - began) / 1000, steps: opened.steps() };
  await reset(opened.db);
  await opened.end();
  return result;
}

/** Pages a second, read by so many processes, once each has compiled its code and while every one has work. */
async function scraping(processes: number, env: Record<string, string>, config: Config): Promise<number> {
  const opened = await open(env, config);
  await follow(opened.ports);
  opened.runner.serve(['fetch-feeds']);
  await opened.runner.drain(['fetch-feeds']);
  const workers = Array.from({ length: processes }, () =>
    role('worker', { env, config, queues: ['scrape-articles'] }),
  );
  await Promise.all(workers.map((worker) => word(worker)));
  const times: number[] = [];
  for (const worker of workers) worker.on('message', () => times.push(performance.now()));
  await opened.runner.drain(['scrape-articles']);
  for (const worker of workers) worker.kill('SIGKILL');
  await reset(opened.db);
  await opened.end();
  const [first, last] = [Math.floor(times.length * 0.3), Math.floor(times.length * 0.95)];
  return (last - first) / ((times[last]! - times[first]!) / 1000);
}

async function reset(db: { run(statement: ReturnType<typeof sql>): Promise<number> }): Promise<void> {
  await db.run(sql`truncate tallywire.feeds, tallywire.articles, tallywire.groups, tallywire.work cascade`);
}

function role(name: string, config?: unknown): ChildProcess {
  return fork(new URL(import.meta.url), [String(ARTICLES), String(PAGE_KB)], {
    execArgv: [],
    env: { ...process.env, BENCH_ROLE: name, BENCH_CONFIG: JSON.stringify(config ?? null) },
  });
}

function word<T>(child: ChildProcess): Promise<T> {
  return new Promise((done) => child.once('message', (message) => done(message as T)));
}
