/** What is said of the counted: which of the topic's measures a figure means, or "other". */
import { byWord } from '../../language/by-word.ts';
import type { Counted } from '../counted/counted.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading, Story } from '../story.ts';
import { passesBy } from './payers.ts';
import { ownPredicate } from './predicates.ts';
import { measureCost, nearestSaid } from './said.ts';
import { OF_FIGHTERS, RATES } from './topic-measures.ts';

/** Which units a measure may count; a measure not listed counts anything. */
const COUNTS = byWord<RegExp>({
  arrested: /^(person|arrest|suspect)$/,
  captured: /^(person|case)$/,
  cases: /^(case|infection|person|patient)$/,
  countries: /^(country|nationality|state)$/,
  displaced: /^(person|family|household)$/,
  evacuated: /^(person|family|household|patient)$/,
  fighting: /^(person|case)$/,
  hospitalised: /^(person|patient|case)$/,
  identified: /^(person|case|entry|name|record)$/,
  jobs: /^(job|person)$/,
  killed: /^(person|life|body|death|record|name|victim|obituary|coffin|grave|funeral)$/,
  losses: /^(person|tank|drone|aircraft|missile|artillery system|armou?red vehicle|vehicle|ship|helicopter)$/,
  missing: /^(person)$/,
  protesters: /^(person)$/,
  recruited: /^(person|contract|case|application|recruit)$/,
  returned: /^(person|body|release)$/,
  votes: /^(vote|person|ballot)$/,
  without_power:
    /^(household|person|home|customer|house|village|settlement|locality|consumer|client|subscriber|building)$/,
  wounded: /^(person)$/,
});
const MONEY = new Set(['pay', 'price', 'damage']);

/** "two of them children", "including 12 women": what is said of the whole, unless a word this near says otherwise. */
const PART_REACH = 4;

/** Said of bystanders (officials, relatives, suspects) only where the word stands right beside them. */
const BESIDE = 3;

export function measureOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  unit: string,
  noun: Counted | null,
): string {
  const { kind } = quantity;
  const fits = (id: string) =>
    story.measures.has(id) &&
    (story.fighters || !story.carriesPlaces || !OF_FIGHTERS.has(id)) &&
    allows(id, kind, counted ? unit : (story.units.get(id) ?? 'person'), story) &&
    (id !== 'pay' || story.fighters || !story.carriesPlaces);
  if (unit === 'contract' && fits('recruited')) return 'recruited';
  if (fits('countries') && fromCountries(reading, quantity, unit)) return 'countries';
  const listed = listMeasure(reading, quantity, counted, story);
  if (listed && (listed === 'other' || fits(listed))) return listed;
  if (kind === 'money' && story.carriesPlaces && passesBy(reading, quantity)) return 'other';
  const said = nearestSaid(reading, quantity, fits, story.carriesPlaces);
  const whole = wholeOf(reading, quantity, story);
  if (
    whole &&
    (whole === 'other' || fits(whole)) &&
    ((said?.distance ?? PART_REACH) >= PART_REACH || stays(whole, said?.id ?? null))
  )
    return whole;
  const aside = story.carriesPlaces && counted !== null && bystander(reading, counted);
  if (said && aside && said.distance > BESIDE) return 'other';
  if (said?.id === 'identified' && said.distance === 0) return fateOfNamed(reading, story) ?? said.id;
  if (said) return said.id ?? 'other';
  if (aside) return 'other';
  return carriedMeasure(reading, quantity, noun, story, fits, unit);
}

/** "38 names were crossed out: dead", "in the list of the missing 388 names": the names of those whom something befell. */
function fateOfNamed({ tags, quantities }: Reading, story: Story): string | null {
  const recruits = tags.list('measure').some(({ value }) => value === 'recruited');
  if (recruits) return null;
  for (const { value, from } of tags.list('measure')) {
    if (!FATES.has(value) || !story.measures.has(value)) continue;
    if (!quantities.some((one) => from >= one.quoteFrom && from < (one.phraseTo ?? one.quoteTo)))
      return value;
  }
  const named = story.told.has('identified', 'person') || story.recruitWords > 0;
  return !named && story.measure !== null && FATES.has(story.measure) ? story.measure : null;
}

