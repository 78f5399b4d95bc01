import { describe, expect, test } from 'vitest';
import type { MailLanguage } from '../../src/digests/digest.ts';
import { subjectOf } from '../../src/digests/wording.ts';
import { change, digest, item, morning, series, source, stated } from './sample.ts';

/** No-break spaces are for mail programs, not for the eye that reads this table. */
const seen = (text: string | null) => text?.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

describe('the subject says the news', () => {
  const recruited = morning()[0]!;
  const subject = (items: Parameters<typeof digest>[0], language: MailLanguage = 'en') =>
    seen(subjectOf(digest(items, language)));

  test('in each language', () => {
    expect(subject(morning())).toBe('≈ 18,000 recruited (was > 1,500), 1 correction and 5 more changes');
    expect(subject(morning(), 'ro')).toBe(
      'Recrutați: ≈ 18.000 (anterior > 1.500), o corectură și încă 5 modificări',
    );
    expect(subject(morning(), 'ru')).toBe(
      'Завербованы: ≈ 18 000 (было > 1 500), 1 исправление и ещё 5 изменений',
    );
  });

  test('without a tail where there is one change', () => {
    expect(subject([recruited])).toBe('≈ 18,000 recruited (was > 1,500)');
  });

  test('says where, what part, at what rate, and that it is only planned', () => {
    const of = (over: Parameters<typeof series>[0]) =>
      subject([item(change('rose', stated(5), stated(9), { series: series(over) }), '9', 'It is 9.')]);
    expect(of({ places: ['CU'], measure: 'fighting' })).toBe('Cuba: 9 fighting (was 5)');
    expect(of({ per: 'month' })).toBe('9 recruited a month (was 5)');
    expect(of({ status: 'planned' })).toBe('Planned: 9 recruited (was 5)');
    expect(of({ part: 'children' })).toBe('Children: 9 recruited (was 5)');
  });

  test('tells a correction, a withdrawal, a conflict and a first figure as what they are', () => {
    const of = (one: ReturnType<typeof change>) => subject([item(one, '9', 'It is 9.')]);
    expect(of(change('revised', stated(5), stated(9)))).toBe('Corrected: 9 recruited (was 5)');
    expect(of(change('withdrawn', stated(5), null))).toBe('Withdrawn: 5 recruited');
    expect(of(change('conflict', stated(5), stated(9)))).toBe('9 recruited (against 5)');
    expect(of(change('first', null, stated(9)))).toBe('9 recruited (first figure)');
  });

  test('sets the topic’s own name of a measure in front of the number', () => {
    expect(subject([{ ...recruited, label: 'Foreign recruits' }])).toBe(
      'Foreign recruits: ≈ 18,000 (was > 1,500)',
    );
  });

  test('says that nothing changed', () => {
    expect(subject([])).toBe('Nothing changed: Foreign fighters');
  });

  test('is one line of printable text, whatever a label or a place holds', () => {
    const evil = item(
      change('rose', stated(5), stated(9), { series: series({ part: 'a\r\nBcc: x@evil.example\u202e' }) }),
      '9',
      'It is 9.',
      { label: 'b\u0000\nc', source: source() },
    );
    expect(subjectOf(digest([evil]))).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

test('a label that is just the shipped word is said in the language of the mail; one of the topic’s own stays as it is', () => {
  const told = (label: string, language: 'en' | 'ro') => {
    const one = item(change('rose', stated(1500), stated(18_000)), '18', '18', { label });
    return subjectOf(digest([one], language)).replaceAll('\u00a0', ' ');
  };
  expect(told('Recruited', 'en')).toBe('18,000 recruited (was 1,500)');
  expect(told('Recruited', 'ro')).toBe('Recrutați: 18.000 (anterior 1.500)');
  expect(told('Africans enlisted', 'en')).toBe('Africans enlisted: 18,000 (was 1,500)');
  expect(told('Africans enlisted', 'ro')).toBe('Africans enlisted: 18.000 (anterior 1.500)');
});
