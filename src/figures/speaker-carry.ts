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
  story.speakerAge = 0;
}

const BACKWARD: Record<string, RegExp> = {
  en: /^(this|that|it|the (figure|figures|toll|news|number|numbers)) (was|were|is|came|comes) (reported|announced|confirmed|stated|disclosed|according|from)/,
  ro: /^(acest lucru|anuntul|informatia|informatiile|datele|cifrele|despre aceasta|aceasta) (a fost|au fost|fost|este|sunt|a|au) (facut|facuta|facute|anuntat|anuntata|anuntate|comunicat|comunicata|comunicate|confirmat|confirmata|confirmate|transmis|transmisa|transmise|publicate|fost)|^se arata in|^anuntul a fost/,
  ru: /^(об этом|об этих|такие данные|эти данные|эту информацию|эти цифры) /,
};

/** "Об этом сообщил губернатор": the figures of the sentence before were the governor's. */
export function sayBackward(reading: Reading, story: Story, speakers: readonly Speaker[]): void {
  const { tokens, lexicon } = reading;
  const last = speakers.find((one) => !one.relay) ?? speakers[0];
  if (last && story.unsaid.length > 0) {
    const opening = tokens.slice(0, 5).map((token) => token.word?.norm ?? token.text);
    if (BACKWARD[lexicon.pack.code]?.test(`${opening.join(' ')} `))
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
    conditional(reading) ||
    pointsBack(reading);
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
  const { code } = lexicon.pack;
  for (let k = 0; k < tokens.length - 1; k++) {
    const norm = tokens[k]!.word?.norm;
    if (!norm) continue;
    const next = tokens[k + 1]!.word?.norm ?? '';
    if (code === 'ro' && norm === 'ar' && (next === 'fi' || next === 'avea')) return true;
    if (code === 'en' && /^(could|might)$/.test(norm) && !tokens[k]!.word!.capital) return true;
    if (code === 'ru' && norm === 'якобы') return true;
  }
  return false;
}

const SAME = /^(same|aceeasi|acelasi|aceleasi|aceiasi|тот|та|те|том|той|там)$/;
const OWN: Record<string, RegExp> = {
  en: /^(its|his|her|their|it|he|she)$/,
  ro: /^(tot|el|ea|dansul|acesta|aceasta|aceeasi|acelasi)$/,
  ru: /^(он|она)$/,
};

/** "The same sheet", "its total", "The group …": the sentence begins with the speaker again. */
function pointsBack({ tokens, tags, lexicon }: Reading): boolean {
  const { code } = lexicon.pack;
  const open = tokens.findIndex((token) => token.word !== null);
  if (open < 0) return false;
  const own = OWN[code];
  for (let k = open; k < Math.min(tokens.length, open + 3); k++) {
    const word = tokens[k]!.word;
    if (!word) continue;
    if (SAME.test(word.norm) && (code !== 'ru' || tokens[k + 1]?.word?.norm === 'же')) return true;
    if (k === open && own?.test(word.norm)) return true;
  }
  return code === 'en' && tokens[open]!.word!.norm === 'the' && tags.at(open + 1, 'head') !== null;
}
