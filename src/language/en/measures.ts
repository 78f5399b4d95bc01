import type { Forms } from '../pack.ts';

/** Common news measures; a topic names one by its id. */
export const measures: Record<string, Forms> = {
  arrested:
    'arrest, arrested, detain, detained, =detention, apprehend, apprehended, in custody, =jailed, =charged, in detention, held for questioning, taken into custody, rounded up',
  captured:
    'capture, captured, =captive, =captives, =captivity, =captors, prisoner of war, prisoners of war, taken prisoner, =pow, =pows, in Ukrainian hands, in Kyiv s hands, surrender, surrendered, surrendering, in Ukrainian camps, in a Ukrainian camp, held prisoner, =prisoner, =prisoners, taken alive, taken captive, held captive, prisoner swap, pow camp, prisoner exchange, held in Ukraine, held by Ukraine, held by Kyiv, Ukrainian custody, in custody in Ukraine, prison camp, prisoner of war camp, laid down their arms, lay down their arms, gave themselves up, give themselves up, in captivity, behind barbed wire, in the camp, in camps, in a camp',
  cases: 'case, infection, infected, diagnose',
  countries: '=from =countries, =nationality, =nationalities, countries of origin, home countries',
  damage:
    'damage, damages, losses estimated, repair bill, cost of the damage, destruction, losses of, worth of damage, cost of repair, economic loss, insured losses',
  displaced:
    'displaced, displacement, fled, flee, refugee, uprooted, forced from, driven from, left homeless, homeless, lost their homes',
  evacuated:
    'evacuate, evacuated, evacuation, moved to safety, moved out, taken to safety, flee their homes, relocated, airlifted, left their homes, ordered to leave',
  fighting:
    'fight, fighting, fought, =fighters, =serve, =serves, =serving, =served, deploy, deployed, deployment, at the front, at the war, front line, front lines, on the front, in the ranks, =contingent, =contingents, in Russian ranks, on the Russian side, =sent, =send, =sends, =sending, in the trenches, in the war, on Russian soil, =battlefield, under arms, =combat, gone to fight, go to fight, mercenaries, =mercenary, =frontline, =frontlines, at war, =dispatched, =dispatch, =dispatching, =arrived, =arrivals, in uniform, embedded, in combat, sent to fight, sent to the front, in the army, in the Russian army, in the forces, in the Russian forces, fought for, on active duty, in its ranks, in their ranks, on duty, taken part in the war, take part in the war, =troops, =soldiers, =soldier, =sappers, =contractors, servicemen, =combatants, manning the, battalion, brigade, fill its ranks, swell the ranks, at the frontline, still serving, remain in service, remain in the army, in service, in training, in the trenches, under contract, on the line',
  hospitalised:
    'hospitalise, hospitalize, hospitalised, hospitalized, in hospital, admitted to hospital, intensive care',
  identified:
    'identify, identified, identities, identity of, =names, =named, name of, by name, known by name, put a name to, put names to, =listed, =lists, =list, list of, =database, =databases, =entries, =entry, personal data, particulars of, passport data, =documented, =verified, verified by name, =registered in the list, names of, =dossier, =dossiers, =roster, confirmed by name, names are known, named by, =catalogued, =cataloged, counted by name, confirmed identities, personal files, =roll, on file, on record, =register',
  inflation: 'inflation',
  injured_reports: 'injury report',
  jobs: 'job, job cut, layoff, redundancy, redundancies, workforce',
  killed:
    'kill, killed, =dead, =death, =deaths, =die, =died, =dies, =dying, =fatality, =fatalities, perish, perished, =slain, =slew, =victim, =victims, =body, =bodies, =corpse, =corpses, lost their lives, lost his life, lost her life, losing their lives, death toll, =toll, =coffin, =coffins, have fallen, had fallen, fallen soldiers, fallen in battle, the fallen, =deceased, claimed the lives, claimed lives, =lives, cost the lives, =drowned, =drown, drowning, =obituary, =obituaries, =bury, =buried, =burial, =burials, =grave, =graves, =mortality, death notices, died in combat, killed in action, loss of life, =fatal, human remains, the remains of, =deadly, =deadliest, =executed, shot dead, lost lives, gave their lives, did not survive, not survived, not survive, =posthumously, funeral, =mourn, cargo 200, =widowed, crushed to death, burned to death, burnt to death, asphyxiated, succumbed',
  losses:
    '=casualty, =casualties, killed and wounded, killed or wounded, killed or hurt, killed and hurt, dead and wounded, dead or wounded, killed and injured, killed or injured, dead and injured, dead or injured, killed or captured, killed or missing, killed and missing, dead and missing, killed wounded or missing, killed wounded or captured, =losses, =loss, =lost, =lose, =loses, =losing, put out of action, irrecoverable, irretrievable, out of action, manpower losses, battlefield losses, attrition, =eliminated, =liquidated, =neutralised, =neutralized',
  missing:
    '=missing, unaccounted for, unaccounted, out of contact, out of touch, =disappeared, =disappear, =disappearance, =disappearances, =vanished, =vanish, =whereabouts, not been heard from, not heard from, unheard from, no word from, no word of, no trace of, without trace, without a trace, lost contact, lost touch, lost track, fate unknown, unknown fate, fate of, fates, no news, no contact, went missing, gone missing, go missing, cannot be reached, cannot be traced, not been found, still not found, searching for, =unreachable, stopped calling, stopped answering, fallen silent, silent since, missing in action',
  pay: '=pay, =pays, =paid, =payment, =payments, =paying, =salary, =salaries, =wage, =wages, =bonus, =bonuses, =sign-on, =signing, =signing-on, =reward, =rewards, =compensation, =compensated, =compensate, =offered, =offer, =offers, =offering, =advertised, =advertise, =advertises, =advertising, =pocket, =pockets, =stipend, =stipends, =earn, =earned, =earns, =earning, =earnings, welcome payment, =payout, =payouts, lump sum, =lump-sum, =remuneration, =allowance, =allowances, signing bonus, monthly pay, =promised, =promise, =promises, =promising, =premium, =bounty, =upfront, up front, =enlistment =bonus, one-off, take-home, =cash, a month, per month, =monthly, the sum, that sum, the first sum, the money, =received, =receive, =receives, =get, =gets',
  price: 'price, cost, costs, priced',
  protesters: 'protest, protester, demonstrator, march, marched, rally',
  recruited:
    'recruit, recruited, recruitment, enlist, enlisted, enlistment, sign up, signed up, signing up, signs up, signed a contract, signed contracts, sign a contract, sign contracts, joined up, =join, =joined, =joining, =joins, =hire, =hired, =hires, =hiring, lure, lured, =contract, =contracts, =volunteered, =volunteer, =volunteers, =enrolled, =enrol, =enroll, drawn into, signing contracts, new contracts, taken on, =tricked, =duped, =sign, =signed, =signs, =signing, foreign contract, applied to fight, apply to fight, army contract, military contract, =coerced, =coerce, forced to sign, press-ganged, =intake, =deceived, drafted, =draft, =drafts, ended up in, left for Russia, travelled to Russia, traveled to Russia, gone to Russia, went to Russia, flew to Russia, flown to Russia, flown out, left for the front, offered contracts, take in, taken in, signed on, signing on, enlisting, new recruits, =mobilised, =mobilized, =mobilise, =mobilize, =conscripted, =conscript, =conscripts, =conscripting, pressed into, =inducted, =headhunted, trafficked to Russia, trafficked into, moved through, =trapped into, swelled the ranks, turned up at, turning up at, take up arms, fill vacancies, talked into, agreed to serve, opted to serve, chose the army, chose to fight, hoodwinked, =snared, =ensnared, =attracted, =attract, drew, drawn from, net inflow, =inflow, flow of',
  returned:
    '=return, =returned, =returns, =returning, repatriate, repatriated, repatriation, came home, brought home, sent home, back home, flown home, home from, safely home, =home, =discharged, =discharge, =released, =releases, =release, =exchanged, =freed, came back, brought back, bring back, bring home, =homecoming, went back, come home, come back, got home, allowed home, flown back, handed back, sent back, made it home, made it back, swapped, =rescued, =extricated, =evacuated home, let go, back in',
  turnout: 'turnout',
  unemployment: 'unemployment, jobless',
  vaccinated: 'vaccinate, vaccinated, vaccination, dose',
  votes: 'vote, votes, ballot',
  without_power: 'without power, without electricity, lost power, power cut, blackout, in the dark',
  wounded:
    'wound, wounded, injure, injured, =injury, =injuries, =hurt, =maimed, burns unit, burns units, in hospital, in hospitals, taken to hospital, =hospitalised, =hospitalized, =disabled, =amputee, =amputees, treated for, lost limbs, lost a limb, lost legs, =concussion, =concussed, =crippled, in a serious condition, in serious condition, critical condition, critically, hospital treatment, military hospitals, military hospital, burns, shrapnel, intensive care',
};
