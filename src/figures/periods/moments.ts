/** Dates, months, seasons, weekdays and years in the text, as ISO 8601 with the precision given. */

import { isDash } from '../context.ts';
import type { Reading } from '../story.ts';
import type { Token } from '../tokens.ts';
import { addDays, addYears, isYear, monthOf, two, weekdayNear, yearOf } from './calendar.ts';
import { type Moment, mayOpenPeriod, type When } from './moment.ts';
import { monthAdjective, monthSpan, nearestYear, SHORT_MONTH } from './months.ts';
import { seasonAt, turnOf } from './seasons.ts';
import { yearAfter, yearsAt } from './year-moments.ts';

export function momentAt(reading: Reading, index: number, when: When): Moment | null {
  const token = reading.tokens[index];
  if (token?.digits)
    return numericDate(reading, index) ?? dayFirst(reading, index, when) ?? yearsAt(reading, index);
  if (!token?.word || !mayOpenPeriod(token)) return null;
  return (
    monthAdjective(reading, index, when) ??
    monthAt(reading, index, when) ??
    seasonAt(reading, index, when) ??
    weekdayAt(reading, index, when)
  );
}

/** "01.03.2026", "2026-03-01" */
function numericDate({ tokens }: Reading, index: number): Moment | null {
  const a = tokens[index];
  const mark = tokens[index + 1];
  const b = tokens[index + 2];
  const c = tokens[index + 4];
  if (!a?.digits || !b?.digits || !c?.digits || !mark || mark.text !== tokens[index + 3]?.text) return null;
  if (!/^[./-]$/.test(mark.text) || b.spaced || c.spaced) return null;
  const [y, m, d] = a.digits.length === 4 ? [a, b, c] : [c, b, a];
  if (y.digits!.length !== 4 || m.digits!.value > 12 || d.digits!.value > 31) return null;
  const iso = `${y.digits!.value}-${two(m.digits!.value)}-${two(d.digits!.value)}`;
  return { first: iso, last: iso, end: index + 5, dated: true };
}

const dayNumber = (token: Token | undefined): number | null =>
  token?.digits?.plain && token.digits.value >= 1 && token.digits.value <= 31 && token.digits.length <= 2
    ? token.digits.value
    : null;

/** Past "1st", "1-го", "1-е". */
function dayEnd({ tokens, tags }: Reading, index: number): number {
  let end = index + 1;
  if (tokens[end]?.word && !tokens[end]!.spaced) return end + 1;
  if (tokens[end]?.text === '-' && !tokens[end]!.spaced && tags.at(end + 1, 'word', 'ordinalSuffix'))
    end += 2;
  return end;
}

/** "4 March 2026", "4 martie", "4 марта 2026 года", "15–17 June", "с 5 по 8 марта", "the 4th of March" */
function dayFirst(reading: Reading, index: number, when: When): Moment | null {
  const { tokens, tags } = reading;
  const date = dayNumber(tokens[index]);
  if (date === null) return null;
  let at = dayEnd(reading, index);
  let last = date;
  const joined = isDash(tokens[at]) ? at + 1 : (tags.at(at, 'word', 'and')?.to ?? -1);
  const second = joined > 0 ? dayNumber(tokens[joined]) : null;
  if (second !== null && second > date) {
    last = second;
    at = dayEnd(reading, joined);
  }
  if (tokens[at]?.word?.norm === 'of') at++;
  const month = monthSpan(reading, at);
  return month && dayOf(reading, Number(month.value), date, last, month.to, when);
}

/** Days ahead within which a date without a year is the coming one. */
const SOON = 45;

function dayOf(
  reading: Reading,
  month: number,
  date: number,
  lastDate: number,
  end: number,
  when: When,
): Moment | null {
  const after = yearAfter(reading, end, when.published);
  let year = after?.year ?? nearestYear(month, when);
  if (year === null) return null;
  const iso = (day: number) => `${year}-${two(month)}-${two(day)}`;
  if (!after && when.published) {
    if (!when.future && iso(date) > addDays(when.published, SOON)) year--;
    if (when.future && iso(lastDate) < addDays(when.published, -60)) year++;
  }
  return { first: iso(date), last: iso(lastDate), end: after?.end ?? end, dated: after !== null };
}

