/**
 * Who speaks, under one key in every language. Names are folded to bare Latin consonants, which takes away script,
 * diacritics and nearly all inflection ("Зеленского", "Zelenskyy", "Zelenski"); offices are translated word by word.
 */
import { GLUED, OFFICE_WORDS, SPEAKER_NAMES, STATE_STEMS } from './speaker-names.ts';

export interface Outlet {
  id: string;
  name: string;
  /** ISO 639 code of what it writes in. */
  language: string;
  /** IANA name; days are UTC days without it. */
  timezone?: string;
}

export interface Speaker {
  key: string;
  /** As the text names it, or the outlet's name. */
  name: string;
  /** Nobody is named: the outlet may be repeating what everybody knows. */
  unnamed: boolean;
}

export interface Speakers {
  of(attribution: string | null, outlet: Outlet): Speaker;
}

const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 't',
  ч: 'c',
  ш: 's',
  щ: 's',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  є: 'e',
  ю: 'u',
  я: 'a',
};
const STOP = new Set(
  (
    'the a an of for and mr mrs ms dr in on at from to s al a ai ale lui de din pe la cu si pentru domnul doamna ' +
    'и в во на по из от для г affairs afaceri afacerilor дел situations situații situațiilor situaţii ситуациям ситуаций ' +
    'same own it its their aceluiași aceleiași același aceeași același той же том тех самой'
  ).split(' '),
);

/** Not a part of a name: "said on Thursday", "a anunțat marți". */
const TIME_WORDS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday luni marți marţi miercuri joi vineri sâmbătă duminică ' +
    'понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье today yesterday azi ieri astăzi сегодня вчера'
  ).split(' '),
);

/** Lower-case Latin without diacritics, sounds of the three languages written one way. */
function latin(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const spelt = [...plain].map((char) => LATIN[char] ?? char).join('');
  return spelt
    .replace(/shch|sch|sh/g, 's')
    .replace(/tch|ch/g, 'c')
    .replace(/zh/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/ts|tz/g, 't')
    .replace(/ph/g, 'f')
    .replace(/ck|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/c(?=[aourtln]|$)/g, 'k');
}

/** Consonants of a word; short words and acronyms keep their vowels, or too little would be left to tell them apart. */
function skeleton(word: string): string {
  const spelt = latin(word);
  const bare =
    spelt.slice(0, 1) +
    spelt
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1');
  return spelt.length <= 4 || bare.length < 3 ? spelt : bare;
}

