/** "тысяч семнадцать", "процентов на сорок", "раза в полтора": the scale or the unit stands before its number, which is then approximate. */
import type { Kind } from '../figure.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';
import type { Context } from '../traps/traps.ts';
import type { RawQuantity } from './raw-quantity.ts';

const isNumber = (token: Token | undefined): boolean => token?.digits != null || token?.word?.number != null;

/** Is the word at the index itself counted by a number before it? */
const countedBefore = ({ tokens, tags }: Context, at: number): boolean =>
  isNumber(tokens[at - 1]) ||
  tags.before(at, 'word', 'several') !== null ||
  tags.before(at, 'word', 'andHalf') !== null;

export interface InvertedScale {
  /** Where the number begins. */
  at: number;
  scale: number;
}

/** "тысяч тридцать пять", "сотни две", "десятка на четыре". */
export function invertedScale(context: Context, at: number): InvertedScale | null {
  const forms = context.grammar.inverted;
  const word = context.tokens[at]?.word;
  if (!forms || word?.number?.kind !== 'scale') return null;
  const many = forms.many.test(word.norm);
  if ((!many && !forms.few.test(word.norm)) || countedBefore(context, at)) return null;
  const { tokens } = context;
  const next = forms.link.test(tokens[at + 1]?.word?.norm ?? '') ? at + 2 : at + 1;
  const { digits } = tokens[next] ?? {};
  const number = tokens[next]?.word?.number;
  if (digits)
    return many && next === at + 1 && digits.value < 1000 ? { at: next, scale: word.number.value } : null;
  if (!number || number.kind === 'scale' || number.value === 1 || number.value >= word.number.value)
    return null;
  const few = number.kind === 'whole' || number.value < 5;
  if (few === many || tokens[next + 1]?.word?.number?.kind === 'scale') return null;
  return { at: next, scale: word.number.value };
}

/** The number as a multiple of the scale before it. */
export function invert(quantity: RawQuantity, from: number, scale: number): void {
  quantity.from = from;
  quantity.quoteFrom = Math.min(quantity.quoteFrom, from);
  if (quantity.low !== null) quantity.low *= scale;
  if (quantity.high !== null) quantity.high *= scale;
  if (quantity.bound === 'exact') quantity.bound = 'approx';
  quantity.scale = Math.max(quantity.scale, scale);
}

/** The word before the number, or before the preposition before it, that no other number counts; -1 where there is none. */
export function headBefore(context: Context, from: number): number {
  const { tokens, grammar } = context;
  if (!grammar.inverted) return -1;
  const link = grammar.inverted.link.test(tokens[from - 1]?.word?.norm ?? '');
  const head = link ? from - 2 : from - 1;
  return head >= 0 && tokens[head]!.word && !countedBefore(context, head) ? head : -1;
}

interface UnitBefore {
  from: number;
  kind: Kind;
  unit: string;
}

/** "процентов на сорок", "рублей двести", "километров за тридцать". */
export function unitBefore(context: Context, from: number): UnitBefore | null {
  const head = headBefore(context, from);
  if (head < 0 || !context.grammar.inverted!.unit.test(context.tokens[head]!.word!.norm)) return null;
  return unitOf(context.tags, head, from);
}

function unitOf(tags: Tags, head: number, from: number): UnitBefore | null {
  if (tags.at(head, 'word', 'percent')) return { from: head, kind: 'percent', unit: 'percent' };
  if (tags.at(head, 'word', 'timesAfter') && head < from - 1)
    return { from: head, kind: 'ratio', unit: 'ratio' };
  const money = tags.at(head, 'currency') ?? tags.at(head, 'sharedCurrency');
  if (money) return { from: head, kind: 'money', unit: money.value };
  const measure = tags.at(head, 'unit');
  return measure && !measure.value.includes('=')
    ? { from: head, kind: 'measure', unit: measure.value }
    : null;
}
