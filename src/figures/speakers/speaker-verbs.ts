/** Words of saying that say nothing where they stand: nouns, participles, passives, and refusals of no claim. */
import type { Reading } from '../story.ts';

const ROMANIAN_PARTICIPLE = /[^aeiou](at|ate|ati|ut|uti|ute|is|us|usi|use|ins)$/;
const ROMANIAN_NOUN = /(ii|iile|iilor|ilor|elor|rea|rii|ri|tie|tia|ul|ului|urile|urilor)$/;

const ALSO_NOUN =
  /^(flag|judge|rate|figure|number|total|sum|warrant|question|doubt|study|signal|promise|threat|reveal|note|dispute|boast|mention|call|declare|document|count|report|estimate|claim|list|record|forecast|demand|offer|guess|charge|hope|fear|note|release|plan|project|value|rate|warn|show|find|put|want|expect)$/;
const PLURAL =
  /^(police|staff|people|military|media|taliban|we|they|i|who|troops|officials|press|crew|which|data|have|had|both|all|union|group|team|children|experts)$/;

/** Is the word before a plural, or a verb's helper, as a verb without an s asks for? "put" is past, too. */
function agrees({ tokens, tags }: Reading, verb: number): boolean {
  const before = tokens[verb - 1];
  if (!before?.word || tokens[verb]!.word!.norm === 'put') return true;
  // "a Liberian flag"
  if (before.word.capital) return !['adjective', 'people', 'city'].some((tag) => tags.before(verb, tag));
  const { norm } = before.word;
  return (
    /s$|ly$|^(also|now|still|to|do|does|did|will|would|could|can|may|might|not|men|women)$/.test(norm) ||
    PLURAL.test(norm)
  );
}

/** Words of saying that say nothing here: participles ("citizens found"), nouns ("think tank"), passives ("are said to"). */
export function noVerb(reading: Reading, from: number, to: number): boolean {
  const { tokens, tags, lexicon } = reading;
  const word = tokens[from]!.word!;
  const previous = tokens[from - 1];
  const before = previous?.word?.norm ?? '';
  const next = tokens[to]?.word?.norm ?? '';
  const { code, grammar } = lexicon.pack;
  // "Киев передал восемь пленных": only what follows tells that it was told.
  if (grammar.verbalNoun && /^передал[аио]?$/.test(word.norm) && tokens[to]?.word && next !== 'что')
    return true;
  if (grammar.verbalNoun) return grammar.verbalNoun.test(word.norm);
  if (code === 'ro') {
    if (
      before === 'sa' ||
      (before === 'se' &&
        /^(numara|arata|spune|scrie|afla|aflau|aflase|gasesc|gaseste|gaseau|cer|cere|cereau|estimeaza)$/.test(
          word.norm,
        ))
    )
      return true;
    // "vor asigura", "a anunța": an infinitive, without its diacritics alike.
    if (/a$/.test(word.norm) && /^(va|vor|ar|as|putea|poate|pot|puteau|a)$/.test(before)) return true;
    if (ROMANIAN_NOUN.test(word.norm)) return true;
    if (tags.at(from, 'head') && !/^(a|au|am)$/.test(before)) return true;
    return (
      to - from === 1 &&
      ROMANIAN_PARTICIPLE.test(word.norm) &&
      !/^(a|au|am|mai|deja|si|l|o|le|i|fi)$/.test(before)
    );
  }
  if (previous?.text === '-' && !previous.spaced) return true;
  // "the first official count": one body that speaks would ask for an s.
  if (ALSO_NOUN.test(word.norm) && !agrees(reading, from)) return true;
  if (/^states?$/.test(word.norm) && next !== 'that') return true;
  if (/^think$/.test(word.norm) && /^tanks?$/.test(next)) return true;
  if (/ing$/.test(word.norm) && /^(is|are|was|were)$/.test(before)) return false;
  if (
    /^(is|are|was|were|be|been|being|to|the|a|an|of|and|or|five|each|on|in|at|for|with|by|from|this|its|their|no|per|any|such)$/.test(
      before,
    )
  )
    return true;
  if (/^(estimates|reports|records|counts|lists)$/.test(word.norm) && tags.before(from, 'adjective'))
    return true;
  if (/^show(ed|s)?$/.test(word.norm) && next === 'up') return true;
  // "reported to the Senate that": what is told follows.
  for (let k = to; k < to + 6 && tokens[k]?.word; k++) if (tokens[k]!.word!.norm === 'that') return false;
  const participle = word.norm.endsWith('ed') || /^(found|told|given|known|spoken)$/.test(word.norm);
  if (!participle || /^(has|have|had|now|also|already)$/.test(before)) return false;
  return (
    /^(by|to|not|in|on|at|as|with|from|dead|missing|killed|for|since|during|between)$/.test(next) &&
    !tags.before(from, 'head') &&
    !previous?.word?.capital
  );
}

/** "rejected a 4% offer": no claim is denied. */
export function turnsDown({ tags }: Reading, from: number, to: number): boolean {
  if (!tags.at(from, 'around', 'reject')) return false;
  for (let k = Math.max(0, from - 6); k < to + 4; k++) if (tags.at(k, 'around', 'claim')) return false;
  return true;
}
