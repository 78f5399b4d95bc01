/** Where a sentence names a source before a verb of saying, before a record ("X's count") or a colon. */

import type { Reading, Story } from '../story.ts';
import { clauseSubject, relativeSubject } from './clause-subject.ts';
import { subjectOfSentence } from './sentence-subject.ts';
import { meantBy, spokeLast, whoIs } from './speaker-actors.ts';
import { apposedBefore } from './speaker-appositions.ts';
import { authorAfter, isDocument } from './speaker-authors.ts';
import { type Speaker, speaker } from './speaker-names.ts';
import { nounPhraseBefore } from './speaker-noun-phrase.ts';
import { headWithin, phraseAfter } from './speaker-phrase.ts';
import { noVerb, turnsDown } from './speaker-verbs.ts';

const LONGEST = 9;

const RELATIVE = /^(who|which|care|который|которая|которое|которые|який|яка|яке|які)$/;

/** "The general staff's tally by Monday: 24,276 …": the subject of what stands before a colon. */
export function beforeColon(reading: Reading): Speaker | null {
  const first = reading.quantities.find((quantity) => !quantity.one);
  if (!first) return null;
  const colon = reading.tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > first.quoteFrom) return null;
  // "У профсоюза арифметика иная: …"
  if (/^у$/.test(reading.tokens[0]?.word?.norm ?? '')) {
    const { to, heads } = phraseAfter(reading, 1);
    if (heads > 0 && to < colon) return speaker(reading, 1, to, 0, to);
  }
  return sentenceSubject(reading, colon, true);
}

/** "next year's budget": a time owns no record. */
const timeBefore = ({ tags }: Reading, end: number): boolean =>
  ['duration', 'month', 'weekday', 'season', 'relative'].some((tag) => tags.before(end, tag) !== null);

