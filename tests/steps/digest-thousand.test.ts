import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openEmbedded } from '../../src/io/database/pglite.ts';
import { createMailer } from '../../src/io/mailer.ts';
import { createSender } from '../../src/io/sender.ts';
import { runStep } from '../../src/runner.ts';
import { mailbox } from '../io/mailbox.ts';
import { reader, type World, world } from './digest-world.ts';

const READERS = 1000;
const AT_ONCE = 4;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A mail server that notes who got which mail, without reading it all. */
async function postOffice() {
  const received = new Map<string, string[]>();
  const box = await mailbox({
    onData(stream, session, done) {
      let head = '';
      stream.on('data', (piece: Buffer) => {
        if (head.length < 4000) head += piece.toString();
      });
      stream.on('end', () => {
        const [to] = session.envelope.rcptTo;
        const id = /^Message-ID: (\S+)/im.exec(head)?.[1] ?? 'none';
        received.set(to!.address, [...(received.get(to!.address) ?? []), id]);
        done(null, '2.0.0 kept');
      });
    },
  });
  closing.push(box.close);
  return { url: box.url, received };
}

/** Works turns, a few at once, until none is due or `stop` says so. */
async function work({ ports, clock }: World, stop: () => boolean = () => false): Promise<void> {
  const now = clock.now().toISOString();
  for (;;) {
    const due = await ports.ledger.work.sweep(['send-digests'], now, now, 200);
    if (due.length === 0 || stop()) return;
    await ports.ledger.work.forgetWakes();
    const worker = async () => {
      for (let one = due.pop(); one !== undefined && !stop(); one = due.pop())
        await runStep('send-digests', one.subject, ports);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
}

test('a thousand readers and a restart in the middle: each gets exactly one mail', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tallywire-thousand-'));
  closing.push(() => rm(folder, { recursive: true }));
  const office = await postOffice();
  const readers = Array.from({ length: READERS }, (_, i) => reader({ email: `reader${i}@desk.example` }));

  const run = async (stop: (sent: number) => boolean, prepare: (w: World) => Promise<unknown>) => {
    const embedded = await openEmbedded(folder);
    const w = await world(readers, { embedded });
    const mailer = createMailer({ smtpUrl: office.url, from: 'tally@desk.example', outboxFolder: '' });
    const { send } = createSender(mailer, { poster: undefined as never, variable: () => undefined });
    w.ports.mailer = { send, close: () => mailer.close() };
    await w.ports.ledger.work.forgetWakes();
    await w.ports.ledger.deliveries.forgetClaims();
    await prepare(w);
    await w.clock.set(new Date('2026-03-09T06:00:00Z'));
    await work(w, () => stop(office.received.size));
    const { sent } = await deliveries(w);
    mailer.close();
    await embedded.close();
    return sent;
  };
  const first = await run(
    (sent) => sent >= READERS / 2,
    (w) => w.know(),
  );
  expect(first).toBeGreaterThan(READERS / 3);
  expect(first).toBeLessThan(READERS);
  const second = await run(
    () => false,
    async () => undefined,
  );
  expect(second).toBe(READERS);
  expect(office.received.size).toBe(READERS);
  const copies = [...office.received.values()].map((ids) => ids.length);
  expect(Math.max(...copies)).toBe(1);
}, 120_000);

async function deliveries({ ports }: World): Promise<{ sent: number }> {
  const all = await ports.ledger.deliveries.list();
  return { sent: all.filter((one) => one.state === 'sent').length };
}
