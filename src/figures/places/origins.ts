/** Nationality or origin that a sentence itself says of what is counted. */

import type { Counted } from '../counted/counted.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading, Story } from '../story.ts';
import { isDash } from '../traps/traps.ts';
import { armyOf } from './armies.ts';
import { countsPeople, isAnd, PARTIES } from './named-peoples.ts';
import { placeBefore } from './origins-before.ts';

/** A nationality at the token: a people, its adjective, or a country that is no part of a longer name ("Air Canada"). */
function placeIn({ tags, tokens }: Reading, index: number): Span | null {
  const people = tags.at(index, 'people') ?? tags.at(index, 'adjective');
  const country = tags.at(index, 'country');
  if (people && (!country || people.to >= country.to)) return people;
  const before = tokens[index - 1];
  return country && before?.word?.capital && before.end === tokens[index]!.start - 1 ? null : country;
}

/** Places said of the counted; null where the sentence says none. */
export function saidPlaces(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
): string[] | null {
  const inside = counted ? withinPhrase(reading, counted) : [];
  const end = counted ? counted.to : quantity.quoteTo;
  if (inside.length > 0) return withJoined(reading, inside, end);
  // "5.000 de cetățeni cubanezi", "200 soldiers from Nepal and India"
  const after = reading.tags.at(end, 'people') ?? reading.tags.at(end, 'adjective');
  if (after && counted) return withJoined(reading, [after.value], after.to);
  // "200 граждан Непала": in the genitive.
  const whose = counted?.unit === 'person' && reading.lexicon.pack.grammar.phrase === 'adjectives_first';
  const owner = whose ? reading.tags.at(end, 'country') : null;
  if (owner) return withJoined(reading, [owner.value], owner.to);
  const from = fromAfter(reading, counted, end, story);
  if (from) return from;
  // "Egypt (361)", "узбекистанцы: 52", "Таджикистан — 931", "из Перу уехали 7"
  const elliptic = counted === null || counted.unit === 'person';
  const before = placeBefore(reading, quantity.quoteFrom, story, elliptic && quantity.kind !== 'percent');
  if (before) return before;
  if (counted && foreign(reading, counted)) return null;
  return armyOf(reading, quantity, counted, story);
}

export function withinPhrase(reading: Reading, counted: Counted): string[] {
  const inside: string[] = [];
  for (let k = counted.from; k < counted.to; k++) {
    const span = placeIn(reading, k);
    if (!span) continue;
    inside.push(span.value);
    k = span.to - 1;
  }
  return inside;
}

/** Words up to an origin. */
const NEAR = 4;
const OF_WHOLE = 7;

