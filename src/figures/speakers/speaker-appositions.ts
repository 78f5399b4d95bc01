/** A name beside a post, set off by commas: "the governor, Pavel Sorokin, said", "spune directoarea, Anna Koch". */

import type { Reading } from '../story.ts';
import { type Speaker, speaker } from './speaker-names.ts';

/** Tokens an apposition holds at most. */
const LONGEST = 14;

const PARTICLE = /^(de|van|von|al|el|bin|ibn|da|di|del|della|la|le|ten|ter)$/;

/** Words of a person's name from here on: two to four with capitals, none a place's or a body's; 0 where there is no name. */
export function personName({ tokens, tags }: Reading, from: number, to: number): number {
  let names = 0;
  let k = from;
  for (; k < to; k++) {
    const token = tokens[k]!;
    if (token.text === '-' && k > from && tokens[k + 1]?.word && k + 1 < to) {
      k++;
      continue;
    }
    // "Ichung'wah"
    const inside = /^['’]$/.test(token.text) && !token.spaced && tokens[k + 1]?.spaced === false;
    if (inside && tokens[k + 1]!.word && tokens[k + 1]!.word!.norm !== 's' && k > from && k + 1 < to) {
      k++;
      continue;
    }
    const word = token.word;
    if (!word) break;
    if (!word.capital) {
      if (names > 0 && PARTICLE.test(word.norm) && tokens[k + 1]?.word?.capital) continue;
      break;
    }
    if (word.caps && word.norm.length > 1) break;
    if (['head', 'country', 'people', 'adjective', 'capital'].some((tag) => tags.at(k, tag))) break;
    names++;
  }
  return names >= 2 && names <= 4 && k <= to ? k - from : 0;
}

type Before = (reading: Reading, end: number, verbEnd: number) => Speaker | null;

/** What stands before the comma that a verb of saying follows: a name inside the pair of commas, or the phrase before it. */
export function apposedBefore(
  reading: Reading,
  comma: number,
  verbEnd: number,
  phrase: Before,
): Speaker | null {
  const { tokens } = reading;
  let open = comma - 1;
  while (open > 0 && comma - open < LONGEST && tokens[open]!.text !== ',') {
    if (/^[;:—“”«»"()]$/.test(tokens[open]!.text)) return null;
    open--;
  }
  if (open <= 0 || tokens[open]!.text !== ',') return null;
  const person = personName(reading, open + 1, comma);
  if (person > 0 && open + 1 + person === comma)
    return named(reading, open + 1, comma, Math.max(0, open - 1), verbEnd);
  // "the director, doctor Radu Pop, told us"
  for (let k = open + 2; k < comma - 1; k++)
    if (k + personName(reading, k, comma) === comma && !tokens[k - 1]!.word?.capital)
      return named(reading, k, comma, Math.max(0, open - 1), verbEnd);
  // "a monitoring group, the AAPP, puts"
  const article = comma - open === 3 && /^the$/.test(tokens[open + 1]!.word?.norm ?? '');
  if (article && tokens[open + 2]!.word?.caps) return speaker(reading, open + 2, comma, open + 1, verbEnd);
  // "NIS, estimates": a short name set off behind the long one.
  const lone = tokens[open + 1]!;
  if (comma - open === 2 && lone.word?.caps && lone.word.norm.length > 1)
    return speaker(reading, open + 1, comma, open + 1, verbEnd);
  const first = lone.word;
  if (!first || first.number) return null;
  // The whole name may itself stand before its post: "Petro Yatsenko, spokesman for …, says".
  let name = open;
  while (name > 0 && open - name < 5 && (tokens[name - 1]!.word?.capital || tokens[name - 1]!.text === '-'))
    name--;
  const size = personName(reading, name, open);
  if (size > 0 && name + size === open && !PLACED.test(first.norm))
    return named(reading, name, open, name, verbEnd);
  return phrase(reading, open, verbEnd);
}

/** After a place, a comma is the place's: "in Lyon, France, said". */
const PLACED = /^(in|from|at|din|la|в|на|из)$/;

/** "spune directoarea de personal, Anna Koch": the name behind the post, where the sentence goes on with a mark or ends. */
export function apposedAfter(reading: Reading, comma: number, start: number): Speaker | null {
  const { tokens } = reading;
  if (tokens[comma]?.text !== ',') return null;
  const size = personName(reading, comma + 1, Math.min(tokens.length, comma + 7));
  if (size === 0) return null;
  const end = comma + 1 + size;
  const next = tokens[end];
  return !next?.word ? named(reading, comma + 1, end, start, end) : null;
}

/** A person by the last of the names. */
function named(reading: Reading, from: number, to: number, start: number, end: number): Speaker | null {
  const one = speaker(reading, from, to, start, end);
  if (!one) return null;
  return { ...one, person: true };
}
