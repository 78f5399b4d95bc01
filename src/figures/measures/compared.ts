/** "190 captured, up from 140 in the spring": what is set against another figure says what that one said. */
import type { Counted } from '../counted/counted.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import { roleOf } from '../roles/roles.ts';
import type { Reading, Story } from '../story.ts';
import { mainPredicate, type Predicate } from './main-predicate.ts';

/** Tokens between a figure and the older one beside it. */
const FARTHEST = 14;

export function comparedMeasure(
  reading: Reading,
  story: Story,
  quantity: RawQuantity,
  counted: Counted | null,
): string | null {
  const { quantities, tags, tokens, lexicon } = reading;
  if (story.lastMeasure === null) return null;
  // "twice as many", "15% fewer": of what was told before.
  if (quantity.ratio === 'multiple') return story.lastMeasure;
  if (quantity.kind === 'percent') {
    const role = roleOf(reading, quantity, counted, false, false);
    if (role === 'delta' || role === 'previous') return story.lastMeasure;
  }
  const before = quantities[quantities.indexOf(quantity) - 1];
  if (!before || before.kind !== quantity.kind) return null;
  if (quantity.quoteFrom - before.quoteTo > FARTHEST) return null;
  const to = Math.max(quantity.quoteTo, counted?.to ?? 0);
  for (let k = quantity.quoteTo; k <= to; k++) if (tags.at(k, 'measure')) return null;
  for (let k = before.quoteTo; k < quantity.quoteFrom; k++) if (/^[;:.]$/.test(tokens[k]!.text)) return null;
  const main = lexicon.pack.grammar.finite ? mainPredicate(reading, quantity) : null;
  if (main && saysMeasure(reading, main)) return null;
  const role = roleOf(reading, quantity, counted, false, false);
  return role === 'previous' || (role === 'delta' && quantity.kind !== 'percent') ? story.lastMeasure : null;
}

/** "after 272 WERE LURED into the army": a verb of its own. */
function saysMeasure({ tags }: Reading, { from, says }: Predicate): boolean {
  for (let k = from; k <= says + 1; k++) if (tags.at(k, 'measure')) return true;
  return false;
}
