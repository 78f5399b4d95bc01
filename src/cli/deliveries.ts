import type { Run } from './command.ts';
import { withLedger } from './context.ts';
import { printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const deliveries = await withLedger('deliveries', 'use', ({ ledger }) => ledger.deliveries.list());
  const rows = deliveries.map(({ mail, ...delivery }) => ({
    ...delivery,
    subject: mail.subject,
  }));
  if (options.json) printJson(rows);
  else {
    printTable(
      ['planned', 'state', 'tries', 'subscriber', 'subject', 'answer'],
      rows.map((row) => [
        row.plannedAt.slice(0, 16).replace('T', ' '),
        row.state,
        row.attempts,
        row.subscriber,
        row.subject,
        row.error ?? row.response,
      ]),
      'No mails yet. `tallywire digest --now` sends what is pending.',
    );
  }
  return 0;
};
export default run;
