/** Money that fighters and the families of the dead get, and money that is no pay. */
import { nouns, phrases, verbs } from './verbs.ts';

export const pay = [
  verbs(
    'plăti, achita soldele, achita salariile, vira, promite:promis, oferi, făgădui, câștiga, încasa, primi, remunera, retribui, recompensa, răsplăti, despăgubi, compensa, cuveni, datora, momi cu, ademeni cu, atrage:atras cu, salariza, acorda familiei/familiilor, trimite:trimis acasă',
  ),
  nouns(
    'salariu, leafă, soldă, simbrie, bonus, bonificație, recompensă, răsplată, indemnizație, diurnă, spor, stimulent, remunerație, retribuție, plată, câștig, avans, compensație, despăgubire, onorariu, pensie de urmaș, alocație, ajutor de deces, bani de buzunar, premiu, salarizare',
  ),
  phrases(
    'pe lună, lunare, lunară, în mână, bani în mână, la semnare, la semnarea, la semnarea contractului, la înrolare, la angajare, pentru semnătură, pentru semnarea, primă de semnare, prima de semnare, primă de înrolare, prima de înrolare, primă unică, prima unică, plată unică, plata unică, sumă unică, suma unică, o sumă unică, o singură plată, pentru fiecare mort, pentru un mort, pentru un rănit, pentru un picior, pentru o rană, pentru rănire, familiei unui mort, familiilor morților, văduvei, văduvelor, de familie, pe oră, drept soldă, drept salariu, bani buni, sumă promisă, suma promisă, banii promiși, promisiunea a, promisiune de, promisiunea de, cât câștigă, cât se plătește, în primul an, în prima lună, după rețineri, în cont',
  ),
].join(', ');

export const expenses = [
  verbs(
    'percepe:perceput, costa, cheltui, amenda, împrumuta, mitui, escroca, fura, delapida, deturna, confisca, sechestra, bloca, îngheța, dona, investi, aloca, bugeta, strânge:strâns, aduna, valora, evalua la, vinde:vândut casa/pământul, ipoteca, plăti agentului/agenției/recrutorului/intermediarului/intermediarilor/traficanților/călăuzei/un/o, plăti pentru viză/bilet/pașaport, da agentului/recrutorului/intermediarului, cere:cerut agentului, încasa de',
  ),
  nouns(
    'comision, taxă, tarif, cost, buget, cheltuială, pagubă, prejudiciu, amendă, datorie, împrumut, credit, ipotecă, impozit, bilet, viză, răscumpărare, cauțiune, profit, câștig ilicit, export, import, ajutor umanitar, donație, grant, subvenție, valoare, preț, chirie, mită, șpagă, fond, reconstrucție, deficit, gaură, investiție, vistierie, trezorerie, notă de plată, factură, avans agentului, economie, zestre, garanție, licență, achiziție, licitație, contrabandă, cifră de afaceri, afacere, încasare',
  ),
  phrases(
    'venit, venitul, venituri, veniturile, pentru fiecare bărbat, pentru fiecare recrut, pentru fiecare om, pentru fiecare recrutat, de fiecare om, de cap de recrut, pe cap de recrut, la bucată, bucata, de căciulă, agentului, agentei, agenților, agenției, recrutorului, recrutorilor, intermediarului, intermediarilor, racolatorului, traficanților, călăuzei, un profesor, un medic, un muncitor, salariul mediu, salariul minim, salariu mediu, câștigă un profesor, în numerar, cash confiscat, confiscați, confiscate, pe baril, pe tonă, la pompă, pe litru, pe kilogram, cheltuieli de judecată, onorariul avocatului, din vistierie, în vistierie',
  ),
].join(', ');
