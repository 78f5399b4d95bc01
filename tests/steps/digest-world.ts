/** A ledger in memory with changes put in by hand, a clock that is set, and a mailer that is a list. */
import type { Settings } from '../../src/config/environment.ts';
import type { Config, Subscriber } from '../../src/config/schema.ts';
import { createTestClock, type TestClock } from '../../src/io/clock.ts';
import { createDatabase, type Database } from '../../src/io/database/database.ts';
import { migrate } from '../../src/io/database/migrate.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { type EmbeddedDatabase, openEmbedded } from '../../src/io/database/pglite.ts';
import { json, sql } from '../../src/io/database/sql.ts';
import { createLedger } from '../../src/io/ledger.ts';
import { createLog } from '../../src/io/log.ts';
import type { Mail, Outcome } from '../../src/io/mailer.ts';
import type { Message } from '../../src/io/sender.ts';
import type { ChangeKind } from '../../src/ledger/change.ts';
import { follow } from '../../src/pipeline.ts';
import type { Ports } from '../../src/ports.ts';
import { runStep } from '../../src/runner.ts';
import { stated } from '../digests/sample.ts';

export const topic = {
  id: 'floods',
  title: 'Floods',
  match: { en: ['flood'] },
  measures: [{ id: 'killed' }, { id: 'evacuated' }],
};
const outlets = ['courier', 'herald'].map((id) => ({
  id,
  name: id === 'courier' ? 'The Courier' : 'River Herald',
  language: 'en',
  timezone: 'Europe/London',
  feeds: [],
}));

export function reader(over: Partial<Subscriber> = {}): Subscriber {
  return {
    email: 'ana@desk.example',
    topics: ['floods'],
    schedule: 'daily at 08:00',
    timezone: 'Europe/Bucharest',
    language: 'en',
    when_nothing_changed: 'skip',
    paused: false,
    ...over,
  };
}

export interface World {
  db: Database;
  ports: Ports;
  clock: TestClock;
  config: Config;
  sent: Message[];
  /** What the mailer answers; it says `sent` unless told otherwise. */
  answer: (message: Message) => Outcome | Promise<Outcome>;
  /** Puts a change into the ledger, known at the clock's time unless `at` says another. */
  know(change?: Partial<Known>): Promise<string>;
  /** Runs every turn that comes up to a moment, each at its own time, as the schedule does. */
  runUntil(moment: string): Promise<void>;
}

export interface Known {
  id: string;
  at: string;
  kind: ChangeKind;
  before: number | null;
  after: number | null;
  measure: string;
  places: string[];
  area: string[];
  outlet: string;
}

/** Opening a database takes seconds, so that the tests of a file share one, emptied for each. */
const shared = openEmbedded();

