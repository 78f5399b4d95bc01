/**
 * The head of a Romanian or Slavic noun phrase after a number. In Romanian the noun comes first and its adjectives after it; in
 * Slavic languages adjectives and participles come first, and stand for people where no noun follows them.
 */
import type { AgreeingPhrase, Grammar, UnknownNouns } from '../../language/grammar.ts';
import type { Span } from '../span.ts';
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';
import { isDash } from '../traps/traps.ts';
import { genitivePlural, instrumental } from './noun-case.ts';
import { type Counted, standsForPeople } from './noun-phrase.ts';
import { unknownUnit } from './unknown-noun.ts';

const REACH = 7;
const QUOTES = new Set(["'", '’', '"', '“', '”', '«', '»', '„', '(']);

export function inflectedPhrase(
  tokens: readonly Token[],
  tags: Tags,
  to: number,
  grammar: Grammar,
): Counted | null {
  const { agreeing, unknown } = grammar;
  if (!unknown) return null;
  return agreeing ? agreed(tokens, tags, to, agreeing, unknown) : romanian(tokens, tags, to, unknown);
}

const PRENOMINAL = new Set(
  (
    'proaspat proaspeti proaspete recent nou putine putini noi alti alte altor mari mici fosti foste simpli simple diferite diferiti diverse diversi numeroase numerosi importante importanti adevarate adevarati presupusi ' +
    'presupuse asemenea bieti biete bravi principale principali puternice puternici vechi actuale actuali viitoare viitori ultime ultimi potentiale potentiali posibile posibili eventuale eventuali ' +
    'grave frumoase nefericiti nefericite celebre celebri cunoscuti cunoscute scurte lungi uriase uriasi gigantice ample serioase grele respective respectivi mai multe multi tinere bune buni mult ' +
    'proprii asa zise zisi numite numiti de astfel cei cele acei acele acesti aceste ai ale sai sale lor lui bune excelente minunate false falsi veritabile pretinse pretinsi multe dintre din'
  ).split(' '),
);

function romanian(tokens: readonly Token[], tags: Tags, to: number, unknown: UnknownNouns): Counted | null {
  let at = to;
  const norm = (k: number) => tokens[k]?.word?.norm ?? '';
  const joined = norm(at) === 'de';
  const ofWhole = /^(dintre|din)$/.test(norm(at));
  if (joined) at++;
  else if (ofWhole) {
    at++;
    while (/^(cei|cele|acei|acele|acesti|aceste|toti|toate)$/.test(norm(at))) at++;
    if (/^(ei|ele|acestia|acestea|care)$/.test(norm(at))) return null;
    if (tags.at(at, 'country')) return null;
  }
  for (let k = at; k < Math.min(tokens.length, at + REACH); k++) {
    const token = tokens[k]!;
    if (!token.word) {
      if (QUOTES.has(token.text) || (isDash(token) && !token.spaced)) continue;
      return null;
    }
    const noun = plural(tokens, to) ? pluralAt(tokens, tags, k) : tags.at(k, 'noun');
    if (noun && !(PRENOMINAL.has(token.word.norm) && tags.at(k + 1, 'noun')))
      return { unit: noun.value, from: at, to: noun.to, known: true };
    if (tags.at(k, 'people')) return { unit: 'person', from: at, to: tags.at(k, 'people')!.to, known: true };
    if (token.word.number || token.digits) return null;
    if (PRENOMINAL.has(token.word.norm)) continue;
    if (tags.at(k, 'word', 'function') || tags.at(k, 'speech')) return null;
    if (standsForPeople(tags, k)) return { unit: 'person', from: at, to: k + 1, known: true };
    const { norm: word } = token.word;
    // Without "de" only a plural's ending tells a noun from a verb.
    if (!joined && !/(?:i|e|uri)$/.test(word)) return null;
    // "3 milioane din asigurare": what they come from.
    if (ofWhole && !/(?:i|ele|uri|urile|ilor|elor)$/.test(word)) return null;
    if (!joined && tags.at(k, 'measure')) return null;
    if (/(?:at|ut|it|is)i$/.test(word)) return { unit: 'person', from: at, to: k + 1, known: true };
    if (!joined && /(?:ate|ute|ite|ise)$/.test(word)) return null;
    return { unit: unknownUnit(word, unknown), from: at, to: k + 1, known: false };
  }
  return null;
}

/** Is more than one counted? */
const plural = (tokens: readonly Token[], to: number): boolean => tokens[to - 1]?.word?.number?.value !== 1;

/** "19 vin din" is no wine: after a number Romanian nouns are in the plural. */
function pluralAt(tokens: readonly Token[], tags: Tags, k: number): Span | null {
  const noun = tags.at(k, 'noun');
  const single = noun && noun.to === k + 1 && !/(?:[ie]|lor|oua)$/.test(tokens[k]!.word!.norm);
  return single && !tokens[k]!.word!.caps ? null : noun;
}

