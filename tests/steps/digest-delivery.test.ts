import { describe, expect, test } from 'vitest';
import { follow } from '../../src/pipeline.ts';
import type { Ports } from '../../src/ports.ts';
import { runStep } from '../../src/runner.ts';
import { mailOf, reader, world } from './digest-world.ts';

const MORNING = '2026-03-09T06:00:00.000Z';

describe('each change reaches each subscriber once', () => {
  test('a change is told by one mail, however many turns come after', async () => {
    const w = await world([reader()]);
    await w.know();
    await w.runUntil('2026-03-12T12:00:00Z');
    expect(w.sent.map((mail) => mail.subject)).toEqual([expect.stringContaining('20 killed')]);
  });

  test('a worker that dies between sending and recording repeats that mail alone, under the same Message-ID', async () => {
    const w = await world([reader(), reader({ email: 'ion@desk.example' })]);
    await w.know();
    let dead = false;
    const { deliveries } = w.ports.ledger;
    const failing: Ports = {
      ...w.ports,
      ledger: {
        ...w.ports.ledger,
        deliveries: {
          ...deliveries,
          attempted: async (delivery, outcome) => {
            if (delivery.subscriber === 'ana@desk.example' && !dead) {
              dead = true;
              throw new Error('the machine lost power');
            }
            return deliveries.attempted(delivery, outcome);
          },
        },
      },
    };
    await w.clock.set(new Date(MORNING));
    for (const id of ['ana@desk.example', 'ion@desk.example'])
      for (let round = 0; round < 2; round++) await runStep('send-digests', id, failing);
    expect(dead).toBe(true);
    await deliveries.forgetClaims();
    await w.runUntil('2026-03-10T12:00:00Z');

    const ids = (to: string) =>
      w.sent
        .map(mailOf)
        .filter((mail) => mail.to === to)
        .map((mail) => mail.messageId);
    expect(ids('ana@desk.example')).toHaveLength(2);
    expect(new Set(ids('ana@desk.example')).size).toBe(1);
    expect(ids('ion@desk.example')).toHaveLength(1);
  });

  test('a worker that dies before sending sends it when it comes back', async () => {
    const w = await world([reader()]);
    await w.know();
    w.answer = () => {
      throw new Error('the machine lost power');
    };
    await w.clock.set(new Date(MORNING));
    for (let round = 0; round < 2; round++) await runStep('send-digests', 'ana@desk.example', w.ports);
    expect(w.sent).toEqual([]);
    w.answer = () => ({ kind: 'sent', response: 'ok', file: null });
    await w.ports.ledger.deliveries.forgetClaims();
    await w.runUntil('2026-03-10T12:00:00Z');
    expect(w.sent).toHaveLength(1);
  });

  test('two workers on one subscriber send one mail', async () => {
    const w = await world([reader()]);
    await w.know();
    await w.clock.set(new Date(MORNING));
    const turn = () => runStep('send-digests', 'ana@desk.example', w.ports);
    await Promise.all([turn(), turn()]);
    expect(await w.ports.ledger.deliveries.list()).toHaveLength(1);
    await w.runUntil('2026-03-09T06:01:00Z');
    expect(w.sent).toHaveLength(1);
  });

  test('while one worker sends a mail, another leaves it alone', async () => {
    const w = await world([reader()]);
    await w.know();
    await w.clock.set(new Date(MORNING));
    const turn = () => runStep('send-digests', 'ana@desk.example', w.ports);
    await turn();
    const slow = Promise.withResolvers<void>();
    w.answer = async () => {
      await slow.promise;
      return { kind: 'sent', response: 'ok', file: null };
    };
    const both = [turn(), turn()];
    const idle = await Promise.race(both);
    slow.resolve();
    await Promise.all(both);
    expect(idle?.result).toBe('being sent by another worker');
    await w.runUntil('2026-03-10T12:00:00Z');
    expect(w.sent).toHaveLength(1);
  });

  test('changes that come while a mail is being sent come with the next one', async () => {
    const w = await world([reader({ schedule: 'immediately' })]);
    await w.know();
    w.answer = async () => {
      if (w.sent.length === 0) await w.know({ id: 'late', before: 20, after: 30 });
      return { kind: 'sent', response: 'ok', file: null };
    };
    await w.ports.ledger.subscribers.turnNow(['ana@desk.example'], w.clock.now().toISOString());
    await w.runUntil('2026-03-09T02:00:00Z');
    expect(w.sent.map((mail) => mail.subject)).toEqual([
      expect.stringContaining('20 killed'),
      expect.stringContaining('30 killed'),
    ]);
  });
});

