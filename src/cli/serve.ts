/** Works queues until SIGTERM or SIGINT; then finishes what is at hand and closes. */
import { systemClock } from '../io/clock.ts';
import { QUEUES, type QueueName } from '../pipeline.ts';
import { commandLog, withPipeline } from './pipeline.ts';

export async function serve(queues: readonly QueueName[], { schedule = false } = {}): Promise<void> {
  const log = commandLog('info');
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping: finishing what is at hand');
      stop.abort();
    });
  }
  await withPipeline('start', { clock: systemClock, log }, async ({ ports, runner }) => {
    const { outlets, topics, subscribers } = ports.config();
    const { settings } = ports;
    log.info(
      {
        outlets: outlets.length,
        topics: topics.length,
        subscribers: subscribers.length,
        queues: queues.join(' '),
        schedule,
        ledger: settings.databaseUrl === null ? settings.dataFolder : 'PostgreSQL',
      },
      'watching',
    );
    if (settings.smtpUrl === null && queues.includes('send-digests')) {
      log.info({ folder: `${settings.dataFolder}/outbox` }, 'no SMTP_URL: mails are written as files');
    }
    runner.serve(queues);
    if (schedule) await runner.schedule(QUEUES, stop.signal);
    else await new Promise((stopped) => stop.signal.addEventListener('abort', stopped));
  });
  log.info({}, 'stopped');
}
