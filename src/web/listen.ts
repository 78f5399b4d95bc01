/** Puts the console on its address, for as long as the service runs. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { UserError } from '../io/settings.ts';
import { createConsole } from './console.ts';
import type { ConsoleWorld } from './world.ts';

export interface ListeningConsole {
  /** Without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** Who sends a request slower than this is cut off. */
const SLOWEST_HEADERS_MS = 10_000;
const SLOWEST_REQUEST_MS = 30_000;

/**
 * Null where there is to be no console, or its usual address is taken and nobody chose it. Throws a {@link UserError}
 * where the address chosen cannot be had, or would let everybody in.
 */
export async function listenConsole(world: ConsoleWorld): Promise<ListeningConsole | null> {
  const { listen } = world.settings;
  if (listen === null) return null;
  const app = createConsole(world);
  const server = createServer(
    { headersTimeout: SLOWEST_HEADERS_MS, requestTimeout: SLOWEST_REQUEST_MS },
    getRequestListener(app.fetch),
  );
  try {
    await bind(server, listen);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const where = `${listen.host}:${listen.port}`;
    const why = code === 'EADDRINUSE' ? 'another program listens there' : message;
    if (listen.chosen)
      throw new UserError(`The console cannot listen on ${where}: ${why}. Change TALLYWIRE_LISTEN.`);
    world.ports.log.warn({ address: where, why }, 'no console: set TALLYWIRE_LISTEN to another address');
    return null;
  }
  const { address, port, family } = server.address() as AddressInfo;
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function bind(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((bound, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      bound();
    });
  });
}
