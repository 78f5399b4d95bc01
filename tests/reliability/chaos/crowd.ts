/** A scenario of any size: places that are flooded, whose counts rise, are repeated, copied and contested. */
import type { Scenario } from '../../../src/newsroom/scenario.ts';
import { seeded } from '../random.ts';
import { checked } from '../story.ts';

export const PLACES = [
  'France',
  'Spain',
  'Poland',
  'Kenya',
  'Nepal',
  'Brazil',
  'Japan',
  'Turkey',
  'Greece',
  'Chile',
];
export const MEASURES = [
  { id: 'killed', say: (n: number) => `killed ${n} people` },
  { id: 'wounded', say: (n: number) => `injured ${n} people` },
  { id: 'evacuated', say: (n: number) => `forced the evacuation of ${n} people` },
  { id: 'missing', say: (n: number) => `left ${n} people missing` },
];
export const SPEAKERS = ['the rescue service', 'the interior ministry', 'the county council'];
const OUTLETS = ['north', 'south', 'east', 'west'];

/** `count` articles, published one after another over the `minutes` before `end`. */
export function crowd(count: number, end: Date, minutes: number, seed = 1): Scenario {
  const random = seeded(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const known = new Map<string, number>();
  const articles = Array.from({ length: count }, (_, i) => {
    const place = pick(PLACES);
    const measure = pick(MEASURES);
    const series = `${place} ${measure.id}`;
    const before = known.get(series) ?? 10 + Math.floor(random() * 50);
    const value = random() < 0.4 ? before : before + 1 + Math.floor(random() * 40);
    known.set(series, value);
    const published = new Date(end.getTime() - minutes * 60_000 * (1 - i / count));
    return {
      id: `a${i}`,
      outlet: pick(OUTLETS),
      published: published.toISOString(),
      title: `Floods in ${place}: the night of number ${i}`,
      summary: `What is known of the floods in ${place}.`,
      paragraphs: [
        `The floods in ${place} have ${measure.say(value)}, ${pick(SPEAKERS)} said.`,
        'Boats went from house to house all night, and the water still stands in the lower streets. Soldiers fill sandbags beside the station, and the trains turn round one stop before the town.',
        'On the high street shopkeepers carry out carpets and fridges. A baker has lit his oven again and gives away what he bakes, because the till is full of mud and nobody has change.',
      ],
    };
  });
  return checked({
    id: 'crowd',
    topic: 'floods',
    topicDefinition: {
      id: 'floods',
      title: 'Floods',
      match: { en: ['flood'] },
      measures: MEASURES.map((measure) => measure.id),
    },
    outlets: OUTLETS.map((id) => ({ id, name: `The ${id} post`, language: 'en', timezone: 'Europe/London' })),
    days: [{ date: end.toISOString().slice(0, 10), articles }],
  });
}
