/**
 * Forms of Romanian verbs by their infinitive without "a", each to be matched as it is written; a participle that no rule gives
 * is named after a colon ("ucide:ucis"). Forms that do not exist cost nothing.
 */
import { inflectingFirst } from '../alternatives.ts';
import { romanianPeople } from '../name-forms.ts';
import type { Forms } from '../pack.ts';
import { declined } from './declension.ts';

/** A participle in both genders and numbers; definite in the plural, as it stands for people. */
const participles = (participle: string): string[] =>
  romanianPeople(participle).filter((form) => !/(?:ul|ului|[^l]ei)$/.test(form));

const verbalNouns = (re: string): string[] => {
  const stem = re.slice(0, -1);
  const plural = stem.replace(/ar$/, 'ăr').replace(/ier$/, 'ier');
  return [re, `${re}a`, `${stem}ii`, `${plural}i`, `${plural}ii`, `${plural}ile`, `${plural}ilor`];
};

function first(verb: string): string[] {
  const root = verb.slice(0, -1);
  const participle = `${verb}t`;
  const soft = verb.endsWith('ia') ? `${verb.slice(0, -1)}` : root;
  const infix = verb.endsWith('ia') ? [`${root}ază`, `${root}eze`] : [`${soft}ează`, `${soft}eze`];
  return [
    verb,
    ...participles(participle),
    ...infix,
    `${root}ă`,
    `${root}e`,
    `${verb}u`,
    `${verb}se`,
    `${verb}seră`,
    `${verb}ră`,
    `${root}ară`,
    `${root}ând`,
    `${root}indu`,
    ...verbalNouns(`${verb}re`),
  ];
}

function fourth(verb: string): string[] {
  const root = verb.slice(0, -1);
  return [
    verb,
    ...participles(verb.endsWith('î') ? `${root}ât` : `${verb}t`),
    `${root}ește`,
    `${root}esc`,
    `${root}ească`,
    `${root}e`,
    `${root}ă`,
    `${root}ăște`,
    `${root}ăsc`,
    `${root}ască`,
    `${root}ea`,
    `${root}eau`,
    `${root}a`,
    `${root}au`,
    `${verb}se`,
    `${verb}seră`,
    `${verb}ră`,
    `${verb}nd`,
    ...verbalNouns(`${verb}re`),
  ];
}

function third(verb: string, participle: string): string[] {
  const root = verb.endsWith('ea') ? verb.slice(0, -2) : verb.slice(0, -1);
  const past = participle.replace(/t$/, '');
  return [
    verb,
    ...participles(participle),
    `${root}e`,
    root,
    `${root}ă`,
    `${root}ea`,
    `${root}eau`,
    `${past}se`,
    `${past}seră`,
    `${past}ră`,
    `${root}ând`,
    `${root}ind`,
    ...verbalNouns(`${root}ere`),
  ];
}

const IRREGULAR: Record<string, string> = {
  muri: 'mor moare moară mureau murea muriră',
  pleca: 'pleacă plece plecau',
  lupta: 'luptă lupte luptau',
  pieri: 'pier piere piară piereau',
  cădea: 'cad cade cadă cădeau cădea căzând',
  ajunge: 'ajung ajungă',
  lua: 'ia iau ia luau luase luând luare luarea',
  da: 'dă dau dea dădeau dădea dăduse dăduseră dând',
  sta: 'stă stau stea stăteau',
  servi: 'servesc servește',
  lipsi: 'lipsesc lipsește',
  dispărea: 'dispar dispare dispară dispărut dispăruți',
  întoarce: 'întorc întoarcă',
  trimite: 'trimit trimită',
  zbura: 'zboară zboare',
  ruga: 'roagă',
  căuta: 'caută caute',
  intra: 'intră intre',
  aștepta: 'așteaptă aștepte',
  primi: 'primesc primește',
  semna: 'semnează semneze',
  trece: 'trec treacă',
  merge: 'merg meargă',
  zăcea: 'zac zace zăcea',
  înghiți: 'înghit înghite',
  arde: 'ard ardă',
  muta: 'mută mute',
  scăpa: 'scapă scape',
  rămâne: 'rămân rămână',
  ține: 'țin țină',
  reține: 'rețin rețină',
  deține: 'dețin dețină',
  veni: 'vin vine vină veneau',
  reveni: 'revin revine revină',
  purta: 'poartă poarte',
  câștiga: 'câștigă câștige',
  încasa: 'încasează',
};

export function romanianVerb(entry: string): string[] {
  const [verb = '', given] = entry.split(':');
  const own = IRREGULAR[verb]?.split(' ') ?? [];
  if (verb.endsWith('a') && !/ea$/.test(verb)) return [...new Set([...first(verb), ...own])];
  if (/crea$/.test(verb)) return [...new Set([...first(verb), ...own])];
  if (/[iî]$/.test(verb)) return [...new Set([...fourth(verb), ...own])];
  const root = verb.endsWith('ea') ? verb.slice(0, -2) : verb.slice(0, -1);
  return [...new Set([...third(verb, given ?? `${root}ut`), ...own])];
}

/** A list of verbs and of phrases that begin with one: "muri, pierde:pierdut viața/viețile". */
export const verbs = (list: Forms): Forms => inflectingFirst(list, romanianVerb);

/** Participles, adjectives and nouns in every form. */
export const people = (list: Forms): Forms => inflectingFirst(list, romanianPeople);

/** Nouns in all their forms; of a phrase, its first word. */
export const nouns = (list: Forms): Forms => inflectingFirst(list, (word) => [word, ...declined(word)]);

export { asWritten as phrases } from '../alternatives.ts';
