import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';
import type { Figure } from '../../src/figures/figure.ts';

const fixtures = <T>(folder: string, language: string): T =>
  JSON.parse(
    fs.readFileSync(path.join(import.meta.dirname, 'fixtures', folder, `${language}.json`), 'utf8'),
  ) as T;

const read = (text: string, language: string) =>
  extractFigures(text, { language, published: '2026-02-11', topic: null }).figures;

const told = ({ low, high, bound, kind }: Figure) =>
  [bound, ...new Set([low, high].filter((end) => end !== null)), kind].join(' ');

describe.each(['en', 'ro', 'ru', 'uk'])('%s', (language) => {
  const numbers = fixtures<[string, string[]][]>('numbers-as-written', language);
  test.each(numbers.flatMap(([value, phrasings]) => phrasings.map((phrase) => [phrase, value])))(
    '%s is %s',
    (phrase, value) => {
      expect(read(phrase, language).map(told)).toEqual([value]);
    },
  );

  test.each(fixtures<string[]>('not-figures', language))('no figure in "%s"', (sentence) => {
    expect(read(sentence, language).map((one) => one.quote)).toEqual([]);
  });
});
