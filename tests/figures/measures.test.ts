/** Sentences of news with what is said of each figure and whose people it counts, in three languages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { topicSchema } from '../../src/config/schema.ts';
import { extractFigures } from '../../src/figures/extract.ts';
import { lexiconOf } from '../../src/language/index.ts';

interface Row {
  text: string;
  figures: { quote: string; start: number; measure: string; places: string[] }[];
}

const read = (text: string, language: string) =>
  extractFigures(text, { language, published: '2026-02-11', topic: null }).figures;

/** Of the figures that are found, how many have the right measure and the right places. */
function shares(language: string): { measure: number; places: number } {
  const file = path.resolve(import.meta.dirname, `fixtures/measures-and-places/${language}.jsonl`);
  let found = 0;
  let measure = 0;
  let places = 0;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const row = JSON.parse(line) as Row;
    const figures = read(row.text, language);
    for (const wanted of row.figures) {
      const end = wanted.start + wanted.quote.length;
      const figure = figures.find((one) => one.start < end && one.end > wanted.start);
      if (!figure) continue;
      found++;
      if (figure.measure === wanted.measure) measure++;
      if (figure.places.join() === wanted.places.join()) places++;
    }
  }
  return { measure: measure / found, places: places / found };
}

describe.each([
  ['en', 0.82, 0.9],
  ['ro', 0.84, 0.93],
  ['ru', 0.82, 0.93],
])('in %s', (language, measureFloor, placesFloor) => {
  test('most figures get the measure that is said of them and the nationality of their people', () => {
    const { measure, places } = shares(language);
    expect(measure).toBeGreaterThanOrEqual(measureFloor);
    expect(places).toBeGreaterThanOrEqual(placesFloor);
  });
});

const countriesIn = (language: string, word: string) =>
  (lexiconOf(language)?.word(word).entries ?? [])
    .filter(
      (entry) => ['country', 'people', 'adjective', 'capital'].includes(entry.tag) && entry.rest.length === 0,
    )
    .map((entry) => entry.value);

test.each([
  ['ru', 'данным'],
  ['ru', 'дано'],
  ['ro', 'noua'],
  ['ro', 'mali'],
  ['en', 'turkey'],
  ['en', 'polish'],
  ['en', 'jordan'],
  ['en', 'us'],
])('%s: "%s" names no country', (language, word) => {
  expect(countriesIn(language, word)).toEqual([]);
});

test.each([
  ['ru', 'Дании', 'DK'],
  ['ru', 'кубинцами', 'CU'],
  ['ru', 'индийцев', 'IN'],
  ['ru', 'камерунской', 'CM'],
  ['ru', 'узбеков', 'UZ'],
  ['ro', 'kenyenilor', 'KE'],
  ['ro', 'coreeni', undefined],
  ['ro', 'Egiptului', 'EG'],
  ['ro', 'yemeniți', 'YE'],
  ['ro', 'austrieci', 'AT'],
  ['en', 'Togolese', 'TG'],
  ['en', 'Kyrgyz', 'KG'],
  ['en', 'Danes', 'DK'],
])('%s: "%s" is %s', (language, word, code) => {
  expect(countriesIn(language, word)[0]).toBe(code);
});

test('what happened in a country is not the nationality of its victims', () => {
  expect(read('A bus crash in Peru killed 37 people.', 'en')[0]?.places).toEqual([]);
});

test('the dead with the wounded are losses; each alone is itself', () => {
  const told = read(
    'Из 15 тысяч отправленных в Курск северокорейцев 4,7 тыс. убиты или ранены, 600 убиты.',
    'ru',
  );
  expect(told.map((one) => one.measure)).toEqual(['fighting', 'losses', 'killed']);
});

test('officials, suspects and fees of a story about recruits are not recruited and no pay', () => {
  const [brokers, men, fee] = read(
    'Police arrested two brokers who had recruited 40 men for the Russian army and charged $1,500 for each visa.',
    'en',
  );
  expect([brokers?.measure, men?.measure, fee?.measure]).toEqual(['other', 'recruited', 'other']);
});

test('what leaves a rest is a part; two more bodies add to what is known', () => {
  expect(read('Divers recovered two more bodies overnight.', 'en')[0]?.part).toBe('more');
});

test("the words of a topic's own phrase may stand apart and in another order, but in one clause", () => {
  const topic = topicSchema.parse({
    id: 'fires',
    title: 'Fires',
    match: { en: ['fire'] },
    measures: [
      { id: 'homeless', unit: 'person', terms: { en: ['left without shelter', 'bring to safety'] } },
    ],
  });
  const measure = (text: string) =>
    extractFigures(text, { language: 'en', published: '2026-02-11', topic }).figures[0]?.measure;
  expect(measure('Crews brought 140 people to safety.')).toBe('homeless');
  expect(measure('Without any shelter were left 140 people.')).toBe('homeless');
  expect(measure('Crews brought 140 hoses, safety rules said.')).toBe('other');
});

