import { nextDue } from '../digests/schedule.ts';
import type { Ports } from '../ports.ts';
import { takeTurn } from '../steps/send-digests.ts';
import { writeDigest } from '../steps/write-digest.ts';
import type { Run } from './command.ts';
import { clockFor } from './context.ts';
import { commandLog, withPorts } from './pipeline.ts';
import { printJson } from './print.ts';

const run: Run = async (options) => {
  const clock = clockFor(options);
  await withPorts('digest', 'use', { clock, log: commandLog('warn') }, async (ports) => {
    const rows = options.dryRun === true ? await preview(ports) : await sendAll(ports);
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

/** A turn for each subscriber, whatever the schedule: writes what is pending, and sends it. */
async function sendAll(ports: Ports): Promise<Row[]> {
  const { ledger, config, clock } = ports;
  const now = clock.now().toISOString();
  const emails = config().subscribers.map((subscriber) => subscriber.email);
  await ledger.deliveries.turnNow(emails, now);
  const rows: Row[] = [];
  for (const email of emails) {
    const row: Row = {
      subscriber: email,
      result: 'nothing changed',
      subject: null,
      text: null,
      answer: null,
    };
    // What was waiting goes out first, then what is new is written, then that goes out: three rounds at most.
    for (let round = 0; round < 4; round++) {
      const task = await ledger.work.take('send-digests', email, now);
      if (task === undefined) break;
      const waiting = await ledger.deliveries.unsent(email);
      const { result, fields } = await takeTurn(task, ports, { force: true });
      const mail = waiting.at(-1)?.mail;
      if (mail !== undefined) Object.assign(row, { subject: mail.subject, text: mail.text });
      if (fields?.answer !== undefined) Object.assign(row, { answer: fields.answer });
      row.result = result === 'nothing changed' && row.subject !== null ? row.result : result;
      if (result === 'mail sent' && round === 0) await ledger.deliveries.turnNow([email], now);
    }
    rows.push(row);
  }
  return rows;
}

/** What each subscriber would get now; nothing is written or sent. */
async function preview(ports: Ports): Promise<Row[]> {
  const { ledger, config, clock } = ports;
  const now = clock.now();
  const rows: Row[] = [];
  for (const subscriber of config().subscribers) {
    const row = await ledger.deliveries.subscriber(subscriber.email);
    if (row === undefined) continue;
    const next = nextDue(subscriber.schedule, subscriber.timezone, now)?.toISOString() ?? null;
    const { delivery } = await writeDigest(subscriber, row, next, now, ports);
    rows.push({
      subscriber: subscriber.email,
      result: delivery === null ? 'nothing changed' : 'would be sent',
      subject: delivery?.mail.subject ?? null,
      text: delivery?.mail.text ?? null,
      answer: null,
    });
  }
  return rows;
}

function asText({ subscriber, result, subject, text, answer }: Row): string {
  const head = `${subscriber}: ${result}${answer === null ? '' : ` (${answer})`}\n`;
  return subject === null ? head : `${head}\nSubject: ${subject}\n\n${text}\n`;
}
