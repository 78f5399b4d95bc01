/**
 * GET for a world that misbehaves: bounded in time, bytes, headers and redirects; public addresses only;
 * no cookies. Every outcome is a value (`Fetched`).
 */
import type { Clock } from './clock.ts';
import { parseAllowList } from './http/addresses.ts';
import { ACCEPT_ENCODING, codingsOf, readBody, tooLarge } from './http/body.ts';
import { createGuardedAgent, type Resolve, systemResolve } from './http/connect.ts';
import { Fault, toOutcome } from './http/failures.ts';
import { type Failed, type Fetched, failed, type Refused, refused } from './http/fetched.ts';
import { header, location, type RawHeaders, retryAfter } from './http/headers.ts';
import { defaultLimits, type Limits } from './http/limits.ts';

export type { Failed, Fetched, Refused } from './http/fetched.ts';

export interface Validators {
  etag?: string | null;
  lastModified?: string | null;
}

export interface GetOptions<Held = never> {
  /** From the last `ok` or `not-modified`; without them no 304 is believed. */
  validators?: Validators;
  accept?: string;
  /** Decoded length; `limits.maxBytes` unless given. */
  maxBytes?: number;
  /** `cut`: a longer body is given up to `maxBytes`. */
  overflow?: 'fail' | 'cut';
  redirects?: number;
  signal?: AbortSignal;
  /** Asked before each request, redirects included; what it returns, if anything, is the outcome. */
  before?: (url: URL) => Promise<Held | Refused | Failed | null>;
}

export interface Http {
  readonly userAgent: string;
  get<Held = never>(address: string, options?: GetOptions<Held>): Promise<Fetched | Held>;
  /** Ends idle connections and waits for running ones. */
  close(): Promise<void>;
}

export interface HttpSettings {
  userAgent: string;
  /** Host names, addresses or networks, each with an optional port, that may be private (TALLYWIRE_ALLOW_HOSTS). */
  allowHosts: readonly string[];
  limits?: Partial<Limits>;
  clock: Clock;
  resolve?: Resolve;
  ca?: string;
}

/** `contact`: an address of mail or web at which an outlet reaches the operator; null where none is set. */
export const userAgent = (version: string, contact: string | null): string => {
  const reachable = contact?.replace(/[^\x21-\x7e]/g, '');
  return `Tallywire/${version}${reachable ? ` (+${reachable})` : ''}`;
};

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
/** Enough of a body that nobody reads to keep its connection; longer ones cost less as a new connection. */
const DRAINED = { bytes: 16 * 1024, ms: 500 };

interface Redirect {
  kind: 'redirect';
  status: number;
  location: string | null;
}

