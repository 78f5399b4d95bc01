/** Numbers that say how old someone is. */
import { type Context, isCounted, isDash } from './context.ts';
import type { NumberSpan } from './numbers.ts';
import { countsSeveral } from './singular.ts';

const OLDEST = 119;
const SUBJECT = /^(?:he|she|i|who)$/;
const LIMIT = /^(?:over|under|above|below)$/;
const SPAN = /^(?:to|and)$/;
const GOES_ON = /^(?:and|but|or|now|when|so|yet|already)$/;

export function ageReason(context: Context, number: NumberSpan): 'age' | null {
  const { value, vague } = number;
  if (value < 1 || value > OLDEST || vague) return null;
  const age =
    told(context, number) ||
    besideName(context, number) ||
    inBrackets(context, number) ||
    ofAge(context, number) ||
    inEnglish(context, number);
  return age ? 'age' : null;
}

const closesAt = ({ tokens }: Context, at: number): boolean =>
  tokens[at] === undefined || /^[,.)]$/.test(tokens[at].text);

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
  return tags.list('duration').some((span) => span.value === 'year' && span.to <= from && from - span.to < 6);
}

/** "Ana Lupu, 57, was", "the driver, 44, survived": between commas after one person. */
function besideName({ tokens, tags, language }: Context, { from, to, digits, value }: NumberSpan): boolean {
  if (!digits || tokens[from - 1]?.text !== ',') return false;
  if (tokens[to]?.text !== ',') return closesSpeech({ tokens, tags }, from, to);
  const word = tokens[from - 2]?.word;
  // "The youngest of them, 19, had been a barber."
  for (let k = from - 1; k > Math.max(0, from - 6); k--) if (tags.before(k, 'word', 'ageBefore')) return true;
  if (word?.capital) return !tags.before(from - 1, 'country') && !tags.before(from - 1, 'people');
  const person = tags.before(from - 1, 'noun', 'person');
  return person !== null && value >= 5 && !(language === 'en' && countsSeveral(word!.folded));
}

/** "said Grace Wanjiru, 46.": behind who speaks, where the sentence ends. */
function closesSpeech({ tokens, tags }: Pick<Context, 'tokens' | 'tags'>, from: number, to: number): boolean {
  if (tokens[to] !== undefined && !/^[.!?…]$/.test(tokens[to].text)) return false;
  let name = from - 1;
  while (tokens[name - 1]?.word?.capital) name--;
  return from - 1 - name >= 2 && tags.before(name, 'speech', 'verb') !== null;
}

/** "His brother (22) followed": in brackets after one person. */
function inBrackets({ tokens, tags, language }: Context, { from, to, digits }: NumberSpan): boolean {
  if (!digits || tokens[from - 1]?.text !== '(' || tokens[to]?.text !== ')') return false;
  const person = tags.before(from - 1, 'noun', 'person');
  if (!person || person.to - person.from > 1) return false;
  const { folded, norm } = tokens[person.from]!.word!;
  if (language === 'en') return !countsSeveral(folded);
  return language === 'ro'
    ? /(?:l|a|ului|ei|le)$/.test(norm) && !/(?:ele|ile)$/.test(norm)
    : !/[ыиеей]$/.test(norm);
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

const BIOGRAPHY =
  /^(?:sentenced|died|dead|killed|married|retired|widowed|orphaned|elected|born|arrested|jailed|recruited|enlisted|conscripted|buried|convicted|graduated|emigrated|elected|appointed)$/;
const PERSONS = /^(?:a|an|the|,|former|retired|young|old|youngest|oldest|maoist)$/;

function inEnglish(context: Context, number: NumberSpan): boolean {
  const { tokens, tags, language } = context;
  if (language !== 'en') return false;
  const { from, to } = number;
  if (overOrUnder(context, number) || areOver(context, number)) return true;
  if (!number.digits) return false;
  const previous = tokens[from - 1]?.word?.norm ?? '';
  // "At 56, he was the oldest."
  const opens = from === 1 || tokens[from - 2]?.text === ',';
  // "At 78 he", "sentenced at 22", "a veteran of 58", "a Kyrgyz of 19"
  if (previous === 'at' && opens && number.value >= 12 && SUBJECT.test(tokens[to]?.word?.norm ?? ''))
    return true;
  if (
    previous === 'at' &&
    number.value >= 5 &&
    BIOGRAPHY.test(tokens[from - 2]?.word?.norm ?? '') &&
    !isCounted(context, to)
  )
    return true;
  if (previous === 'of' && number.value >= 5 && number.value < 100 && closesAt(context, to)) {
    const who = tags.before(from - 1, 'noun', 'person') ?? tags.before(from - 1, 'people');
    const word = tokens[from - 2]?.word?.folded ?? '';
    if (
      who &&
      !countsSeveral(word) &&
      !context.grammar.ellipsis.groups.test(word) &&
      PERSONS.test(tokens[who.from - 1]?.word?.norm ?? tokens[who.from - 1]?.text ?? '')
    )
      return true;
  }
  if (
    previous === 'at' &&
    opens &&
    tokens[to]?.text === ',' &&
    SUBJECT.test(tokens[to + 1]?.word?.norm ?? '')
  )
    return true;
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
  const limit = tokens[from - 1]?.word?.norm ?? '';
  // "men of 18 to 60"
  const span =
    limit === 'of' && value >= 10 && (isDash(tokens[to]) || SPAN.test(tokens[to]?.word?.norm ?? ''));
  if (value > 99 || scale > 1 || !(LIMIT.test(limit) || span)) return false;
  const who = tokens[from - 2]?.word;
  if (!who) return false;
  const people = tags.before(from - 1, 'noun', 'person') !== null && countsSeveral(who.folded);
  if (!people && !/^(?:them|those|all|anyone|everyone|everybody)$/.test(who.folded)) return false;
  if (isCounted(context, to)) return false;
  const next = tokens[to];
  return !next?.word || tags.at(to, 'word', 'function') !== null || !countsSeveral(next.word.folded);
}

const TOLL = /^(?:number|total|toll|tally|count|figure|losses|deaths|casualties|score|index|rate)$/;

/** "One person in six is over 65." */
function areOver(context: Context, { from, to, value }: NumberSpan): boolean {
  const { tokens } = context;
  const verb = tokens[from - 2]?.word?.norm ?? '';
  if (value < 10 || value > 99 || !LIMIT.test(tokens[from - 1]?.word?.norm ?? '') || !closesAt(context, to))
    return false;
  if (!/^(?:is|are|was|were)$/.test(verb) || tokens[to]?.text === ')') return false;
  return !tokens.slice(Math.max(0, from - 10), from).some((token) => TOLL.test(token.word?.norm ?? ''));
}
