import { describe, expect, test } from 'vitest';
import { floods, soldiers } from './given.ts';
import { own } from './own.ts';
import { type Play, playDays } from './play.ts';

const plays: Record<string, Play> = { soldiers, floods, ...own };

describe.each(Object.entries(plays))('%s', (_name, play) => {
  const days = playDays(play);
  test.each(play.days.map((day, i) => [i + 1, day.told] as const))(
    'day %i tells what changed and nothing else',
    (n, told) => {
      expect(days[n - 1]).toEqual([...told].sort());
    },
  );
});
