/**
 * The head of a Romanian or Russian noun phrase after a number. In Romanian the noun comes first and its adjectives after it; in
 * Russian adjectives and participles come first, and stand for people where no noun follows them.
 */
import { type Counted, standsForPeople } from './noun-phrase.ts';
import type { Tags } from './tags.ts';
import type { Token } from './tokens.ts';
import { isDash } from './traps.ts';
import { unknownUnit } from './unknown-noun.ts';

const REACH = 7;
const QUOTES = new Set(["'", '’', '"', '“', '”', '«', '»', '„', '(']);

export function inflectedPhrase(
  tokens: readonly Token[],
  tags: Tags,
  to: number,
  language: string,
): Counted | null {
  return language === 'ro' ? romanian(tokens, tags, to) : russian(tokens, tags, to);
}

const PRENOMINAL = new Set(
  (
    'noi alti alte altor mari mici fosti foste simpli simple diferite diferiti diverse diversi numeroase numerosi importante importanti adevarate adevarati presupusi ' +
    'presupuse asemenea bieti biete bravi principale principali puternice puternici vechi actuale actuali viitoare viitori ultime ultimi potentiale potentiali posibile posibili eventuale eventuali ' +
    'grave frumoase nefericiti nefericite celebre celebri cunoscuti cunoscute scurte lungi uriase uriasi gigantice ample serioase grele respective respectivi mai multe multi tinere bune buni mult ' +
    'proprii asa zise zisi numite numiti de astfel cei cele acei acele acesti aceste ai ale sai sale lor lui bune excelente minunate false falsi veritabile pretinse pretinsi multe dintre din'
  ).split(' '),
);

function romanian(tokens: readonly Token[], tags: Tags, to: number): Counted | null {
  let at = to;
  const norm = (k: number) => tokens[k]?.word?.norm ?? '';
  const joined = norm(at) === 'de';
  if (joined) at++;
  else if (/^(dintre|din)$/.test(norm(at))) {
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
    const noun = tags.at(k, 'noun');
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
    if (!joined && tags.at(k, 'measure')) return null;
    if (/(?:at|ut|it|is)i$/.test(word)) return { unit: 'person', from: at, to: k + 1, known: true };
    if (!joined && /(?:ate|ute|ite|ise)$/.test(word)) return null;
    return { unit: unknownUnit(word, 'ro'), from: at, to: k + 1, known: false };
  }
  return null;
}

const ADJECTIVE = /(?:[ыи]х|[ыи]е|[ыи]й|ой|[ое]го|[ое]му|[ыи]м|[ыи]ми|[ую]ю|[ая]я|[ое]е)(?:ся)?$/;
/** Adjectives that leave out a noun told before, not people. */
const RELATIONAL =
  /^(?:нов|стар|друг|перв|последн|подобн|так|крупн|эт|остальн|прочи|как|похож|аналогичн|больш|маленьк|дополнительн|отдельн|люб|разн|различн|сам|сво|котор|всяк|ин|тех|эти|их|наш|ваш|одни|сухопутн|оставши|самы)[а-я]{1,4}$/;
const PREDICATE =
  /(?:лся|лась|лось|лись|ются|утся|ятся|атся|ется|ится|ться|[аеиоыуяю]л[аои]?|[аеёияую]ть|ует|ают|яют|еют|уют|ешь|ишь|ано|яно|ены|аны|яны|яты|иты|уты|ена|ана|яна|ено|ят|ит|ет|ут|ют|ат)$/;

function russian(tokens: readonly Token[], tags: Tags, to: number): Counted | null {
  let at = to;
  const norm = (k: number) => tokens[k]?.word?.norm ?? '';
  if (norm(at) === 'из') {
    at++;
    while (/^(этих|тех|всех|своих|их|его|ее|наших)$/.test(norm(at))) at++;
    if (/^(них|которых|нас|вас|числа)$/.test(norm(at))) return null;
    if (tags.at(at, 'country') || tags.at(at, 'capital') || tokens[at]?.word?.number) return null;
    // "12 из Твери": a place, unless a plural follows.
    const next = tokens[at]?.word;
    if (!next || (next.capital && !tags.at(at, 'people'))) return null;
  }
  let weak: Counted | null = null;
  let adjectives = 0;
  for (let k = at; k < Math.min(tokens.length, at + REACH); k++) {
    const token = tokens[k]!;
    if (!token.word) {
      if (QUOTES.has(token.text) || (isDash(token) && !token.spaced)) continue;
      if (token.text === ',' && adjectives > 0 && !weak && adjectival(tokens, tags, k + 1)) continue;
      break;
    }
    const { folded } = token.word;
    if (token.word.number || token.digits) break;
    const noun = tags.at(k, 'noun');
    const soft = ADJECTIVE.test(folded) && folded.length > 4 && (!noun || noun.value === 'person');
    if (noun && !(soft && noun.to === k + 1)) return { unit: noun.value, from: at, to: noun.to, known: true };
    const folk = tags.at(k, 'people');
    if (folk && !soft) return { unit: 'person', from: at, to: folk.to, known: true };
    if (tags.at(k, 'word', 'function') && !soft) break;
    if (noun || standsForPeople(tags, k)) {
      if (soft) {
        weak ??= { unit: noun?.value ?? 'person', from: at, to: k + 1, known: true };
        adjectives++;
        continue;
      }
      if (standsForPeople(tags, k) && /(?:х|ми)$/.test(folded))
        return { unit: 'person', from: at, to: k + 1, known: true };
      break;
    }
    if (soft) {
      if (tags.at(k, 'word', 'function') || tags.at(k, 'speech')) break;
      adjectives++;
      if (
        !weak &&
        /[ыи][ех]$/.test(folded) &&
        !RELATIONAL.test(folded) &&
        !tags.at(k, 'measure') &&
        !tags.at(k, 'adjective')
      )
        weak = { unit: 'person', from: at, to: k + 1, known: false };
      continue;
    }
    if (weak || tags.at(k, 'speech') || PREDICATE.test(folded) || folded.length < 3) break;
    if (token.word.capital && !tags.at(k, 'adjective')) break;
    if (!/(?:ов|ев|ей|ий|ок|ек|ств|ам|ами|ах|а|я|ы|и|[бвгджзклнпрстфхцчшщ])$/.test(folded)) break;
    return { unit: unknownUnit(folded, 'ru'), from: at, to: k + 1, known: false };
  }
  return weak;
}

function adjectival(tokens: readonly Token[], tags: Tags, k: number): boolean {
  const word = tokens[k]?.word;
  return !!word && ADJECTIVE.test(word.folded) && !tags.at(k, 'word', 'function');
}
