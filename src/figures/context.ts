import type { Grammar } from '../language/grammar.ts';
import type { Tags } from './tags.ts';
import { isMark, type Token } from './tokens.ts';

/** A sentence as traps, ranges and qualifiers see it. */
export interface Context {
  tokens: readonly Token[];
  tags: Tags;
  language: string;
  grammar: Grammar;
}

/** Hyphens and dashes of every width, and the minus sign. */
export function isDash(token: Token | undefined): boolean {
  if (!isMark(token)) return false;
  const code = token.text.charCodeAt(0);
  return code === 0x2d || (code >= 0x2011 && code <= 0x2014) || code === 0x2212;
}

/** Does a noun, a unit, a scale or a percent sign follow? */
export const isCounted = ({ tokens, tags }: Context, at: number): boolean =>
  tokens[at]?.text === '%' ||
  tags.at(at, 'noun') !== null ||
  tags.at(at, 'currency') !== null ||
  tags.at(at, 'unit') !== null ||
  tags.at(at, 'word', 'percent') !== null ||
  tokens[at]?.word?.number != null ||
  tags.at(at, 'word', 'beforeScale') !== null;

/** Does the sentence, a clause or a bracket end here? */
export const closesAt = ({ tokens }: Pick<Context, 'tokens'>, at: number): boolean =>
  tokens[at] === undefined || /^[,.;!?…)]$/.test(tokens[at].text);
