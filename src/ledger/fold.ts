/**
 * Turns readings of articles into observations and changes of one group of series. Pure, and independent of the order of
 * arrival: readings are put into one order first (order.ts). What was known before comes in as a state and goes out as one.
 */

import { seriesFor } from './areas.ts';
import type { Change, Stated } from './change.ts';
import { chainOf, decide, knownTo, type Verdict } from './compare.ts';
import { boundChanged, compareVersions } from './edits.ts';
import { sameNumbers, statedNumber } from './intervals.ts';
import { candidatesOf, dayOf, inOrder } from './order.ts';
import {
  type Candidate,
  copyOf,
  emptyGroup,
  type Filing,
  type FoldOptions,
  type GroupState,
  type Held,
  type Observation,
  type Reading,
  type SeriesState,
} from './state.ts';
import { type Draft, type Tally, tellingOf } from './telling.ts';

export interface Folded {
  /** What the given readings changed, in the order of the fold; `confirmed` among them, never to be told. */
  changes: Change[];
  /** Observations that the given readings made. */
  observations: Observation[];
  /** One for every figure given; a figure that an edit left as it was is filed again under the same observation. */
  filings: Filing[];
  state: GroupState;
}

/** An article is read again for a month; after that its figures are no longer needed to know an edit. */
const REMEMBER_DAYS = 45;
/** Enough to know an old value again; the rest is in the ledger. */
const REMEMBER_OBSERVATIONS = 150;

export function foldSeries(
  readings: readonly Reading[],
  options: FoldOptions,
  before: GroupState = emptyGroup(),
): Folded {
  const state = copyOf(before);
  const tally: Tally = { changes: [], observations: [], filings: [] };
  for (const reading of inOrder(readings, before.day + 1)) {
    const day = Math.max(before.day + 1, dayOf(reading));
    if (day > state.day) startDay(state, day);
    const known = state.articles[reading.article];
    if (known && known.version >= reading.version) continue;
    const held = foldReading(state, reading, known?.held ?? null, options, tally);
    state.articles[reading.article] = { version: reading.version, day, held };
  }
  return { ...finish(tally), state };
}

function startDay(state: GroupState, day: number): void {
  state.day = day;
  for (const [article, known] of Object.entries(state.articles)) {
    if (known.day < day - REMEMBER_DAYS) delete state.articles[article];
  }
  for (const series of state.series) {
    const extra = series.observations.length - REMEMBER_OBSERVATIONS;
    if (extra <= 0) continue;
    const old = new Set(series.observations.filter((one) => one.standing !== 'current').slice(0, extra));
    series.observations = series.observations.filter((one) => !old.has(one));
  }
}

/** Sightings are known only at the end. */
function finish(tally: Tally): Omit<Folded, 'state'> {
  const supports = new Map<string, Set<string>>();
  for (const { change, figure } of tally.filings) {
    if (change === null) continue;
    const figures = supports.get(change) ?? new Set();
    supports.set(change, figures.add(figure));
  }
  const changes = tally.changes.map((change) => ({
    ...change,
    sightings: [...(supports.get(change.id) ?? [])].filter((figure) => figure !== change.figure),
  }));
  return { ...tally, changes };
}

function foldReading(
  state: GroupState,
  reading: Reading,
  before: Held[] | null,
  options: FoldOptions,
  tally: Tally,
): Held[] {
  const telling = tellingOf(reading, options, tally);
  const held: Held[] = [];
  const moved: Moved = { speakers: new Set(), totals: new Map() };
  const keep = (next: Candidate, observation: string | null) => {
    const { id, quote, sentence } = next.figure;
    held.push({ figure: id, quote, sentence, speaker: next.speaker.key, stated: next.stated, observation });
  };
  const placeNew = (next: Candidate) => keep(next, place(state, next, moved, telling));
  const all = candidatesOf(reading, options);
  const claims = all.filter((one) => one.figure.status !== 'denied');
  for (const one of all) if (one.figure.status === 'denied') deny(state, one, telling);
  if (before === null) {
    for (const next of claims) if (!reading.textBefore?.includes(next.figure.sentence)) placeNew(next);
    return held;
  }
  const edit = compareVersions(before, claims, reading);
  for (const [was, next] of edit.kept) {
    if (boundChanged(was, next) && find(state, was)?.observation.standing === 'current') {
      placeNew({ ...next, first_hand: true });
    } else {
      telling.see(next, find(state, was)?.observation, 'unchanged by the edit');
      keep(next, was.observation);
    }
  }
  for (const [was, next] of edit.replaced) keep(next, replace(state, was, next, moved, telling));
  for (const was of edit.gone) withdraw(state, was, reading, options, telling);
  held.push(...edit.stays);
  for (const next of edit.added) placeNew(next);
  return held;
}

/** What one reading has done already, by series, time and speaker: no second change of one thing by one text. */
interface Moved {
  speakers: Set<string>;
  totals: Map<string, number>;
}

type Telling = ReturnType<typeof tellingOf>;

