/** Currency, percent and measure units around a number. */
import type { Lexicon } from '../../language/lexicon.ts';
import type { Context } from '../context.ts';
import type { Kind } from '../figure.ts';
import { CODES, LETTER_PREFIXES, NATIONAL, SYMBOL_PREFIXES, SYMBOLS } from '../numbers/currencies.ts';
import { type NumberSpan, readNumber } from '../numbers/numbers.ts';
import type { Tags } from '../tags.ts';
import { isMark, type Token } from '../tokens.ts';

/** Is the token a currency's sign? */
export const isSymbol = (token: Token): boolean => isMark(token) && SYMBOLS.has(token.text);

/** Letters of more than one currency: a nearby country decides. */
const SHARED_LETTERS = /^(?:Shs?|Rs|Fr)$/;

export function currencyBefore(
  tokens: readonly Token[],
  from: number,
): { from: number; code: string; shared: boolean } | null {
  const sign = tokens[from - 1];
  if (!sign) return null;
  const symbol = isMark(sign) ? SYMBOLS.get(sign.text) : undefined;
  if (symbol) {
    const prefix = tokens[from - 2];
    const known = prefix && !sign.spaced ? SYMBOL_PREFIXES.get(prefix.text) : undefined;
    return known
      ? { from: from - 2, code: known, shared: false }
      : { from: from - 1, code: symbol, shared: false };
  }
  // "GH¢4 million"
  if (sign.text === '¢' && tokens[from - 2]?.text === 'GH')
    return { from: from - 2, code: 'GHS', shared: false };
  if (!sign.word) return null;
  if (CODES.has(sign.text))
    return { from: from - 1, code: sign.text === 'RUR' ? 'RUB' : sign.text, shared: false };
  const letters = LETTER_PREFIXES.get(sign.text);
  if (!letters || (sign.text.length === 1 && tokens[from]!.spaced)) return null;
  return { from: from - 1, code: letters, shared: SHARED_LETTERS.test(sign.text) };
}

interface UnitAfter {
  kind: Kind;
  unit: string;
  to: number;
  factor: number;
  shared: boolean;
  points: boolean;
}

export function unitAfter(
  tokens: readonly Token[],
  tags: Tags,
  to: number,
  number: NumberSpan,
  lexicon: Lexicon,
): UnitAfter | null {
  const plain = { factor: 1, shared: false, points: false };
  let at = to;
  const dot = tokens[at];
  if (
    dot?.text === '.' &&
    !dot.spaced &&
    tokens[at - 1]?.word?.number &&
    tokens[at + 1] &&
    !tokens[at + 1]!.spaced
  )
    at++;
  const sign = tokens[at];
  if (!sign) return null;
  if (sign.text === '%') return { ...plain, kind: 'percent', unit: 'percent', to: at + 1 };
  const symbol = isMark(sign) ? SYMBOLS.get(sign.text) : undefined;
  if (symbol) return { ...plain, kind: 'money', unit: symbol, to: at + 1 };
  if (sign.text === '°')
    return { ...plain, kind: 'measure', unit: '°C', to: tokens[at + 1]?.text === 'C' ? at + 2 : at + 1 };
  if (sign.text === '-' && !sign.spaced && !tokens[at + 1]?.spaced) at++;
  const joiner =
    tags.at(at, 'word', 'beforeScale') ?? (number.vague ? tags.at(at, 'word', 'vagueJoiner') : null);
  if (joiner) at = joiner.to;
  const points = tags.at(at, 'word', 'percentPoints');
  if (points && (points.to - points.from > 1 || lexicon.pack.code !== 'en')) {
    return { ...plain, kind: 'percent', unit: 'percent', to: points.to, points: true };
  }
  const percent = tags.at(at, 'word', 'percent');
  if (percent) return { ...plain, kind: 'percent', unit: 'percent', to: percent.to };
  const currency = tags.at(at, 'currency');
  const sharedCurrency = tags.at(at, 'sharedCurrency');
  if (currency && (!sharedCurrency || currency.to > sharedCurrency.to) && fitsCase(tokens, currency.from)) {
    return { ...plain, kind: 'money', unit: currency.value, to: currency.to };
  }
  if (sharedCurrency)
    return { ...plain, kind: 'money', unit: sharedCurrency.value, to: sharedCurrency.to, shared: true };
  if (tokens[at]?.word && CODES.has(tokens[at]!.text))
    return { ...plain, kind: 'money', unit: tokens[at]!.text, to: at + 1 };
  const cent = tags.at(at, 'cent');
  if (cent) return { ...plain, kind: 'money', unit: cent.value, to: cent.to, factor: 0.01 };
  // "непальских рупий": an adjective of a country before the currency.
  const people = tags.at(at, 'people') ?? tags.at(at, 'adjective');
  if (people) {
    const after = tags.at(people.to, 'currency') ?? tags.at(people.to, 'sharedCurrency');
    if (after) {
      const code = NATIONAL[`${people.value} ${after.value}`] ?? after.value;
      return { ...plain, kind: 'money', unit: code, to: after.to };
    }
  }
  const measure = unitAt(tokens, tags, at, number);
  if (measure) {
    const scaled = /^(.*)=(\d+(?:\.\d+)?)(.*)$/.exec(measure.value);
    return {
      ...plain,
      kind: 'measure',
      unit: scaled ? scaled[3]! : measure.value,
      to: measure.to,
      factor: scaled ? Number(scaled[2]) : 1,
    };
  }
  return null;
}

/** By the first of the countries that has such a currency. */
export function sharedCurrency(places: readonly string[], code: string): string {
  for (const place of places) {
    const national = NATIONAL[`${place} ${code}`];
    if (national) return national;
  }
  return code;
}

/** Short symbols must be written as symbols: "5 t", never a word that begins a sentence. */
function unitAt(tokens: readonly Token[], tags: Tags, at: number, number: NumberSpan) {
  const span = tags.at(at, 'unit');
  if (!span) return null;
  const first = tokens[at]!;
  if (first.text.length === 1 && first.spaced && !number.digits && number.scale === 1) return null;
  if (first.word?.norm === 'ha' && first.text === 'Ha') return null;
  // "1.5 m people" are millions.
  if (span.value === 'm' && first.text === 'm' && (tags.at(at + 1, 'noun') || tags.at(at + 1, 'people')))
    return null;
  return span;
}

/** "real", "won", "sum" are also English words: as money they follow a number in digits. */
function fitsCase(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.word!.norm;
  return (
    !/^(real|won|sum|sums|rand|р)$/.test(word) ||
    tokens[at - 1]?.digits != null ||
    tokens[at - 1]?.word?.number?.kind === 'scale'
  );
}

/** "84 рубля 70 копеек", "5 dollars 20 cents": what follows the whole money in hundredths. */
export function centsAfter(
  { tokens, tags }: Context,
  { pack }: Lexicon,
  at: number,
  unit: string | null,
): { value: number; to: number } | null {
  const next = tokens[at];
  if (!next?.digits && !next?.word?.number) return null;
  const number = readNumber(tokens, tags, at, pack);
  if (!number || number.value >= 100) return null;
  const joined = tags.at(number.to, 'word', 'beforeScale');
  const cent = tags.at(joined ? joined.to : number.to, 'cent');
  return cent && cent.value === unit ? { value: number.value / 100, to: cent.to } : null;
}
