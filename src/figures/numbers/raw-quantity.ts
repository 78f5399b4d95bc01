/** A number with its qualifier and unit, as it is read before its sentence is described; a number left out, with the reason. */
import type { Bound, Kind, Role, Status } from '../figure.ts';
import type { NumberSpan } from './numbers.ts';

export interface RawQuantity {
  /** Tokens of the number itself. */
  from: number;
  to: number;
  /** Tokens of the whole quote. */
  quoteFrom: number;
  quoteTo: number;
  low: number | null;
  high: number | null;
  bound: Bound;
  kind: Kind;
  /** Currency, SI symbol, "percent", "ratio"; null for counts, which look for their noun later. */
  unit: string | null;
  /** "fraction", "rate", "multiple" for ratios. */
  ratio: NumberSpan['ratio'];
  one: boolean;
  /** A currency word that a nearby country decides. */
  shared: boolean;
  points: boolean;
  rule: string;
  scale: number;
  /** Where its counted noun phrase ends; set when the sentence is described. */
  phraseTo: number | null;
  /** What was decided of it; the next one of its clause may lean on it. */
  role: Role | null;
  status: Status | null;
}

export interface RawRejection {
  from: number;
  to: number;
  reason: string;
}

/** Without the noise of binary fractions; a whole number has none. */
const tidy = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e14 ? value + 0 : Number(value.toPrecision(14));

export function boundEnds(
  bound: Bound,
  low: number,
  high: number,
): { low: number | null; high: number | null } {
  if (bound === 'at_least' || bound === 'more_than' || bound === 'vague')
    return { low: tidy(low), high: null };
  if (bound === 'at_most' || bound === 'less_than') return { low: null, high: tidy(high) };
  return { low: tidy(Math.min(low, high)), high: tidy(Math.max(low, high)) };
}
