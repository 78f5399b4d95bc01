import { expect, test } from 'vitest';
import type { FeedItem } from '../../src/feeds/feed.ts';
import { identify, recognise } from '../../src/feeds/identity.ts';

const blank = {
  url: null,
  title: '',
  summary: null,
  content: null,
  author: null,
  published: null,
  updated: null,
};
const item = (fields: Partial<FeedItem>): FeedItem => ({ ...blank, id: '', ...fields });
const idOf = (fields: Partial<FeedItem> & { guid?: string }) =>
  identify([{ ...blank, guid: null, ...fields }])[0]!.id;

test('the feed’s own identifier is kept as it is', () => {
  expect(idOf({ guid: 'HTTP://A.example/~x', url: 'https://a.example/1' })).toBe('HTTP://A.example/~x');
});

test('without one, the canonical address is the identity', () => {
  expect(idOf({ url: 'https://a.example/1?utm_source=rss#top' })).toBe('https://a.example/1');
});

test('without an address, what the item says is: the same words have the same id, other words another', () => {
  const first = idOf({ title: 'Nine ships', published: '2024-01-01T00:00:00.000Z' });
  expect(idOf({ title: 'Nine ships', published: '2024-01-01T00:00:00.000Z' })).toBe(first);
  expect(idOf({ title: 'Ten ships', published: '2024-01-01T00:00:00.000Z' })).not.toBe(first);
  expect(idOf({ summary: 'only text' })).not.toBe(idOf({ summary: 'other text' }));
});

test('an item is recognised after its link changed', () => {
  const known = [{ id: 'g1', url: 'https://a.example/old-slug', title: 'Old', published: null }];
  expect(recognise([item({ id: 'g1', url: 'https://a.example/new-slug' })], known).get('g1')).toBe('g1');
});

test('an item is recognised after its guid changed or went missing', () => {
  const known = [{ id: 'g1', url: 'http://www.a.example/story/', title: 'Story', published: null }];
  expect(
    recognise([item({ id: 'other', url: 'https://a.example/story?utm_source=x' })], known).get('other'),
  ).toBe('g1');
});

test('without a guid and with a changed link, title and time tell', () => {
  const story = { title: 'Port handles 4,100 ships in May', published: '2024-06-03T07:15:00.000Z' };
  const known = [{ id: 'https://a.example/1', url: 'https://a.example/1', ...story }];
  const moved = item({ id: 'https://a.example/port', url: 'https://a.example/port', ...story });
  expect(recognise([moved], known).get(moved.id)).toBe('https://a.example/1');
});

test('a short title that recurs, or another time, is another item', () => {
  const time = '2024-06-03T07:15:00.000Z';
  const known = [
    { id: '1', url: 'https://a.example/1', title: 'Live', published: time },
    { id: '2', url: 'https://a.example/2', title: 'Port handles 4,100 ships in May', published: time },
  ];
  const items = [
    item({ id: '3', url: 'https://a.example/3', title: 'Live', published: time }),
    item({
      id: '4',
      url: 'https://a.example/4',
      title: 'Port handles 4,100 ships in May',
      published: '2025-06-03T07:15:00.000Z',
    }),
  ];
  expect(recognise(items, known).size).toBe(0);
});
