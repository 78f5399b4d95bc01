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

const NONE: readonly Span[] = [];

function put(lists: (Span[] | undefined)[], at: number, span: Span): void {
  const list = lists[at];
  if (list) list.push(span);
  else lists[at] = [span];
}

export function tagTokens(tokens: readonly Token[]): Tags {
  const starts: (Span[] | undefined)[] = new Array(tokens.length + 1);
  const ends: (Span[] | undefined)[] = new Array(tokens.length + 1);
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]!.word;
    if (!word) continue;
    const { entries } = word;
    for (let k = 0; k < entries.length; k++) {
      const entry = entries[k]!;
      const to = entry.rest.length === 0 ? i + 1 : phraseEnd(tokens, i, entry);
      if (to < 0) continue;
      const span = { tag: entry.tag, value: entry.value, from: i, to };
      put(starts, i, span);
      put(ends, to, span);
    }
  }
  let byTag: Map<string, Span[]> | null = null;
  return {
    at: (index, tag, value) => longest(starts[index], tag, value),
    before(index, tag, value) {
      const spans = ends[index];
      if (!spans) return null;
      let best: Span | null = null;
      for (const span of spans) {
        if (span.tag !== tag || (value !== undefined && span.value !== value)) continue;
        if (!best || span.from < best.from) best = span;
      }
      return best;
    },
    list(tag) {
      byTag ??= groupByTag(starts);
      return byTag.get(tag) ?? NONE;
    },
  };
}

function longest(spans: Span[] | undefined, tag: string, value: string | undefined): Span | null {
  if (!spans) return null;
  let best: Span | null = null;
  for (const span of spans) {
    if (span.tag !== tag || (value !== undefined && span.value !== value)) continue;
    if (!best || span.to > best.to) best = span;
  }
  return best;
}

function groupByTag(starts: readonly (Span[] | undefined)[]): Map<string, Span[]> {
  const byTag = new Map<string, Span[]>();
  for (const spans of starts) {
    if (!spans) continue;
    for (const span of spans) {
      const list = byTag.get(span.tag);
      if (list) list.push(span);
      else byTag.set(span.tag, [span]);
    }
  }
  return byTag;
}

const JOINTS = new Set(['-', '.', '\u2011', "'", '’', '/']);

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
