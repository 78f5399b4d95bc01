import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parquetStream } from '../../src/web/api/parquet.ts';
import { createConsole } from '../../src/web/console.ts';
import { story } from '../reliability/story.ts';
import { type Asking, asking } from './asking.ts';
import { type Played, playForConsole } from './played.ts';

let played: Played;
let api: Asking;
beforeAll(async () => {
  played = await playForConsole(story());
  api = asking(createConsole(played.world()));
});
afterAll(() => played.close());

// biome-ignore lint/suspicious/noExplicitAny: answers of an API
const json = async (path: string): Promise<any> => {
  const response = await api.get(`/api/v1${path}`);
  expect(response.status, path).toBe(200);
  return response.json();
};
const lines = async (path: string) => (await (await api.get(`/api/v1${path}`)).text()).trim().split('\n');

describe('paging', () => {
  test.each(['/changes', '/changes?order=oldest', '/series', '/figures', '/articles?all=yes'])(
    '%s: every item once, in order',
    async (path) => {
      const sign = path.includes('?') ? '&' : '?';
      const whole = (await json(`${path}${sign}limit=500`)).items;
      expect(whole.length).toBeGreaterThan(2);
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await json(`${path}${sign}limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
        ids.push(...page.items.map((item: { id: string }) => item.id));
        cursor = page.next;
      } while (cursor !== null);
      expect(ids).toEqual(whole.map((item: { id: string }) => item.id));
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

describe('a change', () => {
  test('comes with its proof, its source and what it is held against', async () => {
    const [change] = (await json('/changes?kind=rose')).items;
    expect(change.sentence).toContain(change.quote);
    expect(change).toMatchObject({
      kind: 'rose',
      before: { bound: expect.any(String) },
      after: { low: expect.any(Number) },
    });
    expect(change.source).toMatchObject({
      outlet: expect.any(String),
      url: expect.stringMatching(/^http/),
      title: expect.any(String),
    });
    expect(await json(`/changes/${change.id}`)).toEqual(change);
  });
  test('is filtered as on the page', async () => {
    const all = (await json('/changes')).items as { at: string; source: { outlet: string } }[];
    const some = (await json('/changes?outlet=herald&since=2026-05-05T00:00:00Z')).items;
    expect(some).toEqual(all.filter(({ at, source }) => source.outlet === 'herald' && at >= '2026-05-05'));
  });
});

test('observations of a series, as known on a day', async () => {
  const [series] = (await json('/series?q=killed')).items;
  const path = `/series/${encodeURIComponent(series.id)}/observations`;
  const now = (await json(path)).items;
  const then = (await json(`${path}?on=2026-05-04`)).items;
  expect(then.length).toBeLessThan(now.length);
  expect(await lines(`${path}.csv`)).toHaveLength(now.length + 1);
  expect((await lines(`${path}.jsonl`)).map((line) => JSON.parse(line))).toEqual(now);
});

describe('Parquet', () => {
  const parquet = async (path: string) => {
    const response = await api.get(`/api/v1${path}.parquet`);
    expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet');
    const file = await response.arrayBuffer();
    return {
      rows: await parquetReadObjects({ file }),
      columns: (await parquetMetadataAsync(file)).schema.slice(1),
    };
  };
  test('holds the figures as JSON does: numbers as numbers, moments as moments, empty as null', async () => {
    const { rows, columns } = await parquet('/figures');
    const { items } = await json('/figures?limit=500');
    expect(rows).toHaveLength(items.length);
    for (const [i, item] of items.entries()) {
      const row = rows[i]!;
      expect((row.at as Date).toISOString()).toBe(new Date(item.at).toISOString());
      for (const name of [
        'id',
        'quote',
        'sentence',
        'low',
        'high',
        'bound',
        'per',
        'attribution',
        'title',
        'url',
        'published',
      ])
        expect(row[name], name).toEqual(item[name]);
      expect(row.places).toBe(item.places.join(' '));
    }
    expect(columns.find(({ name }) => name === 'low')?.type).toBe('DOUBLE');
    expect(columns.find(({ name }) => name === 'at')?.converted_type).toBe('TIMESTAMP_MILLIS');
  });
  test('has the columns of CSV, for changes and for a series too, each row with its source', async () => {
    const [series] = (await json('/series')).items;
    for (const path of ['/changes', `/series/${encodeURIComponent(series.id)}/observations`]) {
      const [head, ...csv] = await lines(`${path}.csv`);
      const { rows, columns } = await parquet(path);
      expect(columns.map(({ name }) => name).join(',')).toBe(head!.trim());
      expect(rows).toHaveLength(csv.length);
      expect(rows.every(({ quote, sentence }) => String(sentence).includes(String(quote)))).toBe(true);
      for (const field of ['outlet', 'title', 'url']) expect(rows.every((row) => row[field])).toBe(true);
    }
  });
  test('of nothing is a file with its columns and no rows', async () => {
    const { columns } = await parquet('/changes');
    const file = await (await api.get('/api/v1/changes.parquet?topic=none')).arrayBuffer();
    expect(await parquetReadObjects({ file })).toEqual([]);
    expect((await parquetMetadataAsync(file)).schema.slice(1)).toHaveLength(columns.length);
  });
  test('is written in groups, so that an export of any size needs little memory', async () => {
    const columns = [{ name: 'n', kind: 'number' as const, value: (n: number) => n }];
    let read = 0;
    async function* pages() {
      for (let page = 0; page < 60; page++) {
        read++;
        yield Array.from({ length: 500 }, (_, i) => 500 * page + i);
      }
    }
    const reader = parquetStream(columns, pages()).getReader();
    await reader.read();
    // The first group is out before all is read.
    expect(read).toBeLessThan(30);
    const chunks = [];
    for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
    expect(read).toBe(60);
    expect(chunks.length).toBeGreaterThan(3);
  });
});

describe('exports hold everything, oldest first', () => {
  test.each(['changes', 'figures'])('%s', async (name) => {
    const order = name === 'changes' ? '&order=oldest' : '';
    const { items } = await json(`/${name}?limit=500${order}`);
    const rows = await lines(`/${name}.jsonl`);
    expect(rows.map((row) => JSON.parse(row))).toEqual(items);
    const [head, ...csv] = await lines(`/${name}.csv`);
    expect(head).toMatch(/^id,at,.*quote.*,url/);
    expect(csv).toHaveLength(items.length);
    const response = await api.get(`/api/v1/${name}.csv`);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}.csv"`);
  });
});

