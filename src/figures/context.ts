import type { Grammar } from '../language/grammar.ts';
import type { Tags } from './tags.ts';
import type { Token } from './tokens.ts';

/** A sentence as traps, ranges and qualifiers see it. */
export interface Context {
  tokens: readonly Token[];
  tags: Tags;
  language: string;
  grammar: Grammar;
}

const DASHES = new Set(['-', '–', '—', '−', '\u2011', '‒']);
export const isDash = (token: Token | undefined): boolean => token !== undefined && DASHES.has(token.text);
