import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, describe, expect, test } from 'vitest';
import { digestHeaders } from '../../src/digests/headers.ts';
import { renderDigest } from '../../src/digests/render.ts';
import { unsubscribeHeaders } from '../../src/digests/unsubscribe.ts';
import { rasterize } from '../../src/io/mail/rasterize.ts';
import { createMailer, type Mail, type MailerOptions } from '../../src/io/mailer.ts';
import { digest, morning } from '../digests/sample.ts';
import { answer, mailbox, rudeServer } from './mailbox.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function later<T extends { close(): unknown }>(thing: T): T {
  closing.push(() => thing.close());
  return thing;
}

function mailer(smtpUrl: string | null, over: Partial<MailerOptions> = {}) {
  const timeouts = { connection: 500, greeting: 500, socket: 500, mail: 2000 };
  return later(
    createMailer({ smtpUrl, from: 'Tallywire <tally@desk.example>', outboxFolder: '', timeouts, ...over }),
  );
}

const unsubscribe = unsubscribeHeaders('https://tally.example/unsubscribe?token=abc', null);

function mail(over: Partial<Mail> = {}): Mail {
  const rendered = renderDigest(digest(morning()), rasterize);
  const identity = {
    delivery: 'd-17',
    topics: ['foreign-fighters'],
    recipient: 'reader@newsroom.example',
    domain: 'desk.example',
  };
  return {
    to: 'reader@newsroom.example',
    ...rendered,
    ...digestHeaders(identity, unsubscribe),
    date: '2026-03-09T08:00:00Z',
    ...over,
  };
}

describe('a mail that is sent', () => {
  test('arrives whole: subject, both bodies, the chart inline, and the headers of a well-behaved automatic mail', async () => {
    const box = later(await mailbox());
    expect(await mailer(box.url).send(mail())).toEqual({
      kind: 'sent',
      response: expect.stringContaining('2.0.0 kept'),
      file: null,
    });
    const [got] = box.mails;
    expect(box.recipients).toEqual([['reader@newsroom.example']]);
    expect(got?.subject).toBe('≈\u00a018,000 recruited (was >\u00a01,500), 1 correction and 5 more changes');
    expect(got?.text).toContain('aproximativ 18.000');
    expect(got?.html).toContain('более 24 тысяч');
    expect(got?.messageId).toBe('<delivery.d-17@desk.example>');
    expect(got?.date).toEqual(new Date('2026-03-09T08:00:00Z'));
    expect(got?.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://tally.example/unsubscribe?token=abc' },
      id: { name: 'foreign-fighters.tallywire.desk.example' },
    });
    const raw = (name: string) => got?.headerLines.find(({ key }) => key === name)?.line;
    expect(raw('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(raw('auto-submitted')).toBe('Auto-Submitted: auto-generated');
    expect(got?.attachments).toMatchObject([
      { contentType: 'image/png', contentDisposition: 'inline', related: true },
    ]);
    expect(got?.html).toContain('data:image/png;base64,');
  });

  test('sent again bears the same Message-ID, so a crash between sending and recording can be told from news', async () => {
    const box = later(await mailbox());
    const sender = mailer(box.url);
    await sender.send(mail());
    await sender.send(mail());
    expect(new Set(box.mails.map((one) => one.messageId)).size).toBe(1);
  });

  test('is signed where DKIM is configured', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const box = later(await mailbox());
    await mailer(box.url, { dkim: { domainName: 'desk.example', keySelector: 'tally', privateKey } }).send(
      mail(),
    );
    expect(box.mails[0]?.headerLines.find(({ key }) => key === 'dkim-signature')?.line).toMatch(
      /d=desk\.example;[\s\S]*s=tally;/,
    );
  });

  test('cannot grow a header out of foreign text, nor a second recipient out of an address', async () => {
    const box = later(await mailbox());
    await mailer(box.url).send(mail({ subject: 'News\r\nBcc: spy@evil.example\r\n\r\nbody' }));
    await mailer(box.url).send(mail({ to: 'reader@newsroom.example, spy@evil.example' }));
    expect(box.mails.every((one) => one.bcc === undefined)).toBe(true);
    expect(box.recipients.flat()).not.toContain('spy@evil.example');
    expect(box.mails[0]?.text).toContain('Foreign fighters');
  });

  test('shows a reader no other reader', async () => {
    const box = later(await mailbox());
    const sender = mailer(box.url);
    const readers = ['a@newsroom.example', 'b@newsroom.example', 'c@newsroom.example'];
    await Promise.all(readers.map((to) => sender.send(mail({ to }))));
    for (const one of box.mails) expect([one.to].flat().flatMap((to) => to?.value ?? [])).toHaveLength(1);
    expect(box.recipients.flat().sort()).toEqual(readers);
  });
});

