/** Who says so: sources by opener ("according to"), by verb ("X said"), by record ("X's count"). */
import { gappedSubject } from './clause-subject.ts';
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
  else
    for (let k = 0; k < reading.tokens.length; k++)
      if (reading.tokens[k]!.text === ';') push(found, gappedSubject(reading, k));
  return found.map((one) => namedMedium(one, story));
}

/** A medium called by its kind alone, with or without its nationality. */
const MEDIUM =
  /^(the )?(\p{Lu}?\p{Ll}+ )?(newspaper|paper|daily|tabloid|broadsheet|magazine|broadcaster)$|^(ziarul|cotidianul|publica[țţ]ia|revista|tabloidul)( \p{Ll}+)?$|^(\p{Ll}+ )?(газета|газеты|издание|издания|журнал|журнала|таблоид)$/u;

/** "mai scrie ziarul britanic": the paper named before it in the text. */
function namedMedium(one: Speaker, story: Story): Speaker {
  const known = story.speaker;
  return known !== null && MEDIUM.test(one.name) && !MEDIUM.test(known) ? { ...one, name: known } : one;
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
      (quantity.from >= one.start && quantity.to <= one.end) ||
      (quantity.from >= one.start - 1 &&
        quantity.to <= one.to + 1 &&
        quantity.to <= one.from + 1 &&
        quantity.from >= one.from - 2)
    )
      return 'none';
    const cost = distance(reading, quantity, one) + (one.relay ? 25 : 0);
    if (cost < (best?.cost ?? 60)) best = { speaker: one, cost };
  }
  return best?.speaker ?? null;
}

const CONTRAST = /^(but|while|whereas|yet|iar|dar|insa|но|а|однако|тогда)$/;

/** Does a clause of its own open before the speaker, or a "that" after: then only what follows is its claim. */
function forwardOnly({ tokens }: Reading, one: Speaker): boolean {
  const after = tokens[one.end]?.text === ',' ? one.end + 1 : one.end;
  if (/^(that|ca|что)$/.test(tokens[after]?.word?.norm ?? '')) return true;
  for (const k of [one.from - 1, one.from - 2]) if (CONTRAST.test(tokens[k]?.word?.norm ?? '')) return true;
  return false;
}

/** "; it knows of 300", "; 40 have filed": the clause after a semicolon has no subject of its own. */
const goesOn = ({ tags }: Reading, quantity: RawQuantity, mark: number) =>
  tags.at(mark + 1, 'word', 'pronoun') !== null || tags.at(quantity.quoteTo, 'word', 'function') !== null;

function distance(reading: Reading, quantity: RawQuantity, one: Speaker): number {
  const { tokens } = reading;
  const ahead = one.end <= quantity.quoteFrom;
  const [low, high] = ahead ? [one.end, quantity.quoteFrom] : [quantity.quoteTo, one.start];
  if (!ahead && forwardOnly(reading, one)) return Number.POSITIVE_INFINITY;
  let cost = 0;
  for (let k = low; k < high; k++) {
    const { text } = tokens[k]!;
    // A speaker goes on over a semicolon, never back over one.
    cost += text === ';' ? (ahead && goesOn(reading, quantity, k) ? 20 : 60) : text === ',' ? 1 : 0.5;
  }
  return cost;
}
