/** Takes note of what each sentence speaks of, for the sentences after it. */
import { spokenMeasure } from './measures.ts';
import { peopleOf } from './places.ts';
import type { Reading, Story } from './story.ts';
import type { Tags } from './tags.ts';

/**
 * What the text is about, from sentences that may stand after its first figures: people who fight for a foreign army, unless
 * words of other news outweigh those of war.
 */
export function foresee(story: Story, reading: Reading): void {
  if (!story.carriesPlaces) return;
  const { tags } = reading;
  story.warWords += 2 * count(tags, 'cue', 'war') + (namesParty(tags) ? 1 : 0);
  story.otherWords += count(tags, 'other', 'subjects');
  story.fighters = story.warWords >= story.otherWords;
}

const count = (tags: Tags, tag: string, value: string): number =>
  tags.list(tag).reduce((sum, span) => sum + (span.value === value ? 1 : 0), 0);

/** Takes note of the nationalities and, in the lead, of the place a sentence speaks of. */
export function observe(story: Story, reading: Reading): void {
  story.sentences++;
  story.speakerAge++;
  if (reading.quantities.length === 0) story.measure = spokenMeasure(reading, story) ?? story.measure;
  if (story.carriesPlaces) {
    for (const code of peopleOf(reading)) if (!story.mentioned.includes(code)) story.mentioned.push(code);
  } else if (story.area.length === 0 && story.sentences <= 3) {
    leadArea(story, reading.tags);
  }
}

const namesParty = (tags: Tags): boolean =>
  ['country', 'people', 'adjective', 'capital'].some((tag) =>
    tags.list(tag).some((span) => span.value === 'RU' || span.value === 'UA'),
  );

function leadArea(story: Story, tags: Tags): void {
  for (const span of tags.list('country')) {
    const located = tags.before(span.from, 'word', 'location') ?? tags.before(span.from, 'word', 'origin');
    if (located || story.sentences === 1) {
      story.area = [span.value];
      return;
    }
  }
}
