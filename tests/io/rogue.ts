/** A host that speaks, at best, something like HTTP: each test says byte by byte what it answers. */

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

export interface Asked {
  path: string;
  /** The request as sent, without its body. */
  head: string;
  port: number;
  /** How many requests this host has seen, this one included. */
  count: number;
}

export type Behaviour = (socket: Socket, asked: Asked) => void;

export interface Rogue {
  port: number;
  /** Requests seen so far. */
  asked: Asked[];
  /** For rows of a table: what is done with the next request. */
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

export async function openRogue(first: Behaviour, tls?: { key: string; cert: string }): Promise<Rogue> {
  let behaviour = first;
  const sockets = new Set<Socket>();
  const asked: Asked[] = [];
  const meet = (socket: Socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    let pending = '';
    socket
      .on('error', () => {})
      .on('close', () => sockets.delete(socket))
      .on('data', (chunk: Buffer) => {
        pending += chunk.toString('latin1');
        for (let end = pending.indexOf('\r\n\r\n'); end >= 0; end = pending.indexOf('\r\n\r\n')) {
          const head = pending.slice(0, end);
          pending = pending.slice(end + 4);
          const one = { path: head.split(' ')[1] ?? '', head, port: port(server), count: asked.length + 1 };
          asked.push(one);
          behaviour(socket, one);
        }
      });
  };
  const server = tls ? createTlsServer(tls, meet) : createServer(meet);
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: port(server),
    asked,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const port = (server: Server): number => (server.address() as AddressInfo).port;

/** Sends these bytes and keeps the connection open; a string is Latin-1. */
export const say =
  (...parts: (string | Uint8Array)[]): Behaviour =>
  (socket) => {
    for (const part of parts) socket.write(typeof part === 'string' ? Buffer.from(part, 'latin1') : part);
  };

export const sayThenEnd =
  (...parts: (string | Uint8Array)[]): Behaviour =>
  (socket, asked) => {
    say(...parts)(socket, asked);
    socket.end();
  };

export const sayThenReset =
  (...parts: (string | Uint8Array)[]): Behaviour =>
  (socket, asked) => {
    say(...parts)(socket, asked);
    // Once the client has surely had what was said.
    setTimeout(() => socket.resetAndDestroy(), 20).unref();
  };

/** A well-formed answer with its length. */
export function answer(status: number, headers: string[], body: string | Uint8Array = ''): Behaviour {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const lines = [`HTTP/1.1 ${status} Whatever`, ...headers, `Content-Length: ${bytes.length}`];
  return say(`${lines.join('\r\n')}\r\n\r\n`, bytes);
}

export const redirect =
  (to: string | ((asked: Asked) => string), status = 302): Behaviour =>
  (socket, asked) =>
    answer(status, [`Location: ${typeof to === 'string' ? to : to(asked)}`])(socket, asked);

/** After `start`, the same piece for ever, as fast as it is read. */
export const endless =
  (start: string, piece: string | Uint8Array): Behaviour =>
  (socket) => {
    socket.write(start);
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', more);
    more();
  };

/** After `start`, one piece every few milliseconds, for ever. */
export const drip =
  (start: string, piece: string): Behaviour =>
  (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(piece), 10);
    socket.on('close', () => clearInterval(timer));
  };
