import type {
  DigestChange,
  DigestInput,
  MailLanguage,
  Observation,
  Source,
} from '../../src/digests/digest.ts';
import type { Change, ChangeKind, SeriesKey, Stated } from '../../src/ledger/change.ts';

export function series(over: Partial<SeriesKey> = {}): SeriesKey {
  return {
    topic: 'foreign-fighters',
    measure: 'recruited',
    unit: 'person',
    places: [],
    area: [],
    per: null,
    status: 'actual',
    part: null,
    ...over,
  };
}

export function stated(low: number | null, over: Partial<Stated> = {}): Stated {
  return { low, high: low, bound: 'exact', from: null, to: null, speaker: 'Border Watch', ...over };
}

export function change(
  kind: ChangeKind,
  before: Stated | null,
  after: Stated | null,
  over: Partial<Change> = {},
): Change {
  const [was, is] = [before, after].map((side) => (side === null ? null : (side.low ?? side.high)));
  const both = was !== null && is !== null && was !== undefined && is !== undefined;
  return {
    id: `c-${kind}-${is ?? was}`,
    at: '2026-03-09T07:20:00Z',
    kind,
    series: series(),
    before,
    after,
    difference: both ? is - was : null,
    ratio: both && was !== 0 ? is / was : null,
    implausible: null,
    figure: 'f-1',
    sightings: [],
    ...over,
  };
}

export function source(over: Partial<Source> = {}): Source {
  return {
    outlet: { id: 'curierul', name: 'Curierul de Seară' },
    url: 'https://curierul.example/externe/legiunea-straina-4471',
    title: 'Legiunea străină a Moscovei: cine sunt oamenii de pe liste',
    published: '2026-03-09T08:10:00+02:00',
    access: 'full',
    ...over,
  };
}

export function item(
  of: Change,
  quote: string,
  sentence: string,
  over: Partial<DigestChange> = {},
): DigestChange {
  return {
    change: of,
    label: null,
    measureRank: 0,
    quote,
    sentence,
    quoteStart: sentence.indexOf(quote),
    language: 'ro',
    source: source(),
    beforeSource: null,
    takenBack: null,
    lastTold: null,
    sightings: [],
    originators: 1,
    observations: [],
    ...over,
  };
}

const tribune: Partial<Source> = {
  outlet: { id: 'tribune', name: 'The Evening Tribune' },
  url: 'https://tribune.example/world/2026/03/09/foreign-legion',
  title: 'Foreign legion grows beyond what Moscow admits',
};
const vesti: Partial<Source> = {
  outlet: { id: 'obzor', name: 'Обзор недели' },
  url: 'https://obzor.example/2026/03/09/skolko-ih',
  title: 'Сколько их на самом деле: спор о цифрах',
};

const recruited: Observation[] = [
  {
    ...stated(1500, {
      high: null,
      bound: 'more_than',
      from: '2023-04',
      to: '2024-05',
      speaker: 'Vest Files',
    }),
    at: '2025-01-10',
  },
  { ...stated(9000, { bound: 'approx', to: '2025-05', speaker: 'Border Watch' }), at: '2025-06-02' },
  { ...stated(18_000, { bound: 'approx', to: '2025-12', speaker: 'Border Watch' }), at: '2026-03-09' },
];

