/** What a sentence's words are: every phrase of the pack found in it, by tag and place. */
import type { Entry } from '../language/entry.ts';
import { matches, type WordInfo } from '../language/lexicon.ts';
import type { Phrases } from '../language/phrases.ts';
import { bitOf } from '../language/tag-bits.ts';
import type { Phrase, Span } from './span.ts';
import type { Token } from './tokens.ts';

export interface Tags {
  /** The longest span of the tag (and value) that begins at the token. */
  at(index: number, tag: string, value?: string): Span | null;
  /** The longest span that ends right before the token. */
  before(index: number, tag: string, value?: string): Span | null;
  list(tag: string): readonly Span[];
}

interface Listed {
  tag: string;
  spans: readonly Span[];
  next: Listed | null;
}

export function tagTokens(tokens: readonly Token[]): Tags {
  let bits = 0;
  // From the last to the first, each put in front: a chain's order is that of the text and of the word's entries.
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i]!;
    const { word } = token;
    if (word === null) continue;
    token.tagsHere |= word.tagBits;
    token.valuesHere |= word.valueBits;
    token.tagsEnding |= word.tagBits;
    token.valuesEnding |= word.valueBits;
    if (word.phrases !== null) {
      const found = findPhrases(tokens, i, word.phrases, word.loose);
      for (let k = 0; k < found; k++) chain(tokens, i, FOUND_TO[k]!, FOUND[k]!);
    }
    bits |= token.tagsHere;
  }
  return new SentenceTags(tokens, bits);
}

function chain(tokens: readonly Token[], from: number, to: number, { tag, value }: Entry): void {
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  // Another form of the same phrase may have been found there.
  for (let phrase = first.begins; phrase !== null; phrase = phrase.nextAt)
    if (phrase.to === to && phrase.tag === tag && phrase.value === value) return;
  const phrase: Phrase = { tag, value, from, to, nextAt: first.begins, nextBefore: last.ends };
  first.begins = phrase;
  last.ends = phrase;
  const tagBit = bitOf(tag);
  const valueBit = bitOf(value);
  first.tagsHere |= tagBit;
  first.valuesHere |= valueBit;
  last.tagsEnding |= tagBit;
  last.valuesEnding |= valueBit;
}

/**
 * Spans of single words are made when asked for: a word's entries say all but their place.
 *
 * Nine in ten questions are answered no by the token's bits; `at` and `before` are so short that they are compiled into who asks.
 */
class SentenceTags implements Tags {
  readonly #tokens: readonly Token[];
  readonly #bits: number;
  #lists: Listed | null = null;

  constructor(tokens: readonly Token[], bits: number) {
    this.#tokens = tokens;
    this.#bits = bits;
  }

  at(index: number, tag: string, value?: string): Span | null {
    const token = this.#tokens[index];
    if (token === undefined) return null;
    const perhaps = value === undefined ? token.tagsHere & bitOf(tag) : token.valuesHere & bitOf(value);
    return perhaps === 0 ? null : beginning(token, index, tag, value);
  }

  before(index: number, tag: string, value?: string): Span | null {
    if (index <= 0) return null;
    const token = this.#tokens[index - 1];
    if (token === undefined) return null;
    const perhaps = value === undefined ? token.tagsEnding & bitOf(tag) : token.valuesEnding & bitOf(value);
    return perhaps === 0 ? null : ending(token, index, tag, value);
  }

  list(tag: string): readonly Span[] {
    return (this.#bits & bitOf(tag)) === 0 ? NONE : this.#listed(tag);
  }

  #listed(tag: string): readonly Span[] {
    for (let list = this.#lists; list !== null; list = list.next) if (list.tag === tag) return list.spans;
    const spans = this.#collect(tag);
    this.#lists = { tag, spans, next: this.#lists };
    return spans;
  }

  #collect(tag: string): readonly Span[] {
    let found = 0;
    const tokens = this.#tokens;
    const bit = bitOf(tag);
    for (let from = 0; from < tokens.length; from++) {
      const token = tokens[from]!;
      if ((token.tagsHere & bit) === 0) continue;
      for (let phrase = token.begins; phrase !== null; phrase = phrase.nextAt)
        if (phrase.tag === tag) COLLECTED[found++] = phrase;
      const { singles } = token.word!;
      for (let k = 0; k < singles.length; k++)
        if (singles[k]!.tag === tag)
          COLLECTED[found++] = { tag, value: singles[k]!.value, from, to: from + 1 };
    }
    return found > 0 ? COLLECTED.slice(0, found) : NONE;
  }
}

