import { describe, expect, test } from 'vitest';
import { dayOf, periodInWords } from '../../src/digests/dates.ts';
import { MAIL_LANGUAGES, type MailLanguage } from '../../src/digests/digest.ts';
import { inSigns, inWords, ratioInWords } from '../../src/digests/numbers.ts';
import { count, scheduleInWords, sentenceOf, stepInWords, wordsOf } from '../../src/digests/wording.ts';
import type { Stated } from '../../src/ledger/change.ts';
import { change, item, series, stated } from './sample.ts';

/** No-break spaces are for mail programs, not for the eye that reads this table. */
const seen = (text: string | null) => text?.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('bounds in words', () => {
  const table: [Partial<Stated> & { n: number | null }, string, Record<MailLanguage, string>][] = [
    [{ n: 18_000 }, 'person', { en: '18,000 people', ro: '18.000 de persoane', ru: '18 000 человек' }],
    [
      { n: 18_000, bound: 'approx' },
      'person',
      { en: 'about 18,000 people', ro: 'circa 18.000 de persoane', ru: 'около 18 000 человек' },
    ],
    [
      { n: 1500, bound: 'more_than', high: null },
      'person',
      { en: 'more than 1,500 people', ro: 'peste 1.500 de persoane', ru: 'более 1 500 человек' },
    ],
    [
      { n: 3300, bound: 'at_least', high: null },
      'person',
      { en: 'at least 3,300 people', ro: 'cel puțin 3.300 de persoane', ru: 'не менее 3 300 человек' },
    ],
    [
      { n: null, high: 5000, bound: 'at_most' },
      'person',
      { en: 'up to 5,000 people', ro: 'cel mult 5.000 de persoane', ru: 'до 5 000 человек' },
    ],
    [
      { n: null, high: 19, bound: 'less_than' },
      'country',
      { en: 'less than 19 countries', ro: 'sub 19 țări', ru: 'менее 19 стран' },
    ],
    [
      { n: 600, high: 650, bound: 'range' },
      'person',
      { en: '600–650 people', ro: '600–650 de persoane', ru: '600–650 человек' },
    ],
    [{ n: 100, high: null, bound: 'vague' }, 'person', { en: 'hundreds', ro: 'sute', ru: 'сотни' }],
    [{ n: 42.5 }, 'percent', { en: '42.5%', ro: '42,5 %', ru: '42,5 %' }],
    [
      { n: 1_200_000 },
      'person',
      { en: '1.2 million people', ro: '1,2 milioane de persoane', ru: '1,2 миллиона человек' },
    ],
    [
      { n: 1_234_567 },
      'person',
      { en: '1,234,567 people', ro: '1.234.567 de persoane', ru: '1 234 567 человек' },
    ],
    [{ n: 2_300_000 }, 'RUB', { en: 'RUB 2.3m', ro: '2,3 mil. RUB', ru: '2,3 млн ₽' }],
    [{ n: 7 }, 'km', { en: '7 km', ro: '7 km', ru: '7 km' }],
    [{ n: 12 }, 'recruitment firm', { en: '12', ro: '12', ru: '12' }],
  ];
  test.each(table)('%o of %s', ({ n, ...over }, unit, expected) => {
    for (const language of MAIL_LANGUAGES)
      expect(seen(inWords(stated(n, over), unit, wordsOf(language), true))).toBe(expected[language]);
  });

  test('as signs, for the subject', () => {
    const signs = (n: number | null, over: Partial<Stated>) =>
      seen(inSigns(stated(n, over), 'person', wordsOf('en')));
    expect(signs(18_000, { bound: 'approx' })).toBe('≈ 18,000');
    expect(signs(1500, { bound: 'more_than', high: null })).toBe('> 1,500');
    expect(signs(3300, { bound: 'at_least', high: null })).toBe('≥ 3,300');
    expect(signs(null, { bound: 'at_most', high: 5000 })).toBe('≤ 5,000');
    expect(signs(null, { bound: 'less_than', high: 5000 })).toBe('< 5,000');
    expect(signs(254, {})).toBe('254');
  });
});

