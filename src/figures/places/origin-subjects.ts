/** Whose people a figure counts by the grammar of its clause: its subject, what possesses it, what it is a share of. */
import type { Counted } from '../counted/counted.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading, Story } from '../story.ts';
import { EQUIPMENT } from '../traps/equipment.ts';
import { isDash } from '../traps/traps.ts';
import { located } from './locations.ts';
import { countsPeople, joinedBefore, PARTIES } from './named-peoples.ts';
import { foreign, withJoined } from './origins.ts';

/** Words between a subject and its verb, a verb and its object. */
const SUBJECT_REACH = 6;
const OBJECT_REACH = 5;
const NAMES = ['country', 'capital', 'people', 'adjective'] as const;

export function placesByClause(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
): string[] | null {
  return (
    ofKin(reading, counted, story) ??
    dwellers(reading, quantity, counted) ??
    predicated(reading, quantity, counted) ??
    ofOwn(reading, quantity, counted) ??
    ofShare(reading, quantity) ??
    ofNumber(reading, quantity, counted) ??
    ofRelative(reading, quantity, counted) ??
    ofSubject(reading, quantity, counted) ??
    gapped(reading, quantity)
  );
}

const BEFALLS = /^(killed|wounded|missing|captured|losses)$/;

/** "România avea 19 milioane de locuitori", "в Казахстане жили 20 млн человек": where people live or are born they are from. */
function dwellers(reading: Reading, quantity: RawQuantity, counted: Counted | null): string[] | null {
  if (quantity.kind !== 'count' || (counted && (counted.unit !== 'person' || foreign(reading, counted))))
    return null;
  const { tags } = reading;
  if (!tags.list('origin').some((one) => one.value === 'dwelling')) return null;
  // "14 800 мирных жителей погибли в Украине": where it happened.
  if (tags.list('measure').some((one) => BEFALLS.test(one.value))) return null;
  if (tags.list('people').length > 0) return null;
  const countries = new Set(tags.list('country').map((one) => one.value));
  return countries.size === 1 ? [...countries] : null;
}

/** "a third of them American or British", "треть — американцы": said of the figure without a verb. */
function predicated(reading: Reading, quantity: RawQuantity, counted: Counted | null): string[] | null {
  const { tokens, tags } = reading;
  if (quantity.kind === 'money' || quantity.kind === 'measure') return null;
  let at = quantity.quoteTo;
  const outOf = reading.lexicon.pack.grammar.ellipsis.outOf.test(tokens[at]?.word?.norm ?? '');
  // "300 of the workers were Indian"
  if (counted && !(outOf && counted.unit === 'person')) return null;
  const part = tags.at(at, 'time', 'partitive');
  if (counted) at = counted.to;
  else if (part) at = part.to;
  const linked = isDash(tokens[at]) || IS.test(tokens[at]?.word?.norm ?? '');
  // "90 — украинцы", "90 sunt ucraineni"
  if (!part && !counted && quantity.kind === 'count' && !(linked && plainFolk(reading, at + 1))) return null;
  if (linked) at++;
  else if (counted) return null;
  // "четверо из них — граждане Непала и Шри-Ланки"
  const noun = tags.at(at, 'noun', 'person');
  const owner =
    noun &&
    (tags.at(noun.to, 'country') ?? (tags.at(noun.to, 'word', 'origin') && tags.at(noun.to + 1, 'country')));
  if (owner) return withJoined(reading, [owner.value], owner.to);
  const folk = tags.at(at, 'people') ?? tags.at(at, 'adjective');
  if (!folk || (tags.at(folk.to, 'noun') && !countsPeople(reading, folk))) return null;
  return withJoined(reading, [folk.value], folk.to);
}

const plainFolk = ({ tags, tokens }: Reading, at: number): boolean => {
  const folk = tags.at(at, 'people');
  if (!folk) return false;
  const next = tokens[folk.to];
  return !next?.word || tags.at(folk.to, 'word', 'betweenAnd') !== null;
};

