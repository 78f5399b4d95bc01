/** The subject of a clause that stands apart from its verb of saying: "A lawyer for twelve of them reckons". */

import type { Reading } from '../story.ts';
import { type Speaker, speaker } from './speaker-names.ts';

const LONGEST_NAME = 7;
/** Words between a subject and its verb. */
const FARTHEST = 14;
const RELATIVE = /^(who|which|that|whose|care|который|которая|которое|которые)$/;
const AUXILIARY = new Set(
  'is are was were has have had will would can could may might do does did este sunt era erau va vor au был была было были будет будут есть'.split(
    ' ',
  ),
);
const LINK = /^(of|for|from|in|at|din|de|al|ale|ai|a|lui|по)$/;
const COMPLEMENT =
  /^(of|for|from|in|at|on|with|to|by|near|outside|inside|across|against|who|now|also|today|yesterday|later|earlier|[a-z]+(ed|ing|ly))$/;
const CONJUNCTION = new Set('and but while yet iar dar insa si а но и однако зато'.split(' '));

/** "Families who camped outside the ministry say" */
export const relativeSubject = (reading: Reading, verb: number, verbEnd: number): Speaker | null =>
  subject(reading, verb, verbEnd, true);

export const clauseSubject = (reading: Reading, verb: number, verbEnd: number): Speaker | null =>
  subject(reading, verb, verbEnd, false);

function subject(reading: Reading, verb: number, verbEnd: number, relative: boolean): Speaker | null {
  const { tokens } = reading;
  for (let k = verb - 1; k >= Math.max(-1, verb - FARTHEST - LONGEST_NAME); k--) {
    const mark = k < 0 ? null : tokens[k]!;
    if (mark && (mark.word || mark.digits || !/^[,;:—–“«"]$/.test(mark.text))) continue;
    const from = CONJUNCTION.has(tokens[k + 1]?.word?.norm ?? '') ? k + 2 : k + 1;
    const to = nameFrom(reading, from, verb);
    if (to > from && reaches(reading, to, verb, relative)) return speaker(reading, from, to, from, verbEnd);
    if (mark && /^[;:]$/.test(mark.text)) return null;
  }
  return null;
}

/** "; the unions, at 140,000", "; sindicatele, la 140.000", "; профсоюзы — 140 тысяч": the verb is the clause's before. */
export function gappedSubject(reading: Reading, mark: number): Speaker | null {
  const { tokens, quantities } = reading;
  const joined = CONJUNCTION.has(tokens[mark + 1]?.word?.norm ?? '');
  const from = joined ? mark + 2 : mark + 1;
  if (tokens[mark]!.text === ',' && !joined) return null;
  const to = nameFrom(reading, from, tokens.length);
  // ", iar Africa de Sud despre 17"
  const speaks = to > from && /^(despre|of|о|об|про)$/.test(tokens[to]?.word?.norm ?? '');
  if (speaks && quantities.some((one) => one.quoteFrom === to + 1))
    return speaker(reading, from, to, from, to + 1);
  if (tokens[mark]!.text === ',' || to <= from || !/^[,—–]$/.test(tokens[to]?.text ?? '')) return null;
  const near = quantities.some((one) => one.quoteFrom > to && one.quoteFrom - to <= 3);
  return near ? speaker(reading, from, to, from, to + 1) : null;
}

/** The end of the noun phrase of a body or a person that begins here; the start itself where none does. */
function nameFrom(reading: Reading, from: number, verb: number): number {
  const { tokens, tags, lexicon } = reading;
  let heads = 0;
  let k = from;
  for (; k < Math.min(verb, from + LONGEST_NAME); k++) {
    const word = tokens[k]!.word;
    if (!word || (word.number && !tags.at(k, 'word', 'article'))) break;
    const head = tags.at(k, 'head') !== null || (word.capital && (k > 0 || startsName(reading)));
    if (head) heads++;
    else if (heads > 0 && LINK.test(word.norm) && tokens[k + 1]?.word?.capital) continue;
    else if (tags.at(k, 'word', 'stop') || tags.at(k, 'word', 'pronoun')) break;
    else if (tags.at(k, 'word', 'function') && !tags.at(k, 'word', 'article') && word.norm !== 'the') break;
    else if (heads > 0 && lexicon.pack.code === 'en') break;
  }
  return heads > 0 ? k : from;
}

/** Does nothing but the subject's own complement or relative clause stand up to the verb? */
function reaches({ tokens, tags, lexicon }: Reading, from: number, verb: number, relative: boolean): boolean {
  const next = tokens[from]?.text === ',' ? from + 1 : from;
  if (RELATIVE.test(tokens[next]?.word?.norm ?? '')) {
    for (let k = next; k < verb; k++) if (/^[;:]$/.test(tokens[k]!.text)) return false;
    return verb - next < FARTHEST;
  }
  if (relative || verb - from > 8) return false;
  // "DNA tests added": an English noun that goes on is another's.
  if (lexicon.pack.code === 'en' && verb > from && !COMPLEMENT.test(tokens[from]?.word?.norm ?? ''))
    return false;
  for (let k = from; k < verb; k++) {
    const { word } = tokens[k]!;
    if (!word) return false;
    if (AUXILIARY.has(word.norm) || tags.at(k, 'speech')) return false;
  }
  return true;
}

/** Is the sentence's first word a name, not just a word at its beginning? */
export function startsName(reading: Reading): boolean {
  const { tokens, tags, lexicon } = reading;
  const first = tokens[0]!.word!;
  if (first.caps || tags.at(0, 'country') || tags.at(0, 'capital') || tokens[1]?.word?.capital) return true;
  // "Budanov a spus", "Буданов сказал": no word of the language, and it speaks.
  if (first.entries.length === 0 && first.number === null && speaksNext(reading)) return true;
  return (
    lexicon.pack.code === 'en' &&
    !tags.at(0, 'word', 'function') &&
    tags.at(0, 'noun') === null &&
    tags.at(0, 'measure') === null
  );
}

const LONGEST_HELPER = 5;
const SEVERAL = /ли(сь)?$/;

/** Does a verb of saying come next, helpers and clitics aside: "s-a plâns", "тоже сказал"? */
function speaksNext({ tokens, tags }: Reading): boolean {
  for (let k = 1; k < 5; k++) {
    const token = tokens[k];
    if (!token || (!token.word && token.text !== '-') || token.word?.number) return false;
    // "Информацией поделились двое": one who is named so speaks in the singular.
    if (tags.at(k, 'speech')) return !SEVERAL.test(token.word?.norm ?? '');
    if (token.text.length > LONGEST_HELPER) return false;
  }
  return false;
}
