/** What a sentence's words are: every phrase of the pack found in it, by tag and place. */
import { restMatches, type WordInfo } from '../language/lexicon.ts';
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

const NONE: readonly Span[] = [];

function put(lists: (Span[] | undefined)[], at: number, span: Span): void {
  const list = lists[at];
  if (list) list.push(span);
  else lists[at] = [span];
}

export function tagTokens(tokens: readonly Token[]): Tags {
  const starts: (Span[] | undefined)[] = [];
  const ends: (Span[] | undefined)[] = [];
  const byTag = new Map<string, Span[]>();
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!.word;
    if (!word) continue;
    for (const entry of word.entries) {
      const to = entry.rest.length === 0 ? i + 1 : phraseEnd(tokens, i, entry);
      if (to < 0) continue;
      const span = { tag: entry.tag, value: entry.value, from: i, to };
      put(starts, i, span);
      put(ends, to, span);
      const list = byTag.get(entry.tag);
      if (list) list.push(span);
      else byTag.set(entry.tag, [span]);
    }
  }
  const pick = (spans: Span[] | undefined, tag: string, value?: string): Span | null => {
    if (!spans) return null;
    let best: Span | null = null;
    for (const span of spans) {
      if (span.tag !== tag || (value !== undefined && span.value !== value)) continue;
      if (!best || span.to - span.from > best.to - best.from) best = span;
    }
    return best;
  };
  return {
    at: (index, tag, value) => pick(starts[index], tag, value),
    before: (index, tag, value) => pick(ends[index], tag, value),
    list: (tag) => byTag.get(tag) ?? NONE,
  };
}

const JOINTS = new Set(['-', '.', '\u2011', "'", '/']);

/** A phrase's words may be joined by hyphens or full stops of abbreviations: "per-cent", "п. п.". */
function phraseEnd(tokens: readonly Token[], index: number, entry: WordInfo['entries'][number]): number {
  const words: number[] = [];
  let at = index + 1;
  while (words.length < entry.rest.length && at < tokens.length) {
    const token = tokens[at]!;
    if (token.word) words.push(at);
    else if (!JOINTS.has(token.text)) return -1;
    at++;
  }
  if (words.length < entry.rest.length) return -1;
  return restMatches(entry, (k) => tokens[words[k]!]!.word) ? at : -1;
}
