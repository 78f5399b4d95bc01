import { UserError } from '../io/settings.ts';
import type { CorrectionOutcome } from '../io/stores/corrections.ts';
import type { SeriesKey } from '../ledger/change.ts';
import type { Deed } from '../ledger/corrections.ts';
import type { Ports } from '../ports.ts';
import { immediate } from '../steps/diff-figures.ts';
import { lastTurns } from '../steps/last-turns.ts';
import { foldingFor } from '../steps/placing.ts';
import type { Options, Run } from './command.ts';
import { clockFor } from './context.ts';
import { commandLog, withPorts } from './pipeline.ts';
import { printJson } from './print.ts';

const run: Run = async (options, [action, subject]) => {
  const clock = clockFor(options);
  const outcome = await withPorts('correct', 'use', { clock, log: commandLog('warn') }, async (ports) => {
    const { ledger, config } = ports;
    const now = clock.now();
    return ledger.corrections.add(await deedOf(action!, subject!, options, ports), {
      ...foldingFor(config(), 'en', now),
      by: text(options, 'by') ?? process.env.USER ?? 'command line',
      note: text(options, 'note') ?? null,
      turns: lastTurns(config(), now),
      wake: (topics) => immediate(config().subscribers, topics, now),
    });
  });
  if (options.json) printJson([outcome]);
  else process.stdout.write(`${inWords(outcome)}\n`);
  return 0;
};
export default run;

function inWords({ correction, fresh, gone }: CorrectionOutcome): string {
  const news = fresh.filter((change) => change.kind !== 'confirmed').map((change) => change.kind);
  return [
    `Noted as ${correction.id} (\`tallywire correct undo ${correction.id}\` takes it back).`,
    `${gone.length} changes no longer stand; ${news.length} new ones${news.length === 0 ? '' : `: ${news.join(', ')}`}.`,
    ...(gone.length > 0 ? ['Whoever was told them gets a correction with the next digest.'] : []),
  ].join('\n');
}

const ACTIONS = ['wrong', 'move', 'merge', 'split', 'accept', 'reject', 'undo'];

/** What is meant, as an event. Throws {@link UserError} where something is missing or not there. */
async function deedOf(action: string, subject: string, options: Options, { ledger }: Ports): Promise<Deed> {
  const series = async (id: string): Promise<SeriesKey> => {
    const found = await ledger.overview.seriesKey(id);
    if (found === undefined)
      throw new UserError(`No series ${id}. \`tallywire series --json\` lists their ids.`);
    return found;
  };
  const target = () => {
    const to = text(options, 'to');
    if (to === undefined)
      throw new UserError(`Say into which series with --to (\`tallywire series --json\` lists their ids).`);
    return series(to);
  };
  switch (action) {
    case 'wrong':
    case 'move': {
      const { article, topic, sentence, quote } = await figureMeant(subject, ledger);
      const mark = { article, topic, sentence, quote };
      return action === 'wrong'
        ? { kind: action, target: mark }
        : { kind: action, target: { ...mark, to: await target() } };
    }
    case 'merge':
      return { kind: 'merge', target: { series: await series(subject), to: await target() } };
    case 'split': {
      const [speaker, containing, part] = [
        text(options, 'speaker'),
        text(options, 'containing'),
        text(options, 'as'),
      ];
      if (part === undefined || (speaker === undefined && containing === undefined))
        throw new UserError(
          'Say which figures with --speaker or --containing, and what the new series is called with --as.',
        );
      const which = { ...(speaker && { speaker }), ...(containing && { containing }) };
      return { kind: 'split', target: { series: await series(subject), ...which, part } };
    }
    case 'accept':
    case 'reject': {
      const { id, kind, article, topic, sentence, quote } = await changeMeant(subject, ledger);
      return { kind: action, target: { change: id, changeKind: kind, article, topic, sentence, quote } };
    }
    case 'undo': {
      const all = await ledger.corrections.list();
      const found = all.filter((one) => one.id.startsWith(subject));
      if (found.length !== 1)
        throw new UserError(`No correction ${subject}. \`tallywire corrections\` lists them.`);
      return { kind: 'undo', target: { correction: found[0]!.id } };
    }
    default:
      throw new UserError(`correct ${action}: not known. One of ${ACTIONS.join(', ')}.`);
  }
}

/** A figure by its id, or that which proves a change. */
async function figureMeant(subject: string, ledger: Ports['ledger']) {
  const figure = await ledger.corrections.figure(subject);
  if (figure !== undefined) return figure;
  const changes = await ledger.corrections.changes(subject);
  const [only] = changes;
  if (only === undefined || changes.length > 1)
    throw new UserError(
      `No figure ${subject}. \`tallywire figures --json\` lists their ids; a change's id stands for its figure.`,
    );
  return only;
}

async function changeMeant(subject: string, ledger: Ports['ledger']) {
  const changes = await ledger.corrections.changes(subject);
  const [only] = changes;
  if (only === undefined || changes.length > 1)
    throw new UserError(
      changes.length > 1
        ? `${subject} is the beginning of several changes: ${changes.map(({ id }) => id).join(', ')}.`
        : `No change ${subject}. \`tallywire changes --json\` lists their ids.`,
    );
  return only;
}

const text = (options: Options, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined;
