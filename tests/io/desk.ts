/** A ledger without pages and feeds: articles are filed as their figures, at moments that the test gives. */
import { type Config, outletSchema, subscriberSchema, topicSchema } from '../../src/config/schema.ts';
import { createDatabase, type Database } from '../../src/io/database/database.ts';
import { migrate } from '../../src/io/database/migrate.ts';
import { ledgerParsers } from '../../src/io/database/parsers.ts';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { json, sql } from '../../src/io/database/sql.ts';
import { createLedger, type Ledger } from '../../src/io/ledger.ts';
import type { Correcting, CorrectionOutcome } from '../../src/io/stores/corrections.ts';
import type { ReadFigures, VersionRow } from '../../src/io/stores/record.ts';
import type { Deed } from '../../src/ledger/corrections.ts';
import { seriesKey } from '../../src/ledger/series.ts';
import { lastTurns } from '../../src/steps/last-turns.ts';
import { foldingFor } from '../../src/steps/placing.ts';
import { type Reprocessed, reprocess } from '../../src/steps/reprocess.ts';
import { figure, type Said } from '../ledger/play.ts';

export const READER = 'reader@example.org';
export const config: Config = {
  outlets: ['herald', 'gazeta'].map((id) =>
    outletSchema.parse({ id, name: `The ${id}`, language: 'en', timezone: 'UTC' }),
  ),
  topics: [
    topicSchema.parse({
      id: 'floods',
      title: 'Floods',
      match: { en: ['flood'] },
      measures: ['killed', 'missing'],
    }),
  ],
  subscribers: [
    subscriberSchema.parse({
      email: READER,
      topics: ['floods'],
      schedule: 'daily at 18:00',
      timezone: 'UTC',
    }),
  ],
};
const topic = config.topics[0]!;

export interface Desk {
  db: Database;
  ledger: Ledger;
  empty(): Promise<void>;
  /** Files a version of an article, read at `at`; "a1" is of the herald, "g1" of the gazeta. */
  file(article: string, at: string, said: Said[]): Promise<void>;
  /** As lines: "first killed 7", oldest first. */
  told(): Promise<string[]>;
  /** Tells the reader all that is pending. */
  mail(at: string): Promise<void>;
  /** What the next mail would tell and take back. */
  pending(at: string): Promise<{ news: string[]; takenBack: string[] }>;
  correct(deed: Deed, at: string): Promise<CorrectionOutcome>;
  /** `other`: what the newer extractor reads in an article's version, where it differs. */
  reprocess(at: string, other: Record<string, Said[]>, dryRun?: boolean): Promise<Reprocessed>;
  figureOf(
    article: string,
  ): Promise<{ id: string; article: string; topic: string; sentence: string; quote: string }>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const embedded = await openEmbedded();
  const pool = embedded.pool(ledgerParsers);
  await migrate(pool);
  const db = createDatabase(pool);
  const ledger = createLedger(db);
  const read = (said: Said[]): ReadFigures[] => {
    const figures = said.map((one, i) => ({ ...figure(one, '', i * 100), rule: 'test' }));
    const placed = figures.map(({ id: _, ...one }) => {
      const place = seriesKey(one, topic, figures);
      return 'key' in place
        ? { ...one, key: place.key, aside: null }
        : { ...one, key: null, aside: place.aside };
    });
    return [{ topic: 'floods', figures: placed }];
  };
  const versions = new Map<string, Said[]>();
  const line = (change: {
    kind: string;
    measure: string;
    after: { low: number | null } | null;
    part: string | null;
  }) =>
    [change.kind, change.measure, change.part, change.after?.low].filter((word) => word != null).join(' ');

  const desk: Desk = {
    db,
    ledger,
    async empty() {
      versions.clear();
      await db.run(sql`
        truncate tallywire.articles, tallywire.groups, tallywire.work, tallywire.subscribers, tallywire.corrections cascade`);
      await ledger.subscribers.enrol(
        [{ id: READER, schedule: 'daily', dueAt: null }],
        '2026-01-01T00:00:00.000Z',
      );
    },
    async file(article, at, said) {
      const n = [...versions.keys()].filter((id) => id.startsWith(`${article}.`)).length + 1;
      const id = `${article}.${n}`;
      versions.set(id, said);
      const outlet = article.startsWith('g') ? 'gazeta' : 'herald';
      const address = `https://${outlet}.example/${article}`;
      const text = read(said)[0]!
        .figures.map((one) => one.sentence)
        .join('\n');
      await db.run(sql`
        insert into tallywire.articles (id, outlet, address, url, title, published, state, found_at, first_read_at, versions)
        values (${article}, ${outlet}, ${address}, ${address}, ${article}, ${at}, 'on-topic', ${at}, ${at}, ${n})
        on conflict (id) do update set versions = ${n}`);
      await db.run(sql`
        insert into tallywire.article_topics (article, topic, score, hits) values (${article}, 'floods', 1, '[]') on conflict do nothing`);
      await db.run(sql`
        insert into tallywire.versions (id, article, n, read_at, title, language, access, method, text, characters, hash)
        values (${id}, ${article}, ${n}, ${at}, ${article}, 'en', 'full', 'test', ${text}, ${text.length}, ${id})`);
      await db.run(
        sql`insert into tallywire.work (queue, subject, due_at) values ('diff-figures', ${id}, ${at})`,
      );
      const task = (await ledger.work.take('diff-figures', id, at))!;
      const row = (await ledger.record.version(id))!;
      await ledger.record.file(task, row, {
        ...foldingFor(config, 'en', new Date(at)),
        topics: read(said),
        extractor: '1',
        wake: () => [],
      });
    },
    async told() {
      return (await ledger.changes.list()).map(line);
    },
    async mail(at) {
      const until = { topics: ['floods'], until: at };
      const changes = await ledger.changes.list({ ...until, untoldTo: READER });
      const corrections = await ledger.changes.list({ topics: ['floods'], toTakeBackFrom: READER });
      await ledger.subscribers.turnNow([READER], at);
      const task = (await ledger.work.take('send-digests', READER, at))!;
      const id = `mail of ${at}`;
      await ledger.deliveries.plan(task, {
        at,
        delivery: {
          id,
          message: json({}) as never,
          changes: changes.map((change) => change.id),
          corrections: corrections.map((change) => change.id),
        },
        passedOver: [],
      });
      await ledger.deliveries.attempted(
        { id, subscriber: READER },
        { state: 'sent', at, response: 'ok', error: null, nextAttemptAt: null },
      );
    },
    async pending(at) {
      const news = await ledger.changes.list({ topics: ['floods'], until: at, untoldTo: READER });
      const takenBack = await ledger.changes.list({ topics: ['floods'], toTakeBackFrom: READER });
      return { news: news.map(line), takenBack: takenBack.map(line) };
    },
    correct(deed, at) {
      const correcting: Correcting = {
        ...foldingFor(config, 'en', new Date(at)),
        by: 'ana',
        note: null,
        turns: lastTurns(config, new Date(at)),
        wake: () => [],
      };
      return ledger.corrections.add(deed, correcting);
    },
    reprocess(at, other, dryRun = false) {
      const clock = { now: () => new Date(at) } as never;
      return reprocess(
        { ledger, clock, config: () => config },
        {
          since: null,
          dryRun,
          read: (version: VersionRow) => read(other[version.id] ?? versions.get(version.id)!),
        },
      );
    },
    async figureOf(article) {
      const [found] = await ledger.figures.list({ article });
      const { id, topic: of, sentence, quote } = found!;
      return { id, article, topic: of, sentence, quote };
    },
    close: () => embedded.close(),
  };
  return desk;
}
