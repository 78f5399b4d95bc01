import type { Forms } from '../pack.ts';

export const measures: Record<string, Forms> = {
  arrested:
    'arestat, arestați, arestare, reținut, reținuți, reținere, încătușat, arestări, cătușe, arestează, în arest, arestul, condamnat, condamnați, încarcerați',
  captured:
    'capturat, capturați, prizonier, prizonieri, prizonierat, căzuți prizonieri, luați prizonieri, se predau, s-au predat, predat, lagăr, ținuți prizonieri, în captivitate, luat prizonier, capturare, captivitate, luați captivi, captivi, captiv, predarea, schimb de prizonieri, deținuți de Ucraina, lagărul, capturarea',
  cases: 'caz, cazuri, infectat, infectați, îmbolnăvire, îmbolnăviri, infectare',
  countries: 'naționalități, țări de origine, naționalitate',
  damage:
    'pagubă, pagube, daune, prejudiciu, distrugeri, pagubelor, daunelor, prejudicii, pierderi materiale, pagubele, costul reparațiilor',
  displaced:
    'strămutat, strămutați, refugiat, refugiați, fugit, au fugit, alungat, alungați, deplasați, fug, sinistrați, fără adăpost, părăsit casele',
  evacuated:
    'evacuat, evacuați, evacuate, evacuare, scoși din case, evacuări, mutați, relocați, scoase din case, evacuează, evacuarea',
  fighting:
    'luptă, luptau, lupta, luptat, pe front, desfășurat, desfășurați, servesc, contingent, în rândurile, militari trimiși, trimis, trimiși, trimită, în armata, înrolați în, servit, combat, în serviciul, pe linia frontului, detașat, dislocat, dislocați, în tranșee, ajuns pe front, în unități, combatanți, luptători, luptând, lupte, servind, servește, desfășoară, trupe, militari în, front, linia întâi, în prima linie, sosit, sosiți, se află în, participă, dislocă, dislocare, militari dislocați, încadrați, activează, luptă de partea',
  hospitalised: 'spitalizat, spitalizați, internat, internați, spitalizare, în spital, terapie intensivă',
  identified:
    'identificat, identificați, identificate, listă, lista, nume, numele, bază de date, nominal, pe listă, nominalizați, figurează, evidență, identificare, identitate, identități, cunoscuți după nume, verificat, confirmat nominal, evidențe, baza de date, listei, înscriși, dosare, nominale',
  inflation: 'inflație, inflația, inflației',
  jobs: 'post, posturi, loc de muncă, locuri de muncă, concediere, concediați, concedieri, disponibilizați',
  killed:
    'ucis, uciși, ucise, mort, morți, murit, moarte, deces, decese, decedat, decedați, pierit, căzut, căzuți, victimă, victime, pierdut viața, și-au pierdut viața, trup, trupuri, cadavru, cadavre, bilanț, omorât, omorâți, uciderea, au murit, înecat, înecați, și-a pierdut viața, au căzut, sicriu, mor, moartea, morții, moare, decese confirmate, răpuși, secerat, letal, fatal, îngropați, înmormântați, necrolog, necrologuri, funeralii, ucid, ucidere, curmat viața, decedează',
  losses:
    'pierderi, pierdut, scoși din luptă, morți și răniți, uciși sau răniți, uciși și răniți, pierdere, pierderile, a pierdut, pierde, pierderilor, morți sau răniți, uciși ori răniți, scoși din uz, bilanțul pierderilor',
  missing:
    'dispărut, dispăruți, dispărute, dați dispăruți, date dispărute, dat dispărut, nu se mai știe nimic, fără vești, așteaptă vești, vești, fără urmă, dispariții, dispariție, dispărutului, pierdut legătura, fără contact, nu mai dau semne, de negăsit, nu se știe nimic, căutați, căutat, lipsă',
  pay: 'plată, plătit, plătește, primă unică, primă de, prime, salariu, salariul, soldă, bonus, compensație, despăgubire, recompensă, câștigă, încasează, promis, promiseseră, promitea, indemnizație, cap de om, oferă, oferit, răsplată, salarii, dreptul la, plăți, salariul lunar, venit, soldele, câștig, câștigul, remunerație, onorariu, stimulente, prima de, bonusul, bonusuri, despăgubiri, compensații, sumă promisă, ofertă, salarizare',
  price: 'preț, prețul, prețuri, costă, cost, costul, scump, ieftin',
  protesters: 'protest, protestatar, manifestant, manifestanți, miting, marș',
  recruited:
    'recrutat, recrutați, recrutare, recrutarea, recrută, recruți, înrolat, înrolați, semnat, semnat contracte, contract, contracte, angajat, angajați, s-au angajat, atras, ademeniți, ademenit, racolat, racolați, înrolare, semna, semnează, recrutări, recruteze, voluntari, contractat, contractelor, plecat, plecați, duși, racolare, racolau, ademenesc, atrași, atrage, atrage în, păcăliți, păcălit, înrolează, s-au înrolat, se înrolează, mobilizați, semnând, semnat un contract, semneze, angajeze, încorporați, convinși, convins, forțați să semneze, contractați, voluntar, plecat în Rusia, ajuns în armata, trimiși pe front, amăgiți, luat în armată, noi recruți, mercenari recrutați',
  returned:
    'întors, întorși, s-au întors, repatriat, repatriați, repatriere, adus acasă, aducă acasă, readuși, lăsați la vatră, eliberat, eliberați, revenit, acasă, schimbați, aduși acasă, întoarcere, întoarcerea, întoarse, s-a întors, readus, revenit acasă, înapoi în țară, repatria, eliberare, eliberarea, schimb, ajuns acasă, aduși, trimiși acasă, lăsați să plece',
  turnout: 'prezență, prezența, prezența la vot',
  unemployment: 'șomaj, șomajul, șomajului',
  vaccinated: 'vaccinat, vaccinați, vaccinare, vaccinală',
  votes: 'vot, voturi, votat',
  without_power:
    'fără curent, fără electricitate, fără energie electrică, pană de curent, fără lumină, nealimentate, nealimentați',
  wounded:
    'rănit, răniți, rănite, rănire, accidentat, accidentați, vătămat, în stare critică, arsuri, mutilați, stare gravă, grav răniți, răni, rana, mutilat, invalizi, amputat, contuzionat, transportați la spital, răniri',
};
