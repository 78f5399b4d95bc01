import type { Bound } from '../figures/figure.ts';
import type { Stated } from '../ledger/change.ts';
import { numberFormat } from './formatters.ts';
import { plural, type Words } from './words/words.ts';

const NBSP = '\u00a0';
const SIGNS: Record<Exclude<Bound, 'range'>, string> = {
  exact: '',
  approx: '≈',
  at_least: '≥',
  more_than: '>',
  at_most: '≤',
  less_than: '<',
  vague: '≥',
};

type Amount = Pick<Stated, 'low' | 'high' | 'bound'>;

/** The stated number: `low`, or `high` where low is open. */
export function statedNumber({ low, high }: Amount): number | null {
  return low ?? high;
}

/** A quantity in words, cut so that its number can be set larger: "about ", "18,000", " people". */
export interface Worded {
  lead: string;
  number: string;
  tail: string;
}

/** The bound in words. `noun` adds the counted noun where the language knows it. */
export function worded(amount: Amount, unit: string, words: Words, noun = false): Worded {
  const stated = statedNumber(amount);
  if (stated === null) return { lead: '', number: '', tail: '' };
  const vague = amount.bound === 'vague' ? words.vague[stated] : undefined;
  // "hundreds" asks for another case than "100"; the measure's label says what is counted.
  if (vague !== undefined) return { lead: '', number: vague, tail: '' };
  const [lead = '', after = ''] = template(amount.bound, words).split('#');
  const counted = noun ? nounAfter(amount, unit, words) : '';
  const tail = counted === '' ? after : `${after} ${counted}`;
  return { lead, number: digits(amount, unit, words), tail };
}

/** "more than 1,500 people". */
export function inWords(amount: Amount, unit: string, words: Words, noun = false): string {
  const { lead, number, tail } = worded(amount, unit, words, noun);
  return lead + number + tail;
}

/** "> 1,500": the bound as a sign, for subjects and charts. */
export function inSigns(amount: Amount, unit: string, words: Words): string {
  const sign = amount.bound === 'range' ? '' : SIGNS[amount.bound];
  return sign === '' ? digits(amount, unit, words) : `${sign}${NBSP}${digits(amount, unit, words)}`;
}

/** "≈ +16,500": after minus before; ≈ where either side is not exact. Percentages differ by points. */
export function differenceInWords(by: number, rough: boolean, unit: string, words: Words): string {
  const sign = rough ? `≈${NBSP}` : '';
  const signed = (shown: string) => `${sign}${by < 0 ? '−' : '+'}${shown}`;
  if (unit === 'percent') {
    const size = Math.abs(by);
    return signed(plural(words.points, size, plain(size, words), words.locale));
  }
  return signed(one(Math.abs(by), unit, words));
}

/** "12 times as much" from double up, "−6.3 %" below; null where it says nothing. */
export function ratioInWords(ratio: number, unit: string, words: Words): string | null {
  if (unit === 'percent' || ratio <= 0 || ratio === 1) return null;
  if (ratio >= 2) {
    const times = Number(ratio.toPrecision(2));
    return plural(words.times, times, plain(times, words), words.locale);
  }
  const share = ratio - 1;
  const percent = numberFormat(words.locale, {
    style: 'percent',
    maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0,
  }).format(Math.abs(share));
  return `${share < 0 ? '−' : '+'}${percent}`;
}

/** The digits without a bound: "18,000", "600–650", "RUB 2.3m", "42 %", "7 km". */
function digits({ low, high, bound }: Amount, unit: string, words: Words): string {
  if (bound === 'range' && low !== null && high !== null && low !== high)
    return `${one(low, unit, words)}–${one(high, unit, words)}`;
  return one((low ?? high)!, unit, words);
}

function one(value: number, unit: string, words: Words): string {
  const { locale } = words;
  if (unit === 'percent')
    return numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  if (unit === 'ratio')
    return value < 1
      ? numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value)
      : `×${plain(value, words)}`;
  if (/^[A-Z]{3}$/.test(unit))
    return numberFormat(locale, {
      style: 'currency',
      currency: unit,
      ...scaled(value, 'short'),
    }).format(value);
  const number = numberFormat(locale, scaled(value, 'long')).format(value);
  return SYMBOLS.test(unit) ? `${number}${NBSP}${unit}` : number;
}

/** SI and customary symbols, against counted nouns, which are words of three letters and more. */
const SYMBOLS = /^(?:[a-zµ°]{1,2}[²³23]?|[kMG]?Wh?|[kM]?Hz|[kM]?Pa|km\/h|m\/s|km²|m³|°C|bbl)$/;

/** Millions and more are said in words where two decimals say them wholly: "2.3 million", but 2,345,678. */
function scaled(value: number, compactDisplay: 'short' | 'long'): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  const scale = size >= 1e12 ? 1e12 : size >= 1e9 ? 1e9 : 1e6;
  const whole = size >= 1e6 && Number.isInteger(Math.round((size / scale) * 1e6) / 1e4);
  return whole
    ? { notation: 'compact', compactDisplay, minimumFractionDigits: 0, maximumFractionDigits: 2 }
    : { minimumFractionDigits: 0, maximumFractionDigits: Number.isInteger(value) ? 0 : 2 };
}

function plain(value: number, words: Words): string {
  return numberFormat(words.locale, { maximumFractionDigits: 2 }).format(value);
}

function template(bound: Bound, words: Words): string {
  if (bound === 'exact' || bound === 'range') return '#';
  return words.bounds[bound === 'vague' ? 'at_least' : bound];
}

/** A range takes the form of its upper end: "20–21 страна". */
function nounAfter(amount: Amount, unit: string, words: Words): string {
  const forms = words.units[unit];
  if (forms === undefined) return '';
  const plain = amount.bound === 'exact' || amount.bound === 'range';
  const governing = amount.bound === 'range' ? amount.high : statedNumber(amount);
  return plural(plain ? forms.count : (forms.bounded ?? forms.count), governing ?? 0, '', words.locale);
}
