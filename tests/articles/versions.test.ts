import { describe, expect, test } from 'vitest';
import { compareReading, nextReading, textHash, type VersionBefore } from '../../src/articles/versions.ts';
import { yieldAlarm } from '../../src/articles/yield.ts';

const text =
  'At least 23 people have died, the department said on Monday.\n\nIts head said the number — 140 missing — was “likely to fall”.';

describe('what is the same wording', () => {
  test.each([
    ['spaces and line breaks', text.replaceAll(' ', '\u00a0 ').replace('\n\n', '\n')],
    ['quotation marks and dashes', text.replaceAll('“', '"').replaceAll('”', '"').replaceAll('—', '-')],
    [
      'soft hyphens and marks of direction',
      text.replace('department', 'depart\u00adment').replace('Monday', '\u200eMonday'),
    ],
    ['a note of when it was updated', `${text}\n\nUpdated at 14:35`],
    ['an appeal to subscribe', `${text}\n\nSubscribe to our newsletter for more stories like this`],
    ['a count of comments', `${text}\n\n27 comments`.replace('27 comments', 'Comments (27)')],
    ['a link to another story', `${text}\n\nRead more: Dam operator fined 3.2 million`],
    ['a full stop', text.replace('Monday.', 'Monday')],
  ])('%s', (_, other) => expect(textHash(other)).toBe(textHash(text)));

  test('letters with cedilla and with comma below are one', () => {
    expect(textHash('Şapte morţi')).toBe(textHash('Șapte morți'));
  });
});

describe('what is another wording', () => {
  test.each([
    ['a number', text.replace('23', '24')],
    ['a bound', text.replace('At least 23', '23')],
    ['a word', text.replace('died', 'drowned')],
    ['a new paragraph', `${text}\n\nTwo of them were children.`],
  ])('%s', (_, other) => expect(textHash(other)).not.toBe(textHash(text)));

  test.each([
    ['1.5 million', '15 million'],
    ['-3 degrees', '3 degrees'],
    ['3% more', '3 more'],
    ['$40', '€40'],
    ['10:2', '102'],
    ['2020-2024', '20202024'],
  ])('%s is not %s', (a, b) => expect(textHash(a)).not.toBe(textHash(b)));

  test.each([['18 000', '18000']])('%s is %s', (a, b) => expect(textHash(a)).toBe(textHash(b)));
});

describe('a reading after another', () => {
  const before: VersionBefore = {
    hash: textHash(text),
    length: text.length,
    method: 'readability',
    access: 'full',
  };
  const reading = (changed: string, more: object = {}) => ({
    text: changed,
    access: 'full' as const,
    method: 'readability',
    ...more,
  });
  const compare = (
    r: ReturnType<typeof reading>,
    pendingHash: string | null = null,
    b: VersionBefore | null = before,
  ) => compareReading({ reading: r, before: b, pendingHash });
  const edited = text.replace('23', '31');

  test('the first is a version', () => expect(compare(reading(text), null, null).kind).toBe('new-version'));
  test('the same text is none', () => expect(compare(reading(text)).kind).toBe('unchanged'));
  test('a changed number is one at once', () => expect(compare(reading(edited)).kind).toBe('new-version'));

  test('a text that comes back is believed when a second reading agrees', () => {
    const older = { ...before, hash: textHash(edited), earlier: [textHash(text)] };
    const first = compare(reading(text), null, older);
    expect(first).toMatchObject({ kind: 'look-again', pendingHash: textHash(text) });
    expect(compare(reading(text), first.pendingHash, older).kind).toBe('new-version');
    expect(compare(reading(edited), first.pendingHash, older)).toMatchObject({
      kind: 'unchanged',
      pendingHash: null,
    });
  });

  test('a text of which most is gone is looked at again', () => {
    expect(compare(reading('At least 23 people have died.')).kind).toBe('look-again');
  });

  test('a text found in another way is looked at again', () => {
    expect(compare(reading(edited, { method: 'selector' })).kind).toBe('look-again');
  });

  test('what a gate left of it is not compared', () => {
    expect(
      compareReading({
        reading: { text: 'At least 23', access: 'partial', method: 'readability' },
        before,
        pendingHash: null,
      }).kind,
    ).toBe('not-comparable');
  });
});

describe('when it is read again', () => {
  const firstRead = '2026-03-01T12:00:00Z';
  const next = (now: string, more: object = {}) =>
    nextReading({ firstRead, published: firstRead, now, readings: 5, ...more });

  test.each([
    ['at once: in 15 minutes', '2026-03-01T12:00:00Z', '2026-03-01T12:15:00.000Z'],
    ['in the third hour: in 15 minutes', '2026-03-01T14:59:00Z', '2026-03-01T15:14:00.000Z'],
    ['on day one: in an hour', '2026-03-01T15:00:00Z', '2026-03-01T16:00:00.000Z'],
    ['on day two: in three hours', '2026-03-02T12:00:00Z', '2026-03-02T15:00:00.000Z'],
    ['after a week: in a week', '2026-03-08T12:00:00Z', '2026-03-15T12:00:00.000Z'],
    ['when a week would pass the month: no more', '2026-03-25T12:00:00Z', null],
    ['after a month: no more', '2026-04-01T12:00:00Z', null],
  ])('%s', (_, now, expected) => expect(next(now)).toBe(expected));

  test('age counts from publication, if that is earlier', () => {
    expect(next('2026-03-01T12:00:00Z', { published: '2026-02-27T00:00:00+02:00' })).toBe(
      '2026-03-01T15:00:00.000Z',
    );
  });
  test('a date in the future or none is passed over', () => {
    expect(next('2026-03-01T12:00:00Z', { published: '2027-01-01T00:00:00Z' })).toBe(
      '2026-03-01T12:15:00.000Z',
    );
    expect(next('2026-03-01T12:00:00Z', { published: null })).toBe('2026-03-01T12:15:00.000Z');
  });
  test('the whole ladder ends by itself', () => {
    let now: string | null = firstRead;
    let readings = 1;
    for (; now !== null && readings < 1000; readings++)
      now = nextReading({ firstRead, published: null, now, readings });
    expect(readings).toBeGreaterThan(80);
    expect(readings).toBeLessThan(100);
  });
});

describe('a selector that has stopped fitting', () => {
  const good = Array.from({ length: 6 }, () => ({ method: 'selector', characters: 4000 }));
  test('no alarm while it yields', () => expect(yieldAlarm(good)).toBeNull());
  test('one short article is no alarm', () =>
    expect(yieldAlarm([...good, { method: 'selector', characters: 300 }])).toBeNull());
  test('three readings without it are', () => {
    expect(yieldAlarm([...good, ...Array(3).fill({ method: 'readability', characters: 4000 })])).toMatch(
      /found too little/,
    );
  });
  test('three short texts in a row are', () => {
    expect(yieldAlarm([...good, ...Array(3).fill({ method: 'selector', characters: 300 })])).toMatch(
      /300 characters/,
    );
  });
});
