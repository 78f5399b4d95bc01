/** Words within a number that are none of it: "o sută ȘI unu", "two hundred AND five", "douăzeci DE mii". */
import type { Tags } from '../tags.ts';
import type { Token } from '../tokens.ts';

export type Slot = 'digits' | 'unit' | 'ten' | 'hundreds' | 'half' | null;

/** What has been read of a number. */
interface Begun {
  first: number;
  slot: Slot;
  current: number | null;
  total: number;
  lastScale: number;
  parts: number;
}

/** Where the number goes on behind a joiner; -1 where no number stands on its other side. */
export function joinerEnd(tokens: readonly Token[], tags: Tags, at: number, begun: Begun): number {
  const { slot, current, total, lastScale } = begun;
  const next = tokens[at + 1]?.word?.number;
  const nextDigits = tokens[at + 1]?.digits;
  if (slot === 'ten' && tags.at(at, 'word', 'afterTens') && next?.kind === 'unit' && next.value < 10)
    return at + 1;
  if (tags.at(at, 'word', 'beforeScale') && current !== null && next) {
    if (next.kind === 'scale' || (next.kind === 'hundred' && slot === 'digits')) return at + 1;
  }
  if (tags.at(at, 'word', 'afterHundreds')) {
    const afterHundred =
      slot === 'hundreds' && next && next.value < 100 && (next.kind === 'unit' || next.kind === 'ten');
    const afterScale =
      current === null &&
      total > 0 &&
      next &&
      next.value < Math.min(1000, lastScale) &&
      next.kind !== 'scale';
    const thenCounted = !!next && (slot === 'hundreds' || total > 0);
    if ((afterHundred || afterScale) && thenCounted) return at + 1;
    if (
      nextDigits &&
      (slot === 'hundreds' || current === null) &&
      total + (current ?? 0) > 0 &&
      nextDigits.value < 100
    ) {
      return begun.parts > 1 && tokens[begun.first]!.digits ? at + 1 : -1;
    }
  }
  return -1;
}
