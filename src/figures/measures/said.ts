/**
 * What a sentence says of a figure: the terms of measures and the words for anything else, by how far they stand from it.
 *
 * Terms compete. A word that says something else ("were sentenced", "survived") beside the figure beats a measure's term in
 * the next clause, and then the figure means none of the topic's measures.
 */
import { byWord } from '../../language/by-word.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import { isDash } from '../traps/traps.ts';
import { coordinated } from './coordinated.ts';
import { afterPart, mainPredicate } from './main-predicate.ts';
import { OF_MONEY, termsOf } from './terms.ts';
import { OF_FIGHTERS } from './topic-measures.ts';

export interface Said {
  /** A measure's id, or null for something that no measure of the topic means. */
  id: string | null;
  /** Tokens to it, clause marks and other figures counting more. */
  distance: number;
}

/** What a term costs beside its distance: the annotation guide's order where several are said of the same people. */
const COST = byWord<number>({
  captured: 0.2,
  fighting: 2.5,
  identified: 3.5,
  killed: 0,
  losses: -0.5,
  missing: 0.3,
  pay: 1,
  recruited: 2,
  returned: 0.8,
  wounded: 0.4,
});

/** A noun for the counted ("foreign volunteers") says less than the verb beside it. */
const NAMES = new Set(['recruited', 'fighting', 'returned']);
const NAME_COST = 4;
/** A participle beside the noun where a verb follows; the figure's own verb is near wherever it stands. */
const MODIFIER_COST = 2;
const OWN_VERB = 0.5;
/** "identitatea a 44 de indieni trimiși": a term right before is what is said, the participle behind only who is meant. */
const GOVERNS = 4;
/** A part between, of which the term is said. */
const OF_PART = 20;
/** A figure between that the same verb counts. */
const JOINED = -1.5;
/** What becomes of captives is said of them rather than that they are captives: "205 prisoners were freed". */
const AFTER_CAPTIVITY = new Set(['killed', 'returned']);
const FATE_REACH = 4;
/** Anything else must stand beside the figure, and a little closer than a measure's term, to win. */
const OTHER_COST = 1.5;
/** "обходится" is said of what is paid for, not of pay. */
const EXPENSE_COST = 0.9;
const OTHER_REACH = 8;
/** What a sum is spent on may stand further from it. */
const EXPENSE_REACH = 12;

/** What weak words ("received", "a month") cost more. */
const WEAK_COST = 5;
const WEAK_NOUN = 1;

/** Beyond this a term speaks of something else; a percent keeps to its clause. */
const LIMIT = 18;
const LIMIT_OF_SHARE = 13;

export const measureCost = (id: string): number => COST.get(id) ?? 0;

/** Said of people even as a noun: "двое раненых" in a topic without the wounded are none of its figures. */
const OF_PEOPLE = new Set([
  'arrested',
  'evacuated',
  'displaced',
  'hospitalised',
  'wounded',
  'killed',
  'missing',
]);

/** The nearest that the sentence says of the quantity; null where it says nothing within reach. */
export function nearestSaid(
  reading: Reading,
  quantity: RawQuantity,
  fits: (id: string) => boolean,
  ofFighters: boolean,
): Said | null {
  const from = quantity.quoteFrom;
  const to = quantity.phraseTo ?? quantity.quoteTo;
  const limit = quantity.kind === 'percent' || quantity.kind === 'ratio' ? LIMIT_OF_SHARE : LIMIT;
  let best: (Said & { cost: number; named: boolean }) | null = null;
  let fate: Said | null = null;
  const main = reading.lexicon.pack.grammar.finite ? mainPredicate(reading, quantity) : null;
  const behind = afterPart(reading, quantity);
  const money = quantity.kind === 'money';
  const terms = termsOf(reading);
  const governed = terms.some(
    ({ tag, to: end }) => tag === 'measure' && end <= from && from - end <= GOVERNS,
  );
  for (const span of terms) {
    if (span.tag === 'other' && (span.value === 'expenses') !== money) continue;
    const measure = span.tag === 'measure';
    // "числятся", "are listed": of fighters a measure, of anyone else no word against another.
    if (
      measure &&
      OF_FIGHTERS.has(span.value) &&
      !fits(span.value) &&
      (!ofFighters || span.value === 'identified')
    )
      continue;
    const id = measure && fits(span.value) ? span.value : null;
    const inside = span.from >= from && span.to <= to;
    if (id === null && measure && (inside ? !OF_PEOPLE.has(span.value) : OF_MONEY.has(span.value) !== money))
      continue;
    const own = main !== null && span.from >= main.from && span.from <= main.says + 2;
    if (main !== null && !inside && !own && anothersVerb(reading, quantity, span, main.says)) continue;
    const distance = inside
      ? 0
      : own
        ? OWN_VERB + Math.max(0, span.from - main.says)
        : distanceTo(reading, span, quantity, behind, main !== null);
    const reach = id !== null ? limit : span.value === 'expenses' ? EXPENSE_REACH : OTHER_REACH;
    if (distance > reach) continue;
    const noun = inside && id !== null && NAMES.has(id) ? NAME_COST : 0;
    const modifier =
      id !== null &&
      NAMES.has(id) &&
      span.from >= behind &&
      (main ? span.from < main.from : governed && span.from - behind <= GOVERNS)
        ? MODIFIER_COST
        : 0;
    const faint =
      id !== null && noun === 0 && weak(reading, span) ? (id === 'pay' ? WEAK_COST : WEAK_NOUN) : 0;
    const cost =
      distance +
      (id === null ? (money && ofFighters ? EXPENSE_COST : OTHER_COST) : measureCost(id)) +
      noun +
      modifier +
      faint;
    const named = span.from >= from && span.from < to;
    if (
      id !== null &&
      !named &&
      AFTER_CAPTIVITY.has(id) &&
      distance <= (fate?.distance ?? FATE_REACH) &&
      !reading.tokens[span.from - 1]?.digits &&
      !reading.quantities.some((other) => other !== quantity && belongs(reading, span, other))
    )
      fate = { id, distance };
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { id, distance, cost, named };
  }
  return best?.id === 'captured' && best.named && fate ? fate : best;
}

