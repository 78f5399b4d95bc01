import { describe, expect, test } from 'vitest';
import type { DigestChange } from '../../src/digests/digest.ts';
import { leadOf, rankGroups, selectChanges, type Wishes } from '../../src/digests/select.ts';
import type { Change } from '../../src/ledger/change.ts';
import { change, item, morning, series, source, stated } from './sample.ts';

const of = (one: Change, over: Partial<DigestChange> = {}) => item(one, '7', 'The number is 7.', over);
const told = (items: DigestChange[], wishes: Partial<Wishes>) =>
  selectChanges(items, { topics: ['foreign-fighters'], ...wishes }).map((one) => one.change.id);

describe('a subscriber is told', () => {
  const rise = of(change('rose', stated(100), stated(110), { id: 'rise' }));
  const fall = of(change('fell', stated(100), stated(40), { id: 'fall' }));

  test('nothing that only confirms, and nothing of a topic not asked for', () => {
    const confirmed = of(change('confirmed', stated(100), stated(100)));
    const elsewhere = of(change('rose', stated(1), stated(2), { series: series({ topic: 'floods' }) }));
    expect(told([confirmed, elsewhere, rise], {})).toEqual(['rise']);
  });

  test('only the kinds asked for', () => {
    expect(told([rise, fall], { kinds: ['fell', 'revised'] })).toEqual(['fall']);
  });

  test('only what was read at the outlets asked for, be it in a sighting', () => {
    const tribune = source({ outlet: { id: 'tribune', name: 'Tribune' } });
    const seenThere = of(change('rose', stated(1), stated(2), { id: 'seen' }), { sightings: [tribune] });
    expect(told([rise, seenThere], { outlets: ['tribune'] })).toEqual(['seen']);
  });

  test('only series about the places asked for, as origin or as area', () => {
    const cubans = of(
      change('rose', stated(1), stated(2), { id: 'origin', series: series({ places: ['CU'] }) }),
    );
    const inCuba = of(change('rose', stated(1), stated(2), { id: 'area', series: series({ area: ['CU'] }) }));
    expect(told([rise, cubans, inCuba], { places: ['CU'] })).toEqual(['origin', 'area']);
  });
});

describe('a threshold', () => {
  const step = (before: number, after: number, over: Partial<Change> = {}) =>
    of(
      change(after > before ? 'rose' : 'fell', stated(before), stated(after), {
        id: `${before}-${after}`,
        ...over,
      }),
    );

  test.each([
    { limits: { difference: 50 }, passes: ['1000-1050', '1000-940'], fails: ['1000-1049'] },
    { limits: { percent: 10 }, passes: ['1000-1100', '1000-900'], fails: ['1000-1099', '1000-901'] },
    { limits: { difference: 500, percent: 10 }, passes: ['1000-1100', '9000-9500'], fails: ['1000-1099'] },
  ])('$limits leaves out what is below every limit', ({ limits, passes, fails }) => {
    const items = [...passes, ...fails].map((pair) =>
      step(...(pair.split('-').map(Number) as [number, number])),
    );
    expect(told(items, { thresholds: { all: limits } })).toEqual(passes);
  });

  test('of the measure itself goes before that of all', () => {
    const thresholds = { all: { percent: 50 }, recruited: { percent: 1 } };
    expect(told([step(100, 110)], { thresholds })).toEqual(['100-110']);
    expect(told([step(100, 110, { series: series({ measure: 'killed' }) })], { thresholds })).toEqual([]);
  });

  test('never hides a correction, a conflict, a first figure, or a step that cannot be measured', () => {
    const thresholds = { all: { difference: 1e6, percent: 1e6 } };
    const loud = [
      of(change('revised', stated(100), stated(101), { id: 'revised' })),
      of(change('conflict', stated(100), stated(101), { id: 'conflict' })),
      of(change('first', null, stated(1), { id: 'first' })),
      of(change('rose', stated(0), stated(1), { id: 'unmeasured', difference: null, ratio: null })),
    ];
    expect(told(loud, { thresholds })).toEqual(['revised', 'conflict', 'first', 'unmeasured']);
  });
});

describe('the order of a mail', () => {
  test('corrections first, then by importance; changes of one series stand together in the order of time', () => {
    const kinds = rankGroups(morning()).map((group) => group.changes.map((one) => one.change.kind).join('+'));
    expect(kinds).toEqual(['revised', 'rose+conflict', 'fell', 'first', 'first', 'rose']);
  });

  test('does not depend on the order of the changes', () => {
    const names = (items: DigestChange[]) =>
      rankGroups(items).flatMap((group) => group.changes.map((one) => one.change.id));
    expect(names(morning().reverse())).toEqual(names(morning()));
  });

  test('puts the changes of one moment in the order in which they follow from each other', () => {
    const chain = [
      [49, 128],
      [128, 3300],
      [3300, 3400],
    ].map(([from, to], i) => of(change('rose', stated(from!), stated(to!), { id: `${9 - i}` })));
    const values = (items: DigestChange[]) =>
      rankGroups(items).flatMap((group) => group.changes.map((one) => one.change.after?.low));
    expect(values(chain)).toEqual([128, 3300, 3400]);
    expect(values(chain.toReversed())).toEqual([128, 3300, 3400]);
  });

  test('the subject tells the weightiest, and never a jump that is held implausible while there is other news', () => {
    expect(leadOf(morning())?.change.after?.low).toBe(18_000);
    const doubtful = morning().filter((one) => one.change.implausible !== null || one.change.kind === 'fell');
    expect(leadOf(doubtful)?.change.kind).toBe('fell');
  });

  test('a doubling weighs more than a tenth, a whole more than its part', () => {
    const lead = (...items: Change[]) => leadOf(items.map((one) => of(one)))?.change.id;
    const tenth = change('rose', stated(100), stated(110), { id: 'tenth' });
    const double = change('rose', stated(100), stated(200), { id: 'double' });
    const part = change('rose', stated(100), stated(110), { id: 'part', series: series({ part: 'Galați' }) });
    expect(lead(tenth, double)).toBe('double');
    expect(lead(part, tenth)).toBe('tenth');
    const cubans = change('rose', stated(100), stated(110), {
      id: 'cubans',
      series: series({ places: ['CU'] }),
    });
    expect(lead(cubans, tenth)).toBe('tenth');
  });

  test('what else is equal goes by the order of the topic’s measures', () => {
    const [a, b] = ['a', 'z'].map((id) => change('first', null, stated(100), { id }));
    expect(leadOf([of(a!, { measureRank: 1 }), of(b!, { measureRank: 0 })])?.change.id).toBe('z');
  });
});