const FATES = new Set(['killed', 'missing', 'wounded']);

/** Nothing in this sentence: an elliptic figure means what the last one meant, unless it has a verb of its own. */
function carriedMeasure(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  fits: (id: string) => boolean,
  unit: string,
): string {
  const { kind } = quantity;
  const within = reading.quantities.indexOf(quantity) > 0 ? story.lastMeasure : null;
  // "up 17 percent", "(some €160,000)": said of the figure before in the sentence.
  if (within && fits(within) && (kind === 'money' || (kind === 'percent' && counted === null))) return within;
  if (kind === 'money' && story.measure === 'pay' && fits('pay')) return 'pay';
  const elliptic = counted === null || generic(reading, counted);
  const carries =
    kind === 'count'
      ? elliptic
      : kind === 'percent' || quantity.ratio === 'rate' || quantity.ratio === 'fraction';
  if (!carries || ownPredicate(reading, quantity)) return 'other';
  if (kind !== 'count' && story.lastMeasure !== null && story.lastMeasure !== 'countries')
    return story.lastMeasure;
  if (story.measure && fits(story.measure) && (kind === 'count' || story.measure !== 'pay'))
    return story.measure;
  const subject = story.fighters && kind === 'count' && unit === 'person' ? subjectOf(story) : null;
  return subject && fits(subject) ? subject : 'other';
}

const wholes = new WeakMap<RawQuantity, string>();

/** What is said of the whole that the figure is a part of; a second part is one of the first's whole. */
function wholeOf(reading: Reading, quantity: RawQuantity, story: Story): string | null {
  const { quantities, tokens } = reading;
  const at = quantities.indexOf(quantity);
  const before = quantities[at - 1];
  let whole: string | null = null;
  if (partCue(reading, quantity)) whole = story.lastMeasure;
  else if (before && before.kind === quantity.kind && quantity.quoteFrom - before.quoteTo <= NEXT_PART) {
    whole = wholes.get(before) ?? null;
    for (let k = before.quoteTo; k < quantity.quoteFrom; k++)
      if (/^[;:.]$/.test(tokens[k]!.text)) whole = null;
    if (whole && !stays(whole, 'fighting')) whole = null;
  }
  if (whole) wholes.set(quantity, whole);
  return whole;
}

const NEXT_PART = 8;

/** Of the dead, some had been recruited in prison: they are counted as dead. */
const stays = (whole: string, said: string | null): boolean =>
  (whole === 'killed' || whole === 'captured' || whole === 'missing') &&
  (said === 'recruited' || said === 'fighting' || said === 'identified');

export const isPart = partCue;

function partCue({ tags, tokens, quantities }: Reading, quantity: RawQuantity): boolean {
  const first = quantities.indexOf(quantity) < 1;
  const to = quantity.phraseTo ?? quantity.quoteTo;
  for (let k = quantity.quoteFrom; k > Math.max(0, quantity.quoteFrom - 3); k--) {
    const part = tags.before(k, 'cue', 'partBefore');
    if (part ? !first || (part.from === 0 && part.to > 1) : tags.before(k, 'cue', 'including') && !first)
      return true;
    if (!tokens[k - 1]?.word && tokens[k - 1]?.text !== ',') break;
  }
  if (first) return false;
  return (tags.at(quantity.quoteTo, 'cue', 'partAfter') ?? tags.at(to, 'cue', 'partAfter')) !== null;
}

/** What the whole text is about: its people are recruited or already fight. */
const subjectOf = ({ recruitWords, fightWords }: Story): string | null =>
  recruitWords + fightWords === 0 ? null : recruitWords >= fightWords ? 'recruited' : 'fighting';

