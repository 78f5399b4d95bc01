/** Clock times: "15:30", "at 4 in the morning", "ora 7", "at half past nine". */
import { type Context, isCounted } from './context.ts';
import type { NumberSpan } from './numbers.ts';

export function clockReason(context: Context, number: NumberSpan): 'time' | null {
  const { tags } = context;
  const { from, to, value, digits } = number;
  if (digits && inDigits(context, number)) return 'time';
  // "4 in the morning" is a time only after "at": "12 in the morning and 20 at night" are counted.
  const clock = tags.at(to, 'word', 'clockAfter');
  const daytime = clock && clock.to - clock.from > 1 && tags.at(to, 'word', 'function') !== null;
  if (clock && value <= 24 && digits && (!daytime || clockBefore(context, from))) return 'time';
  return null;
}

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