const words = (name: string): string[] =>
  name
    .replace(/[’']s\b/gu, '')
    .replace(/\b(\p{Lu})\.(?=\p{Lu}\.|\s|$)/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !STOP.has(word.toLowerCase()) && !TIME_WORDS.has(word.toLowerCase()));

/** Endings of Romanian and Russian, longest first where they end alike: a name must fold to one key in every case of it. */
const RUSSIAN =
  /(иями|ией|иям|иях|ого|его|ому|ему|ыми|ими|ами|ями|ах|ях|ов|ев|ей|ой|ий|ый|ым|им|ом|ем|ам|ям|ая|яя|ую|юю|ые|ие|ое|ее|ию|ии|ия|ью|[аяыиуюеоь])$/u;
const ROMANIAN = /(?<=.{3})(ului|ilor|elor|urile|urilor|ele|ile|lor|le|ul|ii|ei)$/u;

const bareWord = (word: string): string => {
  const plain = word.normalize('NFC').toLowerCase();
  if (/[а-яё]/.test(plain)) return plain.replace(RUSSIAN, '');
  return plain.length > 4 ? plain.replace(ROMANIAN, '') : plain;
};

const states = Object.entries(STATE_STEMS).flatMap(([state, stems]) =>
  stems.map((stem) => [stem, `+${state}`] as const),
);

/** "Nepal's", "Nepalese" and "непальский" are one word. */
function stateOf(spelt: string): string | null {
  if (spelt.length < 4) return null;
  return states.find(([stem]) => spelt.startsWith(stem) && spelt.length - stem.length <= 5)?.[1] ?? null;
}

const fold = (word: string): string =>
  stateOf(latin(word)) ?? skeleton(bareWord(word).length >= 3 ? bareWord(word) : word.toLowerCase());

const office = new Map<string, string>();
for (const [concept, names] of Object.entries(OFFICE_WORDS)) {
  for (const name of names) office.set(words(name).map(fold).join(' '), `=${concept}`);
}

/** Sorted folded words; offices by concept, longest phrase first. */
function keyOf(name: string): string {
  const folded = words(name).flatMap((word) => {
    const glued = GLUED.get(word.toLowerCase());
    return glued ? glued.split(' ').map((part) => office.get(fold(part)) ?? fold(part)) : [fold(word)];
  });
  const key = new Set<string>();
  for (let i = 0; i < folded.length; i++) {
    const two = office.get(`${folded[i]} ${folded[i + 1]}`);
    if (two) {
      key.add(two);
      i++;
    } else key.add(office.get(folded[i] ?? '') ?? folded[i] ?? '');
  }
  // "serviciul de informații", "intelligence service": the body is told by the other word.
  if (key.has('=intelligence')) key.delete('=service');
  return [...key].sort().join(' ');
}

/** Common nouns that stand for the full name given before: "the ministry said". */
const ANAPHORS: ReadonlySet<string> = new Set([
  '=ministry',
  '=agency',
  '=institute',
  '=union',
  '=commission',
  '=service',
  '=company',
  '=inspectorate',
]);

/** What kinds of bodies the well-known names are: CEC is a commission, IGSU an inspectorate. */
const bodies = new Map<string, ReadonlySet<string>>(
  SPEAKER_NAMES.map((names) => {
    const keys = names.map(keyOf);
    return [keys[0] ?? '', new Set(keys.flatMap((key) => key.split(' ')))];
  }),
);

const standsFor = (noun: string, name: string): boolean =>
  ANAPHORS.has(noun) && (name.split(' ').includes(noun) || (bodies.get(name)?.has(noun) ?? false));

/** Kinds of bodies that are put before a name: "grid operator ESB", "the company Nordwerk". */
const APPOSED: ReadonlySet<string> = new Set([
  '=operator',
  '=company',
  '=agency',
  '=institute',
  '=inspectorate',
  '=airport',
]);

/**
 * Whether one key only says more than the other: "Popescu" and "Ion Popescu", "finance ministry" and "Romania's finance
 * ministry", "ministry" and either; not "Ukraine" and "Ukraine's HUR", nor "police" and "Galați police".
 */
export function isKin(a: string, b: string): boolean {
  if (a === b || standsFor(a, b) || standsFor(b, a)) return true;
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (!short.every((word) => long.includes(word))) return false;
  const offices = (key: string[]) => key.filter((word) => word.startsWith('=') && !APPOSED.has(word)).length;
  if (offices(short) !== offices(long)) return false;
  const onlyState = offices(short) > 0 && long.every((word) => short.includes(word) || word.startsWith('+'));
  return onlyState || offices(short) >= 2 || short.some((word) => !/^[=+]/.test(word) && word.length >= 3);
}

/** "Inspectoratul General pentru Situații de Urgență" and IGSU are one. */
function initials(name: string): string | null {
  const long = words(name).filter((word) => word.length > 2);
  return long.length >= 3 ? fold(long.map((word) => latin(word).charAt(0)).join('')) : null;
}

/** "emergency inspectorate IGSU", "ведомство ANSVSA": a known acronym tells who it is. */
function acronymIn(name: string, known: ReadonlyMap<string, string>): string | undefined {
  const acronyms = words(name).filter((word) => /^\p{Lu}{3,}$/u.test(word) && known.has(fold(word)));
  return acronyms.length === 1 ? known.get(fold(acronyms[0] ?? '')) : undefined;
}

/**
 * @param extra lines of names of one speaker each, as in SPEAKER_NAMES; they go before the shipped ones.
 * @param outlets every known outlet: a text that cites one by id or name means the same speaker as the outlet itself.
 */
export function speakersOf(outlets: readonly Outlet[], extra: readonly (readonly string[])[] = []): Speakers {
  const known = new Map<string, string>();
  const learn = (names: readonly string[]) => {
    const keys = names.map(keyOf).filter((key) => key !== '');
    const key = keys.map((name) => known.get(name)).find((found) => found !== undefined) ?? keys[0];
    if (key !== undefined) for (const name of keys) if (!known.has(name)) known.set(name, key);
  };
  for (const names of extra) learn(names);
  for (const names of SPEAKER_NAMES) learn(names);
  for (const outlet of outlets) learn([outlet.name, outlet.id]);
  const cache = new Map<string, string>();
  const resolve = (name: string): string => {
    const cached = cache.get(name);
    if (cached !== undefined) return cached;
    const key = keyOf(name);
    const acronym = initials(name);
    const found =
      known.get(key) ??
      acronymIn(name, known) ??
      (acronym === null ? undefined : known.get(acronym)) ??
      (key || latin(name));
    if (cache.size > 20_000) cache.clear();
    cache.set(name, found);
    return found;
  };
  // A watched outlet is shown under its own name, however a text in another language calls it.
  const outletNames = new Map(outlets.map((outlet) => [resolve(outlet.name), outlet.name]));
  return {
    of(attribution, outlet) {
      const named = attribution !== null && keyOf(attribution) !== '' ? attribution.trim() : null;
      const key = resolve(named ?? outlet.name);
      return { key, name: outletNames.get(key) ?? named ?? outlet.name, unnamed: named === null };
    },
  };
}
