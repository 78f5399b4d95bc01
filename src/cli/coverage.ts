import type { Coverage } from '../io/stores/overview.ts';
import type { Run } from './command.ts';
import { timeOption, withLedger } from './context.ts';
import { printJson } from './print.ts';

const run: Run = async (options) => {
  const since = timeOption(options, 'since') ?? null;
  const coverage = await withLedger('coverage', 'use', ({ ledger }) => ledger.overview.coverage(since));
  if (options.json) printJson([coverage]);
  else process.stdout.write(dropsAsText(coverage));
  return 0;
};
export default run;

/** What was left out, a line a step and reason. */
export function dropsAsText({ dropped }: Coverage): string {
  if (dropped.length === 0) return 'Nothing was left out.\n';
  const width = Math.max(...dropped.map((drop) => String(drop.count).length));
  return dropped
    .map((drop) => `  ${String(drop.count).padStart(width)}  ${drop.step}: ${drop.reason}\n`)
    .join('');
}
