/** Short scenarios of our own, each about what a rule must and must not tell. */
import type { Outlet } from '../../src/ledger/speakers.ts';
import type { Article, Play, Said } from './play.ts';

const outlets: Outlet[] = [
  { id: 'herald', name: 'Harbour Herald', language: 'en', timezone: 'Europe/London' },
  { id: 'gazeta', name: 'Gazeta de Vest', language: 'ro', timezone: 'Europe/Bucharest' },
  { id: 'vestnik', name: 'Вестник Юга', language: 'ru', timezone: 'Europe/Chisinau' },
];
const topic = (id: string, ...measures: (string | { id: string; unit: string })[]) => ({
  id,
  title: id,
  match: { en: [id] },
  measures: measures.map((one) => (typeof one === 'string' ? { id: one } : one)),
});
const a = (id: string, outlet: string, at: string, ...figures: Said[]): Article => ({
  id,
  outlet,
  at,
  figures,
});
const edit = (id: string, outlet: string, at: string, ...figures: Said[]): Article => ({
  id,
  outlet,
  at,
  figures,
  edit: true,
});
const n = (
  measure: string,
  text: string,
  attribution: string | null = null,
  more: Partial<Said> = {},
): Said => ({ measure, n: text, attribution, ...more });

const killed = (text: string, by: string | null, more: Partial<Said> = {}) => n('killed', text, by, more);
const pct = { kind: 'percent', unit: 'percent' } as const;