/** A morning with everything a mail can hold: a correction, a leap, a conflict, a fall, a first figure, a doubtful one. */
export function morning(): DigestChange[] {
  return [
    item(
      change('rose', recruited[0]!, recruited[2]!, { sightings: ['f-7', 'f-8'] }),
      'aproximativ 18.000',
      'Până la sfârșitul anului trecut au fost recrutați aproximativ 18.000 de străini, veniți din 128 de state, arată listele consultate de Border Watch.',
      { observations: recruited, sightings: [source(tribune), source(vesti)] },
    ),
    item(
      change(
        'conflict',
        stated(18_000, { bound: 'approx', to: '2025-12' }),
        stated(24_000, { high: null, bound: 'more_than', to: '2025-12', speaker: 'ГУР' }),
        { at: '2026-03-09T07:40:00Z' },
      ),
      'более 24 тысяч',
      'В разведке с этим не согласны: к концу 2025 года, по её данным, контракты подписали более 24 тысяч иностранцев, и счёт продолжается.',
      {
        language: 'ru',
        source: source(vesti),
        observations: [
          ...recruited,
          {
            ...stated(24_000, { high: null, bound: 'more_than', to: '2025-12', speaker: 'ГУР' }),
            at: '2026-03-09',
          },
        ],
      },
    ),
    item(
      change(
        'revised',
        stated(3300, { high: null, bound: 'at_least', to: '2025-12' }),
        stated(3380, { high: null, bound: 'at_least', to: '2025-12' }),
        { series: series({ measure: 'killed' }) },
      ),
      'At least 3,380',
      'At least 3,380 of them are known to have died, according to Border Watch.',
      { language: 'en', source: source({ ...tribune, access: 'partial' }) },
    ),
    item(
      change(
        'fell',
        stated(271, { to: '2026-03-01', speaker: 'Statul Major' }),
        stated(254, { to: '2026-03-09', speaker: 'Statul Major' }),
        { series: series({ measure: 'captured' }) },
      ),
      '254',
      'În tabere se mai află 254 de străini, după ce 17 au fost predați.',
    ),
    item(
      change('first', null, stated(18_500, { from: '2026', to: '2026', speaker: 'ГУР' }), {
        series: series({ status: 'planned' }),
      }),
      '18 500',
      'На 2026 год министерство планирует набрать 18 500 иностранных контрактников.',
      { language: 'ru', source: source(vesti) },
    ),
    item(
      change(
        'rose',
        stated(null, { high: 5000, bound: 'at_most', to: '2025-11', speaker: 'US' }),
        stated(60_000, { bound: 'approx', to: '2026-02', speaker: 'US' }),
        {
          series: series({ measure: 'fighting', places: ['CU'] }),
          implausible: '12 times the value before within three months',
        },
      ),
      'about 60,000',
      'By February about 60,000 Cubans were serving, a US official said.',
      { language: 'en', source: source(tribune) },
    ),
    item(
      change('first', null, stated(2_300_000, { speaker: 'мэрия', from: '2026-03-01' }), {
        series: series({ measure: 'pay', unit: 'RUB' }),
      }),
      '2,3 млн рублей',
      'С 1 марта тем, кто подписывает контракт в столице, обещают 2,3 млн рублей сразу.',
      { language: 'ru', source: source(vesti) },
    ),
  ];
}

export function digest(
  changes: DigestChange[],
  language: MailLanguage = 'en',
  over: Partial<DigestInput> = {},
): DigestInput {
  return {
    topics: [{ id: 'foreign-fighters', title: 'Foreign fighters' }],
    subscriber: {
      email: 'reader@newsroom.example',
      language,
      timezone: 'Europe/Bucharest',
      schedule: 'daily at 10:00',
    },
    changes,
    since: '2026-03-08T08:00:00Z',
    until: '2026-03-09T08:00:00Z',
    next: '2026-03-10T08:00:00Z',
    proof: {
      articles: 412,
      onTopic: 17,
      feeds: 14,
      failing: [{ name: 'Обзор недели / Главное', reason: 'HTTP 503 since 8 March' }],
      silent: [{ name: 'Curierul de Seară / Externe', since: '2026-03-06T14:05:00Z' }],
    },
    links: {
      all: 'https://tally.example/topics/foreign-fighters/changes',
      unsubscribe: 'https://tally.example/unsubscribe?token=abc.def',
      correct: (id) => `https://tally.example/correct?token=${'t'.repeat(40)}.${id}`,
    },
    ...over,
  };
}
