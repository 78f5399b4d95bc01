/** Units that a neighbour says: "from 1000 to 1500 roubles", money told before. */

import { countsSeveral } from '../../language/en/singular.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import { sumOf, toldSum } from '../numbers/sums.ts';
import { happensToPeople, onlyPeople, takesPeople } from '../places/people-said.ts';
import type { Span } from '../span.ts';
import type { Reading, Story } from '../story.ts';
import { isDash } from '../traps/traps.ts';
import type { Counted } from './counted.ts';

/** A missing unit beside a said one is the same: "from 1000 to 1500 roubles", "7,5 тыс. вместо пяти". */
export function adopt(
  quantities: readonly RawQuantity[],
  counted: readonly (Counted | null)[],
  reading: Reading,
  story: Story,
): void {
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k]!;
    if (quantity.kind !== 'count' || reading.tags.at(quantity.from, 'word', 'collective')) continue;
    const last = reading.tokens[quantity.to - 1]?.word?.norm ?? '';
    if (reading.lexicon.pack.grammar.ellipsis.sums?.recipients.test(last)) continue;
    const noun = counted[k] ?? null;
    const kindOfSum = noun && sumOf(reading, quantity, noun, story);
    if (kindOfSum) {
      quantity.kind = 'money';
      quantity.unit = kindOfSum;
      continue;
    }
    if (noun) continue;
    const next = quantities[k + 1];
    // "выросло с 12 до 15 тысяч"
    if (
      next?.kind === 'count' &&
      next.scale > 1 &&
      quantity.scale === 1 &&
      goesTo(reading, quantity, next) &&
      likeScale(quantity, next)
    ) {
      rescale(quantity, next.scale);
      quantity.scale = next.scale;
    }
    // "со 140 до 50 человек"
    if (
      next?.kind === 'count' &&
      counted[k + 1] &&
      quantity.scale === next.scale &&
      goesTo(reading, quantity, next)
    )
      continue;
    const forward =
      next && next.kind !== 'ratio' && next.kind !== 'count' && linked(reading, quantity, next) ? next : null;
    const model = forward ?? earlier(reading, quantities, k);
    if (!model) {
      const sum = verbAfter(reading, quantity)
        ? null
        : (toldSum(reading, quantity, story) ??
          sumOf(reading, quantity, null, story) ??
          (speaksOfMoney(reading, quantity, story) ? story.currency : null));
      if (sum) {
        quantity.kind = 'money';
        quantity.unit = sum;
      } else if (goesOnMeasuring(reading, quantity, story)) {
        quantity.kind = 'measure';
        quantity.unit = story.measured;
      } else restore(quantity, quantities[k - 1], story);
      continue;
    }
    quantity.kind = model.kind;
    quantity.unit = model.unit;
    quantity.shared = model.shared;
    if (model.scale > 1 && quantity.scale === 1 && likeScale(quantity, model)) rescale(quantity, model.scale);
  }
}

/** "19 to 21%", "500 и 505 тысяч рублей": nothing but a joining word between. */
function linked({ tags, tokens }: Reading, left: RawQuantity, right: RawQuantity): boolean {
  const gap = right.quoteFrom - left.quoteTo;
  if (gap < 1) return false;
  // "ar putea urca spre 130, de la 103 dolari"
  const from =
    tags.before(right.quoteFrom, 'word', 'from') ?? tags.before(right.quoteFrom, 'cue', 'previousBefore');
  if (from && from.from - left.quoteTo <= 1 && !tokens[left.quoteTo]?.word?.number)
    return fromNewer(tokens, left, from.from);
  if (gap > 2) return false;
  for (let k = left.quoteTo; k < right.quoteFrom; k++) {
    if (['to', 'fromTo', 'or', 'betweenAnd', 'and'].some((word) => tags.at(k, 'word', word))) return true;
    if (isDash(tokens[k])) return true;
  }
  return false;
}

