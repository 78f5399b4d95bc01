import { describe, expect, test } from 'vitest';
import { sql } from '../../src/io/database/sql.ts';
import { mailOf, reader, world } from './digest-world.ts';

const seen = (text: string | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
type World = Awaited<ReturnType<typeof world>>;
const retract = (w: World, id: string, at: string | null) =>
  w.db.run(sql`update tallywire.changes set retracted_at = ${at} where id = ${id}`);

describe('a change that was told and is retracted later', () => {
  const told = async (settings = {}) => {
    const w = await world([reader()], { settings });
    await w.know({ id: 'wrong', before: 10, after: 20 });
    await w.runUntil('2026-03-09T12:00:00Z');
    await retract(w, 'wrong', '2026-03-09T13:00:00Z');
    return w;
  };

  test('is taken back by the next mail, first in order, once', async () => {
    const w = await told();
    await w.know({ id: 'right', kind: 'first', before: null, after: 300, measure: 'evacuated' });
    await w.runUntil('2026-03-12T12:00:00Z');
    expect(w.sent).toHaveLength(2);
    const text = seen(w.sent[1]?.text);
    expect(text).toContain('Killed: taken back: rose from 10 to 20 people');
    expect(text).toContain(
      '! Told on 9 March 2026. It no longer holds: later readings or a correction have overruled it.',
    );
    expect(text.indexOf('Killed')).toBeLessThan(text.indexOf('Evacuated'));
    expect(mailOf(w.sent[1]).html).toContain('Taken back');
  });

  test('is taken back even where nothing else is new', async () => {
    const w = await told();
    await w.runUntil('2026-03-12T12:00:00Z');
    expect(w.sent.slice(1).map((mail) => seen(mail.subject))).toEqual(['Taken back: 20 killed (was 10)']);
  });

  test('is told anew once it stands again', async () => {
    const w = await told();
    await w.runUntil('2026-03-10T12:00:00Z');
    await retract(w, 'wrong', null);
    await w.runUntil('2026-03-12T12:00:00Z');
    expect(w.sent.map((mail) => seen(mail.subject))).toEqual([
      '20 killed (was 10)',
      'Taken back: 20 killed (was 10)',
      '20 killed (was 10)',
    ]);
  });

  test('and was never sent, is just not told', async () => {
    const w = await world([reader()]);
    await w.know({ id: 'wrong' });
    await retract(w, 'wrong', '2026-03-09T03:00:00Z');
    await w.runUntil('2026-03-12T12:00:00Z');
    expect(w.sent).toEqual([]);
  });
});

describe('more changes than one mail shows', () => {
  const many = async (publicUrl: string | null) => {
    const w = await world([reader()], { settings: { publicUrl } });
    for (let n = 0; n < 40; n++)
      await w.know({ kind: 'first', before: null, after: n + 1, places: [`${100 + n}`] });
    await w.runUntil('2026-03-11T12:00:00Z');
    return w;
  };

  test('without a page to link to, the rest comes with the next mail, and no change twice', async () => {
    const w = await many(null);
    expect(w.sent).toHaveLength(2);
    expect(w.sent[0]?.text).toContain('10 more changes come in the next mail.');
    const entries = w.sent.flatMap((mail) => seen(mail.text).match(/^\* .*$/gm) ?? []);
    expect(entries).toHaveLength(40);
    expect(new Set(entries).size).toBe(40);
  });

  test('with one, they are behind the link', async () => {
    const w = await many('https://tally.example');
    expect(w.sent).toHaveLength(1);
    expect(w.sent[0]?.text).toContain('10 more changes are not in this mail.');
    expect(w.sent[0]?.text).toContain('https://tally.example/changes');
  });
});

test('the value before is linked to where it was read', async () => {
  const w = await world([reader()]);
  await w.know({ kind: 'first', before: null, after: 10, outlet: 'herald' });
  await w.runUntil('2026-03-09T12:00:00Z');
  await w.know({ before: 10, after: 20 });
  await w.runUntil('2026-03-10T12:00:00Z');
  const { html, text } = mailOf(w.sent[1]);
  expect(html).toMatch(
    /Before: <a [^>]*href="https:\/\/herald\.example\/\d+">The rescue service, no date stated \(River Herald\)<\/a>/,
  );
  expect(text).toMatch(
    /Before: The rescue service, no date stated \(River Herald https:\/\/herald\.example\/\d+\)/,
  );
});
