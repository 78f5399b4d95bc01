/** The bare floor: the same requests with undici and no work. Feeds and then articles, so many at once, in a fresh process. */
import { Agent } from 'undici';
import { answer, input } from './children.ts';
import type { Phase } from './reader.ts';

export interface FloorInput {
  feeds: string[];
  /** Links are taken out of the feeds with an expression, which is as little work as can be; or the ones to ask for. */
  articles: boolean | string[];
  /** ETags by address, from a run before. */
  etags: Record<string, string>;
  concurrency: number;
  connections: number;
}
export interface FloorResult {
  feeds: Phase;
  articles: Phase;
  peakMb: number;
  etags: Record<string, string>;
}

const { feeds, articles, etags, concurrency, connections } = input<FloorInput>();
const agent = new Agent({ connections, pipelining: 1 });
const links: string[] = [];
const seen: Record<string, string> = {};

async function ask(address: string): Promise<string> {
  const url = new URL(address);
  const etag = etags[address];
  const { headers, body } = await agent.request({
    origin: url.origin,
    path: url.pathname,
    method: 'GET',
    ...(etag && { headers: { 'if-none-match': etag } }),
  });
  seen[address] = String(headers.etag);
  return body.text();
}

async function all(addresses: string[], each: (address: string) => Promise<void>): Promise<Phase> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const left = addresses.values();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const address of left) await each(address);
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 };
}

const polled = await all(feeds, async (address) => {
  for (const [, link] of (await ask(address)).matchAll(/<item>.*?<link>([^<]*)/gs)) links.push(link!);
});
const wanted = articles === true ? links : articles || [];
const read = await all(wanted, async (address) => void (await ask(address)));
answer({
  feeds: polled,
  articles: read,
  peakMb: process.resourceUsage().maxRSS / 1024,
  etags: seen,
} satisfies FloorResult);
await agent.close();
process.exit();