describe('a server that fails', () => {
  test('nobody listens → retry', async () => {
    const box = await mailbox();
    await box.close();
    expect(await mailer(box.url).send(mail())).toMatchObject({
      kind: 'retry',
      reason: expect.stringContaining('no mail server answers there'),
    });
  });

  const statuses = [
    { at: 'recipient', code: 450, text: '4.2.1 mailbox busy', kind: 'retry' },
    { at: 'recipient', code: 421, text: '4.7.0 too many mails, come later', kind: 'retry' },
    { at: 'recipient', code: 550, text: '5.1.1 no such user', kind: 'refused' },
    { at: 'mail', code: 452, text: '4.3.1 disk full', kind: 'retry' },
    { at: 'mail', code: 554, text: '5.7.1 content rejected', kind: 'refused' },
    { at: 'sender', code: 451, text: '4.3.0 greylisted', kind: 'retry' },
    { at: 'sender', code: 550, text: '5.7.1 you may not send as this', kind: 'retry' },
    { at: 'sender', code: 530, text: '5.7.0 Must issue a STARTTLS command first', kind: 'retry' },
    { at: 'connection', code: 421, text: 'overloaded', kind: 'retry' },
    { at: 'connection', code: 554, text: 'you are on a block list', kind: 'retry' },
  ];
  test.each(statuses)(
    '$code to the $at → $kind, with the answer as the reason',
    async ({ at, code, text, kind }) => {
      const refuse = (...args: unknown[]) => (args.at(-1) as (error: Error) => void)(answer(code, text));
      const box = later(
        await mailbox({
          ...(at === 'recipient' ? { onRcptTo: refuse } : {}),
          ...(at === 'sender' ? { onMailFrom: refuse } : {}),
          ...(at === 'connection' ? { onConnect: refuse } : {}),
          ...(at === 'mail'
            ? {
                onData: (stream, _session, done) =>
                  void stream.on('end', () => done(answer(code, text))).resume(),
              }
            : {}),
        }),
      );
      expect(await mailer(box.url).send(mail())).toEqual({
        kind,
        code: String(code),
        reason: expect.stringContaining(text),
      });
    },
  );

  test('drops the connection in the middle of the mail → retry, saying that it may have arrived', async () => {
    const server = later(
      await rudeServer((line) =>
        /^(EHLO|MAIL|RCPT)/.test(line)
          ? '250 ok'
          : line === 'DATA'
            ? '354 go on'
            : line.startsWith('Subject')
              ? null
              : undefined,
      ),
    );
    expect(await mailer(server.url).send(mail())).toMatchObject({
      kind: 'retry',
      reason: expect.stringContaining('may have arrived'),
    });
  });
  test('never greets → retry after the greeting time-out', async () => {
    const server = later(await rudeServer(() => undefined, null));
    expect(await mailer(server.url).send(mail())).toMatchObject({ kind: 'retry', code: 'ETIMEDOUT' });
  });
  test('goes silent after the mail → retry after the socket time-out', async () => {
    const server = later(
      await rudeServer((line) =>
        /^(EHLO|MAIL|RCPT)/.test(line) ? '250 ok' : line === 'DATA' ? '354 go on' : undefined,
      ),
    );
    expect(await mailer(server.url).send(mail())).toMatchObject({
      kind: 'retry',
      code: 'ETIMEDOUT',
      reason: expect.stringContaining('may have arrived'),
    });
  });

  test('wants encryption that this side was told to have, and offers none → retry with the reason', async () => {
    const box = later(await mailbox());
    expect(await mailer(`${box.url}?requireTLS=true`).send(mail())).toMatchObject({
      kind: 'retry',
      code: 'ETLS',
    });
    expect(box.mails).toEqual([]);
  });
  test('shows a certificate nobody vouches for → retry with the reason, and no mail in clear', async () => {
    const box = later(await mailbox({ disabledCommands: [] }));
    expect(await mailer(box.url).send(mail())).toMatchObject({
      kind: 'retry',
      reason: expect.stringContaining('certificate'),
    });
    expect(box.mails).toEqual([]);
  });

  test('refuses the password → retry, not the reader’s fault; the password is not in the reason', async () => {
    const box = later(
      await mailbox({
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_auth, _session, done) => done(answer(535, '5.7.8 bad credentials')),
      }),
    );
    const outcome = await mailer(box.url.replace('//', '//tally:s3cret-word@')).send(mail());
    expect(outcome).toMatchObject({
      kind: 'retry',
      code: 'EAUTH',
      reason: expect.stringContaining('check SMTP_URL'),
    });
    expect(JSON.stringify(outcome)).not.toContain('s3cret-word');
  });
  test('asks for a log-in that SMTP_URL does not give → retry, saying so', async () => {
    const box = later(await mailbox({ authOptional: false, allowInsecureAuth: true }));
    expect(await mailer(box.url).send(mail())).toMatchObject({
      kind: 'retry',
      code: '530',
      reason: expect.stringContaining('log-in'),
    });
  });

  test('recovers: the mail that failed goes out through the same mailer', async () => {
    let busy = true;
    const box = later(
      await mailbox({ onRcptTo: (_to, _session, done) => done(busy ? answer(450, 'busy') : null) }),
    );
    const sender = mailer(box.url);
    expect(await sender.send(mail())).toMatchObject({ kind: 'retry' });
    busy = false;
    expect(await sender.send(mail())).toMatchObject({ kind: 'sent' });
  });
});

