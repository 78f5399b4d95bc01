/** Role (level, delta, previous, share) and trend, from cues in the clause. */
import type { Counted } from '../counted/counted.ts';
import type { Role } from '../figure.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import { gap, near } from './statuses.ts';

export function roleOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  told: boolean,
  rate: boolean,
): Role {
  const own = ownRole(reading, quantity, counted, told);
  const role = rate && own === 'share' ? 'level' : own;
  quantity.role = role;
  return role;
}

function ownRole(reading: Reading, quantity: RawQuantity, counted: Counted | null, told: boolean): Role {
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
    if (after('deltaAfter') || (before('deltaBefore') && !makesUp(reading, quantity))) return 'delta';
    return ofWhat(reading, quantity) ?? 'share';
  }
  if (quantity.ratio === 'multiple') return multiplies(reading, quantity) ? 'delta' : 'level';
  if (quantity.points) return 'delta';
  const lone = quantities.length === 1;
  if (tokens[quantity.quoteFrom - 1]?.text === '+') return 'delta';
  // "a rise of 1,150 on the day before", "cu 11% mai scumpe decât acum un an"
  const rise = before('deltaBefore');
  if (rise && (rise.to - rise.from > 1 || after('deltaAfter')) && deltaFits(reading, quantity, rise))
    return 'delta';
  const previous = before('previousBefore') ?? after('previousAfter');
  if (previous && (!lone || previous.to - previous.from > 1) && changeAround(reading, quantity, previous))
    return 'previous';
  if (!lone && toldWhen(reading, quantity)) return 'previous';
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
  if (told && !by(reading, quantity) && formerly(reading, quantity)) return 'previous';
  if (!by(reading, quantity) && ((told && agoBefore(reading, quantity)) || nowFollows(reading, quantity)))
    return 'previous';
  const delta = after('deltaAfter');
  if (delta && (quantity.kind === 'percent' || delta.to - delta.from > 1 || before('deltaBefore')))
    return 'delta';
  const change = before('deltaBefore');
  if (change && deltaFits(reading, quantity, change)) return 'delta';
  if (quantity.kind === 'percent') {
    const share = after('share') ?? before('share', 3) ?? shareAhead(reading, quantity);
    if (share && !before('levelBefore')) return 'share';
    if (
      tags.at(quantity.quoteTo, 'word', 'function') &&
      /^(of|din|dintre|от)$/.test(tokens[quantity.quoteTo]?.word?.norm ?? '')
    )
      return 'share';
    if (counted) return 'share';
  }
  if (quantity.kind !== 'percent') return 'level';
  return continuesShare(reading, quantity) || !isRate(reading, quantity) ? 'share' : 'level';
}

/** "inflation slowed to 1.7%": named before the figure, or beside another of its kind. */
function isRate({ tags }: Reading, quantity: RawQuantity): boolean {
  return tags.list('cue').some(({ value, from }) => value === 'rateName' && from < quantity.quoteTo + 3);
}

/** "84% of children got a first dose and 76% a second": one share after another. */
function continuesShare({ quantities, tokens }: Reading, quantity: RawQuantity): boolean {
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (before?.kind !== 'percent' || before.role !== 'share') return false;
  return !tokens.slice(before.quoteTo, quantity.quoteFrom).some((token) => /^[.;:!?]$/.test(token.text));
}

/** "Turnout was 52%", "доля … перевалила за 80%": a share by its name, in the same clause. */
function shareAhead({ tokens, tags, quantities }: Reading, quantity: RawQuantity): Span | null {
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - 14); k--) {
    if (/^[.;:!?]$/.test(tokens[k]!.text)) return null;
    if (quantities.some((other) => other !== quantity && k >= other.from && k < other.to)) return null;
    const span = tags.at(k, 'cue', 'shareName');
    if (span) return span;
  }
  return null;
}

