/** The noun phrase behind an opener or a verb of saying: how far it goes, and what in it can speak. */
import type { Reading } from '../story.ts';
import type { Token } from '../tokens.ts';

const LONGEST = 9;

export const isQuote = (text: string) => /^["“”„«»'’‘]$/.test(text);

/** The noun phrase that begins here, and how many of its words can speak. */
export function phraseAfter({ tokens, tags, lexicon }: Reading, from: number): { to: number; heads: number } {
  let to = from;
  let heads = 0;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to]!;
    if (!token.word) {
      const closed = /^[«„“]$/.test(token.text) ? closingQuote(tokens, to) : -1;
      if (closed > to) {
        heads++;
        to = closed + 1;
        continue;
      }
      const dot =
        token.text === '.' && to > from && !token.spaced && tokens[to + 1]?.word && !tokens[to + 1]!.spaced;
      if (isQuote(token.text) || token.text === '-' || token.text === '&' || dot) {
        to++;
        continue;
      }
      // "Brigada 68"; "the 47th Brigade"
      const numbered = tags.at(to + 1, 'word', 'ordinalSuffix')
        ? tokens[to + 2]?.word?.capital
        : to > from &&
          lexicon.pack.code !== 'en' &&
          tokens[to - 1]!.word?.capital &&
          !tokens[to + 1]?.word?.capital;
      if (token.digits && numbered && tags.before(to, 'noun')?.value !== 'person') {
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
    // "Institutul PENTRU Studiul Războiului", "Ministerul de Externe de LA Bogotá"
    const joins =
      /^(pentru|la)$/.test(token.word.norm) && heads > 0 && tokens[to + 1]?.word?.capital === true;
    const bodily = token.word.norm === 'pentru' && tokens[to - 1]!.word?.capital === true;
    if (joins && (bodily || tokens[to - 1]!.word?.norm === 'de')) {
      to++;
      continue;
    }
    if (
      to > from &&
      (((tags.at(to, 'word', 'stop') || tags.at(to, 'word', 'pronoun')) &&
        !token.word.caps &&
        !(token.word.capital && tokens[to + 1]?.word?.capital)) ||
        token.digits)
    )
      break;
    const past = lexicon.pack.code === 'en' && /ed$/.test(token.word.norm);
    const verb = tags.at(to, 'speech') && (past || !tags.at(to, 'head')) && !token.word.capital;
    if (to > from && verb && !(token.word.norm === 'state' && tags.at(to + 1, 'head'))) break;
    if (to > from && lexicon.pack.grammar.notInNames.test(token.word.norm)) break;
    // "доложило ведомство депутатам": whom it was told.
    if (
      to > from &&
      heads > 0 &&
      lexicon.pack.grammar.agreeing &&
      /(?:ам|ям)$/.test(token.word.norm) &&
      tags.at(to, 'noun')?.value === 'person'
    )
      break;
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
  while (to > from && !endsName(tokens[to - 1]!)) to--;
  return { to, heads };
}

const endsName = ({ word, digits, text }: Token) =>
  word !== null
    ? !/^(de|la|al|a|ale|ai|of|for|pentru)$/.test(word.norm)
    : digits !== null || /^[»”“]$/.test(text);

/** Tokens a name in quotes holds at most. */
const QUOTED = 7;

/** Where the quote marks of a name close; -1 where they are no name's. */
function closingQuote(tokens: readonly Token[], open: number): number {
  for (let k = open + 1; k < Math.min(tokens.length, open + QUOTED); k++) {
    if (/^[»”]$/.test(tokens[k]!.text) || (tokens[open]!.text === '„' && tokens[k]!.text === '“')) return k;
    if (!tokens[k]!.word && !/^[-&.'’]$/.test(tokens[k]!.text)) return -1;
  }
  return -1;
}

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

export const headWithin = ({ tags }: Reading, from: number, to: number): boolean => {
  for (let k = from; k < to; k++)
    if (tags.at(k, 'head') || tags.at(k, 'people') || tags.at(k, 'noun')?.value === 'person') return true;
  return false;
};
