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
  const prove = proverOf(config());
  return changes.map((told) =>
    prove(told, observations.get(told.series) ?? [], lastTold?.get(told.series) ?? null),
  );
}

/** Puts a change together with its words and sources, as the configuration names them. */
export function proverOf({ outlets, topics }: Pick<Config, 'outlets' | 'topics'>) {
  const names = new Map(outlets.map((outlet) => [outlet.id, outlet.name]));
  return (
    told: ToldChange,
    observations: DigestChange['observations'],
    lastTold: DigestChange['lastTold'],
  ): DigestChange => {
    const { measure, unit, places, area, per, status, part, topic } = told;
    return {
      change: {
        ...told,
        series: { topic, measure, unit, places, area, per, status, part },
        sightings: told.sightings.map((sighting) => sighting.article),
        figure: told.quote,
      },
      ...measureOf(topics, topic, measure),
      quote: told.quote,
      sentence: told.sentence,
      quoteStart: told.quoteAt,
      language: told.language,
      source: sourceOf(told, names),
      beforeSource: told.beforeAt === null ? null : sourceOf(told.beforeAt, names),
      takenBack: told.toldAt,
      lastTold,
      sightings: told.sightings.map((sighting) => sourceOf(sighting, names)),
      originators: told.originators,
      observations,
    };
  };
}

function measureOf(
  topics: Config['topics'],
  topic: string,
  measure: string,
): Pick<DigestChange, 'label' | 'measureRank'> {
  const measures = topics.find((each) => each.id === topic)?.measures ?? [];
  const at = measures.findIndex((each) => each.id === measure);
  return { label: measures[at]?.label ?? null, measureRank: at === -1 ? measures.length : at };
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
