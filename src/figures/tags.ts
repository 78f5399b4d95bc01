/** What a sentence's words are: every phrase of the pack found in it, by tag and place. */
import { type Entry, matches } from '../language/lexicon.ts';
import type { Token } from './tokens.ts';

export interface Span {
  tag: string;
  value: string;
  /** Token indexes, end exclusive. */
  from: number;
  to: number;
}

export interface Tags {
  /** The longest span of the tag (and value) that begins at the token. */
  at(index: number, tag: string, value?: string): Span | null;
  /** The longest span that ends right before the token. */
  before(index: number, tag: string, value?: string): Span | null;
  list(tag: string): readonly Span[];
}

/** Spans that begin, or end, at one token are chained: a list for each token of a text is what reading it would cost most. */
interface Link extends Span {
  nextAt: Link | undefined;
  nextBefore: Link | undefined;
}

type Chains = (Link | undefined)[];

export function tagTokens(tokens: readonly Token[]): Tags {
  const starts: Chains = new Array(tokens.length + 1);
  const ends: Chains = new Array(tokens.length + 1);
  // From the last to the first, each put in front: a chain's order is that of the text and of the word's entries.
  for (let i = tokens.length - 1; i >= 0; i--) {
    const word = tokens[i]!.word;
    if (!word) continue;
    const { entries } = word;
    const phrases = word.seconds !== null && mayGoOn(tokens, i + 1, word.seconds);
    for (let k = entries.length - 1; k >= 0; k--) {
      const entry = entries[k]!;
      let to = i + 1;
      if (entry.rest.length > 0) {
        to = phrases ? phraseEnd(tokens, i, entry) : -1;
        if (to < 0 && entry.loose && scattered(tokens, i, entry)) to = i + 1;
        if (to < 0) continue;
      }
      const link: Link = {
        tag: entry.tag,
        value: entry.value,
        from: i,
        to,
        nextAt: starts[i],
        nextBefore: ends[to],
      };
      starts[i] = link;
      ends[to] = link;
    }
  }
  return new SentenceTags(starts, ends);
}

class SentenceTags implements Tags {
  readonly #starts: Chains;
  readonly #ends: Chains;
  #byTag: Map<string, Span[]> | null = null;

  constructor(starts: Chains, ends: Chains) {
    this.#starts = starts;
    this.#ends = ends;
  }

  at(index: number, tag: string, value?: string): Span | null {
    let best: Link | null = null;
    for (let link = this.#starts[index]; link !== undefined; link = link.nextAt) {
      if (link.tag !== tag || (value !== undefined && link.value !== value)) continue;
      if (best === null || link.to > best.to) best = link;
    }
    return best;
  }

  before(index: number, tag: string, value?: string): Span | null {
    let best: Link | null = null;
    for (let link = this.#ends[index]; link !== undefined; link = link.nextBefore) {
      if (link.tag !== tag || (value !== undefined && link.value !== value)) continue;
      if (best === null || link.from < best.from) best = link;
    }
    return best;
  }

  list(tag: string): readonly Span[] {
    this.#byTag ??= groupByTag(this.#starts);
    return this.#byTag.get(tag) ?? NONE;
  }
}

const NONE: readonly Span[] = [];

function groupByTag(starts: Chains): Map<string, Span[]> {
  const byTag = new Map<string, Span[]>();
  for (let i = 0; i < starts.length; i++) {
    for (let link = starts[i]; link !== undefined; link = link.nextAt) {
      const list = byTag.get(link.tag);
      if (list) list.push(link);
      else byTag.set(link.tag, [link]);
    }
  }
  return byTag;
}

const JOINTS = new Set(['-', '.', '\u2011', "'", '’', '/']);

/** Is the next word the second one of any phrase? Asked once for all phrases that begin with a word: most do not go on. */
function mayGoOn(tokens: readonly Token[], index: number, seconds: ReadonlySet<string>): boolean {
  let at = index;
  while (at < tokens.length && !tokens[at]!.word) {
    if (!JOINTS.has(tokens[at]!.text)) return false;
    at++;
  }
  const word = tokens[at]?.word;
  if (!word) return false;
  if (seconds.has(word.norm)) return true;
  for (const key of word.keys) if (seconds.has(key)) return true;
  return false;
}

/** A phrase's words may be joined by hyphens or full stops of abbreviations: "per-cent", "п. п.". */
function phraseEnd(tokens: readonly Token[], index: number, entry: Entry): number {
  const { rest } = entry;
  let at = index + 1;
  for (let k = 0; k < rest.length; k++) {
    let token = tokens[at];
    while (token && !token.word) {
      if (!JOINTS.has(token.text)) return -1;
      token = tokens[++at];
    }
    if (!token?.word || !matches(rest[k]!, token.word)) return -1;
    at++;
  }
  return at;
}

/** How far apart the words of a topic's phrase may stand. */
const APART = 8;

/** "pulled 118 people from the water", "Без крова остались": the phrase's other words in the clause, in whatever order. */
function scattered(tokens: readonly Token[], index: number, { rest }: Entry): boolean {
  return rest.every((matcher) => inClause(tokens, index, 1, matcher) || inClause(tokens, index, -1, matcher));
}

function inClause(
  tokens: readonly Token[],
  index: number,
  step: 1 | -1,
  matcher: Entry['rest'][number],
): boolean {
  for (let k = 1; k <= APART; k++) {
    const token = tokens[index + k * step];
    if (!token || /^[,;:.()]$/.test(token.text)) return false;
    if (token.word && matches(matcher, token.word)) return true;
  }
  return false;
}
