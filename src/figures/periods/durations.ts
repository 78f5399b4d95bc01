/** Periods told as a length of time: "the past 12 months", "the first nine months of 2025", "three years ago", "Q3 2025". */

import type { Reading } from '../story.ts';
import type { Period } from '../told.ts';
import { addDays, addMonths, addYears, monthOf, two, yearOf } from './calendar.ts';
import type { When } from './moment.ts';
import { momentAt } from './moments.ts';
import { yearAfter } from './year-moments.ts';

export interface Stretch extends Period {
  start: number;
  end: number;
}

interface Length {
  /** Null for days, weeks and less. */
  months: number | null;
  years: boolean;
  end: number;
  counted?: boolean;
}

/** A length at a token: "12 months", "nouă luni", "полтора года". */
function lengthAt(reading: Reading, index: number): Length | null {
  const { tokens, tags } = reading;
  let at = index;
  let count: number | null = null;
  const token = tokens[at];
  if (token?.digits?.plain && token.digits.length <= 3) count = token.digits.value;
  else if (token?.word?.number) count = token.word.number.value;
  if (count !== null) {
    at++;
    if (tags.at(at, 'word', 'beforeScale')) at++;
    // "full", "calendar", "întregi"
    if (tokens[at]?.word && !tags.at(at, 'duration') && tags.at(at + 1, 'duration')) at++;
  }
  if (tokens[at]?.word?.norm === 'полгода') return { months: 6, years: false, end: at + 1, counted: true };
  const unit = tags.at(at, 'duration');
  if (!unit) return null;
  const counted = count !== null;
  count ??= 1;
  const months =
    unit.value === 'month'
      ? count
      : unit.value === 'year'
        ? count * 12
        : unit.value === 'decade'
          ? count * 120
          : unit.value === 'quarter' && counted
            ? count * 3
            : null;
  return { months, years: unit.value === 'year' || unit.value === 'decade', end: unit.to, counted };
}

export function stretchAt(reading: Reading, index: number, when: When): Stretch | null {
  if (!reading.tokens[index]!.word && !reading.tokens[index]!.digits) return null;
  const length = lengthAt(reading, index);
  return (
    partOfYear(reading, index, when) ??
    firstMonths(reading, index, length, when) ??
    (length && weekTo(reading, index, when)) ??
    (length && monthsTo(reading, index, length, when)) ??
    past(reading, index, when) ??
    ago(reading, index, length, when)
  );
}

/** Where the year of a part of a year is said, or else the year of publication. */
function yearFor(reading: Reading, index: number, { published }: When): { year: number; end: number } | null {
  const after = yearAfter(reading, index, published);
  if (after) return after;
  return published ? { year: yearOf(published), end: index } : null;
}

const months = (year: number, first: number, last: number) => ({
  from: `${year}-${two(first)}`,
  to: `${year}-${two(last)}`,
});

/** "the first half of 2025", "третий квартал", "trimestrul III din 2025"; without a year, the last one that is over. */
function partOfYear(reading: Reading, index: number, when: When): Stretch | null {
  const { tags, tokens } = reading;
  const half = tags.at(index, 'word', 'firstHalf') ?? tags.at(index, 'word', 'secondHalf');
  const quarter = tags.at(index, 'quarter') ?? numbered(reading, index);
  const part = half ?? quarter;
  if (!part) return null;
  const [first, last] = half
    ? half.value === 'firstHalf'
      ? [1, 6]
      : [7, 12]
    : [Number(part.value) * 3 - 2, Number(part.value) * 3];
  // "the first half of the match", "of July"
  if (tags.at(part.to, 'month')) return null;
  const after =
    yearAfter(reading, part.to, when.published) ?? yearAfter(reading, part.to - 1, when.published);
  // "first half of" something else.
  if (half && !after && /^(of|din|a)$/.test(tokens[part.to - 1]?.word?.norm ?? '')) return null;
  const found = after ?? yearFor(reading, part.to, when);
  if (!found) return null;
  let { year } = found;
  if (!after && !when.future && when.published && `${year}-${two(first!)}` > when.published.slice(0, 7))
    year--;
  return { ...months(year, first!, last!), start: index, end: found.end };
}

/** "3-й квартал", "в 1 полугодии" */
function numbered({ tokens }: Reading, index: number) {
  const digits = tokens[index]?.digits;
  if (!digits?.plain || digits.value < 1 || digits.value > 4) return null;
  let at = index + 1;
  if (tokens[at]?.text === '-' && tokens[at + 1]?.word) at += 2;
  return /^(квартал|quarter|trimestru)/.test(tokens[at]?.word?.norm ?? '')
    ? { value: String(digits.value), to: at + 1 }
    : null;
}

