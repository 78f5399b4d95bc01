/**
 * The newsroom player as many sites: each feed is an outlet of its own with a handful of articles, of which one in so many
 * is on the topic. Every page carries the navigation of a real one. Runs as a child process, so that its work is nobody
 * else's; only what it renders is kept.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Outlet, Topic } from '../../src/config/schema.ts';
import { outletSchema, topicSchema } from '../../src/config/schema.ts';
import { etagOf, type Served, scenarioContent } from '../../src/newsroom/content.ts';
import type { Scenario } from '../../src/newsroom/scenario.ts';
import { MEASURES } from '../../tests/reliability/chaos/crowd.ts';
import { articleOf } from './stories.ts';

export interface SiteSize {
  feeds: number;
  items: number;
  /** One item in so many is on the topic. */
  oneOnTopicIn: number;
  /** How long each answer takes, as if the site were far away; milliseconds. */
  delayMs: number;
  /** Bytes of navigation that each page carries. */
  weight: number;
}

export interface Listening {
  outlets: Outlet[];
  topic: Topic;
  /** Where `/_bench/moved` tells what was moved since it was last asked, and `/_bench/publish?1,2` adds articles to feeds. */
  control: string;
}

/** Feeds share a site ten by ten, as an outlet's sections do. */
const FEEDS_A_SITE = 10;

interface Kept {
  type: string;
  body: Buffer;
  etag: string;
  changed: string;
}

export async function serveSites(size: SiteSize): Promise<Listening> {
  const now = new Date();
  const scenarios = new Map<string, Scenario>();
  for (let n = 0; n < size.feeds; n++) scenarios.set(`feed${n}`, scenarioOf(n, size, now));
  const weight = Buffer.from(navigation(size.weight));
  const kept = new Map<string, Kept>();
  let moved = { requests: 0, notModified: 0, bytes: 0 };

  function find(path: string, origin: string): Kept | null {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const served = path === '/robots.txt' ? ROBOTS : rendered(path, origin);
    if (served === null) return null;
    const made = {
      type: served.type,
      body: Buffer.from(served.body),
      etag: etagOf(served.body),
      changed: served.changed.toUTCString(),
    };
    kept.set(path, made);
    return made;
  }

  function rendered(path: string, origin: string): Served | null {
    const scenario = scenarios.get(path.split('/')[1] ?? '');
    return scenario === undefined ? null : scenarioContent(scenario, now, path, origin);
  }

  function answer(
    path: string,
    origin: string,
    validator: string | undefined,
    response: ServerResponse,
  ): void {
    moved.requests++;
    const found = find(path, origin);
    if (found === null) {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': found.type, etag: found.etag, 'last-modified': found.changed };
    if (validator === found.etag) {
      moved.notModified++;
      response.writeHead(304, headers).end();
      return;
    }
    const heavy = found.type.startsWith('text/html');
    const length = found.body.length + (heavy ? weight.length : 0);
    moved.bytes += length;
    response.writeHead(200, { ...headers, 'content-length': length });
    response.write(found.body);
    response.end(heavy ? weight : undefined);
  }

  function publish(feeds: number[]): void {
    const at = new Date();
    const chosen = feeds.length > 0 ? feeds : [...scenarios.keys()].map((_, n) => n);
    for (const n of chosen) {
      const id = `feed${n}`;
      const { articles } = scenarios.get(id)!.days[0]!;
      articles.unshift(articleOf(n, articles.length, true, id, at));
      kept.delete(`/${id}/rss`);
    }
    // What is published now is there to be seen.
    now.setTime(Math.max(now.getTime(), at.getTime() + 1));
  }

  const sites = Array.from({ length: Math.ceil(size.feeds / FEEDS_A_SITE) }, () =>
    createServer((request, response) => {
      const path = request.url ?? '/';
      if (path === '/_bench/moved') {
        response.end(JSON.stringify(moved));
        moved = { requests: 0, notModified: 0, bytes: 0 };
        return;
      }
      if (path.startsWith('/_bench/publish')) {
        publish((path.split('?')[1] ?? '').split(',').filter(Boolean).map(Number));
        response.end();
        return;
      }
      const reply = () =>
        answer(path, `http://${request.headers.host}`, request.headers['if-none-match'], response);
      if (size.delayMs === 0) reply();
      else setTimeout(reply, size.delayMs);
    }),
  );
  const origins = await Promise.all(
    sites.map(
      (server) =>
        new Promise<string>((done) => {
          server.keepAliveTimeout = 60_000;
          server.listen(0, '127.0.0.1', () =>
            done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
          );
        }),
    ),
  );
  const outlets = [...scenarios.values()].map((scenario, n) => {
    const origin = origins[Math.floor(n / FEEDS_A_SITE)]!;
    const outlet = scenario.outlets[0]!;
    return outletSchema.parse({ ...outlet, feeds: [`${origin}/${outlet.id}/rss`] });
  });
  const topic = topicSchema.parse({
    id: 'floods',
    title: 'Floods',
    match: { en: ['flood'] },
    measures: MEASURES.map((measure) => measure.id),
  });
  return { outlets, topic, control: origins[0]! };
}

function scenarioOf(n: number, { items, oneOnTopicIn }: SiteSize, now: Date): Scenario {
  const id = `feed${n}`;
  const articles = Array.from({ length: items }, (_, i) => {
    const published = new Date(now.getTime() - (items - i) * 180_000 - n * 100);
    return articleOf(n, i, (n * items + i) % oneOnTopicIn === 0, id, published);
  });
  return {
    id,
    topic: 'floods',
    about: '',
    outlets: [{ id, name: `The ${id} post`, language: 'en', timezone: 'Europe/London' }],
    days: [{ date: now.toISOString().slice(0, 10), articles, edits: [], changes: [], silent: [] }],
  };
}

function navigation(bytes: number): string {
  let text = '\n<nav class="sections"><ul>';
  for (let i = 0; text.length < bytes; i++)
    text += `<li class="item"><a href="/section/${i}">Section ${i}: more of the same</a></li>\n`;
  return `${text}</ul></nav>`;
}

const ROBOTS: Served = {
  type: 'text/plain',
  body: 'User-agent: *\nDisallow: /search\n',
  changed: new Date(0),
};

if (process.env.BENCH_SITE !== undefined) {
  process.send!(await serveSites(JSON.parse(process.env.BENCH_SITE)));
  process.once('disconnect', () => process.exit());
}
