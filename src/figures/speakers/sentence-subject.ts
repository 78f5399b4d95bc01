/** Who a sentence is about, where that can act and speak. */

import type { Reading } from '../story.ts';
import { personName } from './speaker-appositions.ts';
import { type Speaker, speaker } from './speaker-names.ts';

/** Words that point back before a noun: "the same ministry", "fostul ministru". */
export const SAME =
  /^(the|that|same|acelasi|aceeasi|aceluiasi|aceleiasi|fostul|fosta|fostului|fostei|бывший|бывшая|former|тот|же)$/;

const LONGEST = 12;
export const LINK = /^(of|for|from|in|at|with|de|din|la|al|ai|ale|a|pentru|lui|по)$/;

/** The name of a source with every word of it. */
export const wholeName = ({ text, tokens }: Reading, one: Speaker): string =>
  text.slice(tokens[one.from]!.start, tokens[one.to - 1]!.end);

/** Who a sentence is about: the noun phrase that it, or its clause behind a comma, begins with, where that can speak. */
export function subjectOfSentence(reading: Reading): Speaker | null {
  const { tokens } = reading;
  const opened = phraseFrom(reading, 0);
  if (opened) return opened;
  const comma = tokens.findIndex((token) => token.text === ',');
  return comma > 0 && comma < LONGEST ? phraseFrom(reading, comma + 1) : null;
}

function phraseFrom(reading: Reading, from: number): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  const { code, grammar } = lexicon.pack;
  const first = tokens[from]?.word;
  if (!first || (first.number !== null && !tags.at(from, 'word', 'article'))) return null;
  const opens =
    tags.at(from, 'word', 'function') && !tags.at(from, 'word', 'article') && first.norm !== 'the';
  if (opens || tags.at(from, 'word', 'pronoun') || tags.at(from, 'around', 'contrast')) return null;
  let heads = 0;
  let owner = -1;
  let k = from;
  for (; k < Math.min(tokens.length, from + LONGEST); k++) {
    const token = tokens[k]!;
    const { word } = token;
    if (!word) {
      const inner = /^[-&«»„”“"]$/.test(token.text) || (/^['’]$/.test(token.text) && !token.spaced);
      if (inner && tokens[k + 1]?.word) continue;
      break;
    }
    if (word.number !== null && !tags.at(k, 'word', 'article')) break;
    const noun = tags.at(k, 'noun');
    const speaks = tags.at(k, 'head') !== null || noun?.value === 'person';
    const name = word.capital && (k > from || properly(reading, k));
    if (heads > 0 && !word.capital && tags.at(k, 'speech') && !(noun && /s$/.test(word.norm))) break;
    if (speaks || name) {
      heads++;
      continue;
    }
    if (grammar.notInNames.test(word.norm)) break;
    if (heads === 0) {
      // "Потери российской армии": what the noun phrase is of does not act.
      if (code !== 'en' && tags.at(k, 'noun') && !tags.at(k, 'adjective')) return null;
      if (k > from && LINK.test(word.norm)) return null;
      if (
        tags.at(k, 'speech') ||
        (tags.at(k, 'word', 'function') && k > from && !SAME.test(word.norm) && word.norm !== 'fost')
      )
        return null;
      continue;
    }
    if (word.norm === 's') {
      // "The FAO's food price index"
      if (/^['’]$/.test(tokens[k - 1]?.text ?? '')) owner = k - 1;
      heads = 0;
      continue;
    }
    if (
      LINK.test(word.norm) &&
      (tokens[k + 1]?.word?.capital || tags.at(k + 1, 'head') || tags.at(k + 1, 'noun'))
    )
      continue;
    if (code === 'ro' && /(lui|lor|ei)$/.test(word.norm) && !tags.at(k, 'speech')) continue;
    if (code !== 'en' && grammar.agreeing?.adjective.test(word.norm) && tags.at(k + 1, 'head')) continue;
    // "human rights ombudsman": the noun that speaks may stand behind others.
    const later = code === 'en' ? headBehind(reading, k) : -1;
    if (later > 0) {
      k = later;
      heads++;
      continue;
    }
    const linked = LINK.test(tokens[k - 1]?.word?.norm ?? '');
    if (linked && (tags.at(k, 'noun') || tags.at(k, 'adjective'))) continue;
    break;
  }
  if (heads === 0 && owner > from) return speaker(reading, from, owner, from, owner);
  if (heads === 0) return null;
  while (k > from && (!tokens[k - 1]!.word || LINK.test(tokens[k - 1]!.word!.norm))) k--;
  if (k <= from) return null;
  // "A Damascus lawyer, Rami Saleh, has opened": the name beside the post.
  if (tokens[k]?.text === ',') {
    const size = personName(reading, k + 1, Math.min(tokens.length, k + 6));
    if (size > 0 && tokens[k + 1 + size]?.text === ',') {
      const one = speaker(reading, k + 1, k + 1 + size, from, k + 2 + size);
      return one && { ...one, person: true };
    }
  }
  return speaker(reading, from, k, from, k);
}

function headBehind({ tokens, tags }: Reading, from: number): number {
  for (let k = from; k < from + 3; k++) {
    const word = tokens[k]?.word;
    if (!word || word.capital || word.number !== null) return -1;
    if (tags.at(k, 'head') && k > from) return k;
    if (
      tags.at(k, 'speech') ||
      tags.at(k, 'word', 'function') ||
      tags.at(k, 'measure') ||
      /(ed|ing|ly)$/.test(word.norm)
    )
      return -1;
  }
  return -1;
}

/** Is the capital of the first word its own? */
export function properly({ tokens, tags, lexicon }: Reading, at: number): boolean {
  const word = tokens[at]!.word!;
  if (word.caps || tags.at(at, 'country') || tags.at(at, 'capital')) return true;
  if (tags.at(at, 'noun') || tags.at(at, 'word', 'function')) return false;
  if (tags.at(at, 'head')) return true;
  if (tokens[at + 1]?.word?.capital) return true;
  return lexicon.pack.code === 'en' && word.entries.length === 0;
}