const GENERIC =
  /^(people|man|men|woman|women|persons?|others|of|of them|them|citizens?|nationals?|foreigners?|outsiders|migrants|compatriots|countrymen|africans|youths?|boys|fellow|foreign|young|his|its|their|our|more|новых|всего|человек|человека|мужчин|мужчины|женщин|людей|граждан|гражданина|иностранц\p{L}*|иностранн\p{L}*|мигрант\p{L}*|выходц\p{L}*|уроженц\p{L}*|соотечественник\p{L}*|парней|молодых|persoane|persoană|oameni|bărbați|bărbaţi|barbati|femei|cetățeni|cetăţeni|cetateni|străini|străini|straini|tineri|conaționali|compatrioți|inși|de|din|dintre|ei)$/u;

/** "people", "Kenyan citizens", "foreigners": a phrase that says nothing of its own. */
export function generic({ tokens, tags }: Reading, counted: Counted): boolean {
  for (let k = counted.from; k < counted.to; k++) {
    const place = tags.at(k, 'people') ?? tags.at(k, 'adjective') ?? tags.at(k, 'country');
    if (place) k = place.to - 1;
    else if (tokens[k]?.word && !GENERIC.test(tokens[k]!.word!.folded)) return false;
  }
  return true;
}

/** Is the head of the phrase someone beside the story? English heads come last, the others' first. */
function bystander({ tags, lexicon }: Reading, counted: Counted): boolean {
  if (lexicon.pack.code === 'en') return tags.before(counted.to, 'other', 'bystanders') !== null;
  for (let k = counted.from; k < counted.to; k++) if (tags.at(k, 'other', 'bystanders')) return true;
  return false;
}

function allows(id: string, kind: RawQuantity['kind'], unit: string, story: Story): boolean {
  const own = story.units.get(id);
  if (own && kind === 'count')
    return own === unit || (own === 'person' && (COUNTS.get(id)?.test(unit) ?? false));
  if (own && kind === 'money')
    return own === unit || own === 'money' || MONEY.has(id) || /^[A-Z]{3}$/.test(own);
  if (kind === 'money') return MONEY.has(id);
  if (kind === 'measure') return own === unit;
  if (kind === 'percent' || kind === 'ratio') return true;
  if (MONEY.has(id) || RATES.has(id)) return false;
  return COUNTS.get(id)?.test(unit) ?? true;
}

/** "Cuba (151), India (48)", "three Libyans, two Moroccans": an item without a term of its own says what the one before it said. */
function listMeasure(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
): string | null {
  const { quantities, tags, tokens } = reading;
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (!before || before.kind !== quantity.kind || story.lastMeasure === null || quantity.kind !== 'count')
    return null;
  const start = counted ? (before.phraseTo ?? before.quoteTo) : before.quoteTo;
  if (quantity.quoteFrom - start > (counted ? 2 : 5)) return null;
  // A phrase of its own is an item only right after a comma or "and", and only of peoples.
  if (
    counted &&
    !(
      tags.list('people').some((span) => span.from >= counted.from && span.to <= counted.to) &&
      joined(reading, start, quantity.quoteFrom)
    )
  )
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
const peopleEnd = (tags: Reading['tags'], at: number): boolean =>
  tags.before(at, 'noun')?.value === 'person' || tags.before(at, 'people') !== null;

function fromCountries({ tags, tokens, lexicon }: Reading, quantity: RawQuantity, unit: string): boolean {
  if (unit === 'nationality') return true;
  if (unit !== 'country' && unit !== 'state') return false;
  for (let k = quantity.quoteFrom; k > Math.max(0, quantity.quoteFrom - 3); k--) {
    const origin = tags.before(k, 'word', 'origin');
    if (!origin) continue;
    // "nationals of 37 states"
    if (!/^(of|by|with)$/.test(tokens[origin.from]!.word!.norm)) return true;
    return tokens[origin.from]!.word!.norm === 'of' && peopleEnd(tags, origin.from);
  }
  // "262 гражданина 37 государств"
  return lexicon.pack.grammar.agreeing !== null && peopleEnd(tags, quantity.quoteFrom);
}

/** The measure a sentence without figures speaks of: its next sentences may leave it out. */
export function spokenMeasure(reading: Reading, story: Story): string | null {
  let best: string | null = null;
  for (const span of reading.tags.list('measure')) {
    if (!story.measures.has(span.value)) continue;
    if (best === null || measureCost(span.value) < measureCost(best)) best = span.value;
  }
  return best;
}
