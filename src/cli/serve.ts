/** Works queues until SIGTERM or SIGINT; then finishes what is at hand and closes. */

import { formatConfigError } from '../config/load.ts';
import { systemClock } from '../io/clock.ts';
import type { Watcher } from '../io/config-folder.ts';
import type { Queues } from '../io/queues.ts';
import { UserError } from '../io/settings.ts';
import { follow, QUEUES, type QueueName } from '../pipeline.ts';
import type { Ports } from '../ports.ts';
import { pause, type Told } from '../runner.ts';
import { withOwnPassword } from '../web/guard/visitors.ts';
import { type HealthServer, healthApp, serveHealth } from '../web/health.ts';
import { listenConsole } from '../web/listen.ts';
import { createMetrics, type Metrics } from '../web/metrics.ts';
import type { Opened } from './opened.ts';
import { commandLog, withPipeline } from './pipeline.ts';

export interface ServeOptions {
  /** Also wakes what is due. */
  schedule?: boolean;
  /** Also shows the console. */
  console?: boolean;
  /** A console that others could reach and that has no password makes one, instead of refusing to start. */
  ownPassword?: boolean;
  /** What is open or about to be: opened here where it is not given. */
  opening?: Promise<Opened> | undefined;
}

export async function serve(
  queues: readonly QueueName[],
  { schedule = false, console: shown = false, ownPassword = false, opening }: ServeOptions = {},
): Promise<void> {
  const log = commandLog('info');
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping: finishing what is at hand');
      stop.abort();
    });
  }
  let metrics: Metrics | undefined;
  const tell = (told: Told) => metrics?.count(told);
  await withPipeline('start', { clock: systemClock, log, tell, opening }, async (pipeline) => {
    const { ports, queues: open, runner, configuration } = pipeline;
    metrics = createMetrics(ports, open);
    const { settings } = ports;
    const access =
      ownPassword && settings.console
        ? await withOwnPassword(settings.console, { ...settings, log })
        : settings.console;
    // The console first: where it may not start, nothing is left open that would keep the process from ending.
    const console = shown && access ? await listenConsole({ ports, settings: access, configuration }) : null;
    const health = await listenHealth(ports, open, metrics);
    const { outlets, topics, subscribers } = ports.config();
    log.info(
      {
        outlets: outlets.length,
        topics: topics.length,
        subscribers: subscribers.length,
        queues: queues.join(' '),
        schedule,
        console: console?.address ?? 'off',
        health: health === null ? 'off' : health.port,
        ledger: settings.databaseUrl === null ? settings.dataFolder : 'PostgreSQL',
      },
      'watching',
    );
    if (settings.smtpUrl === null && queues.includes('send-digests')) {
      log.info({ folder: `${settings.dataFolder}/outbox` }, 'no SMTP_URL: mails are written as files');
    }
    const watching = configuration.watch(stop.signal, takeUp(ports), (ms, signal) => pause(ms, signal));
    runner.serve(queues);
    if (schedule) await Promise.all([runner.schedule(QUEUES, stop.signal), keepHouse(ports, stop.signal)]);
    else await new Promise((stopped) => stop.signal.addEventListener('abort', stopped));
    await watching;
    await console?.close();
    await health?.close();
  });
  log.info({}, 'stopped');
  // What was handed back may still hang on a slow host: it must not keep the process from ending.
  setTimeout(() => process.exit(), 1000).unref();
}

async function listenHealth(ports: Ports, queues: Queues, metrics: Metrics): Promise<HealthServer | null> {
  const address = ports.settings.operations?.health ?? null;
  if (address === null) return null;
  return serveHealth(healthApp(ports, queues, metrics), address).catch((error) => {
    const { host, port } = address;
    throw new UserError(
      `TALLYWIRE_HEALTH ${host}:${port} cannot be listened on (${error.code ?? error.message}). Choose another port.`,
    );
  });
}

/** Once an hour: what the ledger may forget. */
async function keepHouse({ ledger, clock, log, settings }: Ports, signal: AbortSignal): Promise<void> {
  const days = settings.operations?.keepTextsDays ?? null;
  while (days !== null && !signal.aborted) {
    const before = new Date(clock.now().getTime() - days * 86_400_000).toISOString();
    await ledger.retention.dropTexts(before).then(
      (texts) => texts > 0 && log.info({ texts, before }, 'old texts dropped'),
      (error) => log.error({ error: error.message }, 'old texts could not be dropped'),
    );
    await pause(3_600_000, signal);
  }
}

/** Files that were changed while the service runs. */
function takeUp(ports: Ports): Watcher {
  const { log } = ports;
  return {
    read(problems) {
      for (const problem of problems)
        log.error(
          { mistake: formatConfigError(problem) },
          'configuration not taken up: the last good one stays',
        );
    },
    async changed() {
      await follow(ports);
      const { outlets, topics, subscribers } = ports.config();
      log.info(
        { outlets: outlets.length, topics: topics.length, subscribers: subscribers.length },
        'configuration taken up',
      );
    },
    failed: (error) =>
      log.error({ error: error.message }, 'configuration not followed yet, will be tried again'),
  };
}
