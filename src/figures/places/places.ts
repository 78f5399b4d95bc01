/** Nationality or origin of what is counted: what the sentence says, or what the text has said before. */
import type { Counted } from '../counted/counted.ts';
import { ofThem } from '../counted/elision.ts';
import { generic } from '../measures/measures.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import { originsInOrder } from '../numbers/respectively.ts';
import type { Span } from '../span.ts';
import type { Reading, Story } from '../story.ts';
import { EQUIPMENT } from '../traps/equipment.ts';
import { goodsFrom } from './goods.ts';
import { located } from './locations.ts';
import { countsPeople, PARTIES } from './named-peoples.ts';
import { placesByClause } from './origin-subjects.ts';
import { foreign, isForeign, saidPlaces, withinPhrase, withJoined } from './origins.ts';
import { placeBefore } from './origins-before.ts';

const ORIGINS = ['people', 'adjective', 'capital', 'country'] as const;

/** Nationalities a sentence mentions as people, capitals or countries; never a country where something happened. */
export function peopleOf(reading: Reading): readonly string[] {
  reading.people ??= peopleBeside(reading, null);
  return reading.people;
}

/** Those that a figure, if one is given, may be of. */
function peopleBeside(reading: Reading, quantity: RawQuantity | null): string[] {
  const { tags } = reading;
  if (!ORIGINS.some((tag) => tags.list(tag).length > 0)) return [];
  const spans = ORIGINS.flatMap((tag) => tags.list(tag));
  // "South African" is not "African".
  const whole = spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other !== span &&
          other.from <= span.from &&
          other.to >= span.to &&
          other.to - other.from > span.to - span.from,
      ),
  );
  const codes = new Set<string>();
  for (const span of whole) {
    if (PARTIES.has(span.value) || oneOfThem(reading, span) || named(reading, span)) continue;
    if (ofObserver(reading, span)) continue;
    // "300 recruits, about 40 of them African": said of the other figure.
    if (quantity && reading.quantities.some((one) => one.from >= quantity.to && one.to <= span.from))
      continue;
    // "women hired in Africa" come from there.
    const there = (span.tag === 'country' || span.tag === 'capital') && located(reading, span);
    const location = there ? tags.before(span.from, 'word', 'location') : null;
    const hired = location && tags.before(location.from, 'measure', 'recruited');
    if (!there || hired) codes.add(span.value);
  }
  return [...codes];
}

/** "Africa Corps": a body's name. */
const named = ({ tags }: Reading, span: Span): boolean =>
  tags.list('origin').some((one) => one.value === 'body' && one.from <= span.from && span.to <= one.to);

/** "French intelligence", "serviciul german", "французского Генштаба": who watches, not whose people. */
function ofObserver({ tags, tokens }: Reading, span: Span): boolean {
  if (span.tag !== 'people' && span.tag !== 'adjective') return false;
  for (let k = span.to; k < span.to + OBSERVER && tokens[k]?.word; k++)
    if (tags.at(k, 'origin', 'observer')) return true;
  for (let k = span.from; k > span.from - OBSERVER && tokens[k - 1]?.word; k--)
    if (tags.before(k, 'origin', 'observer')) return true;
  return false;
}

const OBSERVER = 2;

/** "an 18-year-old Swiss": somebody, not the people. */
function oneOfThem({ tags, tokens, lexicon }: Reading, span: Span): boolean {
  if (span.tag !== 'people' || lexicon.pack.code !== 'en' || tags.at(span.to, 'noun')) return false;
  if (tokens[span.to - 1]!.word!.norm.endsWith('s')) return false;
  for (let k = span.from - 1; k >= Math.max(0, span.from - 6) && !tokens[k]!.word?.norm.endsWith('s'); k--)
    if (tags.at(k, 'word', 'article')) return true;
  return false;
}

/** Relatives, officials, sources: people beside those the text counts. */
const besideStory = ({ tags }: Reading, counted: Counted): boolean => {
  for (let k = counted.from; k < counted.to; k++) if (tags.at(k, 'other', 'bystanders')) return true;
  return false;
};

const sorted = (codes: readonly string[]): string[] =>
  codes.length < 2 ? [...codes] : [...new Set(codes)].sort();

/** Things counted in the place of their people: "entries", "cases of service", "bodies". */
const OF_PEOPLE = /^(person|body|case|entry|name|record|release|death|recruit|application|family)$/;

