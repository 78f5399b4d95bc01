import { said } from './changes.ts';
import type { Run } from './command.ts';
import { timeOption, withLedger } from './context.ts';
import { cut, printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const since = timeOption(options, 'since');
  const figures = await withLedger('figures', 'use', ({ ledger }) =>
    ledger.figures.list({
      ...(since !== undefined && { since }),
      ...(typeof options.article === 'string' && { article: options.article }),
    }),
  );
  if (options.json) printJson(figures);
  else {
    printTable(
      ['at', 'outlet', 'measure', 'unit', 'places', 'value', 'period', 'who', 'rule', 'quote'],
      figures.map((figure) => [
        figure.at.slice(0, 16).replace('T', ' '),
        figure.outlet,
        figure.measure,
        figure.unit,
        figure.places.join(' '),
        said(figure),
        period(figure),
        cut(figure.attribution ?? '', 24),
        figure.rule,
        figure.quote,
      ]),
      'No figures yet. `tallywire run --once` reads the feeds.',
    );
  }
  return 0;
};
export default run;

function period({ from, to }: { from: string | null; to: string | null }): string {
  if (from === null && to === null) return '';
  return from === to ? from! : `${from ?? '…'}–${to ?? '…'}`;
}
