/** What a date is of: of the figure, of a statement or a document, of a comparison, or of something else and left out. */

import { isDash } from '../context.ts';
import type { Reading } from '../story.ts';
import { addYears, daysBetween, isDay } from './calendar.ts';
import { isLastTime, isOfOneOf } from './period-clauses.ts';
import { opensClause, WEAK_SINCE } from './period-operators.ts';
import type { Read, Stated } from './stated.ts';
import { yearAt } from './year-moments.ts';

/** "Всего с начала июня", "In total, since May": only a word or two that open a sentence. */
function opensWith({ tags, tokens }: Reading, start: number): boolean {
  if (start > OPENING) return false;
  for (let k = 0; k < start; ) {
    const opening = tags.at(k, 'time', 'opening');
    // "At 15:00 on Wednesday"
    const clock = tokens[k]!.digits || /^(at|la|в|[,:.])$/i.test(tokens[k]!.text);
    if (!opening && !clock) return false;
    k = opening?.to ?? k + 1;
  }
  return true;
}

const OPENING = 5;

/** "the 2024 election", "the most since 2003", "born in 1998": dates of other things. */
export const isOfOther = (reading: Reading, read: Read): boolean =>
  isName(reading, read) ||
  isRecord(reading, read) ||
  (isOrigin(reading, read) && !isDocument(reading, read)) ||
  isLastTime(reading, read) ||
  isOfOneOf(reading, read);

/** "the 2024 election", "Euro 2024": a year in a name. */
function isName({ tokens, tags, lexicon }: Reading, read: Read): boolean {
  if (lexicon.pack.code !== 'en') return false;
  const at = read.end - 1;
  if (yearAt(tokens, at) === null || read.start < at - 1) return false;
  const before = tokens[at - 1];
  const next = tokens[read.end];
  if (!/^(the|a|its|their|his|her)$/.test(before?.word?.norm ?? '') || !next?.word) return false;
  if (tags.at(read.end, 'word', 'function') || COUNTS.test(next.word.norm)) return false;
  return !tags.at(read.end, 'time', 'document');
}
const COUNTS =
  /^(total|totals|figure|figures|level|levels|toll|average|budget|target|season|count|harvest|period|tally|number|peak|high|low|record|plan|quota|intake|sum|rate|price|quarter|losses|deaths)$/;

/** "the most since 2003", "впервые с 1994 года" */
function isRecord({ tokens, tags, quantities }: Reading, read: Read): boolean {
  const weak = WEAK_SINCE.has(tokens[read.start]?.word?.norm ?? '');
  if (read.from === null || (read.to !== null && !weak)) return false;
  for (let k = read.start - 1; k >= Math.max(0, read.start - 9); k--) {
    if (tokens[k]!.text === ';' || quantities.some((one) => one.from <= k && k < one.to)) return false;
    if (tags.at(k, 'time', 'record')) return true;
  }
  return false;
}

/** "born in 1998", "a firm founded in 2014": the date of a thing, in a part of the sentence without a figure. */
function isOrigin(reading: Reading, read: Read): boolean {
  const { tokens, tags, quantities } = reading;
  const origin =
    tags.before(read.start, 'time', 'origin') ??
    tags.before(read.start - 1, 'time', 'origin') ??
    tags.at(read.end, 'time', 'origin');
  if (!origin) return false;
  if (/^(born|рожд|род[иы]л|nascut)/.test(tokens[origin.from]!.word!.norm)) return true;
  if (attributive(reading, origin.from)) return true;
  const closes = (k: number) => !tokens[k] || /^[,;:—–()]$/.test(tokens[k]!.text);
  let low = read.start;
  let high = read.end;
  while (low > 0 && !closes(low - 1)) low--;
  // "контрактов — 298 — было подписано в 2024 году"
  if (isDash(tokens[low - 1]) && quantities.some((one) => one.to === low - 1)) return false;
  while (high < tokens.length && !closes(high)) high++;
  return !quantities.some((one) => one.from >= low && one.from < high);
}

