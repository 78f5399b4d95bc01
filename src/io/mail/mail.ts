import type Nodemailer from 'nodemailer/lib/mailer/index.js';
import type { InlineImage } from '../../digests/digest.ts';

/** One mail to one reader, as the ledger's outbox keeps it: plain JSON. */
export interface Mail {
  /** One bare address. */
  to: string;
  subject: string;
  html: string;
  text: string;
  /** With angle brackets; the same on every attempt. */
  messageId: string;
  references: string[];
  headers: Record<string, string>;
  attachments: InlineImage[];
  /** ISO 8601: when it was written, however late it is sent. */
  date: string;
}

export function toNodemailer(mail: Mail, from: string): Nodemailer.Options {
  return {
    from,
    // As an object, so that an address is never read as a list of addresses.
    to: { name: '', address: mail.to },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    messageId: mail.messageId,
    references: mail.references,
    headers: mail.headers,
    date: new Date(mail.date),
    attachments: mail.attachments.map(({ cid, filename, contentType, content }) => ({
      cid,
      filename,
      contentType,
      content: Buffer.from(content, 'base64'),
      contentDisposition: 'inline' as const,
    })),
    // A mail is only what the ledger holds; no text in it may make the mailer read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
