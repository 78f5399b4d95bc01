import { wordSet } from '../grammar.ts';
import type { TrapGrammar } from '../trap-grammar.ts';

export const traps = {
  clock: { hour: null, dotted: null, hours: /^час/, spoken: null },
  months: { capital: false, beforeDay: false, otherwise: null, onDay: null },
  years: { counts: 'plain', inYear: /^в$/, ancient: null, definite: null },
  ages: { onePerson: { test: (word) => !/[ыие]$|ей$/.test(word) }, bare: null },
  adjective: null,
  ordinalEnd: /$^/,
  ratePer: null,
  rateOf: /^(?:приходится|приходилось|приходятся|жителей|населения)$/,
  verbMarks: null,
  magnitude: /^(?:магнитуд|рихтер)/,
  street: null,
  identified: /^(?:код|кода|коду|кодом|пароль|пароля|паролем|пинкод)$/,
  over: /^(?:через|за|после|в|на|спустя|каждые|уже)$/,
  lasting: wordSet('вместо до против'),
  bounds: {
    goal: /^до$/,
    goalFrom: null,
    start: /^(?:с|со|из)$/,
    changed: null,
    short: null,
    several: null,
    counted: /^под$/,
    dated: null,
    never: null,
    score: { before: /^с$/, word: /^(?:десяток|сотню|полсотни|дюжину|тысячу)$/ },
    by: /^на$/,
    byMultiple: /^в$/,
    spread: null,
  },
} satisfies TrapGrammar;
