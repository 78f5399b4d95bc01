import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matchTopics } from '../../src/articles/topic.ts';
import { loadConfig } from '../../src/config/load.ts';
import { loadScenario, type Scenario } from '../../src/newsroom/scenario.ts';
import { onlineAt, timeline } from '../../src/newsroom/timeline.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function small(): Record<string, unknown> & { days: Record<string, unknown>[] } {
  return JSON.parse(read('tests/newsroom/fixtures/edited-on-the-day-it-appears/scenario.json'));
}

function firstDay(source: ReturnType<typeof small>): { articles: object[]; edits: object[] } {
  return source.days[0] as { articles: object[]; edits: object[] };
}

function load(source: unknown): Scenario {
  const result = loadScenario(source);
  if (result.kind === 'invalid') throw new Error(result.errors.join('\n'));
  return result.scenario;
}

function errorsOf(source: unknown): string[] {
  const result = loadScenario(source);
  return result.kind === 'invalid' ? result.errors : [];
}

describe('loading', () => {
  test('text or parsed JSON; what is left out gets its default', () => {
    expect(load(JSON.stringify(small()))).toEqual(load(small()));
    expect(load(small()).days[0]?.articles[0]).toMatchObject({ related: [], onTopic: true, summary: '' });
  });

  test('its own topic is resolved like a configured one', () => {
    expect(load(small()).topicDefinition?.measures).toEqual([{ id: 'killed' }]);
  });

  test.each([
    ['no JSON', '{', /^not JSON: /],
    ['no days', { ...small(), days: [] }, /a scenario needs a day/],
    ['no outlets', { ...small(), outlets: undefined }, /"outlets" is missing/],
  ])('%s', (_, source, message) => {
    expect(errorsOf(source)[0]).toMatch(message);
  });

  test('a mistake in an article names day and article', () => {
    const broken = small();
    Object.assign(firstDay(broken).articles[0] ?? {}, {
      published: 'yesterday',
      paragraphs: [],
    });
    const errors = errorsOf(broken);
    expect(errors).toHaveLength(2);
    expect(errors[0]).toBe(
      'days › 1 › articles › flood-toll: "yesterday": not a moment such as 2026-03-09T08:10:00+02:00. Correct the value.',
    );
  });

  test.each([
    ['an article of an unknown outlet', { outlet: 'nowhere' }, 'outlet "nowhere" is not among the outlets'],
    ['an article twice', { id: 'late-news' }, 'late-news: a second article of this id'],
  ])('%s', (_, change, message) => {
    const broken = small();
    Object.assign(firstDay(broken).articles[0] ?? {}, change);
    expect(errorsOf(broken).join('\n')).toContain(message);
  });

  test('an edit before its article', () => {
    const broken = small();
    Object.assign(firstDay(broken).edits[0] ?? {}, { at: '2026-06-16T01:00:00Z' });
    expect(errorsOf(broken)).toEqual(['2026-06-16 › edit of "flood-toll": before the article was published']);
  });

  test('days that go back', () => {
    const broken = small();
    Object.assign(broken.days[1] ?? {}, { date: '2026-06-15' });
    expect(errorsOf(broken)).toEqual(['2026-06-15: days must follow each other']);
  });
});

describe('time', () => {
  test('a day is its articles, then its edits, then its end, even where an edit is timed before a later article', () => {
    expect(timeline(load(small()))).toEqual([
      { at: '2026-06-16T17:05:00.000Z', what: 'articles', day: 1 },
      { at: '2026-06-16T17:10:00.000Z', what: 'edits', day: 1 },
      { at: '2026-06-16T20:00:00.000Z', what: 'digest', day: 1 },
      { at: '2026-06-17T21:35:00.000Z', what: 'articles', day: 2 },
      { at: '2026-06-17T21:45:00.000Z', what: 'digest', day: 2 },
    ]);
  });

  test.each([
    ['before anything', '2026-06-16T06:29:59Z', []],
    ['one article out', '2026-06-16T06:30:00Z', ['flood-toll: Four people died.']],
    [
      'all of the day, nothing edited',
      '2026-06-16T17:05:00Z',
      ['late-news: Rain stopped.', 'flood-toll: Four people died.'],
    ],
    ['edited', '2026-06-16T17:10:00Z', ['late-news: Rain stopped.', 'flood-toll: Five people died.']],
  ])('%s', (_, at, expected) => {
    const online = onlineAt(load(small()), new Date(at));
    expect(online.map((article) => `${article.id}: ${article.paragraphs[0]}`)).toEqual(expected);
  });

  test('an edit shows when it was made', () => {
    const [, edited] = onlineAt(load(small()), new Date('2026-06-17T00:00:00Z'));
    expect(edited?.modified).toBe('2026-06-16T10:00:00Z');
  });
});

describe('the bundled scenario', () => {
  const scenario = load(read('src/newsroom/scenarios/foreign-fighters.json'));
  const articles = scenario.days.flatMap((day) => day.articles);

  test('plays five days in three languages, with something off topic each day', () => {
    expect(scenario.days).toHaveLength(5);
    expect(scenario.outlets.map((outlet) => outlet.language).sort()).toEqual(['en', 'ro', 'ru']);
    for (const day of scenario.days) expect(day.articles.some((article) => !article.onTopic)).toBe(true);
  });

  test('has every kind of change but widened and withdrawn', () => {
    const kinds = new Set(scenario.days.flatMap((day) => day.changes).map((change) => change.kind));
    expect([...kinds].sort()).toEqual(['conflict', 'fell', 'first', 'narrowed', 'revised', 'rose']);
  });

  test('names only tempting figures that stand in a text or a related headline', () => {
    for (const { article, quote } of scenario.days.flatMap((day) => day.silent)) {
      const found = articles.find((candidate) => candidate.id === article);
      expect([...(found?.paragraphs ?? []), ...(found?.related ?? [])].join('\n')).toContain(quote);
    }
  });

  test('is on and off the shipped topic where it says so, with and without its summaries', () => {
    const config = loadConfig(
      ['outlets', 'topics', 'subscribers'].map((n) => ({
        name: `${n}.yaml`,
        text: read(`config/${n}.yaml`),
      })),
    );
    if (config.kind === 'invalid') throw new Error('the shipped configuration is broken');
    const language = Object.fromEntries(scenario.outlets.map((outlet) => [outlet.id, outlet.language]));
    for (const article of articles) {
      for (const summary of [article.summary, null]) {
        const matches = matchTopics(
          {
            title: article.title,
            text: article.paragraphs.join('\n\n'),
            language: language[article.outlet] ?? null,
            summary,
          },
          config.config.topics,
        );
        expect(matches.length > 0, article.id).toBe(article.onTopic);
      }
    }
  });
});
