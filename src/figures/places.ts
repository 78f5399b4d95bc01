/** Nationality or origin of what is counted, and the country a count is in. */
import type { Counted } from './counted.ts';
import { generic } from './measures.ts';
import type { RawQuantity } from './quantities.ts';
import type { Reading, Story } from './story.ts';
import type { Span } from './tags.ts';
import { isDash } from './traps.ts';

/** The war's own parties are named in every other sentence: they are nobody's nationality unless said of the counted. */
const PARTIES = new Set(['RU', 'UA', 'US', 'GB', 'KR', '150']);

/** Nationalities a sentence mentions as people, capitals or countries of origin. */
export function peopleOf({ tags }: Reading): string[] {
  const spans = (['people', 'adjective', 'capital', 'country'] as const).flatMap((tag) => tags.list(tag));
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
  const codes = new Set(whole.map((span) => span.value).filter((code) => !PARTIES.has(code)));
  return [...codes];
}

const sorted = (codes: Iterable<string>) => [...new Set(codes)].sort();

export function placesOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
  measure: string,
  unit: string,
): string[] {
  if (quantity.kind === 'money') return [];
  if (quantity.kind === 'measure') return sorted(placeBefore(reading, quantity.quoteFrom, story) ?? []);
  const said = saidPlaces(reading, quantity, counted, measure, story);
  if (said) return sorted(said);
  if (!story.carriesPlaces) return [];
  if (!story.fighters) {
    const beside =
      quantity.kind === 'count' &&
      counted === null &&
      reading.quantities.indexOf(quantity) > 0 &&
      unit === 'person';
    return beside && measure !== 'other' ? story.places : [];
  }
  if (quantity.kind === 'count' && unit !== 'person' && unit !== 'body') return [];
  if (measure === 'pay' || measure === 'countries') return [];
  if (measure === 'other' && (quantity.kind !== 'count' || (counted && !generic(reading, counted))))
    return [];
  // "foreigners", "migrants": a word for all of them ends the carrying.
  if (counted && foreign(reading, counted)) return [];
  if (story.places.length > 0) return story.places;
  return story.mentioned.length === 1 ? [...story.mentioned] : [];
}

const FOREIGN = /^(foreign|иностран|strain|străin|outsider|migrant|мигрант|convict|заключенн)/;

function foreign({ tokens }: Reading, counted: Counted): boolean {
  for (let k = counted.from; k < counted.to; k++)
    if (FOREIGN.test(tokens[k]?.word?.folded ?? '')) return true;
  return false;
}

/** Places the sentence itself says of the counted; null where it says none. */
function saidPlaces(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  measure: string,
  story: Story,
): string[] | null {
  const { tokens, tags } = reading;
  const end = counted ? counted.to : quantity.quoteTo;
  const inside: string[] = [];
  if (counted) {
    for (let k = counted.from; k < counted.to; k++) {
      const span = tags.at(k, 'people') ?? tags.at(k, 'adjective') ?? tags.at(k, 'country');
      if (span) {
        inside.push(span.value);
        k = span.to - 1;
      }
    }
  }
  if (inside.length > 0) return withJoined(reading, inside, end);
  // "5.000 de cetățeni cubanezi", "200 soldiers from Nepal and India"
  let at = end;
  const after = tags.at(at, 'people') ?? tags.at(at, 'adjective');
  if (after && counted) return withJoined(reading, [after.value], after.to);
  for (let k = 0; k < 3 && at < tokens.length; k++) {
    const origin = tags.at(at, 'word', 'origin');
    const next = origin ? placeAt(reading, origin.to) : null;
    if (next && counted?.unit !== 'country') return withJoined(reading, [next.value], next.to);
    if (!tokens[at]?.word || tags.at(at, 'measure')) break;
    at++;
  }
  // "Egypt (361)", "узбекистанцы: 52", "Таджикистан — 931", "из Перу уехали 7"
  const before = placeBefore(reading, quantity.quoteFrom, story);
  if (before) return before;
  if ((measure === 'losses' || measure === 'killed') && story.mentioned.length === 0) {
    const subject = subjectCountry(reading, quantity.quoteFrom);
    if (subject) return [subject];
  }
  return null;
}

function placeAt({ tags, tokens }: Reading, index: number): Span | null {
  let at = index;
  if (tokens[at]?.word?.norm === 'the') at++;
  return tags.at(at, 'country') ?? tags.at(at, 'people');
}

/** "Kenyans and Ugandans", "Cuba, Yemen and Nepal". */
function withJoined(reading: Reading, first: string[], from: number): string[] {
  const { tokens, tags } = reading;
  const codes = [...first];
  let at = from;
  for (let guard = 0; guard < 8; guard++) {
    const joiner = tokens[at];
    if (!joiner || !(joiner.text === ',' || tags.at(at, 'word', 'betweenAnd') || joiner.word?.norm === 'and'))
      break;
    const next = tags.at(at + 1, 'people') ?? tags.at(at + 1, 'country') ?? tags.at(at + 1, 'adjective');
    if (!next) break;
    // Another number after it: the next item of a list, not of this figure.
    if (tokens[next.to]?.digits || tokens[next.to]?.text === '(') break;
    codes.push(next.value);
    at = next.to;
  }
  return codes;
}

