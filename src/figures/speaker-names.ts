/** A source's name as it is shown: bare of articles, a person by surname, Russian in the nominative. */
import type { Reading } from './story.ts';

export interface Speaker {
  name: string;
  /** Tokens of the name. */
  from: number;
  to: number;
  /** Tokens of the whole source phrase. */
  start: number;
  end: number;
  relay: boolean;
}

export function speaker(
  reading: Reading,
  from: number,
  to: number,
  start: number,
  end: number,
): Speaker | null {
  const { tokens, tags, text } = reading;
  let first = from;
  while (first < to) {
    const word = tokens[first]!.word;
    const drop =
      !word ||
      /^(insa|dar|iar|ca|ce|si|cum|the|a|an|un|o|unui|unei|some|two|three|many|several|но|и|а|в|во|на|же|однако|зато|всего|также|между|тем|сами|its|his|their|own|this|and|but|that|yet|now|meanwhile|numai|doar|totusi)$/.test(
        word.norm,
      ) ||
      (word.number !== null && !word.capital);
    if (!drop) break;
    first++;
  }
  if (first >= to) return null;
  const relay = tags.at(first, 'word', 'relay') !== null;
  const [nameFrom, nameTo] = surname(reading, first, to);
  const raw = text.slice(tokens[nameFrom]!.start, tokens[nameTo - 1]!.end);
  return { name: nominative(reading, nameFrom, nameTo, raw), from: first, to, start, end, relay };
}

/** A person by surname: two or more capitalised words at the end, none of them a body's. */
function surname(reading: Reading, from: number, to: number): [number, number] {
  const { tokens, tags } = reading;
  if (to - from < 2) return [from, to];
  const last = tokens[to - 1]!;
  const before = tokens[to - 2]!;
  const named = last.word?.capital && !last.word.caps && before.word?.capital && !before.word.caps;
  if (!named) return [from, to];
  for (let k = to - 2; k < to; k++) {
    if (
      tags.at(k, 'head') ||
      tags.at(k, 'country') ||
      tags.at(k, 'people') ||
      tags.at(k, 'adjective') ||
      tags.at(k, 'capital')
    )
      return [from, to];
  }
  if (tokens[to - 3]?.word?.capital && to - 3 >= from && !tags.at(to - 3, 'head')) return [from, to];
  // "All Eyes on Wagner" and other names of bodies keep their words.
  for (let k = from; k < to - 2; k++)
    if (tokens[k]!.word?.capital && k > from && !tags.at(k, 'head')) return [from, to];
  return [to - 1, to];
}

/** Russian sources in the nominative, where the pack knows it. */
function nominative(reading: Reading, from: number, to: number, raw: string): string {
  const { tokens, tags, text, lexicon } = reading;
  if (lexicon.pack.code !== 'ru') return raw;
  const token = tokens[from]!;
  const known = tags.at(from, 'nominative');
  let name = known ? known.value : token.text;
  if (!known && token.word?.capital && to - from === 1) name = surnameNominative(token.text);
  let at = token.end;
  for (let k = from + 1; k < to; k++) {
    const word = tokens[k]!;
    const next = tags.at(k, 'nominative');
    const agree = k === from + 1 && next && known && /[ыи]й$|ое$/.test(known.value);
    name += text.slice(at, word.start) + (agree ? next.value : word.text);
    at = word.end;
  }
  return name;
}

/** "Джайсвала" → "Джайсвал": a surname after "по словам" stands in the genitive. */
function surnameNominative(name: string): string {
  if (/(ова|ева|ина|ына)$/.test(name)) return name.slice(0, -1);
  if (/ого$/.test(name)) return `${name.slice(0, -3)}ий`;
  if (/[бвгджзклмнпрстфхцчшщ]а$/.test(name) && name.length > 4) return name.slice(0, -1);
  return name;
}
