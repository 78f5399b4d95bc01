/** POST to an address of the operator's choice, under the same guard as GET: public addresses only, bounded, no redirects. */
import type { Clock } from '../clock.ts';
import { parseAllowList } from './addresses.ts';
import { createGuardedAgent, type Resolve, systemResolve } from './connect.ts';
import { toOutcome } from './failures.ts';
import { type Failed, type Refused, refused } from './fetched.ts';
import { retryAfter } from './headers.ts';
import { defaultLimits, type Limits } from './limits.ts';

/** An answer of any status. */
export interface Answered {
  kind: 'answered';
  status: number;
  /** The beginning of the body, on one line. */
  text: string;
  /** Milliseconds from now that the server asks to stay away for; null where it does not say. */
  retryAfter: number | null;
}

export interface Poster {
  post(address: string, headers: Record<string, string>, body: string): Promise<Answered | Failed | Refused>;
  close(): Promise<void>;
}

export interface PosterSettings {
  userAgent: string;
  allowHosts: readonly string[];
  limits?: Partial<Limits>;
  clock: Clock;
  resolve?: Resolve;
  ca?: string;
}

const KEPT_BYTES = 2048;

export function createPoster(settings: PosterSettings): Poster {
  const limits: Limits = { ...defaultLimits, totalMs: 30_000, ...settings.limits };
  const agent = createGuardedAgent({
    allow: parseAllowList(settings.allowHosts),
    limits,
    resolve: settings.resolve ?? systemResolve,
    ca: settings.ca,
  });
  return {
    async post(address, headers, body) {
      const url = URL.parse(address);
      if (url === null || !/^https?:$/.test(url.protocol))
        return refused(address, 'scheme', 'not an http(s) address');
      try {
        const response = await agent.request({
          origin: url.origin,
          path: url.pathname + url.search,
          method: 'POST',
          headers: { 'user-agent': settings.userAgent, 'content-type': 'application/json', ...headers },
          body,
          signal: AbortSignal.timeout(limits.totalMs),
        });
        const text = await beginning(response.body);
        const wait = retryAfter(response.headers, settings.clock.now());
        return { kind: 'answered', status: response.statusCode, text, retryAfter: wait };
      } catch (error) {
        return toOutcome(error, url.origin);
      }
    },
    close: () => agent.close(),
  };
}

/** Only the beginning is of use, to tell the operator; a server that sends more is cut off. */
async function beginning(body: AsyncIterable<Uint8Array>): Promise<string> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    kept.push(piece);
    size += piece.length;
    if (size > KEPT_BYTES) break;
  }
  const text = Buffer.concat(kept).subarray(0, KEPT_BYTES).toString('utf8');
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
