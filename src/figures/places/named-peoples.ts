/** Peoples and countries as a sentence names them: which stand for their people, and which are joined to others. */

import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';

/** The war's own parties are named in every other sentence: they are nobody's nationality unless said of the counted. */
export const PARTIES = new Set(['RU', 'UA', 'US', 'GB', 'KR', '150']);

export const isAnd = ({ tokens, tags }: Reading, index: number): boolean =>
  tags.at(index, 'word', 'betweenAnd') !== null ||
  /^(and|or|или|sau|ori)$/.test(tokens[index]?.word?.norm ?? '');

/** A nationality that stands for its people: a plural, or before a noun for people; "Russian ranks" is neither. */
export function countsPeople({ tags, tokens, lexicon }: Reading, folk: Span): boolean {
  // "Polițiștii români", "румынские чиновники": the adjective of those who act.
  if (lexicon.pack.code === 'ro' && actsBefore(tags, tokens, folk.from)) return false;
  const noun = tags.at(folk.to, 'noun');
  if (noun) return noun.value === 'person' && !tags.at(folk.to, 'other', 'bystanders');
  const { code } = lexicon.pack;
  if (PARTIES.has(folk.value) && code === 'ro') return false;
  if (code !== 'en') return true;
  const last = tokens[folk.to - 1]!.word!.folded;
  const said = tags.at(folk.to, 'measure');
  return (
    last.endsWith('s') ||
    (!PARTIES.has(folk.value) && last.endsWith('ese')) ||
    (said !== null && OF_PEOPLE.has(said.value))
  );
}

function actsBefore(tags: Reading['tags'], tokens: Reading['tokens'], index: number): boolean {
  for (let k = index; k > Math.max(0, index - 3) && tokens[k - 1]?.word; k--)
    if (tags.before(k, 'other', 'bystanders') || tags.before(k, 'head')) return true;
  return false;
}

const OF_PEOPLE = new Set(['killed', 'wounded', 'missing', 'captured', 'losses', 'recruited', 'returned']);

/** Is the word after a nationality the head of a speaker ("Russian defence ministry")? */
export function speakerAt({ tags, tokens }: Reading, index: number): boolean {
  if (tags.at(index, 'speech') || tags.at(index, 'time', 'saying')) return true;
  for (let k = index; k < index + 4 && k < tokens.length; k++) {
    if (tags.at(k, 'head')) return true;
    if (!tokens[k]!.word || tags.at(k, 'word', 'function')) return false;
  }
  return false;
}

export function joinedBefore(reading: Reading, last: Span): string[] {
  const { tokens, tags } = reading;
  const codes = [last.value];
  let at = last.from;
  for (let guard = 0; guard < 6; guard++) {
    const joiner = tokens[at - 1];
    if (!joiner || !(joiner.text === ',' || isAnd(reading, at - 1))) break;
    const previous = tags.before(at - 1, 'people') ?? tags.before(at - 1, 'country');
    if (!previous) break;
    codes.push(previous.value);
    at = previous.from;
  }
  return codes;
}
