/** When a figure takes the period of a sentence before: breakdowns, parts named as such, lines under a dated heading. */

import { isDash } from '../context.ts';
import type { Role } from '../figure.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading, Story } from '../story.ts';
import { isMark } from '../tokens.ts';
import type { Period } from '../told.ts';
import { isDay } from './calendar.ts';
import type { Timeline } from './period-shared.ts';
import { statedPeriods } from './periods.ts';

/** Sentences between a total and its breakdown. */
const NEAR = 2;

interface Carried {
  quantity: RawQuantity;
  role: Role;
  places: readonly string[];
  /** Is the noun left out? */
  elliptic: boolean;
  /** "of them" */
  ofWhole: boolean;
}

export function carriedPeriod(
  reading: Reading,
  story: Story,
  line: Timeline,
  figure: Carried,
): Period | null {
  if (story.listPeriod && (startsItem(reading) || isLine(reading))) return story.listPeriod;
  const released = aims(reading) ? null : releasePeriod(story, line, figure);
  if (released) return released;
  if (!story.period || story.sentences - story.periodSentence > NEAR) return null;
  if (figure.role === 'previous' || figure.role === 'delta') return null;
  if (ownDate(line) || since(reading)) return null;
  // Counted as of a date, a part of them is of that date too.
  const asOf = story.period.from === null && !story.periodAhead && figure.role !== 'share';
  const next =
    story.sentences - story.periodSentence === 1 &&
    figure.role === 'level' &&
    !reading.tags.list('time').some((span) => span.value === 'sinceEvent');
  if (asOf && (figure.ofWhole || (next && figure.quantity.kind === 'count'))) return story.period;
  if (namesWhole(reading) || addsMore(reading)) return story.period;
  if (figure.role !== 'level' || figure.quantity.kind !== 'count' || figure.places.length === 0) return null;
  if (reading.quantities.length > 1 && isBreakdown(reading, story)) return story.period;
  // "Romania, with 30,692": one country of those that the total is of.
  if (story.periodSentence === story.sentences) return null;
  const within = story.periodPlaces.every((code) => /^\d/.test(code) || figure.places.includes(code));
  return figure.elliptic && !figure.ofWhole && within && named(reading, figure) ? story.period : null;
}

/** "Prices rose 3% in May. Food was 7% dearer, services 4%.": percents of one release, in news of no war. */
function releasePeriod(story: Story, line: Timeline, { quantity, role }: Carried): Period | null {
  const { news, newsSentence, sentences } = story;
  if (!news || story.fighters || quantity.kind !== 'percent' || story.lastKind !== 'percent') return null;
  const apart = sentences - newsSentence;
  return role !== 'previous' && apart > 0 && apart <= NEAR && !ownDate(line) ? news : null;
}

/** "The target is 95%" */
const aims = ({ tags }: Reading): boolean => tags.list('cue').some(({ value }) => value === 'planned');

const ownDate = ({ stated }: Timeline): boolean => stated.some((one) => one.kind === 'own');

const NAMES = ['country', 'people', 'adjective'] as const;

const named = ({ tags }: Reading, { quantity, places }: Carried): boolean =>
  NAMES.some((tag) =>
    tags.list(tag).some((span) => places.includes(span.value) && span.from < quantity.to + 4),
  );

/** A line of a list: "- Killed: 300". */
export const startsItem = ({ tokens }: Reading): boolean =>
  isDash(tokens[0]) || (isMark(tokens[0]) && /^[•*·▪■●◦‣→]$/.test(tokens[0].text));

/** A short line of its own: "Killed: 300". */
const isLine = ({ span, tokens }: Reading): boolean =>
  span.opens && tokens.length <= 14 && !/^[.!?…]$/.test(tokens.at(-1)?.text ?? '');

/** Origins in a row, one figure each: "361 from Egypt, 335 from Cameroon". */
const isBreakdown = ({ tags }: Reading, story: Story): boolean =>
  story.carriesPlaces && NAMES.some((tag) => tags.list(tag).length > 1);

/** "In the camp on 1 March:" dates the lines under it; a day there is the day of counting. */
export function rememberHeading(reading: Reading, story: Story): void {
  const { tokens, quantities } = reading;
  if (startsItem(reading) || (story.listPeriod && isLine(reading) && quantities.length > 0)) return;
  story.listPeriod = null;
  const heads = tokens.at(-1)?.text === ':' || (isLine(reading) && quantities.length === 0);
  if (!heads) return;
  const last = statedPeriods(reading, story.published, story.toldPeriod).at(-1);
  if (last?.kind === 'own' && (last.from || last.to))
    story.listPeriod = { from: isDay(last.to) ? null : last.from, to: last.to };
}

/** "Another 120 were waiting", "Ещё 40": at the head of the sentence. */
const addsMore = ({ tags }: Reading): boolean => tags.at(0, 'cue', 'more') !== null;

/** "Another 400 have followed since." */
const since = ({ tokens }: Reading): boolean =>
  tokens.some((one, k) => one.word?.norm === 'since' && !tokens[k + 1]?.word && !tokens[k + 1]?.digits);

/** "Among them", "din total", "из них" before the first figure; "316 of them are no longer alive" tells what became of them since. */
function namesWhole({ tags, quantities }: Reading): boolean {
  const limit = quantities[0]?.quoteFrom ?? 0;
  return tags.list('time').some((span) => span.value === 'whole' && span.from < limit);
}
