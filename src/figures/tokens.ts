/** Cuts text into words, numbers in digits and punctuation. One pass, no backtracking. */
import { isWordCode } from '../language/fold.ts';
import type { Lexicon, WordInfo } from '../language/lexicon.ts';
import { CODES, LETTER_PREFIXES, SYMBOL_PREFIXES } from './numbers/currencies.ts';
import { type Digits, readDigits } from './numbers/digits.ts';
import type { Phrase } from './span.ts';

export interface Token {
  start: number;
  end: number;
  text: string;
  /** Space or nothing before it. */
  spaced: boolean;
  /** Words only. */
  word: WordInfo | null;
  /** Numbers in digits only. */
  digits: Digits | null;
  /** What begins here and what ends here, as `tagTokens` finds it: phrases, and bits of the tags and values of all. */
  begins: Phrase | null;
  ends: Phrase | null;
  tagsHere: number;
  valuesHere: number;
  tagsEnding: number;
  valuesEnding: number;
}

export const newToken = (
  start: number,
  end: number,
  text: string,
  spaced: boolean,
  word: WordInfo | null,
  digits: Digits | null,
): Token => ({
  start,
  end,
  text,
  spaced,
  word,
  digits,
  begins: null,
  ends: null,
  tagsHere: 0,
  valuesHere: 0,
  tagsEnding: 0,
  valuesEnding: 0,
});

/** Punctuation or a symbol, one UTF-16 unit. */
export const isMark = (token: Token | undefined): token is Token =>
  token !== undefined && token.word === null && token.digits === null;

export const isDigit = (code: number) => code > 47 && code < 58;

/** Space of any width but the line's end. */
export const isSpace = (code: number) =>
  code === 32 ||
  code === 9 ||
  code === 0xa0 ||
  code === 13 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f;

/** Tokens of text[from, to). A letter run right after digits ("2bn") is a token of its own. */
export function tokenize(text: string, from: number, to: number, lexicon: Lexicon): Token[] {
  const { numbers, grammar } = lexicon.pack;
  const { apostropheInside } = grammar;
  const tokens: Token[] = [];
  let at = from;
  let spaced = true;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === 10) {
      at++;
      spaced = true;
      continue;
    }
    if (code === 46 && !spaced && isDigit(text.charCodeAt(at + 2)) && shortMonth(tokens.at(-1))) {
      at++;
      continue;
    }
    const start = at;
    if (isWordCode(code) && !isDigit(code)) {
      at = wordEnd(text, at, to, apostropheInside);
      const word = lexicon.wordIn(text, start, at);
      const piece = word.text.length === at - start ? word.text : text.slice(start, at);
      tokens.push(newToken(start, at, piece, spaced, word, null));
    } else if (
      isDigit(code) ||
      ((code === 46 || code === 44) &&
        (spaced || tokens.at(-1)?.text === '-') &&
        isDigit(text.charCodeAt(at + 1)))
    ) {
      const digits = readDigits(text, at, to, numbers);
      at = digits.end;
      tokens.push(newToken(start, at, text.slice(start, at), spaced, null, digits));
    } else {
      at++;
      tokens.push(newToken(start, at, text.charAt(start), spaced, null, null));
    }
    spaced = false;
  }
  return tokens;
}

/** "since Feb. 24": the dot says nothing. */
const shortMonth = (token: Token | undefined): boolean =>
  token?.word != null &&
  token.text.length <= LONGEST_SHORT_MONTH &&
  token.word.singles.some(({ tag }) => tag === 'month');

const LONGEST_SHORT_MONTH = 5;

const MONEY_LETTERS = new Set([...LETTER_PREFIXES.keys(), ...SYMBOL_PREFIXES.keys(), ...CODES]);

/** "R50,000", "N2bn"; but "F16", "M4", "P51". */
const PRICE = /^\d{1,3}(?:(?:,\d{3})+(?!\d)|(?:\.\d+)?(?:bn|m|k| million| billion)(?![\p{L}\d]))/u;
const LONGEST_PRICE = 24;

/** Are the letters money's, and no name's, before the digits that begin here? */
const moneyLetters = (text: string, from: number, at: number): boolean =>
  MONEY_LETTERS.has(text.slice(from, at)) &&
  (at - from > 1 || PRICE.test(text.slice(at, at + LONGEST_PRICE)));

const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x2bc;

/** A word runs over letters; a dot of an initialism does not belong to it, an apostrophe only where the language writes it inside. */
function wordEnd(text: string, from: number, to: number, apostropheInside: boolean): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      const inside = apostropheInside && isApostrophe(code) && at > from && at + 1 < to;
      if (!inside || !isWordCode(text.charCodeAt(at + 1))) break;
    }
    // "F16" is one word, "Sh2.3" and "USD34" are money.
    if (isDigit(code) && at > from && moneyLetters(text, from, at)) break;
    at++;
  }
  return at;
}