/** What a country's authorities bring or keep is not of its people by that alone. */
const OF_AUTHORITIES = /^(case|application|record|release|entry)$/;

export function placesOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  measure: string,
  unit: string,
  noun: Counted | null = counted,
): string[] {
  if (quantity.kind === 'money') return [];
  if (quantity.kind === 'measure')
    return sorted(
      goodsFrom(reading, quantity, unit) ?? placeBefore(reading, quantity.quoteFrom, story, false) ?? [],
    );
  const ofCountries = unit === 'country' || unit === 'state' || unit === 'nationality';
  if (ofCountries && !counted) {
    const label =
      saidPlaces(reading, quantity, null, story) ?? placesByClause(reading, quantity, null, story);
    if (label) return sorted(label);
  }
  if (ofCountries) {
    // "35 African countries": a region, said or carried.
    const regions = counted ? withinPhrase(reading, counted) : [];
    if (measure !== 'countries' && regions.length === 0) return [];
    return sorted(regions.length > 0 ? regions : story.places.filter((code) => /^\d/.test(code)));
  }
  const said = originsInOrder(reading, quantity) ?? saidPlaces(reading, quantity, counted, story);
  if (said) return sorted(said);
  const shared = noun && !counted ? withinPhrase(reading, noun) : [];
  if (shared.length > 0) return sorted(withJoined(reading, shared, noun!.to));
  const clause = placesByClause(reading, quantity, counted, story);
  if (clause) return sorted(clause);
  if (quantity.kind === 'count' && EQUIPMENT.test(unit))
    return counted || story.armsSentence === story.sentences ? story.arms : [];
  if (!story.carriesPlaces || areForeign(reading, quantity)) return [];
  if (
    quantity.kind === 'count' &&
    unit === 'person' &&
    takesIn(reading) &&
    (!counted || generic(reading, counted))
  ) {
    if (story.places.length > 0) return story.places;
    const folk = new Set([...story.folk, ...folkIn(reading, quantity.from)]);
    if (folk.size === 1) return [...folk];
  }
  if (!story.fighters) return beside(reading, quantity, counted, story, unit);
  return carried(reading, quantity, counted, story, measure, unit);
}

/** In other news only an elliptic count right after its people carries them on: "45,300 of them". */
function beside(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  unit: string,
): string[] {
  if (counted !== null || quantity.kind === 'percent') return [];
  // "Another 85 are missing"
  const more = reading.tags.before(quantity.quoteFrom, 'cue', 'more') !== null;
  if (more && unit === 'person' && story.lastUnit === 'person' && story.sentences - story.placesSentence <= 1)
    return story.places;
  const goesOn =
    quantity.kind === 'count' && unit === story.lastUnit && reading.quantities.indexOf(quantity) > 0;
  if (unit !== 'person' && !goesOn) return [];
  const opens =
    quantity.quoteFrom === 0 &&
    story.lastUnit === 'person' &&
    unit === 'person' &&
    isSubject(reading, quantity);
  if (
    quantity.kind === 'count' &&
    !opens &&
    !ofThem(reading, quantity) &&
    reading.quantities.indexOf(quantity) < 1
  )
    return [];
  const folk = folkBefore(reading, quantity);
  return folk ? [folk] : story.places;
}

const TOLD = /^(recruited|fighting|killed|wounded|missing|captured|returned|identified|losses)$/;
const TOLD_REACH = 2;

/** Does the figure's own clause say of people what the topic is about? */
function isTold(reading: Reading, quantity: RawQuantity, counted: Counted | null): boolean {
  const { tags, quantities } = reading;
  const end = counted?.to ?? quantity.quoteTo;
  return tags.list('measure').some((span) => {
    if (!TOLD.test(span.value)) return false;
    const gap =
      span.from >= end ? span.from - end : span.to <= quantity.quoteFrom ? quantity.quoteFrom - span.to : 0;
    const [low, high] = span.from >= end ? [end, span.from] : [span.to, quantity.quoteFrom];
    return gap <= TOLD_REACH && !quantities.some((one) => one.quoteFrom >= low && one.to <= high);
  });
}

/** Peoples that a sentence names as people, up to a token; the war's parties too. */
export function folkIn(reading: Reading, to: number): string[] {
  const { tags, lexicon } = reading;
  const nounFirst = lexicon.pack.grammar.phrase === 'noun_first';
  return tags
    .list('people')
    .filter(
      (span) =>
        span.to <= to &&
        !tags.at(span.from, 'country') &&
        (countsPeople(reading, span) || (nounFirst && !tags.before(span.from, 'noun'))),
    )
    .map((span) => span.value);
}

