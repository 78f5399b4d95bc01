/** What a number counts where its noun is left out: said before it, after it, in the list it stands in, or by the story. */
import type { Counted } from './counted.ts';
import { ofThem } from './elision.ts';
import type { RawQuantity } from './quantities.ts';
import { countsSeveral } from './singular.ts';
import type { Reading, Story } from './story.ts';
import { isDash } from './traps.ts';
import { sharedCurrency } from './units.ts';

export function unitOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
): string {
  if (quantity.unit)
    return quantity.shared
      ? sharedCurrency(story.places[0] ?? story.mentioned[0] ?? '', quantity.unit)
      : quantity.unit;
  if (counted) return counted.unit;
  if (reading.tags.at(quantity.from, 'word', 'collective')) return 'person';
  if (ofThem(reading, quantity)) return story.mainUnit === 'person' ? 'person' : (story.lastUnit ?? 'person');
  const matched = respectively(reading, quantity, story);
  if (matched) return matched;
  if (happensToPeople(reading, quantity) || onlyPeople(reading, quantity)) return 'person';
  const before = nounBefore(reading, quantity, story);
  if (before?.certain) return before.unit;
  if (totals(reading, quantity)) return story.mainUnit ?? before?.unit ?? 'person';
  // A list goes on with the unit of the figure before it.
  const at = reading.quantities.indexOf(quantity);
  const previous = reading.quantities[at - 1];
  if (previous?.kind === 'count' && story.lastUnit)
    return quantity.quoteFrom - previous.quoteTo <= NEAR ? story.lastUnit : (story.unit ?? story.lastUnit);
  if (story.unit && before?.unit !== 'person') return story.unit;
  return before?.unit ?? story.unit ?? 'person';
}

const NEAR = 8;

const PERSONAL =
  /^(killed|wounded|missing|captured|arrested|evacuated|returned|hospitalised|fighting|recruited)$/;

const happensToPeople = ({ tags }: Reading, quantity: RawQuantity): boolean =>
  tags
    .list('measure')
    .some(
      (span) => PERSONAL.test(span.value) && span.from >= quantity.to - 1 && span.from - quantity.to <= 3,
    );

const HUMAN =
  /^(?:sleep|slept|sleeping|enlisted|volunteered|fought|deserted|surrendered|drowned|voted|protested|marched|rallied|emigrated|testified|resigned|retired|graduated|married|refused|queued|camped|applied|studied|studying|lived|living|live|work|worked|working|died|perished|survived|hospitalised|hospitalized|unemployed|jailed|convicted|sentenced|imprisoned|tortured|beaten|vaccinated|pregnant|dorm|traiesc|locuiesc|muncesc|lucreaza|lucreau|voteaza|votat|protestat|emigrat|demisionat|internat[ie]?|condamnat[ie]?|inecat|refuzat|semnat|inrolat|inrolati|luptat|lupta|luptau|supravietuit|predat|dezertat|murit|ночуют|ночевали|живут|жили|проживают|работают|работали|служат|служили|воюют|воевали|учатся|учились|проголосовали|эмигрировали|отказались|подписали|завербовались|сдались|дезертировали|выжили|утонули|скончались|умерли|осужден[ыо]|приговорен[ыо]|госпитализирован[ыо]|привит[ыо]|уволил[аио]сь|уцелели)$/;
const AUXILIARY =
  /^(?:have|had|has|are|were|was|is|been|be|of|whom|who|au|a|fost|sunt|erau|s|se|mai|care|были|было|уже|ещё|еще|also|already|still|since|later|others|more|alții|altii|deja)$/;

/** "some 30,000 are sleeping rough": what only people do. */
function onlyPeople({ tokens }: Reading, quantity: RawQuantity): boolean {
  for (let k = quantity.quoteTo; k < Math.min(tokens.length, quantity.quoteTo + 4); k++) {
    const word = tokens[k]!.word?.norm;
    if (!word) return false;
    if (HUMAN.test(word)) return true;
    if (!AUXILIARY.test(word)) return false;
  }
  return false;
}

/** "810 drones and 13 missiles, of which 747 and four respectively": each takes the unit of its place in the list. */
function respectively({ tokens, quantities }: Reading, quantity: RawQuantity, story: Story): string | null {
  if (story.listUnits.length < 2) return null;
  const said = tokens
    .slice(quantity.quoteTo, quantity.quoteTo + 9)
    .some((token) => /^(respectively|respectiv|соответственно)$/.test(token.word?.norm ?? ''));
  if (!said) return null;
  const following = quantities.slice(quantities.indexOf(quantity) + 1).length;
  return story.listUnits.at(-1 - following) ?? null;
}

/** "its total was 1,457", "bilanțul a ajuns la 12": the story's own count. */
function totals({ tokens }: Reading, quantity: RawQuantity): boolean {
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - 6); k--) {
    const word = tokens[k]!.word?.norm ?? '';
    if (
      /^(total|totals|toll|tally|count|figure|figures|bilant|bilantul|totalul|cifra|numarul|итог|счет|число|цифра|показатель)$/.test(
        word,
      )
    )
      return true;
  }
  return false;
}

const REACH = 14;

/** The counted noun where it stands first: "number of plants from 17 to 10", "Погибших — 12". */
function nounBefore(
  { tokens, tags, quantities, lexicon }: Reading,
  quantity: RawQuantity,
  story: Story,
): { unit: string; certain: boolean } | null {
  let crossed = 0;
  const previous = quantities[quantities.indexOf(quantity) - 1];
  for (let k = quantity.quoteFrom; k > Math.max(0, quantity.quoteFrom - REACH); k--) {
    const token = tokens[k - 1]!;
    if (token.text === ';') break;
    if (token.text === ',' && ++crossed > 1) break;
    if (previous && k <= previous.to) break;
    const noun = tags.before(k, 'noun');
    const place = tags.before(k, 'country') ?? tags.before(k, 'people');
    // "Egypt (361)", "Тogo — 5": a list item counts what the list counts.
    if (place && k === quantity.quoteFrom - 1 && !tokens[k]!.word)
      return { unit: story.unit ?? 'person', certain: true };
    if (place) {
      if (place.tag === 'people') return { unit: 'person', certain: false };
      k = place.from + 1;
      continue;
    }
    if (!noun) continue;
    const certain = isSubject(tokens, noun.from, noun.to, quantity.quoteFrom);
    const word = tokens[noun.to - 1]!.word!;
    if (certain || several(word.norm, lexicon.pack.grammar.plural)) return { unit: noun.value, certain };
  }
  return null;
}

/** May the word be a plural? What counts many is said in the plural. */
const several = (word: string, plural: RegExp | null): boolean =>
  plural ? plural.test(word) : countsSeveral(word);

/** "number of plants", "Погибших — 12", "Arrests: 7": a noun that says what the number after it counts. */
function isSubject(tokens: Reading['tokens'], from: number, to: number, number: number): boolean {
  const mark = tokens[to]?.text ?? '';
  if (to === number - 1 && (mark === ':' || mark === '(' || isDash(tokens[to]))) return true;
  for (let k = from; k > Math.max(0, from - 4); k--) {
    if (
      /^(number|numbers|numarul|numar|numarului|число|числа|числу|количество|количества|total|toll|tally|count)$/.test(
        tokens[k - 1]?.word?.norm ?? '',
      )
    )
      return true;
  }
  return false;
}
