/** Plays a scenario on a given ledger with any number of processes' worth of workers. */
import type { Config, Subscriber } from '../../src/config/schema.ts';
import { subscriberSchema } from '../../src/config/schema.ts';
import { systemClock } from '../../src/io/clock.ts';
import { createWorld, type World } from '../../src/io/create-ports.ts';
import { createLog } from '../../src/io/log.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import type { Scenario } from '../../src/newsroom/scenario.ts';
import { timeline } from '../../src/newsroom/timeline.ts';
import { follow, QUEUES } from '../../src/pipeline.ts';
import { createRunner, type Runner } from '../../src/runner.ts';
import type { OpenSize } from './sizes.ts';

export const READER = 'reader@example.org';

export interface Playing {
  worlds: World[];
  runners: Runner[];
  config: Config;
  /** Moves on to each moment of the scenario and works until nothing is due; `meanwhile` runs beside the work. */
  play(meanwhile?: (what: string) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export async function openPlaying(size: OpenSize, scenario: Scenario, processes = 1): Promise<Playing> {
  const events = timeline(scenario);
  let now = new Date(events[0]!.at);
  const clock = { ...systemClock, now: () => now };
  const newsroom = createNewsroom({ play: { scenario }, clock: () => now });
  const { outlets, topic } = await newsroom.listen();
  const config: Config = { outlets, topics: [topic!], subscribers: [reader(topic!.id)] };
  const worlds: World[] = [];
  const runners: Runner[] = [];
  for (let i = 0; i < processes; i++) {
    const { ledger, queues } = i === 0 ? size : await size.another();
    const world = await createWorld(size.settings, () => config, ledger, createLog('error', true), clock);
    worlds.push(world);
    runners.push(createRunner(world.ports, queues));
  }
  return {
    worlds,
    runners,
    config,
    async play(meanwhile = async () => undefined) {
      for (const runner of runners) runner.serve(QUEUES);
      for (const { at, what } of events) {
        now = new Date(at);
        await follow(worlds[0]!.ports);
        await size.ledger.work.hurry(at);
        await Promise.all([runners[0]!.drain(QUEUES), meanwhile(what)]);
      }
    },
    async close() {
      for (const world of worlds) await world.close();
      await newsroom.close();
    },
  };
}

function reader(topic: string): Subscriber {
  return subscriberSchema.parse({
    email: READER,
    topics: [topic],
    schedule: 'hourly',
    timezone: 'Europe/London',
  });
}
