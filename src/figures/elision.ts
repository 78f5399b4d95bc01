/** Units the text leaves out: carried from a neighbour, from a noun before, or from what is said of the counted. */
import type { Counted } from './counted.ts';
import type { RawQuantity } from './quantities.ts';
import type { Reading, Story } from './story.ts';
import { isDash } from './traps.ts';
import { sharedCurrency } from './units.ts';

/** A missing unit beside a said one is the same: "from 1000 to 1500 roubles", "7,5 тыс. вместо пяти". */
export function adopt(
  quantities: readonly RawQuantity[],
  counted: readonly (Counted | null)[],
  reading: Reading,
): void {
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k]!;
    if (quantity.kind !== 'count' || counted[k]) continue;
    const next = quantities[k + 1];
    const forward =
      next && next.kind !== 'ratio' && next.kind !== 'count' && linked(reading, quantity, next) ? next : null;
    const model = forward ?? earlier(reading, quantities, k);
    if (!model) continue;
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
  const { tokens, tags } = reading;
  for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
    const other = quantities[k]!;
    if (
      tags
        .list('noun')
        .some(
          (noun) => noun.from >= other.quoteTo && noun.to <= quantity.quoteFrom && noun.value === 'person',
        )
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

const verbAfter = ({ tags, tokens }: Reading, quantity: RawQuantity): boolean => {
  const next = tokens[quantity.quoteTo];
  return (
    !!next?.word &&
    (tags.at(quantity.quoteTo, 'measure') !== null || tags.at(quantity.quoteTo, 'speech') !== null)
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

export function unitOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
): string {
  if (quantity.unit)
    return quantity.shared
      ? sharedCurrency(story.places[0] ?? story.mentioned[0] ?? '', quantity.unit)
      : quantity.unit;
  if (counted) return counted.unit;
  if (reading.tags.at(quantity.from, 'word', 'collective') || ofThem(reading, quantity)) return 'person';
  const measured = reading.tags
    .list('measure')
    .some(
      (span) => PERSONAL.test(span.value) && span.from >= quantity.to - 1 && span.from - quantity.to <= 3,
    );
  if (measured) return 'person';
  const before = nounBefore(reading, quantity, story);
  if (before?.certain) return before.unit;
  // A list goes on with the unit of the figure before it.
  const at = reading.quantities.indexOf(quantity);
  if (at > 0 && reading.quantities[at - 1]!.kind === 'count' && story.unit) return story.unit;
  if (story.unit && before?.unit !== 'person') return story.unit;
  return before?.unit ?? story.unit ?? 'person';
}

/** "at least 3,300 of them": people, whatever was counted last. */
export function ofThem({ tokens }: Reading, quantity: RawQuantity): boolean {
  const [first, second] = [
    tokens[quantity.quoteTo]?.word?.norm ?? '',
    tokens[quantity.quoteTo + 1]?.word?.norm ?? '',
  ];
  return /^(of|dintre|din|из)$/.test(first) && /^(them|whom|ei|acestia|них|которых)$/.test(second);
}

const PERSONAL =
  /^(killed|wounded|missing|captured|arrested|evacuated|returned|hospitalised|fighting|recruited)$/;

/** The counted noun where it stands first: "number of plants from 17 to 10", "Погибших — 12". */
function nounBefore(
  { tokens, tags, quantities }: Reading,
  quantity: RawQuantity,
  story: Story,
): { unit: string; certain: boolean } | null {
  let crossed = 0;
  for (let k = quantity.quoteFrom; k > Math.max(0, quantity.quoteFrom - 14); k--) {
    const token = tokens[k - 1]!;
    if (token.text === ';') break;
    if (token.text === ',' && ++crossed > 1) break;
    if (quantities.some((other) => other !== quantity && other.from < k && k <= other.to)) break;
    const noun = tags.before(k, 'noun');
    const place = tags.before(k, 'country') ?? tags.before(k, 'people');
    // "Egypt (361)", "Тогo — 5": a list item counts what the list counts.
    if (place && k === quantity.quoteFrom - 1 && !tokens[k]!.word)
      return { unit: story.unit ?? 'person', certain: true };
    if (place) {
      if (place.tag === 'people') return { unit: 'person', certain: false };
      k = place.from + 1;
      continue;
    }
    if (noun) return { unit: noun.value, certain: isSubject(tokens, noun.from, noun.to, quantity.quoteFrom) };
  }
  return null;
}

/** "number of plants", "Погибших — 12", "Arrests: 7": a noun that says what the number after it counts. */
function isSubject(tokens: Reading['tokens'], from: number, to: number, number: number): boolean {
  const mark = tokens[to]?.text ?? '';
  if (to === number - 1 && (mark === ':' || mark === '(' || isDash(tokens[to]))) return true;
  for (let k = from; k > Math.max(0, from - 4); k--) {
    if (
      /^(number|numbers|numarul|numar|число|числа|количество|total|toll|tally|count)$/.test(
        tokens[k - 1]?.word?.norm ?? '',
      )
    )
      return true;
  }
  return false;
}
