/** Who says so: sources by opener ("according to"), by verb ("X said"), by record ("X's count"). */
import type { RawQuantity } from './quantities.ts';
import type { Speaker } from './speaker-names.ts';
import { beforeColon, openedBy, recordOf, subjectOf } from './speaker-phrases.ts';
import type { Reading, Story } from './story.ts';

export type { Speaker };

export function speakersOf(reading: Reading, story: Story): Speaker[] {
  const found: Speaker[] = [];
  const { tags } = reading;
  for (const span of tags.list('word')) {
    if (span.value === 'opener') push(found, openedBy(reading, span.from, span.to));
    if (span.value === 'record') push(found, recordOf(reading, span.from, span.to));
  }
  for (const span of tags.list('speech')) {
    // "the United States": a capital inside a sentence is no verb.
    if (span.from > 0 && reading.tokens[span.from]!.word!.capital) continue;
    push(found, subjectOf(reading, span.from, span.to, story));
  }
  if (found.length === 0) push(found, beforeColon(reading));
  return found;
}

function push(found: Speaker[], speaker: Speaker | null): void {
  if (!speaker || speaker.name === '') return;
  // The same words found twice: the longer phrase wins.
  const at = found.findIndex((known) => known.from < speaker.to && speaker.from < known.to);
  if (at < 0) found.push(speaker);
  else if (found[at]!.to - found[at]!.from < speaker.to - speaker.from) found[at] = speaker;
}

/** The speaker of a figure: the nearest in its sentence, the origin before the relay. */
export function speakerOf(
  quantity: RawQuantity,
  speakers: readonly Speaker[],
  reading: Reading,
): Speaker | 'none' | null {
  let best: { speaker: Speaker; cost: number } | null = null;
  for (const one of speakers) {
    // "two US officials said": the number of the speakers is nobody's claim.
    if (
      quantity.from >= one.start - 1 &&
      quantity.to <= one.to + 1 &&
      quantity.to <= one.from + 1 &&
      quantity.from >= one.from - 2
    )
      return 'none';
    const cost = distance(reading, quantity, one) + (one.relay ? 25 : 0);
    if (cost < (best?.cost ?? 60)) best = { speaker: one, cost };
  }
  return best?.speaker ?? null;
}

function distance({ tokens }: Reading, quantity: RawQuantity, one: Speaker): number {
  const [low, high] =
    one.end <= quantity.quoteFrom ? [one.end, quantity.quoteFrom] : [quantity.quoteTo, one.start];
  let cost = 0;
  for (let k = low; k < high; k++) {
    const { text } = tokens[k]!;
    cost += text === ';' ? 60 : text === ',' ? 1 : 0.5;
  }
  return cost;
}
