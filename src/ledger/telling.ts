/** Writes down what a fold finds: observations, changes, and where every figure went. */
import type { Change, ChangeKind, Stated, StatedStep } from './change.ts';
import { chainOf } from './compare.ts';
import { difference } from './intervals.ts';
import { implausible, learnStep } from './plausible.ts';
import { identity, seriesText } from './series.ts';
import type { Candidate, Filing, FoldOptions, Observation, Reading, SeriesState, Standing } from './state.ts';
import { statedStep } from './stated-step.ts';

export interface Tally {
  changes: Change[];
  observations: Observation[];
  filings: Filing[];
}

export interface Draft {
  standing: Standing;
  change: string | null;
  /** What later figures are held against. */
  told: Stated;
  reason: string;
}

const REMEMBER_STEPS = 12;
const TOLD_STEPS: ReadonlySet<ChangeKind> = new Set([
  'rose',
  'fell',
  'narrowed',
  'widened',
  'revised',
  'redefined',
]);

export function tellingOf(reading: Reading, options: FoldOptions, tally: Tally) {
  const key = (series: SeriesState) => ({ ...options.group, area: series.area });
  const quiet = options.group.part !== null && options.parts !== 'tell';

  const write = (
    series: SeriesState,
    kind: ChangeKind,
    before: Stated | null,
    after: Stated | null,
    proof: { figure: string; cause: string; statedStep: StatedStep | null },
  ) => {
    const { figure, cause, statedStep } = proof;
    // By another definition the step says nothing of the world.
    const mark =
      after === null ? null : implausible(series, kind === 'redefined' ? null : before, after, options);
    const sides = [before, after]
      .map((side) =>
        side === null ? '' : [side.speaker, side.low, side.high, side.bound, side.from, side.to].join('|'),
      )
      .join('|');
    const change: Change = {
      id: identity(seriesText(key(series)), kind, reading.url, reading.version, cause, sides),
      at: new Date(reading.at).toISOString(),
      kind,
      series: key(series),
      before,
      after,
      ...(before !== null && after !== null ? difference(before, after) : { difference: null, ratio: null }),
      implausible: mark,
      statedStep,
      figure,
      sightings: [],
    };
    tally.changes.push(change);
    return { id: change.id, mark };
  };

  return {
    /** @returns the id of the change; null in a series of parts, which is filed silently. */
    tell(
      series: SeriesState,
      told: { kind: ChangeKind; before: Stated | null; next: Candidate; figure: string },
    ): string | null {
      if (quiet) return null;
      const { kind, before, next } = told;
      const { id, mark } = write(series, kind, before, next.stated, {
        figure: told.figure,
        cause: String(next.figure.start),
        statedStep: statedStep(next, before),
      });
      if (before !== null && TOLD_STEPS.has(kind)) {
        const speaker = chainOf(series, next.speaker.key)[0]?.speaker ?? next.speaker.key;
        series.steps = [
          ...series.steps,
          { before, after: next.stated, speaker, said: next.period.said },
        ].slice(-REMEMBER_STEPS);
        if (kind === 'rose' || kind === 'fell') learnStep(series, before, next.stated, mark);
      }
      return id;
    },

    withdraw(series: SeriesState, observation: Observation, figure: string): void {
      observation.standing = 'withdrawn';
      observation.until = Date.parse(reading.at);
      if (!quiet)
        write(series, 'withdrawn', observation.stated, null, {
          figure,
          cause: observation.id,
          statedStep: null,
        });
    },

    observe(series: SeriesState, next: Candidate, draft: Draft): Observation {
      const { figure, speaker, period, window, scope, stated } = next;
      const observation: Observation = {
        id: identity(
          seriesText(key(series)),
          reading.url,
          reading.version,
          figure.start,
          draft.standing === 'denied' ? 'denied' : '',
        ),
        area: series.area,
        speaker: chainOf(series, speaker.key)[0]?.speaker ?? speaker.key,
        unnamed: speaker.unnamed,
        stated,
        period,
        window,
        scope,
        figure: figure.id,
        article: reading.article,
        change: draft.change,
        standing: draft.standing,
        until: draft.standing === 'current' ? null : period.said,
        told: draft.told,
      };
      series.observations.push(observation);
      tally.observations.push(observation);
      tally.filings.push({
        figure: figure.id,
        observation: observation.id,
        change: draft.change,
        speaker: named(next),
        reason: draft.reason,
      });
      return observation;
    },

    see(next: Candidate, of: Observation | undefined, reason: string): void {
      tally.filings.push({
        figure: next.figure.id,
        observation: of?.id ?? null,
        change: of?.change ?? null,
        speaker: named(next),
        reason,
      });
    },

    leave(next: Candidate, reason: string): void {
      tally.filings.push({
        figure: next.figure.id,
        observation: null,
        change: null,
        speaker: named(next),
        reason,
      });
    },
  };
}

const named = ({ speaker }: Candidate): string | null => (speaker.unnamed ? null : speaker.key);
