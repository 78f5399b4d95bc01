/**
 * Articles that arrive in any order within a day, twice, or through four workers at once end in the same ledger. The
 * fold alone is held to this in tests/ledger; here are the store, its locks and its transactions.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, sql } from '../../src/io/database/sql.ts';
import type { Placing } from '../../src/io/stores/record.ts';
import { Superseded } from '../../src/io/stores/work.ts';
import { type Outlet, speakersOf } from '../../src/ledger/speakers.ts';
import { type Opened, type OpenSize, openSize, SIZES } from '../io/sizes.ts';
import { figure } from '../ledger/play.ts';
import { snapshot } from './snapshot.ts';

const outlets: Outlet[] = ['herald', 'gazeta', 'vestnik'].map((id) => ({ id, name: id, language: 'en' }));
const speakers = speakersOf(outlets);
const START = Date.UTC(2026, 0, 5);
const HOUR = 3_600_000;

const said = fc.record({
  measure: fc.constantFrom('killed', 'killed', 'wounded'),
  n: fc.constantFrom('4', '>=4', '7', '>7', '9', '11', '400..700', '550..600', '~18000', '18000'),
  attribution: fc.constantFrom('IGSU', 'ГУР', 'Red Cross', null),
  to: fc.constantFrom(null, null, '2026-01-04', '2025-12'),
  area: fc.constantFrom<string[][]>([], [], ['RO']),
});
const article = fc.record({
  outlet: fc.nat(2),
  versions: fc.array(
    fc.record({ hours: fc.integer({ min: 0, max: 95 }), figures: fc.array(said, { maxLength: 3 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});

interface Version {
  id: string;
  article: string;
  n: number;
  at: string;
  outlet: string;
  text: string;
  figures: ReturnType<typeof figure>[];
}

const history = fc.array(article, { minLength: 2, maxLength: 8 }).map((articles) =>
  articles.flatMap(({ outlet, versions }, number) =>
    versions
      .sort((a, b) => a.hours - b.hours)
      .map(({ hours, figures }, i): Version => {
        const found = figures.map((one, k) => figure(one, '', k * 100));
        return {
          id: `a${number}.${i + 1}`,
          article: `a${number}`,
          n: i + 1,
          at: new Date(START + hours * HOUR + i * 60_000).toISOString(),
          outlet: outlets[outlet]!.id,
          text: found.map((one) => one.sentence).join('\n'),
          figures: found,
        };
      }),
  ),
);
const dayOf = (version: Version) => version.at.slice(0, 10);
const arrivals = history.chain((all) =>
  fc.record({
    all: fc.constant(all),
    mixed: fc.shuffledSubarray(all, { minLength: all.length }),
    again: fc.subarray(all),
  }),
);

describe.each(SIZES.filter(({ size }) => size !== 'distributed'))('$title', ({ size, lack }) => {
  if (lack !== null) {
    test.skip(lack);
    return;
  }
  let here: OpenSize;
  let workers: Opened[];
  beforeAll(async () => {
    here = await openSize(size);
    workers = [here, await here.another(), here, await here.another()];
  });
  afterAll(() => here.close());

  test('in order, out of order and twice, one by one and by four at once', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async ({ all, mixed, again }) => {
        const inOrder = [...all].sort((a, b) => (a.at < b.at ? -1 : 1));
        const whole = await filed(all, inOrder, 1);
        expect(await filed(all, [...mixed, ...again], 1)).toEqual(whole);
        expect(await filed(all, [...mixed, ...again], 4)).toEqual(whole);
        expect(await filed(all, inOrder, 4)).toEqual(whole);
      }),
      { numRuns: size === 'embedded' ? 10 : 20, seed: 7 },
    );
  }, 240_000);

  /** The ledger after these arrivals, day by day. */
  async function filed(all: Version[], order: Version[], atOnce: number) {
    await prepare(all);
    for (const [, day] of [...Map.groupBy(order, dayOf)].sort()) {
      const waiting = [...day];
      await Promise.all(
        workers.slice(0, atOnce).map(async (worker) => {
          for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
            await file(worker, next);
        }),
      );
    }
    return snapshot(here.db, ['items', 'deliveries', 'delivered']);
  }

  /** Every version as read, none filed. */
  async function prepare(all: Version[]): Promise<void> {
    await here.db.run(sql`truncate tallywire.articles, tallywire.groups, tallywire.work cascade`);
    const firsts = all.filter((version) => version.n === 1);
    await here.db.run(sql`
      insert into tallywire.articles (id, outlet, address, url, found_at, published)
      select article, outlet, 'https://x.example/' || article, 'https://x.example/' || article, at, at
      from jsonb_to_recordset(${json(firsts)}::jsonb) as a(article text, outlet text, at timestamptz)`);
    await here.db.run(sql`
      insert into tallywire.versions (id, article, n, read_at, title, access, method, text, characters, hash)
      select id, article, n, at, '', 'full', 'test', text, length(text), id
      from jsonb_to_recordset(${json(all)}::jsonb) as v(id text, article text, n int, at timestamptz, text text)`);
    await here.db.run(sql`
      insert into tallywire.work (queue, subject, due_at)
      select 'diff-figures', id, at from jsonb_to_recordset(${json(all)}::jsonb) as v(id text, at timestamptz)`);
  }

  async function file({ ledger }: Opened, version: Version): Promise<void> {
    const placing: Placing = {
      topics: [
        {
          topic: 't',
          figures: version.figures.map((one) => ({
            ...one,
            key: {
              topic: 't',
              measure: one.measure,
              unit: one.unit,
              places: [],
              area: one.area,
              per: null,
              status: 'actual',
              part: null,
            },
            aside: null,
          })),
        },
      ],
      outlet: (id) => outlets.find((outlet) => outlet.id === id)!,
      speakers,
      extractor: 'test',
      now: version.at,
      wake: () => [],
    };
    const row = (await ledger.record.version(version.id))!;
    const task = { queue: 'diff-figures', subject: version.id, revision: 0, attempts: 0, dueAt: version.at };
    await ledger.record.file(task, row, placing).catch((error) => {
      // Arrived twice: the first has settled it.
      if (!(error instanceof Superseded)) throw error;
    });
  }
});
