import type { TimeWords } from '../pack.ts';

export const time = {
  months: {
    1: 'ianuarie, ian',
    2: 'februarie, feb',
    3: 'martie, mart',
    4: 'aprilie, apr',
    5: 'mai',
    6: 'iunie, iun',
    7: 'iulie, iul',
    8: 'august, aug',
    9: 'septembrie, sept, sep',
    10: 'octombrie, oct',
    11: 'noiembrie, nov, noiembre',
    12: 'decembrie, dec',
  },
  seasons: {
    spring: 'primăvară, primăvara, primăverii, primăveri',
    summer: 'vară, vara, verii, veri',
    autumn: 'toamnă, toamna, toamnei, toamne',
    winter: 'iarnă, iarna, iernii, ierni',
  },
  weekdays: {
    1: 'luni',
    2: 'marți, marțea',
    3: 'miercuri, miercurea',
    4: 'joi, joia',
    5: 'vineri, vinerea',
    6: 'sâmbătă, sâmbăta',
    7: 'duminică, duminica',
  },
  durations: {
    hour: 'oră, ore, orele, minut, minute, secunde, orelor, secundă',
    day: 'zi, zile, zilele, zilelor, nopți, noapte, nopților, weekend, weekenduri',
    week: 'săptămână, săptămâni, săptămânile, săptămânii, săptămânilor',
    month: 'luni, lună, lunile, lunilor, lunii',
    quarter: 'trimestre, semestre, trimestru, semestru',
    year: 'ani, an, anii, anilor, anul, anișori, anului',
    decade: 'decenii, deceniu, secole, secol, generații',
  },
  per: {
    day: 'pe zi, zilnic, în fiecare zi, zilnică, zilnice, zilnici, pe noapte, în fiecare noapte, fiecare zi, zi de zi',
    week: 'pe săptămână, săptămânal, săptămânală, săptămânale, săptămânali, în fiecare săptămână, fiecare săptămână',
    month:
      'pe lună, lunar, lunară, lunare, lunari, în fiecare lună, fiecare lună, lunară, lună de lună, pe luna',
    year: 'pe an, anual, anuală, anuale, anuali, în fiecare an, fiecare an, an de an',
  },
  since:
    'din, de când, din momentul în care, din ziua în care, de la, începând din, începând cu, începând de la, de pe, după, dupa, încă din, de prin, cu începere din, incepand cu, incepand din, încă de la, cu incepere din',
  until:
    'până în, până la, până, până pe, până spre, la, pană la, pana la, pana in, pana, până prin, înainte de, inainte de, cel târziu în, cel târziu la, nu mai târziu de, către, spre',
  between: 'între, intre, din, de la',
  during:
    'în, in, din, pe, de, la, din luna, în luna, pe luna, luna, lunii, pentru, in luna, anul, în cursul, pe parcursul, în decursul, în timpul, de-a lungul',
  and: 'și, si, până în, la, până la, pana in, pana la, sau, până pe, până, spre',
  endOf:
    'sfârșitul, sfârșitul lui, finalul, finalul lui, sfârșitul anului, finalul anului, finele, finele lui, finele anului, sfârșitului, sfarsitul lui, sfârșitul lunii, finalul lunii, sfarsitul, sfarsitul anului, sfarsitul lunii, sfârșit de, final de, finele lunii, sfârșitul verii, ultimele zile din, ultimele zile ale lunii, ultima parte a lunii',
  startOf:
    'începutul, începutul lui, începutul anului, începutul lunii, debutul, debutul anului, inceputul lui, inceputul, inceputul anului, inceputul lunii, început de, primele zile din, primele zile ale lunii, primele zile ale lui, debutul lui, debutul lunii',
  middleOf:
    'mijlocul, mijlocul lui, mijlocul anului, mijlocul lunii, jumătatea lunii, jumătatea lui, jumătatea anului, jumătatea',
  firstHalf:
    'prima jumătate a anului, prima jumătate a lui, primul semestru din, primele șase luni ale anului, primele șase luni din, prima jumătate din, primul semestru al anului, primul semestru al lui, primul semestru, semestrul întâi al anului, semestrul i al anului, prima jumătate, semestrul i, semestrul întâi, prima parte a anului',
  secondHalf:
    'a doua jumătate a anului, a doua jumătate a lui, al doilea semestru din, a doua jumătate din, ultimele șase luni din, al doilea semestru al anului, al doilea semestru, semestrul al doilea, semestrul al doilea al anului, semestrul doi al anului, a doua jumătate, semestrul ii, semestrul doi, a doua parte a anului',
  quarters: {
    1: 'primul trimestru, trimestrul i, trimestrul întâi, trimestrul unu, t1, primului trimestru',
    2: 'al doilea trimestru, trimestrul ii, trimestrul doi, t2, trimestrul al doilea, celui de al doilea trimestru, cel de al doilea trimestru',
    3: 'al treilea trimestru, trimestrul iii, trimestrul trei, t3, trimestrul al treilea, cel de al treilea trimestru',
    4: 'al patrulea trimestru, trimestrul iv, trimestrul patru, t4, ultimul trimestru, trimestrul al patrulea, cel de al patrulea trimestru',
  },
  relative: {
    this_year:
      'anul acesta, anul ăsta, în acest an, acest an, anul în curs, anul curent, anul asta, de anul acesta, acestui an, anului curent, anului în curs, anului acesta, anul acesta până acum, până acum în acest an',
    last_year: 'anul trecut, anul ce a trecut, anului trecut, întreg anul trecut, tot anul trecut',
    next_year: 'anul viitor, anul următor, la anul, anului viitor, anului următor',
    year_before_last: 'acum doi ani, în urmă cu doi ani, acum 2 ani, în urmă cu 2 ani',
    year_before_that: 'anul de dinainte, cu un an înainte de asta, în anul de dinainte, anul dinainte',
    year_earlier:
      'anul precedent, anului precedent, cu un an înainte, un an mai devreme, anul anterior, anului anterior, cu un an mai devreme, în anul anterior',
    year_ago: 'acum un an, în urmă cu un an, cu un an în urmă, acum 12 luni, în urmă cu 12 luni',
    month_earlier:
      'cu o lună înainte, luna anterioară, luna precedentă, acum o lună, în urmă cu o lună, cu o lună în urmă, lunii anterioare, lunii precedente, o lună mai devreme, cu o lună mai devreme',
    week_earlier:
      'cu o săptămână înainte, săptămâna anterioară, săptămâna precedentă, acum o săptămână, în urmă cu o săptămână, cu o săptămână în urmă, cu o săptămână mai devreme',
    day_earlier:
      'cu o zi înainte, cu o zi în urmă, în ajun, ziua anterioară, ziua precedentă, cu 24 de ore înainte, cu o zi mai devreme, în ziua anterioară, cu douăzeci și patru de ore înainte',
    since_new_year:
      'de la începutul anului, de la inceputul anului, de la începutul acestui an, de la începutul anului în curs, de la debutul anului, de la începutul anului curent, de la anul nou',
    since_new_month:
      'de la începutul lunii, de la inceputul lunii, de la începutul acestei luni, de la începutul lunii în curs',
    by_end_of_year:
      'până la sfârșitul anului, până la finalul anului, pana la sfarsitul anului, până la finele anului, până la sfârșitul acestui an, până la finalul acestui an, până la finele acestui an, până la sfârșitul anului în curs, până la sfârșit de an, până la final de an, înainte de sfârșitul anului, până în decembrie anul acesta, pana la finalul anului, pana la finele anului, până la anul nou, până la crăciun, înainte de finalul anului, pentru sfârșitul anului, pentru finalul anului',
    end_of_year:
      'sfârșitul anului, finalul anului, finele anului, sfarsitul anului, sfârșitul acestui an, finalul acestui an, finele acestui an',
    start_of_year: 'începutul anului, inceputul anului, începutul acestui an, debutul anului',
    by_end_of_month:
      'până la sfârșitul lunii, până la finalul lunii, până la finele lunii, pana la sfarsitul lunii, până la sfârșitul acestei luni, până la finalul acestei luni',
    yesterday: 'ieri, doar ieri, numai ieri',
    this_month:
      'luna aceasta, luna asta, această lună, aceasta luna, luna în curs, luna curentă, acestei luni, lunii curente, lunii în curs',
    last_month: 'luna trecută, lunii trecute, ultima lună, luna care a trecut',
    next_month: 'luna viitoare, luna următoare, lunii viitoare',
    last_quarter: 'trimestrul trecut, trimestrul precedent, trimestrul anterior, ultimul trimestru încheiat',
    this_quarter: 'acest trimestru, trimestrul în curs',
    past_year: 'ultimul an, ultimele douăsprezece luni, ultimul an de zile, ultimele 12 luni',
    last_decade: 'ultimul deceniu, ultimii zece ani, ultimii 10 ani',
    this_decade: 'acest deceniu, deceniul acesta',
    same_period:
      'aceeași perioadă, aceeasi perioada, aceeași lună, acea lună, acel an, același an, această perioadă, aceasta perioada, acest interval, același interval, perioada menționată, perioada respectivă, acea perioadă, aceleași luni, aceeași dată, acea dată, aceeași zi, acea zi, atunci, intervalul respectiv, acel interval, anul respectiv, luna respectivă, tot atunci, aceiași ani',
    same_period_last_year:
      'aceeași perioadă a anului trecut, aceeași perioadă din anul trecut, aceeași lună a anului trecut, aceeași lună din anul trecut, perioada similară a anului trecut, perioada similară din anul trecut, perioada similară din anul precedent, aceeași perioadă a anului precedent, aceeași perioadă din anul precedent, aceeași perioadă din anul anterior, aceeași perioadă a anului anterior, perioada corespunzătoare a anului trecut, perioada similară a anului precedent, aceeași lună din anul precedent, aceeasi perioada a anului trecut, aceeasi perioada din anul trecut, aceeași lună din anul anterior, perioada similară a anului anterior, aceeași perioadă de anul trecut, aceeași lună a anului precedent, perioada corespunzătoare din anul anterior',
    by_then: 'până atunci, până la acea dată, pana atunci, până la acel moment, până în acel moment',
    about_now:
      'de atunci, de atunci încoace, acum, prezent, în prezent, la ora actuală, deocamdată, până acum, momentan, actualmente, azi, astăzi, diseară, azi dimineață, săptămâna trecută, săptămâna aceasta, săptămâna viitoare, săptămâna asta, mâine, noaptea trecută, aseară, azi noapte, în ultima săptămână, ultima săptămână, ultima zi, ultimele 24 de ore, ultimele zile, în ultimele săptămâni, ultimele luni, ultimii ani, peste noapte, zilele trecute, în acest weekend, weekendul trecut, zilele acestea',
  },
  yearWords: 'anul, anului, anii, an, lui, din, anul fiscal, anul financiar, anul bugetar',
  asOf: 'la data de, la nivelul lunii, la nivelul anului, la data, până la data de, la zi la, actualizat la, actualizate la, la situația din, situația din, situația la, valabile la, valabil la, până la data',
  onward: 'încoace, incoace, mai departe, înainte',
  past: 'ultimele, ultimii, ultima, ultimul, ultimelor, ultimilor, trecute, precedente',
  first: 'primele, primii, primul, prima, primelor, primilor',
  agoBefore: 'acum, în urmă cu, in urma cu, de acum',
  agoAfter: 'în urmă, in urma',
  thisOne:
    'aceasta, asta, acesta, ăsta, această, acest, curent, curentă, în curs, acestei, acestui, aceștia, de acum',
  lastOne:
    'trecut, trecută, trecute, precedent, precedentă, ultima, ultimul, anterioară, anterior, recentă, trecutei',
  nextOne: 'viitor, viitoare, următor, următoare, următoarea, viitoarea, ce vine, care vine',
  compared:
    'peste media, sub media, față de media, decât media, media din, peste norma din, peste mediile, decât, decât în, decât la, față de, fata de, comparativ cu, în comparație cu, în raport cu, raportat la, contra, în loc de, spre deosebire de, ca în, peste nivelul din, sub nivelul din, peste cel din, sub cel din, la fel ca în, decat, decat in, cât în, versus, cu cel din, cu cea din, față de cel din, față de cea din, față de cei din, față de cele din, în scădere de la, în creștere de la, scăzut de la, crescut de la',
  record:
    'cel mai, cea mai, cei mai, cele mai, prima dată, pentru prima, prima oară, niciodată, record, recordul, nemaivăzut, fără precedent, maxim, minim, maximul, minimul, maximă, minimă, vârf, vârful, nicicând',
  documents:
    'cifra, ultima cifră, cifrei, evaluării, raportului, estimării, studiului, bilanțului, comunicatului, analizei, sondajului, listei, scrisorii, evaluarea, evaluare, raportul, raport, estimarea, estimare, bilanțul, bilanț, studiul, studiu, comunicatul, comunicat, informarea, analiza, analiză, sondajul, sondaj, declarația, scrisoarea, nota, prognoza, prognoză, lista, interviul, buletinul, sinteza, raportarea, calculul, declarații, estimările',
  saying:
    'spus, spunea, spun, spune, declarat, declara, anunțat, anunța, anunta, anuntat, afirmat, afirma, afirmă, vorbea, vorbise, vorbit, estimat, estima, estimase, recunoscut, recunoștea, admis, admitea, lăudat, lăuda, scria, susținut, susținea, preciza, avertizat, avertiza, indica, vorbeau, vorbesc, avansa, avansase, dezvăluit, dezvăluia, răspuns, informat, precizat, adăugat, comunicat, pretins, pretindea, sugerat, sugera, menționat, repetat, repeta, mărturisit, mărturisea, transmis, citit, socotea, evalua, evaluase, raportat, prezis, promitea, scris, argumentat, insistat, insista, spusese, spuneau, declarase, declaraseră, declarau, anunțase, anunțaseră, anunțau, anunţase, afirmase, afirmaseră, afirmau, estimaseră, estimau, recunoscuse, recunoscuseră, recunoșteau, admisese, admiteau, susținuse, susțineau, precizase, precizau, avertizase, avertizau, indicase, indicau, vorbiseră, comunicase, comunicaseră, comunica, comunicau, transmisese, transmitea, transmiteau, raportase, raportaseră, raporta, raportau, evaluaseră, evaluau, promisese, scrisese, scriau, dezvăluise, dezvăluiau, prezisese, prezicea, menționase, menționa, menționau, confirmat, confirmase, confirma, confirmau, informase, informa, informau, apreciase, aprecia, apreciau, apreciaseră, apreciat, asigurase, asigura, relatase, relata, relatau, relatat, subliniat, sublinia, subliniase, dezmințit, dezmințea, negat, nega, negase, respins, infirmat, infirma, infirmase, explicat, explica, explicase, reamintit, reamintea, amintit, notat, nota, notase, răspunsese, avansaseră, socotise, socoteau, calculase, calcula',
  origins:
    'născut, născută, născuți, născute, fondat, fondată, înființat, înființată, înființate, construit, construită, construite, creat, creată, deschis, deschisă, adoptat, adoptată, aprobată, promulgat, promulgată, semnat, semnată, datând, datează, datează din, reparat, reparată, inaugurat, inaugurată, lansat, apărut, mort, ales, aleasă în, ratificat, ratificată, intrat în vigoare, cumpărat, introdus, pensionat, modificată în, din generația, ultima dată în',
  contrast:
    'dar, iar, însă, insa, în timp ce, pe când, in timp ce, deși, totuși, în schimb, ci, or, pentru că, fiindcă, deoarece, așa că, dacă',
  partitive:
    'dintre care, din care, dintre ei, dintre ele, dintre aceștia, dintre acestea, inclusiv, printre care, între care, adică, sau, cu, printre ei, din total, din totalul, din ei, echivalentul a, respectiv, din cei, din cele, reprezentând, ceea ce înseamnă, dintre cei, în total, între ei',
  whole:
    'ceilalți, celelalte, restul de, ceilalti, dintre ei, dintre ele, dintre aceștia, dintre acestea, printre ei, printre aceștia, din total, din totalul, din acest total, restul, din aceștia, din ei, între ei, totalul include, dintre cei, printre ele',
  issued:
    'dat, dată, anunțată, comunicată, avansată, publicat, publicată, prezentat, prezentată, emis, emisă, realizat, realizată, întocmit, întocmită, actualizat, actualizată, difuzat',
  data: 'datele, date, cifrele, statisticile, statistica, statistici',
  monthAdjectives: {},
  negations:
    'nu au mai, nu a mai, n au mai, n a mai, nu mai, nu s a mai, nu s au mai, nu, niciodată, nimeni, nimic, neschimbat, neschimbată, neschimbate, neschimbați, ultima, ultimul',
  sinceEvents:
    'de când, din momentul în care, din ziua în care, de la intrarea, de la începerea, de la începutul, de la declanșarea, de la invazia, de la armistițiul, de la izbucnirea, de la lansarea, de la deschiderea, de la preluarea, de la instaurarea, de la introducerea, de la prăbușirea, de la căderea, de la adoptarea, de la semnarea, de la alegerea, de la atacul, de la moartea, de la anunțul, de la înființarea, de la schimbarea, de la ridicarea, de la închiderea, de la suspendarea, de la cutremurul, de la inaugurarea, de la venirea, de la sosirea, de la plecarea, de la arestarea, de la legea, de la decretul, de la acordul, de la lovitura, de la masacrul, de la scufundarea, de la accidentul, de la inundațiile, de la incendiul, de la reluarea, de la retragerea, de la ocuparea, de la eliberarea',
  openings:
    'în total, total, în toate, per total, dar, iar, însă, totuși, astfel, deja, doar, numai, tot, în plus, de asemenea, în schimb, așadar, apoi, în rest, separat, anterior, la rândul lor, în ansamblu',
  totalling: 'ridicând, ducând, aducând, crescând, urcând, ridicand, ducand, aducand',
  overAll: 'în, după, pe',
  totals:
    'ridicând totalul la, ridicând bilanțul la, ridicând numărul lor la, ridicând numărul total la, ridicând numărul morților la, ridicând numărul victimelor la, ducând totalul la, ducând bilanțul la, ducând numărul lor la, ducând numărul total la, ducând numărul morților la, ducând numărul victimelor la, aducând totalul la, aducând bilanțul la, aducând numărul lor la, aducând numărul total la, aducând numărul morților la, aducând numărul victimelor la, crescând totalul la, crescând bilanțul la, crescând numărul lor la, crescând numărul total la, crescând numărul morților la, crescând numărul victimelor la',
  relatives: 'care, căruia, căreia, cărora, unde',
  setRates:
    'salariul, salariile, salariului, salariu, pensia, pensiile, pensie, pensiei, tva, taxa, taxe, taxele, impozitul, impozite, impozitele, impozit, acciza, accizele, accize, tariful, tarifele, tarife, amenda, amenzile, amenzi, dobânda cheie, dobânda de politică monetară, dobânda de referință, alocația, alocațiile, indemnizația, indemnizațiile, contribuția, contribuțiile, chiria, chiriile, biletul, biletele, plafonul, cota, cotele, taxa pe valoarea adăugată',
  rateless:
    'inflația, inflație, inflației, buletin, buletinul, raport, raportul, ziar, ziarul, ședință, ședința, conferință, conferința, cotidian, presa, rata, ritm, ritmul, creștere, creșterea, scădere, scăderea, variație, variația, sondaj, sondajul, festival, festivalul, statistici, datele, presă, informare, informarea, viață, viața, program',
} satisfies TimeWords;
