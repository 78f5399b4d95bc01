/** Takes note of what each sentence speaks of, for the sentences after it. */
import { spokenMeasure } from './measures/measures.ts';
import { peopleOf } from './places/places.ts';
import type { Reading, Story } from './story.ts';
import type { Tags } from './tags.ts';

/**
 * What the text is about, from sentences that may stand after its first figures: people who fight for a foreign army, unless
 * words of other news outweigh those of war.
 */
export function foresee(story: Story, reading: Reading): void {
  story.currencyAhead ??=
    reading.quantities.find(({ kind, shared }) => kind === 'money' && !shared)?.unit ?? null;
  if (!story.carriesPlaces) return;
  const { tags } = reading;
  const party = namesParty(tags);
  const foreign = tags
    .list('cue')
    .filter(
      (span) => span.value === 'war' && FOREIGN_WAR.test(reading.tokens[span.from]!.word?.norm ?? ''),
    ).length;
  story.warWords += 2 * count(tags, 'cue', 'war') + foreign + (party ? 1 : 0);
  story.otherWords += count(tags, 'other', 'subjects');
  story.recruitWords += count(tags, 'measure', 'recruited');
  story.fightWords += count(tags, 'measure', 'fighting');
  story.foreignWar ||= party || foreign > 0;
  if (peopleOf(reading).length > 0) story.namesPeople = true;
  // Without a word of such a war, people of a country must be named, as the topic's are, and serve or sign up.
  const told = story.warWords > 0 || story.recruitWords + story.fightWords > 0;
  story.fighters =
    told &&
    story.warWords >= story.otherWords &&
    (story.foreignWar || story.namesPeople || story.warWords >= 3);
}

/** Words of people who go to another country's war; an army of one's own is in other news too. */
const FOREIGN_WAR =
  /^(recruit|enlist|mercenar|foreign|rubl|roubl|wagner|putin|vladimir|lui|kursk|donb|luhansk|donetsk|lured|вербов|завербов|наемни|рекрут|новобран|вагнер|путин|курск|контракт|иностран|recrut|inrol|racol|ademen|strain|pentru|contract|военнопленн|alabuga|africa|prigo|storm|shahed|geran|pokrovsk|bakhmut|bahmut|avdii|kupians|vovc|huliaip|selyd|soledar|zapor|kherson|herson|luga|avde|алабуг|африк|пригож|шторм|покровск|бахмут|авдеев|купянск|волчанск|соледар|луганск|донецк|донбасс|запорож|херсон|судж|торецк|сво|чвк)/;

const count = (tags: Tags, tag: string, value: string): number =>
  tags.list(tag).reduce((sum, span) => sum + (span.value === value ? 1 : 0), 0);

/** Takes note of the nationalities a sentence speaks of. */
export function observe(story: Story, reading: Reading): void {
  story.sentences++;
  story.speakerAge++;
  if (reading.quantities.length === 0) story.measure = spokenMeasure(reading, story) ?? story.measure;
  if (story.carriesPlaces) {
    const known = story.mentioned.length;
    for (const code of peopleOf(reading)) if (!story.mentioned.includes(code)) story.mentioned.push(code);
    story.mentionedNow = story.mentioned.length > known;
  }
}

const namesParty = (tags: Tags): boolean =>
  ['country', 'people', 'adjective', 'capital'].some((tag) =>
    tags.list(tag).some((span) => span.value === 'RU' || span.value === 'UA'),
  );
