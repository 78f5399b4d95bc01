import type { Grammar } from '../grammar.ts';
import { ellipsis } from './ellipsis.ts';
import { traps } from './trap-grammar.ts';

export const grammar = {
  phrase: 'english',
  agreeing: null,
  unknown: null,
  dials:
    /^(?:call|called|calling|calls|dial|dialled|dialed|dialing|dialling|dials|on|to|via|the|ring|rang|phone|phoned|a)$/,
  negation: /^(?:not|never|t|cannot)$/,
  spatial: /^over$/,
  tells:
    /^(?:write|writes|wrote|written|speak|speaks|spoke|spoken|talk|talks|talked|inform|informed|ask|asked|asks|complained|complain|know|knows|knew|hear|heard|told|tell|news|information|inquiries|enquiries|questions|report|reports|story|stories|data|details|moscow)$/,
  ellipsis,
  traps,
  inverted: null,
  verb: null,
  plural: null,
  ahead: null,
  capitalPeoples: true,
  apostropheInside: false,
  dashIsVerb: false,
  fromIsRange: false,
  yearWordFollows: false,
  boundVerbsReach: false,
  ourselves: /^we$/,
  backward:
    /^(this|that|it|the (figure|figures|toll|news|number|numbers)) (was|were|is|came|comes) (reported|announced|confirmed|stated|disclosed|according|from)|^that (is|was|would|makes|compares|represents|means) /,
  again: /^(its|his|her|their|it|he|she)$/,
  same: null,
  hearsay: /^(could|might)$/,
  notInNames:
    /^(is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|do|does|did|not|well|over)$/,
  verbalNoun: null,
  inside: null,
  oblique: null,
  reporting: {
    order: 'subject_first',
    verb: /^(?!(?:based|led|backed|included|excepted|aged|united|allied|excluded|combined|controlled|related|others|years|months|weeks|days|hours|times|whose|ones|yes|plus|versus|overseas|perhaps|less|thus|red|hundred|indeed|need)$).*(?:[^s]s|ed)$|^(?:went|say|think|thought|told|wrote|held|found|put|felt|fear|hope|reckon|argue|estimate|claim|guess|warn|note|suspect|figure|swear|swore|know|knew|understand|understood|write|saw|see|conclude|complain|concede|admit|insist|maintain|believe|expect|predict|recall|report|suggest|calculate|agree)$/,
    participle: /$^/,
    auxiliary: /^(?:has|have|had|now|also|still|does|did|later|then|already)$/,
    before: /$^/,
    passive: /^(?:is|are|was|were|be|been|being|of|for|in|on|by|with|from|to|at|and|or|the|a|an|as)$/,
    preposition: /$^/,
    object: /$^/,
  },
} satisfies Grammar;
