import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editEntry, removeEntry } from '../../src/config/edit-entry.ts';

const FILE = `# who is told
subscribers:
  - email: ana@example.org   # the desk
    topics: [floods, strikes]
    schedule: daily at 07:30
    timezone: Europe/Bucharest

  # and the other
  - email: ion@example.org
    topics:
      - floods   # always
      - strikes
      - fires
    schedule: hourly
    timezone: UTC
`;
const edit = (index: number, fields: Record<string, unknown>, text = FILE) =>
  editEntry(text, 'subscribers', index, fields);

describe('nothing but the bytes of the change is touched:', () => {
  test.each([
    [
      'a text',
      0,
      { schedule: 'weekly on monday at 08:00' },
      'schedule: daily at 07:30',
      'schedule: weekly on monday at 08:00',
    ],
    [
      'a text that needs quotes',
      0,
      { schedule: '0 7 * * 1-5' },
      'schedule: daily at 07:30',
      'schedule: 0 7 * * 1-5',
    ],
    ['a list in brackets', 0, { topics: ['fires'] }, '[floods, strikes]', '[fires]'],
    ['an item less', 1, { topics: ['floods', 'fires'] }, '      - strikes\n', ''],
    [
      'an item more',
      1,
      { topics: ['floods', 'strikes', 'fires', 'quakes'] },
      '      - fires\n',
      '      - fires\n      - quakes\n',
    ],
    [
      'a new key',
      0,
      { paused: true },
      'timezone: Europe/Bucharest\n',
      'timezone: Europe/Bucharest\n    paused: true\n',
    ],
    ['a new key at the end', 1, { language: 'ro' }, 'timezone: UTC\n', 'timezone: UTC\n    language: ro\n'],
    ['a key less', 1, { schedule: undefined }, '    schedule: hourly\n', ''],
    ['nothing', 1, { schedule: 'hourly', paused: undefined }, '', ''],
  ])('%s', (_, index, fields, before, after) => {
    expect(edit(index, fields)).toBe(FILE.replace(before, after));
  });

  test('Windows line ends stay', () => {
    const windows = FILE.replaceAll('\n', '\r\n');
    const edited = edit(1, { paused: true, topics: ['floods'] }, windows);
    expect(edited.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parse(edited).subscribers[1]).toMatchObject({ paused: true, topics: ['floods'] });
  });
});

test('keys within keys: changed, added to, made', () => {
  const file = 'outlets:\n  - id: a\n    article:\n      body: p # here\n      remove: [b]\n  - id: b\n';
  const edited = editEntry(file, 'outlets', 0, { 'article.body': 'article > p', 'article.paywall': '.lock' });
  expect(edited).toBe(
    'outlets:\n  - id: a\n    article:\n      body: article > p # here\n      remove: [b]\n      paywall: .lock\n  - id: b\n',
  );
  expect(parse(editEntry(file, 'outlets', 1, { 'article.body': 'p' })).outlets[1]).toEqual({
    id: 'b',
    article: { body: 'p' },
  });
});

test('terms of one language change, those of the others keep their bytes', () => {
  const file =
    'topics:\n  - id: a\n    match:\n      en: [flood,\n           deluge] # both\n      ro:\n        - inundație # all\n';
  const edited = editEntry(file, 'topics', 0, {
    match: { en: ['flood', 'deluge'], ro: ['inundație', 'viitură'] },
  });
  expect(edited).toBe(`${file.trimEnd()}\n        - viitură\n`);
});

test('an item behind one of several lines stands in the next line', () => {
  const file =
    'topics:\n  - id: a\n    measures:\n      - killed\n      - id: b\n        terms:\n          en:\n            - x\n    title: A\n';
  const measures = ['killed', { id: 'b', terms: { en: ['x'] } }, 'wounded'];
  expect(editEntry(file, 'topics', 0, { measures })).toBe(
    file.replace('            - x\n', '            - x\n      - wounded\n'),
  );
});

test('what cannot be done in place is still done, and reads as meant', () => {
  const flow = 'subscribers: [{email: a@b.c, topics: [x]}]\n';
  expect(parse(edit(0, { topics: ['y'], paused: true }, flow)).subscribers).toEqual([
    { email: 'a@b.c', topics: ['y'], paused: true },
  ]);
  const reordered = edit(1, { topics: ['fires', 'floods'] });
  expect(parse(reordered).subscribers[1].topics).toEqual(['fires', 'floods']);
  expect(reordered).toContain('# who is told');
});

test('values that would break a line are quoted', () => {
  const edited = edit(0, { name: 'a: b # c\nd', topics: ['x, y', '- z', '"q'] });
  expect(parse(edited).subscribers[0]).toMatchObject({ name: 'a: b # c\nd', topics: ['x, y', '- z', '"q'] });
});

test('an entry is taken away; the others keep their bytes', () => {
  expect(parse(removeEntry(FILE, 'subscribers', 0)).subscribers).toHaveLength(1);
  expect(removeEntry(FILE, 'subscribers', 1)).toContain('# the desk');
  expect(parse(removeEntry('outlets:\n  - id: a\n', 'outlets', 0)).outlets).toEqual([]);
});

test('an entry that is not there is told', () => {
  expect(() => edit(7, { paused: true })).toThrow('no entry 8');
});
