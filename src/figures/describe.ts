/** Turns a sentence's quantities into figures: unit, places, measure, period, speaker, status, role, part. */
import { type Counted, countedAfter } from './counted.ts';
import type { Figure, Per } from './figure.ts';
import { measureOf } from './measures.ts';
import { partOf } from './parts.ts';
import { periodOf, statedPeriods } from './periods.ts';
import { areaOf, placesOf } from './places.ts';
import { type RawQuantity, type RawRejection, sharedCurrency } from './quantities.ts';
import { roleOf, statusOf, trendOf } from './roles.ts';
import { speakerOf, speakersOf } from './speakers.ts';
import type { Period, Reading, Story } from './story.ts';
import { isDash } from './traps.ts';

export function describe(reading: Reading, story: Story): { figures: Figure[]; ones: RawRejection[] } {
  const { quantities } = reading;
  const figures: Figure[] = [];
  const ones: RawRejection[] = [];
  const speakers = speakersOf(reading, story);
  if (quantities.length === 0) {
    remember(reading, story, speakers);
    return { figures, ones };
  }
  const periods = statedPeriods(reading, story.published);
  const counted = quantities.map((quantity) =>
    quantity.kind === 'count' || quantity.kind === 'percent' || quantity.kind === 'ratio'
      ? countedAfter(
          reading.tokens,
          reading.tags,
          quantity.quoteTo,
          reading.lexicon.pack.code,
          quantity.one || quantity.ratio === 'rate',
        )
      : null,
  );
  adopt(quantities, counted, reading);
  quantities.forEach((quantity, index) => {
    const noun = counted[index] ?? null;
    if (quantity.one && !talliedOne(reading, index, counted)) {
      ones.push({ from: quantity.quoteFrom, to: quantity.quoteTo, reason: 'one' });
      return;
    }
    const figure = figureOf(reading, story, quantity, noun, periods, speakers);
    figures.push(figure);
    keep(story, figure, quantity, noun);
  });
  remember(reading, story, speakers);
  // After a breakdown the text speaks of the whole again.
  const named = new Set(
    figures.filter((one) => one.kind === 'count' && one.places.length > 0).map((one) => one.places.join()),
  );
  if (named.size > 1 && story.whole) story.places = story.whole;
  return { figures, ones };
}

function remember(reading: Reading, story: Story, speakers: ReturnType<typeof speakersOf>): void {
  const last = speakers.find((one) => !one.relay) ?? speakers[0];
  if (!startsItem(reading)) story.listSpeaker = null;
  if (!last) return;
  if (reading.tokens.at(-1)?.text === ':') story.listSpeaker = last.name;
  story.speaker = last.name;
  story.speakerAge = 0;
}

function figureOf(
  reading: Reading,
  story: Story,
  quantity: RawQuantity,
  noun: Counted | null,
  periods: ReturnType<typeof statedPeriods>,
  speakers: ReturnType<typeof speakersOf>,
): Figure {
  const { text, tokens, span } = reading;
  const start = tokens[quantity.quoteFrom]!.start;
  const end = tokens[quantity.quoteTo - 1]!.end;
  const counted = quantity.kind === 'count' ? noun : null;
  const unit = unitOf(reading, quantity, counted, story);
  const measure = measureOf(reading, quantity, counted, story, unit);
  const places = placesOf(reading, quantity, counted, story, measure, unit);
  const role = roleOf(reading, quantity, noun, story.told.has(`${measure} ${unit}`));
  const period =
    periodOf(reading, quantity, role, periods) ??
    brokenDown(story, measure, counted, role, periods, ofThem(reading, quantity));
  const speaker = speakerOf(quantity, speakers, reading);
  const key = `${measure} ${unit}`;
  return {
    quote: text.slice(start, end),
    start,
    end,
    low: quantity.low,
    high: quantity.high,
    bound: quantity.bound,
    kind: quantity.kind,
    unit,
    sentence: text.slice(span.start, span.end),
    counted: counted ? text.slice(tokens[counted.from]!.start, tokens[counted.to - 1]!.end) : null,
    places,
    area: areaOf(reading, quantity, story),
    measure,
    per: perOf(reading, quantity, noun),
    ...dates(period, story),
    attribution: speaker === 'none' ? null : (speaker?.name ?? carried(reading, story, measure)),
    status: statusOf(reading, quantity),
    role,
    trend: trendOf(reading, quantity),
    part: partOf(reading, quantity, counted, story.told.has(key)),
    rule: quantity.rule,
  };
}

