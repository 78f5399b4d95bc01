import { afterEach, expect, test } from 'vitest';
import { createMailer } from '../../src/io/mailer.ts';
import { answer, mailbox } from '../io/mailbox.ts';
import { mailOf, reader, world } from './digest-world.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const READERS = 30;

test('a server that takes ten mails and then none for five minutes is not pestered, and each reader gets one mail', async () => {
  const readers = Array.from({ length: READERS }, (_, i) => reader({ email: `reader${i}@desk.example` }));
  const w = await world(readers);
  let refusals = 0;
  const box = await mailbox({
    onRcptTo: (_to, _session, done) => {
      const open = box.mails.length < 10 || w.clock.now() >= new Date('2026-03-09T06:05:00Z');
      if (!open) refusals++;
      done(open ? null : answer(421, '4.7.0 too many mails, come later'));
    },
  });
  const mailer = createMailer({
    smtpUrl: box.url,
    from: 'tally@desk.example',
    outboxFolder: '',
    now: () => w.clock.now().getTime(),
  });
  closing.push(box.close, () => mailer.close());
  w.answer = (message) => mailer.send(mailOf(message));
  await w.know();
  await w.runUntil('2026-03-09T07:00:00Z');

  expect(box.recipients.flat().sort()).toEqual(readers.map(({ email }) => email).sort());
  // Without holding back, every one of the twenty would have been turned away, time and again.
  expect(refusals).toBeLessThan(8);
  const deliveries = await w.ports.ledger.deliveries.list();
  expect(deliveries.every((one) => one.state === 'sent')).toBe(true);
});