function agreed(
  tokens: readonly Token[],
  tags: Tags,
  to: number,
  {
    outOf,
    these,
    them,
    adjective,
    manyAdjective,
    oblique,
    relational,
    predicate,
    noun: shape,
  }: AgreeingPhrase,
  unknown: UnknownNouns,
): Counted | null {
  let at = to;
  const norm = (k: number) => tokens[k]?.word?.norm ?? '';
  if (outOf.test(norm(at))) {
    at++;
    while (these.test(norm(at))) at++;
    if (them.test(norm(at))) return null;
    if (tags.at(at, 'country') || tags.at(at, 'capital') || tokens[at]?.word?.number) return null;
    // "12 из Твери": a place, unless a plural follows.
    const next = tokens[at]?.word;
    if (!next || (next.capital && !tags.at(at, 'people'))) return null;
  }
  let weak: Counted | null = null;
  let adjectives = 0;
  let owned = false;
  for (let k = at; k < Math.min(tokens.length, at + REACH); k++) {
    const token = tokens[k]!;
    if (!token.word) {
      if (QUOTES.has(token.text) || (isDash(token) && !token.spaced)) continue;
      if (token.text === ',' && adjectives > 0 && !weak && adjectival(tokens, tags, k + 1, adjective))
        continue;
      break;
    }
    const { folded } = token.word;
    if (token.word.number || token.digits) break;
    const noun = tags.at(k, 'noun');
    const soft = adjective.test(folded) && folded.length > 4 && (!noun || noun.value === 'person');
    if (noun && weak && (instrumental(token.word, noun.value) || owned)) break;
    if (noun && !(soft && noun.to === k + 1)) return { unit: noun.value, from: at, to: noun.to, known: true };
    const folk = tags.at(k, 'people');
    if (folk && !soft) return { unit: 'person', from: at, to: folk.to, known: true };
    // "5 тыс. её граждан"
    if (k === at && these.test(folded)) continue;
    if (tags.at(k, 'word', 'minus')) break;
    if (tags.at(k, 'word', 'function') && !soft) {
      if (adjectives === 0) break;
      // "подтверждённых и вероятных случаях"
      if (tags.at(k, 'word', 'betweenAnd') && adjectival(tokens, tags, k + 1, adjective)) continue;
      const later = pastPhrase(tokens, tags, k, tokens[at]!.word?.folded ?? '');
      if (later) return later;
      break;
    }
    if (noun || standsForPeople(tags, k)) {
      if (soft) {
        weak ??= { unit: noun?.value ?? 'person', from: at, to: k + 1, known: true };
        adjectives++;
        continue;
      }
      if (standsForPeople(tags, k) && oblique.test(folded))
        return { unit: 'person', from: at, to: k + 1, known: true };
      break;
    }
    if (soft) {
      // "300 рабочих нефтесервисной компании": whose they are.
      owned ||= weak !== null && !manyAdjective.test(folded);
      const verb = tags.at(k, 'speech') !== null && !manyAdjective.test(folded);
      if (tags.at(k, 'word', 'function') || verb) break;
      adjectives++;
      if (
        !weak &&
        manyAdjective.test(folded) &&
        !relational.test(folded) &&
        !tags.at(k, 'measure') &&
        !tags.at(k, 'adjective')
      )
        weak = { unit: 'person', from: at, to: k + 1, known: false };
      continue;
    }
    if (weak || tags.at(k, 'speech') || predicate.test(folded) || folded.length < 3) break;
    if (token.word.capital && !tags.at(k, 'adjective')) break;
    if (!shape.test(folded)) break;
    return { unit: unknownUnit(folded, unknown), from: at, to: k + 1, known: false };
  }
  return weak;
}

/** "11 возбуждённых с января делах": a participle's own complement of two words stands before the noun. */
function pastPhrase(tokens: readonly Token[], tags: Tags, at: number, participle: string): Counted | null {
  const inner = tokens[at + 1]?.word;
  const noun = tags.at(at + 2, 'noun');
  if (!inner || !noun || !/[ыиі]х$/.test(participle)) return null;
  if (!inner.capital && !tags.at(at + 1, 'month') && !tags.at(at + 1, 'duration')) return null;
  const word = tokens[at + 2]!.word!;
  if (!/[аяі]х$/.test(word.norm) && !genitivePlural(word, noun.value)) return null;
  return { unit: noun.value, from: at + 2, to: noun.to, known: true };
}

function adjectival(tokens: readonly Token[], tags: Tags, k: number, adjective: RegExp): boolean {
  const word = tokens[k]?.word;
  return !!word && adjective.test(word.folded) && !tags.at(k, 'word', 'function');
}
