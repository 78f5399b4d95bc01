/** Who says so: sources by opener ("according to"), by verb ("X said"), by record ("X's count"). */
import type { RawQuantity } from './quantities.ts';
import type { Reading, Story } from './story.ts';

export interface Speaker {
  name: string;
  /** Tokens of the name. */
  from: number;
  to: number;
  /** Tokens of the whole source phrase. */
  start: number;
  end: number;
  relay: boolean;
}

const LONGEST = 9;

const isQuote = (text: string) => /^["“”„«»'’‘]$/.test(text);
const stopsClause = (text: string) => /^[,;:.!?()]$/.test(text) || text === '—' || text === '–';

export function speakersOf(reading: Reading, story: Story): Speaker[] {
  const found: Speaker[] = [];
  const { tags } = reading;
  for (const span of tags.list('word')) {
    if (span.value === 'opener') push(found, openedBy(reading, span.from, span.to));
    if (span.value === 'record') push(found, recordOf(reading, span.from, span.to));
  }
  for (const span of tags.list('speech')) {
    // "the United States": a capital inside a sentence is no verb.
    if (span.from > 0 && reading.tokens[span.from]!.word!.capital) continue;
    push(found, subjectOf(reading, span.from, span.to, story));
  }
  if (found.length === 0) push(found, beforeColon(reading));
  return found;
}

/** "The general staff's tally by Monday: 24,276 …": the subject of what stands before a colon. */
function beforeColon(reading: Reading): Speaker | null {
  const first = reading.quantities[0];
  if (!first) return null;
  const colon = reading.tokens.findIndex((token) => token.text === ':');
  if (colon < 1 || colon > first.quoteFrom) return null;
  return sentenceSubject(reading, colon, true);
}

function push(found: Speaker[], speaker: Speaker | null): void {
  if (!speaker || speaker.name === '') return;
  // The same words found twice: the longer phrase wins.
  const at = found.findIndex((known) => known.from < speaker.to && speaker.from < known.to);
  if (at < 0) found.push(speaker);
  else if (found[at]!.to - found[at]!.from < speaker.to - speaker.from) found[at] = speaker;
}

/** "according to NP", "по данным NP", "potrivit NP": the noun phrase that follows. */
function openedBy(reading: Reading, start: number, from: number): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  const verb = tags.at(start, 'speech') !== null && lexicon.pack.code !== 'en';
  const relayed = tags.at(from, 'word', 'relay');
  if (relayed && lexicon.pack.code !== 'en' && tokens[relayed.to]?.word) from = relayed.to;
  if (tokens[from]?.word?.number && !tags.at(from, 'word', 'article')) from++;
  from = afterRecord(reading, from);
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
    if (to > from && tags.at(to, 'speech') && !token.word.capital) break;
    if (to > from && breaksName(token.word.norm, lexicon.pack.code)) break;
    to++;
  }
  while (to > from && !tokens[to - 1]!.word) to--;
  if (to === from || heads === 0) return null;
  // A Romanian or Russian verb's own subject may stand before it; what follows must look like a name or a body.
  if (verb && !tokens[from]!.word?.capital && !headWithin(reading, from, to)) return null;
  return speaker(reading, from, to, start, to);
}

/** "this morning's bulletin from X": the speaker stands behind the document. */
function afterRecord({ tokens, tags }: Reading, from: number): number {
  for (let k = from; k < Math.min(tokens.length, from + 7); k++) {
    const token = tokens[k]!;
    if (token.text === ',' || token.digits) break;
    if (tags.at(k, 'word', 'record') && /^(from|by)$/.test(tokens[k + 1]?.word?.norm ?? '')) return k + 2;
  }
  return from;
}

/** Auxiliaries and prepositions that no name holds. */
function breaksName(norm: string, language: string): boolean {
  if (language === 'ro') return /^(au|ar|este|sunt|e|era|erau|va|vor|s|si|ca|cu|pe)$/.test(norm);
  if (language === 'ru') return /^(был|была|были|будет|не|то|это|уже|еще|они|он|она|лишь|только)$/.test(norm);
  return /^(is|are|was|were|has|have|had|will)$/.test(norm);
}

const headWithin = ({ tags }: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (tags.at(k, 'head') || tags.at(k, 'noun')?.value === 'person') return true;
  return false;
};

/** "Ukraine's count", "the ministry's latest figures". */
function recordOf(reading: Reading, from: number, to: number): Speaker | null {
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

/** "NP said": the noun phrase right before a verb of saying. */
function subjectOf(reading: Reading, from: number, to: number, story: Story): Speaker | null {
  const { tokens, tags, lexicon } = reading;
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
  return nounPhraseBefore(reading, end, to);
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
    if (tags.at(from - 1, 'head') || (token.word.capital && (from > 1 || startsName(reading)))) heads++;
    from--;
  }
  if (from === end) return null;
  if (heads === 0 && !headWithin(reading, from, end)) return null;
  return speaker(reading, from, end, from, verbEnd);
}

