import type { ListedCorrection } from '../io/stores/corrections.ts';
import { exportCases } from '../steps/correction-cases.ts';
import type { Run } from './command.ts';
import { withLedger } from './context.ts';
import { cut, printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const { all, cases } = await withLedger('corrections', 'use', async ({ ledger }) => {
    const all = await ledger.corrections.list();
    return { all, cases: options.export ? await exportCases(all, ledger) : [] };
  });
  if (options.export) printJson(cases);
  else if (options.json) printJson(all);
  else {
    printTable(
      ['id', 'at', 'by', 'kind', '', 'what', 'note'],
      all.map((one) => [
        one.id,
        one.at.slice(0, 16).replace('T', ' '),
        one.by,
        one.kind,
        one.inForce ? '' : 'undone',
        cut(about(one), 60),
        one.note,
      ]),
      'No corrections. `tallywire correct wrong <figure>` marks a figure wrong.',
    );
  }
  return 0;
};
export default run;

function about(one: ListedCorrection): string {
  switch (one.kind) {
    case 'merge':
      return `${one.target.series.measure} ${one.target.series.area.join()} → ${one.target.to.measure} ${one.target.to.area.join()}`;
    case 'split':
      return `${one.target.series.measure}: ${one.target.speaker ?? one.target.containing} → ${one.target.part}`;
    case 'undo':
      return one.target.correction;
    default:
      return `“${one.target.quote}” in: ${one.target.sentence}`;
  }
}
