/** Settings from environment variables and a .env file; every mistake at once, and never a password in a message. */
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { CONSOLE_VARIABLES, type ConsoleSettings, consoleSettings } from './console.ts';
import { didYouMean } from './explain.ts';
import { OPERATION_VARIABLES, type OperationSettings, operationSettings } from './operations.ts';

export interface Settings {
  /** Folder of outlets.yaml, topics.yaml and subscribers.yaml. */
  configFolder: string;
  /** Folder of the embedded database and of mails written as files. */
  dataFolder: string;
  /** null: the embedded database in the data folder. */
  databaseUrl: string | null;
  /** null: queues live in the database. */
  redisUrl: string | null;
  /** null: mails are written as files to the data folder. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Where readers reach the console and the unsubscribe page, without a slash at the end; null: no such links. */
  publicUrl: string | null;
  /** Private hosts, addresses or networks (host, host:port, 10.0.0.0/8) that may be fetched. */
  allowHosts: string[];
  /** Address or page in the User-Agent, so that an outlet can reach who reads it. */
  contact: string | null;
  /** Signs unsubscribe links; null: one is made and kept in the data folder. */
  secret: string | null;
  /** Signs mails for the domain of `mailFrom`; left out where they are not signed. `keyFile`: PEM. */
  dkim?: { selector: string; keyFile: string };
  /** Left out where there is no console. */
  console?: ConsoleSettings;
  operations?: OperationSettings;
}

export interface EnvironmentError {
  variable: string;
  message: string;
  fix: string;
}

export type EnvironmentResult =
  | { kind: 'settings'; settings: Settings }
  | { kind: 'invalid'; errors: EnvironmentError[] };

const url = (protocols: string[]) =>
  z
    .string()
    .refine((text) => hasProtocol(text, protocols), protocols.map((p) => `${p}…`).join(' or '))
    .nullable();

const HOST = /^(\[[0-9a-f:]+\]|[a-z0-9_.*-]+)(:\d{1,5})?$/i;
const NETWORK = /^[0-9a-f:.]+(\/\d{1,3})?$/i;

/** Order and names of the documentation; the message of each names what is expected. */
const VARIABLES = {
  TALLYWIRE_CONFIG: z.string().default('config'),
  TALLYWIRE_DATA: z.string().default('data'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).default(null),
  REDIS_URL: url(['redis:', 'rediss:']).default(null),
  SMTP_URL: url(['smtp:', 'smtps:']).default(null),
  MAIL_FROM: z
    .string()
    .refine(isMailbox, 'an address such as Tallywire <tallywire@example.org>')
    .default('Tallywire <tallywire@localhost>'),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'the selector of the DNS record, such as tallywire')
    .nullable()
    .default(null),
  DKIM_KEY_FILE: z.string().nullable().default(null),
  PUBLIC_URL: url(['http:', 'https:'])
    .transform((text) => text?.replace(/\/+$/, '') ?? null)
    .default(null),
  TALLYWIRE_ALLOW_HOSTS: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((host) => host !== ''))
    .refine(
      (hosts) => hosts.every((host) => HOST.test(host) || NETWORK.test(host)),
      'hosts or networks, separated by commas',
    )
    .default([]),
  TALLYWIRE_CONTACT: z
    .string()
    .refine((text) => !/[\r\n()]/.test(text), 'an e-mail or web address on one line')
    .nullable()
    .default(null),
  TALLYWIRE_SECRET: z.string().min(16, 'at least 16 characters').nullable().default(null),
  ...CONSOLE_VARIABLES,
  ...OPERATION_VARIABLES,
} as const;

const NAMES = Object.keys(VARIABLES);

/** The process's own variables win over .env; an empty one counts as not set (as Compose passes it). */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  dotenv: string | null = null,
): EnvironmentResult {
  const fromFile = dotenv === null ? {} : parseEnv(dotenv);
  const merged = { ...fromFile, ...filled(environment) };
  const given = filled(merged);
  const errors = [
    ...(dotenv === null ? [] : unreadableLines(dotenv)),
    ...misspelt({ ...fromFile, ...environment }),
    ...((given.DKIM_SELECTOR === undefined) === (given.DKIM_KEY_FILE === undefined) ? [] : [DKIM_HALF]),
    ...(given.REDIS_URL !== undefined && given.DATABASE_URL === undefined ? [REDIS_ALONE] : []),
  ];
  const result = z.object(VARIABLES).safeParse(given);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const variable = String(issue.path[0]);
      errors.push({ variable, message: 'cannot be used', fix: `Expected: ${issue.message}.` });
    }
  }
  if (errors.length > 0 || !result.success) return { kind: 'invalid', errors };
  const set = result.data;
  return {
    kind: 'settings',
    settings: {
      configFolder: set.TALLYWIRE_CONFIG,
      dataFolder: set.TALLYWIRE_DATA,
      databaseUrl: set.DATABASE_URL,
      redisUrl: set.REDIS_URL,
      smtpUrl: set.SMTP_URL,
      mailFrom: set.MAIL_FROM,
      publicUrl: set.PUBLIC_URL,
      allowHosts: set.TALLYWIRE_ALLOW_HOSTS,
      contact: set.TALLYWIRE_CONTACT,
      secret: set.TALLYWIRE_SECRET,
      ...(set.DKIM_SELECTOR !== null &&
        set.DKIM_KEY_FILE !== null && { dkim: { selector: set.DKIM_SELECTOR, keyFile: set.DKIM_KEY_FILE } }),
      console: consoleSettings(set),
      operations: operationSettings(set),
    },
  };
}

const DKIM_HALF: EnvironmentError = {
  variable: 'DKIM_SELECTOR',
  message: 'and DKIM_KEY_FILE belong together, and one of them is not set',
  fix: 'Set both to sign mails, or neither.',
};

const REDIS_ALONE: EnvironmentError = {
  variable: 'REDIS_URL',
  message: 'is set, but DATABASE_URL is not: queues on Redis need a ledger that every worker reaches',
  fix: 'Set DATABASE_URL to a PostgreSQL database, or unset REDIS_URL.',
};

/** Only near misses: other programs may own variables of similar names. */
function misspelt(given: Record<string, string | undefined>): EnvironmentError[] {
  return Object.keys(given)
    .filter((name) => name.startsWith('TALLYWIRE_') && !NAMES.includes(name))
    .flatMap((name) => {
      const near = NAMES.find((known) => didYouMean(name.toLowerCase(), [known.toLowerCase()]) !== null);
      return near === undefined || Math.abs(near.length - name.length) > 2
        ? []
        : [{ variable: name, message: 'is not a setting', fix: `Did you mean ${near}?` }];
    });
}

function unreadableLines(dotenv: string): EnvironmentError[] {
  const lines = dotenv.split(/\r?\n/);
  // A quoted value may run over several lines; a file that has one is left to the parser.
  if (/=\s*(["'`])(?:(?!\1)[^\n])*\n/.test(dotenv)) return [];
  return lines.flatMap((line, i) =>
    /^\s*(#.*)?$/.test(line) || /^\s*(export\s+)?[A-Za-z_][A-Za-z0-9_.]*\s*=/.test(line)
      ? []
      : [
          {
            variable: `.env line ${i + 1}`,
            message: 'is not NAME=value',
            fix: 'Correct it, or put # in front.',
          },
        ],
  );
}

function filled(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(variables).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function hasProtocol(text: string, protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function isMailbox(text: string): boolean {
  if (/[\r\n]/.test(text)) return false;
  const address = /^[^<>]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address);
}
