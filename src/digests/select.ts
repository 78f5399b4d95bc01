import type { Subscriber } from '../config/schema.ts';
import type { Change, Stated } from '../ledger/change.ts';
import { difference } from '../ledger/intervals.ts';
import type { DigestChange } from './digest.ts';
import { within } from './regions.ts';

export type Wishes = Pick<Subscriber, 'topics' | 'kinds' | 'thresholds' | 'outlets' | 'places'>;

/** Changes of one series, in the order they became known. */
export interface Group {
  series: string;
  topic: string;
  changes: DigestChange[];
}

/**
 * What a subscriber is told. `confirmed` never; what was told and taken back always; pausing and the window are the
 * caller's. Thresholds weigh a rise or fall from what the reader was last told, so that many small steps add up: one
 * that tells several bears the value of the first of them as its `before`.
 */
export function selectChanges(changes: DigestChange[], wishes: Wishes): DigestChange[] {
  const passed = new Map<string, Stated>();
  return changes
    .toSorted((a, b) => Date.parse(a.change.at) - Date.parse(b.change.at))
    .flatMap((item) => {
      if (item.takenBack !== null) return wishes.topics.includes(item.change.series.topic) ? [item] : [];
      if (!wanted(item, wishes)) return [];
      const { change } = item;
      if (change.kind !== 'rose' && change.kind !== 'fell') return [item];
      const series = seriesName(change);
      const since = sinceTold(change, passed.get(series) ?? item.lastTold);
      if (tooSmall(since, wishes.thresholds?.[change.series.measure] ?? wishes.thresholds?.all)) {
        if (since.before !== null) passed.set(series, since.before);
        return [];
      }
      passed.delete(series);
      return [since === change ? item : { ...item, change: since, beforeSource: null }];
    });
}

function wanted(item: DigestChange, wishes: Wishes): boolean {
  const { change } = item;
  const { series } = change;
  if (change.kind === 'confirmed') return false;
  if (!wishes.topics.includes(series.topic)) return false;
  if (wishes.kinds !== undefined && !wishes.kinds.includes(change.kind)) return false;
  if (wishes.places !== undefined && !within([...series.places, ...series.area], wishes.places)) return false;
  return wishes.outlets === undefined || overlap(wishes.outlets, outletsOf(item));
}

/** The same step from an earlier value; as it is where that would turn its direction. */
function sinceTold(change: Change, from: Stated | null): Change {
  if (from === null || change.after === null || change.before === null) return change;
  const step = difference(from, change.after);
  const rises = step.difference !== null && step.difference > 0;
  if (step.difference === null || step.difference === 0 || rises !== (change.kind === 'rose')) return change;
  return { ...change, before: from, ...step };
}

/** Thresholds weigh rises and falls only; a correction or a conflict is never too small to be told. */
function tooSmall(
  change: Change,
  limits: { difference?: number | undefined; percent?: number | undefined } | undefined,
): boolean {
  if (limits === undefined) return false;
  const checks: boolean[] = [];
  // What cannot be measured (from nothing, or without a stated number) is never called small.
  if (limits.difference !== undefined)
    checks.push(change.difference !== null && Math.abs(change.difference) < limits.difference);
  if (limits.percent !== undefined)
    checks.push(change.ratio !== null && Math.abs(change.ratio - 1) * 100 < limits.percent - 1e-9);
  return checks.length > 0 && checks.every(Boolean);
}

function outletsOf(item: DigestChange): string[] {
  return [item.source, ...item.sightings].map((source) => source.outlet.id);
}

function overlap(wishes: string[], found: string[]): boolean {
  return found.some((one) => wishes.includes(one));
}

/** Groups by series: those with a correction first, then by their most important change. */
export function rankGroups(changes: DigestChange[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of changes.toSorted(byTime)) {
    const series = seriesName(item.change);
    const group = groups.get(series) ?? { series, topic: item.change.series.topic, changes: [] };
    group.changes.push(item);
    groups.set(series, group);
  }
  for (const group of groups.values()) group.changes = inChains(group.changes);
  return [...groups.values()].toSorted(
    (a, b) =>
      Number(hasCorrection(b)) - Number(hasCorrection(a)) ||
      weight(b) - weight(a) ||
      (a.series < b.series ? -1 : 1),
  );
}

/** The change that the subject tells: the weightiest, whatever its place in the mail. */
export function leadOf(changes: DigestChange[]): DigestChange | null {
  return changes.toSorted((a, b) => importance(b) - importance(a) || byTime(a, b))[0] ?? null;
}

export function isCorrection({ change, takenBack }: DigestChange): boolean {
  return takenBack !== null || change.kind === 'revised' || change.kind === 'withdrawn';
}

/** Above a first figure, below whatever rose or fell: the reader is owed it, but it is no news. */
const TAKEN_BACK = 48;

const BASE: Record<Change['kind'], number> = {
  withdrawn: 60,
  conflict: 55,
  redefined: 52,
  rose: 50,
  fell: 50,
  revised: 45,
  first: 40,
  narrowed: 20,
  widened: 20,
  confirmed: 0,
};

/** Higher is told first. Doubling adds 20; what is implausible is told, but never leads by its size. */
export function importance({ change, takenBack, measureRank }: DigestChange): number {
  if (takenBack !== null) return TAKEN_BACK;
  const { ratio, series } = change;
  const doublings = ratio !== null && ratio > 0 ? Math.abs(Math.log2(ratio)) : 0;
  return (
    BASE[change.kind] +
    (change.implausible === null ? Math.min(40, 20 * doublings) : -25) +
    Math.min(10, 2 * change.sightings.length) -
    (series.status === 'actual' ? 0 : 15) -
    (series.part === null ? 0 : 10) -
    (series.per === null ? 0 : 5) -
    // The whole before one nationality of it; what else is equal goes by the order of the topic's measures.
    (series.places.length === 0 ? 0 : 5) -
    Math.min(measureRank, 40) / 10
  );
}

function hasCorrection(group: Group): boolean {
  return group.changes.some(isCorrection);
}

function weight(group: Group): number {
  return Math.max(...group.changes.map(importance));
}

/** Of one article come changes of one moment: one whose value before is another's value after stands behind it. */
function inChains(changes: DigestChange[]): DigestChange[] {
  const left = [...changes];
  const ordered: DigestChange[] = [];
  while (left.length > 0) {
    const first = left[0]!;
    const same = left.filter(({ change }) => change.at === first.change.at);
    const next = same.find((item) => !same.some((other) => other !== item && follows(item, other))) ?? first;
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}

function follows({ change: { before } }: DigestChange, { change: { after } }: DigestChange): boolean {
  if (before === null || after === null) return false;
  return before.low === after.low && before.high === after.high && before.speaker === after.speaker;
}

function byTime(a: DigestChange, b: DigestChange): number {
  return Date.parse(a.change.at) - Date.parse(b.change.at) || (a.change.id < b.change.id ? -1 : 1);
}

function seriesName({ series }: Change): string {
  const { topic, measure, unit, places, area, per, status, part } = series;
  return JSON.stringify([topic, measure, unit, places, area, per, status, part]);
}
