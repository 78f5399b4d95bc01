/** What stands before a date: "since", "by", "as of", "the end of", "than in". */

import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import type { Period } from '../told.ts';
import { isDay, isYear } from './calendar.ts';
import type { Moment } from './moment.ts';

/** Plans and hypotheses in the same clause look ahead. */
export function isFuture({ tags, tokens }: Reading, at: number): boolean {
  for (const span of tags.list('cue')) {
    if (span.value !== 'planned' && span.value !== 'hypothetical') continue;
    // "May was the deadliest month"
    if (tags.at(span.from, 'month') && tokens[span.from]!.word!.capital) continue;
    // "putea primi": what could be had once.
    if (span.to - span.from === 1 && tokens[span.from]!.word!.norm === 'putea') continue;
    const [low, high] = span.from < at ? [span.to, at] : [at, span.from];
    if (high - low > 25) continue;
    let broken = false;
    for (let k = low; k < high && !broken; k++) broken = tokens[k]!.text === ';';
    if (!broken) return true;
  }
  return false;
}

/** Words that may stand between a preposition and its date. */
export const SKIPPED = new Set(
  'the whole all entire full tot intregul intreaga intreg весь всего всю same aceeasi aceleasi acelasi același aceeași тот же тем тому том того те of luna lunii anul anului lui data year month года году месяца'.split(
    ' ',
  ),
);

type Edge = 'end' | 'late' | 'start' | 'early' | 'middle';

export function edgeBefore({ tags, tokens }: Reading, at: number): { value: Edge; from: number } | null {
  let k = at;
  for (let step = 0; step < 3; step++) {
    for (const edge of ['endOf', 'startOf', 'middleOf'] as const) {
      const span = tags.before(k, 'word', edge);
      if (span) {
        // "in late January" is a part of the month, "at the end of January" a day to count by.
        const word = tokens[span.from]!.word!.norm;
        const loose = word === 'late' || word === 'early' ? word : null;
        return { value: loose ?? (edge.replace('Of', '') as Edge), from: span.from };
      }
    }
    const before = tokens[k - 1];
    if (!before || !(SKIPPED.has(before.word?.norm ?? '') || (before.text === '-' && !before.spaced)))
      return null;
    k--;
  }
  return null;
}

/** "end of 2025" is its December, "end of summer" its last month; "since the end of 2023" keeps the year. */
export function atEdge(named: string | null, moment: Moment, operator: Operator['kind']): Moment {
  if (named === null || isDay(moment.first)) return moment;
  const edge = named === 'late' ? 'end' : named === 'early' ? 'start' : named;
  if (isYear(moment.first)) {
    if (operator === 'since' && (edge === 'end' || named === 'early'))
      return { ...moment, first: moment.first, last: moment.first };
    const month = edge === 'end' ? `${moment.last}-12` : `${moment.first}-${edge === 'start' ? '01' : '06'}`;
    return { ...moment, first: month, last: month };
  }
  if (edge === 'end') return { ...moment, first: moment.last };
  if (edge === 'start') return { ...moment, last: moment.first };
  return moment;
}

export interface Operator {
  kind: 'in' | 'since' | 'until';
  compared: 'compared' | undefined;
  /** Where the whole phrase begins and ends. */
  from: number;
  end: number;
}

export const bounded = ({ first, last }: Moment, { kind }: Operator): Period => {
  const days = isDay(first) && first !== last;
  if (kind === 'since' && !days) return { from: first, to: null };
  return kind === 'until' ? { from: null, to: last } : { from: first, to: last };
};

/** "At the end of 2025 there were": counted up to then. */
export const atEnd = (operator: Operator, edge: Edge | undefined): Operator =>
  edge === 'end' && operator.kind === 'in' ? { ...operator, kind: 'until' } : operator;

/** Prepositions that open or close a period only in some places. */
export const WEAK_SINCE = new Set(['din', 'de', 'from', 'от']);
const WEAK_UNTIL = new Set(['la', 'по', 'на', 'for', 'through']);

/** What stands before a date and tells which end of the period it is. */
export function operatorBefore(reading: Reading, start: number, end: number, moment: Moment): Operator {
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
        const coming = (word === 'from' || word === 'din') && comes(reading, from);
        if (
          opened ||
          coming ||
          (word !== 'de' &&
            word !== 'от' &&
            (word === 'din' ? from === 0 || yearsOn(reading, from, moment) : opensClause(reading, from)) &&
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
      // "de luna viitoare"
      const of = tokens[during.from]!.word!.norm === 'de';
      if (of && (opensClause(reading, during.from) || comes(reading, during.from)))
        return { ...plain, kind: 'since', from: during.from };
      const happened = sinceEvent(reading, during.from);
      return happened === null
        ? { ...plain, from: during.from }
        : { ...plain, kind: 'since', from: happened };
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

/** "will pay 5,000 from next year", but not "programele din acest an". */
const comes = (reading: Reading, from: number): boolean =>
  !DEFINITE.test(reading.tokens[from - 1]?.word?.norm ?? '') && isFuture(reading, from);

/** "recrutați de Rusia din 2022": since then; "alegerile din 2024" are of that year. */
const DEFINITE = /(ul|ului|le|lor|ea|ia|cel|cea|cei|iei|iile)$/;

function yearsOn({ tokens }: Reading, from: number, moment: Moment): boolean {
  const before = tokens[from - 1]?.word;
  if (!isYear(moment.first) || moment.first !== moment.last || !tokens[from + 1]?.digits) return false;
  return !before || before.capital || !DEFINITE.test(before.norm);
}

/** "since the ceasefire took effect on 19 January", "de la armistițiul din 19 ianuarie": a count from that event on. */
function sinceEvent({ tags, tokens, quantities }: Reading, at: number): number | null {
  const apposed = tokens[at - 1]?.text === ',' ? at - 1 : at;
  for (let k = apposed; k > Math.max(0, apposed - 12); k--) {
    const since = tags.before(k, 'time', 'sinceEvent');
    // "since" alone right before the date opens the date itself.
    if (since) return k < apposed || apposed < at ? since.from : null;
    if (!tokens[k - 1]?.word || quantities.some((one) => one.quoteFrom < k && k <= one.to)) return null;
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
export function comparedFar({ tokens, quantities }: Reading, start: number): 'compared' | undefined {
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
function comparesHere(reading: Reading, span: Span, moment: Moment): boolean {
  // "că în" is no comparison; "mai multe ca în" is.
  if (reading.tokens[span.from]!.text.toLowerCase() === 'că') return false;
  if (span.to - span.from > 1) return true;
  const word = reading.tokens[span.from]!.word!.norm;
  if (word === 'on') return !isDay(moment.first);
  if (word === 'from')
    return !isDay(moment.first) && changesBefore(reading, span.from) && !isFuture(reading, span.from);
  return true;
}

/** "down 1.1% from October": right behind a percent of change. */
function changesBefore({ quantities, tags }: Reading, at: number): boolean {
  const change = quantities.find((one) => one.quoteTo === at);
  if (change?.kind !== 'percent') return false;
  for (let k = change.quoteFrom - 1; k >= Math.max(0, change.quoteFrom - 2); k--)
    if (CHANGES.some((value) => tags.at(k, 'cue', value))) return true;
  return false;
}

const CHANGES = ['up', 'down', 'deltaBefore'] as const;

export function opensClause({ tokens, tags }: Reading, from: number): boolean {
  const before = tokens[from - 1];
  return !before || /^[,;:—–(«"“„]$/.test(before.text) || tags.before(from, 'time', 'contrast') !== null;
}
