/** Clock times: "15:30", "at 4 in the morning", "ora 7", "at half past nine". */

import { type Context, closesAt, isCounted } from '../context.ts';
import type { NumberSpan } from '../numbers/numbers.ts';
import { changes } from '../roles/changes.ts';

export function clockReason(context: Context, number: NumberSpan): 'time' | null {
  const { tags } = context;
  const { from, to, value, digits } = number;
  if (digits && inDigits(context, number)) return 'time';
  // "4 in the morning" is a time only after "at": "12 in the morning and 20 at night" are counted.
  const clock = tags.at(to, 'word', 'clockAfter');
  const daytime = clock && clock.to - clock.from > 1 && tags.at(to, 'word', 'function') !== null;
  if (clock && value <= 24 && number.scale === 1 && (!daytime || clockBefore(context, from))) return 'time';
  return spoken(context, number) ? 'time' : null;
}

/** "at nine", "At 11 the doors opened", "by seven the square was full", "before five and", "half past four", "six minutes to nine". */
function spoken(context: Context, { from, to, value, digits, scale, ratio, vague }: NumberSpan): boolean {
  const { tokens, tags, grammar } = context;
  const words = grammar.traps.clock.spoken;
  if (!words || scale > 1 || vague) return false;
  if (ratio) return ratio === 'fraction' && partOfHour(context, to, value);
  if (value < 1 || isCounted(context, to)) return false;
  const norm = (k: number) => tokens[k]?.word?.norm ?? '';
  const before = norm(from - 1);
  if (value <= 12 && words.past.test(before) && tells(context, from - 2)) return true;
  if (
    words.past.test(norm(to)) &&
    value < 30 &&
    value % 5 === 0 &&
    tokens[to + 1]?.word?.number?.kind === 'unit'
  )
    return norm(to) !== 'to';
  if (value > (digits ? 24 : 12)) return false;
  const about = tags.before(from, 'before');
  const at = about && about.from > 0 && words.at.test(norm(about.from)) ? about.from : from - 1;
  const opens = at === 0 || (tokens[at - 1]?.text === ',' && at < 4);
  if (opens && words.opening.test(norm(at)))
    return words.subject.test(norm(to)) || (!digits && tokens[to]?.text === ',');
  if (digits) return false;
  const ends = closesAt(context, to) || /^(?:and|or|but|on|when|sharp)$/.test(norm(to));
  if (!ends) return false;
  if (words.at.test(norm(at))) return !amountStands(context, at, words.amounts);
  return words.closing.test(before) && !changes(context, from);
}

/** "half past four", "a quarter to eight" */
function partOfHour({ tokens, grammar }: Context, to: number, value: number): boolean {
  const word = tokens[to]?.word?.norm ?? '';
  const hour = tokens[to + 1]?.word?.number;
  if (hour?.kind !== 'unit' || grammar.traps.clock.spoken?.past.test(word) !== true) return false;
  return value === 0.25 || (value === 0.5 && word !== 'to');
}

/** "half past", "a quarter to", "six minutes to" */
function tells({ tokens, tags, grammar }: Context, at: number): boolean {
  const word = tokens[at]?.word?.norm ?? '';
  return (
    /^(?:half|quarter)$/.test(word) ||
    grammar.traps.clock.spoken?.minutes.test(word) === true ||
    tags.at(at, 'fraction') !== null
  );
}

/** "The toll stood at nine", "put the dead at nine" */
function amountStands({ tokens }: Context, at: number, amounts: { test(word: string): boolean }): boolean {
  for (let k = at - 1; k >= Math.max(0, at - AMOUNT_REACH); k--) {
    if (/^[;:]$/.test(tokens[k]!.text)) return false;
    if (amounts.test(tokens[k]!.word?.norm ?? '')) return true;
  }
  return false;
}

const AMOUNT_REACH = 9;

function inDigits(context: Context, number: NumberSpan): boolean {
  const { tokens, tags } = context;
  const { from, to } = number;
  const token = tokens[from]!;
  const next = tokens[to];
  const previous = tokens[from - 1];
  // 15:00, 1:4
  if (next?.text === ':' && !next.spaced && tokens[to + 1]?.digits && !tokens[to + 1]!.spaced) return true;
  if (previous?.text === ':' && !token.spaced && tokens[from - 2]?.digits) return true;
  if (hoursUntil(context, from)) return true;
  return (
    (tags.before(from, 'word', 'clockBefore') !== null || dottedClock(context, from)) &&
    clockAlone(context, number)
  );
}

/** "at 4", "at around 7" */
function clockBefore({ tags }: Context, from: number): boolean {
  const about = tags.before(from, 'before');
  return (
    tags.before(from, 'word', 'clockBefore') !== null ||
    (about !== null &&
      (tags.before(about.from, 'word', 'clockBefore') ?? tags.at(about.from, 'word', 'clockBefore')) !== null)
  );
}

function clockAlone(context: Context, number: NumberSpan): boolean {
  const token = context.tokens[number.from]!;
  // "de la 15.30", "at 5.40": hours and minutes with a dot.
  const clock = /^([01]?\d|2[0-3])\.[0-5]\d$/.test(token.text) && !isCounted(context, number.to);
  if (clock) return true;
  const { tokens, tags, grammar } = context;
  const { hour } = grammar.traps.clock;
  if (hour) return number.value <= 24 && hour.test(tokens[number.from - 1]?.word?.norm ?? '');
  return tags.at(number.to, 'word', 'clockAfter') !== null;
}

/** "la 15.30" */
const dottedClock = ({ tokens, grammar }: Context, from: number): boolean =>
  grammar.traps.clock.dotted?.test(tokens[from - 1]?.word?.norm ?? '') === true;

/** "între orele 7 și 19", "с 7 до 19 часов": the hour that closes what another opened. */
function hoursUntil({ tokens, tags, grammar }: Context, from: number): boolean {
  const opening = tokens[from - 2];
  if (!opening?.digits || opening.digits.value > 24 || tokens[from]!.digits!.value > 24) return false;
  if (!tags.before(from, 'word', 'and') && !tags.before(from, 'word', 'betweenAnd')) return false;
  return grammar.traps.clock.hours.test(tokens[from - 3]?.word?.norm ?? '');
}
