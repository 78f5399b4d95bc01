/** What a one-stage command works on: a file, an http(s) address or standard input, or JSON lines of many. */
import { readFile } from 'node:fs/promises';
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

export async function readInput(source: string | undefined): Promise<Input> {
  if (source === undefined || source === '-') {
    if (source === undefined && process.stdin.isTTY) {
      throw new UserError('Nothing to read: name a file or an address, or pipe the text in.');
    }
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return { bytes: Buffer.concat(chunks), url: null, contentType: null };
  }
  return /^https?:\/\//i.test(source)
    ? readAddress(source)
    : { bytes: await readBytes(source), url: null, contentType: null };
}

export async function readBytes(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new UserError(`${file} cannot be read: ${why}.`);
  });
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
