import type { TrapWords } from '../pack.ts';

export const traps = {
  labels:
    'corpului, brigăzii, regimentului, batalionului, diviziei, unității, companiei, armatei, plutonului, escadrilei, grupei, detașamentului, flotei, punctului, articolului, legii, ordonanței, raportul, raportului, lot, lotului, celula, celulei, fereastra, patul, poarta, rândul, boxa, hangarul, cabina, vagonului, zborului, trenului, cursei, liniei, sectorului, blocului, scării, etajului, camerei, salonul, salonului, pavilionului, unitatea militară, antena, magistrala, grupa, boeing, airbus, kilometrul, canalul, pavilionul, spitalul, școala, reactorul, blocul operator, liceul, dispensarul, vagonul, autobuzul, tramvaiul, peronul, corpul, compania, formularul, formular, ghișeul, bulevardul, bulevard, piața, aleea, strada, dana, cheiul, intrarea, rândul, minutul, secolul, runda, turul, locul, poziția, numerele, liniile, diviziile, trenurile, regiunea, anul școlar, articol~, articolul, articolului, articolele, articolelor, art, alineatul, alin, litera, lit, secțiunea, capitolul, cap, paragraful, legea, lege, legii, ordonanța, oug, hg, decretul, hotărârea, rezoluția, directiva, regulamentul, ordinul, punctul, pct, nr, numărul, numarul, camera, sala, poarta, zborul, ruta, linia, peronul, apartamentul, ap, blocul, bl, scara, sc, strada, str, pagina, pag, episodul, sezonul, versiunea, tipul, modelul, clasa, faza, etapa, nivelul, categoria, gradul, grupa, echipa, unitatea, brigada, divizia, regimentul, batalionul, corpul, escadrila, detașamentul, sectorul, sector, zona, cartierul, secția, kilometrul, km, autostrada, biroul, gara, terminalul, canalul, mărimea, magnitudinea, magnitudine, ziua, etajul, casa, colonia, tabăra, penitenciarul, școala, spitalul, dosarul, cursa, trenul, autobuzul, tramvaiul, liceul, grădinița, județean, drumul, formula, liga, locul, volumul, top, anexa, grila, puterea, borna, actul, biletul, loturile, lotul, reactorul, coloana, judecata, codul, cod, cota, cotei, cotă, apartamentului',
  calibre: 'calibru, calibrul, de calibru, de calibrul, calibru de, calibrul de',
  ageBefore:
    'cel mai tânăr, cel mai mic, cel mai vârstnic, cel mai în vârstă, cel mai bătrân, cel mai mare, cea mai tânără, cea mai vârstnică, cea mai în vârstă, vârsta, vârste, în vârstă, vârsta de, vârste de, împlinit, împlinește, împlinea, vârstei, ani între, vârsta medie, vârste cuprinse',
  ageAfter: 'de ani, ani, anișori, de anișori, de luni vârstă',
  clockBefore: 'ora, orele, orei, la ora',
  clockAfter: 'dimineața, seara, noaptea',
  ordinalSuffixes: 'a, lea, ulea, ea, uri, ul, le',
  afterOne:
    'dintre, din, singur, singură, alt, altă, nou, nouă, fel, astfel, asemenea, mare, mic, oarecare, dată, parte, zi, lună, săptămână, an, oră, altul, alta, câte, după, și acelasi, de',
  denominators: 'la fiecare, pe, la, pentru fiecare, raportat la',
  ordinalBefore: 'prima, a doua, ultima, cealaltă, doua, cea de a doua, jumătatea',
  idioms:
    'o dată, unul din, una din, unul dintre, una dintre, unu la unu, unii pe alții, unul pe altul, unul câte unul, o parte, o nouă, un nou, a doua, a treia, o serie, un fel, un alt, o altă, doi câte doi, la jumătatea, la jumătate de drum, pe la jumătatea',
  functionWords:
    'câte, câți, câtă, cât, în, la, pe, cu, din, de, pentru, către, prin, sub, peste, între, după, până, fără, despre, și, si, sau, dar, iar, ci, că, să, care, ce, cum, când, unde, dacă, este, sunt, e, era, erau, a, au, am, ai, ar, aș, va, vor, fi, fost, fiind, se, s, și, nu, mai, foarte, tot, toate, toți, el, ea, ei, ele, noi, voi, eu, lui, lor, îi, le, îl, o, i, l, m, n, au, față, potrivit, conform, acum, apoi, deja, încă, doar, numai, astfel, prin, decât, ca, deci, fiecare, acest, această, acești, aceste, acel, acea, cel, cea, cei, cele, al, ale, anul, spre, dintre, dintr, într, dar, însă, deoarece, pentru că, abia, chiar, aici, acolo, ieri, azi, luni, fostul, adică, dintre, contra, fiind, respectiv, li, mi, ți, ni, vi, își, îmi, îți, oare, cumva, cândva, tocmai, totuși',
} satisfies TrapWords;
