/** A polite guest for commands that look at sites themselves, outside of the pipeline. */
import type { Settings } from '../config/environment.ts';
import { systemClock } from '../io/clock.ts';
import { createMemoryPace, createMemoryRobots } from '../io/guest/memory.ts';
import { createGuest, type Guest } from '../io/guest.ts';
import { createHttp, userAgent } from '../io/http.ts';
import { VERSION } from '../version.ts';

export interface Visitor {
  guest: Guest;
  /** The robots.txt of an origin, where it was asked for already and answered. */
  robotsOf(origin: string): Promise<string | null>;
  close(): Promise<void>;
}

/** Somebody waits for the answer, so a host's turn is waited for as long as a person would. */
const PATIENCE_MS = 60_000;

export function openVisitor(settings: Settings): Visitor {
  const http = createHttp({
    userAgent: userAgent(VERSION, settings.contact),
    allowHosts: settings.allowHosts,
    clock: systemClock,
  });
  const robots = createMemoryRobots();
  const guest = createGuest({
    http,
    pace: createMemoryPace(),
    robots,
    clock: systemClock,
    settings: { patienceMs: PATIENCE_MS },
  });
  return {
    guest,
    robotsOf: async (origin) => (await robots.get(origin))?.body ?? null,
    close: () => http.close(),
  };
}
