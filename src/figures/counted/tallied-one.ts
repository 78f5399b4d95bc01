/** "One" as a figure: in a tally, where other members carry numbers. */
import { isDash } from '../context.ts';
import type { Reading } from '../story.ts';
import type { Counted } from './counted.ts';

/** The other half of "one … the other". */
const OTHER =
  /^(other|others|celalalt|celălalt|cealalta|cealaltă|ceilalti|ceilalți|celelalte|alt(ul|a|ii|ele)|другой|другая|другие|других|третьи)$/;

/** "One" counts only in a tally: beside another figure of people, in a list, with its own noun or what is said of it. */
export function talliedOne(reading: Reading, index: number, counted: readonly (Counted | null)[]): boolean {
  const { tokens, tags, quantities } = reading;
  const one = quantities[index]!;
  // "al unui comandant": an article in another case counts nothing.
  if (
    /^(?:unui|unei|unuia|uneia)$/.test(tokens[one.from]!.word!.norm) &&
    !/^[,;:—–(]$/.test(tokens[one.from - 1]?.text ?? '')
  )
    return false;
  if (tags.at(one.to, 'word', 'afterOne') && !tags.at(one.to + 1, 'country')) return false;
  // "unul e un bilanț, celălalt e un plan": one and the other are told apart, not counted.
  if (tokens.slice(one.to).some((token) => OTHER.test(token.word?.norm ?? ''))) return false;
  const others = quantities.some(
    (other, k) =>
      k !== index &&
      other.kind === 'count' &&
      (!other.one || (Math.abs(k - index) === 1 && !tags.at(one.from, 'word', 'article'))) &&
      Math.abs(other.from - one.from) < 16,
  );
  const noun = counted[index];
  const previous = tokens[one.from - 1];
  // "only one death", "лишь одного сирийца"
  if (
    noun?.known &&
    noun.unit === 'person' &&
    /^(only|just|doar|numai|лишь|только|всего)$/.test(previous?.word?.norm ?? '')
  )
    return true;
  if (!others) return false;
  if (!previous && tags.at(one.from, 'word', 'article') && !nextIsJoined(reading, index)) return false;
  const listed =
    !previous ||
    /^[,;:—–(]$/.test(previous.text) ||
    tags.before(one.from, 'word', 'betweenAnd') !== null ||
    /^(and|si|și|и|iar|а)$/.test(previous.word?.norm ?? '') ||
    // "Погиб один человек и двое ранены"
    (noun?.unit === 'person' && tags.before(one.from, 'measure') !== null);
  // "three tanks and one helicopter": things beside things, the last of the list.
  if (noun) return listed && noun.known && (noun.unit === 'person' || besideCount(reading, index, counted));
  if (!listed) return false;
  const next = tokens[one.to];
  // "восемь — Шри-Ланки, один — Сомали"
  if (previous && isDash(next) && reading.lexicon.pack.grammar.dashIsVerb) return true;
  if (!next?.word) return false;
  // "One in Kent says": nothing happens to one of several.
  if (!previous && tags.at(one.to, 'word', 'outOf')) return false;
  return (
    tags.at(one.to, 'word', 'function') !== null ||
    tags.at(one.to, 'measure') !== null ||
    next.word.norm.endsWith('ing')
  );
}

/** "O femeie și doi copii", "O femeie a murit și trei …": the next number is joined to the first. */
function nextIsJoined({ quantities, tags, tokens }: Reading, index: number): boolean {
  const next = quantities[index + 1];
  if (!next) return false;
  return (
    tags.before(next.quoteFrom, 'word', 'betweenAnd') !== null ||
    /^(?:,|iar|și|si)$/.test(tokens[next.quoteFrom - 1]?.text ?? '')
  );
}

/** Is the number right before, with its own noun, but a joining word away? */
function besideCount(
  { quantities, tags, tokens }: Reading,
  index: number,
  counted: readonly (Counted | null)[],
): boolean {
  const before = quantities[index - 1];
  const noun = counted[index - 1];
  if (
    before?.kind !== 'count' ||
    before.one ||
    !noun?.known ||
    (noun.unit === 'person' && tokens[quantities[index]!.from - 1]?.text !== ',')
  )
    return false;
  const { from } = quantities[index]!;
  if (tokens[from - 1]?.text === ',' && noun.to === from - 1) return true;
  const joiner = tags.before(from, 'word', 'betweenAnd');
  return joiner !== null && joiner.from - noun.to <= 2;
}
