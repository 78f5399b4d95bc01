/** What a text has said so far: the unit, nationality, measure, period and speaker that later sentences leave out. */
import type { Topic } from '../config/schema.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Kind } from './figure.ts';
import { measureUnits } from './measures/topic-measures.ts';
import type { RawQuantity, RawRejection } from './numbers/quantities.ts';
import type { Span } from './span.ts';
import type { Tags } from './tags.ts';
import type { Token } from './tokens.ts';
import { type Actor, type Period, ToldSeries, type ToldValue } from './told.ts';

/** One sentence, read. */
export interface Reading {
  text: string;
  span: { start: number; end: number; opens: boolean };
  tokens: readonly Token[];
  tags: Tags;
  lexicon: Lexicon;
  quantities: readonly RawQuantity[];
  rejected: readonly RawRejection[];
  /** Terms of measures, once they were looked for. */
  terms: Span[] | null;
  /** Nationalities named as people, once they were looked for. */
  people: string[] | null;
}

export interface Story {
  published: string | null;
  outlet: string | null;
  measures: ReadonlySet<string>;
  units: ReadonlyMap<string, string>;
  /** Topics of people's origins carry a nationality on; others never do. */
  carriesPlaces: boolean;
  /** Is the text about people fighting for a foreign army? By the words of war and of other news in it. */
  fighters: boolean;
  warWords: number;
  otherWords: number;
  /** Does it name people of a country beside the war's own parties? */
  namesPeople: boolean;
  /** Does it speak of Russia's war, or of people who go to another country's? */
  foreignWar: boolean;
  /** Words of recruiting and of fighting in the text. */
  recruitWords: number;
  fightWords: number;
  /** The places of the first people counted: the whole that a list breaks down. */
  whole: string[] | null;
  /** Has it been told by parts? */
  brokenDown: boolean;
  unit: string | null;
  /** What the first and the last count of the text so far counted. */
  mainUnit: string | null;
  lastUnit: string | null;
  lastKind: Kind | null;
  /** The same, shares and multiples aside. */
  lastAmount: Kind | null;
  /** Units of the last two or more different counts: what "respectively" refers to. */
  listUnits: string[];
  measure: string | null;
  /** The measure of the figure before, "other" too. */
  lastMeasure: string | null;
  places: string[];
  /** The sentence that said them. */
  placesSentence: number;
  /** Every nationality mentioned so far, belligerents aside. */
  mentioned: string[];
  /** Was one of them first mentioned in this sentence? */
  mentionedNow: boolean;
  /** Peoples named so far as people, the war's parties too. */
  folk: string[];
  area: string[];
  /** Every country named in the text's opening; empty where no sum asks for it. */
  nations: string[];
  /** People and bodies named so far, the last of them last. */
  actors: Actor[];
  speaker: string | null;
  /** Neither a person nor a place: what "the agency" may stand for. */
  speakerIsBody: boolean;
  speakerAge: number;
  sources: number;
  sourcePartly: boolean;
  sourceLast: boolean;
  sourceOpened: boolean;
  /** The measure of the last attributed figure. */
  spokenMeasure: string | null;
  spokenUnit: string | null;
  spokenKind: Kind | null;
  /** Figures of the sentence before that nobody has been named for. */
  unsaid: { attribution: string | null }[];
  /** Did direct speech go on where the sentence before ended? */
  inQuote: boolean;
  /** The speaker whose sentence opened a list of lines. */
  listSpeaker: string | null;
  period: Period | null;
  /** The month, the quarter or the like that the last figure with both ends was of. */
  news: Period | null;
  newsSentence: number;
  /** The last period stated, of whatever. */
  toldPeriod: Period | null;
  /** The period of a heading that opened a list of lines. */
  listPeriod: Period | null;
  /** Whose losses were announced, in a sentence of that number. */
  losers: { code: string; sentence: number } | null;
  /** The army whose drones or losses were told last: what equipment without a nationality is of. */
  arms: string[];
  armsSentence: number;
  /** Whose people the figure of that period counts. */
  periodPlaces: string[];
  /** Is it of a plan, or a day to come? */
  periodAhead: boolean;
  periodSentence: number;
  currency: string | null;
  /** The first currency named in the whole text. */
  currencyAhead: string | null;
  /** The last sum of money. */
  lastSum: number;
  /** The scale that the last figure without a ratio was said in. */
  lastScale: number;
  /** The last unit of measure told. */
  measured: string | null;
  /** Figures so far by measure and unit: what a later "more" adds to. */
  told: ToldSeries;
  /** The last values told, which an older one may be set against. */
  values: ToldValue[];
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
    fighters: false,
    warWords: 0,
    otherWords: 0,
    namesPeople: false,
    foreignWar: false,
    recruitWords: 0,
    fightWords: 0,
    whole: null,
    brokenDown: false,
    unit: null,
    mainUnit: null,
    lastUnit: null,
    lastKind: null,
    lastAmount: null,
    listUnits: [],
    measure: null,
    lastMeasure: null,
    places: [],
    placesSentence: 0,
    mentioned: [],
    mentionedNow: false,
    folk: [],
    area: [],
    nations: [],
    actors: [],
    speaker: null,
    speakerIsBody: false,
    speakerAge: 0,
    sources: 0,
    sourcePartly: false,
    sourceLast: false,
    sourceOpened: false,
    spokenMeasure: null,
    spokenUnit: null,
    spokenKind: null,
    unsaid: [],
    inQuote: false,
    listSpeaker: null,
    period: null,
    news: null,
    newsSentence: 0,
    toldPeriod: null,
    listPeriod: null,
    losers: null,
    arms: [],
    armsSentence: 0,
    periodPlaces: [],
    periodAhead: false,
    periodSentence: 0,
    currency: null,
    currencyAhead: null,
    lastSum: 0,
    lastScale: 1,
    measured: null,
    told: new ToldSeries(),
    values: [],
    sentences: 0,
  };
}
