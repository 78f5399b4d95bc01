/**
 * What a figure does to its series. The rules are tried in the order of ARCHITECTURE.md, the first that applies wins;
 * edits of one article (rule 1) are edits.ts.
 */
import type { ChangeKind, Stated } from './change.ts';
import {
  intervalOf,
  isPrecise,
  isRounded,
  meets,
  relate,
  sameNumbers,
  sameReport,
  statedNumber,
} from './intervals.ts';
import { orderAcross, orderOf, type Window } from './periods.ts';
import { isKin } from './speakers.ts';
import type { Candidate, Observation, SeriesState } from './state.ts';

/** `file`: sighting of `of`; the speaker's new word; or an older one, filed as history. */
export type Verdict =
  | { file: 'sighting'; of: Observation; kind: null; reason: string }
  | { file: 'current'; kind: ChangeKind | null; against: Observation | null; reason: string }
  | { file: 'history'; kind: null; reason: string };

const DAY = 86_400_000;
/** For so long other outlets go on printing a number that its speaker has already replaced. */
const STALE_DAYS = 3;
/** A part, or a number of something else, where an outlet gives it without a source. */
const FAR = 8;
/** A week's or month's count is well below the whole; "in January" said of a stock is near it. */
const PART = 1.5;
const LENGTH: Record<Window, number> = { day: 0, week: 1, month: 2, long: 3 };

const sighting = (of: Observation, reason: string): Verdict => ({ file: 'sighting', of, kind: null, reason });
const history = (reason: string): Verdict => ({ file: 'history', kind: null, reason });
const current = (kind: ChangeKind | null, against: Observation | null, reason: string): Verdict => ({
  file: 'current',
  kind,
  against,
  reason,
});

/** One speaker's observations, in the order they were filed. */
export function chainOf(series: SeriesState, speaker: string): Observation[] {
  const exact = series.observations.filter((one) => one.speaker === speaker);
  if (exact.length > 0) return exact;
  const kin = series.observations.find((one) => isKin(one.speaker, speaker))?.speaker;
  return kin === undefined ? [] : series.observations.filter((one) => one.speaker === kin);
}

/** The newest of those that stand; of one day the named speaker, then the later. */
function newest(standing: readonly Observation[]): Observation | undefined {
  const rank = (a: Observation, b: Observation) =>
    a.period.end - b.period.end || Number(b.unnamed) - Number(a.unnamed) || a.period.said - b.period.said;
  let best = standing[0];
  for (const one of standing) if (best && rank(one, best) > 0) best = one;
  return best;
}

function standing(chain: readonly Observation[], window: Window): Observation | undefined {
  const current = chain.filter((one) => one.standing === 'current');
  // After a withdrawal the speaker's word before it stands.
  const now = current.length > 0 ? current : chain.filter((one) => one.standing === 'superseded');
  return newest(now.filter((one) => one.window === window)) ?? newest(now);
}

export function decide(series: SeriesState, next: Candidate): Verdict {
  const chain = chainOf(series, next.speaker.key);
  const own = standing(chain, next.window);
  const speaker = chain[0]?.speaker ?? next.speaker.key;
  const others = series.observations.filter((one) => one.standing === 'current' && one.speaker !== speaker);
  const repeated =
    repeats(chain, next) ?? (next.speaker.unnamed ? repeats(series.observations, next) : undefined);
  // An outlet that names nobody and falls behind what others have said since is held against the latest word.
  const latest = newest(others);
  const behind =
    next.speaker.unnamed &&
    own &&
    latest &&
    latest.period.end > own.period.end &&
    !sameReport(own.told, next.stated);
  if (own && !behind) return againstOwn(series, { chain, own, others, repeated }, next);
  return againstOthers(others, repeated, next);
}

interface Known {
  /** All that its speaker has said, and the newest of it that stands. */
  chain: readonly Observation[];
  own: Observation;
  /** What others say. */
  others: readonly Observation[];
  /** The value that this one only repeats. */
  repeated: Observation | undefined;
}

/** Rule 2: the same speaker in the same series. */
function againstOwn(series: SeriesState, { chain, own, others, repeated }: Known, next: Candidate): Verdict {
  const order = orderOf(next.period, own.period);
  const relation = relate(own.told, next.stated);
  const oneDay = next.period.end === own.period.end;
  if (relation === 'same' || (oneDay && isPrecise(next.stated, own.told))) {
    const later = order === 'newer' && !next.period.floating && next.period.end > own.period.end;
    return later ? current(null, own, 'same value, newer period') : sighting(own, 'the same report');
  }
  if (repeated) return sighting(repeated, 'an old value repeated');
  const apart = otherWindow(own, next);
  if (apart) return apart;
  if (order === 'older') return history('older period');
  if (next.speaker.unnamed) {
    const echoed = others.find((one) => sameReport(one.told, next.stated));
    if (echoed) return sighting(echoed, 'the same report, nobody named');
  }
  if (alreadyTold(series, own, next))
    return current('confirmed', own, 'a step that another speaker was told to have taken');
  if (next.scope !== null && !chain.some((one) => one.scope === next.scope))
    return current('redefined', own, 'its speaker counts otherwise than before');
  if (relation === 'narrowed' || relation === 'widened') {
    // A relay that drops "at least" says nothing new.
    if (oneDay && !next.first_hand && sameNumbers(own.told, next.stated))
      return sighting(own, 'the same report');
    return current(relation, own, 'only the bound differs');
  }
  if (order === 'newer') return current(relation, own, 'newer period');
  return current('revised', own, 'same period, other value');
}

