import { READING } from '../pipeline.ts';
import type { Told } from '../runner.ts';
import type { Run } from './command.ts';
import { clockFor } from './context.ts';
import { dropsAsText } from './coverage.ts';
import { commandLog, withPipeline } from './pipeline.ts';
import { printJson } from './print.ts';

const run: Run = async (options) => {
  const tally: Record<string, number> = {};
  const tell = ({ outcome }: Told) => {
    tally[outcome.result] = (tally[outcome.result] ?? 0) + 1;
  };
  const clock = clockFor(options);
  const started = clock.now().toISOString();
  await withPipeline('run', { clock, log: commandLog('warn'), tell }, async ({ ports, runner }) => {
    await ports.ledger.work.hurry(started);
    runner.serve([...READING, 'send-digests']);
    await runner.drain(READING);
    await runner.drain(['send-digests']);

    const coverage = await ports.ledger.overview.coverage(started);
    const feeds = {
      read: tally['feed read'] ?? 0,
      notModified: tally['feed not modified'] ?? 0,
      failed: tally['feed failed'] ?? 0,
    };
    const reading = {
      feeds,
      articles: {
        ...coverage.articles,
        reread: tally['article read again'] ?? 0,
        failed: tally['article failed'] ?? 0,
      },
      figures: coverage.figures,
      changes: coverage.changes,
      mails: { sent: tally['mail sent'] ?? 0, waiting: tally['mail not sent, will be tried again'] ?? 0 },
      failedSteps: tally.failed ?? 0,
      dropped: coverage.dropped,
    };
    if (options.json) printJson([reading]);
    else {
      const { articles, figures } = reading;
      const failing = (await ports.ledger.feeds.list()).filter((feed) => feed.active && feed.error !== null);
      process.stdout.write(
        [
          `feeds     ${feeds.read} read, ${feeds.notModified} not modified, ${feeds.failed} failed`,
          ...failing.map((feed) => `            ${feed.address}: ${feed.error}`),
          `articles  ${articles.read} read, ${articles.onTopic} on topic, ${articles.partial} partial, ${articles.headlineOnly} headline-only, ${articles.failed} failed`,
          `figures   ${figures.filed} filed in series, ${figures.aside} set aside`,
          `changes   ${reading.changes}`,
          ...(reading.mails.sent + reading.mails.waiting > 0
            ? [`mails     ${reading.mails.sent} sent, ${reading.mails.waiting} waiting`]
            : []),
          ...(reading.failedSteps > 0
            ? [`failed    ${reading.failedSteps} steps, to be tried again (see the log)`]
            : []),
          'left out',
          dropsAsText(coverage),
        ].join('\n'),
      );
    }
  });
  return 0;
};
export default run;