describe('plurals', () => {
  const people: Record<MailLanguage, Record<number, string>> = {
    en: { 0: '0 people', 1: '1 person', 2: '2 people', 21: '21 people' },
    ro: {
      0: '0 persoane',
      1: '1 persoană',
      2: '2 persoane',
      19: '19 persoane',
      20: '20 de persoane',
      101: '101 persoane',
      120: '120 de persoane',
    },
    ru: {
      0: '0 человек',
      1: '1 человек',
      2: '2 человека',
      5: '5 человек',
      11: '11 человек',
      21: '21 человек',
      22: '22 человека',
      111: '111 человек',
    },
  };
  const more: Record<MailLanguage, Record<number, string>> = {
    en: { 1: '1 more change', 2: '2 more changes' },
    ro: { 1: 'încă o modificare', 2: 'încă 2 modificări', 20: 'încă 20 de modificări' },
    ru: { 1: 'ещё 1 изменение', 2: 'ещё 2 изменения', 5: 'ещё 5 изменений', 21: 'ещё 21 изменение' },
  };
  test.each(MAIL_LANGUAGES)('in %s', (language) => {
    const words = wordsOf(language);
    for (const [n, expected] of Object.entries(people[language]))
      expect(inWords(stated(Number(n)), 'person', words, true)).toBe(expected);
    for (const [n, expected] of Object.entries(more[language]))
      expect(count(words.subject.more, Number(n), words)).toBe(expected);
  });

  test('Russian words of measure govern the genitive: более 21 страны', () => {
    const ru = wordsOf('ru');
    const over = { bound: 'more_than', high: null } as const;
    expect(inWords(stated(21, over), 'country', ru, true)).toBe('более 21 страны');
    expect(inWords(stated(22, over), 'country', ru, true)).toBe('более 22 стран');
    expect(inWords(stated(22), 'country', ru, true)).toBe('22 страны');
  });

  test('every language has every form its plural rules can ask for', () => {
    const forms = (value: unknown): Record<string, string>[] =>
      typeof value !== 'object' || value === null
        ? []
        : 'other' in value
          ? [value as Record<string, string>]
          : Object.values(value).flatMap(forms);
    for (const language of MAIL_LANGUAGES) {
      const words = wordsOf(language);
      const needed = new Intl.PluralRules(words.locale).resolvedOptions().pluralCategories;
      const { count: counted, ...rest } = {
        count: Object.values(words.units).map((unit) => unit.count),
        more: words.subject.more,
        corrections: words.subject.corrections,
        rest: words.rest,
        articles: words.proof.articles,
        failing: words.proof.failing,
      };
      for (const form of [...counted, ...forms(rest)])
        expect(Object.keys(form).sort()).toEqual([...needed].sort());
    }
  });

  test('every language knows the same units and measures', () => {
    const [en, ...others] = MAIL_LANGUAGES.map(wordsOf);
    for (const words of others) {
      expect(Object.keys(words.units)).toEqual(Object.keys(en!.units));
      expect(Object.keys(words.measures)).toEqual(Object.keys(en!.measures));
    }
  });
});

describe('what changed, in a sentence', () => {
  const before = stated(1500, { high: null, bound: 'more_than', speaker: 'Vest Files' });
  const after = stated(18_000, { bound: 'approx' });
  test.each([
    [
      change('rose', before, after),
      {
        en: 'rose from more than 1,500 to about 18,000 people',
        ro: 'creștere de la peste 1.500 la circa 18.000 de persoane',
        ru: 'рост: было более 1 500, стало около 18 000 человек',
      },
    ],
    [
      change('fell', stated(271), stated(254)),
      {
        en: 'fell from 271 to 254 people',
        ro: 'scădere de la 271 la 254 de persoane',
        ru: 'снижение: было 271, стало 254 человека',
      },
    ],
    [
      change('first', null, after),
      {
        en: 'first figure: about 18,000 people',
        ro: 'prima cifră: circa 18.000 de persoane',
        ru: 'первая цифра: около 18 000 человек',
      },
    ],
    [
      change('withdrawn', stated(500), null),
      {
        en: 'withdrawn: 500 people, no longer in the article',
        ro: 'retras: 500 de persoane, nu mai apare în articol',
        ru: 'убрано: 500 человек, в статье этого больше нет',
      },
    ],
    [
      change('conflict', before, after),
      {
        en: 'Border Watch says about 18,000 people, Vest Files says more than 1,500 people',
        ro: 'Border Watch: circa 18.000 de persoane; Vest Files: peste 1.500 de persoane',
        ru: 'Border Watch: около 18 000 человек; Vest Files: более 1 500 человек',
      },
    ],
  ])('%o', (one, expected) => {
    for (const language of MAIL_LANGUAGES)
      expect(seen(sentenceOf(item(one, '1', '1'), wordsOf(language)))).toBe(expected[language]);
  });
});