/** "the first nine months of 2025", "primele trei luni ale anului", "за девять месяцев 2025 года" */
function firstMonths(reading: Reading, index: number, own: Length | null, when: When): Stretch | null {
  const { tags } = reading;
  const opening = tags.at(index, 'time', 'first');
  const length = opening ? lengthAt(reading, opening.to) : own;
  if (!length?.months || length.months > 11 || length.years) return null;
  const after = yearAfter(reading, length.end, when.published);
  if (after) return { ...months(after.year, 1, length.months), start: index, end: after.end };
  return monthsOver(reading, index, length, opening !== null, when);
}

/** Months ahead from which the first months of a year can only be those of the one before. */
const SO_FAR = 3;

/** "In the first nine months," or "за семь месяцев" said in August: the months of the year that are over. */
function monthsOver(
  { tokens, tags, quantities }: Reading,
  index: number,
  length: { months: number | null; end: number; counted?: boolean },
  opening: boolean,
  { published }: When,
): Stretch | null {
  if (!published || !length.months || !length.counted) return null;
  const over = monthOf(published) - 1;
  const next = tokens[length.end];
  const free =
    !next ||
    next.text === ',' ||
    quantities.some((one) => one.quoteFrom === length.end) ||
    (!opening && !!next.word);
  const all =
    opening || (length.months > 2 && length.months === over && tags.before(index, 'time', 'overAll'));
  if (!free || !all || (length.months > over && !(opening && length.months > over + SO_FAR))) return null;
  // "the first 11 months", said in February: the year before.
  const year = yearOf(published) - (length.months > over ? 1 : 0);
  return { ...months(year, 1, length.months), start: index, end: length.end };
}

/** "the 12 months to August", "the year to March 2026": the last month counts. */
function monthsTo(reading: Reading, index: number, length: Length, when: When): Stretch | null {
  const { tokens, tags } = reading;
  if (!length.months) return null;
  let at = length.end;
  const word = tokens[at]?.word?.norm ?? '';
  if (!/^(to|ended|ending|through|incheiate|incheiat|до|по)$/.test(word)) return null;
  at++;
  while (/^(the|in|on|end|of|la|sfarsitul|lui)$/.test(tokens[at]?.word?.norm ?? '')) at++;
  const last = momentAt(reading, at, when);
  if (last?.last.length === 4 && length.years)
    return {
      from: String(yearOf(last.last) + 1 - length.months / 12),
      to: last.last,
      start: index,
      end: last.end,
    };
  if (!last || last.last.length < 7 || tags.before(index, 'time', 'first')) return null;
  const to = last.last.slice(0, 7);
  return { from: addMonths(to, 1 - length.months), to, start: index, end: last.end };
}

/** "the week to 8 February", "за неделю по 8 февраля" */
function weekTo(reading: Reading, index: number, when: When): Stretch | null {
  const { tags, tokens } = reading;
  const week = tags.at(index, 'duration', 'week');
  if (!week || !/^(to|ended|ending|through|incheiata|до|по)$/.test(tokens[week.to]?.word?.norm ?? ''))
    return null;
  let at = week.to + 1;
  while (/^(the|on|in|pe|la)$/.test(tokens[at]?.word?.norm ?? '')) at++;
  const last = momentAt(reading, at, when);
  return last && last.last.length === 10
    ? { from: addDays(last.last, -6), to: last.last, start: index, end: last.end }
    : null;
}

/** "over the past 12 months": from as many months before publication; days and weeks are too near to be a period. */
function past(reading: Reading, index: number, { published }: When): Stretch | null {
  const { tags } = reading;
  let at = tags.at(index, 'time', 'past')?.to ?? -1;
  if (at < 0 || !published) return null;
  const length = lengthAt(reading, at);
  if (!length) return null;
  at = length.end;
  if (length.months === null) return { from: null, to: null, start: index, end: at };
  // "the last three months of 2025" are those of the year.
  const year = yearAfter(reading, at, published);
  if (year && !length.years)
    return { ...months(year.year, 13 - length.months, 12), start: index, end: year.end };
  if (length.counted === false) return null;
  const now = published.slice(0, 7);
  if (length.years && length.months % 12 === 0) {
    const years = length.months / 12;
    return { from: String(yearOf(published) - years), to: published.slice(0, 4), start: index, end: at };
  }
  return { from: addMonths(now, -length.months), to: now, start: index, end: at };
}

/** "three years ago", "acum cinci ani", "пять лет назад", "two months ago" */
function ago(reading: Reading, index: number, own: Length | null, { published }: When): Stretch | null {
  const { tags } = reading;
  if (!published) return null;
  const before = tags.at(index, 'time', 'agoBefore');
  const length = before ? lengthAt(reading, before.to) : own;
  if (!length?.months) return null;
  const after = tags.at(length.end, 'time', 'agoAfter');
  if (!before && !after) return null;
  // "полтора года назад" is no year of the calendar.
  if (length.years && length.months % 12 > 0)
    return { from: null, to: null, start: index, end: after?.to ?? length.end };
  const iso = length.years
    ? addYears(published.slice(0, 4), -length.months / 12)
    : addMonths(published, -length.months);
  return { from: iso, to: iso, start: index, end: after?.to ?? length.end };
}
