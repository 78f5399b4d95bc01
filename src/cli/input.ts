/** What a one-stage command works on: a file, an http(s) address or standard input, or JSON lines of many. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readSettings, UserError } from '../io/settings.ts';
import { whyNot } from '../steps/why-not.ts';
import { openVisitor } from './visitor.ts';

export interface Input {
  bytes: Uint8Array;
  /** Of an address, after redirects; null for files and standard input. */
  url: string | null;
  contentType: string | null;
}

/** More than any page, feed or list holds. */
export const MOST_BYTES = 256 * 1024 * 1024;

export async function readInput(source: string | undefined): Promise<Input> {
  if (source === undefined || source === '-') {
    if (process.stdin.isTTY && source === undefined) {
      throw new UserError('Nothing to read: name a file or an address, or pipe the text in.');
    }
    return { bytes: await readAll(process.stdin, 'Standard input'), url: null, contentType: null };
  }
  return /^https?:\/\//i.test(source)
    ? readAddress(source)
    : { bytes: await readBytes(source), url: null, contentType: null };
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by this user',
};

export async function readBytes(file: string): Promise<Uint8Array> {
  return readAll(createReadStream(file), file).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof UserError) throw error;
    throw new UserError(`${file} cannot be read: ${REASONS[error.code ?? ''] ?? error.message}.`);
  });
}

/** An endless source ends at the limit. */
async function readAll(source: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    length += chunk.length;
    if (length > MOST_BYTES)
      throw new UserError(`${name} is longer than ${MOST_BYTES / 1024 / 1024} MB; nothing of it was read.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The address a file was saved from, as --url or a batch line gives it. Throws a {@link UserError} where it is none. */
export function savedFrom(url: unknown): string | null {
  if (url === undefined || url === null) return null;
  if (typeof url === 'string' && /^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw new UserError(`${JSON.stringify(url)} is no web address: write it whole, with https:// in front.`);
}

async function readAddress(address: string): Promise<Input> {
  const visitor = openVisitor(await readSettings(process.env));
  try {
    const got = await visitor.guest.get(address);
    if (got.kind === 'ok') return { bytes: got.bytes, url: got.url, contentType: got.contentType };
    throw new UserError(
      `${address} cannot be read: ${got.kind === 'not-modified' ? 'it answered "not modified"' : whyNot(got)}.`,
    );
  } finally {
    await visitor.close();
  }
}

/** Reads JSON lines from standard input and prints one line for each, in order. A bad line gets `{id, error}` and ends the command with 1. */
export async function batch<T extends { id?: unknown }>(
  work: (request: T) => Promise<object> | object,
): Promise<number> {
  let code = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    let request: T | undefined;
    let answer: object;
    try {
      request = JSON.parse(line) as T;
      if (request === null || typeof request !== 'object') throw new Error('not a JSON object');
      answer = await work(request);
    } catch (error) {
      code = 1;
      answer = { id: request?.id ?? null, error: `line ${number}: ${(error as Error).message}` };
    }
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) {
      await new Promise((drained) => process.stdout.once('drain', drained));
    }
  }
  return code;
}
