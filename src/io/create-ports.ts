/** Puts the real world together for a process that runs the pipeline. */
import './heap.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../config/environment.ts';
import type { Config } from '../config/schema.ts';
import { domainOf } from '../digests/headers.ts';
import type { Ports } from '../ports.ts';
import { VERSION } from '../version.ts';
import { type Clock, systemClock } from './clock.ts';
import { createGuest } from './guest.ts';
import { createPoster } from './http/post.ts';
import { createHttp, userAgent } from './http.ts';
import { keptSecret } from './kept-secret.ts';
import type { Ledger } from './ledger.ts';
import type { Log } from './log.ts';
import type { Dkim } from './mail/outbox-folder.ts';
import { createMailer } from './mailer.ts';
import { createSender } from './sender.ts';
import { readVariables, UserError } from './settings.ts';

export interface World {
  ports: Ports;
  close(): Promise<void>;
}

/** `clock` is the pipeline's; hosts are asked in real time, whatever it says. */
export async function createWorld(
  settings: Settings,
  config: () => Config,
  ledger: Ledger,
  log: Log,
  clock: Clock = systemClock,
): Promise<World> {
  const http = createHttp({
    userAgent: userAgent(VERSION, settings.contact),
    allowHosts: settings.allowHosts,
    clock: systemClock,
  });
  const guest = createGuest({
    http,
    pace: ledger.hosts.pace,
    robots: ledger.hosts.robots,
    clock: systemClock,
  });
  const outboxFolder = join(settings.dataFolder, 'outbox');
  const mailer = createSender(
    createMailer({
      smtpUrl: settings.smtpUrl,
      from: settings.mailFrom,
      outboxFolder,
      dkim: await readDkim(settings),
    }),
    {
      poster: createPoster({
        userAgent: userAgent(VERSION, settings.contact),
        allowHosts: settings.allowHosts,
        clock: systemClock,
      }),
      variable: await readVariables(process.env),
    },
  );
  return {
    ports: {
      ledger,
      guest,
      mailer,
      clock,
      log,
      settings,
      config,
      secret: settings.secret ?? (await keptSecret(settings.dataFolder, 'secret')),
      random: Math.random,
    },
    async close() {
      mailer.close();
      await http.close();
    },
  };
}

async function readDkim({ dkim, mailFrom }: Settings): Promise<Dkim | null> {
  if (dkim === undefined) return null;
  const privateKey = await readFile(dkim.keyFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UserError(`DKIM_KEY_FILE ${dkim.keyFile} cannot be read (${error.code}).`);
  });
  return { domainName: domainOf(mailFrom), keySelector: dkim.selector, privateKey };
}
