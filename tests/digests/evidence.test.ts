import { describe, expect, test } from 'vitest';
import { MAIL_LANGUAGES, type MailLanguage } from '../../src/digests/digest.ts';
import { originInWords, statedStepInWords } from '../../src/digests/evidence.ts';
import { changeAsData } from '../../src/digests/published.ts';
import { renderDigest } from '../../src/digests/render.ts';
import { wordsOf } from '../../src/digests/wording.ts';
import type { StatedStep } from '../../src/ledger/change.ts';
import { change, digest, item, source, stated } from './sample.ts';

const seen = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ');
const rose = (over: Parameters<typeof item>[3] = {}, statedStep: StatedStep | null = null) =>
  item(
    change('rose', stated(18_000), stated(19_400), { statedStep }),
    '19,400',
    'Now 19,400 are gone.',
    over,
  );
const read = (n: number) =>
  Array.from({ length: n }, (_, i) => source({ url: `https://vesti.example/${i}` }));

describe('how many have it, and from how many', () => {
  test.each<[number, number, Record<MailLanguage, string>]>([
    [
      1,
      1,
      { en: '2 articles, 1 originator', ro: '2 articole, 1 sursă inițială', ru: '2 статьи, 1 первоисточник' },
    ],
    [
      4,
      2,
      {
        en: '5 articles, 2 originators',
        ro: '5 articole, 2 surse inițiale',
        ru: '5 статей, 2 первоисточника',
      },
    ],
    [
      21,
      5,
      {
        en: '22 articles, 5 originators',
        ro: '22 de articole, 5 surse inițiale',
        ru: '22 статьи, 5 первоисточников',
      },
    ],
  ])('%i more articles, %i originators', (others, originators, expected) => {
    for (const language of MAIL_LANGUAGES)
      expect(originInWords(rose({ sightings: read(others), originators }), wordsOf(language))).toBe(
        expected[language],
      );
  });
  test('one article says nothing of it, nor does one that says it twice', () => {
    expect(originInWords(rose(), wordsOf('en'))).toBeNull();
    const twice = rose();
    expect(originInWords({ ...twice, sightings: [twice.source] }, wordsOf('en'))).toBeNull();
  });
});

describe('what the text says of the step', () => {
  const said = (step: Partial<StatedStep>, language: MailLanguage = 'en') =>
    seen(
      statedStepInWords(
        rose({}, { delta: null, percent: null, previous: null, agrees: true, ...step }),
        wordsOf(language),
      ),
    );
  test.each<[Partial<StatedStep>, string]>([
    [{ delta: 1400, previous: 18_000 }, 'The text says: +1,400, from 18,000'],
    [{ delta: -200 }, 'The text says: −200'],
    [{ percent: 7.8 }, 'The text says: +7.8%'],
    [{ percent: 200, previous: 6000 }, 'The text says: 3 times as much, from 6,000'],
    [
      { previous: 12_000, agrees: false },
      'The text says: from 12,000; that does not lead from the value known before',
    ],
    [{ delta: 5, agrees: null }, 'The text says: +5'],
  ])('%j', (step, expected) => {
    expect(said(step)).toBe(expected);
  });
  test('in each language of mails', () => {
    expect(said({ delta: 1400, previous: 18_000 }, 'ro')).toBe('Textul spune: +1.400, față de 18.000');
    expect(said({ delta: 1400, previous: 18_000 }, 'ru')).toBe('В тексте сказано: +1 400, было 18 000');
  });
  test('is left out where it says nothing', () => {
    expect(statedStepInWords(rose(), wordsOf('en'))).toBeNull();
    expect(said({})).toBeUndefined();
  });
});

test('both stand in the mail, in both its parts, and in what programs read', () => {
  const told = rose(
    { sightings: read(13), originators: 1 },
    { delta: 1400, percent: null, previous: null, agrees: true },
  );
  const { html, text } = renderDigest(digest([told], 'en'), null);
  for (const part of [html, text]) {
    expect(part).toContain('14 articles, 1 originator');
    expect(part).toContain('The text says: +1,400');
  }
  expect(changeAsData(told)).toMatchObject({ originators: 1, stated_step: { delta: 1400 } });
});
