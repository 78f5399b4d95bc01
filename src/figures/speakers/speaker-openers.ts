/** Where a sentence names a source behind an opener: "according to NP", "по данным NP", "potrivit NP". */

import type { Reading, Story } from '../story.ts';
import { meantBy, spokeLast } from './speaker-actors.ts';
import { apposedAfter } from './speaker-appositions.ts';
import { authorAfter } from './speaker-authors.ts';
import { afterAsides, afterPlace, afterRecipient, subjectFrom } from './speaker-behind-verb.ts';
import { type Speaker, speaker } from './speaker-names.ts';
import { headFirst, headWithin, phraseAfter } from './speaker-phrase.ts';

/** The noun phrase that follows; its author where it is a document, the name where a post stands before one. */
export function openedBy(reading: Reading, start: number, opened: number, story: Story): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  const english = lexicon.pack.code === 'en';
  const verb = tags.before(opened, 'speech') !== null && !english;
  let from = afterAsides(reading, opened);
  // "по данным, собранным ACLED"
  if (
    lexicon.pack.grammar.agreeing &&
    tokens[from]?.text === ',' &&
    GATHERED.test(tokens[from + 1]?.word?.norm ?? '')
  )
    from += 2;
  if (verb && lexicon.pack.grammar.agreeing) {
    const told = afterRecipient(reading, from);
    if (told < 0) return null;
    if (told > from && lexicon.pack.grammar.inside?.test(tokens[told - 1]!.word?.norm ?? ''))
      start = told - 1;
    from = told;
  }
  if (verb && lexicon.pack.code === 'ro') from = afterPlace(reading, from);
  const relayed = tags.at(from, 'word', 'relay');
  if (
    relayed &&
    !english &&
    (tokens[relayed.to]?.word?.capital || tokens[relayed.to]?.word?.number || tags.at(relayed.to, 'head'))
  )
    from = relayed.to;
  if (tokens[from]?.word?.number && !tags.at(from, 'word', 'article')) from++;
  // "пообещал Сергею Шойгу тысячу сапёров": whom it was told.
  if (
    verb &&
    lexicon.pack.grammar.agreeing &&
    tokens[start - 1] &&
    DATIVE_NAME.test(tokens[from]?.text ?? '') &&
    tokens[from + 1]?.word?.capital
  )
    return null;
  // "Families say the dead …": only after a pause does "say" name who follows.
  if (
    english &&
    tags.at(start, 'speech') &&
    opened - start === 1 &&
    (tokens[start - 1]?.word || hasPredicate(reading, from))
  )
    return null;
  const author =
    authorAfter(reading, from, start) ??
    (!english && tags.at(opened - 1, 'word', 'record') ? authorAfter(reading, opened - 1, start) : null);
  if (author) return apposedAfter(reading, author.to, start) ?? author;
  // "i-au comunicat numele": what was told, not who told it.
  if (verb && tokens[start - 1]?.word && tags.at(from, 'word', 'record') && !tags.at(from, 'head'))
    return null;
  if (RELATIVES.test(tokens[from]?.word?.norm ?? '')) return null;
  // "Bilanțul cutremurului din nordul statului": what a document is of is no author.
  const document =
    lexicon.pack.code === 'ro' && opened - start === 1 && tags.at(start, 'word', 'record') !== null;
  if (document && !tokens[from]?.word?.capital && !headFirst(reading, from, phraseAfter(reading, from).to))
    return null;
  const again = verb ? pronounAfter(reading, from, start, story) : null;
  if (again) return again;
  if (opensClause(reading, from)) return null;
  const { to, heads } = phraseAfter(reading, from);
  const papers = !english && heads === 0 && to - from <= 4 && documentWithin(reading, from, to);
  if (to === from || (heads === 0 && !papers && !anyNoun(reading, start, from, to))) return null;
  // A Romanian or Russian verb's own subject may stand before it; what follows must look like a name or a body.
  if (
    verb &&
    !tokens[from]!.word?.capital &&
    (!headWithin(reading, from, to) || countsNext(reading, from, to))
  )
    return null;
  if (verb) from = subjectFrom(reading, from, to);
  if (from < 0) return null;
  return (
    apposedAfter(reading, complementEnd(reading, from, to), start) ?? speaker(reading, from, to, start, to)
  );
}

/** "…, the mayor, said four people HAD been killed": a clause of its own, no subject behind its verb. */
function hasPredicate(reading: Reading, from: number): boolean {
  const { to } = phraseAfter(reading, from);
  return /^(had|have|has|were|was|are|is|would|will|could|may|might|did)$/.test(
    reading.tokens[to]?.word?.norm ?? '',
  );
}

const GATHERED = /(?:нн|т)(?:ым|ыми|ых|ой|ого|ому)$/;

const DATIVE_NAME = /^[А-ЯЁ][а-яё]+[бвгджзклмнпрстфхцчшщ][ую]$|^[А-ЯЁ][а-яё]+[ео]ю$/;

/** "следует из банковских выписок" */
const documentWithin = ({ tags }: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (tags.at(k, 'word', 'record')) return true;
  return false;
};

/** "susține ea", "говорит он": whoever was named before. */
function pronounAfter({ tokens, tags }: Reading, at: number, start: number, story: Story): Speaker | null {
  if (!tags.at(at, 'word', 'pronoun') || RELATIVE.test(tokens[at]!.word!.norm)) return null;
  const { norm } = tokens[at]!.word!;
  const name = spokeLast(story, norm) ?? meantBy(story, norm) ?? story.speaker;
  return name ? { name, from: at, to: at + 1, start, end: at + 1, relay: false } : null;
}

/** "directorul Agenției Județene pentru Ocuparea Forței de Muncă (AJOFM), Sorin Pop": where the post of a person, and its complement, ends. */
function complementEnd({ tokens, tags, lexicon }: Reading, from: number, to: number): number {
  if (lexicon.pack.code === 'en' || tokens[to]?.text === ',') return to;
  let at = from;
  while (at < to && tags.at(at, 'noun')?.value !== 'person' && !tags.at(at, 'head')) at++;
  if (tags.at(at, 'noun')?.value !== 'person') return to;
  for (let k = to; k < Math.min(tokens.length, to + COMPLEMENT_REACH); k++) {
    const { text, word } = tokens[k]!;
    if (text === ',') return k;
    if ((!word && !/^[()«»„”“-]$/.test(text)) || tags.at(k, 'speech')) return to;
  }
  return to;
}

/** Tokens of the complement of a post. */
const COMPLEMENT_REACH = 12;

/** "informațiile potrivit CĂRORA": what is told, and by whom, stands before it. */
const RELATIVES = /^(which|whom|whose|carora|caruia|careia|котор(?:ым|ой|ому|ых))$/;

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
