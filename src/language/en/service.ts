/** Who is taken into an army, who fights in it, whose names are known. */
import { asWritten as phrases } from '../alternatives.ts';
import { verbs } from './verbs.ts';

const recruitedVerbs =
  'recruit, enlist, process, place with the army, board planes for, slip out through, slip away to, get past immigration, pass the selection point, pass a medical,  conscript, enrol, enroll, lure, entice, dupe, trick, deceive, hoodwink, ensnare, snare, inveigle, dragoon, shanghai, mobilise, mobilize, ' +
  'press-gang, strong-arm, headhunt, induct, re-enlist, coax, cajole, sweet-talk, bamboozle, blackmail, impress into, rope in/into, press into, pressure into, force into, coerce into, ' +
  'con into, trick into, dupe into, fool into, lure into, trap into, talk into, bully into, push into, lead into, goad into, steer into, funnel into, feed into, draft into, sell into, ' +
  'press to sign, force to sign, persuade to sign, coerce to sign, push to sign, make to sign, sign up/on, join up, join the army/ranks/forces/war/fight/military/corps/legion/colours/colors/invasion, ' +
  'sign a contract/contracts/papers, sign the contract/papers/form, sign with the army/military/ministry, sign their/his/her/a/the first contract/contracts, ink a/their contract/contracts, put their/his name/names to, ' +
  'take on, call up, swear in, muster, levy, pack off, ship off/out, fly out/off, bus in, spirit out/away, whisk off/away, herd into, round up for, volunteer, flock to, rally to, ' +
  'answer the/a call, heed the/a call, take the bait, take the/an offer, accept the/an offer, swallow the bait, fall for the/an offer, take up arms, take up the offer, join the queue, ' +
  'don the/a uniform, don Russian uniform, put on uniform, pull on uniform, throw in their lot, cross over to, defect to, leave for the front/war, ' +
  'leave for Russia/Moscow, head for Russia/Moscow, head to Russia, head for the front/war, head to the front/war, set off/out for, depart for Russia/Moscow, travel to Russia/Moscow, fly to Russia/Moscow, go to Russia/Moscow, ' +
  'make their/his/its way to, find their/his way into/to, end up in/at/on, wind up in/at/on, land in the army, wash up in, turn up at, deliver to the army/front, hand over to the army, swap prison for, swap jail for, exchange prison for, ' +
  'trade their/his/a cell/sentence for, leave prison for, release from prison to, take from prison/prisons, pluck from, pull from prisons, process at, be on the books, raise a/an/the army, replenish the/its/their ranks, ' +
  'swell the/its/their ranks, fill the/its/their ranks/quota/quotas, top up its/the ranks, bolster the/its ranks, flesh out, plug the gap/gaps, opt for the army, choose the army/front/war, agree to fight/serve/enlist, ' +
  'offer to fight/serve, apply to fight/join/serve/enlist, seek to join/enlist, queue to sign/enlist, register to fight, pledge to fight, contract to fight, hire to fight, hire as soldiers/fighters/mercenaries, engage as, enter service, enter the army/service/ranks, ' +
  'enter into contracts, conclude a contract/contracts, take Russian passports/citizenship, obtain Russian citizenship, traffic to/into, smuggle into Russia, bring to Russia, bring into Russia, ship to Russia, supply to Russia, send to Russia';

export const recruited = [
  verbs(recruitedVerbs),
  phrases(
    'recruit, recruits, recruitment, recruiting, recruiter, recruiters, recruited, enlistment, enlistments, enlistee, enlistees, conscription, draftee, draftees, inductee, inductees, volunteers, sign-up, sign-ups, ' +
      'signup, signups, signatory, signatories, call-up, call-ups, intake, intakes, levy, levies, muster, newcomers, new arrivals, new blood, fresh recruits, fresh blood, fresh troops, fresh contracts, new hires, ' +
      'contract signings, signed contracts, army contract/contracts, military contract/contracts, contracts with foreigners, contracts signed, mobilisation, mobilization, inflow, influx, flow of recruits/volunteers/men, trickle of, stream of recruits/volunteers, ' +
      'batch of recruits, recruitment drive, recruitment target, recruitment pace, recruitment rate, recruitment figures, rate of recruitment/enlistment, applicants, takers, press gang, press gangs, pressgang',
  ),
].join(', ');

