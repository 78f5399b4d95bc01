/** Is the figure a rate: "700 a day", "a monthly salary of 200,000", "каждый день — 300"? */
import type { Counted } from '../counted/counted.ts';
import type { Per } from '../figure.ts';
import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import type { RawQuantity } from './quantities.ts';

/** Words between a figure or its noun and "a day". */
const REACH = 6;

export function perOf(reading: Reading, quantity: RawQuantity, counted: Counted | null): Per | null {
  if (reading.tags.list('per').length === 0) return null;
  const found = perAfter(reading, quantity, counted) ?? perBefore(reading, quantity);
  if (found) return found.value as Per;
  const before = perOfOlder(reading, quantity, counted);
  return before ? (before.value as Per) : null;
}

/** "a year ago", "a day earlier", "в день выборов", "за день до": a time, no rate. */
function isRate({ tokens, tags, lexicon }: Reading, span: Span): boolean {
  const next = tokens[span.to]?.word;
  if (next && NO_RATE.test(next.norm)) return false;
  // "a week after the blast", but "$200 a month after tax"
  if (next?.norm === 'after' && /^(the|his|her|its|their|a|an)$/.test(tokens[span.to + 1]?.word?.norm ?? ''))
    return false;
  const before = tokens[span.from - 1]?.word?.norm ?? '';
  const first = tokens[span.from]!.word!.norm;
  if (lexicon.pack.code === 'en' && first === 'a' && span.to - span.from === 2)
    return !/^(in|of|than|within|over|for|about|after|nearly|almost|half|quarter|once|such|by|from)$/.test(
      before,
    );
  if (lexicon.pack.code === 'ru' && /^(день|год|сутки|месяц|неделю)$/.test(tokens[span.to - 1]!.word!.norm))
    return !(first === 'в' && tags.at(span.to, 'month'));
  return true;
}
const NO_RATE =
  /^(ago|earlier|before|later|into|old|prior|previously|long|выборов|голосования|рождения|победы|открытия|подписания|нападения|начала|взрыва|вторжения|выпуска|назад|trecut|viitor|urma)$/;

