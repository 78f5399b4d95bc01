/** Sources that a sentence names by a pronoun, a description or not at all. */
import { expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';

const sources = (language: string, text: string) =>
  extractFigures(text, { language, published: '2025-11-20', topic: null }).figures.map(
    (one) => one.attribution,
  );

test.each([
  [
    'en',
    'A broker in Nairobi opened his ledger. He had sent 85 men, he claimed, and lost track of 20.',
    'broker in Nairobi',
  ],
  ['en', 'Lindner Motors will cut 900 jobs, it said on Friday.', 'Lindner Motors'],
  ['en', 'Marta Silva runs a shelter in Bogotá. She counts 60 widows on her list.', 'Silva'],
  [
    'ro',
    'Asociația mamelor a ieșit în stradă. Ea afirmă că 300 de băieți sunt dați dispăruți.',
    'Asociația mamelor',
  ],
  ['ru', 'Комитет матерей вышел на площадь. По его подсчётам, пропали 300 человек.', 'Комитет матерей'],
])('%s: a pronoun means whom the text has named: %s', (language, text, name) => {
  expect(new Set(sources(language, text))).toEqual(new Set([name]));
});

test.each([
  [
    'en',
    'General Pavel Orlov said 300 men were missing. Another 40, the general added, had deserted.',
    'Orlov',
  ],
  [
    'en',
    'Unemployment fell to 4.2%, Statistics Norway said. Another 900 jobs were lost, the agency added.',
    'Statistics Norway',
  ],
  [
    'ro',
    'Potrivit ziarului Ecoul Sud, 40 de oameni au murit. Alți 12 sunt răniți, mai scrie publicația.',
    'Ecoul Sud',
  ],
  [
    'ru',
    'По данным «ОВД-Инфо», задержаны более 40 человек. Проект отмечает, что 12 из них избиты.',
    'ОВД-Инфо',
  ],
])('%s: a description means whom it fits: %s', (language, text, name) => {
  expect(sources(language, text)).toEqual([name, name]);
});

test('of nested sources the one who tells it speaks; a paper only hands on', () => {
  expect(sources('en', 'Ada Bello said the group had traced 19 of the men.')).toEqual(['Bello']);
  expect(
    sources('ro', 'Guvernul de la Praia a recunoscut că 18 marinari au murit, informează ziarul Ecoul Sud.'),
  ).toEqual(['Guvernul de la Praia']);
});

test('where it was said, and to whom, is nobody who says it', () => {
  const place = 'Au fost condamnați 19 oameni, a precizat la Chișinău șeful instituției, Victor Furtună.';
  expect(sources('ro', place)).toEqual(['Furtună']);
  expect(sources('ro', 'În Mali se aflau 1.600 de mercenari.')).toEqual([null]);
  expect(sources('ru', 'Задержаны 40 человек, сообщило ведомство депутатам.')).toEqual(['ведомство']);
});

test('a short name in brackets is the name; one with a number keeps it', () => {
  const named = 'Au murit 350 de soldați, potrivit Serviciului Național de Informații (NIS).';
  expect(sources('ro', named)).toEqual(['NIS']);
  expect(sources('en', 'Officers of the 47th Brigade say that 30 tanks were hit.')).toEqual([
    'Officers of the 47th Brigade',
  ]);
});
