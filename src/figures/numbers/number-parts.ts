/** A number as it is read, and what stands within and behind a number: the dot of a scale's abbreviation, fractions, decimals said in words. */

import type { Span } from '../span.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';

export interface NumberSpan {
  /** Token indexes, end exclusive. */
  from: number;
  to: number;
  value: number;
  /** "dozens", "сотни": only its magnitude is known. */
  vague: boolean;
  /** The word "one" alone, which is most often no number at all. */
  one: boolean;
  /** Only one token of digits. */
  digits: boolean;
  /** The scale it was said in: 1000 for "18 тыс.", else 1. */
  scale: number;
  /** A fraction ("two thirds") or a ratio ("one in five"): its value is the quotient. */
  ratio: 'fraction' | 'rate' | 'multiple' | null;
  /** "четыреста с лишним тысяч": a bound said between the number and its scale. */
  over?: boolean;
}

/** A number said in these tokens; what is not given is plain. */
export const numberSpan = (
  from: number,
  to: number,
  value: number,
  rest: Partial<NumberSpan> = {},
): NumberSpan => ({
  from,
  to,
  value,
  vague: false,
  one: false,
  digits: false,
  scale: 1,
  ratio: null,
  ...rest,
});

/** Skips the full stop of an abbreviation ("тыс.") when more of the sentence follows it. */
export function afterAbbreviation(tokens: readonly Token[], index: number): number {
  const dot = tokens[index];
  const word = tokens[index - 1]?.word;
  if (dot?.text !== '.' || dot.spaced || !word) return index;
  return /^(тыс|тис|млн|млрд|трлн|mil|mld|mlrd|mln|bn|mn)$/.test(word.norm) ? index + 1 : index;
}

export const VALUE_FRACTIONS: Record<string, number> = {
  '½': 0.5,
  '¼': 0.25,
  '¾': 0.75,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 0.2,
};

/** "3 млн 2 тыс.": the second number is part of the first only if it is smaller in scale; "5 тыс. 300 млн" is two. */
export function joinedToNext(tokens: readonly Token[], at: number, lastScale: number): boolean {
  const next = tokens[at + 1]?.word?.number;
  return next?.kind === 'scale' && next.value >= lastScale;
}

export function fractionSlash(
  tokens: readonly Token[],
  at: number,
  value: number,
): { value: number; to: number } | null {
  const slash = tokens[at];
  const below = tokens[at + 1];
  if (
    slash?.text !== '/' ||
    slash.spaced ||
    !below?.digits?.plain ||
    below.spaced ||
    below.digits.value === 0
  )
    return null;
  if (value >= below.digits.value || below.digits.value > 100 || tokens[at + 2]?.text === '/') return null;
  return { value: value / below.digits.value, to: at + 2 };
}

/** "point seven one", "point seventy-one". */
export function readDecimals(tokens: readonly Token[], from: number): { value: number; to: number } | null {
  let text = '';
  let at = from;
  while (at < tokens.length && text.length < 12) {
    const token = tokens[at]!;
    const num = token.word?.number;
    if (token.digits?.plain) text += token.text;
    else if (num?.kind === 'unit') text += String(num.value);
    else if (num?.kind === 'ten') {
      const next = tokens[at + 1]?.text === '-' ? tokens[at + 2]?.word?.number : tokens[at + 1]?.word?.number;
      if (next?.kind === 'unit' && next.value < 10) {
        text += String(num.value + next.value);
        at += tokens[at + 1]?.text === '-' ? 2 : 1;
      } else text += String(num.value);
    } else break;
    at++;
  }
  return text ? { value: Number(`0.${text}`), to: at } : null;
}

/** Past the hyphen between two words of one number: "twenty-six". */
export function skipHyphen(tokens: readonly Token[], tags: Tags, i: number): number {
  const hyphen = tokens[i];
  if (
    hyphen &&
    (hyphen.text === '-' || hyphen.text === '\u2011') &&
    !hyphen.spaced &&
    !tokens[i + 1]?.spaced
  ) {
    const next = tokens[i + 1]?.word;
    const before = tokens[i - 1]?.word?.number;
    if (next?.number && before && (before.kind === 'ten' ? next.number.value < 10 : next.number.value >= 100))
      return i + 1;
    if (next && before && (tags.at(i + 1, 'word', 'afterHundreds') || tags.at(i + 1, 'word', 'afterTens')))
      return i + 1;
    if (next?.number && before && before.kind !== 'ten' && before.kind !== 'unit') return i + 1;
  }
  return i;
}

/** Most tokens that are tried begin no number: they are told by themselves, before any state is set up. */
export function mayBegin(tokens: readonly Token[], index: number, article: Span | null): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (token.digits || token.word?.number) return true;
  if (article?.to === index + 1 && tokens[index + 1]?.word?.number) return true;
  return !token.spaced && tokens[index - 1]?.digits != null;
}
