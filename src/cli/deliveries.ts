import { UserError } from '../io/settings.ts';
import type { Run } from './command.ts';
import { withLedger } from './context.ts';
import { printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const { resume } = options;
  if (typeof resume === 'string') {
    const now = new Date().toISOString();
    const known = await withLedger('deliveries', 'use', ({ ledger }) =>
      ledger.subscribers.resume(resume, now),
    );
    if (!known)
      throw new UserError(`--resume ${resume}: no such subscriber. \`tallywire deliveries\` lists them.`);
    process.stdout.write(`${resume} gets mails again.\n`);
    return 0;
  }
  const { deliveries, subscribers } = await withLedger('deliveries', 'use', async ({ ledger }) => ({
    deliveries: await ledger.deliveries.list(),
    subscribers: await ledger.subscribers.list(),
  }));
  const stopped = new Map(subscribers.map((each) => [each.id, whyStopped(each)]));
  if (options.json) {
    printJson(deliveries.map((row) => ({ ...row, stopped: stopped.get(row.subscriber) ?? null })));
    return 0;
  }
  printTable(
    ['planned', 'state', 'tries', 'next try', 'subscriber', 'subject', 'answer'],
    deliveries.map((row) => [
      minute(row.plannedAt),
      row.state,
      row.attempts,
      minute(row.nextAttemptAt),
      row.subscriber,
      row.subject,
      row.error ?? row.response,
    ]),
    'No mails yet. `tallywire digest --now` sends what is pending.',
  );
  for (const [id, reason] of stopped) {
    if (reason !== null)
      process.stdout.write(
        `\n${id} gets no mails: ${reason}. \`tallywire deliveries --resume ${id}\` starts them again.\n`,
      );
  }
  return 0;
};
export default run;

const minute = (at: string | null) => at?.slice(0, 16).replace('T', ' ');

function whyStopped(subscriber: {
  unsubscribedAt: string | null;
  pausedReason: string | null;
}): string | null {
  if (subscriber.unsubscribedAt !== null) return `unsubscribed at ${minute(subscriber.unsubscribedAt)}`;
  return subscriber.pausedReason;
}
