/** Turns a sentence's quantities into figures: unit, places, measure, period, speaker, status, role, part. */
import { areaOf } from './areas.ts';
import { rememberLosses } from './armies.ts';
import { isDash } from './context.ts';
import { type Counted, countedAfter } from './counted.ts';
import { adopt, ofThem } from './elision.ts';
import { EQUIPMENT } from './equipment.ts';
import type { Figure } from './figure.ts';
import { measureOf } from './measures.ts';
import { unitOf } from './missing-unit.ts';
import { adjunct, holds } from './noun-before.ts';
import { foreign } from './origins.ts';
import { partOf } from './parts.ts';
import { carriedPeriod, rememberHeading, startsItem } from './period-carry.ts';
import { periodOf, timelineOf } from './period-owners.ts';
import type { Timeline } from './period-shared.ts';
import { statedPeriods } from './periods.ts';
import { folkIn, placesOf } from './places.ts';
import type { RawQuantity, RawRejection } from './quantities.ts';
import { perOf } from './rates.ts';
import { roleOf, trendOf } from './roles.ts';
import { carriedSpeaker, remember, sayBackward } from './speaker-carry.ts';
import { speakerOf, speakersOf } from './speakers.ts';
import { statusOf } from './statuses.ts';
import type { Period, Reading, Story } from './story.ts';

export function describe(reading: Reading, story: Story): { figures: Figure[]; ones: RawRejection[] } {
  const { quantities } = reading;
  const figures: Figure[] = [];
  const ones: RawRejection[] = [];
  const speakers = speakersOf(reading, story);
  sayBackward(reading, story, speakers);
  if (quantities.length === 0) {
    remember(reading, story, speakers);
    rememberLosses(reading, story);
    for (const code of folkIn(reading, reading.tokens.length))
      if (!story.folk.includes(code)) story.folk.push(code);
    rememberHeading(reading, story);
    return { figures, ones };
  }
  const periods = timelineOf(reading, statedPeriods(reading, story.published, story.toldPeriod));
  const counted = quantities.map((quantity) =>
    quantity.kind === 'count' || quantity.kind === 'percent' || quantity.kind === 'ratio'
      ? countedAfter(
          reading.tokens,
          reading.tags,
          quantity.quoteTo,
          reading.lexicon.pack,
          quantity.one || quantity.ratio === 'rate',
        )
      : null,
  );
  adopt(quantities, counted, reading, story);
  const last = periods.stated.findLast((one) => one.from || one.to);
  quantities.forEach((quantity, index) => {
    quantity.phraseTo = Math.max(quantity.quoteTo, counted[index]?.to ?? 0);
  });
  quantities.forEach((quantity, index) => {
    const noun = counted[index] ?? null;
    if (quantity.one && quantity.kind !== 'percent' && !talliedOne(reading, index, counted)) {
      ones.push({ from: quantity.quoteFrom, to: quantity.quoteTo, reason: 'one' });
      return;
    }
    const figure = figureOf(reading, story, quantity, noun, periods, speakers);
    figures.push(figure);
    keep(story, reading, figure, quantity, noun);
    // "foreigners", "migrants": the people named before are no longer meant.
    if (noun && figure.kind === 'count' && figure.places.length === 0 && foreign(reading, noun))
      story.places = [];
  });
  remember(reading, story, speakers);
  if (speakers.length > 0) story.sourcePartly = figures.some((one) => one.attribution !== story.speaker);
  story.unsaid.push(...figures.filter((figure) => figure.attribution === null));
  for (const code of folkIn(reading, reading.tokens.length))
    if (!story.folk.includes(code)) story.folk.push(code);
  if (last) story.toldPeriod = { from: last.from, to: last.to };
  rememberHeading(reading, story);
  // After a breakdown the text speaks of the whole again.
  const named = new Set(
    figures.filter((one) => one.kind === 'count' && one.places.length > 0).map((one) => one.places.join()),
  );
  if (named.size > 1 && story.whole) story.places = story.whole;
  return { figures, ones };
}

