/** The service as people start it: how soon it asks its first feed, what it holds in memory, and how long each command takes. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { NODE_FLAGS, type Sites, startSites, timed } from './children.ts';

export interface ServiceResult {
  /** Seconds from the start of the process until it watches, on an empty folder and on the one it made, and to its first request. */
  watching: [empty: number, known: number];
  firstPoll: number;
  articles: number;
  /** Resident MB of the service: when it watches and has read nothing, at most, and when everything is read. */
  residentMb: { idle: number; peak: number; after: number };
  /** Seconds of each command, the quickest of three; null where it failed. */
  commands: { command: string; wall: number | null; cpu: number | null; peakMb: number | null }[];
}

const MAIN = new URL('../../src/cli/main.ts', import.meta.url).pathname;
const COMMANDS = [
  '--help',
  'changes',
  'figures',
  'series',
  'articles',
  'feeds',
  'deliveries',
  'coverage',
  'corrections',
];

export async function service({ quick }: { quick: boolean }): Promise<ServiceResult> {
  const size = quick ? { feeds: 10, items: 4 } : { feeds: 100, items: 10 };
  const sites = await startSites({ ...size, oneOnTopicIn: 20, delayMs: 0, weight: 100_000 });
  const folder = mkdtempSync(join(tmpdir(), 'tallywire-bench-'));
  try {
    const env = await environment(folder, sites);
    const first = await run(sites, env, size.feeds * size.items);
    const second = await run(sites, env, 0);
    return {
      watching: [first.watching, second.watching],
      firstPoll: first.firstPoll,
      articles: first.articles,
      residentMb: { idle: second.after, peak: first.peak, after: first.after },
      commands: await commands(env),
    };
  } finally {
    sites.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function environment(folder: string, { outlets, topic }: Sites): Promise<Record<string, string>> {
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  for (const [name, value] of Object.entries({ outlets, topics: [topic], subscribers: [] }))
    writeFileSync(join(config, `${name}.yaml`), stringify({ [name]: value }));
  return {
    TALLYWIRE_DATA: join(folder, 'data'),
    TALLYWIRE_CONFIG: config,
    TALLYWIRE_ALLOW_HOSTS: '127.0.0.1',
    TALLYWIRE_LISTEN: `127.0.0.1:${await freePort()}`,
    LOG_LEVEL: 'info',
  };
}

/** Starts the service, waits until it has read so many articles (or, for none, ten seconds), and stops it. */
async function run(sites: Sites, env: Record<string, string>, articles: number) {
  await sites.moved();
  const began = performance.now();
  const child = spawn(process.execPath, [...NODE_FLAGS, MAIN, 'start'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => child.once('exit', done));
  const since = () => (performance.now() - began) / 1000;
  let read = 0;
  let log = '';
  let watching = Number.NaN;
  child.stderr.on('data', (chunk: Buffer) => {
    read += String(chunk).split('"msg":"article read').length - 1;
    if (String(chunk).includes('"msg":"watching"')) watching = since();
    log = (log + chunk).slice(-2000);
  });
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
  // On a folder that is known no feed may be due yet.
  let firstPoll = Number.NaN;
  while (articles > 0 && Number.isNaN(firstPoll) && child.exitCode === null && since() < 60) {
    if ((await sites.moved()).requests > 0) firstPoll = since();
    else await wait(10);
  }
  let peak = 0;
  const until = performance.now() + (articles > 0 ? 180_000 : 10_000);
  while (performance.now() < until && child.exitCode === null && (articles === 0 || read < articles)) {
    await wait(250);
    peak = Math.max(peak, resident(child.pid!));
  }
  if (child.exitCode !== null)
    throw new Error(`the service ended with ${child.exitCode}: ${log.slice(-500)}`);
  await wait(2000);
  const after = resident(child.pid!);
  child.kill('SIGTERM');
  await ended;
  return { watching, firstPoll, articles: read, peak: Math.max(peak, after), after };
}

function resident(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function commands(env: Record<string, string>): Promise<ServiceResult['commands']> {
  const results: ServiceResult['commands'] = [];
  for (const command of COMMANDS) {
    let best: { wall: number; cpu: number; peakMb: number } | null = null;
    for (let i = 0; i < 3; i++) {
      const cost = await timed([process.execPath, ...NODE_FLAGS, MAIN, command], { env, mostMs: 20_000 });
      if (cost?.code === 0 && (best === null || cost.wall < best.wall)) best = cost;
      else if (cost !== null && cost.code !== 0)
        process.stderr.write(`${command}: ${cost.output.slice(-200)}\n`);
    }
    results.push({
      command,
      wall: best?.wall ?? null,
      cpu: best?.cpu ?? null,
      peakMb: best?.peakMb ?? null,
    });
  }
  return results;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
