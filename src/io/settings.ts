/** Reads the environment, .env and the configuration folder; what is wrong comes back as one message with every mistake. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readEnvironment, type Settings } from '../config/environment.ts';
import { type ConfigFile, formatConfigError, loadConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { PACKS } from '../language/index.ts';

/** A mistake of the user's, told without a stack trace. */
export class UserError extends Error {}

export async function readSettings(env: NodeJS.ProcessEnv, folder = '.'): Promise<Settings> {
  const dotenv = await readFile(join(folder, '.env'), 'utf8').catch(() => null);
  const result = readEnvironment({ ...env, ...(await secretsOf(env)) }, dotenv);
  if (result.kind === 'settings') return result.settings;
  const lines = result.errors.map((error) => `  ${error.variable} ${error.message}. ${error.fix}`);
  throw new UserError(`The environment cannot be used:\n${lines.join('\n')}`);
}

/** Secrets may stand in files that NAME_FILE names, as Docker mounts them. */
const SECRETS = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'TALLYWIRE_SECRET',
  'TALLYWIRE_PASSWORD',
  'TALLYWIRE_VIEWER_PASSWORD',
];

async function secretsOf(env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const named = SECRETS.flatMap((name) => {
    const path = env[`${name}_FILE`];
    return path ? [{ name, path }] : [];
  });
  const read = named.map(async ({ name, path }) => {
    const text = await readFile(path, 'utf8').catch((error) => {
      throw new UserError(`${name}_FILE ${path} cannot be read (${error.code}).`);
    });
    return [name, text.trim()] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/** Looks up variables that the configuration names ($NAME): the process's own, else those of .env. */
export async function readVariables(
  env: NodeJS.ProcessEnv,
  folder = '.',
): Promise<(name: string) => string | undefined> {
  const dotenv = await readFile(join(folder, '.env'), 'utf8').catch(() => '');
  const fromFile = parseEnv(dotenv);
  return (name) => env[name] || fromFile[name];
}

export async function readConfig(folder: string): Promise<Config> {
  const result = loadConfig(await readConfigFiles(folder), { shippedMeasures: shippedMeasures() });
  if (result.kind === 'config') return result.config;
  throw new UserError(
    `The configuration cannot be used:\n${result.errors.map((e) => `  ${formatConfigError(e)}`).join('\n')}`,
  );
}

/** The YAML files of a folder, named with it. */
export async function readConfigFiles(folder: string): Promise<ConfigFile[]> {
  const names = await readdir(folder).catch(({ code, message }: NodeJS.ErrnoException) => {
    const why = { ENOENT: 'does not exist', ENOTDIR: 'is a file', EACCES: 'may not be read by this user' };
    throw new UserError(
      `The configuration folder ${folder} ${why[code as keyof typeof why] ?? `cannot be read (${message})`}. ` +
        'Create it, or point TALLYWIRE_CONFIG at another one.',
    );
  });
  return Promise.all(
    names
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map(async (name) => ({ name: join(folder, name), text: await readFile(join(folder, name), 'utf8') })),
  );
}

/** Ids of the measures that every topic may name without terms of its own. */
export function shippedMeasures(): string[] {
  return [...new Set(Object.values(PACKS).flatMap((pack) => Object.keys(pack.measures)))];
}
