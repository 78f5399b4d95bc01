import { asWritten as phrases } from '../alternatives.ts';
import type { Forms } from '../pack.ts';
import { verbs } from './verbs.ts';

export const weak: Record<string, Forms> = {
  pay: [
    verbs('get, receive, offer, transfer, wire, collect, award, promise, advertise, earn, send home, pay'),
    phrases(
      'a month, per month, monthly, an hour, cash, the sum, that sum, the money, premium, up front, upfront, pension, pensions, benefits, income, pocket, pockets',
    ),
  ].join(', '),
  fighting:
    'war, the war, in the war, at war, at the war, Russian army, Russian military, Russian forces, Russian armed forces, in the Russian army, with the Russian army, with the Russian military, in the Russian military, in the Russian armed forces, with the Russian armed forces, Russia s army, Russia s military, Russia s forces, in the army, in the military, in the forces, soldier, soldiers, troops, servicemen, serviceman, fighter, fighters, mercenary, mercenaries, combatants, contingent, contingents, brigade, battalion, manpower, reinforcements, invasion force',
  recruited:
    'volunteer, volunteers, recruit, recruits, recruiter, contract, contracts, applicants, conscript, conscripts',
};
