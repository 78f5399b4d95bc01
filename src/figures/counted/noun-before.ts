/** The counted noun where it stands before its number: "number of plants from 17 to 10", "Погибших — 12", "Arrests rose to 45". */

import { countsSeveral } from '../../language/en/singular.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import { isDash } from '../traps/traps.ts';
import { countsMany } from './noun-case.ts';

type Phrase = Pick<Reading, 'tokens' | 'tags' | 'lexicon'>;

export interface NounBefore {
  unit: string;
  /** Said to be counted ("number of …", "arrests: 7"), or the subject of the number's own clause. */
  certain: boolean;
  subject: boolean;
}

const REACH = 20;

/** Places and bodies in which things are counted, and words for numbers: a number without a noun seldom counts them. */
const HOLDERS = new Set(
  (
    'country state nation region province county district city town village settlement community municipality commune area zone island continent ' +
    'hospital clinic university company firm agency authority court ministry government union party organisation bank army embassy site place location ' +
    'list report study survey number figure count total toll tally share part rate level record list data index sector front line headquarters department office'
  ).split(' '),
);

export const holds = (unit: string): boolean => HOLDERS.has(unit);

/** The last count before the quantity. */
export function countBefore(
  quantities: readonly RawQuantity[],
  quantity: RawQuantity,
): RawQuantity | undefined {
  let at = quantities.indexOf(quantity) - 1;
  while (at >= 0 && quantities[at]!.kind !== 'count') at--;
  return quantities[at];
}

