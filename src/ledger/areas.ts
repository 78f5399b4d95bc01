/**
 * Which series of a group a figure joins. A text that names no country of its story means the one everybody writes of;
 * two named countries are two series.
 */

import { sameReport, statedNumber, type Valued } from './intervals.ts';
import { whereabouts } from './series.ts';
import { isKin, type Speaker } from './speakers.ts';
import type { FiledFigure, GroupState, Observation, SeriesState } from './state.ts';

/** Beyond such a factor an unnamed area is not the named one: a count of the world against that of a country. */
const OTHER_WORLD = 10;

export function seriesFor(group: GroupState, figure: FiledFigure, speaker: Speaker): SeriesState {
  const { area } = whereabouts(figure);
  const text = area.join();
  const known = group.series.find(
    (one) => one.area.join() === text || (one.adopted.length > 0 && one.adopted.join() === text),
  );
  if (known) return known;
  const joined =
    area.length === 0 ? withoutArea(group, figure, speaker) : withArea(group, figure, speaker.key);
  if (joined) {
    if (area.length > 0 && joined.area.length === 0 && joined.adopted.length === 0) joined.adopted = area;
    return joined;
  }
  const fresh: SeriesState = { area, adopted: [], observations: [], steps: [], count: 0, largest: 0 };
  group.series.push(fresh);
  return fresh;
}

function withoutArea(group: GroupState, figure: FiledFigure, speaker: Speaker): SeriesState | undefined {
  const near = group.series.filter((one) => comparable(one, figure));
  if (group.series.length === 1)
    return near[0] ?? (speaker.unnamed ? group.series.find((one) => exceeds(one, figure)) : undefined);
  const bySpeaker = near.filter((one) => spokenBy(one, speaker.key).length > 0);
  if (bySpeaker.length === 1) return bySpeaker[0];
  const saying = near.find((one) => says(one.observations, figure));
  if (saying) return saying;
  // Of two stories, the one that is written of far more needs no country.
  const [most, second] = [...near].sort((a, b) => b.observations.length - a.observations.length);
  return most && most.observations.length >= 2 * (second?.observations.length ?? 0) ? most : undefined;
}

function withArea(group: GroupState, figure: FiledFigure, speaker: string): SeriesState | undefined {
  const open = group.series.find((one) => one.area.length === 0 && one.adopted.length === 0);
  if (open && group.series.length === 1 && comparable(open, figure)) return open;
  // The same speaker with the same number: one of the two texts named its country wrongly or not at all.
  return statedNumber(figure) < 5
    ? undefined
    : group.series.find((one) => says(spokenBy(one, speaker), figure));
}

const spokenBy = (series: SeriesState, speaker: string): Observation[] =>
  series.observations.filter((one) => one.speaker === speaker || isKin(one.speaker, speaker));

const says = (observations: readonly Observation[], value: Valued): boolean =>
  observations.some((one) => one.standing === 'current' && sameReport(one.told, value));

/** A small number that names neither source nor country is a part of the one story there is; a large one may be the world's. */
const exceeds = (series: SeriesState, value: Valued): boolean =>
  series.observations.some((one) => statedNumber(one.stated) > statedNumber(value));

function comparable(series: SeriesState, value: Valued): boolean {
  const standing = series.observations.filter((one) => one.standing === 'current');
  return (standing.length > 0 ? standing : series.observations).some((one) => {
    const [a, b] = [Math.max(1, statedNumber(one.stated)), Math.max(1, statedNumber(value))];
    return Math.max(a, b) / Math.min(a, b) <= OTHER_WORLD;
  });
}
