/** Nationality or origin that stands before a number: a label, or the subject that it counts. */

import { isDash } from '../context.ts';
import type { Span } from '../span.ts';
import type { Reading, Story } from '../story.ts';
import { WARRING } from './armies.ts';
import { located } from './locations.ts';
import { countsPeople, isAnd, joinedBefore, PARTIES, speakerAt } from './named-peoples.ts';

/** A label or subject before the number; `elliptic`: the number's own phrase names nothing but people. */
export function placeBefore(
  reading: Reading,
  from: number,
  story: Story,
  elliptic: boolean,
): string[] | null {
  const { tokens, tags } = reading;
  // "непальцы и шриланкийцы: по 17"
  const each = tags.before(from, 'cue', 'each');
  if (each) return placeBefore(reading, each.from, story, elliptic);
  const opening = tokens[from - 1];
  const tight = opening && (opening.text === '(' || opening.text === ':' || isDash(opening));
  if (tight) {
    let at = from - 1;
    if (tokens[at - 1]?.text === ',') at--;
    const span = tags.before(at, 'country') ?? tags.before(at, 'people') ?? tags.before(at, 'adjective');
    const hosting = span?.tag === 'country' && tags.list('origin').some((one) => one.value === 'hosts');
    if (hosting && (isDash(opening) || opening.text === '(')) return null;
    // "in Sri Lanka: 604 in Indonesia": its own place follows.
    if (opening.text === ':' && placeFollows(reading, from)) return null;
    // "reports Ukraine's General Staff: 820"
    if (opening.text === ':' && span && WARRING.has(span.value) && speaks(reading, span)) return null;
    if (span && !(opening.text === ':' && located(reading, span))) return joinedBefore(reading, span);
    // "Egiptul dă cel mai mare contingent (361)"
    if (opening.text === '(') {
      for (let k = at; k > Math.max(0, at - 8); k--) {
        if (tokens[k - 1]!.digits || tokens[k - 1]!.text === ',') break;
        const country = tags.before(k, 'country');
        if (country && !PARTIES.has(country.value)) return [country.value];
      }
    }
  }
  return elliptic ? subjectBefore(reading, from, story) : null;
}

const speaks = ({ tags }: Reading, { from, to }: Span): boolean => {
  for (let k = Math.max(0, from - 5); k < to + 4; k++)
    if (tags.at(k, 'speech') || tags.at(k, 'head')) return true;
  return false;
};

const placeFollows = (reading: Reading, from: number): boolean => {
  for (const span of reading.tags.list('country'))
    if (span.from > from && span.from - from <= 4 && located(reading, span)) return true;
  return false;
};

/** "of Indians killed climbed to twelve", "из Перу уехали 7", "Сомалийцев в перечне девять": no other number between. */
function subjectBefore(reading: Reading, from: number, story: Story): string[] | null {
  const { tokens, tags } = reading;
  for (let k = from - 1; k > Math.max(-1, from - 9); k--) {
    const token = tokens[k];
    if (!token || token.digits || (!token.word && !isDash(token))) break;
    if (token.word?.number && !tags.at(k, 'word', 'article')) break;
    const folk = tags.before(k + 1, 'country') ? null : tags.before(k + 1, 'people');
    // "90 were Ukrainians and 25": the next item.
    if (folk && folk.to === from - 1 && isAnd(reading, from - 1)) return null;
    if (folk && countsPeople(reading, folk) && !speakerAt(reading, folk.to))
      return joinedBefore(reading, folk);
    const country = story.carriesPlaces ? tags.before(k + 1, 'country') : null;
    if (!country) continue;
    if (located(reading, country)) continue;
    const origin = tags.before(country.from, 'word', 'origin');
    // "a primit de la Rusia trupurile a 980 de militari": the giver.
    if (origin && tags.before(origin.from, 'origin', 'hosts')) continue;
    // "În lagărele din Ucraina": where those are.
    const thing = origin && tags.before(origin.from, 'noun');
    if (thing && thing.value !== 'person') continue;
    if (origin || isDash(tokens[k + 1])) return joinedBefore(reading, country);
  }
  return null;
}
