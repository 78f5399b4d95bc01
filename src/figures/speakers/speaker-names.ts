/** A source's name as it is shown: bare of articles, a person by surname, Russian in the nominative. */

import type { Reading } from '../story.ts';
import { countedNominative, type NamePart, obliqueNominative } from './russian-names.ts';

export interface Speaker {
  name: string;
  /** Tokens of the name. */
  from: number;
  to: number;
  /** Tokens of the whole source phrase. */
  start: number;
  end: number;
  relay: boolean;
  /** What is told is only what it is after; anybody else who says so comes first. */
  goal?: boolean;
  /** A person, by surname. */
  person?: boolean;
  /** The name with every word of it, where it was shortened to a surname. */
  whole?: string;
}

/** Articles, conjunctions and particles that a name does not begin with. */
const DROPPED =
  /^(lui|то|только|лишь|даже|также|insa|dar|iar|ca|ce|si|cum|the|a|an|un|o|unui|unei|some|two|three|many|several|но|и|а|в|во|на|же|однако|зато|всего|также|между|тем|сами|its|his|her|their|our|own|this|these|those|and|but|that|yet|now|meanwhile|even|catre|numai|doar|totusi|alti|alte|unii|unele|cei|cele|другие|некоторые|сам|сама|эти|этот|эта|other|others)$/;

/** "Ucraina spune că cifra": a verb ends the name. */
const says = ({ tokens, tags }: Reading, at: number): boolean =>
  tags.at(at, 'speech') !== null &&
  tokens[at]!.word?.capital === false &&
  tags.at(at, 'noun') === null &&
  tags.at(at, 'head') === null;

