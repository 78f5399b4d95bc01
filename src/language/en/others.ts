import { everyForm } from '../name-forms.ts';
import type { Forms, OtherWords } from '../pack.ts';

/** Nouns in both numbers as written: their stems are those of verbs too ("observe", "report"). */
const plural = (words: Forms): Forms =>
  everyForm(words, (word) => [
    word,
    word.endsWith('y')
      ? `${word.slice(0, -1)}ies`
      : word.endsWith('man')
        ? `${word.slice(0, -3)}men`
        : word === 'wife'
          ? 'wives'
          : `${word}s`,
  ]);

export const others = {
  predicates:
    'sentence, sentenced, convict, convicted, jail, jailed, imprison, imprisoned, fined, prosecute, indict, indicted, charged, sued, sanction, sanctioned, ' +
    'blacklist, question, questioned, interview, interviewed, interrogate, survey, surveyed, polled, saved, survive, survived, survivor, born, ' +
    'attend, attended, gathered, rally, rallied, on strike, walk off, walk out, work in, work at, work for, works for, working in, working at, study, ' +
    'studying, asylum, apply for asylum, deport, deported, expel, expelled, extradite, refuse, refused, desert, deserted, tested, tested positive, infect, ' +
    'infected, diagnose, vote, voted, elect, elected, resign, resigned, petition, watched, subscribe, building, built, cancel, ' +
    'cancelled, canceled, delayed, sell, sold, buy, bought, produced, destroyed, damage, damaged, shoot shot down, down, intercept, intercepted, ' +
    'launched, closed, complain, waiting, queue, queued, live in, living in, lives in, lived in, trapped, stranded, affected, flooded, vaccinate, vaccinated, immunise, ' +
    'arrest, arrested, detain, detained, =evacuated, displace, displaced, homeless, shelter, sheltering, without power, protest, protested, march, marched, ' +
    'apply for, applicant, treated, tell reporters, told reporters, ask for help, asked for help, requested, hand over, handed over, smuggle, ' +
    'smuggled, traffic, trafficked, fly over, flew over, cross the border, crossed the border, cross into, crossed into, arrive in Europe, ' +
    'graduate, retire, retired, pass the exam, qualify, naturalise, naturalised, naturalized, newly minted, obtain a passport, lose their jobs, lost their jobs, ' +
    'laid off, lay off, dismiss, dismissed, fire workers, hire staff, create jobs, searched, raid, raided, answered, dial, dialled, blocked, ' +
    'reopened, reopen, hosted, carry passengers, transported, boarded, aboard, on board, travel on, passengers, buried in debt, spoken, carry out, ' +
    'vacancy, banned, penalty, death penalty, life sentence, death sentence, dead end, deadline, death certificate, birth certificate, wounded pride, ' +
    'fighting corruption, fighting fires, fighting the fire, fight inflation, fight the blaze, serve a sentence, serving a sentence, sent a letter, sent home early, returned to growth, ' +
    'in return, killed off, lost his seat, lost the election, lost the match, lost money, made a loss, loss of, net loss, profit and loss, identify with',
  bystanders: plural(
    'official, lawyer, attorney, journalist, reporter, editor, correspondent, diplomat, ambassador, envoy, minister, senator, deputy, mp, lawmaker, congressman, councillor, mayor, governor, politician, expert, analyst, economist, scientist, researcher, academic, historian, observer, monitor, investigator, inspector, prosecutor, judge, ' +
      'witness, juror, suspect, defendant, trafficker, smuggler, broker, recruiter, agent, dealer, middleman, intermediary, fixer, organiser, organizer, accomplice, ringleader, handler, relative, parent, mother, father, widow, wife, brother, sister, neighbour, neighbor, colleague, friend, doctor, nurse, medic, paramedic, teacher, priest, policeman, ' +
      'fireman, firefighter, rescuer, lifeguard, guard, clerk, adviser, advisor, spokesman, aide, staffer, executive, manager, shareholder, investor, owner, tenant, customer, consumer, client, user, subscriber, follower, viewer, listener, reader, voter, candidate, member, delegate, supporter, activist, protester, protestor, demonstrator, striker, ' +
      'passenger, commuter, traveller, traveler, tourist, visitor, guest, spectator, fan, employer, businessman, entrepreneur, banker, translator, interpreter, instructor, trainer, villager, islander, respondent, donor, negotiator, employee, whistleblower, hacker, farmer, driver, pilot, publisher, pensioner, baby, newborn, birth, pupil, ' +
      'economist, resident, rescue worker, aid worker, health worker, police, police officer, cabin crew, staff, crew',
  ),
  amounts:
    'reach, reached, reaching, rise, rose, risen, rising, fall, fell, fallen, climb, climbed, grow, grew, grown, stand, stood, stands, be, is, are, was, were, been, being, remain, remains, remained, become, became, come to, came to, total, ' +
    'totalled, totaled, number, numbered, numbering, exceed, exceeded, pass, passed, top, topped, put, puts, set, estimate, estimated, believe, believed, think, thought, say, said, says, report, reported, count, counted, counts, ' +
    'double, doubled, triple, tripled, drop, dropped, decline, declined, increase, increased, swell, swelled, swollen, jump, jumped, surge, surged, hit, approach, approached, near, neared, average, averaged, ' +
    'include, included, including, make up, made up, account for, accounted for, mean, meant, represent, represented, equal, have, has, had, amount to, amounted to, compare, compared, according, follow, followed, give, gives, gave, speak, speaks, spoke, reckon, reckons',
  subjects:
    'inflation, interest rate, central bank, consumer price, prices, stock, shares, index, currency, gdp, economy, economist, budget deficit, public debt, exports, imports, tariff, tax, vat, turnout, election, ballot, voter, poll, referendum, parliament seat, flood, flooding, deluge, earthquake, quake, magnitude, aftershock, cyclone, hurricane, typhoon, storm, tornado, wildfire, blaze, hectares, landslide, drought, heatwave, volcano, tsunami, measles, cholera, dengue, malaria, ebola, covid, virus, outbreak, epidemic, pandemic, vaccine, vaccination, infection, overdose, disease, hospital beds, strike, walkout, trade union, union, layoff, job cuts, carmaker, redundancies, plant closure, unemployment, jobless, employers, census, birth rate, births, population, inhabitants, tourist, tourism, airline, airport, flights, passengers, train, railway, ferry, shipwreck, boat, dinghy, coastguard, crash, collision, motorway, accident, bus crash, fuel, petrol, diesel, electricity, gas price, oil price, barrel, grain, wheat, harvest, housing, mortgage, rent, asylum, border crossing, school, university, football, olympic, festival, concert, stampede, nightclub, cancer, climate, emissions, megawatt, air raid, ballistic missile, air defence, air force, shelling, ceasefire, hostage, protest, demonstration, march, court ruling, pollution, revenue, profit, sales, customers, subscribers, refugees, displaced, famine, aid group, Gaza, Sudan, El Fasher, Darfur',
} satisfies OtherWords;
