/** Numbers that count nothing, and counts that look like them. */
import { describe, expect, it } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';

const quotes = (text: string, language = 'en') =>
  extractFigures(text, { language, published: '2026-02-11', topic: null }).figures.map(({ quote }) => quote);

describe('no figure is', () => {
  it.each([
    ['an age without its years', 'He is now forty-three; my brother was ten and she was freed at 44.'],
    ['the age of kin between commas', 'Her daughter, 4, slept, and the boy, barely 15, was shot.'],
    ['the age of two, or of the younger of two', 'They were both 18. The older was 30 and the younger 26.'],
    [
      'an hour by its preposition',
      'The gates opened at nine and shut at half past four; before five, all was quiet.',
    ],
    ['an hour that opens a sentence', 'By seven the square was full. At 11 the doors were shut.'],
    [
      'a time told without its noun again',
      'It took her eleven hours to get home; the trip usually takes two.',
    ],
    ['a term cut to another', 'The sentence was cut from nine years to six.'],
    ['a room, a platform, an act', 'The court sits in room two; the bus stops at platform six.'],
    ['a number in a name', 'Nobody backed the Five Star Movement or the Magnificent Seven.'],
    ['a day behind a short month', 'It has been so since Feb. 24, 2022, and will be until Jan. 1.'],
    ['a calibre', 'A 9mm pistol lay there.'],
  ])('%s', (_, text) => {
    expect(quotes(text)).toEqual([]);
  });

  it.each([
    ['ro', 'A fost luat pe 4 iunie și trimis la luptă pe 19.'],
    ['ro', 'Steaua a învins cu 2-1, iar Rapid a pierdut cu 0-3.'],
    ['ru', 'Срок вырос с 9 до 13 лет.'],
    ['ru', 'Код доступа 4471.'],
  ])('%s: %s', (language, text) => {
    expect(quotes(text, language)).toEqual([]);
  });

  it('a day in a dateline of Russian agencies', () => {
    expect(quotes('НАЙРОБИ, 26 ноя. Власти установили личности 83 граждан.', 'ru')).toEqual(['83']);
  });
});

describe('a figure is still', () => {
  it.each([
    ['what an amount stands at', 'Officials put the number of dead at five.', ['five']],
    ['who was freed after a term', 'The court jailed him for 12 years and freed four.', ['four']],
    ['votes for and against', 'By ten votes to four the council agreed.', ['ten', 'four']],
    ['people told after an age', 'He was 34 when he signed; 12 of his friends followed.', ['12']],
    ['those who are missing', 'The missing are 20.', ['20']],
    ['what was found after a time', 'After ten days they found only four.', ['four']],
  ])('%s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

/** Role, status and unit of each figure. */
const told = (text: string, language: string) =>
  extractFigures(text, { language, published: '2026-02-11', topic: null }).figures.map(
    ({ role, status, unit }) => `${role} ${status} ${unit}`,
  );

describe('an older value', () => {
  it.each([
    ['en', 'The agency counts 18,000 names. A previous list, published in May, had 16,500.'],
    ['ro', 'Sunt acolo 12.000 de soldați. Estimările anterioare ale SUA indicau cel puțin 10.000.'],
    ['ru', 'Погибли 52 человека. Ранее сообщалось о 31 погибшем.'],
    ['ru', 'В лагере живут 900 семей. В 2024 году в нём жили 700 семей.'],
  ])('%s: %s', (language, text) => {
    expect(told(text, language).map((one) => one.split(' ')[0])).toEqual(['level', 'previous']);
  });
});

describe('a multiple is a change only against an earlier time', () => {
  it.each([
    ['ro', 'Oferta este de douăzeci de ori mai mare decât salariul mediu.', 'level'],
    ['ro', 'Prețul este de trei ori mai mare decât acum un an.', 'delta'],
    ['ru', 'Переводчику дают вдвое больше.', 'level'],
    ['ru', 'Цены в пять раз выше, чем до войны.', 'delta'],
  ])('%s: %s', (language, text, role) => {
    expect(told(text, language)[0]).toMatch(new RegExp(`^${role} `));
  });
});

describe('what is told of one of a list is told of all', () => {
  it.each([
    ['en', '1,000 sappers and 5,000 builders will go to the region.', ['planned', 'planned']],
    ['en', 'The plant will sell 430 of its 1,550 trucks.', ['planned', 'actual']],
    ['ro', 'Guvernul va construi 12 școli, 4 spitale și două poduri.', ['planned', 'planned', 'planned']],
    ['ru', 'Завод уволит 430 из 1 550 рабочих.', ['planned', 'actual']],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language).map((one) => one.split(' ')[1])).toEqual(expected);
  });
});

describe('what is left out is what was told', () => {
  it.each([
    ['en', 'He was fined 500 euros. His brother paid 300.', ['EUR', 'EUR']],
    ['ro', 'Familia a dat 3.500 de euro unui agent și încă 1.200 pentru viză.', ['EUR', 'EUR']],
    ['ru', 'Очищено 58 км пляжей из 90.', ['km', 'km']],
    ['ru', 'Около 300 рабочих нефтесервисной компании прекратили работу.', ['person']],
    ['ro', 'Lagărul are 350 de locuri.', ['place']],
    ['ro', 'Partidul a obținut 41 de locuri în parlament.', ['seat']],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language).map((one) => one.split(' ')[2])).toEqual(expected);
  });
});

it('a number that went from and to shares the scale said once', () => {
  const figures = extractFigures('Число выросло с 12 до 15 тысяч.', {
    language: 'ru',
    published: '2026-02-11',
    topic: null,
  }).figures;
  expect(figures.map(({ low }) => low)).toEqual([12_000, 15_000]);
});

it('pay set beside the pay told before is a sum', () => {
  expect(told('The average pay is 96,000 rubles. In Moscow it is 180,000, in Tuva 61,000.', 'en')).toEqual([
    'level actual RUB',
    'level actual RUB',
    'level actual RUB',
  ]);
});
