/** Sums said without their currency: "зарплату, 190 тысяч в месяц", "выдадут по 400 тысяч", "штраф в 1 млн". */
import { closesAt } from '../context.ts';
import type { Counted } from '../counted/counted.ts';
import type { Reading, Story } from '../story.ts';
import type { Tags } from '../tags.ts';
import type { RawQuantity } from './quantities.ts';

const BACK = 9;
const AHEAD = 3;

/** What is paid, though small. */
const PAID = /пла[тч]/;

/** "The average pay is 96,000 roubles. In Moscow it is 180,000": of the same order, in a sentence that tells no other amount before it. */
function besideLast(
  { tokens, lexicon }: Pick<Reading, 'tokens' | 'lexicon'>,
  { quoteFrom, quoteTo, low, high }: RawQuantity,
  { lastSum }: Story,
): boolean {
  const { equals } = lexicon.pack.grammar.ellipsis;
  const value = low ?? high ?? 0;
  if (!equals?.test(tokens[quoteFrom - 1]?.word?.norm ?? '') || !closesAt({ tokens }, quoteTo)) return false;
  if (value < lastSum / SAME_ORDER || value > lastSum * SAME_ORDER || value < SMALLEST) return false;
  for (let k = 0; k < quoteFrom; k++)
    if (tokens[k]!.digits || lexicon.pack.grammar.ellipsis.total.test(tokens[k]!.word?.norm ?? ''))
      return false;
  return true;
}

const SAME_ORDER = 20;
const SMALLEST = 100;

/** A round sum beside a verb of paying, after money was told: "pay", "fine", "не хватает 11,3 млрд". */
export function toldSum({ tokens, lexicon }: Reading, quantity: RawQuantity, story: Story): string | null {
  if (!story.currency) return null;
  const { money, sums } = lexicon.pack.grammar.ellipsis;
  const lately = story.lastAmount === 'money';
  // "His brother paid 300."
  if (lately && closesAt({ tokens }, quantity.quoteTo)) {
    const verb = tokens[quantity.quoteFrom - 1]?.word?.norm ?? '';
    if (sums ? sums.verb.test(verb) && PAID.test(verb) : money.test(verb)) return story.currency;
  }
  if (lately && besideLast({ tokens, lexicon }, quantity, story)) return story.currency;
  if (quantity.scale < 1000) return null;
  if (lately && quantity.scale >= (story.lastScale >= 1e6 ? 1e6 : 1e9)) return story.currency;
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - 6); k--) {
    const word = tokens[k]!.word?.norm;
    if (!word) {
      if (tokens[k]!.text === ';') return null;
      continue;
    }
    if (money.test(word)) return story.currency;
  }
  return null;
}

/**
 * The currency of a large number beside a word for a sum, which needs no money told before; beside a verb of paying, which does.
 * Null where neither stands in its clause, or where the number is one of those who are paid.
 */
export function sumOf(
  { tokens, tags, quantities, lexicon }: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
): string | null {
  const { sums } = lexicon.pack.grammar.ellipsis;
  const value = quantity.low ?? quantity.high ?? 1;
  if (!sums || !(quantity.scale >= 1000 || value >= 1000 || value === 0)) return null;
  const at = quantities.indexOf(quantity);
  const told = quantities.slice(0, at).findLast(({ kind }) => kind === 'money')?.unit ?? story.currency;
  const meant = told ?? story.currencyAhead ?? sums.currency;
  const norm = (k: number) => tokens[k]?.word?.norm ?? '';
  if (counted) return sums.kind.test(norm(counted.from)) ? meant : null;
  const floor = Math.max(quantities[at - 1]?.quoteTo ?? 0, quantity.quoteFrom - BACK);
  let commas = 0;
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - BACK); k--) {
    const { text } = tokens[k]!;
    if (text === ';' || (text === ',' && ++commas > 2)) break;
    if (sums.never.test(norm(k))) return null;
    if (sums.noun.test(norm(k)) || (k >= floor && tags.at(k, 'currency'))) return meant;
    if (told && commas < 2 && sums.verb.test(norm(k))) return told;
  }
  if (sums.per.test(norm(quantity.quoteTo)) && personAt(tags, quantity.quoteTo + 1)) return meant;
  for (let k = quantity.quoteTo; k < quantity.quoteTo + AHEAD && tokens[k]?.word; k++) {
    if (sums.noun.test(norm(k))) return meant;
    if (told && sums.verb.test(norm(k))) return told;
  }
  return null;
}

/** "240 тысяч с человека", "120 тысяч за африканца" */
const personAt = (tags: Tags, at: number): boolean =>
  tags.at(at, 'noun', 'person') !== null || tags.at(at, 'people') !== null;