function figureOf(
  reading: Reading,
  story: Story,
  quantity: RawQuantity,
  noun: Counted | null,
  periods: Timeline,
  speakers: ReturnType<typeof speakersOf>,
): Figure {
  const { text, tokens, span } = reading;
  const start = tokens[quantity.quoteFrom]!.start;
  const end = tokens[quantity.quoteTo - 1]!.end;
  const counted = quantity.kind === 'count' ? noun : null;
  const unit = unitOf(reading, quantity, counted, story);
  const measure = measureOf(reading, quantity, counted, story, unit);
  const places = placesOf(reading, quantity, counted, story, measure, unit, noun);
  const role = roleOf(reading, quantity, noun, story.told.has(toldKey(measure, unit)));
  const period =
    periodOf(reading, quantity, role, periods) ??
    carriedPeriod(reading, story, periods, {
      quantity,
      role,
      places,
      elliptic: counted === null,
      ofWhole: ofThem(reading, quantity),
    });
  const speaker = speakerOf(quantity, speakers, reading);
  const key = toldKey(measure, unit);
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
    attribution:
      speaker === 'none'
        ? null
        : (speaker?.name ??
          carriedSpeaker(reading, story, {
            quantity,
            counted: noun,
            measure,
            unit,
            kind: quantity.kind,
            role,
          })),
    status: statusOf(reading, quantity),
    role,
    trend: trendOf(reading, quantity),
    part: partOf(reading, quantity, counted, story.told.has(key), story.told.size === 0),
    rule: quantity.rule,
  };
}

function dates(period: Period | null, story: Story): Pick<Figure, 'from' | 'to' | 'period_source'> {
  if (period) return { from: period.from, to: period.to, period_source: 'stated' };
  void story;
  return { from: null, to: null, period_source: 'published' };
}

/** The other half of "one … the other". */
const OTHER =
  /^(other|others|celalalt|celălalt|cealalta|cealaltă|ceilalti|ceilalți|celelalte|alt(ul|a|ii|ele)|другой|другая|другие|других|третьи)$/;

