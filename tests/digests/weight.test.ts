import { describe, expect, test } from 'vitest';
import type { DigestChange } from '../../src/digests/digest.ts';
import { excerpt, LONGEST_SENTENCE } from '../../src/digests/excerpt.ts';
import { HEAVIEST, MOST_CHANGES, renderDigest } from '../../src/digests/render.ts';
import { rasterize } from '../../src/io/mail/rasterize.ts';
import { change, digest, item, series, source, stated } from './sample.ts';

/** Long Russian sentences, many sightings, a history each: the heaviest that thirty changes get in practice. */
function many(n: number): DigestChange[] {
  return Array.from({ length: n }, (_, i) => {
    const [was, now] = [
      stated(1000 + i, { speaker: 'Главное управление' }),
      stated(2000 + 7 * i, { to: '2026-02', bound: 'approx', speaker: 'Главное управление' }),
    ];
    const quote = `около ${2000 + 7 * i}`;
    const sentence = `По подсчётам Главного управления, к концу февраля 2026 года на службу в разных частях поступило ${quote} человек, причём значительная часть из них подписала бумаги уже после того, как закон вступил в силу.`;
    return item(
      change('rose', was, now, { id: `c${i}`, series: series({ part: `Область ${i}` }) }),
      quote,
      sentence,
      {
        language: 'ru',
        source: source({
          url: `https://obzor.example/2026/03/09/dlinnyi-adres-stati-o-naborе-${i}`,
          title: 'Сколько человек поступило на службу: новые подсчёты по областям',
        }),
        sightings: [source({ url: `https://tribune.example/world/2026/03/09/article-${i}` })],
        observations: [1, 2, 3].map((step) => ({
          ...stated(1000 * step, { to: `2026-0${step}` }),
          at: `2026-0${step}-01`,
        })),
      },
    );
  });
}

describe('weight', () => {
  test('thirty changes of long Russian sentences stay below 80 kB, and nothing is left out', () => {
    const mail = renderDigest(digest(many(30), 'ru'), rasterize);
    expect(mail.left).toBe(0);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(HEAVIEST);
  });

  test('beyond thirty the weightiest are in and the rest is behind a link', () => {
    const lead = item(change('rose', stated(10), stated(90_000), { id: 'lead' }), '90 000', 'Их 90 000.', {
      language: 'ru',
    });
    const mail = renderDigest(digest([...many(41), lead]), null);
    expect(mail.left).toBe(42 - MOST_CHANGES);
    expect(mail.html).toContain('12 more changes are not in this mail.');
    expect(mail.html).toContain('href="https://tally.example/topics/foreign-fighters/changes"');
    expect(mail.text).toContain('12 more changes are not in this mail.');
    expect(mail.text).toContain('Их *90 000*.');
  });

  test('never passes 80 kB, however long the texts', () => {
    const heavy = many(30).map((one) => ({
      ...one,
      sightings: Array.from({ length: 6 }, (_, i) =>
        source({ url: `https://a.example/${'long-'.repeat(80)}${i}` }),
      ),
    }));
    const mail = renderDigest(digest(heavy), null);
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(HEAVIEST);
    expect(mail.left).toBeGreaterThan(0);
  });

  test('a very long sentence is cut around its number, and says so', () => {
    const sentence = `${'înainte '.repeat(100)}7.000 de oameni${' după'.repeat(100)}.`;
    const cut = excerpt({ sentence, quote: '7.000', quoteStart: sentence.indexOf('7.000') }, '[…]');
    expect(cut.before.startsWith('[…] înainte')).toBe(true);
    expect(cut.after.endsWith('după […]')).toBe(true);
    expect((cut.before + cut.quoted + cut.after).length).toBeLessThan(LONGEST_SENTENCE + 20);
  });
});
