/** What Prometheus may ask: the ledger's state, the same from every process, and what this process did. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Queues } from '../io/queues.ts';
import { QUEUES } from '../pipeline.ts';
import type { Ports } from '../ports.ts';
import type { Told } from '../runner.ts';

export interface Metrics {
  /** Counts what a step came to. */
  count(told: Told): void;
  /** All of it, in Prometheus's text format. */
  text(): Promise<string>;
  contentType: string;
}

export function createMetrics({ ledger, clock }: Ports, queues: Queues): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `tallywire_${name}`, help, labelNames, registers });

  const steps = new Counter({
    name: 'tallywire_steps_total',
    help: 'Steps of this process, by queue and what they came to (feed read, article failed, mail sent, …).',
    labelNames: ['queue', 'result'],
    registers,
  });
  const seconds = new Histogram({
    name: 'tallywire_step_seconds',
    help: 'How long a step took in this process.',
    labelNames: ['queue'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    registers,
  });
  const due = gauge('work_due', 'Subjects that are due and not done.', ['queue']);
  const age = gauge('work_age_seconds', 'How long the oldest due subject has been due.', ['queue']);
  const failing = gauge('work_failing', 'Subjects whose last step failed and will be tried again.', [
    'queue',
  ]);
  const depth = gauge('queue_depth', 'Jobs waiting or being worked.', ['queue']);
  const watched = gauge('feeds_watched', 'Feeds watched.', ['outlet']);
  const broken = gauge('feeds_failing', 'Feeds whose last poll failed.', ['outlet']);
  const heard = gauge('feed_age_seconds', 'Since the least recently heard feed was read.', ['outlet']);
  const changes = gauge('changes', 'Changes in the ledger that stand.', ['kind']);
  const deliveries = gauge('deliveries', 'Mails by state.', ['state']);
  const latency = gauge(
    'change_latency_seconds',
    'From the publication of an article to the record of its changes, over the last day.',
    ['quantile'],
  );

  async function refresh(): Promise<void> {
    const now = await ledger.gauges.read(QUEUES, clock.now().toISOString());
    for (const each of [due, age, failing, depth, watched, broken, heard, changes, deliveries, latency])
      each.reset();
    for (const row of now.work) {
      due.set({ queue: row.queue }, row.due);
      age.set({ queue: row.queue }, row.ageSeconds);
      failing.set({ queue: row.queue }, row.failing);
      depth.set({ queue: row.queue }, await queues.depth(row.queue));
    }
    for (const row of now.feeds) {
      watched.set({ outlet: row.outlet }, row.watched);
      broken.set({ outlet: row.outlet }, row.failing);
      if (row.ageSeconds !== null) heard.set({ outlet: row.outlet }, row.ageSeconds);
    }
    for (const row of now.changes) changes.set({ kind: row.kind }, row.count);
    for (const row of now.deliveries) deliveries.set({ state: row.state }, row.count);
    if (now.latency.p50 !== null) latency.set({ quantile: '0.5' }, now.latency.p50);
    if (now.latency.p95 !== null) latency.set({ quantile: '0.95' }, now.latency.p95);
  }

  return {
    count({ queue, outcome, ms }) {
      steps.inc({ queue, result: outcome.result });
      seconds.observe({ queue }, ms / 1000);
    },
    async text() {
      await refresh();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
