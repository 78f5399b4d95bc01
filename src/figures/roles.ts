/** Status (actual, planned, denied, hypothetical), role (level, delta, previous, share) and trend, from cues in the clause. */
import type { Counted } from './counted.ts';
import type { Role, Status } from './figure.ts';
import type { RawQuantity } from './quantities.ts';
import type { Reading } from './story.ts';
import type { Span } from './tags.ts';
import { isDash } from './traps.ts';

/** Tokens between a cue and a figure, clause marks counting more; infinite across a semicolon. */
function gap({ tokens, quantities }: Reading, span: Span, from: number, to: number): number {
  if (span.from >= from && span.to <= to) return 0;
  const [low, high] = span.to <= from ? [span.to, from] : [to, span.from];
  let cost = 0;
  for (let k = low; k < high; k++) {
    const { text } = tokens[k]!;
    if (text === ';') return Number.POSITIVE_INFINITY;
    cost += text === ',' ? 4 : text === ':' || isDash(tokens[k]) ? 2 : 1;
  }
  for (const other of quantities) if (other.from >= low && other.to <= high) cost += 4;
  return cost;
}

function near(reading: Reading, value: string, quantity: RawQuantity, before: number, after: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (const span of reading.tags.list('cue')) {
    if (span.value !== value) continue;
    const first = reading.tokens[span.from]!.word!;
    // The month of May; pay that is promised is the pay there is.
    if (value === 'hypothetical' && first.capital && first.norm === 'may') continue;
    if (value === 'planned' && quantity.kind === 'money' && PROMISE.test(first.norm)) continue;
    const cost = gap(reading, span, quantity.quoteFrom, quantity.quoteTo);
    const limit = span.to <= quantity.quoteFrom ? before : after;
    if (cost <= limit && cost < best) best = cost;
  }
  return best;
}

const PROMISE = /^(promis|promit|обеща|пообеща)/;

export function statusOf(reading: Reading, quantity: RawQuantity): Status {
  const denied = near(reading, 'denied', quantity, 14, 10);
  const hypothetical = near(reading, 'hypothetical', quantity, 9, 4);
  const planned = near(reading, 'planned', quantity, 8, 3);
  if (Number.isFinite(denied) && denied <= Math.min(hypothetical, planned) + 6) return 'denied';
  if (Number.isFinite(hypothetical) && hypothetical <= planned + 3) return 'hypothetical';
  if (Number.isFinite(planned)) return 'planned';
  return 'actual';
}

export function roleOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  told: boolean,
): Role {
  const { tags, quantities, tokens } = reading;
  const end = Math.max(quantity.quoteTo, counted?.to ?? 0);
  const before = (value: string, reach = 0) => cueBefore(reading, quantity.quoteFrom, value, reach);
  const after = (value: string) => {
    for (const at of [quantity.quoteTo, end, end + 1]) {
      const span = tags.at(at, 'cue', value);
      if (span && !(at > end && !tokens[end]?.word)) return span;
    }
    return null;
  };
  if (quantity.ratio === 'rate' || quantity.ratio === 'fraction') {
    if (after('deltaAfter') || before('deltaBefore')) return 'delta';
    return 'share';
  }
  if (quantity.ratio === 'multiple') return comparesThings(reading, quantity) ? 'level' : 'delta';
  if (quantity.points) return 'delta';
  const lone = quantities.length === 1;
  if (tokens[quantity.quoteFrom - 1]?.text === '+') return 'delta';
  const previous = before('previousBefore') ?? after('previousAfter');
  if (previous && (!lone || previous.to - previous.from > 1) && changeAround(reading, quantity, previous))
    return 'previous';
  // "Wednesday's count was at least seven" after today's: the older value.
  if (
    previous &&
    lone &&
    told &&
    quantity.kind === 'count' &&
    /^(erau|era|fusesera|were|was|было|были)$/.test(tokens[previous.from]!.word!.norm)
  ) {
    return 'previous';
  }
  // "Before the siege 260,000 lived there": an older time said of what was counted before.
  if (
    told &&
    quantity.kind === 'count' &&
    !by(reading, quantity) &&
    near(reading, 'previous', quantity, 10, 0) < 11
  )
    return 'previous';
  const delta = after('deltaAfter');
  if (delta && (quantity.kind === 'percent' || delta.to - delta.from > 1 || before('deltaBefore')))
    return 'delta';
  const change = before('deltaBefore');
  if (change && deltaFits(reading, quantity, change)) return 'delta';
  if (quantity.kind === 'percent') {
    const share = after('share') ?? before('share', 3);
    if (share && !before('levelBefore')) return 'share';
    if (
      tags.at(quantity.quoteTo, 'word', 'function') &&
      /^(of|din|dintre|от)$/.test(tokens[quantity.quoteTo]?.word?.norm ?? '')
    )
      return 'share';
    if (counted) return 'share';
  }
  return 'level';
}

