import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '../../src/io/database/sql.ts';
import { DAY, type Entry, FILLING, rss } from './stories.ts';
import { openWorld, type World } from './world.ts';

const FEEDS = 500;
/** A front page's worth of items with summaries, as outlets serve them. */
const ITEMS = 55;
const LEAST_BYTES = 30_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test(`a second poll of ${FEEDS} unchanged feeds moves less than 1 % of the bytes of the first`, async () => {
  await world.reset((config) => {
    config.outlets[0]!.feeds = Array.from({ length: FEEDS }, (_, i) => `${world.origin}/feeds/${i}`);
  });
  for (let i = 0; i < FEEDS; i++) {
    const entries = Array.from(
      { length: ITEMS },
      (_, n): Entry => ({
        path: `/stories/${i}/${n}`,
        title: `Story ${n} of paper ${i}: what the valley talks about`,
        guid: `${i}-${n}`,
        summary: `${FILLING[n % 3]} ${FILLING[(n + 1) % 3]}`,
        hours: -n,
      }),
    );
    const feed = rss(world.origin, entries);
    expect(feed.body.length).toBeGreaterThan(LEAST_BYTES);
    // One in four servers knows dates only, as RFC 9110 allows.
    if (i % 4 > 0) world.put(`/feeds/${i}`, feed);
    else {
      const changed = 'Mon, 04 May 2026 05:00:00 GMT';
      world.put(`/feeds/${i}`, (request) =>
        request.headers['if-modified-since'] === changed
          ? { status: 304, etag: false }
          : { ...feed, etag: false, headers: { 'last-modified': changed } },
      );
    }
  }
  world.onWire();
  const first = await world.work('fetch-feeds');
  const before = world.onWire();
  expect(new Set(first.map((outcome) => outcome.result))).toEqual(new Set(['feed read']));

  await world.pass(DAY);
  const second = await world.work('fetch-feeds');
  const after = world.onWire();
  expect(second).toHaveLength(FEEDS);
  expect(new Set(second.map((outcome) => outcome.result))).toEqual(new Set(['feed not modified']));
  const failing = await world.db.one<{ n: number }>(
    sql`select count(*)::int as n from tallywire.feeds where state <> 'ok'`,
  );
  expect(failing?.n).toBe(0);

  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  console.info(
    `${FEEDS} feeds: first poll ${before.sent} bytes, second ${after.sent} (${share(after.sent, before.sent)}); ` +
      `with our requests ${share(after.sent + after.received, before.sent + before.received)}`,
  );
  expect(after.sent).toBeLessThan(0.01 * before.sent);
}, 240_000);
