import { expect, test } from 'vitest';
import { compileTerms, foldText } from '../../src/language/stems.ts';

const found = (language: string, terms: string[], text: string) =>
  compileTerms({ [language]: terms }, language)
    .find(text)
    .map((hit) => [hit.term, text.slice(hit.start, hit.end)]);

test('a dictionary form meets its inflections', () => {
  expect(found('en', ['mercenary'], 'Two Mercenaries came.')).toEqual([['mercenary', 'Mercenaries']]);
  expect(found('ro', ['rănit', 'mercenar'], 'Doi răniți, trei mercenarilor.')).toEqual([
    ['rănit', 'răniți'],
    ['mercenar', 'mercenarilor'],
  ]);
  expect(found('ru', ['наёмник', 'убит'], 'Наемников было двое, убито трое.')).toEqual([
    ['наёмник', 'Наемников'],
    ['убит', 'убито'],
  ]);
});

test('Romanian is found with commas, cedillas and without diacritics', () => {
  for (const word of ['luptători', 'luptatori', 'LUPTĂTORII']) {
    expect(found('ro', ['luptător'], `Au venit ${word} străini.`)).toEqual([['luptător', word]]);
  }
  expect(found('ro', ['forță'], 'forţă')).toEqual([['forță', 'forţă']]);
});

test('several words stand together, not across the end of a sentence', () => {
  expect(found('en', ['foreign fighter'], 'Foreign-fighters and foreign. Fighters')).toEqual([
    ['foreign fighter', 'Foreign-fighters'],
  ]);
});

test('parts joined by & must all stand in one paragraph', () => {
  const terms = ['foreigner & army'];
  expect(found('en', terms, 'The army took foreigners.')).toEqual([['foreigner & army', 'foreigners']]);
  expect(found('en', terms, 'The army.\nForeigners came.')).toEqual([]);
});

test('another language has no terms of its own', () => {
  expect(compileTerms({ en: ['army'] }, 'ru').find('army')).toEqual([]);
});

test('folding keeps every offset', () => {
  for (const text of ['Ещё İstanbul ŞŢ', '’ёЁ', 'Ïß']) expect(foldText(text)).toHaveLength(text.length);
});
