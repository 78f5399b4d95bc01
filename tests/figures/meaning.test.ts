import { expect, test } from 'vitest';
import type { Topic } from '../../src/config/schema.ts';
import { extractFigures } from '../../src/figures/extract.ts';

const floods: Topic = {
  id: 'floods',
  title: 'Floods',
  match: {},
  measures: ['killed', 'missing', 'evacuated', 'damage'].map((id) => ({ id })),
};
const read = (text: string, language = 'en', topic: Topic | null = floods) =>
  extractFigures(text, { language, published: '2026-02-11', topic }).figures;

test('each figure gets the measure of its own clause', () => {
  const told = read('The storm killed nine people, and 14 are missing; 2,300 were evacuated.').map((one) => [
    one.low,
    one.measure,
    one.unit,
  ]);
  expect(told).toEqual([
    [9, 'killed', 'person'],
    [14, 'missing', 'person'],
    [2300, 'evacuated', 'person'],
  ]);
});

test('a part of the dead is never their total', () => {
  const [all, some] = read('The flood killed twelve people. Five of the dead are from Calder county.');
  expect(all?.part).toBeNull();
  expect(some?.part).toBe('Calder');
});

test('more of the same adds to what was told; the first word on another measure is a total', () => {
  const [, more] = read('Twelve people died in the flood. Two more bodies were found overnight.');
  expect(more?.part).toBe('more');
  const [, missing] = read('Twelve people died in the flood. Another four are missing.');
  expect(missing).toMatchObject({ measure: 'missing', part: null });
});

test('a conversion in brackets stands apart from the sum it converts', () => {
  const [sum, converted] = read('Damage is put at 90 million lei (€18 million).');
  expect(sum).toMatchObject({ measure: 'damage', unit: 'RON', part: null });
  expect(converted).toMatchObject({ unit: 'EUR', part: 'conversion' });
});

test('an older value, a change and a plan are told from a level', () => {
  const roles = read('The toll of people killed rose to 20 from 17.').map((one) => one.role);
  expect(roles).toEqual(['level', 'previous']);
  expect(read('Prices rose by 4 per cent.')[0]?.role).toBe('delta');
  expect(read('The ministry plans to evacuate 500 people.')[0]?.status).toBe('planned');
});

test("a date after where people come from is the people's", () => {
  const [people] = read('The register listed 19,400 people from 131 countries by the end of February 2025.');
  expect(people?.to).toBe('2025-02');
});

test.each([
  [
    'en',
    'The Gazette counted 18,000 recruits. HUR, the spy service, holds to its own figure: more than 24,000.',
    'HUR',
  ],
  [
    'ro',
    'Ziarul Gazeta a numărat 18.000 de recruți. HUR își menține cifra: peste 24.000 de străini recrutați.',
    'HUR',
  ],
  [
    'ru',
    'Газета насчитала 18 тысяч новобранцев. Минобороны остаётся при своей цифре: более 24 тысяч завербованных.',
    'Минобороны',
  ],
])('%s: who stands by a figure speaks for it', (language, text, speaker) => {
  expect(read(text, language)[1]?.attribution).toBe(speaker);
});

test.each([
  ['ro', 'Budanov a spus că Rusia recrutează 35.000 de oameni pe lună.', 'Budanov'],
  ['ro', 'Potrivit lui Budanov, Rusia recrutează 35.000 de oameni pe lună.', 'Budanov'],
  ['ru', 'Буданов сказал, что Россия набирает 35 тысяч человек в месяц.', 'Буданов'],
  ['ro', 'Ucraina spune că cifra este de 2.000.', 'Ucraina'],
  ['ro', 'Rudele estimează numărul dispăruților la 180.', 'Rudele'],
  ['en', 'An officer with the call sign “Yurta 7” says some 60 Nepalis fight in his sector.', 'officer'],
  ['ro', 'Un ofițer cu indicativul „Iurta 7” spune că în sector luptă vreo 60 de nepalezi.', 'ofițer'],
  ['ru', 'Офицер с позывным «Юрта» говорит, что на его участке воюют около 60 непальцев.', 'Офицер'],
  [
    'en',
    'Russia had recruited about 19,400 people, according to registers studied by The Gazette.',
    'Gazette',
  ],
  [
    'ru',
    'Россия завербовала 19 400 человек, следует из реестров контрактов, изученных The Gazette.',
    'Gazette',
  ],
])('%s: who opens a sentence and speaks is the speaker: %s', (language, text, speaker) => {
  expect(read(text, language).at(-1)?.attribution).toBe(speaker);
});