const IS = /^(is|are|were|was|being|sunt|erau|era|fiind|были|оказались|являются)$/;

/** "десятерых земляков": of the country whose people were told of last, or who the sentence says will tell. */
function ofKin(reading: Reading, counted: Counted | null, story: Story): string[] | null {
  const { tags } = reading;
  let kin: Span | null = null;
  for (let k = counted?.from ?? 0; counted && k < counted.to; k++) kin ??= tags.at(k, 'origin', 'kin');
  if (!counted || !kin) return null;
  const near = nearestBefore(reading, counted.from, 30) ?? nearestBefore(reading, counted.from, 30, true);
  if (near) return [near.value];
  if (story.places.length > 0) return story.places;
  const told = story.mentioned.at(-1);
  if (told) return [told];
  for (const tag of NAMES)
    for (const span of tags.list(tag))
      if (span.from >= counted.to && !PARTIES.has(span.value)) return [span.value];
  return null;
}

/** "5,000 of its citizens", "82 de cetățeni ai săi", "её граждан": of the country that was named before. */
function ofOwn(reading: Reading, quantity: RawQuantity, counted: Counted | null): string[] | null {
  const { tags } = reading;
  const end = Math.max(quantity.quoteTo, counted?.to ?? 0) + 4;
  let own = false;
  let compatriot = false;
  for (let k = quantity.quoteTo; k < end; k++) {
    own ||= tags.at(k, 'origin', 'own') !== null;
    compatriot ||= tags.at(k, 'origin', 'compatriot') !== null;
  }
  if (!own || !compatriot) return ownBefore(reading, quantity);
  const named =
    nearestBefore(reading, quantity.quoteFrom, 30) ?? nearestBefore(reading, quantity.quoteFrom, 30, true);
  if (named) return [named.value];
  // "Москва получила тела 64 своих солдат"
  const subject = counted?.unit === 'person' ? subjectOf(reading, quantity.quoteFrom) : null;
  return subject && [subject.value];
}

/** "Kyiv's own figure for its dead was 31,000", "Украина оценивает свои потери в 46 тысяч" */
function ownBefore(reading: Reading, { quoteFrom }: RawQuantity): string[] | null {
  const { tags, quantities } = reading;
  if (!tags.list('origin').some((one) => one.value === 'own')) return null;
  let floor = Math.max(0, quoteFrom - 16);
  for (const one of quantities)
    if (one.quoteFrom < quoteFrom) floor = Math.max(floor, Math.min(one.to, quoteFrom));
  for (let k = quoteFrom - 1; k >= floor; k--) {
    const own = tags.at(k, 'origin', 'own');
    if (!own) continue;
    const lost = [own.to, own.from - 1].some((at) =>
      /^(losses|killed)$/.test(tags.at(at, 'measure')?.value ?? ''),
    );
    if (!lost) continue;
    let owner: Span | null = null;
    for (const tag of ['country', 'capital'] as const)
      for (const span of tags.list(tag))
        if (span.to <= quoteFrom && (!owner || span.from > owner.from)) owner = span;
    return owner && [owner.value];
  }
  return null;
}

/** "Colombians make up 40%", "доля африканцев увеличилась с 2,5% до 6,8%" */
function ofShare(reading: Reading, quantity: RawQuantity): string[] | null {
  if (quantity.kind !== 'percent' && quantity.kind !== 'ratio') return null;
  const { tags, tokens } = reading;
  for (const folk of [...tags.list('people'), ...tags.list('adjective')]) {
    if (folk.to > quantity.quoteFrom || quantity.quoteFrom - folk.to > 9) continue;
    if (/^[;]$/.test(tokens[folk.to]?.text ?? '')) continue;
    const share = [folk.from, folk.from - 1].some((k) => tags.before(k, 'origin', 'share') !== null);
    if (share) return [folk.value];
    if (!countsPeople(reading, folk)) continue;
    for (let k = folk.to; k < quantity.quoteFrom; k++) {
      if (tokens[k]!.text === ',' || tokens[k]!.digits) break;
      const verb = tags.at(k, 'origin', 'makesUp');
      if (verb && quantity.quoteFrom - verb.to <= 3) return joinedBefore(reading, folk);
    }
  }
  return null;
}

