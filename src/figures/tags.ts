/** What a sentence's words are: every phrase of the pack found in it, by tag and place. */
import { type Entry, matches, type WordInfo } from '../language/lexicon.ts';
import { bitOf } from '../language/tag-bits.ts';
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

/** Phrases that begin, or end, at one token are chained. */
interface Phrase extends Span {
  nextAt: Phrase | undefined;
  nextBefore: Phrase | undefined;
}

type Chains = (Phrase | undefined)[];

export function tagTokens(tokens: readonly Token[]): Tags {
  let starts: Chains | null = null;
  let ends: Chains | null = null;
  // From the last to the first, each put in front: a chain's order is that of the text and of the word's entries.
  for (let i = tokens.length - 1; i >= 0; i--) {
    const word = tokens[i]!.word;
    if (word === null || word.seconds === null) continue;
    const likely = continuing(tokens, i + 1, word);
    const goesOn = likely.length > 0;
    if (!goesOn && !word.loose) continue;
    const phrases = word.loose ? word.phrases : likely;
    for (let k = phrases.length - 1; k >= 0; k--) {
      const entry = phrases[k]!;
      let to = goesOn ? phraseEnd(tokens, i, entry) : -1;
      if (to < 0 && entry.loose && scattered(tokens, i, entry)) to = i + 1;
      if (to < 0) continue;
      starts ??= new Array(tokens.length + 1);
      ends ??= new Array(tokens.length + 1);
      const { tag, value } = entry;
      if (told(starts[i], tag, value, to)) continue;
      const phrase: Phrase = { tag, value, from: i, to, nextAt: starts[i], nextBefore: ends[to] };
      starts[i] = phrase;
      ends[to] = phrase;
    }
  }
  return new SentenceTags(tokens, starts, ends);
}

/** Has another form of the same phrase been found there? */
function told(first: Phrase | undefined, tag: string, value: string, to: number): boolean {
  for (let phrase = first; phrase !== undefined; phrase = phrase.nextAt)
    if (phrase.to === to && phrase.tag === tag && phrase.value === value) return true;
  return false;
}

/** Spans of single words are made when asked for: a word's entries say all but their place. */
class SentenceTags implements Tags {
  readonly #tokens: readonly Token[];
  readonly #starts: Chains | null;
  readonly #ends: Chains | null;
  readonly #lists = new Map<string, readonly Span[]>();

  constructor(tokens: readonly Token[], starts: Chains | null, ends: Chains | null) {
    this.#tokens = tokens;
    this.#starts = starts;
    this.#ends = ends;
  }

  at(index: number, tag: string, value?: string): Span | null {
    const token = this.#tokens[index];
    if (token === undefined || token.word === null) return null;
    if (this.#starts !== null) {
      let best: Phrase | null = null;
      for (let phrase = this.#starts[index]; phrase !== undefined; phrase = phrase.nextAt) {
        if (phrase.tag !== tag || (value !== undefined && phrase.value !== value)) continue;
        if (best === null || phrase.to > best.to) best = phrase;
      }
      if (best !== null) return best;
    }
    return single(token.word, index, tag, value);
  }

  before(index: number, tag: string, value?: string): Span | null {
    const token = this.#tokens[index - 1];
    if (token === undefined || token.word === null) return null;
    if (this.#ends !== null) {
      let best: Phrase | null = null;
      for (let phrase = this.#ends[index]; phrase !== undefined; phrase = phrase.nextBefore) {
        if (phrase.tag !== tag || (value !== undefined && phrase.value !== value)) continue;
        if (best === null || phrase.from < best.from) best = phrase;
      }
      if (best !== null) return best;
    }
    return single(token.word, index - 1, tag, value);
  }

  list(tag: string): readonly Span[] {
    const known = this.#lists.get(tag);
    if (known) return known;
    const spans = this.#collect(tag);
    this.#lists.set(tag, spans);
    return spans;
  }

  #collect(tag: string): readonly Span[] {
    const spans: Span[] = [];
    const tokens = this.#tokens;
    const bit = bitOf(tag);
    for (let from = 0; from < tokens.length; from++) {
      const { word } = tokens[from]!;
      if (word === null) continue;
      if (this.#starts !== null)
        for (let phrase = this.#starts[from]; phrase !== undefined; phrase = phrase.nextAt)
          if (phrase.tag === tag) spans.push(phrase);
      if ((word.tagBits & bit) === 0) continue;
      const { singles } = word;
      for (let k = 0; k < singles.length; k++)
        if (singles[k]!.tag === tag) spans.push({ tag, value: singles[k]!.value, from, to: from + 1 });
    }
    return spans.length > 0 ? spans : NONE;
  }
}

const NONE: readonly Span[] = [];

function single(word: WordInfo, from: number, tag: string, value: string | undefined): Span | null {
  if ((word.tagBits & bitOf(tag)) === 0) return null;
  if (value !== undefined && (word.valueBits & bitOf(value)) === 0) return null;
  const { singles } = word;
  for (let k = 0; k < singles.length; k++) {
    const entry = singles[k]!;
    if (entry.tag === tag && (value === undefined || entry.value === value))
      return { tag, value: entry.value, from, to: from + 1 };
  }
  return null;
}

const JOINTS = new Set(['-', '.', '\u2011', "'", '’', '/']);

/** The phrases whose second word comes next: most words begin none that goes on. */
function continuing(tokens: readonly Token[], index: number, first: WordInfo): readonly Entry[] {
  let at = index;
  while (at < tokens.length && !tokens[at]!.word) {
    if (!JOINTS.has(tokens[at]!.text)) return NO_PHRASES;
    at++;
  }
  const word = tokens[at]?.word;
  if (!word || (word.keyBits & first.secondBits) === 0) return NO_PHRASES;
  const seconds = first.seconds!;
  let found = seconds.get(word.norm);
  let several = false;
  for (const key of word.keys) {
    if (key === word.norm) continue;
    const more = seconds.get(key);
    if (more === undefined) continue;
    several ||= found !== undefined;
    found ??= more;
  }
  if (found === undefined) return NO_PHRASES;
  // Those of several keys keep the order of the word's entries.
  return several ? first.phrases : found;
}

const NO_PHRASES: readonly Entry[] = [];

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