const fightingVerbs =
  'fight, battle,  go to the Donbas/Kursk, pack their bags for, come back to the front, hold out, keep under arms, reach the front, man checkpoints, guard the mine/mines/plant, go to fight/war, go off to war/fight, go to the front/war, leave to fight, deploy, redeploy, garrison, serve, soldier, man the/their, hold the line, hold the front/trench/trenches, guard the border, bear arms, carry arms, carry a rifle, wage war, do battle, see action/combat, ' +
  'go into action/battle/combat, go into the attack, be in action, take part in the war/fighting/fighting/invasion/assault/assaults/combat/hostilities/operation/offensive, participate in the war/fighting/hostilities/combat/invasion/operation, join the fighting, ' +
  'stay at the front, stay in the ranks, remain at the front, remain in the ranks/army/service/field/line, stay in the army/field/line, remain under arms, remain under contract, remain on duty, remain on Russian soil, wear Russian/the uniform, wear a uniform, ' +
  'send to the front/war/frontline/trenches, send into battle/combat/action/assaults, send forward, send to storm, send to fight, send into the trenches, throw into battle/combat/the, hurl into, fling into, march into, pour into, order to the front, order into, ' +
  'transfer to the front, move to the front, post to the front, post to, rush to the front, dispatch to, despatch, dispatch, ferry to the front, truck to the front, station in/at/on/along/near, base in/at, encamp, dig in, entrench, occupy trenches/positions, hold positions, ' +
  'field some/about/around/nearly, storm positions, clear mines, clear minefields, train in/at/for, undergo training, rotate through/in/into/to, cycle through, march with, ride with, fight alongside/for/with/against/in/on, side with Russia/Moscow';

export const fighting = [
  verbs(fightingVerbs),
  phrases(
    'fighter, fighters, combatants, soldier, soldiers, troops, trooper, troopers, infantry, infantrymen, servicemen, servicewomen, mercenaries, mercenary, guns for hire, hired guns, hired gun, soldier/soldiers of fortune, dogs of war, legionnaire, legionnaires, ' +
      'stormtrooper, stormtroopers, contingent, contingents, detachment, detachments, troop levels, troop strength, troop numbers, force levels, headcount, head count, force of, its force, manpower, boots on the ground, bayonets, rank and file, garrison, ' +
      'fighting force, fighting strength, fighting men, men under arms, under arms, in arms, in theatre, in theater, in the field, in the line, in the trenches, in trenches, on the battlefield, on the frontline, on the front lines, on the front line, at the front lines, ' +
      'at the front line, on the front, at the front, to the front, on the line, in the front line, on active service, on active duty, in active service, in the ranks, in their/its/his ranks, in Russian/Ukrainian/enemy ranks, in Russian/Ukrainian service/pay/uniform/uniforms/units/regiments/trenches, ' +
      'in Russia s pay/service/army/ranks/war, in Moscow s pay/service/army/ranks/war, in Putin s army/war, on Russia s/Moscow s/Kyiv s/Ukraine s side/payroll/books, on the Russian/Ukrainian side, on the side of Russia/Ukraine/Moscow/Kyiv, under Russian/Ukrainian command/colours/colors/flag, ' +
      'under the Russian/tricolour flag, with the Russian/Ukrainian army/forces/military/troops, among Russian/Ukrainian troops/forces, alongside Russian troops/forces/soldiers, in the Russian/Ukrainian army/military/forces/infantry, ' +
      'in combat, in battle, in action, in position, in the war, at war, in the fighting, in the invasion, in the war zone, in the combat zone, in the Donbas, in Kursk, on duty, strong on paper, on strength, on the strength, present strength, combat strength, in assault units/groups/detachments, ' +
      'assault troops, assault group, assault groups, storm groups, reinforcements, expeditionary force, invasion force, private army, private soldiers, regulars, sappers, engineers troops, construction troops, special forces, elite troops, crack troops, paratroopers, marines, gunners',
  ),
].join(', ');

const identifiedVerbs =
  'identify, catalogue, catalog, document by name, verify by name, confirm by name, confirm the identity/identities/names, establish the identity/identities/names, establish by name, know by name, list by name, record by name, name by name, ' +
  'put a name/names to, put a face/faces to, trace by name, match to names, enter in the database/register/list, log by name, register by name, publish the names, name, itemise, itemize, enumerate, index, inventory, compile a list/database';

export const identified = [
  verbs(identifiedVerbs),
  phrases(
    'by name, by names, by name and surname, by full name, identities, identity, named individuals, named fighters, known by name, names, name and date of birth, names and dates of birth, names and ranks, names on the list, list of names, lists of names, name list, personal data, personal details, ' +
      'passport data, passport details, passport numbers, dossier, dossiers, personal files, entries, entry, database, databases, card index, card file, register, registry, roster, rosters, roll, rolls, roll call, ledger, spreadsheet, spreadsheets, lists, list, listed, on the/a list, ' +
      'on its/their list/lists, on file, on its/their files, on record, on the books of, on the registry, confirmed identities, identifications',
  ),
].join(', ');