/** "200 soldiers, most of them from Nepal", "23 are Nepalis". */
function fromAfter(reading: Reading, counted: Counted | null, end: number, story: Story): string[] | null {
  if (counted?.unit === 'country' || counted?.unit === 'state') return null;
  const { tokens, tags } = reading;
  const ofFolk = counted === null || /^(person|body|family)$/.test(counted.unit);
  let at = end;
  // "a quarter of the recruits come from Africa"
  const { outOf } = reading.lexicon.pack.grammar.ellipsis;
  const reach = counted === null && outOf.test(tokens[end]?.word?.norm ?? '') ? OF_WHOLE : NEAR;
  for (let k = 0; k < reach && at < tokens.length; k++) {
    // "131 people, mostly from Central Asia"
    if (tags.at(at, 'origin', 'partly')) return partlyFrom(reading, at) ? [] : null;
    const origin = tags.at(at, 'word', 'origin');
    const city = origin && k === 0 && counted ? tags.at(origin.to, 'capital') : null;
    // "forty men from Aleppo and Homs"
    const town = origin && k === 0 && ofFolk && story.fighters ? tags.at(origin.to, 'city') : null;
    // "fighters from 36 African countries"
    const nations = origin && reading.quantities.find((one) => one.quoteFrom === origin.to);
    const region = nations && regionAt(reading, nations.quoteTo);
    if (region) return [region.value];
    const next = origin
      ? (placeAt(reading, origin.to) ?? (city && !PARTIES.has(city.value) ? city : town))
      : null;
    // "10% of Russia's vacancies"
    if (next && counted === null && /^['’]$/.test(tokens[next.to]?.text ?? '')) return null;
    if (next) return withJoined(reading, [next.value], next.to);
    const word = tokens[at]?.word;
    if (word && COPULA.test(word.norm)) {
      const folk = tags.at(at + 1, 'people');
      if (folk && counted === null && countsPeople(reading, folk))
        return withJoined(reading, [folk.value], folk.to);
    }
    if (!word || (tags.at(at, 'measure') && !tags.at(at, 'measure', 'recruited') && k > 0)) break;
    at++;
  }
  return null;
}

/** "African countries", "țări africane", "африканских стран", "стран Африки" */
function regionAt({ tags, tokens }: Reading, at: number): Span | null {
  for (let k = at; k < at + 3; k++) {
    const region = tags.at(k, 'adjective') ?? tags.at(k, 'people') ?? tags.at(k, 'country');
    if (region && /^\d/.test(region.value))
      return COUNTRIES.test(tokens[region.to]?.word?.folded ?? '') ||
        COUNTRIES.test(tokens[k - 1]?.word?.folded ?? '')
        ? region
        : null;
  }
  return null;
}

/** Is an origin named behind "mostly"? */
function partlyFrom({ tags }: Reading, at: number): boolean {
  const word = tags.at(at, 'origin', 'partly')!;
  for (let k = word.to; k < word.to + 3; k++)
    if (ORIGINS.some((tag) => tags.at(k, tag) !== null)) return true;
  return false;
}

const ORIGINS = ['country', 'people', 'adjective'] as const;

const COPULA = /^(is|are|were|was|sunt|erau|fiind)$/;

export function placeAt({ tags, tokens }: Reading, index: number): Span | null {
  let at = index;
  if (/^(the|both|western|eastern|northern|southern|central|rural)$/.test(tokens[at]?.word?.norm ?? '')) at++;
  return longer(tags.at(index, 'country'), tags.at(at, 'country')) ?? tags.at(at, 'people');
}

const longer = (a: Span | null, b: Span | null): Span | null => (a && (!b || a.to >= b.to) ? a : b);

/** "Kenyans and Ugandans", "Cuba, Yemen and Nepal". */
export function withJoined(reading: Reading, first: string[], from: number): string[] {
  const { tokens, tags } = reading;
  const codes = [...first];
  let at = from;
  for (let guard = 0; guard < 12; guard++) {
    const joiner = tokens[at];
    if (!joiner) break;
    const comma = joiner.text === ',';
    if (!comma && !isAnd(reading, at)) break;
    if (comma && isAnd(reading, at + 1)) at++;
    const origin = tags.at(at + 1, 'word', 'origin');
    // "двое граждан Китая и гражданин Того": another one.
    if (origin && ONE_OF.test(tokens[origin.from]!.word?.norm ?? '')) break;
    const start = origin ? origin.to : at + 1;
    const next =
      tags.at(start, 'people') ??
      tags.at(start, 'country') ??
      tags.at(start, 'adjective') ??
      (tags.before(from, 'city') ? tags.at(start, 'city') : null);
    if (!next) break;
    // Another number after it: the next item of a list, not of this figure.
    const after = isDash(tokens[next.to]) ? next.to + 1 : next.to;
    if (tokens[after]?.digits || tokens[after]?.text === '(') break;
    if (reading.quantities.some((one) => one.quoteFrom === after)) break;
    codes.push(next.value);
    at = next.to;
  }
  return codes;
}

const ONE_OF = /^(гражданин|гражданка|уроженец|уроженка|подданный|выходец|cetatean)$/;

const FOREIGN =
  /^(foreign|иностран|strain|străin|outsider|migrant|мигрант|convict|заключенн|nepoftit|апатрид|apatrizi|stateless|immigrant|imigran|nationalit)/;

const THIRD = /^(third|треть|терт|terte|terț|other|друг|различ|разны|different|various|alte|diferite)/;
const COUNTRIES = /^(countr|nation|стран|государств|tari|țări|state$)/;

export const isForeign = (word: string): boolean => FOREIGN.test(word);

/** A word for people of any country. */
export function foreign({ tokens }: Reading, counted: Counted): boolean {
  for (let k = counted.from; k < counted.to; k++)
    if (FOREIGN.test(tokens[k]?.word?.folded ?? '')) return true;
  // "граждан третьих стран", "nationals of third countries"
  for (let k = counted.to; k < counted.to + 3; k++)
    if (THIRD.test(tokens[k]?.word?.folded ?? '') && COUNTRIES.test(tokens[k + 1]?.word?.folded ?? ''))
      return true;
  return (
    COUNTRIES.test(tokens[counted.to]?.word?.folded ?? '') &&
    THIRD.test(tokens[counted.to + 1]?.word?.folded ?? '')
  );
}
