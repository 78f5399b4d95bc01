/** Numbers in digits, words and both: "3 тыс. 553", "twenty-six", "douăzeci și unu de mii", "2bn". */
import type { LanguagePack, NumberWords } from '../../language/pack.ts';
import type { Span } from '../span.ts';
import type { Tags } from '../tags.ts';
import { isMark, type Token } from '../tokens.ts';
import { joinerEnd, type Slot } from './number-joiners.ts';
import {
  afterAbbreviation,
  fractionSlash,
  joinedToNext,
  mayBegin,
  type NumberSpan,
  readDecimals,
  skipHyphen,
  VALUE_FRACTIONS,
} from './number-parts.ts';

export type { NumberSpan } from './number-parts.ts';

const glued = (tokens: readonly Token[], index: number) => !tokens[index]?.spaced;

/** "the million he had been promised", "another thousand or so" */
const definite = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|another)$/.test(tokens[at - 1]?.word?.norm ?? '') &&
  !tokens[at]!.word!.norm.endsWith('s') &&
  tokens[at + 1]?.word?.capital !== true;

/** The number that begins at the token, or null. Reads each token once. */
export function readNumber(
  tokens: readonly Token[],
  tags: Tags,
  index: number,
  pack: LanguagePack,
): NumberSpan | null {
  const article = tags.at(index, 'word', 'article');
  if (!mayBegin(tokens, index, article)) return null;
  const { numbers } = pack;
  let at = index;
  let total = 0;
  let current: number | null = null;
  let slot: Slot = null;
  let lastScale = Number.POSITIVE_INFINITY;
  let scale = 1;
  let parts = 0;
  let end = index;
  let over = false;

  for (let guard = 0; guard < 40; guard++) {
    const token = tokens[at];
    if (!token) break;
    const num = token.word?.number ?? null;
    if (token.digits) {
      if (current !== null) {
        // "douăzeci 3": rare, but meant.
        if (slot === 'ten' && token.digits.plain && token.digits.value < 10 && token.spaced) {
          current += token.digits.value;
          slot = 'unit';
          end = ++at;
          parts++;
          continue;
        }
        // "3 hundred and 21"
        if (
          slot === 'hundreds' &&
          token.digits.plain &&
          token.digits.value < 100 &&
          tags.before(at, 'word', 'afterHundreds')
        ) {
          current += token.digits.value;
          slot = 'unit';
          end = ++at;
          parts++;
          continue;
        }
        // "2 1/4"
        break;
      }
      if (total > 0 && !(token.digits.value < lastScale && token.digits.plain && token.spaced)) break;
      if (total > 0 && joinedToNext(tokens, at, lastScale)) break;
      const next = scaleAt(tokens, afterDigits(tags, at + 1), numbers);
      const single =
        next !== null &&
        next >= 1e6 &&
        token.digits.asDecimal !== token.digits.value &&
        numbers.decimal === ',' &&
        !tags.at(at + 1, 'word', 'beforeScale') &&
        token.digits.value % 1000 !== 0;
      current = single ? token.digits.asDecimal : token.digits.value;
      slot = 'digits';
      end = ++at;
      parts++;
      const ratio = fractionSlash(tokens, at, current);
      if (ratio) {
        current = ratio.value;
        at = end = ratio.to;
      }
      const symbol = isMark(tokens[at]) ? VALUE_FRACTIONS[tokens[at]!.text] : undefined;
      if (symbol) {
        current += symbol;
        end = ++at;
      }
      if (tags.at(at, 'word', 'andHalf')) {
        at = end = tags.at(at, 'word', 'andHalf')!.to;
        current += 0.5;
      }
      continue;
    }
    if (num?.kind === 'unit' || num?.kind === 'ten' || num?.kind === 'hundreds') {
      const fits: boolean =
        current === null ||
        (slot === 'hundreds' && num.kind !== 'hundreds') ||
        (slot === 'ten' && num.kind === 'unit' && num.value < 10);
      if (fits) {
        if (current === null && total > 0 && num.value >= lastScale) break;
        // "un", "o" before a scale word is its article; alone it is the word "one".
        current = (current ?? 0) + num.value;
        slot = num.kind;
        end = ++at;
        parts++;
      } else if (
        slot === 'unit' &&
        num.kind === 'ten' &&
        parts === 1 &&
        total === 0 &&
        pack.code === 'en' &&
        tokens[at + 1]?.word?.number?.kind === 'unit'
      ) {
        // "one twenty two" is 122.
        current = (current ?? 0) * 100 + num.value;
        slot = 'ten';
        end = ++at;
      } else break;
      const quarter = tags.at(at, 'word', 'andQuarter');
      const half = tags.at(at, 'word', 'andHalf') ?? quarter;
      if (half) {
        current += quarter ? 0.25 : 0.5;
        slot = 'half';
        at = end = half.to;
      } else at = skipHyphen(tokens, tags, at);
      const point = tags.at(at, 'word', 'point');
      if (point) {
        const decimals = readDecimals(tokens, point.to);
        if (decimals) {
          current += decimals.value;
          slot = 'half';
          at = end = decimals.to;
        }
      }
      continue;
    }
    if (num?.kind === 'whole') {
      if (current !== null || total > 0) break;
      current = num.value;
      slot = 'half';
      end = ++at;
      parts++;
      continue;
    }
    if (article && at === index && article.to === index + 1) {
      const next = tokens[at + 1]?.word?.number;
      if (current === null && (next?.kind === 'scale' || next?.kind === 'hundred')) {
        current = 1;
        slot = 'unit';
        at++;
        continue;
      }
    }
    const step = scaleAt(tokens, at, numbers);
    if (step !== null) {
      if (step === 100 && num?.kind === 'hundred') {
        if (current === null && (total > 0 || !bareAllowed(tokens, at, parts, pack))) break;
        if (slot === 'ten' || slot === 'hundreds') break;
        current = (current ?? 1) * 100;
        slot = 'hundreds';
      } else {
        if (current === null && total === 0 && !bareAllowed(tokens, at, parts, pack)) break;
        if (current === null && total > 0) {
          total *= step;
        } else {
          if (step >= lastScale && total > 0) {
            total = (total + (current ?? 1)) * step;
          } else total += (current ?? 1) * step;
        }
        lastScale = step;
        scale *= step;
        current = null;
        slot = null;
      }
      end = ++at;
      parts++;
      const next = afterAbbreviation(tokens, at);
      if (next !== at && next < tokens.length) {
        at = next;
        end = next;
      }
      at = skipHyphen(tokens, tags, at);
      const half = tags.at(at, 'word', 'andHalf');
      if (half && current === null) {
        // "one billion and a half million"
        const own = tokens[half.to]?.word?.number;
        const part = own?.kind === 'scale' && own.value < lastScale ? own.value : null;
        total += (part ?? lastScale) / 2;
        at = end = part ? half.to + 1 : half.to;
      }
      const point: Span | null = current === null ? null : tags.at(at, 'word', 'point');
      const decimals: { value: number; to: number } | null = point ? readDecimals(tokens, point.to) : null;
      if (decimals) {
        current = (current ?? 0) + decimals.value;
        slot = 'half';
        at = end = decimals.to;
      }
      continue;
    }
    // "четыреста с лишним тысяч"
    const more = current !== null && token.word ? tags.at(at, 'after', 'more_than') : null;
    if (more && tokens[more.to]?.word?.number?.kind === 'scale') {
      over = true;
      at = more.to;
      continue;
    }
    if (parts > 0 && token.word) {
      const joined = joinerEnd(tokens, tags, at, { first: index, slot, current, total, lastScale, parts });
      if (joined > 0) {
        at = joined;
        continue;
      }
    }
    break;
  }
  if (parts === 0 || end === index) return null;
  const value = total + (current ?? 0);
  const only = end - index === 1 ? tokens[index]! : null;
  const one = value === 1 && parts === 1 && only !== null && tags.at(index, 'word', 'one') !== null;
  const span: NumberSpan = {
    from: index,
    to: end,
    value,
    vague: false,
    one,
    digits: only?.digits != null,
    scale,
    ratio: null,
  };
  if (over) span.over = true;
  return span;
}

function scaleAt(tokens: readonly Token[], at: number, numbers: NumberWords): number | null {
  const token = tokens[at];
  if (!token?.word) return null;
  if (glued(tokens, at) && tokens[at - 1]?.digits) {
    if (Object.hasOwn(numbers.suffixes, token.text)) return numbers.suffixes[token.text]!;
  }
  const { number } = token.word;
  return number?.kind === 'scale' ? number.value : number?.kind === 'hundred' ? 100 : null;
}

const bareAllowed = (tokens: readonly Token[], at: number, parts: number, pack: LanguagePack): boolean =>
  pack.numbers.bareScales ||
  (parts === 0 &&
    pack.code === 'en' &&
    (tokens[at + 1]?.word?.number?.kind === 'scale' || definite(tokens, at)));

const afterDigits = (tags: Tags, at: number): number => (tags.at(at, 'word', 'beforeScale') ? at + 1 : at);
