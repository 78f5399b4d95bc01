import type { Grammar } from '../grammar.ts';
import { ellipsis } from './ellipsis.ts';

export const grammar = {
  phrase: 'english',
  agreeing: null,
  unknown: null,
  ellipsis,
  verb: null,
  plural: null,
  ahead: null,
  capitalPeoples: true,
  apostropheInside: false,
  dashIsVerb: false,
  fromIsRange: false,
  yearWordFollows: false,
  boundVerbsReach: false,
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
} satisfies Grammar;
