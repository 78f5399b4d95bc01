/** Dates, months, seasons, quarters, years and decades in the text, as ISO 8601 with the precision given. */

import { addDays, addYears, isYear, monthOf, SEASONS, two, weekdayNear, yearOf } from './calendar.ts';
import type { Reading } from './story.ts';
import type { Span } from './tags.ts';
import type { Token } from './tokens.ts';
import { isDash } from './traps.ts';

/** A point or stretch of time in the text: from its first to its last unit. */
export interface Moment {
  first: string;
  last: string;
  end: number;
  /** False where the year is not said, but taken from the publication. */
  dated: boolean;
  weekday?: boolean;
}

export interface When {
  published: string | null;
  /** Does the sentence speak of what is to come? */
  future: boolean;
}

export const yearAt = (tokens: readonly Token[], index: number): number | null => {
  const digits = tokens[index]?.digits;
  return digits?.plain && digits.length === 4 && digits.value >= 1800 && digits.value <= 2100
    ? digits.value
    : null;
};

/** The end of "2025", "2025 года", "2025-го", "2025-м году". */
function yearEnd({ tokens, tags, lexicon }: Reading, index: number): number {
  if (lexicon.pack.code !== 'ru') return index + 1;
  let end = index + 1;
  const glued = tokens[end];
  if (isDash(glued) && !glued!.spaced && tags.at(end + 1, 'word', 'ordinalSuffix')) end += 2;
  if (tags.at(end, 'word', 'yearWord')) end++;
  if (tokens[end]?.text === '.' && /^(г|гг)$/.test(tokens[end - 1]?.word?.norm ?? '')) end++;
  return end;
}

const YEARS: Record<string, number> = { last_year: -1, this_year: 0, next_year: 1, year_before_last: -2 };

/** The year after a month, season or quarter: "May 2024", "mai 2024", "мая 2024 года", "March of last year". */
export function yearAfter(
  reading: Reading,
  index: number,
  published: string | null,
): { year: number; end: number } | null {
  const { tokens, tags } = reading;
  let at = index;
  if (tokens[at]?.text === ',' || tokens[at]?.text === "'") at++;
  for (let skip = 0; skip < 3; skip++) {
    const relative = published ? tags.at(at, 'relative') : null;
    const by = relative ? YEARS[relative.value] : undefined;
    if (relative && by !== undefined) return { year: yearOf(published!) + by, end: relative.to };
    const year = yearAt(tokens, at);
    if (year !== null) return { year, end: yearEnd(reading, at) };
    if (!JOINS_YEAR.has(tokens[at]?.word?.norm ?? '')) return null;
    // "of the year", "ale anului", "года": the year of publication.
    if (published && YEAR_ALONE.has(tokens[at]!.word!.norm) && !yearAt(tokens, at + 1))
      return { year: yearOf(published), end: at + 1 };
    at++;
  }
  return null;
}

const JOINS_YEAR = new Set('of the lui din anul anului a al ale in fiscal year года году г'.split(' '));
const YEAR_ALONE = new Set('year anului года году'.split(' '));

