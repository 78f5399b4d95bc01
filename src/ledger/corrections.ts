/**
 * What readers correct, as events. They are replayed wherever figures are placed in series, so that they outlast a new extractor and
 * later versions of the article: a figure is known again by its words, not by its place.
 */
import type { Figure } from '../figures/figure.ts';
import type { Change, ChangeKind, SeriesKey } from './change.ts';
import { groupText, seriesText } from './series.ts';

/** A figure by its words. */
export interface FigureMark {
  article: string;
  topic: string;
  sentence: string;
  quote: string;
}

export type Deed =
  | { kind: 'wrong'; target: FigureMark }
  | { kind: 'move'; target: FigureMark & { to: SeriesKey } }
  | { kind: 'merge'; target: { series: SeriesKey; to: SeriesKey } }
  /** Those that name the speaker, or whose sentence holds the words, get a series of their own, called `part`. */
  | { kind: 'split'; target: { series: SeriesKey; speaker?: string; containing?: string; part: string } }
  | { kind: 'accept' | 'reject'; target: FigureMark & { change: string; changeKind: ChangeKind } }
  | { kind: 'undo'; target: { correction: string } };

export type Correction = Deed & {
  id: string;
  /** ISO 8601 UTC. */
  at: string;
  /** Who, as they call themselves. */
  by: string;
  note: string | null;
};

export interface Corrected {
  key: SeriesKey | null;
  aside: string | null;
  /** It is not in the series that its own words give. */
  moved: boolean;
}

/** Merges of merges end after so many. */
const MOST_MOVES = 10;
export const MARKED_WRONG = 'marked wrong by a reader';

/** Those that nobody has undone, in the order given. */
export function inForce(all: readonly Correction[]): Correction[] {
  const undone = new Set<string>();
  // An undoing may be undone itself, so the last word counts.
  for (const one of [...all].reverse()) {
    if (one.kind === 'undo' && !undone.has(one.id)) undone.add(one.target.correction);
  }
  return all.filter((one) => one.kind !== 'undo' && !undone.has(one.id));
}

/** Where the figure goes, all corrections in force considered. */
export function placeAgain(
  figure: Figure & { article: string; topic: string },
  own: { key: SeriesKey | null; aside: string | null },
  corrections: readonly Correction[],
): Corrected {
  let { key } = own;
  const mine = corrections.filter((one) => isMarked(figure, one));
  const last = mine.findLast((one) => one.kind === 'wrong' || one.kind === 'move');
  if (last?.kind === 'wrong') return { key: null, aside: MARKED_WRONG, moved: false };
  if (last?.kind === 'move') key = last.target.to;
  for (let moves = 0; key !== null && moves < MOST_MOVES; moves++) {
    const next: SeriesKey | undefined = corrections
      .map((one) => passOn(one, key as SeriesKey, figure))
      .find(Boolean);
    if (!next || seriesText(next) === seriesText(key)) break;
    key = next;
  }
  return { key, aside: key === null ? own.aside : null, moved: key !== own.key };
}

function passOn(one: Correction, key: SeriesKey, figure: Figure): SeriesKey | undefined {
  if (one.kind === 'merge' && isOf(key, one.target.series)) return one.target.to;
  if (one.kind !== 'split' || !isOf(key, one.target.series)) return undefined;
  const { speaker, containing, part } = one.target;
  const has = (text: string | null, words: string) =>
    (text ?? '').toLowerCase().includes(words.toLowerCase());
  const bySpeaker = speaker === undefined || has(figure.attribution, speaker);
  const byWords = containing === undefined || has(figure.sentence, containing);
  return bySpeaker && byWords ? { ...key, part } : undefined;
}

/** A figure that names no country goes along with the series of its group that does. */
const isOf = (key: SeriesKey, series: SeriesKey): boolean =>
  seriesText(key) === seriesText(series) || (key.area.length === 0 && groupText(key) === groupText(series));

export function isMarked(figure: FigureMark, one: Correction): boolean {
  return (
    'sentence' in one.target &&
    one.target.article === figure.article &&
    one.target.topic === figure.topic &&
    one.target.sentence === figure.sentence &&
    one.target.quote === figure.quote
  );
}

/** A series that was split off is told like any other; parts that a text names are not. */
export const isSplitOff = (part: string | null, corrections: readonly Correction[]): boolean =>
  part !== null && corrections.some((one) => one.kind === 'split' && one.target.part === part);

/** The reader said that a change is none, whatever it is held against. */
export function isRejected(
  change: Change,
  proof: FigureMark | undefined,
  corrections: readonly Correction[],
): boolean {
  const last = corrections.findLast(
    (one) =>
      (one.kind === 'accept' || one.kind === 'reject') &&
      (one.target.change === change.id ||
        (one.target.changeKind === change.kind && proof !== undefined && isMarked(proof, one))),
  );
  return last?.kind === 'reject';
}
