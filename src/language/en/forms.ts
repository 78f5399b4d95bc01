import type { Morphology } from '../grammar.ts';

/** Only those of the news; a form that the stem reaches is left out. */
const VERBS: Record<string, string> = {
  arise: 'arose arisen',
  break: 'broke broken',
  bring: 'brought',
  build: 'built',
  burn: 'burnt',
  buy: 'bought',
  catch: 'caught',
  come: 'came',
  die: 'dying dead',
  drive: 'drove driven',
  fall: 'fell fallen',
  feel: 'felt',
  fight: 'fought',
  find: 'found',
  flee: 'fled',
  freeze: 'froze frozen',
  give: 'gave given',
  go: 'went gone',
  grow: 'grew grown',
  hold: 'held',
  keep: 'kept',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lose: 'lost',
  make: 'made',
  pay: 'paid',
  rise: 'rose risen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  shoot: 'shot',
  shrink: 'shrank shrunk',
  sink: 'sank sunk',
  spend: 'spent',
  steal: 'stole stolen',
  strike: 'struck stricken',
  sweep: 'swept',
  take: 'took taken',
  win: 'won',
  withdraw: 'withdrew withdrawn',
};

const ENGLISH_PLURALS: Record<string, string> = {
  life: 'lives',
  half: 'halves',
  knife: 'knives',
  leaf: 'leaves',
  loaf: 'loaves',
  shelf: 'shelves',
  wolf: 'wolves',
  calf: 'calves',
  thief: 'thieves',
  wife: 'wives',
  foot: 'feet',
  tooth: 'teeth',
  goose: 'geese',
  mouse: 'mice',
  ox: 'oxen',
  child: 'children',
  person: 'people',
  criterion: 'criteria',
  phenomenon: 'phenomena',
  memorandum: 'memoranda',
  bacterium: 'bacteria',
  alumnus: 'alumni',
  aircraft: 'aircraft',
  spacecraft: 'spacecraft',
  species: 'species',
  series: 'series',
  sheep: 'sheep',
  deer: 'deer',
  fish: 'fish',
  bison: 'bison',
  salmon: 'salmon',
  headquarters: 'headquarters',
  livestock: 'livestock',
  cattle: 'cattle',
  staff: 'staff',
  personnel: 'personnel',
};

export function englishPlural(noun: string): string {
  const head = noun.slice(noun.lastIndexOf(' ') + 1);
  const before = noun.slice(0, noun.length - head.length);
  const known = ENGLISH_PLURALS[head];
  if (known) return before + known;
  if (/(?:man|woman)$/.test(head) && !/^(?:human|german|roman|ottoman|talisman)$/.test(head))
    return `${before}${head.slice(0, -2)}en`;
  // monarchs, stomachs: a ch that sounds k.
  if (/(?:arch|stomach)$/.test(head) && !/(?:m|st)arch$|search$/.test(head)) return `${before}${head}s`;
  if (/wife$/.test(head)) return `${before}${head.slice(0, -2)}ves`;
  if (/[^aeiou]y$/.test(head)) return `${before}${head.slice(0, -1)}ies`;
  if (/sis$/.test(head)) return `${before}${head.slice(0, -2)}es`;
  if (/(?:s|x|z|ch|sh)$/.test(head)) return `${before}${head}es`;
  if (/(?:hero|veto|potato|tomato|torpedo|cargo|mosquito|volcano|embargo)$/.test(head))
    return `${before}${head}es`;
  return `${before}${head}s`;
}

/** Both numbers of English nouns, to be matched as they are written: "report" is no form of "reported". */
export const englishNouns = (list: string): string =>
  list
    .split(',')
    .map((noun) => noun.trim())
    .filter(Boolean)
    .flatMap((noun) => [noun, englishPlural(noun)])
    .map((noun) => `=${noun.replace(/ /g, ' =')}`)
    .join(', ');

export const forms = {
  stemmer: 'english',
  bare: false,
  endings: [],
  light: (stem) => stem,
  verbForms: (word) => VERBS[word]?.split(' ') ?? [],
  nounForms: () => [],
  isForm: () => true,
} satisfies Morphology;
