import type { Morphology } from '../grammar.ts';
import { slavicNouns, withoutFleetingVowel } from '../slavic.ts';

const CONSONANT = '[бвгґджзклмнпрстфхцчшщ]';
const CLOSED = new RegExp(`^(.*${CONSONANT})і(${CONSONANT}{1,2})ь?$`);
const OPEN = new RegExp(`^(.*${CONSONANT})[оеє](${CONSONANT})[ао]$`);

/** Vowels that change where a syllable opens or closes: острів, острови; особа, осіб; завод keeps its own. */
function alternating(word: string): string[] {
  const closed = word.match(CLOSED);
  if (closed) return [`${closed[1]}о${closed[2]}`, `${closed[1]}е${closed[2]}`];
  const open = word.match(OPEN);
  return open ? [`${open[1]}і${open[2]}`] : [];
}

/** Past tense, impersonal -но and -то, participles; the present of verbs in -увати. */
function verbForms(word: string): string[] {
  if (word.endsWith('тися'))
    return verbForms(word.slice(0, -2)).flatMap((form) =>
      /[вий]$|л[аои]$|[єує]$|ть$/.test(form) ? [`${form}ся`] : [],
    );
  if (word.length < 5 || !word.endsWith('ти')) return [];
  const base = word.slice(0, -2);
  const past = ['в', 'ла', 'ло', 'ли'].map((end) => base + end);
  const passive = passives(base);
  if (base.endsWith('ува')) {
    const root = base.slice(0, -3);
    return [...past, ...passive, ...['ує', 'ують', 'уватиме', 'уватимуть'].map((end) => root + end)];
  }
  return [...past, ...passive];
}

/** Поранити: поранено, поранений; убити: убито, убитий; арештувати: арештовано, арештований. */
function passives(base: string): string[] {
  const withN = (root: string) => ['но', 'ний', 'ні', 'на', 'них'].map((end) => root + end);
  if (base.endsWith('ува')) return withN(`${base.slice(0, -3)}ова`);
  if (base.endsWith('а') || base.endsWith('я')) return withN(base);
  if (/[иі]$/.test(base))
    return [...withN(`${base.slice(0, -1)}е`), ...['то', 'тий', 'ті', 'тих'].map((end) => base + end)];
  return base.endsWith('ну') ? ['то', 'тий', 'ті', 'тих'].map((end) => base + end) : [];
}

export const forms = {
  stemmer: null,
  bare: false,
  endings: (
    'а я о е є и і ї у ю й ь ам ям ах ях ами ями ів їв ов ев єв ей ом ем єм ою ею єю ові еві єві ий ій ого його ому йому им ім ими іми ' +
    'их іх ої яя'
  ).split(' '),
  // The soft sign stands after the vowel that is lost: українець, українця.
  light: (stem, ending) => (ending === '' || ending === 'ь' ? withoutFleetingVowel(stem) : stem),
  verbForms,
  nounForms: (word) => [...slavicNouns(word), ...alternating(word)],
  isForm: () => true,
} satisfies Morphology;
