/** What a number counts where its noun is left out: said before it, after it, in the list it stands in, or by the story. */

import type { RawQuantity } from '../numbers/quantities.ts';
import { befellPeople, happensToPeople, onlyPeople, takesPeople } from '../places/people-said.ts';
import type { Reading, Story } from '../story.ts';
import { isDash } from '../traps/traps.ts';
import type { Counted } from './counted.ts';
import { ofThem } from './elision.ts';
import { genitiveSubject } from './genitive-subject.ts';
import { countBefore, holds, nounBefore } from './noun-before.ts';
import { sharedCurrency } from './units.ts';

export function unitOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
): string {
  if (quantity.unit)
    return quantity.shared
      ? sharedCurrency(
          [...story.places, ...countries(reading), ...story.mentioned, ...story.area, ...story.nations],
          quantity.unit,
        )
      : quantity.unit;
  if (counted) return counted.unit === 'seat' ? seatOrPlace(reading, story) : counted.unit;
  if (reading.tags.at(quantity.from, 'word', 'collective')) return 'person';
  const predicate = predicateNoun(reading, quantity);
  if (predicate) return predicate;
  if (ofThem(reading, quantity)) return ofWhole(reading, quantity, story);
  const opening = genitiveSubject(reading, quantity);
  if (opening) return opening;
  const matched = respectively(reading, quantity, story);
  if (matched) return matched;
  if (story.lastUnit && outOfWhole(reading, quantity)) return story.lastUnit;
  if (takesPeople(reading, quantity) && (story.mainUnit ?? 'person') === 'person') return 'person';
  if (befellPeople(reading, quantity, story)) return 'person';
  if (happensToPeople(reading, quantity) || onlyPeople(reading, quantity)) return 'person';
  if (ofCountry(reading, quantity)) return carried(story);
  const before = nounBefore(reading, quantity);
  if (before?.certain) return before.unit;
  if (totals(reading, quantity)) return story.mainUnit ?? before?.unit ?? 'person';
  if (before?.subject) return before.unit;
  // A list goes on with the unit of the figure before it.
  const at = reading.quantities.indexOf(quantity);
  const previous = reading.quantities[at - 1];
  if (previous?.kind === 'count' && story.lastUnit)
    return quantity.quoteFrom - previous.quoteTo <= NEAR ? story.lastUnit : (story.unit ?? story.lastUnit);
  // A new sentence of a text about people speaks of them again, whatever was counted beside them.
  if (story.mainUnit === 'person') return 'person';
  if (story.unit && before?.unit !== 'person') return story.unit;
  return before?.unit ?? story.unit ?? 'person';
}

/** A word for seats that is any place too: jobs where jobs were told, seats where people sit. */
function seatOrPlace({ tokens, lexicon }: Reading, story: Story): string {
  const { seated } = lexicon.pack.grammar.ellipsis;
  if (!seated) return 'seat';
  if (story.listUnits.includes('job')) return 'job';
  if (story.listUnits.includes('seat')) return 'seat';
  return tokens.some((token) => seated.test(token.word?.norm ?? '')) ? 'seat' : 'place';
}

/** "Of the 1,400 glaciers, about 100 have vanished" */
function outOfWhole({ tokens, tags, quantities, lexicon }: Reading, quantity: RawQuantity): boolean {
  const whole = countBefore(quantities, quantity);
  if (!whole?.phraseTo || whole.phraseTo <= whole.quoteTo) return false;
  const { outOf, opens: opening } = lexicon.pack.grammar.ellipsis;
  for (let k = whole.quoteFrom; k > Math.max(0, whole.quoteFrom - 4); k--) {
    if (!outOf.test(tokens[k - 1]!.word?.norm ?? '')) continue;
    const before = tokens[k - 2];
    const opens = !before || /^[,;:—–]$/.test(before.text) || opening.test(before.word?.norm ?? '');
    if (!opens) return false;
    return !tags
      .list('noun')
      .some(
        (noun) =>
          noun.from >= whole.phraseTo! &&
          noun.to <= quantity.quoteFrom &&
          !PARTICIPLE.test(tokens[noun.from]!.word!.norm),
      );
  }
  return false;
}

