/**
 * The head of an English noun phrase after a number: its last plural. Before it stand adjectives, participles, nouns in the
 * singular and owners ("20 of the city's biggest state hospitals"); after it a verb, a preposition or the end.
 */
import { predicates } from '../../language/en/predicates.ts';
import { ATTRIBUTIVE, countsSeveral, personal, singular } from '../../language/en/singular.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';
import { isDash } from '../traps/traps.ts';
import type { Counted } from './noun-phrase.ts';

const REACH = 9;
const DETERMINERS = new Set('the these those its their his her our your my all both some such'.split(' '));
const MORE = new Set('more other additional further extra new fewer less separate different such'.split(' '));
const WEAK = new Set(
  'dead wounded injured missing displaced homeless jobless unemployed poor accused sick elderly needy faithful deceased bereaved hospitalised hospitalized disabled stranded trapped uninsured unvaccinated vaccinated infected kidnapped detained arrested killed captured evacuated rescued homeless'.split(
    ' ',
  ),
);
const QUOTES = new Set(["'", '’', '‘', '"', '“', '”', '«', '»']);

export function englishPhrase(
  tokens: readonly Token[],
  tags: Tags,
  to: number,
  one: boolean,
): Counted | null {
  const from = start(tokens, to);
  if (from < 0) return null;
  let weak: Counted | null = null;
  let head: Counted | null = null;
  const end = Math.min(tokens.length, from + REACH);
  for (let k = from; k < end; k++) {
    const token = tokens[k]!;
    const { word } = token;
    // "17 of the country's 26 provinces"
    if (token.digits && !head && !weak && k > from && from > to) continue;
    if (!word) {
      // "1,200 mercenaries' pensions"
      if (
        head &&
        isApostrophe(token) &&
        !token.spaced &&
        plural(tokens, tags, k + 1) &&
        tags.at(k + 1, 'noun')
      ) {
        head = null;
        continue;
      }
      if (head) break;
      if (QUOTES.has(token.text) || (isDash(token) && !token.spaced)) continue;
      if (
        token.text === ',' &&
        k > from &&
        !weak &&
        mayDescribe(tokens, tags, k - 1) &&
        mayDescribe(tokens, tags, k + 1)
      )
        continue;
      break;
    }
    if (word.number || token.digits) {
      if (!head && !weak && k > from && from > to) continue;
      break;
    }
    if (word.folded === 's' && !token.spaced) continue;
    if (word.folded === 'others') return head ?? weak;
    if (k < from + 2 && MORE.has(word.folded) && !/^(than|of)$/.test(tokens[k + 1]?.word?.folded ?? ''))
      continue;
    if (!head && isWeak(word.folded) && !leads(tokens, tags, k)) {
      weak ??= { unit: 'person', from, to: k + 1, known: true };
      continue;
    }
    const attribute = k === from && participleBefore(tokens, tags, k);
    const verb = predicates.has(word.folded) && !token.word!.capital && !plural(tokens, tags, k);
    if (verb && !attribute) break;
    if (verb || attribute) continue;
    const country = tags.at(k, 'country');
    if (country && country.to > k && !head) {
      k = country.to - 1;
      continue;
    }
    const found = candidate(tokens, tags, k, from, one);
    if (found) {
      head = found;
      const owner = isApostrophe(tokens[found.to]) && !tokens[found.to]!.spaced;
      if (!owner && !leads(tokens, tags, found.to)) break;
      k = found.to - 1;
      continue;
    }
    if (head) {
      // "12 sports club members": after a plural that is an attribute the head is still to come.
      if (ATTRIBUTIVE.has(tokens[head.to - 1]!.word?.folded ?? '') && !closes(tags, k)) continue;
      break;
    }
    if (closes(tags, k)) break;
    const folk = tags.at(k, 'people');
    if (folk) weak ??= { unit: 'person', from, to: folk.to, known: true };
    else if (weak && /(?:ed|ing)$/.test(word.folded)) break;
  }
  return head ?? weak;
}

const isApostrophe = (token: Token | undefined): boolean => token?.text === "'" || token?.text === '’';