/** The spans of the list in hand: what is kept has its right length from the start. */
const COLLECTED: Span[] = [];
const NONE: readonly Span[] = [];

function beginning(token: Token, index: number, tag: string, value: string | undefined): Span | null {
  let best: Phrase | null = null;
  for (let phrase = token.begins; phrase !== null; phrase = phrase.nextAt) {
    if (phrase.tag !== tag || (value !== undefined && phrase.value !== value)) continue;
    if (best === null || phrase.to > best.to) best = phrase;
  }
  return best ?? single(token.word!, index, tag, value);
}

function ending(token: Token, index: number, tag: string, value: string | undefined): Span | null {
  let best: Phrase | null = null;
  for (let phrase = token.ends; phrase !== null; phrase = phrase.nextBefore) {
    if (phrase.tag !== tag || (value !== undefined && phrase.value !== value)) continue;
    if (best === null || phrase.from < best.from) best = phrase;
  }
  return best ?? single(token.word!, index - 1, tag, value);
}

function single({ singles }: WordInfo, from: number, tag: string, value: string | undefined): Span | null {
  for (let k = 0; k < singles.length; k++) {
    const entry = singles[k]!;
    if (entry.tag === tag && (value === undefined || entry.value === value))
      return { tag, value: entry.value, from, to: from + 1 };
  }
  return null;
}

/** What begins at the token in hand, the last of the word's phrases first. */
const FOUND: Entry[] = [];
const FOUND_TO: number[] = [];
const FOUND_PLACE: number[] = [];

function findPhrases(
  tokens: readonly Token[],
  index: number,
  phrases: Phrases,
  loose: WordInfo['loose'],
): number {
  let found = goOn(tokens, index + 1, phrases, 0);
  if (loose === null) return found;
  for (const [place, entry] of loose) {
    let known = false;
    for (let k = 0; k < found && !known; k++) known = FOUND_PLACE[k] === place;
    if (!known && scattered(tokens, index, entry)) found = put(found, entry, place, index + 1);
  }
  return found;
}

/** Adds the phrases that go on with the word at or behind the token; how many there are now. */
function goOn(tokens: readonly Token[], index: number, phrases: Phrases, before: number): number {
  let at = index;
  let token = tokens[at];
  while (token !== undefined && token.word === null) {
    if (!isJoint(token)) return before;
    token = tokens[++at];
  }
  if (token === undefined) return before;
  const { steps } = token.word!;
  let found = before;
  for (let s = 0; s < steps.length; s++) {
    const next = phrases.after(steps[s]!);
    if (next === undefined) continue;
    for (let k = 0; k < next.ended.length; k++) found = put(found, next.ended[k]!, next.places[k]!, at + 1);
    if (next.goOn) found = goOn(tokens, at + 1, next, found);
  }
  return found;
}

function put(found: number, entry: Entry, place: number, to: number): number {
  let at = found;
  for (; at > 0 && FOUND_PLACE[at - 1]! < place; at--) {
    FOUND[at] = FOUND[at - 1]!;
    FOUND_TO[at] = FOUND_TO[at - 1]!;
    FOUND_PLACE[at] = FOUND_PLACE[at - 1]!;
  }
  FOUND[at] = entry;
  FOUND_TO[at] = to;
  FOUND_PLACE[at] = place;
  return found + 1;
}

/** A phrase's words may be joined by hyphens or full stops of abbreviations: "per-cent", "п. п.". */
function isJoint({ text }: Token): boolean {
  if (text.length > 1) return false;
  const code = text.charCodeAt(0);
  return (
    code === 0x27 || code === 0x2d || code === 0x2e || code === 0x2f || code === 0x2011 || code === 0x2019
  );
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
