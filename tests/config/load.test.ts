import { describe, expect, test } from 'vitest';
import { type ConfigFile, formatConfigError, loadConfig } from '../../src/config/load.ts';

const GOOD = {
  outlets: `outlets:
  - id: example-news
    name: Example News
    language: en
    timezone: Europe/London
    feeds: ["https://news.example.org/rss"]
`,
  topics: `topics:
  - id: floods
    title: Floods
    match: {en: [flood]}
    measures: [killed, {id: evacuated, unit: person, terms: {en: [evacuate]}}]
`,
  subscribers: `subscribers:
  - email: ana@example.org
    topics: [floods]
    schedule: daily at 07:30
    timezone: Europe/Bucharest
`,
};

function files(changed: Partial<typeof GOOD> = {}): ConfigFile[] {
  return Object.entries({ ...GOOD, ...changed }).map(([name, text]) => ({
    name: `config/${name}.yaml`,
    text,
  }));
}

function errorsOf(changed: Partial<typeof GOOD>): string[] {
  const result = loadConfig(files(changed), { shippedMeasures: ['killed', 'missing'] });
  return result.kind === 'invalid' ? result.errors.map(formatConfigError) : [];
}

const swap = (file: keyof typeof GOOD, from: string, to: string) => {
  const text = GOOD[file].replace(from, to);
  expect(text).not.toBe(GOOD[file]);
  return errorsOf({ [file]: text });
};

test('a good configuration has its defaults filled in and its measures as objects', () => {
  const result = loadConfig(files(), { shippedMeasures: ['killed'] });
  if (result.kind === 'invalid') throw new Error(result.errors.map(formatConfigError).join('\n'));
  expect(result.config.topics[0]?.measures).toEqual([
    { id: 'killed' },
    { id: 'evacuated', unit: 'person', terms: { en: ['evacuate'] } },
  ]);
  expect(result.config.subscribers[0]).toMatchObject({
    when_nothing_changed: 'skip',
    paused: false,
    language: 'en',
  });
});

test('files are known by their base name, with .yml too', () => {
  const renamed = files().map((file) => ({
    ...file,
    name: file.name.replace('config/', '').replace('.yaml', '.yml'),
  }));
  expect(loadConfig(renamed).kind).toBe('config');
});

describe('each mistake is told with file, line, column and what to do', () => {
  test.each([
    [
      'an unknown key',
      'outlets',
      'timezone:',
      'timezon:',
      'config/outlets.yaml:5:5 example-news: unknown key "timezon". Did you mean "timezone"?',
    ],
    [
      'an unknown time zone',
      'outlets',
      'Europe/London',
      'Europe/Londn',
      'config/outlets.yaml:5:15 example-news: "Europe/Londn": unknown time zone. Did you mean "Europe/London"?',
    ],
    [
      'an address without a scheme',
      'outlets',
      'https://news',
      'news',
      'config/outlets.yaml:6:13 example-news › feeds: "news.example.org/rss": not an http(s) address. Write the whole address, with https:// in front.',
    ],
    [
      'a number where text belongs',
      'outlets',
      'Example News',
      '24',
      'config/outlets.yaml:3:11 example-news: "name" should be text, not the number 24. Put it in quotes if it looks like a number, a date or yes/no.',
    ],
    [
      'no terms',
      'topics',
      '[flood]',
      '[]',
      'config/topics.yaml:4:17 floods › match: an empty list: no terms. Add at least one, or remove the key.',
    ],
    [
      'an empty term',
      'topics',
      '[flood]',
      '["  "]',
      'config/topics.yaml:4:18 floods › match › en: "  ": an empty term would match nothing. Correct the value.',
    ],
    [
      'a measure nobody ships',
      'topics',
      '[killed,',
      '[kiled,',
      'config/topics.yaml:5:16 floods › measures: measure "kiled" has no terms and is not a shipped one. Did you mean "killed"? Otherwise give it "terms".',
    ],
    [
      'a word list that is not there',
      'topics',
      '[flood]',
      '[$rivers]',
      'config/topics.yaml:4:18 floods › match › en: no list "$rivers" in words › en. Known lists: none.',
    ],
    [
      'a topic that is not there',
      'subscribers',
      '[floods]',
      '[flods]',
      'config/subscribers.yaml:3:14 ana@example.org › topics: topic "flods" is not in topics.yaml. Did you mean "floods"?',
    ],
    [
      'a bad address',
      'subscribers',
      'ana@example.org',
      'ana@',
      'config/subscribers.yaml:2:12 ana@: "ana@": not an e-mail address. Write it as name@example.org.',
    ],
    [
      'a bad choice',
      'subscribers',
      'schedule:',
      'when_nothing_changed: say_so\n    schedule:',
      'config/subscribers.yaml:4:27 ana@example.org: "say_so" is not one of skip, say-so. Did you mean "say-so"?',
    ],
    [
      'a threshold on an unknown measure',
      'subscribers',
      'schedule:',
      'thresholds: {evacuted: {percent: 5}}\n    schedule:',
      'config/subscribers.yaml:4:18 ana@example.org › thresholds: measure "evacuted" is not in topics.yaml. Did you mean "evacuated"?',
    ],
    [
      'a threshold of nothing',
      'subscribers',
      'schedule:',
      'thresholds: {all: {percent: 0}}\n    schedule:',
      'config/subscribers.yaml:4:33 ana@example.org › thresholds › all: the number 0: a limit is more than 0. Correct the value.',
    ],
  ] as const)('%s', (_, file, from, to, message) => {
    expect(swap(file, from, to)).toEqual([message]);
  });

  test('a bad schedule, with the forms that would be right', () => {
    const [error] = swap('subscribers', 'daily at 07:30', '61 7 * * *');
    expect(error).toMatch(
      /^config\/subscribers\.yaml:4:15 ana@example\.org: "61 7 \* \* \*" is no cron expression/,
    );
    expect(error).toContain('daily at HH:MM');
  });

  test('a bad CSS selector, in each place that takes one', () => {
    const article =
      'feeds:\n      - https://a.example/rss\n    article: {body: "p[", remove: [":foo"], paywall: "div >"}\n    #';
    const errors = swap('outlets', 'feeds:', article);
    expect(errors.map((error) => /: "([^"]*)": not a CSS selector/.exec(error)?.[1])).toEqual([
      'p[',
      ':foo',
      'div >',
    ]);
  });

  test('a missing key points at the entry that lacks it', () => {
    expect(swap('outlets', '    language: en\n', '')).toEqual([
      'config/outlets.yaml:2:5 example-news: "language" is missing. Add a line "language: …".',
    ]);
  });
});

