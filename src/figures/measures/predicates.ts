/** Whether an elliptic figure has a verb of its own, which then says of it what no measure means. */
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';

/**
 * "four survived", "40 проходили медкомиссию", "15 au cerut ajutor": a verb of the figure's clause that is neither a measure's
 * term nor one that only says the amount. Verbs are known by their endings, so a clause of nouns has none.
 */
export function ownPredicate(reading: Reading, quantity: RawQuantity): boolean {
  const { tokens, tags, lexicon } = reading;
  const { code, grammar } = lexicon.pack;
  const to = quantity.phraseTo ?? quantity.quoteTo;
  const look = (k: number): boolean => {
    const word = tokens[k]?.word;
    if (!word || word.number) return false;
    if (tags.at(k, 'measure') || tags.at(k, 'speech') || tags.at(k, 'other', 'amounts')) return false;
    if (tags.at(k, 'noun') || tags.at(k, 'people') || tags.at(k, 'country') || word.capital) return false;
    const before = tokens[k - 1]?.word?.norm ?? '';
    return grammar.verb ? grammar.verb.test(word.norm) : isVerb(code, word.norm, before);
  };
  for (let k = to; k < Math.min(tokens.length, to + 7); k++) {
    if (!tokens[k]!.word) break;
    if (look(k)) return true;
  }
  if (code === 'en') return look(quantity.quoteFrom - 1);
  // Russian and Romanian verbs stand before their subject as often as after it.
  for (let k = quantity.quoteFrom - 1; k >= Math.max(0, quantity.quoteFrom - 4); k--) {
    if (!tokens[k]!.word) break;
    if (look(k)) return true;
  }
  return false;
}

const ENGLISH_AUXILIARY =
  /^(was|were|are|is|have|has|had|been|being|be|not|could|can|will|would|may|might|must|do|did|still|also|only|now|already|later|since|who|that)$/;
const ENGLISH_PAST = new Set(
  'went left came took got gave made found sought bought brought kept held met ran wrote read built won began drove flew grew knew chose slept spent stole swore taught wore went sat stood'.split(
    ' ',
  ),
);
const ROMANIAN_AUXILIARY = /^(au|a|fost|sunt|erau|vor|va|s|ar|fi|fiind)$/;

function isVerb(code: string, word: string, before: string): boolean {
  if (code === 'en') {
    if (ENGLISH_PAST.has(word)) return true;
    if (word.length > 4 && word.endsWith('ed')) return true;
    return word.endsWith('ing') && ENGLISH_AUXILIARY.test(before);
  }
  return (
    ROMANIAN_AUXILIARY.test(before) &&
    /(at|ati|ate|ut|uti|ute|it|iti|ite|s|se|si)$/.test(word) &&
    word.length > 3
  );
}
