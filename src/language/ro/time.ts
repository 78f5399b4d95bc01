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
    spring: 'primăvară, primăvara, primăverii',
    summer: 'vară, vara, verii',
    autumn: 'toamnă, toamna, toamnei',
    winter: 'iarnă, iarna, iernii',
  },
  weekdays: {
    1: 'luni',
    2: 'marți',
    3: 'miercuri',
    4: 'joi',
    5: 'vineri',
    6: 'sâmbătă, sâmbăta',
    7: 'duminică, duminica',
  },
  durations: {
    hour: 'oră, ore, orele, minut, minute, secunde, orelor, secundă',
    day: 'zi, zile, zilele, zilelor, nopți, noapte, nopților',
    week: 'săptămână, săptămâni, săptămânile, săptămânii, săptămânilor',
    month: 'luni, lună, lunile, lunilor, lunii',
    quarter: 'trimestre, semestre, trimestru, semestru',
    year: 'ani, an, anii, anilor, anul, anișori, anului',
    decade: 'decenii, deceniu, secole, secol, generații',
  },
  per: {
    day: 'pe zi, zilnic, în fiecare zi, zilnică, zilnice, pe noapte',
    week: 'pe săptămână, săptămânal, săptămânală, săptămânale, în fiecare săptămână',
    month: 'pe lună, lunar, lunară, lunare, lunari, în fiecare lună',
    year: 'pe an, anual, anuală, anuale, în fiecare an',
  },
  since: 'din, de la, începând din, începând cu, de pe, după, dupa',
  until: 'până în, până la, până, până pe, la, pană la, pana la, pana in, pana',
  between: 'între, intre, din, de la',
  during: 'în, in, din, pe, de, la, din luna, în luna, pe luna, luna, lunii, pentru, in luna, anul',
  and: 'și, si, până în, la, până la, pana in',
  endOf:
    'sfârșitul, sfârșitul lui, finalul, finalul lui, sfârșitul anului, finalul anului, finele, finele lui, finele anului, sfârșitului, sfarsitul lui, sfârșitul lunii, finalul lunii',
  startOf:
    'începutul, începutul lui, începutul anului, începutul lunii, debutul, debutul anului, inceputul lui',
  middleOf: 'mijlocul, mijlocul lui, mijlocul anului, mijlocul lunii, jumătatea lunii, jumătatea lui',
  firstHalf:
    'prima jumătate a anului, prima jumătate a lui, primul semestru din, primele șase luni ale anului, primele șase luni din, prima jumătate din, primul semestru al anului',
  secondHalf:
    'a doua jumătate a anului, a doua jumătate a lui, al doilea semestru din, a doua jumătate din, ultimele șase luni din',
  relative: {
    this_year:
      'anul acesta, anul ăsta, în acest an, acest an, anul în curs, anul curent, anul asta, de anul acesta',
    last_year: 'anul trecut, anul precedent, anul anterior, anul ce a trecut, anului trecut',
    next_year: 'anul viitor, anul următor, la anul, anului viitor',
    year_before_last: 'acum doi ani, în urmă cu doi ani',
    year_earlier:
      'cu un an înainte, acum un an, în urmă cu un an, un an mai devreme, aceeași perioadă a anului trecut, aceeași perioadă din anul trecut, cu un an în urmă',
    since_new_year: 'de la începutul anului, de la inceputul anului, de la începutul acestui an',
    by_end_of_year:
      'până la sfârșitul anului, până la finalul anului, pana la sfarsitul anului, până la finele anului, până la sfârșitul acestui an',
    yesterday: 'ieri',
    this_month: 'luna aceasta, luna asta, această lună, aceasta luna, luna în curs',
    last_month: 'luna trecută, luna precedentă, luna anterioară',
    next_month: 'luna viitoare, luna următoare',
  },
  yearWords: 'anul, anului, anii, an, lui, din',
} satisfies TimeWords;
