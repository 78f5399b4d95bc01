/** An article as read at one moment: what the articles stage hands on. */

/** How much of the text the page gave: all of it, its open beginning, or nothing but the headline. */
export type Access = 'full' | 'partial' | 'headline-only';

export interface ArticleReading {
  /** Canonical address. */
  url: string;
  title: string;
  byline: string | null;
  /** ISO 8601 with offset where the page states one; null where it states none. */
  published: string | null;
  modified: string | null;
  /** BCP 47 primary language of the text ("ro"); null where it cannot be told. */
  language: string | null;
  /** Plain text: paragraphs separated by a blank line, no headline, no promotion, no related headlines. */
  text: string;
  access: Access;
  /** How the body was found: "selector", "readability", "json-ld", "page-data", "feed", "live-blog", … */
  method: string;
  /** What was thrown away and why, for the coverage ledger: step, reason, how many characters. */
  dropped: { step: string; reason: string; characters: number }[];
}

/** A page that is no article, told with its reason; expected, so a value and not an exception. */
export interface NoArticle {
  kind: 'no-article';
  /** "interstitial", "consent", "captcha", "empty", "not-html", … */
  reason: string;
}
