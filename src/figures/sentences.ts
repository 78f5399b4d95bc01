/** Where sentences begin and end. Lines always end one; abbreviations do not. */
import { isSpace } from './tokens.ts';

export interface SentenceSpan {
  start: number;
  end: number;
  /** First sentence of its line. */
  opens: boolean;
}

/** A sentence longer than this is cut, so that work on one stays bounded. */
const LONGEST = 1_200;

const ABBREVIATIONS = new Set(
  (
    'тыс тис млн млрд трлн руб грн коп долл дол г гг им ул д кв стр ст п пп ч см т др пр напр гр обл р н э рис проц ' +
    'mil mld mlrd mln nr art alin lit str bl sc ap cca aprox dr prof ing dl dna dnei sf pag vol pct cap op ' +
    'no nos jan feb mar apr jun jul aug sept oct nov dec mr mrs ms dr prof gen col capt sgt lt maj st vs approx c ca est fig sq jr sr rev hon gov sen rep inc ltd co corp u.s u.k e.g i.e a.m p.m etc'
  ).split(' '),
);

const ENDS = new Set(['.', '!', '?', '…']);
const CLOSERS = new Set(['"', '”', '»', '’', ')', ']', "'"]);

export function splitSentences(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  let opens = true;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && (isSpace(text.charCodeAt(from)) || text.charCodeAt(from) === 10)) from++;
    while (to > from && (isSpace(text.charCodeAt(to - 1)) || text.charCodeAt(to - 1) === 10)) to--;
    if (to > from) {
      spans.push({ start: from, end: to, opens });
      opens = false;
    }
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      push(at + 1);
      opens = true;
      continue;
    }
    if (at - start > LONGEST && isSpace(code)) {
      push(at);
      continue;
    }
    if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue;
    let end = at + 1;
    while (end < text.length && (ENDS.has(text[end]!) || CLOSERS.has(text[end]!))) end++;
    if (end < text.length && !isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== 10) {
      at = end - 1;
      continue;
    }
    if (code === 46 && end === at + 1 && !endsSentence(text, start, at, end)) continue;
    push(end);
    at = end - 1;
  }
  push(text.length);
  return spans;
}

function endsSentence(text: string, start: number, dot: number, end: number): boolean {
  let next = end;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  const after = text[next];
  if (after === undefined || after === '\n') return true;
  let from = dot;
  while (from > start && !isSpace(text.charCodeAt(from - 1)) && text.charCodeAt(from - 1) !== 40) from--;
  const word = text.slice(Math.max(from, dot - 12), dot).toLowerCase();
  const lower = after === after.toLowerCase() && after !== after.toUpperCase();
  if (lower) return false;
  if (!ABBREVIATIONS.has(word)) return !/^\p{L}$/u.test(word) || /\d/.test(word);
  // "1,7 тыс. Ещё": a scale may end a sentence; a title never does.
  const digit = after >= '0' && after <= '9';
  return (
    /^(тыс|тис|млн|млрд|трлн|руб|грн|коп|долл|дол|р|г|гг|mil|mld|mlrd|mln|др|etc|п|a\.m|p\.m)$/.test(word) &&
    !digit
  );
}
