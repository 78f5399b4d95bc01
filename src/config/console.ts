/** Where the console listens and who may use it, as the environment says. */
import { z } from 'zod';

export interface ConsoleSettings {
  /** null: no console. `chosen`: somebody asked for this address, so that failing to get it is an error. */
  listen: { host: string; port: number; chosen: boolean } | null;
  /** Of editors and of viewers; null: there is no such log-in. */
  password: string | null;
  viewerPassword: string | null;
  /** Name of the header in which a reverse proxy says who is there; null: no proxy is trusted. */
  trustHeader: string | null;
  /** Addresses and networks from which that header and X-Forwarded-For are believed. */
  trustFrom: string[];
  /** Names in that header who may change things; null: everybody. */
  editors: string[] | null;
}

const LISTEN = /^(?:(?<host>\[[0-9a-f:]+\]|[a-z0-9_.-]*):)?(?<port>\d{1,5})$/i;
const NETWORK = /^[0-9a-f:.]+(\/\d{1,3})?$/i;

const list = (text: string) => text.split(/[\s,]+/).filter((item) => item !== '');
const password = z.string().min(8, 'at least 8 characters').nullable().default(null);

/** Names, order and messages as those of environment.ts. */
export const CONSOLE_VARIABLES = {
  TALLYWIRE_LISTEN: z
    .string()
    .refine((text) => parseListen(text) !== undefined, 'host:port, such as 127.0.0.1:8484, or off')
    .nullable()
    .default(null),
  TALLYWIRE_PASSWORD: password,
  TALLYWIRE_VIEWER_PASSWORD: password,
  TALLYWIRE_TRUST_HEADER: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'the name of a header, such as Remote-User')
    .nullable()
    .default(null),
  TALLYWIRE_TRUST_FROM: z
    .string()
    .transform(list)
    .refine((all) => all.every((one) => NETWORK.test(one)), 'addresses or networks, separated by commas')
    .default(['127.0.0.0/8', '::1/128']),
  TALLYWIRE_EDITORS: z.string().transform(list).nullable().default(null),
} as const;

const HERE = { host: '127.0.0.1', port: 8484 };

export function consoleSettings(set: z.infer<z.ZodObject<typeof CONSOLE_VARIABLES>>): ConsoleSettings {
  const given = set.TALLYWIRE_LISTEN;
  const listen = given === null ? { ...HERE, chosen: false } : (parseListen(given) ?? null);
  return {
    listen,
    password: set.TALLYWIRE_PASSWORD,
    viewerPassword: set.TALLYWIRE_VIEWER_PASSWORD,
    trustHeader: set.TALLYWIRE_TRUST_HEADER,
    trustFrom: set.TALLYWIRE_TRUST_FROM,
    editors: set.TALLYWIRE_EDITORS,
  };
}

/** null: off; undefined: not readable. A port alone is one of this machine; ":8484" is one of every address. */
function parseListen(text: string): NonNullable<ConsoleSettings['listen']> | null | undefined {
  if (text.toLowerCase() === 'off') return null;
  const match = LISTEN.exec(text)?.groups;
  const port = Number(match?.port);
  if (match === undefined || port > 65_535) return undefined;
  const host = match.host === undefined ? HERE.host : match.host.replace(/^\[|\]$/g, '') || '0.0.0.0';
  return { host, port, chosen: true };
}

/** Whether only this machine can reach an address that is listened on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
