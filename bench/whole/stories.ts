/** What the benchmark's outlets write: some of floods, most of other things, all with numbers in them. */
import type { ScenarioArticle } from '../../src/newsroom/scenario.ts';
import { MEASURES, PLACES, SPEAKERS } from '../../tests/reliability/chaos/crowd.ts';

const SUBJECTS = ['the tram line', 'the library', 'the spring harvest', 'the town choir', 'the new bridge'];

/** The `i`-th article of the `n`-th outlet: always the same one for the same numbers. */
export function articleOf(n: number, i: number, onTopic: boolean, outlet: string, at: Date): ScenarioArticle {
  const [title, paragraphs] = onTopic ? flood(n, i) : other(n, i);
  return {
    id: `a${n}-${i}`,
    outlet,
    published: at.toISOString(),
    title,
    summary: paragraphs[0]!,
    paragraphs,
    related: [],
    onTopic,
  };
}

function flood(n: number, i: number): [string, string[]] {
  const place = PLACES[(n + i) % PLACES.length]!;
  const measure = MEASURES[(n * 7 + i) % MEASURES.length]!;
  const value = 20 + n * 3 + i;
  return [
    `Floods in ${place}: night ${n}-${i}`,
    [
      `The floods in ${place} have ${measure.say(value)}, ${SPEAKERS[n % SPEAKERS.length]} said.`,
      'Boats went from house to house all night, and the water still stands in the lower streets. Soldiers fill sandbags beside the station, and the trains turn round one stop before the town.',
      'On the high street shopkeepers carry out carpets and fridges. A baker has lit his oven again and gives away what he bakes, because the till is full of mud and nobody has change.',
      ...filler(n + i),
    ],
  ];
}

function other(n: number, i: number): [string, string[]] {
  const subject = SUBJECTS[(n + i) % SUBJECTS.length]!;
  return [
    `What ${subject} will cost in year ${n}-${i}`,
    [
      `The council wants to spend ${2 + ((n + i) % 9)} million euros on ${subject} by 2028, ${(n * 3 + i) % 40} per cent more than it planned.`,
      ...filler(n + i),
    ],
  ];
}

const filler = (seed: number): string[] =>
  Array.from({ length: 6 }, (_, p) => {
    const year = 1990 + ((seed + p) % 30);
    return `In ${year} about ${100 + ((seed * 13 + p) % 900)} people came to the first meeting, and those who remember it say that the hall was cold. The minutes fill ${3 + (p % 4)} folders, and nobody has read them from end to end. What was agreed then still holds, says the clerk, who has looked after them for ${5 + (seed % 20)} years and keeps the key in her coat.`;
  });
