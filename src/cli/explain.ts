import { styleText } from 'node:util';
import type { Figure, Rejected } from '../figures/figure.ts';
import { said } from './changes.ts';
import type { Run } from './command.ts';
import { extractFrom, topics } from './extract.ts';
import { printTable } from './print.ts';

const run: Run = async (options, [source]) => {
  const topicOf = await topics(options);
  const { text, figures, rejected } = await extractFrom(source, options, topicOf(null));
  process.stdout.write(`${marked(text, figures, rejected)}\n\n`);
  printTable(
    ['#', 'quote', 'value', 'unit', 'measure', 'places', 'period', 'who', 'status', 'role', 'rule'],
    figures.map((f, i) => [
      i + 1,
      f.quote,
      said(f),
      f.unit,
      f.part === null ? f.measure : `${f.measure} (part: ${f.part})`,
      [...f.places, ...f.area.map((code) => `in ${code}`)].join(' '),
      [f.from, f.to].some(Boolean) ? `${f.from ?? '…'} – ${f.to ?? '…'}` : '',
      f.attribution,
      f.status,
      f.role,
      f.rule,
    ]),
    'No figures in this text.',
  );
  process.stdout.write('\n');
  printTable(
    ['not a figure', 'because'],
    rejected.map((r) => [r.quote, r.reason]),
    'No other numbers in this text.',
  );
  return 0;
};
export default run;

/** The text with figures in brackets and their number, and what was rejected in grey. */
function marked(text: string, figures: readonly Figure[], rejected: readonly Rejected[]): string {
  const spans = [
    ...figures.map((f, i) => ({
      ...f,
      mark: (words: string) => styleText(['bold', 'green'], `[${i + 1} ${words}]`),
    })),
    ...rejected.map((r) => ({ ...r, mark: (words: string) => styleText('gray', words) })),
  ].sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { start, end, mark } of spans) {
    if (start < at) continue;
    out += text.slice(at, start) + mark(text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
}