/** "The law adopted in 2019 has been applied to 45 people", never "45 houses built in 2019": said of a thing that no number counts. */
function attributive({ tags, tokens, quantities }: Reading, at: number): boolean {
  const noun = tags.before(at, 'noun');
  if (!noun || noun.value === 'person' || tags.at(at, 'measure') || !/[a-zа-я]/.test(tokens[at]!.text))
    return false;
  for (let k = noun.from; k >= Math.max(0, noun.from - 3); k--)
    if (quantities.some((one) => one.quoteFrom <= k && k < Math.max(one.to, one.phraseTo ?? 0))) return false;
  return true;
}

/** Told long before the news: what is said in March counts up to March. The day of saying itself is no period. */
const RECENT_DAYS = 8;

export function asSaid(reading: Reading, read: Read, published: string | null): Stated | null {
  const base = {
    from: read.from,
    to: read.to,
    start: read.start,
    end: read.end,
    stretch: read.stretch ?? false,
    weekday: read.weekday ?? false,
    bare: read.bare ?? false,
    opens:
      opensClause(reading, read.start) ||
      reading.tags.before(read.start, 'word', 'betweenAnd') !== null ||
      opensWith(reading, read.start),
    data: isData(reading, read),
    spoken: isSpoken(reading, read),
  };
  const until = read.to ?? read.from;
  if (read.kind === 'compared' || read.kind === 'older') return { ...base, kind: read.kind };
  const day = isDay(until);
  if (read.weekday && read.from !== null && saidThatDay(reading, read)) return null;
  const said = isStatement(reading, read, day) || isDocument(reading, read);
  if (!said || until === null || (read.from === null) !== (read.to === null)) return { ...base, kind: 'own' };
  if (read.weekday) return null;
  if (day && published && !(daysBetween(until, published) > RECENT_DAYS)) return null;
  if (published?.slice(0, until.length) === until) return null;
  return {
    ...base,
    from: null,
    to: published && until > published ? addYears(until, -1) : until,
    kind: 'said',
  };
}

/** How far a verb of saying stands from the weekday of saying. */
const SAYING_REACH = 12;

/** "The Kremlin on Friday dismissed", "the ministry said in its bulletin on Friday": in that clause something is only said. */
function saidThatDay({ tokens, tags, quantities }: Reading, read: Read): boolean {
  const ends = (k: number) =>
    !tokens[k] ||
    /^[,;:—–()]$/.test(tokens[k]!.text) ||
    quantities.some((one) => one.quoteFrom <= k && k < one.to);
  for (let k = read.start - 1; k >= Math.max(0, read.start - SAYING_REACH) && !ends(k); k--)
    if (tags.at(k, 'speech') && !tags.at(k, 'measure')) return true;
  if (read.start === 0) return false;
  for (let k = read.end; k < read.end + 2 && !ends(k); k++)
    if (tags.at(k, 'speech') && !tags.at(k, 'measure')) return true;
  return false;
}

/** "said in March that", "In November it had spoken of", "хвалился он весной" */
function isStatement(reading: Reading, read: Read, day: boolean): boolean {
  const { tokens, tags, quantities } = reading;
  for (let k = read.start - 1; k >= Math.max(0, read.start - 2); k--) {
    if (/^[,;:—–]$/.test(tokens[k]!.text) || quantities.some((one) => one.from <= k && k < one.to)) break;
    // "declared missing in March" says nothing.
    if (tags.at(k, 'time', 'saying') && !tags.at(k + 1, 'measure')) return true;
    if (tags.at(k, 'time', 'issued') && document(reading, k)) return true;
    if (day && tags.at(k, 'speech') && !tokens[k]!.word!.capital) return true;
  }
  if (issuedBy(reading, read)) return true;
  // "Киев в феврале говорил": the subject, the date, the verb.
  if (read.start <= 5 && subjectOnly(reading, read.start) && tags.at(read.end, 'time', 'saying')) return true;
  const before = tokens[read.start - 1];
  if (before && !/^[,;:—–]$/.test(before.text) && !tags.before(read.start, 'word', 'and')) return false;
  for (let k = read.end; k < Math.min(tokens.length, read.end + 8); k++) {
    if (quantities.some((one) => one.quoteFrom <= k && k < one.to) || /^[;:—–]$/.test(tokens[k]!.text))
      return false;
    if (tokens[k]!.text === ',' && k > read.end) return false;
    if (tags.at(k, 'time', 'saying')) return true;
  }
  return false;
}

