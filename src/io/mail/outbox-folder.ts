import { mkdir, open, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import nodemailer from 'nodemailer';
import { type Mail, toNodemailer } from './mail.ts';
import { withImages } from './preview.ts';

export interface Dkim {
  domainName: string;
  keySelector: string;
  /** PEM. */
  privateKey: string;
}

/**
 * Writes a mail as NAME.eml, as it would have been sent, and NAME.html, to be opened in a browser. Named by the
 * Message-ID: a mail written again is the same file. Gives the path of the .eml.
 */
export async function writeMail(
  mail: Mail,
  from: string,
  folder: string,
  dkim: Dkim | null,
): Promise<string> {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const options = { ...toNodemailer(mail, from), ...(dkim === null ? {} : { dkim }) };
  const { message } = await composer.sendMail(options);
  const name = join(
    resolve(folder),
    mail.messageId
      .replace(/[^\w.-]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 160),
  );
  await mkdir(folder, { recursive: true });
  await writeWhole(`${name}.html`, withImages(mail.html, mail.attachments));
  await writeWhole(`${name}.eml`, message as Buffer);
  return `${name}.eml`;
}

/** Under another name first, so that who watches the folder never sees half a mail. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  const file = await open(part, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}