/** "of those cases", "of the city's hospitals": where the phrase begins; -1 for "of them". */
function start(tokens: readonly Token[], to: number): number {
  let at = to;
  const word = (k: number) => tokens[k]?.word?.folded ?? '';
  if (word(at) === 'of') {
    at++;
    if (/^(them|us|whom|which|you|it|him|her)$/.test(word(at)) && !/^her$/.test(word(at))) return -1;
    while (DETERMINERS.has(word(at))) at++;
    if (tokens[at]?.digits || tokens[at]?.word?.number) return at + 1;
  }
  return at;
}

const closes = (tags: Tags, k: number): boolean =>
  tags.at(k, 'word', 'function') !== null || tags.at(k, 'speech') !== null;

const isWeak = (word: string): boolean => WEAK.has(word);

/** "9,800 suspected cases": a participle right between a number and a noun in the plural. */
const participleBefore = (tokens: readonly Token[], tags: Tags, k: number): boolean =>
  /(?:ed|en)$|^(?:live|open|spare|lead|free|clean|top|close|complete|separate|present|mature)$/.test(
    tokens[k]!.word!.folded,
  ) &&
  (tags.at(k + 1, 'noun') !== null || !/(?:ed|en)$/.test(tokens[k]!.word!.folded)) &&
  plural(tokens, tags, k + 1);

/** Does a plural begin at the token that may head the phrase? */
function plural(tokens: readonly Token[], tags: Tags, k: number): boolean {
  const word = tokens[k]?.word;
  if (!word) return false;
  return tags.at(k, 'people') ? word.folded.endsWith('s') : countsSeveral(word.folded);
}

/** Does the phrase go on with another noun right after: "women voters", "arms dealers"? */
function leads(tokens: readonly Token[], tags: Tags, k: number): boolean {
  const before = tokens[k - 1]?.word?.folded ?? '';
  let at = k;
  if (isWeak(tokens[k]?.word?.folded ?? '')) at++;
  for (; at < Math.min(tokens.length, k + 3); at++) {
    const token = tokens[at];
    if (!token?.word || closes(tags, at) || token.word.number) return false;
    // An unknown word in -s behind a noun is its verb: "20 seats fills".
    if (plural(tokens, tags, at))
      return (
        at > k ||
        isWeak(before) ||
        tags.at(at, 'noun') !== null ||
        tags.at(at, 'people') !== null ||
        personalPlural(token.word.folded)
      );
    // Only an attribute is followed by a noun in the singular: "26 police officer candidates".
    if (at === k && !ATTRIBUTIVE.has(before) && !isWeak(token.word.folded) && !isWeak(before)) return false;
    if (/(?:ed|ing|en)$/.test(token.word.folded) || predicates.has(token.word.folded)) return false;
  }
  return false;
}

function personalPlural(word: string): boolean {
  const single = singular(word);
  return single !== null && personal(single);
}

function candidate(
  tokens: readonly Token[],
  tags: Tags,
  k: number,
  from: number,
  one: boolean,
): Counted | null {
  const { word } = tokens[k]!;
  const { folded } = word!;
  const noun = tags.at(k, 'noun');
  if (noun) {
    const last = tokens[noun.to - 1]!.word!.folded;
    if (one ? !followedByNoun(tags, noun.to) : countsSeveral(last))
      return { unit: noun.value, from, to: noun.to, known: true };
  }
  const folk = tags.at(k, 'people');
  if (folk && tokens[folk.to - 1]!.word!.folded.endsWith('s'))
    return { unit: 'person', from, to: folk.to, known: true };
  if (one || (closes(tags, k) && k > from)) return null;
  const single = singular(folded);
  if (!single || folk) return null;
  if (closes(tags, k) && tags.at(k, 'word', 'function')) return null;
  return { unit: personal(single) ? 'person' : single, from, to: k + 1, known: false };
}

const followedByNoun = (tags: Tags, k: number): boolean => tags.at(k, 'noun') !== null;

/** May the word stand as an attribute before a comma: "large, heavily armed groups"? */
function mayDescribe(tokens: readonly Token[], tags: Tags, k: number): boolean {
  const word = tokens[k]?.word;
  return (
    !!word &&
    !word.number &&
    !closes(tags, k) &&
    !plural(tokens, tags, k) &&
    !tags.at(k, 'noun') &&
    !tags.at(k, 'country') &&
    !word.capital
  );
}