async function empty(db: Database): Promise<void> {
  const tables = await db.rows<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'tallywire' and tablename <> 'migrations'`);
  await db.run({ text: `truncate ${tables.map(({ name }) => name).join(', ')}`, values: [] });
}

/** `embedded`: a database to go on with. */
export async function world(
  subscribers: Subscriber[],
  { start = '2026-03-09T00:00:00Z', embedded, settings = {} }: Opening = {},
): Promise<World> {
  const database = embedded ?? (await shared);
  const pool = database.pool(ledgerParsers);
  await migrate(pool);
  const db = createDatabase(pool);
  if (embedded === undefined) await empty(db);
  const clock = createTestClock(new Date(start));
  const ledger = createLedger(db);
  const config: Config = { outlets, topics: [topic], subscribers };
  const here: World = {
    db,
    clock,
    config,
    sent: [],
    answer: () => ({ kind: 'sent', response: '250 kept', file: null }),
    ports: {
      ledger,
      clock,
      config: () => here.config,
      log: createLog('silent', false),
      settings: { ...SETTINGS, ...settings },
      secret: 'a secret of this test',
      random: () => 0,
      guest: undefined as never,
      mailer: {
        async send(message) {
          const outcome = await here.answer(message);
          if (outcome.kind === 'sent') here.sent.push(message);
          return outcome;
        },
        close() {},
      },
    },
    know: (change = {}) => know(db, clock, change),
    runUntil: (moment) => runUntil(here, new Date(moment)),
  };
  await follow(here.ports);
  return here;
}

interface Opening {
  start?: string;
  embedded?: EmbeddedDatabase;
  settings?: Partial<Settings>;
}

async function runUntil({ ports, clock }: World, end: Date): Promise<void> {
  for (;;) {
    const due = await ports.ledger.work.nextDue(['send-digests']);
    if (due === undefined || new Date(due) > end) break;
    if (new Date(due) > clock.now()) await clock.set(new Date(due));
    const now = clock.now().toISOString();
    for (const { id } of await ports.ledger.subscribers.list())
      if (await ports.ledger.work.take('send-digests', id, now)) {
        const outcome = await runStep('send-digests', id, ports);
        if (outcome?.result === 'failed') throw new Error(String(outcome.fields?.error));
      }
  }
  await clock.set(end);
}

let made = 0;

async function know(db: Database, clock: TestClock, over: Partial<Known>): Promise<string> {
  const n = ++made;
  const {
    id = `change-${n}`,
    at = clock.now().toISOString(),
    kind = 'rose',
    before = 10,
    after = 20,
    measure = 'killed',
    places = [],
    area = [],
    outlet = 'courier',
  } = over;
  const key = {
    topic: 'floods',
    measure,
    unit: 'person',
    places,
    area,
    per: null,
    status: 'actual',
    part: null,
  };
  const series = JSON.stringify(key);
  const side = (value: number | null) =>
    value === null ? null : stated(value, { speaker: 'The rescue service' });
  const quote = String(after ?? before);
  const sentence = `The floods killed ${quote} people, the rescue service said.`;
  const url = `https://${outlet}.example/${n}`;
  await db.transaction(async (tx) => {
    await tx.run(sql`
      insert into tallywire.articles (id, outlet, address, url, title, published, state, found_at, first_read_at, versions)
      values (${`a${n}`}, ${outlet}, ${url}, ${url}, ${`Story ${n}`}, ${at}, 'read', ${at}, ${at}, 1)`);
    await tx.run(sql`
      insert into tallywire.versions (id, article, n, read_at, title, language, access, method, text, characters, hash)
      values (${`a${n}.1`}, ${`a${n}`}, 1, ${at}, ${`Story ${n}`}, 'en', 'full', 'test', ${sentence}, ${sentence.length}, ${String(n)})`);
    await tx.run(
      sql`insert into tallywire.groups (name, key) values (${series}, ${json(key)}::jsonb) on conflict do nothing`,
    );
    await tx.run(sql`
      insert into tallywire.series (id, grp, topic, measure, unit, places, area, status)
      values (${series}, ${series}, 'floods', ${measure}, 'person', ${places}, ${area}, 'actual') on conflict do nothing`);
    await tx.run(sql`
      insert into tallywire.figures (id, version, article, topic, grp, at, quote, start_at, end_at, sentence, quote_at, low, high,
        bound, kind, unit, places, area, measure, period_source, status, role, rule, extractor)
      values (${`f${n}`}, ${`a${n}.1`}, ${`a${n}`}, 'floods', ${series}, ${at}, ${quote}, 0, 1, ${sentence}, ${sentence.indexOf(quote)},
        ${after}, ${after}, 'exact', 'count', 'person', ${places}, ${area}, ${measure}, 'published', 'actual', 'value', 'test', 'test')`);
    if (after !== null)
      await tx.run(sql`
        insert into tallywire.observations (id, series, grp, at, speaker, stated, period, standing, figure)
        values (${`o${n}`}, ${series}, ${series}, ${at}, 'The rescue service', ${json(side(after))}::jsonb, '{}', 'current', ${`f${n}`})`);
    const measured = before !== null && after !== null;
    await tx.run(sql`
      insert into tallywire.changes (id, series, grp, topic, kind, at, recorded_at, before, after, difference, ratio, figure)
      values (${id}, ${series}, ${series}, 'floods', ${kind}, ${at}, ${at}, ${side(before) && json(side(before))}::jsonb,
        ${side(after) && json(side(after))}::jsonb, ${measured ? after - before : null}, ${measured ? after / before : null}, ${`f${n}`})`);
  });
  return id;
}

export function mailOf(message: Message | undefined): Mail {
  if (message === undefined || 'channel' in message) throw new Error('not a mail');
  return message;
}

const SETTINGS: Settings = {
  configFolder: '',
  dataFolder: '',
  databaseUrl: null,
  redisUrl: null,
  smtpUrl: null,
  mailFrom: 'Tallywire <tally@desk.example>',
  publicUrl: null,
  allowHosts: ['127.0.0.1'],
  contact: null,
  secret: null,
};
