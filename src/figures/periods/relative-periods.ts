/** Periods that count from publication or from the period told last: "last year", "a month earlier", "the same period". */

import type { Reading } from '../story.ts';
import type { Period } from '../told.ts';
import { addDays, addMonths, addYears, isDay, monthOf, two } from './calendar.ts';
import { yearAt } from './year-moments.ts';

/** "până la sfârșitul anului | trecut", "the end of the month | of January", "начало года | 2025" */
export const goesOn = ({ tokens, tags }: Reading, at: number): boolean =>
  yearAt(tokens, at) !== null ||
  tags.at(at, 'month') !== null ||
  (tags.at(at, 'time', 'last') !== null && !tokens[at]?.word?.capital) ||
  tags.at(at, 'time', 'next') !== null ||
  (tokens[at]?.word?.norm === 'of' && tags.at(at + 1, 'month') !== null);

export function relative(value: string, published: string, last: Period | null): Period | null {
  const year = published.slice(0, 4);
  const month = published.slice(0, 7);
  const same = (iso: string): Period => ({ from: iso, to: iso });
  const back = (by: (iso: string) => string): Period | null =>
    last && { from: last.from && by(last.from), to: last.to && by(last.to) };
  switch (value) {
    case 'this_year':
      return same(year);
    case 'last_year':
      return same(addYears(year, -1));
    case 'next_year':
      return same(addYears(year, 1));
    case 'year_before_last':
      return same(addYears(year, -2));
    case 'year_before_that':
      return back((iso) => addYears(iso, -1)) ?? same(addYears(year, -2));
    case 'year_earlier':
    case 'same_period_last_year':
      return back((iso) => addYears(iso, -1)) ?? same(addYears(year, -1));
    case 'year_ago':
      return back((iso) => addYears(iso, -1)) ?? same(addYears(month, -1));
    case 'month_earlier':
      return last?.to && last.to.length === 7
        ? back((iso) => addMonths(iso, -1))
        : same(addMonths(month, -1));
    case 'week_earlier':
      if (isDay(last?.from ?? null) && isDay(last!.to) && last!.from !== last!.to)
        return back((iso) => addDays(iso, -7));
      return { from: null, to: addDays(isDay(last?.to ?? null) ? last!.to! : published, -7) };
    case 'day_earlier':
      return { from: null, to: addDays(isDay(last?.to ?? null) ? last!.to! : published, -1) };
    case 'since_new_year':
      return { from: `${year}-01`, to: null };
    case 'since_new_month':
      return { from: month, to: null };
    case 'by_end_of_year':
      return { from: null, to: `${year}-12` };
    case 'start_of_year':
      return same(`${year}-01`);
    case 'end_of_year':
      return { from: null, to: `${year}-12` };
    case 'by_end_of_month':
      return { from: null, to: last?.to?.length === 7 ? last.to : month };
    case 'yesterday':
      return same(addDays(published, -1));
    case 'this_month':
      return same(month);
    case 'last_quarter':
    case 'this_quarter': {
      const first = addMonths(
        `${year}-${two(Math.floor((monthOf(month) - 1) / 3) * 3 + 1)}`,
        value === 'last_quarter' ? -3 : 0,
      );
      return { from: first, to: addMonths(first, 2) };
    }
    case 'last_month':
      return same(addMonths(month, -1));
    case 'next_month':
      return same(addMonths(month, 1));
    case 'past_year':
      return { from: addMonths(month, -12), to: month };
    case 'last_decade':
      return { from: addYears(year, -10), to: year };
    case 'this_decade':
      return { from: `${year.slice(0, 3)}0`, to: null };
    case 'same_period':
      return last;
    case 'by_then':
      return last && { from: null, to: last.to ?? last.from };
    case 'about_now':
      return { from: null, to: null };
    default:
      return null;
  }
}
