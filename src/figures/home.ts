/** Whose people a whole text is about: what a figure of people counts where nothing beside it says so. */
import { countsPeople, FOREIGN, located, PARTIES } from './origins.ts';
import type { Reading, Story } from './story.ts';
import type { Span } from './tags.ts';

const NAMES = ['people', 'adjective', 'capital', 'country'] as const;
/** What a name weighs: people and where they come from; who governs or speaks for them; where something happens. */
const PEOPLE = 3;
const GOVERNS = 2;
const THERE = 1;
/** How far the first must be ahead of the second. */
const CLEAR = 2;

/** Takes note of every country that a sentence names, the war's parties aside. */
export function weighHome(story: Story, reading: Reading): void {
  const { tags } = reading;
  if (reading.tokens.some(({ word }) => word !== null && FOREIGN.test(word.folded)))
    story.ofAnyCountry = true;
  let last = -1;
  const spans = NAMES.flatMap((tag) => tags.list(tag)).sort((a, b) => a.from - b.from || b.to - a.to);
  for (const span of spans) {
    if (span.from < last) continue;
    last = span.to;
    if (PARTIES.has(span.value)) continue;
    story.homes.set(span.value, (story.homes.get(span.value) ?? 0) + weight(reading, span));
  }
}

function weight(reading: Reading, span: Span): number {
  if (span.tag === 'people' || span.tag === 'adjective')
    return countsPeople(reading, span) ? PEOPLE : GOVERNS;
  if (located(reading, span)) return THERE;
  return reading.tags.before(span.from, 'word', 'origin') ? PEOPLE : GOVERNS;
}

/** The one country that a text is about, or null. */
export function homeOf({ homes, ofAnyCountry }: Story): string | null {
  if (ofAnyCountry) return null;
  let first: string | null = null;
  let most = 0;
  let second = 0;
  for (const [code, sum] of homes) {
    if (sum > most) {
      second = most;
      most = sum;
      first = code;
    } else if (sum > second) second = sum;
  }
  return most >= GOVERNS && most >= CLEAR * second ? first : null;
}
