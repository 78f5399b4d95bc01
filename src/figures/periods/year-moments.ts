/** Years, ranges of years and decades; the year after a month or a season. */

import { isDash } from '../context.ts';
import type { Reading } from '../story.ts';
import type { Token } from '../tokens.ts';
import { yearOf } from './calendar.ts';
import type { Moment } from './moment.ts';

export const yearAt = (tokens: readonly Token[], index: number): number | null => {
  const digits = tokens[index]?.digits;
  return digits?.plain && digits.length === 4 && digits.value >= 1800 && digits.value <= 2100
    ? digits.value
    : null;
};

/** The end of "2025", "2025 года", "2025-го", "2025-м году". */
function yearEnd({ tokens, tags, lexicon }: Reading, index: number): number {
  if (!lexicon.pack.grammar.yearWordFollows) return index + 1;
  let end = index + 1;
  const glued = tokens[end];
  if (isDash(glued) && !glued!.spaced && tags.at(end + 1, 'word', 'ordinalSuffix')) end += 2;
  if (tags.at(end, 'word', 'yearWord')) end++;
  if (tokens[end]?.text === '.' && /^(г|гг)$/.test(tokens[end - 1]?.word?.norm ?? '')) end++;
  return end;
}

const YEARS: Record<string, number> = { last_year: -1, this_year: 0, next_year: 1, year_before_last: -2 };

/** The year after a month, season or quarter: "May 2024", "mai 2024", "мая 2024 года", "March of last year". */
export function yearAfter(
  reading: Reading,
  index: number,
  published: string | null,
): { year: number; end: number } | null {
  const { tokens, tags } = reading;
  let at = index;
  if (tokens[at]?.text === ',' || tokens[at]?.text === "'") at++;
  for (let skip = 0; skip < 3; skip++) {
    const relative = published ? tags.at(at, 'relative') : null;
    const by = relative ? YEARS[relative.value] : undefined;
    if (relative && by !== undefined) return { year: yearOf(published!) + by, end: relative.to };
    const year = yearAt(tokens, at);
    if (year !== null) return { year, end: yearEnd(reading, at) };
    if (!JOINS_YEAR.has(tokens[at]?.word?.norm ?? '')) return null;
    // "of the year", "ale anului", "года": the year of publication.
    if (published && YEAR_ALONE.has(tokens[at]!.word!.norm) && !yearAt(tokens, at + 1))
      return { year: yearOf(published), end: at + 1 };
    at++;
  }
  return null;
}

const JOINS_YEAR = new Set('of the lui din anul anului a al ale in fiscal year года году г'.split(' '));
const YEAR_ALONE = new Set('year anului года году'.split(' '));

/** "2025", "2022–2024", "2024/25", "the 1990s", "anii '90", "1990-х годах" */
export function yearsAt(reading: Reading, index: number): Moment | null {
  const { tokens, tags, lexicon } = reading;
  const year = yearAt(tokens, index);
  if (year === null) return null;
  const next = tokens[index + 1];
  const first = String(year);
  if (lexicon.pack.code === 'en' && next?.word?.norm === 's' && !next.spaced && year % 10 === 0)
    return { first, last: String(year + 9), end: index + 2, dated: true };
  if (
    isDash(next) &&
    !next!.spaced &&
    year % 10 === 0 &&
    /^(х|е)$/.test(tokens[index + 2]?.word?.norm ?? '')
  ) {
    const end = tags.at(index + 3, 'word', 'yearWord') ? index + 4 : index + 3;
    return { first, last: String(year + 9), end, dated: true };
  }
  const anii = tokens[index - 1]?.word?.norm;
  if (anii === 'anii' && year % 10 === 0)
    return { first, last: String(year + 9), end: index + 1, dated: true };
  const second = tokens[index + 2]?.digits;
  if ((next?.text === '/' || isDash(next)) && second?.plain && !tokens[index + 2]!.spaced) {
    const short = second.length === 2 && second.value > year % 100;
    const long = second.length === 4 && second.value > year && second.value <= 2100;
    if (short || long) {
      const end = yearEnd(reading, index + 2);
      return {
        first,
        last: String(short ? year - (year % 100) + second.value : second.value),
        end,
        dated: true,
      };
    }
  }
  return { first, last: first, end: yearEnd(reading, index), dated: true };
}
