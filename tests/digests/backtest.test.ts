import { describe, expect, test } from 'vitest';
import { backtest, type Setting } from '../../src/digests/backtest.ts';
import { within } from '../../src/digests/regions.ts';
import { change, item, stated } from './sample.ts';

const at = (time: string, before: number, after: number) =>
  item(
    change('rose', stated(before), stated(after), { id: `${before}-${after}`, at: `2026-03-${time}:00Z` }),
    '7',
    '7',
  );

const week = [
  at('09T10:00', 100, 104),
  at('09T10:05', 104, 108),
  at('09T15:00', 108, 112),
  at('11T09:00', 112, 200),
];
const setting: Setting = {
  topics: ['foreign-fighters'],
  schedule: 'daily at 08:00',
  timezone: 'Europe/Bucharest',
  when_nothing_changed: 'skip',
  paused: false,
};
const mails = (over: Partial<Setting>) =>
  backtest(
    week,
    { ...setting, ...over },
    new Date('2026-03-09T00:00:00Z'),
    new Date('2026-03-13T00:00:00Z'),
  ).map((mail) =>
    `${mail.at.toISOString().slice(5, 16)} ${mail.changes.map(({ change }) => change.id).join(' ')}`.trim(),
  );

describe('the mails that a setting would have sent', () => {
  test('daily', () => {
    expect(mails({})).toEqual(['03-10T06:00 100-104 104-108 108-112', '03-12T06:00 112-200']);
  });
  test('immediately: each burst one mail', () => {
    expect(mails({ schedule: 'immediately' })).toEqual([
      '03-09T10:15 100-104 104-108',
      '03-09T15:10 108-112',
      '03-11T09:10 112-200',
    ]);
  });
  test('with a threshold: small steps add up', () => {
    expect(mails({ schedule: 'hourly', thresholds: { all: { percent: 10 } } })).toEqual([
      '03-09T15:00 108-112',
      '03-11T09:00 112-200',
    ]);
  });
  test('that say so when nothing changed', () => {
    expect(mails({ when_nothing_changed: 'say-so' })).toEqual([
      '03-09T06:00',
      '03-10T06:00 100-104 104-108 108-112',
      '03-11T06:00',
      '03-12T06:00 112-200',
    ]);
  });
  test('none under a pause', () => {
    expect(mails({ paused: true })).toEqual([]);
  });
});

describe('a region holds', () => {
  test.each([
    [['GH'], ['002'], true],
    [['GH'], ['202'], true],
    [['GH'], ['011'], true],
    [['GH'], ['014'], false],
    [['EG'], ['202'], false],
    [['CU'], ['019'], true],
    [['CU'], ['003'], true],
    [['CO'], ['003'], false],
    [['143'], ['142'], true],
    [['142'], ['143'], false],
    [['RU', 'NP'], ['034'], true],
    [['XK'], ['150'], true],
    [['RO'], ['RO'], true],
    [[], ['001'], false],
    [['TV'], ['001'], true],
  ])('%j in %j: %s', (codes, wanted, expected) => {
    expect(within(codes, wanted)).toBe(expected);
  });
});