/** Files a figure that the article did not have before; gives the observation it supports. */
function place(state: GroupState, next: Candidate, moved: Moved, telling: Telling): string | null {
  const series = seriesFor(state, next.figure, next.speaker);
  const time = `${series.area.join()}|${next.window}|${next.period.end}`;
  if (isPartBeside(moved.totals.get(time), next)) {
    telling.leave(next, 'smaller than the attributed count of one text: a part');
    return null;
  }
  const verdict = decide(series, next);
  const speaker = chainOf(series, next.speaker.key)[0]?.speaker ?? next.speaker.key;
  const mark = `${time}|${speaker}`;
  if (verdict.file !== 'sighting') {
    if (moved.speakers.has(mark)) {
      telling.leave(next, 'a second value in one text: a part, or a value before');
      return null;
    }
    if (verdict.file === 'current') moved.speakers.add(mark);
  }
  if (!next.speaker.unnamed) {
    moved.totals.set(time, Math.max(moved.totals.get(time) ?? 0, statedNumber(next.stated)));
  }
  return file(series, verdict, next, telling);
}

/** "11 people died, IGSU said. Five lived in Tecuci": beside a count that somebody is named for, a smaller one is a part of it. */
function isPartBeside(total: number | undefined, next: Candidate): boolean {
  return (
    total !== undefined &&
    next.speaker.unnamed &&
    next.figure.kind === 'count' &&
    statedNumber(next.stated) < total
  );
}

function file(series: SeriesState, verdict: Verdict, next: Candidate, telling: Telling): string {
  if (verdict.file === 'sighting') {
    telling.see(next, verdict.of, verdict.reason);
    return verdict.of.id;
  }
  if (verdict.file === 'history') {
    return telling.observe(series, next, {
      standing: 'history',
      change: null,
      told: next.stated,
      reason: verdict.reason,
    }).id;
  }
  const { kind, against, reason } = verdict;
  const chain = chainOf(series, next.speaker.key).filter((one) => one.standing === 'current');
  for (const one of chain) {
    if (one.window === next.window || one === against)
      retire(one, kind === 'revised' ? 'corrected' : 'superseded', next);
  }
  const before = against === null ? null : shown(against);
  const change = kind === null ? null : telling.tell(series, { kind, before, next, figure: next.figure.id });
  const draft: Draft = { standing: 'current', change, told: next.stated, reason };
  if (kind === null && against !== null) Object.assign(draft, { change: against.change, told: against.told });
  return telling.observe(series, next, draft).id;
}

/** Rule 1, another number. Silent where the speaker is known to have said it, or has said something newer since. */
function replace(
  state: GroupState,
  was: Held,
  next: Candidate,
  moved: Moved,
  telling: Telling,
): string | null {
  const found = find(state, was);
  if (!found) return place(state, next, moved, telling);
  const { series, observation } = found;
  const known = knownTo(chainOf(series, next.speaker.key), next.stated);
  if (known) {
    telling.see(next, known, 'the edit follows what its speaker has said');
    return known.id;
  }
  if (observation.standing === 'corrected') return place(state, next, moved, telling);
  if (observation.standing !== 'current') {
    const draft: Draft = {
      standing: 'history',
      change: null,
      told: next.stated,
      reason: 'edit of an old value',
    };
    return telling.observe(series, next, draft).id;
  }
  retire(observation, 'corrected', next);
  return file(
    series,
    { file: 'current', kind: 'revised', against: observation, reason: 'edit' },
    next,
    telling,
  );
}

/** Rule 1, no number any more. Silent where the claim is old, or where others carry it and this article only repeated it. */
function withdraw(
  state: GroupState,
  was: Held,
  reading: Reading,
  options: FoldOptions,
  telling: Telling,
): void {
  const found = find(state, was);
  if (found?.observation.standing !== 'current') return;
  const { series, observation } = found;
  const proved = observation.article === reading.article;
  const own = options.speakers.of(null, reading.outlet).key === observation.speaker;
  const elsewhere = Object.entries(state.articles).some(
    ([article, one]) =>
      article !== reading.article && one.held.some((held) => held.observation === observation.id),
  );
  if (!proved && !own && elsewhere) return;
  telling.withdraw(series, observation, was.figure);
}

function deny(state: GroupState, next: Candidate, telling: Telling): void {
  const series = seriesFor(state, next.figure, next.speaker);
  const draft: Draft = { standing: 'denied', change: null, told: next.stated, reason: 'a denial' };
  telling.observe(series, next, draft);
}

function retire(one: Observation, standing: 'corrected' | 'superseded', next: Candidate): void {
  one.standing = standing;
  one.until = next.period.said;
}

/** The value last told, with its newest period where nothing else differs. */
const shown = (one: Observation): Stated => (sameNumbers(one.stated, one.told) ? one.stated : one.told);

function find(state: GroupState, held: Held): { series: SeriesState; observation: Observation } | null {
  for (const series of state.series) {
    const observation = series.observations.find((one) => one.id === held.observation);
    if (observation) return { series, observation };
  }
  return null;
}
