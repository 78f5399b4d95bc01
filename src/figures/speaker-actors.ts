/**
 * Who has been named: the people and bodies of the text so far, for "she said", "the agency", "fostul ministru" to mean one of
 * them. Those that only do something are kept beside those that speak.
 */
import { personName } from './speaker-appositions.ts';
import { type Speaker, speaker } from './speaker-names.ts';
import type { Reading, Story } from './story.ts';
import type { Actor } from './told.ts';

/** Actors of a text that are kept. */
const MOST = 8;
/** Sentences after which nobody is meant by a description any more. */
const FARTHEST = 6;
/** Words around a name that tell what it is. */
const AROUND = 7;

/** Nouns of bodies by what they are; of two kinds, one never stands for the other. */
const BUSINESS =
  /^(company|firm|airline|bank|corporation|concern|holding|factory|plant|enterprise|supermarket|chain|refinery|dealership)$/;
const LABOUR = /^(trade union|union)$/;
const PRESS =
  /^(newspaper|edition|publication|magazine|channel|website|site|paper|outlet|media outlet|journal|radio station|blog|podcast)$/;
const STATE =
  /^(ministry|government|court|parliament|army|embassy|consulate|mayoralty|prefecture|municipality|cabinet|tribunal)$/;
const GROUPS = [BUSINESS, LABOUR, PRESS, STATE];

const groupOf = (kind: string) => GROUPS.findIndex((group) => group.test(kind));

export function rememberActors(reading: Reading, story: Story, speakers: readonly Speaker[]): void {
  const subject = subjectOfSentence(reading);
  if (subject) {
    // "Lindner Motors will cut 900 jobs, it said": no person's names.
    const whole = subject.person ? wholeName(reading, subject) : subject.name;
    const body = subject.person && speakers.some((one) => one.name === whole && one.from > subject.to);
    add(reading, story, body ? { ...subject, name: whole, person: false } : subject);
  }
  for (const one of speakers) {
    const word = reading.tokens[one.from]?.word;
    const pronoun = reading.tags.at(one.from, 'word', 'pronoun') && !word?.caps;
    if (!pronoun && !reading.tags.at(one.from, 'around', 'own')) add(reading, story, one);
  }
}

function add(reading: Reading, story: Story, one: Speaker): void {
  const found = actorOf(reading, story, one);
  const known = story.actors.findIndex((other) => other.name === found.name);
  if (known >= 0) {
    const [old] = story.actors.splice(known, 1);
    story.actors.push({
      ...old!,
      kinds: new Set([...old!.kinds, ...found.kinds]),
      sentence: story.sentences,
    });
    return;
  }
  story.actors.push(found);
  if (story.actors.length > MOST) story.actors.shift();
}

function actorOf(reading: Reading, story: Story, one: Speaker): Actor {
  const { tokens, tags, lexicon } = reading;
  const kinds = new Set<string>();
  const note = (k: number): boolean | null => {
    const noun = tags.at(k, 'noun');
    if (!tags.at(k, 'head') && noun?.value !== 'person') return null;
    if (noun) kinds.add(noun.value);
    for (const key of tokens[k]!.word!.keys) kinds.add(key);
    return noun?.value === 'person';
  };
  // English says last what it is of, the others first.
  let personal: boolean | null = null;
  const english = lexicon.pack.code === 'en';
  for (let k = one.from; k < one.to; k++) {
    if (!tokens[k]!.word) continue;
    if (english && personal !== null && LINK.test(tokens[k]!.word!.norm)) break;
    const is = note(k);
    if (is !== null && (english || personal === null)) personal = is;
  }
  const person = one.person || personal === true;
  const bodily = personal === false && !one.person;
  // "Anna Koch, the minister": a comma or nothing between a name and what it is.
  if (one.person || !bodily) {
    for (let k = one.from - 1; k >= Math.max(0, one.from - AROUND) && near(reading, k); k--) note(k);
    if (tokens[one.to]?.text === ',')
      for (let k = one.to + 1; k < Math.min(tokens.length, one.to + AROUND) && tokens[k]!.word; k++) note(k);
  }
  let named = false;
  for (let k = one.from; k < one.to && !named; k++)
    named = tokens[k]!.word?.capital === true && (k > 0 || properly(reading, 0));
  return { name: one.name, person, named, kinds, sentence: story.sentences };
}

const near = ({ tokens, tags }: Reading, k: number): boolean =>
  tokens[k]!.word !== null ? !tags.at(k, 'speech') || tags.at(k, 'head') !== null : tokens[k]!.text === ',';

const PERSON_PRONOUN =
  /^(he|she|his|her|el|ea|ei|lui|sa|sau|dansul|dansa|он|она|его|ее|ей|ему|він|вона|його|її)$/;
