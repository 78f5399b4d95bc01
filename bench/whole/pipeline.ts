/** The pipeline as a command opens it, without a configuration folder: on the embedded default, or on what the environment says. */
import type { Config } from '../../src/config/schema.ts';
import { createWorld } from '../../src/io/create-ports.ts';
import { createLedger } from '../../src/io/ledger.ts';
import { createLog } from '../../src/io/log.ts';
import { openLedger } from '../../src/io/open.ts';
import { readSettings } from '../../src/io/settings.ts';
import { follow } from '../../src/pipeline.ts';
import { createRunner, type Told } from '../../src/runner.ts';

export async function openPipeline(
  env: Record<string, string>,
  config: Config,
  tell: (told: Told) => void = () => undefined,
) {
  const settings = await readSettings(
    { TALLYWIRE_ALLOW_HOSTS: '127.0.0.1', TALLYWIRE_SECRET: 'a secret of benchmarks', ...env },
    env.TALLYWIRE_DATA,
  );
  const ledger = await openLedger(settings, 'bench', 'own');
  const queues = await ledger.queues((error) => process.stderr.write(`${error.message}\n`));
  const world = await createWorld(settings, () => config, createLedger(ledger.db), createLog('error', true));
  await world.ports.ledger.work.forgetWakes();
  await follow(world.ports);
  return {
    ports: world.ports,
    runner: createRunner(world.ports, queues, tell),
    db: ledger.db,
    async end() {
      await queues.close(3000);
      await world.close();
      await ledger.close();
    },
  };
}
