/** Bodies that are small on the wire and huge once decoded. */
import zlib from 'node:zlib';

export const BOMB_BYTES = 32 * 1024 * 1024;

const zeros = Buffer.alloc(BOMB_BYTES);
const quick = { level: 6 };

export const bombs: { coding: string; name: string; bytes: Buffer }[] = [
  { coding: 'gzip', name: 'gzip', bytes: zlib.gzipSync(zeros, quick) },
  { coding: 'deflate', name: 'deflate', bytes: zlib.deflateSync(zeros, quick) },
  { coding: 'deflate', name: 'deflate without its zlib frame', bytes: zlib.deflateRawSync(zeros, quick) },
  {
    coding: 'br',
    name: 'brotli',
    bytes: zlib.brotliCompressSync(zeros, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }),
  },
  { coding: 'zstd', name: 'zstd', bytes: zlib.zstdCompressSync(zeros) },
  { coding: 'gzip, gzip', name: 'gzip within gzip', bytes: zlib.gzipSync(zlib.gzipSync(zeros, quick)) },
];
