/** Whose words the next sentence still is: a speaker goes on until the text speaks of something else. */
import type { Counted } from './counted.ts';
import type { Role } from './figure.ts';
import { startsItem } from './period-carry.ts';
import type { RawQuantity } from './quantities.ts';
import type { Speaker } from './speaker-names.ts';
import type { Reading, Story } from './story.ts';

/** Sentences after which a speaker has surely ended. */
const LASTING = 1;

export function remember(reading: Reading, story: Story, speakers: readonly Speaker[]): void {
  const last = speakers.find((one) => !one.relay) ?? speakers[0];
  if (!startsItem(reading)) story.listSpeaker = null;
  if (!last) return;
  if (reading.tokens.at(-1)?.text === ':') story.listSpeaker = last.name;
  story.speaker = last.name;
  // A pronoun leaves it as it is.
  if (!reading.tags.at(last.from, 'word', 'pronoun'))
    story.speakerIsBody =
      !last.person && !reading.tags.at(last.from, 'country') && !reading.tags.at(last.from, 'capital');
  story.speakerAge = 0;
}

/** "Об этом сообщил губернатор": the figures of the sentence before were the governor's. */
export function sayBackward(reading: Reading, story: Story, speakers: readonly Speaker[]): void {
  const { tokens, lexicon } = reading;
  const last = speakers.find((one) => !one.relay) ?? speakers[0];
  if (last && story.unsaid.length > 0) {
    const opening = tokens.slice(0, 5).map((token) => token.word?.norm ?? token.text);
    if (lexicon.pack.grammar.backward.test(`${opening.join(' ')} `))
      for (const figure of story.unsaid) figure.attribution = last.name;
  }
  story.unsaid = [];
}

/** The speaker of a figure whose own sentence names none. */
export function carriedSpeaker(
  reading: Reading,
  story: Story,
  measure: string,
  quantity: RawQuantity,
  counted: Counted | null,
  role: Role,
): string | null {
  if (story.listSpeaker && startsItem(reading)) return story.listSpeaker;
  if (!story.speaker || story.speakerAge > LASTING) return null;
  const goesOn =
    (measure !== 'other' && measure === story.spokenMeasure) ||
    elliptic(quantity, counted, story) ||
    role === 'previous' ||
    pointsBack(reading) ||
    conditional(reading);
  if (!goesOn) return null;
  // Still speaking: the next sentence counts from this one.
  story.speakerAge = 0;
  return story.speaker;
}

/** "26 au pierit", "a third came back": a number whose noun the speaker has said; percents only after percents. */
const elliptic = (quantity: RawQuantity, counted: Counted | null, story: Story) =>
  counted === null &&
  (quantity.kind === 'count' ||
    (quantity.kind === 'ratio' && quantity.ratio !== 'multiple') ||
    (quantity.kind === 'percent' && story.lastKind === 'percent'));

/** The Romanian press conditional and English and Russian modals mark what is another's word or guess. */
function conditional({ tokens, lexicon }: Reading): boolean {
  const { code, grammar } = lexicon.pack;
  for (let k = 0; k < tokens.length - 1; k++) {
    const norm = tokens[k]!.word?.norm;
    if (!norm) continue;
    const next = tokens[k + 1]!.word?.norm ?? '';
    if (code === 'ro' && norm === 'ar' && (next === 'fi' || next === 'avea')) return true;
    if (grammar.hearsay?.test(norm) && !tokens[k]!.word!.capital) return true;
  }
  return false;
}

const SAME = /^(same|aceeasi|acelasi|aceleasi|aceiasi|тот|та|те|том|той|там|той|ті|тій|тому)$/;

/** "The same sheet", "its total", "The group …": the sentence begins with the speaker again. */
function pointsBack({ tokens, tags, lexicon }: Reading): boolean {
  const { code, grammar } = lexicon.pack;
  const open = tokens.findIndex((token) => token.word !== null);
  if (open < 0) return false;
  for (let k = open; k < Math.min(tokens.length, open + 3); k++) {
    const word = tokens[k]!.word;
    if (!word) continue;
    if (SAME.test(word.norm) && (grammar.same?.test(tokens[k + 1]?.word?.norm ?? '') ?? true)) return true;
    if (k === open && grammar.again.test(word.norm)) return true;
  }
  return code === 'en' && tokens[open]!.word!.norm === 'the' && tags.at(open + 1, 'head') !== null;
}
