/** Units that a neighbour says: "from 1000 to 1500 roubles", money told before. */
import type { Counted } from './counted.ts';
import type { RawQuantity } from './quantities.ts';
import { countsSeveral } from './singular.ts';
import type { Reading, Story } from './story.ts';
import type { Span } from './tags.ts';
import { isDash } from './traps.ts';

/** A missing unit beside a said one is the same: "from 1000 to 1500 roubles", "7,5 тыс. вместо пяти". */
export function adopt(
  quantities: readonly RawQuantity[],
  counted: readonly (Counted | null)[],
  reading: Reading,
  story: Story,
): void {
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k]!;
    if (quantity.kind !== 'count' || counted[k] || reading.tags.before(quantity.from, 'word', 'inverted'))
      continue;
    const next = quantities[k + 1];
    const forward =
      next && next.kind !== 'ratio' && next.kind !== 'count' && linked(reading, quantity, next) ? next : null;
    const model = forward ?? earlier(reading, quantities, k);
    if (!model) {
      if (speaksOfMoney(reading, quantity, story)) {
        quantity.kind = 'money';
        quantity.unit = story.currency;
      }
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
  if (gap < 1 || gap > 2) return false;
  for (let k = left.quoteTo; k < right.quoteFrom; k++) {
    if (['to', 'fromTo', 'or', 'betweenAnd', 'and'].some((word) => tags.at(k, 'word', word))) return true;
    if (isDash(tokens[k])) return true;
  }
  return false;
}

/** The last money of the sentence, brackets aside, or a percent that a decimal takes up: "26 процентов … предлагает 5,4". */
function earlier(reading: Reading, quantities: readonly RawQuantity[], at: number): RawQuantity | null {
  const quantity = quantities[at]!;
  if (verbAfter(reading, quantity)) return null;
  const { tokens, tags, lexicon } = reading;
  const people = (noun: Span) =>
    noun.value === 'person' &&
    (lexicon.pack.code !== 'en' || countsSeveral(tokens[noun.to - 1]!.word!.folded));
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
    if (other.kind === 'percent' && decimal && quantity.scale === 1) return other;
    if (other.kind !== 'count') continue;
    return null;
  }
  return null;
}

/** "выдадут по 400 тысяч", "не хватает 11,3 млрд": a round sum beside a verb of paying, after money was told. */
function speaksOfMoney(reading: Reading, quantity: RawQuantity, story: Story): boolean {
  if (!story.currency || quantity.scale < 1000 || verbAfter(reading, quantity)) return false;
  const { tokens, lexicon } = reading;
  const { money } = lexicon.pack.grammar.ellipsis;
  if (quantity.scale >= 1e9 && story.lastKind === 'money') return true;
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - 6); k--) {
    const word = tokens[k]!.word?.norm;
    if (!word) {
      if (tokens[k]!.text === ';') return false;
      continue;
    }
    if (money.test(word)) return true;
  }
  return false;
}

const verbAfter = ({ tags, tokens }: Reading, quantity: RawQuantity): boolean => {
  const next = tokens[quantity.quoteTo];
  return (
    !!next?.word &&
    ((tags.at(quantity.quoteTo, 'measure') !== null && !tags.at(quantity.quoteTo, 'measure', 'pay')) ||
      tags.at(quantity.quoteTo, 'speech') !== null)
  );
};

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
