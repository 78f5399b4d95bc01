import { expect, test } from 'vitest';
import { silence } from '../../src/feeds/rhythm.ts';

const HOUR = 3_600_000;
const START = Date.parse('2024-06-03T00:00:00Z');
const at = (hours: number) => new Date(START + hours * HOUR).toISOString();

test('a feed with an item every four hours raises an alarm after a day', () => {
  const moments = Array.from({ length: 60 }, (_, i) => at(4 * i));
  const alarm = silence({ now: at(4 * 59 + 26), moments });
  expect(alarm).toEqual({
    alarm: true,
    silentHours: 26,
    normalHours: 4,
    text: 'silent for 26 h, normally 4',
  });
  expect(silence({ now: at(4 * 59 + 11), moments })?.alarm).toBe(false);
});

test('a newsroom that sleeps at night and at week-ends raises none on Monday morning', () => {
  const moments = Array.from({ length: 24 * 19 }, (_, hour) => hour)
    .filter((hour) => hour % 24 >= 8 && hour % 24 < 18 && Math.floor(hour / 24) % 7 < 5)
    .map(at);
  const saturdayToMonday = silence({ now: at(24 * 18 + 17 + 62), moments });
  expect(saturdayToMonday).toMatchObject({ silentHours: 62, alarm: false });
  expect(silence({ now: at(24 * 18 + 17 + 100), moments })?.alarm).toBe(true);
});

test('a monthly feed is not silent after a week', () => {
  const moments = Array.from({ length: 5 }, (_, i) => at(i * 24 * 30));
  expect(silence({ now: at(24 * 127), moments })?.alarm).toBe(false);
});

test('where the rhythm is unknown nothing is claimed', () => {
  expect(silence({ now: at(100), moments: [at(0)] })).toBeNull();
  expect(silence({ now: at(100), moments: [] })).toBeNull();
});
