import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { type Server, startPostgres, startRedis } from './servers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** null: not there, tests that need it are skipped. */
    postgresUrl: string | null;
    redisUrl: string | null;
    chromium: string | null;
  }
}

/** One PostgreSQL and one Redis for the whole run, where `npm test` asked for them and the machine has them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const wanted = process.env.TALLYWIRE_TEST_SERVICES === '1';
  const servers: (Server | null)[] = wanted
    ? await Promise.all([startPostgres(), startRedis()])
    : [null, null];
  project.provide('postgresUrl', servers[0]?.url ?? null);
  project.provide('redisUrl', servers[1]?.url ?? null);
  project.provide('chromium', existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null);
  return async () => {
    await Promise.all(servers.map((server) => server?.stop()));
  };
}
