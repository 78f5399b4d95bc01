/** Months by name, told from the words that only look like them, and the year of one that names none. */

import { isDash } from '../context.ts';
import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';
import { monthOf, two, yearOf } from './calendar.ts';
import type { Moment, When } from './moment.ts';
import { yearAt } from './year-moments.ts';

export const SHORT_MONTH = /^(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const GIVEN_NAMES = /^(april|may|june|august)$/;
const MONTH_OF_MAI =
  /^(in|din|luna|lunii|lunile|pe|pana|de|la|intre|si|inceputul|sfarsitul|mijlocul|finalul|finele|inca|catre)$/;
const AFTER_MORE =
  /^(mult|multa|multi|multe|putin|putina|putini|putine|mare|mari|mic|mica|mici|bine|bun|buna|rau|sus|jos|departe|aproape|tot|toata|toate|toti|ales|tare|curand|tarziu|des|rar|scump|scumpa|ieftin|lung|scurt|greu|usor|nou|noi|vechi|vechi|important|grav|grave)$/;

export function monthSpan({ tokens, tags, lexicon }: Reading, index: number): Span | null {
  const span = tags.at(index, 'month');
  if (!span) return null;
  const word = tokens[index]!.word!;
  const next = tokens[index + 1];
  if (lexicon.pack.code === 'en') {
    if (!word.capital) return null;
    // "Jan Kowalski", "June Smith" are people; "May" at the head of a sentence may be a verb.
    if (SHORT_MONTH.test(word.norm) && !next?.digits && !tokens[index - 1]?.digits && next?.text !== '.')
      return null;
    const named =
      GIVEN_NAMES.test(word.norm) &&
      next?.word?.capital &&
      !tags.at(index + 1, 'month') &&
      !tags.at(index + 1, 'country') &&
      !['during', 'since', 'until'].some((opener) => tags.before(index, 'word', opener));
    if (named && !tokens[index - 1]?.digits) return null;
    if (
      index === 0 &&
      word.norm === 'march' &&
      /^(through|on|for|of|against|past|with|in|by|to)$/.test(next?.word?.norm ?? '')
    )
      return null;
    if (word.norm === 'may' && index === 0 && next?.word && !yearAt(tokens, 1)) return null;
    return span;
  }
  if (word.norm === 'mai' && lexicon.pack.code === 'ro') {
    if (yearAt(tokens, index + 1) !== null) return span;
    const before = tokens[index - 1];
    if (/^lun(a|ii|ile)$/.test(before?.word?.norm ?? '')) return span;
    if (AFTER_MORE.test(next?.word?.norm ?? '')) return null;
    if (before?.digits) return before.digits.plain && before.digits.value <= 31 ? span : null;
    if (isDash(before) || isDash(next)) return span;
    return MONTH_OF_MAI.test(before?.word?.norm ?? '') ? span : null;
  }
  return span;
}

/** "сентябрьские 54 тыс.", "в августовском отчёте": a month only before a figure, a document or data. */
export function monthAdjective({ tokens, tags }: Reading, index: number, when: When): Moment | null {
  const span = tags.at(index, 'monthAdjective');
  if (!span) return null;
  const next = tokens[span.to];
  const dates = tags.at(span.to, 'time', 'document') ?? tags.at(span.to, 'time', 'data');
  if (!next?.digits && !next?.word?.number && !dates) return null;
  const year = nearestYear(Number(span.value), { ...when, future: false });
  if (year === null) return null;
  const iso = `${year}-${two(Number(span.value))}`;
  return { first: iso, last: iso, end: span.to, dated: false };
}

/** A month without a year: the last one before publication, or the next one where the future is spoken of. */
export function nearestYear(month: number, { published, future }: When): number | null {
  if (!published) return null;
  const year = yearOf(published);
  const now = monthOf(published);
  // What was over a month or two ago is hardly meant as ten months ahead.
  if (future) return month < now - 2 ? year + 1 : year;
  return month > now ? year - 1 : year;
}
