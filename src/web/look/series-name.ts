/** What a series counts, in words. */
import type { Config } from '../../config/schema.ts';
import { capital, qualifiersOf, rateOf } from '../../digests/wording.ts';
import type { SeriesKey } from '../../ledger/change.ts';
import { WORDS } from './parts.ts';

/** "Recruited, Cuba, a month": as a mail calls it. */
export function seriesName(series: SeriesKey, topics: Config['topics']): string {
  const measures = topics.find((topic) => topic.id === series.topic)?.measures ?? [];
  const label =
    measures.find((measure) => measure.id === series.measure)?.label ?? WORDS.measures[series.measure];
  const rate = rateOf(series, WORDS);
  const parts = [label ?? series.measure.replaceAll(/[-_]/g, ' '), ...qualifiersOf(series, WORDS)];
  return capital([...parts, ...(rate === '' ? [] : [rate])].join(', '));
}
