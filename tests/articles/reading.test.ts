import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ArticleReading } from '../../src/articles/article.ts';
import { extraAddresses, type Origin, readArticle } from '../../src/articles/read.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const url = 'https://news.example/2026/story';

function article(html: string | Uint8Array, origin: Partial<Origin> = {}): ArticleReading {
  const reading = readArticle(html, { url, ...origin });
  if ('kind' in reading) throw new Error(`no article: ${reading.reason}`);
  return reading;
}

describe('the text is the article and nothing else', () => {
  const reading = article(fixture('related-boxes/page.html'), {
    url: 'https://www.valleycourier.example/news/2026/rescuers-reach-last-village?ref=x',
  });

  test('every paragraph of the story is there, in order, parted by a blank line', () => {
    expect(reading.text.split('\n\n').map((paragraph) => paragraph.slice(0, 24))).toEqual([
      'Rescue teams on Monday r',
      'At least 23 people have ',
      'Boats had been unable to',
      '“We had food for two day',
    ]);
  });

  test.each([
    '940',
    '3.2 million',
    '5,000',
    '700 million',
    '60 pallets',
    'Forty-one',
    '17 vehicles',
    '250,000',
    '12 million',
  ])('the figure %s of another story or a caption is not', (figure) =>
    expect(reading.text).not.toContain(figure),
  );

  test('headline, names and dates stand beside it', () => {
    expect(reading).toMatchObject({
      url: 'https://www.valleycourier.example/news/2026/rescuers-reach-last-village',
      title: 'Rescuers reach last village cut off by floods',
      byline: 'Irina Pop, Jack Moss',
      published: '2026-03-09T07:45:00+02:00',
      modified: '2026-03-09T11:05:00+02:00',
      language: 'en',
      access: 'full',
    });
    expect(reading.text).not.toContain('Rescuers reach last village');
  });

  test('what was left out is told with its reason', () => {
    expect(reading.dropped).toContainEqual(
      expect.objectContaining({ step: 'filter', reason: 'related line' }),
    );
  });
});

describe('other languages', () => {
  test('Romanian: promotions, credits and appeals go, the bold lead stays', () => {
    const reading = article(fixture('romanian-with-promotions/page.html'), { timezone: 'Europe/Bucharest' });
    expect(reading.text.split('\n\n')).toHaveLength(4);
    expect(reading.text).toMatch(/^Bilanțul exploziei produse luni/);
    expect(reading.text).not.toMatch(/300 de apartamente|11 răniți|5,2 grade|WhatsApp|Foto|Publicitate/);
    expect(reading).toMatchObject({ language: 'ro', published: '2026-02-03T21:15:00+02:00' });
  });

  test('Russian in KOI8-R: read in its encoding, appeals and other stories left out', () => {
    const reading = article(fixture('russian-telegram-appeals/page.koi8-r.html'));
    expect(reading.title).toBe('Суд назначил залог в деле о подрядах');
    expect(reading.text).toContain('не менее 62 миллионов рублей');
    expect(reading.text).not.toMatch(/12 чиновников|телеграм|каждый рубль/);
    expect(reading.language).toBe('ru');
  });

  test('a template that says "en" does not make a Romanian text English', () => {
    const page = fixture('romanian-with-promotions/page.html').toString().replace('lang="ro"', 'lang="en"');
    expect(article(page).language).toBe('ro');
  });
});

describe('what the text is made of', () => {
  const { text } = article(fixture('tables-and-quotes/page.html'));

  test('a table row is a line, its cells parted', () => expect(text).toContain('Coast | 1,204,800 | 44.9%'));
  test('quotes and lists are kept', () => {
    expect(text).toContain('We have understood the message');
    expect(text).toContain('Seats lost: 27\n\nSeats won: 4');
  });
  test('two line breaks end a paragraph, words are not glued', () => {
    expect(text).toContain('five points up.\n\nA recount');
    expect(text).toContain('H2O levels');
    expect(text).toContain('90 million');
    expect(text).toContain('reach 1\u00a0450\u00a0000 voters');
  });
});

