import { wordSet } from '../grammar.ts';
import type { TrapGrammar } from '../trap-grammar.ts';

export const traps = {
  clock: { hour: null, dotted: null, hours: /^год/, spoken: null },
  months: { capital: false, beforeDay: false, otherwise: null, onDay: null },
  years: { counts: 'plain', inYear: /^[ву]$/, ancient: null, definite: null },
  ages: { onePerson: { test: (word) => !/[иіеї]$|ей$/.test(word) }, bare: null },
  adjective: null,
  ordinalEnd: /$^/,
  ratePer: null,
  rateOf: /^(?:припадає|припадало|жителів|мешканців|населення)$/,
  verbMarks: null,
  magnitude: /^(?:магнітуд|ріхтер)/,
  street: null,
  identified: /^(?:код|коду|кодом|пароль|пароля|паролем)$/,
  over: /^(?:через|за|після|в|у|на|кожні|вже)$/,
  lasting: wordSet('замість до проти'),
  bounds: {
    goal: /^до$/,
    goalFrom: null,
    start: /^(?:від|з|зі|із)$/,
    changed: null,
    short: null,
    several: null,
    counted: /^під$/,
    dated: null,
    never: null,
    score: { before: /^(?:з|із)$/, word: /^(?:десяток|сотню|дюжину|тисячу|півсотні)$/ },
    by: /^на$/,
    byMultiple: /^[ву]$/,
    spread: null,
  },
} satisfies TrapGrammar;
