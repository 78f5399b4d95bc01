/**
 * Everything breaks at random moments, and nothing is lost or doubled. The short form runs with all tests; the long one
 * by hand: CHAOS_ROUNDS=20 CHAOS_ARTICLES=2000 npm run test:chaos
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createNewsroom } from '../../../src/newsroom/newsroom.ts';
import { playScenario } from '../../../src/newsroom/play.ts';
import { startPostgres, startRedis } from '../../services/servers.ts';
import { seeded } from '../random.ts';
import { crowd } from './crowd.ts';
import { openPost, type Post } from './post.ts';
import { chaosRound, type Ground } from './round.ts';

const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 1);
const ARTICLES = Number(process.env.CHAOS_ARTICLES ?? 40);
const SEED = Number(process.env.CHAOS_SEED ?? 9);
const SHORT = ARTICLES <= 100;
const here = inject('postgresUrl') !== null && inject('redisUrl') !== null;
const minutes = 60;

const end = new Date();
const scenario = crowd(ARTICLES, end, minutes);
let part = 0;
const clock = () => new Date(end.getTime() - (1 - part) * minutes * 60_000);

let ground: Ground;
let post: Post;
let expected: string[];
const close: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  if (!here) return;
  const folder = await mkdtemp(join(tmpdir(), 'tallywire-chaos-'));
  close.push(() => rm(folder, { recursive: true, force: true }));
  expected = await undisturbed(folder);
  const postgres = (await startPostgres())!;
  const redis = (await startRedis(['--appendonly', 'yes', '--maxmemory-policy', 'noeviction']))!;
  post = await openPost();
  let newsroom = createNewsroom({ play: { scenario }, clock });
  const { port, outlets, topic } = await newsroom.listen();
  close.push(
    () => postgres.stop(),
    () => redis.stop(),
    () => post.close(),
    () => newsroom.close(),
  );
  ground = {
    folder,
    postgres,
    redis,
    smtp: post,
    processes: 4,
    newsroom: {
      outlets,
      topic: topic!,
      async down(ms) {
        await newsroom.close();
        await new Promise((done) => setTimeout(done, ms));
        newsroom = createNewsroom({ play: { scenario }, clock, port });
        await newsroom.listen();
      },
    },
  };
}, 600_000);

afterAll(async () => {
  for (const one of close.reverse()) await one();
});

test.skipIf(!here).each(Array.from({ length: ROUNDS }, (_, i) => i + 1))(
  'round %i: the changes of an undisturbed run, each told once, nothing stuck',
  async (number) => {
    post.mails.length = 0;
    const round = await chaosRound(ground, number, {
      random: seeded(SEED + number),
      articles: ARTICLES,
      chaosMs: SHORT ? 15_000 : 60_000,
      settleMs: SHORT ? 60_000 : 600_000,
      progress: (now) => {
        part = now;
      },
    });
    const messages = new Set(post.mails.map((mail) => mail.messageId));
    const repeated = post.mails.length - messages.size;
    const counts = { changes: round.changes.length, told: round.told.size, mails: messages.size, repeated };
    const seen = JSON.stringify({ ...round, ...counts, messageIds: undefined }, null, 1);
    if (!SHORT) process.stderr.write(`round ${number}: ${seen}\n`);
    expect(round.unfiled, seen).toBe(0);
    expect(round.stuck, seen).toBe(0);
    expect(round.changes, seen).toEqual(expected);
    expect(round.untold, seen).toBe(0);
    expect(new Set(round.told.values()), seen).toEqual(new Set([1]));
    // A mail whose sender died before it could note the answer goes out again, under the same Message-ID.
    expect(messages, seen).toEqual(new Set(round.messageIds));
    expect(repeated, seen).toBeLessThanOrEqual(breaksOf(round.broken));
    expect(new Set(round.exits), seen).toEqual(new Set([0]));
  },
  900_000,
);

/** How often a sender can have lost the answer of the mail server. */
const breaksOf = (broken: Record<string, number>) =>
  Object.entries(broken)
    .filter(([name]) => /worker|PostgreSQL|SMTP/.test(name))
    .reduce((sum, [, times]) => sum + times, 0);

async function undisturbed(folder: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const { changes } of playScenario(scenario, {
    topics: [],
    outbox: join(folder, 'undisturbed'),
  })) {
    for (const { kind, measure, area, before, after, title } of changes) {
      const words = [kind, measure, `{${area.join(',')}}`, before?.low, '→', after?.low, title];
      lines.push(words.filter((word) => word !== undefined && word !== null).join(' '));
    }
  }
  return lines.sort();
}
