/** Passages of news with the nationality or origin of what each figure counts, in three languages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';

interface Passage {
  published: string;
  text: string;
  figures: { quote: string; start: number; places: string[] }[];
}

const passages = (language: string): Passage[] =>
  readFileSync(path.join(import.meta.dirname, 'fixtures', 'places', `${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Passage);

const read = (text: string, language: string, published = '2026-02-11') =>
  extractFigures(text, { language, published, topic: null }).figures;

test.each([
  ['en', 0.9],
  ['ro', 0.92],
  ['ru', 0.94],
])('%s: most figures get the nationality of what they count, and no other', (language, floor) => {
  const wrong: string[] = [];
  let told = 0;
  for (const { text, published, figures } of passages(language)) {
    const found = read(text, language, published);
    for (const want of figures) {
      const got = found.find((one) => one.start < want.start + want.quote.length && want.start < one.end);
      if (!got) continue;
      told++;
      if (got.places.join() !== want.places.join())
        wrong.push(`${want.quote}: ${want.places}, got ${got.places}: ${text}`);
    }
  }
  expect(told).toBeGreaterThan(150);
  expect(1 - wrong.length / told, wrong.join('\n')).toBeGreaterThanOrEqual(floor);
});

const places = (text: string, language = 'en') => read(text, language).map((one) => one.places.join());

test('a country that sends or loses people gives its own; one that takes people in does not', () => {
  expect(places('Pyongyang sent 12,000 soldiers to Kursk.')).toEqual(['KP']);
  expect(places('Северная Корея отправила 12 тысяч военных.', 'ru')).toEqual(['KP']);
  expect(places('Kenyans kept coming: Uganda took in 400 of them.')).toEqual(['KE']);
});

test("its citizens are those of the country named before, its dead the speaker's own", () => {
  expect(places('Havana denies that 5,000 of its citizens are at the front.')).toEqual(['CU']);
  expect(places('Гавана отрицает, что на фронте 5000 её граждан.', 'ru')).toEqual(['CU']);
  expect(places('Ministerul kenyan recunoaște că 82 de cetățeni ai săi luptă.', 'ro')).toEqual(['KE']);
});

test('a share is of the people that make it up', () => {
  expect(places('Colombians make up 40% of the legion.')).toEqual(['CO']);
  expect(places('Доля африканцев в полку — 7%.', 'ru')).toEqual(['002']);
  expect(places('One in ten Sri Lankans lost a home.')).toEqual(['LK']);
});

test('a part of a country, or a fire in it, is where something happened', () => {
  expect(places('A bus fell into a ravine in southern Peru, killing 37.')).toEqual(['']);
  expect(places('Inundațiile din Thailanda au făcut 110 morți.', 'ro')).toEqual(['']);
});

test('refugees keep their nationality in the countries that take them in', () => {
  expect(
    places(
      'At the end of May, Germany was hosting most of the Ukrainians (1.2 million). Poland had taken in 960,000.',
    ),
  ).toEqual(['UA', 'UA']);
});

test("an army's losses and arms are its own, what it shoots down is the other's", () => {
  expect(places("Moscow's losses passed 1.07 million.")).toEqual(['RU']);
  expect(places('Киев признаёт гибель 46 тысяч военных.', 'ru')).toEqual(['UA']);
  expect(places('Russia launched 539 drones and 11 missiles; four people died.')).toEqual(['RU', 'RU', '']);
  expect(places("Ukraine's air force shot down 52 drones.")).toEqual(['RU']);
  expect(places('Противник терял 865 человек в день.', 'ru')).toEqual(['']);
});
