import type { Morphology } from '../grammar.ts';
import { slavicNouns, withoutFleetingVowel } from '../slavic.ts';
import { declined } from './declension.ts';

/** Past tense and participles; present tense of verbs in -овать. */
function verbForms(word: string): string[] {
  if (word.endsWith('ться'))
    return verbForms(word.slice(0, -2)).map((form) => form + (/[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся'));
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

const TAILS =
  /^(?:[аяыиуюеоьй]|о[вймюк]|е[вйлмнюкцг]|а[мх]|ами|я[мх]|ями|и[йюяехм]|и?ями|ие[йм]|ь[юея]|ье[вмй]|ья[мх]|ьями|ени?)?$/;
const ADJECTIVE = /(?:[ыи][йе]|ой|[ая]я|[ое]е)$/;
const ADJECTIVE_TAILS = /^(?:[ыи][йехм]|[ыи]ми|[ое](?:го|му|й|м|е|ю)|[ая]я|[ую]ю)(?:ся)?$/;
const FLEETING_END = /(?:[оеё][бвгджзклмнпрстфхцчшщ]ь?|[йь]?[бвгджзклмнпрстфхцчшщ])$/;

function isForm(lemma: string, word: string): boolean {
  const root = lemma.slice(0, -2);
  if (
    ADJECTIVE.test(lemma) &&
    lemma.length > 4 &&
    word.startsWith(root) &&
    ADJECTIVE_TAILS.test(word.slice(root.length))
  )
    return true;
  const stem = lemma.replace(/[аяоеьй]$/, '');
  if (word.startsWith(stem)) return TAILS.test(word.slice(stem.length));
  // A fleeting vowel changes the last two letters of the stem: участок, участки; окно, окон.
  const firm = stem.replace(FLEETING_END, '');
  if (firm.length < 2 || firm === stem || !word.startsWith(firm)) return false;
  return /^(?:[оеё]?[йь]?[бвгджзклмнпрстфхцчшщ]ь?|[оеё][бвгджзклмнпрстфхцчшщ]ь?)(?:[аяыиуюе]|о[вм]|е[вйм]|а[мх]|ами|я[мх]|ями)?$/.test(
    word.slice(firm.length),
  );
}

export const forms = {
  stemmer: 'russian',
  bare: false,
  endings: (
    'а я о е и ы у ю й ь ам ям ах ях ов ев ей ом ем ой ий ый ая яя ое ее ые ие их ых ого его ому ему ым им ыми ими ую юю ою ею ами ями ' +
    'иям иях иями ья ье ьи ью ия ию ием ьев'
  ).split(' '),
  light: (stem, ending) => (ending === '' ? withoutFleetingVowel(stem) : stem),
  verbForms,
  nounForms: slavicNouns,
  cases: declined,
  isForm,
} satisfies Morphology;
