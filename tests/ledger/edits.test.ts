import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/ledger/change.ts';
import { foldSeries } from '../../src/ledger/fold.ts';
import { type Outlet, speakersOf } from '../../src/ledger/speakers.ts';
import type { FoldOptions, Reading } from '../../src/ledger/state.ts';
import { figure, line, type Said } from './play.ts';

const outlets: Outlet[] = ['herald', 'gazeta'].map((id) => ({ id, name: id, language: 'en' }));
const options: FoldOptions = {
  group: {
    topic: 't',
    measure: 'killed',
    unit: 'person',
    places: [],
    per: null,
    status: 'actual',
    part: null,
  },
  speakers: speakersOf(outlets),
};

function reading(
  article: string,
  version: number,
  at: string,
  said: Partial<Said>[],
  more: Partial<Reading> = {},
): Reading {
  const figures = said.map((one, i) =>
    figure({ n: '1', measure: 'killed', attribution: 'IGSU', ...one }, `${article}${version}${i}`, i * 50),
  );
  return {
    article,
    url: `https://a.example/${article}`,
    version,
    at: `${at}:00Z`,
    published: version === 1 ? `${at}:00Z` : null,
    outlet: outlets[article.startsWith('g') ? 1 : 0]!,
    text: figures.map((one) => one.sentence).join(' '),
    figures,
    ...more,
  };
}
const told = (...readings: Reading[]): string[] =>
  foldSeries(readings, options)
    .changes.filter((one: Change) => one.kind !== 'confirmed')
    .map((one) => line(one, one.figure.slice(0, 1)));

const first = 'h: first killed: — → >=7 IGSU';

describe('an edit of an article', () => {
  test('that changes a number is a revision', () => {
    expect(
      told(
        reading('h', 1, '2026-01-05T08:00', [{ n: '>=7' }]),
        reading('h', 2, '2026-01-05T10:00', [{ n: '9' }]),
      ),
    ).toEqual([first, 'h: revised killed: >=7 IGSU → 9 IGSU']);
  });
  test('that follows a number already told is silent', () => {
    expect(
      told(
        reading('h', 1, '2026-01-05T08:00', [{ n: '>=7' }]),
        reading('g', 1, '2026-01-05T09:00', [{ n: '9' }]),
        reading('h', 2, '2026-01-05T10:00', [{ n: '9' }]),
      ),
    ).toEqual([first, 'g: rose killed: >=7 IGSU → 9 IGSU']);
  });
  test('that touches no figure is silent, and so is one that rounds it', () => {
    expect(
      told(
        reading('h', 1, '2026-01-05T08:00', [{ n: '26150' }]),
        reading('h', 2, '2026-01-06T10:00', [{ n: '>26000' }]),
      ),
    ).toHaveLength(1);
    expect(
      told(
        reading('h', 1, '2026-01-05T08:00', [{ n: '>=7' }]),
        reading('h', 2, '2026-01-06T10:00', [{ n: '>=7' }]),
      ),
    ).toEqual([first]);
  });
  test('that only takes away the bound narrows', () => {
    expect(
      told(
        reading('h', 1, '2026-01-05T08:00', [{ n: '>=7' }]),
        reading('h', 2, '2026-01-05T10:00', [{ n: '7' }]),
      ),
    ).toEqual([first, 'h: narrowed killed: >=7 IGSU → 7 IGSU']);
  });
  test('that names another source for the same number is silent', () => {
    expect(
      told(
        reading('h', 1, '2026-01-05T08:00', [{ n: '>=7' }]),
        reading('h', 2, '2026-01-05T10:00', [{ n: '>=7', attribution: 'police' }]),
      ),
    ).toEqual([first]);
  });
  test('of a number that its speaker has since replaced is history', () => {
    expect(
      told(
        reading('h', 1, '2026-01-05T08:00', [{ n: '>=7' }]),
        reading('g', 1, '2026-01-06T09:00', [{ n: '9' }]),
        reading('h', 2, '2026-01-07T10:00', [{ n: '8' }]),
      ),
    ).toHaveLength(2);
  });
});

