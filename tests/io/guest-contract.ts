/** What every store of a guest's memory must do, whatever keeps it. */
import { expect, test } from 'vitest';
import type { PaceStore, RobotsStore } from '../../src/io/guest/ports.ts';

const NOW = new Date('2026-03-10T08:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);
const PATIENT = 3_600_000;

/** `open` gives a store that knows no host. */
export function checkPaceStore(open: () => Promise<PaceStore> | PaceStore): void {
  test('a host nobody asked may be asked now, and then at its interval', async () => {
    const pace = await open();
    expect(await pace.reserve('a', 1000, NOW, PATIENT)).toBe(0);
    expect(await pace.reserve('a', 5000, NOW, PATIENT)).toBe(1000);
    expect(await pace.reserve('a', 1000, NOW, PATIENT)).toBe(6000);
    expect(await pace.reserve('b', 1000, NOW, PATIENT)).toBe(0);
  });

  test('time that passed is waited for no more, and saves up nothing', async () => {
    const pace = await open();
    await pace.reserve('a', 1000, NOW, PATIENT);
    expect(await pace.reserve('a', 1000, after(400), PATIENT)).toBe(600);
    expect(await pace.reserve('a', 1000, after(60_000), PATIENT)).toBe(0);
    expect(await pace.reserve('a', 1000, after(60_000), PATIENT)).toBe(1000);
  });

  test('a turn that is too far off is told and not taken', async () => {
    const pace = await open();
    await pace.reserve('a', 9000, NOW, PATIENT);
    expect(await pace.reserve('a', 9000, NOW, 5000)).toBe(9000);
    expect(await pace.reserve('a', 9000, NOW, 9000)).toBe(9000);
    expect(await pace.reserve('a', 9000, NOW, PATIENT)).toBe(18_000);
  });

  test('a host that is put off is put off, never drawn nearer', async () => {
    const pace = await open();
    await pace.postpone('a', after(30_000));
    await pace.postpone('a', after(10_000));
    expect(await pace.reserve('a', 1000, NOW, PATIENT)).toBe(30_000);
  });

  test('a host without an interval is asked at once, unless it is put off', async () => {
    const pace = await open();
    for (let i = 0; i < 3; i++) expect(await pace.reserve('a', 0, NOW, PATIENT)).toBe(0);
    await pace.postpone('a', after(30_000));
    expect(await pace.reserve('a', 0, NOW, PATIENT)).toBe(30_000);
    expect(await pace.reserve('a', 0, after(30_000), PATIENT)).toBe(0);
  });

  test('those who ask at once get turns of their own', async () => {
    const pace = await open();
    const waits = await Promise.all(Array.from({ length: 20 }, () => pace.reserve('a', 100, NOW, PATIENT)));
    expect(waits.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i * 100));
  });
}

/** `open` gives a store that knows no origin. */
export function checkRobotsStore(open: () => Promise<RobotsStore> | RobotsStore): void {
  test('what is put is what is got, by origin; the last one counts', async () => {
    const robots = await open();
    expect(await robots.get('https://a.test')).toBeNull();
    const first = { status: 200, body: 'User-agent: *\nDisallow: /știri', fetchedAt: NOW };
    await robots.put('https://a.test', first);
    expect(await robots.get('https://a.test')).toEqual(first);
    expect(await robots.get('http://a.test')).toBeNull();
    const second = { status: 0, body: null, fetchedAt: after(5) };
    await robots.put('https://a.test', second);
    expect(await robots.get('https://a.test')).toEqual(second);
  });
}