describe('names given twice', () => {
  test.each([
    ['outlet id', 'outlets', GOOD.outlets.replace('outlets:\n', '').replace('/rss', '/rss2')],
    [
      'feed address',
      'outlets',
      GOOD.outlets.replace('outlets:\n', '').replace('id: example-news', 'id: other'),
    ],
    ['topic id', 'topics', GOOD.topics.replace('topics:\n', '')],
    ['subscriber', 'subscribers', GOOD.subscribers.replace('subscribers:\n', '').replace('ana@', 'Ana@')],
  ] as const)('%s', (what, file, entry) => {
    const errors = errorsOf({ [file]: GOOD[file] + entry });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`${what} "`);
    expect(errors[0]).toContain('is there twice');
  });

  test('a measure within a topic', () => {
    expect(swap('topics', '[killed,', '[killed, killed,')[0]).toContain('measure "killed" is there twice');
  });
});

describe('what YAML itself refuses', () => {
  test.each([
    ['a tab', 'outlets:\n\t- id: x\n', ':2:1 Tabs are not allowed as indentation. Indent with spaces.'],
    ['a key twice', 'outlets: []\noutlets: []\n', ':2:1 Map keys must be unique. Keep one of the two.'],
    ['an open bracket', 'outlets: [\n', 'Check the indentation, quotes and brackets'],
    ['nothing at all', '# only a comment\n', ':1:1 the file is empty. Write "outlets: []" or fill it.'],
    ['two documents', 'outlets: []\n---\noutlets: []\n', 'Remove the "---" line.'],
    ['a list at the top', '- id: x\n', 'the file should be a group of keys, not a list'],
  ])('%s', (_, text, message) => {
    const errors = errorsOf({ outlets: text });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.join('\n')).toContain(message);
  });

  test('a broken file does not make references to it wrong as well', () => {
    expect(errorsOf({ topics: 'topics: [' }).every((error) => error.startsWith('config/topics.yaml'))).toBe(
      true,
    );
  });
});

test('missing, doubled and foreign files are told', () => {
  const result = loadConfig([
    { name: 'topics.yaml', text: GOOD.topics },
    { name: 'topics.yml', text: GOOD.topics },
    { name: 'subscriber.yaml', text: GOOD.subscribers },
  ]);
  expect(result.kind === 'invalid' && result.errors.map(formatConfigError)).toEqual([
    'outlets.yaml:1:1 the file is missing. Create it with "outlets: []", or point TALLYWIRE_CONFIG at the folder that holds it.',
    'subscriber.yaml:1:1 not a configuration file. Did you mean subscribers.yaml?',
    'subscribers.yaml:1:1 the file is missing. Create it with "subscribers: []", or point TALLYWIRE_CONFIG at the folder that holds it.',
    'topics.yml:1:1 a second file of the same kind. Keep one of them.',
  ]);
});

test('mistakes of every file and kind come in one answer, in the order of the lines', () => {
  const errors = errorsOf({
    outlets: GOOD.outlets.replace('London', 'Londn').replace('name:', 'nam:'),
    topics: GOOD.topics.replace('killed', 'kiled').replace('title', 'titel'),
    subscribers: GOOD.subscribers.replace('floods', 'flods').replace('daily at 07:30', 'dayly'),
  });
  expect(errors.map((error) => error.split(' ')[0])).toEqual([
    'config/outlets.yaml:3:5',
    'config/outlets.yaml:5:15',
    'config/subscribers.yaml:3:14',
    'config/subscribers.yaml:4:15',
    'config/topics.yaml:3:5',
    'config/topics.yaml:5:16',
  ]);
});
