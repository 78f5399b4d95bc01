/**
 * The shape of a language pack: data only, the same files in every pack.
 *
 * Tables are `value: 'form, form of words, form'`. A form is matched as it is written (case and, in Romanian, diacritics
 * aside); a word that ends in `~` is matched by its stem. In `nouns`, `places` and `measures` every word is matched by stem but
 * those that begin with `=`.
 */
import type { Grammar } from './grammar.ts';

/** Comma-separated forms. */
export type Forms = string;

export interface NumberWords {
  /** The decimal mark; the marks that group thousands are read from the text, never inherited from another language. */
  decimal: ',' | '.';
  /** Value to its forms, 0–19, tens and (where they are words of their own) hundreds. */
  cardinals: Record<number, Forms>;
  /** Words that multiply what stands before them by a hundred. */
  hundred: Forms;
  /** Value to the forms that multiply what stands before them. */
  scales: Record<number, Forms>;
  /** Case matters; only right after digits: "2bn", "6K". */
  suffixes: Record<string, number>;
  /** May a scale word stand for one of itself without an article ("тысяча")? */
  bareScales: boolean;
  /** Articles that make a scale word a number ("a hundred", "o mie"). */
  articles: Forms;
  /** Forms of "one", which is a figure only in a tally. */
  one: Forms;
  /** Between tens and units, after hundreds and scales, before scales, as in "two hundred and five", "21 de mii". */
  joiners: { afterTens: Forms; afterHundreds: Forms; beforeScale: Forms };
  /** Numerals that count people only: "двое". */
  collective: Forms;
  /** Words of a fixed value: "полтора", "полмиллиона". */
  wholes: Record<number, Forms>;
  /** "and a half" after a number. */
  andHalf: Forms;
  andQuarter: Forms;
  /** Plural scale words without a number. */
  vague: Record<number, Forms>;
  /** Between two vague words: "tens of thousands". */
  vagueJoiner: Forms;
  /** Forms that are vague alone, but one of the scale after a qualifier: "свыше сотни". */
  singularAfterQualifier: Record<number, Forms>;
  /** "several" before a scale word. */
  several: Forms;
  /** Denominator to its forms after a numerator: "thirds". */
  fractions: Record<number, Forms>;
  /** "half" and other fractions that need no numerator, value to forms. */
  loneFractions: Record<number, Forms>;
  /** Ordinals' forms, for "every fifth". */
  ordinals: Record<number, Forms>;
  every: Forms;
  /** "one IN five". */
  outOf: Forms;
  /** Multiples in one word: "twice", "вдвое". */
  multiples: Record<number, Forms>;
  /** Words around a number that make it a multiple: "five times", "de cinci ori", "в пять раз". */
  timesBefore: Forms;
  timesAfter: Forms;
  /** Must the word after "times" be one of these? Empty: any. */
  timesFollow: Forms;
  minus: Forms;
  point: Forms;
  /** Only for the bare parser: words that are a number by themselves ("a couple", "nici unul"), scales after digits, tens apart. */
  bare: Record<number, Forms>;
  bareScaleWords: Record<number, Forms>;
  bareTens: Forms;
  /** Denominators in words, for "three twenty-firsts"; empty where `fractions` do. */
  denominators: Record<number, Forms>;
}

export interface QualifierWords {
  before: Partial<Record<'exact' | 'approx' | 'at_least' | 'more_than' | 'at_most' | 'less_than', Forms>>;
  after: Partial<Record<'exact' | 'approx' | 'at_least' | 'more_than' | 'at_most' | 'less_than', Forms>>;
  /** Verbs that set a bound with words between: "depășește", "превысило". */
  verbs: Partial<Record<'approx' | 'at_least' | 'more_than' | 'less_than', Forms>>;
  /** Words that may stand between a qualifier and its number. */
  fillers: Forms;
  between: Forms;
  betweenAnd: Forms;
  from: Forms;
  fromTo: Forms;
  /** Between two numbers of a range without an opening word. */
  to: Forms;
  or: Forms;
  /** Verbs of change after which "to" says where it went, and sets no ceiling; beside those of the cues `up` and `down`. */
  reaching: Forms;
  /** Nouns before a number that make it approximate by their place ("человек двадцать"). */
  inverted: Forms;
}