describe('without a mail server', () => {
  async function folder(): Promise<string> {
    const path = await mkdtemp(join(tmpdir(), 'outbox-'));
    closing.push(() => rm(path, { recursive: true }));
    return path;
  }

  test('a mail is written as it would have been sent, with a page to look at', async () => {
    const outboxFolder = await folder();
    const outcome = await mailer(null, { outboxFolder }).send(mail());
    expect(outcome).toEqual({
      kind: 'sent',
      response: expect.any(String),
      file: join(outboxFolder, 'delivery.d-17_desk.example.eml'),
    });
    const parsed = await simpleParser(await readFile(join(outboxFolder, 'delivery.d-17_desk.example.eml')));
    expect(parsed.subject).toContain('18,000 recruited');
    const page = await readFile(join(outboxFolder, 'delivery.d-17_desk.example.html'), 'utf8');
    expect(page).toContain('src="data:image/png;base64,');
    expect(page).not.toContain('src="cid:');
  });

  test('the same delivery written again is the same file, and no half-written one is left', async () => {
    const outboxFolder = await folder();
    const sender = mailer(null, { outboxFolder });
    await Promise.all([sender.send(mail()), sender.send(mail({ messageId: '<../../etc/x@desk.example>' }))]);
    await sender.send(mail());
    expect((await readdir(outboxFolder)).sort()).toEqual([
      '.._.._etc_x_desk.example.eml',
      '.._.._etc_x_desk.example.html',
      'delivery.d-17_desk.example.eml',
      'delivery.d-17_desk.example.html',
    ]);
  });

  test('a folder that cannot be written is told, not thrown', async () => {
    const outboxFolder = join(await folder(), 'file');
    await writeFile(outboxFolder, '');
    expect(await mailer(null, { outboxFolder }).send(mail())).toMatchObject({
      kind: 'retry',
      code: 'EEXIST',
    });
  });
});
