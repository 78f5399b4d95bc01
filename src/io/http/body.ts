/** Reads a body to its end or its limit, undoing content codings on the way, never holding more than the limit. */
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { Fault } from './failures.ts';

export interface BodyLimits {
  maxBytes: number;
  /** `cut` keeps the beginning of a body that is too long; `fail` gives none. */
  overflow: 'fail' | 'cut';
}

export interface Body {
  bytes: Uint8Array;
  bytesOnWire: number;
  cut: boolean;
}

type Stream = AsyncIterable<Uint8Array>;
type Coding = (source: Stream) => AsyncIterable<Uint8Array>;

/** Raw deflate and zlib's are both called "deflate" in the wild; RFC 9110 means zlib's, which starts with CM 8. */
const isZlib = (first: Uint8Array) =>
  ((first[0] ?? 0) & 0x0f) === 8 && (((first[0] ?? 0) << 8) | (first[1] ?? 0)) % 31 === 0;

const CODINGS: Record<string, (first: Uint8Array) => NodeJS.ReadWriteStream> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  deflate: (first) => (isZlib(first) ? zlib.createInflate() : zlib.createInflateRaw()),
  br: () => zlib.createBrotliDecompress(),
  // RFC 9659: a window of 8 MB is all that HTTP may ask for.
  zstd: () => zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } }),
};

/** What some servers write into Content-Encoding that is none: charsets, and words for nothing. */
const NO_CODING = /^(identity|none|null|binary|[78]bit|utf-?8|iso-8859-\d+|windows-\d+|)$/;

export const ACCEPT_ENCODING = 'gzip, deflate, br, zstd';

/** The codings of a Content-Encoding header, first applied first. Throws a Fault on one that is not known. */
export function codingsOf(header: string | null, most: number): string[] {
  const named = (header ?? '').split(',').map((c) => c.trim().toLowerCase());
  const codings = named.filter((c) => !NO_CODING.test(c));
  const unknown = codings.find((c) => !Object.hasOwn(CODINGS, c));
  if (unknown !== undefined) {
    throw new Fault('encoding', `unknown content encoding ${JSON.stringify(unknown.slice(0, 40))}`);
  }
  if (codings.length > most)
    throw new Fault('encoding', `${codings.length} content encodings on top of each other`);
  return codings;
}

/** Throws a Fault, or what the stream throws. Destroys `source` in any case. */
export async function readBody(source: Readable, codings: string[], limits: BodyLimits): Promise<Body> {
  const kept: Uint8Array[] = [];
  const wire = { size: 0 };
  let size = 0;
  let cut = false;

  // Counted on the wire and after each coding: a bomb may also be one that decodes to nothing.
  const counted = (tally: { size: number }) =>
    async function* (stream: Stream) {
      for await (const chunk of stream) {
        tally.size += chunk.length;
        if (tally.size > limits.maxBytes && limits.overflow === 'fail') throw tooLarge(limits.maxBytes);
        yield chunk;
      }
    };
  const stages = codings.toReversed().flatMap((name) => [decoder(name), counted({ size: 0 })]);
  const sink = async (stream: Stream) => {
    for await (const chunk of stream) {
      const room = limits.maxBytes - size;
      kept.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      size += Math.min(chunk.length, room);
      cut = chunk.length > room;
      if (cut) return;
    }
  };

  await (pipeline as (streams: unknown[]) => Promise<void>)([source, counted(wire), ...stages, sink]);
  return { bytes: Buffer.concat(kept, size), bytesOnWire: wire.size, cut };
}

/** Chooses the decoder by the first bytes; an empty body is an empty body, whatever it is said to be. */
function decoder(name: string): Coding {
  return async function* (source) {
    const chunks = source[Symbol.asyncIterator]();
    let head: Uint8Array = new Uint8Array();
    while (head.length < 2) {
      const next = await chunks.next();
      if (next.done) break;
      head = Buffer.concat([head, next.value]);
    }
    if (head.length === 0) return;
    const start = head;
    const whole = async function* () {
      yield start;
      yield* { [Symbol.asyncIterator]: () => chunks };
    };
    const stream = CODINGS[name]!(start);
    const running = pipeline(whole, stream);
    // The same error comes out of the loop below.
    running.catch(() => {});
    yield* stream as unknown as Stream;
    await running;
  };
}

export const tooLarge = (most: number) =>
  new Fault('too-large', `a longer body than the ${Math.round(most / 1024)} kB allowed`);
