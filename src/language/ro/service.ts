/** Who is taken into an army, who fights in it, whose names are known. */
import { nouns, people, phrases, verbs } from './verbs.ts';

export const recruited = [
  verbs(
    'recruta, procesa, trece:trecut prin centrul, trece:trecut prin centru, aduce:adus la comisariat, înrola, ajunge:ajuns în armată/armata/Rusia/tranșee/tranșeele/rândurile, intra în armată/armata, racola, ademeni, momi, amăgi, păcăli, înșela, ispiti, seduce:sedus, atrage:atras, convinge:convins, înduplea, îndupleca, constrânge:constrâns, sili să, forța să, obliga să, determina să, presa să, șantaja, mobiliza, încorpora, concentra, chema sub, contracta, înregimenta, înhăma, târî în, ' +
      'semna, parafa, iscăli, angaja, tocmi, năimi, încheia contract/contracte/contractul, semna contract/contracte/contractul/hârtiile/actele, trimite:trimis în Rusia, trafica, vinde:vândut armatei/rușilor, livra, furniza, expedia în Rusia, aduce:adus în Rusia, duce:dus în Rusia/pe/la, îmbarca spre, pleca, zbura spre/la/în, ' +
      'porni spre/la, lua drumul frontului/Rusiei, lua calea frontului/Rusiei, lua în armată, sfârși în, alătura, înscrie:înscris în/ca, prezenta la, oferi voluntar/voluntari, accepta oferta, accepta să lupte/plece/semneze, consimți, răspunde:răspuns chemării/apelului, înghiți momeala, mușca momeala, cădea:căzut în plasă/plasa/capcana/capcană, ' +
      'îmbrăca uniforma, depune:depus jurământul, lua arma/armele, pune:pus mâna, scoate:scos din închisori/închisoare/pușcărie/pușcării/colonii/penitenciare, lua din colonii/închisori/pușcării, alege:ales frontul/armata/contractul, completa rândurile, umfla rândurile, îngroșa rândurile, umple:umplut rândurile',
  ),
  people(
    'recrutat, recrut, recrutor, racolat, racolator, înrolat, voluntar, mobilizat, încorporat, ademenit, momit, amăgit, păcălit, nou-venit, nou-recrutat, proaspăt recrutat, contractual, contractat, traficat, semnatar',
  ),
  nouns(
    'recrutare, înrolare, racolare, încorporare, mobilizare, contract, angajare, momeală, năimire, ademenire, semnatar, promoție',
  ),
  phrases(
    'contract cu armata, contracte cu armata, contractul cu armata, contract militar, contracte militare, contracte cu străini, contracte semnate, noi contracte, contracte noi, noi recruți, flux de recruți, fluxul de recruți, fluxul de voluntari, val de recruți, ritmul recrutării, ritmul recrutărilor, ritmul înrolărilor, plan de recrutare, campanie de recrutare, campania de recrutare, centru de recrutare, centrul de recrutare, centrului de recrutare, ' +
      'prin înșelăciune, prin fraudă, cu minciuna, sub pretextul, cu forța, cu arcanul, la oaste, luați la oaste, în schimbul cetățeniei, pentru cetățenie, în schimbul libertății, cetățenie rusă, cetățenia rusă, pașaport rusesc, pașapoarte rusești, drumul Rusiei, calea frontului, carne de tun, sânge proaspăt, forțe proaspete, s-au dus la război, dus la război, duși la război, plecat la război, plecați la război, plecat pe front, plecați pe front, plecați în Rusia, plecat în Rusia, ajunși în Rusia',
  ),
].join(', ');

