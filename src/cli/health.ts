import { readSettings } from '../io/settings.ts';
import type { Run } from './command.ts';

/** Work that has been due for so long says that nobody works it. */
const LATE_MS = 15 * 60_000;

/**
 * The process's own word where it has one (TALLYWIRE_HEALTH); else what the ledger says. Docker asks every few seconds:
 * the database is loaded only where it is needed.
 */
const run: Run = async () => {
  const address = (await readSettings(process.env)).operations?.health ?? null;
  if (address !== null) return askProcess(address);
  const { withLedger } = await import('./context.ts');
  const { QUEUES } = await import('../pipeline.ts');
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

async function askProcess({ host, port }: { host: string; port: number }): Promise<number> {
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const url = `http://${here.includes(':') ? `[${here}]` : here}:${port}/readyz`;
  const [status, text] = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    async (answer) => [answer.status, await answer.text()] as const,
    (error) => [0, `${url} does not answer (${error.cause?.code ?? error.message})`] as const,
  );
  process.stdout.write(`${status === 200 ? 'healthy' : 'unhealthy'}: ${text}\n`);
  return status === 200 ? 0 : 1;
}
