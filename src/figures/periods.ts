/** Every period a sentence states: the date with what stands before it ("since", "by", "between … and"), as from and to. */

import { addDays, addMonths, addYears, daysBetween, isDay, isYear, monthOf, two } from './calendar.ts';
import { stretchAt } from './durations.ts';
import { alignRange, type Moment, momentAt, type When, yearAt } from './moments.ts';
import type { Period, Reading } from './story.ts';
import type { Span } from './tags.ts';
import { isDash } from './traps.ts';

/**
 * own: something is counted over it or at it; compared: only compared with ("than in 2014"); said: the date of a statement or a
 * document, up to which it counts; older: "a year earlier".
 */
export interface Stated extends Period {
  kind: 'own' | 'compared' | 'said' | 'older';
  /** "the last three months": a change over it is told, not the level at its end. */
  stretch: boolean;
  weekday: boolean;
  /** Without a preposition: "September's", "last year". */
  bare: boolean;
  /** At the head of the sentence or of a clause. */
  opens: boolean;
  /** The date of the data that the whole sentence is drawn from: "January's data show". */
  data: boolean;
  /** Told by somebody then: an older value beside it counts up to it. */
  spoken: boolean;
  /** Tokens it stands on, its preposition included. */
  start: number;
  end: number;
}

type Read = Period & {
  start: number;
  end: number;
  stretch?: boolean;
  kind?: Stated['kind'];
  weekday?: boolean;
  bare?: boolean;
};

/** Every period stated in the sentence, in order; `told` is the last one that the text stated before. */
export function statedPeriods(reading: Reading, published: string | null, told: Period | null): Stated[] {
  const { tokens } = reading;
  const stated: Stated[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!token.digits && !token.word?.entries.length && !token.word?.number) continue;
    const when = { published, future: isFuture(reading, at) };
    const last = stated.findLast((one) => one.from || one.to) ?? told;
    const read =
      stretched(reading, at, when) ?? relativeAt(reading, at, when, last) ?? rangeAt(reading, at, when);
    if (!read) continue;
    at = Math.max(at, read.end - 1);
    if (isName(reading, read) || isRecord(reading, read) || isOrigin(reading, read)) continue;
    const found = asSaid(reading, read, published);
    if (found) stated.push(found);
  }
  return stated;
}

/** Plans and hypotheses in the same clause look ahead. */
function isFuture({ tags, tokens }: Reading, at: number): boolean {
  for (const span of tags.list('cue')) {
    if (span.value !== 'planned' && span.value !== 'hypothetical') continue;
    // "May was the deadliest month"
    if (tags.at(span.from, 'month') && tokens[span.from]!.word!.capital) continue;
    const [low, high] = span.from < at ? [span.to, at] : [at, span.from];
    if (high - low > 25) continue;
    let broken = false;
    for (let k = low; k < high && !broken; k++) broken = tokens[k]!.text === ';';
    if (!broken) return true;
  }
  return false;
}