/** "March 2026", "March 4", "June 15–17", "last March" */
function monthAt(reading: Reading, index: number, when: When): Moment | null {
  const { tokens, tags } = reading;
  const span = monthSpan(reading, index);
  if (!span) return null;
  const month = Number(span.value);
  let at = span.to;
  if (tokens[at]?.text === '.' && SHORT_MONTH.test(tokens[index]!.word!.norm)) at++;
  const date = reading.lexicon.pack.code === 'en' ? dayNumber(tokens[at]) : null;
  if (date !== null) {
    let end = dayEnd(reading, at);
    let last = date;
    const joined = isDash(tokens[end]) ? end + 1 : (tags.at(end, 'word', 'and')?.to ?? -1);
    const second = joined > 0 ? dayNumber(tokens[joined]) : null;
    const counts = tags.at(joined + 1, 'noun') ?? tags.at(joined + 1, 'people');
    if (second !== null && second > date && !counts) {
      last = second;
      end = dayEnd(reading, joined);
    }
    return dayOf(reading, month, date, last, end, when);
  }
  const after = yearAfter(reading, at, when.published);
  let year = after?.year ?? nearestYear(month, when);
  if (year === null) return null;
  if (!after) {
    const turned = turnOf(reading, index, at);
    // "last September", said in September, is a year ago.
    if (turned.value === 'last' && when.published && month === monthOf(when.published)) year--;
    if (turned.value === 'next' && when.published && `${year}-${two(month)}` <= when.published.slice(0, 7))
      year++;
    at = turned.end;
  }
  const iso = `${year}-${two(month)}`;
  return { first: iso, last: iso, end: after?.end ?? at, dated: after !== null };
}

const PARTS_OF_DAY =
  /^(morning|afternoon|evening|night|dimineata|dimineața|seara|noaptea|noapte|утром|вечером|ночью|днем|утра|вечера|ночи)$/;

function weekdayAt(reading: Reading, index: number, when: When): Moment | null {
  const { tokens, tags, lexicon } = reading;
  const span = tags.at(index, 'weekday');
  if (!span || !when.published) return null;
  const word = tokens[index]!.word!;
  if (lexicon.pack.code === 'en' && !word.capital) return null;
  const before = tokens[index - 1];
  // "Sunday's earthquake": the day of an event, not of its count.
  if (/^['’]$/.test(tokens[span.to]?.text ?? '') && tokens[span.to + 1]?.word?.norm === 's') return null;
  // "luni" is Monday and "months".
  if (
    word.norm === 'luni' &&
    (before?.digits || before?.word?.number || MONTHS_BEFORE.test(before?.word?.norm ?? ''))
  )
    return null;
  let end = span.to;
  // "on Tuesday, 3 March": the date says it.
  const dated = tokens[end]?.text === ',' ? momentDay(reading, end + 1, when) : momentDay(reading, end, when);
  if (dated) return dated;
  if (PARTS_OF_DAY.test(tokens[end]?.word?.norm ?? '')) end++;
  const turned = turnOf(reading, index, end);
  let iso = weekdayNear(when.published, Number(span.value), when.future || turned.value === 'next');
  if (turned.value === 'last' && iso === when.published) iso = addDays(iso, -7);
  return { first: iso, last: iso, end: turned.end, dated: false, weekday: true };
}

const MONTHS_BEFORE =
  /^(de|ultimele|primele|cateva|multe|mai|urmatoarele|sase|trecute|cele|ale|doua|trei|patru|cinci|sapte|opt|noua|zece|in|doar)$/;

const momentDay = (reading: Reading, index: number, when: When): Moment | null =>
  dayFirst(reading, index, when) ??
  (reading.tags.at(index, 'month') && dayNumber(reading.tokens[index + 1]) !== null
    ? monthAt(reading, index, when)
    : null);

/** The first moment of a range takes the year that only its last one says: "from April to June 2024". */
export function alignRange(first: Moment, last: Moment): { from: string; to: string } {
  let from = first.first;
  let to = last.last;
  if (isYear(from) || isYear(to)) return { from, to };
  if (!first.dated && last.dated) {
    from = `${yearOf(to)}${from.slice(4)}`;
    if (from.slice(0, 7) > to.slice(0, 7)) from = addYears(from, -1);
  } else if (first.dated && !last.dated) {
    to = `${yearOf(from)}${to.slice(4)}`;
    if (to.slice(0, 7) < from.slice(0, 7)) to = addYears(to, 1);
  } else if (from > to && !first.dated) from = addYears(from, -1);
  return { from, to };
}
