/** What becomes of people at war and in disasters. */
import { nouns, people, phrases, verbs } from './verbs.ts';

export const killed = [
  verbs(
    'ucide:ucis, omorî, muri, pieri, deceda, răposa, sucomba, expira din, asasina, masacra, măcelări, executa, împușca mortal, înjunghia mortal, secera, răpune:răpus, lichida, spulbera, extermina, nimici, îneca, asfixia, electrocuta, carboniza, sufoca, spânzura, sinucide:sinucis, sufleca, îngropa, înmormânta, înhuma, incinera, boci, jeli, comemora, ' +
      'pierde:pierdut viața/viețile, curma viața/viețile/viețile, lua viața, da viața, jertfi, sacrifica, plăti cu viața, cădea:căzut în luptă/luptele/lupte/război/Ucraina/Donbas, cădea:căzut la datorie/Bahmut/Kursk, cădea:căzut pe front/câmpul, cădea:căzut, lăsa oasele/viața, lăsa acolo oasele, stinge:stins din, trece:trecut în neființă, băga în pământ, pune:pus în pământ, culca la pământ, face:făcut victime, ' +
      'întoarce:întors în sicriu/sicrie/coșciug/coșciuge/urnă/urne, veni acasă în, veni în sicriu/sicrie, sosi în sicriu/sicrie, aduce:adus în sicriu/sicrie, ajunge:ajuns acasă în, ajunge:ajuns la cimitir/morgă, termina la cimitir, sfârși la cimitir, sfârși în cimitir/groapă',
  ),
  people(
    'ucis, mort, decedat, răposat, omorât, defunct, înecat, răpus, îngropat, înmormântat, căzut la datorie, căzut în luptă, căzut pe front, asasinat, masacrat, incinerat, executat, împușcat mortal, sinucigaș, neînsuflețit, martir',
  ),
  nouns(
    'deces, moarte, victimă, cadavru, sicriu, coșciug, raclă, urnă, mormânt, groapă, înmormântare, funeralii, cimitir, necrolog, ferpar, certificat de deces, mortalitate, asasinat, omor, crimă, sinucidere, execuție, masacru, morgă, cenușă, osemânt, rămășiță, parastas, pomană, piatră funerară, monument funerar, priveghi',
  ),
  phrases(
    'a eliminat, au eliminat, a „eliminat, eliminat militari, trupul, trupului, trupuri, trupurile, trupurilor, cruci, crucile, cruci albe, mort, moartă, morți, moarte, morții, morților, au murit, a murit, și-au pierdut viața, și-a pierdut viața, și-au lăsat oasele, și-a lăsat oasele, și-au lăsat viața, și-au dat viața, și-a dat viața, și-au dat ultima suflare, și-a găsit sfârșitul, și-au găsit sfârșitul, și-au găsit moartea, și-a găsit moartea, nu mai sunt în viață, nu mai e în viață, nu mai este în viață, nu mai trăiesc, nu mai trăiește, nu au supraviețuit, n-au supraviețuit, n-a supraviețuit, nu a supraviețuit, ' +
      'nu s-au mai întors, nu s-a mai întors, nu se vor mai întoarce, nu se mai întorc, în pământ, sub pământ, sub glie, în groapă, în gropi, în mormânt, în morminte, în sicrie, în sicriu, în saci negri, în saci, acasă în sicriu, acasă în sicrie, la cimitir, în cimitir, la morgă, fără viață, fără suflare, găsiți morți, găsit mort, găsită moartă, găsite moarte, dați morți, declarați morți, declarat mort, uciși în luptă, ucis în luptă, ucis în acțiune, uciși în acțiune, ' +
      'soldați morți, militari morți, certificate de deces, certificatul de deces, anunț de deces, anunțuri de deces, anunțuri mortuare, notificări de deces, bilanțul morților, bilanțul victimelor, numărul morților, numărul victimelor, numărul deceselor, pierderi de vieți, pierderea de vieți omenești, vieți omenești, viețile a, viața a, cargo 200, gropi comune, groapă comună, groapa comună, cu tricolorul, postum, post-mortem, mortal, mortală, mortale, letal, letale, fatal, fatale, copleșiți de răni, doborâți de răni',
  ),
].join(', ');

