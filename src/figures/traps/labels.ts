/** Numbers that name something: articles, routes, units, aircraft, addresses, magnitudes. */
import { type Context, closesAt, isCounted } from '../context.ts';
import type { NumberSpan } from '../numbers/numbers.ts';

/** "Article 154", "Route 24", "Divizia 2", "№ 7", "Boeing 737". */
export function labelReason(context: Context, number: NumberSpan): string | null {
  const { tokens, tags } = context;
  const { from, to } = number;
  if (!number.digits) return inWords(context, number) ? 'name' : null;
  if (identified(context, from)) return 'name';
  const token = tokens[from]!;
  if (!token.digits!.plain && token.digits!.decimals === 0) return null;
  const dotted = tokens[from - 1]?.text === '.' && !tokens[from - 1]!.spaced ? from - 1 : from;
  const bracketed = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')' && token.digits!.value < 100;
  const said = tags.before(bracketed ? from - 1 : dotted, 'word', 'label');
  const label = said && (countsSubject(context, said.from) || isVerb(context, said.from, to)) ? null : said;
  const counted =
    tags.at(to, 'noun') ??
    tags.at(to, 'currency') ??
    tags.at(to, 'unit') ??
    tags.at(to, 'people') ??
    tags.at(to, 'adjective') ??
    joinedNoun(context, to);
  const percent =
    tokens[to]?.text === '%' || tags.at(to, 'word', 'percent') || tags.at(to, 'word', 'percentPoints');
  const scale = tokens[to]?.word?.number?.kind === 'scale';
  if (
    label &&
    !percent &&
    !scale &&
    !(
      counted &&
      label.to === from &&
      !bracketed &&
      !tokens[label.from]!.word!.capital &&
      token.digits!.value > 31
    )
  ) {
    const word = tokens[label.from]!;
    if (!counted || word.word!.norm.length > 2) return 'name';
  }
  const previous = tokens[from - 1];
  if (!percent && !scale && (magnitude(context, number) || streetNumber(context, to))) return 'name';
  // "A Boeing 737 overran", "un Airbus 320"
  const article = !counted && previous?.word?.capital && tags.before(from - 1, 'word', 'article') !== null;
  if (article && token.digits!.plain && !tags.before(from, 'country')) return 'name';
  if (previous?.text === ',' && !counted && !percent && !scale && addressed(context, from - 1)) return 'name';
  if (counted || percent || scale || !previous?.word || !token.spaced) return null;
  if (
    previous.word.caps &&
    previous.word.norm.length <= 3 &&
    !tags.before(from, 'currency') &&
    !tags.before(from, 'country') &&
    from > 1
  ) {
    const next = tokens[to];
    return next?.word && !next.word.capital && !tags.at(to, 'word', 'function') ? null : 'name';
  }
  const quoted = /^["„“«]$/.test(tokens[from - 2]?.text ?? '') && tokens[to]?.word != null;
  const named =
    previous.word.capital &&
    from > 1 &&
    !quoted &&
    !tags.before(from, 'weekday') &&
    !tags.before(from, 'month');
  const free =
    tags.before(from, 'country') ??
    tags.before(from, 'people') ??
    tags.before(from, 'before') ??
    tags.before(from, 'word', 'function') ??
    tags.before(from, 'capital');
  const next = tokens[to];
  if (named && !free && (!next?.word || next.word.capital || tags.at(to, 'word', 'function'))) return 'name';
  return null;
}

/** "room two", "the Five Star Movement", "the Magnificent Seven" */
function inWords(context: Context, { from, to, scale, ratio, vague }: NumberSpan): boolean {
  const { tokens, tags } = context;
  if (scale > 1 || ratio || vague) return false;
  const { word } = tokens[from]!;
  if (!word) return false;
  const next = tokens[to];
  const ends = closesAt(context, to) || (tags.at(to, 'word', 'function') !== null && !isCounted(context, to));
  const previous = tokens[from - 1];
  if (tags.before(from, 'word', 'label') && ends && !tags.before(from - 1, 'word', 'article')) {
    const of = tokens[from - 2]?.word?.norm ?? '';
    return !/^(?:the|of|a|an)$/.test(of);
  }
  // A capital inside a sentence.
  if (!word.capital || from === 0 || word.caps) return false;
  if (from > 1 && previous!.word?.capital && !tags.before(from, 'country') && !tags.before(from, 'weekday'))
    return true;
  return (
    previous!.word !== null &&
    next?.word?.capital === true &&
    !tags.at(to, 'people') &&
    !tags.at(to, 'country') &&
    !tags.at(to, 'adjective')
  );
}

/** "The password was 4471": a number of its own. */
function identified({ tokens, tags, grammar }: Context, from: number): boolean {
  const words = grammar.traps.identified;
  if (!words) return false;
  for (let k = from - 1; k >= Math.max(0, from - 4); k--) {
    const { word } = tokens[k]!;
    if (!word || tokens[k]!.digits) return false;
    if (words.test(word.norm)) return true;
    if (tags.at(k, 'noun') && k < from - 1 && !/^(?:number|numbers)$/.test(word.norm)) return false;
  }
  return false;
}

/** "Tomești 48 de persoane": what is counted stands behind a joining word. */
function joinedNoun({ tags }: Context, to: number) {
  const joined = tags.at(to, 'word', 'beforeScale');
  return joined && (tags.at(joined.to, 'noun') ?? tags.at(joined.to, 'people'));
}

/** "to block 18 sites" */
const isVerb = ({ tokens, tags, grammar }: Context, at: number, to: number): boolean =>
  !tokens[at]!.word!.capital &&
  grammar.traps.verbMarks?.test(tokens[at - 1]?.word?.norm ?? '') === true &&
  tags.at(to, 'noun') !== null;

/** "The quake had a magnitude of 6.1", "5,4 grade pe scara Richter" */
function magnitude({ tokens, tags, grammar }: Context, { from, to, value }: NumberSpan): boolean {
  if (value >= 11 || tags.at(to, 'noun') || (tags.at(to, 'unit') && tags.at(to, 'unit')!.value !== '°C'))
    return false;
  const around = [...tokens.slice(Math.max(0, from - 4), from), ...tokens.slice(to, to + 5)];
  return around.some((token) => grammar.traps.magnitude.test(token.word?.norm ?? ''));
}

/** "at 12 Baker Street" */
function streetNumber({ tokens, grammar }: Context, to: number): boolean {
  const { street } = grammar.traps;
  if (!street || !tokens[to]?.word?.capital) return false;
  return [1, 2].some((step) => street.test(tokens[to + step]?.text ?? ''));
}

/** "Survivors number 160": the noun is a verb behind a plural. */
const countsSubject = ({ tokens, tags }: Context, at: number): boolean =>
  tokens[at]!.word?.norm === 'number' &&
  /[^s]s$/.test(tokens[at - 1]?.word?.norm ?? '') &&
  tags.before(at, 'noun') !== null;

/** "на вулиці Шевченка, 24", "улица Штефана чел Маре, 8", "на Московском проспекте, 21". */
function addressed({ tokens, tags }: Context, comma: number): boolean {
  if (tags.before(comma, 'word', 'label')) return tokens[comma - 2]?.word?.capital === true;
  if (!tokens[comma - 1]?.word?.capital) return false;
  for (let at = comma - 1; at > Math.max(0, comma - 5); at--) {
    if (!tokens[at]!.word) return false;
    if (tags.before(at, 'word', 'label')) return tokens[at]!.word!.capital;
  }
  return false;
}