/** A breakdown takes its total's period: an elliptic figure of the same measure in the sentences right after it. */
function brokenDown(
  story: Story,
  measure: string,
  counted: Counted | null,
  role: Figure['role'],
  periods: ReturnType<typeof statedPeriods>,
  ofWhole: boolean,
): Period | null {
  if (!story.period || periods.length > 0 || measure === 'other' || role !== 'level') return null;
  const same = (story.periodMeasure === measure || ofWhole) && story.sentences - story.periodSentence <= 2;
  return same && (counted === null || story.places.length > 0) ? story.period : null;
}

/** A speaker goes on speaking of the same measure in the next sentence, and through a list that his sentence opens. */
function carried(reading: Reading, story: Story, measure: string): string | null {
  if (story.listSpeaker && startsItem(reading)) return story.listSpeaker;
  if (story.speakerAge > 1 || measure === 'other' || measure !== story.spokenMeasure) return null;
  return story.speaker;
}

const startsItem = ({ tokens }: Reading): boolean =>
  isDash(tokens[0]) || tokens[0]?.text === '•' || tokens[0]?.text === '*';

function dates(period: Period | null, story: Story): Pick<Figure, 'from' | 'to' | 'period_source'> {
  if (period) return { from: period.from, to: period.to, period_source: 'stated' };
  void story;
  return { from: null, to: null, period_source: 'published' };
}

/** A missing unit beside a said one is the same: "from 1000 to 1500 roubles", "7,5 тыс. вместо пяти". */
function adopt(
  quantities: readonly RawQuantity[],
  counted: readonly (Counted | null)[],
  reading: Reading,
): void {
  for (let k = 0; k < quantities.length; k++) {
    const quantity = quantities[k]!;
    if (quantity.kind !== 'count' || counted[k]) continue;
    const next = quantities[k + 1];
    const forward =
      next && next.kind !== 'ratio' && next.kind !== 'count' && linked(reading, quantity, next) ? next : null;
    const model = forward ?? earlier(reading, quantities, k);
    if (!model) continue;
    quantity.kind = model.kind;
    quantity.unit = model.unit;
    quantity.shared = model.shared;
    if (model.scale > 1 && quantity.scale === 1 && likeScale(quantity, model)) rescale(quantity, model.scale);
  }
}

/** "19 to 21%", "500 и 505 тысяч рублей": nothing but a joining word between. */
function linked({ tags, tokens }: Reading, left: RawQuantity, right: RawQuantity): boolean {
  const gap = right.quoteFrom - left.quoteTo;
  if (gap < 1 || gap > 2) return false;
  for (let k = left.quoteTo; k < right.quoteFrom; k++) {
    if (['to', 'fromTo', 'or', 'betweenAnd', 'and'].some((word) => tags.at(k, 'word', word))) return true;
    if (isDash(tokens[k])) return true;
  }
  return false;
}

/** The last money of the sentence, brackets aside, or a percent that a decimal takes up: "26 процентов … предлагает 5,4". */
function earlier(reading: Reading, quantities: readonly RawQuantity[], at: number): RawQuantity | null {
  const quantity = quantities[at]!;
  if (verbAfter(reading, quantity)) return null;
  const { tokens, tags } = reading;
  for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
    const other = quantities[k]!;
    if (
      tags
        .list('noun')
        .some(
          (noun) => noun.from >= other.quoteTo && noun.to <= quantity.quoteFrom && noun.value === 'person',
        )
    )
      return null;
    if (tokens[other.quoteFrom - 1]?.text === '(') continue;
    if (other.kind === 'money') return other;
    const decimal = (quantity.low ?? quantity.high ?? 0) % 1 !== 0;
    if (other.kind === 'percent' && decimal && quantity.scale === 1) return other;
    if (other.kind !== 'count') continue;
    return null;
  }
  return null;
}