/** "made up 85%" is no rise. */
const makesUp = ({ tokens }: Reading, quantity: RawQuantity) =>
  /^mak|^made/.test(tokens[quantity.quoteFrom - 2]?.word?.norm ?? '') &&
  tokens[quantity.quoteFrom - 1]?.word?.norm === 'up';

/** "less than half the number recorded in 2023" is a change, "a tenth of what recruiters pay" a comparison. */
function ofWhat(reading: Reading, quantity: RawQuantity): Role | null {
  const { tokens } = reading;
  const word = (k: number) => tokens[quantity.quoteTo + k]?.word?.norm ?? '';
  const compared = /^(what|the|as|that|decat|чем|от)$/.test(word(0));
  const number = /^(number|figure|total|level|rate|amount|sum)$/.test(word(1));
  if (compared && number) return earlierTime(reading, quantity.quoteTo) ? 'delta' : 'level';
  return word(0) === 'of' && word(1) === 'what'
    ? earlierTime(reading, quantity.quoteTo)
      ? 'delta'
      : 'level'
    : null;
}

/** Does an earlier time stand behind, before the clause ends? */
function earlierTime({ tokens, tags }: Reading, from: number): boolean {
  for (let k = from; k < Math.min(tokens.length, from + 11); k++) {
    const token = tokens[k]!;
    // "вдвое больше, чем до войны"
    if (token.text === ',' && tags.at(k + 1, 'time', 'compared')) continue;
    if (/^[,;:.!?()—–]$/.test(token.text)) return false;
    if (tags.at(k, 'cue', 'previous')) return true;
    if (token.digits && /^(19|20)\d\d$/.test(token.text)) return true;
    // "mai mare" is no May.
    const comparative = tags.at(k, 'cue', 'comparative');
    if (comparative) {
      k = comparative.to - 1;
      continue;
    }
    if (['month', 'season', 'weekday', 'relative'].some((tag) => tags.at(k, tag))) return true;
    if (tags.at(k, 'cue', 'previousAfter') || tags.at(k, 'time', 'agoAfter')) return true;
    if (
      /^(weekend|earlier|before|previous|ago|year|ранее|назад|прошлый|прежн.*|предыдущ.*|anterior|precedent)$/.test(
        token.word?.norm ?? '',
      )
    )
      return true;
  }
  return false;
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

/** "The previous count, told on Monday, had been 121": an older time or count stands before it, and no other figure between. */
function formerly({ tags, tokens, quantities }: Reading, quantity: RawQuantity): boolean {
  const before = quantities[quantities.indexOf(quantity) - 1];
  const floor = Math.max(before?.quoteTo ?? 0, quantity.quoteFrom - FORMERLY_REACH);
  for (let k = quantity.quoteFrom - 1; k >= floor; k--) {
    if (tokens[k]!.text === ';' || tokens[k]!.text === ':' || tags.at(k, 'cue', 'now')) return false;
    if (tags.at(k, 'cue', 'previous')) return true;
  }
  return false;
}

const FORMERLY_REACH = 18;

/** "two years ago it was 400": how long ago, in the figure's clause. */
function agoBefore({ tags, tokens }: Reading, quantity: RawQuantity): boolean {
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - AGO_REACH); k--) {
    if (tokens[k]!.text === ';' || tokens[k]!.text === ':') return false;
    if (tags.at(k, 'time', 'agoAfter') || (tags.at(k, 'time', 'agoBefore') && tags.at(k + 2, 'duration')))
      return true;
  }
  return false;
}

const AGO_REACH = 8;