export const wounded = [
  verbs(
    'răni, accidenta, vătăma, mutila, schilodi, contuziona, contuza, estropia, amputa, intoxica, arde:ars grav, suferi răni/arsuri/traumatisme/leziuni/fracturi/contuzii/vătămări, pierde:pierdut un picior/braț/ochi, pierde:pierdut o mână, pierde:pierdut picioarele/vederea/membre, rămâne:rămas fără picior/picioare/braț/o/un, rămâne:rămas invalid/invalizi/infirm/infirmi/schilod, ' +
      'ajunge:ajuns la spital/terapie, ajunge:ajuns în spital/spitale, duce:dus la spital, transporta la spital, zăcea în/prin, evacua răniți',
  ),
  people(
    'rănit, accidentat, vătămat, mutilat, schilodit, contuzionat, amputat, invalid, infirm, schilod, estropiat, grav rănit, ușor rănit, politraumatizat',
  ),
  nouns(
    'rană, rănire, vătămare, traumatism, contuzie, fractură, arsură, leziune, amputare, invaliditate, invalid',
  ),
  phrases(
    'transportați la spital, transportate la spital, transportați la spitale, transportate la spitale, transportat la spital, duși la spital, duse la spital, duși la spitale, ajuns la spital, ajunși la spital, internați în spital, la spitale din, la spitalul, preluați de ambulanțe, în stare gravă, în stare critică, în spital, în spitale, la spital, în spitalele, în spitalul, pe patul de spital, pe paturi de spital, la terapie intensivă, la reanimare, la urgențe, în stare critică, în stare gravă, în stare foarte gravă, stare critică, stare gravă, în cârje, pe targă, pe tărgi, fără picioare, fără un picior, fără braț, fără un braț, fără membre, răni grave, răniți grav, răniți ușor, grav răniți, ușor răniți, cu răni, cu arsuri, cu fracturi, cu traumatisme, la recuperare, cargo 300',
  ),
].join(', ');

export const losses = [
  verbs(
    'pierde:pierdut, scoate:scos din luptă/uz, decima, măcina, sângera, suferi pierderi, înregistra pierderi, consemna pierderi, toca',
  ),
  nouns('pierdere'),
  phrases(
    'morți și răniți, morți sau răniți, morți ori răniți, uciși și răniți, uciși sau răniți, uciși ori răniți, răniți și morți, răniți și uciși, răniți sau uciși, morți și dispăruți, morți sau dispăruți, uciși sau dispăruți, uciși și dispăruți, uciși sau capturați, uciși ori capturați, morți, răniți, răniți și dispăruți, răniți sau dispăruți, ucis sau rănit, ucis ori rănit, ucisă sau rănită, morții și răniții, între morți și răniți, scoși din luptă, scoase din luptă, scoaterea din luptă, din luptă, ' +
      'scoși din uz, pierderi umane, pierderile umane, pierderi totale, pierderile totale, pierderile ruse, pierderile rusești, pierderi în oameni, pierderi zilnice, pierderi irecuperabile, pierderile irecuperabile, mașina de tocat, mașină de tocat, mașina de tocat carne, uzură',
  ).replace(/=morți, =răniți, /, ''),
].join(', ');

export const captured = [
  verbs(
    'captura, preda, prinde:prins viu/vii, prinde:prins în viață, lua prizonier/prizonieri/ostatic/ostatici, lua în captivitate, cădea:căzut prizonier/prizonieri, cădea:căzut în prizonierat/captivitate/mâinile, face:făcut prizonier/prizonieri, ține:ținut prizonier/prizonieri, ține:ținut în captivitate/lagăr/lagăre, deține:deținut în lagăr/lagăre/captivitate, interna în lagăr, depune:depus armele, lăsa armele, ridica mâinile, zăcea în lagăr/lagăre/captivitate, putrezi în, nimeri în prizonierat, ajunge:ajuns prizonier/prizonieri, ajunge:ajuns în prizonierat/captivitate/lagăr',
  ),
  people(
    'prizonier, captiv, capturat, predat, luat prizonier, căzut prizonier, făcut prizonier, luat ostatic',
  ),
  nouns('prizonierat, captivitate, lagăr, capturare, baracă, prizonier de război, predare'),
  phrases(
    'în prizonierat, în captivitate, din captivitate, din prizonierat, în lagăr, în lagăre, în lagărul, în lagărele, în lagărele ucrainene, lagăr de prizonieri, lagăre de prizonieri, lagărul de prizonieri, tabără de prizonieri, tabere de prizonieri, tabăra de prizonieri, în mâinile ucrainenilor, în mâinile Kievului, în mâinile rușilor, în custodia Ucrainei, în custodia Kievului, în custodie ucraineană, în detenție ucraineană, în detenție în Ucraina, ținuți de Ucraina, deținuți de Ucraina, prizonieri de război, prizonier de război, prizonierii de război, după sârma ghimpată, în spatele sârmei, cu mâinile sus, fond de schimb, fondul de schimb, prinși de ucraineni, prins de ucraineni',
  ),
].join(', ');