export interface UnitWords {
  percent: Forms;
  percentPoints: Forms;
  /** SI symbol to forms. A value "kt=1000t" scales. */
  measures: Record<string, Forms>;
  /** ISO 4217 to forms; a hundredth of it to forms. */
  currencies: Record<string, Forms>;
  cents: Record<string, Forms>;
  /** Generic currency words that a nearby country decides: default code to forms. */
  shared: Record<string, Forms>;
}

export interface PlaceWords {
  /** Code to country names. */
  countries: Record<string, Forms>;
  /** Code to nouns for its people. */
  people: Record<string, Forms>;
  /** Code to adjectives. */
  adjectives: Record<string, Forms>;
  /** Code to capitals and governments' seats. */
  capitals: Record<string, Forms>;
  /** Code to cities and provinces that people come from. */
  cities: Record<string, Forms>;
  /** Words before a country that make it an origin. */
  origin: Forms;
  /** Words before a country that make it a location. */
  location: Forms;
  /** "its", and "citizens": with both, the counted are of the country named before. */
  own: Forms;
  compatriots: Forms;
  /** Verbs whose subject gives people of its own: "sent", "lost". */
  gives: Forms;
  /** Verbs whose subject gets its own people back: "brought home". */
  regains: Forms;
  /** Verbs between a country and its part of a whole: "accounted for". */
  accounts: Forms;
  /** Who watches a war from outside: "intelligence", "newspaper". */
  observers: Forms;
  /** Verbs whose subject gives its own arms: "launched 300 drones". */
  launches: Forms;
  /** Words of who lives in a country: "inhabitants". */
  dwelling: Forms;
  /** Verbs that give a country its people: "Spain has 2.4 million unemployed". */
  has: Forms;
  /** Between people and the share they are: "make up". */
  makesUp: Forms;
  /** Before people whose share follows: "the share of". */
  shareOf: Forms;
  /** Verbs whose subject takes in other people's citizens: "shelters". */
  hosts: Forms;
  /** Bodies and papers named after a country or continent, nobody's origin: "Africa Corps". */
  bodies: Forms;
  /** Words for people of one's own country, which need no pronoun: "compatriots". */
  kin: Forms;
  /** Before an origin of most of the counted, not of all: "mostly". */
  partly: Forms;
  /** Between a preposition and a country: "in southern Peru". */
  partsOf: Forms;
  /** Between a country and its figure: "Egypt, with 361". */
  holding: Forms;
}

/** Losses of the war's parties. */
export interface ArmyWords {
  /** "lost", "suffered". */
  losing: Forms;
  /** "admits". */
  admits: Forms;
  /** "shot down", "captured". */
  strikes: Forms;
  /** "losses", "dead". */
  loss: Forms;
  airForce: Forms;
  /** A party without its name: its losses are nobody's by name. */
  enemy: Forms;
}