function perAfter(reading: Reading, quantity: RawQuantity, counted: Counted | null): Span | null {
  const { tokens, tags, quantities } = reading;
  const end = Math.max(quantity.quoteTo, counted?.to ?? 0);
  let words = 0;
  let depth = 0;
  for (let at = quantity.quoteTo; at < tokens.length && words <= REACH; at++) {
    const token = tokens[at]!;
    const span = tags.at(at, 'per');
    if (
      span &&
      isRate(reading, span) &&
      !(at >= end && isAdjective(reading, span) && heads(reading, span, at))
    )
      return span;
    const other = quantities.find((one) => one.quoteFrom <= at && at < one.to);
    if (other && depth === 0) {
      // "from 80 to 120 a month": both ends.
      if (!joined(reading, quantity, other)) return null;
      at = other.to - 1;
      continue;
    }
    if (other) {
      at = other.to - 1;
      continue;
    }
    if (token.text === '(') depth++;
    else if (token.text === ')') depth--;
    else if (!token.word && !token.digits && depth === 0 && !/^["“”«»„'’-]$/.test(token.text)) {
      return tags.at(at + 1, 'per') && token.text === ',' && isAverage(reading, at + 1)
        ? tags.at(at + 1, 'per')
        : null;
    }
    if (depth === 0 && token.word) words++;
    if (at > end && tags.at(at, 'word', 'betweenAnd') && !tags.at(at + 1, 'per')) return null;
  }
  return null;
}

/** "40 a week in summer; in October fewer than ten", "204,000 rubles a month, about $2,500": an elliptic figure, a conversion. */
function perOfOlder(reading: Reading, quantity: RawQuantity, counted: Counted | null): Span | null {
  const at = reading.quantities.indexOf(quantity);
  const other = reading.quantities[at - 1];
  if (!other || other.kind !== quantity.kind) return null;
  const rate = perAfter(reading, other, null);
  if (!rate || rate.from > quantity.quoteFrom) return null;
  if (quantity.kind === 'money')
    return other.unit !== quantity.unit && quantity.quoteFrom - rate.to <= 2 ? rate : null;
  if (quantity.kind !== 'count' || counted) return null;
  // Set against the other by a time of its own: "in August it was about 100".
  const { tags } = reading;
  for (let k = rate.to; k < quantity.quoteFrom; k++)
    if (
      tags.at(k, 'month') ??
      tags.at(k, 'season') ??
      tags.at(k, 'relative') ??
      (reading.tokens[k]!.digits?.length === 4 ? rate : null)
    )
      return rate;
  return null;
}

/** ", a day on average" */
const isAverage = ({ tags }: Reading, at: number): boolean => {
  const per = tags.at(at, 'per');
  return per !== null && tags.at(per.to, 'cue', 'average') !== null;
};

/** An adjective, which counts a thing of its own where a noun follows: "300 daily flights" against "in its daily bulletin". */
const isAdjective = ({ tokens, lexicon }: Reading, span: Span): boolean =>
  span.to - span.from === 1 &&
  (lexicon.pack.code === 'en'
    ? /ly$|^annual/.test(tokens[span.from]!.word!.norm)
    : lexicon.pack.code === 'ro'
      ? /(ar|al|nic)(a|i|e)$/.test(tokens[span.from]!.word!.norm)
      : /(ый|ая|ое|ые|ой|ых|ого|ую|ым|ыми|ому|ном)$/.test(tokens[span.from]!.word!.norm));

function heads({ tokens, tags, lexicon }: Reading, span: Span, at: number): boolean {
  const noun = lexicon.pack.code === 'ro' ? tokens[at - 1] : tokens[span.to];
  if (!noun?.word) return false;
  if (lexicon.pack.code === 'ro') return tags.before(at, 'time', 'rateless') !== null;
  return tags.at(span.to, 'word', 'function') === null || tags.at(span.to, 'time', 'rateless') !== null;
}

/** "from 80 to 120 a month", "120 or 130 a day", "350,000 (about $2,700) a month" */
function joined({ tokens, tags }: Reading, quantity: RawQuantity, other: RawQuantity): boolean {
  const between = other.quoteFrom - quantity.to;
  if (between < 0 || between > 3) return false;
  for (let k = quantity.to; k < other.quoteFrom; k++) {
    const { text } = tokens[k]!;
    if (text === ',' || text === ';') return false;
  }
  if (tokens[other.quoteFrom - 1]?.word?.norm === 'по') return false;
  return ['fromTo', 'to', 'or'].some((joiner) => tags.before(other.quoteFrom, 'word', joiner) !== null);
}

/** "a monthly target of 50,000", "Каждый день гибнут 30", "the daily toll climbed from 120 to 200" */
function perBefore(reading: Reading, quantity: RawQuantity): Span | null {
  const { tokens, tags, quantities } = reading;
  if (quantity.kind === 'ratio') return null;
  let others = 0;
  for (let k = quantity.quoteFrom - 1, words = 0; k >= 0 && words < 11; k--, words++) {
    const token = tokens[k]!;
    const other = quantities.find((one) => one.quoteFrom <= k && k < one.to);
    if (other) {
      // A change from one rate to another is of the same rate.
      if (++others > 1 || !joined(reading, other, quantity)) {
        if (!changes(reading, other, quantity)) return null;
      }
      k = other.quoteFrom;
      continue;
    }
    if (!token.word) {
      if (token.text === ';' || token.text === '.' || token.text === '(' || token.text === ')') return null;
      const average = tags.at(k + 1, 'cue', 'average') ?? tags.before(k, 'cue', 'average');
      if (token.text === ',' && k > 3 && !average) return null;
      continue;
    }
    const span = tags.before(k + 1, 'per');
    if (!span || !isRate(reading, span)) continue;
    const adjective = isAdjective(reading, span);
    if (adjective && (quantity.kind === 'percent' || quantity.points)) return null;
    if (rateless(reading, span)) return null;
    // "X a day": that rate is of a figure before it.
    const owner =
      !opensPart(reading, span) &&
      quantities.some((one) => !one.one && one.to <= span.from && span.from - one.to <= 4);
    if (owner && others === 0) return null;
    if (
      adjective ||
      span.from <= 2 ||
      isAdverb(reading, span) ||
      opensPart(reading, span) ||
      k + 1 >= quantity.quoteFrom - 2
    )
      return span;
    return null;
  }
  return null;
}

/** "В 2024 году ежемесячно вставали в строй": an adverb rates its whole clause. */
const isAdverb = ({ tokens, lexicon }: Reading, span: Span): boolean =>
  lexicon.pack.code === 'ru' && span.to - span.from === 1 && tokens[span.from]!.word!.norm.endsWith('но');

const changes = ({ tokens }: Reading, older: RawQuantity, newer: RawQuantity): boolean => {
  if (older.kind !== newer.kind || newer.quoteFrom - older.to > 6) return false;
  for (let k = newer.quoteFrom - 1; k >= Math.max(older.to, newer.quoteFrom - 2); k--)
    if (/^(to|до|la)$/.test(tokens[k]!.word?.norm ?? '')) return true;
  return false;
};

const opensPart = ({ tokens }: Reading, span: Span): boolean =>
  /^[,;:—–-]$/.test(tokens[span.from - 1]?.text ?? '') || tokens[span.from - 1]?.word?.norm === 'and';

function rateless({ tags, lexicon }: Reading, span: Span): boolean {
  if (lexicon.pack.code === 'ro') return tags.before(span.from, 'time', 'rateless') !== null;
  for (const at of [span.to, span.to + 1]) if (tags.at(at, 'time', 'rateless')) return true;
  return false;
}
