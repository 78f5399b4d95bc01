import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ToldChange } from '../../src/io/stores/changes.ts';
import { createConsole } from '../../src/web/console.ts';
import { story } from '../reliability/story.ts';
import { type Played, playForConsole } from './played.ts';

let played: Played;
let get: (path: string, init?: RequestInit) => Promise<Response>;
beforeAll(async () => {
  played = await playForConsole(story());
  const app = createConsole(played.world());
  get = async (path, init) =>
    app.request(`http://127.0.0.1${path}`, { ...init, headers: { host: '127.0.0.1', ...init?.headers } });
});
afterAll(() => played.close());

const page = async (path: string) => {
  const response = await get(path);
  expect(response.status, path).toBe(200);
  return response.text();
};
const first = async (path: string, pattern: RegExp) => {
  const found = pattern.exec(await page(path))?.[1];
  if (found === undefined) throw new Error(`nothing like ${pattern} on ${path}`);
  return found.replaceAll('&amp;', '&');
};

describe('changes', () => {
  test('newest first, each with the sentence that proves it and ways on', async () => {
    const text = await page('/changes');
    expect(text.indexOf('5 May 2026')).toBeLessThan(text.indexOf('4 May 2026'));
    expect(text).toContain('<mark>9</mark> people, the rescue service said on Tuesday.');
    expect(text).toMatch(/href="\/series\/floods%7Ckilled/);
  });

  test.each([
    ['kind=rose', ({ kind }: ToldChange) => kind === 'rose'],
    ['kind=first,rose', ({ kind }: ToldChange) => kind === 'first' || kind === 'rose'],
    ['outlet=herald', ({ outlet }: ToldChange) => outlet === 'herald'],
    ['from=2026-05-05', ({ at }: ToldChange) => at >= '2026-05-05'],
    ['to=2026-05-04', ({ at }: ToldChange) => at < '2026-05-05'],
    ['topic=nothing', () => false],
    ['place=CU', () => false],
    ['from=yesterday&kind=sideways', () => true],
  ])('only those of %s', async (query, wanted) => {
    const expected = (await played.ports.ledger.changes.list()).filter(wanted).map(({ id }) => id);
    const text = await page(`/changes?${query}`);
    const shown = [...text.matchAll(/<article class="card" id="(\w+)"/g)].map(([, id]) => id);
    expect(shown.sort()).toEqual(expected.sort());
  });

  test('one change has an address of its own', async () => {
    const id = await first('/changes', /<article class="card" id="(\w+)"/);
    expect(await page(`/changes/${id}`)).toContain(`id="${id}"`);
    expect((await get('/changes/none')).status).toBe(404);
  });
});

describe('a series', () => {
  test('is drawn, and told in a table with its proofs', async () => {
    const path = await first('/series?q=killed', /href="(\/series\/[^"]+)"/);
    const text = await page(path);
    expect(text).toMatch(/<svg class="chart broad"[\s\S]*<svg class="chart narrow"/);
    const series = decodeURIComponent(path.replace('/series/', ''));
    const all = await played.ports.ledger.console.series.observations(series, null);
    expect(all.length).toBeGreaterThan(1);
    for (const { quote, article } of all) {
      expect(text).toContain(`<mark>${quote}</mark>`);
      expect(text).toContain(`href="/articles/${article}"`);
    }
  });

  test('can be looked at as it was known on a day', async () => {
    const path = await first('/series?q=killed', /href="(\/series\/[^"]+)"/);
    const then = await page(`${path}?on=2026-05-04`);
    expect(then).toContain('as known on 4 May 2026');
    expect(then).toContain('<mark>at least 7</mark>');
    expect(then).not.toContain('<mark>9</mark>');
    expect(await page(`${path}?on=2026-05-03`)).toContain('Nothing was known of it on that day.');
  });
});

describe('an article', () => {
  test('is shown with its figures marked and the numbers that are none', async () => {
    const path = await first('/articles?q=leave', /href="(\/articles\/\w+)"/);
    const text = await page(path);
    expect(text).toMatch(/<mark><a href="#figure-[^"]+" title="at least 7 killed">at least 7<\/a><\/mark>/);
    expect(text).toContain('id="figure-');
  });

  test('shows what an edit changed, number by number', async () => {
    const path = await first('/articles?q=mend', /href="(\/articles\/\w+)"/);
    const text = await page(`${path}?version=2&diff=yes`);
    expect(text).toContain('<del>340</del><ins>410</ins>');
  });
});

describe('digests', () => {
  test('the archive holds each mail as it was sent, shut off from the console', async () => {
    const path = await first('/deliveries', /href="(\/deliveries\/\w+)"/);
    expect(await page(path)).toContain(`<iframe class="mail" src="${path}/mail"`);
    expect(await page(`${path}?as=text`)).toContain('<pre class="plain">');
    const mail = await get(`${path}/mail`);
    expect(mail.headers.get('content-security-policy')).toContain('sandbox');
    expect(mail.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(await mail.text()).toContain('base target="_blank"');
  });

  test('what would be sent now is shown without sending it', async () => {
    const before = (await played.ports.ledger.deliveries.list()).length;
    await page('/subscribers/reader%40example.org/preview');
    expect(await played.ports.ledger.deliveries.list()).toHaveLength(before);
  });
});

describe('coverage and queues', () => {
  test('what was left out leads to what it was', async () => {
    const path = await first('/coverage?span=all', /href="(\/coverage\/left-out[^"]+)"/);
    expect(await page(path)).toMatch(/<table/);
  });
  test('depths come from the ledger', async () => {
    expect(await page('/queues')).toContain('scrape-articles');
  });
});

test('every page is within 150 kB and has no script, no inline style and nothing from elsewhere', async () => {
  const series = await first('/series', /href="(\/series\/[^"]+)"/);
  const article = await first('/articles', /href="(\/articles\/\w+)"/);
  for (const path of [
    '/changes',
    '/series',
    series,
    '/articles',
    article,
    '/feeds',
    '/topics',
    '/subscribers',
    '/deliveries',
    '/coverage',
    '/queues',
    '/configuration',
    '/configuration/topics',
    '/access',
    '/api/v1',
    '/feeds/new',
  ]) {
    const text = await page(path);
    expect(Buffer.byteLength(text), path).toBeLessThan(130_000);
    expect(text, path).not.toMatch(/<script|style="|<style|<img|src="http|\son\w+="/i);
  }
});
