/** Ages said without a word for years: "She was 40", "sentenced at 22", "people over 65". */
import type { BareAges } from '../../language/trap-grammar.ts';
import { type Context, closesAt, isCounted, isDash } from '../context.ts';
import type { NumberSpan } from '../numbers/numbers.ts';

export function bareAge(context: Context, number: NumberSpan): boolean {
  const words = context.grammar.traps.ages.bare;
  if (!words || number.scale > 1 || number.ratio || number.one) return false;
  return (
    overOrUnder(context, number, words) ||
    areOver(context, number, words) ||
    atAge(context, number, words) ||
    ofOne(context, number, words) ||
    isAge(context, number, words)
  );
}

/** "At 78 he", "sentenced at 22", "He was born poor and freed at 44." */
function atAge(context: Context, { from, to, value }: NumberSpan, words: BareAges): boolean {
  const { tokens } = context;
  const norm = (k: number) => tokens[k]?.word?.norm ?? '';
  if (!words.at.test(norm(from - 1)) || value < 4 || isCounted(context, to)) return false;
  // "At 56, he was the oldest."
  if (from === 1 || tokens[from - 2]?.text === ',')
    return words.subject.test(norm(tokens[to]?.text === ',' ? to + 1 : to));
  if (words.life.test(norm(from - 2))) return !amountBefore(context, from, words);
  if (value < LEAST_AT || !(closesAt(context, to) || words.goesOn.test(norm(to)))) return false;
  let subject = false;
  for (let k = from - 2; k >= Math.max(0, from - SUBJECT_REACH); k--) {
    if (/^[;:]$/.test(tokens[k]!.text) || tokens[k]!.digits) return false;
    if (words.subject.test(norm(k))) subject = true;
  }
  return subject && !amountBefore(context, from, words);
}

/** "had put the number of dead at five": an amount stands at the number. */
function amountBefore({ tokens }: Context, from: number, words: BareAges): boolean {
  for (let k = from - 2; k >= Math.max(0, from - SUBJECT_REACH); k--) {
    if (/^[;:]$/.test(tokens[k]!.text)) return false;
    const word = tokens[k]!.word?.norm ?? '';
    if (words.amounts.test(word) && !(k === from - 2 && words.life.test(word))) return true;
  }
  return false;
}

/** Below it stands what may be an hour: "he came at nine". */
const LEAST_AT = 13;
const SUBJECT_REACH = 14;

/** "a veteran of 58", "a Kyrgyz of 19" */
function ofOne(context: Context, { from, to, value }: NumberSpan, words: BareAges): boolean {
  const { tokens, tags, grammar } = context;
  if (!words.of.test(tokens[from - 1]?.word?.norm ?? '') || value < 5 || value > 99) return false;
  if (!closesAt(context, to)) return false;
  const who = tags.before(from - 1, 'noun', 'person') ?? tags.before(from - 1, 'people');
  const word = tokens[from - 2]?.word?.folded ?? '';
  if (!who || !grammar.traps.ages.onePerson.test(word) || grammar.ellipsis.groups.test(word)) return false;
  return words.determiners.test(tokens[who.from - 1]?.word?.norm ?? tokens[who.from - 1]?.text ?? '');
}

/** "She was about 40.", "my brother was ten", "He is now only 19 and has never seen it", "the younger was 26". */
function isAge(context: Context, { from, to }: NumberSpan, words: BareAges): boolean {
  const { tokens, tags } = context;
  if (!closesAt(context, to) && !words.goesOn.test(tokens[to]?.word?.norm ?? '')) return false;
  if (tokens[to]?.text === ')') return false;
  let at = from;
  let both = false;
  for (let k = 0; k < 3; k++) {
    const norm = tokens[at - 1]?.word?.norm ?? '';
    if (!words.adverbs.test(norm)) break;
    both ||= norm === 'both';
    at--;
  }
  if (!words.copula.test(tokens[at - 1]?.word?.norm ?? '')) return false;
  const subject = tokens[at - 2]?.word;
  if (!subject) return false;
  if (both || words.subject.test(subject.norm) || words.compared.test(subject.norm)) return true;
  // "The missing are 20."
  if (/^(?:are|were)$/.test(tokens[at - 1]!.word!.norm)) return false;
  return onePerson(context, at - 1, words) || fullName({ tokens, tags }, at - 1);
}

/** Does one person, told by a determiner, stand before the token: "his brother"? */
export function onePerson({ tokens, tags, grammar }: Context, at: number, words: BareAges): boolean {
  const person = tags.before(at, 'noun', 'person');
  if (!person || !grammar.traps.ages.onePerson.test(tokens[at - 1]!.word!.folded)) return false;
  for (let k = person.from - 1; k >= Math.max(0, person.from - 2); k--)
    if (words.owners.test(tokens[k]!.word?.norm ?? '')) return true;
  return false;
}

/** "Maria Lopez was 34." */
const fullName = ({ tokens, tags }: Pick<Context, 'tokens' | 'tags'>, at: number): boolean =>
  [at - 1, at - 2].every(
    (k) =>
      tokens[k]?.word?.capital === true &&
      !tags.at(k, 'noun') &&
      !tags.at(k, 'country') &&
      !tags.at(k, 'word', 'function'),
  );

/** "People over 65 made up", "half of them under five": after people, before no noun. */
function overOrUnder(context: Context, { from, to, value, scale }: NumberSpan, words: BareAges): boolean {
  const { tokens, tags, grammar } = context;
  const { onePerson } = grammar.traps.ages;
  const limit = tokens[from - 1]?.word?.norm ?? '';
  // "men of 18 to 60"
  const span =
    words.of.test(limit) &&
    value >= 10 &&
    (isDash(tokens[to]) || words.span.test(tokens[to]?.word?.norm ?? ''));
  if (value > 99 || scale > 1 || !(words.limit.test(limit) || span)) return false;
  const who = tokens[from - 2]?.word;
  if (!who) return false;
  const people = tags.before(from - 1, 'noun', 'person') !== null && !onePerson.test(who.folded);
  if (!people && !words.people.test(who.folded)) return false;
  if (isCounted(context, to)) return false;
  const next = tokens[to];
  return !next?.word || tags.at(to, 'word', 'function') !== null || onePerson.test(next.word.folded);
}

/** "One person in six is over 65." */
function areOver(context: Context, { from, to, value }: NumberSpan, words: BareAges): boolean {
  const { tokens } = context;
  const verb = tokens[from - 2]?.word?.norm ?? '';
  if (
    value < 10 ||
    value > 99 ||
    !words.limit.test(tokens[from - 1]?.word?.norm ?? '') ||
    !closesAt(context, to)
  )
    return false;
  if (!words.copula.test(verb) || tokens[to]?.text === ')') return false;
  return !tokens.slice(Math.max(0, from - 10), from).some((token) => words.toll.test(token.word?.norm ?? ''));
}
