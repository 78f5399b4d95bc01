/** Where goods told by weight or volume come from: "180,000 tonnes from Romania, 120,000 from Russia". */

import type { RawQuantity } from '../numbers/quantities.ts';
import type { Reading } from '../story.ts';
import { placeAt, withJoined } from './origins.ts';

/** Never of lengths and areas: those are distances and places. */
const GOODS = /^(t|kt|Mt|kg|g|l|m³|bbl|MWh|GWh|TWh|kWh)$/;
/** Words from the unit to the preposition: "tonnes of wheat from". */
const REACH = 3;

export function goodsFrom(reading: Reading, quantity: RawQuantity, unit: string): string[] | null {
  if (!GOODS.test(unit)) return null;
  const { tags, tokens } = reading;
  for (let at = quantity.quoteTo; at < quantity.quoteTo + REACH && tokens[at]?.word; at++) {
    const origin = tags.at(at, 'word', 'origin');
    if (!origin || tokens[origin.from]!.word!.norm === 'of') continue;
    const country = placeAt(reading, origin.to);
    if (country) return withJoined(reading, [country.value], country.to);
  }
  return null;
}