const verbAfter = ({ tags, tokens }: Reading, quantity: RawQuantity): boolean => {
  const next = tokens[quantity.quoteTo];
  return (
    !!next?.word &&
    (tags.at(quantity.quoteTo, 'measure') !== null || tags.at(quantity.quoteTo, 'speech') !== null)
  );
};

const likeScale = (quantity: RawQuantity, model: RawQuantity): boolean => {
  const value = quantity.low ?? quantity.high ?? 0;
  const other = (model.low ?? model.high ?? 0) / model.scale;
  return value > 0 && value < 1000 && other > 0 && value / other < 20 && other / value < 20;
};

function rescale(quantity: RawQuantity, scale: number): void {
  if (quantity.low !== null) quantity.low *= scale;
  if (quantity.high !== null) quantity.high *= scale;
}

function unitOf(reading: Reading, quantity: RawQuantity, counted: Counted | null, story: Story): string {
  if (quantity.unit)
    return quantity.shared
      ? sharedCurrency(story.places[0] ?? story.mentioned[0] ?? '', quantity.unit)
      : quantity.unit;
  if (counted) return counted.unit;
  if (reading.tags.at(quantity.from, 'word', 'collective') || ofThem(reading, quantity)) return 'person';
  const measured = reading.tags
    .list('measure')
    .some(
      (span) => PERSONAL.test(span.value) && span.from >= quantity.to - 1 && span.from - quantity.to <= 3,
    );
  if (measured) return 'person';
  const before = nounBefore(reading, quantity, story);
  if (before?.certain) return before.unit;
  // A list goes on with the unit of the figure before it.
  const at = reading.quantities.indexOf(quantity);
  if (at > 0 && reading.quantities[at - 1]!.kind === 'count' && story.unit) return story.unit;
  if (story.unit && before?.unit !== 'person') return story.unit;
  return before?.unit ?? story.unit ?? 'person';
}

/** "at least 3,300 of them": people, whatever was counted last. */
function ofThem({ tokens }: Reading, quantity: RawQuantity): boolean {
  const [first, second] = [
    tokens[quantity.quoteTo]?.word?.norm ?? '',
    tokens[quantity.quoteTo + 1]?.word?.norm ?? '',
  ];
  return /^(of|dintre|din|из)$/.test(first) && /^(them|whom|ei|acestia|них|которых)$/.test(second);
}

const PERSONAL =
  /^(killed|wounded|missing|captured|arrested|evacuated|returned|hospitalised|fighting|recruited)$/;

/** The counted noun where it stands first: "number of plants from 17 to 10", "Погибших — 12". */
function nounBefore(
  { tokens, tags, quantities }: Reading,
  quantity: RawQuantity,
  story: Story,
): { unit: string; certain: boolean } | null {
  let crossed = 0;
  for (let k = quantity.quoteFrom; k > Math.max(0, quantity.quoteFrom - 14); k--) {
    const token = tokens[k - 1]!;
    if (token.text === ';') break;
    if (token.text === ',' && ++crossed > 1) break;
    if (quantities.some((other) => other !== quantity && other.from < k && k <= other.to)) break;
    const noun = tags.before(k, 'noun');
    const place = tags.before(k, 'country') ?? tags.before(k, 'people');
    // "Egypt (361)", "Тогo — 5": a list item counts what the list counts.
    if (place && k === quantity.quoteFrom - 1 && !tokens[k]!.word)
      return { unit: story.unit ?? 'person', certain: true };
    if (place) {
      if (place.tag === 'people') return { unit: 'person', certain: false };
      k = place.from + 1;
      continue;
    }
    if (noun) return { unit: noun.value, certain: isSubject(tokens, noun.from, noun.to, quantity.quoteFrom) };
  }
  return null;
}