/** "from 140 to 50 people" */
const goesTo = ({ tags }: Reading, left: RawQuantity, right: RawQuantity): boolean =>
  right.quoteFrom - left.quoteTo === 1 &&
  (tags.before(left.quoteFrom, 'word', 'from') ?? tags.before(left.quoteFrom, 'cue', 'previousBefore')) !==
    null &&
  (tags.at(left.quoteTo, 'word', 'fromTo') ?? tags.at(left.quoteTo, 'word', 'to')) !== null;

/** Nothing but a comma between the newer value and the "from" of the older. */
const fromNewer = (tokens: Reading['tokens'], left: RawQuantity, from: number): boolean =>
  from === left.quoteTo || tokens[left.quoteTo]!.text === ',';

/** The last money of the sentence, brackets aside, or a percent that a decimal takes up: "26 процентов … предлагает 5,4". */
function earlier(reading: Reading, quantities: readonly RawQuantity[], at: number): RawQuantity | null {
  const quantity = quantities[at]!;
  const { tokens, tags, lexicon } = reading;
  const { sums } = lexicon.pack.grammar.ellipsis;
  if (verbAfter(reading, quantity) || (!sums && ofPeople(reading, quantity))) return null;
  const nearest = quantities[at - 1];
  const set = sums?.against.test(tokens[quantity.quoteFrom - 1]?.word?.norm ?? '') ?? false;
  // "58 км пляжей из 90"
  const whole = lexicon.pack.grammar.ellipsis.outOf.test(tokens[quantity.quoteFrom - 1]?.word?.norm ?? '');
  const reached = nearest && quantity.quoteFrom - nearest.quoteTo <= WHOLE_REACH;
  if ((set || (whole && reached)) && nearest?.kind === 'measure' && quantity.scale === 1) return nearest;
  const people = (noun: Span) =>
    noun.value === 'person' &&
    sums?.counted.test(tokens[noun.to - 1]!.word!.norm) !== false &&
    mayCount(reading, noun);
  for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
    const other = quantities[k]!;
    if (
      tags
        .list('noun')
        .some((noun) => noun.from >= other.quoteTo && noun.to <= quantity.quoteFrom && people(noun))
    )
      return null;
    if (tokens[other.quoteFrom - 1]?.text === '(') continue;
    if (other.kind === 'money') return other;
    const decimal = (quantity.low ?? quantity.high ?? 0) % 1 !== 0;
    const set = decimal || (k === at - 1 && setAgainst(reading, other, quantity));
    if (other.kind === 'percent' && set && quantity.scale === 1) return other;
    if (!sums && other.kind === 'measure' && quantity.quoteFrom - other.quoteTo <= MEASURE_REACH)
      return other;
    if (other.kind !== 'count' || other.one) continue;
    return null;
  }
  return null;
}

/** Many: one "agent" who is paid is not counted. */
function mayCount({ tokens, lexicon }: Reading, noun: Span): boolean {
  const { plural, agreeing } = lexicon.pack.grammar;
  if (agreeing) return true;
  return plural
    ? plural.test(tokens[noun.from]!.word!.norm)
    : countsSeveral(tokens[noun.to - 1]!.word!.folded);
}

/** "10 per cent, not 25", "la 10 la sută, nu la 25"; but "15 per cent; the number of plants fell to 10". */
function setAgainst(
  { tokens, lexicon }: Reading,
  percent: RawQuantity,
  { quoteFrom, high }: RawQuantity,
): boolean {
  const { against, numberWord } = lexicon.pack.grammar.ellipsis;
  if ((high ?? 101) > 100 || !against?.test(tokens[quoteFrom - 1]?.word?.norm ?? '')) return false;
  for (let k = percent.quoteTo; k < quoteFrom; k++)
    if (numberWord.test(tokens[k]!.word?.norm ?? '')) return false;
  return true;
}

/** Words between a measured part and its whole. */
const WHOLE_REACH = 4;

