import type { Cue, Forms } from '../pack.ts';

export const cues: Record<Cue, Forms> = {
  planned:
    'va, vor, urmează, plănuiește, planifică, intenționează, vrea, țintă, ținta, ar urma, pregătește, planul, planuri, obiectiv, obiectivul, își propune, promite, promit, prevede, renunță, mai caută, caută, planificat, vrem, preconizează, o să, cotă, cota, estimat pentru, aștept~, prognozat, prognozează, va fi, vor fi, urma să, dorește, vizează, prevăzut, se așteaptă, oferă, urmează să, se pregătește, se pregătesc, pregătesc, intenționa, intenționează să, și-a propus, propune, propun, a promis, au promis, vom, voi, vizată, preconizat, preconizată, estimată pentru, alocă, va aloca, va primi, vor primi, speră, trebuia să, trebuie să, trebuiau să, are programate, programate, programată, pe cale să, oferind, bugetat, bugetate, prevăd, prevedea, planificate, planificată, planificați, plănuit, plănuite, plănuiesc, țintește, țintesc, își doresc, doresc, vrând, vrea să, vor să, promisiunea, urmau să, urmând, se angajează, s-a angajat, negociază, negociere, în pregătire, vrem să, pentru anul viitor, anul viitor, luna viitoare, săptămâna viitoare, prognoza, prognoză, proiectează, proiectat, recrutarea a încă',
  hypothetical:
    'ar putea, s ar putea, dacă, poate, posibil, ar fi putut, putea, ar ajunge, eventual, riscă, risca, nu exclude, nu exclud, nu se exclude, nu este exclus, ipotetic, teoretic, în teorie, în cel mai rău caz, ar fi de ajuns, ar ajunge pentru, potențial, presupunând, în ipoteza, cu condiția',
  denied:
    'neagă, negat, neaga, respinge, resping, respins, dezminte, dezmint, dezmințit, invenție, infirmă, infirmat, fals, pură invenție, desmint, contestă, minciună, minciuni, aberație, aberații, basm, basme, propagandă, nefondat~, fără temei, false, falsă, falsuri, dezinformare, nu avem cunoștință, nu are cunoștință, nu crede că, nu cred că, nu recunoaște, nu recunosc, nicidecum, contrazice, neagă categoric, negând, respingând, respinsă, respinse, dezminți, dezmințire, ireal~, absurd~, născocire, născociri, provocare, contestat, contestând, tăgăduiește, neadevărat~, demontează, fantezie, fantezii, povești',
  deltaBefore:
    'cu, creștere de, scădere de, o creștere de, o scădere de, plus, minus, majorare de, reducere de, avans de, în creștere cu, în scădere cu, scădere de aproape, creștere cu, scădere cu, diferență de, un plus de, un minus de, avans cu, majorare cu, reducere cu, scumpire de, ieftinire de, scumpire cu, ieftinire cu, declin de, spor de, salt de, contracție de, majorarea cu, creșterea cu, scăderea cu, reducerea cu, creșterea de, scăderea de',
  deltaAfter:
    'mai mult decât, mai puțin decât, mai mulți decât, mai puțini decât, mai multe decât, mai puține decât, mai mare decât, mai mic decât, mai scump~, mai ieftin~, mai puțin, mai mult, mai mulți, mai puțini, mai puține, mai multe, în plus, în minus, mai mare, mai mic, mai mari',
  previousBefore:
    'de la, față de, fata de, comparativ cu, în comparație cu, în loc de, de la cel puțin, în raport cu, raportat la, contra, erau, fuseseră, figurau, anterior, decât, în urmă cu, când fuseseră, cât indica, după ce erau, urcat de la',
  previousAfter:
    'cu un an înainte, cu o zi înainte, cu o lună înainte, anterior, cu o zi în urmă, în ajun, acum un an, cât indica, cu o săptămână înainte',
  previous:
    'până atunci, până acum o săptămână, bilanțul anterior, bilanțul precedent, estimarea anterioară, inițial se vorbea, anterior fuseseră, cu o zi înainte, înainte de război, înainte de cutremur, înainte de criză, înainte de pandemie, cu un an înainte, fuseseră, figurau, ajunsese, anunțaseră, anunțase, raportase, raportaseră, vorbise, vorbiseră, comunicase, bilanțul inițial, cifra anterioară, înainte de inundații, înainte de atac, înainte de incendiu, cu o săptămână înainte, cu o lună înainte, în ajun, cu câteva ore înainte',
  levelBefore: 'la, până la, a ajuns la, ajunge la, de, ajuns la, este, sunt, era',
  share:
    'din total, dintre ei, dintre ele, dintre aceștia, din pib, din sumă, din bani, dintre, din, ponderea, proporția, din populație, din personal, cotă',
  up: 'creșterea, creșterii, majorarea, sporirea, crescut, crește, creștere, urcat, urcă, majorat, majorare, sporit, mărit, lungit, avans, în creștere, dublat, triplat, mai scump~, mai mulți, s-a lungit, înrăutățit, agravat, mai mult, mai multe, mai mare, a crescut, au crescut, creșteau, va crește, vor crește, urcând, urcau, a urcat, au urcat, scumpit, scumpirea, scumpire, scumpiri, suplimentat, suplimentată, suplimentare, extins, sporește, sporind, majorează, mărește, mărire, mărirea, umflat, explodat, sărit, avansat, înmulțit, înmulțesc, accelerat, accelerează, adaugă, ridicat, ridică, ridicarea, amplificat, întărit, depășit cu, crescând, saltul, salt, dublează, triplează, rotunjit, adăugat, crescuse, crescuseră, urcase',
  down: 'scăderea, scăderii, reducerea, diminuarea, scăzut, scade, scădere, coborât, redus, reducere, micșorat, diminuat, domolit, ieftinit, mai puțin, mai puțini, mai puține, în scădere, încetinit, scăzut de la, mai mic, căzut, cade, cad, cădere, căderea, căzuse, prăbușit, prăbușire, prăbușirea, prăbușesc, înjumătățit, înjumătățește, ieftinire, ieftinirea, coborâre, coborârea, coboară, coborâse, scăzuse, scăzând, diminuare, diminuează, restrâns, contractat, contracție, subțiat, topit, tăiat, taie, tăiere, reduce, reducând, comprimat, redusă, reduse, redusese, pierdut, micșorează, micșorarea, domolește, slăbit, depreciat, declin, recul, regresul, erodat, scurtat, comprimare',
  partBefore:
    'dintre care, din care, dintre ei, dintre aceștia, dintre ele, inclusiv, printre care, alți, alte, încă, dintre morți, printre ei, din aceștia, din total, între care, altă, alt, alții, dintre victime, din totalul',
  partAfter:
    'dintre ei, dintre aceștia, dintre ele, dintre morți, dintre victime, dintre răniți, dintre cei, dintre dispăruți, din ei, sunt copii, sunt femei, dintre evacuați, dintre barbati, fiind, din total, din cei, din cele, dintre acestea, dintre persoane, în plus',
  each: 'fiecare, pentru fiecare, pe cap de om, câte, pe cap, de persoană, de căciulă',
  more: 'încă, alți, alte, noi, în plus, suplimentar, mai, alt, altă',
  including: 'inclusiv, printre care, între care',
  average: 'în medie, medie, media',
  war: 'războiul, războiului, Kursk, Donbas, contingent~, recrutare~, recruți, recruților, recrutat~, înrolat~, înrolare~, mercenar~, wagner, lui Putin, Vladimir Putin, pe front, frontului, prizonier~ de război, tranșee, soldat~, soldați, militar~, militari, trupe, luptător~, luptători, armata, armatei, armată, front, mercenari, contract cu armata, captivitate, prizonieri, prizonier, capturat~, stat major, statul major, regiment~, brigad~, dezertor~, primă unică, prima unică, genist~, geniști, combatant~, ademenit~, racolat~, racolare~, străini recrutați, semnat contract~, contracte, voluntari, în armată, divizia, tabără~, kursk, legiune~, lagăr~, pentru Rusia, de partea Rusiei, recruți, recrut~, ruble, rublele',
  shareName: 'ponderea, proporția, procentul, prezența la vot, cota, prezența',
  rateName:
    'inflația, inflației, inflație, rata, rate, ratei, rată, rata anuală, dobânda, dobânzi, dobândă, dobânzii, dobânzile, tva, taxa, taxe, taxele, taxelor, impozit, impozitul, impozitului, impozite, accize, acciza, șomaj, șomajul, șomajului, marja, marjă, eroare, erori, letalitate, letalitatea, mortalitate, mortalitatea, creștere, creșterea, majorare, majorarea, majorări, reducere, reducerea, țintă, ținta, prag, pragul, pragului, deficit, deficitul, deficitului, prețuri, prețurile, salariu, salariul, salarii, salariilor, randament, randamentul, cota unică, adaos, adaosul, comision, comisionul, acoperirea vaccinală, acoperire vaccinală, discount, probabilitate, șanse, umiditate, capacitate',
  multiplied:
    'dublat, dublată, dublate, dublați, dublează, dubla, triplat, triplată, triplate, triplați, triplează, tripla, cvadruplat, împătrit, încincit, înzecit, multiplicat, înmulțit, înjumătățit, se va dubla, se vor dubla',
  filled:
    'umplut, umplute, umplută, acoperit, acoperită, acoperite, finanțat, finanțată, finanțate, dotat, plătit, plătite, plătită, asigurat, pline, plin, plină',
  now: 'acum, azi, astăzi, iar acum, în prezent, iar azi, iar astăzi, acuma',
  conditional: 'dacă',
  credence: 'crezut, crezare, credem, încredere, luăm după, judecăm',
  able: 'a putut, au putut, nu poate, nu pot, am putut, n-a putut, n-au putut, putea fi văzut, puteau fi văzuți, nu putea, nu puteau, se poate ca',
  but: 'ci',
  not: 'nu',
};
