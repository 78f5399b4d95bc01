/** Two numbers that bound one quantity: "14–15 тыс.", "between A and B", "doi-trei". */

import type { Lexicon } from '../../language/lexicon.ts';
import { isSymbol } from '../counted/units.ts';
import { changes } from '../roles/changes.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';
import { type Context, isDash } from '../traps/traps.ts';
import { type NumberSpan, readNumber } from './numbers.ts';
import { readFraction, readMultiple } from './shares.ts';

interface Range {
  number: NumberSpan;
}

/** The second number of a range that begins with the first: "14–15 тыс.", "between A and B", "două-trei". */
export function rangeFrom(context: Context, first: NumberSpan, lexicon: Lexicon): Range | null {
  const { tokens, tags } = context;
  if (first.vague || (first.ratio && first.ratio !== 'fraction')) return null;
  let at = first.to;
  // "10 to $15 billion", "£3m-£5m", "5% to 7%": the unit may be said twice.
  while (tokens[at] && (tokens[at]!.text === '%' || isSymbol(tokens[at]!))) at++;
  const unit = tags.at(at, 'currency') ?? tags.at(at, 'word', 'percent');
  const opened = openerOf(tags, tokens, first.from);
  let linked = -1;
  const joiner = tokens[at];
  if (isDash(joiner)) {
    const tight = !joiner!.spaced && !tokens[at + 1]?.spaced;
    const wide = joiner!.text !== '—' && joiner!.spaced && tokens[at + 1]?.spaced === true;
    if (tight || wide) linked = at + 1;
  } else if (opened === 'between') {
    const and = tags.at(at, 'word', 'betweenAnd') ?? (unit ? tags.at(unit.to, 'word', 'betweenAnd') : null);
    if (and) linked = and.to;
  } else {
    const to = (opened === 'from' ? tags.at(at, 'word', 'fromTo') : null) ?? tags.at(at, 'word', 'to');
    if (to) linked = to.to;
    const or = tags.at(at, 'word', 'or');
    if (or && !unit) linked = or.to;
  }
  if (linked < 0) return null;
  while (tokens[linked] && (isSymbol(tokens[linked]!) || tags.at(linked, 'word', 'several'))) linked++;
  const fraction = first.ratio === 'fraction' ? readFraction(tokens, tags, linked, lexicon.pack) : null;
  const multiple = first.ratio ? null : readMultiple(tokens, tags, linked, lexicon.pack, first.from);
  if (multiple && first.value < multiple.value) return { number: multiple };
  const minus = tags.at(linked, 'word', 'minus');
  const second =
    fraction ?? negative(readNumber(tokens, tags, minus ? minus.to : linked, lexicon.pack), minus !== null);
  if (!second || (first.ratio === 'fraction' && !fraction)) return null;
  const low = elided(first, second);
  if (low >= second.value && !isDash(joiner)) return null;
  if (low >= second.value) return first.digits && second.digits ? { number: second } : null;
  const or = tags.at(at, 'word', 'or');
  if (or && !isDash(joiner) && second.value > low * 3) return null;
  // "rose from 17 to 10 by 2028" is a change, not a range: said by the caller's cues.
  if (opened === 'from' && !context.grammar.fromIsRange && !isDash(joiner) && changes(context, first.from))
    return null;
  if (opened === null && !isDash(joiner) && tags.at(at, 'word', 'to') && !rangeAlone(context, first, second))
    return null;
  // "has grown by 2,000 to 18,000" is a change and where it went; "by 10 to 15 percent" is a range.
  const by = isDash(joiner) ? null : tags.before(first.from, 'cue', 'deltaBefore');
  if (by && second.value > low * 3 && changes(context, first.from)) return null;
  return { number: second };
}

/** "minus five" */
const negative = (number: NumberSpan | null, minus: boolean): NumberSpan | null =>
  number && minus ? { ...number, value: -number.value } : number;

function openerOf(tags: Tags, tokens: readonly Token[], from: number): 'between' | 'from' | null {
  for (let k = from; k > Math.max(0, from - 3); k--) {
    if (tags.before(k, 'word', 'between') && !(tokens[k - 1]?.word?.norm === 'from')) return 'between';
    if (tags.before(k, 'word', 'from')) return 'from';
    const skip = tokens[k - 1];
    if (!skip || !(isSymbol(skip) || tags.before(k, 'before') || tags.before(k, 'word', 'filler'))) break;
  }
  return null;
}

/** "20 to 25,000", "30 to 40 a day": both ends alike; not "lost 5 to 3". */
function rangeAlone(context: Context, first: NumberSpan, second: NumberSpan): boolean {
  const low = elided(first, second);
  return (
    second.value / Math.max(low, 1e-9) <= 20 &&
    !(context.grammar.traps.bounds.never === null && context.tags.before(first.from, 'word', 'from'))
  );
}

/** A missing scale is restored: "20 to 25,000" is 20,000 to 25,000. */
export function elided(first: NumberSpan, second: NumberSpan): number {
  if (first.scale > 1 || first.ratio || second.ratio) return first.value;
  // "three to four hundred", "două-trei sute"
  const hundreds = second.value / 100;
  const inWords = !first.digits && !second.digits && second.to - second.from > 1;
  if (inWords && Number.isInteger(hundreds) && hundreds < 10 && first.value < hundreds && first.value >= 1)
    return first.value * 100;
  if (second.scale > 1 && first.value < second.value / second.scale) return first.value * second.scale;
  if (
    second.digits &&
    second.value % 1000 === 0 &&
    second.value >= 10_000 &&
    first.value < second.value / 1000 &&
    first.value >= 2
  ) {
    return first.value * 1000 > second.value / 10 ? first.value * 1000 : first.value;
  }
  return first.value;
}
