import { type Ellipsis, wordSet } from '../grammar.ts';

export const ellipsis = {
  outOf: /^of$/,
  them: /^(?:them|whom)$/,
  opens: /^(?:but|while|the|these|those)$/,
  takesPeople: wordSet(
    'rescued saved killed killing wounded wounding injured injuring arrested detained evacuated jailed hired sacked expelled deported hurt hurting recruited enlisted recruiting enlisting lured duped',
    'conscripted mobilised mobilized drafted freed released pardoned acquitted charged convicted imprisoned interned deporting hiring employs employed employing feeding feeds feed fed sleep accommodate',
    'accommodates accommodating shelter shelters sheltering hospitalised hospitalized vaccinated infected treated infecting displaced displacing repatriated kidnapped abducted captured executed trained training trains teaches taught',
  ),
  human: wordSet(
    'sleep slept sleeping enlisted volunteered fought deserted surrendered drowned voted protested marched rallied emigrated testified resigned retired graduated married refused queued camped applied refuse',
    'studied studying lived living live work worked working died perished survived hospitalised hospitalized unemployed jailed convicted sentenced imprisoned tortured beaten vaccinated pregnant die dying',
    'said say told tell want wanted begged plead pleaded pleading served serve serving sat sit sits wait waited waiting await awaiting awaited fled flee fleeing escaped slipped gone went speak spoke spoken join joined joining',
    'signed enrolled trained training fight fighting boarded walked swam sued owed owe earn earned earning charged fined accused detained deported freed hired sacked recruited lured duped tricked conscripted mobilised mobilized drafted',
    'pardoned acquitted discharged cremated repatriated evacuated displaced stranded infected starved starving believe think thought know knew hope hoped hoping debriefed sworn born alive unaccounted homeless absent arrested kidnapped',
    'abducted injured hurt naturalised naturalized indicted extradited expelled orphaned widowed disabled blind unemployed retired ill sick employed exiled wanted surrendering emigrate emigrating volunteer volunteering enlist desert',
    'deserting drown drowning vote voting protest protesting resign resigning retire retiring graduate refuse refusing queuing queueing camping applying answered agreed agree disagree eat ate drink drank smoke smoked pray prayed cried',
    'weep wept laughed married divorced quit confessed vanished limped crawled swore vowed complained grumbled argued struck laid obeyed followed begged sought seek seeking',
  ),
  between:
    /^(?:have|had|has|are|were|was|is|been|be|of|whom|who|also|already|still|since|later|others|more|then|now|being|having|would|will|could|may|might|must|thought|believed|known|said|reported|to|currently|officially|reportedly|all|so|far|never|not|even|just|simply|finally|eventually|again)$/,
  respectively: wordSet('respectively'),
  total: /^(?:totals?|toll|tally|count|figures?)$/,
  numberWord: /^(?:numbers?|total|toll|tally|count)$/,
  of: /^of$/,
  equals: /^(?:is|was|are|were|s)$/,
  seated: null,
  groups:
    /^(?:group|groups|convoy|crew|staff|team|band|force|contingent|company|platoon|battalion|unit|squad|detachment|party|crowd|audience|class|congregation|congress|workforce|garrison|gang|patrol|delegation|entourage|household|following|cast|jury|panel|population|payroll|quota)$/,
  beside: /^(?:among|amongst|for|with|aboard|against|between|by)$/,
  money:
    /^(?:pay|pays|paid|paying|earn|earns|earned|earning|spent|spend|spends|cost|costs|costing|worth|raised|fined|pocket|pocketed|owe|owed|owes|offer|offers|offered|offering|promise|promises|promised|stipulates|transfer|transfers|transferred|charge|charges|charged|charging|sell|sells|sold|bought|buy|buys|borrow|borrowed|lent|lend|award|awarded|grant|granted|collect|collected|deposited|credited|demand|demanded|demanding|handed|donated|embezzled|stole|stolen|remitted|remit|invest|invested|fetch|fetched)$/,
  sum: /^(?:wages?|salary|salaries|bonus|bonuses|payments?|payouts?|stipends?|allowances?|compensation|fees?|prices?|rents?|fines?|bail|ransom|bribes?|rewards?|bounty|sums?|costs?|budgets?|deficit|debts?|loans?|profits?|revenues?|turnover|income|earnings|pensions?|fares?|bill|bills|damages|premium|grants?|subsidy|tariff|instalments?|installments?|deposit)$/,
  against: /^(?:to|from|at|against|not|than|above|below|of)$/,
} satisfies Ellipsis;