describe('difference and ratio', () => {
  const step = (before: Stated, after: Stated, unit = 'person') =>
    seen(stepInWords(change('rose', before, after, { series: series({ unit }) }), wordsOf('en')));
  test('≈ where a side is not exact; times from double up, percent below', () => {
    expect(step(stated(1500, { bound: 'more_than', high: null }), stated(18_000, { bound: 'approx' }))).toBe(
      '≈ +16,500, 12 times as much',
    );
    expect(step(stated(271), stated(254))).toBe('−17, −6.3%');
    expect(step(stated(100), stated(40))).toBe('−60, −60%');
  });
  test('percentages differ by points, and have no ratio', () => {
    expect(step(stated(40), stated(43), 'percent')).toBe('+3 percentage points');
    expect(step(stated(40), stated(41), 'percent')).toBe('+1 percentage point');
  });
  test('nothing to compare: nothing said', () => {
    expect(stepInWords(change('first', null, stated(5)), wordsOf('en'))).toBeNull();
    expect(
      stepInWords(change('narrowed', stated(5, { bound: 'approx' }), stated(5)), wordsOf('en')),
    ).toBeNull();
    expect(ratioInWords(1, 'person', wordsOf('en'))).toBeNull();
  });
});

describe('periods keep the precision they were stated with', () => {
  test.each([
    [null, '2025-12', { en: 'as of December 2025', ro: 'pentru decembrie 2025', ru: 'на декабрь 2025 г.' }],
    [
      '2023-04',
      '2024-05',
      { en: 'April 2023 – May 2024', ro: 'aprilie 2023 – mai 2024', ru: 'апрель 2023 г. – май 2024 г.' },
    ],
    ['2026', '2026', { en: '2026', ro: '2026', ru: '2026' }],
    ['2025-12', null, { en: 'since December 2025', ro: 'din decembrie 2025', ru: 'с декабря 2025 г.' }],
    ['2026-03-01', null, { en: 'since 1 March 2026', ro: 'din 1 martie 2026', ru: 'с 1 марта 2026 г.' }],
    [
      '2025',
      '2026-02',
      { en: '2025 – February 2026', ro: '2025 – februarie 2026', ru: '2025 – февраль 2026 г.' },
    ],
    [null, null, { en: null, ro: null, ru: null }],
  ])('from %s to %s', (from, to, expected) => {
    for (const language of MAIL_LANGUAGES)
      expect(seen(periodInWords({ from, to }, wordsOf(language))) ?? null).toBe(expected[language]);
  });

  test('a moment is the day it is where the reader lives; a bare day is that day everywhere', () => {
    expect(dayOf('2026-03-09T23:30:00Z', 'Europe/Bucharest', wordsOf('en'))).toBe('10 March 2026');
    expect(dayOf('2026-03-09', 'Pacific/Auckland', wordsOf('en'))).toBe('9 March 2026');
  });
});

test.each([
  ['immediately', 'as soon as something changes'],
  ['hourly', 'every hour'],
  ['daily at 8:05', 'daily at 08:05'],
  ['weekly on monday at 09:30', 'on Monday at 09:30'],
  ['*/20 8-18 * * mon-fri', 'on the schedule */20 8-18 * * mon-fri'],
])('the schedule %s is told as "%s"', (schedule, told) => {
  expect(scheduleInWords(schedule, wordsOf('en'))).toBe(told);
});
