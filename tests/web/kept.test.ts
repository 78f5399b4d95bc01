import { expect, test } from 'vitest';
import { keptFor } from '../../src/web/kept.ts';

const MINUTE = 60_000;
const setup = () => {
  let [now, n] = [0, 0];
  const count = async () => {
    n += 1;
    const mine = n;
    await Promise.resolve();
    if (mine === 3) throw new Error('the database is gone');
    return mine;
  };
  const get = keptFor(MINUTE, { now: () => new Date(now) }, count);
  const later = (minutes: number) => {
    now += minutes * MINUTE;
  };
  const settled = () => new Promise((done) => setImmediate(done));
  return { get, later, settled, counted: () => n };
};

test('is counted once for all who come within the time', async () => {
  const { get, counted } = setup();
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
  expect(counted()).toBe(1);
});

test('after that the old count is shown while it is counted anew: nobody waits', async () => {
  const { get, later, settled, counted } = setup();
  await get();
  later(2);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(counted()).toBe(2);
  await settled();
  expect(await get()).toBe(2);
});

test('a count that fails leaves the one before, and is tried again', async () => {
  const { get, later, settled, counted } = setup();
  await get();
  later(2);
  await get();
  await settled();
  later(2);
  expect(await get()).toBe(2);
  await settled();
  expect(await get()).toBe(2);
  await settled();
  expect(counted()).toBe(4);
  expect(await get()).toBe(4);
});

test('a count of long ago is waited for', async () => {
  const { get, later } = setup();
  await get();
  later(120);
  expect(await get()).toBe(2);
});