test('one beside others is counted, also behind its verb', () => {
  const told = read('Погиб один рыбак и трое ранены, уточнила полиция.', 'ru');
  expect(told.map((one) => [one.low, one.measure])).toEqual([
    [1, 'killed'],
    [3, 'wounded'],
  ]);
});

test('a country that recruited is not that of the dead', () => {
  const told = read('Rusia recrutase circa 900 de oameni și cel puțin 30 fuseseră uciși.', 'ro');
  expect(told.map((one) => one.places)).toEqual([[], []]);
});

test('a text plays where its first sentences say that something happens, before a country that is only named', () => {
  const topic = topicSchema.parse({
    id: 'quakes',
    title: 'Earthquakes',
    match: { en: ['earthquake'] },
    measures: ['killed'],
  });
  const areas = (text: string) =>
    extractFigures(text, { language: 'en', published: '2026-02-11', topic }).figures.map((one) => one.area);
  expect(areas('Greece sends dogs. A quake in Albania killed 12 people. Another 3 died later.')).toEqual([
    ['AL'],
    ['AL'],
  ]);
  expect(areas('Bells rang at dawn. A quake struck central Albania. It killed 12 people.')).toEqual([['AL']]);
});

test.each([
  ['en', 'Kyiv freed 205 Russian prisoners of war on Monday.', 'returned'],
  ['en', 'The Ukrainian army holds 205 prisoners of war.', 'captured'],
  ['ro', 'Circa 205 prizonieri de război ucraineni au fost eliberați de armata rusă.', 'returned'],
  ['ro', 'Armata ucraineană deține 205 prizonieri de război.', 'captured'],
  ['ru', 'Киев освободил 205 российских военнопленных.', 'returned'],
  ['ru', 'Украинская армия удерживает 205 военнопленных.', 'captured'],
])(
  '%s: what becomes of captives is said of them, not that they are captives: %s',
  (language, text, measure) => {
    expect(read(text, language)[0]?.measure).toBe(measure);
  },
);

test.each([
  [
    'en',
    'Casualties of the Russian and Ukrainian armies near 1.3 million. Russia accounts for up to 880,000, including 200,000 killed.',
  ],
  [
    'ro',
    'Pierderile armatelor rusă și ucraineană se apropie de 1,3 milioane. Rusiei i se atribuie 880.000, inclusiv 200.000 de morți.',
  ],
  [
    'ru',
    'Потери российской и украинской армий близки к 1,3 млн человек. На Россию приходится 880 тыс., в том числе 200 тысяч убитых.',
  ],
])('%s: what is said of a part is not said of the whole', (language, text) => {
  expect(read(text, language).map(({ measure }) => measure)).toEqual(['losses', 'losses', 'killed']);
});

test('Russian: losses that come to a number of people are no damage', () => {
  const text = 'Солдаты КНДР воюют за Россию. Их потери составили около 4 100 человек.';
  expect(read(text, 'ru')[0]?.measure).toBe('losses');
});

test.each([
  [
    'en',
    'About 900 of the Nepalis sent to the front with the Russian army have returned home.',
    ['returned'],
  ],
  [
    'en',
    'Since May 80 Malawians have joined the Russian army, and six of them have been killed.',
    ['recruited', 'killed'],
  ],
  [
    'en',
    'Kyiv holds 170 foreigners captured while fighting for Russia, up from 120 in the summer.',
    ['captured', 'captured'],
  ],
  [
    'ro',
    'În armata rusă au fost identificați 140 de kenyeni care semnaseră contracte; 30 dintre ei au murit.',
    ['identified', 'killed'],
  ],
  ['ro', 'Armata a ucis 60 de wagneriști și 25 de militari malieni pe front.', ['killed', 'killed']],
  [
    'ru',
    'Более 900 непальцев, завербованных в российскую армию, вернулись домой, ещё 40 убиты.',
    ['returned', 'killed'],
  ],
])("%s: a figure's own verb says more than a participle or another's: %s", (language, text, measures) => {
  expect(read(text, language).map(({ measure }) => measure)).toEqual(measures);
});

test.each([
  [
    'en',
    'Recruits to the Russian army were promised 200,000 rubles a month; the brokers pocketed $3,000 a head.',
    ['pay', 'other'],
  ],
  [
    'ru',
    'Новобранцам российской армии платят 200 тысяч рублей в месяц, а посредники брали по 90 тысяч рублей с человека.',
    ['pay', 'other'],
  ],
  [
    'ro',
    'Recruții armatei ruse primesc o soldă de 200.000 de ruble; intermediarii au încasat câte 3.000 de euro de fiecare.',
    ['pay', 'other'],
  ],
])('%s: what brokers take for each recruit is no pay: %s', (language, text, measures) => {
  expect(read(text, language).map(({ measure }) => measure)).toEqual(measures);
});

test('English: of the dead, those who had been recruited in prison are counted as dead', () => {
  const text =
    'The site has named 300 Kenyans killed in the Russian army. Of them, 40 were recruited from prison.';
  expect(read(text, 'en')[1]?.measure).toBe('killed');
});
