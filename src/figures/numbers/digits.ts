/** Reads one number written in digits, by the separators its language declares. */
import type { NumberWords } from '../../language/pack.ts';

export interface Digits {
  end: number;
  value: number;
  /** The value if its one separator is taken as a decimal mark after all ("67.525 miliarde"); else the same. */
  asDecimal: number;
  /** Plain digits, no separator. */
  plain: boolean;
  /** How many digits stand before the decimal mark. */
  length: number;
  decimals: number;
}

const isDigit = (code: number) => code > 47 && code < 58;
const isGroupSpace = (code: number) =>
  code === 32 || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x2007;
const isApostrophe = (code: number) => code === 39 || code === 0x2019;

function runEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isDigit(text.charCodeAt(at))) at++;
  return at;
}

export function readDigits(text: string, from: number, to: number, words: NumberWords): Digits {
  let end = runEnd(text, from, to);
  const first = end - from;
  const groups: string[] = [text.slice(from, end)];
  let separator = -1;
  // Groups of three after a first one of at most three, all with the same separator.
  if (first >= 1 && first <= 3) {
    for (;;) {
      const code = text.charCodeAt(end);
      const kind = isGroupSpace(code) ? 32 : isApostrophe(code) ? 39 : code;
      const fits = kind === 32 || kind === 39 || kind === 44 || kind === 46;
      if (!fits || end >= to || (separator !== -1 && kind !== separator)) break;
      const next = runEnd(text, end + 1, to);
      if (next - end - 1 !== 3) break;
      // A zero never leads a grouped number: "0.125" and "00 200" are something else.
      if (separator === -1 && text.charCodeAt(from) === 48) break;
      if (separator === -1 && kind === decimalCode(words) && !moreGroups(text, next, to, kind)) break;
      separator = kind;
      groups.push(text.slice(end + 1, next));
      end = next;
    }
  }
  const oneGroup = groups.length === 2 && (separator === 46 || separator === 44);
  let fraction = '';
  const mark = text.charCodeAt(end);
  // "22,24,26,31": a list, whose last item has no decimals either.
  const listed = text.charCodeAt(from - 1) === mark && isDigit(text.charCodeAt(from - 2));
  if ((mark === 46 || mark === 44) && mark !== separator && end < to && !listed) {
    const next = runEnd(text, end + 1, to);
    const after = text.charCodeAt(next);
    // "12.03.2026" and "22,24,26" are no decimals.
    const chained = (after === 46 || after === 44) && isDigit(text.charCodeAt(next + 1));
    if (next > end + 1 && !chained) {
      fraction = text.slice(end + 1, next);
      end = next;
    }
  }
  if (first === 0 && fraction === '') {
    end = runEnd(text, from + 1, to);
    fraction = text.slice(from + 1, end);
  }
  const whole = groups.length === 1 ? groups[0]! : groups.join('');
  // Up to fifteen digits are exact as they are counted up.
  const value =
    groups.length === 1 && fraction === '' && whole.length <= 15
      ? wholeNumber(text, from, end)
      : Number(`${whole || '0'}.${fraction || '0'}`);
  const asDecimal = oneGroup && fraction === '' ? Number(`${groups[0]}.${groups[1]}`) : value;
  const plain = groups.length === 1 && fraction === '';
  return { end, value, asDecimal, plain, length: whole.length, decimals: fraction.length };
}

function wholeNumber(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

const decimalCode = (words: NumberWords) => words.decimal.charCodeAt(0);

/** "1.844.036" repeats its mark, so the mark groups even where it is the language's decimal mark. */
function moreGroups(text: string, at: number, to: number, kind: number): boolean {
  return text.charCodeAt(at) === kind && runEnd(text, at + 1, to) - at - 1 === 3;
}
