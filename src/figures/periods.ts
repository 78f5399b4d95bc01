/** The period or as-of date a sentence states, relative to the day of publication. ISO 8601 with the precision given. */

import type { Role } from './figure.ts';
import { type Moment, momentAt, two, yearAt } from './moments.ts';
import type { RawQuantity } from './quantities.ts';
import type { Period, Reading } from './story.ts';
import type { Tags } from './tags.ts';
import type { Token } from './tokens.ts';
import { isDash } from './traps.ts';

interface Stated extends Period {
  /** Compared with, not spoken of: "than in 2014". */
  compared: boolean;
  /** Tokens it stands on. */
  start: number;
  end: number;
}

const shift = (published: string, years: number) => String(Number(published.slice(0, 4)) + years);

function shiftMonth(published: string, by: number): string {
  const months = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 + by;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

function dayBefore(published: string): string {
  return new Date(Date.parse(`${published}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function relative(value: string, published: string): Period | null {
  const year = shift(published, 0);
  switch (value) {
    case 'this_year':
      return { from: year, to: year };
    case 'last_year':
      return { from: shift(published, -1), to: shift(published, -1) };
    case 'next_year':
      return { from: shift(published, 1), to: shift(published, 1) };
    case 'since_new_year':
      return { from: `${year}-01`, to: null };
    case 'by_end_of_year':
      return { from: null, to: `${year}-12` };
    case 'yesterday':
      return { from: dayBefore(published), to: dayBefore(published) };
    case 'this_month':
      return { from: published.slice(0, 7), to: published.slice(0, 7) };
    case 'last_month':
      return { from: shiftMonth(published, -1), to: shiftMonth(published, -1) };
    case 'next_month':
      return { from: shiftMonth(published, 1), to: shiftMonth(published, 1) };
    default:
      return null;
  }
}

/** Every period stated in the sentence, in order. */
export function statedPeriods(reading: Reading, published: string | null): Stated[] {
  const { tokens, tags } = reading;
  const stated: Stated[] = [];
  const future = tags.list('cue').some((span) => span.value === 'planned' || span.value === 'hypothetical');
  for (let at = 0; at < tokens.length; at++) {
    const earlier = yearEarlier(tags, at, stated);
    const read = earlier ?? periodAt(reading, at, published, future);
    if (!read) continue;
    const found: Stated = { ...read, compared: isCompared(reading, read.start) };
    if (!saidThen(tokens, tags, found)) stated.push(found);
    at = Math.max(at, found.end - 1);
  }
  return stated;
}

type Read = Omit<Stated, 'compared'>;

/** "a year earlier": the last stated period, a year back. */
function yearEarlier(tags: Tags, at: number, stated: readonly Stated[]): Read | null {
  const phrase = tags.at(at, 'relative', 'year_earlier');
  const last = stated.at(-1);
  if (!phrase || !last) return null;
  const back = (iso: string | null) => iso && `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
  return { from: back(last.from), to: back(last.to), start: at, end: phrase.to };
}

/** "than in 2014", "față de 2024", "выше, чем в мае": a period only compared with. */
function isCompared({ tokens }: Reading, start: number): boolean {
  for (let k = start - 1; k >= Math.max(0, start - 4); k--) {
    const word = tokens[k]!.word?.norm;
    if (!word) return false;
    if (/^(than|decat|чем|compared|since|прошлогодних)$/.test(word))
      return word !== 'since' || tokens[k - 1]?.word?.norm === 'most';
  }
  return false;
}

function periodAt(reading: Reading, at: number, published: string | null, future: boolean): Read | null {
  const { tags, tokens } = reading;
  const phrase = tags.at(at, 'relative');
  if (phrase && published) {
    const period = relative(phrase.value, published);
    // "at the end of last year"
    const edge = edgeBefore(tags, at);
    if (period && edge && period.from && period.from === period.to && period.from.length === 4) {
      // "by the end of next year": the year says it all.
      const month = edge === 'end' ? '' : edge === 'start' ? '-01' : '-06';
      const iso = `${period.from}${month}`;
      const opened = prefixOf(tags, tokens, edgeStart(tags, at));
      return { ...opened(iso, iso), start: edgeStart(tags, at), end: phrase.to };
    }
    if (period) {
      const until = tags.before(at, 'word', 'until');
      if (until && period.from === period.to && period.to && !tags.before(at, 'word', 'during'))
        return { from: null, to: period.to, start: at, end: phrase.to };
      return { ...period, start: at, end: phrase.to };
    }
  }
  const half = tags.at(at, 'word', 'firstHalf') ?? tags.at(at, 'word', 'secondHalf');
  if (half) {
    let index = half.to;
    if (tokens[index]?.word && !yearAt(tokens, index)) index = yearAt(tokens, index + 1) ? index + 1 : index;
    const year = yearAt(tokens, index) ?? (published ? Number(published.slice(0, 4)) : null);
    if (year !== null) {
      const [first, last] = half.value === 'firstHalf' ? ['01', '06'] : ['07', '12'];
      return {
        from: `${year}-${first}`,
        to: `${year}-${last}`,
        start: at,
        end: yearAt(tokens, index) ? index + 1 : half.to,
      };
    }
  }
  const moment = momentAt(reading, at, published, future);
  if (!moment) return null;
  const start = edgeStart(tags, at);
  const edged = atEdge(edgeBefore(tags, at), moment);
  // "between April 2023 and May 2024", "с января по июль"
  const opener = tags.before(start, 'word', 'timeBetween');
  const joiner = tags.at(moment.end, 'word', 'and');
  const dash = isDash(tokens[moment.end]) ? moment.end + 1 : -1;
  const years = joiner && moment.first.length === 4 && yearAt(tokens, joiner.to) !== null;
  if ((opener && joiner) || years || dash > 0) {
    let index = joiner ? joiner.to : dash;
    const lateEdge =
      tags.at(index, 'word', 'endOf') ??
      tags.at(index, 'word', 'startOf') ??
      tags.at(index, 'word', 'middleOf');
    if (lateEdge) index = lateEdge.to;
    if (tokens[index]?.word?.norm === 'the') index++;
    const last = momentAt(reading, index, published, future);
    if (last) {
      const ends = atEdge(lateEdge ? lateEdge.value.replace('Of', '') : null, last);
      let from = edged.first;
      // "from January to July 2025": the year is said once.
      if (from.length >= 7 && ends.last.length >= 7 && from > ends.last)
        from = ends.last.slice(0, 4) + from.slice(4);
      return { from, to: ends.last, start, end: last.end };
    }
  }
  return { ...prefixOf(tags, tokens, start)(edged.first, edged.last), start, end: moment.end };
}

function edgeBefore(tags: Tags, at: number): string | null {
  for (let k = at; k > Math.max(0, at - 3); k--) {
    for (const edge of ['endOf', 'startOf', 'middleOf'] as const)
      if (tags.before(k, 'word', edge)) return edge.replace('Of', '');
    if (!tags.before(k, 'word', 'yearWord') && !tags.before(k, 'word', 'article') && k < at) break;
  }
  return null;
}

function edgeStart(tags: Tags, at: number): number {
  for (let k = at; k > Math.max(0, at - 3); k--) {
    for (const edge of ['endOf', 'startOf', 'middleOf'] as const) {
      const span = tags.before(k, 'word', edge);
      if (span) return span.from;
    }
  }
  return at;
}

function atEdge(edge: string | null, moment: Moment): Moment {
  if (edge === null || moment.first.length !== 4) return moment;
  const month = edge === 'end' ? '12' : edge === 'start' ? '01' : '06';
  return { ...moment, first: `${moment.first}-${month}`, last: `${moment.first}-${month}` };
}

/** "since 2023" opens a period, "by 2030" closes one. */
function prefixOf(
  tags: Tags,
  tokens: readonly Token[],
  start: number,
): (first: string, last: string) => Period {
  let at = start;
  const skip = tokens[at - 1]?.word?.norm;
  if (skip === 'the' || skip === 'data' || skip === 'luna' || skip === 'anul') at--;
  const since = tags.before(at, 'word', 'since');
  const until = tags.before(at, 'word', 'until');
  const word = tokens[at - 1]?.word?.norm ?? '';
  // Romanian "din" and "de" are most often just "of"; "la", "to", "по" alone close nothing.
  const opens =
    since &&
    !(
      since.to - since.from === 1 &&
      /^(din|de|from|с|со|от)$/.test(word) &&
      !startsPeriod(tags, tokens, since.from)
    );
  const closes =
    until &&
    !(
      until.to - until.from === 1 &&
      /^(la|to|по|на)$/.test(word) &&
      !tags.at(at, 'word', 'endOf') &&
      !(word === 'на' && tokens[at]?.digits)
    );
  if (opens && (!closes || since.to - since.from >= until.to - until.from)) {
    return (first) => ({
      from: first.endsWith('-12') && tags.at(at, 'word', 'endOf') ? first.slice(0, 4) : first,
      to: null,
    });
  }
  if (closes) return (_first, last) => ({ from: null, to: last });
  // "La 1 martie erau ținuți …": a day that something is counted at, not over.
  if (word === 'la' && tokens[at]?.digits && tags.at(at + 1, 'month'))
    return (_first, last) => ({ from: null, to: last });
  return (first, last) => ({ from: first, to: last });
}

/** "с 2023 года", "from March": a preposition that opens a period only before a date, never before "X to Y". */
function startsPeriod(tags: Tags, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.word!.norm;
  if (word === 'din' || word === 'de') return false;
  return (
    tokens[at + 1]?.digits != null ||
    tags.at(at + 1, 'month') !== null ||
    tags.at(at + 1, 'word', 'startOf') !== null
  );
}

/** The day of saying is no period: "said on 4 March". */
function saidThen(tokens: readonly Token[], tags: Tags, period: Stated): boolean {
  if (period.from?.length !== 10) return false;
  for (let k = Math.max(0, period.start - 3); k < period.start; k++) if (tags.at(k, 'speech')) return true;
  void tokens;
  return false;
}

/** The period that belongs to a figure: the nearest in its clause. */
export function periodOf(
  reading: Reading,
  quantity: RawQuantity,
  role: Role,
  stated: readonly Stated[],
): Period | null {
  let best: { period: Stated; cost: number } | null = null;
  for (const period of stated) {
    const cost = distance(reading, quantity, period, role);
    if (cost < (best?.cost ?? FARTHEST)) best = { period, cost };
  }
  return best ? { from: best.period.from, to: best.period.to } : null;
}

const FARTHEST = 30;

function distance(
  { tokens, quantities }: Reading,
  quantity: RawQuantity,
  period: Stated,
  role: Role,
): number {
  const after = period.start >= quantity.to;
  const [low, high] = after ? [quantity.to, period.start] : [period.end, quantity.quoteFrom];
  // A period compared with belongs to the older value beside it, never to the newer one.
  if (period.compared && (after || high - low > 6)) return FARTHEST;
  // An older value has its own date or none.
  if (role === 'previous' && (high - low > (after ? 3 : 8) || (after && between(quantities, low, high))))
    return FARTHEST;
  let cost = after ? 0 : 1;
  for (let k = low; k < high; k++) {
    const { text } = tokens[k]!;
    cost += text === ';' ? FARTHEST : text === '(' ? 6 : text === ',' || text === ':' ? 2 : 0.6;
  }
  // A period right after another figure is that figure's.
  for (const other of quantities) {
    if (other === quantity) continue;
    if (after && other.from >= low && other.to <= high) cost += period.start - other.to <= 4 ? FARTHEST : 3;
    if (!after && other.to <= period.start && period.start - other.to <= 2) cost += 4;
    if (!after && other.quoteFrom >= period.end && other.to <= quantity.quoteFrom) cost += 1;
  }
  return cost;
}

const between = (quantities: readonly RawQuantity[], low: number, high: number): boolean =>
  quantities.some((other) => other.from >= low && other.to <= high);