/** "its figure, given by the president in February" */
function issuedBy({ tokens, tags, quantities }: Reading, read: Read): boolean {
  for (let k = read.start - 1; k >= Math.max(0, read.start - 7); k--) {
    if (!tokens[k]!.word || quantities.some((one) => one.from <= k && k < one.to)) return false;
    if (!tags.at(k, 'time', 'issued')) continue;
    for (let j = k; j > Math.max(0, k - 6); j--) if (tags.before(j, 'time', 'document')) return true;
  }
  return false;
}

const subjectOnly = ({ tokens }: Reading, to: number): boolean => {
  for (let k = 0; k < to; k++) if (!tokens[k]!.word) return false;
  return true;
};

/** "January's data show", "arată datele pe luna ianuarie", "по данным за январь" */
function isData({ tokens, tags }: Reading, read: Read): boolean {
  for (let k = read.start - 1; k >= Math.max(0, read.start - 2); k--) {
    if (!tokens[k]!.word) break;
    if (tags.at(k, 'time', 'data')) return true;
  }
  const possessed =
    tokens[read.end]?.text === "'" || tokens[read.end]?.text === '’' ? read.end + 2 : read.end;
  return tags.at(possessed, 'time', 'data') !== null;
}

/** "In April the ministry had put it at 600" */
function isSpoken({ tags, quantities }: Reading, read: Read): boolean {
  const figure = quantities.find((one) => one.quoteFrom >= read.end);
  if (!figure) return false;
  for (let k = read.end; k < figure.quoteFrom; k++) if (tags.at(k, 'speech')) return true;
  return false;
}

/** "a report published in", "o evaluare realizată în" */
const document = ({ tags }: Reading, at: number): boolean =>
  tags.before(at, 'time', 'document') !== null || tags.before(at - 1, 'time', 'document') !== null;

/** "evaluarea din aprilie", "an April estimate", "отчёт от 3 марта" */
function isDocument(reading: Reading, read: Read): boolean {
  const { tokens, tags, lexicon } = reading;
  const word = tokens[read.start]?.word?.norm ?? '';
  let at = tags.before(read.start, 'time', 'origin')?.from ?? read.start;
  if (tokens[at - 1]?.text === ',') at--;
  const dated = /^(from|din|от|dated|dating|датированн|of)/.test(word);
  if (dated && tags.before(at, 'time', 'document')) return true;
  // "A British estimate in March", "o estimare britanică din martie", "its last figure, from April"
  const named = dated || (lexicon.pack.code === 'en' && word === 'in' && read.start < 5);
  for (let k = at; named && k > Math.max(0, at - 4) && tokens[k - 1]?.word; k--)
    if (tags.before(k, 'time', 'document') && documentOnly(reading, k, at)) return true;
  if (tags.at(read.start, 'monthAdjective')) return tags.at(read.end, 'time', 'document') !== null;
  if (lexicon.pack.code !== 'en' || tags.before(read.end - 1, 'word', 'during')) return false;
  return tags.at(read.end, 'time', 'document') !== null && !isDay(read.to);
}

/** Nothing but the document's own adjectives and possessor up to its date. */
const documentOnly = ({ tags }: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if (tags.at(k, 'measure')) return false;
  return true;
};
