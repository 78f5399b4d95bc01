/** docker-compose.yml, held to what it promises; its commands, run as processes with the environment it gives them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEnvironment } from '../../src/config/environment.ts';
import { type OpenSize, openSize, SIZES } from '../io/sizes.ts';

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  restart?: string;
  mem_limit?: string;
  pids_limit?: number;
  security_opt?: string[];
  cap_drop?: string[];
  read_only?: boolean;
  user?: string;
  init?: boolean;
  healthcheck?: { test: string[] };
  stop_grace_period?: string;
  logging?: { options: Record<string, string> };
  profiles?: string[];
  ports?: string[];
  volumes?: string[];
}

const root = new URL('../../', import.meta.url).pathname;
const read = async (file: string) => parse(await readFile(join(root, file), 'utf8'), { merge: true });
const { services, volumes } = (await read('docker-compose.yml')) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const ours = Object.entries(services).filter(([, service]) => service.image === 'tallywire');

test('every service restarts, is limited in memory, processes and logs, and gains no privileges', () => {
  for (const [name, service] of Object.entries(services)) {
    expect(service, name).toMatchObject({
      restart: 'unless-stopped',
      mem_limit: expect.any(String),
      pids_limit: expect.any(Number),
      security_opt: ['no-new-privileges:true'],
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
    });
    if (service.profiles === undefined) expect(service.healthcheck?.test, name).toBeDefined();
    // Only this machine reaches what is published.
    for (const port of service.ports ?? []) expect(port, name).toMatch(/^127\.0\.0\.1:/);
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      expect(source.startsWith('./') || source in volumes, `${name}: ${volume}`).toBe(true);
    }
  }
});

test('our processes run as nobody in particular, on a read-only root, and have time to stop', () => {
  expect(ours.map(([name]) => name).sort()).toEqual([
    'console',
    'diff-figures',
    'fetch-feeds',
    'scheduler',
    'scrape-articles',
    'send-digests',
  ]);
  for (const [name, service] of ours) {
    expect(service, name).toMatchObject({ user: 'node', read_only: true, init: true, cap_drop: ['ALL'] });
    // More than the grace that queues.ts takes for itself.
    expect(Number.parseInt(service.stop_grace_period ?? '', 10), name).toBeGreaterThan(25);
    expect(existsSync(join(root, service.command![1]!)), name).toBe(true);
  }
});

test('every setting can be set in .env, and nothing is required', async () => {
  const given = new Set(ours.flatMap(([, service]) => Object.keys(service.environment ?? {})));
  const documented = (await readFile(join(root, '.env.example'), 'utf8')).matchAll(/^#?([A-Z][A-Z_]+)=/gm);
  const missing = [...documented].map((match) => match[1]!).filter((name) => !given.has(name));
  expect(missing).toEqual([]);
  for (const [name, service] of ours)
    expect(readEnvironment(filled(service)), name).toMatchObject({ kind: 'settings' });
});

test('the example of an override names services and secrets that there are', async () => {
  const override = (await read('compose.override.example.yml')) as {
    services: Record<string, { secrets?: string[] }>;
    secrets: Record<string, unknown>;
  };
  for (const [name, { secrets = [] }] of Object.entries(override.services)) {
    expect(services).toHaveProperty(name);
    for (const secret of secrets) expect(override.secrets).toHaveProperty(secret);
  }
});

const distributed = SIZES.find(({ size }) => size === 'distributed')!;
describe.skipIf(distributed.lack !== null)('as processes', () => {
  let here: OpenSize;
  let folder: string;
  const children = new Map<string, { child: ChildProcess; port: number; said: () => string }>();

  beforeAll(async () => {
    here = await openSize('distributed');
    folder = await mkdtemp(join(tmpdir(), 'tallywire-compose-'));
    for (const [index, [name, service]] of ours.entries()) {
      const port = 20_000 + (process.pid % 20_000) + index;
      const child = spawn(process.execPath, service.command!.slice(1), {
        cwd: root,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          PATH: process.env.PATH,
          ...filled(service),
          DATABASE_URL: here.settings.databaseUrl!,
          REDIS_URL: here.settings.redisUrl!,
          TALLYWIRE_DATA: folder,
          TALLYWIRE_CONFIG: join(root, 'config'),
          TALLYWIRE_HEALTH: String(port),
          ...(service.environment?.TALLYWIRE_LISTEN && { TALLYWIRE_LISTEN: `127.0.0.1:${port + 10}` }),
        },
      });
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      children.set(name, { child, port, said: () => said });
    }
  });
  afterAll(async () => {
    for (const { child } of children.values()) child.kill('SIGKILL');
    await here.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('each becomes ready, tells its metrics, and ends with 0 within its grace period', async () => {
    for (const [name, { child, port, said }] of children) {
      const ready = async () =>
        child.exitCode !== null
          ? said()
          : fetch(`http://127.0.0.1:${port}/readyz`).then(
              async (answer) => answer.json(),
              () => 'not yet',
            );
      await expect.poll(ready, { timeout: 40_000, message: name }).toEqual({ ledger: 'ok', queues: 'ok' });
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(metrics, name).toContain('tallywire_queue_depth{queue="scrape-articles"}');
    }
    const began = performance.now();
    const codes = await Promise.all(
      [...children.values()].map(
        ({ child }) =>
          new Promise((done) => {
            child.once('exit', done);
            child.kill('SIGTERM');
          }),
      ),
    );
    expect(codes).toEqual([...children].map(() => 0));
    expect(performance.now() - began).toBeLessThan(30_000);
  }, 90_000);
});

/** The environment of a service with nothing in .env: what stands after ":-", inner ones first. */
function filled({ environment = {} }: Service): Record<string, string> {
  const value = (text: string): string => {
    const inner = text.replace(/\$\{[A-Z_]+:-([^${}]*)\}/g, '$1');
    return inner === text ? text : value(inner);
  };
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, value(String(text))]));
}
