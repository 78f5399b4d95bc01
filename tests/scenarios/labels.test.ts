/** The labels of our scenarios: well formed, and what the ledger makes of the very figures they name. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { topicSchema } from '../../src/config/schema.ts';
import type { Bound } from '../../src/figures/figure.ts';
import { foldSeries } from '../../src/ledger/fold.ts';
import { groupText } from '../../src/ledger/series.ts';
import { speakersOf } from '../../src/ledger/speakers.ts';
import type { GroupKey, Reading } from '../../src/ledger/state.ts';
import { figure } from '../ledger/play.ts';

interface Side {
  low: number | null;
  high: number | null;
  bound: Bound;
  from: string | null;
  to: string | null;
  speaker: string;
}
interface Label {
  kind: string;
  measure: string;
  unit: string;
  places: string[];
  per: GroupKey['per'];
  status: 'actual' | 'planned';
  before: Side | null;
  after: Side | null;
  articles: string[];
}
interface Text {
  id: string;
  outlet: string;
  published: string;
  title: string;
  paragraphs: string[];
  related: string[];
  onTopic: boolean;
}
interface Scenario {
  id: string;
  topic: string;
  topicDefinition?: { measures: { id: string; unit: string }[] };
  outlets: { id: string; name: string; language: string; timezone: string }[];
  days: {
    date: string;
    articles: Text[];
    edits: { id: string; at: string; paragraphs: string[] }[];
    changes: Label[];
    silent: { article: string; quote: string; why: string }[];
  }[];
}

const folder = new URL('./fixtures/', import.meta.url);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Scenario);

test('at least ten scenarios, three languages, four topics of their own', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(10);
  const languages = new Set(scenarios.flatMap((one) => one.outlets.map((outlet) => outlet.language)));
  expect([...languages].sort()).toEqual(['en', 'ro', 'ru']);
  expect(
    new Set(scenarios.filter((one) => one.topicDefinition).map((one) => one.topic)).size,
  ).toBeGreaterThanOrEqual(4);
});

/** Places of a label are origins or, where the texts name the country of the story, areas: either way a series of its own. */
const groupOf = (scenario: Scenario, label: Label): GroupKey => ({
  topic: scenario.topic,
  measure: label.measure,
  unit: label.unit,
  places: label.places,
  per: label.per,
  status: label.status,
  part: null,
});

/** Readings that carry the labelled figures and no others. */
function readingsOf(scenario: Scenario, name: string): Reading[] {
  const readings: Reading[] = [];
  const holds = new Map<string, Label[]>();
  const texts = new Map(scenario.days.flatMap((day) => day.articles.map((one) => [one.id, one] as const)));
  const add = (id: string, at: string, labels: Label[]) => {
    const text = texts.get(id)!;
    const version = readings.filter((one) => one.article === id).length + 1;
    holds.set(id, labels);
    readings.push({
      article: id,
      url: `https://example.org/${id}`,
      version,
      at: new Date(at).toISOString(),
      published: version === 1 ? text.published : null,
      outlet: scenario.outlets.find((one) => one.id === text.outlet)!,
      figures: labels.map((label, i) => {
        const { speaker, ...value } = label.after!;
        const { measure, unit, places, per, status } = label;
        const said = {
          n: '1',
          measure,
          unit,
          places,
          per: per as null,
          status,
          ...value,
          attribution: speaker,
        };
        return { ...figure(said, `${id}/${version}/${i}`, i * 90), ...value };
      }),
    });
  };
  for (const day of scenario.days) {
    const labels = day.changes.filter((label) => groupText(groupOf(scenario, label)) === name);
    const edited = new Set(day.edits.map((one) => one.id));
    const isEdit = (label: Label) => label.kind === 'withdrawn' || label.kind === 'revised';
    for (const text of day.articles) {
      const own = labels.filter((label) => label.articles.includes(text.id) && !isEdit(label));
      if (own.length > 0) add(text.id, text.published, own);
    }
    for (const edit of day.edits.filter((one) => edited.has(one.id))) {
      const own = labels.filter((label) => label.articles.includes(edit.id) && isEdit(label));
      if (own.length > 0)
        add(
          edit.id,
          edit.at,
          own.filter((label) => label.after !== null),
        );
    }
  }
  return readings;
}

const short = (change: { kind: string; before: Side | null; after: Side | null }) => {
  const side = (one: Side | null) => (one ? `${one.low}/${one.high} ${one.bound} ${one.speaker}` : '—');
  return `${change.kind}: ${side(change.before)} → ${side(change.after)}`;
};

describe.each(scenarios.map((one) => [one.id, one] as const))('%s', (_id, scenario) => {
  test('names only what is there', () => {
    if (scenario.topicDefinition) topicSchema.parse(scenario.topicDefinition);
    const texts = new Map<string, string>();
    for (const day of scenario.days) {
      for (const one of day.articles) {
        expect(texts.has(one.id), one.id).toBe(false);
        expect(scenario.outlets.map((outlet) => outlet.id)).toContain(one.outlet);
        expect(new Date(one.published).toISOString().slice(0, 10)).toBe(day.date);
        texts.set(one.id, [...one.paragraphs, ...one.related].join('\n'));
      }
      for (const edit of day.edits) {
        const before = texts.get(edit.id);
        expect(before, edit.id).toBeDefined();
        expect(edit.paragraphs.join('\n')).not.toBe(before);
      }
      for (const one of day.silent)
        expect(texts.get(one.article), `${one.article} ${one.quote}`).toContain(one.quote);
      for (const one of day.changes) for (const id of one.articles) expect(texts.has(id), id).toBe(true);
    }
  });

  test('tells what the ledger tells of those figures', () => {
    const labels = scenario.days.flatMap((day) => day.changes);
    for (const name of new Set(labels.map((label) => groupText(groupOf(scenario, label))))) {
      const mine = labels.filter((label) => groupText(groupOf(scenario, label)) === name);
      const options = { group: groupOf(scenario, mine[0]!), speakers: speakersOf(scenario.outlets) };
      const told = foldSeries(readingsOf(scenario, name), options).changes.filter(
        (one) => one.kind !== 'confirmed',
      );
      expect(told.map(short).sort(), name).toEqual(mine.map(short).sort());
    }
  });
});
