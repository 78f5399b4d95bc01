import type { ArmyWords } from '../pack.ts';

export const armies: ArmyWords = {
  losing:
    'lost, loses, losing, lose, has lost, have lost, had lost, has suffered, have suffered, suffered, suffers, suffer, incurred, sustained, took casualties, sacrificed, is burying, buries, bury, burying, is losing, has had, burned through, paid with',
  admits:
    'admits to, admitted to, admits, admitted, acknowledges, acknowledged, concedes, conceded, confirms, confirmed, owns up to, puts its own',
  strikes:
    'shot down, shoot down, shoots down, downed, intercepted, intercepts, destroyed, destroys, burned, burnt, captured, took prisoner, took, takes, taken, neutralised, neutralized, stopped, repelled, jammed, knocked out, brought down, suppressed, eliminated, blew up, sank, had stopped',
  loss: 'losses, loss, casualties, dead, deaths, fatalities, killed, wounded, fallen, toll, death toll, killed in action, war dead, death rate, casualty figures',
  airForce: 'air force, air defence, air defense, air defences, air defenses, air command',
  enemy: 'enemy, the enemy, invaders, invader, occupiers, occupier, aggressor, attackers',
};
