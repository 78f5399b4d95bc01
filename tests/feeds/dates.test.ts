import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/feeds/dates.ts';

function reads(cases: [string, string | null, string?][]): void {
  test.each(cases)('%s', (raw, expected, zone) => {
    const date = parseDate(raw, zone);
    expect(date === null ? null : date.slice(0, expected!.length)).toBe(expected);
  });
}

describe('RFC 822 dates', () =>
  reads([
    ['Thu, 01 Feb 2024 19:48:21 GMT', '2024-02-01T19:48:21'],
    ['Fri, 8 Mar 2024 14:30:00 +0300', '2024-03-08T11:30'],
    ['Tue, 8 Mar 2024 14:30:00 +0300', '2024-03-08T11:30'],
    ['08 Mar 24 14:30 EST', '2024-03-08T19:30'],
    ['Fri, 8 Mar 2024 2:30 pm PDT', '2024-03-08T21:30'],
    ['Fri, 08 Mar 2024 24:00:00 +0000', '2024-03-09T00:00'],
    ['Fri, 08-Mar-2024 14:30:00 GMT', '2024-03-08T14:30'],
    ['Fri Mar  8 14:30:00 2024', '2024-03-08T14:30'],
  ]));

describe('zones, also wrongly written', () =>
  reads([
    ['Fri, 8 Mar 2024 14:30:00 GMT+3', '2024-03-08T11:30'],
    ['Fri, 8 Mar 2024 14:30:00 UTC+03:00', '2024-03-08T11:30'],
    ['Fri, 8 Mar 2024 14:30:00 +0300 GMT', '2024-03-08T11:30'],
    ['Fri, 8 Mar 2024 14:30:00 +0000 (UTC)', '2024-03-08T14:30'],
    ['2024-03-08 14:30:00 +02:00', '2024-03-08T12:30'],
    ['Fri, 8 Mar 2024 14:30:00 Europe/Bucharest', '2024-03-08T12:30'],
    ['Fri, 8 Mar 2024 14:30:00 EET', '2024-03-08T12:30'],
    ['12 июля 2024, 14:30 МСК', '2024-07-12T11:30'],
    ['Fri, 8 Mar 2024 14:30:00 XYZ', '2024-03-08T14:30'],
    ['2024-07-08T14:30:00', '2024-07-08T11:30', 'Europe/Bucharest'],
    ['2024-01-08T14:30:00', '2024-01-08T12:30', 'Europe/Bucharest'],
  ]));

describe('ISO 8601 and its parts', () =>
  reads([
    ['2024-03-08T14:30:00.123Z', '2024-03-08T14:30:00.123Z'],
    ['2024-03-08T14:30-08:00', '2024-03-08T22:30'],
    ['20240308T143000Z', '2024-03-08T14:30'],
    ['2024-068', '2024-03-08'],
    ['2024-03', '2024-03-01'],
    ['2024', '2024-01-01'],
    ['2024/3/8 14:30', '2024-03-08T14:30'],
    ['1709908200', '2024-03-08T14:30'],
    ['1709908200000', '2024-03-08T14:30'],
  ]));

describe('numbers in the European order', () =>
  reads([
    ['08.03.2024', '2024-03-08'],
    ['08.03.2024 14:30', '2024-03-08T14:30'],
    ['8.3.24, 9:05', '2024-03-08T09:05'],
    ['08/03/2024', '2024-03-08'],
    ['03/28/2024', '2024-03-28'],
  ]));

describe('month names', () =>
  reads([
    ['8 martie 2024, ora 14:30', '2024-03-08T14:30'],
    ['vineri, 8 mart. 2024', '2024-03-08'],
    ['5 mai 2024', '2024-05-05'],
    ['1 iulie 2024', '2024-07-01'],
    ['30 septembrie 2024', '2024-09-30'],
    ['8 марта 2024 г., 14:30', '2024-03-08T14:30'],
    ['Пт, 08 мар 2024 14:30:00 +0300', '2024-03-08T11:30'],
    ['5 мая 2024', '2024-05-05'],
    ['12 листопада 2024', '2024-11-12'],
    ['March 8, 2024', '2024-03-08'],
    ['8. März 2024', '2024-03-08'],
    ['8 août 2024', '2024-08-08'],
  ]));

describe('what is no date', () =>
  reads([
    ['', null],
    ['soon', null],
    ['Blursday, 99 Foo 2024', null],
    ['00.00.2024', null],
    ['2024-13-45', null],
  ]));

test('a day past the end of the month is its last day', () => {
  expect(parseDate('31 June 2024')).toBe('2024-06-30T00:00:00.000Z');
});

test('dates in the usual formats come back as they were', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (date) => {
        date.setUTCMilliseconds(0);
        expect(parseDate(date.toISOString())).toBe(date.toISOString());
        expect(parseDate(date.toUTCString())).toBe(date.toISOString());
      },
    ),
  );
});

test('any text is a date or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(parseDate(text) ?? '2024-01-01').toMatch(/^\d{4}-/);
    }),
  );
});
