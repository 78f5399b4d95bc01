/** What a command needs of the world, opened from the settings and closed again. */
import type { Settings } from '../config/environment.ts';
import { type Clock, systemClock } from '../io/clock.ts';
import { createLedger, type Ledger } from '../io/ledger.ts';
import { type Access, type OpenLedger, openLedger } from '../io/open.ts';
import { readSettings, UserError } from '../io/settings.ts';
import type { Options } from './command.ts';

export interface Context {
  settings: Settings;
  open: OpenLedger;
  ledger: Ledger;
}

/** Opens the ledger for one command, and closes it whatever happens. */
export async function withLedger<T>(
  command: string,
  access: Access,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const settings = await readSettings(process.env);
  const open = await openLedger(settings, command, access);
  try {
    return await work({ settings, open, ledger: createLedger(open.db) });
  } finally {
    await open.close();
  }
}

/** An ISO time given on the command line, as UTC; undefined where it was not given. */
export function timeOption(options: Options, name: string): string | undefined {
  const given = options[name];
  if (given === undefined || given === true || given === false) return undefined;
  const time = Date.parse(given);
  if (!/^\d{4}-\d{2}-\d{2}/.test(given) || Number.isNaN(time)) {
    throw new UserError(
      `--${name} ${given}: not an ISO 8601 time. Write it like 2026-03-09 or 2026-03-09T07:30:00+02:00.`,
    );
  }
  return new Date(time).toISOString();
}

/** The present, or the moment given with --now; it stands still there. */
export function clockFor(options: Options): Clock {
  const given = timeOption(options, 'now');
  return given === undefined ? systemClock : { ...systemClock, now: () => new Date(given) };
}
