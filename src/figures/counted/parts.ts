/**
 * Parts of a whole: "five of the dead are from Galați county", "of whom 310 children", "two more bodies".
 *
 * A part is one only beside its whole: a figure of the same measure told before it. "Another 11 are missing" is the first word
 * on the missing, and so their total.
 */

import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';
import type { Counted } from './counted.ts';

export function partOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  told: boolean,
  first = false,
): string | null {
  const { tags, tokens } = reading;
  if (quantity.kind === 'money') return converts(reading, quantity) ? 'conversion' : null;
  if (quantity.kind !== 'count') return null;
  const end = Math.max(quantity.quoteTo, counted?.to ?? 0);
  const out = outOfWhole(reading, quantity, end, told);
  if (out) return out;
  // "Divers found two more bodies" with no figure before adds to what the reader knows, as does "ещё двоих, теперь погибших 16".
  if (!told) return (first || totalAfter(reading, end)) && addsMore(reading, quantity, end) ? 'more' : null;
  if (leavesRest(reading)) return named(reading, quantity, counted, end);
  let at = quantity.quoteFrom;
  for (let k = 0; k < 3; k++) {
    const more = tags.before(at, 'cue', 'more');
    if (more) return 'more';
    const part = tags.before(at, 'cue', 'partBefore') ?? tags.before(at, 'cue', 'including');
    if (part) return named(reading, quantity, counted, end);
    // "Of these, 131 were reported in the past week"
    const comma = tokens[at - 1]?.text === ',' ? tags.before(at - 1, 'cue', 'partBefore') : null;
    if (comma && comma.to - comma.from > 1 && (comma.from === 0 || !tokens[comma.from - 1]!.word))
      return named(reading, quantity, counted, end);
    if (!tags.before(at, 'word', 'filler') && !tags.before(at, 'word', 'article')) break;
    at--;
  }
  const after = tags.at(quantity.quoteTo, 'cue', 'more') ?? tags.at(end, 'cue', 'more');
  if (after && tokens[after.to]?.word?.norm !== 'than') return 'more';
  return null;
}

function addsMore({ tags, tokens }: Reading, quantity: RawQuantity, end: number): boolean {
  const after = tags.at(quantity.quoteTo, 'cue', 'more') ?? tags.at(end, 'cue', 'more');
  if (after) return tokens[after.to]?.word?.norm !== 'than' && !NEW.test(tokens[after.from]!.word!.norm);
  const before = tags.before(quantity.quoteFrom, 'cue', 'more');
  return before !== null && !NEW.test(tokens[before.from]!.word!.norm);
}

/** "54 new cases" are a total of their day. */
const NEW = /^(new|noi|noua|нов\p{L}*|mai)$/u;
const TOTAL = new Set(
  'now total toll теперь всего общее общей счет bilantul totalul totalului acum astfel'.split(' '),
);

const totalAfter = ({ tokens, quantities }: Reading, from: number): boolean =>
  quantities.some((other) => other.from > from) &&
  tokens.some((token, k) => k >= from && token.word !== null && TOTAL.has(token.word.norm));

const RESTS = /^(rest|restul|остальн\p{L}+)$/u;

/** "La Arad dispar 700 de posturi, restul la Timișoara": what leaves a rest is a part. */
const leavesRest = ({ tokens, quantities }: Reading): boolean =>
  quantities.length === 1 &&
  tokens.some(({ word }, k) => word !== null && RESTS.test(word.norm) && k > quantities[0]!.to);

/** "300 million lei (€60 million)": the same money in another currency. */
function converts({ tokens, quantities }: Reading, quantity: RawQuantity): boolean {
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (before?.kind !== 'money' || before.unit === quantity.unit) return false;
  for (let k = before.quoteTo; k < quantity.quoteFrom; k++) if (tokens[k]!.text === '(') return true;
  return false;
}

/** "cinci dintre morți", "five of the dead", "трое из погибших": a part whatever was told before. */
function outOfWhole(reading: Reading, quantity: RawQuantity, end: number, told: boolean): string | null {
  const { tags } = reading;
  const after = tags.at(quantity.quoteTo, 'cue', 'partAfter') ?? tags.at(end, 'cue', 'partAfter');
  if (!after || after.to - after.from < 2) return null;
  // "3,300 of them are dead" is all the dead, unless the dead were counted before.
  const named = tags.list('measure').some((span) => span.from >= after.from && span.to <= after.to);
  if (!named && !told) return null;
  return placeName(reading, after.to) ?? 'some';
}

/** What the part is called: a place's name, or its counted noun. */
function named(reading: Reading, quantity: RawQuantity, counted: Counted | null, end: number): string {
  const { text, tokens } = reading;
  const name = placeName(reading, end);
  if (name) return name;
  if (counted) return text.slice(tokens[counted.from]!.start, tokens[counted.to - 1]!.end);
  const next = tokens[quantity.quoteTo];
  return next?.word ? next.text : 'some';
}

function placeName({ tokens }: Reading, from: number): string | null {
  for (let k = from; k < Math.min(tokens.length, from + 6); k++) {
    const token = tokens[k]!;
    if (!token.word) return null;
    if (token.word.capital) return token.text;
  }
  return null;
}
