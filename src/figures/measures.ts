/** What is said of the counted: the topic's measure whose term stands closest in the clause. */
import type { Counted } from './counted.ts';
import type { RawQuantity } from './quantities.ts';
import type { Reading, Story } from './story.ts';
import type { Span } from './tags.ts';
import { isDash } from './traps.ts';

/** Which units a measure may count; a measure not listed counts anything. */
const COUNTS: Record<string, RegExp> = {
  arrested: /^(person|arrest|suspect)$/,
  captured: /^(person|case)$/,
  cases: /^(case|infection|person|patient)$/,
  countries: /^(country|nationality|state)$/,
  displaced: /^(person|family|household)$/,
  evacuated: /^(person|family|household|patient)$/,
  fighting: /^(person|case)$/,
  hospitalised: /^(person|patient|case)$/,
  identified: /^(person|case|entry|name|record|body)$/,
  jobs: /^(job|person)$/,
  killed: /^(person|body|death|record|name|victim)$/,
  losses: /^(person)$/,
  missing: /^(person)$/,
  protesters: /^(person)$/,
  recruited: /^(person|contract|case|application|recruit)$/,
  returned: /^(person|body)$/,
  votes: /^(vote|person|ballot)$/,
  without_power:
    /^(household|person|home|customer|house|village|settlement|locality|consumer|client|subscriber|building)$/,
  wounded: /^(person)$/,
};
const MONEY = new Set(['pay', 'price', 'damage']);
const RATES = new Set(['turnout', 'inflation', 'unemployment', 'vaccinated']);

/** What a term costs before its distance: the annotation guide's order where several are said of the same people. */
const COST: Record<string, number> = {
  captured: 0.2,
  fighting: 3,
  identified: 6,
  killed: 0,
  losses: -0.5,
  missing: 0.4,
  pay: 2,
  recruited: 2,
  returned: 0.8,
  wounded: 0.4,
};

/** Said of people who fight for a foreign army, and of nobody else. */
const OF_FIGHTERS = new Set(['recruited', 'fighting', 'returned', 'identified', 'countries']);

export function measureOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  unit: string,
): string {
  const { kind } = quantity;
  const fits = (id: string) =>
    story.measures.has(id) && (story.fighters || !OF_FIGHTERS.has(id)) && allows(id, kind, unit, story);
  if (
    kind === 'money' &&
    reading.quantities.indexOf(quantity) === 0 &&
    outsideFight(story, reading, quantity)
  )
    return 'other';
  if (unit === 'contract' && story.measures.has('recruited')) return 'recruited';
  if (fits('countries') && fromCountries(reading, quantity, unit)) return 'countries';
  const listed = counted === null ? listMeasure(reading, quantity, story) : null;
  if (listed && (listed === 'other' || fits(listed))) return listed;
  const hit = nearest(reading, quantity, counted, fits);
  if (hit) return hit;
  // Nothing in this sentence: an elliptic figure means what the last one meant.
  const elliptic = counted === null || generic(reading, counted);
  const within = reading.quantities.indexOf(quantity) > 0 ? story.lastMeasure : null;
  // "up 17 percent", "(some €160,000)": said of the figure before in the sentence.
  if (
    within &&
    within !== 'other' &&
    fits(within) &&
    (kind === 'money' || (kind === 'percent' && counted === null))
  )
    return within;
  const carries = kind === 'count' ? elliptic : quantity.ratio === 'rate' || quantity.ratio === 'fraction';
  if (carries && story.measure && fits(story.measure) && (kind === 'count' || story.measure !== 'pay'))
    return story.measure;
  return 'other';
}

const GENERIC =
  /^(people|men|women|persons?|others|of|человек|человека|мужчин|людей|persoane|oameni|bărbați|bărbaţi|barbati|them)$/;

/** "people", "men": a noun that says nothing of its own. */
export function generic({ tokens }: Reading, counted: Counted): boolean {
  return counted.to - counted.from <= 1 && GENERIC.test(tokens[counted.from]?.word?.folded ?? '');
}

