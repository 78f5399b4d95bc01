import type { Access } from '../articles/article.ts';
import type { Change, Stated } from '../ledger/change.ts';

/** Languages a mail can be written in; quotes keep their own. */
export const MAIL_LANGUAGES = ['en', 'ro', 'ru'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

/** Where a figure was read. */
export interface Source {
  outlet: { id: string; name: string };
  /** Canonical address of the article. */
  url: string;
  title: string;
  /** ISO 8601 as the page states it; null where it states none. */
  published: string | null;
  access: Access;
}

/** A point of the chart. */
export interface Observation extends Stated {
  /** ISO 8601: publication or reading; places the point in time where it states no period. */
  at: string;
}

/** A change with everything a reader needs to believe it. */
export interface DigestChange {
  change: Change;
  /** How the topic calls the measure; null takes the shipped word for it. */
  label: string | null;
  /** Place of the measure in its topic, from 0: what the topic names first matters most. */
  measureRank: number;
  /** The number as written, an exact substring of `sentence` from `quoteStart` (UTF-16 code units). */
  quote: string;
  sentence: string;
  quoteStart: number;
  /** BCP 47 language of the sentence; null where it cannot be told. */
  language: string | null;
  source: Source;
  /** Where the value before was read; null for a first figure, or where it is not known. */
  beforeSource: Source | null;
  /** ISO 8601 of the mail that told it, where later readings have shown that it was no change; else null. */
  takenBack: string | null;
  /** What the reader was last told of the series, where smaller steps have been passed over since; else null. */
  lastTold: Stated | null;
  /** Other readings that carry the same report. */
  sightings: Source[];
  /** How many of all these have it from nobody else among them. */
  originators: number;
  /** The series so far, oldest first, this change included; a chart needs three. */
  observations: Observation[];
}

/** What was read to write this mail: the proof that silence is silence and not a broken feed. */
export interface Proof {
  /** Articles read in the window, and how many of them were on the topic. */
  articles: number;
  onTopic: number;
  feeds: number;
  failing: { name: string; reason: string }[];
  /** Feeds that answer but have had nothing new for unusually long. `since`: ISO 8601 of their last item. */
  silent: { name: string; since: string | null }[];
}

export interface DigestInput {
  /** What the mail covers, in the subscriber's order. */
  topics: { id: string; title: string }[];
  subscriber: { email: string; language: MailLanguage; timezone: string; schedule: string };
  /** As `selectChanges` lets through; any order. */
  changes: DigestChange[];
  /** The window, ISO 8601 UTC; `since` is null for a first mail. */
  since: string | null;
  until: string;
  /** ISO 8601 UTC; null for `immediately`. */
  next: string | null;
  proof: Proof;
  /** Absolute http(s) addresses; null where no web console is reachable. */
  links: {
    all: string | null;
    unsubscribe: string | null;
    /** Where this reader says whether a change is right; null where the reader may not. */
    correct: ((change: string) => string) | null;
  };
}

/** An inline image of a mail. */
export interface InlineImage {
  /** Content-ID without angle brackets. */
  cid: string;
  filename: string;
  contentType: 'image/png';
  /** Base64: a mail is kept in the ledger as JSON. */
  content: string;
}

export interface RenderedDigest {
  subject: string;
  html: string;
  text: string;
  attachments: InlineImage[];
  /** Ids of the changes it shows, and how many it leaves to the link or to the next mail. */
  shown: string[];
  left: number;
}

/** Turns an SVG into a PNG; an argument because fonts are files. */
export type Rasterize = (svg: string) => Uint8Array;
