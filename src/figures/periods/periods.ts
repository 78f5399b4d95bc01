/** Every period a sentence states: the date with what stands before it ("since", "by", "between … and"), as from and to. */

import { isDash } from '../context.ts';
import type { Reading } from '../story.ts';
import type { Token } from '../tokens.ts';
import type { Period } from '../told.ts';
import { addDays, addMonths, addYears, daysBetween, isDay, isYear, yearOf } from './calendar.ts';
import { stretchAt } from './durations.ts';
import { type Moment, mayOpenPeriod, type When } from './moment.ts';
import { alignRange, momentAt } from './moments.ts';
import { asSaid, isOfOther } from './period-kinds.ts';
import {
  atEdge,
  atEnd,
  bounded,
  comparedFar,
  edgeBefore,
  isFuture,
  type Operator,
  opensClause,
  operatorBefore,
  SKIPPED,
} from './period-operators.ts';
import { goesOn, relative } from './relative-periods.ts';
import type { Read, Stated } from './stated.ts';
import { yearAfter } from './year-moments.ts';

/** Every period stated in the sentence, in order; `told` is the last one that the text stated before. */
export function statedPeriods(reading: Reading, published: string | null, told: Period | null): Stated[] {
  const { tokens } = reading;
  const stated: Stated[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBegin(tokens, at) || counts(reading, at)) continue;
    const when = new SentenceWhen(reading, at, published);
    const read =
      relativeAt(reading, at, when, stated, told) ??
      stretched(reading, at, when) ??
      rangeAt(reading, at, when);
    if (!read) continue;
    at = Math.max(at, read.end - 1);
    if (isOfOther(reading, read)) continue;
    const found = asSaid(reading, read, published);
    if (found) stated.push(found);
  }
  return stated;
}

/** Most words belong to no table of time; digits are a day, a year, a number of months, or the first of "01.03.2026". */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const { digits, word } = tokens[at]!;
  if (digits) return (digits.plain && digits.length <= 4) || /^[./-]$/.test(tokens[at + 1]?.text ?? '');
  return word !== null && (word.number !== null || mayOpenPeriod(tokens[at]!));
}

/** "В ноябре подписали 2100 контрактов": a number that counts something is no year. */
const counts = ({ tokens, quantities }: Reading, at: number): boolean =>
  tokens[at]!.digits !== null && quantities.some((one) => at >= one.from && at < one.to);

/** Whether the sentence looks ahead is asked only where a date stands. */
class SentenceWhen implements When {
  readonly published: string | null;
  readonly #reading: Reading;
  readonly #at: number;
  #future: boolean | null = null;

  constructor(reading: Reading, at: number, published: string | null) {
    this.published = published;
    this.#reading = reading;
    this.#at = at;
  }

  get future(): boolean {
    this.#future ??= isFuture(this.#reading, this.#at);
    return this.#future;
  }
}

