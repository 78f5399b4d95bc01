/** Jobs of the pipeline beside BullMQ's jobs that do nothing, in the three sizes: what `bench/throughput.ts` says, as data. */
import { spawn } from 'node:child_process';

export interface QueueResult {
  articles: number;
  sizes: { size: string; noops: number; steps: number; costs: number }[];
  /** Pages a second of one process and of two. */
  scraping: [one: number, two: number] | null;
}

const PROGRAM = new URL('../throughput.ts', import.meta.url).pathname;

export async function queue({ quick }: { quick: boolean }): Promise<QueueResult> {
  const articles = quick ? 40 : 200;
  const output = await said([PROGRAM, String(articles)]);
  const sizes = [
    ...output.matchAll(
      /^([\w ]+): BullMQ no-op (\d+) jobs\/s; pipeline ([\d.]+) steps\/s .*costs (\d+) no-ops/gm,
    ),
  ].map(([, size, noops, steps, costs]) => ({
    size: size!,
    noops: Number(noops),
    steps: Number(steps),
    costs: Number(costs),
  }));
  const scraping = /one process ([\d.]+) pages\/s, two ([\d.]+) pages/.exec(output);
  return { articles, sizes, scraping: scraping === null ? null : [Number(scraping[1]), Number(scraping[2])] };
}

function said(args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    errors = (errors + chunk).slice(-2000);
  });
  return new Promise((done, failed) =>
    child.once('close', (code) =>
      code === 0
        ? done(output)
        : failed(new Error(`bench/throughput.ts ended with ${code}: ${errors.slice(-500)}`)),
    ),
  );
}