describe('where the text is found', () => {
  test('a streamed React page: its late parts are put in place', () => {
    expect(article(fixture('streamed-react/page.html')).text).toContain('46 container ships');
  });

  test('a live page drawn by a script: the entries told to search engines', () => {
    const reading = article(fixture('live-page/page.html'));
    expect(reading.method).toBe('live-blog');
    expect(reading.text).toContain('18,400 polling stations');
    expect(reading.text).toContain('Queues remain');
  });

  test('Gatsby: the blocks of the page data, without pictures and links to other stories', () => {
    const outlet = { remove: [], pageData: 'gatsby' as const };
    const address = 'https://rivers.example/news/2026/03/10/zavod/';
    expect(extraAddresses(address, outlet)).toEqual([
      'https://rivers.example/page-data/news/2026/03/10/zavod/page-data.json',
    ]);
    const reading = article(fixture('gatsby-page-data/page.html'), {
      url: address,
      outlet,
      pageData: fixture('gatsby-page-data/page-data.json').toString(),
    });
    expect(reading).toMatchObject({
      method: 'page-data',
      byline: 'Олег Белов',
      published: '2026-03-10T09:30:00+03:00',
    });
    expect(reading.text).toContain('340 тонн отходов');
    expect(reading.text).toContain('Мы пили эту воду');
    expect(reading.text).not.toMatch(/90 мешков|1500 человек|27 предприятий/);
  });

  test('JSON-LD where the page itself has no body', () => {
    const body =
      'The council approved the plan by nine votes to two on Wednesday night after a debate of five hours. '.repeat(
        4,
      );
    const page = `<html><head><title>Council approves plan</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: body })}</script></head><body><div id="app"></div></body></html>`;
    expect(article(page)).toMatchObject({ method: 'json-ld', text: body.trim() });
  });

  test('an outlet without further addresses needs none', () =>
    expect(extraAddresses(url, undefined)).toEqual([]));
});

describe("an outlet's selectors", () => {
  const page = fixture('related-boxes/page.html');

  test('take the blocks they name, each once, and drop what is to be removed', () => {
    const reading = article(page, { outlet: { body: '.story, .story p', remove: ['p:has(a)'] } });
    expect(reading.method).toBe('selector');
    expect(reading.text.match(/At least 23 people/g)).toHaveLength(1);
  });

  test('that yield next to nothing are passed over, and that is told', () => {
    const reading = article(page, { outlet: { body: '.byline', remove: [] } });
    expect(reading.text).toContain('At least 23 people');
    expect(reading.method).not.toBe('selector');
    expect(reading.dropped).toContainEqual(expect.objectContaining({ step: 'selector' }));
  });

  test('that match nothing are passed over, and that is told', () => {
    const reading = article(page, { outlet: { body: '.no-such-class', remove: [] } });
    expect(reading.text).toContain('At least 23 people');
    expect(reading.dropped).toContainEqual(expect.objectContaining({ step: 'selector' }));
  });
});

describe('closed pages', () => {
  const locked = fixture('locked-page/page.html');
  const content = `<p>${'The ministry knew of the cost for two years, letters show. '.repeat(12)}</p>`;
  const feedItem = { title: 'Ministry hid cost of tunnel', content, summary: null, published: null };

  test('the open beginning is partial, whatever JSON-LD claims', () => {
    const reading = article(locked);
    expect(reading.access).toBe('partial');
    expect(reading.text).not.toMatch(/1 euro/);
  });

  test("the outlet's own sign is enough", () => {
    const page = fixture('related-boxes/page.html');
    expect(article(page, { outlet: { remove: [], paywall: 'meta[property="og:type"]' } }).access).toBe(
      'partial',
    );
    expect(article(page, { outlet: { remove: [], paywall: '.locked' } }).access).toBe('full');
  });

  test('the full text of the feed is used', () => {
    expect(article(locked, { feedItem })).toMatchObject({ method: 'feed', access: 'full' });
  });

  test('a teaser in the feed is not', () => {
    const teaser = { ...feedItem, content: '<p>The ministry knew of the cost for two years…</p>' };
    expect(article(locked, { feedItem: teaser })).toMatchObject({ access: 'partial' });
  });

  test('an open page is read itself', () => {
    expect(article(fixture('related-boxes/page.html'), { feedItem }).method).not.toBe('feed');
  });

  test('nothing but the headline is open', () => {
    const page =
      '<html><head><title>Minister resigns over tunnel</title><meta property="og:type" content="article"></head><body><h1>Minister resigns over tunnel</h1></body></html>';
    expect(article(page)).toMatchObject({
      access: 'headline-only',
      text: '',
      title: 'Minister resigns over tunnel',
    });
  });
});
