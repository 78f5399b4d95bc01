/** Numbers that say how old someone is. */

import { type Context, closesAt, isCounted, isDash } from '../context.ts';
import type { NumberSpan } from '../numbers/numbers.ts';
import { bareAge, onePerson } from './bare-ages.ts';

const OLDEST = 119;

export function ageReason(context: Context, number: NumberSpan): 'age' | null {
  const { value, vague } = number;
  if (value < 1 || value > OLDEST || vague) return null;
  const age =
    told(context, number) ||
    besideName(context, number) ||
    inBrackets(context, number) ||
    ofAge(context, number) ||
    bareAge(context, number);
  return age ? 'age' : null;
}

/** "aged 32", "32 years old"; "20 лет, другому — 26": a list of ages goes on. */
function told(context: Context, { from, to }: NumberSpan): boolean {
  const { tokens, tags, grammar } = context;
  if (tags.before(from, 'word', 'ageBefore') && !tags.at(to, 'noun')) return true;
  // "de 19 și 20 de ani"
  const second = tags.at(to, 'word', 'and') ?? tags.at(to, 'word', 'betweenAnd');
  if (second && tokens[from]!.digits && tokens[second.to]?.digits && !tags.at(to, 'noun')) {
    const years = tags.at(second.to + 1, 'word', 'ageAfter');
    if (years && years.to - years.from > 1) return true;
  }
  const after = tags.at(isDash(tokens[to]) ? to + 1 : to, 'word', 'ageAfter');
  if (after && after.to - after.from > 1) return true;
  if (!grammar.dashIsVerb || !isDash(tokens[from - 1]) || !closesAt(context, to)) return false;
  return tags.list('duration').some(
    ({ value, from: years, to: end }) =>
      value === 'year' &&
      end <= from &&
      from - end < 6 &&
      // "В этом году — 12" is no age.
      (tokens[years - 1]?.digits != null || tokens[years - 1]?.word?.number != null),
  );
}

/** "Ana Lupu, 57, was", "the driver, 44, survived", "the boy, barely 15, was shot": between commas after one person. */
function besideName(context: Context, { from, to, digits }: NumberSpan): boolean {
  const { tokens, tags, grammar } = context;
  const { bare, onePerson: one } = grammar.traps.ages;
  let at = from;
  while (bare && at > from - 3 && bare.adverbs.test(tokens[at - 1]?.word?.norm ?? '')) at--;
  if (tokens[at - 1]?.text !== ',') return false;
  if (tokens[to]?.text !== ',') return digits && at === from && closesSpeech(context, from, to);
  const word = tokens[at - 2]?.word;
  // "The youngest of them, 19, had been a barber."
  for (let k = at - 1; k > Math.max(0, at - 6); k--) if (tags.before(k, 'word', 'ageBefore')) return true;
  if (!digits) return bare !== null && onePerson(context, at - 1, bare);
  if (word?.capital) return !tags.before(at - 1, 'country') && !tags.before(at - 1, 'people');
  const person = tags.before(at - 1, 'noun', 'person');
  return person !== null && one.test(word!.folded);
}

/** "said Grace Wanjiru, 46.": behind who speaks, where the sentence ends. */
function closesSpeech({ tokens, tags }: Pick<Context, 'tokens' | 'tags'>, from: number, to: number): boolean {
  if (tokens[to] !== undefined && !/^[.!?…]$/.test(tokens[to].text)) return false;
  let name = from - 1;
  while (tokens[name - 1]?.word?.capital) name--;
  return from - 1 - name >= 2 && tags.before(name, 'speech', 'verb') !== null;
}

/** "His brother (22) followed": in brackets after one person. */
function inBrackets({ tokens, tags, grammar }: Context, { from, to, digits }: NumberSpan): boolean {
  if (!digits || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return false;
  const person = tags.before(from - 1, 'noun', 'person');
  if (!person || person.to - person.from > 1) return false;
  return grammar.traps.ages.onePerson.test(tokens[person.from]!.word!.norm);
}

/** "The age limit was raised to 65", "Возраст — от 18 до 60": no noun, nothing but a verb between. */
function ofAge(context: Context, { from, to, value, scale }: NumberSpan): boolean {
  const { tokens, tags } = context;
  if (value < 5 || scale > 1 || isCounted(context, to) || tags.at(to, 'people')) return false;
  for (let k = from; k > Math.max(0, from - 8); k--) {
    const { text, digits } = tokens[k - 1]!;
    if (text === ',' || text === ';' || digits) return false;
    if (tags.before(k, 'word', 'ageBefore'))
      return (
        closesAt(context, to) ||
        tags.at(to, 'word', 'function') !== null ||
        tags.at(to, 'word', 'fromTo') !== null ||
        isDash(tokens[to])
      );
    if (tags.before(k, 'noun')) return false;
  }
  return false;
}
