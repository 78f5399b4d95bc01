/** Opens everything a command needs to run the pipeline, and closes it again in order. */
import type { Clock } from '../io/clock.ts';
import type { ConfigFolder } from '../io/config-folder.ts';
import { createWorld } from '../io/create-ports.ts';
import { createLedger } from '../io/ledger.ts';
import { createLog, type Log } from '../io/log.ts';
import type { Access, OpenLedger } from '../io/open.ts';
import type { Queues } from '../io/queues.ts';
import { startTraces } from '../io/traces.ts';
import { follow } from '../pipeline.ts';
import type { Ports } from '../ports.ts';
import { createRunner, type Runner, type Told } from '../runner.ts';
import { type Opened, openAll } from './opened.ts';

export interface OpenPipeline {
  ports: Ports;
  queues: Queues;
  runner: Runner;
  configuration: ConfigFolder;
}

/** Logs go to standard error: quiet where a terminal waits for a result, JSON where none is attached. */
export function commandLog(level: string): Log {
  return createLog(
    process.env.LOG_LEVEL ?? level,
    !process.stderr.isTTY && process.env.LOG_LEVEL !== undefined,
  );
}

/** Runs `work` with the whole pipeline open; the queues work only once it calls `runner.serve`. */
export async function withPipeline<T>(
  command: string,
  options: { clock: Clock; log: Log; tell?: (told: Told) => void; opening?: Promise<Opened> | undefined },
  work: (pipeline: OpenPipeline) => Promise<T>,
): Promise<T> {
  return withPorts(command, 'own', options, async (ports, open, configuration) => {
    const onError = (error: Error) => options.log.warn({ error: error.message }, 'queue trouble');
    const traces = await startTraces(process.env);
    const queues = await open.queues(onError, traces?.telemetry);
    if (open.alone) await ports.ledger.work.forgetWakes();
    try {
      return await work({ ports, queues, runner: createRunner(ports, queues, options.tell), configuration });
    } finally {
      await queues.close();
      await traces?.close();
    }
  });
}

/** The same without queues: for commands that run single steps themselves. */
export async function withPorts<T>(
  command: string,
  access: Access,
  options: { clock: Clock; log: Log; opening?: Promise<Opened> | undefined },
  work: (ports: Ports, open: OpenLedger, configuration: ConfigFolder) => Promise<T>,
): Promise<T> {
  const { settings, configuration, open } = await (options.opening ?? openAll(command, access));
  try {
    const ledger = createLedger(open.db);
    if (open.alone) await ledger.deliveries.forgetClaims();
    const world = await createWorld(settings, configuration.current, ledger, options.log, options.clock);
    try {
      await follow(world.ports);
      return await work(world.ports, open, configuration);
    } finally {
      await world.close();
    }
  } finally {
    await open.close();
  }
}
