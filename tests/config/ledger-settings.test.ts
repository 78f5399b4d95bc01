/** What a user tells the ledger: names of speakers, and what is plausible. */
import { expect, test } from 'vitest';
import { formatConfigError, loadConfig } from '../../src/config/load.ts';
import { foldingFor } from '../../src/steps/placing.ts';

const TOPICS = `topics:
  - id: floods
    title: Floods
    match: {en: [flood]}
    measures: [missing, {id: killed, plausible: {low: 1, high: 500, factor: 4}}]
speakers:
  - [River Authority, Apele Române, Водная служба]
`;

function load(topics: string) {
  return loadConfig(
    [
      { name: 'outlets.yaml', text: 'outlets: []\n' },
      { name: 'topics.yaml', text: topics },
      { name: 'subscribers.yaml', text: 'subscribers: []\n' },
    ],
    { shippedMeasures: ['killed', 'missing'] },
  );
}
const errors = (from: string, to: string) => {
  const result = load(TOPICS.replace(from, to));
  return result.kind === 'invalid' ? result.errors.map(formatConfigError).join('\n') : '';
};

test('reach the fold: one speaker in three languages, and limits of a measure', () => {
  const result = load(TOPICS);
  if (result.kind === 'invalid') throw new Error(result.errors.map(formatConfigError).join('\n'));
  const folding = foldingFor(result.config, 'en', new Date('2026-05-01T00:00:00Z'));
  const outlet = { id: 'herald', name: 'Herald', language: 'en' };
  const keys = ['River Authority', 'Apelor Române', 'Водной службы'].map(
    (name) => folding.speakers.of(name, outlet).key,
  );
  expect(new Set(keys).size).toBe(1);
  expect(folding.plausible?.('floods', 'killed')).toEqual({ low: 1, high: 500, factor: 4 });
  expect(folding.plausible?.('floods', 'missing')).toBeUndefined();
});

test('mistakes are told with their line', () => {
  expect(errors('[River Authority, Apele Române, Водная служба]', '[River Authority]')).toMatch(
    /topics\.yaml:7:.*a speaker of one name needs no entry/,
  );
  expect(errors('factor: 4', 'factor: 1')).toMatch(/topics\.yaml:5:.*a factor is more than 1/);
  expect(errors('high: 500', 'hihg: 500')).toMatch(/"hihg".*Did you mean "high"/);
});
