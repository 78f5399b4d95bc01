/**
 * Is a sentence that names no source still its last speaker's? What speaks for it and against it, weighed together; the weights
 * are fitted on passages of news.
 */
import type { Counted } from './counted.ts';
import type { Kind, Role } from './figure.ts';
import { startsItem } from './period-carry.ts';
import type { RawQuantity } from './quantities.ts';
import type { Reading, Story } from './story.ts';

export interface Unsourced {
  quantity: RawQuantity;
  counted: Counted | null;
  measure: string;
  unit: string | null;
  kind: Kind;
  role: Role;
}

/** Sentences after which nobody is still speaking. */
const FARTHEST = 3;

const first = ({ tokens }: Reading): number => tokens.findIndex((token) => token.word !== null);

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

const TIMES =
  /^(date|time|period|season|moment|data|ora|timp|perioada|momentul|дату|дате|время|времени|период|периоде|момент|час|періоду|період)$/;

/** "The same sheet", "its total": the sentence begins with the speaker again. */
function pointsBack({ tokens, tags, lexicon }: Reading, open: number): boolean {
  const { grammar } = lexicon.pack;
  for (let k = open; k < Math.min(tokens.length, open + 3); k++) {
    const word = tokens[k]!.word;
    if (!word) continue;
    if (SAME.test(word.norm) && (grammar.same?.test(tokens[k + 1]?.word?.norm ?? '') ?? true)) {
      // "On the same date": a time, no speaker.
      const named = grammar.same ? k + 2 : k + 1;
      return !tags.at(named, 'duration') && !TIMES.test(tokens[named]?.word?.norm ?? '');
    }
    if (k === open && grammar.again.test(word.norm)) return true;
  }
  return false;
}

/** Does a body or a person that can speak stand at the head of the sentence? By its kind alone it may be the speaker again. */
function actor({ tags, tokens }: Reading, open: number): 'new' | 'generic' | null {
  for (let k = open; k < Math.min(tokens.length, open + 4); k++) {
    if (!tokens[k]!.word || tokens[k]!.digits) return null;
    if (tags.at(k, 'around', 'generic')) return 'generic';
    if (tags.at(k, 'head') || (tags.at(k, 'noun')?.value === 'person' && k > open)) return 'new';
  }
  return null;
}

const numberAlone = ({ quantity, counted, kind }: Unsourced, open: number, story: Story) =>
  counted === null &&
  kind === 'count' &&
  quantity.bound !== 'vague' &&
  quantity.quoteFrom === open &&
  !story.sourcePartly;

/** What is seen of the sentence and the figure. */
export function carryCues(reading: Reading, story: Story, one: Unsourced): string[] {
  const { tokens, tags } = reading;
  const open = Math.max(0, first(reading));
  const cues = [`gap ${Math.min(FARTHEST, story.speakerAge)}`];
  const say = (cue: string, seen: boolean) => {
    if (seen) cues.push(cue);
  };
  say('same measure', one.measure !== 'other' && one.measure === story.spokenMeasure);
  say('another measure', one.measure !== 'other' && one.measure !== story.spokenMeasure);
  say('same unit', one.unit === story.spokenUnit);
  say('another kind', story.spokenKind !== null && one.kind !== story.spokenKind);
  say('sum after counts', one.kind === 'money' && story.spokenKind !== 'money');
  say('length or weight', one.kind === 'measure');
  say('share', one.role === 'share');
  say('noun left out', one.counted === null && one.kind === 'count');
  say('older value', one.role === 'previous');
  say('change', one.role === 'delta');
  say('conditional', conditional(reading));
  say(
    'part of it',
    tags.list('cue').some((span) => span.value === 'partBefore' || span.value === 'partAfter'),
  );
  say(
    'more of it',
    tags.list('cue').some((span) => span.value === 'more' && span.from < open + 3),
  );
  say('person', !story.speakerIsBody);
  const who = actor(reading, open);
  say('new actor', who === 'new');
  say('kind named', who === 'generic');
  const opening = tokens[open]?.word;
  say('contrast', tags.at(open, 'around', 'contrast') !== null);
  say(
    'number first',
    reading.quantities.some((quantity) => quantity.from <= open + 1),
  );
  say(
    'place first',
    opening !== undefined && (tags.at(open, 'country') !== null || tags.at(open, 'capital') !== null),
  );
  say('indefinite', /^(a|an|un|o)$/.test(opening?.norm ?? '') && !opening?.number);
  say('nobody spoken for', story.spokenKind === null);
  say('several', reading.quantities.length > 2);
  say('item', startsItem(reading));
  say(
    'in words',
    one.counted !== null &&
      !tokens.slice(one.quantity.quoteFrom, one.quantity.quoteTo).some((token) => token.digits !== null),
  );
  say('vague', one.quantity.bound === 'vague');
  say(
    'preposition first',
    tags.at(open, 'word', 'function') !== null &&
      !tags.at(open, 'word', 'article') &&
      opening?.norm !== 'the',
  );
  say('several sources', story.sources > 1);
  say('partly', story.sourcePartly);
  say('source last', story.sourceLast);
  say('source opened', story.sourceOpened);
  say('ru', reading.lexicon.pack.code === 'ru');
  say('ro', reading.lexicon.pack.code === 'ro');
  say('short', tokens.length < 12);
  say('long', tokens.length > 25);
  return cues;
}

export const WEIGHTS: Record<string, number> = {
  conditional: 1.47,
  'kind named': 1.27,
  'same measure': 1.15,
  'more of it': 1.07,
  'source opened': 1.02,
  'number first': 0.93,
  'place first': 0.92,
  change: 0.88,
  ru: 0.86,
  ro: 0.85,
  several: 0.84,
  'another kind': 0.72,
  'nobody spoken for': 0.72,
  'noun left out': 0.7,
  'older value': 0.39,
  'preposition first': 0.32,
  short: 0.24,
  'gap 3': 0.2,
  'part of it': 0.09,
  'source last': -0.09,
  'gap 1': -0.15,
  person: -0.28,
  share: -0.3,
  'gap 2': -0.33,
  long: -0.35,
  'same unit': -0.35,
  indefinite: -0.39,
  'several sources': -0.49,
  'sum after counts': -0.51,
  'new actor': -0.65,
  'in words': -0.95,
  vague: -1.04,
  always: -1.23,
  'length or weight': -1.3,
  partly: -2.5,
};

export function goesOn(reading: Reading, story: Story, one: Unsourced): boolean {
  if (story.speakerAge > FARTHEST) return false;
  // An older value; "the same bulletin", "its total"; "Ninety were sent home": of those the speaker has told of.
  const open = Math.max(0, first(reading));
  if (
    story.speakerAge === 1 &&
    (one.role === 'previous' || pointsBack(reading, open) || numberAlone(one, open, story))
  )
    return true;
  let score = WEIGHTS.always ?? 0;
  const cues = carryCues(reading, story, one);
  for (const cue of cues) score += WEIGHTS[cue] ?? 0;
  return score > 0;
}
