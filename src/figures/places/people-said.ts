/** What is said of a number without a noun that is said of people alone. */
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading, Story } from '../story.ts';

/** "Coastguards rescued 212": what only people suffer, in a story of people. */
export function takesPeople({ tokens, tags, lexicon }: Reading, quantity: RawQuantity): boolean {
  const verb = tokens[quantity.quoteFrom - 1]?.word?.norm ?? '';
  return lexicon.pack.grammar.ellipsis.takesPeople.test(verb) && !tags.at(quantity.quoteTo, 'noun');
}

const PERSONAL =
  /^(killed|wounded|missing|captured|arrested|evacuated|returned|hospitalised|fighting|recruited)$/;

/** "умерли 2470", "забрали 190": in a story of people, or before its first count. */
export const befellPeople = (
  { tags, lexicon }: Reading,
  { quoteFrom }: RawQuantity,
  { mainUnit }: Story,
): boolean =>
  (mainUnit ?? 'person') === 'person' &&
  lexicon.pack.grammar.agreeing !== null &&
  PERSONAL.test(tags.before(quoteFrom, 'measure')?.value ?? '');

export const happensToPeople = ({ tags, tokens }: Reading, quantity: RawQuantity): boolean =>
  tags
    .list('measure')
    .some(
      (span) =>
        PERSONAL.test(span.value) &&
        span.from >= quantity.to - 1 &&
        span.from - quantity.to <= 3 &&
        !apart(tokens, quantity.to, span.from),
    );

/** Does a mark that ends a clause stand between? */
function apart(tokens: Reading['tokens'], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^[;:]$/.test(tokens[k]!.text)) return true;
  return false;
}

/** "some 30,000 are sleeping rough": what only people do. */
export function onlyPeople({ tokens, lexicon }: Reading, quantity: RawQuantity): boolean {
  const { human, between } = lexicon.pack.grammar.ellipsis;
  for (let k = quantity.quoteTo; k < Math.min(tokens.length, quantity.quoteTo + 4); k++) {
    const word = tokens[k]!.word?.norm;
    if (!word) return false;
    if (human.test(word)) return true;
    if (!between.test(word)) return false;
  }
  return false;
}
