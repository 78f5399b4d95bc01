/**
 * One owner per data folder: two processes on one PGlite folder lose data without an error. The lock is the kernel's
 * (flock on an open file), so it ends with its holder however that ends, and nothing stale is left behind.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderLock {
  release(): void;
}

export class FolderHeld extends Error {}

/** Takes the folder, or throws {@link FolderHeld} saying who has it. */
export function lockFolder(folder: string, command: string, startedAt: Date): FolderLock {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'owner.lock');
  const file = openSync(path, 'a+');
  const { status, error } = spawnSync('flock', ['--nonblock', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', file],
  });
  if (error) {
    closeSync(file);
    throw new Error(
      `The data folder ${folder} cannot be locked: the command "flock" (util-linux) is missing. Install it.`,
    );
  }
  if (status !== 0) {
    const holder = readFileSync(path, 'utf8').trim();
    closeSync(file);
    throw new FolderHeld(
      `The data folder ${folder} is in use by ${holder || 'another process'}. ` +
        'Stop it first, or give this command another folder with TALLYWIRE_DATA.',
    );
  }
  ftruncateSync(file);
  writeSync(file, `tallywire ${command}, process ${process.pid}, since ${startedAt.toISOString()}`);
  return { release: () => closeSync(file) };
}