const SHORT_MONTH = /^(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const MONTH_OF_MAI =
  /^(in|din|luna|lunii|lunile|pe|pana|de|la|intre|si|inceputul|sfarsitul|mijlocul|finalul|finele|inca|catre)$/;
const AFTER_MORE =
  /^(mult|multa|multi|multe|putin|putina|putini|putine|mare|mari|mic|mica|mici|bine|bun|buna|rau|sus|jos|departe|aproape|tot|toata|toate|toti|ales|tare|curand|tarziu|des|rar|scump|scumpa|ieftin|lung|scurt|greu|usor|nou|noi|vechi|vechi|important|grav|grave)$/;

function monthSpan({ tokens, tags, lexicon }: Reading, index: number): Span | null {
  const span = tags.at(index, 'month');
  if (!span) return null;
  const word = tokens[index]!.word!;
  const next = tokens[index + 1];
  if (lexicon.pack.code === 'en') {
    if (!word.capital) return null;
    // "Jan Kowalski", "June Smith" are people; "May" at the head of a sentence may be a verb.
    if (SHORT_MONTH.test(word.norm) && !next?.digits && !tokens[index - 1]?.digits && next?.text !== '.')
      return null;
    const named =
      next?.word?.capital && !tags.at(index + 1, 'month') && !tags.before(index, 'word', 'during');
    if (named && !tokens[index - 1]?.digits) return null;
    if (
      index === 0 &&
      word.norm === 'march' &&
      /^(through|on|for|of|against|past|with|in|by|to)$/.test(next?.word?.norm ?? '')
    )
      return null;
    if (word.norm === 'may' && index === 0 && next?.word && !yearAt(tokens, 1)) return null;
    return span;
  }
  if (word.norm === 'mai' && lexicon.pack.code === 'ro') {
    if (yearAt(tokens, index + 1) !== null) return span;
    const before = tokens[index - 1];
    if (/^lun(a|ii|ile)$/.test(before?.word?.norm ?? '')) return span;
    if (AFTER_MORE.test(next?.word?.norm ?? '')) return null;
    if (before?.digits) return before.digits.plain && before.digits.value <= 31 ? span : null;
    if (isDash(before) || isDash(next)) return span;
    return MONTH_OF_MAI.test(before?.word?.norm ?? '') ? span : null;
  }
  return span;
}

/** "сентябрьские 54 тыс.", "в августовском отчёте": a month only before a figure, a document or data. */
function monthAdjective({ tokens, tags }: Reading, index: number, when: When): Moment | null {
  const span = tags.at(index, 'monthAdjective');
  if (!span) return null;
  const next = tokens[span.to];
  const dates = tags.at(span.to, 'time', 'document') ?? tags.at(span.to, 'time', 'data');
  if (!next?.digits && !next?.word?.number && !dates) return null;
  const year = nearestYear(Number(span.value), { ...when, future: false });
  if (year === null) return null;
  const iso = `${year}-${two(Number(span.value))}`;
  return { first: iso, last: iso, end: span.to, dated: false };
}

/** A month without a year: the last one before publication, or the next one where the future is spoken of. */
function nearestYear(month: number, { published, future }: When): number | null {
  if (!published) return null;
  const year = yearOf(published);
  const now = monthOf(published);
  // What was over a month or two ago is hardly meant as ten months ahead.
  if (future) return month < now - 2 ? year + 1 : year;
  return month > now ? year - 1 : year;
}

export function momentAt(reading: Reading, index: number, when: When): Moment | null {
  return (
    numericDate(reading, index) ??
    monthAdjective(reading, index, when) ??
    dayFirst(reading, index, when) ??
    monthAt(reading, index, when) ??
    seasonAt(reading, index, when) ??
    yearsAt(reading, index) ??
    weekdayAt(reading, index, when)
  );
}

/** "01.03.2026", "2026-03-01" */
function numericDate({ tokens }: Reading, index: number): Moment | null {
  const [a, mark, b, again, c] = tokens.slice(index, index + 5);
  if (!a?.digits || !b?.digits || !c?.digits || mark?.text !== again?.text || !mark) return null;
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
    if (!when.future && iso(date) > when.published) year--;
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

/** "last", "this", "next" beside a season or a month, in front or behind. */
function turnOf(
  { tags, lexicon }: Reading,
  index: number,
  end: number,
): { value: string | null; end: number } {
  const behind = lexicon.pack.code === 'ro' ? tags.at(end, 'time') : null;
  for (const value of ['this', 'last', 'next']) {
    if (behind && tags.at(end, 'time', value)) return { value, end: tags.at(end, 'time', value)!.to };
    if (tags.before(index, 'time', value)) return { value, end };
  }
  return { value: null, end };
}

function seasonAt(reading: Reading, index: number, when: When): Moment | null {
  const { tokens, tags, lexicon } = reading;
  const season = tags.at(index, 'season');
  if (!season || !isSeason(reading, index, season.to)) return null;
  const after = yearAfter(reading, season.to, when.published);
  const turned = turnOf(reading, index, season.to);
  const [first, last] = SEASONS[season.value]!;
  const over = last < first ? 1 : 0;
  let year = after?.year ?? nearestYear(first, when);
  if (year === null) return null;
  const { published } = when;
  if (!after && published) {
    const ends = () => `${year! + over}-${two(last)}`;
    const now = published.slice(0, 7);
    if (turned.value === 'last' && ends() >= now) year--;
    if (turned.value === 'next') while (`${year}-${two(first)}` <= now) year++;
    if (turned.value === 'this' && over === 0) year = yearOf(published);
  }
  // "winter 2025/26", "iarna 2025-2026"
  let end = after?.end ?? turned.end;
  if (after && over === 1 && /^[/–—-]$/.test(tokens[end]?.text ?? '') && tokens[end + 1]?.digits) end += 2;
  void lexicon;
  return { first: `${year}-${two(first)}`, last: `${year + over}-${two(last)}`, end, dated: after !== null };
}

const BEFORE_SEASON =
  /^(the|in|last|this|next|by|since|until|during|over|early|late|mid|that|through|from|of|past|and|or|to|before|after|between|end)$/;

/** "fall" is mostly a verb or a drop; "spring" and "summer" stand before nouns; "vara", "лето" need nothing. */
function isSeason({ tokens, tags, lexicon }: Reading, index: number, end: number): boolean {
  if (lexicon.pack.code !== 'en') return true;
  const before = tokens[index - 1];
  const word = isDash(before) ? tokens[index - 2]?.word?.norm : before?.word?.norm;
  const next = tokens[end];
  if (yearAt(tokens, end) !== null) return true;
  if (!word || !BEFORE_SEASON.test(word)) return false;
  if (tokens[index]!.word!.norm === 'fall' && (next?.word?.norm === 'of' || next?.word?.norm === 'in'))
    return false;
  const follows = next?.word;
  return (
    !follows ||
    tags.at(end, 'word', 'function') !== null ||
    tags.at(end, 'measure') !== null ||
    FREE.test(follows.norm)
  );
}
const FREE = /^(alone|some|about|around|nearly|almost|only|another|more|officials|police|russia|ukraine)$/;

/** "2025", "2022–2024", "2024/25", "the 1990s", "anii '90", "1990-х годах" */
function yearsAt(reading: Reading, index: number): Moment | null {
  const { tokens, tags, lexicon } = reading;
  const year = yearAt(tokens, index);
  if (year === null) return null;
  const next = tokens[index + 1];
  const first = String(year);
  if (lexicon.pack.code === 'en' && next?.word?.norm === 's' && !next.spaced && year % 10 === 0)
    return { first, last: String(year + 9), end: index + 2, dated: true };
  if (
    isDash(next) &&
    !next!.spaced &&
    year % 10 === 0 &&
    /^(х|е)$/.test(tokens[index + 2]?.word?.norm ?? '')
  ) {
    const end = tags.at(index + 3, 'word', 'yearWord') ? index + 4 : index + 3;
    return { first, last: String(year + 9), end, dated: true };
  }
  const anii = tokens[index - 1]?.word?.norm;
  if (anii === 'anii' && year % 10 === 0)
    return { first, last: String(year + 9), end: index + 1, dated: true };
  const second = tokens[index + 2]?.digits;
  if ((next?.text === '/' || isDash(next)) && second?.plain && !tokens[index + 2]!.spaced) {
    const short = second.length === 2 && second.value > year % 100;
    const long = second.length === 4 && second.value > year && second.value <= 2100;
    if (short || long) {
      const end = yearEnd(reading, index + 2);
      return {
        first,
        last: String(short ? year - (year % 100) + second.value : second.value),
        end,
        dated: true,
      };
    }
  }
  return { first, last: first, end: yearEnd(reading, index), dated: true };
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
