/** Where something happened, as against where people come from. */

import type { Span } from '../span.ts';
import type { Reading } from '../story.ts';

/** Is the country where something happened: "in southern Peru", "inundațiile din Thailanda"? */
export function located({ tags, tokens }: Reading, span: Span): boolean {
  let at = span.from;
  for (let part = tags.before(at, 'origin', 'part'); part; part = tags.before(at, 'origin', 'part'))
    at = part.from;
  const place = tags.before(at, 'word', 'location') ?? regionOf({ tags, tokens }, at);
  if (!place) return false;
  const origin = tags.before(at, 'word', 'origin');
  if (origin && place.from >= origin.from) return false;
  // "from a village in western Kenya"
  for (let k = place.from; k > Math.max(0, place.from - 4) && tokens[k - 1]!.word; k--)
    if (tags.before(k, 'word', 'origin') && tokens[k - 1]!.word!.norm !== 'of') return false;
  return true;
}

const REGION = 3;

/** "в Хатлонской области Таджикистана", "in the Khatlon region of Tajikistan": the preposition before the region. */
function regionOf({ tags, tokens }: Pick<Reading, 'tags' | 'tokens'>, at: number): Span | null {
  let k = tokens[at - 1]?.word?.norm === 'of' ? at - 1 : at;
  for (let step = 0; step < REGION && k > 0 && tokens[k - 1]!.word; step++, k--) {
    const place = tags.before(k, 'word', 'location');
    if (place) return step > 0 ? place : null;
    if (
      tags.before(k, 'noun', 'person') ||
      tags.before(k, 'origin', 'compatriot') ||
      tags.before(k, 'measure')
    )
      return null;
  }
  return null;
}
