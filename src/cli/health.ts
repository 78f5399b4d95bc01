import { QUEUES } from '../pipeline.ts';
import type { Run } from './command.ts';
import { withLedger } from './context.ts';

/** Work that has been due for so long says that nobody works it. */
const LATE_MS = 15 * 60_000;

const run: Run = async () => {
  const next = await withLedger('health', 'use', ({ ledger }) => ledger.work.nextDue(QUEUES));
  const lateMs = next === undefined ? 0 : Date.now() - Date.parse(next);
  if (lateMs > LATE_MS) {
    process.stdout.write(`unhealthy: work has been due since ${next}\n`);
    return 1;
  }
  process.stdout.write(`healthy: the ledger answers${next === undefined ? '' : `, next work at ${next}`}\n`);
  return 0;
};
export default run;
