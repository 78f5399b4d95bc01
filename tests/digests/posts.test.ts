import { describe, expect, test } from 'vitest';
import { ntfyPost, slackPost, webhookPost } from '../../src/digests/posts.ts';
import { change, digest, item, morning, series, source, stated } from './sample.ts';

const seen = (text: unknown) => String(text).replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
const many = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    item(
      change('rose', stated(i + 1), stated(i + 2), { id: `c${i}`, series: series({ measure: `m${i}` }) }),
      `${i + 2}`,
      `The number rose to ${i + 2}, ${'and so it was said, '.repeat(8)}by all.`,
    ),
  );

describe('a message for Slack', () => {
  const text = seen(slackPost(digest(morning())).body.text);

  test('says the news first, then each change with who says so, the sentence and the link', () => {
    expect(text.split('\n')[0]).toBe(
      '*≈ 18,000 recruited (was &gt; 1,500), 1 correction and 5 more changes*',
    );
    expect(text).toContain(
      '*Recruited: rose from more than 1,500 to about 18,000 people (≈ +16,500, 12 times as much)*\nBorder Watch, as of December 2025',
    );
    expect(text).toContain(
      '> Până la sfârșitul anului trecut au fost recrutați *aproximativ 18.000* de străini',
    );
    expect(text).toContain(
      '<https://curierul.example/externe/legiunea-straina-4471|Curierul de Seară: Legiunea străină a Moscovei: cine sunt oamenii de pe liste>',
    );
    expect(text).toContain('_412 articles read, 17 on the topic; 14 feeds followed._');
  });

  test('lets foreign text neither link, mention nor mark up anything', () => {
    const hostile = item(
      change('first', null, stated(7, { speaker: '<!channel> *Desk*' })),
      '7',
      'See <https://evil.example|7> & `run` _this_.',
      { source: source({ title: 'A|B <@U1>', url: 'javascript:alert(1)' }) },
    );
    const said = String(slackPost(digest([hostile])).body.text);
    expect(said).not.toMatch(/<!channel>|<@U1>|<https:\/\/evil|javascript:/);
    expect(said).not.toMatch(/[^\u200b]`run/);
  });

  test('shows the weightiest dozen and says how many are left', () => {
    const { body, shown, left } = slackPost(
      digest(many(20), 'en', { links: { all: null, unsubscribe: null, correct: null } }),
    );
    expect([shown.length, left]).toEqual([12, 8]);
    expect(body.text).toContain('8 more changes come in the next mail.');
  });
});

describe('a note for ntfy', () => {
  test('fits into what a phone shows, with a link to tap', () => {
    const { body, shown, left } = ntfyPost(digest(many(30)));
    expect(Buffer.byteLength(String(body.message))).toBeLessThanOrEqual(4096);
    expect(shown.length + left).toBe(30);
    expect(body).toMatchObject({ click: 'https://tally.example/topics/foreign-fighters/changes' });
  });

  test('is cut rather than refused where a single change is longer than that', () => {
    const long = item(change('first', null, stated(7, { speaker: 'Ж'.repeat(5000) })), '7', '7');
    expect(Buffer.byteLength(String(ntfyPost(digest([long])).body.message))).toBeLessThanOrEqual(4096);
  });
});

test('a webhook gets every change as data, ranked, with its proof', () => {
  const { shown, left } = webhookPost(digest(many(100)), 'd-1');
  expect([shown.length, left]).toEqual([100, 0]);
  const { body: one } = webhookPost(digest(morning()), 'd-1');
  expect(one).toMatchObject({
    type: 'digest',
    id: 'd-1',
    until: '2026-03-09T08:00:00Z',
    proof: { articles: 412 },
  });
  expect((one.changes as unknown[])[0]).toMatchObject({
    kind: 'revised',
    taken_back: false,
    measure: 'killed',
  });
  expect((one.changes as unknown[])[1]).toMatchObject({
    kind: 'rose',
    before: { low: 1500, bound: 'more_than', speaker: 'Vest Files' },
    quote: 'aproximativ 18.000',
    source: { outlet: 'curierul', url: 'https://curierul.example/externe/legiunea-straina-4471' },
  });
});
