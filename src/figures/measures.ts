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
  killed: /^(person|body|case|death|record|name|victim)$/,
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

/** The order the annotation guide gives where two stand equally close. */
const ORDER = [
  'losses',
  'killed',
  'captured',
  'missing',
  'wounded',
  'returned',
  'identified',
  'recruited',
  'fighting',
];
const rank = (id: string) => {
  const at = ORDER.indexOf(id);
  return at < 0 ? ORDER.length : at;
};

export function measureOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  unit: string,
): string {
  const { kind } = quantity;
  const fits = (id: string) => story.measures.has(id) && allows(id, kind, unit, story);
  if (unit === 'contract' && story.measures.has('recruited')) return 'recruited';
  if (fits('countries') && fromCountries(reading, quantity, unit)) return 'countries';
  const hit = nearest(reading, quantity, counted, fits);
  if (hit) return hit;
  // Nothing in this sentence: an elliptic figure means what the last one meant.
  const elliptic = counted === null || kind === 'ratio' || kind === 'percent';
  if (elliptic && story.measure && fits(story.measure)) return story.measure;
  return 'other';
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
  let best: { id: string; cost: number } | null = null;
  for (const span of reading.tags.list('measure')) {
    if (!fits(span.value)) continue;
    const cost = distance(reading, span, from, to) + rank(span.value) * 0.3;
    if (cost < (best?.cost ?? LIMIT)) best = { id: span.value, cost };
  }
  return best?.id ?? null;
}

const LIMIT = 40;

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
