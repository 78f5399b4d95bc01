/** `npm run bench:figures`: precision, recall and F1 of the five tuples, number parsing, characters a second. */
import fs from 'node:fs';
import path from 'node:path';
import { extractFigures } from '../src/figures/extract.ts';
import type { Figure } from '../src/figures/figure.ts';
import { benchCorpora, benchNumbers } from './figures-numbers.ts';
import { isEveryday, isHeldOut, ownPassages } from './figures-passages.ts';
import { LEVELS, type Passage, scoreFields, scorePassages } from './figures-score.ts';
import { benchHostile, benchSpeed } from './figures-speed.ts';

const shared = path.resolve(import.meta.dirname, '../../shared');
const lines = <T>(file: string): T[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** `--errors` prints what is wrong in the tuned part, `--gold` stops after the gold, `--own` after the project's own passages, a language keeps only that one. */
const show = process.argv.includes('--errors');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const languages = only.length > 0 ? only : ['en', 'ro', 'ru'];

function predict(passage: Passage): Figure[] {
  return extractFigures(passage.text, { language: passage.lang, published: passage.published, topic: null })
    .figures;
}

/** Every fourth passage is kept from the eyes of whoever writes the rules. */
const isTuned = (id: string) => Number(/\d+/.exec(id)?.[0] ?? 0) % 4 !== 3;

function table(title: string, passages: Passage[]): void {
  const result = scorePassages(passages, predict, show && title.includes('tuned') ? console.log : null);
  const cells = LEVELS.map((level) => {
    const { p, r, f1 } = result[level];
    return `${level} ${f1.toFixed(3)} (P ${p.toFixed(2)} R ${r.toFixed(2)})`;
  });
  console.log(`${title.padEnd(24)} ${cells.join('  ')}`);
  const fields = Object.entries(scoreFields(passages, predict)).map(
    ([field, right]) => `${field} ${right.toFixed(3)}`,
  );
  console.log(`${''.padEnd(24)} ${fields.join('  ')}`);
}

for (const language of languages) {
  const file = path.join(shared, 'gold', `${language}.jsonl`);
  if (!fs.existsSync(file)) continue;
  const passages = lines<Passage>(file);
  table(
    `${language} gold, tuned`,
    passages.filter((one) => isTuned(one.id)),
  );
  table(
    `${language} gold, held out`,
    passages.filter((one) => !isTuned(one.id)),
  );
}

if (process.argv.includes('--gold')) process.exit();
for (const language of languages) {
  const own = ownPassages(language);
  table(
    `${language} own, tuned`,
    own.filter((one) => !isHeldOut(one)),
  );
  const unseen = own.filter(isHeldOut);
  table(`${language} own, held out`, unseen);
  table(`${language} of them everyday`, unseen.filter(isEveryday));
}
if (process.argv.includes('--own')) process.exit();
benchCorpora(path.resolve(import.meta.dirname, '../tests/figures/fixtures'));
const numbers = path.join(shared, 'data', 'numbers');
if (fs.existsSync(numbers)) benchNumbers(numbers, process.argv.includes('--numbers'));
const texts: Record<string, string> = {};
for (const language of ['en', 'ro', 'ru']) {
  const file = path.join(shared, 'gold', `${language}.jsonl`);
  if (fs.existsSync(file))
    texts[language] = lines<Passage>(file)
      .map((one) => one.text)
      .join('\n\n');
}
const pages = path.join(shared, 'data/pages/aeb/index.jsonl');
const articles = fs.existsSync(pages)
  ? lines<{ expected: string }>(pages)
      .map((page) => page.expected)
      .join('\n\n')
      .slice(0, 200_000)
  : null;
await benchSpeed(texts, articles);
benchHostile();
