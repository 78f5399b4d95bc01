import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { DigestInput } from '../../src/digests/digest.ts';
import { renderDigest } from '../../src/digests/render.ts';
import { rasterize } from '../../src/io/mail/rasterize.ts';
import { contrast, textContrasts } from './contrast.ts';
import { change, digest, item, morning, series, source, stated } from './sample.ts';

const seen = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f\u2009\s]+/g, ' ');
const page = (input: DigestInput) => parseHTML(renderDigest(input, rasterize).html).document;

describe('a card', () => {
  const cards = (input = digest(morning())) =>
    [...page(input).querySelectorAll('.card')].map((card) => seen(card.textContent));
  const card = (title: string) => cards().find((text) => text.startsWith(title)) ?? '';

  test('says old → new with bounds, difference and ratio, who says so and as of when', () => {
    const text = card('Recruited · Rose');
    for (const part of [
      'more than 1,500 → about 18,000 people',
      '≈ +16,500, 12 times as much',
      'Border Watch, as of December 2025',
      'Before: Vest Files, April 2023 – May 2024',
    ])
      expect(text).toContain(part);
  });

  test('gives the sentence in its language with the number marked, the outlet and the link', () => {
    const quote = page(digest(morning())).querySelector('blockquote[lang="ro"]');
    expect(quote?.textContent).toBe(morning()[0]!.sentence);
    expect(quote?.querySelector('mark')?.textContent).toBe('aproximativ 18.000');
    expect(card('Recruited · Rose')).toContain(
      'Curierul de Seară · 9 March 2026 · RomanianLegiunea străină a Moscovei: cine sunt oamenii de pe liste',
    );
    expect(card('Recruited · Rose')).toContain('Also at The Evening Tribune, Обзор недели');
  });

  test('of a conflict sets the two speakers side by side', () => {
    const sides = [...page(digest(morning())).querySelectorAll('.side')].map((side) =>
      seen(side.textContent),
    );
    expect(sides).toEqual([
      'Border Watchabout 18,000 peopleas of December 2025',
      'ГУРmore than 24,000 peopleas of December 2025',
    ]);
  });

  test('marks what is implausible and what was read only in part', () => {
    expect(card('Fighting, Cuba')).toContain(
      'Implausible: 12 times the value before within three months. Check before use.',
    );
    expect(card('Killed')).toContain('Partial text');
    expect(cards().filter((text) => text.includes('Partial text'))).toHaveLength(1);
  });

  test('says so where the text states no date, and when it was published', () => {
    const undated = item(change('first', null, stated(9)), '9', 'Sunt 9.');
    expect(cards(digest([undated]))[0]).toContain('Border Watch, no date stated; published 9 March 2026');
  });

  test('of a withdrawn figure strikes it out', () => {
    const gone = item(
      change('withdrawn', stated(500, { bound: 'more_than', high: null }), null),
      'over 500',
      'There are over 500 of them.',
    );
    expect(seen(page(digest([gone])).querySelector('s')?.textContent)).toBe('more than 500 people');
  });
});

describe('the order', () => {
  test('corrections first, under their own heading; topics each under theirs', () => {
    const flood = item(
      change('rose', stated(3), stated(9), { series: series({ topic: 'floods', measure: 'killed' }) }),
      '9',
      'Nine: 9.',
    );
    const topics = [
      { id: 'floods', title: 'Floods' },
      { id: 'foreign-fighters', title: 'Foreign fighters' },
    ];
    const titles = [
      ...page(digest([...morning(), flood], 'en', { topics })).querySelectorAll('h2.section'),
    ].map((h) => h.textContent);
    expect(titles).toEqual(['Corrections', 'Floods', 'Foreign fighters']);
  });

  test('no headings where there is but one kind of news', () => {
    expect(page(digest(morning().slice(0, 2))).querySelectorAll('h2.section')).toHaveLength(0);
  });
});

describe('the proof', () => {
  const proof = (over: Partial<DigestInput> = {}) =>
    seen(page(digest(morning(), 'en', over)).querySelector('.proof')?.textContent);

  test('says what was read, what fails, what is silent, when the next mail comes, why this one, and how to end them', () => {
    for (const part of [
      '412 articles read, 17 on the topic; 14 feeds followed.',
      '1 feed is failing: Обзор недели / Главное (HTTP 503 since 8 March).',
      '1 feed is unusually silent: Curierul de Seară / Externe (since Fri 6 March at 16:05).',
      'Next mail, if anything changes: Tue 10 March at 10:00.',
      'reader@newsroom.example follows Foreign fighters, daily at 10:00 (Europe/Bucharest).',
      'Unsubscribe',
    ])
      expect(proof()).toContain(part);
  });

  test('says that all feeds answer where they do', () => {
    expect(proof({ proof: { articles: 1, onTopic: 0, feeds: 2, failing: [], silent: [] } })).toContain(
      '1 article read, 0 on the topic; 2 feeds followed, all answering.',
    );
  });

  test('is a mail of its own where nothing changed', () => {
    const mail = renderDigest(digest([]), rasterize);
    expect(mail.subject).toBe('Nothing changed: Foreign fighters');
    for (const body of [mail.html, mail.text]) {
      expect(body).toContain('No watched figure changed in this time.');
      expect(body).toContain('412 articles read');
    }
  });
});