function allows(id: string, kind: RawQuantity['kind'], unit: string, story: Story): boolean {
  const own = story.units.get(id);
  if (own && kind === 'count') return own === unit;
  if (own && kind === 'money')
    return own === unit || own === 'money' || MONEY.has(id) || /^[A-Z]{3}$/.test(own);
  if (kind === 'money') return MONEY.has(id);
  if (kind === 'measure') return false;
  if (kind === 'percent' || kind === 'ratio') return true;
  if (MONEY.has(id) || RATES.has(id)) return false;
  return COUNTS[id]?.test(unit) ?? true;
}

/** "Cuba (151), India (48)": an item without a term of its own says what the item before it said. */
function listMeasure({ quantities, tags }: Reading, quantity: RawQuantity, story: Story): string | null {
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (!before || before.kind !== quantity.kind || story.lastMeasure === null || quantity.kind !== 'count')
    return null;
  if (quantity.quoteFrom - before.quoteTo > 5) return null;
  const own = tags
    .list('measure')
    .some(
      (span) =>
        span.from >= before.quoteTo && span.from <= quantity.quoteTo + 3 && story.measures.has(span.value),
    );
  return own ? null : story.lastMeasure;
}

/** "from 52 countries", "136 nationalities": origins, not places of an event. */
function fromCountries({ tags, tokens }: Reading, quantity: RawQuantity, unit: string): boolean {
  if (unit === 'nationality') return true;
  if (unit !== 'country') return false;
  for (let k = quantity.quoteFrom; k > Math.max(0, quantity.quoteFrom - 3); k--) {
    const origin = tags.before(k, 'word', 'origin');
    if (origin) return !/^(of|by|with)$/.test(tokens[origin.from]!.word!.norm);
  }
  return false;
}

function nearest(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  fits: (id: string) => boolean,
): string | null {
  const from = quantity.quoteFrom;
  const to = Math.max(quantity.quoteTo, counted?.to ?? 0);
  const limit = quantity.kind === 'percent' || quantity.kind === 'ratio' ? LIMIT_OF_SHARE : LIMIT;
  let best: { id: string; cost: number } | null = null;
  for (const span of reading.tags.list('measure')) {
    if (!fits(span.value)) continue;
    // "foreign volunteers": a noun for the counted says less than the verb beside it.
    const noun = span.from >= from && span.to <= to && NAMES.has(span.value) ? 4 : 0;
    const cost = distance(reading, span, from, to) + (COST[span.value] ?? 0) + noun;
    if (cost < (best?.cost ?? limit)) best = { id: span.value, cost };
  }
  return best?.id ?? null;
}

const NAMES = new Set(['recruited', 'fighting', 'returned', 'identified']);

/** Beyond this a term speaks of something else; a percent keeps to its clause. */
const LIMIT = 26;
const LIMIT_OF_SHARE = 12;

/** Tokens between, clauses between counting more, and other figures most. */
function distance({ tokens, quantities }: Reading, span: Span, from: number, to: number): number {
  if (span.from >= from && span.to <= to) return 0;
  const [low, high] = span.to <= from ? [span.to, from] : [to, span.from];
  let cost = span.to <= from ? 0.5 : 0;
  for (let k = low; k < high; k++) {
    const { text } = tokens[k]!;
    cost +=
      text === ';' || text === ':'
        ? 8
        : text === ',' || text === '(' || text === ')' || isDash(tokens[k])
          ? 3
          : 1;
  }
  for (const other of quantities) if (other.from >= low && other.to <= high && other.to > low) cost += 5;
  return cost;
}

/** Beside the fight itself, money is pay only where the words right next to it say so. */
function outsideFight(story: Story, reading: Reading, quantity: RawQuantity): boolean {
  if (story.fighters || !story.measures.has('pay')) return false;
  return !reading.tags
    .list('measure')
    .some((span) => span.value === 'pay' && Math.abs(span.from - quantity.from) < 8);
}

/** The measure a sentence without figures speaks of: its next sentences may leave it out. */
export function spokenMeasure(reading: Reading, story: Story): string | null {
  let best: string | null = null;
  for (const span of reading.tags.list('measure')) {
    if (!story.measures.has(span.value)) continue;
    if (best === null || (COST[span.value] ?? 0) < (COST[best] ?? 0)) best = span.value;
  }
  return best;
}
