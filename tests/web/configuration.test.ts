import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createConsole } from '../../src/web/console.ts';
import { story } from '../reliability/story.ts';
import { type Asking, asking } from './asking.ts';
import { type Played, playForConsole } from './played.ts';

let played: Played;
let console_: Asking;
const original = new Map<string, string>();
const KINDS = ['outlets', 'topics', 'subscribers'] as const;
const file = (kind: string) => join(played.folder, `${kind}.yaml`);
const read = (kind: string) => readFile(file(kind), 'utf8');

beforeAll(async () => {
  played = await playForConsole(story(), { outlets: ['courier', 'observator'] });
  console_ = asking(createConsole(played.world()));
  for (const kind of KINDS) original.set(kind, await read(kind));
});
beforeEach(async () => {
  for (const kind of KINDS) await writeFile(file(kind), original.get(kind)!);
  await played.configuration.reload();
});
afterAll(() => played.close());

/** What a form's page holds in its fields. */
function fieldsOf(page: string, form: string): Record<string, string> {
  const part = page.slice(page.indexOf(`action="${form}"`));
  const inside = part.slice(0, part.indexOf('</form>'));
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const fields: Record<string, string> = {};
  for (const [tag] of inside.matchAll(/<input[^>]*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map(
      (key) => new RegExp(`\\b${key}="([^"]*)"`).exec(tag)?.[1],
    );
    if (name && (type !== 'checkbox' || tag.includes(' checked'))) fields[name] = plain(value ?? '');
  }
  for (const [, name, value] of inside.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>\n?([^<]*)<\/textarea>/g))
    fields[name!] = plain(value!);
  for (const [, name, options] of inside.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/g))
    fields[name!] = /value="([^"]*)" selected/.exec(options!)?.[1] ?? '';
  return fields;
}

/** Opens a form, changes some fields and asks for the review. */
async function change(path: string, changed: Record<string, string>): Promise<string> {
  const fields = fieldsOf(await (await console_.get(path)).text(), path);
  const response = await console_.send(path, { ...fields, do: 'review', ...changed });
  return response.text();
}
async function save(review: string, kind: string): Promise<Response> {
  const form = `/configuration/${kind}/save`;
  expect(review).toContain(`action="${form}"`);
  return console_.send(form, fieldsOf(review, form));
}

describe('a subscriber', () => {
  const PATH = '/configuration/subscribers/reader%40example.org/edit';
  test('gets another schedule: shown as a diff with its effect, written with its comments, in use at once', async () => {
    const review = await change(PATH, { schedule: 'weekly on monday at 08:00' });
    expect(review).toContain('<del>-     schedule: daily at 08:00</del>');
    expect(review).toContain('<ins>+     schedule: weekly on monday at 08:00</ins>');
    expect(review).toMatch(/in the last 30 days it would have been \d+ digest/);
    expect(await read('subscribers')).toBe(original.get('subscribers'));
    expect((await save(review, 'subscribers')).status).toBe(303);
    expect(await read('subscribers')).toBe(
      original.get('subscribers')!.replace('daily at 08:00', 'weekly on monday at 08:00'),
    );
    expect(played.ports.config().subscribers[0]!.schedule).toBe('weekly on monday at 08:00');
    expect(await (await console_.get('/subscribers')).text()).toContain('On Monday at 08:00');
  });

  test('is told what is wrong with a schedule, and nothing can be saved', async () => {
    const review = await change(PATH, { schedule: 'every now and then' });
    expect(review).toContain('role="alert"');
    expect(review).not.toContain('/save"');
  });

  test('is added and taken away', async () => {
    const added = await change('/configuration/subscribers/new', {
      email: 'ana@example.org',
      topics: 'floods',
      schedule: 'hourly',
      timezone: 'UTC',
    });
    expect((await save(added, 'subscribers')).status).toBe(303);
    expect(parse(await read('subscribers')).subscribers[1]).toEqual({
      email: 'ana@example.org',
      topics: ['floods'],
      schedule: 'hourly',
      timezone: 'UTC',
    });
    const path = '/configuration/subscribers/ana%40example.org/edit';
    const gone = await change(path, { do: 'remove' });
    expect(gone).toContain('gets nothing any more');
    await save(gone, 'subscribers');
    expect(parse(await read('subscribers')).subscribers).toHaveLength(1);
  });
});

