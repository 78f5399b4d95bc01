/** Vague words, fractions, ratios and multiples: "tens of thousands", "two thirds", "one in five", "в 2,5 раза". */
import { byWord } from '../../language/by-word.ts';
import type { Entry } from '../../language/entry.ts';

import type { LanguagePack } from '../../language/pack.ts';
import type { Span } from '../span.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';
import { numberSpan } from './number-parts.ts';
import { type NumberSpan, readNumber } from './numbers.ts';

const FOUR_PLACES = 10_000;

/** Ratios are decimal fractions with four places. */
export const toRatio = (value: number) => Math.round(value * FOUR_PLACES) / FOUR_PLACES;

/** "dozens", "tens of thousands", "несколько сотен": low is the smallest magnitude said. */
export function readVague(
  tokens: readonly Token[],
  tags: Tags,
  index: number,
  pack: LanguagePack,
): NumberSpan | null {
  const several = tags.at(index, 'word', 'several');
  let at = several ? several.to : index;
  if (several && tags.at(at, 'word', 'vagueJoiner')) at++;
  const first = tags.at(at, 'vague');
  const scaleWord = tokens[at]?.word?.number;
  const isScale = scaleWord && (scaleWord.kind === 'scale' || scaleWord.kind === 'hundred');
  if (!first && !(several && isScale)) return null;
  // "He scores between …": a verb.
  if (
    pack.code === 'en' &&
    first &&
    tokens[at]!.word!.norm === 'scores' &&
    !(SCORED.test(tokens[first.to]?.word?.norm ?? '') && !tokens[at - 1]?.word?.entries.some(isNoun))
  )
    return null;
  let value = first ? Number(first.value) : scaleWord!.value;
  at = first ? first.to : at + 1;
  for (;;) {
    const joiner = tags.at(at, 'word', 'vagueJoiner');
    const next = joiner ? joiner.to : pack.numbers.vagueJoiner === '' ? at : -1;
    const more = next < 0 ? null : tags.at(next, 'vague');
    const moreScale = tokens[at]?.word?.number;
    if (more && Number(more.value) >= 100 && Number(more.value) > value) {
      value *= Number(more.value);
      at = more.to;
    } else if (moreScale?.kind === 'scale' && moreScale.value > value && (several || first)) {
      value *= moreScale.value;
      at++;
    } else break;
  }
  return numberSpan(index, at, value, { vague: true });
}

/** After "scores" as a number: "scores of villages", "and scores out of contact". */
const SCORED =
  /^(?:of|more|out|were|are|have|remain|remained|died|missing|dead|wounded|injured|others|still)$/;
const isNoun = ({ tag }: Entry): boolean => tag === 'noun';

/** "two thirds", "a tenth", "half", "треть", "două treimi", "одной пятой". */
export function readFraction(
  tokens: readonly Token[],
  tags: Tags,
  index: number,
  pack: LanguagePack,
  known?: NumberSpan | null,
): NumberSpan | null {
  if (tags.before(index, 'word', 'ordinalBefore')) return null;
  const article = tags.at(index, 'word', 'article');
  const number = article ? null : known === undefined ? readNumber(tokens, tags, index, pack) : known;
  const above = article ? 1 : number && number.scale === 1 ? number.value : null;
  let at = article ? article.to : number ? number.to : index;
  if (above !== null) {
    const hyphen = tokens[at]?.text === '-' && !tokens[at]!.spaced;
    if (hyphen) at++;
    if (article && tokens[at]?.word?.norm === 'good') at++;
    const below = tags.at(at, 'fraction');
    // "the sixty-seventh exchange"
    const ordinal = hyphen && above >= 20 && above % 10 === 0 && Number(below?.value) < 10;
    // "A fourth, a former diver": a part of four is a quarter, but before "of".
    const next =
      article && below && tokens[at]!.word!.norm === 'fourth' && tokens[below.to]?.word?.norm !== 'of';
    const whole = above > 0 && above < 100 && Number.isInteger(above) && !ordinal && !next;
    if (below && whole) {
      const value = above / Number(below.value);
      const good = article && tokens[at - 1]?.word?.norm === 'good';
      if (value < 1 || !article)
        return numberSpan(index, below.to, toRatio(value), { ratio: 'fraction', scale: good ? -1 : 1 });
    }
    if (number) return null;
  }
  const lone = tags.at(article ? at : index, 'loneFraction');
  if (!lone) return null;
  // "half a million", "jumătate de milion": a number, not a share.
  let next = lone.to;
  const joined = tags.at(next, 'word', 'article') ?? tags.at(next, 'word', 'beforeScale');
  if (joined) next = joined.to;
  const scale = tokens[next]?.word?.number;
  if (scale?.kind === 'scale' || scale?.kind === 'hundred') {
    return numberSpan(index, next + 1, Number(lone.value) * scale.value, { scale: scale.value });
  }
  return numberSpan(index, lone.to, toRatio(Number(lone.value)), { ratio: 'fraction' });
}

