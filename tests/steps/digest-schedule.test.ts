import { describe, expect, test } from 'vitest';
import { follow } from '../../src/pipeline.ts';
import { mailOf, reader, world } from './digest-world.ts';

/** When each mail was written, and what its subject says. */
const mails = (w: Awaited<ReturnType<typeof world>>) =>
  w.sent.map((mail) => `${mailOf(mail).date.slice(5, 16)} ${mail.subject}`);
const times = (w: Awaited<ReturnType<typeof world>>) => mails(w).map((line) => line.slice(0, 11));

describe('a mail comes', () => {
  const cases = [
    { schedule: 'hourly', expected: ['03-09T11:00', '03-09T12:00'] },
    { schedule: 'daily at 08:00', expected: ['03-10T06:00'] },
    { schedule: 'weekly on monday at 08:00', expected: ['03-16T06:00'] },
    { schedule: '30 9 * * 3', expected: ['03-11T07:30'] },
  ];
  test.each(cases)('$schedule', async ({ schedule, expected }) => {
    const w = await world([reader({ schedule })], { start: '2026-03-09T06:30:00Z' });
    for (const [at, n] of [
      ['10:10', 1],
      ['10:50', 2],
      ['11:20', 3],
    ] as const) {
      await w.runUntil(`2026-03-09T${at}:00Z`);
      await w.know({ before: n, after: n + 1 });
    }
    await w.runUntil('2026-03-20T00:00:00Z');
    expect(times(w)).toEqual(expected);
  });

  test('immediately once a burst is over: ten quiet minutes, thirty at most', async () => {
    const w = await world([reader({ schedule: 'immediately' })]);
    const come = async (at: string, after: number) => {
      await w.runUntil(`2026-03-09T${at}:00Z`);
      await w.know({ before: after - 1, after });
      await w.ports.ledger.subscribers.turnNow(['ana@desk.example'], w.clock.now().toISOString());
    };
    await come('10:00', 11);
    await come('10:04', 12);
    await come('10:12', 13);
    await w.runUntil('2026-03-09T11:00:00Z');
    for (let minute = 0; minute < 40; minute += 8)
      await come(`12:${String(minute).padStart(2, '0')}`, 20 + minute);
    await w.runUntil('2026-03-09T14:00:00Z');
    expect(times(w)).toEqual(['03-09T10:22', '03-09T12:30', '03-09T12:42']);
  });

  const summer = { zone: 'Europe/Bucharest', start: '2026-03-28T00:00:00Z', end: '2026-03-31T00:00:00Z' };
  const winter = { zone: 'Europe/Bucharest', start: '2026-10-24T00:00:00Z', end: '2026-10-27T00:00:00Z' };
  test.each([
    { ...summer, at: '08:00', expected: ['03-28T06:00', '03-29T05:00', '03-30T05:00'] },
    { ...summer, at: '03:30', expected: ['03-28T01:30', '03-29T01:00', '03-30T00:30'] },
    { ...winter, at: '03:30', expected: ['10-24T00:30', '10-25T00:30', '10-26T01:30'] },
    {
      ...summer,
      zone: 'Asia/Kathmandu',
      at: '08:00',
      expected: ['03-28T02:15', '03-29T02:15', '03-30T02:15'],
    },
  ])('once a day at $at in $zone, also on the day that has an hour more or less ($start)', async (day) => {
    const { zone, at, start, end, expected } = day;
    const setting = { schedule: `daily at ${at}`, timezone: zone, when_nothing_changed: 'say-so' } as const;
    const w = await world([reader(setting)], { start });
    await w.runUntil(end);
    expect(times(w)).toEqual(expected);
  });
});

describe('when nothing changed', () => {
  test('no mail; or, if asked for, a line of proof of what was read', async () => {
    const quiet = reader();
    const wordy = reader({ email: 'ion@desk.example', when_nothing_changed: 'say-so' });
    const w = await world([quiet, wordy]);
    await w.runUntil('2026-03-10T00:00:00Z');
    expect(w.sent.map((mail) => [mailOf(mail).to, mail.subject])).toEqual([
      ['ion@desk.example', 'Nothing changed: Floods'],
    ]);
    expect(w.sent[0]?.text).toContain('No watched figure changed in this time.');
    expect(w.sent[0]?.text).toContain('0 articles read');
  });

  test('who is told immediately gets no mail about nothing', async () => {
    const w = await world([
      reader({ schedule: 'immediately', when_nothing_changed: 'say-so', kinds: ['fell'] }),
    ]);
    await w.know();
    await w.ports.ledger.subscribers.turnNow(['ana@desk.example'], w.clock.now().toISOString());
    await w.runUntil('2026-03-10T00:00:00Z');
    expect(w.sent).toEqual([]);
  });
});

