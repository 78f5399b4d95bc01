/** Numbers of a text without the judgement of what is a figure: every value as written, for benchmarks and `explain`. */
import { lexiconOf } from '../language/index.ts';
import { readNumber } from './numbers.ts';
import { readFraction, readMultiple, readRate, readVague } from './shares.ts';
import { tagTokens } from './tags.ts';
import { tokenize } from './tokens.ts';

export interface ParsedNumber {
  value: number;
  start: number;
  end: number;
}

/** Every number of the text from left to right; negative where a sign or "minus" stands right before it. */
export function parseNumbers(text: string, language: string): ParsedNumber[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  const { pack } = lexicon;
  const tokens = tokenize(text, 0, text.length, lexicon);
  const tags = tagTokens(tokens);
  const found: ParsedNumber[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number =
      readRate(tokens, tags, at, pack) ??
      readMultiple(tokens, tags, at, pack) ??
      readFraction(tokens, tags, at, pack) ??
      readNumber(tokens, tags, at, pack) ??
      readVague(tokens, tags, at, pack);
    if (!number) {
      at++;
      continue;
    }
    const sign = tokens[at - 1];
    const minus =
      tags.before(at, 'word', 'minus') !== null ||
      ((sign?.text === '-' || sign?.text === '−') && !tokens[at - 2]);
    const from = minus ? tokens[at - 1]! : tokens[at]!;
    found.push({
      value: minus ? -number.value : number.value,
      start: from.start,
      end: tokens[number.to - 1]!.end,
    });
    at = number.to;
  }
  return found;
}