describe('a mail that cannot be sent', () => {
  test('is tried again with growing pauses, told in the list of deliveries, and sent in the end', async () => {
    const w = await world([reader()]);
    await w.know();
    const tries: string[] = [];
    w.answer = () => {
      tries.push(w.clock.now().toISOString().slice(11, 16));
      return { kind: 'retry', code: '450', reason: 'mailbox busy' };
    };
    await w.runUntil('2026-03-09T06:20:00Z');
    expect(tries).toEqual(['06:00', '06:01', '06:03', '06:07', '06:15']);
    expect(await w.ports.ledger.deliveries.list()).toMatchObject([
      {
        state: 'pending',
        attempts: 5,
        error: '450: mailbox busy',
        nextAttemptAt: '2026-03-09T06:31:00.000Z',
      },
    ]);
    w.answer = () => ({ kind: 'sent', response: '250 ok', file: null });
    await w.runUntil('2026-03-09T07:00:00Z');
    expect(await w.ports.ledger.deliveries.list()).toMatchObject([
      { state: 'sent', attempts: 6, sentAt: '2026-03-09T06:31:00.000Z', error: null },
    ]);
  });

  test('waits as long as the server asks', async () => {
    const w = await world([reader()]);
    await w.know();
    w.answer = () => ({ kind: 'retry', code: '429', reason: 'slow down', waitMs: 3_600_000 });
    await w.runUntil('2026-03-09T06:30:00Z');
    expect((await w.ports.ledger.deliveries.list())[0]).toMatchObject({
      attempts: 1,
      nextAttemptAt: '2026-03-09T07:00:00.000Z',
    });
  });

  test('held back behind a server in trouble costs no try', async () => {
    const w = await world([reader()]);
    await w.know();
    w.answer = () => ({ kind: 'held', reason: 'no mail server answers', waitMs: 30_000 });
    await w.runUntil('2026-03-09T06:00:20Z');
    expect((await w.ports.ledger.deliveries.list())[0]).toMatchObject({
      state: 'pending',
      attempts: 0,
      error: 'no mail server answers',
      nextAttemptAt: '2026-03-09T06:00:30.000Z',
    });
  });

  test('does not delay the turn that came meanwhile: what is new goes out right after it', async () => {
    const w = await world([reader()]);
    await w.know();
    let down = true;
    w.answer = () =>
      down
        ? { kind: 'retry', code: 'ESOCKET', reason: 'down' }
        : { kind: 'sent', response: 'ok', file: null };
    await w.runUntil('2026-03-10T05:00:00Z');
    await w.know({ before: 20, after: 30 });
    await w.runUntil('2026-03-10T06:30:00Z');
    down = false;
    await w.runUntil('2026-03-10T16:00:00Z');
    expect(w.sent.map((mail) => mail.subject)).toEqual([
      expect.stringContaining('20 killed'),
      expect.stringContaining('30 killed'),
    ]);
  });
});

describe('an address that refuses', () => {
  const refuse = () => ({ kind: 'refused', code: '550', reason: 'no such user' }) as const;

  test('is paused after three refusals in a row, with the reason, and not tried any more', async () => {
    const w = await world([reader({ schedule: 'immediately' })]);
    await w.know();
    await w.ports.ledger.subscribers.turnNow(['ana@desk.example'], w.clock.now().toISOString());
    let tries = 0;
    w.answer = () => {
      tries++;
      return refuse();
    };
    await w.runUntil('2026-03-12T00:00:00Z');
    expect(tries).toBe(3);
    expect(await w.ports.ledger.subscribers.list()).toMatchObject([
      { pausedReason: 'refused 3 times in a row, last with 550: no such user' },
    ]);
    expect((await w.ports.ledger.deliveries.list()).map((one) => one.state)).toEqual([
      'refused',
      'refused',
      'refused',
    ]);
  });

  test('loses nothing: once it is resumed, what was refused is told', async () => {
    const w = await world([reader()]);
    await w.know({ id: 'one' });
    w.answer = refuse;
    await w.runUntil('2026-03-12T12:00:00Z');
    w.answer = () => ({ kind: 'sent', response: 'ok', file: null });
    await w.know({ id: 'two', before: 20, after: 30 });
    expect(await w.ports.ledger.subscribers.resume('ana@desk.example', w.clock.now().toISOString())).toBe(
      true,
    );
    await w.runUntil('2026-03-12T13:00:00Z');
    expect(w.sent).toHaveLength(1);
    expect(mailOf(w.sent[0]).text).toContain('rose from 10 to 20 people');
    expect(mailOf(w.sent[0]).text).toContain('rose from 20 to 30 people');
  });

  test('that accepts again in between starts its count anew', async () => {
    const w = await world([reader()]);
    const answers = [refuse(), refuse(), null, refuse(), refuse(), null];
    w.answer = () => answers.shift() ?? { kind: 'sent', response: 'ok', file: null };
    for (let day = 9; day < 15; day++) {
      await w.know({ before: day, after: day + 1 });
      await w.runUntil(`2026-03-${String(day).padStart(2, '0')}T23:00:00Z`);
    }
    expect(answers).toEqual([]);
    expect(await w.ports.ledger.subscribers.list()).toMatchObject([{ pausedReason: null, refusals: 0 }]);
    expect(w.sent).toHaveLength(2);
  });
});