/** "one in five", "1 din 5", "каждый десятый", "four to one". */
export function readRate(
  tokens: readonly Token[],
  tags: Tags,
  index: number,
  pack: LanguagePack,
  known?: NumberSpan | null,
): NumberSpan | null {
  const every = tags.at(index, 'word', 'every');
  if (every) {
    const ordinal = tags.at(every.to, 'ordinal');
    return ordinal
      ? numberSpan(index, ordinal.to, toRatio(1 / Number(ordinal.value)), { ratio: 'rate' })
      : null;
  }
  const number = known === undefined ? readNumber(tokens, tags, index, pack) : known;
  if (!number || !Number.isInteger(number.value) || number.value < 1) return null;
  // "One person in six": a noun may stand between.
  const times = tags.at(number.to, 'word', 'timesAfter') !== null && pack.code === 'en';
  const counted = pack.code === 'en' && number.value < 10 && tags.at(number.to, 'noun')?.to === number.to + 1;
  for (const skip of number.value === 1 || times || counted ? [0, 1] : [0]) {
    const at = number.to + skip;
    if (skip && !tokens[number.to]?.word) continue;
    const outOf = tags.at(at, 'word', 'outOf');
    if (!outOf) continue;
    const below = readNumber(tokens, tags, outOf.to, pack);
    if (!below || below.value <= number.value || !Number.isInteger(below.value)) continue;
    if (number.value !== 1 && number.value >= 10) continue;
    // "seven hits in ten"; but "two rooms in five hotels".
    if (
      skip &&
      number.value !== 1 &&
      !times &&
      (below.value % 5 !== 0 || COUNTED.some((tag) => tags.at(below.to, tag)))
    )
      continue;
    if (
      number.value !== 1 &&
      !(pack.code === 'en' && outOf.to - outOf.from > 1) &&
      !(pack.code === 'en' && below.value <= 10) &&
      !(
        PARTITIVE.test(tokens[at]!.word!.norm) &&
        smallWords(tokens, number, below) &&
        !tags.at(index, 'word', 'collective')
      )
    )
      continue;
    // "one in 2020" is a year; "1 in 3 million" is a rate.
    if (
      below.digits &&
      below.value >= 1000 &&
      below.value <= 2100 &&
      tokens[outOf.to]!.digits!.length === 4 &&
      tokens[outOf.to]!.digits!.plain
    )
      continue;
    // "o ordonanță din 30 aprilie"
    if (tags.at(below.to, 'month')) continue;
    if (
      pack.code === 'ru' &&
      outOf.value === 'outOf' &&
      tokens[at]?.word?.norm === 'на' &&
      !tokens[index]?.digits
    )
      continue;
    return numberSpan(index, below.to, toRatio(number.value / below.value), { ratio: 'rate' });
  }
  // "raportul e de cinci la unu", "соотношение пять к одному"
  const others = OTHER_SIDE.get(tokens[number.to]?.word?.norm ?? '');
  if (
    tokens[index - 1]?.word?.norm !== 'la' &&
    others?.test(tokens[number.to + 1]?.word?.norm ?? '') &&
    number.value > 1 &&
    number.value < 1000
  )
    return numberSpan(index, number.to + 2, number.value, { ratio: 'multiple' });
  if (pack.code === 'en' && tokens[number.to]?.word?.norm === 'to') {
    const below = tokens[number.to + 1]?.word;
    if (below?.norm === 'one' && number.value > 1 && number.value < 1000) {
      return numberSpan(index, number.to + 2, number.value, { ratio: 'multiple' });
    }
  }
  return null;
}

const COUNTED = ['noun', 'people', 'unit', 'currency', 'duration', 'adjective'];
const PARTITIVE = /^(?:din|из|з|із)$/;

