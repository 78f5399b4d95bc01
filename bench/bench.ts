/**
 * `npm run bench [-- PART…] [--quick] [--long]`: all parts or some, one after the other, each in a process of its own. What a
 * part finds goes to bench/results.json; bench/README.md shows it. A part that fails is shown as failed with its reason, and
 * the others go on. `--quick` takes small sizes and writes nothing, `--long` adds a million stored figures.
 */
import { execFileSync, fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { type About, type Results, tables, withTables } from './report.ts';

/** Minutes after which a part is given up. */
const PARTS: Record<string, number> = { whole: 16, stages: 2, queue: 5, latency: 5, growth: 4, service: 4 };
const RESULTS = new URL('./results.json', import.meta.url);
const README = new URL('./README.md', import.meta.url);

const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const named = words.filter((word) => !word.startsWith('--'));
const unknown = named.filter((name) => PARTS[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.\n`);
  process.exit(2);
}
const quick = flags.includes('--quick');
for (const script of ['./whole/peers.sh', '../tests/services/install.sh'])
  spawnSync('bash', [new URL(script, import.meta.url).pathname], { stdio: 'inherit' });
const results: Results = existsSync(RESULTS) && !quick ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};

for (const name of named.length > 0 ? named : Object.keys(PARTS)) {
  process.stderr.write(`${new Date().toISOString()} ${name} …\n`);
  const began = performance.now();
  const load = loadavg()[0]!;
  const minutes = PARTS[name]! * (flags.includes('--long') ? 5 : 1);
  const outcome = await part(name, minutes).then(
    (result) => ({ result }),
    (error: Error) => ({ failed: error.message }),
  );
  results[name as keyof Results] = {
    ...about(),
    seconds: Math.round((performance.now() - began) / 1000),
    load: Number(load.toFixed(1)),
    ...outcome,
  } as never;
  if (!quick) {
    writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
    writeFileSync(README, withTables(readFileSync(README, 'utf8'), results));
  }
  process.stdout.write(`${tables(results)[name]}\n\n`);
}
process.exit();

function part(name: string, minutes: number): Promise<unknown> {
  const child = fork(new URL('./whole/part.ts', import.meta.url), [name, ...flags], {
    execArgv: [],
    // A group of its own, so that nothing it has started outlives it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    errors = (errors + chunk).slice(-4000);
  });
  const end = () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // All of them are gone already.
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      end();
      process.exit(1);
    });
  return new Promise((done, failed) => {
    const timer = setTimeout(() => {
      end();
      failed(new Error(`not done after ${minutes} minutes`));
    }, minutes * 60_000);
    child.once('message', (result) => done(result));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      end();
      const line = /^\w*Error.*$/m.exec(errors)?.[0] ?? errors.trim().split('\n').at(-1);
      failed(new Error(`ended with ${code ?? signal}: ${line}`));
    });
  });
}

function about(): About {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const debian = existsSync('/etc/debian_version')
    ? `Debian ${readFileSync('/etc/debian_version', 'utf8').trim()}`
    : `Linux ${release()}`;
  const inPlace = git('status', '--porcelain', '--untracked-files=no', 'src', 'package-lock.json') === '';
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: git('rev-parse', '--short', 'HEAD') + (inPlace ? '' : ' and changes'),
    machine: `${cpus().length} × ${cpus()[0]!.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${debian}, Node ${process.versions.node}`,
  };
}
