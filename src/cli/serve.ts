/** Works queues until SIGTERM or SIGINT; then finishes what is at hand and closes. */

import { formatConfigError } from '../config/load.ts';
import { systemClock } from '../io/clock.ts';
import type { Watcher } from '../io/config-folder.ts';
import { follow, QUEUES, type QueueName } from '../pipeline.ts';
import type { Ports } from '../ports.ts';
import { pause } from '../runner.ts';
import { listenConsole } from '../web/listen.ts';
import { commandLog, withPipeline } from './pipeline.ts';

/** `schedule`: also wakes what is due, and shows the console. */
export async function serve(queues: readonly QueueName[], { schedule = false } = {}): Promise<void> {
  const log = commandLog('info');
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping: finishing what is at hand');
      stop.abort();
    });
  }
  await withPipeline('start', { clock: systemClock, log }, async ({ ports, runner, configuration }) => {
    const console =
      schedule && ports.settings.console
        ? await listenConsole({ ports, settings: ports.settings.console, configuration })
        : null;
    const { outlets, topics, subscribers } = ports.config();
    const { settings } = ports;
    log.info(
      {
        outlets: outlets.length,
        topics: topics.length,
        subscribers: subscribers.length,
        queues: queues.join(' '),
        schedule,
        console: console?.address ?? 'off',
        ledger: settings.databaseUrl === null ? settings.dataFolder : 'PostgreSQL',
      },
      'watching',
    );
    if (settings.smtpUrl === null && queues.includes('send-digests')) {
      log.info({ folder: `${settings.dataFolder}/outbox` }, 'no SMTP_URL: mails are written as files');
    }
    const watching = configuration.watch(stop.signal, takeUp(ports), (ms, signal) => pause(ms, signal));
    runner.serve(queues);
    if (schedule) await runner.schedule(QUEUES, stop.signal);
    else await new Promise((stopped) => stop.signal.addEventListener('abort', stopped));
    await watching;
    await console?.close();
  });
  log.info({}, 'stopped');
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
