import { subscriberId } from '../config/channels.ts';
import type { Subscriber } from '../config/schema.ts';
import { backtest } from '../digests/backtest.ts';
import { nextDue } from '../digests/schedule.ts';
import { subjectOf } from '../digests/wording.ts';
import { UserError } from '../io/settings.ts';
import type { Planned } from '../io/stores/deliveries.ts';
import type { Ports } from '../ports.ts';
import { gatherChanges } from '../steps/gather-changes.ts';
import { takeTurn, topicsOf } from '../steps/send-digests.ts';
import { writeDigest } from '../steps/write-digest.ts';
import type { Options, Run } from './command.ts';
import { clockFor } from './context.ts';
import { commandLog, withPorts } from './pipeline.ts';
import { openPreview, writePreview } from './preview.ts';
import { printJson, printTable } from './print.ts';

const run: Run = async (options) => {
  const clock = clockFor(options);
  const days = daysOf(options);
  await withPorts('digest', 'use', { clock, log: commandLog('warn') }, async (ports) => {
    const subscribers = chosen(options, ports);
    if (days !== null) return tellBacktest(await backtestAll(subscribers, days, ports), options);
    if (options.preview === true) return tellPreviews(await previewAll(subscribers, ports), options);
    const rows =
      options.dryRun === true ? await dryRun(subscribers, ports) : await sendAll(subscribers, ports);
    if (options.json) printJson(rows);
    else
      process.stdout.write(rows.map(asText).join('\n') || 'No subscribers. Add one to subscribers.yaml.\n');
  });
  return 0;
};
export default run;

interface Row {
  subscriber: string;
  result: string;
  subject: string | null;
  text: string | null;
  answer: string | null;
}

/** A turn for each subscriber, whatever the schedule: sends what waits, writes what is pending, and sends it. */
async function sendAll(subscribers: Subscriber[], ports: Ports): Promise<Row[]> {
  const { ledger, clock } = ports;
  const now = clock.now().toISOString();
  const ids = subscribers.map(subscriberId);
  await ledger.subscribers.turnNow(ids, now);
  const rows: Row[] = [];
  for (const id of ids) {
    const row: Row = { subscriber: id, result: 'nothing changed', subject: null, text: null, answer: null };
    // What was waiting goes out first, then what is new is written, then that goes out: three rounds at most.
    for (let round = 0; round < 4; round++) {
      const task = await ledger.work.take('send-digests', id, now);
      if (task === undefined) break;
      const waiting = await ledger.deliveries.unsent(id);
      const { result, fields } = await takeTurn(task, ports, { force: true });
      const message = waiting.at(-1)?.message;
      if (message !== undefined) Object.assign(row, { subject: message.subject, text: message.text });
      if (fields?.answer !== undefined) Object.assign(row, { answer: fields.answer });
      row.result = result === 'nothing changed' && row.subject !== null ? row.result : result;
      if (result === 'mail sent' && round === 0) await ledger.subscribers.turnNow([id], now);
      else if (result !== 'digest written' && result !== 'changes passed over') break;
    }
    rows.push(row);
  }
  return rows;
}

/** What each subscriber would get now; nothing is written or sent. */
async function drafts(
  subscribers: Subscriber[],
  ports: Ports,
): Promise<{ id: string; draft: Planned | null }[]> {
  const now = ports.clock.now();
  const found: { id: string; draft: Planned | null }[] = [];
  for (const subscriber of subscribers) {
    const id = subscriberId(subscriber);
    const row = await ports.ledger.subscribers.get(id);
    if (row === undefined) continue;
    const next = nextDue(subscriber.schedule, subscriber.timezone, now)?.toISOString() ?? null;
    const turn = { row, topics: topicsOf(subscriber, row), next, now };
    found.push({ id, draft: (await writeDigest(subscriber, turn, ports)).delivery });
  }
  return found;
}

async function dryRun(subscribers: Subscriber[], ports: Ports): Promise<Row[]> {
  return (await drafts(subscribers, ports)).map(({ id, draft }) => ({
    subscriber: id,
    result: draft === null ? 'nothing changed' : 'would be sent',
    subject: draft?.message.subject ?? null,
    text: draft?.message.text ?? null,
    answer: null,
  }));
}

async function previewAll(subscribers: Subscriber[], ports: Ports) {
  const rows: { subscriber: string; subject: string | null; file: string | null }[] = [];
  for (const { id, draft } of await drafts(subscribers, ports)) {
    const file = draft === null ? null : await writePreview(id, draft.message, ports.settings.dataFolder);
    rows.push({ subscriber: id, subject: draft?.message.subject ?? null, file });
  }
  return rows;
}

function tellPreviews(rows: Awaited<ReturnType<typeof previewAll>>, options: Options): void {
  if (options.json) printJson(rows);
  else
    for (const { subscriber, subject, file } of rows) {
      process.stdout.write(`${subscriber}: ${file === null ? 'nothing changed' : `${subject}\n  ${file}`}\n`);
      if (file !== null) openPreview(file);
    }
}

async function backtestAll(subscribers: Subscriber[], days: number, ports: Ports) {
  const until = ports.clock.now();
  const from = new Date(until.getTime() - days * 86_400_000);
  const known = await ports.ledger.changes.list({ since: from.toISOString(), until: until.toISOString() });
  const changes = await gatherChanges(known, { until: until.toISOString() }, ports);
  return subscribers.flatMap((subscriber) => {
    const topics = ports.config().topics.filter((topic) => subscriber.topics.includes(topic.id));
    return backtest(changes, subscriber, from, until).map((mail) => ({
      subscriber: subscriberId(subscriber),
      at: mail.at.toISOString(),
      subject: subjectOf({ topics, changes: mail.changes, subscriber }),
      changes: mail.changes.map(({ change }) => change.id),
    }));
  });
}

function tellBacktest(rows: Awaited<ReturnType<typeof backtestAll>>, options: Options): void {
  if (options.json) printJson(rows);
  else
    printTable(
      ['subscriber', 'at (UTC)', 'changes', 'subject'],
      rows.map((row) => [
        row.subscriber,
        row.at.slice(0, 16).replace('T', ' '),
        row.changes.length,
        row.subject,
      ]),
      'No mail would have been sent: nothing changed, or the settings leave it out.',
    );
}

function chosen({ subscriber }: Options, { config }: Ports): Subscriber[] {
  const { subscribers } = config();
  if (typeof subscriber !== 'string') return subscribers;
  const found = subscribers.filter((each) => subscriberId(each) === subscriber);
  if (found.length > 0) return found;
  throw new UserError(
    `--subscriber ${subscriber}: not in subscribers.yaml. Known: ${subscribers.map(subscriberId).join(', ')}.`,
  );
}

function daysOf({ backtest: given }: Options): number | null {
  if (given === undefined) return null;
  const days = Number(given);
  if (Number.isFinite(days) && days > 0 && days <= 3660) return days;
  throw new UserError(`--backtest ${given}: not a number of days. Write it like --backtest 30.`);
}

function asText({ subscriber, result, subject, text, answer }: Row): string {
  const head = `${subscriber}: ${result}${answer === null ? '' : ` (${answer})`}\n`;
  return subject === null ? head : `${head}\nSubject: ${subject}\n\n${text}\n`;
}
