/** Dates that a clause keeps from the figures around it: of the last time of something, of one of several, in a relative clause. */

import type { Reading } from '../story.ts';
import { WEAK_SINCE } from './period-operators.ts';
import type { Read } from './stated.ts';

const MARK = /^[,;:—–()]$/;
const NEGATION_REACH = 7;

/** "has not changed since July", "не звонят с весны": when it last was so. */
export function isLastTime({ tokens, tags, quantities }: Reading, read: Read): boolean {
  const weak = WEAK_SINCE.has(tokens[read.start]?.word?.norm ?? '');
  if (read.from === null || (read.to !== null && !weak)) return false;
  for (let k = read.start - 1; k >= Math.max(0, read.start - NEGATION_REACH); k--) {
    if (MARK.test(tokens[k]!.text) || quantities.some((one) => one.quoteFrom <= k && k < one.to))
      return false;
    if (tags.at(k, 'time', 'not')) return true;
  }
  return false;
}

/** "in two instalments, the first on 15 May": one of the counted. */
export function isOfOneOf({ tokens, tags }: Reading, read: Read): boolean {
  const ordinal = tags.before(read.start, 'time', 'first') ?? tags.before(read.start, 'time', 'past');
  if (!ordinal || ordinal.to - ordinal.from > 1) return false;
  const article = /^(the|cea|cel)$/.test(tokens[ordinal.from - 1]?.word?.norm ?? '') ? 1 : 0;
  return tokens[ordinal.from - article - 1]?.text === ',';
}

/** Relative clauses that end before the sentence does: what is told in them is told of their own figures. */
export function relativeClauses({ tokens, tags }: Reading): { from: number; to: number }[] {
  const clauses: { from: number; to: number }[] = [];
  for (const { from } of tags.list('time').filter((span) => span.value === 'which')) {
    const mark = tokens[from - 1]?.text === ',' ? from - 1 : from - 2;
    if (tokens[mark]?.text !== ',' || from - mark > 2) continue;
    for (let k = from + 1; k < tokens.length; k++) {
      if (tokens[k]!.text === ';') break;
      if (tokens[k]!.text !== ',') continue;
      if (k < tokens.length - 2) clauses.push({ from, to: k });
      break;
    }
  }
  return clauses;
}
