/** Which figures are members of one list. */
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';

/** "84 ruși și 47 de militari", "41 Nepalis, 12 Indians and three Cubans": members of one list, which share their verb. */
export function coordinated(reading: Reading, one: RawQuantity, other: RawQuantity): boolean {
  const { quantities, tokens, tags } = reading;
  const a = Math.min(quantities.indexOf(one), quantities.indexOf(other));
  const b = Math.max(quantities.indexOf(one), quantities.indexOf(other));
  let commas = 0;
  let joins = 0;
  for (let k = a; k < b; k++) {
    const from = quantities[k]!.phraseTo ?? quantities[k]!.quoteTo;
    const to = quantities[k + 1]!.quoteFrom;
    if (quantities[k]!.kind !== 'count' || to - from > 3 || to === from) return false;
    if (partOf(reading, quantities[k + 1]!)) return false;
    for (let at = from; at < to; at++) {
      if (tokens[at]!.text === ',') commas++;
      else if (
        !tags.at(at, 'word', 'and') &&
        !tags.at(at, 'word', 'betweenAnd') &&
        !tags.at(at, 'word', 'or') &&
        !tags.at(at, 'cue', 'more')
      )
        return false;
      else joins++;
    }
  }
  // "terms were given to 24, and four are dead": two clauses, not a list.
  return commas === 0 || joins === 0 || other !== quantities[b] || b - a > 1;
}

const partOf = ({ tags }: Reading, { quoteTo, phraseTo }: RawQuantity): boolean =>
  tags.at(quoteTo, 'cue', 'partAfter') !== null || tags.at(phraseTo ?? quoteTo, 'cue', 'partAfter') !== null;
