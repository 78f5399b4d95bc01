/** A short scenario, so that it can be played many times: two days, three outlets, an edit, a copy, two rises. */
import { loadScenario, type Scenario } from '../../src/newsroom/scenario.ts';

const outlets = [
  { id: 'courier', name: 'The Courier', language: 'en', timezone: 'Europe/London' },
  { id: 'observator', name: 'Observatorul', language: 'ro', timezone: 'Europe/Bucharest' },
  { id: 'herald', name: 'River Herald', language: 'en', timezone: 'Europe/London' },
];

const article = (id: string, outlet: string, published: string, title: string, ...paragraphs: string[]) => ({
  id,
  outlet,
  published,
  title,
  summary: title,
  paragraphs,
});

const day1 = [
  article(
    'c1',
    'courier',
    '2026-05-04T08:10:00+01:00',
    'Floods along the river leave at least seven dead',
    'The floods along the river killed at least 7 people, the rescue service said on Monday morning.',
    'Some 1,200 people were evacuated from the flooded villages, the rescue service said. Boats went from house to house all night, and the water still stands in the lower streets. Soldiers fill sandbags beside the station, and the trains turn round one stop before the town.',
    'Whoever has room takes in neighbours. The school stays closed, and its kitchen cooks soup for everybody who asks.',
  ),
  article(
    'o1',
    'observator',
    '2026-05-04T10:40:00+03:00',
    'Inundații: cel puțin șapte morți pe vale',
    'Inundațiile au ucis cel puțin 7 oameni, a anunțat luni serviciul de salvare.',
    'Apa a rupt două poduri, iar drumul spre comună este închis. Primăria împarte apă și pături la școală.',
  ),
  article(
    'h1',
    'herald',
    '2026-05-04T09:30:00+01:00',
    'Flood damage will take years to mend',
    'The floods destroyed 340 homes, the county council said on Monday.',
    'Families sleep in the sports hall while engineers walk the dykes and mark the worst places with red paint. The council wants the money for repairs before winter, and its leader says that nobody who lost a roof will be left to the mercy of an insurer.',
    'On the high street shopkeepers carry out carpets and fridges. A baker has lit his oven again and gives away what he bakes, because the till is full of mud and nobody has change.',
  ),
];
const day2 = [
  article(
    'c2',
    'courier',
    '2026-05-05T08:00:00+01:00',
    'Death toll from the floods rises to nine',
    'The floods along the river have killed 9 people, the rescue service said on Tuesday.',
    'Divers searched the stream below the mill until it was dark, and the search goes on at first light. The current is still strong there, and the banks give way under the weight of the machines.',
    'The minister walked through the lower town in rubber boots and promised that the dykes will be built higher. People asked him why that had not been done after the last flood.',
  ),
  article(
    'h2',
    'herald',
    '2026-05-05T09:00:00+01:00',
    'More homes lost to the floods than was thought',
    'The floods destroyed 520 homes, the county council said on Tuesday.',
    'Engineers found cracks in walls that had looked sound. Whoever lived behind them was told to pack a bag and go, and the sports hall has no bed left.',
    'The water has fallen in most streets. Firemen pump out the cellars one after another, and the power company hopes to light the old town again before the end of the week.',
  ),
];
const edit = {
  id: 'h1',
  at: '2026-05-04T15:00:00+01:00',
  paragraphs: ['The floods destroyed 410 homes, the county council said on Monday.', day1[2]!.paragraphs[1]!],
};

export const TOPIC = {
  id: 'floods',
  title: 'Floods',
  match: { en: ['flood'], ro: ['inundație'] },
  measures: [
    'killed',
    'evacuated',
    { id: 'homes', unit: 'home', label: 'Homes destroyed', terms: { en: ['destroy'] } },
  ],
};

export function story(): Scenario {
  return checked({
    id: 'story',
    topic: 'floods',
    topicDefinition: TOPIC,
    outlets,
    days: [
      { date: '2026-05-04', articles: day1, edits: [edit] },
      { date: '2026-05-05', articles: day2 },
    ],
  });
}

export function checked(source: unknown): Scenario {
  const result = loadScenario(source);
  if (result.kind === 'invalid') throw new Error(result.errors.join('\n'));
  return result.scenario;
}
