/** Who says so: sources by opener ("according to"), by verb ("X said"), by record ("X's count"). */

import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading, Story } from '../story.ts';
import { gappedSubject } from './clause-subject.ts';
import { describedBefore } from './speaker-actors.ts';
import { insideDocument } from './speaker-authors.ts';
import { reportingClauses } from './speaker-clauses.ts';
import type { Speaker } from './speaker-names.ts';
import { openedBy } from './speaker-openers.ts';
import { beforeColon, keeperOf, ownWords, recordOf, subjectOf } from './speaker-subjects.ts';

export type { Speaker };

export function speakersOf(reading: Reading, story: Story): Speaker[] {
  const found: Speaker[] = [];
  const { tags } = reading;
  let cited: Speaker | null = null;
  let handed: Speaker | null = null;
  /** Where verbs whose subject follows begin or end. */
  const inverted = new Set<number>();
  for (const span of tags.list('word')) {
    if (span.value === 'opener') {
      // "Londra estimează pierderile": the subject stands before its verb.
      if (
        tags.before(span.to, 'speech') &&
        reading.lexicon.pack.code !== 'en' &&
        subjectRightBefore(reading, span, story)
      )
        continue;
      const one = openedBy(reading, span.from, span.to, story);
      // "Премьер ответил, что": a clause behind such a verb is what the subject before it says.
      if (!one && saysThat(reading, span))
        push(found, subjectOf(reading, span.from, span.to, story, false, found));
      if (one) inverted.add(span.from).add(span.to);
      const own = OWN.test(reading.tokens[span.to]?.word?.norm ?? '');
      // "пишет газета со ссылкой на собственную базу"
      if (own && tags.at(span.from, 'around', 'citing')) continue;
      if (one && tags.at(span.from, 'around', 'citing')) cited = one;
      if (one && tags.at(span.from, 'around', 'via')) handed = one;
      push(found, one);
    }
    if (span.value === 'record') push(found, recordOf(reading, span.from, span.to, story));
  }
  for (const span of tags.list('speech')) {
    // "the United States": a capital inside a sentence is no verb.
    if (span.from > 0 && reading.tokens[span.from]!.word!.capital) continue;
    const follows = inverted.has(span.to) || inverted.has(span.from);
    const one = subjectOf(reading, span.from, span.to, story, follows, found);
    // What somebody is after is told by others.
    const goal = tags.at(span.from, 'around', 'goal') !== null && !setOff(reading, one, span.to);
    push(found, one && goal ? { ...one, goal } : one);
  }
  for (const span of tags.list('around')) {
    if (span.value === 'keeps') push(found, keeperOf(reading, span.from, span.to, story));
    if (span.value === 'own') push(found, ownWords(reading, span.from, span.to, story, found));
  }
  for (const one of reportingClauses(reading, story))
    if (!found.some((known) => known.start < one.end && one.start < known.end)) push(found, one);
  if (found.length === 0) push(found, beforeColon(reading) ?? insideDocument(reading));
  else
    for (let k = 0; k < reading.tokens.length; k++)
      if (reading.tokens[k]!.text === ',' || reading.tokens[k]!.text === ';')
        push(found, gappedSubject(reading, k));
  nestedIn(reading, found);
  // "Quoting three people, the paper said": the paper only hands it on.
  const handsOn = (one: Speaker) =>
    (cited && one !== cited && found.includes(cited)) ||
    (one === handed && found.some((other) => other !== one && !other.goal)) ||
    retold(reading, one, found);
  return found.map((one) => namedBefore(reading, handsOn(one) ? { ...one, relay: true } : one, story));
}

const saysThat = ({ tokens, tags, lexicon }: Reading, { from, to }: Span): boolean =>
  lexicon.pack.grammar.agreeing !== null &&
  tags.at(from, 'speech') === null &&
  tokens[to]?.text === ',' &&
  /^(что|що)$/.test(tokens[to + 1]?.word?.norm ?? '');

const OWN =
  /^(its|their|his|her|own|propria|propriul|propriile|propriilor|propriei|собственн.*|сво[юийеё].*|своих)$/;