export interface TimeWords {
  months: Record<number, Forms>;
  seasons: Record<'spring' | 'summer' | 'autumn' | 'winter', Forms>;
  weekdays: Record<number, Forms>;
  /** Units of duration. */
  durations: Record<'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade', Forms>;
  /** "a day", "per month", "monthly". */
  per: Record<'day' | 'week' | 'month' | 'year', Forms>;
  since: Forms;
  until: Forms;
  between: Forms;
  during: Forms;
  and: Forms;
  endOf: Forms;
  startOf: Forms;
  middleOf: Forms;
  firstHalf: Forms;
  secondHalf: Forms;
  quarters: Record<1 | 2 | 3 | 4, Forms>;
  /** Relative periods. */
  relative: Record<RelativePeriod, Forms>;
  yearWords: Forms;
  /** Before a date: counted as it stood then ("as of"). */
  asOf: Forms;
  /** After a date that opens a period: "onwards", "încoace". */
  onward: Forms;
  /** Before a number of months or years up to now: "the past". */
  past: Forms;
  /** Before a number of months of a year: "the first". */
  first: Forms;
  /** Before and after a duration that lies back: "acum", "ago". */
  agoBefore: Forms;
  agoAfter: Forms;
  /** Beside a season, month or weekday: "this", "last", "next". */
  thisOne: Forms;
  lastOne: Forms;
  nextOne: Forms;
  /** Before a period that something is only compared with: "than in". */
  compared: Forms;
  /** Superlatives that make a "since" a mere comparison: "the highest since 2008". */
  record: Forms;
  /** Documents and estimates: their date says up to when they count. */
  documents: Forms;
  /** Beside a document: "published". */
  issued: Forms;
  /** Data that a whole sentence is drawn from. */
  data: Forms;
  /** Verbs of saying alone, never of counting: their date is no period. */
  saying: Forms;
  /** Beside a date that belongs to a birth, a founding, a law. */
  origins: Forms;
  /** Words that open a clause against the one before: "but", "while". */
  contrast: Forms;
  /** Words that tie a part to the whole before it: "of whom". */
  partitive: Forms;
  /** Words that point back to a whole told in the sentence before: "among them". */
  whole: Forms;
  /** "сентябрьский"; empty where the month's name does. */
  monthAdjectives: Partial<Record<number, Forms>>;
  /** Words that make a "since" the last time of something: "has not called since". */
  negations: Forms;
  /** Openings of an event that a count runs from: "since" the ceasefire took effect on 10 October. */
  sinceEvents: Forms;
  /** Before a number of months that are all those of the year so far: "за семь месяцев". */
  overAll: Forms;
  /** Before a sum that a change leads to: "bringing the total to". */
  totals: Forms;
  /** What may stand before a period that opens a sentence: "in all". */
  openings: Forms;
  /** What opens such a phrase: "bringing". */
  totalling: Forms;
  /** Pronouns that open a relative clause: "which". */
  relatives: Forms;
  /** What a decision sets from a day on: "wage", "VAT". */
  setRates: Forms;
  /** Nouns that "daily" or "monthly" makes no rate of: "bulletin". */
  rateless: Forms;
}

export type RelativePeriod =
  | 'this_year'
  | 'last_year'
  | 'next_year'
  | 'year_before_last'
  | 'year_earlier'
  /** Counted from publication where the sentence has no date. */
  | 'year_ago'
  | 'month_earlier'
  | 'week_earlier'
  | 'day_earlier'
  | 'year_before_that'
  | 'since_new_year'
  | 'since_new_month'
  | 'by_end_of_year'
  | 'end_of_year'
  | 'start_of_year'
  | 'by_end_of_month'
  | 'yesterday'
  | 'this_month'
  | 'last_month'
  | 'next_month'
  | 'last_quarter'
  | 'this_quarter'
  | 'past_year'
  | 'last_decade'
  | 'this_decade'
  /** The period told last; the same a year before it. */
  | 'same_period'
  | 'same_period_last_year'
  | 'by_then'
  /** Days, nights and weeks around publication: they date the news, not the figure. */
  | 'about_now';

export interface SpeechWords {
  /** Verbs of saying, any form. */
  verbs: Forms;
  /** Openers whose noun phrase is the speaker: "according to". */
  openers: Forms;
  /** Openers in the inner of a clause that name the speaker before them: "'s count". */
  records: Forms;
  /** Nouns that head a speaker. */
  heads: Forms;
  /** Words that end a speaker's noun phrase. */
  stops: Forms;
  /** Relaying agencies: never the origin where another is named. */
  relays: Forms;
  /** Nominative singular or plural of common speakers, where the language inflects. */
  nominatives: Record<string, Forms>;
  /** Pronouns that repeat the last speaker. */
  pronouns: Forms;
  around: Record<AroundSource, Forms>;
}