/** "Germany has registered 1.2 million": of those whom the text is about. */
const takesIn = ({ tags }: Reading): boolean => tags.list('origin').some((one) => one.value === 'hosts');

/** "Twelve signed on the spot": what is said of them follows at once. */
const isSubject = ({ tags }: Reading, { quoteTo }: RawQuantity): boolean =>
  tags.at(quoteTo, 'word', 'function') !== null || tags.at(quoteTo, 'measure') !== null;

/** The only people that the sentence has named before the figure. */
function folkBefore(reading: Reading, quantity: RawQuantity): string | null {
  const folk = reading.tags
    .list('people')
    .filter(
      (span) =>
        span.to <= quantity.from && !reading.tags.at(span.from, 'country') && countsPeople(reading, span),
    );
  return folk.length === 1 ? folk[0]!.value : null;
}

function carried(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  measure: string,
  unit: string,
): string[] {
  const { kind } = quantity;
  const within = reading.quantities.indexOf(quantity) > 0;
  // "a third of it", after a sum of money.
  if ((kind === 'ratio' || kind === 'percent') && story.lastKind === 'money') return [];
  if (measure === 'pay' || measure === 'countries') return [];
  if (kind === 'count' && !OF_PEOPLE.test(unit)) return within && counted === null ? story.places : [];
  if (kind === 'percent' && (measure === 'other' || (counted && !generic(reading, counted)))) return [];
  if (counted && besideStory(reading, counted)) return [];
  if (toldByOne(reading, quantity)) return [];
  // A change of a number is no people.
  if (kind === 'percent' && reading.tags.before(quantity.quoteFrom, 'cue', 'deltaBefore')) return [];
  const told = measure !== 'other' || (unit === 'person' && isTold(reading, quantity, counted));
  if (!told && kind === 'count' && counted && !generic(reading, counted)) return [];
  // "foreigners", "migrants": a word for all of them ends the carrying.
  if (counted && foreign(reading, counted)) return [];
  if (restOfWhole(reading, quantity)) return story.whole ?? [];
  // Where several peoples have been named, a noun in a new sentence starts anew.
  const whole = story.brokenDown && story.whole === story.places;
  if (counted && !within && !whole && story.mentioned.length > 1 && story.placesSentence < story.sentences)
    return [];
  if (story.places.length > 0) return story.places;
  if (ofThem(reading, quantity)) {
    const folk = folkBefore(reading, quantity);
    if (folk) return [folk];
  }
  if (!told) return [];
  if (counted && OF_AUTHORITIES.test(unit)) return [];
  const own = peopleBeside(reading, quantity);
  if (own.length === 1) return own;
  // "40 died, 12 of them from Tajikistan": said of the other figure.
  if (own.length === 0 && story.mentionedNow && peopleOf(reading).length > 0) return [];
  return kind === 'count' && story.mentioned.length === 1 ? [...story.mentioned] : [];
}

/** "25 were foreigners" */
const areForeign = ({ tokens }: Reading, { quoteTo }: RawQuantity): boolean =>
  [quoteTo, quoteTo + 1].some((k) => isForeign(tokens[k]?.word?.folded ?? ''));

const US = new Set(['нас', 'us', 'eram', 'suntem', 'noi']);

/** "«Нас было 20 человек, осталось шестеро»": the comrades of who speaks, of whatever country. */
function toldByOne({ tokens }: Reading, { quoteFrom }: RawQuantity): boolean {
  for (let k = 0; k < quoteFrom; k++) {
    if (US.has(tokens[k]!.word?.norm ?? '')) return true;
    if (tokens[k]!.word?.norm === 'we' && /^(are|were)$/.test(tokens[k + 1]?.word?.norm ?? '')) return true;
  }
  return false;
}

const REST =
  /^(остальн|прочи|rest|remaining|total|altogether|overall|restul|ceilal|celelal|всего|целом|figure|toll)/;

/** "остальные полторы сотни", "the true figure", "прочие — 70": the whole again, not the people named last. */
function restOfWhole({ tokens }: Reading, quantity: RawQuantity): boolean {
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - 6); k--) {
    const word = tokens[k]!.word;
    if (tokens[k]!.digits || tokens[k]!.text === ';') break;
    if (word && REST.test(word.norm)) return true;
  }
  return false;
}
