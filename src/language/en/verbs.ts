/** Every form of English verbs, each to be matched as it is written: stems make "March" of "marched", "wound up" of "wounded". */
import { inflectingFirst } from '../alternatives.ts';
import type { Forms } from '../pack.ts';

const IRREGULAR: Record<string, string> = Object.fromEntries(
  `be is are was were been being|bear bore borne|beat beat beaten|become became become|begin began begun|bite bit bitten|bleed bled bled|blow blew blown|
break broke broken|bring brought brought|build built built|burn burned burnt|buy bought bought|catch caught caught|choose chose chosen|
come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forget forgot forgotten|freeze froze frozen|get got gotten|
give gave given|go went gone|grow grew grown|hang hanged hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|
keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|lose lost lost|make made made|
meet met met|mislead misled misled|overcome overcame overcome|pay paid paid|put put put|read read read|ride rode ridden|rise rose risen|run ran run|say said said|see saw seen|
seek sought sought|sell sold sold|send sent sent|set set set|shoot shot shot|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|
speak spoke spoken|spend spent spent|stand stood stood|steal stole stolen|stick stuck stuck|strike struck stricken|swear swore sworn|sweep swept swept|swim swam swum|
take took taken|teach taught taught|tear tore torn|tell told told|throw threw thrown|wake woke woken|wear wore worn|win won won|withdraw withdrew withdrawn|write wrote written|
overrun overran overrun|undergo underwent undergone|foresee foresaw foreseen|understand understood understood|forgo forwent forgone|bind bound bound|spread spread spread|quit quit quit|bet bet bet`
    .replaceAll('\n', '')
    .split('|')
    .map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]),
);

/** Stressed on their last syllable: their consonant is doubled. */
const DOUBLED =
  /^(?:commit|admit|permit|submit|omit|acquit|equip|transfer|refer|defer|occur|enrol|enroll|expel|compel|repel|patrol|control|kidnap|outfit|regret|abet|abut|rebut|deter|incur|recur|forget|begin|airlift_|overstep|unplug|sandbag|handicap)$/;
/** Doubled in British, not in American spelling. */
const BOTH =
  /^(?:travel|cancel|signal|label|total|model|channel|funnel|tunnel|shovel|level|fuel|dial|trial|counsel|marshal|rival|worship|program)$/;

export function englishVerb(verb: string): string[] {
  const third = /(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const single = /^[^aeiou]*[aeiou][bdgklmnprtvz]$/.test(verb);
  const root = single || DOUBLED.test(verb) ? `${verb}${verb.endsWith('ll') ? '' : verb.at(-1)}` : verb;
  const silent = /(?:[^eoy]e|ee)$/.test(verb) && !verb.endsWith('ee');
  const gerund = verb.endsWith('ie') ? `${verb.slice(0, -2)}ying` : `${silent ? verb.slice(0, -1) : root}ing`;
  const past =
    silent || /[eo]e$|ie$|ye$/.test(verb)
      ? `${verb}d`
      : /[^aeiou]y$/.test(verb)
        ? `${verb.slice(0, -1)}ied`
        : `${root}ed`;
  const both = BOTH.test(verb) ? [`${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`] : [];
  return [verb, third, ...(IRREGULAR[verb]?.split(' ') ?? [past]), gerund, ...both];
}

/** A list of verbs and of phrases that begin with one: "sign up for, lose his/her/their life/lives". */
export const verbs = (list: Forms): Forms => inflectingFirst(list, englishVerb);
