/** Status (actual, planned, denied, hypothetical), from cues in the clause. */
import type { Status } from './figure.ts';
import type { RawQuantity } from './quantities.ts';
import type { Span } from './span.ts';
import type { Reading } from './story.ts';
import { isDash } from './traps.ts';

/** Tokens between a cue and a figure, clause marks counting more; infinite across a semicolon. */
export function gap(
  { tokens, quantities }: Reading,
  span: Span,
  from: number,
  to: number,
  colonEnds = false,
): number {
  if (span.from >= from && span.to <= to) return 0;
  const [low, high] = span.to <= from ? [span.to, from] : [to, span.from];
  let cost = 0;
  for (let k = low; k < high; k++) {
    const { text } = tokens[k]!;
    if (text === ';' || (colonEnds && text === ':')) return Number.POSITIVE_INFINITY;
    cost += text === ',' ? 4 : text === ':' || isDash(tokens[k]) ? 2 : 1;
  }
  for (const other of quantities) if (other.from >= low && other.to <= high) cost += 4;
  return cost;
}

export function near(
  reading: Reading,
  value: string,
  quantity: RawQuantity,
  before: number,
  after: number,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (const span of reading.tags.list('cue')) {
    if (span.value !== value && span.value !== 'hypothetical') continue;
    const first = reading.tokens[span.from]!.word!;
    const told = span.value === 'hypothetical' && first.norm === 'would' && willSay(reading, span);
    if ((told ? 'planned' : span.value) !== value) continue;
    // The month of May; pay that is promised is the pay there is.
    if (value === 'hypothetical' && first.capital && first.norm === 'may') continue;
    if (value === 'planned' && quantity.kind === 'money' && PROMISE.test(first.norm)) continue;
    // "The 20 Syrians were promised work": they are there.
    if (value === 'planned' && span.from >= quantity.quoteTo && PROMISE.test(first.norm)) continue;
    if (value === 'hypothetical' && isAble(reading, span)) continue;
    // "struck 40 targets": what is counted plans nothing.
    if (value === 'planned' && span.from >= quantity.quoteTo && span.to <= (quantity.phraseTo ?? 0)) continue;
    const cost = gap(reading, span, quantity.quoteFrom, quantity.quoteTo, value === 'denied');
    const limit = span.to <= quantity.quoteFrom ? before : after;
    if (cost <= limit && cost < best) best = cost;
  }
  return best;
}

/** "said 900 workers would go": what a source says will be. */
function willSay({ tokens, tags }: Reading, span: Span): boolean {
  const next = tokens[span.to]?.word?.norm ?? '';
  if (/^(have|not|like|be)$/.test(next) && next !== 'be') return false;
  if (tokens.some((token) => /^(if|should|were)$/.test(token.word?.norm ?? ''))) return false;
  return tags
    .list('speech')
    .some(
      (verb) =>
        verb.from < span.from &&
        /^(said|told|announced|added|confirmed|says|promised|pledged)$/.test(tokens[verb.from]!.word!.norm),
    );
}

/** "could confirm only 37", "если верить Минздраву": what was found, what a source says. */
function isAble({ tags }: Reading, span: Span): boolean {
  if (tags.at(span.from, 'cue', 'credence') || tags.at(span.from, 'cue', 'able')) return true;
  if (!tags.at(span.from, 'cue', 'conditional')) return false;
  for (let k = span.to; k < span.to + CREDENCE_REACH; k++) if (tags.at(k, 'cue', 'credence')) return true;
  return false;
}

const CREDENCE_REACH = 12;

const PROMISE = /^(promis|promit|обеща|пообеща)/;

export function statusOf(reading: Reading, quantity: RawQuantity): Status {
  const status = quantity.role === 'previous' ? 'actual' : ownStatus(reading, quantity);
  quantity.status = status;
  return status;
}

/** "to shed 20,000 jobs, 15 per cent of its workforce": a share beside a figure is as real as it. */
function leans(reading: Reading, quantity: RawQuantity): Status | null {
  if (quantity.kind !== 'percent' && quantity.kind !== 'ratio') return null;
  const before = reading.quantities[reading.quantities.indexOf(quantity) - 1];
  if (!before || quantity.quoteFrom - (before.phraseTo ?? before.quoteTo) > 3) return null;
  const between = reading.tokens.slice(before.phraseTo ?? before.quoteTo, quantity.quoteFrom);
  if (!between.some((token) => /^[,(]$/.test(token.text))) return null;
  const { status } = before;
  return status === 'planned' || status === 'hypothetical' ? status : null;
}

/** "Not 300 but 1,780", "восемь, а не сто": the number that is put right. */
function negated({ tags, tokens, quantities }: Reading, quantity: RawQuantity): boolean {
  let at = quantity.quoteFrom;
  while (
    at > 0 &&
    (!tokens[at - 1]!.word ? /^[“"«„']$/.test(tokens[at - 1]!.text) : tags.before(at, 'word', 'article'))
  )
    at--;
  const not = tags.before(at, 'cue', 'not');
  if (!not || quantity.kind === 'ratio') return false;
  const before = tokens[not.from - 1];
  if (!before || /^[,;:—–]$/.test(before.text) || tags.before(not.from, 'cue', 'but'))
    return quantities.length > 1;
  const next = quantities[quantities.indexOf(quantity) + 1];
  if (!next) return false;
  for (let k = quantity.quoteTo; k < next.quoteFrom; k++)
    if (tags.at(k, 'cue', 'but')) return next.quoteFrom - k <= 3;
  return false;
}

function ownStatus(reading: Reading, quantity: RawQuantity): Status {
  const denied = near(reading, 'denied', quantity, 14, 10);
  const hypothetical = near(reading, 'hypothetical', quantity, 9, 4);
  const planned = near(reading, 'planned', quantity, 8, 3);
  if (negated(reading, quantity)) return 'denied';
  if (Number.isFinite(denied) && denied <= Math.min(hypothetical, planned) + 6) return 'denied';
  if (Number.isFinite(hypothetical) && hypothetical <= planned + 3) return 'hypothetical';
  if (Number.isFinite(planned)) return 'planned';
  return leans(reading, quantity) ?? 'actual';
}
