/** Where a sentence names a source behind an opener: "according to NP", "по данным NP", "potrivit NP". */
import { meantBy, spokeLast } from './speaker-actors.ts';
import { apposedAfter } from './speaker-appositions.ts';
import { type Speaker, speaker } from './speaker-names.ts';
import type { Reading, Story } from './story.ts';
import type { Token } from './tokens.ts';

const LONGEST = 9;
/** Tokens between a document and its author: "bilanțul prezentat joi dimineață de". */
const AUTHOR_REACH = 6;

const isQuote = (text: string) => /^["“”„«»'’‘]$/.test(text);

/** The noun phrase that follows; its author where it is a document, the name where a post stands before one. */
export function openedBy(reading: Reading, start: number, opened: number, story: Story): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  const english = lexicon.pack.code === 'en';
  const verb = tags.before(opened, 'speech') !== null && !english;
  let from = afterAsides(reading, opened);
  if (verb && lexicon.pack.grammar.agreeing) {
    const told = afterRecipient(reading, from);
    if (told < 0) return null;
    if (told > from && lexicon.pack.grammar.inside?.test(tokens[told - 1]!.word?.norm ?? ''))
      start = told - 1;
    from = told;
  }
  const relayed = tags.at(from, 'word', 'relay');
  if (
    relayed &&
    !english &&
    (tokens[relayed.to]?.word?.capital || tokens[relayed.to]?.word?.number || tags.at(relayed.to, 'head'))
  )
    from = relayed.to;
  if (tokens[from]?.word?.number && !tags.at(from, 'word', 'article')) from++;
  // "Families say the dead …": only after a pause does "say" name who follows.
  if (english && tags.at(start, 'speech') && opened - start === 1 && tokens[start - 1]?.word) return null;
  const author = authorAfter(reading, from, start);
  if (author) return author;
  const again = verb ? pronounAfter(reading, from, start, story) : null;
  if (again) return again;
  if (opensClause(reading, from)) return null;
  const { to, heads } = phraseAfter(reading, from);
  if (to === from || (heads === 0 && !anyNoun(reading, start, from, to))) return null;
  // A Romanian or Russian verb's own subject may stand before it; what follows must look like a name or a body.
  if (
    verb &&
    !tokens[from]!.word?.capital &&
    (!headWithin(reading, from, to) || countsNext(reading, from, to))
  )
    return null;
  if (verb) from = subjectFrom(reading, from, to);
  if (from < 0) return null;
  return apposedAfter(reading, to, start) ?? speaker(reading, from, to, start, to);
}

/** "susține ea", "говорит он": whoever was named before. */
function pronounAfter({ tokens, tags }: Reading, at: number, start: number, story: Story): Speaker | null {
  if (!tags.at(at, 'word', 'pronoun') || RELATIVE.test(tokens[at]!.word!.norm)) return null;
  const { norm } = tokens[at]!.word!;
  const name = spokeLast(story, norm) ?? meantBy(story, norm) ?? story.speaker;
  return name ? { name, from: at, to: at + 1, start, end: at + 1, relay: false } : null;
}

const RELATIVE = /^(care|котор.*|як[аиеі]й?)$/;

/** "According to a written reply,", "по подсчётам землячества,": behind words that only ever name a source, any short phrase up to a mark is one. */
function anyNoun({ tokens, tags, lexicon }: Reading, start: number, from: number, to: number): boolean {
  if (tags.at(start, 'speech') || tags.at(start, 'word', 'record') || to - from > 5 || tokens[from]!.digits)
    return false;
  for (let k = from; k < to; k++) {
    const word = tokens[k]!.word;
    if (!word) continue;
    if (word.number && !tags.at(k, 'word', 'article')) return false;
    if (['relative', 'month', 'weekday', 'duration', 'season'].some((tag) => tags.at(k, tag))) return false;
    if (lexicon.pack.grammar.verb?.test(word.norm)) return false;
  }
  const next = tokens[to];
  return next === undefined || next.digits !== null || !next.word || next.word.number !== null;
}

/** "a confirmat moartea a 17 soldați": the verb's object, not its subject. */
const countsNext = ({ tokens, tags }: Reading, from: number, to: number) =>
  tokens[to] !== undefined &&
  (tokens[to].digits !== null || tokens[to].word?.number != null) &&
  tags.at(from, 'head') === null;

/**
 * Where the subject begins behind a verb: "нашли приглашения из Москвы" has none, "оценивают контингент западные дипломаты" has
 * its object first; -1 where there is none.
 */