export const own: Record<string, Play> = {
  'strike: the union and the ministry count differently, and the plan is no count': {
    topic: topic('strikes', { id: 'strikers', unit: 'person' }),
    outlets,
    days: [
      {
        articles: [
          a(
            's1',
            'herald',
            '2026-04-01T07:00',
            n('strikers', '~40000', 'teachers’ union', { status: 'planned', to: '2026-04-02' }),
          ),
          a(
            's2',
            'herald',
            '2026-04-01T15:00',
            n('strikers', '12000', 'education ministry', { to: '2026-04-01' }),
          ),
          a(
            's3',
            'gazeta',
            '2026-04-01T16:00',
            n('strikers', '>=31000', 'sindicat', { to: '2026-04-01' }),
            n('strikers', '12000', 'Ministerul Educației'),
          ),
        ],
        told: [
          's1: first strikers planned: — → ~40000 teachers’ union',
          's2: first strikers: — → 12000 education ministry',
          's3: conflict strikers: 12000 education ministry → >=31000 sindicat',
        ],
      },
      {
        articles: [
          a(
            's4',
            'vestnik',
            '2026-04-02T08:00',
            n('strikers', '>=31000', 'профсоюз', { to: '2026-04-01' }),
            n('strikers', '12000', 'Минобр', { to: '2026-04-01' }),
          ),
          a(
            's5',
            'herald',
            '2026-04-02T16:00',
            n('strikers', '14500', 'education ministry', { to: '2026-04-02' }),
          ),
        ],
        told: ['s5: rose strikers: 12000 education ministry → 14500 education ministry'],
      },
    ],
  },

  'layoffs: a company confirms, corrects, and the old number goes on being printed': {
    topic: topic('layoffs', 'jobs'),
    outlets,
    days: [
      {
        articles: [
          a('l1', 'herald', '2026-05-04T09:00', n('jobs', '~1200', 'Nordwerk')),
          a(
            'l2',
            'gazeta',
            '2026-05-04T11:00',
            n('jobs', '1200', 'Nordwerk'),
            n('jobs', '300', 'Nordwerk', { part: 'Arad' }),
          ),
        ],
        told: ['l1: first jobs: — → ~1200 Nordwerk'],
      },
      {
        articles: [
          edit('l1', 'herald', '2026-05-05T09:00', n('jobs', '1450', 'Nordwerk')),
          a('l3', 'vestnik', '2026-05-05T12:00', n('jobs', '~1200', 'Nordwerk')),
        ],
        told: ['l1: revised jobs: ~1200 Nordwerk → 1450 Nordwerk'],
      },
      {
        articles: [
          edit('l2', 'gazeta', '2026-05-06T08:00', n('jobs', '1450', 'Nordwerk')),
          a('l4', 'herald', '2026-05-06T09:00', n('jobs', '>1400', 'Nordwerk')),
          edit('l1', 'herald', '2026-05-06T18:00', n('jobs', '1200', 'Nordwerk')),
        ],
        told: ['l1: revised jobs: 1450 Nordwerk → 1200 Nordwerk'],
      },
    ],
  },

  'measles: weeks and all cases so far are held apart, areas too': {
    topic: topic('measles', { id: 'cases', unit: 'case' }),
    outlets,
    days: [
      {
        articles: [
          a(
            'm1',
            'gazeta',
            '2026-02-02T08:00',
            n('cases', '1240', 'INSP', { from: '2026', to: '2026', area: ['RO'] }),
            n('cases', '96', 'INSP', { from: '2026-01-26', to: '2026-02-01', area: ['RO'] }),
          ),
          a('m2', 'vestnik', '2026-02-02T10:00', n('cases', '83', 'Минздрав', { area: ['MD'] })),
        ],
        told: ['m1: first cases: — → 1240 INSP', 'm2: first cases: — → 83 Минздрав'],
      },
      {
        articles: [
          a(
            'm3',
            'herald',
            '2026-02-09T08:00',
            n('cases', '1371', 'National Institute of Public Health', {
              from: '2026',
              to: '2026',
              area: ['RO'],
            }),
            n('cases', '131', 'National Institute of Public Health', {
              from: '2026-02-02',
              to: '2026-02-08',
              area: ['RO'],
            }),
          ),
          a('m4', 'vestnik', '2026-02-09T09:00', n('cases', '91', 'Минздрав', { area: ['MD'] })),
          a(
            'm5',
            'gazeta',
            '2026-02-09T12:00',
            n('cases', '91', 'Ministerul Sănătății', {}),
            n('cases', '>1300', 'INSP'),
          ),
        ],
        told: [
          'm3: rose cases: 1240 INSP → 1371 National Institute of Public Health',
          'm3: rose cases: 96 INSP → 131 National Institute of Public Health',
          'm4: rose cases: 83 Минздрав → 91 Минздрав',
        ],
      },
    ],
  },

  'wildfire: outlets that name nobody, a slow outlet, and a toll that goes down': {
    topic: topic('wildfires', 'killed', { id: 'burnt', unit: 'ha' }, { id: 'homes', unit: 'house' }),
    outlets,
    days: [
      {
        articles: [
          a(
            'w1',
            'herald',
            '2026-08-03T08:00',
            killed('3', 'fire service'),
            n('burnt', '~4000', 'Copernicus', { kind: 'measure' }),
          ),
          a('w2', 'gazeta', '2026-08-03T14:00', killed('5', null)),
          a('w3', 'vestnik', '2026-08-03T16:00', killed('5', 'пожарная служба')),
        ],
        told: [
          'w1: first burnt: — → ~4000 Copernicus',
          'w1: first killed: — → 3 fire service',
          'w2: rose killed: 3 fire service → 5 Gazeta de Vest',
        ],
      },
      {
        articles: [
          a(
            'w4',
            'herald',
            '2026-08-04T06:00',
            killed('6', 'fire service'),
            n('burnt', '6200', 'Copernicus', { kind: 'measure' }),
          ),
          a('w5', 'gazeta', '2026-08-04T07:00', killed('5', 'pompieri')),
          a('w6', 'gazeta', '2026-08-04T09:00', killed('6', null), n('homes', '12*', null)),
          a('w7', 'vestnik', '2026-08-04T12:00', killed('3', null)),
        ],
        told: [
          'w4: rose burnt: ~4000 Copernicus → 6200 Copernicus',
          'w4: rose killed: 5 пожарная служба → 6 fire service',
          'w6: first homes: — → 12* Gazeta de Vest',
        ],
      },
      {
        articles: [
          a('w8', 'herald', '2026-08-05T06:00', killed('4', 'fire service'), n('homes', '41', 'mayor')),
          a(
            'w9',
            'gazeta',
            '2026-08-05T11:00',
            killed('4', 'pompieri'),
            n('homes', '41', 'primar'),
            n('homes', '12*', null),
          ),
        ],
        told: ['w8: fell killed: 6 fire service → 4 fire service'],
      },
    ],
  },

  'election: turnout in percent grows through the day, shares are silent': {
    topic: topic('elections', { id: 'turnout', unit: 'percent' }),
    outlets,
    days: [
      {
        articles: [
          a(
            'e1',
            'gazeta',
            '2026-05-17T09:30',
            n('turnout', '18.4', 'BEC', pct),
            n('turnout', '52', 'BEC', { ...pct, role: 'share' }),
          ),
          a('e2', 'vestnik', '2026-05-17T10:00', n('turnout', '18.4', 'Центральное избирательное бюро', pct)),
          a(
            'e3',
            'gazeta',
            '2026-05-17T14:10',
            n('turnout', '36.1', 'BEC', pct),
            n('turnout', '18.4', 'BEC', { ...pct, role: 'previous' }),
          ),
          a(
            'e4',
            'herald',
            '2026-05-17T15:00',
            n('turnout', '~36', 'BEC', pct),
            n('turnout', '2.1', 'BEC', { ...pct, role: 'delta' }),
          ),
        ],
        told: ['e1: first turnout: — → 18.4 BEC', 'e3: rose turnout: 18.4 BEC → 36.1 BEC'],
      },
      {
        articles: [
          a('e5', 'herald', '2026-05-18T07:00', n('turnout', '64.72', 'BEC', { ...pct, to: '2026-05-17' })),
          a('e6', 'gazeta', '2026-05-18T08:00', n('turnout', '>64', 'BEC', pct)),
        ],
        told: ['e5: rose turnout: 36.1 BEC → 64.72 BEC'],
      },
    ],
  },

  'migration: a denial, a forecast, and what might come': {
    topic: topic('migration', { id: 'crossings', unit: 'person' }),
    outlets,
    days: [
      {
        articles: [
          a(
            'g1',
            'herald',
            '2026-03-02T08:00',
            n('crossings', '2300', 'Frontex', { from: '2026-02', to: '2026-02' }),
          ),
          a(
            'g2',
            'vestnik',
            '2026-03-02T10:00',
            n('crossings', '2300', 'МВД', { status: 'denied', from: '2026-02', to: '2026-02' }),
            n('crossings', '1700', 'МВД', { from: '2026-02', to: '2026-02' }),
          ),
          a(
            'g3',
            'gazeta',
            '2026-03-02T11:00',
            n('crossings', '2300', 'Frontex', { from: '2026-02', to: '2026-02' }),
            n('crossings', '5000', 'Frontex', { status: 'planned', from: '2026-07', to: '2026-07' }),
          ),
        ],
        told: [
          'g1: first crossings: — → 2300 Frontex',
          'g2: conflict crossings: 2300 Frontex → 1700 МВД',
          'g3: first crossings planned: — → 5000 Frontex',
        ],
      },
      {
        articles: [
          a(
            'g4',
            'herald',
            '2026-04-02T08:00',
            n('crossings', '2900', 'Frontex', { from: '2026-03', to: '2026-03' }),
            n('crossings', '2300', 'Frontex', { from: '2026-02', to: '2026-02' }),
          ),
          a(
            'g5',
            'vestnik',
            '2026-04-02T09:00',
            n('crossings', '2900', 'Фронтекс', { from: '2026-03', to: '2026-03' }),
            n('crossings', '1700', 'МВД', { from: '2026-02', to: '2026-02' }),
          ),
        ],
        told: ['g4: rose crossings: 2300 Frontex → 2900 Frontex'],
      },
    ],
  },

  'prisoners: ranges, bounds, and numbers that only lose their qualifier': {
    topic: topic('prisoners', 'captured', 'returned'),
    outlets,
    days: [
      {
        articles: [
          a('p1', 'vestnik', '2026-01-12T08:00', n('captured', '6000..8000', 'ГУР', { to: '2025-12' })),
          a('p2', 'herald', '2026-01-12T09:00', n('returned', '>=150', 'Kyiv')),
        ],
        told: ['p1: first captured: — → 6000..8000 ГУР', 'p2: first returned: — → >=150 Kyiv'],
      },
      {
        articles: [
          a('p3', 'gazeta', '2026-01-12T15:00', n('returned', '150', 'Kiev')),
          a(
            'p4',
            'herald',
            '2026-01-13T07:00',
            n('captured', '6500', "Ukraine's military intelligence", { to: '2026-01-13' }),
          ),
          a('p5', 'vestnik', '2026-01-13T08:00', n('returned', '150', 'Киев', {})),
        ],
        told: [
          "p4: narrowed captured: 6000..8000 ГУР → 6500 Ukraine's military intelligence",
          'p5: narrowed returned: >=150 Kyiv → 150 Киев',
        ],
      },
      {
        articles: [
          a('p6', 'herald', '2026-01-15T07:00', n('captured', '6000..9000', 'HUR', { to: '2026-01-14' })),
          a('p7', 'gazeta', '2026-01-15T08:00', n('captured', '~6500', 'HUR', { to: '2026-01-13' })),
        ],
        told: ["p6: widened captured: 6500 Ukraine's military intelligence → 6000..9000 HUR"],
      },
    ],
  },

  'blackout: a relay drops a number, its source drops it, and the text was only cut': {
    topic: topic('blackouts', { id: 'without_power', unit: 'household' }),
    outlets,
    days: [
      {
        articles: [
          a(
            'b1',
            'gazeta',
            '2026-11-02T07:00',
            n('without_power', '52000', 'Electrica', { unit: 'household' }),
          ),
          a(
            'b2',
            'herald',
            '2026-11-02T09:00',
            n('without_power', '52000', 'Electrica', { unit: 'household' }),
            n('without_power', '61000', 'regulator', { unit: 'household', to: '2026-11-02' }),
          ),
        ],
        told: [
          'b1: first without_power: — → 52000 Electrica',
          'b2: conflict without_power: 52000 Electrica → 61000 regulator',
        ],
      },
      {
        articles: [
          edit(
            'b2',
            'herald',
            '2026-11-03T09:00',
            n('without_power', '61000', 'regulator', { unit: 'household' }),
          ),
        ],
        told: [],
      },
      {
        articles: [
          edit('b2', 'herald', '2026-11-04T09:00'),
          a(
            'b3',
            'gazeta',
            '2026-11-04T10:00',
            n('without_power', '8000', 'Electrica', { unit: 'household' }),
          ),
          a(
            'b4',
            'vestnik',
            '2026-11-04T11:00',
            n('without_power', '61000', 'regulator', { unit: 'household' }),
          ),
        ],
        told: [
          'b2: withdrawn without_power: 61000 regulator → —',
          'b3: fell without_power: 52000 Electrica → 8000 Electrica',
        ],
      },
    ],
  },

  'costs: currencies apart, conversions silent, rounded copies silent': {
    topic: topic('costs', 'damage'),
    outlets,
    days: [
      {
        articles: [
          a(
            'c1',
            'gazeta',
            '2026-07-01T08:00',
            n('damage', '26150000', 'Guvernul', { kind: 'money', unit: 'RON' }),
          ),
          a(
            'c2',
            'vestnik',
            '2026-07-01T09:00',
            n('damage', '>26000000', 'правительство', { kind: 'money', unit: 'RON' }),
          ),
          a(
            'c3',
            'herald',
            '2026-07-01T10:00',
            n('damage', '<=9000000', 'World Bank', { kind: 'money', unit: 'EUR' }),
          ),
        ],
        told: [
          'c1: first damage RON: — → 26150000 Guvernul',
          'c3: first damage EUR: — → <=9000000 World Bank',
        ],
      },
      {
        articles: [
          a(
            'c4',
            'herald',
            '2026-07-04T08:00',
            n('damage', '~26000000', 'government', { kind: 'money', unit: 'RON' }),
            n('damage', '>9000000', 'Banca Mondială', { kind: 'money', unit: 'EUR' }),
          ),
        ],
        told: ['c4: widened damage EUR: <=9000000 World Bank → >9000000 Banca Mondială'],
      },
    ],
  },

  'bus crash: parts beside a total, an outlet that names no country, and one story that needs none': {
    topic: topic('crashes', 'killed', { id: 'hurt', unit: 'person' }),
    outlets,
    days: [
      {
        articles: [
          a(
            'x1',
            'herald',
            '2026-09-07T08:00',
            killed('19', 'interior ministry', { area: ['BG'] }),
            killed('11', null, { area: ['BG'] }),
            n('hurt', '40', 'hospital', { area: ['BG'] }),
          ),
          a(
            'x2',
            'gazeta',
            '2026-09-07T10:00',
            killed('19', 'Ministerul de Interne'),
            killed('2', null),
            n('hurt', '3', null),
          ),
          a('x3', 'vestnik', '2026-09-07T12:00', killed('19', 'МВД', { area: ['MD'] })),
        ],
        told: ['x1: first hurt: — → 40 hospital', 'x1: first killed: — → 19 interior ministry'],
      },
      {
        articles: [
          a('x4', 'vestnik', '2026-09-08T07:00', killed('21', 'МВД')),
          a('x5', 'herald', '2026-09-08T09:00', killed('21', null), killed('6', 'police', { area: ['HU'] })),
          a(
            'x6',
            'gazeta',
            '2026-09-08T10:00',
            killed('6', 'poliția', { area: ['HU'] }),
            n('hurt', '38', 'spital'),
          ),
        ],
        told: [
          'x4: rose killed: 19 interior ministry → 21 МВД',
          'x5: first killed: — → 6 police',
          'x6: fell hurt: 40 hospital → 38 spital',
        ],
      },
    ],
  },

  'an outlet recalls its own old count: no fall from what another has counted since': {
    topic: topic('recruits', 'recruited'),
    outlets,
    days: [
      {
        articles: [
          a(
            'o1',
            'herald',
            '2026-05-01T08:00',
            n('recruited', '>1500', null, { from: '2023-04', to: '2024-05' }),
          ),
        ],
        told: ['o1: first recruited: — → >1500 Harbour Herald'],
      },
      {
        articles: [
          a('o2', 'gazeta', '2026-05-04T08:00', n('recruited', '~9000', 'Telegraph', { to: '2026-04' })),
        ],
        told: ['o2: rose recruited: >1500 Harbour Herald → ~9000 Telegraph'],
      },
      {
        articles: [a('o3', 'herald', '2026-05-05T08:00', n('recruited', '>1500'))],
        told: [],
      },
    ],
  },
};
