/** What the console has of the world. */
import type { ConsoleSettings } from '../config/console.ts';
import type { ConfigFolder } from '../io/config-folder.ts';
import type { Ports } from '../ports.ts';

export interface ConsoleWorld {
  ports: Ports;
  settings: ConsoleSettings;
  configuration: ConfigFolder;
}