describe('a subscriber chooses', () => {
  const subjects = async (wishes: Parameters<typeof reader>[0]) => {
    const w = await world([reader(wishes)]);
    await w.know({ id: 'toll', before: 100, after: 104 });
    await w.know({ id: 'fall', kind: 'fell', before: 50, after: 20, measure: 'evacuated' });
    await w.know({ id: 'cuba', before: 1, after: 9, places: ['CU'], outlet: 'herald' });
    await w.know({ id: 'ghana', before: 1, after: 7, area: ['GH'] });
    await w.know({ id: 'west', before: 1, after: 6, places: ['011'] });
    await w.runUntil('2026-03-10T00:00:00Z');
    const told = await w.db.rows<{ change: string }>({
      text: 'select change from tallywire.delivered_changes where delivery is not null order by change',
      values: [],
    });
    // What is left out is left out for good: another setting tomorrow does not bring it back.
    expect(await w.ports.ledger.deliveries.untold('ana@desk.example', ['floods'])).toBeNull();
    return told.map(({ change }) => change);
  };
  test.each([
    [{ kinds: ['fell' as const] }, ['fall']],
    [{ thresholds: { all: { percent: 5 } } }, ['cuba', 'fall', 'ghana', 'west'].sort()],
    [{ thresholds: { killed: { difference: 8 } } }, ['cuba', 'fall']],
    [{ outlets: ['herald'] }, ['cuba']],
    [{ places: ['CU'] }, ['cuba']],
    [{ places: ['002'] }, ['ghana', 'west']],
    [{ places: ['419'] }, ['cuba']],
    [{ places: ['202', '029'] }, ['cuba', 'ghana', 'west']],
  ])('%j', async (wishes, expected) => {
    expect(await subjects(wishes)).toEqual(expected);
  });

  test('a limit that many small steps pass together: the mail tells them as one', async () => {
    const w = await world([reader({ thresholds: { all: { percent: 10 } } })]);
    for (let day = 9; day < 15; day++) {
      await w.know({ before: 100 + 4 * (day - 9), after: 104 + 4 * (day - 9) });
      await w.runUntil(`2026-03-${String(day).padStart(2, '0')}T23:00:00Z`);
    }
    expect(w.sent.map((mail) => mail.subject.replaceAll('\u00a0', ' '))).toEqual([
      '112 killed (was 100)',
      '124 killed (was 112)',
    ]);
    expect(w.sent[0]?.text).toContain('rose from 100 to 112 people (+12, +12%)');
  });
});

describe('a changed setting', () => {
  test('counts from now on: weekly made hourly does not wait for the old day', async () => {
    const w = await world([reader({ schedule: 'weekly on monday at 08:00' })], {
      start: '2026-03-09T10:00:00Z',
    });
    await w.know();
    w.config = { ...w.config, subscribers: [reader({ schedule: 'hourly' })] };
    await follow(w.ports);
    await w.runUntil('2026-03-09T11:30:00Z');
    expect(times(w)).toEqual(['03-09T11:00']);
  });

  test('restarts change nothing: the next mail keeps its time', async () => {
    const w = await world([reader()]);
    await w.know();
    for (let hour = 1; hour < 12; hour++) {
      await w.runUntil(`2026-03-09T${String(hour).padStart(2, '0')}:30:00Z`);
      await follow(w.ports);
    }
    expect(times(w)).toEqual(['03-09T06:00']);
  });

  test('who joins later is not told what was known before', async () => {
    const w = await world([]);
    await w.know({ at: '2026-03-08T23:00:00Z' });
    w.config = { ...w.config, subscribers: [reader()] };
    await follow(w.ports);
    await w.runUntil('2026-03-10T12:00:00Z');
    expect(w.sent).toEqual([]);
  });
});
