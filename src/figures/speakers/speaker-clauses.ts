/**
 * Clauses that report and hold nothing else: "…, iStories calculates, …", "…, deplânge UNICEF", "…, выяснило объединение X, …". Set off
 * by marks, a body or a person and one verb are a source whatever the verb is; no list of verbs of saying is ever whole.
 */
import type { Reporting } from '../../language/grammar.ts';
import { isDash } from '../context.ts';
import type { Reading, Story } from '../story.ts';
import { isMark, type Token } from '../tokens.ts';
import { meantBy, spokeLast } from './speaker-actors.ts';
import { personName } from './speaker-appositions.ts';
import { type Speaker, speaker } from './speaker-names.ts';
import { INNER_CAPITAL } from './speaker-noun-phrase.ts';
import { headWithin } from './speaker-phrase.ts';

/** Words of such a clause. */
const LONGEST = 12;

const isQuote = (token: Token | undefined) => isMark(token) && /^["“”„«»]$/.test(token.text);
/** A full stop inside a name ("Idel.Realii") is none. */
const isBoundary = (tokens: readonly Token[], k: number) => {
  const token = tokens[k];
  if (!isMark(token)) return false;
  if (token.text === '.') return tokens[k + 1] === undefined || tokens[k + 1]!.spaced;
  return /^[,;:!?…()]$/.test(token.text) || (isDash(token) && token.spaced);
};

export function reportingClauses(reading: Reading, story: Story): Speaker[] {
  const { tokens, lexicon } = reading;
  const { reporting } = lexicon.pack.grammar;
  const found: Speaker[] = [];
  if (!reporting) return found;
  let from = 0;
  for (let k = 0; k <= tokens.length; k++) {
    if (k < tokens.length && !isBoundary(tokens, k)) continue;
    let start = from;
    let end = k;
    while (start < end && isQuote(tokens[start])) start++;
    // The quote marks of a name stay.
    if (isQuote(tokens[end - 1]) && tokens.slice(start, end - 1).filter(isQuote).length !== 1) end--;
    const setOff = start > 0;
    if (setOff && end - start >= 2 && end - start <= LONGEST && plain(reading, start, end)) {
      const one =
        reporting.order === 'subject_first'
          ? subjectFirst(reading, start, end, reporting, story)
          : verbFirst(reading, start, end, reporting);
      if (one) found.push(one);
    }
    from = k + 1;
  }
  return found;
}

/** No number, no quantity, no opening of another kind of clause. */
function plain({ tokens, quantities, tags }: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (tokens[k]!.digits) return false;
  if (quantities.some((one) => one.quoteFrom < to && one.quoteTo > from)) return false;
  return tags.at(from, 'word', 'record') === null;
}

const ADVERB = /ly$|^(also|now|still|again|on|today|yesterday|later|earlier|already|then|here|there)$/;

/** "iStories calculates", "the bureau has established", "he went on". */
function subjectFirst(
  reading: Reading,
  from: number,
  to: number,
  reporting: Reporting,
  story: Story,
): Speaker | null {
  const { tokens, tags } = reading;
  let verb = to - 1;
  while (verb > from + 1 && tokens[verb]!.word && ADVERB.test(tokens[verb]!.word!.norm)) verb--;
  const word = tokens[verb]!.word;
  if (!word || word.capital || !reporting.verb.test(word.norm) || tokens[verb - 1]!.text === '-') return null;
  if (
    tags.at(verb, 'measure') ||
    tags.at(verb, 'head') ||
    tags.at(verb, 'noun') ||
    tags.at(verb, 'adjective')
  )
    return null;
  let end = verb;
  while (end > from && reporting.auxiliary.test(tokens[end - 1]!.word?.norm ?? '')) end--;
  if (end === from || reporting.passive.test(tokens[verb - 1]!.word?.norm ?? '')) return null;
  const pronoun = tags.at(from, 'word', 'pronoun');
  if (pronoun && pronoun.to === end) {
    const { norm } = tokens[from]!.word!;
    const name = /^(he|she|it|they)$/.test(norm)
      ? (spokeLast(story, norm) ?? meantBy(story, norm) ?? story.speaker)
      : null;
    if (!name) return null;
    return { name, from, to: end, start: from, end: to, relay: false };
  }
  if (!nominal(reading, from, end) || !headWithin2(reading, from, end)) return null;
  return speaker(reading, from, end, from, to);
}

/** "deplânge UNICEF", "a enumerat ministrul X", "как иронизирует адвокат", "признаются в мэрии". */
function verbFirst(reading: Reading, from: number, to: number, reporting: Reporting): Speaker | null {
  const { tokens, tags } = reading;
  let verb = from;
  while (verb < to && reporting.before.test(tokens[verb]!.word?.norm ?? '')) verb++;
  const helper = reporting.auxiliary.test(tokens[verb]?.word?.norm ?? '');
  if (helper) verb++;
  const word = tokens[verb]?.word;
  if (!word || word.capital || word.number || verb + 1 >= to) return null;
  const known = tags.at(verb, 'speech') !== null;
  if (!known && !(helper ? reporting.participle : reporting.verb).test(word.norm)) return null;
  if (tags.at(verb, 'measure') || tags.at(verb, 'head') || tags.at(verb, 'word', 'function')) return null;
  if (!known && (tags.at(verb, 'noun') || tags.at(verb, 'adjective') || tags.at(verb, 'people'))) return null;
  let name = verb + 1;
  if (reporting.passive.test(tokens[name]?.word?.norm ?? '')) name++;
  // "пересказал «Медиазоне» посредник"
  if (tokens[name]?.text === '«') {
    const close = tokens.findIndex((token, k) => k > name && token.text === '»');
    if (close > 0 && close + 1 < to && /(?:е|у|ю|ам|ям)$/.test(tokens[close - 1]!.word?.norm ?? ''))
      name = close + 1;
  }
  if (name >= to) return null;
  // "ответил на вопрос депутата замминистра Кирти Сингх": only a name at the end is surely the subject's.
  for (let k = name; k < to - 1; k++)
    if (k > name && k + personName(reading, k, to) === to) return speaker(reading, k, to, from, to);
  const first = tokens[name]!.word?.norm ?? '';
  if (reporting.preposition.test(first) || reporting.object.test(first) || !headWithin2(reading, name, to))
    return null;
  return speaker(reading, name, to, from, to);
}

/** Nothing but a noun phrase: no verb, no clause inside. */
function nominal({ tokens, tags, lexicon }: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const word = tokens[k]!.word;
    if (!word) continue;
    if (lexicon.pack.grammar.notInNames.test(word.norm) && !word.caps) return false;
    if (k === from && tags.at(k, 'word', 'stop') && !word.caps && !tags.at(k, 'head')) return false;
    if (/^(that|which|who|when|where|while|as|if|because|than)$/.test(word.norm)) return false;
  }
  return true;
}

function headWithin2(reading: Reading, from: number, to: number): boolean {
  if (headWithin(reading, from, to)) return true;
  for (let k = from; k < to; k++)
    if (reading.tokens[k]!.word?.capital || INNER_CAPITAL.test(reading.tokens[k]!.text)) return true;
  return false;
}
