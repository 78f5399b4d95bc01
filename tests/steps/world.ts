/** A small world for the steps: an embedded ledger, a site on this machine, and a clock that is moved by hand. */

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { inject } from 'vitest';
import type { Config } from '../../src/config/schema.ts';
import { createTestClock } from '../../src/io/clock.ts';
import { createDatabase, type Database, type Pool } from '../../src/io/database/database.ts';
import { migrate } from '../../src/io/database/migrate.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { openLedgerPool } from '../../src/io/database/postgres.ts';
import { sql } from '../../src/io/database/sql.ts';
import { createGuest, type GuestSettings } from '../../src/io/guest.ts';
import { createHttp } from '../../src/io/http.ts';
import { createLedger } from '../../src/io/ledger.ts';
import { createLog } from '../../src/io/log.ts';
import { PIPELINE, type QueueName } from '../../src/pipeline.ts';
import type { Ports } from '../../src/ports.ts';
import type { Outcome } from '../../src/step.ts';
import { createDatabase as createServerDatabase } from '../io/sizes.ts';
import { config, START } from './stories.ts';

/** What the site answers at a path. `etag: false`: it knows no validators. */
export interface Answer {
  status?: number;
  type?: string;
  body?: string;
  headers?: Record<string, string>;
  etag?: boolean;
}

export interface World {
  origin: string;
  db: Database;
  ports: Ports;
  /** Starts anew: empty ledger, empty site, first moment. */
  reset(change?: (config: Config) => void): Promise<void>;
  put(path: string, answer: Answer | ((request: IncomingMessage) => Answer)): void;
  /** Requests since the last call, as "200 /rss". */
  asked(): string[];
  /** Body bytes sent since the last call. */
  sent(): number;
  /** Bytes that the site has sent and received since the last call, with all headers. */
  onWire(): { sent: number; received: number };
  now(): string;
  /** Moves the clock on; nothing is worked by that. */
  pass(ms: number): Promise<void>;
  /** Works these queues until nothing is due any more; the outcomes in order. */
  work(...queues: QueueName[]): Promise<Outcome[]>;
  /** When the subject of a queue is due next; null where it is not. */
  due(queue: QueueName, like?: string): Promise<string | null>;
  close(): Promise<void>;
}

export type LedgerSize = 'embedded' | 'one server';
/** For describe.each: the ledgers there are on this machine. */
export const LEDGERS: LedgerSize[] =
  inject('postgresUrl') === null ? ['embedded'] : ['embedded', 'one server'];

export async function openWorld(
  size: LedgerSize = 'embedded',
  manners: Partial<GuestSettings> = {},
): Promise<World> {
  const site = new Map<string, Answer | ((request: IncomingMessage) => Answer)>();
  let log: string[] = [];
  let bytes = 0;
  const server = createServer((request, response) => {
    const found = site.get(request.url ?? '/') ?? { status: 404, body: 'not found' };
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      body = '',
      headers = {},
      etag = true,
    } = typeof found === 'function' ? found(request) : found;
    const tag = `"${createHash('sha256').update(body).digest('hex').slice(0, 12)}"`;
    const known = status === 200 && etag && request.headers['if-none-match'] === tag;
    if (request.url !== '/robots.txt' || site.has('/robots.txt'))
      log.push(`${known ? 304 : status} ${request.url}`);
    response.writeHead(known ? 304 : status, {
      'content-type': type,
      ...(etag && { etag: tag }),
      ...headers,
    });
    if (!known) bytes += Buffer.byteLength(body);
    response.end(known ? undefined : body);
  });
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  let counted = { sent: 0, received: 0 };
  const origin = await listen(server);
  const clock = createTestClock(new Date(START));
  const { pool, end } = size === 'embedded' ? await openInMemory() : await openOnServer();
  await migrate(pool);
  const db = createDatabase(pool);
  const ledger = createLedger(db);
  const http = createHttp({ userAgent: 'Tallywire/test', allowHosts: ['127.0.0.1'], clock });
  const guest = createGuest({
    http,
    pace: ledger.hosts.pace,
    robots: ledger.hosts.robots,
    clock,
    settings: manners,
  });
  let current = config(origin);
  const ports = {
    ledger,
    guest,
    clock,
    log: createLog('silent', false),
    config: () => current,
    random: () => 0,
  } as unknown as Ports;

  const world: World = {
    origin,
    db,
    ports,
    async reset(change = () => undefined) {
      site.clear();
      log = [];
      bytes = 0;
      current = config(origin);
      change(current);
      const tables = await db.rows<{ name: string }>(
        sql`select tablename as name from pg_tables where schemaname = 'tallywire' and tablename <> 'migrations'`,
      );
      await pool.query(`truncate ${tables.map(({ name }) => `tallywire.${name}`).join(', ')}`);
      await clock.set(new Date(START));
      await ledger.feeds.watch(current.outlets, START);
    },
    put: (path, answer) => void site.set(path, answer),
    asked() {
      const [since] = [log];
      log = [];
      return since;
    },
    sent() {
      const [since] = [bytes];
      bytes = 0;
      return since;
    },
    onWire() {
      const sum = (of: (socket: Socket) => number) =>
        sockets.reduce((total, socket) => total + of(socket), 0);
      const total = {
        sent: sum((socket) => socket.bytesWritten),
        received: sum((socket) => socket.bytesRead),
      };
      const since = { sent: total.sent - counted.sent, received: total.received - counted.received };
      counted = total;
      return since;
    },
    now: () => clock.now().toISOString(),
    pass: (ms) => clock.advance(ms),
    async work(...queues) {
      const outcomes: Outcome[] = [];
      for (;;) {
        const rows = await db.rows<{ queue: QueueName; subject: string }>(sql`
          select queue, subject from tallywire.work
          where due_at <= ${world.now()} and queue = any(${queues}) order by queue, subject`);
        if (rows.length === 0) return outcomes;
        for (const { queue, subject } of rows) {
          const task = await ledger.work.take(queue, subject, world.now());
          if (task !== undefined) outcomes.push(await PIPELINE[queue].step(task, ports));
        }
      }
    },
    async due(queue, like = '') {
      const row = await db.one<{ at: string }>(sql`
        select w.due_at as at from tallywire.work w
        left join tallywire.articles a on a.id = w.subject left join tallywire.feeds f on f.id = w.subject
        where w.queue = ${queue} and coalesce(a.address, f.address) like ${`%${like}`}`);
      return row?.at ?? null;
    },
    async close() {
      await http.close();
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      await end();
    },
  };
  return world;
}

interface OpenPool {
  pool: Pool;
  end(): Promise<void>;
}

async function openInMemory(): Promise<OpenPool> {
  const embedded = await openEmbedded();
  return { pool: embedded.pool(ledgerParsers), end: () => embedded.close() };
}

async function openOnServer(): Promise<OpenPool> {
  const database = await createServerDatabase();
  const pool = openLedgerPool(database.url);
  const end = async () => {
    await pool.end();
    await database.drop();
  };
  return { pool, end };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
