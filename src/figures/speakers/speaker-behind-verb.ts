/** Where the subject begins behind a verb of saying: past when, where and to whom it was said. */

import type { Reading } from '../story.ts';
import { headFirst, headWithin, phraseAfter } from './speaker-phrase.ts';

/**
 * Where the subject begins behind a verb: "нашли приглашения из Москвы" has none, "оценивают контингент западные дипломаты" has
 * its object first; -1 where there is none.
 */
export function subjectFrom(reading: Reading, from: number, to: number): number {
  const { tokens, tags, lexicon } = reading;
  const { agreeing } = lexicon.pack.grammar;
  if (lexicon.pack.code === 'en') return from;
  if (!agreeing) return headFirst(reading, from, to) ? from : -1;
  if (headFirst(reading, from, to)) return from;
  for (let k = from + 1; k < to; k++) {
    const { word } = tokens[k]!;
    if (!word || word.capital || agreeing.oblique.test(word.norm) || GENITIVE.test(word.norm)) continue;
    if (!tags.at(k, 'head') && tags.at(k, 'noun')?.value !== 'person') continue;
    if (tags.at(k, 'nominative')) continue;
    let start = k;
    while (start > from && NOMINATIVE_ADJECTIVE.test(tokens[start - 1]!.word?.norm ?? '')) start--;
    if (start < k) return start;
  }
  return -1;
}

const NOMINATIVE_ADJECTIVE = /[а-яіїє]{2}(?:[ыи]й|[ыи]е|[ая]я|ої?)$/;
const GENITIVE = /(?:ов|ев|ей|ам|ям|ом|ем|ого|его)$/;

/** "said on Monday", "a anunțat joi", "сообщили во вторник в": what stands between a verb and its subject. */
export function afterAsides({ tokens, tags }: Reading, from: number): number {
  let at = from;
  for (let guard = 0; guard < 3; guard++) {
    const aside = tags.at(at, 'around', 'aside');
    if (!aside || !tokens[aside.to]?.word) break;
    at = aside.to;
  }
  return at;
}

/** "a declarat pentru Europa Liberă purtătorul", "a precizat la Chișinău șeful", "a rectificat, într-o conferință, ministrul": past where it was said. */
export function afterPlace({ tokens, tags }: Reading, from: number): number {
  const set = tokens[from]?.text === ',';
  const open = set ? from + 1 : from;
  if (!/^(la|in|intr|dintr|pe|pentru|din|prin|dupa)$/.test(tokens[open]?.word?.norm ?? '')) return from;
  for (let k = open + 1; k < open + PLACE_REACH && tokens[k]; k++) {
    const { word, text } = tokens[k]!;
    if (text === ',' && set) return tags.at(k + 1, 'head') ? k + 1 : from;
    if (!word) {
      if (text === '-') continue;
      return from;
    }
    const before = tokens[k - 1]!.word?.norm ?? '';
    const head = tags.at(k, 'head') !== null || tags.at(k, 'noun')?.value === 'person';
    // "pentru Europa Liberă un reprezentant al …"
    if (head && /^(un|o)$/.test(before) && tags.at(k, 'noun')?.value === 'person' && k - 1 > open + 1)
      return k;
    if (
      head &&
      !word.capital &&
      /(ul|ele|ele|a|le|ii|ntul)$/.test(word.norm) &&
      !/^(de|la|al|a|ai|ale|in|o|un|pe|pentru|din|prin|dupa|si|unei|unui|unor|fata|cadrul|timpul)$/.test(
        before,
      )
    )
      return set ? from : k;
  }
  return from;
}

/** Tokens between a verb of saying and its subject that say where. */
const PLACE_REACH = 9;

/**
 * Past whom it was told: "рассказали «Медузе» в МОМ", "рассказал агентству EFE их капеллан", "заявила в парламенте глава МИД"; -1
 * where nobody is named behind: "рассказала «Вёрстке», что".
 */
export function afterRecipient(reading: Reading, from: number): number {
  const { tokens, tags, lexicon } = reading;
  const { grammar } = lexicon.pack;
  let at = from;
  const paper = tags.at(at, 'word', 'relay');
  if (paper) at = paper.to;
  if (tokens[at]?.text === '«') {
    let close = at + 1;
    while (close < at + 6 && tokens[close] && tokens[close]!.text !== '»') close++;
    if (tokens[close]?.text !== '»') return from;
    const dative = /(?:е|у|ю|ам|ям)$/.test(tokens[close - 1]!.word?.norm ?? '');
    at = close + 1;
    if (dative && !tokens[at]?.word) return -1;
  } else {
    while (tokens[at]?.word && /^[A-Z]/.test(tokens[at]!.text) && at < from + 5) at++;
  }
  if (at === from) {
    // A place where it was said, between the verb and its subject.
    const { word } = tokens[at] ?? {};
    if (!word || !/^(?:в|во|на|по|под|с|со|из)$/.test(word.norm)) return from;
    for (let k = at + 2; k < at + 7 && tokens[k]?.word && !tokens[k]!.digits; k++) {
      if (tokens[k]!.word!.capital || tags.at(k, 'nominative')) continue;
      if (tags.at(k, 'head') || tags.at(k, 'noun')?.value === 'person')
        return OBLIQUE.test(tokens[k]!.word!.norm) ? from : k;
    }
    return from;
  }
  const next = tokens[at]?.word;
  if (!next) return from;
  if (grammar.inside?.test(next.norm)) return phraseAfter(reading, at + 1).heads > 0 ? at + 1 : from;
  if (tags.at(at, 'word', 'stop') || next.number) return from;
  return subjectFrom(reading, at, phraseAfter(reading, at).to) >= 0 &&
    headWithin(reading, at, phraseAfter(reading, at).to)
    ? at
    : from;
}

const OBLIQUE = /(?:ов|ев|ам|ям|ами|ями|ах|ях|ого|его|ому|ему|ых|их)$/;
