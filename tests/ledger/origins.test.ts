import { expect, test } from 'vitest';
import { originators, type Source } from '../../src/ledger/origins.ts';

const wire =
  'At least eleven people have died in the floods in the south of the country, the rescue service said late on Friday.';
const source = (article: string, more: Partial<Source> = {}): Source => ({
  article,
  speaker: null,
  sentence: `${article} tells it so.`,
  numbers: [],
  ...more,
});

test('whoever cites one speaker has the story from there', () => {
  expect(
    originators([
      source('a', { speaker: '=rescue' }),
      source('b', { speaker: '=rescue' }),
      source('c', { speaker: '=rescue +romania' }),
    ]),
  ).toBe(1);
});

test('another speaker counts apart', () => {
  expect(originators([source('a', { speaker: 'igsu' }), source('b', { speaker: 'redcross' })])).toBe(2);
});

test('a copy has the origin of what it copies, whomever it cites', () => {
  expect(
    originators([
      source('a', { speaker: 'igsu', sentence: wire }),
      source('b', { speaker: 'agentia', sentence: `${wire} Rain is expected.` }),
    ]),
  ).toBe(1);
});

test('a translation gives itself away by its numbers', () => {
  const [en, ro] = [
    [11, 38_000, 250, 64],
    [11, 38_000, 250, 64, 2026],
  ];
  expect(
    originators([
      source('a', { speaker: 'igsu', numbers: en }),
      source('b', { speaker: 'agentia', numbers: ro }),
    ]),
  ).toBe(1);
  expect(
    originators([
      source('a', { speaker: 'igsu', numbers: [11, 3] }),
      source('b', { speaker: 'agentia', numbers: [11, 3] }),
    ]),
  ).toBe(2);
});

test('who names nobody is no origin beside one who does, and one origin alone', () => {
  expect(originators([source('a', { speaker: 'igsu' }), source('b'), source('c')])).toBe(1);
  expect(originators([source('a'), source('b')])).toBe(1);
});
