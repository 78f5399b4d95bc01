/** How a process is watched and how long the ledger keeps texts, as the environment says. */
import { z } from 'zod';

export interface OperationSettings {
  /** Where /healthz, /readyz and /metrics answer; null: nowhere. */
  health: { host: string; port: number } | null;
  /** Days after which the text of an article that is no longer followed is dropped; null: never. */
  keepTextsDays: number | null;
}

/** Articles are read again, and compared with what they said, for 30 days. */
const LEAST_DAYS = 35;

/** Names, order and messages as those of environment.ts. */
export const OPERATION_VARIABLES = {
  TALLYWIRE_HEALTH: z
    .string()
    .refine((text) => parseAddress(text) !== null, 'host:port or a port, such as 127.0.0.1:9464')
    .nullable()
    .default(null),
  TALLYWIRE_KEEP_TEXTS: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= LEAST_DAYS, `days, at least ${LEAST_DAYS}`)
    .nullable()
    .default(null),
} as const;

export function operationSettings(set: z.infer<z.ZodObject<typeof OPERATION_VARIABLES>>): OperationSettings {
  return {
    health: set.TALLYWIRE_HEALTH === null ? null : parseAddress(set.TALLYWIRE_HEALTH),
    keepTextsDays: set.TALLYWIRE_KEEP_TEXTS === null ? null : Number(set.TALLYWIRE_KEEP_TEXTS),
  };
}

/** A port alone is one of this machine only. */
function parseAddress(text: string): { host: string; port: number } | null {
  const match = /^(?:(?<host>[a-z0-9_.-]+|\[[0-9a-f:]+\]):)?(?<port>\d{1,5})$/i.exec(text)?.groups;
  const port = Number(match?.port);
  if (match === undefined || port > 65_535) return null;
  return { host: match.host?.replace(/^\[|\]$/g, '') ?? '127.0.0.1', port };
}