describe('a topic', () => {
  const PATH = '/configuration/topics/floods/edit';
  test('is tried on what is stored before it is saved', async () => {
    const review = await change(PATH, { 'match.en': 'earthquake', 'match.ro': 'cutremur' });
    expect(review).toMatch(
      /of \d+ stored articles, 0 would be on topic \([1-9]\d* now\), with 0 figures for its series \([1-9]\d* now\)/,
    );
  });
  test('keeps its own measures, gets one of the library', async () => {
    const fields = fieldsOf(await (await console_.get(PATH)).text(), PATH);
    const body = new URLSearchParams({ ...fields, csrf: await console_.csrf(), do: 'review' });
    body.delete('measures');
    for (const measure of ['killed', 'evacuated', 'missing']) body.append('measures', measure);
    const review = await (await console_.ask(PATH, { method: 'POST', body })).text();
    await save(review, 'topics');
    const [topic] = parse(await read('topics')).topics;
    expect(topic.measures).toEqual([
      { id: 'killed' },
      { id: 'evacuated' },
      expect.objectContaining({ id: 'homes', unit: 'home' }),
      'missing',
    ]);
  });
  test('is added', async () => {
    const review = await change('/configuration/topics/new', {
      id: 'strikes',
      title: 'Strikes',
      'match.en': 'strike\nwalkout',
      measures: 'killed',
    });
    await save(review, 'topics');
    expect(played.ports.config().topics[1]).toMatchObject({
      id: 'strikes',
      match: { en: ['strike', 'walkout'] },
      measures: [{ id: 'killed' }],
    });
  });
});

describe('an outlet', () => {
  test('is added by its address: found, read, reviewed, and polled at once', async () => {
    const address = `${played.origin}/herald/`;
    const found = await (await console_.send('/feeds/new', { address })).text();
    expect(found).toContain('River Herald');
    expect(found).toContain('On topic: Floods');
    const fields = { ...fieldsOf(found, '/feeds/new'), feed: `${played.origin}/herald/rss`, id: 'herald' };
    const review = await (await console_.send('/feeds/new', { ...fields, do: 'review' })).text();
    expect(review).toContain('is polled at once');
    expect((await save(review, 'outlets')).status).toBe(303);
    const text = await read('outlets');
    expect(text.startsWith(original.get('outlets')!.trimEnd())).toBe(true);
    const feed = (await played.ports.ledger.feeds.list()).find(({ outlet }) => outlet === 'herald');
    expect(feed).toMatchObject({ active: true, state: 'new' });
  });

  test('shows what other selectors would read, without saving', async () => {
    const path = '/configuration/outlets/courier/edit';
    const fields = fieldsOf(await (await console_.get(path)).text(), path);
    const tried = await (await console_.send(path, { ...fields, body: 'h1', do: 'try' })).text();
    expect(tried).toContain('Articles as they would be read');
    expect(await read('outlets')).toBe(original.get('outlets'));
  });

  describe('whose text is picked on a page', () => {
    const EDIT = '/configuration/outlets/courier/edit';
    const PICK = '/feeds/pick';
    /** As the newsroom of the scenario marks its texts up. */
    const BODY = 'div.post-content';
    const outletForm = async () => fieldsOf(await (await console_.get(EDIT)).text(), EDIT);
    const pick = async (more: Record<string, string> = {}) =>
      (await console_.send(PICK, { ...(await outletForm()), ...more })).text();

    test('sees the parts of its newest article, with sentences and figures, and what is read now', async () => {
      const page = await pick();
      expect(fieldsOf(page, PICK).page).toContain(played.origin);
      expect(page).toContain('What is found by itself');
      expect(page).toMatch(
        /<code>div\.post-content<\/code>.*?data-th="Sentences">[1-9]\d*<\/td><td class="n" data-th="Figures">[1-9]/,
      );
      expect(page).toContain('data-pick="div.post-content"');
    });
    test('sees at once what the chosen part gives, and what is left out of it', async () => {
      const picked = await pick({ pick: BODY });
      expect(fieldsOf(picked, PICK).body).toBe(BODY);
      expect(picked).toContain('found by selector');
      expect(picked).toMatch(/<strong>On topic: Floods<\/strong>, [1-9]\d* figure/);
      const left = await pick({ body: BODY, leave: 'p' });
      expect(fieldsOf(left, PICK)).toMatchObject({ body: BODY, remove: 'p' });
      expect(await read('outlets')).toBe(original.get('outlets'));
    });
    test('is told where a selector does not fit, or is none', async () => {
      expect(await pick({ body: 'h1' })).toContain('the text below is what is found without it');
      expect(await pick({ body: ':::' })).toContain('this is no selector');
    });
    test('takes what was picked back to its form, and from there into the file', async () => {
      const picked = await pick({ pick: BODY });
      expect(picked).toContain(`formaction="${EDIT}"`);
      const back = await (await console_.send(EDIT, { ...fieldsOf(picked, PICK), do: 'try' })).text();
      expect(fieldsOf(back, EDIT).body).toBe(BODY);
      const review = await (await console_.send(EDIT, { ...fieldsOf(back, EDIT), do: 'review' })).text();
      await save(review, 'outlets');
      expect(parse(await read('outlets')).outlets[0].article).toEqual({ body: BODY });
    });
    test('may be a new one', async () => {
      const found = await (await console_.send('/feeds/new', { address: `${played.origin}/herald/` })).text();
      const fields = { ...fieldsOf(found, '/feeds/new'), feed: `${played.origin}/herald/rss` };
      const picked = await (await console_.send(PICK, { ...fields, pick: BODY })).text();
      expect(picked).toContain('formaction="/feeds/new"');
      const back = await (await console_.send('/feeds/new', { ...fieldsOf(picked, PICK), do: 'try' })).text();
      expect(fieldsOf(back, '/feeds/new')).toMatchObject({ name: 'River Herald', body: BODY });
    });
  });

  test('that is not watched any more is not polled any more', async () => {
    const path = '/configuration/outlets/courier/edit';
    await save(await change(path, { do: 'remove' }), 'outlets');
    expect((await played.ports.ledger.feeds.list()).find(({ outlet }) => outlet === 'courier')?.active).toBe(
      false,
    );
  });
});