/** How far after a measured amount a bare number may be another. */
const MEASURE_REACH = 14;

/** Said of people alone, or "one", which is none of a sum. */
const ofPeople = (reading: Reading, quantity: RawQuantity): boolean =>
  quantity.one || onlyPeople(reading, quantity) || happensToPeople(reading, quantity);

/** "выдадут по 400 тысяч", "wages, or 61,000", "не хватает 11,3 млрд": a sum beside a word of money, after money was told. */
function speaksOfMoney(reading: Reading, quantity: RawQuantity, story: Story): boolean {
  const { money, sum, sums } = reading.lexicon.pack.grammar.ellipsis;
  if (sums || !story.currency || ofPeople(reading, quantity)) return false;
  const value = quantity.low ?? quantity.high ?? 0;
  const lately = story.lastKind === 'money';
  if (quantity.scale >= 1e6 && (lately || (story.lastKind !== 'count' && story.lastKind !== 'measure')))
    return true;
  if (value < SMALLEST_SUM || takesPeople(reading, quantity)) return false;
  const { tokens, tags } = reading;
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - 6); k--) {
    const word = tokens[k]!.word?.norm;
    if (!word) {
      if (tokens[k]!.text === ';') return false;
      continue;
    }
    if (tokens[k]!.digits) return false;
    if (sum?.test(word) || ((quantity.scale >= 1000 || lately) && money.test(word))) return true;
    if (tags.at(k, 'noun', 'person') && !lately) return false;
  }
  return false;
}

const SMALLEST_SUM = 10;

/** "Egypt bought 1.1 million": after tonnes, with nobody in sight. */
function goesOnMeasuring(reading: Reading, quantity: RawQuantity, story: Story): boolean {
  if (reading.lexicon.pack.grammar.ellipsis.sums) return false;
  if (!story.measured || story.lastKind !== 'measure' || quantity.scale < 1000) return false;
  return !verbAfter(reading, quantity) && !ofPeople(reading, quantity) && !takesPeople(reading, quantity);
}

const verbAfter = ({ tags, tokens }: Reading, quantity: RawQuantity): boolean => {
  const next = tokens[quantity.quoteTo];
  return (
    !!next?.word &&
    ((tags.at(quantity.quoteTo, 'measure') !== null && !tags.at(quantity.quoteTo, 'measure', 'pay')) ||
      tags.at(quantity.quoteTo, 'speech') !== null)
  );
};

/** "9,3 тыс. иностранцев (в 2024-м — 5,1)": nothing that is counted comes in tenths. */
function restore(quantity: RawQuantity, before: RawQuantity | undefined, story: Story): void {
  const value = quantity.low ?? quantity.high ?? 0;
  if (value % 1 === 0 || quantity.scale > 1) return;
  const scale = before ? (before.kind === 'count' ? before.scale : 1) : story.lastScale;
  if (scale < 1000) return;
  if (!before && story.lastKind === 'money') {
    quantity.kind = 'money';
    quantity.unit = story.currency;
  }
  rescale(quantity, scale);
}

const likeScale = (quantity: RawQuantity, model: RawQuantity): boolean => {
  const value = quantity.low ?? quantity.high ?? 0;
  const other = (model.low ?? model.high ?? 0) / model.scale;
  return value > 0 && value < 1000 && other > 0 && value / other < 20 && other / value < 20;
};

function rescale(quantity: RawQuantity, scale: number): void {
  if (quantity.low !== null) quantity.low *= scale;
  if (quantity.high !== null) quantity.high *= scale;
}

/** "at least 3,300 of them": people, whatever was counted last. */
export function ofThem({ tokens, lexicon }: Reading, quantity: RawQuantity): boolean {
  const { outOf, them } = lexicon.pack.grammar.ellipsis;
  const at = quantity.quoteTo;
  return outOf.test(tokens[at]?.word?.norm ?? '') && them.test(tokens[at + 1]?.word?.norm ?? '');
}
