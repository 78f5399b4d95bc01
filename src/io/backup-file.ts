/** A backup on disk: the ledger's lines, compressed, in a file that only its owner reads and that is whole or not there. */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { UserError } from './settings.ts';

/** Gives the size in bytes. */
export async function writeBackup(path: string, lines: AsyncIterable<string>): Promise<number> {
  const unfinished = `${path}.part`;
  const text = Readable.from(
    (async function* () {
      for await (const line of lines) yield `${line}\n`;
    })(),
  );
  try {
    await pipeline(text, createGzip(), createWriteStream(unfinished, { mode: 0o600, flush: true }));
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new UserError(`The disk of ${path} is full; no backup was written.`);
    if (code === 'ENOENT' || code === 'EACCES') throw new UserError(`${path} cannot be written (${code}).`);
    throw new Error(`The backup failed: ${message}`, { cause: error });
  }
  await rename(unfinished, path);
  return (await stat(path)).size;
}

export async function* readBackup(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  createReadStream(path)
    .on('error', (error) => unzipped.destroy(error))
    .pipe(unzipped);
  let rest = '';
  try {
    for await (const chunk of unzipped.setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UserError(`${path} does not exist.`);
    if (code?.startsWith('Z_')) throw new UserError(`${path} is no backup, or was cut short (${code}).`);
    throw error;
  }
}