/** "She said the group had traced 19": what somebody is told to have found is the teller's. */
function nestedIn({ tokens, lexicon }: Reading, found: Speaker[]): void {
  if (lexicon.pack.code !== 'en') return;
  for (let k = found.length - 1; k >= 0; k--) {
    const one = found[k]!;
    let at = one.start;
    while (at > 0 && /^(the|a|an|his|her|its|their|that|about|some)$/.test(tokens[at - 1]?.word?.norm ?? ''))
      at--;
    while (at > 0 && (tokens[at - 1]!.digits || tokens[at - 1]!.word?.number)) at--;
    if (/^(that|about|some)$/.test(tokens[at - 1]?.word?.norm ?? '')) at--;
    if (!found.some((other) => other !== one && other.end === at && other.end > other.to)) continue;
    if (at > 0 && !/^(said|says|say|told|added|adds|claimed|claims)$/.test(tokens[at - 1]?.word?.norm ?? ''))
      continue;
    for (let v = one.to; v < one.end; v++)
      if (
        /^(traced|received|found|heard|identified|counted|collected|documented|recorded|registered|protested|killed|knew|known|seen|verified|had|has|have|able|gathered|tracked)$/.test(
          tokens[v]!.word?.norm ?? '',
        )
      ) {
        found.splice(k, 1);
        break;
      }
  }
}

/** "The ministry confirmed 64 deaths, the Daily Star reports": a paper behind what another has said. */
function retold(reading: Reading, one: Speaker, found: readonly Speaker[]): boolean {
  const { tokens, tags, quantities, lexicon } = reading;
  const last = quantities.at(-1);
  if (!last || one.start < last.quoteTo || !/^[,—–”»]$/.test(tokens[one.start - 1]?.text ?? '')) return false;
  let verb = false;
  let press = !one.person;
  for (let k = one.start; k < one.end; k++) {
    verb ||= lexicon.pack.grammar.retells.test(tokens[k]!.word?.norm ?? '');
    const body = (tags.at(k, 'head') !== null && !tags.at(k, 'speech')) || tokens[k]!.word?.caps === true;
    if (
      k >= one.from &&
      k < one.to &&
      body &&
      !tags.at(k, 'around', 'medium') &&
      !tags.at(k, 'word', 'relay')
    )
      press = false;
  }
  if (!verb || !press) return false;
  return found.some((other) => !other.relay && !other.goal && other !== one && other.end <= one.start);
}

function subjectRightBefore(reading: Reading, verb: Span, story: Story): boolean {
  const previous = reading.tokens[verb.from - 1];
  if (!previous?.word && !/^[»”]$/.test(previous?.text ?? '')) return false;
  const one = subjectOf(reading, verb.from, verb.to, story, true, []);
  return one !== null && verb.from - one.to <= 2;
}

/** ", the ministry fears.": the clause is closed, what is feared stands outside it. */
const setOff = ({ tokens }: Reading, one: Speaker | null, verbEnd: number): boolean =>
  one !== null &&
  one.end === verbEnd &&
  tokens[one.start - 1] !== undefined &&
  tokens[one.start - 1]!.word === null &&
  (tokens[verbEnd] === undefined || /^[,.;:)”»]$/.test(tokens[verbEnd]!.text));

/** "The charity says", "mai scrie ziarul britanic": by its kind alone, a source named before is called again. */
function namedBefore(reading: Reading, one: Speaker, story: Story): Speaker {
  const meant = describedBefore(reading, one, story);
  if (!meant) return one;
  return { ...one, name: one.person ? meant.name : (meant.whole ?? meant.name), person: meant.person };
}

function push(found: Speaker[], speaker: Speaker | null): void {
  if (!speaker || speaker.name === '') return;
  // The same words found twice: the longer phrase wins.
  const at = found.findIndex((known) => known.from < speaker.to && speaker.from < known.to);
  if (at < 0) found.push(speaker);
  else if (found[at]!.to - found[at]!.from < speaker.to - speaker.from) found[at] = speaker;
}

