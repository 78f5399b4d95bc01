/** Numbers with what belongs to them: qualifier, range, currency, percent or measure; and the numbers left out, with reasons. */
import type { Lexicon } from '../language/lexicon.ts';
import type { Bound, Kind } from './figure.ts';
import { type NumberSpan, readNumber } from './numbers.ts';
import { readFraction, readMultiple, readRate, readVague } from './shares.ts';
import type { Tags } from './tags.ts';
import type { Token } from './tokens.ts';
import { type Context, isDash, trapOf } from './traps.ts';

export interface RawQuantity {
  /** Tokens of the number itself. */
  from: number;
  to: number;
  /** Tokens of the whole quote. */
  quoteFrom: number;
  quoteTo: number;
  low: number | null;
  high: number | null;
  bound: Bound;
  kind: Kind;
  /** Currency, SI symbol, "percent", "ratio"; null for counts, which look for their noun later. */
  unit: string | null;
  /** "fraction", "rate", "multiple" for ratios. */
  ratio: NumberSpan['ratio'];
  one: boolean;
  /** A currency word that a nearby country decides. */
  shared: boolean;
  points: boolean;
  rule: string;
  scale: number;
}

export interface RawRejection {
  from: number;
  to: number;
  reason: string;
}

const SYMBOLS: Record<string, string> = {
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
const CODES = new Set(
  'USD EUR GBP JPY CHF CNY RUB RUR UAH RON MDL PLN HUF CZK SEK NOK DKK TRY INR NPR PKR BDT LKR KES UGX TZS ZAR NGN EGP KZT KGS UZS TJS TMT AZN AMD GEL BYN BGN RSD CAD AUD NZD BRL MXN ARS COP PEN CUP KRW VND PHP IDR MYR THB SGD HKD ILS SAR AED IRR IQD XOF XAF'.split(
    ' ',
  ),
);
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
const SIGNS: Record<string, Bound> = {
  '>': 'more_than',
  '≥': 'at_least',
  '<': 'less_than',
  '≤': 'at_most',
  '~': 'approx',
  '≈': 'approx',
  '±': 'approx',
};

export function readQuantities(tokens: readonly Token[], tags: Tags, lexicon: Lexicon) {
  const context: Context = { tokens, tags, language: lexicon.pack.code };
  const quantities: RawQuantity[] = [];
  const rejected: RawRejection[] = [];
  let at = 0;
  let listed: string | null = null;
  while (at < tokens.length) {
    const idiom = tags.at(at, 'word', 'idiom');
    if (idiom) {
      if (rateStarts(tokens, tags, at, lexicon)) {
        // "one in five" may begin like an idiom.
      } else {
        rejected.push({ from: idiom.from, to: idiom.to, reason: 'idiom' });
        at = idiom.to;
        continue;
      }
    }
    const number = startsNumber(tokens[at]!, tags, at) ? readAny(tokens, tags, at, lexicon) : null;
    if (!number) {
      at++;
      continue;
    }
    const next = rangeFrom(context, number, lexicon);
    const last = next?.number ?? number;
    const trap = trapRange(context, number, last, next !== null, listed);
    if (trap) {
      rejected.push({ from: number.from, to: trap.to, reason: trap.reason });
      listed = listGoesOn(context, trap.reason, trap.to);
      at = Math.max(trap.to, at + 1);
      continue;
    }
    listed = null;
    const quantity = build(context, lexicon, number, next?.number ?? null, quantities.at(-1)?.quoteTo ?? 0);
    quantities.push(quantity);
    at = Math.max(quantity.quoteTo, at + 1);
  }
  return { quantities, rejected };
}

/** "Articles 3 and 13", "în 2010 și 2011": the next number is what this one was. */
function listGoesOn({ tokens, tags }: Context, reason: string, at: number): string | null {
  if (reason !== 'name' && reason !== 'year') return null;
  const joined = tags.at(at, 'word', 'and') ?? tags.at(at, 'word', 'betweenAnd');
  const next = joined ? joined.to : tokens[at]?.text === ',' ? at + 1 : -1;
  const digits = next < 0 ? null : tokens[next]?.digits;
  if (!digits?.plain) return null;
  if (reason === 'year')
    return digits.length === 4 && digits.value >= 1000 && digits.value <= 2100 ? reason : null;
  return tokens[next + 1]?.word && tags.at(next + 1, 'noun') ? null : reason;
}

function rateStarts(tokens: readonly Token[], tags: Tags, at: number, lexicon: Lexicon): boolean {
  return readRate(tokens, tags, at, lexicon.pack) !== null;
}

function startsNumber(token: Token, tags: Tags, at: number): boolean {
  if (token.digits) return true;
  const word = token.word;
  if (!word) return false;
  if (word.number) return true;
  if (word.entries.length === 0) return false;
  return (
    tags.at(at, 'vague') !== null ||
    tags.at(at, 'word', 'several') !== null ||
    tags.at(at, 'word', 'article') !== null ||
    tags.at(at, 'loneFraction') !== null ||
    tags.at(at, 'multiple') !== null ||
    tags.at(at, 'word', 'every') !== null
  );
}

function readAny(tokens: readonly Token[], tags: Tags, at: number, lexicon: Lexicon): NumberSpan | null {
  const { pack } = lexicon;
  const ratio =
    readRate(tokens, tags, at, pack) ??
    readMultiple(tokens, tags, at, pack) ??
    readFraction(tokens, tags, at, pack);
  if (ratio) return ratio;
  const singular = tags.at(at, 'singular');
  const governed = singular && (tags.before(at, 'before') || tags.before(at, 'boundVerb'));
  if (governed) return readNumber(tokens, tags, at, pack);
  return readVague(tokens, tags, at, pack) ?? readNumber(tokens, tags, at, pack);
}

interface Range {
  number: NumberSpan;
}

/** The second number of a range that begins with the first: "14–15 тыс.", "between A and B", "două-trei". */
function rangeFrom(context: Context, first: NumberSpan, lexicon: Lexicon): Range | null {
  const { tokens, tags } = context;
  if (first.vague || (first.ratio && first.ratio !== 'fraction')) return null;
  let at = first.to;
  // "10 to $15 billion", "£3m-£5m", "5% to 7%": the unit may be said twice.
  while (tokens[at] && (tokens[at]!.text === '%' || SYMBOLS[tokens[at]!.text])) at++;
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
  while (tokens[linked] && (SYMBOLS[tokens[linked]!.text] || tags.at(linked, 'word', 'several'))) linked++;
  const fraction = first.ratio === 'fraction' ? readFraction(tokens, tags, linked, lexicon.pack) : null;
  const multiple = first.ratio ? null : readMultiple(tokens, tags, linked, lexicon.pack, first.from);
  if (multiple && first.value < multiple.value) return { number: multiple };
  const second = fraction ?? readNumber(tokens, tags, linked, lexicon.pack);
  if (!second || (first.ratio === 'fraction' && !fraction)) return null;
  const low = elided(first, second);
  if (low >= second.value && !isDash(joiner)) return null;
  if (low >= second.value) return first.digits && second.digits ? { number: second } : null;
  const or = tags.at(at, 'word', 'or');
  if (or && !isDash(joiner) && second.value > low * 3) return null;
  // "rose from 17 to 10 by 2028" is a change, not a range: said by the caller's cues.
  if (opened === 'from' && context.language !== 'ru' && !isDash(joiner) && changes(context, first.from))
    return null;
  if (opened === null && !isDash(joiner) && tags.at(at, 'word', 'to') && !rangeAlone(context, first, second))
    return null;
  return { number: second };
}

function openerOf(tags: Tags, tokens: readonly Token[], from: number): 'between' | 'from' | null {
  for (let k = from; k > Math.max(0, from - 3); k--) {
    if (tags.before(k, 'word', 'between') && !(tokens[k - 1]?.word?.norm === 'from')) return 'between';
    if (tags.before(k, 'word', 'from')) return 'from';
    const skip = tokens[k - 1];
    if (!skip || !(SYMBOLS[skip.text] || tags.before(k, 'before') || tags.before(k, 'word', 'filler'))) break;
  }
  return null;
}

/** Is there a verb of change before "from A to B"? */
function changes(context: Context, from: number): boolean {
  for (const span of context.tags.list('cue')) {
    if ((span.value === 'up' || span.value === 'down') && span.from < from && from - span.from < 14)
      return true;
  }
  return false;
}

/** "20 to 25,000", "30 to 40 a day": both ends alike; not "lost 5 to 3". */
function rangeAlone(context: Context, first: NumberSpan, second: NumberSpan): boolean {
  const low = elided(first, second);
  return (
    second.value / Math.max(low, 1e-9) <= 20 &&
    !(context.language !== 'en' && context.tags.before(first.from, 'word', 'from'))
  );
}

/** A missing scale is restored: "20 to 25,000" is 20,000 to 25,000. */
export function elided(first: NumberSpan, second: NumberSpan): number {
  if (first.scale > 1 || first.ratio || second.ratio) return first.value;
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

/** Is there a noun, a unit or a sign right after? */
function countedAt({ tokens, tags }: Context, at: number): boolean {
  if (tokens[at]?.text === '%') return true;
  const joined = tags.at(at, 'word', 'beforeScale');
  const index = joined ? joined.to : at;
  return (
    ['noun', 'people', 'currency', 'unit', 'adjective'].some((tag) => tags.at(index, tag) !== null) ||
    tokens[index]?.word?.number != null
  );
}

function trapRange(
  context: Context,
  first: NumberSpan,
  last: NumberSpan,
  range: boolean,
  listed: string | null,
) {
  if (listed && first.digits) return { reason: listed, to: first.to };
  const { tokens } = context;
  if (range && first.digits && last.digits && !first.ratio) {
    const year = (span: NumberSpan) =>
      span.value >= 1000 &&
      span.value <= 2100 &&
      tokens[span.from]!.digits!.plain &&
      tokens[span.from]!.digits!.length === 4;
    if (year(first) && (year(last) || last.value < 100) && !countedAt(context, last.to)) {
      if (isDash(tokens[first.to]) || trapOf(context, first) || (first.value >= 1800 && year(last)))
        return { reason: 'year', to: last.to };
    }
    if (isDash(tokens[first.to]) && first.value > last.value) return { reason: 'score', to: last.to };
    if (isDash(tokens[last.to]) && tokens[last.to + 1]?.digits && !tokens[last.to]!.spaced)
      return { reason: 'number', to: last.to + 2 };
  }
  const trap = trapOf(context, last);
  if (trap && range && trap.reason !== 'compound') return { reason: trap.reason, to: last.to };
  const opening = trapOf(context, first);
  if (opening && range && !/^(time|year|date|age|phone)/.test(opening.reason)) return null;
  if (opening) return range ? { reason: opening.reason, to: last.to } : opening;
  return trap;
}

function build(
  context: Context,
  lexicon: Lexicon,
  first: NumberSpan,
  second: NumberSpan | null,
  floor: number,
): RawQuantity {
  const { tokens, tags } = context;
  const last = second ?? first;
  let from = first.from;
  let to = last.to;
  const ratio = first.ratio ?? last.ratio;
  let kind: Kind = ratio ? 'ratio' : 'count';
  let unit: string | null = ratio ? 'ratio' : null;
  let shared = false;
  let points = false;
  let factor = 1;
  if (!ratio) {
    const before = currencyBefore(tokens, tags, from);
    const after = unitAfter(tokens, tags, to, first, lexicon);
    if (before && before.from >= floor) {
      from = before.from;
      kind = 'money';
      unit = before.code;
      if (after?.kind === 'money') to = after.to;
    } else if (after) {
      kind = after.kind;
      unit = after.unit;
      factor = after.factor;
      shared = after.shared;
      points = after.points;
      to = after.to;
    } else if (second) {
      // "$6–7 billion" has its sign before the first; "10 to $15 billion" before the second.
      const inner = currencyBefore(tokens, tags, second.from);
      if (inner) {
        kind = 'money';
        unit = inner.code;
      }
    }
  }
  const low = (second ? elided(first, second) : first.value) * factor;
  const high = last.value * factor;
  let bound: Bound = second ? 'range' : first.vague ? 'vague' : 'exact';
  let quoteFrom = from;
  const qualifier = qualifierBefore(context, from, first, kind);
  // What belongs to the figure before is not said twice.
  if (qualifier && qualifier.from >= floor) {
    quoteFrom = qualifier.from;
    if (!second && !first.vague) bound = qualifier.bound;
  }
  const suffix = qualifierAfter(tags, tokens, to, first);
  if (suffix && !second && !first.vague && (bound === 'exact' || bound === 'approx')) {
    bound = suffix.bound;
    to = suffix.to;
  }
  // "a good half" is more than half.
  if (first.ratio === 'fraction' && first.scale === -1) bound = 'more_than';
  const ends = boundEnds(bound, low, high);
  return {
    from: first.from,
    to,
    quoteFrom,
    quoteTo: to,
    ...ends,
    bound,
    kind,
    unit,
    ratio,
    one: first.one && !second,
    shared,
    points,
    rule: ruleName(first, second, kind),
    scale: last.scale,
  };
}

function ruleName(first: NumberSpan, second: NumberSpan | null, kind: Kind): string {
  const form = second
    ? 'range'
    : first.vague
      ? 'vague-word'
      : first.ratio
        ? `ratio-${first.ratio}`
        : first.digits
          ? 'digits'
          : first.scale > 1
            ? 'scaled'
            : 'words';
  return `${kind}-${form}`;
}

export function boundEnds(
  bound: Bound,
  low: number,
  high: number,
): { low: number | null; high: number | null } {
  const tidy = (value: number) => Number(value.toPrecision(14));
  if (bound === 'at_least' || bound === 'more_than' || bound === 'vague')
    return { low: tidy(low), high: null };
  if (bound === 'at_most' || bound === 'less_than') return { low: null, high: tidy(high) };
  return { low: tidy(Math.min(low, high)), high: tidy(Math.max(low, high)) };
}

function currencyBefore(
  tokens: readonly Token[],
  tags: Tags,
  from: number,
): { from: number; code: string } | null {
  const sign = tokens[from - 1];
  if (!sign) return null;
  const symbol = SYMBOLS[sign.text];
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

function unitAfter(
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
  const symbol = SYMBOLS[sign.text];
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
  'KG KGS': 'KGS',
};
export const sharedCurrency = (place: string, code: string): string => NATIONAL[`${place} ${code}`] ?? code;

/** Short symbols must be written as symbols: "5 t", never a word that begins a sentence. */
function unitAt(tokens: readonly Token[], tags: Tags, at: number, number: NumberSpan) {
  const span = tags.at(at, 'unit');
  if (!span) return null;
  const first = tokens[at]!;
  if (first.text.length === 1 && first.spaced && !number.digits && number.scale === 1) return null;
  if (first.word?.norm === 'ha' && first.text === 'Ha') return null;
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

interface Qualifier {
  bound: Bound;
  from: number;
}

function qualifierBefore(context: Context, from: number, number: NumberSpan, kind: Kind): Qualifier | null {
  const { tokens, tags, language } = context;
  const sign = tokens[from - 1];
  if (sign && SIGNS[sign.text]) return { bound: SIGNS[sign.text]!, from: from - 1 };
  // "vreo sută": the article itself makes it approximate.
  const own = number.from === from && !tokens[from]!.digits ? tags.at(from, 'before') : null;
  if (own && own.to <= number.to) return { bound: own.value as Bound, from };
  let at = from;
  for (let skipped = 0; skipped <= 2; skipped++) {
    const dot = tokens[at - 1];
    const end = dot?.text === '.' && !dot.spaced ? at - 1 : at;
    const span = tags.before(end, 'before');
    if (span && fitsQualifier(context, span.from, span.to, span.value, number)) {
      const outer = tags.before(span.from, 'before');
      // "at least about": the outer one is stronger.
      const chosen = outer && outer.value !== 'approx' && span.value === 'approx' ? outer : span;
      return { bound: chosen.value as Bound, from: chosen.from };
    }
    const verb = number.ratio === 'multiple' ? null : tags.before(at, 'boundVerb');
    if (verb) return { bound: verb.value as Bound, from: verb.from };
    const filler = tags.before(at, 'word', 'filler');
    if (!filler) break;
    at = filler.from;
  }
  // A verb a few words back: "превысит к осени 30 000", "exceeds the village's 200".
  for (let k = from; k > Math.max(0, from - 5); k--) {
    const verb = tags.before(k, 'boundVerb');
    if (verb && language === 'ru') return { bound: verb.value as Bound, from };
    const token = tokens[k - 1];
    if (!token || token.digits || !token.word) break;
  }
  // "человек двадцать"
  const inverted = tags.before(from, 'word', 'inverted');
  if (inverted && kind === 'count' && number.value >= 5 && number.value % 5 === 0 && !number.digits) {
    const next = tokens[number.to];
    if (!next?.word || !tags.at(number.to, 'noun')) return { bound: 'approx', from: inverted.from };
  }
  return null;
}

/** "до 18%" after "опустил" is where it went, not a ceiling; "about" needs no such care. */
function fitsQualifier(
  context: Context,
  from: number,
  to: number,
  value: string,
  number: NumberSpan,
): boolean {
  const { tokens, tags, language } = context;
  const word = tokens[from]!.word!.norm;
  if (value === 'at_most' && to - from === 1 && language === 'ru' && word === 'до')
    return !changes(context, from) && !openedBefore(tags, from);
  if (value === 'at_most' && language === 'ro' && word === 'pana') return !changes(context, from);
  if (language === 'ro' && (word === 'spre' || word === 'cam')) return true;
  if (language === 'en' && (word === 'c' || word === 'ca'))
    return tokens[from + 1]?.text === '.' || number.digits;
  if (language === 'en' && word === 'past') return false;
  if (language === 'en' && word === 'from') return false;
  if (language === 'en' && to - from === 1 && (word === 'toward' || word === 'towards' || word === 'near'))
    return number.value > 1;
  if (language === 'en' && word === 'up' && changes(context, from)) return !tags.before(from, 'cue');
  if (language === 'ru' && word === 'под') return number.value >= 10 && tags.at(number.to, 'noun') !== null;
  if (language === 'ru' && word === 'выше' && to - from === 1) return true;
  if (language === 'en' && (word === 'below' || word === 'above' || word === 'over' || word === 'under'))
    return true;
  return true;
}

const openedBefore = (tags: Tags, from: number): boolean => tags.before(from, 'word', 'from') !== null;

function qualifierAfter(
  tags: Tags,
  tokens: readonly Token[],
  to: number,
  number: NumberSpan,
): { bound: Bound; to: number } | null {
  const plus = tokens[to];
  if (plus?.text === '+' && !plus.spaced && number.digits) return { bound: 'at_least', to: to + 1 };
  let at = to;
  if (isDash(plus) && !plus!.spaced) at++;
  const span = tags.at(at, 'after');
  if (span) return { bound: span.value as Bound, to: span.to };
  // "500 people or more"
  const noun = tags.at(to, 'noun');
  const later = noun ? tags.at(noun.to, 'after') : null;
  return later && later.to - later.from > 1 ? { bound: later.value as Bound, to } : null;
}
