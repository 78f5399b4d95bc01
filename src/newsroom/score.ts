/** Scores what the pipeline told of a scenario's day against what had to be told. */
import type { ToldChange } from '../io/stores/changes.ts';
import type { Scenario } from './scenario.ts';

export type Expected = Scenario['days'][number]['changes'][number];

export interface DayScore {
  /** Expected and told, pair by pair. */
  right: { expected: Expected; told: ToldChange; beforeRight: boolean }[];
  missed: Expected[];
  /** Told, though nothing asked for it: false alarms. */
  wrong: ToldChange[];
}

/**
 * One to one: kind, measure, unit, places, the numbers and the article must agree. Places are met by a change's places or,
 * where they are not empty, by its area. A withdrawn figure has no number after; it is known by the one before.
 */
export function scoreDay(expected: readonly Expected[], told: readonly ToldChange[]): DayScore {
  const left = [...told];
  const right: DayScore['right'] = [];
  const missed: Expected[] = [];
  for (const change of expected) {
    const candidates = left.filter((each) => agrees(change, each));
    const found = candidates.find((each) => beforeAgrees(change, each)) ?? candidates[0];
    if (found === undefined) missed.push(change);
    else {
      left.splice(left.indexOf(found), 1);
      right.push({ expected: change, told: found, beforeRight: beforeAgrees(change, found) });
    }
  }
  return { right, missed, wrong: left };
}

function agrees(expected: Expected, told: ToldChange): boolean {
  const side = expected.kind === 'withdrawn' ? 'before' : 'after';
  return (
    expected.kind === told.kind &&
    expected.measure === told.measure &&
    expected.unit === told.unit &&
    placesAgree(expected.places, told) &&
    sameNumbers(expected[side], told[side]) &&
    expected.articles.some((id) => new RegExp(`[/-]${id}(\\.html)?/?$`).test(new URL(told.url).pathname))
  );
}

function placesAgree(places: readonly string[], told: ToldChange): boolean {
  const same = (a: readonly string[]) => [...a].sort().join() === [...places].sort().join();
  return same(told.places) || (places.length > 0 && same(told.area));
}

const beforeAgrees = (expected: Expected, told: ToldChange): boolean =>
  sameNumbers(expected.before, told.before);

function sameNumbers(
  a: { low: number | null; high: number | null } | null,
  b: { low: number | null; high: number | null } | null,
): boolean {
  if (a === null || b === null) return a === b;
  return a.low === b.low && a.high === b.high;
}
