/** Dates, months, seasons and years in the text, as ISO 8601 with the precision given. */
import type { Reading } from './story.ts';
import type { Span, Tags } from './tags.ts';
import type { Token } from './tokens.ts';
import { isDash } from './traps.ts';

export const two = (value: number) => String(value).padStart(2, '0');
const SEASONS: Record<string, [number, number]> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 2],
};

/** A point or stretch of time in the text: from its first to its last unit. */
export interface Moment {
  first: string;
  last: string;
  end: number;
}

export const yearAt = (tokens: readonly Token[], index: number): number | null => {
  const digits = tokens[index]?.digits;
  return digits?.plain && digits.length === 4 && digits.value >= 1800 && digits.value <= 2100
    ? digits.value
    : null;
};

/** The year after a month or season: "May 2024", "mai 2024", "мая 2024 года", "2024-го". */
function yearAfter(
  tokens: readonly Token[],
  tags: Tags,
  index: number,
): { year: number; end: number } | null {
  let at = index;
  if (tokens[at]?.text === ',') at++;
  const word = tokens[at]?.word?.norm;
  if (
    word === 'of' ||
    word === 'lui' ||
    word === 'din' ||
    word === 'anul' ||
    word === 'anului' ||
    word === 'a'
  )
    at++;
  if (tokens[at]?.word?.norm === 'anului') at++;
  const year = yearAt(tokens, at);
  if (year === null) return null;
  let end = at + 1;
  if (tags.at(end, 'word', 'yearWord')) end++;
  else if (isDash(tokens[end]) && tags.at(end + 1, 'word', 'yearWord')) end += 2;
  return { year, end };
}

function monthSpan(reading: Reading, index: number): Span | null {
  const span = reading.tags.at(index, 'month');
  if (!span) return null;
  const word = reading.tokens[index]!.word!;
  const language = reading.lexicon.pack.code;
  if (language === 'en' && !word.capital) return null;
  if (
    language === 'ro' &&
    word.norm === 'mai' &&
    !yearAt(reading.tokens, index + 1) &&
    !reading.tokens[index - 1]?.digits
  )
    return null;
  return span;
}

/** A month without a year: the last one before publication. */
function nearestYear(month: number, published: string | null, future: boolean): number | null {
  if (!published) return null;
  const year = Number(published.slice(0, 4));
  const now = Number(published.slice(5, 7));
  if (future) return month < now ? year + 1 : year;
  return month > now ? year - 1 : year;
}

export function momentAt(
  reading: Reading,
  index: number,
  published: string | null,
  future: boolean,
): Moment | null {
  const { tokens, tags } = reading;
  // "4 March 2026", "4 martie", "4 марта 2026 года"
  const digits = tokens[index]?.digits;
  if (digits?.plain && digits.value >= 1 && digits.value <= 31) {
    let at = index + 1;
    if (tokens[at]?.word && !tokens[at]!.spaced) at++;
    const month = monthSpan(reading, at);
    if (!month) return null;
    return day(digits.value, Number(month.value), month.to);
  }
  const month = monthSpan(reading, index);
  if (month) {
    const date = tokens[month.to]?.digits;
    if (reading.lexicon.pack.code === 'en' && date?.plain && date.value >= 1 && date.value <= 31) {
      return day(date.value, Number(month.value), month.to + 1);
    }
    const after = yearAfter(tokens, tags, month.to);
    const year = after?.year ?? nearestYear(Number(month.value), published, future);
    if (year === null) return null;
    const iso = `${year}-${two(Number(month.value))}`;
    return { first: iso, last: iso, end: after?.end ?? month.to };
  }
  const season = tags.at(index, 'season');
  if (season) {
    const after = yearAfter(tokens, tags, season.to);
    const [first, last] = SEASONS[season.value]!;
    const year = after?.year ?? nearestYear(first, published, future);
    if (year === null) return null;
    const ends = last < first ? year + 1 : year;
    return { first: `${year}-${two(first)}`, last: `${ends}-${two(last)}`, end: after?.end ?? season.to };
  }
  const year = yearAt(tokens, index);
  if (year === null) return null;
  let end = index + 1;
  if (tags.at(end, 'word', 'yearWord') && reading.lexicon.pack.code === 'ru') end++;
  return { first: String(year), last: String(year), end };

  function day(date: number, monthNumber: number, end: number): Moment | null {
    const after = yearAfter(tokens, tags, end);
    let year = after?.year ?? nearestYear(monthNumber, published, future);
    if (year === null) return null;
    if (!after && published && !future && `${year}-${two(monthNumber)}-${two(date)}` > published) year--;
    const iso = `${year}-${two(monthNumber)}-${two(date)}`;
    return { first: iso, last: iso, end: after?.end ?? end };
  }
}
