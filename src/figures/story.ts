/** What a text has said so far: the unit, nationality, measure, period and speaker that later sentences leave out. */
import type { Topic } from '../config/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Period } from './periods.ts';
import { peopleOf } from './places.ts';
import type { RawQuantity } from './quantities.ts';
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
}

export interface Story {
  published: string | null;
  outlet: string | null;
  measures: ReadonlySet<string>;
  units: ReadonlyMap<string, string>;
  /** Topics of people's origins carry a nationality on; others never do. */
  carriesPlaces: boolean;
  unit: string | null;
  measure: string | null;
  places: string[];
  /** Every nationality mentioned so far, belligerents aside. */
  mentioned: string[];
  area: string[];
  speaker: string | null;
  speakerAge: number;
  period: Period | null;
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
    unit: null,
    measure: null,
    places: [],
    mentioned: [],
    area: [],
    speaker: null,
    speakerAge: 0,
    period: null,
    currency: null,
    told: new Set(),
    sentences: 0,
  };
}

/** Takes note of the nationalities and, in the lead, of the place a sentence speaks of. */
export function observe(story: Story, reading: Reading): void {
  story.sentences++;
  story.speakerAge++;
  if (story.carriesPlaces) {
    for (const code of peopleOf(reading)) if (!story.mentioned.includes(code)) story.mentioned.push(code);
  } else if (story.area.length === 0 && story.sentences <= 3) {
    const { tags } = reading;
    for (const span of tags.list('country')) {
      const located = tags.before(span.from, 'word', 'location') ?? tags.before(span.from, 'word', 'origin');
      if (located || story.sentences === 1) {
        story.area = [span.value];
        break;
      }
    }
  }
}
