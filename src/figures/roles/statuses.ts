/** Status (actual, planned, denied, hypothetical), from cues in the clause. */
import type { Status } from '../figure.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import { isDash } from '../traps/traps.ts';

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
    // "has sent 1,000 and prepares to send 5,000": the next clause's.
    if (
      value === 'planned' &&
      span.from >= quantity.quoteTo &&
      reading.tags.before(span.from, 'word', 'betweenAnd')
    )
      continue;
    // "struck 40 targets": what is counted plans nothing.
    if (value === 'planned' && span.from >= quantity.quoteTo && span.to <= (quantity.phraseTo ?? 0)) continue;
    const cost = gap(reading, span, quantity.quoteFrom, quantity.quoteTo, value === 'denied');
    const limit = span.to <= quantity.quoteFrom ? before : after;
    if (cost <= limit && cost < best) best = cost;
  }
  return best;
}

const CONDITIONS = new Set(['if', 'should', 'were']);

/** "said 900 workers would go": what a source says will be. */
function willSay({ tokens, tags }: Reading, span: Span): boolean {
  const next = tokens[span.to]?.word?.norm ?? '';
  if (/^(have|not|like|be)$/.test(next) && next !== 'be') return false;
  if (tokens.some(({ word }) => word !== null && CONDITIONS.has(word.norm))) return false;
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
  const settled = quantity.role === 'previous' || isWhole(reading, quantity);
  const own = settled ? 'actual' : ownStatus(reading, quantity);
  const status =
    own === 'actual' && !settled ? (shared(reading, quantity) ?? alsoPlanned(reading, quantity) ?? own) : own;
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

/** "1,200 sappers and 4,500 builders will go": what is told of one of a list is told of all. */
function shared(reading: Reading, quantity: RawQuantity): Status | null {
  const { quantities } = reading;
  const at = quantities.indexOf(quantity);
  const before = quantities[at - 1];
  if (before && coordinated(reading, before, quantity)) {
    const status = before.status;
    return status === 'planned' || status === 'hypothetical' ? status : null;
  }
  for (let k = at; k < Math.min(quantities.length - 1, at + LONGEST_LIST); k++) {
    if (!coordinated(reading, quantities[k]!, quantities[k + 1]!)) return null;
    const status = ownStatus(reading, quantities[k + 1]!);
    if (status === 'planned') return status;
    if (status !== 'actual') return null;
  }
  return null;
}

const LONGEST_LIST = 4;

/** "plans to close 12 plants and shed 9,000 jobs": the second infinitive hangs on the same verb. */
function alsoPlanned({ tokens, tags, lexicon, quantities }: Reading, quantity: RawQuantity): Status | null {
  const { infinitive } = lexicon.pack.grammar;
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (!infinitive || !before || before.status !== 'planned') return null;
  const from = before.phraseTo ?? before.quoteTo;
  if (quantity.quoteFrom - from > INFINITIVE_REACH) return null;
  for (let k = from; k < quantity.quoteFrom; k++) {
    if (/^[;:.]$/.test(tokens[k]!.text)) return null;
    const joined = tags.at(k, 'word', 'betweenAnd') ?? tags.at(k, 'word', 'and');
    if (joined && infinitive.test(tokens[joined.to]?.word?.norm ?? '')) return 'planned';
  }
  return null;
}

const INFINITIVE_REACH = 12;

/** Nothing but a comma or a joining word between two counts or two sums. */
function coordinated({ tokens, tags }: Reading, left: RawQuantity, right: RawQuantity): boolean {
  if (left.kind !== right.kind || left.kind === 'ratio' || right.role === 'previous') return false;
  const from = left.phraseTo ?? left.quoteTo;
  const gap = right.quoteFrom - from;
  if (gap < 1 || gap > 3) return false;
  let joined = false;
  for (let k = from; k < right.quoteFrom; k++) {
    if (tokens[k]!.text === ',' || tags.at(k, 'word', 'betweenAnd') || tags.at(k, 'word', 'and'))
      joined = true;
    else if (!tags.at(k, 'word', 'filler') && !tags.at(k, 'cue', 'more')) return false;
  }
  return joined;
}

/** "of Novo Nordisk's" */
const OWNER_REACH = 6;

/** "430 of its 1,550 workers": the whole is there, whatever is planned for the part. */
function isWhole({ tokens, quantities, lexicon }: Reading, quantity: RawQuantity): boolean {
  const { outOf } = lexicon.pack.grammar.ellipsis;
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (!before || before.kind !== quantity.kind) return false;
  const of = outOf.test(tokens[before.quoteTo]?.word?.norm ?? '')
    ? before.quoteTo
    : (before.phraseTo ?? before.quoteTo);
  if (!outOf.test(tokens[of]?.word?.norm ?? '') || quantity.quoteFrom - of > OWNER_REACH) return false;
  for (let k = of; k < quantity.quoteFrom; k++) if (/^[,;:.]$/.test(tokens[k]!.text)) return false;
  return true;
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
