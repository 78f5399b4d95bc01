/**
 * The configuration folder while the service runs: the last good configuration, what is wrong with the files as they
 * are now, and changes to them. The few files are read every two seconds, which works on every file system
 * (notifications do not cross network drives and container mounts).
 */
import { realpath, rename, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ConfigError, type ConfigFile, formatConfigError, loadConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { readConfigFiles, shippedMeasures, UserError } from './settings.ts';
import { contentHash } from './stores/identity.ts';

export interface ConfigFolder {
  /** The last that was without mistakes. */
  current(): Config;
  /** What is wrong with the files as last read; empty while they are in use. */
  problems(): ConfigError[];
  /** The files as they are now. */
  files(): Promise<ConfigFile[]>;
  /** Reads the files; gives whether the configuration in use is another one now. */
  reload(): Promise<boolean>;
  /** What is wrong with a folder in which these texts stand; others stay as they are. */
  check(texts: ReadonlyMap<string, string>): Promise<{ errors: ConfigError[]; config: Config | null }>;
  /** Replaces a file whole, if it still is what the writer saw (`seen`: its {@link textHash}). */
  write(name: string, text: string, seen: string): Promise<'written' | 'changed underneath'>;
  /**
   * Looks again and again until the signal. `read`: the files are others than before; `changed`: so is the
   * configuration in use, whoever changed it. Where `changed` fails it is called again.
   */
  watch(signal: AbortSignal, tell: Watcher, pause: Pause): Promise<void>;
}

export interface Watcher {
  read(problems: ConfigError[]): void;
  changed(): Promise<void>;
  failed(error: Error): void;
}
type Pause = (ms: number, signal: AbortSignal) => Promise<void>;
const LOOK_MS = 2000;

export const textHash = (text: string): string => contentHash(text);

/** Throws a {@link UserError} where the folder cannot be used: a service does not start with mistakes. */
export async function openConfigFolder(folder: string): Promise<ConfigFolder> {
  const options = { shippedMeasures: shippedMeasures() };
  const first = loadConfig(await readConfigFiles(folder), options);
  if (first.kind === 'invalid') {
    const lines = first.errors.map((error) => `  ${formatConfigError(error)}`);
    throw new UserError(`The configuration cannot be used:\n${lines.join('\n')}`);
  }
  let config = first.config;
  let problems: ConfigError[] = [];
  let inUse = JSON.stringify(config);
  let seen = await stamp(folder);

  const reload = async (): Promise<boolean> => {
    const files = await readConfigFiles(folder).catch((error: Error) => error);
    if (files instanceof Error) {
      problems = [{ file: folder, line: 1, column: 1, message: files.message, fix: 'Put the files back.' }];
      return false;
    }
    const read = loadConfig(files, options);
    problems = read.kind === 'invalid' ? read.errors : [];
    if (read.kind === 'invalid' || JSON.stringify(read.config) === inUse) return false;
    config = read.config;
    inUse = JSON.stringify(config);
    return true;
  };

  return {
    current: () => config,
    problems: () => problems,
    files: () => readConfigFiles(folder),
    reload,
    async check(texts) {
      const files = (await readConfigFiles(folder)).map((file) => ({
        ...file,
        text: texts.get(basename(file.name)) ?? file.text,
      }));
      const read = loadConfig(files, options);
      return read.kind === 'invalid'
        ? { errors: read.errors, config: null }
        : { errors: [], config: read.config };
    },
    async write(name, text, was) {
      const file = (await readConfigFiles(folder)).find((each) => basename(each.name) === name);
      if (file === undefined || textHash(file.text) !== was) return 'changed underneath';
      // Through a symbolic link, which stays one.
      const target = await realpath(file.name);
      const unfinished = `${target}.${process.pid}.part`;
      const { mode } = await stat(target);
      await writeFile(unfinished, text, { mode });
      await rename(unfinished, target);
      await reload();
      return 'written';
    },
    async watch(signal, tell, pause) {
      let followed = config;
      while (!signal.aborted) {
        await pause(LOOK_MS, signal);
        const now = await stamp(folder);
        if (now !== seen) {
          seen = now;
          await reload();
          tell.read(problems);
        }
        if (config === followed || signal.aborted) continue;
        const next = config;
        await tell.changed().then(
          () => {
            followed = next;
          },
          (error: Error) => tell.failed(error),
        );
      }
    },
  };
}

async function stamp(folder: string): Promise<string> {
  const files = await readConfigFiles(folder).catch(() => []);
  return files.map(({ name, text }) => `${name} ${textHash(text)}`).join('\n');
}
