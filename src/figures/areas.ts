/** The country or region that a count is in. */
import type { RawQuantity } from './quantities.ts';
import type { Reading, Story } from './story.ts';
import type { Span } from './tags.ts';

/** Topics of people's origins leave it out: their places already say whose it is. */
export function areaOf(reading: Reading, quantity: RawQuantity, story: Story): string[] {
  if (story.carriesPlaces || quantity.kind === 'money') return [];
  const { tags } = reading;
  let nearest: Span | null = null;
  for (const span of tags.list('country')) {
    if (!tags.before(span.from, 'word', 'location')) continue;
    if (!nearest || Math.abs(span.from - quantity.from) < Math.abs(nearest.from - quantity.from))
      nearest = span;
  }
  return nearest ? [nearest.value] : story.area;
}
