import type { Grammar } from '../grammar.ts';
import { ellipsis } from './ellipsis.ts';

export const grammar = {
  phrase: 'noun_first',
  agreeing: null,
  unknown: {
    people:
      /(?:isti|ista|iste|tori|eni|ence|anti|ante|enti|ologi|grafi|nauti|eri|giu|gii|escu|esti|ari|asi|mani|filii?|cratii?)$/,
    cognates: [
      [/(?:tii|tiile|tie|tia|tiilor)$/, 'tion'],
      [/(?:siuni|siune|siunile)$/, 'sion'],
      [/(?:tati|tate|tatea|tatile)$/, 'ty'],
      [/(?:mente|ment|mentele)$/, 'ment'],
      [/(?:isme|ism)$/, 'ism'],
      [/(?:logii|logie)$/, 'logy'],
      [/(?:uri|urile)$/, ''],
      [/(?:oare)$/, 'or'],
    ],
    letters: null,
  },
  ellipsis,
  verb: null,
  plural: /(?:i|e|uri|ile|ele|lor)$/,
  ahead: null,
  capitalPeoples: false,
  apostropheInside: false,
  dashIsVerb: false,
  fromIsRange: false,
  yearWordFollows: false,
  boundVerbsReach: false,
  backward:
    /^(acest lucru|anuntul|informatia|informatiile|datele|cifrele|despre aceasta|aceasta) (a fost|au fost|fost|este|sunt|a|au) (facut|facuta|facute|anuntat|anuntata|anuntate|comunicat|comunicata|comunicate|confirmat|confirmata|confirmate|transmis|transmisa|transmise|publicate|fost)|^se arata in|^anuntul a fost/,
  again: /^(tot|el|ea|dansul|acesta|aceasta|aceeasi|acelasi)$/,
  same: null,
  hearsay: null,
  notInNames: /^(au|ar|este|sunt|e|era|erau|va|vor|s|si|ca|cu|pe)$/,
  verbalNoun: null,
  inside: null,
  oblique: null,
} satisfies Grammar;
