/** Number words written together or with hyphens: "twentyone", "hundred-and-one", "douăsute", "двадцатьпять". */
import type { Lexicon } from '../../language/lexicon.ts';
import { newToken, type Token } from '../tokens.ts';

/** Number words that were glued become tokens of their own; hyphens between number words vanish. */
export function unglue(tokens: Token[], lexicon: Lexicon): Token[] {
  const joiners = joinersOf(lexicon);
  const parts: Token[] = [];
  for (const token of tokens) {
    const split =
      token.word && !token.word.number && token.text.length > 3 ? segments(token, lexicon, joiners) : null;
    if (split) parts.push(...split);
    else parts.push(token);
  }
  const numeral = (token: Token | undefined) =>
    token?.word != null && (token.word.number !== null || joiners.has(token.word.norm));
  return parts.filter((token, k) => {
    if (token.text !== '-') return true;
    const [before, after] = [parts[k - 1], parts[k + 1]];
    if (!numeral(before) || !after?.word) return true;
    // "ninety - five hundred", "five - eighths"
    const denominator = after.word.entries.some(
      (entry) => entry.tag === 'fraction' || entry.tag === 'denominator',
    );
    return !(numeral(after) || denominator);
  });
}

function joinersOf({ pack }: Lexicon): Set<string> {
  const { joiners } = pack.numbers;
  const forms = [joiners.afterTens, joiners.afterHundreds, joiners.beforeScale].join(',');
  const bare = forms
    .normalize('NFD')
    .replace(/[\u0300-\u0327]/g, '')
    .split(',')
    .map((form) => form.trim());
  return new Set(bare.filter(Boolean));
}

/** The word cut wholly into number words and joiners, the fewest; null where it is no such word. */
function segments(token: Token, lexicon: Lexicon, joiners: Set<string>): Token[] | null {
  const text = token.text;
  if (text.length > 80 || /\d/.test(text)) return null;
  const cuts: (number | null)[] = new Array(text.length + 1).fill(null);
  const count: number[] = new Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  count[0] = 0;
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - 16); start < end; start++) {
      if (count[start] === Number.POSITIVE_INFINITY || count[start]! + 1 >= count[end]!) continue;
      const word = lexicon.word(text.slice(start, end));
      const article = word.entries.some(
        (entry) => entry.tag === 'word' && entry.value === 'article' && entry.rest.length === 0,
      );
      if (!word.number && !joiners.has(word.norm) && !(start === 0 && article)) continue;
      count[end] = count[start]! + 1;
      cuts[end] = start;
    }
  }
  if (count[text.length] === Number.POSITIVE_INFINITY || count[text.length]! < 2) return null;
  const pieces: Token[] = [];
  for (let end = text.length; end > 0; end = cuts[end]!) {
    const start = cuts[end]!;
    const piece = text.slice(start, end);
    pieces.unshift(
      newToken(
        token.start + start,
        token.start + end,
        piece,
        start > 0 || token.spaced,
        lexicon.word(piece),
        null,
      ),
    );
  }
  return pieces;
}