test('the speaker is the source, not the relay, and periods count from the publication', () => {
  const [one] = read('At least 30 people died in January, according to the health ministry.');
  expect(one).toMatchObject({
    attribution: 'health ministry',
    from: '2026-01',
    to: '2026-01',
    period_source: 'stated',
  });
});

test('a topic may name its own terms and units', () => {
  const topic: Topic = {
    id: 'x',
    title: 'X',
    match: {},
    measures: [{ id: 'poached', unit: 'rhino', terms: { en: ['poach'] } }],
  };
  expect(read('Rangers say 31 rhinos were poached last year.', 'en', topic)[0]).toMatchObject({
    measure: 'poached',
    unit: 'rhino',
    from: '2025',
  });
});

test('nationality is told by people, adjective and country in three languages', () => {
  expect(
    read('Two Kenyans and three soldiers from Nepal were captured.', 'en', null).map((one) => one.places),
  ).toEqual([['KE'], ['NP']]);
  expect(read('Au murit 12 militari cubanezi.', 'ro', null)[0]?.places).toEqual(['CU']);
  expect(read('В плену 17 непальцев.', 'ru', null)[0]?.places).toEqual(['NP']);
});

test('what is left out is told with its reason', () => {
  const { rejected } = extractFigures('In 2019 the 32-year-old left.', {
    language: 'en',
    published: null,
    topic: null,
  });
  expect(rejected.map((one) => [one.quote, one.reason])).toEqual([
    ['2019', 'year'],
    ['32', 'age'],
  ]);
});

test('words of a topic on fighters take nothing from another topic', () => {
  const [dead] = read("The death toll from this week's floods in the east is now 14.");
  expect(dead).toMatchObject({ low: 14, measure: 'killed' });
  const [missing] = read('На вечер вторника пропавшими без вести числятся 23 человека.', 'ru');
  expect(missing).toMatchObject({ low: 23, measure: 'missing' });
});

test('a percent of a rate that the topic follows is its level, of anything else a share', () => {
  const vote: Topic = { id: 'vote', title: 'Vote', match: {}, measures: [{ id: 'turnout' }] };
  expect(read('Turnout stood at 41.5% at noon.', 'en', vote)[0]).toMatchObject({
    measure: 'turnout',
    role: 'level',
  });
  expect(read('Of the wounded, 41.5% are children.')[0]?.role).toBe('share');
});

test.each([
  ['en', '“Nothing is left,” said Joan Carver, 61.'],
  ['ro', '„N-a mai rămas nimic”, spune Ioana Cârlan, 61.'],
  ['ru', '«Ничего не осталось», — говорит Анна Кравец, 61.'],
])('the number behind who speaks is an age, in %s', (language, text) => {
  expect(read(text, language)).toEqual([]);
});

test('what the outlet says it counted itself is nobody else’s word', () => {
  const [counted] = read(
    'Парламент принял закон о доме. Мы посчитали по спискам: убиты более 400 человек.',
    'ru',
  );
  expect(counted).toMatchObject({ low: 400, attribution: null });
  const [quoted] = read('The mayor said the dam had held. “We have found 14 dead,” he said.');
  expect(quoted?.attribution).toBe('mayor');
});

test('a range may begin below zero', () => {
  expect(read('It will be between minus twelve and five degrees.')[0]).toMatchObject({ low: -12, high: 5 });
});
