/**
 * Forms of a verb's dictionary form that its stem does not reach: "погибнуть" and "погибли", "muri" and "murit", "flee" and
 * "fled". They widen a term, never a text, so a form too many costs nothing.
 */
import { ukrainianVerb } from './uk/forms.ts';

/** Only those of the news; a form that the stem reaches is left out. */
const ENGLISH: Record<string, string> = {
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

/** Further forms of a folded word of a term; none where it is no verb that needs them. */
export function furtherForms(word: string, language: string): string[] {
  if (language === 'en') return ENGLISH[word]?.split(' ') ?? [];
  if (language === 'ro') return romanian(word);
  if (language === 'ru') return russian(word);
  if (language === 'uk') return ukrainianVerb(word);
  return [];
}

/** Participles and the present of verbs in -i and -a; the verb of a noun in -re (concediere, concediază). */
function romanian(word: string): string[] {
  if (word.length < 4) return [];
  if (word.length > 5 && /[aei]re$/.test(word)) {
    const verb = word.slice(0, -2).replace(/ie$/, 'ia');
    return [verb, ...romanian(verb)];
  }
  if (/[bcdghlmnrtvș]e$/.test(word) || word.endsWith('ea')) return romanianThird(word);
  if (/[iî]$/.test(word)) return ['t', 'ți', 'tă', 'te', 'ră', 're'].map((ending) => word + ending);
  if (!word.endsWith('a')) return [];
  const present = word.endsWith('ia') ? `${word}ză` : `${word.slice(0, -1)}ează`;
  return [`${word}t`, `${word}ți`, `${word}re`, `${word.slice(0, -1)}ări`, present];
}

/** Participles of verbs in -e and -ea: prinde, prins; distruge, distrus; pierde, pierdut; naște, născut; cădea, căzut. */
function romanianThird(word: string): string[] {
  const root = word.endsWith('ea') ? word.slice(0, -2) : word.slice(0, -1);
  const soft = root.endsWith('d') ? `${root.slice(0, -1)}z` : root.replace(/șt$/, 'sc');
  const bases = [`${root}ut`, `${soft}ut`];
  if (/[dgtn]$/.test(root)) bases.push(`${root.slice(0, -1)}s`, `${root.slice(0, -1)}t`);
  return bases.flatMap((base) => [
    base,
    `${base}ă`,
    `${base}e`,
    base.endsWith('s') ? `${base.slice(0, -1)}și` : `${base.slice(0, -1)}ți`,
  ]);
}

/** Past tense and participles; present tense of verbs in -овать. */
function russian(word: string): string[] {
  if (word.endsWith('ться'))
    return russian(word.slice(0, -2)).map((form) => form + (/[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся'));
  const past = (base: string) => ['', 'л', 'ла', 'ло', 'ли'].map((ending) => base + ending);
  const active = (base: string) => ['вший', 'вшие', 'вших'].map((ending) => base + ending);
  if (word.length < 5 || !word.endsWith('ть')) return [];
  if (word.endsWith('ереть')) return dropping(word.slice(0, -3));
  if (word.endsWith('нуть')) return [...dropping(word.slice(0, -4)), ...past(word.slice(0, -2))];
  const base = word.slice(0, -2);
  const forms = [...past(base).slice(1), ...active(base)];
  if (word.endsWith('овать')) {
    const root = word.slice(0, -5);
    forms.push(...['ует', 'уют', 'ующий', 'ующих', 'ован', 'ованы'].map((ending) => root + ending));
  }
  if (word.endsWith('ить'))
    forms.push(...['ен', 'ены', 'енный', 'еный'].map((ending) => word.slice(0, -3) + ending));
  if (word.endsWith('ать')) forms.push(...['ан', 'аны', 'анный'].map((ending) => word.slice(0, -3) + ending));
  return forms;
}

/** Past without -л in the masculine: погиб, погибла, погибший; умер, умерли, умерший. */
function dropping(root: string): string[] {
  // "тонуть" would leave "то".
  if (root.length < 4) return [];
  return ['', 'ла', 'ло', 'ли', 'ший', 'шие', 'ших'].map((ending) => root + ending);
}
