import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { healthOf } from '../../src/feeds/health.ts';
import { sql } from '../../src/io/database/sql.ts';
import { fetchFeeds } from '../../src/steps/fetch-feeds.ts';
import { at, DAY, type Entry, HOUR, MINUTE, page, rss } from './stories.ts';
import { LEDGERS, openWorld, type World } from './world.ts';

describe.each(LEDGERS)('on the %s ledger', (size) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(size);
  });
  afterAll(() => world.close());
  beforeEach(() => world.reset());

  const feed = async () => (await world.ports.ledger.feeds.list())[0]!;
  const poll = () => world.work('fetch-feeds');
  const items = () =>
    world.db.rows<{ id: string; title: string; url: string; article: string | null }>(
      sql`select id, title, url, article from tallywire.items order by id`,
    );
  const articles = () =>
    world.db.rows<{ id: string; address: string; state: string }>(
      sql`select id, address, state from tallywire.articles order by address`,
    );
  const publish = (...entries: Entry[]) => world.put('/rss', rss(world.origin, entries));
  const untilDue = async () =>
    world.pass(Date.parse((await world.due('fetch-feeds'))!) - Date.parse(world.now()));
  /** Lets time pass to the next poll, and polls. */
  const next = async () => {
    await untilDue();
    return poll();
  };

  const FIRST: Entry = { path: '/a1', title: 'The bridge is closed until Friday', guid: 'g1', hours: -2 };
  const SECOND: Entry = {
    path: '/a2',
    title: 'The bridge is open again, the mayor says',
    guid: 'g2',
    hours: -1,
  };

  describe('an unchanged feed', () => {
    test('is asked with its validators; "not modified" costs no body and changes nothing', async () => {
      publish(FIRST);
      await poll();
      world.sent();
      const [outcome] = await next();
      expect(outcome!.result).toBe('feed not modified');
      expect(world.asked()).toEqual(['200 /rss', '304 /rss']);
      expect(world.sent()).toBe(0);
      expect(await feed()).toMatchObject({ state: 'ok', failures: 0, lastSuccessAt: world.now() });
      expect(await items()).toHaveLength(1);
    });

    test('whose server knows no validators is known by its bytes', async () => {
      world.put('/rss', { ...rss(world.origin, [FIRST]), etag: false });
      await poll();
      const [outcome] = await next();
      expect(outcome!.result).toBe('feed not modified');
      expect(world.asked()).toEqual(['200 /rss', '200 /rss']);
    });
  });

  describe('items', () => {
    test('each is found once, and its article waits to be read', async () => {
      publish(FIRST, SECOND);
      const [first] = await poll();
      expect(first!.fields).toMatchObject({ items: 2, found: 2 });
      publish(SECOND, FIRST, { path: '/a3', title: 'A third story of the day', guid: 'g3' });
      const [second] = await next();
      expect(second!.fields).toMatchObject({ items: 3, found: 1 });
      expect((await articles()).map(({ address }) => address.replace(world.origin, ''))).toEqual([
        '/a1',
        '/a2',
        '/a3',
      ]);
    });

    test('one whose link changed is the same item; its article is read at the new link and stays the same', async () => {
      publish(FIRST);
      await poll();
      const [before] = await articles();
      publish({ ...FIRST, path: '/news/bridge-closed' });
      const [outcome] = await next();
      expect(outcome!.fields).toMatchObject({ items: 1, found: 0 });
      expect(await items()).toEqual([
        { id: 'g1', title: FIRST.title, url: `${world.origin}/news/bridge-closed`, article: before!.id },
      ]);
      expect(await articles()).toEqual([{ ...before, address: `${world.origin}/news/bridge-closed` }]);
    });

    test('one without a guid that got another link is known by its headline and time', async () => {
      const { guid: _, ...anonymous } = FIRST;
      publish(anonymous);
      await poll();
      publish({ ...anonymous, path: '/a1-updated' });
      const [outcome] = await next();
      expect(outcome!.fields).toMatchObject({ found: 0 });
      expect(await articles()).toHaveLength(1);
    });

    test('a link that another article has already is not taken over', async () => {
      publish(FIRST, SECOND);
      await poll();
      publish({ ...FIRST, path: '/a2' }, SECOND);
      await next();
      expect(await articles()).toHaveLength(2);
      expect(new Set((await items()).map((item) => item.article)).size).toBe(2);
    });

    test('5000 items whose links all change are dealt with in seconds', async () => {
      const many = (folder: string) =>
        Array.from(
          { length: 5000 },
          (_, i): Entry => ({
            path: `/${folder}/${i}`,
            title: `Story number ${i} of the archive`,
            guid: `g${i}`,
          }),
        );
      publish(...many('old'));
      await poll();
      publish(...many('new'));
      const started = performance.now();
      await next();
      // Quadratic work would take minutes.
      expect(performance.now() - started).toBeLessThan(20_000);
      const moved = await world.db.one<{ n: number }>(
        sql`select count(*)::int as n from tallywire.articles where address like '%/new/%'`,
      );
      expect(moved?.n).toBe(5000);
      expect(await articles()).toHaveLength(5000);
    });

    test('names and addresses beyond what an index holds, and text PostgreSQL cannot keep, harm no other item', async () => {
      const long = 'x'.repeat(7000).replace(/x/g, (_, i: number) => ((i * 7919) % 36).toString(36));
      const feedOf = {
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Odd',
        items: [
          {
            id: `${long}`,
            url: `${world.origin}/a1`,
            title: 'Long name',
            content_text: 'nul \u0000 and half \ud800 of a sign',
          },
          { id: '2', url: `${world.origin}/${long}`, title: 'Long address', content_text: 'text' },
          { id: '3', url: `${world.origin}/a3`, title: 'An ordinary item', content_text: 'text' },
        ],
      };
      world.put('/rss', { type: 'application/feed+json', body: JSON.stringify(feedOf) });
      const [outcome] = await poll();
      expect(outcome).toMatchObject({ result: 'feed read', fields: { found: 3 } });
      expect((await articles()).map(({ address }) => address.replace(world.origin, ''))).toEqual([
        '/a1',
        '/a3',
      ]);
      const { dropped } = await world.ports.ledger.overview.coverage(null);
      expect(dropped).toContainEqual({
        step: 'fetch-feeds',
        reason: 'item with an address beyond limits',
        count: 1,
      });
    });

    test('feeds that share items and are polled at once find each article once', async () => {
      const paths = ['/rss', '/rss/1', '/rss/2', '/rss/3'];
      await world.reset((config) => {
        config.outlets[0]!.feeds = paths.map((path) => world.origin + path);
      });
      const entries = Array.from(
        { length: 60 },
        (_, i): Entry => ({ path: `/s${i}`, title: `Story number ${i} of all editions`, guid: `s${i}` }),
      );
      for (const [i, path] of paths.entries())
        world.put(path, rss(world.origin, i % 2 === 0 ? entries : entries.toReversed()));
      const { ledger } = world.ports;
      const wakes = await ledger.work.sweep(['fetch-feeds'], world.now(), world.now());
      const outcomes = await Promise.all(
        wakes.map(async ({ queue, subject }) =>
          fetchFeeds((await ledger.work.take(queue, subject, world.now()))!, world.ports),
        ),
      );
      expect(outcomes.map(({ fields }) => fields?.found)).toEqual([60, 60, 60, 60]);
      expect(await articles()).toHaveLength(60);
      const waiting = await ledger.work.due(['scrape-articles'], world.now());
      expect(waiting).toBe(60);
    });

    test('one that is already known by another feed is not read again for that', async () => {
      await world.reset((config) => config.outlets[0]!.feeds.push(`${world.origin}/rss/world`));
      publish(FIRST);
      world.put(
        '/a1',
        page('The bridge', ['The bridge over the canal is closed until Friday, the council said.']),
      );
      world.put('/rss/world', { status: 500 });
      await world.work('fetch-feeds', 'scrape-articles');
      world.put('/rss/world', rss(world.origin, [FIRST]));
      await world.pass(DAY);
      world.asked();
      await world.work('fetch-feeds', 'scrape-articles');
      expect(world.asked().filter((line) => line.endsWith('/a1'))).toEqual([]);
    });
  });

  describe('a feed that cannot be read', () => {
    test('is failing with its reason, keeps its items, is asked ever more seldom and never given up', async () => {
      publish(FIRST);
      await poll();
      world.put('/rss', { type: 'text/html', body: '<html><body>We are moving house</body></html>' });
      await next();
      expect(await feed()).toMatchObject({ state: 'failing', failures: 1, error: 'not a feed: a web page' });
      expect(await items()).toHaveLength(1);
      const waits: number[] = [];
      for (let i = 0; i < 12; i++) {
        waits.push(Date.parse((await world.due('fetch-feeds'))!) - Date.parse(world.now()));
        await next();
      }
      expect(waits.slice(0, 4)).toEqual([10, 20, 40, 80].map((minutes) => minutes * MINUTE));
      expect(waits.at(-1)).toBe(DAY);
      const failed = await feed();
      expect(failed).toMatchObject({ state: 'failed', failures: 13, nextReason: 'failed 13 times in a row' });
      expect(healthOf(failed, world.now()).text).toMatch(/^failed for \d+ d: not a feed: a web page$/);
    });

    test('is no success when its server calls the same broken bytes "not modified"', async () => {
      world.put('/rss', { type: 'text/html', body: '<html><body>Error</body></html>' });
      await poll();
      await next();
      expect(await feed()).toMatchObject({ state: 'failing', failures: 2 });
    });

    test('that is gone (410) is asked once a day for ever', async () => {
      world.put('/rss', { status: 410 });
      await poll();
      for (let i = 0; i < 9; i++) await next();
      expect(await feed()).toMatchObject({
        state: 'failed',
        error: 'HTTP 410',
        nextReason: 'failed 10 times in a row (HTTP 410)',
      });
      expect(Date.parse((await world.due('fetch-feeds'))!) - Date.parse(world.now())).toBe(DAY);
    });

    test('and comes back is recovered for a day, then well', async () => {
      publish(FIRST);
      await poll();
      world.put('/rss', { status: 500 });
      await next();
      const since = world.now();
      await next();
      publish(FIRST, SECOND);
      await next();
      const back = await feed();
      expect(back).toMatchObject({
        state: 'recovered',
        failures: 0,
        error: null,
        recovered: { since, error: 'HTTP 500' },
      });
      expect(healthOf(back, world.now()).text).toBe(
        'recovered 0 min ago, after 30 min of failing (HTTP 500)',
      );
      await next();
      expect((await feed()).state).toBe('recovered');
      await world.pass(DAY);
      await poll();
      expect((await feed()).state).toBe('ok');
    });

    test('whose host asks to be left alone is put off, without a request and without counting as failing', async () => {
      publish(FIRST);
      await poll();
      await world.ports.ledger.hosts.pace.postpone(world.origin.replace('http://', ''), new Date(at(5)));
      await untilDue();
      world.asked();
      const [outcome] = await poll();
      expect(outcome!.result).toBe('feed put off');
      expect(world.asked()).toEqual([]);
      expect(await world.due('fetch-feeds')).toBe(at(5));
      expect(await feed()).toMatchObject({ state: 'ok', failures: 0 });
    });
  });

  test('a permanent move is remembered, and forgotten when it is taken back', async () => {
    world.put('/rss', { status: 301, headers: { location: '/feeds/all' } });
    world.put('/feeds/all', rss(world.origin, [FIRST]));
    await poll();
    expect(await feed()).toMatchObject({ state: 'ok', movedTo: `${world.origin}/feeds/all` });
    publish(FIRST);
    await next();
    expect((await feed()).movedTo).toBeNull();
  });

  test('the reason of the next poll is kept with it', async () => {
    publish(FIRST, SECOND);
    await poll();
    expect(await feed()).toMatchObject({
      nextReason: 'an item every 60 min',
      nextPollAt: await world.due('fetch-feeds'),
    });
    world.put('/rss', { ...rss(world.origin, [FIRST]), headers: { 'cache-control': 'max-age=7200' } });
    await next();
    expect((await feed()).nextReason).toBe('Cache-Control');
  });

  describe('silence', () => {
    const every = (hours: number, count: number): Entry[] =>
      Array.from({ length: count }, (_, i) => ({
        path: `/s${i}`,
        title: `Story number ${i} of the series`,
        hours: -hours * i,
      }));

    test('a feed that answers but brings nothing for longer than ever is told with its usual gap', async () => {
      publish(...every(4, 30));
      await poll();
      expect(healthOf(await feed(), world.now()).state).toBe('ok');
      while (Date.parse(world.now()) < Date.parse(at(26))) await next();
      const silent = healthOf(await feed(), at(26));
      expect(silent).toEqual({ state: 'silent', text: 'silent for 26 h, normally 4', alarm: true });
    });

    test('items without a date count when they were first seen, however often they are read', async () => {
      publish({ ...FIRST, hours: null });
      await poll();
      for (let i = 0; i < 4; i++) {
        publish({ ...FIRST, hours: null, summary: `Reading ${i}` });
        await next();
      }
      expect((await feed()).rhythm).toBeNull();
    });

    test('a busy feed that rests on Sundays raises no alarm on one', async () => {
      // Every half hour from seven in the morning, but not on Sundays; the start is six o'clock on a Monday.
      const hours = Array.from({ length: 4 * 7 * 48 }, (_, i) => -0.5 * i).filter(
        (hour) => new Date(at(hour)).getUTCDay() !== 0 && new Date(at(hour)).getUTCHours() >= 7,
      );
      publish(
        ...hours.map((hour, i) => ({
          path: `/s${i}`,
          title: `Story number ${i} of the series`,
          hours: hour,
        })),
      );
      await poll();
      expect(healthOf(await feed(), world.now())).toMatchObject({ state: 'ok' });
      await world.pass(40 * HOUR);
      await poll();
      expect(healthOf(await feed(), world.now())).toMatchObject({ state: 'silent' });
    });
  });
});