/** "Doisprezece au fost prinși, doi s-au sinucis": behind the figure's own verb and another figure, the other's is said. */
const anothersVerb = ({ quantities }: Reading, quantity: RawQuantity, span: Span, says: number): boolean =>
  span.from > says &&
  quantities.some(
    (other) => other !== quantity && other.kind === 'count' && other.from > says && other.to <= span.from,
  );

/** A term that stands in other sentences as well. */
const weak = ({ tags }: Reading, { from, to, value }: Span): boolean =>
  tags.at(from, 'weak', value)?.to === to;

/** Tokens between, clauses between counting more, and other figures most; a term that belongs to another figure is further. */
function distanceTo(
  reading: Reading,
  span: Span,
  quantity: RawQuantity,
  behind: number,
  ownVerb: boolean,
): number {
  const { quantities } = reading;
  const from = quantity.quoteFrom;
  const to = quantity.phraseTo ?? quantity.quoteTo;
  const before = span.to <= from;
  const [low, high] = before ? [span.to, from] : [span.from < behind ? to : behind, span.from];
  let cost = (before ? 0.5 : 0) + gapCost(reading, low, high);
  for (const other of quantities) {
    if (other === quantity) continue;
    if (other.from >= low && other.to <= high && other.to > low)
      cost +=
        !before && ofPart(reading, span, other)
          ? OF_PART
          : (span.to <= other.quoteFrom || !belongs(reading, span, other)) &&
              coordinated(reading, quantity, other)
            ? JOINED
            : 5;
    else if (before && predicateOf(reading, span, other, from)) cost += ownVerb ? 8 : 4;
    else if (belongs(reading, span, other)) cost += 8;
  }
  return cost;
}

/** "4,100, including 550 killed": nothing closes the part before the term, which is the part's alone. */
function ofPart({ tokens, tags }: Reading, span: Span, other: RawQuantity): boolean {
  const to = other.phraseTo ?? other.quoteTo;
  for (let k = to; k < span.from; k++) if (!tokens[k]!.word) return false;
  for (let k = other.quoteFrom; k > other.quoteFrom - 3 && k > 0; k--)
    if (tags.before(k, 'cue', 'including')) return true;
  return false;
}

/** "раненых — сотни", "12 dead", "losses came to 500": the term stands in the other figure's phrase or right before it. */
function belongs({ tokens, tags }: Reading, span: Span, other: RawQuantity): boolean {
  if (other.kind !== 'count') return false;
  if (span.from >= other.quoteFrom && span.to <= (other.phraseTo ?? other.quoteTo)) return true;
  const gap = other.quoteFrom - span.to;
  const amounts = gap > 0 ? tags.at(span.to, 'other', 'amounts') : null;
  if (amounts && amounts.to === other.quoteFrom) return true;
  return gap === 0 || (gap === 1 && (isDash(tokens[span.to]) || tokens[span.to]?.text === ':'));
}

/** "three are missing and 300": the term after another figure closes that figure's clause. */
function predicateOf({ tokens, tags }: Reading, span: Span, other: RawQuantity, from: number): boolean {
  const start = other.phraseTo ?? other.quoteTo;
  if (other.kind !== 'count' || span.from < start || span.from - start > 3) return false;
  for (let k = start; k < span.from; k++) if (!tokens[k]!.word) return false;
  const mark =
    tokens[span.to]?.text === ',' ||
    tags.at(span.to, 'word', 'and') ||
    tags.at(span.to, 'word', 'betweenAnd');
  if (mark && from - span.to <= 4) return true;
  return false;
}

const CONTRASTS = new Set(
  'but while whereas although though iar insa dar ci а но однако зато хотя тогда'.split(' '),
);

function gapCost(reading: Reading, low: number, high: number): number {
  const { tokens } = reading;
  let cost = 0;
  for (let k = low; k < high; k++) {
    const token = tokens[k]!;
    const { text } = token;
    if (text === ';') cost += 8;
    else if (text === ',') {
      const end = asideEnd(reading, k, high);
      if (end > k) {
        cost += 2;
        k = end;
      } else cost += 3;
    } else if (text === '(' || text === ')') cost += 3;
    else if (text === ':') cost += 3;
    else if (isDash(token)) cost += token.spaced ? 3 : 0;
    else if (!token.word && !token.digits) cost += 0.5;
    else cost += token.word ? wordCost(reading, k) : 1;
  }
  return cost;
}

function wordCost({ tokens, lexicon }: Reading, at: number): number {
  const { norm } = tokens[at]!.word!;
  if (CONTRASTS.has(norm)) return 3;
  return lexicon.pack.grammar.finite?.closes.test(norm) ? CLAUSE_COST : 1;
}

/** "226 citizens WHO ended up there": another clause begins. */
const CLAUSE_COST = 2;

/** ", as the union says,": where an aside that begins at a comma ends, or the comma itself. */
function asideEnd({ tokens, tags }: Reading, comma: number, high: number): number {
  let speech = false;
  for (let k = comma + 1; k < Math.min(high, comma + 12); k++) {
    if (tokens[k]!.text === ',') return speech ? k : comma;
    if (tokens[k]!.digits) return comma;
    speech ||= tags.at(k, 'speech') !== null || tags.at(k, 'word', 'opener') !== null;
  }
  return comma;
}
