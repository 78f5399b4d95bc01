/** A change as programs read it: the fields of `tallywire changes --json`, with its source and what became of it. */
import type { Stated } from '../ledger/change.ts';
import type { DigestChange, Source } from './digest.ts';
import { webAddress } from './markup.ts';

export function changeAsData(item: DigestChange): Record<string, unknown> {
  const { change, quote, sentence, language, source, beforeSource, sightings, originators, takenBack } = item;
  const { id, at, kind, series, before, after, difference, ratio, implausible } = change;
  const { topic, measure, unit, places, area, per, status, part } = series;
  return {
    id,
    at,
    kind,
    taken_back: takenBack !== null,
    topic,
    measure,
    unit,
    places,
    area,
    per,
    status,
    part,
    before: side(before),
    after: side(after),
    difference,
    ratio,
    implausible,
    quote,
    sentence,
    language,
    source: reading(source),
    before_source: beforeSource && reading(beforeSource),
    stated_step: change.statedStep ?? null,
    sightings: sightings.map(reading),
    originators,
  };
}

function side(stated: Stated | null) {
  if (stated === null) return null;
  const { low, high, bound, from, to, speaker } = stated;
  return { low, high, bound, from, to, speaker };
}

function reading({ outlet, url, title, published, access }: Source) {
  return { outlet: outlet.id, name: outlet.name, url: webAddress(url), title, published, access };
}