/** "The number of Ukrainians listed as missing has fallen to 38,000 from 50,500" */
function ofNumber(reading: Reading, quantity: RawQuantity, counted: Counted | null): string[] | null {
  if (counted || quantity.kind !== 'count') return null;
  const { tags, tokens, quantities } = reading;
  for (const folk of [...tags.list('people'), ...tags.list('adjective')]) {
    if (folk.to > quantity.quoteFrom || quantity.quoteFrom - folk.to > NUMBER_REACH) continue;
    if (
      !NUMBER.test(tokens[folk.from - 1]?.word?.norm ?? '') &&
      !NUMBER.test(tokens[folk.from - 2]?.word?.norm ?? '')
    )
      continue;
    if (!countsPeople(reading, folk)) continue;
    const first = quantities.find((one) => one.quoteFrom >= folk.to);
    if (first === quantity || (first && tags.before(quantity.quoteFrom, 'cue', 'previousBefore')))
      return joinedBefore(reading, folk);
  }
  return null;
}

const NUMBER_REACH = 14;
const NUMBER = /^(number|numarul|numarului|число|числа|количество|tally|toll|count)$/;

/** "Central Asians, who lodge about 80%", "Шриланкийцы, которых набралось 94 человека", "Those from Sri Lanka, 94 in all" */
function ofRelative(reading: Reading, quantity: RawQuantity, counted: Counted | null): string[] | null {
  if (counted && counted.unit !== 'person') return null;
  const { tags, tokens } = reading;
  let mark = quantity.quoteFrom - 1;
  if (tokens[mark]?.text !== ',') {
    for (; mark > Math.max(0, quantity.quoteFrom - 7); mark--) if (tokens[mark]!.text === ',') break;
    const clause = tags.at(mark + 1, 'time', 'which');
    if (tokens[mark]?.text !== ',' || !clause) return null;
  } else if (!/^[,–—]$/.test(tokens[Math.max(quantity.quoteTo, counted?.to ?? 0) + 2]?.text ?? '')) {
    if (!/^[,–—]$/.test(tokens[Math.max(quantity.quoteTo, counted?.to ?? 0)]?.text ?? '')) return null;
  }
  const folk = tags.before(mark, 'people');
  if (folk && countsPeople(reading, folk)) return joinedBefore(reading, folk);
  const country = tags.before(mark, 'country');
  return country && tags.before(country.from, 'word', 'origin') ? joinedBefore(reading, country) : null;
}

