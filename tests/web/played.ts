/** A console over a ledger that a scenario was played into, with a configuration folder of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { subscriberId } from '../../src/config/channels.ts';
import type { ConsoleSettings } from '../../src/config/console.ts';
import type { Topic } from '../../src/config/schema.ts';
import { systemClock } from '../../src/io/clock.ts';
import { type ConfigFolder, openConfigFolder } from '../../src/io/config-folder.ts';
import { createWorld } from '../../src/io/create-ports.ts';
import { createDatabase } from '../../src/io/database/database.ts';
import { migrate } from '../../src/io/database/migrate.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { createLedger } from '../../src/io/ledger.ts';
import { createLog } from '../../src/io/log.ts';
import { openPostgresQueues } from '../../src/io/queues.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import type { Scenario } from '../../src/newsroom/scenario.ts';
import { timeline } from '../../src/newsroom/timeline.ts';
import { follow, READING } from '../../src/pipeline.ts';
import type { Ports } from '../../src/ports.ts';
import { createRunner, type Runner } from '../../src/runner.ts';
import { takeTurn } from '../../src/steps/send-digests.ts';
import type { ConsoleWorld } from '../../src/web/world.ts';

export const CLOSED: ConsoleSettings = {
  listen: { host: '127.0.0.1', port: 0, chosen: true },
  password: null,
  viewerPassword: null,
  trustHeader: null,
  trustFrom: ['127.0.0.0/8', '::1/128'],
  editors: null,
};

export interface Played {
  ports: Ports;
  runner: Runner;
  configuration: ConfigFolder;
  folder: string;
  /** Of the newsroom. */
  origin: string;
  world(settings?: Partial<ConsoleSettings>, publicUrl?: string | null): ConsoleWorld;
  setTime(at: Date): void;
  query(text: string): Promise<unknown[]>;
  close(): Promise<void>;
}

export interface PlayWishes {
  /** Watched from the beginning; all of the scenario's by default. */
  outlets?: readonly string[];
  topics?: readonly Topic[];
  /** Plays nothing: an empty ledger. */
  still?: boolean;
}

export async function playForConsole(scenario: Scenario, wishes: PlayWishes = {}): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), 'tallywire-console-'));
  const events = timeline(scenario);
  let now = new Date(events[0]!.at);
  const newsroom = createNewsroom({ play: { scenario }, clock: () => now });
  const { outlets, topic, origin } = await newsroom.listen();
  const topics = topic === null ? (wishes.topics ?? []) : [topic];
  const reader = {
    email: 'reader@example.org',
    topics: topics.map(({ id }) => id),
    schedule: 'daily at 08:00',
    timezone: 'Europe/Bucharest',
  };
  const watched = outlets.filter(({ id }) => wishes.outlets?.includes(id) ?? true);
  const write = (name: string, data: unknown) =>
    writeFile(join(folder, `${name}.yaml`), `# Kept by the desk.\n${stringify({ [name]: data })}`);
  await write('outlets', watched);
  await write('topics', topics);
  await write('subscribers', [reader]);
  const configuration = await openConfigFolder(folder);

  const embedded = await openEmbedded();
  const pool = embedded.pool(ledgerParsers);
  await migrate(pool);
  const settings = {
    configFolder: folder,
    dataFolder: folder,
    databaseUrl: null,
    redisUrl: null,
    smtpUrl: null,
    mailFrom: 'Tallywire <tallywire@example.org>',
    publicUrl: null as string | null,
    allowHosts: ['127.0.0.1'],
    contact: null,
    secret: 'a secret for tests that nobody else sees',
  };
  const clock = { ...systemClock, now: () => now };
  const log = createLog('fatal', true);
  const ledger = createLedger(createDatabase(pool));
  const world = await createWorld(settings, configuration.current, ledger, log, clock);
  const { ports } = world;
  const onError = () => undefined;
  const queues = await openPostgresQueues(embedded.pool() as never, async () => undefined, onError);
  const runner = createRunner(ports, queues);
  runner.serve(READING);
  if (wishes.still !== true) {
    for (const { at, what } of events) {
      now = new Date(at);
      await follow(ports);
      await ledger.work.hurry(at);
      await runner.drain(READING);
      if (what === 'digest') await mail(ports);
    }
  } else await follow(ports);

  return {
    ports,
    runner,
    configuration,
    folder,
    origin,
    world: (changed = {}, publicUrl = null) => ({
      ports: { ...ports, settings: { ...settings, publicUrl } },
      settings: { ...CLOSED, ...changed },
      configuration,
    }),
    setTime(at) {
      now = at;
    },
    query: async (text) => (await pool.query(text)).rows,
    async close() {
      await queues.close();
      await world.close();
      await newsroom.close();
      await embedded.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function mail(ports: Ports): Promise<void> {
  const now = ports.clock.now().toISOString();
  const ids = ports.config().subscribers.map(subscriberId);
  await ports.ledger.subscribers.turnNow(ids, now);
  for (const id of ids) {
    for (;;) {
      const task = await ports.ledger.work.take('send-digests', id, now);
      if (task === undefined) break;
      await takeTurn(task, ports, { force: true });
    }
  }
}