export const missing = [
  verbs(
    'dispărea:dispărut, volatiliza, evapora, pierde:pierdut urma/contactul/legătura, căuta, lipsi, amuți, înghiți de, mătura de, lua de ape/viitură/curent/apă',
  ),
  people('dispărut, dat dispărut, negăsit, căutat, declarat dispărut'),
  nouns('dispariție'),
  phrases(
    'dați dispăruți, dat dispărut, dată dispărută, date dispărute, dispăruți în misiune, dispărut în misiune, dispăruți în acțiune, dispăruți fără urmă, fără urmă, fără veste, fără vești, fără nicio veste, nicio veste, nicio urmă, nicio știre, fără știri, de negăsit, nu au fost găsiți, nu au fost încă găsiți, n-au fost găsiți, nu a fost găsit, încă nu au fost găsiți, nu sunt de găsit, negăsiți, încă negăsiți, soartă necunoscută, soarta necunoscută, soarta lor, soarta a, soarta celorlalți, soarta altora, soarta acestora, despre soarta, cu soartă necunoscută, ' +
      'nu se știe nimic, nu se mai știe nimic, nu se știe unde, nu se mai știe unde, nu se știe ce, nu mai dau semne, nu mai dă semne, nu au mai dat semne, n-au mai dat semne, n-a mai dat semne, nu mai răspund, nu mai răspunde, nu răspund la telefon, nu răspunde la telefon, nu mai sună, nu mai scriu, semn de viață, semne de viață, au tăcut, fără contact, contactul pierdut, legătura pierdută, legătura s-a întrerupt, pierdut legătura, pierdut contactul, s-a pierdut legătura, s-a pierdut contactul, s-a pierdut urma, li s-a pierdut urma, i s-a pierdut urma, au ieșit din legătură, ' +
      'nu au mai fost văzuți, n-au mai fost văzuți, n-a mai fost văzut, nu a mai fost văzut, lipsă la apel, lipsă, sub dărâmături, sub ruine, sub moloz, încă sub dărâmături, încă este căutat, sunt încă căutați, încă sunt căutați, sunt căutați, sunt căutate, este căutat, este căutată, rămân dispăruți, rămâne dispărut, luați de ape, luat de ape, luată de ape, semnul întrebării, semn de întrebare',
  ),
].join(', ');

export const returned = [
  verbs(
    'repatria, întoarce:întors, readuce:readus, elibera, demobiliza, reveni, înapoia, restitui, lăsa la vatră, lăsa să plece, lăsa liber/liberi, aduce:adus acasă/înapoi/în țară, trimite:trimis acasă/înapoi, ajunge:ajuns acasă, ajunge:ajuns înapoi, ajunge:ajuns în țară, veni acasă/înapoi, pleca acasă, zbura acasă, evada, retrage:retras de pe, retrage:retras, scoate:scos din Rusia, scoate:scos din armată, scoate:scos de pe, smulge:smuls, salva din, răscumpăra, schimba, face:făcut schimb, ateriza, reîntregi, regăsi familiile, rezilia contractele/contractul',
  ),
  people(
    'întors, repatriat, readus, eliberat, demobilizat, revenit, schimbat, adus acasă, întors acasă, trimis acasă, ajuns acasă, revenit acasă, retras, lăsat la vatră, înapoiat',
  ),
  nouns(
    'repatriere, întoarcere, eliberare, revenire, demobilizare, retragere, schimb de prizonieri, înapoiere, recuperare',
  ),
  phrases(
    'acasă, înapoi acasă, înapoi în țară, înapoi, în țară, la casele lor, la familii, la familiile lor, în familie, în familii, în sânul familiei, teferi acasă, în viață acasă, vii acasă, sănătoși acasă, teferi, în libertate, s-au întors, s-a întors, se întorc, au revenit, a revenit, schimb de prizonieri, schimburi de prizonieri, schimbul de prizonieri, zbor de repatriere, zboruri de repatriere, cererea de repatriere, la vatră, pe pământ natal, pe picioarele lor',
  ),
].join(', ');