/** "Pyongyang sent 10,000", "Spain has 2.4 million unemployed", "Egypt, with 361, leads": a country that gives its own people. */
function ofSubject(reading: Reading, quantity: RawQuantity, counted: Counted | null): string[] | null {
  const { tags, tokens } = reading;
  const from = quantity.quoteFrom;
  if (quantity.kind === 'percent' || quantity.kind === 'ratio') return null;
  const holding = tags.before(from, 'origin', 'holding');
  if (holding) {
    const at = tokens[holding.from - 1]?.text === ',' ? holding.from - 1 : -1;
    const label = at > 0 ? tags.before(at, 'country') : null;
    if (label && !PARTIES.has(label.value) && startsClause(reading, label)) return [label.value];
  }
  if (quantity.kind !== 'count') return null;
  // "на Россию приходится до 880 тыс.", "Kenya accounted for 45"
  const accounts = tags.before(from, 'origin', 'accounts');
  const whose =
    accounts && (!counted || counted.unit === 'person') ? tags.before(accounts.from, 'country') : null;
  if (whose) return [whose.value];
  const subject = subjectOf(reading, from);
  if (!subject) return null;
  if (counted && EQUIPMENT.test(counted.unit)) {
    for (let k = Math.max(subject.to, from - OBJECT_REACH); k < from; k++)
      if (tags.at(k, 'origin', 'launches') && k - subject.to <= SUBJECT_REACH) return [subject.value];
    return null;
  }
  if (counted && counted.unit !== 'person' && counted.unit !== 'body') return null;
  if (PARTIES.has(subject.value)) {
    // "Ukraine has had 500,000 casualties"
    const lost = counted && /^(losses|killed)$/.test(tags.at(counted.from, 'measure')?.value ?? '');
    for (let k = subject.to; k < from; k++) {
      if (lost && tags.at(k, 'origin', 'has')) return [subject.value];
      // "Ukraine brought home 146 soldiers"
      const back = tags.at(k, 'origin', 'regains');
      if (back && k - subject.to <= 2 && from - back.to <= 3) return [subject.value];
    }
    return null;
  }
  for (let k = Math.max(subject.to, from - OBJECT_REACH); k < from; k++) {
    const gives = tags.at(k, 'origin', 'gives');
    const has = tags.at(k, 'origin', 'has');
    if (gives && k - subject.to <= SUBJECT_REACH) return [subject.value];
    if (has && k - subject.to <= 2 && from === has.to && subject.tag === 'country') return [subject.value];
  }
  // "Egypt leads the list with 361"
  const leading = holding && subject.tag === 'country' && startsClause(reading, subject);
  return leading && from - subject.to <= 7 && !tags.list('origin').some((one) => one.value === 'hosts')
    ? [subject.value]
    : null;
}

/** "Spain has 2.4 million, Germany 3 million": the verb is the clause's before. */
function gapped(reading: Reading, quantity: RawQuantity): string[] | null {
  const { tags, tokens, quantities } = reading;
  const label = tags.before(quantity.quoteFrom, 'country');
  if (!label || quantities.indexOf(quantity) < 1 || quantity.kind === 'percent') return null;
  if (tags.list('origin').some((one) => one.value === 'hosts')) return null;
  const before = tokens[label.from - 1];
  return before && (/^[,;]$/.test(before.text) || tags.before(label.from, 'word', 'betweenAnd'))
    ? [label.value]
    : null;
}

const startsClause = ({ tokens, tags }: Reading, span: Span): boolean => {
  const before = tokens[span.from - 1];
  return !before || /^[,;:—–("“«]$/.test(before.text) || tags.before(span.from, 'time', 'contrast') !== null;
};

/** The country that is the subject of the clause before a figure: no preposition before it, no figure between. */
function subjectOf(reading: Reading, from: number): Span | null {
  const { tags, quantities, tokens } = reading;
  let found: Span | null = null;
  for (const tag of ['country', 'capital'] as const)
    for (const span of tags.list(tag)) {
      if (span.to > from || from - span.to > SUBJECT_REACH + OBJECT_REACH) continue;
      if (tags.list('country').some((other) => other.from < span.from && other.to >= span.to)) continue;
      if (quantities.some((one) => one.quoteFrom >= span.to && one.to <= from)) continue;
      if (located(reading, span) || tags.before(span.from, 'word', 'origin')) continue;
      if (/^['’]$/.test(tokens[span.to]?.text ?? '')) continue;
      if (!found || span.from > found.from) found = span;
    }
  return found;
}

/** The nearest country, capital or people named before. */
function nearestBefore(reading: Reading, from: number, reach: number, anywhere = false): Span | null {
  const { tags } = reading;
  let found: Span | null = null;
  for (const tag of NAMES)
    for (const span of tags.list(tag)) {
      if (span.to > from || from - span.to > reach) continue;
      if (tags.list('country').some((other) => other.from < span.from && other.to >= span.to)) continue;
      if ((!anywhere && located(reading, span)) || PARTIES.has(span.value)) continue;
      if (!found || span.from > found.from || (span.from === found.from && span.to > found.to)) found = span;
    }
  return found;
}
