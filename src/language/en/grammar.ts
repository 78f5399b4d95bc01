import { type Grammar, wordSet } from '../grammar.ts';
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
  finite: {
    auxiliary: /^(?:have|has|had|are|were|was|is|will|would|could|may|might|can|must|being|be|been)$/,
    between:
      /^(?:not|now|also|already|since|still|then|later|all|both|each|yet|only|just|reportedly|allegedly|apparently|probably|possibly|officially|so|far|ever|never|to|have|believed|thought|feared|said|known|reported|presumed|estimated|confirmed|understood|alleged|likely|due|expected|set|supposed|currently|presently|eventually|subsequently|recently|registered|listed|recorded|declared|classed|as|in|fact)$/,
    verb: /^(?:died|die|dies|went|go|goes|fought|fight|fights|fell|perished|perish|came|come|remain|remains|remained|serve|serves|survived|survive|arrived|arrive|left|fled|flee|refused|refuse|travelled|traveled|travel|deserted|desert|escaped|escape|disappeared|vanished|returned|return|enlisted|enlist|joined|join|signed|sign|surrendered|surrender|took|take|flew|fly|became|become|got|get|made|make|lay|lie|sat|sit|stood|stand|lived|live|worked|work|paid|pay|claimed|claim|said|say|wanted|want|need|needed|await|awaited|began|lost|lose|ended|wound|sought|seek|chose|volunteered|drowned|drown|succumbed|gave|asked|ask|applied|apply|responded|showed|show|turned|owed|owe)$/,
    never: /$^/,
    closes:
      /^(?:who|which|whom|whose|where|while|after|before|because|when|if|as|since|that|although|though|until|whereas|but)$/,
    outOf: /^(?:of|from|out)$/,
  },
  payers: {
    broker:
      /^(?:agents?|brokers?|recruiters?|middlem[ae]n|intermediar(?:y|ies)|smugglers?|traffickers?|fixers?|scouts?|headhunters?|attendants?|accomplices?|facilitators?)$/,
    promised:
      /^(?:promis(?:e|ed|es|ing)|offer(?:ed|s|ing)?|dangl(?:e|ed|es|ing)|advertis(?:e|ed|es|ing)|lured?|told)$/,
    paid: /^(?:paid|pay|pays|paying|handed|forked|coughed|shelled|parted|borrowed|owed)$/,
    payer:
      /^(?:victims?|famil(?:y|ies)|relatives|recruits?|candidates?|applicants?|migrants?|workers?|each|they|he|she|we|i|who|men|women|parents?|father|mother|brother|widows?|youths?|boys|villagers?)$/,
    passive: /\b(?:was|were|is|are|be|been|being|get|gets|got)\b/,
    per: /\b(?:a head|per head|per recruit|(?:for|from) (?:each|every)(?: one| recruit| man| foreigner| classmate| volunteer| fighter| of)?\b(?! (?:month|week|year|day)))/,
    strong:
      /^(?:salar(?:y|ies)|wages?|bonus(?:es)?|compensation|payouts?|sign|stipends?|gratuity|benefits?)$/,
    home: /^(?:private|corporal|sergeant|soldier|teacher|doctor|nurse|policeman|policemen|farmer|labourer|guard|officer)$/,
  },
  infinitive:
    /^(?:cut|shed|close|build|hire|send|spend|invest|raise|reduce|free|release|buy|sell|open|create|pay|add|deploy|recruit|train|deliver|supply|provide|lay|lower|increase|expand|move|evacuate|produce|import|export|borrow|save|scrap|cancel|transfer|return|hand|give|take|bring|double|ban|block|expel|deport|jail|dismiss|sack|slash|axe|evict|demolish|replace|plant|restore|reopen|ship|draft|call|mobilise|mobilize|repatriate|resettle|admit|accept|arm|equip|purchase|install|erect|lend|grant|allocate|convert|relocate|vaccinate|feed|house|shelter|impose|levy|collect|seize|issue|extend|shorten|limit|cap)$/,
  plural: null,
  ahead: null,
  capitalPeoples: true,
  apostropheInside: false,
  dashIsVerb: false,
  fromIsRange: false,
  yearWordFollows: false,
  boundVerbsReach: false,
  ourselves: wordSet('we'),
  backward:
    /^(this|that|it|the (figure|figures|toll|news|number|numbers)) (was|were|is|came|comes) (reported|announced|confirmed|stated|disclosed|according|from)|^that (is|was|would|makes|compares|represents|means) /,
  retells: /^(?:reports?|reported|writes|wrote)$/,
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
