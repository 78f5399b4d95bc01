/** A console as it stands open on this machine, or closed by passwords, and who comes to it. */
import { expect } from 'vitest';
import { createConsole } from '../../src/web/console.ts';
import { type Asking, asking } from './asking.ts';
import type { Played } from './played.ts';

export const PASSWORD = 'open sesame 1';
export const VIEWER = 'only looking 2';

export const doorsOf = (played: () => Played) => ({
  closed: (changed = {}, publicUrl: string | null = null) =>
    createConsole(played().world({ password: PASSWORD, viewerPassword: VIEWER, ...changed }, publicUrl)),
  open: () => createConsole(played().world()),
  feed: async () => (await played().ports.ledger.feeds.list())[0]!.id,
});

export async function loggedIn(app: ReturnType<typeof createConsole>, password = PASSWORD): Promise<Asking> {
  const browser = asking(app);
  expect((await browser.send('/login', { password })).status).toBe(303);
  return browser;
}
