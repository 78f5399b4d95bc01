/** What is said of the counted: which of the topic's measures a figure means, or "other". */
import type { Counted } from './counted.ts';
import { ownPredicate } from './predicates.ts';
import type { RawQuantity } from './quantities.ts';
import { measureCost, nearestSaid } from './said.ts';
import type { Reading, Story } from './story.ts';

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
  killed: /^(person|body|death|record|name|victim|obituary|coffin|grave|funeral)$/,
  losses: /^(person|tank|drone|aircraft|missile|artillery system|armou?red vehicle|vehicle|ship|helicopter)$/,
  missing: /^(person)$/,
  protesters: /^(person)$/,
  recruited: /^(person|contract|case|application|recruit)$/,
  returned: /^(person|body|release)$/,
  votes: /^(vote|person|ballot)$/,
  without_power:
    /^(household|person|home|customer|house|village|settlement|locality|consumer|client|subscriber|building)$/,
  wounded: /^(person)$/,
};
const MONEY = new Set(['pay', 'price', 'damage']);
const RATES = new Set(['turnout', 'inflation', 'unemployment', 'vaccinated']);

/** Said of people who fight for a foreign army, and of nobody else. */
const OF_FIGHTERS = new Set([
  'recruited',
  'fighting',
  'returned',
  'identified',
  'countries',
  'captured',
  'losses',
]);

/** Said of bystanders (officials, relatives, suspects) only where the word stands right beside them. */
const BESIDE = 3;

export function measureOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  unit: string,
): string {
  const { kind } = quantity;
  const fits = (id: string) =>
    story.measures.has(id) &&
    (story.fighters || !story.carriesPlaces || !OF_FIGHTERS.has(id)) &&
    allows(id, kind, unit, story) &&
    (id !== 'pay' || story.fighters || !story.carriesPlaces || besideWages(reading, quantity));
  if (kind === 'measure') return 'other';
  if (unit === 'contract' && fits('recruited')) return 'recruited';
  if (fits('countries') && fromCountries(reading, quantity, unit)) return 'countries';
  const listed = listMeasure(reading, quantity, counted, story);
  if (listed && (listed === 'other' || fits(listed))) return listed;
  const said = nearestSaid(reading, quantity, fits);
  if (said && counted && bystander(reading, counted) && said.distance > BESIDE) return 'other';
  if (said) return said.id ?? 'other';
  if (counted && bystander(reading, counted)) return 'other';
  return carriedMeasure(reading, quantity, counted, story, fits);
}

/** Nothing in this sentence: an elliptic figure means what the last one meant, unless it has a verb of its own. */
function carriedMeasure(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  fits: (id: string) => boolean,
): string {
  const { kind } = quantity;
  const within = reading.quantities.indexOf(quantity) > 0 ? story.lastMeasure : null;
  // "up 17 percent", "(some €160,000)": said of the figure before in the sentence.
  if (within && fits(within) && (kind === 'money' || (kind === 'percent' && counted === null))) return within;
  const elliptic = counted === null || generic(reading, counted);
  const carries = kind === 'count' ? elliptic : quantity.ratio === 'rate' || quantity.ratio === 'fraction';
  if (!carries || ownPredicate(reading, quantity)) return 'other';
  if (story.measure && fits(story.measure) && (kind === 'count' || story.measure !== 'pay'))
    return story.measure;
  return 'other';
}

const GENERIC =
  /^(people|men|women|persons?|others|of|человек|человека|мужчин|людей|persoane|oameni|bărbați|bărbaţi|barbati|them)$/;

/** "people", "men": a noun that says nothing of its own. */
export function generic({ tokens }: Reading, counted: Counted): boolean {
  return counted.to - counted.from <= 1 && GENERIC.test(tokens[counted.from]?.word?.folded ?? '');
}

/** Is the head of the phrase someone beside the story? English heads come last, the others' first. */
function bystander({ tags, lexicon }: Reading, counted: Counted): boolean {
  if (lexicon.pack.code === 'en') return tags.before(counted.to, 'other', 'bystanders') !== null;
  for (let k = counted.from; k < counted.to; k++) if (tags.at(k, 'other', 'bystanders')) return true;
  return false;
}

function allows(id: string, kind: RawQuantity['kind'], unit: string, story: Story): boolean {
  const own = story.units.get(id);
  if (own && kind === 'count') return own === unit || (own === 'person' && (COUNTS[id]?.test(unit) ?? false));
  if (own && kind === 'money')
    return own === unit || own === 'money' || MONEY.has(id) || /^[A-Z]{3}$/.test(own);
  if (kind === 'money') return MONEY.has(id);
  if (kind === 'measure') return false;
  if (kind === 'percent' || kind === 'ratio') return true;
  if (MONEY.has(id) || RATES.has(id)) return false;
  return COUNTS[id]?.test(unit) ?? true;
}

/** "Cuba (151), India (48)", "three Libyans, two Moroccans": an item without a term of its own says what the one before it said. */
function listMeasure(reading: Reading, quantity: RawQuantity, counted: Counted | null, story: Story): string | null {
  const { quantities, tags, tokens } = reading;
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (!before || before.kind !== quantity.kind || story.lastMeasure === null || quantity.kind !== 'count')
    return null;
  const start = counted ? (before.phraseTo ?? before.quoteTo) : before.quoteTo;
  if (quantity.quoteFrom - start > (counted ? 2 : 5)) return null;
  // A phrase of its own is an item only right after a comma or "and", and only of peoples.
  if (counted && !(tags.list('people').some((span) => span.from >= counted.from && span.to <= counted.to) && joined(reading, start, quantity.quoteFrom)))
    return null;
  const end = (quantity.phraseTo ?? quantity.quoteTo) + (counted ? 1 : 3);
  for (let k = before.quoteTo; k <= end && k < tokens.length; k++) {
    const said = tags.at(k, 'measure');
    if ((said && story.measures.has(said.value)) || tags.at(k, 'other', 'predicates')) return null;
  }
  return story.lastMeasure;
}

const joined = ({ tokens, tags }: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) {
    const { text, word } = tokens[k]!;
    if (text !== ',' && !tags.at(k, 'word', 'betweenAnd') && word?.norm !== 'and') return false;
  }
  return to > from;
};

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

/** Beside the fight itself, money is pay only where the words right next to it say so, or the money before it is. */
function besideWages({ tags, tokens }: Reading, quantity: RawQuantity): boolean {
  return tags
    .list('measure')
    .some(
      (span) =>
        span.value === 'pay' &&
        Math.abs(span.from - quantity.from) < 8 &&
        WAGES.test(tokens[span.from]!.word?.norm ?? ''),
    );
}

const WAGES = /^(salar|wage|sold|prim[aăe]|bonus|прибавк|зарплат|жаловань|оклад|преми|выплат)/;

/** The measure a sentence without figures speaks of: its next sentences may leave it out. */
export function spokenMeasure(reading: Reading, story: Story): string | null {
  let best: string | null = null;
  for (const span of reading.tags.list('measure')) {
    if (!story.measures.has(span.value)) continue;
    if (best === null || measureCost(span.value) < measureCost(best)) best = span.value;
  }
  return best;
}