export function nounBefore(reading: Reading, quantity: RawQuantity): NounBefore | null {
  const { tokens, tags, quantities, lexicon } = reading;
  const { groups } = lexicon.pack.grammar.ellipsis;
  const previous = countBefore(quantities, quantity);
  const numbered = numberOf(reading, quantity, previous?.to ?? 0);
  if (numbered) return { unit: numbered, certain: true, subject: true };
  let commas = 0;
  let apart = false;
  let fallback: NounBefore | null = null;
  for (let k = quantity.quoteFrom; k > Math.max(0, quantity.quoteFrom - REACH); k--) {
    const token = tokens[k - 1]!;
    if (token.text === ';') break;
    // "Deaths, too, declined": commas around a word end nothing.
    if (token.text === ',' && tokens[k - 3]?.text === ',') {
      k -= 2;
      continue;
    }
    if (token.text === ',' && ++commas > 1) break;
    const mark = /^[,:(—–]$/.test(token.text) && k < quantity.quoteFrom;
    if (mark || tags.at(k - 1, 'speech')) apart = true;
    if (previous && k <= previous.to) break;
    const place = tags.before(k, 'country') ?? tags.before(k, 'people');
    if (place?.tag === 'people')
      return fallback ?? { unit: 'person', certain: false, subject: !apart && !adjunct(reading, place.from) };
    if (place) {
      k = place.from + 1;
      continue;
    }
    const noun = tags.before(k, 'noun');
    if (!noun || HOLDERS.has(noun.value)) continue;
    // A word of a name: "Russia Behind Bars".
    if (noun.from > 0 && tokens[noun.from]!.word!.capital) continue;
    const counted = isCounted(reading, noun, quantity);
    if (!counted && ofNumber(reading, noun, quantity)) {
      if (groups.test(tokens[noun.from]!.word!.norm)) return { unit: 'person', certain: true, subject: true };
      continue;
    }
    const word = tokens[noun.to - 1]!.word!;
    if (counted) return { unit: noun.value, certain: true, subject: true };
    if (!several(word.norm, lexicon.pack.grammar.plural)) continue;
    if (lexicon.pack.grammar.agreeing && !countsMany(tokens[noun.from]!.word!, noun.value)) continue;
    const own = noun.value === 'person' || opensClause(reading, noun.from);
    if (!apart && own && !adjunct(reading, noun.from))
      return { unit: noun.value, certain: false, subject: true };
    fallback ??= { unit: noun.value, certain: false, subject: false };
  }
  return fallback;
}

/** "rumours of 60,000", "a crew of 13": the number is the noun's own. */
const ofNumber = ({ tokens, lexicon }: Reading, noun: Span, { quoteFrom }: RawQuantity): boolean =>
  noun.to === quoteFrom - 1 && lexicon.pack.grammar.ellipsis.of.test(tokens[noun.to]!.word?.norm ?? '');

/** Does a clause begin with the noun, but for a joining word and an adjective? */
function opensClause({ tokens, tags, lexicon }: Reading, from: number): boolean {
  for (let k = from; k >= Math.max(0, from - 2); k--) {
    const before = tokens[k - 1];
    if (!before || /^[,;:—–]$/.test(before.text)) return true;
    if (
      tags.before(k, 'noun') ||
      (tags.before(k, 'word', 'function') && !tags.before(k, 'word', 'betweenAnd'))
    )
      return lexicon.pack.grammar.ellipsis.opens.test(before.word?.norm ?? '');
  }
  return false;
}

/** English nouns end their phrase; elsewhere a noun may be followed by what it is of: "locurilor de muncă". */
const headOf = (tokens: Reading['tokens'], { from, to }: Span, plural: RegExp | null): string =>
  tokens[plural ? from : to - 1]!.word!.norm;

/** May the word be a plural? What counts many is said in the plural. */
const several = (word: string, plural: RegExp | null): boolean =>
  plural ? plural.test(word) : countsSeveral(word);

/** Does a preposition stand before the noun phrase: "in the villages", "из этих стран"? */
export function adjunct({ tokens, tags, lexicon }: Phrase, from: number): boolean {
  const { beside } = lexicon.pack.grammar.ellipsis;
  for (let k = from; k > Math.max(0, from - 3); k--) {
    if (tags.before(k, 'word', 'location') || tags.before(k, 'word', 'origin')) return true;
    if (beside.test(tokens[k - 1]?.word?.norm ?? '')) return true;
    if (tags.before(k, 'noun') || tags.before(k, 'cue') || tags.before(k, 'speech')) return false;
  }
  return false;
}

/** "The number of infections among miners fell by 340": what the clause counts, whatever stands nearer. */
function numberOf({ tokens, tags, lexicon }: Reading, quantity: RawQuantity, floor: number): string | null {
  const { numberWord, of } = lexicon.pack.grammar.ellipsis;
  for (let k = quantity.quoteFrom - 1; k >= Math.max(floor, quantity.quoteFrom - REACH); k--) {
    const word = tokens[k]!.word;
    if (tokens[k]!.text === ';') return null;
    if (!word || !numberWord.test(word.norm)) continue;
    for (let at = k + 1; at < Math.min(k + 6, quantity.quoteFrom); at++) {
      const noun = tags.at(at, 'noun');
      if (!tokens[at]!.word || (tags.at(at, 'word', 'location') && !of.test(tokens[at]!.word!.norm))) break;
      if (noun && several(headOf(tokens, noun, lexicon.pack.grammar.plural), lexicon.pack.grammar.plural))
        return noun.value;
      if (tags.at(at, 'people')) return 'person';
    }
  }
  return null;
}

/** "number of plants", "numărul morților", "Погибших — 12", "Arrests: 7". */
function isCounted({ tokens, tags, lexicon }: Reading, noun: Span, quantity: RawQuantity): boolean {
  const { numberWord, of } = lexicon.pack.grammar.ellipsis;
  const { from, to } = noun;
  const mark = tokens[to]?.text ?? '';
  // "Танков — на пять меньше, беспилотников — на 391"
  const gap = quantity.quoteFrom - to;
  if ((gap === 1 || (gap === 2 && tokens[to + 1]?.word)) && (mark === ':' || isDash(tokens[to]))) return true;
  if (gap === 1 && mark === '(')
    return several(headOf(tokens, noun, lexicon.pack.grammar.plural), lexicon.pack.grammar.plural);
  for (let k = from; k > Math.max(0, from - 6); k--) {
    const word = tokens[k - 1]?.word;
    if (!word) return false;
    if (numberWord.test(word.norm))
      return several(headOf(tokens, noun, lexicon.pack.grammar.plural), lexicon.pack.grammar.plural);
    if (tags.before(k, 'word', 'location') && !of.test(word.norm)) return false;
  }
  return false;
}
