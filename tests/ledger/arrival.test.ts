import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSeries } from '../../src/ledger/fold.ts';
import { dayOf } from '../../src/ledger/order.ts';
import { record } from '../../src/ledger/record.ts';
import { type Outlet, speakersOf } from '../../src/ledger/speakers.ts';
import type { FoldOptions, GroupState, Reading } from '../../src/ledger/state.ts';
import { floods, soldiers } from './given.ts';
import { own } from './own.ts';
import { figure, optionsOf, readingsOf } from './play.ts';

const outlets: Outlet[] = ['herald', 'gazeta', 'vestnik'].map((id) => ({ id, name: id, language: 'en' }));
const options: FoldOptions = {
  group: {
    topic: 't',
    measure: 'killed',
    unit: 'person',
    places: [],
    per: null,
    status: 'actual',
    part: null,
  },
  speakers: speakersOf(outlets),
};

const said = fc.record({
  n: fc.constantFrom(
    '4',
    '>=4',
    '~18000',
    '18000',
    '7',
    '>7',
    '9',
    '11',
    '400..700',
    '550..600',
    '12*',
    '26150',
    '>26000',
  ),
  attribution: fc.constantFrom('IGSU', 'ГУР', 'HUR', 'Red Cross', null),
  to: fc.constantFrom(null, null, '2026-01-04', '2026-01', '2025-12'),
  area: fc.constantFrom<string[][]>([], [], ['RO'], ['MD']),
  status: fc.constantFrom('actual' as const, 'actual' as const, 'denied' as const),
});
/** An article: where, and for each version the day and minute of its reading and its figures. */
const article = fc.record({
  outlet: fc.nat(2),
  versions: fc.array(
    fc.record({ hours: fc.integer({ min: 0, max: 95 }), figures: fc.array(said, { maxLength: 3 }) }),
    { minLength: 1, maxLength: 3 },
  ),
});

const START = Date.UTC(2026, 0, 5);
const history = fc.array(article, { minLength: 1, maxLength: 7 }).map((articles) =>
  articles.flatMap(({ outlet, versions }, number) =>
    [...versions]
      .sort((a, b) => a.hours - b.hours)
      .map(({ hours, figures }, index): Reading => {
        const at = new Date(START + hours * 3_600_000 + index * 60_000).toISOString();
        const found = figures.map((one, i) =>
          figure({ measure: 'killed', ...one }, `a${number}.${index}.${i}`, i * 40),
        );
        return {
          article: `a${number}`,
          url: `https://x.example/${number}`,
          version: index + 1,
          at,
          published: index === 0 ? at : null,
          outlet: outlets[outlet]!,
          text: found.map((one) => one.sentence).join(' '),
          figures: found,
        };
      }),
  ),
);
const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length });

test('the order of arrival, and arriving twice, change nothing', () => {
  fc.assert(
    fc.property(
      history.chain((all) => fc.tuple(fc.constant(all), shuffled(all), fc.subarray(all))),
      ([all, mixed, again]) => {
        expect(foldSeries([...mixed, ...again], options)).toEqual(foldSeries(all, options));
      },
    ),
    { numRuns: 300 },
  );
});

test('going on from a sealed state is folding from the beginning', () => {
  fc.assert(
    fc.property(history, fc.nat(4), (all, cut) => {
      const early = all.filter((one) => dayOf(one) < START / 86_400_000 + cut);
      const past = foldSeries(early, options);
      const state = JSON.parse(JSON.stringify(past.state)) as GroupState;
      const rest = foldSeries(
        all.filter((one) => !early.includes(one)),
        options,
        state,
      );
      const whole = foldSeries(all, options);
      const ids = (changes: { id: string }[]) => changes.map((one) => one.id);
      expect([...ids(past.changes), ...ids(rest.changes)]).toEqual(ids(whole.changes));
      expect(rest.state.series).toEqual(whole.state.series);
    }),
    { numRuns: 300 },
  );
});

test('a store that records every arrival as it comes, however late, ends with the changes of the whole', () => {
  fc.assert(
    fc.property(
      history.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
      ([all, arrivals]) => {
        let sealed: GroupState | null = null;
        const changes = new Map<string, { day: number; standing: boolean }>();
        const open = (day: number) => day > (sealed?.day ?? -1);
        arrivals.forEach((_, n) => {
          const stored = arrivals.slice(0, n + 1);
          const waiting = arrivals.slice(n + 1).map((one) => one.at);
          const now = ['2026-01-20T00:00:00.000Z', ...waiting].sort()[0]!;
          const readings = stored.filter((one) => open(dayOf(one)));
          const held = [...changes].filter(([, one]) => one.standing && open(one.day)).map(([id]) => id);
          const result = record(sealed, readings, held, now, options);
          for (const id of result.retracted) changes.get(id)!.standing = false;
          for (const { id, at } of result.changes) {
            changes.set(id, { day: Math.floor(Date.parse(at) / 86_400_000), standing: true });
          }
          sealed = JSON.parse(JSON.stringify(result.sealed)) as GroupState;
        });
        const standing = [...changes].filter(([, one]) => one.standing).map(([id]) => id);
        const whole = foldSeries(all, options).changes.map((one) => one.id);
        expect(standing.sort()).toEqual(whole.sort());
      },
    ),
    { numRuns: 200 },
  );
});

test('ids are unique, and every figure is filed', () => {
  fc.assert(
    fc.property(history, (all) => {
      const { changes, filings, observations } = foldSeries(all, options);
      expect(new Set(changes.map((one) => one.id)).size).toBe(changes.length);
      expect(new Set(observations.map((one) => one.id)).size).toBe(observations.length);
      expect(new Set(filings.map((one) => one.figure))).toEqual(
        new Set(all.flatMap((one) => one.figures.map((f) => f.id))),
      );
    }),
    { numRuns: 200 },
  );
});

test.each(Object.entries({ soldiers, floods, ...own }))('%s: any order within a day', (_name, play) => {
  for (const { group, readings } of readingsOf(play).values()) {
    const whole = foldSeries(readings, optionsOf(play, group)).changes;
    fc.assert(
      fc.property(shuffled(readings), (mixed) => {
        expect(foldSeries(mixed, optionsOf(play, group)).changes).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  }
});

test('a fold leaves the state that it was given as it was', () => {
  fc.assert(
    fc.property(history, history, (first, second) => {
      const { state } = foldSeries(first, options);
      const before = JSON.stringify(state);
      foldSeries(second, options, state);
      expect(JSON.stringify(state)).toBe(before);
    }),
    { numRuns: 100 },
  );
});
