/**
 * Which of a sentence's periods is a figure's: the nearest in its clause.
 *
 * A period that opens the sentence or a clause governs what follows ("In March 500 died and 20 were hurt"); one that stands behind
 * a figure governs what precedes it in the clause ("177 in 2023 and 592 in 2024").
 */

import { isDash } from '../context.ts';
import type { Role } from '../figure.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';
import type { Period } from '../told.ts';
import { isDay } from './calendar.ts';
import { bareOwner, keptByNearer, ownedByOlder, plansAnew, toldWhen, totalOf } from './period-bonds.ts';
import { relativeClauses } from './period-clauses.ts';
import { periodFor, settled, sharedWith, type Timeline } from './period-shared.ts';
import type { Stated } from './stated.ts';

/** What lies beyond has no claim. */
const FARTHEST = 11;
const WORD = 0.3;
/** Even the date of the data that a whole sentence is drawn from, which distance counts least for, has no claim past this gap. */
const BEYOND = 36;

export function timelineOf(reading: Reading, stated: readonly Stated[]): Timeline {
  const { tokens, tags } = reading;
  if (stated.length === 0)
    return { stated, figures: [], clauses: [], breaks: [], level: null, last: null, leading: new Map() };
  const breaks: number[] = [];
  let sum = 0;
  for (let k = 0; k < tokens.length; k++) {
    breaks.push(sum);
    const token = tokens[k]!;
    if (token.word || token.digits) sum += WORD;
    else if (token.text === ';') sum += 30;
    else if (token.text === ',') sum += joinsClause(reading, k + 1);
    else if (token.text === '(') sum += 3;
    else if (token.text === ':') sum += 1;
    else if (isDash(token) && token.spaced) sum += 2.5;
    if (token.word && tags.at(k, 'time', 'contrast') && opens(reading, k)) sum += 6;
    // "said that 100 were missing and that 173 had died by the end of April"
    if (token.word && SECOND_CLAUSE.has(token.word.norm) && tags.before(k, 'word', 'betweenAnd')) sum += 6;
  }
  breaks.push(sum);
  const figures = reading.quantities.filter((one) => !one.one);
  return {
    stated,
    figures,
    clauses: relativeClauses(reading),
    breaks,
    level: null,
    last: null,
    leading: new Map(),
  };
}

const SECOND_CLAUSE = new Set(['that', 'ca', 'что']);

/** A comma before "and" or "который" parts more than one in a list. */
const joinsClause = ({ tags, quantities }: Reading, at: number): number =>
  tags.at(at, 'word', 'betweenAnd') ? 5 : quantities.some((one) => one.quoteFrom === at) ? 1 : 2;

const opens = ({ tokens }: Reading, at: number): boolean => {
  const before = tokens[at - 1];
  if (!before || before.text === ',' || before.text === ';' || isDash(before)) return true;
  return /^(but|while|whereas|although|iar|dar)$/.test(tokens[at]!.word!.norm);
};

export function periodOf(reading: Reading, quantity: RawQuantity, role: Role, line: Timeline): Period | null {
  let best: { period: Stated; cost: number } | null = null;
  for (const period of line.stated) {
    const cost = costOf(reading, quantity, period, role, line);
    if (cost < (best?.cost ?? FARTHEST)) best = { period, cost };
  }
  const found = best
    ? settled(reading, quantity, periodFor(best.period, role))
    : sharedWith(quantity, role, line);
  line.last = { quantity, period: found, role };
  if (role === 'level') line.level = found ?? line.level;
  // A change or a share is told of the period of the level beside it; an open one is only the level's.
  if (!found && (role === 'delta' || role === 'share') && line.level?.from && line.level.to)
    return line.level;
  return found;
}

