/** A reader's word on a change, a figure or a series, noted as the event that it is. */
import type { CorrectableChange } from '../io/stores/corrections.ts';
import type { Deed } from '../ledger/corrections.ts';
import { immediate } from '../steps/diff-figures.ts';
import { lastTurns } from '../steps/last-turns.ts';
import { foldingFor } from '../steps/placing.ts';
import type { ConsoleWorld } from './world.ts';

const LONGEST_NOTE = 200;

/** `by`: who, as they are called. `why`: a field of a form. */
export async function noteCorrection(
  deed: Deed,
  { by, why }: { by: string; why: unknown },
  { ports }: Pick<ConsoleWorld, 'ports'>,
): Promise<void> {
  const { ledger, config, clock, log } = ports;
  const now = clock.now();
  const { correction, gone, fresh } = await ledger.corrections.add(deed, {
    ...foldingFor(config(), 'en', now),
    by,
    note: typeof why === 'string' && why.trim() !== '' ? why.trim().slice(0, LONGEST_NOTE) : null,
    turns: lastTurns(config(), now),
    wake: (topics) => immediate(config().subscribers, topics, now),
  });
  log.info(
    { correction: correction.id, kind: deed.kind, gone: gone.length, fresh: fresh.length },
    'console: corrected',
  );
}

/** Undefined where the form says none of the three. */
export function deedOn(change: CorrectableChange, said: unknown): Deed | undefined {
  const { id, kind, article, topic, sentence, quote } = change;
  const mark = { article, topic, sentence, quote };
  if (said === 'wrong') return { kind: said, target: mark };
  return said === 'accept' || said === 'reject'
    ? { kind: said, target: { ...mark, change: id, changeKind: kind } }
    : undefined;
}

export async function changeById(
  id: string,
  { ports }: Pick<ConsoleWorld, 'ports'>,
): Promise<CorrectableChange | undefined> {
  return (await ports.ledger.corrections.changes(id)).find((change) => change.id === id);
}
