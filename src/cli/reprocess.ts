import type { Stated } from '../ledger/change.ts';
import { reprocess } from '../steps/reprocess.ts';
import { EXTRACTOR } from '../version.ts';
import { said, what } from './changes.ts';
import type { Run } from './command.ts';
import { clockFor, timeOption } from './context.ts';
import { commandLog, withPorts } from './pipeline.ts';
import { printJson, printTable } from './print.ts';
import { progressLine } from './progress.ts';

const run: Run = async (options) => {
  const dryRun = options.dryRun === true;
  const line = progressLine();
  const clock = clockFor(options);
  const result = await withPorts('reprocess', 'use', { clock, log: commandLog('warn') }, (ports) =>
    reprocess(ports, {
      since: timeOption(options, 'since') ?? null,
      dryRun,
      progress: (stage, done, of) =>
        line.show(stage === 'versions' ? 'texts read' : 'groups of series', done, of),
    }).finally(line.end),
  );
  const rows = [
    ...result.gone.map((change) => ({ mark: '-', ...change })),
    ...result.fresh.map((change) => ({ mark: '+', ...change, ...change.series })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.mark < b.mark ? 1 : -1));
  if (options.json) {
    const { versions, figures } = result;
    printJson([
      { extractor: EXTRACTOR, dryRun, versions, figures },
      ...rows.map(({ mark, id, at, kind, topic, measure, unit, places, area, before, after }) => ({
        [mark === '+' ? 'added' : 'removed']: {
          id,
          at,
          kind,
          topic,
          measure,
          unit,
          places,
          area,
          before,
          after,
        },
      })),
    ]);
    return 0;
  }
  const { added, superseded, moved } = result.figures;
  process.stdout.write(
    `${result.versions} texts read again by extractor ${EXTRACTOR}: ${added} figures new, ${superseded} superseded, ${moved} in another series.\n`,
  );
  const value = (side: Stated | null) => (side === null ? '–' : said(side));
  printTable(
    ['', 'at', 'kind', 'what', 'before', 'after', 'who'],
    rows.map((row) => [
      row.mark,
      row.at.slice(0, 16).replace('T', ' '),
      row.kind,
      what(row as Parameters<typeof what>[0]),
      value(row.before),
      value(row.after),
      (row.after ?? row.before)?.speaker,
    ]),
    'No change differs.',
  );
  process.stdout.write(
    dryRun
      ? 'Nothing was written (--dry-run).\n'
      : 'Written. What is older than a subscriber’s last turn is not mailed.\n',
  );
  return 0;
};
export default run;
