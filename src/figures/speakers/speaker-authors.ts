/** Documents, and the authors that they speak for. */

import type { Reading } from '../story.ts';
import type { Token } from '../tokens.ts';
import { type Speaker, speaker } from './speaker-names.ts';
import { headFirst, headWithin, isQuote, phraseAfter } from './speaker-phrase.ts';

/** Tokens between a document and its author: "bilanțul prezentat joi dimineață de". */
const AUTHOR_REACH = 6;

export const isDocument = ({ tags }: Reading, at: number) =>
  tags.at(at, 'word', 'record') ?? tags.at(at, 'time', 'document') ?? tags.at(at, 'time', 'data');

/** "this morning's", "aceluiași": words before a document that name nobody. */
const leadsOn = (token: Token) => (token.word ? !token.word.capital : /^['’]$/.test(token.text));

/** "this morning's bulletin from X", "bilanțul prezentat joi de X", "доклад ООН": the author behind the document. */
export function authorAfter(reading: Reading, from: number, start: number): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  let at = from;
  let document = isDocument(reading, at);
  while (!document && at < from + 6 && tokens[at] && leadsOn(tokens[at]!))
    document = isDocument(reading, ++at);
  if (!document) return null;
  const slavic = lexicon.pack.grammar.phrase === 'adjectives_first';
  at = document.to;
  if (slavic) {
    // "по данным, СОБРАННЫМ ACLED"
    if (
      tokens[at]?.text === ',' &&
      /(?:нн|т)(?:ым|ыми|ых|ой|ого|ому)$/.test(tokens[at + 1]?.word?.norm ?? '')
    )
      at += 2;
    // "сводка БРИТАНСКОГО министерства"
    const { agreeing } = lexicon.pack.grammar;
    let noun = at;
    while (
      noun < at + 3 &&
      tokens[noun]?.word &&
      !tags.at(noun, 'head') &&
      agreeing?.adjective.test(tokens[noun]!.word!.norm)
    )
      noun++;
    if (noun > at && tags.at(noun, 'head')) return authored(reading, at, start);
    const finder = behindParticiple(reading, at);
    if (finder > 0) return authored(reading, finder, start);
    const next = tokens[at];
    if (!next || !(next.word?.capital || isQuote(next.text) || tags.at(at, 'head'))) return null;
    return authored(reading, at, start);
  }
  for (let k = at; k < Math.min(tokens.length, at + AUTHOR_REACH); k++) {
    const token = tokens[k]!;
    if (token.text === ',' || token.digits) return null;
    const marker = tags.at(k, 'around', 'author');
    if (!marker) {
      if (!token.word || (tags.at(k, 'speech') && !PARTICIPLE.test(token.word.norm))) return null;
      if (k === at && token.word.capital && !tags.at(k, 'weekday')) return authored(reading, k, start);
      continue;
    }
    const found = authored(reading, marker.to, start);
    if (found) return found;
  }
  return null;
}

/** "data RELEASED by", "datele PUBLICATE de". */
const PARTICIPLE = /(?:ed|found|written|seen|shown|drawn|sent|made|held|[aiu]te?|[aiu]t[ai]|se|s)$/;

/** "реестры контрактов, ИЗУЧЕННЫЕ X": where who has done so begins; -1 where nobody has. */
function behindParticiple({ tokens }: Reading, from: number): number {
  for (let k = from; k < from + AUTHOR_REACH; k++) {
    const token = tokens[k];
    if (!token || (!token.word && token.text !== ',')) return -1;
    const next = tokens[k + 1];
    if (!token.word || !SLAVIC_PARTICIPLE.test(token.word.norm) || !next) continue;
    if (next.word?.capital || isQuote(next.text)) return k + 1;
  }
  return -1;
}

const SLAVIC_PARTICIPLE = /(?:анн|енн|ят|ут)(?:ые|ых|ый|ого|ой|ая|ое|ом|ым|ыми)$/;

function authored(reading: Reading, from: number, start: number): Speaker | null {
  const { tokens } = reading;
  const { to } = phraseAfter(reading, from);
  if (to === from) return null;
  const speaks =
    tokens[from]?.word?.capital || isQuote(tokens[from]?.text ?? '') || headWithin(reading, from, to);
  if (!speaks || (to - from === 1 && onlyPlace(reading, from))) return null;
  // "Bilanțul cutremurului din nordul statului Peru": what it is of is no author.
  if (
    reading.lexicon.pack.code === 'ro' &&
    !tokens[from]!.word?.capital &&
    !isQuote(tokens[from]!.text) &&
    !headFirst(reading, from, to)
  )
    return null;
  return speaker(reading, from, to, start, to);
}

/** "datele din Kursk": a place is no author. */
const onlyPlace = ({ tags }: Reading, at: number) =>
  tags.at(at, 'head') === null && tags.at(at, 'country') !== null;

/** "В отчёте ООН описаны …": the sentence tells what a document holds. */
export function insideDocument(reading: Reading): Speaker | null {
  const { tokens } = reading;
  if (!/^(in|в|во|у)$/.test(tokens[0]?.word?.norm ?? '') || !isDocument(reading, 1)) return null;
  return authorAfter(reading, 1, 0);
}