function relativeAt(
  reading: Reading,
  at: number,
  when: When,
  stated: readonly Stated[],
  told: Period | null,
): Read | null {
  const { tags, tokens } = reading;
  const span = tags.at(at, 'relative');
  if (!span || !when.published) return null;
  // "in last" in Russian stands for "in this" alone: "а в этом — 300".
  if (tokens[span.to - 1]!.word!.norm === 'этом' && tokens[span.to]?.word) return null;
  if (/(_of_year|_of_month)$/.test(span.value) && goesOn(reading, span.to)) return null;
  const here = stated.findLast((one) => one.from || one.to) ?? null;
  const ago = span.value === 'year_ago';
  // "up from 410 a year ago", where the newer number has no date.
  const last = here ?? (ago ? null : told);
  if (!last && /_(ago|earlier)$/.test(span.value) && !opensClause(reading, span.from)) return null;
  const period = relative(span.value, when.published, last);
  if (!period) return null;
  // "сутками раньше он называл 174": the day of saying.
  if (span.value === 'day_earlier' && saysAfter(reading, span.to))
    return { from: null, to: null, start: span.from, end: span.to };
  // "in the same period of 2024": the period told last, in that year.
  const other = span.value === 'same_period' ? yearAfter(reading, span.to, when.published) : null;
  if (other && period.from && period.to && !isYear(period.from)) {
    const by = other.year - yearOf(period.to);
    const shifted = { from: addYears(period.from, by), to: addYears(period.to, by) };
    const compared = tags.before(span.from, 'time', 'compared') ?? comparedFar(reading, span.from);
    return { ...shifted, start: span.from, end: other.end, kind: compared ? 'compared' : undefined };
  }
  const settled = { ...period, start: span.from, end: span.to };
  if (/earlier|_ago|last_year$/.test(span.value) && span.value !== 'last_year')
    return { ...settled, kind: tags.before(span.from, 'time', 'compared') ? 'compared' : 'older' };
  if (!period.from || period.from !== period.to) return { ...settled, kind: comparedFar(reading, span.from) };
  const edge = edgeBefore(reading, span.from);
  const moment = { first: period.from, last: period.to, end: span.to, dated: true };
  const start = edge?.from ?? span.from;
  const operator = atEnd(operatorBefore(reading, start, span.to, moment), edge?.value);
  const ahead =
    span.value === 'next_year' &&
    operator.kind === 'until' &&
    (edge?.value === 'end' || edge?.value === 'late');
  const edged = ahead ? moment : atEdge(edge?.value ?? null, moment, operator.kind);
  const range = joinedTo(reading, atEdge(edge?.value ?? null, moment, 'in'), start, span.to, operator, when);
  if (range) return range;
  return {
    ...bounded(edged, operator),
    start: operator.from,
    end: operator.end,
    kind: operator.compared,
    bare: operator.from === span.from,
  };
}

function saysAfter({ tags, tokens, quantities }: Reading, end: number): boolean {
  for (let k = end; k < end + 5 && tokens[k]?.word && !quantities.some((one) => one.quoteFrom === k); k++)
    if (tags.at(k, 'speech') || tags.at(k, 'time', 'saying')) return true;
  return false;
}

function stretched(reading: Reading, at: number, when: When): Read | null {
  const found = stretchAt(reading, at, when);
  if (!found) return null;
  if (found.from === null) return { ...found, stretch: true };
  const moment = { first: found.from, last: found.to!, end: found.end, dated: true };
  const operator = operatorBefore(reading, found.start, found.end, moment);
  return {
    ...bounded(moment, operator),
    start: operator.from,
    end: operator.end,
    kind: operator.compared,
    stretch: reading.tags.at(at, 'time', 'past') !== null,
  };
}

/** A date with its preposition, or two that are joined: "between April 2023 and May 2024", "с января по июль". */
function rangeAt(reading: Reading, at: number, when: When): Read | null {
  let moment = momentAt(reading, at, when);
  if (!moment) return null;
  const edge = edgeBefore(reading, at);
  const start = edge?.from ?? at;
  const operator = atEnd(operatorBefore(reading, start, moment.end, moment), edge?.value);
  if (!moment.dated && operator.kind !== 'in' && when.published)
    moment = settleYear(reading, at, moment, operator, when);
  const edged = atEdge(edge?.value ?? null, moment, operator.kind);
  const range = joinedTo(
    reading,
    atEdge(edge?.value ?? null, moment, 'in'),
    start,
    moment.end,
    operator,
    when,
  );
  if (range) return range;
  return {
    ...bounded(edged, operator),
    start: operator.from,
    end: operator.end,
    kind: operator.compared,
    weekday: moment.weekday,
    bare: operator.from === at,
  };
}

/** A date without a year: the one that the preposition and the sentence's tense mean. */
const HALF_YEAR = 183;

function settleYear(reading: Reading, at: number, moment: Moment, operator: Operator, when: When): Moment {
  const published = when.published!;
  const now = published.slice(0, moment.first.length);
  if (
    operator.kind === 'since' &&
    moment.first > now &&
    reading.tokens[operator.from]?.word?.norm === 'since'
  )
    return { ...moment, first: addYears(moment.first, -1), last: addYears(moment.last, -1) };
  // "will cut 16,000, after 14,000 in October": what came before.
  if (when.future && moment.first > now && followsOlder(reading, operator.from))
    return momentAt(reading, at, { ...when, future: false }) ?? moment;
  // "payable by 1 October": a day to come.
  if (operator.kind === 'until' && isDay(moment.first) && moment.first < now) {
    const coming = { ...moment, first: addYears(moment.first, 1), last: addYears(moment.last, 1) };
    if (daysBetween(published, coming.last) < HALF_YEAR && daysBetween(moment.last, published) > HALF_YEAR)
      return coming;
  }
  if (!when.future && looksAhead(reading)) {
    const coming = momentAt(reading, at, { ...when, future: true });
    if (coming && coming.first.slice(0, 7) <= addMonths(published, 5)) return coming;
  }
  return moment;
}