/** Throws only on an allow list that cannot be read. */
export function createHttp(settings: HttpSettings): Http {
  const limits = { ...defaultLimits, ...settings.limits };
  const agent = createGuardedAgent({
    allow: parseAllowList(settings.allowHosts),
    limits,
    resolve: settings.resolve ?? systemResolve,
    ca: settings.ca,
  });

  async function get<Held>(address: string, options: GetOptions<Held> = {}): Promise<Fetched | Held> {
    let url = parse(address);
    let permanentRedirect: string | null = null;
    let permanentSoFar = true;
    let timeLeft = limits.totalMs;
    const visited = new Set<string>();

    for (;;) {
      const held = problemWith(url, address) ?? (await options.before?.(url!)) ?? null;
      if (held !== null) return held;
      const here = url!;
      visited.add(here.href);
      const started = performance.now();
      const answer = await exchange(here, options, timeLeft);
      timeLeft -= performance.now() - started;
      if (answer.kind !== 'redirect') {
        return 'permanentRedirect' in answer ? { ...answer, permanentRedirect } : answer;
      }
      if (answer.location === null) return failed(here.href, 'redirect', 'redirects without saying where to');
      url = parse(answer.location, here);
      if (url === null) return failed(here.href, 'redirect', 'redirects to something that is no address');
      if (visited.has(url.href)) {
        return refused(url.href, 'redirects', 'redirects in a circle (it may want a cookie)');
      }
      if (visited.size > (options.redirects ?? limits.redirects)) {
        return refused(url.href, 'redirects', `more than ${visited.size - 1} redirects`);
      }
      // A downgrade is followed, as browsers do, but never made the address of record.
      permanentSoFar &&=
        PERMANENT.has(answer.status) && !(here.protocol === 'https:' && url.protocol === 'http:');
      if (permanentSoFar) permanentRedirect = url.href;
    }
  }

  async function exchange(
    url: URL,
    options: GetOptions<unknown>,
    timeLeft: number,
  ): Promise<Fetched | Redirect> {
    const ended = new AbortController();
    const signals = [ended.signal, AbortSignal.timeout(Math.max(1, Math.ceil(timeLeft)))];
    if (options.signal) signals.push(options.signal);
    let interim = 0;
    try {
      const response = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: requestHeaders(options),
        signal: AbortSignal.any(signals),
        onInfo: () => {
          if (++interim > limits.interim)
            ended.abort(new Fault('protocol', 'a flood of interim (1xx) answers'));
        },
      });
      return await read(url, response, options);
    } catch (error) {
      return toOutcome(error, url.href, options.signal);
    } finally {
      ended.abort();
    }
  }

  type Response = Awaited<ReturnType<typeof agent.request>>;

  async function read(
    url: URL,
    response: Response,
    options: GetOptions<unknown>,
  ): Promise<Fetched | Redirect> {
    const { statusCode: status, headers, body } = response;
    const { maxBytes = limits.maxBytes, overflow = 'fail' } = options;
    const answered = {
      url: url.href,
      permanentRedirect: null,
      bytesOnWire: 0,
      retryAfter: retryAfter(headers, settings.clock.now()),
    };
    if (status === 200 || status === 203) {
      // Compression of the transfer itself is not undone by the parser, which handles chunks only.
      const transfer = allOf(headers, 'transfer-encoding')?.toLowerCase().replace('chunked', '') ?? null;
      const codings = [allOf(headers, 'content-encoding'), transfer].flatMap((one) =>
        codingsOf(one, limits.codings),
      );
      const announced = Number(header(headers, 'content-length') ?? 0);
      if (announced > maxBytes && overflow === 'fail') throw tooLarge(maxBytes);
      const read = await readBody(body, codings, { maxBytes, overflow });
      const contentType = header(headers, 'content-type');
      return { ...answered, kind: 'ok', status, ...validated(headers), contentType, ...read };
    }
    await body.dump({ limit: DRAINED.bytes, signal: AbortSignal.timeout(DRAINED.ms) }).catch(() => {});
    if (status === 304 && (options.validators?.etag || options.validators?.lastModified)) {
      return { ...answered, kind: 'not-modified', ...validated(headers) };
    }
    if (REDIRECTS.has(status)) return { kind: 'redirect', status, location: location(headers) };
    return { ...answered, kind: 'http-error', status };
  }

  const requestHeaders = (options: GetOptions<unknown>): Record<string, string> => {
    const { etag, lastModified } = options.validators ?? {};
    return {
      'user-agent': settings.userAgent,
      accept: options.accept ?? ACCEPT,
      'accept-encoding': ACCEPT_ENCODING,
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    };
  };

  return { userAgent: settings.userAgent, get, close: () => agent.close() };
}

function parse(address: string, base?: URL): URL | null {
  const url = URL.parse(address.trim(), base);
  if (url !== null) url.hash = '';
  return url;
}

function problemWith(url: URL | null, address: string): Refused | null {
  if (url === null) return refused(address, 'scheme', 'not an address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refused(url.href, 'scheme', `${url.protocol} is neither http: nor https:`);
  }
  if (url.username !== '' || url.password !== '') {
    return refused(url.href, 'credentials', 'carries a user name or password');
  }
  return null;
}

const allOf = (headers: RawHeaders, name: string): string | null => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? null);
};

const validated = (headers: RawHeaders) => ({
  etag: header(headers, 'etag'),
  lastModified: header(headers, 'last-modified'),
  cacheControl: header(headers, 'cache-control'),
});
