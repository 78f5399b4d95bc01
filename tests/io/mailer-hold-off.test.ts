import { afterEach, expect, test } from 'vitest';
import { createMailer, type Mail } from '../../src/io/mailer.ts';
import { answer, mailbox } from './mailbox.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const mail = (to: string): Mail => ({
  to,
  subject: '20 killed',
  html: '<p>20 killed</p>',
  text: '20 killed',
  messageId: `<${to}>`,
  references: [],
  headers: {},
  attachments: [],
  date: '2026-03-09T08:00:00Z',
});

/** A server whose answer to a recipient is set by the test, and a mailer whose time is. */
async function pair() {
  const state = { answer: null as Error | null, tries: 0, now: 0 };
  const box = await mailbox({
    onRcptTo: (_to, _session, done) => {
      state.tries++;
      done(state.answer);
    },
  });
  const mailer = createMailer({
    smtpUrl: box.url,
    from: 't@desk.example',
    outboxFolder: '',
    now: () => state.now,
  });
  closing.push(box.close, () => mailer.close());
  const send = (n: number) => mailer.send(mail(`reader${n}@newsroom.example`));
  return { state, send };
}

test('a server that says it is closing is left alone: the next mails are held back, one tries later', async () => {
  const { state, send } = await pair();
  state.answer = answer(421, '4.7.0 too many mails, come later');
  expect(await send(1)).toMatchObject({ kind: 'retry', code: '421' });
  for (const n of [2, 3]) expect(await send(n)).toMatchObject({ kind: 'held', waitMs: 30_000 });
  expect(state.tries).toBe(1);

  state.now = 30_000;
  const [probe, other] = await Promise.all([send(1), send(2)]);
  expect([probe.kind, other.kind]).toEqual(['retry', 'held']);
  expect(await send(3)).toMatchObject({ kind: 'held', waitMs: 60_000 });

  state.answer = null;
  state.now = 90_000;
  expect((await send(1)).kind).toBe('sent');
  expect((await send(2)).kind).toBe('sent');
});

test('one reader’s full mailbox holds back nobody else', async () => {
  const { state, send } = await pair();
  state.answer = answer(452, '4.2.2 mailbox full');
  expect(await send(1)).toMatchObject({ kind: 'retry' });
  state.answer = null;
  expect(await send(2)).toMatchObject({ kind: 'sent' });
});

test('the pauses grow to ten minutes and no further', async () => {
  const { state, send } = await pair();
  state.answer = answer(421, 'closing');
  const waits: number[] = [];
  for (let n = 0; n < 7; n++) {
    await send(n);
    const held = await send(n);
    if (held.kind === 'held') waits.push(held.waitMs / 1000);
    state.now += held.kind === 'held' ? held.waitMs : 0;
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600]);
});

test('an address of the server can say how many mails a second it takes', async () => {
  const box = await mailbox();
  const mailer = createMailer({
    smtpUrl: `${box.url}?rateLimit=2&rateDelta=300`,
    from: 't@desk.example',
    outboxFolder: '',
  });
  closing.push(box.close, () => mailer.close());
  const started = performance.now();
  await Promise.all([1, 2, 3, 4, 5].map((n) => mailer.send(mail(`r${n}@newsroom.example`))));
  expect(box.mails).toHaveLength(5);
  expect(performance.now() - started).toBeGreaterThan(500);
});
