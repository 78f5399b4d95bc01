/** Each change with everything a reader needs to believe it. */
import type { Config } from '../config/schema.ts';
import type { DigestChange, Source } from '../digests/digest.ts';
import type { ToldChange } from '../io/stores/changes.ts';
import type { Ports } from '../ports.ts';

export interface Known {
  /** Series stand as they stood at this moment. */
  until: string;
  /** By series: what the reader was last told, where smaller steps have been passed over since. */
  lastTold?: ReadonlyMap<string, DigestChange['lastTold']>;
}

export async function gatherChanges(
  changes: readonly ToldChange[],
  { until, lastTold }: Known,
  { ledger, config }: Pick<Ports, 'ledger' | 'config'>,
): Promise<DigestChange[]> {
  const series = [...new Set(changes.map((change) => change.series))];
  const observations = await ledger.changes.observations(series, until);
  const { outlets, topics } = config();
  const names = new Map(outlets.map((outlet) => [outlet.id, outlet.name]));
  return changes.map((told) => {
    const { measure, unit, places, area, per, status, part, topic } = told;
    return {
      change: {
        ...told,
        series: { topic, measure, unit, places, area, per, status, part },
        sightings: told.sightings.map((sighting) => sighting.article),
        figure: told.quote,
      },
      label: labelOf(topics, topic, measure),
      quote: told.quote,
      sentence: told.sentence,
      quoteStart: told.quoteAt,
      language: told.language,
      source: sourceOf(told, names),
      beforeSource: told.beforeAt === null ? null : sourceOf(told.beforeAt, names),
      takenBack: told.toldAt,
      lastTold: lastTold?.get(told.series) ?? null,
      sightings: told.sightings.map((sighting) => sourceOf(sighting, names)),
      observations: observations.get(told.series) ?? [],
    };
  });
}

function labelOf(topics: Config['topics'], topic: string, measure: string): string | null {
  const measures = topics.find((each) => each.id === topic)?.measures ?? [];
  return measures.find((each) => each.id === measure)?.label ?? null;
}

type Reading = Pick<ToldChange, 'outlet' | 'url' | 'title' | 'published' | 'access'>;

function sourceOf(
  { outlet, url, title, published, access }: Reading,
  names: ReadonlyMap<string, string>,
): Source {
  return {
    outlet: { id: outlet, name: names.get(outlet) ?? outlet },
    url,
    title,
    published,
    access: access as Source['access'],
  };
}
