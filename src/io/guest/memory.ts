/** The guest's memory for one process: tests, the demo, and commands that look at a site once. */
import type { PaceStore, RobotsRecord, RobotsStore } from './ports.ts';

export function createMemoryPace(): PaceStore {
  const nextAllowed = new Map<string, number>();
  return {
    reserve: async (host, intervalMs, now, patienceMs) => {
      const slot = Math.max(now.getTime(), nextAllowed.get(host) ?? 0);
      const wait = slot - now.getTime();
      if (wait <= patienceMs) nextAllowed.set(host, slot + intervalMs);
      return wait;
    },
    postpone: async (host, until) => {
      nextAllowed.set(host, Math.max(until.getTime(), nextAllowed.get(host) ?? 0));
    },
  };
}

export function createMemoryRobots(): RobotsStore {
  const records = new Map<string, RobotsRecord>();
  return {
    get: async (origin) => records.get(origin) ?? null,
    put: async (origin, record) => {
      records.set(origin, record);
    },
  };
}
