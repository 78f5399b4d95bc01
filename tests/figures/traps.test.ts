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
  ])('%s', (_, text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});
