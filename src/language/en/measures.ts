import type { Forms } from '../pack.ts';

/** Common news measures; a topic names one by its id. */
export const measures: Record<string, Forms> = {
  arrested: 'arrest, arrested, detain, detained, detention, apprehend, apprehended, in custody',
  captured:
    'capture, captured, captive, captivity, prisoner of war, prisoners of war, taken prisoner, pow, pows, in Ukrainian hands, surrender, surrendered, in Ukrainian camps, held prisoner, prisoner',
  cases: 'case, infection, infected, diagnose',
  countries: 'from country, nationality, nationalities, countries of origin',
  damage: 'damage, damages, losses estimated, repair bill, cost of the damage, destruction',
  displaced: 'displaced, displacement, fled, flee, refugee, uprooted, forced from',
  evacuated: 'evacuate, evacuated, evacuation, moved to safety',
  fighting:
    'fight, fighting, fought, serve, serving, served, deploy, deployed, deployment, at the front, front line, on the front, in the ranks, contingent, in Russian ranks, on the Russian side, sent, in the trenches, stationed, in the war, still there, on Russian soil, battlefield, under arms, combat, gone to fight, mercenaries in',
  hospitalised:
    'hospitalise, hospitalize, hospitalised, hospitalized, in hospital, admitted to hospital, intensive care',
  identified:
    'identify, identified, names, named, listed, by name, database, entries, particulars, documented, verified, registered in the list',
  inflation: 'inflation',
  injured_reports: 'injury report',
  jobs: 'job, job cut, layoff, redundancy, redundancies, workforce',
  killed:
    'kill, killed, dead, death, die, died, dying, fatality, fatalities, perish, perished, slain, victim, body, bodies, lost their lives, lost his life, death toll, toll, coffin, fallen, deceased, claimed the lives, drown, drowned, obituary, obituaries, bury, buried, graves',
  losses:
    'casualty, casualties, killed and wounded, killed or wounded, killed or hurt, dead and wounded, killed or hurt, killed and injured, losses, loss, lost, put out of action, killed or injured, dead or wounded',
  missing:
    'missing, unaccounted for, out of contact, disappeared, whereabouts, not been heard from, vanished, no word from, no trace of, lost contact, unheard from',
  pay: 'pay, paid, payment, salary, wage, bonus, bonuses, sign-on, signing, reward, compensation, offered, a head, advertised, pocket, stipend, earn, earned, welcome payment, payout, rubles on signing',
  price: 'price, cost, costs, priced',
  protesters: 'protest, protester, demonstrator, march, marched, rally',
  recruited:
    'recruit, recruited, recruitment, enlist, enlisted, sign up, signed up, signed a contract, signed contracts, joined up, join, joined, hire, hired, lure, lured, contract, volunteered, enlistment, enrolled, drawn into, signing contracts, new contracts, taken on, tricked, duped, sign, signed, foreign contract, applied to fight, army contract',
  returned:
    'return, returned, repatriate, repatriated, came home, brought home, sent home, back home, flown home, home from, discharged, released, releases, exchanged, freed, came back, flown home',
  turnout: 'turnout',
  unemployment: 'unemployment, jobless',
  vaccinated: 'vaccinate, vaccinated, vaccination, dose',
  votes: 'vote, votes, ballot',
  without_power: 'without power, without electricity, lost power, power cut, blackout, in the dark',
  wounded:
    'wound, wounded, injure, injured, injury, injuries, hurt, maimed, burns unit, hospital ward, in hospital, hospitalised, hospitalized, disabled',
};
