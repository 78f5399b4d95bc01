/** What is said of people and things that no measure of fighters means. */
import { asWritten as phrases } from '../alternatives.ts';
import { verbs } from './verbs.ts';

const justice =
  'sentence, jail, imprison, fine, prosecute, indict, charge, sue, sanction, blacklist, blocklist, question, interrogate, arraign, extradite, acquit, exonerate, pardon, amnesty, try for, put on trial, stand trial, go on trial, face trial/charges/prosecution/jail/prison, plead guilty, appeal, testify, ' +
  'arrest, detain, apprehend, remand, handcuff, raid, book, bail, investigate, probe, subpoena, summon, warn off, caution, suspect of, implicate, nab, bust, round up, place under, serve time/upwards/sentences/a, put behind bars, file suit, file a suit/complaint/complaints/claim/claims/petition/petitions, lodge a complaint/complaints, bring charges, ' +
  'open a case/cases, open proceedings, launch proceedings, drop proceedings, discontinue, strike off, struck off, disbar, outlaw, ban, bar from, prohibit, stop at, turn back, turn away, turn down, deny entry, refuse entry, pull off, take off flights, prevent from, intercept, offload, deport, expel, deport from, strip of, strip, denaturalise, naturalise, naturalize, revoke';
const asking =
  'interview, survey, poll, canvass, sample, ask for help, ask to, apply for, request, petition, complain, appeal to, call the hotline, call in, phone, email, consult, visit, attend, gather, meet with, meet, rally, protest, demonstrate, =marched, =marching, picket, strike, walk out, walk off, down tools, queue, wait, wait for, camp out, ' +
  'vote, elect, abstain, resign, retire, subscribe, watch, download, sign a petition, sign the petition, subscribe to, tell reporters, address';
const life =
  'study, graduate, enrol at, enroll at, enrol in university, train as, qualify, matriculate, teach, work in/at/for/as/on, employ, lay off, dismiss, sack, fire, make redundant, lose their jobs/homes/job/visas/licences/licenses, be born, marry, divorce, adopt, =lived =in, =live =in, =living =in, =living =at, =live =near, =living =near, =living =on, =living =below, reside, inhabit, dwell, settle in, emigrate, immigrate, move into, ' +
  'survive, save, vaccinate, immunise, immunize, inoculate, diagnose, infect, test positive, test for, treat for measles, quarantine, shelter, rehouse, accommodate, displace, evacuate, uproot, strand, affect, =flooded, trap, trapped in, entertain, greet, transport, board, disembark, hold tickets, travel on, fly in as guests, land as guests';
const trade =
  'sell, buy, order, produce, manufacture, build, construct, assemble, import, export, deliver, supply, donate, hand over, distribute, seize, confiscate, impound, destroy, damage, demolish, shoot down, intercept, launch, fire, fire at, drop, unveil, open, reopen, close, shut, cancel, delay, suspend, ground, divert, approve, reject, adopt, pass a law, register, license, issue, renew, withdraw, install, plant, harvest, sow, ' +
  'smuggle, traffic, launder, clean, sweep, repair, rebuild, publish, broadcast, upload, delete, block, hack, leak';
const fate =
  'desert, refuse, refuse to fight, refuse to go, mutiny, abscond, go absent, go awol, go on the run, flee abroad, be at large, hide, hide out, escape, run away, seek asylum, claim asylum, apply for asylum, smuggle across, cross the border, cross into, cross the, be on the run, sit in jail, share a cell, have never, never left, raise a hand, dig, guard a, await trial, await sentence';

export const predicates = [
  verbs(justice),
  verbs(asking),
  verbs(life),
  verbs(trade),
  verbs(fate),
  phrases(
    'under arrest, under house arrest, in detention, in custody, behind bars, on trial, on remand, on bail, on the run, at large, wanted, on the wanted list, under investigation, under sanctions, absent without leave, awol, deserters, deserter, defectors, convictions, verdicts, sentences, arrests, charges, indictments, lawsuits, complaints, complaint, inquiries, enquiries, petitions, petition, requests, applications for asylum, ' +
      'asylum seekers, on strike, on board, aboard, passengers, jobless, unemployed, on benefits, homeless, born, births, on the waiting list, waiting list, waiting lists, on the payroll of, death penalty, life sentence, death sentence, dead end, deadline, deadlock, birth certificate, stillborn, walking dead, dead heat, dead of night, ' +
      'killed off, killer app, lost ground, lost patience, lost interest, lost their licences, lost its licence, lost his seat, lost the election, lost the match, lost money, made a loss, net loss, loss-making, profit and loss, identify with, in return, by return, many happy returns, return on investment, returned to growth, return to power, return to office, captured the imagination, captured on film, captured on camera, captured on video, capture of, ' +
      'missing the point, missing persons unit, missing from school, fighting fires, fighting the fire, fighting the blaze, fighting corruption, fight against, fight for survival, fought off, fighting for their lives, contract worth, contracts worth, contractors say, service sector, public service, national service, health service, served with, serving a sentence, serving time, signed off, signed into law, signed an agreement, signed a deal, ' +
      'signed a letter, signed the letter, hired as cleaners, hired as teachers, joined the strike, joined the protest, joined the march, joined the eu, joined nato, joined the call, volunteer firefighters, named after, wound up, wound down, in hospital beds, hospital beds, home games, home run, home affairs, home office, home ministry, release date, released a report, released a statement, released figures, released data, press release, body armour, governing body',
  ),
].join(', ');
