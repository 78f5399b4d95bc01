/** What the configuration says of a version: its figures by topic, each with its series or the reason it has none. */
import type { Config } from '../config/schema.ts';
import { extractFigures } from '../figures/extract.ts';
import type { Rejected } from '../figures/figure.ts';
import type { Folding, OutletAsSpeaker } from '../io/stores/folding.ts';
import type { PlacedFigure, ReadFigures, VersionRow } from '../io/stores/record.ts';
import { seriesKey } from '../ledger/series.ts';
import { type Speakers, speakersOf } from '../ledger/speakers.ts';

export function readFigures(version: VersionRow, { outlets, topics }: Config): ReadFigures[] {
  const outlet = outletAmong(outlets, version.language ?? 'en')(version.outlet);
  return topics
    .filter((topic) => version.topics.includes(topic.id))
    .map((topic) => {
      const { figures, rejected } = extractFigures(version.text, {
        language: version.language ?? outlet.language,
        published: version.published ?? version.readAt,
        topic,
        outlet: outlet.name,
        title: version.title,
      });
      const place = (figure: (typeof figures)[number]): PlacedFigure => {
        const placement = seriesKey(figure, topic, figures);
        return 'key' in placement
          ? { ...figure, key: placement.key, aside: null }
          : { ...figure, key: null, aside: placement.aside };
      };
      return { topic: topic.id, figures: figures.map(place), rejected: counted(rejected) };
    });
}

const counted = (rejected: readonly Rejected[]): { reason: string; count: number }[] =>
  [...Map.groupBy(rejected, ({ reason }) => reason)].map(([reason, all]) => ({ reason, count: all.length }));

export function foldingFor(config: Config, language: string, now: Date): Folding {
  return {
    outlet: outletAmong(config.outlets, language),
    speakers: speakersFor(config),
    plausible: (topic, measure) =>
      config.topics.find((each) => each.id === topic)?.measures.find((each) => each.id === measure)
        ?.plausible as ReturnType<NonNullable<Folding['plausible']>>,
    now: now.toISOString(),
  };
}

/** An outlet that has left the configuration keeps its articles, and its id as its name. */
const outletAmong =
  (outlets: Config['outlets'], language: string) =>
  (id: string): OutletAsSpeaker =>
    outlets.find((each) => each.id === id) ?? { id, name: id, language };

const known = new WeakMap<Config['outlets'], { speakers: Speakers; extra: Config['speakers'] }>();

/** Learning the names of a configuration takes longer than reading an article. */
function speakersFor({ outlets, speakers: extra }: Config): Speakers {
  const learnt = known.get(outlets);
  if (learnt !== undefined && learnt.extra === extra) return learnt.speakers;
  const speakers = speakersOf(outlets, extra);
  known.set(outlets, { speakers, extra });
  return speakers;
}
