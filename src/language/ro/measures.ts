import type { Forms } from '../pack.ts';

export const measures: Record<string, Forms> = {
  arrested: 'arestat, arestați, arestare, reținut, reținuți, reținere, încătușat',
  captured:
    'capturat, capturați, prizonier, prizonieri, prizonierat, căzuți prizonieri, luați prizonieri, se predau, s-au predat, predat, lagăr, ținuți prizonieri, în captivitate, luat prizonier',
  cases: 'caz, cazuri, infectat, infectați, îmbolnăvire, îmbolnăviri, infectare',
  countries: 'naționalități, țări de origine, naționalitate',
  damage: 'pagubă, pagube, daune, prejudiciu, distrugeri, pagubelor, daunelor',
  displaced: 'strămutat, strămutați, refugiat, refugiați, fugit, au fugit, alungat, alungați, deplasați',
  evacuated: 'evacuat, evacuați, evacuate, evacuare, scoși din case',
  fighting:
    'luptă, luptau, lupta, luptat, pe front, desfășurat, desfășurați, servesc, contingent, în rândurile, militari trimiși, trimis, trimiși, trimită, în armata, înrolați în, servit, combat, în serviciul, pe linia frontului, detașat, dislocat, dislocați, în tranșee, ajuns pe front, în unități',
  hospitalised: 'spitalizat, spitalizați, internat, internați, spitalizare, în spital, terapie intensivă',
  identified:
    'identificat, identificați, identificate, listă, lista, nume, numele, bază de date, nominal, pe listă, nominalizați, figurează, evidență',
  inflation: 'inflație, inflația, inflației',
  jobs: 'post, posturi, loc de muncă, locuri de muncă, concediere, concediați, concedieri, disponibilizați',
  killed:
    'ucis, uciși, ucise, mort, morți, murit, moarte, deces, decese, decedat, decedați, pierit, căzut, căzuți, victimă, victime, pierdut viața, și-au pierdut viața, trup, trupuri, cadavru, cadavre, bilanț, omorât, omorâți, uciderea, au murit, înecat, înecați, și-a pierdut viața, au căzut, sicriu',
  losses:
    'pierderi, pierdut, scoși din luptă, morți și răniți, uciși sau răniți, uciși și răniți, pierdere, pierderile, a pierdut',
  missing:
    'dispărut, dispăruți, dispărute, dați dispăruți, date dispărute, dat dispărut, nu se mai știe nimic, fără vești, așteaptă vești, vești, fără urmă',
  pay: 'plată, plătit, plătește, primă unică, primă de, prime, salariu, salariul, soldă, bonus, compensație, despăgubire, recompensă, câștigă, încasează, promis, promiseseră, promitea, indemnizație, cap de om, oferă, oferit, răsplată, salarii, dreptul la',
  price: 'preț, prețul, prețuri, costă, cost, costul, scump, ieftin',
  protesters: 'protest, protestatar, manifestant, manifestanți, miting, marș',
  recruited:
    'recrutat, recrutați, recrutare, recrutarea, recrută, recruți, înrolat, înrolați, semnat, semnat contracte, contract, contracte, angajat, angajați, s-au angajat, atras, ademeniți, ademenit, racolat, racolați, înrolare, semna, semnează, recrutări, recruteze, voluntari, contractat, contractelor, plecat, plecați, duși',
  returned:
    'întors, întorși, s-au întors, repatriat, repatriați, repatriere, adus acasă, aducă acasă, readuși, lăsați la vatră, eliberat, eliberați, revenit, acasă, schimbați, aduși acasă',
  turnout: 'prezență, prezența, prezența la vot',
  unemployment: 'șomaj, șomajul, șomajului',
  vaccinated: 'vaccinat, vaccinați, vaccinare, vaccinală',
  votes: 'vot, voturi, votat',
  without_power:
    'fără curent, fără electricitate, fără energie electrică, pană de curent, fără lumină, nealimentate, nealimentați',
  wounded:
    'rănit, răniți, rănite, rănire, accidentat, accidentați, vătămat, în stare critică, arsuri, mutilați, stare gravă',
};
