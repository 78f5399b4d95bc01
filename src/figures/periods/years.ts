/** Years told from counts: "in 2015 attacks rose", "ediția 2006 a Turului", "anii 103 și 105", "в 2024 году". */

import { countsSeveral } from '../../language/en/singular.ts';
import { type Context, isDash } from '../context.ts';
import type { NumberSpan } from '../numbers/numbers.ts';

export function yearReason(context: Context, number: NumberSpan): 'year' | null {
  const { tokens, tags, grammar } = context;
  const { counts, inYear } = grammar.traps.years;
  const { from, to, value } = number;
  const token = tokens[from]!;
  if (!token.digits!.plain) return null;
  // "в 2023 г. погибли": years, not grams.
  const abbreviated = /^г{1,2}$|^рр?$/.test(tokens[to]?.word?.norm ?? '') && value >= 1900 && value <= 2100;
  if (abbreviated && token.digits!.length === 4 && tags.at(to, 'word', 'yearWord')) return 'year';
  if (measured(context, to)) return null;
  if (token.digits!.length <= 3) return ancient(context, number);
  if (token.digits!.length !== 4 || value < 1000 || value > 2100) return null;
  if (grammar.yearWordFollows && tokens[to]?.word && tags.at(to, 'word', 'yearWord')) return 'year';
  if (isDash(tokens[to]) && !tokens[to]!.spaced && tokens[to + 1]?.word) return 'year';
  const previous = tokens[from - 1];
  if (previous && /[$€£¥₽₴]/.test(previous.text)) return null;
  const timed = YEAR_BEFORE.some(([tag, word]) => tags.before(from, tag, word) !== null);
  const qualified = tags.before(from, 'before') || tags.before(from, 'boundVerb');
  const joined = tags.at(to, 'word', 'beforeScale');
  const noun = tags.at(to, 'noun') ?? (joined ? tags.at(to + 1, 'noun') : null);
  if (timed && !(qualified && qualified.value !== 'at_most')) {
    // "из 2000 человек", "at 1500 people"
    const certain =
      tags.before(from, 'month') || tags.before(from, 'season') || tags.before(from, 'word', 'yearWord');
    if (value < 1700 && !certain && !(yearShaped(context, number) && inYear.test(previous?.word?.norm ?? '')))
      return null;
    if (!noun || certain || (value >= 1900 && counts === 'marked')) return 'year';
    return counts === 'joined' && !countsJoined(context, number) ? 'year' : null;
  }
  if (qualified) return null;
  if (counts === 'joined' && value >= 1500 && value % 100 !== 0 && !countsJoined(context, number))
    return 'year';
  if (value < 1900) return counts === 'joined' && bracketed(context, number) && value >= 1000 ? 'year' : null;
  const follows = tags.at(to, 'noun') ?? tags.at(to, 'people') ?? tags.at(to, 'adjective');
  const counted = follows ?? (joined ? tags.at(to + 1, 'noun') : null);
  // English writes counts of this size with a comma: "the 2015 attacks", but "2000 people".
  const single =
    counted?.tag === 'noun' && counts === 'marked' && !countsSeveral(tokens[counted.to - 1]!.word!.folded);
  if (single) return 'year';
  if (
    counted &&
    counts === 'marked' &&
    value > 1989 &&
    value < 2041 &&
    value % 100 !== 0 &&
    counted.value !== 'person'
  )
    return 'year';
  if (counted) return null;
  const word = tokens[to]?.word;
  if (word && !word.capital && !tags.at(to, 'word', 'function') && counts !== 'marked') return null;
  return counts === 'marked' || previous?.text === '(' || previous?.text === ',' || isDash(previous)
    ? 'year'
    : null;
}

const YEAR_BEFORE: [tag: string, word?: string][] = [
  ['month'],
  ['season'],
  ['word', 'yearWord'],
  ['word', 'since'],
  ['word', 'until'],
  ['word', 'during'],
];

const measured = ({ tokens, tags }: Context, to: number): boolean =>
  tags.at(to, 'currency') !== null ||
  tags.at(to, 'unit') !== null ||
  tokens[to]?.text === '%' ||
  tags.at(to, 'word', 'percent') !== null ||
  tokens[to]?.word?.number != null;

/** "anul 62", "anii \u201930", "în anii 103 și 105": a year of one to three digits needs its word. */
function ancient({ tokens, tags, grammar }: Context, { from, to }: NumberSpan): 'year' | null {
  const words = grammar.traps.years.ancient;
  if (!words) return null;
  const quoted = /^['\u2019\u2018`]$/.test(tokens[from - 1]?.text ?? '') ? from - 1 : from;
  const word = tokens[quoted - 1]?.word?.norm ?? '';
  if (!words.test(word)) return null;
  return tags.at(to, 'word', 'beforeScale') ? null : 'year';
}

/**
 * A Romanian count of 20 or more has "de" before its noun ("2.050 de case"); one that ends in 01 to 19 has none, but its noun bears no
 * article ("2.015 case", "în 2015 proiectul").
 */
function countsJoined({ tokens, tags, grammar }: Context, { to, value }: NumberSpan): boolean {
  if (tags.at(to, 'word', 'beforeScale')) return true;
  const tail = value % 100;
  if (tail >= 20 || tail === 0) return false;
  const word = tokens[to]?.word;
  return (
    word != null &&
    !word.capital &&
    tags.at(to, 'noun') !== null &&
    !grammar.traps.years.definite?.test(word.folded)
  );
}

const bracketed = ({ tokens }: Context, { from, to }: NumberSpan): boolean =>
  tokens[from - 1]?.text === '(' && tokens[to]?.text === ')';

/** "în 1411 a fost …", "in 1565;": nothing that could be counted follows. */
function yearShaped({ tokens, tags }: Context, number: NumberSpan): boolean {
  const next = tokens[number.to];
  return (
    !next?.word || tags.at(number.to, 'word', 'function') !== null || tags.at(number.to, 'speech') !== null
  );
}