describe('an edit that removes a number', () => {
  const before = [{ n: '>=7' }, { n: '15', attribution: 'Red Cross', to: '2026-01-05' }];
  const v1 = reading('h', 1, '2026-01-05T08:00', before);
  test('withdraws it', () => {
    expect(told(v1, reading('h', 2, '2026-01-06T08:00', [{ n: '>=7' }]))).toContain(
      'h: withdrawn killed: 15 Red Cross → —',
    );
  });
  test('is silent where a part of the text could not be read', () => {
    expect(told(v1, reading('h', 2, '2026-01-06T08:00', [{ n: '>=7' }], { complete: false }))).not.toContain(
      'h: withdrawn killed: 15 Red Cross → —',
    );
  });
  test('is silent where its sentence still stands', () => {
    expect(told(v1, reading('h', 2, '2026-01-06T08:00', [{ n: '>=7' }], { text: v1.text! }))).not.toContain(
      'h: withdrawn killed: 15 Red Cross → —',
    );
  });
  test('is told once: a second article of the same claim that drops it too is silent', () => {
    const g1 = reading('g', 1, '2026-01-05T09:00', before);
    const gone = told(
      v1,
      g1,
      reading('h', 2, '2026-01-06T08:00', [{ n: '>=7' }]),
      reading('g', 2, '2026-01-06T09:00', [{ n: '>=7' }]),
    );
    expect(gone.filter((one) => one.includes('withdrawn'))).toHaveLength(1);
  });
  test('of somebody else’s number, which its own article keeps, is silent', () => {
    const g1 = reading('g', 1, '2026-01-05T09:00', before);
    expect(
      told(v1, g1, reading('g', 2, '2026-01-06T09:00', [{ n: '>=7' }])).filter((one) =>
        one.includes('withdrawn'),
      ),
    ).toEqual([]);
  });
});

test('after a withdrawal the speaker’s word before it stands', () => {
  const readings = [
    reading('h', 1, '2026-01-05T08:00', [{ n: '29' }]),
    reading('g', 1, '2026-01-06T08:00', [{ n: '19' }]),
    reading('g', 2, '2026-01-07T08:00', []),
    reading('h3', 1, '2026-01-07T12:00', [{ n: '17' }]),
  ];
  expect(told(...readings).slice(2)).toEqual([
    'g: withdrawn killed: 19 IGSU → —',
    'h: fell killed: 29 IGSU → 17 IGSU',
  ]);
});

test('a figure found only now in a sentence that stood before is not new', () => {
  const v2 = reading('h', 2, '2026-01-05T10:00', [{ n: '>=7' }]);
  expect(told(reading('h', 1, '2026-01-05T08:00', []), { ...v2, textBefore: v2.text! })).toEqual([]);
});

describe('plausibility marks and never hides', () => {
  const rise = (n: string, more: Partial<FoldOptions> = {}) =>
    foldSeries(
      ['10', '11', '12', '13', '14', n].map((one, i) =>
        reading(`h${i}`, 1, `2026-01-${10 + i}T08:00`, [{ n: one }]),
      ),
      { ...options, ...more },
    ).changes.at(-1);
  test('a step far beyond the steps of its series', () => {
    expect(rise('15')).toMatchObject({ kind: 'rose', implausible: null });
    expect(rise('140')).toMatchObject({
      kind: 'rose',
      implausible: '10 times; the largest of 4 steps before was 1.1 times',
    });
  });
  test('limits that the user set', () => {
    expect(rise('20', { plausible: { high: 18 } })?.implausible).toBe(
      'above 18, the most you hold plausible',
    );
    expect(rise('140', { plausible: { factor: 20 } })?.implausible).toBeNull();
  });
});

test('a speaker who goes, some steps late, where others were told to have gone says nothing new', () => {
  const [coast, radio] = ['Coast Guard', 'Radio Nord'];
  expect(
    told(
      reading('h', 1, '2026-01-05T08:00', [{ n: '9', attribution: coast }]),
      reading('g', 1, '2026-01-05T12:00', [{ n: '14', attribution: radio }]),
      reading('g2', 1, '2026-01-06T08:00', [{ n: '23', attribution: radio }]),
      reading('h2', 1, '2026-01-06T10:00', [{ n: '23', attribution: coast }]),
    ),
  ).toEqual([
    'h: first killed: — → 9 Coast Guard',
    'g: rose killed: 9 Coast Guard → 14 Radio Nord',
    'g: rose killed: 14 Radio Nord → 23 Radio Nord',
  ]);
});