describe('the chart', () => {
  test('is a PNG in the mail with a text alternative, for a series of three observations', () => {
    const mail = renderDigest(digest(morning()), rasterize);
    expect(mail.attachments).toHaveLength(1);
    const [chart] = mail.attachments;
    expect(Buffer.from(chart!.content, 'base64').subarray(1, 4).toString()).toBe('PNG');
    const image = parseHTML(mail.html).document.querySelector('img');
    expect(image?.getAttribute('src')).toBe(`cid:${chart!.cid}`);
    expect(seen(image?.getAttribute('alt'))).toBe(
      'Recruited, 4 observations: more than 1,500 (May 2024, Vest Files); about 9,000 (May 2025, Border Watch); about 18,000 (Dec 2025, Border Watch); more than 24,000 (Dec 2025, ГУР)',
    );
  });

  test('has letters: a server has no fonts of its own', () => {
    const text = rasterize(
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="DejaVu Sans"><text y="15">18 тыс.</text></svg>',
    );
    const empty = rasterize('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"></svg>');
    expect(text.length).toBeGreaterThan(empty.length + 200);
  });

  test('is left out for two observations, and where nothing can draw', () => {
    const two = morning()
      .slice(0, 1)
      .map((one) => ({ ...one, observations: one.observations.slice(0, 2) }));
    expect(renderDigest(digest(two), rasterize).attachments).toEqual([]);
    expect(renderDigest(digest(morning()), null).attachments).toEqual([]);
  });
});

describe('foreign text', () => {
  const script = '<script>alert(1)</script><img src=x onerror="a()">';
  const evil = item(
    change('rose', stated(5, { speaker: script }), stated(9, { speaker: script }), {
      series: series({ part: script }),
      implausible: script,
    }),
    '<b>9</b>',
    `${script} <b>9</b> "'&`,
    {
      label: script,
      language: '"><script>',
      source: source({ url: 'javascript:alert(1)', title: script, outlet: { id: 'x', name: script } }),
      sightings: [
        source({ url: 'data:text/html,x' }),
        source({ url: 'https://ok.example/"onmouseover="a()' }),
      ],
      observations: [1, 2, 3].map((n) => ({
        ...stated(n, { speaker: script, to: `202${n}` }),
        at: '2026-01-01',
      })),
    },
  );
  const mail = renderDigest(
    digest([evil], 'en', {
      topics: [{ id: 'foreign-fighters', title: script }],
      links: { all: 'javascript:x', unsubscribe: 'https://ok.example/u', correct: null },
    }),
    rasterize,
  );
  const { document } = parseHTML(mail.html);

  test('is text and nothing else', () => {
    expect(document.querySelectorAll('script, [onerror], [onmouseover]')).toHaveLength(0);
    expect(document.querySelector('blockquote')?.textContent).toBe(`${script} <b>9</b> "'&`);
    expect(document.querySelectorAll('img')).toHaveLength(1);
  });

  test('links nowhere but to http and https', () => {
    const links = [...document.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links).toEqual(['https://ok.example/%22onmouseover=%22a()', 'https://ok.example/u']);
    expect(mail.text).not.toContain('javascript:');
  });

  test('cannot turn the direction of what follows, nor hold a control character', () => {
    const turned = item(change('first', null, stated(9)), '9', 'It is \u202e9\u0000\u0007 now.', {
      source: source({ title: 'a\u202eb' }),
    });
    const { html, text } = renderDigest(digest([turned]), null);
    expect(html + text).not.toMatch(/[\u202e\0\x07]/);
  });
});

describe('the plain text', () => {
  test('holds every change with its quote, its link and its sightings', () => {
    const { text } = renderDigest(digest(morning()), rasterize);
    for (const { sentence, quote, source: at, sightings } of morning()) {
      expect(text).toContain(sentence.replace(quote, `*${quote}*`));
      for (const { url } of [at, ...sightings]) expect(text).toContain(url);
    }
    expect(seen(text)).toContain(
      '* Recruited: rose from more than 1,500 to about 18,000 people (≈ +16,500, 12 times as much)',
    );
    expect(text).toContain('Unsubscribe: https://tally.example/unsubscribe?token=abc.def');
  });
});

describe('every reader', () => {
  const modes = [false, true].flatMap((dark) =>
    (['en', 'ru'] as const).map((language) => ({ dark, language })),
  );
  test.each(modes)('can read every text: WCAG AA contrast (dark: $dark, $language)', ({ dark, language }) => {
    const pairs = textContrasts(
      renderDigest(
        digest([...morning(), item(change('withdrawn', stated(5), null), '5', 'It is 5.')], language),
        rasterize,
      ).html,
      dark,
    );
    expect(pairs.length).toBeGreaterThan(80);
    expect(pairs.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });

  test('in dark mode gets other colours than in the light', () => {
    const { html } = renderDigest(digest(morning()), null);
    expect(textContrasts(html, true)[0]?.ground).not.toBe(textContrasts(html, false)[0]?.ground);
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
  });

  test('hears a page with a language, headings in order, and no arrow that is only a sign', () => {
    const document = page(digest(morning()));
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    for (const items of [morning(), morning().slice(0, 1), []]) {
      const levels = [...page(digest(items)).querySelectorAll('h1,h2,h3')].map((h) => Number(h.tagName[1]));
      expect(levels[0]).toBe(1);
      for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 1)).toBeLessThanOrEqual(1);
    }
    for (const arrow of document.querySelectorAll('[role=img]'))
      expect(arrow.getAttribute('aria-label')).toBe('to');
    for (const table of document.querySelectorAll('table'))
      expect(table.getAttribute('role')).toBe('presentation');
    for (const image of document.querySelectorAll('img')) expect(image.getAttribute('alt')).not.toBe('');
  });
});