const BODY_PRONOUN = /^(it|its|оно|воно)$/;

/** Whom a pronoun means: the last that it can stand for; where bodies have a gender, too, a person of the same sentence comes first. */
export function meantBy(story: Story, pronoun: string): string | null {
  const wanted = PERSON_PRONOUN.test(pronoun) ? true : BODY_PRONOUN.test(pronoun) ? false : null;
  const english = /^(he|she|his|her)$/.test(pronoun);
  let other: Actor | null = null;
  for (let k = story.actors.length - 1; k >= 0; k--) {
    const one = story.actors[k]!;
    if (story.sentences - one.sentence > FARTHEST) break;
    if (other !== null && one.sentence < other.sentence) break;
    if (wanted === null || one.person === wanted) return one.name;
    if (wanted && !english) other ??= one;
  }
  return other?.name ?? null;
}

/** Whom a pronoun means where somebody has just spoken: the speaker, if it can stand for one. */
export function spokeLast(story: Story, pronoun: string): string | null {
  const { speaker: name } = story;
  if (name === null || story.speakerAge > 2) return null;
  const known = story.actors.findLast((one) => one.name === name);
  if (/^(he|she)$/.test(pronoun) && known && !known.person) return null;
  if (pronoun === 'it' && known?.person) return null;
  return name;
}

/** Whom the pronoun before a verb of saying means. */
export function whoIs(reading: Reading, at: number, pronoun: string, story: Story): string | null {
  // "Мы посчитали": the outlet itself.
  if (/^(i|we|eu|noi|я|мы|ми)$/.test(pronoun)) return null;
  return spokeLast(story, pronoun) ?? aboutItself(reading, at, pronoun) ?? meantBy(story, pronoun);
}

/** "Nissan will cut 900 jobs, it said": a body that the sentence is about speaks of itself. */
function aboutItself(reading: Reading, before: number, pronoun: string): string | null {
  if (!/^(it|they)$/.test(pronoun)) return null;
  const subject = subjectOfSentence(reading);
  if (!subject || subject.to > before) return null;
  return pronoun === 'it' ? wholeName(reading, subject) : subject.name;
}

const SAME =
  /^(the|that|same|acelasi|aceeasi|aceluiasi|aceleiasi|fostul|fosta|fostului|fostei|бывший|бывшая|former|тот|же)$/;
const INDEFINITE = /^(a|an|un|o|unui|unei|another|some|alt|alta|один|одна|некий|некая|другой|другая)$/;

/** "The agency", "publicației", "генерал": a description of one named before by its name; null where it is nobody's. */
export function describedBefore(reading: Reading, one: Speaker, story: Story): Actor | null {
  const { tokens, tags, lexicon } = reading;
  let at = one.from;
  while (at < one.to - 1 && SAME.test(tokens[at]!.word?.norm ?? '')) at++;
  const head = tags.at(at, 'head') ?? tags.at(at, 'around', 'generic');
  const word = tokens[at]?.word;
  if (!head || !word || word.capital !== (at === 0) || head.to !== one.to) return null;
  const before = tokens[one.from - 1]?.word?.norm ?? '';
  if (INDEFINITE.test(before) || tokens[one.from - 1]?.digits || tokens[one.from - 1]?.word?.number)
    return null;
  const { code } = lexicon.pack;
  const last = tokens[one.to - 1]!.word!;
  if (code === 'en' && before !== 'the' && at === one.from) return null;
  if (code === 'ro' && !/(ul|le|a|ului|ei|ii)$/.test(last.norm)) return null;
  if (code === 'ro' && /ă$/.test(last.folded)) return null;
  const noun = tags.before(one.to, 'noun')?.value ?? '';
  const generic = tags.at(at, 'around', 'generic') !== null;
  const person = noun === 'person' && !generic;
  if (person && MANY[code]?.test(last.norm)) return null;
  const around = story.actors.filter(
    (actor) => actor.named && story.sentences - actor.sentence <= FARTHEST && actor.person === person,
  );
  const called = around.findLast(
    (actor) => word.keys.some((key) => actor.kinds.has(key)) || (!person && actor.kinds.has(noun)),
  );
  if (called) return called;
  if (person) {
    const [only] = around;
    return around.length === 1 && tags.at(at, 'around', 'post') ? only! : null;
  }
  if (!generic) return null;
  const group = groupOf(noun);
  return (
    around.findLast((actor) => {
      if (group < 0) return true;
      const groups = [...actor.kinds].map(groupOf).filter((other) => other >= 0);
      return groups.length === 0 || groups.includes(group);
    }) ?? null
  );
}

