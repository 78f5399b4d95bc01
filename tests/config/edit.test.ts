import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { addOutlets, NotEditable } from '../../src/config/edit.ts';
import { loadConfig } from '../../src/config/load.ts';

const NEW = {
  id: 'example-daily',
  name: 'Example: the Daily',
  language: 'en',
  timezone: 'Europe/London',
  feeds: ['https://daily.example.org/rss.xml'],
};
const LINES = `  - id: example-daily
    name: "Example: the Daily"
    language: en
    timezone: Europe/London
    feeds:
      - https://daily.example.org/rss.xml
`;
const TWO = `# whom to read
outlets:
  - id: a   # the first
    name: 'A'
    language: ro
    timezone: Europe/Bucharest
    feeds: ["https://a.example/rss"]   # all of it

  # and the other
  - {id: b, name: B, language: en, timezone: UTC, feeds: []}
  # - id: c  (perhaps later)
`;

test('what stands there stays to the byte; the new entry stands behind it, laid out the same', () => {
  expect(addOutlets(TWO, [NEW])).toBe(`${TWO}\n${LINES}`);
});

test('entries without blank lines between them get none; tabs, CRLF and other indents are kept', () => {
  const dense = 'outlets:\n- id: a\n  name: A\n- id: b\n  name: B\n';
  expect(addOutlets(dense, [NEW])).toBe(dense + LINES.replace(/^ {2}/gm, ''));
  const windows = TWO.replaceAll('\n', '\r\n');
  const edited = addOutlets(windows, [NEW]);
  expect(edited.startsWith(windows)).toBe(true);
  expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
});

test('a file that does not end in a line break is added to as well', () => {
  expect(parse(addOutlets(TWO.trimEnd(), [NEW, { ...NEW, id: 'more' }])).outlets).toHaveLength(4);
});

describe('lists that are written otherwise:', () => {
  const read = (text: string) => parse(addOutlets(text, [NEW])) as { outlets: { id: string }[] };
  test.each([
    ['empty brackets', '# mine\noutlets: []\n', 1],
    ['nothing after the key', 'outlets:\n', 1],
    ['an empty file', '', 1],
    ['comments alone', '# nobody yet\n', 1],
    ['brackets', 'outlets: [{id: a, name: A}]  # one\n', 2],
    ['another key behind it', 'outlets:\n  - id: a\nother: 1\n', 2],
    ['an end of document', 'outlets:\n  - id: a\n...\n', 2],
    ['a start of document', '---\noutlets:\n  - id: a\n', 2],
  ])('%s', (_, text, count) => {
    const { outlets } = read(text);
    expect(outlets).toHaveLength(count);
    expect(outlets.at(-1)).toEqual(NEW);
    for (const comment of text.match(/#.*$/gm) ?? [])
      expect(addOutlets(text, [NEW])).toContain(comment.trim());
  });
});

test('the shipped way to write an outlet is a valid one', () => {
  const text = addOutlets('outlets: []\n', [NEW]);
  const read = loadConfig([
    { name: 'outlets.yaml', text },
    { name: 'topics.yaml', text: 'topics: []' },
    { name: 'subscribers.yaml', text: 'subscribers: []' },
  ]);
  expect(read).toMatchObject({ kind: 'config', config: { outlets: [NEW] } });
});

test.each([
  ['broken YAML', 'outlets: [\n'],
  ['a list at the top', '- id: a\n'],
  ['outlets that are no list', 'outlets: none\n'],
])('%s is refused instead of being spoilt', (_, text) => {
  expect(() => addOutlets(text, [NEW])).toThrow(NotEditable);
});
