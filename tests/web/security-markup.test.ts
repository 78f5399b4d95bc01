/** Text of others never runs: not in a page, not in a link, not in a spreadsheet. Each row is one attack. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createConsole } from '../../src/web/console.ts';
import { story } from '../reliability/story.ts';
import { asking } from './asking.ts';
import { playForConsole } from './played.ts';

describe('text of others never becomes markup:', () => {
  /** Every column that holds scraped text, and how to put something into it. */
  const COLUMNS: [name: string, statement: string, shown: boolean][] = [
    ['headline of an article', "update tallywire.articles set title = '$'", true],
    ['reason an article was not read', "update tallywire.articles set reason = '$'", true],
    ['headline of a version', "update tallywire.versions set title = '$'", true],
    ['byline', "update tallywire.versions set byline = '$'", false],
    ['text of a version', "update tallywire.versions set text = '$' || text", true],
    ['language of a version', "update tallywire.versions set language = '$'", true],
    ['quote of a figure', "update tallywire.figures set quote = '$'", true],
    ['sentence of a figure', "update tallywire.figures set sentence = '$' || sentence", true],
    ['speaker of a figure', "update tallywire.figures set attribution = '$'", true],
    ['counted thing of a figure', "update tallywire.figures set counted = '$'", false],
    ['part of a series', "update tallywire.series set part = '$'", true],
    [
      'speaker of an observation',
      `update tallywire.observations set stated = jsonb_set(stated, '{speaker}', '"$"')`,
      true,
    ],
    ['key of a speaker', "update tallywire.observations set speaker = '$'", false],
    [
      'speaker before a change',
      `update tallywire.changes set before = jsonb_set(before, '{speaker}', '"$"') where before is not null`,
      true,
    ],
    [
      'speaker after a change',
      `update tallywire.changes set after = jsonb_set(after, '{speaker}', '"$"') where after is not null`,
      true,
    ],
    ['mark of a change', "update tallywire.changes set implausible = '$'", true],
    ['title of a feed', "update tallywire.feeds set title = '$'", true],
    ['error of a feed', "update tallywire.feeds set error = '$', state = 'failing'", true],
    ['new address of a feed', "update tallywire.feeds set moved_to = '$'", true],
    ['title of an item', "update tallywire.items set title = '$', summary = '$'", false],
    ['reason something was left out', "update tallywire.drops set reason = '$' || subject", true],
    ['error of a piece of work', "update tallywire.work set error = '$', attempts = 1", true],
    [
      'subject of a mail',
      `update tallywire.deliveries set message = jsonb_set(message, '{subject}', '"$"')`,
      true,
    ],
    [
      'plain text of a mail',
      `update tallywire.deliveries set message = jsonb_set(message, '{text}', '"$"')`,
      true,
    ],
    ['answer of a mail server', "update tallywire.deliveries set error = '$'", true],
  ];
  const payload = (i: number) => `<xss-${i} onx=1>`;
  const texts: string[] = [];

  beforeAll(async () => {
    const copy = await playForConsole(story());
    for (const [i, [, statement]] of COLUMNS.entries())
      await copy.query(statement.replaceAll('$', payload(i)));
    const browser = asking(createConsole(copy.world()));
    const read = async (path: string) => {
      const response = await browser.get(path);
      const text = await response.text();
      if (response.headers.get('content-type')?.startsWith('text/html')) texts.push(text);
      return text;
    };
    const links = (text: string, pattern: RegExp) => [
      ...new Set([...text.matchAll(pattern)].map(([, link]) => link!.replaceAll('&amp;', '&'))),
    ];
    await read('/changes?kind=first,rose,conflict,revised,confirmed');
    for (const path of [
      '/feeds',
      '/topics',
      '/subscribers',
      '/queues',
      '/access',
      '/configuration',
      '/api/v1',
    ])
      await read(path);
    for (const path of links(await read('/series'), /href="(\/series\/[^"]+)"/g)) await read(path);
    for (const path of links(await read('/articles?all=yes'), /href="(\/articles\/\w+)"/g)) {
      await read(path);
      await read(`${path}?version=2&diff=yes`);
    }
    for (const path of links(await read('/coverage?span=all'), /href="(\/coverage\/left-out[^"]+)"/g).slice(
      0,
      4,
    ))
      await read(path);
    for (const path of links(await read('/deliveries'), /href="(\/deliveries\/\w+)"/g))
      await read(`${path}?as=text`);
    await copy.close();
  });

  test.each(COLUMNS.map(([name, , shown], i) => [name, i, shown] as const))('%s', (_, i, shown) => {
    expect(texts.length).toBeGreaterThan(12);
    expect(texts.filter((text) => text.includes(`<xss-${i} `) || text.includes(`<xss-${i}>`))).toEqual([]);
    // Where it is shown at all: a page that dropped it would prove nothing.
    if (shown) expect(texts.some((text) => text.includes(`&lt;xss-${i} `))).toBe(true);
  });
});

test('an address that is none of the web is no link', async () => {
  const copy = await playForConsole(story());
  await copy.query("update tallywire.articles set url = 'javascript:alert(1)//' || id");
  await copy.query("update tallywire.feeds set address = 'javascript:alert(2)//' || id");
  const browser = asking(createConsole(copy.world()));
  for (const path of ['/changes', '/feeds', '/articles']) {
    const text = await (await browser.get(path)).text();
    expect(text).not.toMatch(/(href|src|action)="javascript:/i);
  }
  expect(await (await browser.get('/api/v1/changes')).text()).not.toContain('"javascript:');
  await copy.close();
});

test('an export holds no formula that a spreadsheet would run', async () => {
  const copy = await playForConsole(story());
  await copy.query(`update tallywire.versions set title = '=HYPERLINK("http://evil.example","x")'`);
  const text = await (await asking(createConsole(copy.world())).get('/api/v1/changes.csv')).text();
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
  await copy.close();
});
