import { describe, expect, test } from 'vitest';
import { parseSchedule, scheduleProblem } from '../../src/config/schedule.ts';
import { dueAfterBurst, nextDue } from '../../src/digests/schedule.ts';

function due(schedule: string, timezone: string, after: string, times: number): string[] {
  const found: string[] = [];
  let at: Date | null = new Date(after);
  while (found.length < times && at !== null) {
    at = nextDue(schedule, timezone, at);
    if (at !== null) found.push(at.toISOString().slice(0, 16));
  }
  return found;
}

describe('daylight saving', () => {
  // Both changes of three zones: Bucharest at 03:00/04:00, New York at 02:00, Lord Howe by half an hour only.
  const table = [
    {
      zone: 'Europe/Bucharest',
      what: 'spring: 08:00 stays 08:00',
      schedule: 'daily at 08:00',
      after: '2026-03-27T12:00Z',
      due: ['2026-03-28T06:00', '2026-03-29T05:00', '2026-03-30T05:00'],
    },
    {
      zone: 'Europe/Bucharest',
      what: 'autumn: 08:00 stays 08:00',
      schedule: 'daily at 08:00',
      after: '2026-10-23T12:00Z',
      due: ['2026-10-24T05:00', '2026-10-25T06:00', '2026-10-26T06:00'],
    },
    {
      zone: 'Europe/Bucharest',
      what: 'spring: 03:30 does not exist and comes when the gap ends',
      schedule: 'daily at 03:30',
      after: '2026-03-28T12:00Z',
      due: ['2026-03-29T01:00', '2026-03-30T00:30'],
    },
    {
      zone: 'Europe/Bucharest',
      what: 'autumn: 03:30 comes twice and is mailed once',
      schedule: 'daily at 03:30',
      after: '2026-10-24T12:00Z',
      due: ['2026-10-25T00:30', '2026-10-26T01:30'],
    },
    {
      zone: 'Europe/Bucharest',
      what: 'autumn: every real hour, the repeated one too',
      schedule: 'hourly',
      after: '2026-10-24T23:30Z',
      due: ['2026-10-25T00:00', '2026-10-25T01:00', '2026-10-25T02:00'],
    },
    {
      zone: 'Europe/Bucharest',
      what: 'spring: every real hour, none skipped',
      schedule: 'hourly',
      after: '2026-03-28T23:30Z',
      due: ['2026-03-29T00:00', '2026-03-29T01:00', '2026-03-29T02:00'],
    },
    {
      zone: 'America/New_York',
      what: 'spring: 02:30 does not exist',
      schedule: 'daily at 02:30',
      after: '2026-03-07T12:00Z',
      due: ['2026-03-08T07:00', '2026-03-09T06:30'],
    },
    {
      zone: 'America/New_York',
      what: 'autumn: 01:30 once',
      schedule: 'daily at 01:30',
      after: '2026-10-31T12:00Z',
      due: ['2026-11-01T05:30', '2026-11-02T06:30'],
    },
    {
      zone: 'America/New_York',
      what: 'a weekly mail on the Sunday of the change',
      schedule: 'weekly on sunday at 09:00',
      after: '2026-03-02T12:00Z',
      due: ['2026-03-08T13:00', '2026-03-15T13:00'],
    },
    {
      zone: 'Australia/Lord_Howe',
      what: 'spring: 02:15 falls into a gap of half an hour',
      schedule: 'daily at 02:15',
      after: '2026-10-03T00:00Z',
      due: ['2026-10-03T15:30', '2026-10-04T15:15'],
    },
    {
      zone: 'Australia/Lord_Howe',
      what: 'autumn: 01:45 once',
      schedule: 'daily at 01:45',
      after: '2026-04-03T16:00Z',
      due: ['2026-04-04T14:45', '2026-04-05T15:15'],
    },
    {
      zone: 'Australia/Lord_Howe',
      what: 'cron follows the same clock',
      schedule: '45 1 * * *',
      after: '2026-04-03T16:00Z',
      due: ['2026-04-04T14:45', '2026-04-05T15:15'],
    },
  ];
  test.each(table)('$zone, $what', ({ zone, schedule, after, due: expected }) => {
    expect(due(schedule, zone, after, expected.length)).toEqual(expected);
  });
});

describe('a schedule', () => {
  test('is due strictly after the moment asked, so a mail sent on time is not due again', () => {
    expect(due('daily at 08:00', 'UTC', '2026-03-09T08:00:00Z', 1)).toEqual(['2026-03-10T08:00']);
    expect(due('hourly', 'UTC', '2026-03-09T07:59:59Z', 1)).toEqual(['2026-03-09T08:00']);
  });

  test('"immediately" has no fixed moments', () => {
    expect(nextDue('immediately', 'UTC', new Date(0))).toBeNull();
  });

  test('that a leap day needs still comes', () => {
    expect(due('0 8 29 2 *', 'UTC', '2026-03-01T00:00Z', 1)).toEqual(['2028-02-29T08:00']);
  });

  test.each([
    'immediately',
    ' Hourly ',
    'daily at 8:05',
    'weekly on Friday at 23:59',
    '*/15 8-18 * * mon-fri',
    '0 8 l * *',
  ])('may be written %s', (text) => {
    expect(scheduleProblem(text)).toBeNull();
  });

  test.each([
    ['', 'empty'],
    ['dayly at 08:00', 'did you mean "daily"?'],
    ['daily', 'written "daily at 08:00"'],
    ['daily at 24:00', 'from 00:00 to 23:59'],
    ['daily at 8', '"8" is no time of day'],
    ['weekly at 08:00', 'written "weekly on monday at 08:00"'],
    ['weekly on lundi at 08:00', '"lundi" is no weekday'],
    ['every morning', 'immediately | hourly'],
    ['61 * * * *', 'Invalid value for minute'],
    ['0 8 31 2 *', 'never comes'],
    ['* * * * * *', 'is no schedule'],
    ['? 8 * * *', 'is no schedule'],
  ])('written "%s" is refused with what would be right', (text, hint) => {
    const parsed = parseSchedule(text);
    expect(parsed.kind === 'problem' && parsed.problem).toContain(hint);
    expect(() => nextDue(text, 'UTC', new Date(0))).toThrow(hint);
  });
});

describe('a burst under "immediately"', () => {
  const at = (time: string) => new Date(`2026-03-09T${time}Z`);
  test('is mailed once nothing came for ten minutes', () => {
    expect(dueAfterBurst(at('08:00'), at('08:00'))).toEqual(at('08:10'));
    expect(dueAfterBurst(at('08:00'), at('08:07'))).toEqual(at('08:17'));
  });
  test('that does not end is cut after thirty minutes', () => {
    expect(dueAfterBurst(at('08:00'), at('08:29'))).toEqual(at('08:30'));
  });
  test('may have another quiet window', () => {
    expect(dueAfterBurst(at('08:00'), at('08:01'), { quiet: 2, longest: 5 })).toEqual(at('08:03'));
  });
});