/** "number of plants", "Погибших — 12", "Arrests: 7": a noun that says what the number after it counts. */
function isSubject(tokens: Reading['tokens'], from: number, to: number, number: number): boolean {
  const mark = tokens[to]?.text ?? '';
  if (to === number - 1 && (mark === ':' || mark === '(' || isDash(tokens[to]))) return true;
  for (let k = from; k > Math.max(0, from - 4); k--) {
    if (
      /^(number|numbers|numarul|numar|число|числа|количество|total|toll|tally|count)$/.test(
        tokens[k - 1]?.word?.norm ?? '',
      )
    )
      return true;
  }
  return false;
}

function perOf({ tags, tokens }: Reading, quantity: RawQuantity, counted: Counted | null): Per | null {
  const end = Math.max(quantity.quoteTo, counted?.to ?? 0);
  for (const at of [quantity.quoteTo, end, end + 1, end + 2]) {
    const span = tags.at(at, 'per');
    if (span) return span.value as Per;
    if (at >= end && !tokens[at]?.word) break;
  }
  for (let k = quantity.quoteFrom; k > Math.max(0, quantity.quoteFrom - 3); k--) {
    const span = tags.before(k, 'per');
    if (span) return span.value as Per;
  }
  return null;
}

/** "One" counts only in a tally: beside another figure of people, in a list, with its own noun or what is said of it. */
function talliedOne(reading: Reading, index: number, counted: readonly (Counted | null)[]): boolean {
  const { tokens, tags, quantities } = reading;
  const one = quantities[index]!;
  if (tags.at(one.to, 'word', 'afterOne')) return false;
  const others = quantities.some(
    (other, k) =>
      k !== index &&
      other.kind === 'count' &&
      (!other.one || Math.abs(k - index) === 1) &&
      Math.abs(other.from - one.from) < 16,
  );
  const noun = counted[index];
  const previous = tokens[one.from - 1];
  // "only one death", "лишь одного сирийца"
  if (
    noun?.known &&
    noun.unit === 'person' &&
    /^(only|just|doar|numai|лишь|только|всего)$/.test(previous?.word?.norm ?? '')
  )
    return true;
  if (!others) return false;
  const listed =
    !previous ||
    /^[,;:—–(]$/.test(previous.text) ||
    tags.before(one.from, 'word', 'betweenAnd') !== null ||
    /^(and|si|și|и|iar|а)$/.test(previous.word?.norm ?? '');
  if (noun) return listed && noun.known && noun.unit === 'person';
  if (!listed) return false;
  const next = tokens[one.to];
  if (!next?.word) return false;
  return (
    tags.at(one.to, 'word', 'function') !== null ||
    tags.at(one.to, 'measure') !== null ||
    next.word.norm.endsWith('ing')
  );
}

function keep(story: Story, figure: Figure, quantity: RawQuantity, noun: Counted | null): void {
  if (figure.kind === 'count') {
    if (noun?.known) story.unit = figure.unit;
    else story.unit ??= figure.unit;
  }
  if (figure.kind === 'money') story.currency = figure.unit;
  story.lastMeasure = figure.measure;
  if (figure.measure !== 'other') story.measure = figure.measure;
  if (figure.kind === 'count' && figure.unit === 'person') story.whole ??= figure.places;
  if (figure.places.length > 0 && quantity.kind === 'count') story.places = figure.places;
  if (figure.period_source === 'stated' && figure.kind === 'count') {
    story.period = { from: figure.from, to: figure.to };
    story.periodMeasure = figure.measure;
    story.periodSentence = story.sentences;
  }
  if (figure.attribution) story.spokenMeasure = figure.measure;
  story.told.add(`${figure.measure} ${figure.unit}`);
}
