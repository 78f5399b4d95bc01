/** Seasons, and what "last", "this", "next" beside a season, a month or a weekday make of it. */

import { isDash } from '../context.ts';
import type { Reading } from '../story.ts';
import { SEASONS, two, yearOf } from './calendar.ts';
import type { Moment, When } from './moment.ts';
import { nearestYear } from './months.ts';
import { yearAfter, yearAt } from './year-moments.ts';

/** "last", "this", "next" beside a season or a month, in front or behind. */
export function turnOf(
  { tags, lexicon }: Reading,
  index: number,
  end: number,
): { value: string | null; end: number } {
  const behind = lexicon.pack.code === 'ro' ? tags.at(end, 'time') : null;
  for (const value of ['this', 'last', 'next']) {
    if (behind && tags.at(end, 'time', value)) return { value, end: tags.at(end, 'time', value)!.to };
    if (tags.before(index, 'time', value)) return { value, end };
  }
  return { value: null, end };
}

export function seasonAt(reading: Reading, index: number, when: When): Moment | null {
  const { tokens, tags, lexicon } = reading;
  const season = tags.at(index, 'season');
  if (!season || !isSeason(reading, index, season.to)) return null;
  const after = yearAfter(reading, season.to, when.published);
  const turned = turnOf(reading, index, season.to);
  const [first, last] = SEASONS[season.value]!;
  const over = last < first ? 1 : 0;
  let year = after?.year ?? nearestYear(first, when);
  if (year === null) return null;
  const { published } = when;
  if (!after && published) {
    const ends = () => `${year! + over}-${two(last)}`;
    const now = published.slice(0, 7);
    if (turned.value === 'last' && ends() >= now) year--;
    if (turned.value === 'next') while (`${year}-${two(first)}` <= now) year++;
    if (turned.value === 'this' && over === 0) year = yearOf(published);
  }
  // "winter 2025/26", "iarna 2025-2026"
  let end = after?.end ?? turned.end;
  if (after && over === 1 && /^[/–—-]$/.test(tokens[end]?.text ?? '') && tokens[end + 1]?.digits) end += 2;
  void lexicon;
  return { first: `${year}-${two(first)}`, last: `${year + over}-${two(last)}`, end, dated: after !== null };
}

const BEFORE_SEASON =
  /^(the|in|last|this|next|by|since|until|during|over|early|late|mid|that|through|from|of|past|and|or|to|before|after|between|end)$/;

/** "fall" is mostly a verb or a drop; "spring" and "summer" stand before nouns; "vara", "лето" need nothing. */
function isSeason({ tokens, tags, lexicon }: Reading, index: number, end: number): boolean {
  if (lexicon.pack.code !== 'en') return true;
  const before = tokens[index - 1];
  const word = isDash(before) ? tokens[index - 2]?.word?.norm : before?.word?.norm;
  const next = tokens[end];
  if (yearAt(tokens, end) !== null) return true;
  if (!word || !BEFORE_SEASON.test(word)) return false;
  if (tokens[index]!.word!.norm === 'fall' && (next?.word?.norm === 'of' || next?.word?.norm === 'in'))
    return false;
  const follows = next?.word;
  return (
    !follows ||
    tags.at(end, 'word', 'function') !== null ||
    tags.at(end, 'measure') !== null ||
    FREE.test(follows.norm)
  );
}
const FREE = /^(alone|some|about|around|nearly|almost|only|another|more|officials|police|russia|ukraine)$/;