describe('who does not want mail', () => {
  test('a paused subscriber gets none; unpaused, what came meanwhile comes in one', async () => {
    const w = await world([reader({ paused: true, schedule: 'immediately' })]);
    await w.know();
    await w.ports.ledger.subscribers.turnNow(['ana@desk.example'], w.clock.now().toISOString());
    await w.runUntil('2026-03-20T00:00:00Z');
    expect(w.sent).toEqual([]);
    w.config = { ...w.config, subscribers: [reader({ schedule: 'immediately' })] };
    await follow(w.ports);
    await w.runUntil('2026-03-20T01:00:00Z');
    expect(w.sent).toHaveLength(1);
  });

  test('who has unsubscribed gets nothing, not even what waited to be sent', async () => {
    const w = await world([reader()]);
    await w.know();
    w.answer = () => ({ kind: 'retry', code: '450', reason: 'busy' });
    await w.runUntil('2026-03-09T06:00:30Z');
    await w.ports.ledger.subscribers.unsubscribe(
      { email: 'Ana@desk.example', topic: null },
      w.clock.now().toISOString(),
    );
    w.answer = () => ({ kind: 'sent', response: 'ok', file: null });
    await w.runUntil('2026-03-12T12:00:00Z');
    expect(w.sent).toEqual([]);
    expect(await w.ports.ledger.deliveries.list()).toMatchObject([{ state: 'cancelled' }]);
  });

  test('who has unsubscribed from one topic still gets the others', async () => {
    const w = await world([reader({ topics: ['floods', 'fires'] })]);
    await w.ports.ledger.subscribers.unsubscribe({ email: 'ana@desk.example', topic: 'floods' }, MORNING);
    await w.know();
    await w.runUntil('2026-03-10T12:00:00Z');
    expect(w.sent).toEqual([]);
    await w.ports.ledger.subscribers.resume('ana@desk.example', w.clock.now().toISOString());
    await w.runUntil('2026-03-11T12:00:00Z');
    expect(w.sent).toEqual([]);
    await w.know({ before: 20, after: 30 });
    await w.runUntil('2026-03-12T12:00:00Z');
    expect(w.sent.map((mail) => mail.subject)).toEqual([expect.stringContaining('30')]);
  });

  test('who is taken out of the configuration gets nothing more; who is put back is told what comes from then on', async () => {
    const w = await world([reader()]);
    await w.know();
    w.answer = () => ({ kind: 'retry', code: '450', reason: 'busy' });
    await w.runUntil('2026-03-09T06:00:30Z');
    w.answer = () => ({ kind: 'sent', response: 'ok', file: null });
    w.config = { ...w.config, subscribers: [] };
    await follow(w.ports);
    await w.know({ before: 20, after: 30 });
    await w.runUntil('2026-03-12T12:00:00Z');
    expect(await w.ports.ledger.deliveries.list()).toMatchObject([{ state: 'cancelled' }]);
    w.config = { ...w.config, subscribers: [reader()] };
    await follow(w.ports);
    await w.know({ before: 30, after: 40 });
    await w.runUntil('2026-03-14T12:00:00Z');
    expect(w.sent.map((mail) => mail.subject)).toEqual([expect.stringMatching(/^40 killed \(was\s30\)$/)]);
  });
});