describe('the file itself', () => {
  test('is edited as text, its comments included', async () => {
    const text = `${await read('topics')}# checked by Ana\n`;
    const seen = fieldsOf(await (await console_.get('/configuration/topics')).text(), '/configuration/topics')
      .seen!;
    const review = await (await console_.send('/configuration/topics', { text, seen })).text();
    await save(review, 'topics');
    expect(await read('topics')).toBe(text);
  });

  test('with mistakes is shown again with where and what they are', async () => {
    const seen = fieldsOf(await (await console_.get('/configuration/topics')).text(), '/configuration/topics')
      .seen!;
    const response = await console_.send('/configuration/topics', {
      text: 'topics:\n  - id: a\n    titel: A\n',
      seen,
    });
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).toMatch(/topics\.yaml:3:\d+ .*titel/);
    expect(text).toContain('titel: A\n</textarea>');
  });

  test('that somebody changed underneath is left alone', async () => {
    const review = await change('/configuration/subscribers/reader%40example.org/edit', {
      schedule: 'hourly',
    });
    const theirs = `${await read('subscribers')}# theirs\n`;
    await writeFile(file('subscribers'), theirs);
    const response = await save(review, 'subscribers');
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('Nothing was written.');
    expect(await read('subscribers')).toBe(theirs);
  });
});

describe('files edited by hand', () => {
  async function watching(work: (looked: () => Promise<void>) => Promise<void>) {
    const stop = new AbortController();
    let turn = Promise.withResolvers<void>();
    let rest = Promise.withResolvers<void>();
    const events: string[] = [];
    const done = played.configuration.watch(
      stop.signal,
      {
        read: (problems) => events.push(problems.length > 0 ? 'broken' : 'read'),
        changed: async () => void events.push('changed'),
        failed: () => undefined,
      },
      async () => {
        rest.resolve();
        await turn.promise;
        turn = Promise.withResolvers();
      },
    );
    await rest.promise;
    await work(async () => {
      rest = Promise.withResolvers();
      turn.resolve();
      await rest.promise;
    });
    stop.abort();
    turn.resolve();
    await done;
    return events;
  }

  test('are taken up; a broken one leaves the last good one in use and is shown on every page', async () => {
    const events = await watching(async (look) => {
      await writeFile(file('topics'), original.get('topics')!.replace('title: Floods', 'title: High water'));
      await look();
      expect(await (await console_.get('/topics')).text()).toContain('High water');
      await writeFile(file('topics'), 'topics: [\n');
      await look();
      for (const path of ['/changes', '/feeds', '/topics']) {
        const text = await (await console_.get(path)).text();
        expect(text).toContain('The configuration files have mistakes.');
        expect(text).toContain('topics.yaml:');
      }
      expect(played.ports.config().topics[0]!.title).toBe('High water');
      await writeFile(file('topics'), original.get('topics')!);
      await look();
      expect(await (await console_.get('/topics')).text()).not.toContain('have mistakes');
    });
    expect(events).toEqual(['read', 'changed', 'broken', 'read', 'changed']);
  });
});