/** "One" counts only in a tally: beside another figure of people, in a list, with its own noun or what is said of it. */
function talliedOne(reading: Reading, index: number, counted: readonly (Counted | null)[]): boolean {
  const { tokens, tags, quantities } = reading;
  const one = quantities[index]!;
  // "al unui comandant": an article in another case counts nothing.
  if (
    /^(?:unui|unei|unuia|uneia)$/.test(tokens[one.from]!.word!.norm) &&
    !/^[,;:—–(]$/.test(tokens[one.from - 1]?.text ?? '')
  )
    return false;
  if (tags.at(one.to, 'word', 'afterOne') && !tags.at(one.to + 1, 'country')) return false;
  // "unul e un bilanț, celălalt e un plan": one and the other are told apart, not counted.
  if (tokens.slice(one.to).some((token) => OTHER.test(token.word?.norm ?? ''))) return false;
  const others = quantities.some(
    (other, k) =>
      k !== index &&
      other.kind === 'count' &&
      (!other.one || (Math.abs(k - index) === 1 && !tags.at(one.from, 'word', 'article'))) &&
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
  if (!previous && tags.at(one.from, 'word', 'article') && !nextIsJoined(reading, index)) return false;
  const listed =
    !previous ||
    /^[,;:—–(]$/.test(previous.text) ||
    tags.before(one.from, 'word', 'betweenAnd') !== null ||
    /^(and|si|și|и|iar|а)$/.test(previous.word?.norm ?? '') ||
    // "Погиб один человек и двое ранены"
    (noun?.unit === 'person' && tags.before(one.from, 'measure') !== null);
  // "three tanks and one helicopter": things beside things, the last of the list.
  if (noun) return listed && noun.known && (noun.unit === 'person' || besideCount(reading, index, counted));
  if (!listed) return false;
  const next = tokens[one.to];
  // "восемь — Шри-Ланки, один — Сомали"
  if (previous && isDash(next) && reading.lexicon.pack.grammar.dashIsVerb) return true;
  if (!next?.word) return false;
  // "One in Kent says": nothing happens to one of several.
  if (!previous && tags.at(one.to, 'word', 'outOf')) return false;
  return (
    tags.at(one.to, 'word', 'function') !== null ||
    tags.at(one.to, 'measure') !== null ||
    next.word.norm.endsWith('ing')
  );
}

/** "O femeie și doi copii", "O femeie a murit și trei …": the next number is joined to the first. */
function nextIsJoined({ quantities, tags, tokens }: Reading, index: number): boolean {
  const next = quantities[index + 1];
  if (!next) return false;
  return (
    tags.before(next.quoteFrom, 'word', 'betweenAnd') !== null ||
    /^(?:,|iar|și|si)$/.test(tokens[next.quoteFrom - 1]?.text ?? '')
  );
}

/** Is the number right before, with its own noun, but a joining word away? */
function besideCount(
  { quantities, tags, tokens }: Reading,
  index: number,
  counted: readonly (Counted | null)[],
): boolean {
  const before = quantities[index - 1];
  const noun = counted[index - 1];
  if (
    before?.kind !== 'count' ||
    before.one ||
    !noun?.known ||
    (noun.unit === 'person' && tokens[quantities[index]!.from - 1]?.text !== ',')
  )
    return false;
  const { from } = quantities[index]!;
  if (tokens[from - 1]?.text === ',' && noun.to === from - 1) return true;
  const joiner = tags.before(from, 'word', 'betweenAnd');
  return joiner !== null && joiner.from - noun.to <= 2;
}

/** Bodies add to the dead. */
const toldKey = (measure: string, unit: string) => `${measure} ${unit === 'body' ? 'person' : unit}`;

function keep(
  story: Story,
  reading: Reading,
  figure: Figure,
  quantity: RawQuantity,
  noun: Counted | null,
): void {
  // "in 31 provinces", "people in 29 boats": where they were counted, not what.
  const aside = noun !== null && figure.unit !== 'person' && adjunct(reading, quantity.quoteFrom);
  if (figure.kind === 'count' && !(aside && holds(figure.unit))) {
    // After two bodies, eleven are eleven people.
    const known = noun?.known && !(aside && story.unit === 'person');
    if (known) story.unit = figure.unit === 'body' ? 'person' : figure.unit;
    else story.unit ??= figure.unit;
    story.mainUnit ??= figure.unit;
    story.lastUnit = figure.unit;
    if (noun && story.listUnits.at(-1) !== figure.unit) story.listUnits.push(figure.unit);
  }
  // "9 млрд тенге (€16 млн)": sums go on in what was converted.
  const converted = story.lastKind === 'money' && reading.tokens[quantity.quoteFrom - 1]?.text === '(';
  if (figure.kind === 'money' && !(converted && story.currency)) story.currency = figure.unit;
  if (figure.kind !== 'ratio') story.lastScale = quantity.scale;
  if (figure.kind === 'measure') story.measured = figure.unit;
  story.lastKind = figure.kind;
  story.lastMeasure = figure.measure;
  if (figure.measure !== 'other') story.measure = figure.measure;
  if (figure.kind === 'count' && figure.unit === 'person' && !startsItem(reading))
    story.whole ??= figure.places;
  const arms = EQUIPMENT.test(figure.unit);
  if (figure.places.length > 0 && quantity.kind === 'count' && !arms) story.places = figure.places;
  if (figure.places.length > 0 && (arms || figure.measure === 'losses')) {
    story.arms = figure.places;
    story.armsSentence = story.sentences;
  }
  const told = figure.kind !== 'percent' && figure.kind !== 'ratio' && figure.role !== 'previous';
  // A comparison with an earlier time does not become what the text speaks of.
  const back =
    story.period?.to &&
    figure.to &&
    figure.from === null &&
    figure.to < story.period.to &&
    story.sentences - story.periodSentence <= 1;
  if (figure.period_source === 'stated' && told && !back) {
    story.periodPlaces = figure.places;
    story.periodAhead = figure.status !== 'actual' || (figure.to ?? '') > (story.published ?? '9');
    story.period = { from: figure.from, to: figure.to };
    story.periodSentence = story.sentences;
  }
  if (figure.attribution) {
    story.spokenMeasure = figure.measure;
    story.spokenUnit = figure.unit;
    story.spokenKind = figure.kind;
  }
  story.told.add(toldKey(figure.measure, figure.unit));
}
