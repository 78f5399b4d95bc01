import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILLING, page, rss } from '../steps/stories.ts';
import { type Home, makeHome, openSite, type Site } from './tallywire.ts';

let site: Site;
let home: Home;
beforeAll(async () => {
  site = await openSite();
  const entries = [
    { path: '/a1', title: 'Floods: seven dead', hours: -30 },
    { path: '/a2', title: 'Floods: the toll', hours: -6 },
  ];
  site.put('/rss', rss(site.origin, entries).body, 'application/rss+xml');
  const dead = (n: string) => `The floods have killed ${n} people, the rescue service said.`;
  site.put('/a1', page('Floods: seven dead', [dead('7'), ...FILLING]).body);
  site.put('/a2', page('Floods: the toll', [dead('70'), ...FILLING]).body);
  home = await makeHome(`outlets:
  - id: courier
    name: The Courier
    language: en
    timezone: UTC
    feeds: ["${site.origin}/rss"]
`);
  await home.run(['run', '--once', '--now', '2026-05-04T06:00:00Z']);
});
afterAll(() => site.close());

const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const kinds = async () =>
  lines((await home.run(['changes', '--json'])).stdout).map((one) => `${one.kind} ${one.after.low}`);

test('a figure is marked wrong by the change it proves, listed, exported, and taken back', async () => {
  expect(await kinds()).toEqual(['first 7', 'rose 70']);
  const [, rose] = lines((await home.run(['changes', '--json'])).stdout);
  const marked = await home.run([
    'correct',
    'wrong',
    rose.id.slice(0, 10),
    '--by',
    'Ana',
    '--note',
    'a year',
    '--json',
  ]);
  expect(marked).toMatchObject({ code: 0 });
  const [{ correction }] = lines(marked.stdout);
  expect(await kinds()).toEqual(['first 7']);
  expect((await home.run(['corrections'])).stdout).toMatch(
    /Ana +wrong .*“70” in: The floods have killed 70 people/,
  );
  const [exported] = lines((await home.run(['corrections', '--export'])).stdout);
  expect(exported).toMatchObject({ figures: [], not_figures: [{ quote: '70', reason: 'a year' }] });
  await home.run(['correct', 'undo', correction.id]);
  expect(await kinds()).toEqual(['first 7', 'rose 70']);
});

test('what is not there, or not said, is told with what to do', async () => {
  const cases = [
    [['correct', 'wrong', 'nothing'], /No figure nothing\. `tallywire figures --json` lists their ids/],
    [['correct', 'forget', 'it'], /One of wrong, move, merge/],
    [['correct', 'merge', 'floods|killed|person|||actual||'], /--to/],
    [['correct', 'undo', 'nothing'], /No correction nothing/],
  ] as const;
  for (const [args, message] of cases) {
    const { code, stderr } = await home.run([...args]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
  }
});

test('reprocess with the same extractor finds nothing; series are listed as known at a moment', async () => {
  const [summary, ...rest] = lines((await home.run(['reprocess', '--dry-run', '--json'])).stdout);
  expect(summary).toMatchObject({
    dryRun: true,
    versions: 2,
    figures: { added: 0, superseded: 0, moved: 0 },
  });
  expect(rest).toEqual([]);
  const known = async (at: string) => lines((await home.run(['series', '--as-known', at, '--json'])).stdout);
  expect(await known('2026-05-04T05:00:00Z')).toEqual([]);
  expect(await known('2126-01-01')).toMatchObject([{ measure: 'killed', latest: { low: 70 } }]);
});
