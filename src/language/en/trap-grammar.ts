import { wordSet } from '../grammar.ts';
import type { TrapGrammar } from '../trap-grammar.ts';
import { countsSeveral } from './singular.ts';

/** "stood at nine", "put the dead at nine" */
const amounts = wordSet(
  'stands stood standing stand remains remained remain put puts putting set sets setting estimate estimates estimated valued values valuing value capped caps kept keep keeps held holds hold unchanged left leave leaves rate rated',
  'ranked assessed priced sold bought trade traded trades trading closed peaked peak peaks came comes run runs ran running averaged average levelled leveled steady stable pegged fixed stuck stalled calculated reckoned counted',
  'count number numbers total toll tally figure figures deaths losses casualties dead score index rate price share shares settled settle flat gave given unveiled level levels',
);

export const traps = {
  clock: {
    hour: null,
    dotted: null,
    hours: /^hour/,
    spoken: {
      at: /^at$/,
      opening: /^(?:by|before|after|until|till|since|at|around)$/,
      closing: /^(?:before|until|till)$/,
      past: /^(?:past|to)$/,
      minutes: /^minutes?$/,
      amounts,
      subject: /^(?:the|a|an|he|she|it|they|we|i|his|her|their|its|our|my|there|every|all|most|nobody|no)$/,
    },
  },
  months: { capital: true, beforeDay: true, otherwise: null, onDay: null },
  years: { counts: 'marked', inYear: /^in$/, ancient: null, definite: null },
  ages: {
    onePerson: { test: (word) => !countsSeveral(word) },
    bare: {
      subject: /^(?:he|she|i|who)$/,
      owners: /^(?:his|her|my|our|their|the|a|an|whose|your|s|oldest|youngest|eldest|younger|older|elder)$/,
      compared: /^(?:younger|older|elder|youngest|oldest|eldest|second|third|he|she)$/,
      copula: /^(?:is|was|am|were|are|being)$/,
      adverbs:
        /^(?:now|only|just|barely|nearly|almost|about|around|still|then|already|not|yet|both|over|under|well|hardly|scarcely|maybe|perhaps)$/,
      at: /^at$/,
      limit: /^(?:over|under|above|below)$/,
      of: /^of$/,
      span: /^(?:to|and)$/,
      people: /^(?:them|those|all|anyone|everyone|everybody|somebody|someone|nobody|aged)$/,
      goesOn: /^(?:and|but|or|now|when|so|yet|already|at|then)$/,
      life: wordSet(
        'sentenced died dead killed married retired widowed orphaned elected born arrested jailed recruited enlisted conscripted buried convicted graduated emigrated appointed',
        'freed released paroled drafted mobilised mobilized ordained knighted crowned divorced pregnant debuted father mother adopted deported signed executed',
      ),
      determiners: /^(?:a|an|the|,|former|retired|young|old|youngest|oldest|maoist)$/,
      toll: /^(?:number|total|toll|tally|count|figure|losses|deaths|casualties|score|index|rate)$/,
      amounts,
    },
  },
  adjective: null,
  ordinalEnd: null,
  ratePer: /^per$/,
  rateOf: /^(?:inhabitants|people)$/,
  verbMarks: /^(?:to|will|would|can|could|must|should|may|might)$/,
  magnitude: /^(?:magnitud|richter)/,
  street: /^(?:Street|Road|Avenue|Lane|Boulevard|Square|Drive|Terrace|Crescent)$/,
  identified:
    /^(?:password|passcode|pin|plate|plates|serial|manifest|postcode|zip|barcode|callsign|id|shirt|jersey|extension|code|combination)$/,
  over: /^(?:after|within|in|over|during|for|by|since|at|until|before|every)$/,
  lasting: wordSet(
    'to for than nearly almost another further next only just or takes take took lasts lasted last serve served serves serving spend spent spends give gave given get gets got him her them us sought asked wanted needs needed in within not instead about some roughly around and',
  ),
  bounds: {
    goal: null,
    goalFrom: /^up$/,
    start: /^from$/,
    changed: /^past$/,
    short: /^(?:c|ca)$/,
    several: /^(?:towards?|near)$/,
    counted: null,
    dated: null,
    never: /^from$/,
    score: null,
    by: null,
    byMultiple: null,
    spread: /^(?:spread|scattered|across)$/,
  },
} satisfies TrapGrammar;
