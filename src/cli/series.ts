import { said, what } from './changes.ts';
import type { Run } from './command.ts';
import { withLedger } from './context.ts';
import { printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const series = await withLedger('series', 'use', ({ ledger }) => ledger.overview.series());
  if (options.json) printJson(series);
  else {
    printTable(
      ['topic', 'what', 'latest', 'who', 'as of', 'figures', 'changes'],
      series.map((each) => [
        each.topic,
        what(each as Parameters<typeof what>[0]),
        said(each.latest),
        each.latest?.speaker,
        each.latest?.to ?? each.latest?.from,
        each.figures,
        each.changes,
      ]),
      'No series yet. `tallywire run --once` reads the feeds.',
    );
  }
  return 0;
};
export default run;
