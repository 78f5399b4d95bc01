import type { Cue, Forms } from '../pack.ts';

export const cues: Record<Cue, Forms> = {
  planned:
    'plans, plan, planned, planning, intends, intend, intended, will, target, targets, aims, aim, wants, want, goal, expects, expect, expected, to be sent, is to, are to, due to, set to, forecast, forecasts, quota, promised, scheduled, hopes, by next year, would like, envisages, going to, to shed, projected, projects, predicts, wanted, bracing for, forecasts of, earmarked, pencilled in, on course for, on track to, in line for, ready to, preparing to, vows to, vowed to, pledged to, pledges to, promised to, seeking, seeks, asking for, are asking, is asking, demands, demanding, claim is for, foresees, envisaged, slated, scheduled to, poised to, about to, will be, would be sent, ll, gonna, talks on',
  hypothetical: 'could, might, may, if, would, should, hypothetically, suggested could, potentially',
  denied:
    'denies, denied, deny, rejects, rejected, reject, dismissed, dismisses, denial, refuted, refutes, rebuts, categorically, untrue, invented, fabrication, denying, rejecting',
  deltaBefore:
    'by, rise of, increase of, fall of, drop of, decline of, a rise of, an increase of, up, down, cut of, growth of, reduction of, gained, lost, fell by, rose by, grew, grew by, jump of, climbed by, rose, fell, jumped, increased, shrank, slipped, added, dropped, soared, plunged, declined, offer of, increase by, pay rise of, a gain of',
  deltaAfter:
    'more than, less than, fewer than, higher than, lower than, higher, lower, cheaper, dearer, more than a year, fewer, up on, down on, increase, rise, decrease, drop, decline, up from, year on year, than a year, than in, rise in, cut, pay rise, than before',
  previousBefore:
    'up from, down from, from, compared with, compared to, against, versus, after, as against, instead of, rather than, previously, earlier, had been, had spoken of, had acknowledged, before that, in contrast to, than, as opposed to, than the',
  previousAfter:
    'a year earlier, the year before, a month earlier, a week earlier, a day earlier, the day before, previously, the previous year, a year before, last time',
  previous:
    'had acknowledged, until this week, until now, until then, until recently, had spoken, earlier its, before the siege, before the war, before the quake, before the storm, before the crisis, before the pandemic, twenty-four hours earlier, a day earlier, a week earlier, had put, before that, the year before, the day before, the month before, had previously, previously reported, earlier count, earlier toll, earlier estimate, initial count, initial toll, initially reported, used to, had stood at, had been put at, had given, had said, had reported, had announced, had counted, had listed, previous toll, previous count, previous figure, previous estimate, earlier figure, before the flood, before the floods, before the attack, before the fire, before the invasion, before the strike, earlier in the day, on the previous day, the previous day, the previous evening',
  levelBefore: 'to, at, reached, hit, stands at, stood at, stand at, reaching, is, was, are, were, to reach',
  share:
    'of them, of whom, of the, of those, of all, of its, of their, of which, of it, of that, of her, share, proportion, of gdp, of gross domestic product, of children, of people, accounted for, account for, make up, makes up, percentage of, of',
  up: 'rise, rises, rose, risen, rising, increase, increased, increases, increasing, climb, climbed, climbs, climbing, grow, grew, grown, growing, growth, jump, jumped, surge, surged, soar, soared, up from, up by, went up, higher, swelled, accelerated, doubled, tripled, mounting, dearer, gained, more than a year',
  down: 'fall, falls, fell, fallen, falling, drop, dropped, drops, decline, declined, decrease, decreased, slip, slipped, shrink, shrank, shrunk, plunge, plunged, slump, slumped, cut, cuts, lower, fewer, down from, down by, came down, slowed, cheaper, reduced, reduce, less than a year, eased, lost',
  partBefore:
    'of whom, of them, of these, of those, of which, including, among them, among whom, among these, out of them, of the dead, another, a further, other, further, of the victims, one of them, in addition to, as well as another, of the total, in that province, part of',
  partAfter:
    'of them, of whom, of the dead, of these, of those, of the victims, of the wounded, of the missing, of the injured, were children, were women, are children, of the evacuees, of the evacuated, of the total, of the killed, among them, more, elsewhere, others, of its, of the releases, of his, included',
  each: 'each, apiece, a head, per person, per head, per capita',
  more: 'more, another, further, additional, extra, others, a further, other, new',
  including: 'including, such as, among them',
  average: 'on average, average, an average of, averaging, mean',
  war: 'the war, in Kursk, Kursk, Donbas, Luhansk, Donetsk, contingent, enlist~, enlistment~, recruit~, recruitment~, recruiter~, mercenary~, wagner, putin, front line, frontline, battlefield, foreign fighter~, foreign legion, trenches, prisoners of war, prisoner of war, soldier~, troops, fighter~, army, mercenaries, conscript~, draft office, contract soldier~, pow, pows, serviceman, servicemen, captive, captives, captivity, killed in action, Russian ranks, military contract, sign up, signed up, volunteer~, general staff, regiment, brigade, deserter~, signing bonus, sapper~, combat, deployed, foreign prisoners, foreigners in Russian, lured, fight for, fighting for, prisoners, sign there, on signing, in Ukrainian hands, selection point, draft, combatant~, legion, rubles, roubles, ruble',
  shareName: 'turnout, share, proportion, percentage',
};