/**
 * Words around a source. contrast: conjunctions that open another's claim; generic: nouns that stand for a source named before;
 * reject: verbs that deny a claim, but may turn down an offer, and `claim`, what they deny; called: what a by-name follows;
 * keeps: verbs of keeping a list;
 * citing: openers of the source that a paper draws on; own: openers whose source is named before ("by its own count"); goal: verbs that tell what a source is after; aside: words between a verb of saying and its subject; author: words before a document's author; post: what somebody named before is called again by: "the minister"; via: openers of who only handed on or saw what another has said: "cited by".
 */
export type AroundSource =
  | 'contrast'
  | 'generic'
  | 'reject'
  | 'claim'
  | 'called'
  | 'keeps'
  | 'aside'
  | 'author'
  | 'goal'
  | 'medium'
  | 'citing'
  | 'own'
  | 'post'
  | 'via';

export type Cue =
  | 'planned'
  | 'hypothetical'
  | 'denied'
  | 'deltaBefore'
  | 'deltaAfter'
  | 'previousBefore'
  | 'previousAfter'
  | 'previous'
  | 'levelBefore'
  | 'share'
  | 'shareName'
  /** Words of a rate that is no part of a whole: "inflation", "interest". */
  | 'rateName'
  /** Comparatives behind a multiple, which change nothing: "three times MORE". */
  | 'comparative'
  /** Verbs that multiply: "doubled". */
  | 'multiplied'
  /** Between an older value and the newer one: "now". */
  | 'now'
  /** Before "by" and a percent that says how far something is done: "заполнены на". */
  | 'filled'
  /** A condition's conjunction; what makes of it a source to be believed; an ability that was used: "if", "believed", "could confirm". */
  | 'conditional'
  | 'credence'
  | 'able'
  /** Before a number that is put right, and before the right one: "not 300 but 1,780". */
  | 'not'
  | 'but'
  | 'up'
  | 'down'
  | 'partBefore'
  | 'partAfter'
  | 'each'
  | 'more'
  | 'including'
  | 'average'
  /** Words that say a text is about people fighting for an army. */
  | 'war';

/** What is said of people that no measure of a topic means. Every word is matched by its stem. */
export interface OtherWords {
  /** Verbs and nouns that say something else of the counted: "were sentenced", "survived", "were born". */
  predicates: Forms;
  /** People who are counted beside a story, not by its measures: officials, relatives, suspects. */
  bystanders: Forms;
  /** Verbs by which an amount itself is said: "reached", "stood at". */
  amounts: Forms;
  /** What money is beside pay: fees, costs, fines, budgets. */
  expenses: Forms;
  /** Words of the subjects of other news: elections, prices, weather, accidents. */
  subjects: Forms;
}

export interface TrapWords {
  /** Words right before a number that make it a name: "Article 5". */
  labels: Forms;
  /** Words around a number that make it an age. */
  /** Before a number of millimetres that is a gun's. */
  calibre: Forms;
  ageBefore: Forms;
  ageAfter: Forms;
  clockBefore: Forms;
  clockAfter: Forms;
  /** Glued after a number: "41st", "41-го", "22-летний". */
  ordinalSuffixes: Forms;
  /** "one of the": words after "one" that make it no figure. */
  afterOne: Forms;
  /** Words before a number that make it a denominator: "per 100,000". */
  denominators: Forms;
  /** Words that precede an ordinal-like half: "first half". */
  ordinalBefore: Forms;
  /** Fixed expressions that hold number words but no figure. */
  idioms: Forms;
  /** Prepositions, auxiliaries, pronouns, adverbs: they end a counted noun phrase. */
  functionWords: Forms;
}

export interface LanguagePack {
  code: string;
  grammar: Grammar;
  numbers: NumberWords;
  qualifiers: QualifierWords;
  nouns: Record<string, Forms>;
  units: UnitWords;
  places: PlaceWords;
  armies: ArmyWords;
  time: TimeWords;
  speech: SpeechWords;
  cues: Record<Cue, Forms>;
  traps: TrapWords;
  measures: Record<string, Forms>;
  /** Terms of `measures` that say them only where nothing near says more: "list", "home", "received". */
  weak?: Record<string, Forms>;
  others: OtherWords;
}
