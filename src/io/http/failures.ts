/** Turns what the network libraries throw into values with a reason that a reader understands. */
import { type Failed, type FailureCode, failed, type RefusalCode, type Refused, refused } from './fetched.ts';

/** Thrown inside the HTTP edge only, to end an exchange with a known outcome. */
export class Fault extends Error {
  readonly code: FailureCode | RefusalCode;
  constructor(code: FailureCode | RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

const REFUSALS = new Set<string>(['address', 'scheme', 'credentials', 'redirects'] satisfies RefusalCode[]);

/** Error codes of undici, Node's net, dns, tls and zlib, by prefix. The first match counts. */
const CODES: [prefix: string, code: FailureCode, reason: string][] = [
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'no connection in time'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout', 'connected, but no answer in time'],
  ['UND_ERR_BODY_TIMEOUT', 'timeout', 'the answer stopped half-way'],
  ['ETIMEDOUT', 'timeout', 'no connection in time'],
  ['UND_ERR_HEADERS_OVERFLOW', 'too-large', 'more headers than allowed'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'cut-off', 'the body is not as long as announced'],
  ['UND_ERR_SOCKET', 'cut-off', 'the server closed the connection before the end'],
  ['ECONNRESET', 'cut-off', 'the server reset the connection'],
  ['EPIPE', 'cut-off', 'the server closed the connection'],
  ['UND_ERR_INVALID_ARG', 'protocol', 'the address cannot be asked for'],
  ['HPE_', 'protocol', 'the answer is not HTTP/1.1'],
  ['UND_ERR', 'protocol', 'the answer is not HTTP/1.1'],
  ['ENOTFOUND', 'dns', 'the host name does not exist'],
  ['ENODATA', 'dns', 'the host name has no address'],
  ['EAI_', 'dns', 'the host name could not be looked up'],
  ['ESERVFAIL', 'dns', 'the host name could not be looked up'],
  ['ERR_TLS', 'tls', 'the certificate is not valid'],
  ['ERR_SSL', 'tls', 'no secure connection'],
  ['EPROTO', 'tls', 'no secure connection'],
  ['CERT_', 'tls', 'the certificate is not valid'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'the certificate is not valid'],
  ['SELF_SIGNED_CERT', 'tls', 'the certificate is not valid'],
  ['UNABLE_TO_', 'tls', 'the certificate is not valid'],
  ['HOSTNAME_MISMATCH', 'tls', 'the certificate is not valid'],
  ['Z_', 'encoding', 'the body is not encoded as announced'],
  ['ERR_BROTLI', 'encoding', 'the body is not encoded as announced'],
  ['ERR_ZSTD', 'encoding', 'the body is not encoded as announced'],
  ['ZSTD_', 'encoding', 'the body is not encoded as announced'],
  ['ERR__ERROR_FORMAT', 'encoding', 'the body is not encoded as announced'],
  ['ERR_BUFFER_TOO_LARGE', 'too-large', 'a longer body than allowed'],
  ['ERR_', 'protocol', 'the answer makes no sense'],
  ['E', 'connect', 'no connection'],
];

/** `error` as caught; `stopped` is the caller's own signal, if it gave one. */
export function toOutcome(error: unknown, url: string, stopped?: AbortSignal): Failed | Refused {
  if (stopped?.aborted) return failed(url, 'aborted', 'stopped by the program');
  for (const cause of causes(error)) {
    if (cause instanceof Fault) {
      return REFUSALS.has(cause.code)
        ? refused(url, cause.code as RefusalCode, cause.message)
        : failed(url, cause.code as FailureCode, cause.message);
    }
  }
  for (const cause of causes(error)) {
    const { code, name } = cause as { code?: unknown; name?: unknown };
    if (name === 'HTTPParserError') return failed(url, 'protocol', (cause as Error).message);
    if (name === 'TimeoutError') return failed(url, 'timeout', 'took longer than allowed');
    const row = typeof code === 'string' ? CODES.find(([prefix]) => code.startsWith(prefix)) : undefined;
    if (row !== undefined) return failed(url, row[1], `${row[2]} (${code})`);
  }
  // A mistake of ours, not an outcome.
  throw error;
}

/** The error, what caused it, and the attempts it sums up (one for each address of a host). */
function* causes(error: unknown): Generator<object> {
  let current = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
    yield current;
    if (current instanceof AggregateError) yield* current.errors.filter((e) => typeof e === 'object' && e);
    current = (current as { cause?: unknown }).cause;
  }
}
