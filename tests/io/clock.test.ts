import { expect, test } from 'vitest';
import { createTestClock } from '../../src/io/clock.ts';

const START = new Date('2026-03-10T08:00:00Z');

test('a test clock wakes sleepers at their moments, in order, those included who fall asleep again', async () => {
  const clock = createTestClock(START);
  const woke: [string, number][] = [];
  const note = (name: string) => woke.push([name, clock.now().getTime() - START.getTime()]);
  clock.sleep(300).then(() => note('late'));
  clock.sleep(100).then(async () => {
    note('early');
    await clock.sleep(100);
    note('again');
  });
  await clock.advance(250);
  expect(woke).toEqual([
    ['early', 100],
    ['again', 200],
  ]);
  expect(clock.sleepers()).toBe(1);
  await clock.set(new Date(START.getTime() + 1000));
  expect(woke.at(-1)).toEqual(['late', 300]);
  expect(clock.now().getTime() - START.getTime()).toBe(1000);
});

test('a sleep that is given up ends at once, with the reason', async () => {
  const clock = createTestClock(START);
  const stop = new AbortController();
  const sleep = clock.sleep(1000, stop.signal);
  stop.abort(new Error('enough'));
  await expect(sleep).rejects.toThrow('enough');
  expect(clock.sleepers()).toBe(0);
});