function placeBefore(reading: Reading, from: number, story: Story): string[] | null {
  const { tokens, tags } = reading;
  const opening = tokens[from - 1];
  const tight = opening && (opening.text === '(' || opening.text === ':' || isDash(opening));
  if (tight) {
    let at = from - 1;
    if (tokens[at - 1]?.text === ',') at--;
    const span = tags.before(at, 'country') ?? tags.before(at, 'people') ?? tags.before(at, 'adjective');
    if (span) return joinedBefore(reading, span);
    // "Egiptul dă cel mai mare contingent (361)"
    if (opening.text === '(') {
      for (let k = at; k > Math.max(0, at - 8); k--) {
        if (tokens[k - 1]!.digits || tokens[k - 1]!.text === ',') break;
        const country = tags.before(k, 'country');
        if (country && !PARTIES.has(country.value)) return [country.value];
      }
    }
  }
  // "of Indians killed climbed to twelve", "из Перу уехали 7", "Сомалийцев в перечне девять": no other number between.
  for (let k = from - 1; k > Math.max(-1, from - 9); k--) {
    const token = tokens[k];
    if (
      !token ||
      token.digits ||
      token.text === ';' ||
      token.text === '(' ||
      token.text === ')' ||
      token.text === ','
    )
      break;
    if (token.word?.number && !tags.at(k, 'word', 'article')) break;
    const folk = tags.before(k + 1, 'country') ? null : tags.before(k + 1, 'people');
    if (folk && countsPeople(reading, folk) && !speakerAt(reading, folk.to))
      return joinedBefore(reading, folk);
    const country = story.carriesPlaces ? tags.before(k + 1, 'country') : null;
    if (country && (tags.before(country.from, 'word', 'origin') || isDash(tokens[k + 1])))
      return joinedBefore(reading, country);
  }
  return null;
}

/** A nationality that stands for its people: a plural, or before a noun for people; "Russian ranks" is neither. */
function countsPeople({ tags, tokens, lexicon }: Reading, folk: Span): boolean {
  const noun = tags.at(folk.to, 'noun');
  if (noun) return noun.value === 'person';
  if (PARTIES.has(folk.value)) return false;
  if (lexicon.pack.code !== 'en') return true;
  const last = tokens[folk.to - 1]!.word!.folded;
  return last.endsWith('s') || last.endsWith('ese') || tags.at(folk.to, 'measure') !== null;
}

/** Is the word after a nationality the head of a speaker ("Russian defence ministry")? */
function speakerAt({ tags, tokens }: Reading, index: number): boolean {
  for (let k = index; k < index + 4 && k < tokens.length; k++) {
    if (tags.at(k, 'head')) return true;
    if (!tokens[k]!.word || tags.at(k, 'word', 'function')) return false;
  }
  return false;
}

function joinedBefore({ tokens, tags }: Reading, last: Span): string[] {
  const codes = [last.value];
  let at = last.from;
  for (let guard = 0; guard < 4; guard++) {
    const joiner = tokens[at - 1];
    if (
      !joiner ||
      !(joiner.text === ',' || joiner.word?.norm === 'and' || tags.before(at, 'word', 'betweenAnd'))
    )
      break;
    const previous = tags.before(at - 1, 'people') ?? tags.before(at - 1, 'country');
    if (!previous) break;
    codes.push(previous.value);
    at = previous.from;
  }
  return codes;
}

/** "Russia lost N", "Russian casualties at N", "Ukraine, he added, had lost N". */
function subjectCountry({ tags }: Reading, from: number): string | null {
  let found: string | null = null;
  for (const tag of ['country', 'adjective', 'people', 'capital'] as const) {
    for (const span of tags.list(tag)) {
      if (span.from >= from || from - span.from > 14 || (span.value !== 'RU' && span.value !== 'UA'))
        continue;
      const noun = tags.at(span.to, 'noun')?.value === 'person' || tags.at(span.to, 'measure');
      const verb =
        tag !== 'country'
          ? null
          : tags
              .list('measure')
              .find((hit) => hit.value === 'losses' && hit.from >= span.to && hit.from < from);
      if (noun || verb) found = span.value;
    }
  }
  return found;
}

/** The country or region a count is in. Topics of people's origins leave it out: their places already say whose it is. */
export function areaOf(reading: Reading, quantity: RawQuantity, story: Story): string[] {
  if (story.carriesPlaces || quantity.kind === 'money') return [];
  const { tags } = reading;
  let nearest: Span | null = null;
  for (const span of tags.list('country')) {
    if (!tags.before(span.from, 'word', 'location')) continue;
    if (!nearest || Math.abs(span.from - quantity.from) < Math.abs(nearest.from - quantity.from))
      nearest = span;
  }
  return nearest ? [nearest.value] : story.area;
}
