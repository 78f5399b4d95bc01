import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../src/io/database/sql.ts';
import {
  at,
  DAY,
  DEAD_7,
  DEAD_9,
  type Entry,
  FILLING,
  FLOOD,
  HOUR,
  MINUTE,
  page,
  rss,
  START,
} from './stories.ts';
import { LEDGERS, openWorld, type World } from './world.ts';

describe.each(LEDGERS)('on the %s ledger', (size) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(size);
  });
  afterAll(() => world.close());
  beforeEach(() => world.reset());

  const ENTRY: Entry = { path: '/a1', title: FLOOD, guid: 'g1', hours: 0 };
  const publish = (...entries: Entry[]) => world.put('/rss', rss(world.origin, entries));
  const flood = (dead = DEAD_7, ...more: string[]) => page(FLOOD, [dead, ...FILLING, ...more]);
  const articles = () =>
    world.db.rows<{
      path: string;
      state: string;
      reason: string | null;
      readings: number;
      versions: number;
    }>(sql`
    select replace(address, ${world.origin}, '') as path, state, reason, readings, versions
    from tallywire.articles order by address`);
  const article = async () => (await articles())[0]!;
  const versions = () =>
    world.db.rows<{ n: number; text: string; method: string; access: string }>(sql`
    select n, text, method, access from tallywire.versions order by article, n`);
  const dropped = async () =>
    (await world.ports.ledger.overview.coverage(null)).dropped.map(
      ({ step, reason }) => `${step}: ${reason}`,
    );
  const toDiff = async () =>
    (
      await world.db.rows<{ subject: string }>(
        sql`select subject from tallywire.work where queue = 'diff-figures'`,
      )
    ).length;

  /** Polls the feed and reads what it leads to. */
  const read = () => world.work('fetch-feeds', 'scrape-articles');
  /** Lets time pass to the article's next reading, and reads it. */
  const again = async (path = '/a1') => {
    await world.pass(Date.parse((await world.due('scrape-articles', path))!) - Date.parse(world.now()));
    return (await world.work('scrape-articles'))[0]!;
  };

  describe('an article on topic', () => {
    test('is read, filed with its text, and handed on', async () => {
      publish(ENTRY);
      world.put('/a1', flood());
      await read();
      expect(await article()).toMatchObject({ state: 'on-topic', versions: 1, readings: 1 });
      expect((await versions())[0]!.text).toContain('killed at least 7 people');
      expect(await toDiff()).toBe(1);
    });

    test('is read again every 15 minutes for 3 hours, hourly on its day, every 3 hours to day 7, weekly to day 30', async () => {
      publish(ENTRY);
      world.put('/a1', flood());
      await read();
      const times: number[] = [];
      for (;;) {
        const due = await world.due('scrape-articles');
        if (due === null) break;
        times.push(Date.parse(due) - Date.parse(START));
        await again();
      }
      const gaps = times.map((time, i) => time - (times[i - 1] ?? 0));
      const within = (from: number, to: number) =>
        new Set(gaps.filter((_, i) => times[i]! > from && times[i]! <= to));
      expect(within(0, 3 * HOUR)).toEqual(new Set([15 * MINUTE]));
      expect(within(3 * HOUR, DAY)).toEqual(new Set([HOUR]));
      expect(within(DAY, 7 * DAY)).toEqual(new Set([3 * HOUR]));
      expect(within(7 * DAY, 31 * DAY)).toEqual(new Set([7 * DAY]));
      expect(times.at(-1)).toBeLessThanOrEqual(30 * DAY);
      expect(await article()).toMatchObject({ versions: 1, readings: times.length + 1 });
    });

    test('that did not change costs no body', async () => {
      publish(ENTRY);
      world.put('/a1', flood());
      await read();
      world.sent();
      await again();
      expect(world.sent()).toBe(0);
      expect(world.asked().at(-1)).toBe('304 /a1');
    });

    test('whose text is edited silently has a new version', async () => {
      publish(ENTRY);
      world.put('/a1', flood());
      await read();
      world.put('/a1', flood(DEAD_9));
      const outcome = await again();
      expect(outcome.fields).toMatchObject({ changed: true });
      expect((await versions()).map(({ text }) => text.includes('at least 9'))).toEqual([false, true]);
      expect(await toDiff()).toBe(2);
    });

    test('is read at once when its feed says that it was changed, but never within five minutes', async () => {
      publish(ENTRY);
      world.put('/a1', flood());
      await read();
      await world.pass(2 * DAY);
      await read();
      const rested = await article();
      world.put('/a1', flood(DEAD_9));
      publish({ ...ENTRY, summary: 'The toll has risen.' });
      await world.pass(4 * MINUTE);
      await world.db.run(sql`update tallywire.work set due_at = ${world.now()} where queue = 'fetch-feeds'`);
      await world.work('fetch-feeds');
      expect(await world.due('scrape-articles')).toBe(
        new Date(Date.parse(at(48)) + 5 * MINUTE).toISOString(),
      );
      await again();
      expect(await article()).toMatchObject({ versions: 2, readings: rested.readings + 1 });
    });

    test('that goes back to an earlier text is believed on a second reading only', async () => {
      publish(ENTRY);
      world.put('/a1', flood(DEAD_7));
      await read();
      world.put('/a1', flood(DEAD_9));
      await again();
      world.put('/a1', flood(DEAD_7));
      const first = await again();
      expect(first.fields).toMatchObject({ changed: false, why: 'back to an earlier text' });
      expect(await article()).toMatchObject({ versions: 2 });
      const soon = Date.parse((await world.due('scrape-articles'))!) - Date.parse(world.now());
      expect(soon).toBe(5 * MINUTE);
      const second = await again();
      expect(second.fields).toMatchObject({ changed: true });
      expect(await article()).toMatchObject({ versions: 3 });
    });

    test('of which one server has an old copy for a moment has no new version', async () => {
      publish(ENTRY);
      world.put('/a1', flood(DEAD_7));
      await read();
      world.put('/a1', flood(DEAD_9));
      await again();
      world.put('/a1', flood(DEAD_7));
      await again();
      world.put('/a1', flood(DEAD_9));
      await again();
      expect(await article()).toMatchObject({ versions: 2 });
      expect(await toDiff()).toBe(2);
    });
  });

  describe('an article off topic', () => {
    const BRIDGE = page('The bridge is closed until Friday', [
      'The bridge over the canal is closed.',
      ...FILLING,
    ]);

    test('is left alone after one reading, whatever its feed does', async () => {
      publish({ ...ENTRY, title: 'The bridge is closed until Friday' });
      world.put('/a1', BRIDGE);
      await read();
      expect(await article()).toMatchObject({ state: 'off-topic', versions: 1 });
      expect(await world.due('scrape-articles')).toBeNull();
      world.asked();
      publish({
        ...ENTRY,
        title: 'The bridge is closed until Friday',
        content: '<p>An advertisement that turns.</p>',
      });
      await world.pass(DAY);
      await read();
      expect(world.asked()).toEqual(['200 /rss']);
      expect(await dropped()).toContain('scrape-articles: off topic');
    });

    test('is judged anew when its feed gives it another headline', async () => {
      publish({ ...ENTRY, title: 'The bridge is closed until Friday' });
      world.put('/a1', BRIDGE);
      await read();
      const text = 'Floods have killed 7 people on the river, and floods go on, the rescue service said.';
      publish({ ...ENTRY, title: 'Floods close the bridge', summary: text });
      world.put(
        '/a1',
        page('Floods close the bridge', ['The bridge over the canal is closed.', ...FILLING, text]),
      );
      await world.pass(2 * HOUR);
      await read();
      expect(await article()).toMatchObject({ state: 'on-topic' });
      expect(await dropped()).not.toContain('scrape-articles: off topic');
      expect(await toDiff()).toBe(1);
    });
  });

  describe('where the page gives no text', () => {
    const FULL = [DEAD_7, ...FILLING].map((text) => `<p>${text}</p>`).join('');
    const withText: Entry = { ...ENTRY, content: FULL };

    test("a closed page is read from the feed's full text", async () => {
      publish(withText);
      world.put(
        '/a1',
        page(
          FLOOD,
          [
            'The floods have come early this year.',
            '<span class="paywall">Subscribe to continue reading</span>',
          ],
          '<meta property="article:content_tier" content="locked">',
        ),
      );
      await read();
      expect(await article()).toMatchObject({ state: 'on-topic' });
      expect((await versions())[0]).toMatchObject({ method: 'feed', access: 'full' });
      expect((await versions())[0]!.text).toContain('killed at least 7 people');
    });

    test("so is one that robots.txt closes: it is not asked for, and the feed's edits are followed", async () => {
      world.put('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /a1\n' });
      publish(withText);
      await read();
      expect((await versions())[0]).toMatchObject({ method: 'feed' });
      publish({ ...withText, content: FULL.replace('at least 7', 'at least 9') });
      await world.pass(HOUR);
      await read();
      expect(await article()).toMatchObject({ versions: 2, state: 'on-topic' });
      expect(world.asked().filter((line) => line.includes('/a1'))).toEqual([]);
    });

    test('without text in the feed, robots.txt leaves it unread, with the reason', async () => {
      world.put('/robots.txt', { type: 'text/plain', body: 'User-agent: *\nDisallow: /a1\n' });
      publish(ENTRY);
      await read();
      expect(await article()).toMatchObject({ state: 'unread', reason: 'closed by robots.txt', versions: 0 });
      expect(await world.due('scrape-articles')).toBeNull();
      expect(await dropped()).toContain('scrape-articles: closed by robots.txt');
    });

    test('an interstitial is no version, of a new article or a known one', async () => {
      const wall = page('Just a moment...', ['Checking your browser before you continue.']);
      publish(ENTRY);
      world.put('/a1', wall);
      await read();
      expect(await article()).toMatchObject({ state: 'unread', reason: 'interstitial', versions: 0 });
      world.put('/a1', flood());
      await again();
      expect(await article()).toMatchObject({ state: 'on-topic', reason: null, versions: 1 });
      expect(await dropped()).not.toContain('scrape-articles: interstitial');
      world.put('/a1', wall);
      await again();
      expect(await article()).toMatchObject({ state: 'on-topic', reason: 'interstitial', versions: 1 });
      world.put('/a1', flood(DEAD_9));
      await again();
      expect(await article()).toMatchObject({ reason: null, versions: 2 });
    });

    test("a page that shows a wall for a while is read from the feed, not taken for the feed's edit", async () => {
      publish(withText);
      world.put('/a1', flood());
      await read();
      world.put('/a1', { status: 403 });
      await again();
      expect(await article()).toMatchObject({ versions: 1, reason: 'HTTP 403' });
    });

    test('a page that is not found may come late; when it does not, it is gone', async () => {
      publish(ENTRY);
      await read();
      expect(await article()).toMatchObject({ state: 'unread', reason: 'HTTP 404' });
      world.put('/a1', flood());
      await again();
      expect(await article()).toMatchObject({ state: 'on-topic' });

      await world.reset();
      publish(ENTRY);
      await read();
      await again();
      await again();
      expect(await article()).toMatchObject({ state: 'gone', reason: 'HTTP 404' });
      expect(await world.due('scrape-articles')).toBeNull();
    });

    test('a page that was taken down (410) is gone at once; what was read of it stays', async () => {
      publish(ENTRY);
      world.put('/a1', flood());
      await read();
      world.put('/a1', { status: 410 });
      await again();
      expect(await article()).toMatchObject({ state: 'on-topic', reason: 'HTTP 410', versions: 1 });
      expect(await world.due('scrape-articles')).toBeNull();
    });

    test("a closed page that stays as it is does not hide the feed's edit", async () => {
      const gate = '<span class="paywall">Subscribe to continue reading</span>';
      const locked = '<meta property="article:content_tier" content="locked">';
      publish(withText);
      world.put('/a1', page(FLOOD, ['The floods have come early this year.', gate], locked));
      await read();
      publish({ ...withText, content: FULL.replace('at least 7', 'at least 9') });
      await world.pass(HOUR);
      await read();
      expect(world.asked()).toContain('304 /a1');
      expect((await versions()).map(({ text }) => text.includes('at least 9'))).toEqual([false, true]);
    });

    test('an article that was taken down and leads to the front page has no new version', async () => {
      publish(ENTRY);
      world.put('/a1', flood());
      await read();
      world.put('/a1', { status: 302, headers: { location: '/' } });
      world.put('/', page('The Courier', FILLING.concat(FILLING)));
      await again();
      await again();
      expect(await article()).toMatchObject({
        state: 'on-topic',
        versions: 1,
        reason: 'leads to the front page',
      });
    });

    test('a document of another kind is not loaded again and again', async () => {
      publish(ENTRY);
      world.put('/a1', { type: 'application/pdf', body: '%PDF-1.7 and so on' });
      await read();
      expect(await article()).toMatchObject({ state: 'unread', reason: 'not-html' });
      expect(await world.due('scrape-articles')).toBeNull();
    });

    test('a host that asks to wait is left alone until then', async () => {
      publish(ENTRY);
      world.put('/a1', { status: 429, headers: { 'retry-after': '3600' } });
      await read();
      world.asked();
      await again();
      expect(world.asked()).toEqual([]);
      expect(await world.due('scrape-articles')).toBe(at(1));
    });
  });

  describe('two addresses of one article', () => {
    const head = () => `<link rel="canonical" href="${world.origin}/a1">`;

    test('are one article: the second is an alias, and read no more', async () => {
      publish(ENTRY, { ...ENTRY, path: '/live/a1', guid: 'g2', title: 'Floods: what we know' });
      world.put('/a1', page(FLOOD, [DEAD_7, ...FILLING], head()));
      world.put('/live/a1', page(FLOOD, [DEAD_7, ...FILLING], head()));
      await read();
      expect((await articles()).map(({ state }) => state).sort()).toEqual(['alias', 'on-topic']);
      expect(await versions()).toHaveLength(1);
      expect(await toDiff()).toBe(1);
      expect(await dropped()).toContain('scrape-articles: same article at another address');
    });

    test('a redirect counts as an address', async () => {
      publish(ENTRY, { ...ENTRY, path: '/short/1', guid: 'g2', title: 'Floods: what we know' });
      world.put('/a1', flood());
      world.put('/short/1', { status: 302, headers: { location: '/a1' } });
      await read();
      expect((await articles()).map(({ state }) => state).sort()).toEqual(['alias', 'on-topic']);
    });

    test("an alias's item that is changed has its article read", async () => {
      const alias = { ...ENTRY, path: '/short/1', guid: 'g2', title: 'Floods: what we know' };
      publish(ENTRY);
      world.put('/a1', flood());
      world.put('/short/1', { status: 302, headers: { location: '/a1' } });
      await read();
      publish(ENTRY, alias);
      await world.pass(HOUR);
      await read();
      world.put('/a1', flood(DEAD_9));
      publish(ENTRY, { ...alias, title: 'Floods: what we know now' });
      await world.pass(HOUR);
      world.asked();
      await world.work('fetch-feeds');
      await world.work('scrape-articles');
      expect(await article()).toMatchObject({ path: '/a1', versions: 2 });
      expect(world.asked().filter((line) => line.endsWith('/short/1'))).toEqual([]);
    });
  });

  describe("an outlet's selector", () => {
    const story = (i: number, attribute: string) => {
      const { body } = page(`Story number ${i} of the valley`, [
        `Story ${i}. ${FILLING[i % 3]!}`,
        ...FILLING,
        ...FILLING,
      ]);
      return { body: body.replace('<article>', `<article ${attribute}>`) };
    };
    const entry = (i: number): Entry => ({
      path: `/s${i}`,
      title: `Story number ${i} of the valley`,
      guid: `s${i}`,
    });

    test('that no longer fits raises an alarm in the coverage, which goes when it fits again', async () => {
      await world.reset((config) => {
        config.outlets[0]!.article = { body: '.story > p', remove: [] };
      });
      const entries: Entry[] = [];
      const add = async (attribute: string, ...numbers: number[]) => {
        for (const i of numbers) {
          world.put(`/s${i}`, story(i, attribute));
          entries.unshift(entry(i));
        }
        publish(...entries);
        await world.pass(HOUR);
        await read();
      };
      const alarms = async () => (await dropped()).filter((line) => line.includes('outlet courier:'));
      await add('class="story"', 1, 2, 3, 4, 5, 6);
      expect(await alarms()).toEqual([]);
      expect(new Set((await versions()).map(({ method }) => method))).toEqual(new Set(['selector']));
      await add('class="text-2027"', 7, 8, 9);
      expect(await alarms()).toEqual([
        'scrape-articles: outlet courier: the body selector found too little in the last 3 articles; the text was found without it',
      ]);
      await add('class="story"', 10);
      expect(await alarms()).toEqual([]);
    });
  });
});