/** Is the sentence's first word a name, not just a word at its beginning? */
function startsName({ tokens, tags, lexicon }: Reading): boolean {
  const first = tokens[0]!.word!;
  if (first.caps || tags.at(0, 'country') || tags.at(0, 'capital') || tokens[1]?.word?.capital) return true;
  return (
    lexicon.pack.code === 'en' &&
    !tags.at(0, 'word', 'function') &&
    tags.at(0, 'noun') === null &&
    tags.at(0, 'measure') === null
  );
}

function speaker(reading: Reading, from: number, to: number, start: number, end: number): Speaker | null {
  const { tokens, tags, text } = reading;
  let first = from;
  while (first < to) {
    const word = tokens[first]!.word;
    const drop =
      !word ||
      /^(însă|dar|iar|că|ca|ce|și|si|cum|the|a|an|un|o|unui|unei|some|two|three|many|several|но|и|а|в|во|на|же|its|his|their|own|this|and|but|that)$/.test(
        word.norm,
      ) ||
      (word.number !== null && !word.capital);
    if (!drop) break;
    first++;
  }
  if (first >= to) return null;
  const relay = tags.at(first, 'word', 'relay') !== null;
  const [nameFrom, nameTo] = surname(reading, first, to);
  const raw = text.slice(tokens[nameFrom]!.start, tokens[nameTo - 1]!.end);
  return { name: nominative(reading, nameFrom, nameTo, raw), from: first, to, start, end, relay };
}

/** A person by surname: two or more capitalised words at the end, none of them a body's. */
function surname(reading: Reading, from: number, to: number): [number, number] {
  const { tokens, tags } = reading;
  if (to - from < 2) return [from, to];
  const last = tokens[to - 1]!;
  const before = tokens[to - 2]!;
  const named = last.word?.capital && !last.word.caps && before.word?.capital && !before.word.caps;
  if (!named) return [from, to];
  for (let k = to - 2; k < to; k++) {
    if (
      tags.at(k, 'head') ||
      tags.at(k, 'country') ||
      tags.at(k, 'people') ||
      tags.at(k, 'adjective') ||
      tags.at(k, 'capital')
    )
      return [from, to];
  }
  if (tokens[to - 3]?.word?.capital && to - 3 >= from && !tags.at(to - 3, 'head')) return [from, to];
  // "All Eyes on Wagner" and other names of bodies keep their words.
  for (let k = from; k < to - 2; k++)
    if (tokens[k]!.word?.capital && k > from && !tags.at(k, 'head')) return [from, to];
  return [to - 1, to];
}

/** Russian sources in the nominative, where the pack knows it. */
function nominative(reading: Reading, from: number, to: number, raw: string): string {
  const { tokens, tags, text, lexicon } = reading;
  if (lexicon.pack.code !== 'ru') return raw;
  const token = tokens[from]!;
  const known = tags.at(from, 'nominative');
  let name = known ? known.value : token.text;
  if (!known && token.word?.capital && to - from === 1) name = surnameNominative(token.text);
  let at = token.end;
  for (let k = from + 1; k < to; k++) {
    const word = tokens[k]!;
    const next = tags.at(k, 'nominative');
    const agree = k === from + 1 && next && known && /[ыи]й$|ое$/.test(known.value);
    name += text.slice(at, word.start) + (agree ? next.value : word.text);
    at = word.end;
  }
  return name;
}

/** "Джайсвала" → "Джайсвал": a surname after "по словам" stands in the genitive. */
function surnameNominative(name: string): string {
  if (/(ова|ева|ина|ына)$/.test(name)) return name.slice(0, -1);
  if (/ого$/.test(name)) return `${name.slice(0, -3)}ий`;
  if (/[бвгджзклмнпрстфхцчшщ]а$/.test(name) && name.length > 4) return name.slice(0, -1);
  return name;
}

/** The speaker of a figure: the nearest in its sentence, the origin before the relay. */
export function speakerOf(
  quantity: RawQuantity,
  speakers: readonly Speaker[],
  reading: Reading,
): Speaker | 'none' | null {
  let best: { speaker: Speaker; cost: number } | null = null;
  for (const one of speakers) {
    // "two US officials said": the number of the speakers is nobody's claim.
    if (
      quantity.from >= one.start - 1 &&
      quantity.to <= one.to + 1 &&
      quantity.to <= one.from + 1 &&
      quantity.from >= one.from - 2
    )
      return 'none';
    const cost = distance(reading, quantity, one) + (one.relay ? 25 : 0);
    if (cost < (best?.cost ?? 60)) best = { speaker: one, cost };
  }
  return best?.speaker ?? null;
}

function distance({ tokens }: Reading, quantity: RawQuantity, one: Speaker): number {
  const [low, high] =
    one.end <= quantity.quoteFrom ? [one.end, quantity.quoteFrom] : [quantity.quoteTo, one.start];
  let cost = 0;
  for (let k = low; k < high; k++) {
    const { text } = tokens[k]!;
    cost += text === ';' ? 60 : text === ',' ? 1 : 0.5;
  }
  return cost;
}
