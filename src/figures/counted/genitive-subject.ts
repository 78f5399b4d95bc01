/** "Обращений поступило сорок", "коек там всего 130": a genitive plural opens the clause, its number comes last. */

import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';
import { isDash } from '../traps/traps.ts';
import { genitivePlural, manyPeople } from './noun-case.ts';

const ADJECTIVE = /[ыиі]х$/;
const FARTHEST = 14;
const STOPS = /^[;:.!?—–(«"]$/;

/** What the clause counts, said before its verb; null where no genitive plural opens it. */
export function genitiveSubject(reading: Reading, quantity: RawQuantity): string | null {
  const { tokens, tags, quantities, lexicon } = reading;
  if (!lexicon.pack.grammar.agreeing) return null;
  const before = quantities[quantities.indexOf(quantity) - 1];
  const floor = Math.max(
    before ? Math.max(before.phraseTo ?? 0, before.quoteTo) : 0,
    quantity.quoteFrom - FARTHEST,
  );
  let commas = 0;
  for (let k = quantity.quoteFrom - 1; k >= floor; k--) {
    const { text, word } = tokens[k]!;
    if (text === ',' && ++commas > 2) return null;
    if (/^[;:.!?(]$/.test(text)) return null;
    if (!word) continue;
    const folk = tags.at(k, 'people');
    const noun = folk ? null : tags.before(k + 1, 'noun');
    const unit = folk ? 'person' : noun?.value;
    if (!unit) continue;
    const from = noun?.from ?? k;
    const many = folk
      ? manyPeople(word)
      : from < k
        ? ADJECTIVE.test(tokens[from]!.word!.norm)
        : genitivePlural(word, unit);
    if (many && opens(reading, from, floor, commas)) return unit;
  }
  return null;
}

/** Does the clause begin here, but for an adjective, a verb and a joining word? */
function opens({ tokens, tags, lexicon }: Reading, from: number, floor: number, commas: number): boolean {
  const { adjective } = lexicon.pack.grammar.agreeing!;
  const { predicate } = lexicon.pack.grammar.agreeing!;
  let k = from - 1;
  while (k >= floor && k > from - 3 && tokens[k]!.word && ADJECTIVE.test(tokens[k]!.word!.norm)) k--;
  const word = tokens[k]?.word;
  const mark = tokens[k];
  if (k < floor && k < 0) return true;
  if (!mark) return true;
  if (!word) return STOPS.test(mark.text) || isDash(mark) || (mark.text === ',' && commas === 0);
  if (OPENS.test(word.norm)) return !tokens[k - 1]?.word || k <= floor;
  if (k < floor || commas > 0) return k >= floor && /(?:но|то|ло|лось)$/.test(word.norm);
  if (tags.at(k, 'noun') || adjective.test(word.norm)) return false;
  // "Больше всего контрактов — 298"
  if (MOST.test(tokens[k - 1]?.word?.norm ?? '') && ALL.test(word.norm)) return true;
  return predicate.test(word.norm) || PARTICLE.test(word.norm);
}

const OPENS =
  /^(?:а|но|и|хотя|однако|зато|причем|когда|что|если|пока|где|хоча|але|проте|зате|коли|що|якщо|поки|де|там|тут)$/;
const MOST = /^(?:больше|более|меньше|чаще|найбільше|менше)$/;
const ALL = /^(?:всего|всех|усього)$/;
const PARTICLE = /^(?:же|ж|уже|еще|всего|теперь|сейчас|вже|ще|усього|тепер|зараз|нет|нету)$/;
