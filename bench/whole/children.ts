/** Child processes of the benchmarks: what they say, and what they cost as the kernel counts it. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Listening, SiteSize } from './site.ts';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
/** What `npm start` hands to Node. */
export const NODE_FLAGS: string[] = scripts.start.split(' ').filter((word: string) => word.startsWith('--'));

export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of processor time, user and system, children included. */
  cpu: number;
  peakMb: number;
}

export interface Moved {
  requests: number;
  notModified: number;
  /** Of bodies. */
  bytes: number;
}

export interface Sites extends Listening {
  /** Since it was last asked. */
  moved(): Promise<Moved>;
  /** One new article on the topic in each of these feeds (all, where none are named). */
  publish(feeds?: number[]): Promise<void>;
  stop(): void;
}

export async function startSites(size: SiteSize): Promise<Sites> {
  const child = fork(new URL('./site.ts', import.meta.url), [], {
    execArgv: [],
    env: { ...process.env, BENCH_SITE: JSON.stringify(size) },
  });
  const listening = await said<Listening>(child);
  const ask = (path: string) => fetch(`${listening.control}/_bench/${path}`);
  return {
    ...listening,
    moved: async () => (await ask('moved')).json() as Promise<Moved>,
    publish: async (feeds = []) => void (await ask(`publish?${feeds.join(',')}`)),
    stop: () => void child.kill(),
  };
}

/** Runs a TypeScript file of the benchmarks with an input; what it answers is the result. Both are files: they may be megabytes. */
export async function runChild<Result>(
  file: string,
  input: unknown,
  execArgv: string[] = [],
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'tallywire-bench-'));
  try {
    writeFileSync(join(folder, INPUT), JSON.stringify(input));
    const child = fork(new URL(file, import.meta.url), [], {
      execArgv,
      env: { ...process.env, BENCH_FOLDER: folder },
    });
    const code = await new Promise((done, failed) => child.once('error', failed).once('exit', done));
    if (!existsSync(join(folder, ANSWER))) throw new Error(`${file} ended with ${code} and no answer`);
    return JSON.parse(readFileSync(join(folder, ANSWER), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const INPUT = 'input.json';
const ANSWER = 'answer.json';
const inFolder = (name: string) => join(process.env.BENCH_FOLDER ?? '', name);

/** In the child: what it was given, and its result. */
export const input = <T>(): T => JSON.parse(readFileSync(inFolder(INPUT), 'utf8'));
export const answer = (result: object): void => writeFileSync(inFolder(ANSWER), JSON.stringify(result));

function said<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, failed) => {
    child.once('message', (message) => done(message as T));
    child.once('error', failed);
    // What a child says may come after word of its end; nothing comes once the line is closed.
    child.once('disconnect', () => failed(new Error('a child ended before it said anything')));
  });
}

const TIME = '/usr/bin/time';

/** Runs a command to its end under GNU time; null where the machine has no GNU time. */
export async function timed(
  command: string[],
  { cwd, env = {}, mostMs = 120_000 }: { cwd?: string; env?: Record<string, string>; mostMs?: number } = {},
): Promise<(Cost & { code: number; output: string }) | null> {
  if (!existsSync(TIME)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'tallywire-bench-'));
  const file = join(folder, 'cost');
  try {
    const began = performance.now();
    const child = spawn(TIME, ['-o', file, '-f', '%U %S %M', 'timeout', String(mostMs / 1000), ...command], {
      ...(cwd !== undefined && { cwd }),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk).slice(-4000);
      });
    const code = await new Promise<number>((done) => child.once('close', (ended) => done(ended ?? 1)));
    const wall = (performance.now() - began) / 1000;
    const line = readFileSync(file, 'utf8').trim().split('\n').at(-1)!;
    const [user, system, peak] = line.split(' ').map(Number) as [number, number, number];
    return { wall, cpu: user + system, peakMb: peak / 1024, code, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The value below which a share of the values lies; 0 where there are none. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
