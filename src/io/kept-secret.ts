import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret made once and kept in a file of the data folder, readable by its owner only. Written whole, then named: who is first wins. */
export async function keptSecret(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null && kept.length >= 32) return kept;
  const made = randomBytes(32).toString('base64url');
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}.part`;
  await writeFile(unfinished, made, { mode: 0o600 });
  try {
    await link(unfinished, path);
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return await readFile(path, 'utf8');
  } finally {
    await rm(unfinished, { force: true });
  }
}