/** "Ukraine's count", "the ministry's latest figures". */
export function recordOf(reading: Reading, from: number, to: number, story: Story): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  if (lexicon.pack.code !== 'en') return null;
  for (let k = from - 1; k > Math.max(0, from - 4); k--) {
    const mark = tokens[k]!;
    if (mark.word?.norm === 's' && /^['’]$/.test(tokens[k - 1]?.text ?? ''))
      return timeBefore(reading, k - 1) ? null : nounPhraseBefore(reading, k - 1, to);
    if (/^['’]$/.test(mark.text)) return nounPhraseBefore(reading, k, to);
    if (!mark.word) return null;
    // "raised its count": whose sentence it is.
    if (/^(its|their)$/.test(mark.word.norm)) {
      // "the ministry said in its bulletin": whose it is speaks before it.
      if (/^(in|of)$/.test(tokens[k - 1]?.word?.norm ?? '') && tags.before(k - 1, 'speech')) return null;
      const name = tags.before(k, 'word', 'opener') ? spokeLast(story, 'its') : null;
      if (name) return { name, from: k, to: k + 1, start: k - 1, end: to, relay: false };
      const subject = subjectOfSentence(reading);
      return subject && subject.to <= k ? subject : sentenceSubject(reading, k);
    }
  }
  return null;
}

/** "keeps a list", "ведут свой список": a verb of keeping before a record speaks as the record does. */
export function keeperOf(reading: Reading, from: number, to: number, story: Story): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  const next = tokens[to]?.word?.norm ?? '';
  if (
    lexicon.pack.code === 'en' &&
    !tags.at(to, 'word', 'article') &&
    !/^(its|their|his|her|own)$/.test(next) &&
    !(next === 'the' && tokens[to + 1]?.word?.norm === 'names')
  )
    return null;
  for (let k = to; k < to + 5 && tokens[k]?.word && !tokens[k]!.word!.number; k++)
    if (isDocument(reading, k)) return subjectOf(reading, from, to, story, false, []);
  return null;
}

const PERSONAL = /^(el|ea|ei|ele|он|она|они|він|вона|вони)$/;

const quotedAdverb = (tokens: Reading['tokens'], end: number) =>
  /^[”"»]$/.test(tokens[end - 1]?.text ?? '') &&
  /^[“"«„]$/.test(tokens[end - 3]?.text ?? '') &&
  tokens[end - 2]?.word?.capital === false;

/** "NP said": the noun phrase right before a verb of saying. */
export function subjectOf(
  reading: Reading,
  from: number,
  to: number,
  story: Story,
  inverted: boolean,
  found: readonly Speaker[],
): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  if (noVerb(reading, from, to) || turnsDown(reading, from, to)) return null;
  if (/^не$/.test(tokens[from - 1]?.word?.norm ?? '')) return null;
  // "…, a spus el": whoever that is, it is not what stands before.
  if (lexicon.pack.code !== 'en' && PERSONAL.test(tokens[to]?.word?.norm ?? '')) return null;
  let end = from;
  // Auxiliaries, adverbs and clitics between: "has now said", "a mai precizat", "now agree".
  for (let guard = 0; guard < 3; guard++) {
    // "школа гигиены в ноябре оценивала", "Institutul, în mai, a numărat"
    if (
      /^(в|во|in)$/.test(tokens[end - 2]?.word?.norm ?? '') &&
      end > 2 &&
      ['month', 'season', 'weekday'].some((tag) => tags.at(end - 1, tag))
    ) {
      end -= 2;
      continue;
    }
    // “categorically” rejects
    if (quotedAdverb(tokens, end)) end -= 3;
    // "și-a actualizat"
    if (tokens[end - 1]?.text === '-' && lexicon.pack.code === 'ro' && !tokens[end - 2]?.word?.capital)
      end -= 2;
    const aside = tags.before(end, 'around', 'aside');
    if (aside && aside.from > 0) {
      end = aside.from;
      continue;
    }
    const word = tokens[end - 1]?.word;
    if (!word || word.capital) break;
    if (
      /^(is|are|was|were|has|have|had|also|now|still|already|itself|then|later|only|just|a|au|mai|i|s|le|l|se|acum|deja|уже|также|ранее|позже)$/.test(
        word.norm,
      ) ||
      word.norm.endsWith('ly') ||
      // "Киев синхронно опубликовал"
      (lexicon.pack.grammar.agreeing &&
        /[а-я]{3}о$/.test(word.norm) &&
        !tags.before(end, 'noun') &&
        !tags.before(end, 'head'))
    )
      end--;
    else break;
  }
  end = beforeCallSign(reading, end);
  if (tokens[end - 1]?.text === ',' && inverted) return null;
  // "…, he told reporters, adding that": whoever speaks goes on.
  if (lexicon.pack.code === 'en' && tokens[end - 1]?.text === ',' && /ing$/.test(tokens[from]!.word!.norm)) {
    const one = found.findLast((other) => !other.relay && other.end <= from) ?? subjectOfSentence(reading);
    return one && one.to <= from ? { ...one, start: from, end: to } : null;
  }
  if (tokens[end - 1]?.text === ',')
    return (
      apposedBefore(reading, end - 1, to, nounPhraseBefore) ??
      (lexicon.pack.code === 'en'
        ? null
        : (relativeSubject(reading, end, to) ?? clauseSubject(reading, end, to)))
    );
  if (/^['’]$/.test(tokens[end - 1]?.text ?? '')) return null;
  const pronoun = tags.before(end, 'word', 'pronoun');
  if (pronoun && !tokens[pronoun.from]!.word!.caps) {
    // "A urmat The Guardian, care a scris": what the relative clause is about.
    const comma = pronoun.from - 1;
    const about =
      RELATIVE.test(tokens[pronoun.from]!.word!.norm) && tokens[comma]?.text === ','
        ? nounPhraseBefore(reading, comma, to)
        : null;
    if (about) return about;
    const said = found.findLast((one) => !one.relay && one.end <= pronoun.from);
    const { norm } = tokens[pronoun.from]!.word!;
    const name =
      said?.name ??
      (RELATIVE.test(norm)
        ? sentenceSubject(reading, pronoun.from)?.name
        : whoIs(reading, pronoun.from, norm, story)) ??
      story.speaker;
    return name
      ? { name, from: pronoun.from, to: pronoun.to, start: pronoun.from, end: to, relay: false }
      : null;
  }
  const nearest = relativeSubject(reading, end, to) ?? nounPhraseBefore(reading, end, to);
  // "Economists polled by Reuters expect": the name is the participle's.
  const before = nearest ? (tokens[nearest.start - 1]?.word?.norm ?? '') : '';
  const participle =
    nearest &&
    (/^(by|de|catre)$/.test(tokens[nearest.from - 1]?.word?.norm ?? '') ||
      (/^(in|from|at|near)$/.test(before) && placeOnly(reading, nearest)));
  const subject =
    (participle ? clauseSubject(reading, end, to) : null) ?? nearest ?? clauseSubject(reading, end, to);
  // "Datele publicate luni de Eurostat arată": a document speaks for its author.
  const author =
    subject && isDocument(reading, subject.from) ? authorAfter(reading, subject.from, subject.start) : null;
  return author && author.to <= end ? { ...author, end: to } : subject;
}

/** "An officer with the call sign “Yurta 7” says": who he is stands before what he is called, where that is no name. */
function beforeCallSign({ tokens, tags }: Reading, end: number): number {
  if (!QUOTE_MARK.test(tokens[end - 1]?.text ?? '')) return end;
  for (let k = end - 1; k > Math.max(1, end - LONGEST_CALL_SIGN); k--) {
    const called = tags.before(k, 'around', 'called');
    if (called) return called.from > 0 && tokens[called.from - 1]!.word ? called.from : end;
    const { text, word, digits } = tokens[k - 1]!;
    if (word ? !word.capital : !digits && !QUOTE_MARK.test(text)) return end;
  }
  return end;
}

const QUOTE_MARK = /^["“”„«»'’‘]$/;
const LONGEST_CALL_SIGN = 6;

/** "held in western Ukraine" */
const placeOnly = ({ tags }: Reading, { from, to }: Speaker): boolean => {
  for (let k = from; k < to; k++)
    if (tags.at(k, 'head') && !tags.at(k, 'country') && !tags.at(k, 'capital')) return false;
  return ['country', 'capital', 'city'].some((tag) => tags.before(to, tag) !== null);
};

/** "A European government has sanctioned …, it says": the sentence's own subject, where it can speak. */
function sentenceSubject(reading: Reading, before: number, strict = false): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  let end = 0;
  while (
    end < Math.min(before, LONGEST) &&
    (tokens[end]!.word || (end > 0 && /^['’]$/.test(tokens[end]!.text))) &&
    !tokens[end]!.digits
  ) {
    if (
      end > 0 &&
      tags.at(end, 'word', 'function') &&
      !/^(of|in|from|for|s|din|al|a|lui)$/.test(tokens[end]!.word?.norm ?? '')
    )
      break;
    if (end > 0 && lexicon.pack.grammar.notInNames.test(tokens[end]!.word?.norm ?? '')) break;
    if (end > 0 && tags.at(end, 'around', 'keeps')) break;
    end++;
  }
  if (end === 0 || (tokens[0]!.word?.number && !tags.at(0, 'word', 'one'))) return null;
  // "Сеул: …": nothing but the source before the colon.
  if (end >= before && !(strict && ['head', 'country', 'capital'].some((tag) => tags.at(0, tag))))
    return null;
  // "Bilanțul deraierii: …": a document speaks through its author.
  if (strict && isDocument(reading, 0)) return authorAfter(reading, 0, 0);
  // "The death toll … is now 11, it said": what is counted does not speak.
  if (tags.list('measure').some((span) => span.from < end && !tags.at(span.from, 'head'))) return null;
  if (strict ? !tags.list('head').some((span) => span.from < end) : !headWithin(reading, 0, end)) return null;
  return speaker(reading, 0, end, 0, end);
}

const POSSESSIVE = /^(his|her|its|their|lui|ei|lor|sa|sau|его|ее|их|його|її|їх)$/;

/** "by its own count", "по его словам": who is named before in the sentence, its subject, or who spoke last. */
export function ownWords(
  reading: Reading,
  from: number,
  to: number,
  story: Story,
  found: readonly Speaker[],
): Speaker | null {
  const said = found.findLast((one) => !one.relay && one.end <= from);
  const own = reading.tokens.slice(from, to).find(({ word }) => word && POSSESSIVE.test(word.norm));
  const pronoun = own?.word?.norm ?? '';
  const name =
    said?.name ??
    spokeLast(story, pronoun) ??
    sentenceSubject(reading, from)?.name ??
    meantBy(story, pronoun) ??
    story.speaker;
  return name ? { name, from, to, start: from, end: to, relay: false } : null;
}