function subjectFrom(reading: Reading, from: number, to: number): number {
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
const POSSESSIVE =
  /^(его|ее|их|її|їх|один|одна|два|две|трое|un|o|unii|unele|doi|doua|trei|mai|multi|multe|fost|fosta|fosti|foste|fostul|noul|noua|insusi|insasi|chiar|si|actualul|actuala|tot|alti|alte|cei|cele)$/;

/** Stands nothing before the noun that speaks but its adjectives? A name behind any noun is that noun's: "группа INPACT". */
export function headFirst({ tokens, tags, lexicon }: Reading, from: number, to: number): boolean {
  const { agreeing } = lexicon.pack.grammar;
  for (let k = from; k < to; k++) {
    const { word } = tokens[k]!;
    if (!word || word.capital || tags.at(k, 'head') || tags.at(k, 'people')) return true;
    if (tags.at(k, 'noun')?.value === 'person' || tags.at(k, 'word', 'record')) return true;
    if (agreeing?.adjective.test(word.norm) || POSSESSIVE.test(word.norm)) continue;
    const next = tokens[k + 1];
    return k + 1 < to && next !== undefined && (next.word?.caps === true || isQuote(next.text));
  }
  return false;
}

/** "said on Monday", "a anunțat joi", "сообщили во вторник в": what stands between a verb and its subject. */
function afterAsides({ tokens, tags }: Reading, from: number): number {
  let at = from;
  for (let guard = 0; guard < 3; guard++) {
    const aside = tags.at(at, 'around', 'aside');
    if (!aside || !tokens[aside.to]?.word) break;
    at = aside.to;
  }
  return at;
}

/**
 * Past whom it was told: "рассказали «Медузе» в МОМ", "рассказал агентству EFE их капеллан", "заявила в парламенте глава МИД"; -1
 * where nobody is named behind: "рассказала «Вёрстке», что".
 */
function afterRecipient(reading: Reading, from: number): number {
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

/** The noun phrase that begins here, and how many of its words can speak. */
function phraseAfter({ tokens, tags, lexicon }: Reading, from: number): { to: number; heads: number } {
  let to = from;
  let heads = 0;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]!;
    if (!token.word) {
      if (isQuote(token.text) || token.text === '-' || token.text === '&') {
        to++;
        continue;
      }
      break;
    }
    if (
      tags.at(to, 'head') ||
      tags.at(to, 'people') ||
      token.word.capital ||
      tags.at(to, 'noun')?.value === 'person'
    )
      heads++;
    if (
      to > from &&
      (((tags.at(to, 'word', 'stop') || tags.at(to, 'word', 'pronoun')) && !token.word.caps) || token.digits)
    )
      break;
    const verb = tags.at(to, 'speech') && !tags.at(to, 'head') && !token.word.capital;
    if (to > from && verb && !(token.word.norm === 'state' && tags.at(to + 1, 'head'))) break;
    if (to > from && lexicon.pack.grammar.notInNames.test(token.word.norm)) break;
    // "HRW описаны": the name is over.
    if (
      to > from &&
      !token.word.capital &&
      tokens[to - 1]!.word?.capital &&
      lexicon.pack.grammar.agreeing?.predicate.test(token.word.norm)
    )
      break;
    to++;
  }
  while (to > from && !tokens[to - 1]!.word) to--;
  return { to, heads };
}

/** "said that …", "declined to say how many …": a clause, no name. */
const opensClause = ({ tokens, tags }: Reading, from: number): boolean => {
  const word = tokens[from]?.word;
  if (!word || word.caps) return false;
  return (
    (tags.at(from, 'word', 'stop') !== null && !tags.at(from, 'head')) ||
    /^(how|what|whether|why|there|it|no|nobody|им|ему|ей|нам|вам|мне|тебе|себе|le|ii|ca|ce|cum|что|как|о|об|из|от|у|к|ко|до|под|без|через|между|против)$/.test(
      word.norm,
    )
  );
};

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

function authored(reading: Reading, from: number, start: number): Speaker | null {
  const { tokens } = reading;
  const { to } = phraseAfter(reading, from);
  if (to === from) return null;
  const speaks =
    tokens[from]?.word?.capital || isQuote(tokens[from]?.text ?? '') || headWithin(reading, from, to);
  if (!speaks || (to - from === 1 && onlyPlace(reading, from))) return null;
  return speaker(reading, from, to, start, to);
}

/** "datele din Kursk": a place is no author. */
const onlyPlace = ({ tags }: Reading, at: number) =>
  tags.at(at, 'head') === null && tags.at(at, 'country') !== null;

export const headWithin = ({ tags }: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (tags.at(k, 'head') || tags.at(k, 'people') || tags.at(k, 'noun')?.value === 'person') return true;
  return false;
};

/** "В отчёте ООН описаны …": the sentence tells what a document holds. */
export function insideDocument(reading: Reading): Speaker | null {
  const { tokens } = reading;
  if (!/^(in|в|во|у)$/.test(tokens[0]?.word?.norm ?? '') || !isDocument(reading, 1)) return null;
  return authorAfter(reading, 1, 0);
}
