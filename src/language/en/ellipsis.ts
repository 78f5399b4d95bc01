import { type Ellipsis, wordSet } from '../grammar.ts';

export const ellipsis = {
  outOf: /^of$/,
  them: /^(?:them|whom)$/,
  opens: /^(?:but|while|the|these|those)$/,
  takesPeople: wordSet(
    'rescued saved killed killing wounded wounding injured injuring arrested detained evacuated jailed hired sacked expelled deported',
  ),
  human: wordSet(
    'sleep slept sleeping enlisted volunteered fought deserted surrendered drowned voted protested marched rallied emigrated testified resigned retired graduated married refused queued camped applied',
    'studied studying lived living live work worked working died perished survived hospitalised hospitalized unemployed jailed convicted sentenced imprisoned tortured beaten vaccinated pregnant',
  ),
  between:
    /^(?:have|had|has|are|were|was|is|been|be|of|whom|who|also|already|still|since|later|others|more)$/,
  respectively: /^respectively$/,
  total: /^(?:totals?|toll|tally|count|figures?)$/,
  numberWord: /^(?:numbers?|total|toll|tally|count)$/,
  of: /^of$/,
  groups:
    /^(?:group|groups|convoy|crew|staff|team|band|force|contingent|company|platoon|battalion|unit|squad|detachment|party|crowd|audience|class|congregation|congress|workforce|garrison|gang|patrol|delegation|entourage|household|following|cast|jury|panel|population|payroll|quota)$/,
  beside: /^(?:among|amongst|for|with|aboard|against|between|by)$/,
  money:
    /^(?:pay|pays|paid|paying|earn|earns|earned|spent|spend|cost|costs|worth|raised|fined|pocket|owe|owed|fine|fines|revenue|profit|profits|sum|sums|debt|debts|bill|budget|turnover|damages)/,
} satisfies Ellipsis;
