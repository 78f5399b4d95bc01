/** What must not work with the links by which readers correct changes from their mails. Each row is one attack. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { correctionToken, LINK_DAYS } from '../../src/digests/correction-link.ts';
import { unsubscribeToken } from '../../src/digests/unsubscribe.ts';
import { createConsole } from '../../src/web/console.ts';
import { story } from '../reliability/story.ts';
import { asking } from './asking.ts';
import { PASSWORD } from './doors.ts';
import { type Played, playForConsole } from './played.ts';

const READER = 'reader@example.org';
const PUBLIC = 'https://tally.example.org';
const DAY = 86_400_000;

let played: Played;
let rose: string;
beforeAll(async () => {
  played = await playForConsole(story());
  rose = (await played.ports.ledger.changes.list()).find(({ kind }) => kind === 'rose')!.id;
});
afterAll(() => played.close());

const now = () => played.ports.clock.now();
const token = (change = rose, { at = now(), subscriber = READER, secret = played.ports.secret } = {}) =>
  correctionToken({ subscriber, change }, at, secret);
const reader = (publicUrl: string | null = PUBLIC) =>
  asking(createConsole(played.world({ password: PASSWORD }, publicUrl)));
const say = (made: string, said: string, from = reader()) =>
  from.ask(`/correct?token=${encodeURIComponent(made)}`, {
    method: 'POST',
    body: new URLSearchParams({ do: said }),
  });
const corrections = () => played.ports.ledger.corrections.list();
const standing = async () => (await played.ports.ledger.changes.list()).map(({ id }) => id);

describe('looking', () => {
  test('shows the change and does nothing, however often; mail programs look', async () => {
    const [from, made] = [reader(), token()];
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await from.ask(`/correct?token=${made}&do=wrong`, { method })).status).toBe(200);
    const text = await (await from.get(`/correct?token=${made}`)).text();
    expect(text).toContain('<mark>');
    expect(text).toContain(READER);
    // Who comes by a mail is not logged in: nothing leads on into the console.
    expect(text).not.toMatch(/href="\/(changes\/|series|articles|corrections)/);
    expect(await corrections()).toEqual([]);
  });
});

describe('a link is refused', () => {
  const withPart = (i: number, part: string) => token().split('.').with(i, part).join('.');
  const BOSS = 'boss@example.org';
  const other = async () => (await standing()).find((id) => id !== rose)!;
  test.each<[string, number, () => string | Promise<string>]>([
    ['that was cut off', 400, () => token().slice(0, -3)],
    ['of nothing', 400, () => ''],
    ['with a dot more', 400, () => `${token()}.x`],
    ['made with another secret', 400, () => token(rose, { secret: 'another secret of sixteen' })],
    [
      'signed to unsubscribe',
      400,
      () => unsubscribeToken({ email: READER, topic: rose }, played.ports.secret),
    ],
    ['whose change was replaced by another one', 400, async () => withPart(0, (await other()).slice(0, 12))],
    ['whose reader was replaced', 400, () => withPart(1, token(rose, { subscriber: BOSS }).split('.')[1]!)],
    ['of a reader who is not told any more', 400, () => token(rose, { subscriber: 'gone@example.org' })],
    ['that has expired', 410, () => token(rose, { at: new Date(now().getTime() - (LINK_DAYS + 1) * DAY) })],
    ['whose end was put off', 400, () => withPart(2, 'zzzz')],
    ['of a change that is none', 410, () => token('0'.repeat(64))],
  ])('%s', async (_, status, made) => {
    const before = await standing();
    expect((await reader().get(`/correct?token=${encodeURIComponent(await made())}`)).status).toBe(status);
    expect((await say(await made(), 'wrong')).status).toBe(status);
    expect(await corrections()).toEqual([]);
    expect(await standing()).toEqual(before);
  });
  test('where no address of the console is configured', async () => {
    expect((await say(token(), 'wrong', reader(null))).status).toBe(404);
    expect(await corrections()).toEqual([]);
  });
  test.each(['undo', 'merge', '', 'accept,reject'])('for what it is not made for: %j', async (said) => {
    expect((await say(token(), said)).status).toBe(400);
    expect(await corrections()).toEqual([]);
  });
  test('by any way but POST', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH'])
      expect((await reader().ask(`/correct?token=${token()}`, { method })).status).not.toBe(200);
    expect(await corrections()).toEqual([]);
  });
});

describe('a link that is used', () => {
  const undo = async (id: string) => {
    const editor = asking(createConsole(played.world()));
    expect((await editor.send(`/corrections/${id}/undo`)).status).toBe(303);
  };
  afterEach(async () => {
    for (const one of await corrections()) if (one.kind !== 'undo' && one.inForce) await undo(one.id);
  });

  test('counts once: neither twice, nor at once, nor after it was taken back', async () => {
    const made = token();
    const both = await Promise.all([say(made, 'accept'), say(made, 'accept')]);
    expect(both.map(({ status }) => status).sort()).toContain(200);
    expect((await corrections()).map(({ kind, by }) => [kind, by])).toEqual([
      ['accept', `${READER} (by mail)`],
    ]);
    expect((await say(made, 'reject')).status).toBe(409);
    // A link made anew for the same change is the same link.
    expect((await say(token(rose, { at: new Date(now().getTime() - DAY) }), 'wrong')).status).toBe(409);
    await undo((await corrections())[0]!.id);
    expect((await say(made, 'reject')).status).toBe(409);
    expect(await standing()).toContain(rose);
  });
  test('corrects its change and no other, by name and with the reason', async () => {
    const before = await standing();
    const first = (await played.ports.ledger.changes.list()).find(({ kind }) => kind === 'first')!;
    const response = await reader().ask(`/correct?token=${token(first.id)}`, {
      method: 'POST',
      body: new URLSearchParams({ do: 'reject', note: '<b>an old number</b>' }),
    });
    expect(response.status).toBe(200);
    expect((await corrections()).at(-1)).toMatchObject({
      kind: 'reject',
      by: `${READER} (by mail)`,
      note: '<b>an old number</b>',
      target: { change: first.id },
    });
    expect((await standing()).sort()).toEqual(before.filter((id) => id !== first.id).sort());
    expect((await say(token(first.id), 'accept')).status).toBe(409);
    const page = await (await asking(createConsole(played.world())).get('/corrections')).text();
    expect(page).not.toContain('<b>an old');
  });
});
