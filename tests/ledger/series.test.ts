import { expect, test } from 'vitest';
import { groupText, seriesKey, seriesText } from '../../src/ledger/series.ts';
import { figure, type Said } from './play.ts';

const topic = {
  id: 'floods',
  title: 'Floods',
  match: { en: ['flood'] },
  measures: [
    { id: 'killed' },
    { id: 'damage', unit: 'RON' },
    { id: 'pay' },
    { id: 'turnout', unit: 'percent' },
  ],
};
const place = (said: Said) => seriesKey(figure(said, 'f', 0), topic);

test.each([
  [{ n: '5', measure: 'killed', role: 'delta' }, 'delta'],
  [{ n: '5', measure: 'killed', role: 'previous' }, 'previous'],
  [{ n: '42', measure: 'killed', role: 'share', kind: 'percent', unit: 'percent' }, 'share'],
  [{ n: '5', measure: 'wounded' }, 'measure not of the topic'],
  [{ n: '5', measure: 'other' }, 'no watched measure'],
  [{ n: '5', measure: 'killed', unit: 'cow' }, 'unit cow, not person'],
  [{ n: '5', measure: 'damage', kind: 'money', unit: 'EUR' }, 'unit EUR, not RON'],
  [{ n: '5', measure: 'pay', kind: 'percent', unit: 'percent' }, 'unit percent, not money'],
] as [Said, string][])('%o never alarms by itself: %s', (said, aside) => {
  expect(place(said)).toEqual({ aside });
});

test('a part, a plan, a rate, a place and a currency have series of their own; a denial is filed with its claim', () => {
  const texts = [
    { n: '5', measure: 'killed' },
    { n: '5', measure: 'killed', part: 'Galați' },
    { n: '5', measure: 'killed', status: 'planned' },
    { n: '5', measure: 'killed', per: 'day' },
    { n: '5', measure: 'killed', places: ['NP'] },
    { n: '5', measure: 'pay', kind: 'money', unit: 'RUB' },
    { n: '5', measure: 'pay', kind: 'money', unit: 'USD' },
    { n: '5', measure: 'turnout', kind: 'percent', unit: 'percent' },
  ] as Said[];
  const keys = texts.map((said) => {
    const placed = place(said);
    return 'key' in placed ? seriesText(placed.key) : placed.aside;
  });
  expect(new Set(keys).size).toBe(texts.length);
  expect(place({ n: '5', measure: 'killed', status: 'denied' })).toEqual(
    place({ n: '5', measure: 'killed' }),
  );
});

test('places are a set; series that differ by area alone are of one group', () => {
  const a = place({ n: '5', measure: 'killed', places: ['NP', 'CU'], area: ['RO'] });
  const b = place({ n: '5', measure: 'killed', places: ['CU', 'NP'], area: ['MD'] });
  if (!('key' in a) || !('key' in b)) throw new Error('both have a series');
  expect(groupText(a.key)).toBe(groupText(b.key));
  expect(seriesText(a.key)).not.toBe(seriesText(b.key));
});

test('a country that is both origin and area, or of a thing that has no origin, is where it happened', () => {
  const key = (said: Said) => {
    const placed = place(said);
    return 'key' in placed && { places: placed.key.places, area: placed.key.area };
  };
  expect(key({ n: '9', measure: 'killed', places: ['RO'], area: ['RO'] })).toEqual({
    places: [],
    area: ['RO'],
  });
  expect(key({ n: '9', measure: 'killed', places: ['NP'], area: ['RO'] })).toEqual({
    places: ['NP'],
    area: ['RO'],
  });
  expect(key({ n: '9', measure: 'killed', places: ['NP'] })).toEqual({ places: ['NP'], area: [] });
  expect(key({ n: '9', measure: 'turnout', kind: 'percent', unit: 'percent', places: ['MD'] })).toEqual({
    places: [],
    area: ['MD'],
  });
});

test('a conversion in brackets repeats what it converts', () => {
  const sentence =
    'Repairs cost 300 million lei (about €60 million), and €5 million more is asked of Brussels.';
  const money = (quote: string, unit: string) => {
    const start = sentence.indexOf(quote);
    return {
      ...figure({ n: '1', measure: 'pay', kind: 'money', unit }, quote, start),
      quote,
      end: start + quote.length,
      sentence,
    };
  };
  const all = [money('300 million lei', 'RON'), money('€60 million', 'EUR'), money('€5 million', 'EUR')];
  expect(all.map((one) => ('key' in seriesKey(one, topic, all) ? 'series' : 'aside'))).toEqual([
    'series',
    'aside',
    'series',
  ]);
});
