/** Turns a sentence's quantities into figures: unit, places, measure, period, speaker, status, role, part. */

import { type Counted, countedAfter } from './counted/counted.ts';
import { adopt, ofThem } from './counted/elision.ts';
import { unitOf } from './counted/missing-unit.ts';
import { adjunct, holds } from './counted/noun-before.ts';
import { partOf } from './counted/parts.ts';
import { talliedOne } from './counted/tallied-one.ts';
import type { Figure } from './figure.ts';
import { comparedMeasure } from './measures/compared.ts';
import { isPart, measureOf } from './measures/measures.ts';
import { RATES } from './measures/topic-measures.ts';
import type { RawQuantity, RawRejection } from './numbers/quantities.ts';
import { perOf } from './numbers/rates.ts';
import { isDay } from './periods/calendar.ts';
import { carriedPeriod, rememberHeading, startsItem } from './periods/period-carry.ts';
import { periodOf, timelineOf } from './periods/period-owners.ts';
import type { Timeline } from './periods/period-shared.ts';
import { statedPeriods } from './periods/periods.ts';
import { areaOf } from './places/areas.ts';
import { rememberLosses } from './places/armies.ts';
import { foreign } from './places/origins.ts';
import { folkIn, placesOf } from './places/places.ts';
import { isOlder, rememberValue } from './roles/older-values.ts';
import { roleOf, trendOf } from './roles/roles.ts';
import { statusOf } from './roles/statuses.ts';
import { rememberActors } from './speakers/speaker-actors.ts';
import { carriedSpeaker, remember, sayBackward, takesOver } from './speakers/speaker-carry.ts';
import { speakerOf, speakersOf } from './speakers/speakers.ts';
import type { Reading, Story } from './story.ts';
import { EQUIPMENT } from './traps/equipment.ts';

export function describe(reading: Reading, story: Story): { figures: Figure[]; ones: RawRejection[] } {
  const { quantities } = reading;
  const figures: Figure[] = [];
  const ones: RawRejection[] = [];
  if (story.speaker !== null && takesOver(reading, story)) story.speaker = null;
  const speakers = speakersOf(reading, story);
  sayBackward(reading, story, speakers);
  if (quantities.length === 0) {
    remember(reading, story, speakers);
    rememberActors(reading, story, speakers);
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
  rememberActors(reading, story, speakers);
  if (speakers.length > 0) story.sourcePartly = figures.some((one) => one.attribution !== story.speaker);
  for (const figure of figures) if (figure.attribution === null) story.unsaid.push(figure);
  for (const code of folkIn(reading, reading.tokens.length))
    if (!story.folk.includes(code)) story.folk.push(code);
  // "10,000 in 2025, compared with 8,000 in 2024": the text goes on with what is news.
  const told = figures.findLast((one) => one.period_source === 'stated' && one.role !== 'previous');
  if (last) story.toldPeriod = told ? { from: told.from, to: told.to } : { from: last.from, to: last.to };
  rememberHeading(reading, story);
  // After a breakdown the text speaks of the whole again.
  if (story.whole && figures.length > 1 && breaksDown(figures)) {
    story.places = story.whole;
    story.brokenDown = true;
  }
  return { figures, ones };
}

/** Are people of different places counted? */
const breaksDown = (figures: readonly Figure[]): boolean =>
  new Set(
    figures.filter((one) => one.kind === 'count' && one.places.length > 0).map((one) => one.places.join()),
  ).size > 1;

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
  const measure =
    comparedMeasure(reading, story, quantity, noun) ??
    measureOf(reading, quantity, counted, story, unit, noun);
  const places = placesOf(reading, quantity, counted, story, measure, unit, noun);
  const known = story.told.has(measure, unit);
  const said = roleOf(reading, quantity, noun, known, RATES.has(measure));
  const own = periodOf(reading, quantity, said, periods);
  const status = statusOf(reading, quantity);
  const older = isOlder(reading, story, quantity, { unit, measure, role: said, status }, periods);
  const role = older ? 'previous' : said;
  const period =
    own ??
    carriedPeriod(reading, story, periods, {
      quantity,
      role,
      places,
      elliptic: counted === null,
      ofWhole: ofThem(reading, quantity),
    });
  const speaker = speakerOf(quantity, speakers, reading);
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
    from: period?.from ?? null,
    to: period?.to ?? null,
    period_source: period ? 'stated' : 'published',
    attribution:
      speaker === 'none'
        ? null
        : (speaker?.name ??
          carriedSpeaker(
            reading,
            story,
            {
              quantity,
              counted: noun,
              measure,
              unit,
              kind: quantity.kind,
              role,
            },
            speakers,
          )),
    status,
    role,
    trend: trendOf(reading, quantity),
    part: partOf(reading, quantity, counted, known, story.told.size === 0),
    rule: quantity.rule,
  };
}

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
  if (figure.kind === 'money') story.lastSum = figure.low ?? figure.high ?? 0;
  if (figure.kind !== 'ratio' && figure.kind !== 'percent') story.lastAmount = figure.kind;
  story.lastMeasure = figure.measure;
  if (
    figure.measure !== 'other' &&
    figure.measure !== 'countries' &&
    !(story.measure && isPart(reading, quantity))
  )
    story.measure = figure.measure;
  if (figure.kind === 'count' && figure.unit === 'person' && !startsItem(reading))
    story.whole ??= figure.places;
  const arms = EQUIPMENT.test(figure.unit);
  if (figure.places.length > 0 && quantity.kind === 'count' && !arms) {
    story.places = figure.places;
    story.placesSentence = story.sentences;
  }
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
  const day = isDay(figure.from) && figure.from === figure.to;
  if (figure.kind !== 'ratio' && figure.role !== 'previous' && figure.from && figure.to && !day) {
    story.news = { from: figure.from, to: figure.to };
    story.newsSentence = story.sentences;
  }
  if (figure.attribution) {
    story.spokenMeasure = figure.measure;
    story.spokenUnit = figure.unit;
    story.spokenKind = figure.kind;
  }
  story.told.add(figure.measure, figure.unit);
  rememberValue(story, figure);
}
