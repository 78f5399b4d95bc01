import { said, what } from './changes.ts';
import type { Run } from './command.ts';
import { timeOption, withLedger } from './context.ts';
import { printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const moment = timeOption({ 'as-known': options.asKnown }, 'as-known');
  if (moment !== undefined) return asKnown(moment, options.json === true);
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

/** What had been recorded by a moment, and not been corrected or superseded yet. */
async function asKnown(moment: string, json: boolean): Promise<number> {
  const series = await withLedger('series', 'use', ({ ledger }) => ledger.overview.asKnown(moment));
  if (json) printJson(series);
  else {
    printTable(
      ['topic', 'what', 'said then', 'who', 'as of', 'speakers', 'changes'],
      series.map((each) => [
        each.topic,
        what(each as Parameters<typeof what>[0]),
        said(each.latest),
        each.latest.speaker,
        each.latest.to ?? each.latest.from,
        each.speakers,
        each.changes,
      ]),
      `Nothing was known at ${moment}.`,
    );
  }
  return 0;
}
