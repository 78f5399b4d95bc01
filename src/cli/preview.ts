/** Writes a message as it would be now, to look at; opens it where there is a screen. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { withImages } from '../io/mail/preview.ts';
import type { Message } from '../io/sender.ts';

/** Gives the path: a page for a mail, the posted JSON for a hook. */
export async function writePreview(
  subscriber: string,
  message: Message,
  dataFolder: string,
): Promise<string> {
  const folder = resolve(dataFolder, 'preview');
  await mkdir(folder, { recursive: true });
  const name = subscriber.replace(/[^\w.@-]+/g, '_');
  if ('channel' in message) {
    const file = join(folder, `${name}.json`);
    await writeFile(file, `${JSON.stringify(message.body, null, 2)}\n`);
    return file;
  }
  const file = join(folder, `${name}.html`);
  await writeFile(file, withImages(message.html, message.attachments));
  return file;
}

export function openPreview(file: string): void {
  const { platform, env, stdout } = process;
  const screen = platform === 'darwin' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!stdout.isTTY || !screen) return;
  const opener = spawn(platform === 'darwin' ? 'open' : 'xdg-open', [file], {
    detached: true,
    stdio: 'ignore',
  });
  opener.on('error', () => undefined);
  opener.unref();
}