/** Plurals of people. */
const MANY: Record<string, RegExp> = { en: /s$/, ro: /(ii|ele|ile|lor)$/, ru: /[ыи]$/, uk: /[иі]$/ };

const LONGEST = 12;
const LINK = /^(of|for|from|in|at|with|de|din|la|al|ai|ale|a|pentru|lui|по)$/;

/** The name of a source with every word of it. */
const wholeName = ({ text, tokens }: Reading, one: Speaker): string =>
  text.slice(tokens[one.from]!.start, tokens[one.to - 1]!.end);

/** Who a sentence is about: the noun phrase that it, or its clause behind a comma, begins with, where that can speak. */
export function subjectOfSentence(reading: Reading): Speaker | null {
  const { tokens } = reading;
  const opened = phraseFrom(reading, 0);
  if (opened) return opened;
  const comma = tokens.findIndex((token) => token.text === ',');
  return comma > 0 && comma < LONGEST ? phraseFrom(reading, comma + 1) : null;
}

function phraseFrom(reading: Reading, from: number): Speaker | null {
  const { tokens, tags, lexicon } = reading;
  const { code, grammar } = lexicon.pack;
  const first = tokens[from]?.word;
  if (!first || (first.number !== null && !tags.at(from, 'word', 'article'))) return null;
  const opens =
    tags.at(from, 'word', 'function') && !tags.at(from, 'word', 'article') && first.norm !== 'the';
  if (opens || tags.at(from, 'word', 'pronoun') || tags.at(from, 'around', 'contrast')) return null;
  let heads = 0;
  let k = from;
  for (; k < Math.min(tokens.length, from + LONGEST); k++) {
    const token = tokens[k]!;
    const { word } = token;
    if (!word) {
      const inner = /^[-&«»„”“"]$/.test(token.text) || (/^['’]$/.test(token.text) && !token.spaced);
      if (inner && tokens[k + 1]?.word) continue;
      break;
    }
    if (word.number !== null && !tags.at(k, 'word', 'article')) break;
    const noun = tags.at(k, 'noun');
    const speaks = tags.at(k, 'head') !== null || noun?.value === 'person';
    const name = word.capital && (k > from || properly(reading, k));
    if (heads > 0 && !word.capital && tags.at(k, 'speech') && !(noun && /s$/.test(word.norm))) break;
    if (speaks || name) {
      heads++;
      continue;
    }
    if (grammar.notInNames.test(word.norm)) break;
    if (heads === 0) {
      // "Потери российской армии": what the noun phrase is of does not act.
      if (code !== 'en' && tags.at(k, 'noun') && !tags.at(k, 'adjective')) return null;
      if (k > from && LINK.test(word.norm)) return null;
      if (
        tags.at(k, 'speech') ||
        (tags.at(k, 'word', 'function') && k > from && !SAME.test(word.norm) && word.norm !== 'fost')
      )
        return null;
      continue;
    }
    if (word.norm === 's') {
      heads = 0;
      continue;
    }
    if (
      LINK.test(word.norm) &&
      (tokens[k + 1]?.word?.capital || tags.at(k + 1, 'head') || tags.at(k + 1, 'noun'))
    )
      continue;
    if (code === 'ro' && /(lui|lor|ei)$/.test(word.norm) && !tags.at(k, 'speech')) continue;
    if (code !== 'en' && grammar.agreeing?.adjective.test(word.norm) && tags.at(k + 1, 'head')) continue;
    const linked = LINK.test(tokens[k - 1]?.word?.norm ?? '');
    if (linked && (tags.at(k, 'noun') || tags.at(k, 'adjective'))) continue;
    break;
  }
  if (heads === 0) return null;
  while (k > from && (!tokens[k - 1]!.word || LINK.test(tokens[k - 1]!.word!.norm))) k--;
  if (k <= from) return null;
  // "A Damascus lawyer, Rami Saleh, has opened": the name beside the post.
  if (tokens[k]?.text === ',') {
    const size = personName(reading, k + 1, Math.min(tokens.length, k + 6));
    if (size > 0 && tokens[k + 1 + size]?.text === ',') {
      const one = speaker(reading, k + 1, k + 1 + size, from, k + 2 + size);
      return one && { ...one, person: true };
    }
  }
  return speaker(reading, from, k, from, k);
}

/** Is the capital of the first word its own? */
function properly({ tokens, tags, lexicon }: Reading, at: number): boolean {
  const word = tokens[at]!.word!;
  if (word.caps || tags.at(at, 'country') || tags.at(at, 'capital')) return true;
  if (tags.at(at, 'noun') || tags.at(at, 'word', 'function')) return false;
  if (tokens[at + 1]?.word?.capital) return true;
  return lexicon.pack.code === 'en' && word.entries.length === 0;
}
