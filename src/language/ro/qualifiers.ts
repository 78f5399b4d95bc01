import type { QualifierWords } from '../pack.ts';

export const qualifiers = {
  before: {
    exact: 'exact, fix, taman',
    approx:
      'circa, aproximativ, aprox, cca, în jur de, în jurul a, vreo, vreun, cam, aproape, aproape de, undeva la, undeva pe la, estimativ, apropiat de, spre, de ordinul a, în jurul cifrei de, pe la, nu departe de, de circa, de aproximativ, de aproape',
    at_least:
      'cel puțin, minim, minimum, nu mai puțin de, pe puțin, măcar, un minim de, un minimum de, începând de la, cel puțin vreo, minimum vreo, barem',
    more_than:
      'peste, mai mult de, mai mulți de, mai multe de, mai mult decât, mai bine de, trecut de, de peste, ceva peste, cu mult peste, mult peste, puțin peste, cu puțin peste, mai mare de, depășind, mai mari de, superior~, mai mulți decât',
    at_most:
      'până la, cel mult, maxim, maximum, nu mai mult de, nu mai mulți de, nu mai multe de, un maxim de, un maximum de, până spre, chiar și, plafonat la, în limita a, în limita, nu peste, cel mult până la, limitat la',
    less_than:
      'sub, mai puțin de, mai puțini de, mai puține de, mai mic de, puțin sub, cu puțin sub, nici măcar, nici, inferior~, mult sub, mai puțin decât, de sub',
  },
  after: {
    approx: 'sau cam așa ceva, și ceva de, și ceva',
    at_least: 'sau mai mult, sau mai mulți, sau mai multe, cel puțin, minimum',
    more_than: 'și mai bine, și mai mult',
    at_most: 'sau mai puțin, sau mai puțini, cel mult, maximum',
  },
  verbs: {
    approx:
      'se apropie de, s a apropiat de, apropiindu se de, se apropia de, s au apropiat de, ar fi aproape de',
    more_than:
      'sărit de, sare de, sar de, depășește, depășesc, depășit, depășise, depășea, depășeau, a depășit, au depășit, trece de, trec de, trecut de, a trecut de, au trecut de, depășească, trecea de, treceau de, depășind, depasi, depăși',
  },
  fillers:
    'pragul, cifra, nivelul, borna, la, de, a, cei, cele, celor, alți, alte, încă, o, un, cu, pe, din, dintre, circa, ale, ai, cea, cel, în, aproximativ',
  between: 'între, cuprins~ între, undeva între',
  betweenAnd: 'și, si',
  from: 'de la, între',
  fromTo: 'la, până la, pana la',
  to: 'la, până la, pana la',
  or: 'sau, ori',
  inverted: '',
  reaching:
    'ajuns, ajunge, ajungă, ajunsese, scumpit, scumpește, ieftinit, ieftinește, revizuit~, ajustat~, corectat~, actualizat~, accelerat, temperat, încetinit, avansat, urcând, crescând, coborând, scăzând, crească, scadă, urce, coboare, ridicat~, ridică, umflat, dublat, triplat, extins~, împins, dus, adus, tăiat~, restrâns~, majorat~, redus~, plafonat~, rotunjit~',
} satisfies QualifierWords;
