/** Rule 1: what became of the figures of an article when its text changed. */
import { relate, sameNumbers } from './intervals.ts';
import { isKin } from './speakers.ts';
import type { Candidate, Held, Reading } from './state.ts';

export interface Edit {
  /** Said as before, perhaps in other words: [before, now]. */
  kept: [Held, Candidate][];
  /** Another number in the place of one: [before, now]. */
  replaced: [Held, Candidate][];
  gone: Held[];
  /** No longer found by the extractor, but still in the text. */
  stays: Held[];
  added: Candidate[];
}

const sameSpeaker = (held: Held, next: Candidate) =>
  held.speaker === next.speaker.key || isKin(held.speaker, next.speaker.key);

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** Share of common words of the two sentences. */
function likeness(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common / Math.max(1, Math.min(x.size, y.size));
}

export function compareVersions(held: readonly Held[], now: readonly Candidate[], reading: Reading): Edit {
  const before = [...held];
  const added = [...now];
  const pair = (fits: (a: Held, b: Candidate) => boolean): [Held, Candidate][] => {
    const pairs: [Held, Candidate][] = [];
    for (const a of [...before]) {
      const b = added.find((one) => fits(a, one));
      if (!b) continue;
      pairs.push([a, b]);
      before.splice(before.indexOf(a), 1);
      added.splice(added.indexOf(b), 1);
    }
    return pairs;
  };
  const alike = (a: Held, b: Candidate) => sameNumbers(a.stated, b.stated);
  const kept = [
    ...pair((a, b) => sameSpeaker(a, b) && alike(a, b) && a.sentence === b.figure.sentence),
    ...pair((a, b) => sameSpeaker(a, b) && alike(a, b)),
    ...pair((a, b) => alike(a, b)),
    ...pair((a, b) => sameSpeaker(a, b) && relate(a.stated, b.figure) === 'same'),
  ];
  const replaced = [
    ...pair((a, b) => sameSpeaker(a, b) && likeness(a.sentence, b.figure.sentence) >= 0.5),
    ...pair((a, b) => sameSpeaker(a, b)),
    ...pair((a, b) => likeness(a.sentence, b.figure.sentence) >= 0.6),
  ];
  const stays = before.filter((one) => stillThere(one, reading));
  const gone = before.filter((one) => !stays.includes(one));
  return { kept, replaced, gone, stays, added: added.filter((one) => !wasThere(one, reading)) };
}

/** The sentence stands as it stood, or a number long enough to be no coincidence does: the text keeps it, the extractor lost it. */
function stillThere(held: Held, reading: Reading): boolean {
  if (reading.complete === false) return true;
  const text = reading.text ?? '';
  if (text.includes(held.sentence)) return true;
  if ((held.quote.match(/\d/g) ?? []).length < 3) return false;
  const at = text.indexOf(held.quote);
  return at >= 0 && !/[\d.,]/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + held.quote.length));
}

/** An unchanged sentence that now reads as a figure of this series tells nothing new of the world. */
const wasThere = (next: Candidate, reading: Reading): boolean =>
  reading.textBefore?.includes(next.figure.sentence) ?? false;

/** Whether an edit that kept the number changed what it is said to bound. */
export const boundChanged = (held: Held, next: Candidate): boolean => {
  const relation = relate(held.stated, next.stated);
  return relation === 'narrowed' || relation === 'widened';
};