function cueBefore({ tags, tokens }: Reading, index: number, value: string, reach: number): Span | null {
  let at = index;
  for (let k = 0; k <= reach + 2; k++) {
    const span = tags.before(at, 'cue', value);
    if (span) return span;
    const filler =
      tags.before(at, 'word', 'filler') ?? (k < reach && tokens[at - 1]?.word ? { from: at - 1 } : null);
    if (!filler) return null;
    at = filler.from;
  }
  return null;
}

const by = (reading: Reading, quantity: RawQuantity) =>
  cueBefore(reading, quantity.quoteFrom, 'deltaBefore', 0) !== null;

/** A "from" is a former value only beside a newer one. */
function changeAround(reading: Reading, quantity: RawQuantity, cue: Span): boolean {
  if (cue.to - cue.from > 1) return true;
  const { quantities, tokens } = reading;
  const word = tokens[cue.from]!.word!.norm;
  const at = quantities.indexOf(quantity);
  const alike = (other: RawQuantity | undefined) => other !== undefined && other.kind === quantity.kind;
  if (/^(против|versus|against|вместо|contra)$/.test(word))
    return alike(quantities[at - 1]) || alike(quantities[at + 1]);
  if (/^(from|с|de)$/.test(word)) {
    const next = quantities[at + 1];
    const to = tokens[next ? next.quoteFrom - 1 : -1]?.word?.norm ?? '';
    if (alike(next) && /^(to|до|la|in)$/.test(to)) return true;
    return (
      alike(quantities[at - 1]) &&
      Math.min(near(reading, 'up', quantity, 14, 6), near(reading, 'down', quantity, 14, 6)) <
        Number.POSITIVE_INFINITY
    );
  }
  return alike(quantities[at - 1]) && /^(than|чем|after|decat)$/.test(word)
    ? word !== 'after' || tokens[cue.to]?.digits != null
    : false;
}

/** "rose by 2,000" is a change; "lost 2,000 men" and "up to 5" are not. */
function deltaFits(reading: Reading, quantity: RawQuantity, cue: Span): boolean {
  const word = reading.tokens[cue.from]!.word!.norm;
  if (cue.to - cue.from > 1) return true;
  const changing =
    Number.isFinite(near(reading, 'up', quantity, 9, 8)) ||
    Number.isFinite(near(reading, 'down', quantity, 9, 8));
  if (/^(by|cu|на)$/.test(word)) return changing && quantity.kind !== 'measure';
  if (quantity.kind === 'percent') return true;
  return /^(up|down|gained)$/.test(word) && changing;
}

/** "five times what the army pays": against another thing, not an earlier time. */
function comparesThings({ tokens }: Reading, quantity: RawQuantity): boolean {
  const next = tokens[quantity.quoteTo]?.word?.norm ?? '';
  return (
    /^(what|as|the|decat|чем|mai|limita|больше)$/.test(next) &&
    !/^(earlier|norm)$/.test(tokens[quantity.quoteTo + 1]?.word?.norm ?? '')
  );
}

export function trendOf(reading: Reading, quantity: RawQuantity): 'up' | 'down' | null {
  const up = near(reading, 'up', quantity, 8, 6);
  const down = near(reading, 'down', quantity, 8, 6);
  if (up === down) return null;
  return up < down ? 'up' : 'down';
}
