/** Losses, prisoners and arms of the war's two parties: whose they are by who loses, admits, shoots down or takes. */
import type { Counted } from '../counted/counted.ts';
import type { RawQuantity } from '../numbers/quantities.ts';
import type { Span } from '../span.ts';
import type { Reading, Story } from '../story.ts';
import { EQUIPMENT } from '../traps/equipment.ts';

export const WARRING = new Set(['RU', 'UA']);

/** Words between a party and its verb, a verb and its figure, losses and their number. */
const VERB = 6;
const OBJECT = 7;
const NUMBER = 16;
const NAMES = ['country', 'capital', 'adjective', 'people'] as const;
const LOSSES = /^(killed|wounded|losses|missing)$/;
const SHOT = /^(drone|missile|aircraft|helicopter|plane|rocket|bomb|UAV|fighter jet|warplane)$/;

/** Sentences for which losses announced without a number are told: "Russian losses on Tuesday:". */
const HEADED = 2;

/** Takes note of whose losses a sentence without figures announces. */
export function rememberLosses(reading: Reading, story: Story): void {
  const { tags } = reading;
  const parties = partiesIn(reading);
  for (const span of tags.list('army')) {
    const party =
      span.value === 'losing'
        ? subjectOf(reading, span, parties)
        : span.value === 'loss'
          ? (parties.find((one) => adjoins(reading, one, span)) ?? null)
          : null;
    if (party) story.losers = { code: party.code, sentence: story.sentences };
  }
}

function headed(
  reading: Reading,
  counted: Counted | null,
  arms: boolean,
  { losers, listPeriod, sentences }: Story,
): string[] | null {
  if (!losers || (sentences - losers.sentence > HEADED && !listPeriod && !reading.span.opens)) return null;
  const lost = counted !== null && reading.tags.at(counted.from, 'army', 'loss') !== null;
  const named = NAMES.some((tag) => reading.tags.list(tag).length > 0);
  return !named && (arms || lost || counted === null) ? [losers.code] : null;
}

const otherParty = (code: string): string => (code === 'RU' ? 'UA' : 'RU');

/** Null where neither party's losses are told. */
export function armyOf(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  story: Story,
): string[] | null {
  if (quantity.kind === 'money' || quantity.kind === 'measure') return null;
  const arms = counted !== null && EQUIPMENT.test(counted.unit);
  if (counted && !arms && counted.unit !== 'person' && counted.unit !== 'body') return null;
  const parties = partiesIn(reading);
  if (parties.length === 0) return headed(reading, counted, arms, story);
  const code =
    suffered(reading, quantity, parties) ??
    taken(reading, quantity, counted, parties) ??
    numbered(reading, quantity, parties) ??
    admitted(reading, quantity, counted, parties);
  return code === null ? null : [code];
}

interface Party {
  code: string;
  from: number;
  to: number;
}

/** Where the parties are named, but as nobody's adjective in what another figure counts. */
function partiesIn(reading: Reading): Party[] {
  const { tags, quantities } = reading;
  const parties: Party[] = [];
  for (const tag of NAMES)
    for (const span of tags.list(tag))
      if (WARRING.has(span.value) && !parties.some((one) => one.from === span.from))
        if (!quantities.some((one) => one.quoteTo <= span.from && span.to <= (one.phraseTo ?? 0)))
          parties.push({ code: span.value, from: span.from, to: pastPossessive(reading, span.to) });
  return parties.sort((a, b) => a.from - b.from);
}