const followsOlder = ({ tags, quantities }: Reading, start: number): boolean => {
  const owner = quantities.findLast((one) => one.to <= start);
  return (
    owner !== undefined &&
    start - Math.max(owner.to, owner.phraseTo ?? 0) <= 2 &&
    (tags.before(owner.quoteFrom, 'cue', 'previousBefore') ??
      tags.before(owner.quoteFrom, 'word', 'since')) !== null
  );
};

/** Where verbs' endings tell what is to come: no verb of the sentence is in the past. */
function looksAhead({ tokens, lexicon }: Reading): boolean {
  const forms = lexicon.pack.grammar.ahead;
  if (!forms) return false;
  let ahead = false;
  for (const { word } of tokens) {
    if (!word || word.capital) continue;
    if (forms.past.test(word.norm)) return false;
    if (forms.coming.test(word.norm)) ahead = true;
  }
  return ahead;
}

/** The first moment is as read without its operator: "since the end of 2022" keeps the year, "from the end of 2022 to" its month. */
function joinedTo(
  reading: Reading,
  first: Moment,
  start: number,
  end: number,
  operator: Operator,
  when: When,
): Read | null {
  const { tags, tokens } = reading;
  let at = joinAfter(reading, end);
  if (at < 0) return null;
  // "since 10 February 2022 and until 9 February 2024"
  const until = operator.kind === 'since' ? tags.at(at, 'word', 'until') : null;
  if (until) at = until.to;
  const edge =
    tags.at(at, 'word', 'endOf') ?? tags.at(at, 'word', 'startOf') ?? tags.at(at, 'word', 'middleOf');
  if (edge) at = edge.to;
  if (isDash(tokens[at])) at++;
  while (SKIPPED.has(tokens[at]?.word?.norm ?? '')) at++;
  const relativeDate = tags.at(at, 'relative');
  if (
    relativeDate?.value === 'about_now' &&
    /^(now|acum|prezent|present|сейчас|настоящее|сегодня|today|azi|astazi)/.test(tokens[at]!.word!.norm)
  )
    return { from: first.first, to: null, start: operator.from, end: relativeDate.to };
  let second = momentAt(reading, at, when);
  if (!second && relativeDate && when.published) {
    const period = relative(relativeDate.value, when.published, null);
    if (period?.from && period.to)
      second = { first: period.from, last: period.to, end: relativeDate.to, dated: true };
  }
  if (!second || (second.weekday ?? false) !== (first.weekday ?? false)) return null;
  // "between Monday and Thursday": the Monday before that Thursday.
  if (first.weekday) {
    const from = first.first > second.first ? addDays(first.first, -7) : first.first;
    return { from, to: second.last, start: operator.from, end: second.end };
  }
  // "in January and in 2024": two dates of unlike precision are one period only where an opener joins them.
  const alike = first.last.length === second.first.length;
  if (!alike && operator.kind === 'in' && !tags.before(start, 'word', 'timeBetween')) return null;
  const last = atEdge(edge?.value.replace('Of', '') ?? null, second, 'until');
  return { ...alignRange(first, last), start: operator.from, end: last.end };
}

/** Where the second date of a range begins: past "and", "to", a dash; a list of months counts as one range. */
function joinAfter({ tags, tokens }: Reading, end: number): number {
  let at = end;
  if (tokens[at]?.text === ',') {
    if (tags.at(at + 1, 'month')) {
      const listed = tags.at(at + 1, 'month')!.to;
      const joiner = tags.at(listed, 'word', 'and') ?? tags.at(listed + 1, 'word', 'and');
      if (joiner && tags.at(joiner.to, 'month')) return joiner.to;
    }
    if (!/^(to|until|till|through|до|по|pana)$/.test(tokens[at + 1]?.word?.norm ?? '')) return -1;
    at++;
  }
  const joiner = tags.at(at, 'word', 'and');
  return joiner ? joiner.to : isDash(tokens[at]) ? at + 1 : -1;
}
