/** "Uzbeks and Tajiks, 47 and 39 respectively": each figure is of the origin in its place. */

import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import type { RawQuantity } from './quantities.ts';

/** Tokens from one figure of the row to the next, and to the word that pairs them off. */
const STEP = 4;

export function originsInOrder(reading: Reading, quantity: RawQuantity): string[] | null {
  const { tokens, tags, quantities, lexicon } = reading;
  if (quantities.length < 2) return null;
  const { respectively } = lexicon.pack.grammar.ellipsis;
  const at = tokens.findIndex(({ word }) => word !== null && respectively.test(word.norm));
  if (at < 0) return null;
  const last = quantities.findLastIndex(
    (one) => Math.abs(one.from - at) <= STEP || (one.to <= at && at - one.to <= 1),
  );
  if (last < 1) return null;
  let first = last;
  while (first > 0 && quantities[first]!.quoteFrom - quantities[first - 1]!.quoteTo <= STEP) first--;
  const place = quantities.indexOf(quantity) - first;
  const count = last - first + 1;
  if (place < 0 || place >= count || count < 2) return null;
  const spans: Span[] = [...tags.list('people'), ...tags.list('country')]
    .filter((one) => one.to <= quantities[first]!.quoteFrom)
    .sort((a, b) => a.from - b.from);
  const named = spans.slice(-count);
  const joined = named.every((one, k) => k === 0 || one.from - named[k - 1]!.to <= 2);
  return named.length === count && (joined || spans.length === count) ? [named[place]!.value] : null;
}
