import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConsole } from '../../src/web/console.ts';
import { story } from '../reliability/story.ts';
import { type Asking, asking } from './asking.ts';
import { type Played, playForConsole } from './played.ts';

let played: Played;
let editor: Asking;
beforeAll(async () => {
  played = await playForConsole(story());
  editor = asking(createConsole(played.world()));
});
afterAll(() => played.close());

const standing = async () => (await played.ports.ledger.changes.list()).map(({ id }) => id);
const last = async () => (await played.ports.ledger.corrections.list()).at(-1)!;
const takeBack = async () => {
  expect((await editor.send(`/corrections/${(await last()).id}/undo`)).status).toBe(303);
};

test('a wrong figure takes its change with it; taken back, both stand again', async () => {
  const before = await standing();
  const rose = (await played.ports.ledger.changes.list()).find(({ kind }) => kind === 'rose')!;
  const page = await (await editor.get(`/changes/${rose.id}`)).text();
  expect(page).toContain(`action="/changes/${rose.id}/correct"`);
  expect(
    (await editor.send(`/changes/${rose.id}/correct`, { do: 'wrong', note: 'of another town' })).status,
  ).toBe(303);
  expect(await standing()).not.toContain(rose.id);
  expect(await (await editor.get('/corrections')).text()).toContain(`<mark>${rose.quote}</mark>`);
  await takeBack();
  expect((await standing()).sort()).toEqual(before.sort());
  expect(await (await editor.get('/corrections')).text()).toContain('taken back');
});

test('a change is rejected and accepted', async () => {
  const first = (await played.ports.ledger.changes.list())[0]!;
  await editor.send(`/changes/${first.id}/correct`, { do: 'reject' });
  expect(await last()).toMatchObject({ kind: 'reject', target: { change: first.id } });
  expect(await standing()).not.toContain(first.id);
  await takeBack();
  await editor.send(`/changes/${first.id}/correct`, { do: 'accept' });
  expect(await last()).toMatchObject({ kind: 'accept', by: 'console' });
  expect(await standing()).toContain(first.id);
});

test('a figure is moved to another series', async () => {
  const [figure] = (await played.ports.ledger.figures.list()).filter((one) => one.measure === 'evacuated');
  const series = await played.ports.ledger.console.series.list({ q: 'killed', limit: 5, offset: 0 });
  const path = `/figures/${encodeURIComponent(figure!.id)}`;
  expect(await (await editor.get(path)).text()).toContain(`<mark>${figure!.quote}</mark>`);
  await editor.send(`${path}/correct`, { do: 'move', to: series[0]!.id });
  expect(await last()).toMatchObject({ kind: 'move', target: { quote: figure!.quote } });
  const said = await played.ports.ledger.console.series.observations(series[0]!.id, null);
  expect(said.some(({ quote }) => quote === figure!.quote)).toBe(true);
  await takeBack();
});

test('a series is split by its speaker', async () => {
  const [series] = await played.ports.ledger.console.series.list({ q: 'killed', limit: 1, offset: 0 });
  const path = `/series/${encodeURIComponent(series!.id)}`;
  expect(await (await editor.get(path)).text()).toContain('Correct this series');
  await editor.send(`${path}/correct`, { do: 'split', containing: 'Tuesday', part: 'on Tuesday' });
  expect(await last()).toMatchObject({ kind: 'split', target: { part: 'on Tuesday' } });
  const parts = await played.ports.ledger.console.series.list({ q: 'on Tuesday', limit: 5, offset: 0 });
  expect(parts).toHaveLength(1);
  await takeBack();
});

test.each([
  ['/changes/none/correct', 404],
  ['/figures/none/correct', 404],
  ['/series/none/correct', 404],
  ['/corrections/none/undo', 404],
])('what is not there cannot be corrected: %s', async (path, status) => {
  expect((await editor.send(path, { do: 'wrong' })).status).toBe(status);
});
