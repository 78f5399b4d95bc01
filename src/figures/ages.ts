/** Numbers that say how old someone is. */
import { type Context, isDash } from './context.ts';
import type { NumberSpan } from './numbers.ts';
import { countsSeveral } from './singular.ts';
import { isCounted } from './traps.ts';

const OLDEST = 119;
const SUBJECT = /^(?:he|she|i|who)$/;
const LIMIT = /^(?:over|under|above|below)$/;
const GOES_ON = /^(?:and|but|or|now|when|so|yet|already)$/;

export function ageReason(context: Context, number: NumberSpan): 'age' | null {
  const { value, vague } = number;
  if (value < 1 || value > OLDEST || vague) return null;
  return told(context, number) || besideName(context, number) || inEnglish(context, number) ? 'age' : null;
}

const closesAt = ({ tokens }: Context, at: number): boolean =>
  tokens[at] === undefined || /^[,.)]$/.test(tokens[at].text);

/** "aged 32", "32 years old"; "20 лет, другому — 26": a list of ages goes on. */
function told(context: Context, { from, to }: NumberSpan): boolean {
  const { tokens, tags, grammar } = context;
  if (tags.before(from, 'word', 'ageBefore') && !tags.at(to, 'noun')) return true;
  const after = tags.at(isDash(tokens[to]) ? to + 1 : to, 'word', 'ageAfter');
  if (after && after.to - after.from > 1) return true;
  if (!grammar.dashIsVerb || !isDash(tokens[from - 1]) || !closesAt(context, to)) return false;
  return tags.list('duration').some((span) => span.value === 'year' && span.to <= from && from - span.to < 6);
}

/** "Ana Lupu, 57, was", "the driver, 44, survived": between commas after one person. */
function besideName({ tokens, tags, language }: Context, { from, to, digits, value }: NumberSpan): boolean {
  if (!digits || tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',') return false;
  const word = tokens[from - 2]?.word;
  if (word?.capital) return !tags.before(from - 1, 'country') && !tags.before(from - 1, 'people');
  const person = tags.before(from - 1, 'noun', 'person');
  return person !== null && value >= 5 && !(language === 'en' && countsSeveral(word!.folded));
}

function inEnglish(context: Context, number: NumberSpan): boolean {
  const { tokens, tags, language } = context;
  if (language !== 'en') return false;
  const { from, to } = number;
  if (overOrUnder(context, number)) return true;
  if (!number.digits) return false;
  const previous = tokens[from - 1]?.word?.norm ?? '';
  const subject = tokens[from - 2]?.word;
  if (closesAt(context, to)) {
    if (/^(?:is|was|am)$/.test(previous) && SUBJECT.test(subject?.norm ?? '')) return true;
    // "She was about 40."
    const about = tags.before(from, 'before');
    const verb = about ? (tokens[about.from - 1]?.word?.norm ?? '') : '';
    const who = about ? tokens[about.from - 2]?.word : undefined;
    const named = who?.capital === true && about!.from === 2;
    if (/^(?:is|was)$/.test(verb) && who && (SUBJECT.test(who.norm) || named) && tokens[to]?.text !== ')')
      return true;
  }
  // "I am 74 and I have never seen it": nobody else is numbered so.
  return (
    GOES_ON.test(tokens[to]?.word?.norm ?? '') &&
    (previous === 'am' || (/^(?:is|was)$/.test(previous) && SUBJECT.test(subject?.norm ?? '')))
  );
}

/** "People over 65 made up", "half of them under five": after people, before no noun. */
function overOrUnder(context: Context, { from, to, value, scale }: NumberSpan): boolean {
  const { tokens, tags } = context;
  if (value > 99 || scale > 1 || !LIMIT.test(tokens[from - 1]?.word?.norm ?? '')) return false;
  const who = tokens[from - 2]?.word;
  if (!who) return false;
  const people = tags.before(from - 1, 'noun', 'person') !== null && countsSeveral(who.folded);
  if (!people && !/^(?:them|those|all|anyone|everyone|everybody)$/.test(who.folded)) return false;
  if (isCounted(context, to)) return false;
  const next = tokens[to];
  return !next?.word || tags.at(to, 'word', 'function') !== null || !countsSeveral(next.word.folded);
}