/** Have others been told to go, in one step or several (9, 14, 23), from this speaker's last word to what it says now? */
function alreadyTold(series: SeriesState, own: Observation, next: Candidate): boolean {
  let value = next.stated;
  for (const step of series.steps.toReversed()) {
    if (!sameReport(step.after, value)) continue;
    if (step.speaker === own.speaker || Math.abs(step.said - next.period.said) > STALE_DAYS * DAY)
      return false;
    if (sameReport(step.before, own.told)) return true;
    value = step.before;
  }
  return false;
}

/** Rules 3 and 4: other speakers, or nobody yet. */
function againstOthers(
  others: readonly Observation[],
  repeated: Observation | undefined,
  next: Candidate,
): Verdict {
  if (repeated) return sighting(repeated, 'an old value repeated');
  const alike = others.filter((one) => one.window === next.window);
  const latest = newest(alike) ?? newest(others);
  if (!latest) return current('first', null, 'no figure yet');
  const echoed = newest(others.filter((one) => sameReport(one.told, next.stated)));
  if (echoed && next.speaker.unnamed) return sighting(echoed, 'the same report, nobody named');
  const order = next.speaker.unnamed
    ? orderOf(next.period, latest.period)
    : orderAcross(next.period, latest.period);
  if (echoed) return current(order === 'older' ? null : 'confirmed', echoed, 'another speaker says the same');
  const apart = otherWindow(latest, next);
  if (apart) return apart;
  if (order === 'older') return current(null, null, 'older figure of another speaker');
  if (
    next.speaker.unnamed &&
    next.figure.kind === 'count' &&
    statedNumber(next.stated) * FAR < statedNumber(latest.told)
  ) {
    return history('far below the known count, nobody named: a part or another thing');
  }
  const relation = relate(latest.told, next.stated);
  if (order === 'newer' && (relation === 'rose' || relation === 'fell'))
    return current(relation, latest, 'newer period');
  if (order === 'newer' || meets(intervalOf(latest.told), intervalOf(next.stated))) {
    return current('confirmed', latest, 'another speaker, compatible');
  }
  return current('conflict', latest, 'same period, no common value');
}

/**
 * A value that its speaker has replaced since, printed again: dated as it was then, or undated and soon after; undated
 * at any time in a series that has only ever grown.
 */
function repeats(chain: readonly Observation[], next: Candidate): Observation | undefined {
  const gone = chain.filter(
    (one) => one.until !== null && one.standing !== 'denied' && one.window === next.window,
  );
  const alike = gone.filter(
    (one) => sameNumbers(one.stated, next.stated) || isRounded(next.stated, one.stated),
  );
  return alike.findLast((one) => {
    if (!next.period.floating) return one.period.end === next.period.end;
    if (one.standing === 'history') return false;
    if (next.period.said - (one.until ?? 0) <= STALE_DAYS * DAY) return true;
    if (one.standing === 'corrected' || one.standing === 'withdrawn') return one.standing === 'corrected';
    return onlyGrows(chain.filter((other) => other.speaker === one.speaker));
  });
}

function onlyGrows(chain: readonly Observation[]): boolean {
  const values = chain
    .filter((one) => one.standing === 'superseded' || one.standing === 'current')
    .map((one) => statedNumber(one.stated));
  return values.length >= 2 && values.every((value, i) => i === 0 || value >= (values[i - 1] ?? value));
}

/** A week's count is no fall of the count so far, and the count so far no rise of the week's. */
function otherWindow(known: Observation, next: Candidate): Verdict | null {
  if (known.window === next.window) return null;
  const [a, b] = [statedNumber(known.told), statedNumber(next.stated)];
  if (LENGTH[next.window] < LENGTH[known.window] && b * PART < a)
    return current(null, null, 'count of a shorter time');
  const longer = LENGTH[next.window] > LENGTH[known.window] && b > a * PART;
  return longer && next.period.end === known.period.end
    ? current('first', null, 'count of a longer time')
    : null;
}

/** Whether a speaker has said a value already, now or before; a value that was corrected may come back as news. */
export function knownTo(chain: readonly Observation[], stated: Stated): Observation | undefined {
  return chain.findLast(
    (one) =>
      (one.standing === 'current' || one.standing === 'superseded') && relate(one.told, stated) === 'same',
  );
}
