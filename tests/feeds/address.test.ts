import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, canonicalAddress, resolveAddress } from '../../src/feeds/address.ts';

describe('a canonical address has no', () => {
  test.each([
    [
      'tracking parameters',
      'https://a.example/x?id=5&utm_source=rss&fbclid=Zz&UTM_Medium=m',
      'https://a.example/x?id=5',
    ],
    ['families of them', 'https://a.example/x?at_medium=RSS&pk_campaign=1&mtm_kwd=2', 'https://a.example/x'],
    ['channel in a parameter', 'https://a.example/x?ref=telegram&from=rss_feed', 'https://a.example/x'],
    ['fragment', 'https://a.example/x#comments', 'https://a.example/x'],
    ['default port', 'https://A.Example:443/x', 'https://a.example/x'],
    ['session', 'https://a.example/x;jsessionid=1A2B?phpsessid=3', 'https://a.example/x'],
    ['password', 'https://user:secret@a.example/x', 'https://a.example/x'],
    ['AMP path', 'https://a.example/story/amp/', 'https://a.example/story/'],
    ['AMP ending', 'https://a.example/story.amp.html?amp=1', 'https://a.example/story.html'],
    ['AMP cache', 'https://a-example.cdn.ampproject.org/c/s/a.example/story/amp', 'https://a.example/story'],
    [
      'search engine before it',
      'https://www.google.com/url?sa=t&url=https%3A%2F%2Fa.example%2Fx%3Futm_source%3Dg',
      'https://a.example/x',
    ],
    ['needless percent signs', 'https://a.example/%7Ebob/%d0%b0', 'https://a.example/~bob/%D0%B0'],
    ['empty query', 'https://a.example/x?&', 'https://a.example/x'],
  ])('%s', (_, link, expected) => expect(canonicalAddress(link)).toBe(expected));
});

describe('a canonical address keeps', () => {
  test.each([
    'https://a.example/x?ref=main&source=ministry&from=2024',
    'https://a.example/x?b=2&a=1',
    'https://a.example/amp/',
    'https://a.example/#!/article/5',
    'http://a.example:8080/',
    'https://m.a.example/x/',
  ])('%s', (link) => expect(canonicalAddress(link)).toBe(link));
});

test('only web pages have addresses', () => {
  for (const link of [
    'javascript:alert(1)',
    'mailto:a@b.example',
    'data:text/html,x',
    'file:///etc/passwd',
    '',
    'http://',
    `https://a.example/${'x'.repeat(9000)}`,
  ]) {
    expect(canonicalAddress(link)).toBeNull();
  }
});

test('links are resolved against where they stand', () => {
  expect(resolveAddress('../y', 'https://a.example/b/c/')).toBe('https://a.example/b/y');
  expect(resolveAddress('//c.example/y', 'https://a.example/')).toBe('https://c.example/y');
  expect(resolveAddress(' https://a.example/\n x ')).toBe('https://a.example/%20x');
  expect(resolveAddress('www.a.example/x')).toBe('http://www.a.example/x');
  expect(resolveAddress('/y')).toBeNull();
});

const name = fc.stringMatching(/^[a-z]{1,6}$/);
const link = fc
  .record({
    host: name,
    path: fc.array(fc.oneof(name, fc.constantFrom('amp', 'x.amp', '%7e', '%2F', '%25', 'ж', 'amp.html')), {
      maxLength: 5,
    }),
    query: fc.array(
      fc.tuple(
        fc.oneof(name, fc.constantFrom('utm_source', 'ref', 'amp', 'gclid')),
        fc.oneof(name, fc.constantFrom('rss', '1', '%26', '')),
      ),
      { maxLength: 4 },
    ),
    hash: fc.constantFrom('', '#top', '#!/x'),
  })
  .map(
    ({ host, path, query, hash }) =>
      `https://${host}.example/${path.join('/')}?${query.map((pair) => pair.join('=')).join('&')}${hash}`,
  );

describe('for all addresses', () => {
  test('making one canonical twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(link, fc.webUrl({ withQueryParameters: true, withFragments: true })),
        (address) => {
          const once = canonicalAddress(address);
          fc.pre(once !== null);
          expect(canonicalAddress(once!)).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });
  test('tracking and fragments, wherever they stand, change nothing', () => {
    fc.assert(
      fc.property(link, name, (address, value) => {
        fc.pre(!address.includes('#'));
        const tracked = address.replace('?', `?utm_campaign=${value}&`);
        expect(canonicalAddress(`${tracked}&fbclid=${value}#${value}`)).toBe(canonicalAddress(address));
      }),
    );
  });
  test('the host stays', () => {
    fc.assert(
      fc.property(link, (address) => {
        expect(new URL(canonicalAddress(address)!).host).toBe(new URL(address).host);
      }),
    );
  });
  test('any text is an address or null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(canonicalAddress(text, 'https://a.example/') ?? 'https:').toMatch(/^https?:/);
      }),
    );
  });
});

test('a key compares pages whatever the scheme, the mobile host, the final slash and the order of parameters', () => {
  expect(addressKey('http://www.a.example/x/?b=2&a=1')).toBe(addressKey('https://m.a.example/x?a=1&b=2'));
  expect(addressKey('https://amp.a.example/x/index.html')).toBe(addressKey('https://a.example/x'));
  expect(addressKey('https://a.example/x')).not.toBe(addressKey('https://b.example/x'));
  expect(addressKey('https://m.example/x')).not.toBe(addressKey('https://example/x'));
});
