/** What is counted: the noun phrase after a number, or before it where the text leaves it out. */
import { byWord } from '../../language/by-word.ts';
import type { LanguagePack } from '../../language/pack.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';
import { isDash } from '../traps/traps.ts';
import { englishPhrase } from './english-phrase.ts';
import { inflectedPhrase } from './inflected-phrase.ts';
import type { Counted } from './noun-phrase.ts';

export type { Counted } from './noun-phrase.ts';

/** The noun phrase right after the number, or null. */
export function countedAfter(
  tokens: readonly Token[],
  tags: Tags,
  to: number,
  pack: LanguagePack,
  one = false,
): Counted | null {
  const whole = wholeAfter(tokens, to);
  if (whole > 0) return countedAfter(tokens, tags, whole, pack, one);
  const model = modelAt(tokens, to);
  if (model) return model;
  if (pack.grammar.phrase === 'english') return englishPhrase(tokens, tags, to, one);
  return inflectedPhrase(tokens, tags, to, pack.grammar);
}

/** "11 of 17 voters", "17 из 26 опрошенных": both numbers count the same; where the noun begins, or -1. */
function wholeAfter(tokens: readonly Token[], to: number): number {
  if (!/^(?:of|din|dintre|из)$/.test(tokens[to]?.word?.norm ?? '')) return -1;
  let at = to + 1;
  while (/^(?:the|those|these|all|cei|cele|всех|тех|общих)$/.test(tokens[at]?.word?.norm ?? '')) at++;
  const from = at;
  while (at < from + 6 && (tokens[at]?.digits || tokens[at]?.word?.number)) at++;
  return at > from ? at : -1;
}

const MODELS = byWord<string>({
  T: 'tank',
  Т: 'tank',
  БМП: 'armoured vehicle',
  БТР: 'armoured vehicle',
  БМД: 'armoured vehicle',
  BMP: 'armoured vehicle',
  BTR: 'armoured vehicle',
  Су: 'aircraft',
  Su: 'aircraft',
  СУ: 'aircraft',
  МиГ: 'aircraft',
  MiG: 'aircraft',
  Ту: 'aircraft',
  Tu: 'aircraft',
  Ил: 'aircraft',
  F: 'aircraft',
  Ка: 'helicopter',
  Ka: 'helicopter',
  Ми: 'helicopter',
  Mi: 'helicopter',
  Х: 'missile',
  Kh: 'missile',
});

/** "three T-72s": a model's name counts what it is. */
function modelAt(tokens: readonly Token[], at: number): Counted | null {
  if (!isDash(tokens[at + 1]) || !tokens[at + 2]?.digits || tokens[at + 2]!.spaced) return null;
  const unit = MODELS.get(tokens[at]!.text);
  if (!unit) return null;
  return { unit, from: at, to: at + 3, known: true };
}
