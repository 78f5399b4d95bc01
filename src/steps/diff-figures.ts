/** Takes the figures out of one version of an article, and holds them against what was known. */

import { subscriberId } from '../config/channels.ts';
import type { Config } from '../config/schema.ts';
import { dueAfterBurst } from '../digests/schedule.ts';
import type { Due } from '../io/stores/work.ts';
import type { Step } from '../step.ts';
import { EXTRACTOR } from '../version.ts';
import { foldingFor, readFigures } from './placing.ts';

export const diffFigures: Step = async (task, { ledger, clock, config }) => {
  const version = await ledger.record.version(task.subject);
  if (version === undefined) throw new Error(`no version ${task.subject} in the ledger`);
  const settings = config();
  const now = clock.now();
  const topics = readFigures(version, settings);

  const { changes, wakes } = await ledger.record.file(task, version, {
    ...foldingFor(settings, version.language ?? 'en', now),
    topics,
    extractor: EXTRACTOR,
    wake: (changed) => immediate(settings.subscribers, changed, now),
  });
  const told = changes.filter((change) => change.kind !== 'confirmed');
  return {
    result: 'figures filed',
    wakes,
    fields: {
      figures: topics.reduce((sum, { figures }) => sum + figures.length, 0),
      changes: told.length,
      ...(told.length > 0 && {
        what: told.map((change) => `${change.kind} ${change.series.measure}`).join(', '),
      }),
    },
  };
};

/** Subscribers who are told at once: their turn comes when the burst is over. */
export function immediate(subscribers: Config['subscribers'], changed: string[], now: Date): Due[] {
  const dueAt = dueAfterBurst(now, now).toISOString();
  return subscribers
    .filter((each) => each.schedule === 'immediately' && each.topics.some((topic) => changed.includes(topic)))
    .map((each) => ({ queue: 'send-digests', subject: subscriberId(each), dueAt }));
}
