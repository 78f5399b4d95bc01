/** Whether an outlet's selectors still fit its pages, judged by what they yielded lately. */

export interface Yield {
  /** Method of the reading: "selector" where they were used, another where the reader had to fall back. */
  method: string;
  characters: number;
}

/** Readings needed to tell what is normal, and readings that must differ before it is said. */
const NORMAL = 5;
const LATEST = 3;
const COLLAPSED = 0.3;

/** What to tell the owner of the outlets file; null while all is well. `yields`: oldest first, of different articles. */
export function yieldAlarm(yields: Yield[]): string | null {
  const latest = yields.slice(-LATEST);
  if (latest.length < LATEST) return null;
  if (latest.every(({ method }) => method !== 'selector'))
    return `the body selector found too little in the last ${LATEST} articles; the text was found without it`;
  const before = yields.slice(0, -LATEST).map(({ characters }) => characters);
  if (before.length < NORMAL) return null;
  const usual = median(before);
  const now = median(latest.map(({ characters }) => characters));
  return now < COLLAPSED * usual
    ? `the last ${LATEST} articles have ${Math.round(now)} characters each, usually ${Math.round(usual)}`
    : null;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
