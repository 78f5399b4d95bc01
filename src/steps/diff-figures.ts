/** Takes the figures out of one version of an article, and holds them against what was known. */

import { subscriberId } from '../config/channels.ts';
import type { Config } from '../config/schema.ts';
import { dueAfterBurst } from '../digests/schedule.ts';
import { extractFigures } from '../figures/extract.ts';
import type { OutletAsSpeaker, PlacedFigure } from '../io/stores/record.ts';
import type { Due } from '../io/stores/work.ts';
import { seriesKey } from '../ledger/series.ts';
import { speakersOf } from '../ledger/speakers.ts';
import type { Step } from '../step.ts';
import { EXTRACTOR } from '../version.ts';

export const diffFigures: Step = async (task, { ledger, clock, config }) => {
  const version = await ledger.record.version(task.subject);
  if (version === undefined) throw new Error(`no version ${task.subject} in the ledger`);
  const { outlets, topics, subscribers } = config();
  const outlet = (id: string): OutletAsSpeaker =>
    outlets.find((each) => each.id === id) ?? { id, name: id, language: version.language ?? 'en' };
  const now = clock.now();

  const placed = topics
    .filter((topic) => version.topics.includes(topic.id))
    .map((topic) => {
      const { figures } = extractFigures(version.text, {
        language: version.language ?? outlet(version.outlet).language,
        published: version.published ?? version.readAt,
        topic,
        outlet: outlet(version.outlet).name,
        title: version.title,
      });
      const place = (figure: (typeof figures)[number]): PlacedFigure => {
        const placement = seriesKey(figure, topic, figures);
        return 'key' in placement
          ? { ...figure, key: placement.key, aside: null }
          : { ...figure, key: null, aside: placement.aside };
      };
      return { topic: topic.id, figures: figures.map(place) };
    });

  const { changes, wakes } = await ledger.record.file(task, version, {
    topics: placed,
    outlet,
    speakers: speakersFor(outlets),
    extractor: EXTRACTOR,
    now: now.toISOString(),
    wake: (changed) => immediate(subscribers, changed, now),
  });
  const told = changes.filter((change) => change.kind !== 'confirmed');
  return {
    result: 'figures filed',
    wakes,
    fields: {
      figures: placed.reduce((sum, { figures }) => sum + figures.length, 0),
      changes: told.length,
      ...(told.length > 0 && {
        what: told.map((change) => `${change.kind} ${change.series.measure}`).join(', '),
      }),
    },
  };
};

/** Subscribers who are told at once: their turn comes when the burst is over. */
function immediate(subscribers: Config['subscribers'], changed: string[], now: Date): Due[] {
  const dueAt = dueAfterBurst(now, now).toISOString();
  return subscribers
    .filter((each) => each.schedule === 'immediately' && each.topics.some((topic) => changed.includes(topic)))
    .map((each) => ({ queue: 'send-digests', subject: subscriberId(each), dueAt }));
}

const known = new WeakMap<Config['outlets'], ReturnType<typeof speakersOf>>();

/** Learning the names of a configuration's outlets takes longer than reading an article. */
function speakersFor(outlets: Config['outlets']): ReturnType<typeof speakersOf> {
  const speakers = known.get(outlets) ?? speakersOf(outlets);
  known.set(outlets, speakers);
  return speakers;
}
