/** The player: a local server with a scenario's outlets, their feeds and pages, at any moment of the scenario. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Outlet, outletSchema, type Topic } from '../config/schema.ts';
import { etagOf, type Served, scenarioContent } from './content.ts';
import { houseOf } from './houses.ts';
import { readSavedPages, SAVED_PAGES_OUTLET, savedPageContent } from './saved-pages.ts';
import type { Scenario } from './scenario.ts';
import { timeline } from './timeline.ts';

export interface NewsroomOptions {
  /** What to play: a scenario, or a folder of saved pages. */
  play: { scenario: Scenario } | { pagesFolder: string };
  /** The present where setTime has not been called; the end of the scenario by default (for pages: the start). */
  clock?: () => Date;
  /** 0 (the default): a free one. */
  port?: number;
}

export interface Listening {
  port: number;
  /** Without a slash at the end. */
  origin: string;
  /** Configuration for the outlets as they are served here. */
  outlets: Outlet[];
  /** The scenario's own topic; null where it is one of the shipped ones. */
  topic: Topic | null;
}

export interface Newsroom {
  listen(): Promise<Listening>;
  setTime(at: string | Date): void;
  /** Day `day` (from 1): all its articles are out, its edits not yet made. */
  showDay(day: number): void;
  /** Makes that day's edits; does nothing where it has none. */
  applyEdits(day: number): void;
  now(): Date;
  /** Requests answered so far, by status. */
  served(): Record<number, number>;
  close(): Promise<void>;
}

/** Throws where a folder of saved pages cannot be read (at `listen`), or a day is none of the scenario's. */
export function createNewsroom({ play, clock, port = 0 }: NewsroomOptions): Newsroom {
  const events = 'scenario' in play ? timeline(play.scenario) : [];
  const started = new Date();
  const present = clock ?? (() => new Date(events.at(-1)?.at ?? started));
  let fixed: Date | null = null;
  const now = () => fixed ?? present();
  const statuses: Record<number, number> = {};
  let content: (path: string, origin: string) => Served | null = () => null;

  const server = createServer((request, response) => {
    const host = request.headers.host ?? '127.0.0.1';
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://newsroom');
    if (pathname === '/_newsroom') {
      control(request, response, searchParams);
      return;
    }
    const status = answer(
      request,
      response,
      pathname === '/robots.txt' ? ROBOTS : content(pathname, `http://${host}`),
    );
    statuses[status] = (statuses[status] ?? 0) + 1;
  });

  function moveTo(day: number, what: 'articles' | 'edits'): void {
    const event = events.find((candidate) => candidate.day === day && candidate.what === what);
    if (event !== undefined) fixed = new Date(event.at);
    else if (what === 'articles') throw new RangeError(`the scenario has no day ${day}`);
  }

  /** `PUT /_newsroom?day=3`, `?edits=3` or `?at=ISO` moves the present; the answer says where it is. */
  function control(request: IncomingMessage, response: ServerResponse, wanted: URLSearchParams): void {
    const [day, edits, at] = ['day', 'edits', 'at'].map((name) => wanted.get(name));
    try {
      if (request.method === 'PUT' || request.method === 'POST') {
        if (day != null) moveTo(Number(day), 'articles');
        if (edits != null) moveTo(Number(edits), 'edits');
        if (at != null) fixed = new Date(new Date(at).toISOString());
      }
      end(response, 200, `${JSON.stringify({ now: now().toISOString(), events })}\n`);
    } catch (error) {
      end(response, 400, `${(error as Error).message}\n`);
    }
  }

  return {
    async listen() {
      if ('scenario' in play) content = (path, origin) => scenarioContent(play.scenario, now(), path, origin);
      else {
        const pages = await readSavedPages(play.pagesFolder);
        content = (path, origin) => savedPageContent(pages, now(), path, origin);
      }
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      });
      const bound = (server.address() as AddressInfo).port;
      const origin = `http://127.0.0.1:${bound}`;
      const outlets = ('scenario' in play ? play.scenario.outlets : [SAVED_PAGES_OUTLET]).map((outlet) =>
        outletSchema.parse({
          ...outlet,
          feeds: [`${origin}/${outlet.id}/rss`],
          article: houseOf(outlet.id).article,
        }),
      );
      const topic = 'scenario' in play ? (play.scenario.topicDefinition ?? null) : null;
      return { port: bound, origin, outlets, topic };
    },
    setTime(at) {
      fixed = new Date(at);
    },
    showDay: (day) => moveTo(day, 'articles'),
    applyEdits: (day) => moveTo(day, 'edits'),
    now,
    served: () => ({ ...statuses }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const ROBOTS: Served = {
  type: 'text/plain; charset=utf-8',
  body: 'User-agent: *\nDisallow: /search\nAllow: /\n',
  changed: new Date(0),
};

function answer(request: IncomingMessage, response: ServerResponse, served: Served | null): number {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD');
  if (served === null) return end(response, 404, 'Nothing here');
  const etag = etagOf(served.body);
  response.setHeader('content-type', served.type);
  response.setHeader('etag', etag);
  response.setHeader('last-modified', served.changed.toUTCString());
  response.setHeader('cache-control', 'no-cache');
  if (isFresh(request, etag, served.changed)) return end(response, 304);
  return end(response, 200, request.method === 'HEAD' ? undefined : served.body);
}

/** RFC 9110: If-None-Match decides alone where it is there. */
function isFresh(request: IncomingMessage, etag: string, changed: Date): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(changed.getTime() / 1000) * 1000 <= since;
}

function end(response: ServerResponse, status: number, body?: string): number {
  response.writeHead(status).end(body);
  return status;
}
