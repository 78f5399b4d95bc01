/** The noun phrase that stands right before a verb of saying, and whether it can speak. */

import type { Reading } from '../story.ts';
import { startsName } from './clause-subject.ts';
import { isDocument } from './speaker-authors.ts';
import { type Speaker, speaker } from './speaker-names.ts';
import { headFirst, headWithin } from './speaker-phrase.ts';

const LONGEST = 9;
/** "iStories" */
export const INNER_CAPITAL = /^[a-z]\p{Lu}\p{Ll}{3}/u;
const NEGATION = /^(не|not|never|nu)$/;

const isQuote = (text: string) => /^["“”„«»'’‘]$/.test(text);
const stopsClause = (text: string) => /^[,;:.!?()]$/.test(text) || text === '—' || text === '–';

/** "the relatives' committee": the mark closes a plural owner, no quotation. */
const pluralOwner = (tokens: Reading['tokens'], mark: number): boolean =>
  !tokens[mark]!.spaced &&
  tokens[mark + 1]?.spaced === true &&
  tokens[mark + 1]!.word?.capital !== undefined &&
  /[^s]s$/.test(tokens[mark - 1]?.word?.norm ?? '') &&
  !tokens.slice(Math.max(0, mark - 12), mark).some((token) => /^[‘']$/.test(token.text) && token.spaced);

export function nounPhraseBefore(reading: Reading, end: number, verbEnd: number): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  // "военное ведомство не сообщало": what somebody does not say is said by others.
  if (NEGATION.test(tokens[end - 1]?.word?.norm ?? '')) return null;
  let from = end;
  let heads = 0;
  while (from > 0 && end - from < LONGEST) {
    const token = tokens[from - 1]!;
    // "the 47th Brigade", "Corpul 5"
    if (token.digits) {
      const numbered =
        tags.at(from, 'word', 'ordinalSuffix') ||
        (from === end && tokens[from - 2]?.word?.capital && lexicon.pack.code !== 'en');
      if (!numbered) break;
      from--;
      continue;
    }
    if (!token.word) {
      const inner =
        token.text === '-' ||
        token.text === '&' ||
        // "Ura.ru"
        (token.text === '.' && !token.spaced && tokens[from]?.spaced === false) ||
        (/^['’]$/.test(token.text) && (tokens[from]?.word?.norm === 's' || pluralOwner(tokens, from - 1)));
      if (inner || (isQuote(token.text) && !/^['’]$/.test(token.text))) {
        from--;
        continue;
      }
      break;
    }
    if (stopsClause(token.text) && !(token.text === '.' && tokens[from]?.spaced === false)) break;
    const attached = complements(reading, from - 1);
    const joined =
      token.word.norm === 'and' && tokens[from]?.word?.capital && tokens[from - 2]?.word?.capital;
    const stop = tags.at(from - 1, 'word', 'stop') && !tags.at(from - 1, 'head') && !token.word.caps;
    if (stop && !attached && !joined) break;
    const verb = tags.at(from - 1, 'speech') && !/^states?$/.test(token.word.norm);
    if (verb && !tags.at(from - 1, 'head') && !token.word.capital) break;
    if (token.word.number && !tags.at(from - 1, 'word', 'article')) break;
    // "В декабре 2024 года президент"
    if (from < end && tokens[from - 2]?.digits && /^(года|году|год|годах)$/.test(token.word.norm)) break;
    if (lexicon.pack.code === 'en' && lexicon.pack.grammar.notInNames.test(token.word.norm)) break;
    if (INNER_CAPITAL.test(token.text)) heads++;
    if (tags.at(from - 1, 'head') || (token.word.capital && (from > 1 || startsName(reading)))) heads++;
    from--;
    // "On the same date the ministry counted": an article opens the phrase, unless a complement's own.
    const outer = tokens[from - 1];
    if (lexicon.pack.code === 'en' && heads > 0 && outer?.word && /^(the|a|an)$/.test(token.word.norm)) {
      if (!/^(and|or|both|of|for|in|from|at|with|on|by)$/.test(outer.word.norm)) break;
    }
  }
  if (from === end || /^(of|whose|de|din|dintre|из)$/.test(tokens[from]!.word?.norm ?? '')) return null;
  if (tokens[from - 1]?.word?.norm === 'whose') return null;
  if (heads === 0 && !headWithin(reading, from, end)) return null;
  if (lexicon.pack.code === 'en' && !speaks(reading, from, end)) return null;
  // "more than the ministry recorded": what is compared with.
  for (let k = Math.max(0, from - 1); k < end; k++)
    if (/^(than|decat|чем)$/.test(tokens[k]!.word?.norm ?? '')) return null;
  // "în Mali se aflau", "printre cei întorși": behind a preposition stands no subject.
  if (lexicon.pack.code === 'ro' && ROMANIAN_PREPOSITION.test(tokens[from - 1]?.word?.norm ?? ''))
    return null;
  // "recrutului i se spune": in the dative nobody speaks.
  if (lexicon.pack.code === 'ro' && /(ului|ilor|elor|celor)$/.test(tokens[from]!.word?.norm ?? ''))
    return null;
  // "В мэрии сообщили": a body in the place of its people.
  let inside = lexicon.pack.grammar.inside?.test(tokens[from - 1]?.word?.norm ?? '') ?? false;
  if (lexicon.pack.grammar.agreeing && !(inside && headFirst(reading, from, end))) {
    const start = subjectStart(reading, from, end);
    if (start < 0) return null;
    if (start > from) inside = false;
    from = start;
  }
  if (inside && !bodyWithin(reading, from, end)) return null;
  return speaker(reading, from, end, inside ? from - 1 : from, verbEnd);
}

const ROMANIAN_PREPOSITION =
  /^(in|la|din|pe|cu|prin|printre|dintre|de|pentru|sub|spre|intre|dupa|fara|contra|impotriva)$/;

const OBLIQUE = /[а-яіїє]{2}(?:ов|ев|їв|ів|ам|ям|ами|ями|ах|ях|ого|его|ому|ему|ых|их|ым|им|ыми|ими|ою|ею)$/;

/** "За год волонтёры", "под развалинами сапёры": past what a preposition or a case sets apart; -1 where nothing is left. */
function subjectStart({ tokens, tags }: Reading, from: number, end: number): number {
  const oblique = (k: number) =>
    tokens[k]!.word !== null && !tokens[k]!.word!.capital && OBLIQUE.test(tokens[k]!.word!.norm);
  if (from === 0 && tokens[0]!.word && PREPOSITION.test(tokens[0]!.word.norm)) from++;
  const before = tokens[from - 1]?.word;
  if (from >= end) return -1;
  if (!oblique(from) && !(before && PREPOSITION.test(before.norm))) return from;
  for (let k = end - 1; k > from; k--) {
    const { word } = tokens[k]!;
    if (!word || oblique(k)) continue;
    const speaks = tags.at(k, 'head') ?? (word.capital ? word : null);
    if (!speaks) continue;
    // "представитель Пентагона ответил": the noun in the nominative, not the one it is of.
    if (tags.at(k, 'nominative') && k - 1 > from && tags.at(k - 1, 'head') && !tags.at(k - 1, 'nominative'))
      continue;
    let start = k;
    while (start > from + 1 && tokens[start - 1]!.word?.capital) start--;
    return start;
  }
  return -1;
}

const PREPOSITION =
  /^(?:в|во|на|за|до|от|из|с|со|у|к|ко|о|об|про|по|под|над|при|без|для|через|между|перед|против|около|среди|после|кроме|из-за|від|до|з|із|під|біля|після)$/;

/** "DNA tests added": an English phrase speaks where its last noun, complements aside, does. */
function speaks(reading: Reading, from: number, end: number): boolean {
  const { tokens, tags } = reading;
  let last = end - 1;
  for (let k = from + 1; k < end; k++)
    if (/^(of|for|in|from|at|with|on)$/.test(tokens[k]!.word?.norm ?? '')) {
      last = k - 1;
      break;
    }
  while (last > from && !tokens[last]!.word) last--;
  const hyphened = tokens[last - 1]?.text === '-' && tokens[last - 2]?.word?.capital === true;
  return (
    tokens[last]!.word?.capital === true ||
    hyphened ||
    INNER_CAPITAL.test(tokens[last]!.text) ||
    tags.at(last, 'head') !== null ||
    tags.before(last + 1, 'head') !== null ||
    isDocument(reading, last) !== null ||
    tags.before(last + 1, 'noun')?.value === 'person' ||
    tags.before(last + 1, 'people') !== null
  );
}

/** "minister OF state FOR external affairs": behind a noun that speaks, or behind a complement of one. */
function complemented(tokens: Reading['tokens'], tags: Reading['tags'], at: number): boolean {
  const norm = tokens[at]!.word!.norm;
  if (
    tags.at(at - 1, 'head') !== null ||
    tags.before(at, 'head') ||
    tags.before(at, 'noun')?.value === 'person'
  )
    return norm !== 'on' && norm !== 'with' ? true : tags.before(at, 'head') !== null;
  if (!/^(of|for|in|at|on)$/.test(norm)) return false;
  for (let k = at - 2; k > Math.max(0, at - 5); k--) {
    const word = tokens[k]?.word;
    if (!word || tags.at(k, 'speech')) return false;
    if (/^(of|for)$/.test(word.norm)) return tags.before(k, 'head') !== null;
  }
  return false;
}

/** "lawyer FOR the families", "посол В Москве", "statul-major PENTRU prizonieri": a preposition behind a noun that speaks. */
function complements(reading: Reading, at: number): boolean {
  const { tokens, tags, lexicon } = reading;
  const { code } = lexicon.pack;
  if (code === 'en')
    return (
      /^(of|for|in|from|at|to|on|with)$/.test(tokens[at]!.word!.norm) &&
      at > 0 &&
      complemented(tokens, tags, at)
    );
  if (!/^(pentru|la|in|из|в|по|при|во)$/.test(tokens[at]!.word!.norm)) return false;
  // "в интервью": where something was said.
  if (isDocument(reading, at + 1)) return false;
  for (let k = at - 1; k >= Math.max(0, at - 6); k--) {
    const token = tokens[k]!;
    if (token.text === '-') continue;
    if (!token.word || tags.at(k, 'speech')) return false;
    if (tags.at(k, 'head')) return true;
    if (tags.at(k, 'word', 'stop')) return false;
  }
  return false;
}

/** "в аэропорту Дели нашли": only in a body its people speak. */
function bodyWithin({ tokens, tags }: Reading, from: number, end: number): boolean {
  for (let k = from; k < end; k++) if (tags.at(k, 'head') || tokens[k]!.word?.caps) return true;
  return false;
}
