import nodemailer, { type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { createHoldOff } from './mail/hold-off.ts';
import { type Mail, toNodemailer } from './mail/mail.ts';
import { type Dkim, writeMail } from './mail/outbox-folder.ts';
import { type Outcome, outcomeOf, serverTrouble } from './mail/outcome.ts';

export type { Mail } from './mail/mail.ts';
export type { Outcome } from './mail/outcome.ts';

/** Milliseconds. `mail` bounds one mail as a whole, the wait for a free connection included, for servers that answer byte by byte. */
export interface Timeouts {
  connection: number;
  greeting: number;
  socket: number;
  mail: number;
}

export interface MailerOptions {
  /** smtp:// or smtps:// with user and password; null writes mails to `outboxFolder` instead. */
  smtpUrl: string | null;
  /** "Tallywire <mail@example.org>". */
  from: string;
  outboxFolder: string;
  dkim?: Dkim | null;
  timeouts?: Partial<Timeouts>;
  /** Milliseconds; the machine's clock unless given. */
  now?: () => number;
}

export interface Mailer {
  /** Never throws: a failure is an outcome. */
  send(mail: Mail): Promise<Outcome>;
  close(): void;
}

const TIMEOUTS: Timeouts = { connection: 15_000, greeting: 15_000, socket: 60_000, mail: 180_000 };

export function createMailer(options: MailerOptions): Mailer {
  const { smtpUrl, from, outboxFolder, dkim = null } = options;
  if (smtpUrl === null) {
    return {
      async send(mail) {
        try {
          const file = await writeMail(mail, from, outboxFolder, dkim);
          return { kind: 'sent', response: `written to ${file}`, file };
        } catch (error) {
          return outcomeOf(error);
        }
      },
      close() {},
    };
  }
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const transport: Transporter<SMTPPool.SentMessageInfo> = nodemailer.createTransport({
    ...connection(smtpUrl, timeouts),
    ...(dkim === null ? {} : { dkim }),
  });
  const holdOff = createHoldOff(options.now ?? Date.now);
  return {
    async send(mail) {
      const held = holdOff.held();
      if (held !== null) return { kind: 'held', ...held };
      try {
        const signal = AbortSignal.timeout(timeouts.mail);
        const info = await transport.sendMail({
          ...toNodemailer(mail, from),
          signal,
        } as SMTPPool.MailOptions);
        holdOff.fine();
        return { kind: 'sent', response: info.response, file: null };
      } catch (error) {
        const outcome = outcomeOf(error);
        if (serverTrouble(error)) holdOff.trouble(outcome.reason);
        else holdOff.fine();
        return outcome;
      }
    },
    close: () => transport.close(),
  };
}

function connection(smtpUrl: string, timeouts: Timeouts): SMTPPool.Options & { maxRequeues: number } {
  const { username, password, hostname, searchParams } = new URL(smtpUrl);
  const local = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  const secret = username !== '' || password !== '';
  return {
    url: smtpUrl,
    pool: true,
    // Few connections and long ones: what servers that throttle like best.
    maxConnections: 2,
    maxMessages: 100,
    // The outbox repeats, with a longer breath; once more here covers a pooled connection the server had closed.
    maxRequeues: 1,
    connectionTimeout: timeouts.connection,
    dnsTimeout: timeouts.connection,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    // A password never crosses a network in clear, unless the address says so (?requireTLS=false).
    ...(secret && !local && !searchParams.has('requireTLS') ? { requireTLS: true } : {}),
  };
}
