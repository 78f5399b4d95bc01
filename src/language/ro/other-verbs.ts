/** What is said of people and things that no measure of fighters means. */
import { nouns, people, phrases, verbs } from './verbs.ts';

export const predicates = [
  // Justice.
  verbs(
    'condamna, judeca, amenda, acuza, inculpa, învinui, sancționa, interoga, audia, ancheta, cerceta, suspecta, aresta, reține:reținut, încătușa, încarcera, întemnița, extrăda, expulza, deporta, achita pe, grația, amnistia, percheziționa, opri la, întoarce:întors din/de la, interzice:interzis intrarea, trimite:trimis în judecată, pune:pus sub, trage:tras la răspundere, pleda, depune:depus mărturie, mărturisi, concedia, demite:demis, deschide:deschis dosare/dosar, retrage:retras cetățenia, ridica cetățenia, lua cetățenia, trece:trecut pe lista, respinge:respins',
  ),
  // Asking and gathering.
  verbs(
    'intervieva, chestiona, sonda, solicita, cere:cerut ajutor/azil/explicații/o/un, depune:depus cerere/cereri/plângere/plângeri/dosar/dosare, reclama, sesiza, apela la, suna la, vizita, protesta, manifesta, demonstra, mărșălui, greva, vota, alege:ales primar/deputat, abține:abținut, demisiona, semna petiția, semna o petiție, abona, sta la coadă, sta la rând, dormi, aduna în, aduna la, mitingui, participa la miting, participa la protest',
  ),
  // Life.
  verbs(
    'locui, naște:născut, supraviețui, salva, vaccina, imuniza, testa, infecta, îmbolnăvi, diagnostica, studia, absolvi, preda la, pensiona, disponibiliza, căsători, divorța, caza, hrăni, evacua, strămuta, muta în, afecta, inunda, naturaliza, găzdui, călători, îmbarca, transporta, urca în, coborî din, ateriza la',
  ),
  // Things.
  verbs(
    'vinde:vândut, cumpăra, produce:produs, fabrica, asambla, construi, clădi, livra, dona, distruge:distrus, avaria, demola, dărâma, doborî, intercepta, lansa, trage:tras, bombarda, închide:închis, deschide:deschis, redeschide:redeschis, anula, amâna, suspenda, aproba, adopta, elibera vize/pașapoarte, șterge:șters, repara, reface:refăcut, curăța, planta, recolta',
  ),
  // Those who leave the ranks.
  verbs(
    'dezerta, fugi, evada, ascunde:ascuns, trece:trecut granița/frontiera, cere:cerut azil, solicita azil, sustrage:sustras',
  ),
  people(
    'dezertor, arestat, reținut, condamnat, inculpat, acuzat, suspect, deportat, expulzat, salvat, supraviețuitor, sinistrat, refugiat, evacuat, concediat, amendat, intervievat, chestionat, naturalizat, căutat de poliție',
  ),
  nouns(
    'pedeapsă, dezertare, arestare, condamnare, inculpare, plângere, reclamație, petiție, demers, dosar penal, sentință, verdict, percheziție, expulzare, deportare, amendă, greva, protest, miting, azil',
  ),
  phrases(
    'în arest, a căzut cu, au căzut cu, căzut cu, căzut la, căzut sub, căzut guvernul, căzut de acord, căzut de la putere, trimis mesaje, trimis scrisori, trimis ajutoare, trimis cereri, cerut bilet, răspuns la apel, răspuns la întrebări, în arest preventiv, în arest la domiciliu, sub control judiciar, după gratii, în închisoare, la închisoare, în detenție, în judecată, la judecată, sub acuzare, sub anchetă, sub sancțiuni, dați în urmărire, dat în urmărire, date în urmărire, pe fugă, fugari, în grevă, la bord, la coadă, la rând, la protest, fără loc de muncă, fără curent, fără adăpost, pe lista de așteptare, cu suspendare, dosare penale, dosar penal, mandate de arestare, certificat de naștere, pedeapsa cu moartea, la moarte, pe viață, moarte clinică, punct mort, ' +
      'a pierdut alegerile, pierdut timp, pierdut locul de muncă, pierdut licența, pierdut controlul, pierdut meciul, pierdut mandatul, pierdut cetățenia, în schimb, în schimbul de focuri, lupta împotriva, lupta cu, luptă cu flăcările, luptă cu focul, luptă pentru viață, lupta anticorupție, de la locul de muncă, contract de muncă, contracte de muncă, contract de furnizare, contract de leasing, s-a angajat să, s-au angajat să, angajat la, angajați la, post mortem al, în spitalul de',
  ),
].join(', ');

export const bystanders =
  'avocat, jurist, notar, procuror, judecător, magistrat, grefier, anchetator, investigator, inspector, auditor, jurnalist, ziarist, reporter, corespondent, redactor, editor, blogger, fotograf, cameraman, diplomat, ambasador, consul, atașat, ministru, senator, deputat, parlamentar, consilier, primar, guvernator, prefect, politician, președinte, secretar, purtător, delegat, reprezentant, negociator, mediator, expert, analist, economist, sociolog, demograf, cercetător, savant, istoric, profesor, observator, ' +
  'suspect, inculpat, acuzat, condamnat, complice, traficant, contrabandist, recrutor, racolator, intermediar, agent, samsar, organizator, escroc, călăuz, instructor, păgubit, reclamant, petent, vecin, coleg, prieten, cumnat, cumătru, orfan, medic, doctor, chirurg, infirmier, asistent, psiholog, legist, pacient, învățător, preot, călugăr, imam, polițist, jandarm, grănicer, vameș, gardian, paznic, temnicer, pompier, salvator, salvamontist, funcționar, director, manager, șef, patron, acționar, investitor, proprietar, chiriaș, bancher, contabil, ' +
  'client, cumpărător, consumator, utilizator, abonat, urmăritor, cititor, spectator, ascultător, alegător, candidat, membru, susținător, simpatizant, activist, dizident, protestatar, manifestant, demonstrant, grevist, pasager, călător, turist, vizitator, oaspete, pelerin, enoriaș, angajator, antreprenor, traducător, interpret, locuitor, localnic, sătean, respondent, donator, hacker, fermier, șofer, pilot, pensionar, bebeluș, elev, licean, absolvent, colocatar';
