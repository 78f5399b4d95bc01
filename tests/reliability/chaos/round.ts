/** One round of chaos: processes work a newsroom while everything they stand on is broken at random moments. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { stringify } from 'yaml';
import type { Outlet, Topic } from '../../../src/config/schema.ts';
import { createDatabase, type Database } from '../../../src/io/database/database.ts';
import { openLedgerPool } from '../../../src/io/database/postgres.ts';
import { sql } from '../../../src/io/database/sql.ts';
import { createLedger } from '../../../src/io/ledger.ts';
import { READING } from '../../../src/pipeline.ts';
import type { PostgresServer, RedisServer } from '../../services/servers.ts';
import { keepProcesses, type Processes } from './processes.ts';

export const READER = 'reader@example.org';

export interface Ground {
  folder: string;
  postgres: PostgresServer;
  redis: RedisServer;
  smtp: { url: string; restart(): Promise<void> };
  newsroom: { outlets: Outlet[]; topic: Topic; down(ms: number): Promise<void> };
  processes: number;
}

export interface RoundOptions {
  random: () => number;
  articles: number;
  /** How long things break, in milliseconds, and how long the rest may take then. */
  chaosMs: number;
  settleMs: number;
  /** Told each moment of the chaos, from 0 to 1: how much of the newsroom's time has passed. */
  progress(part: number): void;
}

export interface RoundEnd {
  /** Standing changes, in words. */
  changes: string[];
  /** Changes told in mails that were sent, with how often. */
  told: Map<string, number>;
  untold: number;
  messageIds: string[];
  unfiled: number;
  stuck: number;
  broken: Record<string, number>;
  exits: (number | null)[];
  endedAlone: { code: number | null; said: string }[];
  settledMs: number;
}

export async function chaosRound(ground: Ground, number: number, options: RoundOptions): Promise<RoundEnd> {
  const url = await newDatabase(ground.postgres, `round_${number}`);
  await ground.redis.command('FLUSHALL');
  const processes = await begin(ground, url, number);
  const pool = openLedgerPool(url);
  const db = createDatabase(pool);
  try {
    await until(() => ready(db), 60_000);
    const broken = await chaos(ground, processes, db, options);
    options.progress(1);
    const began = performance.now();
    await until(
      () => settled(db, options.articles),
      options.settleMs,
      () => timePasses(db),
    ).catch(() => undefined);
    const settledMs = Math.round(performance.now() - began);
    const exits = await processes.stop();
    return {
      ...(await endOf(db, options.articles)),
      broken,
      exits,
      endedAlone: processes.ended(),
      settledMs,
    };
  } finally {
    await processes.stop();
    await pool.end();
  }
}

async function begin(ground: Ground, url: string, number: number): Promise<Processes> {
  const config = join(ground.folder, `config-${number}`);
  await mkdir(config, { recursive: true });
  const { outlets, topic } = ground.newsroom;
  // Every minute; the settling gives turns in between.
  const subscriber = { email: READER, topics: [topic.id], schedule: '* * * * *', timezone: 'Europe/London' };
  const files = {
    outlets: { outlets },
    topics: { topics: [topic] },
    subscribers: { subscribers: [subscriber] },
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(config, `${name}.yaml`), stringify(content));
  return keepProcesses(
    Array.from({ length: ground.processes }, () => 'workers/all.ts'),
    {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: join(ground.folder, 'compiled'),
      TALLYWIRE_CONFIG: config,
      TALLYWIRE_DATA: join(ground.folder, `data-${number}`),
      TALLYWIRE_ALLOW_HOSTS: '127.0.0.1',
      TALLYWIRE_SECRET: 'a secret of the chaos test',
      TALLYWIRE_LISTEN: 'off',
      DATABASE_URL: url,
      REDIS_URL: ground.redis.url,
      SMTP_URL: ground.smtp.url,
      MAIL_FROM: 'Tallywire <tallywire@example.org>',
      LOG_LEVEL: 'error',
    },
  );
}

