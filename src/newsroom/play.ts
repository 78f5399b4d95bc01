/** Plays a scenario through the whole pipeline, moment by moment, on an embedded ledger of its own. */
import { rm } from 'node:fs/promises';
import { subscriberId } from '../config/channels.ts';
import type { Settings } from '../config/environment.ts';
import type { Config, Subscriber, Topic } from '../config/schema.ts';
import { systemClock } from '../io/clock.ts';
import { createWorld } from '../io/create-ports.ts';
import { createDatabase } from '../io/database/database.ts';
import { migrate } from '../io/database/migrate.ts';
import { ledgerParsers } from '../io/database/parsers.ts';
import { openEmbedded } from '../io/database/pglite.ts';
import { createLedger, type Ledger } from '../io/ledger.ts';
import { createLog, type Log } from '../io/log.ts';
import { openPostgresQueues } from '../io/queues.ts';
import type { ToldChange } from '../io/stores/changes.ts';
import type { DeliveryRow } from '../io/stores/deliveries.ts';
import type { Coverage } from '../io/stores/overview.ts';
import { follow, READING } from '../pipeline.ts';
import type { Ports } from '../ports.ts';
import { createRunner } from '../runner.ts';
import { takeTurn } from '../steps/send-digests.ts';
import { createNewsroom } from './newsroom.ts';
import type { Scenario } from './scenario.ts';
import { timeline } from './timeline.ts';

export interface PlayedDay {
  /** From 1. */
  day: number;
  date: string;
  /** What became known that day, confirmations left out. */
  changes: ToldChange[];
  coverage: Coverage;
  mails: DeliveryRow[];
}

export interface PlayOptions {
  /** The topics where the scenario names a shipped one. */
  topics: readonly Topic[];
  /** Where mails are written; emptied first. */
  outbox: string;
  subscriber?: Partial<Subscriber>;
  log?: Log;
  /** Called when the scenario is over, with the ledger still open. */
  atEnd?: (ledger: Ledger) => Promise<void>;
}

/** Gives each day when it is over. */
export async function* playScenario(scenario: Scenario, options: PlayOptions): AsyncGenerator<PlayedDay> {
  await rm(options.outbox, { recursive: true, force: true });
  const events = timeline(scenario);
  let now = new Date(events[0]!.at);
  const clock = { ...systemClock, now: () => now };
  const newsroom = createNewsroom({ play: { scenario }, clock: () => now });
  const { outlets, topic } = await newsroom.listen();
  const config: Config = {
    outlets,
    topics: topic === null ? options.topics.filter((each) => each.id === scenario.topic) : [topic],
    subscribers: [reader(scenario, options.subscriber)],
  };
  const embedded = await openEmbedded();
  const pool = embedded.pool(ledgerParsers);
  await migrate(pool);
  const ledger = createLedger(createDatabase(pool));
  const log = options.log ?? createLog('error', false);
  const world = await createWorld(settingsFor(options.outbox), () => config, ledger, log, clock);
  const onError = (error: Error) => log.error({ error: error.message }, 'queue trouble');
  const queues = await openPostgresQueues(embedded.pool() as never, async () => undefined, onError);
  const runner = createRunner(world.ports, queues);
  runner.serve(READING);

  try {
    let dayStart = now.toISOString();
    let told = new Set<string>();
    for (const { at, what, day } of events) {
      now = new Date(at);
      if (what === 'articles') dayStart = at;
      await follow(world.ports);
      await ledger.work.hurry(at);
      await runner.drain(READING);
      if (what !== 'digest') continue;
      const changes = await ledger.changes.list({ since: dayStart });
      const coverage = await ledger.overview.coverage(dayStart);
      const mails = await mailsOf(world.ports, told);
      told = new Set([...told, ...mails.map((mail) => mail.id)]);
      yield { day, date: scenario.days[day - 1]!.date, changes, coverage, mails };
    }
    await options.atEnd?.(ledger);
  } finally {
    await queues.close();
    await world.close();
    await newsroom.close();
    await embedded.close();
  }
}

/** Gives the reader a turn now; the mails that came of it. */
async function mailsOf(ports: Ports, told: ReadonlySet<string>): Promise<DeliveryRow[]> {
  const { ledger, config, clock } = ports;
  const now = clock.now().toISOString();
  const emails = config().subscribers.map(subscriberId);
  await ledger.subscribers.turnNow(emails, now);
  for (const email of emails) {
    for (;;) {
      const task = await ledger.work.take('send-digests', email, now);
      if (task === undefined) break;
      await takeTurn(task, ports, { force: true });
    }
  }
  const sent = (await ledger.deliveries.list()).filter((delivery) => !told.has(delivery.id));
  const mails = await Promise.all(sent.map(({ id }) => ledger.deliveries.get(id)));
  return mails.filter((mail) => mail !== undefined);
}

function reader(scenario: Scenario, wishes: Partial<Subscriber> = {}): Subscriber {
  return {
    email: 'reader@example.org',
    topics: [scenario.topicDefinition?.id ?? scenario.topic],
    schedule: 'daily at 23:59',
    timezone: scenario.outlets[0]!.timezone,
    language: 'en',
    when_nothing_changed: 'skip',
    paused: false,
    ...wishes,
  };
}

function settingsFor(folder: string): Settings {
  return {
    configFolder: '',
    dataFolder: folder,
    databaseUrl: null,
    redisUrl: null,
    smtpUrl: null,
    mailFrom: 'Tallywire <tallywire@example.org>',
    publicUrl: null,
    allowHosts: ['127.0.0.1'],
    contact: null,
    secret: 'a secret for a scenario that nobody else sees',
  };
}
