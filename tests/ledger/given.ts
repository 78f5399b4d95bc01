/** The facts of the two worked examples: foreign soldiers of one army, and four days of floods. */
import type { Play } from './play.ts';

const actual = {
  measures: ['recruited', 'fighting', 'killed', 'captured', 'countries', 'pay'].map((id) => ({ id })),
};
const IS = { attribution: 'Important Stories', from: '2023-04', to: '2024-05' };
const DT = { attribution: 'The Telegraph', to: '2025-12' };

export const soldiers: Play = {
  topic: { id: 'foreign-fighters', title: 'Foreign fighters', match: { en: ['fighter'] }, ...actual },
  outlets: [
    { id: 'digi24', name: 'Digi24', language: 'ro', timezone: 'Europe/Bucharest' },
    { id: 'telegraph', name: 'The Telegraph', language: 'en', timezone: 'Europe/London' },
    { id: 'istories', name: 'Important Stories', language: 'ru', timezone: 'Europe/Riga' },
  ],
  days: [
    {
      articles: [
        {
          id: 'd1-a',
          outlet: 'istories',
          at: '2026-03-05T08:30',
          figures: [
            { n: '>1500', measure: 'recruited', ...IS, attribution: null },
            { n: '49', measure: 'countries', ...IS, attribution: null },
            { n: '158', measure: 'other' },
          ],
        },
        {
          id: 'd1-b',
          outlet: 'digi24',
          at: '2026-03-05T15:40',
          figures: [{ n: '<=5000', measure: 'fighting', places: ['CU'], to: '2025-11', attribution: 'SUA' }],
        },
      ],
      told: [
        'd1-a: first countries: — → 49 Important Stories',
        'd1-a: first recruited: — → >1500 Important Stories',
        'd1-b: first fighting CU: — → <=5000 SUA',
      ],
    },
    {
      articles: [
        {
          id: 'd2-a',
          outlet: 'telegraph',
          at: '2026-03-06T06:00',
          figures: [
            {
              n: '18500',
              measure: 'recruited',
              status: 'planned',
              from: '2026',
              to: '2026',
              attribution: 'HUR',
            },
            {
              n: '600..650',
              measure: 'recruited',
              per: 'month',
              from: '2025-09',
              to: '2025-11',
              attribution: 'HUR',
            },
            {
              n: '400..700',
              measure: 'recruited',
              places: ['NP'],
              to: '2025-12',
              attribution: "Nepal's foreign ministry",
            },
          ],
        },
        {
          id: 'd2-c',
          outlet: 'digi24',
          at: '2026-03-06T10:25',
          figures: [
            { n: '>1500', measure: 'recruited', ...IS },
            { n: '49', measure: 'countries', ...IS },
            {
              n: '271',
              measure: 'captured',
              to: '2026-03-01',
              attribution: 'Statul Major de Coordonare',
              area: ['UA'],
            },
          ],
        },
      ],
      told: [
        "d2-a: first recruited NP: — → 400..700 Nepal's foreign ministry",
        'd2-a: first recruited month: — → 600..650 HUR',
        'd2-a: first recruited planned: — → 18500 HUR',
        'd2-c: first captured: — → 271 Statul Major de Coordonare',
      ],
    },
    {
      articles: [
        {
          id: 'd3-a',
          outlet: 'digi24',
          at: '2026-03-09T06:10',
          figures: [
            { n: '~18000', measure: 'recruited', ...DT },
            { n: '128', measure: 'countries', ...DT },
            { n: '>=3300', measure: 'killed', ...DT },
            { n: '>1500', measure: 'recruited', ...IS },
            { n: '49', measure: 'countries', ...IS },
            { n: '<=5000', measure: 'fighting', places: ['CU'], to: '2025-11', attribution: 'SUA' },
          ],
        },
        {
          id: 'd3-b',
          outlet: 'telegraph',
          at: '2026-03-09T11:20',
          figures: [
            { n: '~18000', measure: 'recruited', ...DT },
            { n: '128', measure: 'countries', ...DT },
            { n: '>=3300', measure: 'killed', ...DT },
          ],
        },
        {
          id: 'd3-c',
          outlet: 'istories',
          at: '2026-03-09T13:20',
          figures: [
            { n: '18000', measure: 'recruited', ...DT, attribution: 'Telegraph' },
            { n: '128', measure: 'countries', ...DT },
            { n: '>=3300', measure: 'killed', ...DT },
            { n: '>1500', measure: 'recruited', ...IS, attribution: null },
            { n: '49', measure: 'countries', ...IS, attribution: null },
            { n: '<=5000', measure: 'fighting', places: ['CU'], to: '2025-11', attribution: 'США' },
          ],
        },
      ],
      told: [
        'd3-a: first killed: — → >=3300 The Telegraph',
        'd3-a: rose countries: 49 Important Stories → 128 The Telegraph',
        'd3-a: rose recruited: >1500 Important Stories → ~18000 The Telegraph',
      ],
    },
    {
      articles: [
        {
          id: 'd4-a',
          outlet: 'istories',
          at: '2026-03-10T09:05',
          figures: [
            { n: '>24000', measure: 'recruited', to: '2025-12', attribution: 'ГУР' },
            { n: '~18000', measure: 'recruited', ...DT },
            { n: '128', measure: 'countries', ...DT },
            { n: '~3500', measure: 'killed', to: '2025-12', attribution: 'ГУР' },
          ],
        },
        {
          id: 'd4-b',
          outlet: 'digi24',
          at: '2026-03-10T12:30',
          figures: [
            { n: '254', measure: 'captured', to: '2026-03-09', attribution: 'Statul Major de Coordonare' },
            {
              n: '271',
              measure: 'captured',
              to: '2026-03-01',
              role: 'previous',
              attribution: 'Statul Major de Coordonare',
            },
            { n: '17', measure: 'captured', role: 'delta' },
            { n: '18000', measure: 'recruited', ...DT },
            { n: '>=3300', measure: 'killed', ...DT },
          ],
        },
        {
          id: 'd4-c',
          outlet: 'telegraph',
          at: '2026-03-10T16:00',
          figures: [
            { n: '~6000', measure: 'fighting', places: ['CU'], to: '2026-02', attribution: 'US' },
            {
              n: '<=5000',
              measure: 'fighting',
              places: ['CU'],
              to: '2025-11',
              role: 'previous',
              attribution: 'US',
            },
          ],
        },
        {
          id: 'd3-b',
          outlet: 'telegraph',
          at: '2026-03-10T17:30',
          edit: true,
          figures: [
            { n: '~18000', measure: 'recruited', ...DT },
            { n: '128', measure: 'countries', ...DT },
            { n: '>=3380', measure: 'killed', ...DT },
          ],
        },
      ],
      told: [
        'd3-b: revised killed: >=3300 The Telegraph → >=3380 The Telegraph',
        'd4-a: conflict recruited: ~18000 The Telegraph → >24000 ГУР',
        'd4-b: fell captured: 271 Statul Major de Coordonare → 254 Statul Major de Coordonare',
        'd4-c: rose fighting CU: <=5000 SUA → ~6000 US',
      ],
    },
    {
      articles: [
        {
          id: 'd5-a',
          outlet: 'telegraph',
          at: '2026-03-11T06:00',
          figures: [
            { n: '~19400', measure: 'recruited', to: '2026-02', attribution: 'The Telegraph' },
            { n: '131', measure: 'countries', to: '2026-02', attribution: 'The Telegraph' },
            { n: '~18000', measure: 'recruited', ...DT },
            { n: '128', measure: 'countries', ...DT },
            { n: '>24000', measure: 'recruited', to: '2025-12', attribution: "Ukraine's HUR" },
            {
              n: '550..600',
              measure: 'recruited',
              places: ['NP'],
              to: '2026-02',
              attribution: "Nepal's foreign ministry",
            },
          ],
        },
        {
          id: 'd5-b',
          outlet: 'digi24',
          at: '2026-03-11T08:45',
          figures: [
            { n: '~18000', measure: 'recruited', ...DT },
            { n: '>=3300', measure: 'killed', ...DT },
            {
              n: '18500',
              measure: 'recruited',
              status: 'planned',
              from: '2026',
              to: '2026',
              attribution: 'HUR',
            },
            { n: '<=5000', measure: 'fighting', places: ['CU'], to: '2025-11', attribution: 'SUA' },
          ],
        },
        {
          id: 'd5-c',
          outlet: 'istories',
          at: '2026-03-11T11:30',
          figures: [
            {
              n: '2300000',
              measure: 'pay',
              kind: 'money',
              unit: 'RUB',
              from: '2026-03-01',
              attribution: 'мэрия',
            },
            { n: '~19400', measure: 'recruited', to: '2026-02', attribution: 'The Telegraph' },
            { n: '131', measure: 'countries', to: '2026-02', attribution: 'The Telegraph' },
          ],
        },
      ],
      told: [
        "d5-a: narrowed recruited NP: 400..700 Nepal's foreign ministry → 550..600 Nepal's foreign ministry",
        'd5-a: rose countries: 128 The Telegraph → 131 The Telegraph',
        'd5-a: rose recruited: ~18000 The Telegraph → ~19400 The Telegraph',
        'd5-c: first pay RUB: — → 2300000 мэрия',
      ],
    },
  ],
};

