/** Nationality or origin that a sentence itself says of what is counted. */
import { armyOf, WARRING } from './armies.ts';
import type { Counted } from './counted.ts';
import { located } from './locations.ts';
import type { RawQuantity } from './quantities.ts';
import type { Span } from './span.ts';
import type { Reading, Story } from './story.ts';
import { isDash } from './traps.ts';

/** The war's own parties are named in every other sentence: they are nobody's nationality unless said of the counted. */
export const PARTIES = new Set(['RU', 'UA', 'US', 'GB', 'KR', '150']);

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
    if (tokens[next.to]?.digits || tokens[next.to]?.text === '(') break;
    codes.push(next.value);
    at = next.to;
  }
  return codes;
}

const ONE_OF = /^(гражданин|гражданка|уроженец|уроженка|подданный|выходец|cetatean)$/;

const isAnd = ({ tokens, tags }: Reading, index: number): boolean =>
  tags.at(index, 'word', 'betweenAnd') !== null ||
  /^(and|or|или|sau|ori)$/.test(tokens[index]?.word?.norm ?? '');

/** A label or subject before the number; `elliptic`: the number's own phrase names nothing but people. */
export function placeBefore(
  reading: Reading,
  from: number,
  story: Story,
  elliptic: boolean,
): string[] | null {
  const { tokens, tags } = reading;
  // "непальцы и шриланкийцы: по 17"
  const each = tags.before(from, 'cue', 'each');
  if (each) return placeBefore(reading, each.from, story, elliptic);
  const opening = tokens[from - 1];
  const tight = opening && (opening.text === '(' || opening.text === ':' || isDash(opening));
  if (tight) {
    let at = from - 1;
    if (tokens[at - 1]?.text === ',') at--;
    const span = tags.before(at, 'country') ?? tags.before(at, 'people') ?? tags.before(at, 'adjective');
    const hosting = span?.tag === 'country' && tags.list('origin').some((one) => one.value === 'hosts');
    if (hosting && (isDash(opening) || opening.text === '(')) return null;
    // "in Sri Lanka: 604 in Indonesia": its own place follows.
    if (opening.text === ':' && placeFollows(reading, from)) return null;
    // "reports Ukraine's General Staff: 820"
    if (opening.text === ':' && span && WARRING.has(span.value) && speaks(reading, span)) return null;
    if (span && !(opening.text === ':' && located(reading, span))) return joinedBefore(reading, span);
    // "Egiptul dă cel mai mare contingent (361)"
    if (opening.text === '(') {
      for (let k = at; k > Math.max(0, at - 8); k--) {
        if (tokens[k - 1]!.digits || tokens[k - 1]!.text === ',') break;
        const country = tags.before(k, 'country');
        if (country && !PARTIES.has(country.value)) return [country.value];
      }
    }
  }
  return elliptic ? subjectBefore(reading, from, story) : null;
}

const speaks = ({ tags }: Reading, { from, to }: Span): boolean => {
  for (let k = Math.max(0, from - 5); k < to + 4; k++)
    if (tags.at(k, 'speech') || tags.at(k, 'head')) return true;
  return false;
};

const placeFollows = (reading: Reading, from: number): boolean => {
  for (const span of reading.tags.list('country'))
    if (span.from > from && span.from - from <= 4 && located(reading, span)) return true;
  return false;
};

/** "of Indians killed climbed to twelve", "из Перу уехали 7", "Сомалийцев в перечне девять": no other number between. */
function subjectBefore(reading: Reading, from: number, story: Story): string[] | null {
  const { tokens, tags } = reading;
  for (let k = from - 1; k > Math.max(-1, from - 9); k--) {
    const token = tokens[k];
    if (!token || token.digits || (!token.word && !isDash(token))) break;
    if (token.word?.number && !tags.at(k, 'word', 'article')) break;
    const folk = tags.before(k + 1, 'country') ? null : tags.before(k + 1, 'people');
    if (folk && countsPeople(reading, folk) && !speakerAt(reading, folk.to))
      return joinedBefore(reading, folk);
    const country = story.carriesPlaces ? tags.before(k + 1, 'country') : null;
    if (!country) continue;
    if (located(reading, country)) continue;
    const origin = tags.before(country.from, 'word', 'origin');
    // "a primit de la Rusia trupurile a 980 de militari": the giver.
    if (origin && tags.before(origin.from, 'origin', 'hosts')) continue;
    // "În lagărele din Ucraina": where those are.
    const thing = origin && tags.before(origin.from, 'noun');
    if (thing && thing.value !== 'person') continue;
    if (origin || isDash(tokens[k + 1])) return joinedBefore(reading, country);
  }
  return null;
}

/** A nationality that stands for its people: a plural, or before a noun for people; "Russian ranks" is neither. */
export function countsPeople({ tags, tokens, lexicon }: Reading, folk: Span): boolean {
  // "Polițiștii români", "румынские чиновники": the adjective of those who act.
  if (lexicon.pack.code === 'ro' && actsBefore(tags, tokens, folk.from)) return false;
  const noun = tags.at(folk.to, 'noun');
  if (noun) return noun.value === 'person' && !tags.at(folk.to, 'other', 'bystanders');
  const { code } = lexicon.pack;
  if (PARTIES.has(folk.value) && code === 'ro') return false;
  if (code !== 'en') return true;
  const last = tokens[folk.to - 1]!.word!.folded;
  const said = tags.at(folk.to, 'measure');
  return (
    last.endsWith('s') ||
    (!PARTIES.has(folk.value) && last.endsWith('ese')) ||
    (said !== null && OF_PEOPLE.has(said.value))
  );
}

function actsBefore(tags: Reading['tags'], tokens: Reading['tokens'], index: number): boolean {
  for (let k = index; k > Math.max(0, index - 3) && tokens[k - 1]?.word; k--)
    if (tags.before(k, 'other', 'bystanders') || tags.before(k, 'head')) return true;
  return false;
}

const OF_PEOPLE = new Set(['killed', 'wounded', 'missing', 'captured', 'losses', 'recruited', 'returned']);

/** Is the word after a nationality the head of a speaker ("Russian defence ministry")? */
function speakerAt({ tags, tokens }: Reading, index: number): boolean {
  if (tags.at(index, 'speech') || tags.at(index, 'time', 'saying')) return true;
  for (let k = index; k < index + 4 && k < tokens.length; k++) {
    if (tags.at(k, 'head')) return true;
    if (!tokens[k]!.word || tags.at(k, 'word', 'function')) return false;
  }
  return false;
}

export function joinedBefore(reading: Reading, last: Span): string[] {
  const { tokens, tags } = reading;
  const codes = [last.value];
  let at = last.from;
  for (let guard = 0; guard < 6; guard++) {
    const joiner = tokens[at - 1];
    if (!joiner || !(joiner.text === ',' || isAnd(reading, at - 1))) break;
    const previous = tags.before(at - 1, 'people') ?? tags.before(at - 1, 'country');
    if (!previous) break;
    codes.push(previous.value);
    at = previous.from;
  }
  return codes;
}

const FOREIGN =
  /^(foreign|иностран|strain|străin|outsider|migrant|мигрант|convict|заключенн|nepoftit|апатрид|apatrizi|stateless|immigrant|imigran|nationalit)/;

const THIRD = /^(third|треть|терт|terte|terț|other|друг|различ|разны|different|various|alte|diferite)/;
const COUNTRIES = /^(countr|nation|стран|государств|tari|țări|state$)/;

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
