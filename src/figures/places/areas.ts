/** The country or region that a count is in. */
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading, Story } from '../story.ts';

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

/**
 * The country that a text's first three sentences play in: one something happens in, whichever of the three says so; else the
 * one that the first names; else one that something comes from, or that the second names.
 */
export function leadArea(lead: readonly Reading[]): string[] {
  const [first, second] = lead;
  const find = (reading: Reading | undefined, before: 'location' | 'origin' | null): Span | undefined =>
    reading?.tags
      .list('country')
      .find((span) => before === null || reading.tags.before(span.from, 'word', before) !== null);
  for (const reading of lead) {
    const located = find(reading, 'location');
    if (located) return [located.value];
  }
  const named = find(first, null) ?? find(second, 'origin') ?? find(lead[2], 'origin') ?? find(second, null);
  return named ? [named.value] : [];
}
