/** Where a sentence names a source: after an opener, before a verb of saying, before a record ("X's count"). */
import { clauseSubject, relativeSubject, startsName } from './clause-subject.ts';
import { type Speaker, speaker } from './speaker-names.ts';
import type { Reading, Story } from './story.ts';

const LONGEST = 9;

const isQuote = (text: string) => /^["“”„«»'’‘]$/.test(text);
const stopsClause = (text: string) => /^[,;:.!?()]$/.test(text) || text === '—' || text === '–';

/** "The general staff's tally by Monday: 24,276 …": the subject of what stands before a colon. */
export function beforeColon(reading: Reading): Speaker | null {
  const first = reading.quantities[0];
  if (!first) return null;
  const colon = reading.tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > first.quoteFrom) return null;
  return sentenceSubject(reading, colon, true);
}

/** "according to NP", "по данным NP", "potrivit NP": the noun phrase that follows. */
export function openedBy(reading: Reading, start: number, from: number): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  const verb = tags.at(start, 'speech') !== null && lexicon.pack.code !== 'en';
  const relayed = tags.at(from, 'word', 'relay');
  if (relayed && lexicon.pack.code !== 'en' && tokens[relayed.to]?.word) from = relayed.to;
  if (tokens[from]?.word?.number && !tags.at(from, 'word', 'article')) from++;
  from = afterRecord(reading, from);
  if (opensClause(reading, from)) return null;
  // "Families say the dead …": only after a pause does "say" name who follows.
  if (lexicon.pack.code === 'en' && tags.at(start, 'speech') && from - start === 1 && tokens[start - 1]?.word)
    return null;
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
    if (tags.at(to, 'head') || token.word.capital || tags.at(to, 'noun')?.value === 'person') heads++;
    if (
      to > from &&
      (((tags.at(to, 'word', 'stop') || tags.at(to, 'word', 'pronoun')) && !token.word.caps) || token.digits)
    )
      break;
    if (to > from && tags.at(to, 'speech') && !tags.at(to, 'head') && !token.word.capital) break;
    if (to > from && lexicon.pack.grammar.notInNames.test(token.word.norm)) break;
    to++;
  }
  while (to > from && !tokens[to - 1]!.word) to--;
  if (to === from || heads === 0) return null;
  // A Romanian or Russian verb's own subject may stand before it; what follows must look like a name or a body.
  if (verb && !tokens[from]!.word?.capital && !headWithin(reading, from, to)) return null;
  return speaker(reading, from, to, start, to);
}

/** "said that …", "declined to say how many …": a clause, no name. */
const opensClause = ({ tokens, tags }: Reading, from: number): boolean => {
  const word = tokens[from]?.word;
  if (!word || word.caps) return false;
  return (
    (tags.at(from, 'word', 'stop') !== null && !tags.at(from, 'head')) ||
    /^(how|what|whether|why|there|it|no|nobody|ca|ce|cum|что|как|о|об)$/.test(word.norm)
  );
};

/** "this morning's bulletin from X": the speaker stands behind the document. */
function afterRecord({ tokens, tags }: Reading, from: number): number {
  for (let k = from; k < Math.min(tokens.length, from + 7); k++) {
    const token = tokens[k]!;
    if (token.text === ',' || token.digits) break;
    if (tags.at(k, 'word', 'record') && /^(from|by)$/.test(tokens[k + 1]?.word?.norm ?? '')) return k + 2;
  }
  return from;
}

const headWithin = ({ tags }: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (tags.at(k, 'head') || tags.at(k, 'noun')?.value === 'person') return true;
  return false;
};