test('what has not changed is not sent again', async () => {
  const first = await api.get('/api/v1/changes');
  const tag = first.headers.get('etag')!;
  expect(tag).toMatch(/^(W\/)?".+"$/);
  const again = await api.get('/api/v1/changes', { 'if-none-match': tag });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test.each([
  ['/changes?topc=x', 'topc'],
  ['/changes?kind=sideways', 'kind'],
  ['/changes?since=yesterday', 'since'],
  ['/changes?limit=0', 'limit'],
  ['/figures?cursor=x', 'cursor'],
  ['/feeds?x=1', 'x'],
])('a question that is not understood is no question: %s', async (path, name) => {
  const response = await api.get(`/api/v1${path}`);
  expect(response.status).toBe(400);
  expect((await response.json()).error).toMatch(new RegExp(`^${name}: `));
});

test('what is not there is not found', async () => {
  for (const path of ['/changes/x', '/series/x', '/articles/x', '/series/x/observations', '/x'])
    expect((await api.get(`/api/v1${path}`)).status).toBe(404);
});

test('the OpenAPI document describes each address and filter that is answered', async () => {
  const document = await json('/openapi.json');
  expect(document.openapi).toBe('3.1.0');
  const { items } = await json('/series');
  const ids: Record<string, string> = {
    changes: (await json('/changes')).items[0].id,
    series: encodeURIComponent(items[0].id),
    articles: (await json('/articles')).items[0].id,
  };
  const operations = Object.entries(
    document.paths as Record<
      string,
      { get: { parameters: { name: string; in: string }[]; operationId: string } }
    >,
  );
  expect(new Set(operations.map(([, { get }]) => get.operationId)).size).toBe(operations.length);
  for (const [path, { get }] of operations) {
    const real = path.replace('{id}', ids[path.split('/')[1]!] ?? '');
    expect((await api.get(`/api/v1${real}`)).status, path).toBe(200);
    for (const { name } of get.parameters.filter((one) => one.in === 'query'))
      expect(
        (await (await api.get(`/api/v1${real}?${name}=`)).text()).includes('nrecognized'),
        `${path} ${name}`,
      ).toBe(false);
  }
});

describe('feeds of changes', () => {
  test.each([
    ['atom', 'application/atom+xml'],
    ['json', 'application/feed+json'],
  ])('%s', async (form, type) => {
    const response = await api.get(`/feeds-of-changes/floods.${form}`);
    expect(response.headers.get('content-type')).toContain(type);
    expect(await response.text()).toContain('Floods · Tallywire');
    expect((await api.get(`/feeds-of-changes/none.${form}`)).status).toBe(404);
  });
  test('a feed reader sends the token as its password', async () => {
    const closed = asking(createConsole(played.world({ password: 'open sesame 1' })));
    const browser = asking(createConsole(played.world({ password: 'open sesame 1' })));
    await browser.send('/login', { password: 'open sesame 1' });
    const made = await (await browser.send('/access/tokens', { name: 'reader', role: 'viewer' })).text();
    const token = /<pre>(tw_[\w-]+)/.exec(made)![1]!;
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    const asked = await closed.get('/feeds-of-changes/floods.atom');
    expect([asked.status, asked.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Tallywire"']);
    expect((await closed.get('/feeds-of-changes/floods.atom', basic(`any:${token}`))).status).toBe(200);
    expect((await closed.get('/feeds-of-changes/floods.atom', basic('any:wrong'))).status).toBe(401);
  });
});
