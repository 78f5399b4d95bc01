/** Which series a figure belongs to, or why it belongs to none. */
import { createHash } from 'node:crypto';
import type { Topic } from '../config/schema.ts';
import type { Figure, Kind } from '../figures/figure.ts';
import type { SeriesKey } from './change.ts';

export type Placement = { key: SeriesKey } | { aside: string };

/** What the measures of the shipped library count; a topic may say otherwise. "money" stands for any currency, each its own series. */
const USUAL_UNITS: Readonly<Record<string, string>> = {
  recruited: 'person',
  fighting: 'person',
  killed: 'person',
  wounded: 'person',
  losses: 'person',
  captured: 'person',
  missing: 'person',
  returned: 'person',
  identified: 'person',
  evacuated: 'person',
  displaced: 'person',
  countries: 'country',
  pay: 'money',
  damage: 'money',
};

/**
 * Deltas, previous values, shares and measures that the topic does not name never alarm by themselves; a conversion
 * repeats what it converts. A denied figure is filed in the series of the claim that it denies.
 *
 * @param siblings the other figures of the same text, to tell conversions by.
 */
export function seriesKey(figure: Figure, topic: Topic, siblings: readonly Figure[] = []): Placement {
  if (figure.role !== 'level') return { aside: figure.role };
  const measure = topic.measures.find((one) => one.id === figure.measure);
  if (!measure)
    return { aside: figure.measure === 'other' ? 'no watched measure' : 'measure not of the topic' };
  const unit = measure.unit ?? USUAL_UNITS[measure.id];
  if (unit !== undefined && !unitFits(unit, figure)) return { aside: `unit ${figure.unit}, not ${unit}` };
  if (unit === undefined && figure.kind === 'ratio') return { aside: 'ratio' };
  if (isConversion(figure, siblings)) return { aside: 'conversion' };
  return {
    key: {
      topic: topic.id,
      measure: figure.measure,
      // A body that was found is a person who died.
      unit: figure.unit === 'body' ? 'person' : figure.unit,
      ...whereabouts(figure),
      per: figure.per,
      status: figure.status === 'denied' ? 'actual' : figure.status,
      part: figure.part,
    },
  };
}

/**
 * "In Romania nine people died" and "Romania has confirmed 1,240 cases" may name one country as origin, as area, or as both.
 * Where both agree, and for what is no person, the country is where it happened.
 */
export function whereabouts(figure: Pick<Figure, 'places' | 'area' | 'unit' | 'kind'>): {
  places: string[];
  area: string[];
} {
  const [places, area] = [[...figure.places].sort(), [...figure.area].sort()];
  if (area.length > 0 && places.join() === area.join()) return { places: [], area };
  const thing = figure.kind === 'percent' || (figure.kind === 'count' && figure.unit !== 'person');
  return thing && area.length === 0 ? { places: [], area: places } : { places, area };
}

function unitFits(unit: string, figure: Figure): boolean {
  if (unit === 'money') return figure.kind === 'money';
  return (
    figure.unit === unit ||
    (unit === '%' && figure.kind === 'percent') ||
    (unit === 'person' && figure.unit === 'body')
  );
}

const CONVERTIBLE: ReadonlySet<Kind> = new Set(['money', 'measure']);

/** "300 million lei (€60 million)": another unit of the same kind right after, in brackets or after a comma of its own. */
function isConversion(figure: Figure, siblings: readonly Figure[]): boolean {
  if (!CONVERTIBLE.has(figure.kind)) return false;
  return siblings.some((other) => {
    if (other.kind !== figure.kind || other.unit === figure.unit || other.end > figure.start) return false;
    const at = other.sentence === figure.sentence ? figure.sentence.indexOf(figure.quote) : -1;
    if (at < 0 || figure.start - other.end > 40) return false;
    return /[([]\s*(?:\p{L}+\s+){0,3}$/u.test(figure.sentence.slice(Math.max(0, at - 30), at));
  });
}

/** One text for one key, the same on every machine. `area` last, so that series which differ by it alone sort together. */
export function seriesText(key: SeriesKey): string {
  return `${groupText(key)}|${[...key.area].sort().join(',')}`;
}

/**
 * Series that differ only by area are folded together: whether a text names the country of its story
 * again must not decide whether its figure is news.
 */
export function groupText(key: Omit<SeriesKey, 'area'>): string {
  const { topic, measure, unit, per, status, part } = key;
  return [topic, measure, unit, [...key.places].sort().join(','), per ?? '', status, part ?? ''].join('|');
}

/** Short and stable name of a thing made of texts. */
export function identity(...parts: readonly (string | number | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