function costOf(reading: Reading, quantity: RawQuantity, period: Stated, role: Role, line: Timeline): number {
  const { tokens } = reading;
  const quantities = line.figures;
  const after = period.start >= quantity.to;
  const [low, high] = after ? [quantity.to, period.start] : [period.end, quantity.quoteFrom];
  if (low > high) return FARTHEST;
  const gap = line.breaks[high]! - line.breaks[low]!;
  if (gap > BEYOND && high - low > 2) return FARTHEST;
  // "The son, who went missing in May, was told": that clause's date.
  if (
    !after &&
    line.clauses.some((one) => one.from <= period.start && period.end <= one.to && one.to <= high)
  )
    return FARTHEST;
  // "In the centres, which have 1,100 beds, there were 347 on 30 November": the main clause's date.
  if (
    after &&
    line.clauses.some(
      (one) =>
        one.from <= quantity.from &&
        quantity.to <= one.to &&
        one.to <= period.start &&
        !reading.tags.before(one.from + 1, 'time', 'partitive'),
    )
  )
    return FARTHEST;
  const between = quantities.filter(
    (other) => other !== quantity && other.from >= low && other.to <= high,
  ).length;
  // "1,000 more since January, bringing the total to 12,000"
  const total = totalOf(reading, period, quantities);
  if (total) return total === quantity ? 0 : FARTHEST;
  if (!after && reading.tags.before(quantity.quoteFrom, 'time', 'total')) return FARTHEST;
  if (!after && tokens[period.end]?.text === '(' && high - low <= 2) return 1;
  if (period.kind === 'compared') {
    // "three times as many as in 2024, when there were 11,200"
    if (!after && between === 0 && toldWhen(reading, period)) return gap < 6 ? 0 : FARTHEST;
    // What is compared with belongs to the older value beside it.
    return role === 'previous' && !after && gap < 4 && between === 0 ? gap : FARTHEST;
  }
  if (period.kind === 'older') {
    if (quantity.kind === 'ratio') return FARTHEST;
    // "A year earlier the fine was seven times smaller, about 430 million": what opens the sentence is told of its amounts.
    if (!after && period.start <= 1 && period.opens) {
      const amounts = quantities.filter((one) => one.kind !== 'ratio' && one.to <= quantity.quoteFrom).length;
      return amounts === 0 && gap < 6 ? gap : FARTHEST;
    }
    if (role === 'delta' || role === 'share' || between > 0) return FARTHEST;
    return gap < (role === 'previous' ? 3 : 1.5) ? gap : FARTHEST;
  }
  if (period.bare && !period.opens && bareOwner(reading, period))
    return !after && gap < 1 && between === 0 ? 0 : FARTHEST;
  const leading = leads(reading, period, line);
  const closes = period.from === null;
  if (period.weekday && !closes && !(leading && period.opens)) return FARTHEST;
  if (role === 'previous') {
    if (between > 0) return FARTHEST;
    if (after) return gap < 2.4 && !leading ? gap : FARTHEST;
    const alone = quantities.length === 1 || (period.start > 0 && next(reading, quantity) > FARTHEST);
    return gap < 3 && (alone || (leading && gap < WORD * 1.5)) ? gap : FARTHEST;
  }
  // "In the last three months it grew by 1,300, from 3,388 to 4,688": the change is told, not its ends.
  if (
    period.stretch &&
    period.from !== null &&
    role === 'level' &&
    quantities.some((other) => other !== quantity && isBy(reading, other))
  )
    return FARTHEST;
  // A change beside an open period's level is told of neither.
  if (role === 'delta' && between > 0 && !after && (period.to === null || closes)) return FARTHEST;
  const said = period.kind === 'said' ? 3 : 0;
  if (period.data) return 4 + gap * 0.2;
  if (after) {
    const first = quantity === quantities[0] && opensWithWhole(reading);
    // "Of the 4,000 in the Legion, ten have fallen this year": the part's.
    if (first && between > 0) return FARTHEST;
    if ((leading && !first) || blocked(reading, period, low, high, line)) return FARTHEST;
    if (plansAnew(reading, low, high)) return FARTHEST;
    if (between > 0 && (bracketed(reading, low, high) || ownedByOlder(reading, period))) return FARTHEST;
    if (between > 0 && keptByNearer(reading, period, low, high, line)) return FARTHEST;
    return said + gap + between * (closes ? 4 : 2.5);
  }
  if (leading) {
    if (blocked(reading, period, low, high, line)) return FARTHEST;
    // At the end of a clause without a figure, it does not govern the next clause.
    if (!period.opens && gap > 5 && !isPart(reading, quantity)) return FARTHEST;
    const across = closes && turns(reading, low, high);
    return said + 1 + gap * (across ? 1.4 : closes ? 0.8 : 0.6) + between * 0.5;
  }
  // "fell 12% in 2025 to $3.1 billion": where the change led.
  const reached = between === 0 && gap < 3 && line.last?.role === 'delta' && role === 'level';
  if (reached && REACHED.test(tokens[quantity.quoteFrom - 1]?.word?.norm ?? '')) return said + 2 + gap;
  // "900 died last year and 1,200 were hurt": the only date of both clauses.
  const only =
    period.kind === 'own' &&
    line.stated.length === 1 &&
    period.from !== null &&
    period.to !== null &&
    !isDay(period.from);
  if (
    only &&
    between === 0 &&
    gap < SAME_BREATH &&
    !ownedByOlder(reading, period) &&
    joined(reading, low, high)
  )
    return 3 + gap;
  // Behind a figure that it belongs to: only a part of that figure shares it.
  if (ownedByOlder(reading, period)) return FARTHEST;
  return partOf(reading, low, high) || isPart(reading, quantity)
    ? said + 2 + gap
    : period.kind === 'said'
      ? said + gap
      : FARTHEST;
}

