/** Number parsing on the public numeral sets, and figures on RONEC's digit-bearing spans. */
import fs from 'node:fs';
import path from 'node:path';
import { extractFigures } from '../src/figures/extract.ts';
import { parseNumbers } from '../src/figures/numbers/parse.ts';
import { PACKS } from '../src/language/index.ts';

interface Numeral {
  lang: string;
  text: string;
  value: number;
}
interface Spec {
  text: string;
  quantities: { value?: number; lo?: number | null; hi?: number | null; surface: string }[];
}
interface Ronec {
  text: string;
  spans: { start: number; end: number; tag: string }[];
}

const close = (x: number, y: number) => Math.abs(x - y) <= 1e-4 * Math.max(1, Math.abs(y));

export function benchNumbers(folder: string, show: boolean): void {
  const lines = <T>(name: string): T[] =>
    fs
      .readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T);
  for (const name of fs
    .readdirSync(folder)
    .filter((file) => /^(duckling|numsense)-(en|ro|ru)\.jsonl$/.test(file))) {
    const rows = lines<Numeral>(name).filter((row) => !isGlued(row));
    const wrong = rows.filter((row) => {
      const found = parseNumbers(row.text.replace(/\\t/g, ' '), row.lang);
      return found.length === 0 || !found.some((one) => close(one.value, row.value)) || found.length > 2;
    });
    report(name, rows.length - wrong.length, rows.length);
    if (show)
      for (const row of wrong)
        console.log(
          `   ${row.text} = ${row.value}, got ${JSON.stringify(parseNumbers(row.text, row.lang).map((one) => one.value))}`,
        );
  }
  specs('recognizers-en-number', lines<Spec>('recognizers-en-number.jsonl'), show);
  ranges(lines<Spec>('recognizers-en-range.jsonl'), show);
  ronec(lines<Ronec>('ronec-valid.jsonl'), show);
}

/** The project's own corpora: phrasings read as they say, and sentences that hold no figure. */
export function benchCorpora(folder: string): void {
  const load = <T>(kind: string, language: string): T =>
    JSON.parse(fs.readFileSync(path.join(folder, kind, `${language}.json`), 'utf8')) as T;
  for (const language of Object.keys(PACKS)) {
    const read = (text: string) =>
      extractFigures(text, { language, published: '2026-02-11', topic: null }).figures;
    const phrases = load<[string, string[]][]>('numbers-as-written', language).flatMap(([value, all]) =>
      all.map((one) => [one, value] as const),
    );
    const right = phrases.filter(([phrase, value]) => {
      const [one, more] = read(phrase);
      if (!one || more) return false;
      return (
        [one.bound, ...new Set([one.low, one.high].filter((end) => end !== null)), one.kind].join(' ') ===
        value
      );
    });
    report(`own corpus ${language}`, right.length, phrases.length);
    const empty = load<string[]>('not-figures', language);
    report(`own negatives ${language}`, empty.filter((text) => read(text).length === 0).length, empty.length);
  }
}

const isGlued = ({ text }: Numeral) =>
  /^\p{L}{12,}$/u.test(text.replace(/-/g, ' ')) && !/[\s-]/.test(text) && text.length > 14;

function report(name: string, right: number, all: number): void {
  console.log(`${name.padEnd(28)} ${right}/${all} = ${((100 * right) / all).toFixed(1)} %`);
}

function specs(name: string, rows: Spec[], show: boolean): void {
  const wrong = rows.filter((row) => {
    const found = parseNumbers(row.text, 'en').map((one) => one.value);
    return (
      row.quantities.length !== found.length ||
      row.quantities.some((one, k) => !close(found[k]!, one.value ?? Number.NaN))
    );
  });
  report(name, rows.length - wrong.length, rows.length);
  if (show)
    for (const row of wrong)
      console.log(
        `   ${row.text} = ${row.quantities.map((one) => one.value)}, got ${parseNumbers(row.text, 'en').map((one) => one.value)}`,
      );
}

function ranges(rows: Spec[], show: boolean): void {
  const read = (row: Spec) =>
    extractFigures(row.text, { language: 'en', published: null, topic: null }).figures;
  const wrong = rows.filter((row) =>
    row.quantities.some(
      ({ lo, hi }) => !read(row).some((one) => same(one.low, lo ?? null) && same(one.high, hi ?? null)),
    ),
  );
  report('recognizers-en-range', rows.length - wrong.length, rows.length);
  if (show)
    for (const row of wrong)
      console.log(
        `   ${row.text} = ${JSON.stringify(row.quantities.map((q) => [q.lo, q.hi]))}, got ${JSON.stringify(read(row).map((one) => [one.low, one.high]))}`,
      );
}

const same = (x: number | null, y: number | null) => x === y || (x !== null && y !== null && close(x, y));

const NAMED = new Set(['name', 'score', 'phone', 'number', 'document number']);

/** Lenient overlap; a figure on a date or an ordinal is an error, a span without a digit is not asked for. */
function ronec(rows: Ronec[], show: boolean): void {
  let wanted = 0;
  let found = 0;
  let hits = 0;
  let right = 0;
  for (const row of rows) {
    const read = extractFigures(row.text, { language: 'ro', published: null, topic: null });
    // RONEC also marks law numbers, scores and telephones, which are read here but rejected with their reason.
    const figures = [...read.figures, ...read.rejected.filter((one) => NAMED.has(one.reason))];
    const gold = row.spans.filter(
      (span) => /^(NUMERIC|QUANTITY|MONEY)/.test(span.tag) && /\d/.test(row.text.slice(span.start, span.end)),
    );
    const other = row.spans.filter(
      (span) => /^(NUMERIC|QUANTITY|MONEY)/.test(span.tag) && !gold.includes(span),
    );
    const overlap = (span: { start: number; end: number }, one: { start: number; end: number }) =>
      span.start < one.end && one.start < span.end;
    const digits = figures.filter((one) => /\d/.test(one.quote) && !other.some((span) => overlap(span, one)));
    wanted += gold.length;
    found += digits.length;
    const missed = gold.filter((span) => !figures.some((one) => overlap(span, one)));
    const extra = digits.filter((one) => !gold.some((span) => overlap(span, one)));
    hits += gold.length - missed.length;
    right += digits.length - extra.length;
    if (show && (missed.length > 0 || extra.length > 0)) {
      console.log(
        `   ${row.text}\n      missed ${missed.map((span) => row.text.slice(span.start, span.end))} extra ${extra.map((one) => one.quote)}`,
      );
    }
  }
  const p = right / (found || 1);
  const r = hits / (wanted || 1);
  console.log(
    `${'ronec-valid, digits'.padEnd(28)} P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}`,
  );
}