async function chaos(
  ground: Ground,
  processes: Processes,
  db: Database,
  { random, chaosMs, progress }: RoundOptions,
): Promise<Record<string, number>> {
  const breakers: [weight: number, name: string, act: () => Promise<unknown> | unknown][] = [
    [5, 'worker killed', () => processes.kill(Math.floor(random() * processes.count))],
    [1, 'Redis killed', () => ground.redis.crash(true)],
    [1, 'Redis killed, data lost', () => ground.redis.crash(false)],
    [1, 'Redis emptied', () => ground.redis.command('FLUSHALL')],
    [1, 'PostgreSQL crashed', () => ground.postgres.crash()],
    [1, 'SMTP server restarted', () => ground.smtp.restart()],
    [1, 'outlets down', () => ground.newsroom.down(500)],
  ];
  const heap = breakers.flatMap(([weight, name, act]) =>
    Array.from({ length: weight }, () => ({ name, act })),
  );
  const broken: Record<string, number> = {};
  const began = performance.now();
  let nextBreak = 0;
  for (;;) {
    const passed = performance.now() - began;
    if (passed > chaosMs) return broken;
    progress(passed / chaosMs);
    await poll(db).catch(() => undefined);
    if (passed >= nextBreak) {
      const { name, act } = heap[Math.floor(random() * heap.length)]!;
      broken[name] = (broken[name] ?? 0) + 1;
      await act();
      nextBreak = passed + 400 + random() * 1600;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** The feeds' interval is minutes; here it is a moment. */
async function poll(db: Database): Promise<void> {
  await db.run(sql`
    update tallywire.work set due_at = now(), revision = revision + 1, woken_at = null
    where queue = 'fetch-feeds' and due_at > now()`);
}

/**
 * What was put off comes due at once, and what a dead worker had claimed is free: the minutes that this takes otherwise
 * are not waited for. Articles that were read stay at their own times.
 */
async function timePasses(db: Database): Promise<void> {
  const now = new Date().toISOString();
  await poll(db);
  await db.run(sql`
    update tallywire.work w set due_at = now(), revision = revision + 1, woken_at = null
    where due_at > now() and (queue = 'diff-figures'
      or (queue = 'scrape-articles' and exists (select from tallywire.articles a where a.id = w.subject and a.versions = 0)))`);
  await db.run(sql`
    update tallywire.deliveries set next_attempt_at = null,
      claimed_until = case when claimed_until < now() + interval '4 minutes 50 seconds' then null else claimed_until end
    where state = 'pending'`);
  await createLedger(db).subscribers.turnNow([READER], now);
}

async function ready(db: Database): Promise<boolean> {
  const row = await db.one<{ n: number }>(sql`select count(*)::int as n from tallywire.feeds where active`);
  return (row?.n ?? 0) > 0;
}

async function settled(db: Database, articles: number): Promise<boolean> {
  const { unfiled, untold, stuck } = await endOf(db, articles);
  return unfiled === 0 && untold === 0 && stuck === 0;
}

const NOT_TOLD = sql`
  from tallywire.changes c where c.retracted_at is null and c.kind <> 'confirmed' and not exists (
    select from tallywire.delivered_changes d join tallywire.deliveries m on m.id = d.delivery
    where d.change = c.id and m.state = 'sent')`;

async function endOf(db: Database, articles: number) {
  const [changes, told, untold, filed, stuck, sent] = await Promise.all([
    db.rows<{ line: string }>(sql`
      select concat_ws(' ', c.kind, s.measure, s.area::text, c.before->>'low', '→', c.after->>'low', v.title) as line
      from tallywire.changes c join tallywire.series s on s.id = c.series join tallywire.figures f on f.id = c.figure
      join tallywire.versions v on v.id = f.version
      where c.retracted_at is null and c.kind <> 'confirmed' order by 1`),
    db.rows<{ change: string; times: number }>(sql`
      select change, count(*)::int as times from tallywire.delivered_changes where delivery is not null group by change`),
    db.one<{ n: number }>(sql`select count(*)::int as n ${NOT_TOLD}`),
    db.one<{ n: number }>(sql`select count(*)::int as n from tallywire.versions where filed`),
    db.one<{ n: number }>(sql`
      select count(*)::int as n from tallywire.work w where queue = any(${READING}) and queue <> 'fetch-feeds' and (queue = 'diff-figures'
        or exists (select from tallywire.articles a where a.id = w.subject and a.versions = 0))`),
    db.rows<{ id: string }>(
      sql`select message->>'messageId' as id from tallywire.deliveries where state = 'sent'`,
    ),
  ]);
  return {
    changes: changes.map(({ line }) => line),
    told: new Map(told.map(({ change, times }) => [change, times])),
    untold: untold?.n ?? 0,
    unfiled: articles - (filed?.n ?? 0),
    stuck: stuck?.n ?? 0,
    messageIds: sent.map(({ id }) => id),
  };
}

async function newDatabase(postgres: PostgresServer, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function until(
  done: () => Promise<boolean>,
  ms: number,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<void> {
  const end = performance.now() + ms;
  while (!(await done().catch(() => false))) {
    if (performance.now() > end) throw new Error(`not done within ${ms} ms`);
    await meanwhile().catch(() => undefined);
    await new Promise((next) => setTimeout(next, 1000));
  }
}
