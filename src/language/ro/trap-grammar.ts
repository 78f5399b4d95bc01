import { wordSet } from '../grammar.ts';
import type { TrapGrammar } from '../trap-grammar.ts';

export const traps = {
  clock: { hour: /^or/, dotted: /^la$/, hours: /^or/, spoken: null },
  months: { capital: false, beforeDay: false, otherwise: /^mai$/, onDay: /^pe$/ },
  years: {
    counts: 'joined',
    inYear: /^in$/,
    ancient: /^(?:anul|anului|anii|anilor|sec|secolul|secolele)$/,
    definite: /(?:ul|ului|ile|ele|lor|ea|ția|a)$/,
  },
  ages: {
    onePerson: { test: (word) => /(?:l|a|ului|ei|le|[^aei])$/.test(word) && !/(?:ele|ile)$/.test(word) },
    bare: null,
  },
  adjective: { word: /^noua$/, letters: /[ăâîșțşţ]/i },
  ordinalEnd:
    /^(?:doilea|treilea|patrulea|cincilea|saselea|saptelea|optulea|noualea|unulea|doua|treia|patra|cincea|sasea|saptea|opta|noua|una)$/,
  ratePer: null,
  rateOf: /^locuitori$/,
  verbMarks: null,
  magnitude: /^(?:magnitud|richter)/,
  street: null,
  identified: /^(?:cod|codul|codului|parola|parolei|pin|pinul)$/,
  over: /^(?:dupa|in|peste|timp|pe|la|cand|inca|acum)$/,
  lasting: wordSet('de'),
  bounds: {
    goal: /^pana$/,
    goalFrom: null,
    start: null,
    changed: null,
    short: null,
    several: null,
    counted: null,
    dated: /^trecut$/,
    never: null,
    score: null,
    by: null,
    byMultiple: null,
    spread: null,
  },
} satisfies TrapGrammar;
