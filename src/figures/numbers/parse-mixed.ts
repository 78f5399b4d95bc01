/**
 * Spoken and written arithmetic that a bare number may hold: "three and two fifths", "one over twenty", "1.3x10^6", "¾",
 * "two hundred point seventy-one". News figures need none of it, so only the bare parser reads it.
 */
import type { Lexicon } from '../../language/lexicon.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';
import { isDash } from '../traps/traps.ts';
import { numberSpan, readDecimals, VALUE_FRACTIONS } from './number-parts.ts';
import { type NumberSpan, readNumber } from './numbers.ts';

/** "½", "1.1^23", "12.32e+14", "6.23x10^-4", "2 1/4", "2.33 k", "point 77", "1 point 1". */
export function readSymbolic(
  tokens: readonly Token[],
  tags: Tags,
  at: number,
  lexicon: Lexicon,
): NumberSpan | null {
  const token = tokens[at]!;
  const alone = VALUE_FRACTIONS[token.text];
  if (alone) return numberSpan(at, at + 1, alone);
  const opening = tags.at(at, 'word', 'point');
  if (opening && (tokens[at + 1]?.digits?.plain || tokens[at + 1]?.word?.number)) {
    const decimals = readDecimals(tokens, opening.to);
    if (decimals) return numberSpan(at, decimals.to, decimals.value);
  }
  if (!token.digits) return null;
  const value = token.digits.value;
  const next = tokens[at + 1];
  if (!next) return null;
  if (next.text === '^') {
    const power = signed(tokens, at + 2);
    if (power) return numberSpan(at, power.to, value ** power.value);
  }
  if (/^[eE]$/.test(next.text) && !next.spaced) {
    const power = signed(tokens, at + 2);
    if (power) return numberSpan(at, power.to, value * 10 ** power.value);
  }
  const scientific = /^[eE](\d+)$/.exec(next.text);
  if (scientific && !next.spaced) return numberSpan(at, at + 2, value * 10 ** Number(scientific[1]));
  const times = /^[x×*]$/.test(next.text) ? at + 2 : /^x10$/.test(next.text) ? at + 1 : -1;
  if (times > 0 && (times === at + 1 || tokens[times]?.text === '10') && tokens[times + 1]?.text === '^') {
    const power = signed(tokens, times + 2);
    if (power) return numberSpan(at, power.to, value * 10 ** power.value);
  }
  const point = tags.at(at + 1, 'word', 'point');
  if (point && token.digits.plain && tokens[point.to]?.digits?.plain)
    return numberSpan(at, point.to + 1, Number(`${value}.${tokens[point.to]!.text}`));
  // "2 1/4"
  const [above, slash, below] = [tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (
    above?.digits?.plain &&
    above.spaced &&
    slash?.text === '/' &&
    below?.digits?.plain &&
    below.digits.value > above.digits.value
  )
    return numberSpan(at, at + 4, value + above.digits.value / below.digits.value);
  const suffix = lexicon.pack.numbers.suffixes[next.text];
  if (suffix && next.spaced && /^[kKMGTB]$/.test(next.text)) return numberSpan(at, at + 2, value * suffix);
  const spaced = tags.at(at + 1, 'bareScale');
  if (spaced && next.spaced) return numberSpan(at, spaced.to, value * Number(spaced.value));
  // "20 3": tens and units said apart.
  if (
    token.digits.plain &&
    value >= 20 &&
    value < 100 &&
    value % 10 === 0 &&
    next.digits?.plain &&
    next.spaced &&
    next.digits.value < 10 &&
    !tokens[at + 2]
  )
    return numberSpan(at, at + 2, value + next.digits.value);
  return null;
}

/** "-4", "+14", "--23": a power with its signs. */
function signed(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  let sign = 1;
  let k = at;
  while (isDash(tokens[k]) || tokens[k]?.text === '+') {
    if (isDash(tokens[k])) sign = -sign;
    k++;
  }
  const digits = tokens[k]?.digits;
  return digits ? { value: sign * digits.value, to: k + 1 } : null;
}

/** "three and two fifths", "one over twenty", "quarter million", "a hundred thousand trillionths". */
export function readMixed(
  tokens: readonly Token[],
  tags: Tags,
  at: number,
  lexicon: Lexicon,
): NumberSpan | null {
  const { pack } = lexicon;
  if (pack.code !== 'en') return parted(tokens, tags, at, lexicon);
  const fraction = fractionAt(tokens, tags, at, lexicon);
  if (fraction) {
    // "two million and three fifths" is 2.6 million; "one billion and three quarters million" says the scale of its part.
    const part = scaled(tokens, numberSpan(at, fraction.to, fraction.part));
    const own = part.to > fraction.to || fraction.wholeScale === 1;
    return {
      ...part,
      value: fraction.whole + (own ? part.value : part.value * fraction.wholeScale),
      scale: 1,
    };
  }
  const whole = readNumber(tokens, tags, at, pack);
  if (!whole) return lonePart(tokens, tags, at);
  const over = tokens[whole.to]?.word?.norm === 'over' ? readNumber(tokens, tags, whole.to + 1, pack) : null;
  if (over && over.value > 0) return numberSpan(at, over.to, whole.value / over.value);
  if (tokens[whole.to]?.word?.norm !== 'and') {
    // "five billion and half": the joiner was taken for the number's own.
    return null;
  }
  const part = lonePart(tokens, tags, whole.to + 1);
  if (!part || part.to <= whole.to + 1) return null;
  const added = scaled(tokens, part);
  // "two million and a half" is half of the scale; "one billion and a half million" says its own.
  const half = part.value === 0.5 && added.to === part.to && whole.scale > 1;
  return numberSpan(at, added.to, whole.value + (half ? whole.scale / 2 : added.value));
}

/** "quarter million", "three quarters million": the scale after a fraction. */
function scaled(tokens: readonly Token[], fraction: NumberSpan): NumberSpan {
  let at = fraction.to;
  if (tokens[at]?.word?.norm === 'of') at++;
  if (tokens[at]?.word?.norm === 'a') at++;
  const scale = tokens[at]?.word?.number;
  if (scale?.kind !== 'scale' || scale.value < 1000) return fraction;
  return numberSpan(fraction.from, at + 1, fraction.value * scale.value, { scale: scale.value });
}

/** "quarter million", "half" */
function lonePart(tokens: readonly Token[], tags: Tags, at: number): NumberSpan | null {
  let k = at;
  if (tokens[k]?.word?.norm === 'a' || tokens[k]?.word?.norm === 'an') k++;
  const word = tokens[k]?.word?.norm;
  if (word !== 'half' && word !== 'quarter') return null;
  if (word === 'quarter' && k === at && tokens[k + 1]?.word?.number?.kind !== 'scale') return null;
  const whole = numberSpan(at, k + 1, word === 'half' ? 0.5 : 0.25, { ratio: 'fraction' });
  void tags;
  return scaled(tokens, whole);
}

interface Parts {
  to: number;
  whole: number;
  wholeScale: number;
  part: number;
}

/** The longest denominator that ends the run: "one hundred | thirty fifths", "one | twenty-first". */
function fractionAt(tokens: readonly Token[], tags: Tags, at: number, lexicon: Lexicon): Parts | null {
  let end = -1;
  let k = at;
  for (; k < Math.min(tokens.length, at + 14); k++) {
    if (tags.at(k, 'denominator')) {
      end = k + 1;
      break;
    }
    const word = tokens[k]!.word;
    const opens = k === at || tokens[k - 1]!.word?.norm === 'and';
    const article = opens && (word?.norm === 'a' || word?.norm === 'an');
    if (!(word?.number || tokens[k]!.digits || word?.norm === 'and' || article)) return null;
    if (word?.norm === 'and' && k === at) return null;
  }
  if (end < 0 || end - 1 === at) return null;
  const plural = tokens[end - 1]!.word!.norm.endsWith('s');
  for (let cut = at + 1; cut < end; cut++) {
    if (tokens[cut]!.word?.norm === 'and' || (isDash(tokens[cut - 1]) && cut < end - 1)) continue;
    const below = denominatorOf(tokens, tags, cut, end, lexicon);
    if (below === null) continue;
    const above = numeratorOf(tokens, tags, at, cut, lexicon);
    if (above === null) continue;
    // "twenty-first" alone is an ordinal; "a fifth" and "one fourth" are parts.
    if (!plural && above.value !== 1) continue;
    return { to: end, whole: above.whole, wholeScale: above.scale, part: above.value / below };
  }
  return null;
}

function denominatorOf(
  tokens: readonly Token[],
  tags: Tags,
  from: number,
  end: number,
  lexicon: Lexicon,
): number | null {
  const last = Number(tags.at(end - 1, 'denominator')!.value);
  // "a first" is no part; halves are read elsewhere.
  if (end - from === 1) return last > 2 ? last : null;
  const lead = readNumber(tokens, tags, from, lexicon.pack);
  if (!lead || lead.to < end - 1) return null;
  if (tokens[from]!.word?.number?.kind === 'hundred' || tokens[from]!.word?.number?.kind === 'scale')
    return null;
  // "five hundred | fifths" is 505ths, "twenty | fifths" 25ths, but "two | fifths" is none.
  if (last >= 100) return null;
  const room = lead.value % 100 === 0 ? 100 : lead.value % 10 === 0 && lead.value > 10 ? 10 : 1;
  return last < room && !joinedByHyphen(tokens, from) ? lead.value + last : null;
}

const joinedByHyphen = (tokens: readonly Token[], k: number): boolean => {
  const before = tokens[k - 1]?.word?.number;
  const own = tokens[k]?.word?.number;
  return before?.kind === 'ten' && own?.kind === 'unit' && own.value < 10;
};

function numeratorOf(
  tokens: readonly Token[],
  tags: Tags,
  from: number,
  end: number,
  lexicon: Lexicon,
): { whole: number; scale: number; value: number } | null {
  const first = tokens[from]!.word?.norm;
  if ((first === 'a' || first === 'an') && end === from + 1) return { whole: 0, scale: 1, value: 1 };
  let and = -1;
  for (let k = from + 1; k < end; k++) if (tokens[k]!.word?.norm === 'and') and = k;
  const read = (start: number, stop: number): number | null => {
    const cut = tokens.slice(0, stop);
    const number = readNumber(cut, tags, start, lexicon.pack);
    return number && number.to === stop ? number.value : null;
  };
  if (and > 0) {
    const article = end === and + 2 && /^an?$/.test(tokens[and + 1]!.word?.norm ?? '');
    const [whole, value] = [read(from, and), article ? 1 : read(and + 1, end)];
    if (whole === null || value === null) return null;
    const last = tokens[and - 1]!.word?.number;
    return { whole, scale: last?.kind === 'scale' ? last.value : 1, value };
  }
  const value = read(from, end);
  return value === null ? null : { whole: 0, scale: 1, value };
}

/** "șapte zeci": tens said as two words. */
function parted(tokens: readonly Token[], tags: Tags, at: number, lexicon: Lexicon): NumberSpan | null {
  const unit = tokens[at]?.word?.number;
  const ten = tags.at(at + 1, 'bareTens');
  void lexicon;
  if (unit?.kind !== 'unit' || unit.value < 2 || unit.value > 9 || !ten) return null;
  return numberSpan(at, ten.to, unit.value * 10);
}