/** "patru din cinci": small numbers in words are said of any; digits, and "двое из троих", of some. */
const smallWords = (tokens: readonly Token[], above: NumberSpan, below: NumberSpan): boolean =>
  (below.value === 100 && below.scale === 1 && tokens[below.to]?.word == null) ||
  (below.value <= 10 &&
    [above, below].every(({ from, to }) => to - from === 1 && tokens[from]!.digits === null));

const TIMES = /^(?:twice|thrice)$/;
const AGAINST =
  /^(?:as|the|that|what|its|their|his|her|this|those|more|higher|larger|bigger|over|last|normal|pre)$/;
const DOUBLE = /^(?:double|triple|treble|quadruple|dublu|dubla|triplu|tripla)$/;

/** "twice as many", "double the number": not "twice he fled", "a double murder". */
function multiplies(tokens: readonly Token[], tags: Tags, { from, to }: Span): boolean {
  const word = tokens[from]!.word!.norm;
  const next = tokens[to]?.word?.norm;
  if (TIMES.test(word))
    return next ? AGAINST.test(next) || tokens[to]!.word!.capital : tags.before(from, 'before') !== null;
  return !DOUBLE.test(word) || tags.at(to, 'noun') === null;
}

const AUXILIARY = /^(?:a|au|am|ai|s|va|vor|sa|l|i|le|o)$/;

/** "De două ori a încercat": how often, not how many times more. */
export const oftenOnly = (tokens: readonly Token[], tags: Tags, times: number): boolean =>
  tags.at(times, 'word', 'timesAfter') !== null &&
  tokens[times]!.word?.norm === 'ori' &&
  (AUXILIARY.test(tokens[times + 1]?.word?.norm ?? '') ||
    tags.at(times + 1, 'per') !== null ||
    (OFTEN_BEFORE.test(tokens[times - 3]?.word?.norm ?? '') && !changed(tags, times - 2)));

/** "bombardată de trei ori": after a participle that tells no change. */
const OFTEN_BEFORE = /^[a-z]{3,}(?:at|ut|it|is|ata|uta|ita|isa|ati|uti|iti|isi|ate|ute|ite|ise)$/;
const changed = (tags: Tags, to: number): boolean =>
  tags.before(to, 'boundVerb') !== null ||
  tags.before(to, 'cue', 'up') !== null ||
  tags.before(to, 'cue', 'down') !== null ||
  tags.before(to, 'word', 'reaching') !== null;

const OTHER_SIDE = byWord({ la: /^unu$/, к: /^одному$/ });

/** "double", "five times", "de trei ori", "в 2,5 раза". */
export function readMultiple(
  tokens: readonly Token[],
  tags: Tags,
  index: number,
  pack: LanguagePack,
  opensAt = index,
  known?: NumberSpan | null,
): NumberSpan | null {
  const single = tags.at(index, 'multiple');
  if (single)
    return multiplies(tokens, tags, single)
      ? numberSpan(index, single.to, Number(single.value), { ratio: 'multiple' })
      : null;
  const number = known === undefined ? readNumber(tokens, tags, index, pack) : known;
  if (!number || number.value <= 1) return null;
  let at = number.to;
  if (tokens[at]?.text === '-' && !tokens[at]!.spaced) at++;
  if (tags.at(at, 'word', 'beforeScale')) at++;
  const times = tags.at(at, 'word', 'timesAfter');
  if (!times) return null;
  if (pack.numbers.timesFollow !== '' && tokens[times.from]?.word?.norm !== 'fold') {
    const next = tags.at(times.to, 'word', 'timesFollow') ?? tags.at(times.to, 'month');
    // "rose four times"
    const changed = tags.before(index, 'cue', 'up') ?? tags.before(index, 'cue', 'down');
    if (!next && !tokens[times.to]?.word?.capital && !(changed && !tokens[times.to]?.word)) return null;
  }
  if (pack.numbers.timesBefore !== '') {
    // "de aproape trei ori", "в два с половиной раза": the opener may stand a few words back.
    let opened = false;
    for (let k = opensAt - 1; k >= Math.max(0, opensAt - 4); k--) {
      if (tags.at(k, 'word', 'timesBefore')) opened = true;
    }
    if (!opened) return null;
    if (oftenOnly(tokens, tags, times.from)) return null;
  }
  // "de două ori și jumătate", "two times and a half"
  const half = tags.at(times.to, 'word', 'andHalf');
  return half
    ? numberSpan(index, half.to, number.value + 0.5, { ratio: 'multiple' })
    : numberSpan(index, times.to, number.value, { ratio: 'multiple' });
}
