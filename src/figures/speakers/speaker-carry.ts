/** Whose words the next sentence still is: a speaker goes on until the text speaks of something else. */
import { startsItem } from '../periods/period-carry.ts';
import type { Reading, Story } from '../story.ts';
import type { Token } from '../tokens.ts';
import { goesOn, type Source, sourceBefore, type Unsourced } from './speaker-goes-on.ts';
import type { Speaker } from './speaker-names.ts';

export function remember(reading: Reading, story: Story, speakers: readonly Speaker[]): void {
  const last =
    speakers.find((one) => !one.relay && !one.goal) ?? speakers.find((one) => !one.relay) ?? speakers[0];
  story.inQuote = quoteAfter(reading, story.inQuote);
  if (!startsItem(reading)) story.listSpeaker = null;
  if (!last) return;
  if (reading.tokens.at(-1)?.text === ':') story.listSpeaker = last.name;
  story.sources = sourcesOf(speakers);
  story.sourceLast = reading.quantities.length > 0 && last.from > reading.quantities.at(-1)!.quoteTo;
  story.sourceOpened =
    reading.tags.at(last.start, 'word', 'opener') !== null && reading.tags.at(last.start, 'speech') === null;
  story.speaker = last.name;
  // A pronoun leaves it as it is.
  if (!reading.tags.at(last.from, 'word', 'pronoun'))
    story.speakerIsBody = !last.person && !isPlace(reading, last);
  story.speakerAge = 0;
}

/** How many different ones speak; who only hands on does not count. */
const sourcesOf = (speakers: readonly Speaker[]): number =>
  speakers.reduce(
    (sum, one, k) =>
      one.relay || speakers.findIndex((other) => !other.relay && other.name === one.name) < k ? sum : sum + 1,
    0,
  );

/** "Об этом сообщил губернатор": the figures of the sentence before were the governor's. */
export function sayBackward(reading: Reading, story: Story, speakers: readonly Speaker[]): void {
  const { tokens, lexicon } = reading;
  const last =
    speakers.find((one) => !one.relay && !one.goal) ?? speakers.find((one) => !one.relay) ?? speakers[0];
  if (last && story.unsaid.length > 0) {
    const opening = tokens.slice(0, 5).map((token) => token.word?.norm ?? token.text);
    if (story.inQuote || lexicon.pack.grammar.backward.test(`${opening.join(' ')} `))
      for (const figure of story.unsaid) figure.attribution = last.name;
    story.unsaid = [];
  }
  if (!story.inQuote) story.unsaid = [];
}

/** A capital or a country and nothing more. */
const isPlace = ({ tags }: Reading, { from, to }: Speaker) =>
  ['country', 'capital'].some((tag) => tags.at(from, tag)?.to === to);

/** Is direct speech still open where the sentence ends? */
const quoteAfter = ({ tokens }: Reading, open: boolean): boolean =>
  tokens.reduce((still, token) => quoted(token, still), open);

/** Whether direct speech is open behind a token. */
function quoted({ text, word, digits }: Token, open: boolean): boolean {
  if (word !== null || digits !== null) return open;
  if (text === '"' || (text === '“' && open)) return !open;
  if (text === '“' || text === '«' || text === '„') return true;
  return text === '”' || text === '»' ? false : open;
}

/** "Мы посчитали": outside direct speech it is the outlet that goes on, and nobody named before. */
export function takesOver({ tokens, lexicon }: Reading, { inQuote }: Story): boolean {
  const { ourselves } = lexicon.pack.grammar;
  let open = inQuote;
  for (const token of tokens) {
    if (!open && token.word !== null && ourselves.test(token.word.norm)) return true;
    open = quoted(token, open);
  }
  return false;
}

/** Direct speech that goes on, or opens the sentence, is still the last speaker's. */
const isSpeech = ({ tokens }: Reading, story: Story): boolean =>
  story.speakerAge <= 2 && (story.inQuote || /^[“«„"]$/.test(tokens[0]?.text ?? ''));

/** The speaker of a figure whose own sentence names none. */
export function carriedSpeaker(
  reading: Reading,
  story: Story,
  one: Unsourced,
  speakers: readonly Speaker[],
): string | null {
  if (story.listSpeaker && startsItem(reading)) return story.listSpeaker;
  if (story.speaker && isSpeech(reading, story)) {
    story.speakerAge = 0;
    return story.speaker;
  }
  const source = sameSentence(reading, one, speakers) ?? sourceBefore(reading, story);
  return source && goesOn(reading, story, one, source) ? source.name : null;
}

/** "The union says 200 are missing; last year there were 70": who spoke before a semicolon. */
function sameSentence(
  reading: Reading,
  { quantity }: Unsourced,
  speakers: readonly Speaker[],
): Source | null {
  const { tokens } = reading;
  const mark = tokens.findLastIndex((token, k) => k < quantity.quoteFrom && token.text === ';');
  const last = speakers.findLast((one) => !one.relay && !one.goal && one.end <= mark);
  if (mark < 0 || !last) return null;
  return {
    name: last.name,
    gap: 0,
    body: last.person !== true,
    sources: sourcesOf(speakers),
    partly: false,
    last: reading.quantities.some((one) => one.quoteTo <= last.from),
    opened: false,
    open: mark + 1,
  };
}
