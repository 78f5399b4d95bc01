/**
 * Article extraction on the public page sets, beside the peers, in one run.
 *
 *   npm run bench:articles                 all sets, everybody
 *   npm run bench:articles -- --ours       without the peers
 *   npm run bench:articles -- --json       the same, for scripts
 *
 * Rules were written from pages with an even index; of the "odd" half only totals were looked at. Memory is that of a fresh
 * process which reads a whole set.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Page, type PageSet, pages } from './articles/pages.ts';
import { type Extractor, ours, peers } from './articles/peers.ts';
import {
  bootstrapError,
  f1OfMeans,
  meanF1,
  rougeLSum,
  type Score,
  shingleScore,
  wordScore,
} from './articles/scores.ts';

interface Row {
  set: PageSet;
  reader: string;
  pages: number;
  f1: number;
  error: number;
  even: number;
  odd: number;
  exact: number;
  medianMs: number;
  p95Ms: number;
  peakMb: number;
  failed: number;
}

const SETS: Record<PageSet, { score: (e: string, g: string) => Score; f1: (s: Score[]) => number }> = {
  aeb: { score: shingleScore, f1: f1OfMeans },
  'wcxb-articles-dev': { score: wordScore, f1: meanF1 },
  telegraph: { score: rougeLSum, f1: meanF1 },
};
const readers: Record<string, Extractor> = { tallywire: ours, ...peers };

async function measure(set: PageSet, reader: string): Promise<Row> {
  const extract = readers[reader]!;
  const all = pages(set);
  for (const page of all.slice(0, 20)) await attempt(extract, page);
  const scores: Score[] = [];
  const times: number[] = [];
  let failed = 0;
  for (const page of all) {
    let text: string | null = null;
    let best = Number.POSITIVE_INFINITY;
    // The better of two: what other work the machine does is not the reader's.
    for (let round = 0; round < 2; round++) {
      const start = performance.now();
      text = await attempt(extract, page);
      best = Math.min(best, performance.now() - start);
    }
    times.push(best);
    if (text === null) failed++;
    scores.push(SETS[set].score(page.expected, text ?? ''));
  }
  times.sort((a, b) => a - b);
  const { f1 } = SETS[set];
  return {
    set,
    reader,
    pages: all.length,
    f1: f1(scores),
    error: bootstrapError(scores, f1),
    even: f1(scores.filter((_, i) => i % 2 === 0)),
    odd: f1(scores.filter((_, i) => i % 2 === 1)),
    exact: scores.filter((score) => score.exact).length / scores.length,
    medianMs: times[Math.floor(times.length / 2)]!,
    p95Ms: times[Math.floor(times.length * 0.95)]!,
    peakMb: process.resourceUsage().maxRSS / 1024,
    failed,
  };
}

async function attempt(extract: Extractor, page: Page): Promise<string | null> {
  try {
    return await extract(page.html, page.url);
  } catch {
    return null;
  }
}

/** Each reader and set in a process of its own, so that nobody pays for another's memory. */
function apart(set: PageSet, reader: string): Promise<Row> {
  return new Promise((resolve, reject) => {
    // Some peers log to stdout what they find odd.
    const child = fork(fileURLToPath(import.meta.url), ['--one', set, reader], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('message', (row) => resolve(row as Row));
    child.once('exit', (code) => reject(new Error(`${reader} on ${set} ended with ${code}`)));
  });
}

function print(rows: Row[]): void {
  const columns = ['reader', 'F1', '±', 'even', 'odd', 'exact', 'ms', 'p95', 'MB', 'failed'];
  for (const set of Object.keys(SETS) as PageSet[]) {
    const own = rows.filter((row) => row.set === set);
    if (own.length === 0) continue;
    process.stdout.write(`\n${set} (${own[0]!.pages} pages)\n`);
    const lines = own.map((row) => [
      row.reader,
      ...[row.f1, row.error, row.even, row.odd, row.exact].map((value) => value.toFixed(3)),
      row.medianMs.toFixed(1),
      row.p95Ms.toFixed(0),
      row.peakMb.toFixed(0),
      String(row.failed),
    ]);
    for (const line of [columns, ...lines])
      process.stdout.write(
        `${line.map((cell, i) => (i === 0 ? cell.padEnd(22) : cell.padStart(7))).join('')}\n`,
      );
  }
}

const [flag, set, reader] = process.argv.slice(2);
if (flag === '--one') {
  process.send!(await measure(set as PageSet, reader!));
  process.disconnect();
} else {
  const names = process.argv.includes('--ours') ? ['tallywire'] : Object.keys(readers);
  const sets = (Object.keys(SETS) as PageSet[]).filter((name) => pages(name).length > 0);
  if (sets.length === 0)
    process.stdout.write('The page sets are not beside the project (../shared/data/pages).\n');
  const rows: Row[] = [];
  for (const name of sets) for (const one of names) rows.push(await apart(name, one));
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else print(rows);
}