const SAME_BREATH = 8;
const REACHED = /^(to|la|до|at)$/;
const joined = ({ tags, tokens }: Reading, low: number, high: number): boolean => {
  for (let k = low; k < high; k++)
    if (tags.at(k, 'word', 'betweenAnd') || tokens[k]!.word?.norm === 'iar') return true;
  return false;
};

/** Does a clause with another subject begin between: ", but", ", а"? */
const turns = (reading: Reading, low: number, high: number): boolean => {
  for (let k = low; k < high; k++)
    if (reading.tags.at(k, 'time', 'contrast') && opens(reading, k)) return true;
  return false;
};

/** A bracket between, but for one that only converts: "9.1 billion crowns ($965 million) in the third quarter". */
const bracketed = ({ tokens, quantities }: Reading, low: number, high: number): boolean => {
  for (let k = low; k < high; k++)
    if (tokens[k]!.text === '(')
      return !(
        k === low && quantities.some((one) => one.quoteFrom === k + 1 && tokens[one.quoteTo]?.text === ')')
      );
  return false;
};

const next = ({ quantities }: Reading, quantity: RawQuantity): number => {
  const other = quantities[quantities.indexOf(quantity) + 1];
  return other ? other.quoteFrom - quantity.to : Number.POSITIVE_INFINITY;
};

const isBy = ({ tags }: Reading, quantity: RawQuantity): boolean =>
  tags.before(quantity.quoteFrom, 'cue', 'deltaBefore') !== null;

/** Does the period govern what follows? It opens the sentence or a clause, or no figure stands before it there. */
function leads(reading: Reading, period: Stated, line: Timeline): boolean {
  const known = line.leading.get(period);
  if (known !== undefined) return known;
  const found = isLeading(reading, period, line);
  line.leading.set(period, found);
  return found;
}

function isLeading(reading: Reading, period: Stated, line: Timeline): boolean {
  const quantities = line.figures;
  if (period.start <= 1 && period.opens) return true;
  const following = quantities.find((one) => one.quoteFrom >= period.end);
  if (!following) return false;
  const owner = quantities.findLast((one) => one.to <= period.start);
  if (!owner) return true;
  // "Of the 5,300 filed in 2024, 41 led to a trial"
  if (owner === quantities[0] && opensWithWhole(reading)) return true;
  if (line.stated.some((one) => one !== period && one.start >= owner.to && one.end <= period.start))
    return true;
  const near = line.breaks[following.quoteFrom]! - line.breaks[period.end]! < 4;
  return line.breaks[period.start]! - line.breaks[owner.to]! >= 6 || (period.opens && near);
}

const opensWithWhole = ({ tokens }: Reading): boolean =>
  /^(of|din|dintre|из)$/.test(tokens[0]?.word?.norm ?? '') && !tokens[1]?.digits;

/** Another period of its own between them takes the figure, unless it is bound to a figure before it. */
function blocked(reading: Reading, period: Stated, low: number, high: number, line: Timeline): boolean {
  return line.stated.some(
    (other) =>
      other !== period &&
      other.kind === 'own' &&
      other.start >= low &&
      other.end <= high &&
      (period.start >= high || leads(reading, other, line)),
  );
}

/** "nine of them" */
const isPart = ({ tags }: Reading, quantity: RawQuantity): boolean =>
  tags.at(quantity.to, 'time', 'partitive') !== null;

const partOf = ({ tags, tokens }: Reading, low: number, high: number): boolean => {
  for (let k = low; k < high; k++)
    if (tokens[k]!.text === '(' || tags.at(k, 'time', 'partitive') !== null) return true;
  return false;
};
