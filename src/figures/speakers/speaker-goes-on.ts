/**
 * Is a sentence that names no source still its last speaker's? What speaks for it and against it, weighed together; the weights
 * are fitted on passages of news.
 */
import type { Counted } from '../counted/counted.ts';
import type { Kind, Role } from '../figure.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import { startsItem } from '../periods/period-carry.ts';
import type { Reading, Story } from '../story.ts';
import { isMark } from '../tokens.ts';
import { subjectOfSentence } from './sentence-subject.ts';
import { isOf } from './speaker-actors.ts';

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

const numberAlone = ({ quantity, counted, kind }: Unsourced, { open, partly }: Source) =>
  counted === null &&
  kind === 'count' &&
  quantity.bound !== 'vague' &&
  quantity.quoteFrom === open &&
  !partly;

/** Who has spoken, and how: in a sentence before, or before a semicolon of the same one. */
export interface Source {
  name: string;
  /** Sentences since; 0 where it is the same. */
  gap: number;
  body: boolean;
  /** Sources of that sentence. */
  sources: number;
  /** Were some of its figures another's? */
  partly: boolean;
  /** Does the source end its sentence, or stand behind "according to"? */
  last: boolean;
  opened: boolean;
  /** Where the sentence or the clause begins that it may go on in. */
  open: number;
}

export function sourceBefore(reading: Reading, story: Story): Source | null {
  if (story.speaker === null) return null;
  return {
    name: story.speaker,
    gap: story.speakerAge,
    body: story.speakerIsBody,
    sources: story.sources,
    partly: story.sourcePartly,
    last: story.sourceLast,
    opened: story.sourceOpened,
    open: Math.max(0, first(reading)),
  };
}

/** What is seen of the sentence and the figure. */
export function carryCues(reading: Reading, story: Story, one: Unsourced, source: Source): string[] {
  const { tokens, tags } = reading;
  const { open } = source;
  const cues = [`gap ${Math.min(FARTHEST, source.gap)}`];
  const say = (cue: string, seen: boolean) => {
    if (seen) cues.push(cue);
  };
  say('same measure', one.measure !== 'other' && one.measure === story.spokenMeasure);
  say('another measure', one.measure !== 'other' && one.measure !== story.spokenMeasure);
  say('same unit', one.unit === story.spokenUnit);
  say('another kind', story.spokenKind !== null && one.kind !== story.spokenKind);
  say('sum after counts', one.kind === 'money' && story.spokenKind !== 'money');
  say('length or weight', one.kind === 'measure');
  say('percent', one.kind === 'percent');
  say('ratio', one.kind === 'ratio');
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
    tags.list('cue').some((span) => span.value === 'more' && span.from >= open && span.from < open + 3),
  );
  say('person', !source.body);
  const who = actor(reading, open);
  say('new actor', who === 'new');
  say('kind named', who === 'generic');
  const subject = source.gap > 0 ? subjectOfSentence(reading) : null;
  const known = subject && story.actors.some((other) => other.name === subject.name);
  say('known subject', known === true);
  say('new subject', known === false);
  say('outlet', source.gap > 0 && spokenBy(story, source.name, 'press'));
  const opening = tokens[open]?.word;
  say('contrast', tags.at(open, 'around', 'contrast') !== null);
  say(
    'number first',
    reading.quantities.some((quantity) => quantity.from >= open && quantity.from <= open + 1),
  );
  say(
    'place first',
    opening !== undefined &&
      opening !== null &&
      (tags.at(open, 'country') !== null || tags.at(open, 'capital') !== null),
  );
  say('indefinite', /^(a|an|un|o)$/.test(opening?.norm ?? '') && !opening?.number);
  say('pronoun first', tags.at(open, 'word', 'pronoun') !== null);
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
  say(
    'time first',
    ['time', 'relative', 'month', 'weekday', 'season'].some(
      (tag) => tags.at(open, tag) || tags.at(open + 1, tag),
    ),
  );
  say(
    'earlier past',
    tokens.some((token, k) => k >= open && token.word?.norm === 'had'),
  );
  say(
    'quoted words',
    tokens.some((token, k) => k >= open && isMark(token) && /^[“«„"]$/.test(token.text)),
  );
  say('another number before', reading.quantities[0] !== one.quantity);
  say('several sources', source.sources > 1);
  say('partly', source.partly);
  say('source last', source.last);
  say('source opened', source.opened);
  say('fighters', story.fighters);
  say('told one', story.told.size <= 1);
  say('first sentence', story.sentences - source.gap <= 1);
  say('ru', reading.lexicon.pack.code === 'ru');
  say('ro', reading.lexicon.pack.code === 'ro');
  say('short', tokens.length < 12);
  say('long', tokens.length > 25);
  return cues;
}

const spokenBy = (story: Story, name: string, kind: string): boolean =>
  story.actors.some((one) => one.name === name && isOf(one, kind));

export const WEIGHTS: Record<string, number> = {
  'first sentence': 0.88,
  'source last': 0.85,
  'same measure': 0.73,
  'several sources': 0.61,
  share: 0.52,
  'more of it': 0.52,
  'gap 0': 0.46,
  'same unit': 0.45,
  'another measure': 0.44,
  percent: 0.41,
  'noun left out': 0.41,
  ru: 0.41,
  change: 0.38,
  'quoted words': 0.37,
  outlet: 0.32,
  'place first': 0.27,
  'gap 3': 0.21,
  several: 0.17,
  'number first': 0.17,
  fighters: 0.16,
  'source opened': 0.12,
  'time first': 0.11,
  'preposition first': 0.09,
  ro: 0.08,
  'told one': -0.05,
  'in words': -0.07,
  ratio: -0.09,
  'earlier past': -0.1,
  conditional: -0.12,
  'part of it': -0.12,
  'new subject': -0.12,
  'another number before': -0.14,
  'nobody spoken for': -0.16,
  'gap 1': -0.16,
  'another kind': -0.18,
  'kind named': -0.33,
  'sum after counts': -0.44,
  'gap 2': -0.51,
  vague: -0.52,
  'new actor': -0.73,
  partly: -0.73,
  always: -0.8,
};

export function goesOn(reading: Reading, story: Story, one: Unsourced, source: Source): boolean {
  if (source.gap > FARTHEST) return false;
  // An older value; "the same bulletin", "its total"; "Ninety were sent home": of those the speaker has told of.
  if (
    source.gap === 1 &&
    (one.role === 'previous' || pointsBack(reading, source.open) || numberAlone(one, source))
  )
    return true;
  let score = WEIGHTS.always ?? 0;
  const cues = carryCues(reading, story, one, source);
  for (const cue of cues) score += WEIGHTS[cue] ?? 0;
  return score > 0;
}