/** The speaker of a figure: the nearest in its sentence, the origin before the relay. */
export function speakerOf(
  quantity: RawQuantity,
  speakers: readonly Speaker[],
  reading: Reading,
): Speaker | 'none' | null {
  const closing = closes(reading, speakers);
  let best: { speaker: Speaker; cost: number } | null = null;
  for (const one of speakers) {
    // "two US officials said": the number of the speakers is nobody's claim.
    if (
      (quantity.from >= one.start && quantity.to <= one.end) ||
      (quantity.from >= one.start - 1 &&
        quantity.to <= one.to + 1 &&
        quantity.to <= one.from + 1 &&
        quantity.from >= one.from - 2)
    )
      return 'none';
    const cost = distance(reading, quantity, one, closing) + (one.relay ? 25 : one.goal ? 12 : 0);
    if (cost < (best?.cost ?? 60)) best = { speaker: one, cost };
  }
  return best?.speaker ?? null;
}

const COMPLEMENT = /^(that|ca|что|що)$/;

/** Does a clause of its own open before the speaker, or a "that" after: then only what follows is its claim. */
function forwardOnly({ tokens, tags }: Reading, one: Speaker): boolean {
  const after = tokens[one.end]?.text === ',' ? one.end + 1 : one.end;
  if (/^(that|ca|что)$/.test(tokens[after]?.word?.norm ?? '')) return true;
  return [one.from, one.from - 1].some((k) => tags.before(k, 'around', 'contrast') !== null);
}

const AND = /^(and|but|or|while|whereas|si|iar|dar|insa|sau|и|а|но|однако|зато|або|та|але|і)$/;

/** "2,000 tonnes of coal and, its owner admits, some fuel": an aside behind "and" tells of what follows. */
function outOfAside({ tokens }: Reading, one: Speaker): boolean {
  let at = one.start;
  while (/^(the|its|his|her|their|a|an|как|după|cum)$/.test(tokens[at - 1]?.word?.norm ?? '')) at--;
  return tokens[at - 1]?.text === ',' && AND.test(tokens[at - 2]?.word?.norm ?? '');
}

/** "; it knows of 300", "; 40 have filed": the clause after a semicolon has no subject of its own. */
const goesOn = ({ tags }: Reading, quantity: RawQuantity, mark: number) =>
  tags.at(mark + 1, 'word', 'pronoun') !== null || tags.at(quantity.quoteTo, 'word', 'function') !== null;

/** "…, the UN said": the source that the sentence ends with has said all of it, up to a semicolon. */
function closes(reading: Reading, speakers: readonly Speaker[]): Speaker | null {
  const { tokens, quantities } = reading;
  const last = quantities.at(-1);
  if (!last) return null;
  const one = speakers.findLast((other) => !other.relay && !other.goal && other.start >= last.quoteTo);
  if (!one || forwardOnly(reading, one)) return null;
  return /^[,—–”»]$/.test(tokens[one.start - 1]?.text ?? '') ? one : null;
}

function distance(reading: Reading, quantity: RawQuantity, one: Speaker, closing: Speaker | null): number {
  const { tokens } = reading;
  const ahead = one.end <= quantity.quoteFrom;
  const [low, high] = ahead ? [one.end, quantity.quoteFrom] : [quantity.quoteTo, one.start];
  if (!ahead && (forwardOnly(reading, one) || outOfAside(reading, one))) return Number.POSITIVE_INFINITY;
  let cost = 0;
  // "ожидают, что": the comma before what is said.
  const said =
    ahead && tokens[low]?.text === ',' && COMPLEMENT.test(tokens[low + 1]?.word?.norm ?? '') ? low + 1 : low;
  for (let k = said; k < high; k++) {
    const { text } = tokens[k]!;
    // A speaker goes on over a semicolon, never back over one.
    // What somebody is after reaches no further than its clause.
    if (one.goal && (text === ',' || text === ';')) return Number.POSITIVE_INFINITY;
    cost += text === ';' ? (ahead && goesOn(reading, quantity, k) ? 20 : 60) : text === ',' ? 1 : 0.5;
  }
  return one === closing && cost < 60 ? Math.min(cost, -1) : cost;
}
