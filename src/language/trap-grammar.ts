/** How a language tells numbers that count nothing, and the words that bound a figure. Patterns are tried on folded words, as in `grammar.ts`. */

/** A set of words, or the pattern of one. */
export interface WordTest {
  test(word: string): boolean;
}

export interface TrapGrammar {
  clock: ClockGrammar;
  months: {
    /** Is a month told from other words by its capital? */
    capital: boolean;
    /** May the day stand behind it: "March 5"? */
    beforeDay: boolean;
    /** Names of months that are other words too, where they begin a phrase of change: "mai". */
    otherwise: RegExp | null;
    /** Before a day whose month was told: "trimis la luptă PE 19"; null where days bear another sign. */
    onDay: RegExp | null;
  };
  years: {
    /** How a count of four digits is told from a year: by a mark within it ("2,015 homes"), by the word that joins it to its noun, or not at all. */
    counts: 'marked' | 'joined' | 'plain';
    /** Prepositions of years before 1700; words that make a number of one to three digits a year: "anii 103 și 105". */
    inYear: RegExp;
    ancient: RegExp | null;
    /** A noun that bears an article, and so is no counted one: "în 2015 proiectul". */
    definite: RegExp | null;
  };
  ages: AgeGrammar;
  /** "Noua regulă": an adjective that without diacritics is a number; and the letters of a text that has them. */
  adjective: { word: RegExp; letters: RegExp } | null;
  /** The last word of an ordinal, behind its tens: "al douăzeci și doilea"; null where ordinals are no numbers. */
  ordinalEnd: RegExp | null;
  /** Prepositions before what a rate is taken of, whatever its size; words behind a round number that make it one: "на 1000 жителей". */
  ratePer: RegExp | null;
  rateOf: RegExp;
  /** Before a label that is a verb: "to block 18 sites". */
  verbMarks: RegExp | null;
  /** Words of an earthquake's size, and of streets behind their house's number. */
  magnitude: RegExp;
  street: RegExp | null;
  /** What is told by a number that is its own: "the password was 4471"; null where nothing is known of it. */
  identified: RegExp | null;
  /** Verbs and prepositions before a number whose noun is the time told before it: "it usually takes two", "cut to six". */
  lasting: WordTest;
  /** Prepositions of a time in which something else happened: "AFTER ten days they found only four". */
  over: RegExp;
  bounds: BoundGrammar;
}

export interface ClockGrammar {
  /** Right before an hour, even if no word follows: "ora 7"; null where only the words after it tell. */
  hour: RegExp | null;
  /** Before hours and minutes with a dot, where no decimal has one: "la 15.30". */
  dotted: RegExp | null;
  /** "între ORELE 7 și 19" */
  hours: RegExp;
  /** Hours said by a preposition alone; null where none are. */
  spoken: {
    /** "at nine", in a clause that tells no amount; "by seven", that opens a sentence; "before five", that ends a clause. */
    at: RegExp;
    opening: RegExp;
    closing: RegExp;
    /** "half PAST four", "a quarter TO eight"; "six MINUTES to nine" */
    past: RegExp;
    minutes: RegExp;
    /** Words of an amount that stands AT a number. */
    amounts: WordTest;
    /** First words behind the hour of a clause that opens with it. */
    subject: RegExp;
  } | null;
}

export interface AgeGrammar {
  /** Is the noun in the singular, and so no number's: "his brother (22)"? */
  onePerson: WordTest;
  /** Ages said without a word for years; null where years are always named. */
  bare: BareAges | null;
}

/** "She was 40", "sentenced at 22", "people over 65". */
export interface BareAges {
  /** Pronouns of one person; what determines the kin whose age is told; adjectives of one of two: "the younger 26". */
  subject: RegExp;
  owners: RegExp;
  compared: RegExp;
  /** The copula, and what may stand between it and the age: "is now only 19", "not yet ten". */
  copula: RegExp;
  adverbs: RegExp;
  /** Prepositions of an age, of a limit, before two ages and between them. */
  at: RegExp;
  limit: RegExp;
  of: RegExp;
  span: RegExp;
  /** Pronouns that stand for people before a limit. */
  people: RegExp;
  /** Conjunctions behind an age. */
  goesOn: RegExp;
  /** Words of a life before "at 22"; determiners of the person before "of 58". */
  life: WordTest;
  determiners: RegExp;
  /** Words of a count whose number is no age: "the toll is over 65"; those by which an amount stands AT a number. */
  toll: RegExp;
  amounts: WordTest;
}

/** Words among the qualifiers that bound a number only in some places. */
export interface BoundGrammar {
  /** Ceilings that behind a verb of change say where it went: "опустил ДО 18%"; those that do so only where it came from is told. */
  goal: RegExp | null;
  goalFrom: RegExp | null;
  /** "from" before a goal. */
  start: RegExp | null;
  /** Bounds behind a verb of change only: "past 40". */
  changed: RegExp | null;
  /** Abbreviations, with a full stop or before digits: "c. 300"; what bounds no "one": "near". */
  short: RegExp | null;
  several: RegExp | null;
  /** Bounds before ten and more with their noun only: "под тысячу человек". */
  counted: RegExp | null;
  /** No bound at all behind a word of time ("anul trecut de 844"), or at the head of a phrase. */
  dated: RegExp | null;
  never: RegExp | null;
  /** A preposition that with a bare scale word is approximate: "С десяток". */
  score: { before: RegExp; word: RegExp } | null;
  /** Words between a "more than" and its number that make it a change: "больше НА 200"; between it and a multiple. */
  by: RegExp | null;
  byMultiple: RegExp | null;
  /** Verbs of spreading over a territory: "spread over 36 countries". */
  spread: RegExp | null;
}