export const fighting = [
  verbs(
    'lupta, se bate, trimite:trimis pe front/linie, afla pe front/linie, sta pe front, rămâne:rămas pe front, rămâne:rămas sub arme,  servi, sluji, desfășura, disloca, detașa, cantona, staționa, încartirui, garnizoana, trimite:trimis, arunca în, azvârli în, mâna la, împinge:împins în, muta pe/la, transfera pe, ține:ținut linia/frontul/pozițiile, apăra linia/pozițiile, păzi, asalta, participa la, lua parte la, combate:combătut, purta arma/uniforma/uniformă, ' +
      'activa în, milita, bate:bătut pentru/alături/de, încadra în, încadra, roti, face:făcut parte, instrui în/la, antrena în/la, sosi pe/la/în, ajunge:ajuns pe front/la Kursk',
  ),
  people(
    'soldat, luptător, combatant, mercenar, militar, genist, pușcaș, infanterist, parașutist, legionar, ostaș, oștean, wagnerist, contractor, lefegiu, trăgător, tanchist, artilerist, rezervist, desfășurat, dislocat, detașat, trimis pe front, trimis la luptă, trimis la asalt',
  ),
  nouns(
    'contingent, trupă, efectiv, batalion, detașament, garnizoană, pluton, companie de asalt, întărire, infanterie, ostaș, forță de luptă, combatant',
  ),
  phrases(
    'pe front, la front, pe frontul, de pe front, pe linia frontului, pe linia întâi, în linia întâi, pe prima linie, în prima linie, pe linia de contact, pe linia de luptă, pe câmpul de luptă, pe teren, în tranșee, în tranșeele, în război, la război, în luptă, în lupte, în luptele, în rânduri, în rândurile, în uniformă, sub arme, sub drapel, sub steag, sub comandă rusă, sub contract, în slujba, în serviciul, de partea Rusiei, de partea rușilor, de partea Moscovei, de partea rusă, de partea Kievului, de partea Ucrainei, ' +
      'alături de ruși, alături de armata, cot la cot, împotriva Ucrainei, împotriva Kievului, în armata rusă, în armata Rusiei, în armata lui Putin, în armata lui, în forțele ruse, în trupele ruse, în unitățile ruse, în unități ruse, în unități rusești, în unitățile rusești, în trupele de asalt, în unități de asalt, în unitățile de asalt, în grupele de asalt, la asalt, la asalturi, ' +
      'în Donbas, la Kursk, în regiunea Kursk, pe poziții, pe poziție, în poziții, în misiune, în serviciu activ, în serviciul activ, în activitate, pe teatrul de operațiuni, în teatrul de operațiuni, forță de luptă, forța de luptă, trupe de asalt, trupe terestre, efectivul total, cu arma în mână, în poligoane, în poligon, în tabăra de instrucție, în instrucție, în zona de luptă, în zona de război, la datorie',
  ),
].join(', ');

export const identified = [
  verbs(
    'identifica, nominaliza, inventaria, cataloga, documenta nominal, verifica nominal, confirma nominal, stabili identitatea/identitățile/numele, afla numele/identitatea, lista, repertoria, consemna în, înscrie:înscris pe/în, trece:trecut pe listă, trece:trecut pe lista, trece:trecut în registru/evidențe, figura pe/în, apărea:apărut pe listă/lista/liste, întocmi o',
  ),
  people('identificat, nominalizat, inventariat, listat, catalogat, cunoscut pe nume, cunoscut după nume'),
  nouns(
    'listă, registru, identitate, catalog, tabel, pomelnic, nominal, fișier, cartotecă, identificare, fișă, bază de date',
  ),
  phrases(
    'cu nume, cu nume și prenume, cu numele, după nume, pe nume, numele lor, numele acestora, nume și prenume, nume, numele, numelor, listă nominală, lista nominală, liste nominale, date personale, datele personale, datele de pașaport, numere de pașaport, pe listă, pe lista, pe liste, pe listele, în bază de date, în baza de date, în bazele de date, în registru, în registre, în registrele, în evidențe, în evidențele, în evidența, în catalog, confirmați nominal, confirmat nominal, identitatea a, identități confirmate',
  ),
].join(', ');
