/** What a step may touch of the world. Tests and the demo hand in their own. */
import type { Settings } from './config/environment.ts';
import type { Config } from './config/schema.ts';
import type { Clock } from './io/clock.ts';
import type { Guest } from './io/guest.ts';
import type { Ledger } from './io/ledger.ts';
import type { Log } from './io/log.ts';
import type { Sender } from './io/sender.ts';

export interface Ports {
  ledger: Ledger;
  guest: Guest;
  mailer: Sender;
  clock: Clock;
  log: Log;
  settings: Settings;
  /** Signs unsubscribe links. */
  secret: string;
  /** The configuration as it is now; it may change while the service runs. */
  config: () => Config;
  /** Between 0 and 1: spreads polls so that they do not come in step. */
  random: () => number;
}