const pastPossessive = ({ tokens }: Reading, at: number): number =>
  /^['’]$/.test(tokens[at]?.text ?? '') ? at + (tokens[at + 1]?.word?.norm === 's' ? 2 : 1) : at;

const between = ({ quantities }: Reading, low: number, high: number): boolean =>
  quantities.some((one) => !one.one && one.quoteFrom >= low && one.to <= high);

/** "Russia has suffered a million casualties", "the enemy lost 31,700 men" */
function suffered(reading: Reading, quantity: RawQuantity, parties: readonly Party[]): string | null {
  const verb = verbBefore(reading, quantity, 'losing');
  if (!verb) return null;
  return subjectOf(reading, verb, parties)?.code ?? null;
}

/** "Russian air defence shot down 52", "took 23 prisoners": the other party's. */
function taken(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  parties: readonly Party[],
): string | null {
  const { tags } = reading;
  const arms = counted !== null && SHOT.test(counted.unit);
  const captive = tags.at(counted?.from ?? quantity.quoteTo, 'measure', 'captured') !== null;
  const verb = verbBefore(reading, quantity, 'strikes');
  if (verb && (arms || captive || counted === null)) {
    const subject = subjectOf(reading, verb, parties);
    if (subject) return otherParty(subject.code);
  }
  // "810 drones and 13 missiles, by the count of Ukraine's air force"
  if (!arms) return null;
  const counter = tags.list('army').find((span) => span.value === 'airForce');
  const party = counter && parties.find((one) => Math.abs(one.from - counter.from) <= 4);
  return party ? otherParty(party.code) : null;
}

/** "Moscow's losses passed 1.07 million", "потери российских войск за 3 ноября в 1 020 человек" */
function numbered(reading: Reading, quantity: RawQuantity, parties: readonly Party[]): string | null {
  const { tags, tokens } = reading;
  let found: string | null = null;
  for (const loss of tags.list('army')) {
    if (loss.value !== 'loss' || loss.from >= quantity.quoteFrom || quantity.quoteFrom - loss.to > NUMBER)
      continue;
    if (between(reading, loss.to, quantity.quoteFrom)) continue;
    const own = tags.before(loss.from, 'origin', 'own') ?? tags.at(loss.to, 'origin', 'own');
    const near = own
      ? (parties.findLast((one) => one.to <= loss.from) ?? null)
      : (parties.find((one) => adjoins(reading, one, loss)) ?? null);
    if (near) found = near.code;
    for (let k = loss.to; k < quantity.quoteFrom; k++) if (tokens[k]!.text === ';') found = null;
  }
  return found;
}

/** "Kyiv admits to 46,000 dead": its own, where they are dead or wounded. */
function admitted(
  reading: Reading,
  quantity: RawQuantity,
  counted: Counted | null,
  parties: readonly Party[],
): string | null {
  const { tags } = reading;
  const verb = verbBefore(reading, quantity, 'admits');
  if (!verb) return null;
  const end = counted?.to ?? quantity.quoteTo;
  let lost = false;
  for (let k = verb.to; k < Math.min(reading.tokens.length, end + 3) && !lost; k++)
    lost = tags.at(k, 'army', 'loss') !== null || LOSSES.test(tags.at(k, 'measure')?.value ?? '');
  return lost ? (subjectOf(reading, verb, parties)?.code ?? null) : null;
}

function verbBefore({ tags, quantities }: Reading, quantity: RawQuantity, value: string): Span | null {
  let found: Span | null = null;
  for (const span of tags.list('army')) {
    if (span.value !== value || span.to > quantity.quoteFrom || quantity.quoteFrom - span.to > OBJECT)
      continue;
    if (quantities.some((one) => one.quoteFrom >= span.to && one.to <= quantity.quoteFrom)) continue;
    // "190 nationals captured while fighting": a participle of what is counted.
    if (quantities.some((one) => (one.phraseTo ?? 0) === span.from)) continue;
    if (!found || span.from > found.from) found = span;
  }
  return found;
}

function subjectOf(reading: Reading, verb: Span, parties: readonly Party[]): Party | null {
  const subject =
    parties.findLast(
      (one) => one.to <= verb.from && verb.from - one.to <= VERB && !between(reading, one.to, verb.from),
    ) ??
    // "Ukrainian marines burned 17 and took 23": the subject of both verbs.
    (verb.value === 'strikes' ? parties.find((one) => one.from <= 2 && one.to <= verb.from) : null);
  if (!subject) return null;
  // "the enemy, Ukraine's staff says": it is not the one that is named. "inamicul rus" is.
  const enemy = reading.tags.list('army').find((one) => one.value === 'enemy' && one.to <= verb.from);
  return enemy && enemy.to !== subject.from && subject.to !== enemy.from ? null : subject;
}

/** A party right beside its losses: before them, or behind them in the genitive. */
function adjoins({ tokens, tags }: Reading, party: Party, loss: Span): boolean {
  const [low, high] = party.to <= loss.from ? [party.to, loss.from] : [loss.to, party.from];
  if (high < low || high - low > (party.to <= loss.from ? 1 : 2)) return false;
  for (let k = low; k < high; k++) {
    if (!tokens[k]!.word) return false;
    if (tags.at(k, 'speech') || tags.at(k, 'head')) return false;
  }
  return true;
}
