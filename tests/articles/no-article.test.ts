import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/articles/read.ts';

const read = (html: string | Uint8Array, contentType?: string) =>
  readArticle(html, { url: 'https://news.example/a', ...(contentType !== undefined && { contentType }) });
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
const story = `<p>${'The harbour authority counted 46 ships outside the port on Monday, it said. '.repeat(5)}</p>`;

describe('a page that stands in the way is no article', () => {
  test.each([
    [
      'interstitial',
      page(
        'Just a moment...',
        '<p>Checking your browser before accessing news.example. This process is automatic and your browser will be redirected.</p>',
      ),
    ],
    [
      'interstitial',
      page(
        'Access denied',
        '<h1>Access denied</h1><p>You don’t have permission to access this page on this server. Reference 18.2f4</p>',
      ),
    ],
    [
      'captcha',
      page(
        'Are you a robot?',
        '<p>Please solve the captcha to go on reading. We have noticed unusual activity from your network.</p><div class="g-recaptcha"></div>',
      ),
    ],
    [
      'captcha',
      page(
        'Вы не робот?',
        '<p>Подтвердите, что запросы отправляли вы, а не робот. Нам очень жаль, но запросы похожи на автоматические.</p>',
      ),
    ],
    [
      'consent',
      page(
        'Before you continue',
        '<p>Before you continue to our site: we and our 184 partners store and access information on your device.</p>',
      ),
    ],
    [
      'error-page',
      page(
        '404 Not Found',
        '<p>The page you requested could not be found. It may have been moved or removed by its author.</p>',
      ),
    ],
    [
      'error-page',
      page(
        'Pagina nu a fost găsită',
        '<p>Ne pare rău, adresa cerută nu există sau a fost mutată de redacție.</p>',
      ),
    ],
    ['empty', page('', '<div id="root"></div>')],
  ])('%s', (reason, html) => expect(read(html)).toEqual({ kind: 'no-article', reason }));

  test('a long article about captchas is one', () => {
    const text = `<h1>Why the captcha will not die</h1>${'<p>Are you a robot? The question is asked 200 million times a day, and machines answer it better than people do, a study shows.</p>'.repeat(30)}`;
    expect(read(page('Why the captcha will not die', text))).not.toHaveProperty('kind');
  });
});

describe('what is no page', () => {
  test.each([
    ['PDF', '%PDF-1.7 something', 'application/pdf'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), undefined],
    ['JSON', '{"error":"gone"}', 'application/json'],
    ['a feed', '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', 'application/rss+xml'],
    ['machine code', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) & 31), 'text/html'],
  ])('%s', (_, bytes, type) => expect(read(bytes, type)).toEqual({ kind: 'no-article', reason: 'not-html' }));

  test('a list of links is no article', () => {
    const links = Array.from(
      { length: 40 },
      (_, i) => `<li><a href="/${i}">Storm number ${i} reaches the coast</a></li>`,
    );
    expect(read(page('News', `<ul>${links.join('')}</ul>`))).toHaveProperty('kind', 'no-article');
  });
});

describe('hostile pages cost little', () => {
  test.each([
    ['elements a hundred thousand deep', `${'<div>'.repeat(100_000)}${story}`],
    ['never closed tables', '<table><tr><td>'.repeat(30_000)],
    ['a million brackets', '<'.repeat(1_000_000)],
    ['a million entities', '&amp;'.repeat(1_000_000)],
    ['an endless attribute', `<p class="${'x '.repeat(2_000_000)}">${story}`],
    ['a script that never ends', `<script>${'if (a<b) {'.repeat(200_000)}`],
    [
      'JSON-LD nested without end',
      `<script type="application/ld+json">${'['.repeat(300_000)}</script>${story}`,
    ],
    ['one word of ten million letters', 'a'.repeat(10_000_000)],
  ])(
    '%s',
    (_, html) => {
      expect(() => read(html)).not.toThrow();
    },
    20_000,
  );

  test('an article behind a hundred levels is still read', () => {
    const reading = read(`${'<div>'.repeat(100)}${story}${'</div>'.repeat(100)}`);
    expect(reading).toHaveProperty('text', expect.stringContaining('46 ships'));
  });

  test('nothing that can be sent makes it throw', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<p>',
      '<table>',
      '<td>',
      '<!--',
      '-->',
      '<![CDATA[',
      '&#0;',
      '&#x110000;',
      '\u0000',
      '\ud800',
      '<svg>',
      '<template id="B:0">',
      '<div hidden id="S:0">',
      '<title>',
      '<body>',
      '<html>',
      '<script type="application/ld+json">{"@type":"NewsArticle","author":[[null]],"datePublished":1e99}</script>',
      '<meta property="og:url" content="http://[">',
      '<base href="::">',
      '<link rel="canonical" href="//">',
      'word ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (input) => {
          const reading = read(input);
          if ('kind' in reading) expect(reading.reason).not.toMatch(/^unreadable/);
        },
      ),
      { numRuns: 300 },
    );
  }, 20_000);
});
