import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createDatabase } from '../../src/io/database/database.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { openLedger } from '../../src/io/open.ts';
import { readSettings } from '../../src/io/settings.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import { timeline } from '../../src/newsroom/timeline.ts';
import { commandRunner } from './children.ts';
import { seeded } from './random.ts';
import { type Snapshot, snapshot } from './snapshot.ts';
import { story } from './story.ts';

const ROUNDS = 20;
const KILLS_A_PLAY = 10;
const SEED = 20260309;

const scenario = story();
const newsroom = createNewsroom({ play: { scenario } });
const commands = timeline(scenario).flatMap(({ at, what }): Command[] => {
  // A day's last moment brings no articles: it is for the mails.
  if (what === 'digest') return [{ name: 'digest', options: { now: at }, at }];
  return [{ name: 'run', options: { once: true, now: at }, at }];
});

interface Command {
  name: 'run' | 'digest';
  options: Record<string, string | boolean>;
  at: string;
}
interface End {
  ledger: Snapshot;
  mails: { file: string; subject: string | undefined; text: string | undefined; html: string }[];
}

let folder: string;
let runner: ReturnType<typeof commandRunner>;
let fresh: { folder: string; ms: number };
let plain: { ends: End; ms: number[] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tallywire-kill-'));
  await configure();
  runner = commandRunner({
    PATH: process.env.PATH ?? '',
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    TALLYWIRE_CONFIG: join(folder, 'config'),
    TALLYWIRE_ALLOW_HOSTS: '127.0.0.1',
    TALLYWIRE_SECRET: 'the same secret in every round',
    MAIL_FROM: 'Tallywire <tallywire@example.org>',
  });
  fresh = await newLedger();
  plain = await undisturbed();
});
afterAll(async () => {
  runner.close();
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
});

test('the undisturbed run tells what the scenario holds', () => {
  expect(plain.ends.ledger.changes).toHaveLength(6);
  expect(plain.ends.mails.map((mail) => mail.subject)).toHaveLength(4);
});

test(`killed at ${ROUNDS} random moments, the ledger and the mails are those of an undisturbed run`, async () => {
  const random = seeded(SEED);
  for (let play = 0; play < ROUNDS / KILLS_A_PLAY; play++) {
    const data = join(folder, `play-${play}`);
    // The first play begins without a ledger: creating it is interrupted too.
    if (play > 0) await cp(fresh.folder, data, { recursive: true });
    const kills = Array.from({ length: KILLS_A_PLAY }, (_, i) => ({
      command: play === 0 && i < 2 ? 0 : Math.floor(random() * commands.length),
      part: random(),
    }));
    for (const [number, command] of commands.entries()) {
      newsroom.setTime(command.at);
      for (const { part } of kills.filter((kill) => kill.command === number)) {
        const creating = play === 0 && number === 0 ? fresh.ms : 0;
        await runner.killed({ ...command, data }, part * (plain.ms[number]! + creating));
      }
      await runner.finished({ ...command, data });
    }
    const ends = await endOf(data);
    const seen = `seed ${SEED}, play ${play}, kills ${JSON.stringify(kills)}`;
    expect(ends.ledger, seen).toEqual(plain.ends.ledger);
    expect(ends.mails, seen).toEqual(plain.ends.mails);
    await rm(data, { recursive: true });
  }
}, 240_000);

async function configure(): Promise<void> {
  const { outlets, topic } = await newsroom.listen();
  const subscriber = { topics: ['floods'], timezone: 'Europe/London' };
  const subscribers = [
    { ...subscriber, email: 'daily@example.org', schedule: 'daily at 23:59' },
    { ...subscriber, email: 'once@example.org', schedule: 'immediately' },
  ];
  await mkdir(join(folder, 'config'));
  for (const [name, content] of Object.entries({
    outlets: { outlets },
    topics: { topics: [topic] },
    subscribers: { subscribers },
  }))
    await writeFile(join(folder, 'config', `${name}.yaml`), stringify(content));
}

/** An empty ledger to copy, and how long it takes to make one. */
async function newLedger(): Promise<typeof fresh> {
  const data = join(folder, 'fresh');
  const began = performance.now();
  const open = await openLedger(await readSettings({ TALLYWIRE_DATA: data }, folder), 'test', 'own');
  await open.close();
  return { folder: data, ms: performance.now() - began };
}

async function undisturbed(): Promise<typeof plain> {
  const data = join(folder, 'undisturbed');
  await cp(fresh.folder, data, { recursive: true });
  const ms: number[] = [];
  for (const command of commands) {
    newsroom.setTime(command.at);
    const began = performance.now();
    await runner.finished({ ...command, data });
    ms.push(performance.now() - began);
  }
  return { ends: await endOf(data), ms };
}

async function endOf(data: string): Promise<End> {
  const embedded = await openEmbedded(join(data, 'ledger'));
  const ledger = await snapshot(createDatabase(embedded.pool(ledgerParsers)));
  await embedded.close();
  const outbox = join(data, 'outbox');
  const files = (await readdir(outbox)).filter((file) => file.endsWith('.eml')).sort();
  const mails = await Promise.all(
    files.map(async (file) => {
      const { subject, text } = await simpleParser(await readFile(join(outbox, file)));
      const html = await readFile(join(outbox, file.replace(/eml$/, 'html')), 'utf8');
      return { file, subject, text, html };
    }),
  );
  return { ledger, mails };
}
