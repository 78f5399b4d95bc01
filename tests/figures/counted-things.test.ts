import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { extractFigures } from '../../src/figures/extract.ts';

/** A passage written before its figures were looked at: every figure in text order, and nothing else is one. */
interface Passage {
  set: string;
  text: string;
  figures: [quote: string, unit: string, bound: string, low: number | null, high: number | null][];
}

const passages = (language: string): Passage[] =>
  fs
    .readFileSync(path.join(import.meta.dirname, 'fixtures/counted-things', `${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Passage);

const same = (found: number | null, wanted: number | null): boolean =>
  found === wanted || (found !== null && wanted !== null && Math.abs(found - wanted) <= 1e-4 * wanted);

/** F1 of value with bound, and of that with the unit; figures missed and invented both count. */
function judge(language: string) {
  const wrong: string[] = [];
  let [wanted, found, valued, named] = [0, 0, 0, 0];
  for (const { text, figures } of passages(language)) {
    const read = extractFigures(text, { language, published: '2026-02-11', topic: null }).figures;
    found += read.length;
    wanted += figures.length;
    let from = 0;
    for (const [quote, unit, bound, low, high] of figures) {
      const start = text.indexOf(quote, from);
      const end = start + quote.length;
      from = end;
      const figure = read.find((one) => one.start < end && start < one.end);
      const right =
        figure !== undefined && figure.bound === bound && same(figure.low, low) && same(figure.high, high);
      if (right) valued++;
      if (right && figure.unit === unit) named++;
      else wrong.push(`${quote} (${unit}) is ${figure?.low}–${figure?.high} ${figure?.unit}: ${text}`);
    }
  }
  const f1 = (right: number) => (2 * right) / (wanted + found);
  return { value: f1(valued), unit: f1(named), wrong: wrong.join('\n') };
}

test.each([
  ['en', 0.985, 0.92],
  ['ro', 0.985, 0.925],
  ['ru', 0.985, 0.94],
])('%s: numbers are found with their bounds and named after what they count', (language, value, unit) => {
  const judged = judge(language);
  expect(judged.value, judged.wrong).toBeGreaterThanOrEqual(value);
  expect(judged.unit, judged.wrong).toBeGreaterThanOrEqual(unit);
});