export function speaker(
  reading: Reading,
  from: number,
  to: number,
  start: number,
  end: number,
): Speaker | null {
  const { tokens, tags, text, lexicon } = reading;
  let first = from;
  while (first < to) {
    const word = tokens[first]!.word;
    const drop =
      !word ||
      ((!word.caps || word.norm.length < 2) &&
        (DROPPED.test(word.norm) ||
          (tags.at(first, 'around', 'contrast') !== null && !tags.at(first, 'head')))) ||
      (word.number !== null && !word.capital);
    if (!drop) break;
    first++;
  }
  while (to - first > 1 && (PARTICLE.test(tokens[to - 1]!.word?.norm ?? '') || says(reading, to - 1))) to--;
  // "estimărilor SUA", "bilanțului IGSU": the document's own noun before its author.
  if (lexicon.pack.code === 'ro') first = afterDocument(reading, first, to);
  // "в понедельник Минобороны": the preposition is the day's.
  const named = first;
  while (first < to && isTime(reading, first)) first++;
  const opened = first > named ? first : Math.min(start, first);
  if (first >= to || !tokens[first]!.word) return null;
  // A closing quote mark whose opening one is not the name's.
  while (to - first > 1 && /^[»”“"]$/.test(tokens[to - 1]!.text) && !opensQuote(tokens, first, to - 1)) to--;
  // "Из письма", "По ДНК": no name begins so.
  if (
    first === 0 &&
    to - first > 1 &&
    lexicon.pack.grammar.agreeing &&
    SLAVIC_PREPOSITION.test(tokens[0]!.word!.norm)
  )
    return null;
  // "агентство «Рейтер»"
  const relay = [first, first + 1, first + 2].some((k) => k < to && tags.at(k, 'word', 'relay') !== null);
  const [nameFrom, whole] = surname(reading, first, to);
  // "IGSU al inundațiilor din est": an acronym says it all.
  const acronym = tokens[nameFrom]!.word?.caps && tokens[nameFrom]!.text.length > 2;
  const nameTo =
    lexicon.pack.code === 'ro' && acronym && tokens[nameFrom + 1]?.word?.capital === false
      ? nameFrom + 1
      : whole;
  const raw = paired(text.slice(tokens[nameFrom]!.start, tokens[nameTo - 1]!.end));
  return {
    name: acronymBehind(reading, to, nameTo - nameFrom) ?? nominative(reading, opened, nameFrom, nameTo, raw),
    from: first,
    to,
    start,
    end,
    relay,
    person: nameFrom > first && whole - nameFrom === 1,
    whole: text.slice(tokens[first]!.start, tokens[to - 1]!.end),
  };
}

/** A name without the one quotation mark of a pair: 'Gazeta.uz»'. */
const paired = (name: string): string =>
  QUOTES.reduce((rest, [open, close]) => {
    if (rest.endsWith(close) && !rest.includes(open)) return rest.slice(0, -close.length);
    return rest.startsWith(open) && !rest.includes(close) ? rest.slice(open.length) : rest;
  }, name);

const QUOTES = [
  ['«', '»'],
  ['„', '”'],
  ['“', '”'],
] as const;

/** "Serviciul Naţional de Informaţii (NIS)": the short name is the shortest. */
function acronymBehind({ tokens }: Reading, to: number, words: number): string | null {
  const short = tokens[to + 1];
  const set = words > 1 && tokens[to]?.text === '(' && tokens[to + 2]?.text === ')';
  return set && short?.word?.caps && short.text.length > 1 ? short.text : null;
}

const opensQuote = (tokens: Reading['tokens'], from: number, to: number): boolean =>
  tokens.slice(from, to).some((token) => /^[«„“"]$/.test(token.text));

const SLAVIC_PREPOSITION =
  /^(в|во|на|за|до|от|из|с|со|у|к|ко|о|об|про|по|под|над|при|без|для|через|между|после|з|від|про)$/;

/** "by Sunday evening", "the November figure": a time says nothing. */
const isTime = ({ tokens, tags, lexicon }: Reading, at: number) =>
  (lexicon.pack.code === 'en' || !tokens[at]!.word?.capital) &&
  (tags.at(at, 'weekday') !== null || (tags.at(at, 'month') !== null && tags.at(at, 'head') === null));
const PARTICLE = /^(же|ж|ли|бы|уж|ведь|insa|totusi|deja)$/;

/** Behind the document's own noun stands its author: "estimărilor SUA", "aceluiași bilanț al IGSU". */
function afterDocument({ tokens, tags }: Reading, from: number, to: number): number {
  let at = from;
  if (/^(aceluiasi|aceleiasi|acestui|acestei|aceluiași|aceleiași)$/.test(tokens[at]?.word?.norm ?? '')) at++;
  if (at >= to - 1 || !tags.at(at, 'word', 'record')) return from;
  at++;
  if (/^(al|a|ale|ai|lui)$/.test(tokens[at]?.word?.norm ?? '')) at++;
  return at < to && tokens[at]?.word?.capital ? at : from;
}

/** Posts that stand right before a surname. */
const TITLE =
  /^(president|minister|mayor|governor|spokesman|spokeswoman|spokesperson|professor|general|colonel|chief|chairman|director|senator|ambassador|analyst|economist|secretary|dr|mr|mrs|ms|doctor|presedintele|ministrul|primarul|guvernatorul|generalul|profesorul|directorul|deputatul|senatorul|ambasadorul|analistul|premierul|purtatorul|prefectul|президент[а-я]*|министр[а-я]*|мэр[а-я]*|губернатор[а-я]*|представител[а-я]*|представительниц[а-я]*|генерал[а-я]*|профессор[а-я]*|глав[а-я]|премьер[а-я]*|посл[а-я]|посол|депутат[а-я]*|сенатор[а-я]*|директор[а-я]*|эксперт[а-я]?|аналитик[а-я]?|экономист[а-я]?|адвокат[а-я]?|омбудсмен[а-я]?|секретар[а-я]+|главком[а-я]*|спикер[а-я]*)$/;

/** Words that name bodies, and no families: "Important Stories", "Red Cross", "Crucea Roșie". */
const BODY =
  /^(desk|lab|labs|hub|forum|radio|tv|television|line|map|maps|data|studio|studios|authority|corporation|corp|inc|ltd|plc|gmbh|airlines|airways|motors|automotive|steel|energy|power|partners|holdings|holding|industries|systems|foods|pharma|analytics|research|insight|insights|chronicle|star|mail|gazette|standard|express|citizen|nation|globe|record|courier|telegraph|dispatch|bulletin|focus|routes|frontiers|fronteras|libres|rights|justice|peace|aid|relief|house|mission|guard|administration|assembly|congress|senate|platform|archive|index|fund|trust|works|shipping|logistics|group|istorii|realii|slov|novosti|afrique|soir|monde|figaro|país|tiempo|mundo|nación|república|razón|vanguardia|prensa|globo|spiegel|zeitung|stampa|repubblica|stories|times|post|news|cross|crescent|watch|press|journal|herald|tribune|mirror|guardian|independent|observer|insider|project|group|council|bank|institute|agency|service|services|bureau|foundation|network|media|international|union|league|alliance|centre|center|university|college|court|party|front|forces|today|daily|weekly|agenda|report|review|monitor|initiative|association|federation|society|crucea|semiluna|asociatia|fundatia|istorii|важные|истории|красный|красного|крест|крест[а-я]|новости|новая|газета)$/;

const isPlace = ({ tags }: Reading, k: number) =>
  ['head', 'country', 'people', 'adjective', 'capital'].some((tag) => tags.at(k, tag) !== null);

/** A person by surname: two or more capitalised words at the end, none of them a body's. */
function surname(reading: Reading, from: number, to: number): [number, number] {
  const { tokens, tags } = reading;
  if (to - from < 2) return [from, to];
  const last = tokens[to - 1]!;
  const before = tokens[to - 2]!;
  const named = last.word?.capital && !last.word.caps && before.word?.capital && !before.word.caps;
  if (!named) {
    const titled = last.word?.capital && !last.word.caps && TITLE.test(before.word?.norm ?? '');
    return titled && !isPlace(reading, to - 1) ? [to - 1, to] : [from, to];
  }
  // "Forestry Minister Selim Aydin"; "Autoritatea Electorală Permanentă", "проект Forbidden Routes": what the head before the names is.
  const head =
    to - 3 >= from && (tags.at(to - 3, 'head') !== null || tags.at(to - 3, 'noun')?.value === 'person');
  if (head && !isPlace(reading, to - 1)) {
    if (tags.at(to - 3, 'noun')?.value === 'person' && !isPlace(reading, to - 2)) return [to - 1, to];
    // "министра внутренних дел Ивана Петрова"
    let post = false;
    for (let k = from; k < to - 3; k++) post ||= tags.at(k, 'noun')?.value === 'person';
    if (tags.at(to - 3, 'noun') && !post) return tokens[to - 3]!.word?.capital ? [from, to] : [to - 2, to];
  }
  for (let k = to - 2; k < to; k++)
    if (isPlace(reading, k) || BODY.test(tokens[k]!.word?.norm ?? '')) return [from, to];
  if (tokens[to - 3]?.word?.capital && to - 3 >= from && !tags.at(to - 3, 'head')) return [from, to];
  // "All Eyes on Wagner" and other names of bodies keep their words.
  for (let k = from; k < to - 2; k++)
    if (tokens[k]!.word?.capital && k > from && !tags.at(k, 'head')) return [from, to];
  return [to - 1, to];
}

/** Does a preposition stand before a Russian name, a number, or neither? Only then is it not in the nominative. */
function nominative(reading: Reading, start: number, from: number, to: number, raw: string): string {
  const { tokens, tags, text, lexicon } = reading;
  const { grammar, code } = lexicon.pack;
  if (!grammar.oblique) return raw;
  const opens = (k: number) => grammar.oblique!.test(tokens[k]?.word?.norm ?? '');
  const places: number[] = [];
  for (let k = from; k < to; k++) if (tokens[k]!.word) places.push(k);
  const oblique =
    start < from &&
    (opens(start) ||
      opens(from - 1) ||
      grammar.inside?.test(tokens[from - 1]!.word?.norm ?? '') ||
      tags.before(from, 'word', 'record') !== null);
  const before = tokens[from - 1];
  const counted = before !== undefined && (before.digits !== null || before.word?.number != null);
  if (!oblique && !counted) return raw;
  const parts = places.map((k) => ({
    text: tokens[k]!.text,
    known: tags.at(k, 'nominative')?.to === k + 1 ? tags.at(k, 'nominative')!.value : null,
    capital: tokens[k]!.word!.capital,
    caps: tokens[k]!.word!.caps,
  }));
  if (parts.length === 0) return raw;
  // Only Russian is declined back by rule; elsewhere the pack's own list of nominatives must do.
  const words =
    code !== 'ru' ? parts.map(knownName) : counted ? countedNominative(parts) : obliqueNominative(parts);
  let name = '';
  let at = tokens[from]!.start;
  places.forEach((k, index) => {
    name += text.slice(at, tokens[k]!.start) + words[index]!;
    at = tokens[k]!.end;
  });
  return name + text.slice(at, tokens[to - 1]!.end);
}

const knownName = ({ text, known, capital, caps }: NamePart): string => {
  if (known === null || caps) return text;
  return capital ? known.charAt(0).toUpperCase() + known.slice(1) : known;
};
