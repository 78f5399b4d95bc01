/** "Rose by 1,400 to 19,400", "17, up from 12": the step that the text gives checks the value known before. */
import type { Figure } from '../figures/figure.ts';
import type { Stated, StatedStep } from './change.ts';
import { intervalOf, meets, sameReport, statedNumber } from './intervals.ts';
import type { Candidate } from './state.ts';

/** Null where the sentence of the figure gives no step. */
export function statedStep({ figure, reading }: Candidate, before: Stated | null): StatedStep | null {
  const beside = (reading.beside ?? []).filter((one) => one.sentence === figure.sentence);
  const find = (role: Figure['role'], unit: string) =>
    beside.find((one) => one.role === role && one.unit === unit);
  const delta = find('delta', figure.unit);
  const percent = figure.unit === 'percent' ? undefined : find('delta', 'percent');
  const previous = find('previous', figure.unit);
  if (!delta && !percent && !previous) return null;
  const signed = (one: Figure | undefined) =>
    one === undefined ? null : Math.abs(statedNumber(one)) * (one.trend === 'down' ? -1 : 1);
  const step = {
    delta: signed(delta),
    percent: signed(percent),
    previous: previous === undefined ? null : statedNumber(previous),
  };
  return { ...step, agrees: before === null ? null : agrees(step, figure, before, previous) };
}

function agrees(
  { delta, percent }: Pick<StatedStep, 'delta' | 'percent'>,
  after: Figure,
  before: Stated,
  previous: Figure | undefined,
): boolean {
  if (previous !== undefined && !sameReport(before, previous)) return false;
  const known = intervalOf(before);
  const leads = (start: number, slack: number) => meets(known, { low: start - slack, high: start + slack });
  const now = statedNumber(after);
  // Half a unit of the delta and of a percentage as written: both are rounded.
  if (delta !== null && !leads(now - delta, Math.max(0.5, Math.abs(now) * 0.005))) return false;
  return percent === null || leads(now / (1 + percent / 100), Math.abs(now) * 0.01);
}