/** "грузовиков, прибывших утром": what is said of them. */
const PARTICIPLE = /(?:вш|ш|[ую]щ|[ая]щ|нн|ем|им|т)[иы]х(?:ся)?$/;

/** What a list by countries counts: never the countries. */
function carried({ unit, mainUnit }: Story): string {
  if (unit && !holds(unit)) return unit;
  return mainUnit && !holds(mainUnit) ? mainUnit : 'person';
}

/** "Egypt (361)", "Тогo — 5", "five from Togo": an item of a list by countries. */
function ofCountry({ tokens, tags }: Reading, { quoteFrom, quoteTo }: RawQuantity): boolean {
  const before = !tokens[quoteFrom - 1]?.word && tags.before(quoteFrom - 1, 'country');
  if (before) return true;
  const origin = tags.at(quoteTo, 'word', 'origin');
  return origin !== null && tags.at(origin.to, 'country') !== null;
}

/** "14 of them schools", "16 из них — мечети": the part is named by what it is. */
function predicateNoun(reading: Reading, quantity: RawQuantity): string | null {
  if (!ofThem(reading, quantity)) return null;
  const { tokens, tags } = reading;
  let at = quantity.quoteTo + 2;
  if (isDash(tokens[at])) at++;
  for (let k = at; k < at + 2; k++) {
    if (!tokens[k]?.word || tags.at(k, 'word', 'function') || tags.at(k, 'measure') || tags.at(k, 'speech'))
      return null;
    // "26 of them signed contracts": what they did stands between.
    if (reading.lexicon.pack.grammar.ellipsis.human.test(tokens[k]!.word!.norm)) return null;
    const noun = tags.at(k, 'noun') ?? tags.at(k, 'people');
    if (noun) return noun.tag === 'people' ? 'person' : noun.value;
  }
  return null;
}

/** The countries that a sentence names, or whose capital, people or adjective it does. */
export const countries = ({ tags }: Reading): string[] =>
  ['country', 'capital', 'people', 'adjective'].flatMap((tag) => tags.list(tag).map(({ value }) => value));

/** "2,214 entries, 34 of them": what was counted last in the sentence; else people, if the text is of people. */
function ofWhole({ quantities }: Reading, quantity: RawQuantity, story: Story): string {
  const last = story.lastUnit;
  const same = countBefore(quantities, quantity) !== undefined;
  if (last && (same ? !holds(last) : story.mainUnit !== 'person')) return last;
  const thing = same ? story.listUnits.findLast((unit) => !holds(unit)) : null;
  if (thing) return thing;
  return story.mainUnit === 'person' ? 'person' : (last ?? 'person');
}

const NEAR = 8;

/** "810 drones and 13 missiles, of which 747 and four respectively": each takes the unit of its place in the list. */
function respectively(
  { tokens, quantities, lexicon }: Reading,
  quantity: RawQuantity,
  story: Story,
): string | null {
  if (story.listUnits.length < 2) return null;
  const { respectively: word } = lexicon.pack.grammar.ellipsis;
  const end = Math.min(tokens.length, quantity.quoteTo + 9);
  let at = quantity.quoteTo;
  while (at < end && !word.test(tokens[at]!.word?.norm ?? '')) at++;
  if (at === end) return null;
  const following = quantities.slice(quantities.indexOf(quantity) + 1).length;
  return story.listUnits.at(-1 - following) ?? null;
}

/** "its total was 1,457", "bilanțul a ajuns la 12": the story's own count. */
function totals({ tokens, lexicon }: Reading, quantity: RawQuantity): boolean {
  const { total } = lexicon.pack.grammar.ellipsis;
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - 6); k--) {
    if (total.test(tokens[k]!.word?.norm ?? '')) return true;
  }
  return false;
}