const IGSU = { attribution: 'IGSU' };
const lei = { measure: 'damage', kind: 'money', unit: 'RON' } as const;
const power = { measure: 'without_power', unit: 'household' };
export const floods: Play = {
  topic: {
    id: 'floods',
    title: 'Floods',
    match: { en: ['flood'] },
    measures: [
      { id: 'killed', unit: 'person' },
      { id: 'missing', unit: 'person' },
      { id: 'evacuated', unit: 'person' },
      { id: 'without_power', unit: 'household' },
      { id: 'damage', unit: 'RON' },
    ],
  },
  outlets: [
    { id: 'monitorul', name: 'Monitorul Dunării', language: 'ro', timezone: 'Europe/Bucharest' },
    { id: 'ziua', name: 'Ziua de Est', language: 'ro', timezone: 'Europe/Bucharest' },
    { id: 'balkan', name: 'Balkan Wire', language: 'en', timezone: 'Europe/London' },
    { id: 'nistru', name: 'Nistru Info', language: 'ru', timezone: 'Europe/Chisinau' },
  ],
  days: [
    {
      articles: [
        {
          id: 'f1-a',
          outlet: 'monitorul',
          at: '2026-06-16T06:30',
          figures: [
            { n: '>=4', measure: 'killed', ...IGSU, area: ['RO'] },
            { n: '11', measure: 'missing', ...IGSU, area: ['RO'] },
            { n: '~1200', measure: 'evacuated', ...IGSU, area: ['RO'] },
          ],
        },
        {
          id: 'f1-b',
          outlet: 'balkan',
          at: '2026-06-16T11:15',
          figures: [
            { n: '>=4', measure: 'killed', ...IGSU },
            { n: '11', measure: 'missing', ...IGSU },
            { n: '~1200', measure: 'evacuated', ...IGSU },
            { n: '38000', ...power, attribution: 'energy ministry' },
          ],
        },
      ],
      told: [
        'f1-a: first evacuated: — → ~1200 IGSU',
        'f1-a: first killed: — → >=4 IGSU',
        'f1-a: first missing: — → 11 IGSU',
        'f1-b: first without_power: — → 38000 energy ministry',
      ],
    },
    {
      articles: [
        {
          id: 'f2-a',
          outlet: 'ziua',
          at: '2026-06-17T05:00',
          figures: [
            { n: '>=7', measure: 'killed', ...IGSU, to: '2026-06-17', area: ['RO'] },
            { n: '8', measure: 'missing', ...IGSU, to: '2026-06-17' },
            { n: '11', measure: 'missing', role: 'previous', ...IGSU, to: '2026-06-16' },
            { n: '2650', measure: 'evacuated', ...IGSU, area: ['RO'] },
            { n: '310', measure: 'evacuated', part: 'copii', ...IGSU },
            { n: '5', measure: 'killed', part: 'Galați', ...IGSU },
          ],
        },
        {
          id: 'f2-b',
          outlet: 'balkan',
          at: '2026-06-17T09:00',
          figures: [
            { n: '300000000..350000000', ...lei, attribution: 'finance ministry' },
            { n: '60000000..70000000', ...lei, unit: 'EUR', attribution: 'finance ministry' },
            { n: '>=7', measure: 'killed', ...IGSU },
            { n: '8', measure: 'missing', ...IGSU },
            { n: '~21500', ...power, attribution: 'energy ministry' },
          ],
        },
        {
          id: 'f2-c',
          outlet: 'nistru',
          at: '2026-06-17T13:40',
          figures: [
            { n: '15', measure: 'missing', to: '2026-06-17', attribution: 'Красный Крест' },
            { n: '8', measure: 'missing', ...IGSU, to: '2026-06-17' },
            { n: '>=7', measure: 'killed', ...IGSU },
            { n: '2650', measure: 'evacuated', ...IGSU },
          ],
        },
      ],
      told: [
        'f2-a: fell missing: 11 IGSU → 8 IGSU',
        'f2-a: rose evacuated: ~1200 IGSU → 2650 IGSU',
        'f2-a: rose killed: >=4 IGSU → >=7 IGSU',
        'f2-b: fell without_power: 38000 energy ministry → ~21500 energy ministry',
        'f2-b: first damage RON: — → 300000000..350000000 finance ministry',
        'f2-c: conflict missing: 8 IGSU → 15 Красный Крест',
      ],
    },
    {
      articles: [
        {
          id: 'f3-a',
          outlet: 'monitorul',
          at: '2026-06-18T05:45',
          figures: [
            { n: '9', measure: 'killed', ...IGSU, area: ['RO'] },
            { n: '5', measure: 'missing', ...IGSU },
            { n: '3100', measure: 'evacuated', ...IGSU },
            { n: '7', measure: 'killed', from: '2024-09', to: '2024-09' },
          ],
        },
        {
          id: 'f3-b',
          outlet: 'ziua',
          at: '2026-06-18T09:10',
          figures: [
            { n: '9', measure: 'killed', ...IGSU },
            { n: '5', measure: 'missing', ...IGSU },
            { n: '3100', measure: 'evacuated', ...IGSU },
          ],
        },
        {
          id: 'f3-c',
          outlet: 'balkan',
          at: '2026-06-18T10:30',
          figures: [
            { n: '250000000..500000000', ...lei, attribution: 'finance ministry' },
            { n: '6400', ...power, attribution: 'energy ministry' },
            { n: '9', measure: 'killed', ...IGSU },
            { n: '5', measure: 'missing', ...IGSU },
          ],
        },
        {
          id: 'f3-d',
          outlet: 'nistru',
          at: '2026-06-18T14:30',
          figures: [
            { n: '3100', measure: 'evacuated', ...IGSU },
            { n: '17', measure: 'evacuated', role: 'delta', kind: 'percent', unit: 'percent' },
            { n: '9', measure: 'killed', ...IGSU },
            { n: '5', measure: 'missing', ...IGSU },
          ],
        },
        {
          id: 'f3-c',
          outlet: 'balkan',
          at: '2026-06-18T15:10',
          edit: true,
          figures: [
            { n: '250000000..500000000', ...lei, attribution: 'finance ministry' },
            { n: '4600', ...power, attribution: 'energy ministry' },
            { n: '9', measure: 'killed', ...IGSU },
            { n: '5', measure: 'missing', ...IGSU },
          ],
        },
      ],
      told: [
        'f3-a: fell missing: 8 IGSU → 5 IGSU',
        'f3-a: rose evacuated: 2650 IGSU → 3100 IGSU',
        'f3-a: rose killed: >=7 IGSU → 9 IGSU',
        'f3-c: fell without_power: ~21500 energy ministry → 6400 energy ministry',
        'f3-c: revised without_power: 6400 energy ministry → 4600 energy ministry',
        'f3-c: widened damage RON: 300000000..350000000 finance ministry → 250000000..500000000 finance ministry',
      ],
    },
    {
      articles: [
        {
          id: 'f2-c',
          outlet: 'nistru',
          at: '2026-06-19T07:00',
          edit: true,
          figures: [
            { n: '8', measure: 'missing', ...IGSU, to: '2026-06-17' },
            { n: '>=7', measure: 'killed', ...IGSU },
            { n: '2650', measure: 'evacuated', ...IGSU },
          ],
        },
        {
          id: 'f4-a',
          outlet: 'balkan',
          at: '2026-06-19T08:20',
          figures: [
            { n: '2', measure: 'killed', part: 'more', ...IGSU },
            { n: '11', measure: 'killed', ...IGSU },
            { n: '3', measure: 'missing', ...IGSU },
            { n: '640000000', ...lei, attribution: 'finance ministry' },
          ],
        },
        {
          id: 'f4-b',
          outlet: 'monitorul',
          at: '2026-06-19T10:00',
          figures: [
            { n: '11', measure: 'killed', ...IGSU },
            { n: '3', measure: 'missing', ...IGSU },
            { n: '640000000', ...lei, attribution: 'Ministerul Finanțelor' },
            { n: '>=4', measure: 'killed', to: '2026-06-16', ...IGSU },
            { n: '11', measure: 'missing', to: '2026-06-16', ...IGSU },
          ],
        },
        {
          id: 'f4-c',
          outlet: 'nistru',
          at: '2026-06-19T12:30',
          figures: [
            { n: '11', measure: 'killed', ...IGSU },
            { n: '3', measure: 'missing', ...IGSU },
            { n: '7', measure: 'killed', from: '2024-09', to: '2024-09' },
          ],
        },
      ],
      told: [
        'f2-c: withdrawn missing: 15 Красный Крест → —',
        'f4-a: fell missing: 5 IGSU → 3 IGSU',
        'f4-a: rose damage RON: 250000000..500000000 finance ministry → 640000000 finance ministry',
        'f4-a: rose killed: 9 IGSU → 11 IGSU',
      ],
    },
  ],
};