function relativeAt(reading: Reading, at: number, when: When, last: Period | null): Read | null {
  const { tags, tokens } = reading;
  const span = tags.at(at, 'relative');
  if (!span || !when.published) return null;
  // "in last" in Russian stands for "in this" alone: "а в этом — 300".
  if (tokens[span.to - 1]!.word!.norm === 'этом' && tokens[span.to]?.word) return null;
  if (/(_of_year|_of_month)$/.test(span.value) && goesOn(reading, span.to)) return null;
  const period = relative(span.value, when.published, last);
  if (!period) return null;
  const settled = { ...period, start: span.from, end: span.to };
  if (/earlier|last_year$/.test(span.value) && span.value !== 'last_year')
    return { ...settled, kind: 'older' };
  if (!period.from || period.from !== period.to) return { ...settled, kind: comparedFar(reading, span.from) };
  const edge = edgeBefore(reading, span.from);
  const moment = { first: period.from, last: period.to, end: span.to, dated: true };
  const start = edge?.from ?? span.from;
  const operator = atEnd(operatorBefore(reading, start, span.to, moment), edge?.value);
  const ahead = span.value === 'next_year' && operator.kind === 'until' && edge?.value === 'end';
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

/** "până la sfârșitul anului | trecut", "the end of the month | of January", "начало года | 2025" */
const goesOn = ({ tokens, tags }: Reading, at: number): boolean =>
  yearAt(tokens, at) !== null ||
  tags.at(at, 'month') !== null ||
  (tags.at(at, 'time', 'last') !== null && !tokens[at]?.word?.capital) ||
  tags.at(at, 'time', 'next') !== null ||
  (tokens[at]?.word?.norm === 'of' && tags.at(at + 1, 'month') !== null);

function relative(value: string, published: string, last: Period | null): Period | null {
  const year = published.slice(0, 4);
  const month = published.slice(0, 7);
  const same = (iso: string): Period => ({ from: iso, to: iso });
  const back = (by: (iso: string) => string): Period | null =>
    last && { from: last.from && by(last.from), to: last.to && by(last.to) };
  switch (value) {
    case 'this_year':
      return same(year);
    case 'last_year':
      return same(addYears(year, -1));
    case 'next_year':
      return same(addYears(year, 1));
    case 'year_before_last':
      return same(addYears(year, -2));
    case 'year_before_that':
      return back((iso) => addYears(iso, -1)) ?? same(addYears(year, -2));
    case 'year_earlier':
    case 'same_period_last_year':
      return back((iso) => addYears(iso, -1)) ?? same(addYears(year, -1));
    case 'month_earlier':
      return last?.to && last.to.length === 7
        ? back((iso) => addMonths(iso, -1))
        : same(addMonths(month, -1));
    case 'week_earlier':
      return { from: null, to: addDays(isDay(last?.to ?? null) ? last!.to! : published, -7) };
    case 'day_earlier':
      return { from: null, to: addDays(isDay(last?.to ?? null) ? last!.to! : published, -1) };
    case 'since_new_year':
      return { from: `${year}-01`, to: null };
    case 'since_new_month':
      return { from: month, to: null };
    case 'by_end_of_year':
      return { from: null, to: `${year}-12` };
    case 'start_of_year':
      return same(`${year}-01`);
    case 'end_of_year':
      return same(`${year}-12`);
    case 'by_end_of_month':
      return { from: null, to: last?.to?.length === 7 ? last.to : month };
    case 'yesterday':
      return same(addDays(published, -1));
    case 'this_month':
      return same(month);
    case 'last_quarter':
    case 'this_quarter': {
      const first = addMonths(
        `${year}-${two(Math.floor((monthOf(month) - 1) / 3) * 3 + 1)}`,
        value === 'last_quarter' ? -3 : 0,
      );
      return { from: first, to: addMonths(first, 2) };
    }
    case 'last_month':
      return same(addMonths(month, -1));
    case 'next_month':
      return same(addMonths(month, 1));
    case 'past_year':
      return { from: addMonths(month, -12), to: month };
    case 'last_decade':
      return { from: addYears(year, -10), to: year };
    case 'this_decade':
      return { from: `${year.slice(0, 3)}0`, to: null };
    case 'same_period':
      return last;
    case 'by_then':
      return last && { from: null, to: last.to ?? last.from };
    case 'about_now':
      return { from: null, to: null };
    default:
      return null;
  }
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
function settleYear(reading: Reading, at: number, moment: Moment, operator: Operator, when: When): Moment {
  const published = when.published!;
  const now = published.slice(0, moment.first.length);
  if (
    operator.kind === 'since' &&
    when.future &&
    moment.first > now &&
    reading.tokens[operator.from]?.word?.norm === 'since'
  )
    return momentAt(reading, at, { ...when, future: false }) ?? moment;
  if (!when.future && looksAhead(reading)) {
    const coming = momentAt(reading, at, { ...when, future: true });
    if (coming && coming.first.slice(0, 7) <= addMonths(published, 5)) return coming;
  }
  return moment;
}

/** Russian tells what is to come by its verbs' form: no verb of the sentence is in the past. */
function looksAhead({ tokens, lexicon }: Reading): boolean {
  if (lexicon.pack.code !== 'ru') return false;
  let ahead = false;
  for (const { word } of tokens) {
    if (!word || word.capital) continue;
    if (/[аеиоуыяю](л|ла|ло|ли|лся|лась|лось|лись)$/.test(word.norm) && word.norm.length > 3) return false;
    if (/(ут|ют|ит|ет|ят|ат|утся|ются|ится|ется)$/.test(word.norm) && word.norm.length > 4) ahead = true;
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

/** Words that may stand between a preposition and its date. */
const SKIPPED = new Set(
  'the whole all entire full tot intregul intreaga intreg весь всего всю same aceeasi aceleasi acelasi același aceeași тот же тем тому том того те of luna lunii anul anului lui data year month года году месяца'.split(
    ' ',
  ),
);

type Edge = 'end' | 'start' | 'middle';

function edgeBefore({ tags, tokens }: Reading, at: number): { value: Edge; from: number } | null {
  let k = at;
  for (let step = 0; step < 3; step++) {
    for (const edge of ['endOf', 'startOf', 'middleOf'] as const) {
      const span = tags.before(k, 'word', edge);
      if (span) return { value: edge.replace('Of', '') as Edge, from: span.from };
    }
    const before = tokens[k - 1];
    if (!before || !(SKIPPED.has(before.word?.norm ?? '') || (before.text === '-' && !before.spaced)))
      return null;
    k--;
  }
  return null;
}

/** "end of 2025" is its December, "end of summer" its last month; "since the end of 2023" keeps the year. */
function atEdge(edge: string | null, moment: Moment, operator: Operator['kind']): Moment {
  if (edge === null || isDay(moment.first)) return moment;
  if (isYear(moment.first)) {
    if (operator === 'since' && edge === 'end') return { ...moment, first: moment.first, last: moment.first };
    const month = edge === 'end' ? `${moment.last}-12` : `${moment.first}-${edge === 'start' ? '01' : '06'}`;
    return { ...moment, first: month, last: month };
  }
  if (edge === 'end') return { ...moment, first: moment.last };
  if (edge === 'start') return { ...moment, last: moment.first };
  return moment;
}

interface Operator {
  kind: 'in' | 'since' | 'until';
  compared: 'compared' | undefined;
  /** Where the whole phrase begins and ends. */
  from: number;
  end: number;
}

const bounded = ({ first, last }: Moment, { kind }: Operator): Period => {
  const days = isDay(first) && first !== last;
  if (kind === 'since' && !days) return { from: first, to: null };
  return kind === 'until' ? { from: null, to: last } : { from: first, to: last };
};

/** "At the end of 2025 there were": counted up to then. */
const atEnd = (operator: Operator, edge: Edge | undefined): Operator =>
  edge === 'end' && operator.kind === 'in' ? { ...operator, kind: 'until' } : operator;

/** Prepositions that open or close a period only in some places. */
const WEAK_SINCE = new Set(['din', 'de', 'from', 'от']);
const WEAK_UNTIL = new Set(['la', 'по', 'на', 'for', 'through']);

/** What stands before a date and tells which end of the period it is. */
function operatorBefore(reading: Reading, start: number, end: number, moment: Moment): Operator {
  const { tags, tokens } = reading;
  const onward = tags.at(end, 'time', 'onward');
  // "from March on", but not "in March on the strength of".
  const opened =
    onward && (tokens[end]!.word!.norm !== 'on' || tags.before(start, 'word', 'from')) ? onward : null;
  const plain: Operator = {
    kind: opened ? 'since' : 'in',
    compared: undefined,
    from: start,
    end: opened?.to ?? end,
  };
  if (comparedFar(reading, start)) return { ...plain, compared: 'compared' };
  let at = start;
  for (let step = 0; step < 4; step++) {
    const compared = tags.before(at, 'time', 'compared');
    const asOf = tags.before(at, 'time', 'asOf');
    const since = tags.before(at, 'word', 'since');
    const until = tags.before(at, 'word', 'until');
    const longest = [compared, asOf, since, until].reduce<Span | null>(
      (best, span) => (span && (!best || span.from < best.from) ? span : best),
      null,
    );
    if (longest) {
      const single = longest.to - longest.from === 1;
      const word = tokens[longest.from]!.word!.norm;
      const from = longest.from;
      if (longest === compared && comparesHere(reading, compared, moment))
        return { ...plain, compared: 'compared', from };
      if (longest === asOf) return { ...plain, kind: 'until', from };
      const edged =
        start > at ||
        edgeBefore(reading, end) !== null ||
        tags.at(at, 'word', 'endOf') !== null ||
        tags.at(at, 'word', 'startOf') !== null ||
        tags.at(at, 'word', 'middleOf') !== null;
      if (until && until.from === from) {
        if (!single || !WEAK_UNTIL.has(word))
          return toPast(reading, word, moment, { ...plain, kind: 'until', from });
        if (word === 'по' && /[ьйт]$/.test(tokens[at]?.word?.norm ?? ''))
          return { ...plain, kind: 'until', from };
        const night = tokens[from - 1]?.word?.norm === 'ночь';
        if (night) return { ...plain, from: from - 1 };
        if (
          word === 'by' &&
          /^(followed|preceded|succeeded|joined|topped|overtaken)$/.test(tokens[from - 1]?.word?.norm ?? '')
        )
          return { ...plain, from };
        if (word === 'la' && isDay(moment.first) && happens(reading, end)) return { ...plain, from };
        if (word === 'for' ? edged : word !== 'through' && (isDay(moment.first) || (word === 'на' && edged)))
          return { ...plain, kind: 'until', from };
        return { ...plain, from };
      }
      if (since && since.from === from) {
        if (!single || !WEAK_SINCE.has(word)) return { ...plain, kind: 'since', from };
        const coming =
          word === 'from' && isDay(moment.first) && moment.dated === false && isFuture(reading, from);
        if (
          opened ||
          coming ||
          (word !== 'de' &&
            word !== 'от' &&
            (word === 'din' ? from === 0 : opensClause(reading, from)) &&
            !tags.before(from - 1, 'time', 'document'))
        )
          return { ...plain, kind: 'since', from };
        return { ...plain, from };
      }
      if (compared && comparesHere(reading, compared, moment))
        return { ...plain, compared: 'compared', from };
    }
    const turned =
      tags.before(at, 'time', 'last') ?? tags.before(at, 'time', 'this') ?? tags.before(at, 'time', 'next');
    const during = turned ? null : tags.before(at, 'word', 'during');
    if (during) {
      // "than in 2014", "față de cel din 2024"
      const over = tags.before(during.from, 'time', 'compared');
      if (over && comparesHere(reading, over, moment))
        return { ...plain, compared: 'compared', from: over.from };
      return { ...plain, from: during.from };
    }
    if (turned) {
      at = turned.from;
      plain.from = at;
      continue;
    }
    const opener = tags.before(at, 'word', 'timeBetween');
    if (opener) return { ...plain, from: opener.from };
    const before = tokens[at - 1];
    if (!before || !(SKIPPED.has(before.word?.norm ?? '') || (before.text === '-' && !before.spaced))) break;
    at--;
  }
  const event = sinceEvent(reading, at);
  return event === null ? plain : { ...plain, kind: 'since', from: event };
}

/** "since the ceasefire of 19 January", "de la armistițiul din 19 ianuarie" */
function sinceEvent({ tags, tokens, quantities }: Reading, at: number): number | null {
  if (
    !/^(of|on|din|de|in)$/.test(tokens[at - 1]?.word?.norm ?? '') &&
    !/^(of|din)$/.test(tokens[at]?.word?.norm ?? '')
  )
    return null;
  for (let k = at; k > Math.max(0, at - 6); k--) {
    if (!tokens[k - 1]?.word || quantities.some((one) => one.quoteFrom < k && k <= one.to)) return null;
    const since = tags.before(k, 'word', 'since');
    if (since && (tokens[since.from]!.word!.norm === 'since' || since.to - since.from === 2))
      return since.from;
  }
  return null;
}

/** "La 20 iulie au fost uciși": something happened that day; "La 1 martie erau": it was so by then. */
function happens({ tokens }: Reading, end: number): boolean {
  for (let k = end; k < Math.min(tokens.length, end + 5); k++)
    if (/^(a|au)$/.test(tokens[k]!.word?.norm ?? '')) return true;
  return false;
}

/** "less than it did at the start of 2025", "decât s-a cheltuit anul trecut" */
function comparedFar({ tokens, quantities }: Reading, start: number): 'compared' | undefined {
  for (let k = start - 1; k >= Math.max(0, start - 6); k--) {
    const word = tokens[k]!.word?.norm;
    if (!word || quantities.some((one) => one.quoteFrom <= k && k < one.to)) return undefined;
    if (/^(than|decat|чем)$/.test(word)) return 'compared';
  }
  return undefined;
}

/** "рост к прошлому году" compares; "к осени" closes. */
function toPast({ tags, tokens }: Reading, word: string, moment: Moment, operator: Operator): Operator {
  void tokens;
  const past =
    (word === 'к' || word === 'ко') &&
    isYear(moment.first) &&
    tags.at(operator.from + 1, 'relative', 'last_year');
  return past ? { ...operator, kind: 'in', compared: 'compared' } : operator;
}

/** "up 17 percent on November" compares, "on 4 March" does not; "from" compares only where a change is told. */
function comparesHere({ tokens }: Reading, span: Span, moment: Moment): boolean {
  if (span.to - span.from > 1) return true;
  const word = tokens[span.from]!.word!.norm;
  if (word === 'on') return !isDay(moment.first);
  if (word === 'from') return false;
  return true;
}

function opensClause({ tokens, tags }: Reading, from: number): boolean {
  const before = tokens[from - 1];
  return !before || /^[,;:—–(«"“„]$/.test(before.text) || tags.before(from, 'time', 'contrast') !== null;
}

/** "the 2024 election", "Euro 2024": a year in a name. */
function isName({ tokens, tags, lexicon }: Reading, read: Read): boolean {
  if (lexicon.pack.code !== 'en') return false;
  const at = read.end - 1;
  if (yearAt(tokens, at) === null || read.start < at - 1) return false;
  const before = tokens[at - 1];
  const next = tokens[read.end];
  if (!/^(the|a|its|their|his|her)$/.test(before?.word?.norm ?? '') || !next?.word) return false;
  if (tags.at(read.end, 'word', 'function') || COUNTS.test(next.word.norm)) return false;
  return !tags.at(read.end, 'time', 'document');
}
const COUNTS =
  /^(total|totals|figure|figures|level|levels|toll|average|budget|target|season|count|harvest|period|tally|number|peak|high|low|record|plan|quota|intake|sum|rate|price|quarter|losses|deaths)$/;

/** "the most since 2003", "впервые с 1994 года" */
function isRecord({ tokens, tags, quantities }: Reading, read: Read): boolean {
  const weak = WEAK_SINCE.has(tokens[read.start]?.word?.norm ?? '');
  if (read.from === null || (read.to !== null && !weak)) return false;
  for (let k = read.start - 1; k >= Math.max(0, read.start - 9); k--) {
    if (tokens[k]!.text === ';' || quantities.some((one) => one.from <= k && k < one.to)) return false;
    if (tags.at(k, 'time', 'record')) return true;
  }
  return false;
}

/** "born in 1998", "a firm founded in 2014": the date of a thing, in a part of the sentence without a figure. */
function isOrigin({ tokens, tags, quantities }: Reading, read: Read): boolean {
  const origin =
    tags.before(read.start, 'time', 'origin') ??
    tags.before(read.start - 1, 'time', 'origin') ??
    tags.at(read.end, 'time', 'origin');
  if (!origin) return false;
  if (/^(born|рожд|род[иы]л|nascut)/.test(tokens[origin.from]!.word!.norm)) return true;
  const closes = (k: number) => !tokens[k] || /^[,;:—–()]$/.test(tokens[k]!.text);
  let low = read.start;
  let high = read.end;
  while (low > 0 && !closes(low - 1)) low--;
  while (high < tokens.length && !closes(high)) high++;
  return !quantities.some((one) => one.from >= low && one.from < high);
}

/** Told long before the news: what is said in March counts up to March. The day of saying itself is no period. */
const RECENT_DAYS = 8;

function asSaid(reading: Reading, read: Read, published: string | null): Stated | null {
  const base = {
    from: read.from,
    to: read.to,
    start: read.start,
    end: read.end,
    stretch: read.stretch ?? false,
    weekday: read.weekday ?? false,
    bare: read.bare ?? false,
    opens: opensClause(reading, read.start) || reading.tags.before(read.start, 'word', 'betweenAnd') !== null,
    data: isData(reading, read),
    spoken: isSpoken(reading, read),
  };
  const until = read.to ?? read.from;
  if (read.kind === 'compared' || read.kind === 'older') return { ...base, kind: read.kind };
  const day = isDay(until);
  const said = isStatement(reading, read, day) || isDocument(reading, read);
  if (!said || until === null || (read.from === null) !== (read.to === null)) return { ...base, kind: 'own' };
  if (read.weekday) return null;
  if (day && published && !(daysBetween(until, published) > RECENT_DAYS)) return null;
  if (published?.slice(0, until.length) === until) return null;
  return {
    ...base,
    from: null,
    to: published && until > published ? addYears(until, -1) : until,
    kind: 'said',
  };
}

/** "said in March that", "In November it had spoken of", "хвалился он весной" */
function isStatement(reading: Reading, read: Read, day: boolean): boolean {
  const { tokens, tags, quantities } = reading;
  for (let k = read.start - 1; k >= Math.max(0, read.start - 2); k--) {
    if (/^[,;:—–]$/.test(tokens[k]!.text) || quantities.some((one) => one.from <= k && k < one.to)) break;
    if (tags.at(k, 'time', 'saying')) return true;
    if (tags.at(k, 'time', 'issued') && document(reading, k)) return true;
    if (day && tags.at(k, 'speech') && !tokens[k]!.word!.capital) return true;
  }
  const before = tokens[read.start - 1];
  if (before && !/^[,;:—–]$/.test(before.text) && !tags.before(read.start, 'word', 'and')) return false;
  for (let k = read.end; k < Math.min(tokens.length, read.end + 8); k++) {
    if (quantities.some((one) => one.quoteFrom <= k && k < one.to) || /^[;:—–]$/.test(tokens[k]!.text))
      return false;
    if (tokens[k]!.text === ',' && k > read.end) return false;
    if (tags.at(k, 'time', 'saying')) return true;
  }
  return false;
}

/** "January's data show", "arată datele pe luna ianuarie", "по данным за январь" */
function isData({ tokens, tags }: Reading, read: Read): boolean {
  for (let k = read.start - 1; k >= Math.max(0, read.start - 2); k--) {
    if (!tokens[k]!.word) break;
    if (tags.at(k, 'time', 'data')) return true;
  }
  const possessed =
    tokens[read.end]?.text === "'" || tokens[read.end]?.text === '’' ? read.end + 2 : read.end;
  return tags.at(possessed, 'time', 'data') !== null;
}

/** "In April the ministry had put it at 600" */
function isSpoken({ tags, quantities }: Reading, read: Read): boolean {
  const figure = quantities.find((one) => one.quoteFrom >= read.end);
  if (!figure) return false;
  for (let k = read.end; k < figure.quoteFrom; k++) if (tags.at(k, 'speech')) return true;
  return false;
}

/** "a report published in", "o evaluare realizată în" */
const document = ({ tags }: Reading, at: number): boolean =>
  tags.before(at, 'time', 'document') !== null || tags.before(at - 1, 'time', 'document') !== null;

/** "evaluarea din aprilie", "an April estimate", "отчёт от 3 марта" */
function isDocument({ tokens, tags, lexicon }: Reading, read: Read): boolean {
  const word = tokens[read.start]?.word?.norm ?? '';
  const at = tokens[read.start - 1]?.text === ',' ? read.start - 1 : read.start;
  if (/^(from|din|от|dated|of)$/.test(word) && tags.before(at, 'time', 'document')) return true;
  if (tags.at(read.start, 'monthAdjective')) return tags.at(read.end, 'time', 'document') !== null;
  if (lexicon.pack.code !== 'en' || tags.before(read.end - 1, 'word', 'during')) return false;
  return tags.at(read.end, 'time', 'document') !== null && !isDay(read.to);
}
