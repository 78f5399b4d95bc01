/**
 * The verb that a figure is the subject of: "2,000 of the engineers sent to clear mines HAVE RETURNED".
 *
 * A participle beside the noun ("sent", "recrutați", "завербованных") only tells which of them are meant.
 */
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';
import { isMark } from '../tokens.ts';
import { isDash } from '../traps/traps.ts';

export interface Predicate {
  /** Tokens: where the verb begins, its helpers too, and where what it says does. */
  from: number;
  says: number;
}

const FARTHEST = 16;
const LONGEST_ASIDE = 12;

export function mainPredicate(reading: Reading, quantity: RawQuantity): Predicate | null {
  const { tokens, quantities } = reading;
  const start = afterPart(reading, quantity);
  if (outOf(reading, quantity) || ofNounBefore(reading, quantity)) return null;
  const next = quantities[quantities.indexOf(quantity) + 1];
  const end = Math.min(tokens.length, start + FARTHEST);
  for (let k = start; k < end; k++) {
    const token = tokens[k]!;
    if (token.text === '(' || token.text === ',') {
      const close = asideEnd(reading, k);
      if (close < 0) return null;
      k = close;
      continue;
    }
    if (isMark(token) && (/^[;:.!?]$/.test(token.text) || (isDash(token) && token.spaced))) return null;
    if (next && k >= next.quoteFrom) return null;
    if (!token.word) continue;
    const found = finite(reading, k);
    if (found) return found;
    if (reading.lexicon.pack.grammar.finite!.closes.test(token.word.norm)) return null;
  }
  return null;
}

/** "of the 49,000 recruited": the verb is the part's. */
const outOf = ({ tokens, lexicon }: Reading, { quoteFrom }: RawQuantity): boolean => {
  const test = (k: number) => lexicon.pack.grammar.finite!.outOf.test(tokens[k]?.word?.norm ?? '');
  return test(quoteFrom - 1) || test(quoteFrom - 2);
};

/** "Родственники 23 непальцев просят": the verb is the noun's before. */
const ofNounBefore = ({ tokens, tags, lexicon }: Reading, { quoteFrom }: RawQuantity): boolean =>
  lexicon.pack.grammar.agreeing !== null &&
  quoteFrom > 0 &&
  (quoteFrom === 1 || isMark(tokens[quoteFrom - 2])) &&
  (tags.at(quoteFrom - 1, 'noun') !== null || tags.at(quoteFrom - 1, 'other', 'bystanders') !== null);

/** Behind the noun phrase and "of them". */
export function afterPart({ tags }: Reading, quantity: RawQuantity): number {
  const to = quantity.phraseTo ?? quantity.quoteTo;
  return tags.at(to, 'cue', 'partAfter')?.to ?? tags.at(quantity.quoteTo, 'cue', 'partAfter')?.to ?? to;
}

/** Where the bracket, or the aside that begins at the comma, ends; -1 where the comma ends the clause. */
function asideEnd({ tokens }: Reading, open: number): number {
  const mark = tokens[open]!.text === '(' ? ')' : ',';
  for (let k = open + 1; k < Math.min(tokens.length, open + LONGEST_ASIDE); k++) {
    if (tokens[k]!.text === mark) return k;
    if (isMark(tokens[k]) && /^[;:.!?]$/.test(tokens[k]!.text)) return -1;
  }
  return -1;
}

function finite({ tokens, tags, lexicon }: Reading, at: number): Predicate | null {
  const { auxiliary, between, verb, never } = lexicon.pack.grammar.finite!;
  const word = tokens[at]!.word!;
  if (auxiliary.test(word.norm)) {
    let k = at + 1;
    while (
      k < at + 7 &&
      (isDash(tokens[k]) ||
        auxiliary.test(tokens[k]?.word?.norm ?? '') ||
        between.test(tokens[k]?.word?.norm ?? ''))
    )
      k++;
    return tokens[k]?.word ? { from: at, says: k } : null;
  }
  if (!verb.test(word.norm) || never.test(word.norm) || word.capital || tags.at(at, 'noun')) return null;
  return { from: at, says: at };
}
