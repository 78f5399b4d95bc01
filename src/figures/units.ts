/** Currency, percent and measure units around a number. */
import type { Lexicon } from '../language/lexicon.ts';
import type { Kind } from './figure.ts';
import type { NumberSpan } from './numbers.ts';
import type { Tags } from './tags.ts';
import { isMark, type Token } from './tokens.ts';

export const SYMBOLS: Record<string, string> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₸': 'KZT',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  '₦': 'NGN',
  '₫': 'VND',
  '₱': 'PHP',
  '₾': 'GEL',
  '֏': 'AMD',
  '₼': 'AZN',
};
/** Is the token a currency's sign? */
export const isSymbol = (token: Token): boolean => isMark(token) && SYMBOLS[token.text] !== undefined;

const SYMBOL_PREFIXES: Record<string, string> = {
  US: 'USD',
  C: 'CAD',
  CA: 'CAD',
  A: 'AUD',
  AU: 'AUD',
  NZ: 'NZD',
  HK: 'HKD',
  S: 'SGD',
  R: 'BRL',
};
/** ISO 4217 codes but those that are English words in headlines: "ALL 5", "TOP 10". */
const WORDS = /^(?:ALL|TOP|SOS|MOP|BAM|MAD|LAK|XXX|XTS|BAD|ESP|CAT|MEN)$/;
const CODES = new Set([...Intl.supportedValuesOf('currency').filter((code) => !WORDS.test(code)), 'RUR']);
const LETTER_PREFIXES: Record<string, string> = {
  Sh: 'KES',
  KSh: 'KES',
  Ksh: 'KES',
  KSH: 'KES',
  Rs: 'INR',
  R: 'ZAR',
  Fr: 'CHF',
  RM: 'MYR',
  NRs: 'NPR',
};
export function currencyBefore(
  tokens: readonly Token[],
  tags: Tags,
  from: number,
): { from: number; code: string } | null {
  const sign = tokens[from - 1];
  if (!sign) return null;
  const symbol = isMark(sign) ? SYMBOLS[sign.text] : undefined;
  if (symbol) {
    const prefix = tokens[from - 2];
    const known = prefix && !sign.spaced ? SYMBOL_PREFIXES[prefix.text] : undefined;
    return known ? { from: from - 2, code: known } : { from: from - 1, code: symbol };
  }
  if (!sign.word) return null;
  if (CODES.has(sign.text)) return { from: from - 1, code: sign.text === 'RUR' ? 'RUB' : sign.text };
  const letters = LETTER_PREFIXES[sign.text];
  if (letters && !(sign.text === 'R' && tokens[from]!.spaced)) return { from: from - 1, code: letters };
  // "Sh2.3" is glued: the word holds letters and digits.
  void tags;
  return null;
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
  const symbol = isMark(sign) ? SYMBOLS[sign.text] : undefined;
  if (symbol) return { ...plain, kind: 'money', unit: symbol, to: at + 1 };
  if (sign.text === '°')
    return { ...plain, kind: 'measure', unit: '°C', to: tokens[at + 1]?.text === 'C' ? at + 2 : at + 1 };
  if (sign.text === '-' && !sign.spaced && !tokens[at + 1]?.spaced) at++;
  const joiner = tags.at(at, 'word', 'beforeScale');
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

/** A currency that a country's adjective decides. */
const NATIONAL: Record<string, string> = {
  'CA USD': 'CAD',
  'AU USD': 'AUD',
  'NZ USD': 'NZD',
  'HK USD': 'HKD',
  'SG USD': 'SGD',
  'US USD': 'USD',
  'ZW USD': 'ZWL',
  'NA USD': 'NAD',
  'NP INR': 'NPR',
  'IN INR': 'INR',
  'PK INR': 'PKR',
  'LK INR': 'LKR',
  'KE KES': 'KES',
  'UG KES': 'UGX',
  'TZ KES': 'TZS',
  'SO KES': 'SOS',
  'MD RON': 'MDL',
  'RO RON': 'RON',
  'BY RUB': 'BYN',
  'RU RUB': 'RUB',
  'CO MXN': 'COP',
  'CU MXN': 'CUP',
  'PH MXN': 'PHP',
  'AR MXN': 'ARS',
  'MX MXN': 'MXN',
  'CL MXN': 'CLP',
  'EG GBP': 'EGP',
  'SY GBP': 'SYP',
  'LB GBP': 'LBP',
  'GB GBP': 'GBP',
  'CH CHF': 'CHF',
  'RO MDL': 'RON',
  'MD MDL': 'MDL',
  'TR TRY': 'TRY',
  'GB TRY': 'GBP',
  'RS RSD': 'RSD',
  'IQ RSD': 'IQD',
  'JO RSD': 'JOD',
  'DZ RSD': 'DZD',
  'UZ KGS': 'UZS',
  'NO NOK': 'NOK',
  'DK NOK': 'DKK',
  'SE NOK': 'SEK',
  'IS NOK': 'ISK',
  'CZ NOK': 'CZK',
  'SE SEK': 'SEK',
  'IS SEK': 'ISK',
  'IR IRR': 'IRR',
  'YE IRR': 'YER',
  'OM IRR': 'OMR',
  'QA IRR': 'QAR',
  'SA IRR': 'SAR',
  'QA SAR': 'QAR',
  'YE SAR': 'YER',
  'IR SAR': 'IRR',
  'ID INR': 'IDR',
  'MV INR': 'MVR',
  'MU INR': 'MUR',
  'SC INR': 'SCR',
  'UY MXN': 'UYU',
  'DO MXN': 'DOP',
  'SD GBP': 'SDG',
  'SS GBP': 'SSP',
  'CD CHF': 'CDF',
  'RW CHF': 'RWF',
  'BI CHF': 'BIF',
  'GN CHF': 'GNF',
  'CM XOF': 'XAF',
  'TD XOF': 'XAF',
  'GA XOF': 'XAF',
  'CG XOF': 'XAF',
  'CF XOF': 'XAF',
  'KW RSD': 'KWD',
  'TN RSD': 'TND',
  'LY RSD': 'LYD',
  'BH RSD': 'BHD',
  'MA AED': 'MAD',
  'TM AZN': 'TMT',
  'KP KRW': 'KPW',
  'LB TRY': 'LBP',
  'SY TRY': 'SYP',
  'IT TRY': 'ITL',
  'EG TRY': 'EGP',
  'KG KGS': 'KGS',
};
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