/** "Ukraine's count", "the ministry's latest figures". */
export function recordOf(reading: Reading, from: number, to: number): Speaker | null {
  const { tokens, lexicon } = reading;
  if (lexicon.pack.code !== 'en') return null;
  for (let k = from - 1; k > Math.max(0, from - 4); k--) {
    const mark = tokens[k]!;
    if (mark.word?.norm === 's' && /^['’]$/.test(tokens[k - 1]?.text ?? ''))
      return nounPhraseBefore(reading, k - 1, to);
    if (/^['’]$/.test(mark.text)) return nounPhraseBefore(reading, k, to);
    if (!mark.word) return null;
  }
  return null;
}

const ROMANIAN_PARTICIPLE = /[^aeiou](at|ate|ati|ut|uti|ute|is|us|usi|use|ins)$/;
const ROMANIAN_NOUN = /(ii|iile|iilor|ilor|elor|rea|rii|ri|tie|tia|ului)$/;

/** Words of saying that say nothing here: participles ("citizens found"), nouns ("think tank"), passives ("are said to"). */
function noVerb({ tokens, tags, lexicon }: Reading, from: number, to: number): boolean {
  const word = tokens[from]!.word!;
  const previous = tokens[from - 1];
  const before = previous?.word?.norm ?? '';
  const next = tokens[to]?.word?.norm ?? '';
  const { code, grammar } = lexicon.pack;
  if (grammar.verbalNoun) return grammar.verbalNoun.test(word.norm);
  if (code === 'ro') {
    if (ROMANIAN_NOUN.test(word.norm)) return true;
    if (tags.at(from, 'head') && !/^(a|au|am)$/.test(before)) return true;
    return (
      to - from === 1 &&
      ROMANIAN_PARTICIPLE.test(word.norm) &&
      !/^(a|au|am|mai|deja|si|l|o|le|i|fi)$/.test(before)
    );
  }
  if (previous?.text === '-' && !previous.spaced) return true;
  if (word.norm === 'states' && next !== 'that') return true;
  if (/^think$/.test(word.norm) && /^tanks?$/.test(next)) return true;
  if (/^(is|are|was|were|be|been|being|to|the|a|an|of|and|or|five|each)$/.test(before)) return true;
  if (/^(estimates|reports|records|counts|lists)$/.test(word.norm) && tags.before(from, 'adjective'))
    return true;
  const participle = word.norm.endsWith('ed') || /^(found|told|given|known|spoken)$/.test(word.norm);
  if (!participle || /^(has|have|had|now|also|already)$/.test(before)) return false;
  return (
    /^(by|to|not|in|on|at|as|with|from|dead|missing|killed|for|since|during|between)$/.test(next) &&
    !tags.before(from, 'head') &&
    !previous?.word?.capital
  );
}

/** "NP said": the noun phrase right before a verb of saying. */
export function subjectOf(reading: Reading, from: number, to: number, story: Story): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  if (noVerb(reading, from, to)) return null;
  let end = from;
  // Auxiliaries, adverbs and clitics between: "has now said", "a mai precizat", "now agree".
  for (let guard = 0; guard < 3; guard++) {
    const word = tokens[end - 1]?.word;
    if (!word || word.capital) break;
    if (
      /^(has|have|had|also|now|still|already|itself|then|later|only|just|a|au|mai|i|s|le|l|se|acum|deja|уже|также|ранее|позже)$/.test(
        word.norm,
      ) ||
      word.norm.endsWith('ly')
    )
      end--;
    else break;
  }
  // "Serviciul de informații, NIS, estimează": the short name between commas.
  if (tokens[end - 1]?.text === ',' && tokens[end - 2]?.word?.caps && tokens[end - 3]?.text === ',') {
    return speaker(reading, end - 2, end - 1, end - 2, to);
  }
  // ", the UN said": a relative clause between commas: "Mediazona and Meduza, which ran the numbers, say".
  if (tokens[end - 1]?.text === ',' && lexicon.pack.code === 'en') {
    let open = end - 2;
    while (open > 0 && end - open < 10 && tokens[open]!.text !== ',') open--;
    const first = tokens[open + 1]?.word?.norm ?? '';
    if (tokens[open]?.text === ',' && open > 0 && /^(which|who|whose|a|an|the)$/.test(first)) {
      const outer = nounPhraseBefore(reading, open, to);
      if (outer) return outer;
    }
    return null;
  }
  if (/^['’]$/.test(tokens[end - 1]?.text ?? '')) return null;
  const pronoun = tags.before(end, 'word', 'pronoun');
  if (pronoun && !tokens[pronoun.from]!.word!.caps) {
    const subject = sentenceSubject(reading, pronoun.from);
    const name = subject?.name ?? story.speaker;
    return name
      ? { name, from: pronoun.from, to: pronoun.to, start: pronoun.from, end: to, relay: false }
      : null;
  }
  return (
    relativeSubject(reading, end, to) ?? nounPhraseBefore(reading, end, to) ?? clauseSubject(reading, end, to)
  );
}

/** "A European government has sanctioned …, it says": the sentence's own subject, where it can speak. */
function sentenceSubject(reading: Reading, before: number, strict = false): Speaker | null {
  const { tokens, tags } = reading;
  let end = 0;
  while (end < Math.min(before, LONGEST) && tokens[end]!.word && !tokens[end]!.digits) {
    if (
      end > 0 &&
      tags.at(end, 'word', 'function') &&
      !/^(of|in|from|for|din|al|a|lui)$/.test(tokens[end]!.word!.norm)
    )
      break;
    end++;
  }
  if (end === 0 || end >= before) return null;
  // "The death toll … is now 11, it said": what is counted does not speak.
  if (tags.list('measure').some((span) => span.from < end)) return null;
  if (strict ? !tags.list('head').some((span) => span.from < end) : !headWithin(reading, 0, end)) return null;
  return speaker(reading, 0, end, 0, end);
}

function nounPhraseBefore(reading: Reading, end: number, verbEnd: number): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  let from = end;
  let heads = 0;
  while (from > 0 && end - from < LONGEST) {
    const token = tokens[from - 1]!;
    if (!token.word) {
      const inner =
        token.text === '-' ||
        token.text === '&' ||
        (/^['’]$/.test(token.text) && tokens[from]?.word?.norm === 's');
      if (inner || (isQuote(token.text) && !/^['’]$/.test(token.text))) {
        from--;
        continue;
      }
      break;
    }
    if (token.digits || stopsClause(token.text)) break;
    const attached =
      lexicon.pack.code === 'en' &&
      /^(of|for|in|from|at)$/.test(token.word.norm) &&
      from > 1 &&
      (tags.at(from - 2, 'head') !== null || tags.before(from - 1, 'noun')?.value === 'person');
    const joined =
      token.word.norm === 'and' && tokens[from]?.word?.capital && tokens[from - 2]?.word?.capital;
    const stop = tags.at(from - 1, 'word', 'stop') && !tags.at(from - 1, 'head') && !token.word.caps;
    if (stop && !attached && !joined) break;
    if (tags.at(from - 1, 'speech') && !tags.at(from - 1, 'head') && !token.word.capital) break;
    if (token.word.number && !tags.at(from - 1, 'word', 'article')) break;
    if (lexicon.pack.code === 'en' && lexicon.pack.grammar.notInNames.test(token.word.norm)) break;
    if (tags.at(from - 1, 'head') || (token.word.capital && (from > 1 || startsName(reading)))) heads++;
    from--;
  }
  if (from === end || /^(of|din|dintre|из)$/.test(tokens[from]!.word?.norm ?? '')) return null;
  if (heads === 0 && !headWithin(reading, from, end)) return null;
  // "В мэрии сообщили": a body in the place of its people.
  const inside = lexicon.pack.grammar.inside?.test(tokens[from - 1]?.word?.norm ?? '') ?? false;
  return speaker(reading, from, end, inside ? from - 1 : from, verbEnd);
}
