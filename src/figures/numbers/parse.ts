/** Numbers of a text without the judgement of what is a figure: every value as written, for benchmarks and `explain`. */
import { lexiconOf } from '../../language/index.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { LanguagePack } from '../../language/pack.ts';
import { type Tags, tagTokens } from '../tags.ts';
import { type Token, tokenize } from '../tokens.ts';
import { isDash } from '../traps/traps.ts';
import type { NumberSpan } from './numbers.ts';
import { readNumber } from './numbers.ts';
import { unglue } from './parse-glue.ts';
import { readMixed, readSymbolic } from './parse-mixed.ts';
import { readFraction, readMultiple, readRate, readVague } from './shares.ts';

export interface ParsedNumber {
  value: number;
  start: number;
  end: number;
}

/** Every number of the text from left to right; negative where a sign or "minus" stands right before it. */
export function parseNumbers(text: string, language: string): ParsedNumber[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  const tokens = unglue(tokenize(text, 0, text.length, lexicon), lexicon);
  const tags = tagTokens(tokens);
  const found: ParsedNumber[] = [];
  let at = 0;
  while (at < tokens.length) {
    const idiom = tags.at(at, 'word', 'idiom');
    const rate = readRate(tokens, tags, at, lexicon.pack);
    if (idiom && !rate && tokens[idiom.to - 1]?.word?.number) {
      at = idiom.to;
      continue;
    }
    const number = rate ?? read(tokens, tags, at, lexicon);
    if (!number) {
      at++;
      continue;
    }
    if (gluedToName(tokens, tags, number)) {
      at = number.to + 1;
      continue;
    }
    const minus =
      minusBefore(tokens, tags, at) ||
      (tags.at(number.to, 'word', 'minus') !== null && !tokens[number.to + 1]);
    const from = minus && at > 0 ? tokens[at - 1]! : tokens[at]!;
    found.push({
      value: minus ? -number.value : number.value,
      start: from.start,
      end: tokens[number.to - 1]!.end,
    });
    at = number.to;
  }
  return found;
}

/** The one number that the whole text says ("twenty-one thousand", "18 тыс."), or null. */
export function parseNumber(text: string, language: string): number | null {
  const found = parseNumbers(text, language);
  return found.length === 1 ? found[0]!.value : null;
}

function read(tokens: readonly Token[], tags: Tags, at: number, lexicon: Lexicon): NumberSpan | null {
  const pack = bareWord(tokens[at]!) ? withBareScales(lexicon.pack) : lexicon.pack;
  return (
    readSymbolic(tokens, tags, at, lexicon) ??
    readMixed(tokens, tags, at, lexicon) ??
    readMultiple(tokens, tags, at, pack) ??
    readFraction(tokens, tags, at, pack) ??
    readNumber(tokens, tags, at, pack) ??
    readVague(tokens, tags, at, pack) ??
    loneWord(tags, at)
  );
}

/** "hundred", "thousand": alone they are a number, "hundreds" is none. */
const bareWord = (token: Token): boolean => !/s$/.test(token.text);
const bareScales = new WeakMap<LanguagePack, LanguagePack>();

function withBareScales(pack: LanguagePack): LanguagePack {
  const known = bareScales.get(pack);
  if (known) return known;
  const made = { ...pack, numbers: { ...pack.numbers, bareScales: true } };
  bareScales.set(pack, made);
  return made;
}

/** "a couple", "nici unul", "нисколько": words that are a number only by themselves. */
function loneWord(tags: Tags, at: number): NumberSpan | null {
  const span = tags.at(at, 'bareNumber');
  if (!span) return null;
  const value = Number(span.value);
  return { from: at, to: span.to, value, vague: false, one: false, digits: false, scale: 1, ratio: null };
}

function minusBefore(tokens: readonly Token[], tags: Tags, at: number): boolean {
  if (tags.before(at, 'word', 'minus')) return true;
  const sign = tokens[at - 1];
  if (!isDash(sign)) return false;
  const before = tokens[at - 2];
  return (
    !before ||
    (!before.digits && !before.word && !sign!.spaced === false) ||
    (sign!.spaced && !tokens[at]!.spaced)
  );
}

/** "29km", "180.25ml": a name or a measure, not a bare number; "2bn" was read with its suffix. */
function gluedToName(tokens: readonly Token[], tags: Tags, number: NumberSpan): boolean {
  const next = tokens[number.to];
  const last = tokens[number.to - 1];
  if (
    last?.digits &&
    next?.word &&
    !next.spaced &&
    !next.word.number &&
    !tags.at(number.to, 'word', 'percent')
  )
    return true;
  // "1m isn't a number": metres or millions.
  return last?.text === 'm' && !last.spaced;
}
