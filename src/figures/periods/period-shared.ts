/** What a figure makes of a period: of the figure before it in a list, of a rate that was set, of what somebody said then. */

import type { Role } from '../figure.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';
import type { Period } from '../told.ts';
import { isDay } from './calendar.ts';
import type { Stated } from './stated.ts';

export interface Timeline {
  stated: readonly Stated[];
  /** The sentence's quantities but the word "one". */
  figures: readonly RawQuantity[];
  clauses: readonly { from: number; to: number }[];
  /** Sum of the breaks before each token: words little, clause marks much. */
  breaks: readonly number[];
  /** The period of the last level: what a change or a share beside it is told of. */
  level: Period | null;
  /** The figure before, with its period. */
  last: { quantity: RawQuantity; period: Period | null; role: Role } | null;
  /** Which periods govern what follows, as it was found out. */
  leading: Map<Stated, boolean>;
}

/** "5,140 between 1 January and 31 July; 41% held Central Asian passports": a part of the whole before it. */
export function sharedWith(quantity: RawQuantity, role: Role, line: Timeline): Period | null {
  const { last } = line;
  if (!last?.period || last.role === 'previous' || last.role === 'delta') return null;
  if (role === 'share') return last.period.to ? last.period : null;
  // "22 were in Spanish, 16 in Uzbek, eight in English": members of one list.
  const near =
    last.period.to !== null &&
    !isDay(last.period.from) &&
    quantity.quoteFrom - last.quantity.quoteTo <= LIST_STEP;
  return near &&
    quantity.kind === last.quantity.kind &&
    line.stated.length === 1 &&
    line.stated[0]!.end <= last.quantity.quoteFrom
    ? last.period
    : null;
}

/** Tokens from one member of a list to the next. */
const LIST_STEP = 8;

/** "VAT went up to 21% on 1 August": so it has been since. */
export function settled({ tags }: Reading, { kind }: RawQuantity, period: Period): Period {
  if ((kind !== 'percent' && kind !== 'money') || !isDay(period.from) || period.from !== period.to)
    return period;
  const sets = tags.list('time').some((span) => span.value === 'setRate');
  const moves = tags
    .list('cue')
    .some(({ value }) => value === 'up' || value === 'down' || value === 'deltaBefore');
  return sets && moves ? { from: period.from, to: null } : period;
}

/** What somebody said then of an older state counts up to it. */
export function periodFor({ from, to, spoken }: Stated, role: Role): Period {
  return role === 'previous' && spoken && from && to ? { from: null, to } : { from, to };
}
