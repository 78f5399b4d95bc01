/**
 * Who has been named: the people and bodies of the text so far, for "she said", "the agency", "fostul ministru" to mean one of
 * them. Those that only do something are kept beside those that speak.
 */

import type { Reading, Story } from '../story.ts';
import type { Actor } from '../told.ts';
import { LINK, properly, SAME, subjectOfSentence, wholeName } from './sentence-subject.ts';
import type { Speaker } from './speaker-names.ts';

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
const PRESS_GROUP = 2;
const STATE_GROUP = 3;

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
  if (kinds.size === 0 && ['country', 'capital', 'city'].some((tag) => tags.at(one.from, tag)?.to === one.to))
    kinds.add(PLACE);
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
  const unsure = one.person && !kinds.has('person') && one.whole !== undefined && one.whole !== one.name;
  return {
    name: one.name,
    person,
    named,
    kinds,
    sentence: story.sentences,
    ...(unsure ? { whole: one.whole } : {}),
  };
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
  if (/^(it|its)$/.test(pronoun) && known?.person) return known.whole ?? null;
  if (pronoun === 'they' && known && !/s$/.test(name))
    return (
      story.actors.findLast((one) => one.person && /s$/.test(one.name) && story.sentences - one.sentence <= 2)
        ?.name ?? name
    );
  return name;
}

/** Whom the pronoun before a verb of saying means. */
export function whoIs(reading: Reading, at: number, pronoun: string, story: Story): string | null {
  // "Мы посчитали": the outlet itself.
  if (/^(i|we|eu|noi|я|мы|ми)$/.test(pronoun)) return null;
  return spokeLast(story, pronoun) ?? aboutItself(reading, at, pronoun, story) ?? meantBy(story, pronoun);
}

/** "Nissan will cut 900 jobs, it said": a body that the sentence is about speaks of itself. */
function aboutItself(reading: Reading, before: number, pronoun: string, story: Story): string | null {
  if (!/^(it|they)$/.test(pronoun)) return null;
  const subject = subjectOfSentence(reading);
  if (!subject || subject.to > before) return null;
  // "The dead included eight Cubans, it said"
  if (pronoun === 'it' && !subject.person && actorOf(reading, story, subject).person) return null;
  return pronoun === 'it' ? wholeName(reading, subject) : subject.name;
}

const INDEFINITE = /^(a|an|un|o|unui|unei|another|some|alt|alta|один|одна|некий|некая|другой|другая)$/;

/** "The agency", "publicației", "генерал": a description of one named before by its name; null where it is nobody's. */
export function describedBefore(reading: Reading, one: Speaker, story: Story): Actor | null {
  const { tokens, tags, lexicon } = reading;
  let at = one.from;
  while (at < one.to - 1 && SAME.test(tokens[at]!.word?.norm ?? '')) at++;
  // "the UN agency"
  if (
    at < one.to - 1 &&
    (tokens[at]!.word?.caps || tags.at(at, 'people')) &&
    tags.at(at + 1, 'around', 'generic')
  )
    at++;
  const head = tags.at(at, 'head') ?? tags.at(at, 'around', 'generic');
  const word = tokens[at]?.word;
  if (!head || !word || word.capital !== (at === 0) || head.to !== one.to) return null;
  const before = tokens[one.from - 1]?.word?.norm ?? '';
  if (INDEFINITE.test(before) || tokens[one.from - 1]?.digits || tokens[one.from - 1]?.word?.number)
    return null;
  const { code } = lexicon.pack;
  const last = tokens[one.to - 1]!.word!;
  if (code === 'en' && before !== 'the' && at === one.from) return null;
  if (code === 'ro' && at === one.from && !/(ul|le|a|ului|ei|ii)$/.test(last.norm)) return null;
  if (code === 'ro' && /ă$/.test(last.folded)) return null;
  const noun = tags.before(one.to, 'noun')?.value ?? '';
  const generic = tags.at(at, 'around', 'generic') !== null;
  const person = noun === 'person' && !generic;
  if (person && MANY[code]?.test(last.norm)) return null;
  const subject = subjectOfSentence(reading);
  const here =
    subject && subject.to <= one.from && subject.name !== one.name ? actorOf(reading, story, subject) : null;
  // "The poll", "documentul": it speaks for who told of it.
  if (DOCUMENT.test(noun) && story.speaker !== null && story.speakerAge <= 3)
    return story.actors.findLast((actor) => actor.name === story.speaker) ?? null;
  const around = [...story.actors, ...(here ? [here] : [])].filter(
    (actor) =>
      actor.named &&
      story.sentences - actor.sentence <= FARTHEST &&
      (actor.person === person || (!person && actor.whole !== undefined)),
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
  return around.findLast((actor) => mayBe(noun, actor)) ?? null;
}

const DOCUMENT =
  /^(report|document|study|survey|poll|statement|article|investigation|inquiry|analysis|bulletin|publication|paper)$/;

/** May a body named before be called so? One whose own kind is another may not. */
function mayBe(noun: string, { kinds }: Actor): boolean {
  if (kinds.has(PLACE)) return false;
  const group = groupOf(noun);
  if (group < 0) return true;
  if (group === STATE_GROUP) return false;
  const groups = [...kinds].map(groupOf).filter((other) => other >= 0);
  return (
    groups.includes(group) ||
    (groups.length === 0 && !(group === PRESS_GROUP && [...kinds].some((kind) => OFFICE.test(kind))))
  );
}

/** The kind of a name that is a country's or a city's. */
const PLACE = 'place';

/** Bodies that no newspaper is. */
const OFFICE = /^(office|department|service|authority|council|commission|committee|headquarters|institute)$/;

/** Is it a paper, or another kind of body? */
export const isOf = ({ kinds }: Actor, kind: string): boolean =>
  kind === 'press' ? [...kinds].some((one) => PRESS.test(one)) : kinds.has(kind);

/** Plurals of people. */
const MANY: Record<string, RegExp> = { en: /s$/, ro: /(ii|ele|ile|lor)$/, ru: /[ыи]$/, uk: /[иі]$/ };
