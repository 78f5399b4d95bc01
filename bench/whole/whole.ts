/**
 * The whole job beside what others do: a first run and an unchanged second one, feeds only and with everything they lead to,
 * on the same local sites; once with answers at once, once as if each took a tenth of a second to come.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../tests/services/servers.ts';
import { type Moved, NODE_FLAGS, runChild, type Sites, startSites } from './children.ts';
import type { FloorResult } from './floor.ts';
import { type PeerResult, runPeers } from './peers.ts';
import type { ReaderResult } from './reader.ts';

export interface Row {
  who: string;
  /** What was run: `feeds` or `whole`. */
  job: 'feeds' | 'whole';
  run: 'first' | 'second';
  delayMs: number;
  /** Seconds; of Tallywire from when it is open, of the others from their start. */
  wall: number;
  cpu: number;
  peakMb: number;
  moved: Moved;
}
export interface WholeResult {
  feeds: number;
  items: number;
  rows: Row[];
  /** Why a peer is not there. */
  missing: { name: string; reason: string }[];
  versions: Record<string, string>;
  articles: number;
  /** Whether the first whole run came to its end in time. */
  done: boolean;
  /** Seconds that opening Tallywire took, first on an empty folder. */
  opened: number[];
  resident: [articles: number, mb: number][];
  idleMb: number;
}

const FAR_MS = 100;
/** The ledger and the queues on a server; what that costs is the server's and not counted, the wall time is. */
const ON_POSTGRES = 'tallywire, PostgreSQL';
/** As the pipeline asks: `concurrency` in src/pipeline.ts, connections in src/io/http/limits.ts. */
const ASKING = { concurrency: 16, connections: 4 };
const ONE_ON_TOPIC_IN = 20;

export async function whole({ quick }: { quick: boolean }): Promise<WholeResult> {
  const size = quick ? { feeds: 40, items: 5 } : { feeds: 500, items: 20 };
  const most = quick ? 120 : 480;
  const rows: Row[] = [];
  const result: WholeResult = {
    ...size,
    rows,
    missing: [],
    versions: {},
    articles: 0,
    done: true,
    opened: [],
    resident: [],
    idleMb: 0,
  };
  for (const delayMs of [0, FAR_MS]) {
    const sites = await startSites({ ...size, oneOnTopicIn: ONE_ON_TOPIC_IN, delayMs, weight: 100_000 });
    try {
      await beside(sites, delayMs, delayMs === 0, most, result);
    } finally {
      sites.stop();
    }
  }
  return result;
}

async function beside(
  sites: Sites,
  delayMs: number,
  near: boolean,
  most: number,
  result: WholeResult,
): Promise<void> {
  const urls = sites.outlets.map((outlet) => outlet.feeds[0]!);
  // Renders every page once, so that nobody waits for the server's work.
  const warm = await floor({ feeds: urls, articles: near, etags: {} });
  const links = Object.keys(warm.etags).slice(urls.length);
  const followed = links.filter((_, i) => i % ONE_ON_TOPIC_IN === 0);
  type Spent = Pick<Row, 'wall' | 'cpu' | 'peakMb'>;
  const measure = async <T>(
    who: string,
    job: Row['job'],
    run: Row['run'],
    work: () => Promise<T>,
    spent: (result: T) => Spent,
  ): Promise<T> => {
    await sites.moved();
    const done = await work();
    result.rows.push({ who, job, run, delayMs, ...spent(done), moved: await sites.moved() });
    return done;
  };
  const bare = (
    job: Row['job'],
    run: Row['run'],
    articles: boolean | string[],
    etags: Record<string, string>,
  ) => measure('floor', job, run, () => floor({ feeds: urls, articles, etags }), sum);

  await bare('feeds', 'first', false, {});
  await bare('feeds', 'second', false, warm.etags);
  if (near) {
    await bare('whole', 'first', true, {});
    await bare('whole', 'second', followed, warm.etags);
  }
  await withFolder(async (folder) => {
    for (const run of ['first', 'second'] as const) {
      const read = await measure(
        'tallywire',
        'feeds',
        run,
        () => tallywire(sites, folder, false, most),
        feedsOnly,
      );
      result.opened.push(read.start.wall);
    }
  });
  const server = await startPostgres();
  if (server === null && near)
    result.missing.push({ name: ON_POSTGRES, reason: 'it could not be installed' });
  if (server !== null)
    await withFolder(async (folder) => {
      const reads = () => tallywire(sites, folder, false, most, { DATABASE_URL: server.url });
      for (const run of ['first', 'second'] as const)
        await measure(ON_POSTGRES, 'feeds', run, reads, feedsOnly);
    }).finally(() => server.stop());
  for (const peer of await runPeers(urls, 100_000, () => sites.moved())) {
    result.versions[peer.name] = peer.version;
    if (peer.reason !== null)
      result.missing.push({
        name: `${peer.name}, each answer after ${delayMs} ms,`,
        reason: peer.reason,
      });
    for (const run of ['first', 'second'] as const) {
      const cost = peer[run];
      if (cost !== null) result.rows.push({ who: peer.name, job: 'feeds', run, delayMs, ...shown(cost) });
    }
  }
  if (!near) return;
  await withFolder(async (folder) => {
    for (const run of ['first', 'second'] as const) {
      const read = await measure(
        'tallywire',
        'whole',
        run,
        () => tallywire(sites, folder, true, most),
        (spent) => ({ ...sum(spent), peakMb: spent.peakMb }),
      );
      if (run === 'second') continue;
      result.articles = read.outcomes['article read'] ?? 0;
      result.done = read.done;
      result.resident = read.resident;
      result.idleMb = read.idleMb;
    }
  });
}

const floor = (input: { feeds: string[]; articles: boolean | string[]; etags: Record<string, string> }) =>
  runChild<FloorResult>('./floor.ts', { ...input, ...ASKING });

const tallywire = (
  sites: Sites,
  folder: string,
  articles: boolean,
  most: number,
  env: Record<string, string> = {},
) =>
  runChild<ReaderResult>(
    './reader.ts',
    {
      folder,
      env,
      config: { outlets: sites.outlets, topics: [sites.topic], subscribers: [] },
      articles,
      most,
    },
    NODE_FLAGS,
  );

const feedsOnly = ({ feeds, peakMb }: ReaderResult) => ({ ...feeds, peakMb });

const sum = ({ feeds, articles, peakMb }: Pick<FloorResult, 'feeds' | 'articles' | 'peakMb'>) => ({
  wall: feeds.wall + articles.wall,
  cpu: feeds.cpu + articles.cpu,
  peakMb,
});
const shown = ({ wall, cpu, peakMb, moved }: NonNullable<PeerResult['first']>) => ({
  wall,
  cpu,
  peakMb,
  moved,
});

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tallywire-bench-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
