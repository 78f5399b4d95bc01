/** What a text has said so far: the unit, nationality, measure, period and speaker that later sentences leave out. */
import type { Topic } from '../config/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { spokenMeasure } from './measures.ts';
import type { Period } from './periods.ts';
import { peopleOf } from './places.ts';
import type { RawQuantity, RawRejection } from './quantities.ts';
import type { Tags } from './tags.ts';
import type { Token } from './tokens.ts';
import { measureUnits } from './topic-measures.ts';

/** One sentence, read. */
export interface Reading {
  text: string;
  span: { start: number; end: number; opens: boolean };
  tokens: readonly Token[];
  tags: Tags;
  lexicon: Lexicon;
  quantities: readonly RawQuantity[];
  rejected: readonly RawRejection[];
}

export interface Story {
  published: string | null;
  outlet: string | null;
  measures: ReadonlySet<string>;
  units: ReadonlyMap<string, string>;
  /** Topics of people's origins carry a nationality on; others never do. */
  carriesPlaces: boolean;
  /** Is the text about people fighting for a foreign army? */
  fighters: boolean;
  /** The places of the first people counted: the whole that a list breaks down. */
  whole: string[] | null;
  unit: string | null;
  measure: string | null;
  /** The measure of the figure before, "other" too. */
  lastMeasure: string | null;
  places: string[];
  /** Every nationality mentioned so far, belligerents aside. */
  mentioned: string[];
  area: string[];
  speaker: string | null;
  speakerAge: number;
  /** The measure of the last attributed figure. */
  spokenMeasure: string | null;
  /** The speaker whose sentence opened a list of lines. */
  listSpeaker: string | null;
  period: Period | null;
  periodMeasure: string | null;
  periodSentence: number;
  currency: string | null;
  /** Figures so far by measure and unit: what a later "more" adds to. */
  told: Set<string>;
  sentences: number;
}

export function newStory(
  context: { published: string | null; topic: Topic | null; outlet?: string },
  measures: ReadonlySet<string>,
): Story {
  return {
    published: context.published ? context.published.slice(0, 10) : null,
    outlet: context.outlet ?? null,
    measures,
    units: measureUnits(context.topic),
    carriesPlaces: measures.has('fighting') || measures.has('recruited'),
    fighters: context.topic !== null && (measures.has('fighting') || measures.has('recruited')),
    whole: null,
    unit: null,
    measure: null,
    lastMeasure: null,
    places: [],
    mentioned: [],
    area: [],
    speaker: null,
    speakerAge: 0,
    spokenMeasure: null,
    listSpeaker: null,
    period: null,
    periodMeasure: null,
    periodSentence: 0,
    currency: null,
    told: new Set(),
    sentences: 0,
  };
}

/** What the text is about, from a sentence that may stand after its first figures. */
export function foresee(story: Story, reading: Reading): void {
  if (story.carriesPlaces && !story.fighters)
    story.fighters = namesParty(reading.tags) || speaksOfWar(reading.tags);
}

/** Takes note of the nationalities and, in the lead, of the place a sentence speaks of. */
export function observe(story: Story, reading: Reading): void {
  story.sentences++;
  story.speakerAge++;
  if (reading.quantities.length === 0) story.measure = spokenMeasure(reading, story) ?? story.measure;
  if (story.carriesPlaces) {
    for (const code of peopleOf(reading)) if (!story.mentioned.includes(code)) story.mentioned.push(code);
  } else if (story.area.length === 0 && story.sentences <= 3) {
    leadArea(story, reading.tags);
  }
}

const namesParty = (tags: Tags): boolean =>
  ['country', 'people', 'adjective', 'capital'].some((tag) =>
    tags.list(tag).some((span) => span.value === 'RU' || span.value === 'UA'),
  );

const speaksOfWar = (tags: Tags): boolean => tags.list('cue').some((span) => span.value === 'war');

function leadArea(story: Story, tags: Tags): void {
  for (const span of tags.list('country')) {
    const located = tags.before(span.from, 'word', 'location') ?? tags.before(span.from, 'word', 'origin');
    if (located || story.sentences === 1) {
      story.area = [span.value];
      return;
    }
  }
}
