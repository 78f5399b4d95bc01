import type { Forms } from '../pack.ts';

/** Common news measures; a topic names one by its id. */
export const measures: Record<string, Forms> = {
  arrested:
    'arrest, arrested, detain, detained, detention, apprehend, apprehended, in custody, jailed, charged, in detention, held for questioning, taken into custody, rounded up, convicted',
  captured:
    'capture, captured, captive, captivity, prisoner of war, prisoners of war, taken prisoner, pow, pows, in Ukrainian hands, surrender, surrendered, in Ukrainian camps, held prisoner, prisoner, held by, in captivity, surrendering, prisoner swap, pow camp, taken captive, prisoner exchange, captives, held in Ukraine, in a camp, prison camp, captors',
  cases: 'case, infection, infected, diagnose',
  countries: 'from country, nationality, nationalities, countries of origin',
  damage:
    'damage, damages, losses estimated, repair bill, cost of the damage, destruction, losses of, worth of damage, cost of repair, economic loss, insured losses',
  displaced:
    'displaced, displacement, fled, flee, refugee, uprooted, forced from, driven from, left homeless, homeless, lost their homes',
  evacuated:
    'evacuate, evacuated, evacuation, moved to safety, moved out, taken to safety, flee their homes, relocated, airlifted, left their homes, ordered to leave',
  fighting:
    'fight, fighting, fought, serve, serving, served, deploy, deployed, deployment, at the front, front line, on the front, in the ranks, contingent, in Russian ranks, on the Russian side, sent, in the trenches, stationed, in the war, still there, on Russian soil, battlefield, under arms, combat, gone to fight, mercenaries in, frontline, at war, dispatched, dispatch, arrived, in uniform, embedded, in combat, sent to fight, sent to the front, in the army, fought for, battle, on active duty, in its ranks, in their ranks, on duty, taken part in, take part in, troops in, deployed to, manning',
  hospitalised:
    'hospitalise, hospitalize, hospitalised, hospitalized, in hospital, admitted to hospital, intensive care',
  identified:
    'identify, identified, names, named, listed, by name, database, entries, particulars, documented, verified, registered in the list, identities, names of, dossier, roster, confirmed by name, list of, names are known, put a name to, named by, catalogued, counted by name',
  inflation: 'inflation',
  injured_reports: 'injury report',
  jobs: 'job, job cut, layoff, redundancy, redundancies, workforce',
  killed:
    'kill, killed, dead, death, die, died, dying, fatality, fatalities, perish, perished, slain, victim, body, bodies, lost their lives, lost his life, death toll, toll, coffin, fallen, deceased, claimed the lives, drown, drowned, obituary, obituaries, bury, buried, graves, mortality, death notices, burials, died in combat, killed in action, loss of life, fatal, remains, deadly, executed, shot dead, lost lives, gave their lives, not survived',
  losses:
    'casualty, casualties, killed and wounded, killed or wounded, killed or hurt, dead and wounded, killed or hurt, killed and injured, losses, loss, lost, put out of action, killed or injured, dead or wounded, irrecoverable, out of action, dead and injured, killed or captured, manpower losses, battlefield losses, killed wounded or missing',
  missing:
    'missing, unaccounted for, out of contact, disappeared, whereabouts, not been heard from, vanished, no word from, no trace of, lost contact, unheard from, fate unknown, unknown fate, no news, no contact, disappearance, disappear, lost track, went missing, gone missing, lost touch, cannot be reached, cannot be traced, not been found, unreachable',
  pay: 'pay, paid, payment, salary, wage, bonus, bonuses, sign-on, signing, reward, compensation, offered, a head, advertised, pocket, stipend, earn, earned, welcome payment, payout, rubles on signing, wages, lump sum, remuneration, salaries, earning, allowance, signing bonus, bonus of, pays, monthly pay, fee of, cash, promised, payouts, payments',
  price: 'price, cost, costs, priced',
  protesters: 'protest, protester, demonstrator, march, marched, rally',
  recruited:
    'recruit, recruited, recruitment, enlist, enlisted, sign up, signed up, signed a contract, signed contracts, joined up, join, joined, hire, hired, lure, lured, contract, volunteered, enlistment, enrolled, drawn into, signing contracts, new contracts, taken on, tricked, duped, sign, signed, foreign contract, applied to fight, army contract, coerced, forced to sign, press-ganged, intake, deceived, attract, attracted, drafted, ended up in, left for Russia, travelled to Russia, traveled to Russia, gone to Russia, offered contracts, take in, taken in, signed on, signing on, enlisting, volunteers for, new recruits, mobilised, mobilized, conscripted, pressed into, inducted, headhunted',
  returned:
    'return, returned, repatriate, repatriated, came home, brought home, sent home, back home, flown home, home from, discharged, released, releases, exchanged, freed, came back, flown home, brought back, bring back, repatriation, homecoming, went back, come home, got home, back in, allowed home, flown back, handed back, sent back, made it home',
  turnout: 'turnout',
  unemployment: 'unemployment, jobless',
  vaccinated: 'vaccinate, vaccinated, vaccination, dose',
  votes: 'vote, votes, ballot',
  without_power: 'without power, without electricity, lost power, power cut, blackout, in the dark',
  wounded:
    'wound, wounded, injure, injured, injury, injuries, hurt, maimed, burns unit, hospital ward, in hospital, hospitalised, hospitalized, disabled, amputee, treated for, lost limbs, limb, concussion, invalid, crippled, burned, burnt, burns, in a serious condition, critical condition',
};
