/** What a command stands on: its settings, the configuration and the ledger. */

import type { Settings } from '../config/environment.ts';
import { type ConfigFolder, openConfigFolder } from '../io/config-folder.ts';
import { type Access, type OpenLedger, openLedger } from '../io/open.ts';
import { readSettings } from '../io/settings.ts';

export interface Opened {
  settings: Settings;
  configuration: ConfigFolder;
  open: OpenLedger;
}

/** A mistake in the configuration is told before the ledger is touched. */
export async function openAll(command: string, access: Access): Promise<Opened> {
  return (await beginToOpen(command, access)).opening;
}

/**
 * Reads the configuration and begins to open the ledger, for a command that is yet to be loaded: the program takes a second
 * to load, and a new ledger two to make, in a process of its own. What goes wrong then is thrown where `opening` is awaited.
 */
export async function beginToOpen(command: string, access: Access): Promise<{ opening: Promise<Opened> }> {
  const settings = await readSettings(process.env);
  const configuration = await openConfigFolder(settings.configFolder);
  const opening = openLedger(settings, command, access).then((open) => ({ settings, configuration, open }));
  opening.catch(() => undefined);
  return { opening };
}
