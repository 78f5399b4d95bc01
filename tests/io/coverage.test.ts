import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readFigures } from '../../src/steps/placing.ts';
import { config, type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.empty());

test('every figure that told nothing is counted with its reason', async () => {
  await desk.file('a1', '2026-05-02T09:00:00.000Z', [
    { n: '9', measure: 'killed', attribution: 'IGSU' },
    { n: '4', measure: 'killed' },
    { n: '3', measure: 'killed', role: 'delta' },
    { n: '2', measure: 'wounded' },
  ]);
  await desk.file('a2', '2026-05-03T09:00:00.000Z', [
    { n: '6', measure: 'killed', attribution: 'IGSU', to: '2026-04-20' },
  ]);
  const { dropped, figures, changes } = await desk.ledger.overview.coverage(null);
  expect({ figures, changes }).toEqual({ figures: { filed: 3, aside: 2 }, changes: 1 });
  expect(dropped.map(({ step, reason, count }) => `${count} ${step}: ${reason}`).sort()).toEqual([
    '1 diff-figures: delta',
    '1 diff-figures: filed silently: older period',
    '1 diff-figures: filed silently: smaller than the attributed count of one text: a part',
    '1 diff-figures: measure not of the topic',
  ]);
});

test('numbers that are no figures are counted by reason', () => {
  const [read] = readFigures(
    {
      id: 'a.1',
      article: 'a',
      n: 1,
      readAt: '2026-05-02T09:00:00.000Z',
      title: 'Floods',
      language: 'en',
      access: 'full',
      text: 'In 2024 the floods killed 9 people. In 2025 nobody died.',
      published: null,
      outlet: 'herald',
      topics: ['floods'],
    },
    config,
  );
  expect(read?.figures.map((figure) => figure.quote)).toEqual(['9']);
  expect(read?.rejected).toEqual([{ reason: 'year', count: 2 }]);
});