/** "There were seven; now there are fourteen": the older of two. */
function nowFollows({ tags, tokens, quantities }: Reading, quantity: RawQuantity): boolean {
  const next = quantities[quantities.indexOf(quantity) + 1];
  if (!next || next.kind !== quantity.kind) return false;
  for (let k = quantity.quoteTo; k < next.quoteFrom; k++)
    if (tags.at(k, 'cue', 'now') && /^[,;—–-]$/.test(tokens[k - 1]?.text ?? '')) return true;
  return false;
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
  if (/^(прошлогодн|прежн)/.test(word)) return true;
  if (/^(против|versus|against|вместо|contra)$/.test(word))
    return alike(quantities[at - 1]) || alike(quantities[at + 1]);
  if (/^(from|с|со|de)$/.test(word)) {
    const next = quantities[at + 1];
    const toward = (other: RawQuantity | undefined) =>
      alike(other) && /^(to|до|la|in)$/.test(tokens[other!.quoteFrom - 1]?.word?.norm ?? '');
    // "to 1.2 million rubles ($14,500) from 3.1 million"
    if (toward(next) || toward(quantities[at - 1]) || toward(quantities[at - 2])) return true;
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
  if (word === 'up' && makesUp(reading, quantity)) return false;
  if (/^(by|cu|на)$/.test(word)) {
    // "prices rose 0.2% in November and by 7% over a year", "s-a scumpit într-un an cu 19,4%"
    if (quantity.kind === 'percent') return !fills(reading, cue);
    return changing && (quantity.kind !== 'measure' || by(reading, quantity));
  }
  if (quantity.kind === 'percent') return true;
  return /^(up|down|gained)$/.test(word) && changing;
}

/** "заполнены на 11 процентов": how far, not by how much. */
const fills = ({ tags }: Reading, cue: Span): boolean =>
  tags.before(cue.from, 'cue', 'filled') !== null || tags.before(cue.from - 1, 'cue', 'filled') !== null;

/** "doubled", "grew fivefold", "twice the 2023 total" against an earlier time; "five times what the army pays" against another thing. */
function multiplies(reading: Reading, quantity: RawQuantity): boolean {
  const { tokens, tags } = reading;
  if (earlierTime(reading, quantity.quoteTo) || near(reading, 'previous', quantity, 10, 0) < 11) return true;
  if (near(reading, 'previousAfter', quantity, 8, 0) < 9) return true;
  for (let k = quantity.from; k < quantity.quoteTo; k++) if (tags.at(k, 'cue', 'multiplied')) return true;
  for (const span of tags.list('cue')) {
    if (span.value !== 'up' && span.value !== 'down') continue;
    if (tags.at(span.from, 'cue', 'deltaAfter') || compares(tags, span)) continue;
    if (gap(reading, span, quantity.quoteFrom, quantity.quoteTo) <= CHANGE_REACH) return true;
  }
  return (
    tokens[quantity.quoteFrom - 1]?.word !== null &&
    cueBefore(reading, quantity.quoteFrom, 'deltaBefore', 0) !== null
  );
}

const CHANGE_REACH = 6;

/** "mai mare", "вдвое больше" */
const compares = (tags: Reading['tags'], span: Span): boolean =>
  (tags.at(span.from, 'cue', 'comparative') ?? tags.before(span.to, 'cue', 'comparative')) !== null;

export function trendOf(reading: Reading, quantity: RawQuantity): 'up' | 'down' | null {
  const up = near(reading, 'up', quantity, 8, 6);
  const down = near(reading, 'down', quantity, 8, 6);
  if (up === down) return null;
  return up < down ? 'up' : 'down';
}

const WHEN = new Set(['when', 'cand', 'когда']);
const WHEN_REACH = 6;
const COMPARED_REACH = 12;

/** "three times as many as in 2024, when there were 11,200": what is compared with. */
function toldWhen({ tokens, tags, quantities }: Reading, { quoteFrom }: RawQuantity): boolean {
  const counts = (k: number) => quantities.some((one) => one.quoteFrom <= k && k < one.to);
  let when = quoteFrom - 1;
  while (when >= 0 && quoteFrom - when <= WHEN_REACH && !WHEN.has(tokens[when]!.word?.norm ?? '')) {
    if (counts(when)) return false;
    when--;
  }
  if (when < 0 || quoteFrom - when > WHEN_REACH) return false;
  for (let k = when - 1; k >= Math.max(0, when - COMPARED_REACH) && !counts(k); k--)
    if (tags.at(k, 'time', 'compared')) return true;
  return false;
}
