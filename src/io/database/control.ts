/**
 * The embedded database has one owner. While a service owns the folder, other commands reach the ledger through it:
 * a local socket that carries statements as JSON lines, one virtual session a connection. The owner's file rights
 * guard it (mode 600).
 */

import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Client, Pool } from './database.ts';

/** Socket paths are limited to about 100 bytes, so it stands in the temporary folder under a name made from the folder's. */
function socketPath(folder: string): string {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  return join(tmpdir(), `tallywire-${name}.sock`);
}

/** Serves the pool to other commands of this machine's user. Call it only while holding the folder's lock. */
export function serveControl(folder: string, pool: Pool): Promise<Server> {
  const path = socketPath(folder);
  rmSync(path, { force: true });
  const server = createServer((socket) => void converse(socket, pool));
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(path, () => {
      chmodSync(path, 0o600);
      done(server);
    });
  });
}

async function converse(socket: Socket, pool: Pool): Promise<void> {
  socket.on('error', () => socket.destroy());
  const client = await pool.connect();
  try {
    for await (const line of createInterface({ input: socket })) {
      const { text, values } = JSON.parse(line) as { text: string; values?: unknown[] };
      const answer = await client.query(text, values).then(
        ({ rows, rowCount }) => ({ rows, rowCount }),
        (error) => ({ error: { message: error.message, code: error.code } }),
      );
      socket.write(`${JSON.stringify(answer)}\n`);
    }
  } finally {
    client.release();
  }
}

/** A pool that talks to the running owner of the folder, or null where nobody answers. */
export async function connectControl(folder: string): Promise<Pool | null> {
  const probe = await dial(socketPath(folder));
  if (probe === null) return null;
  probe.release();
  const connect = async (): Promise<Client> => {
    const client = await dial(socketPath(folder));
    if (client === null)
      throw new Error(`The Tallywire service on ${folder} stopped while this command was running.`);
    return client;
  };
  return {
    connect,
    query: async (text, values) => {
      const client = await connect();
      try {
        return await client.query(text, values);
      } finally {
        client.release();
      }
    },
    end: async () => undefined,
  };
}

function dial(path: string): Promise<Client | null> {
  return new Promise((done) => {
    const socket = createConnection(path);
    socket.once('error', () => done(null));
    socket.once('connect', () => done(client(socket)));
  });
}

function client(socket: Socket): Client {
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  socket.on('error', () => socket.destroy());
  return {
    async query(text, values) {
      socket.write(`${JSON.stringify({ text, values })}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('The Tallywire service closed the connection.');
      const answer = JSON.parse(value);
      if (answer.error) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
      return answer;
    },
    release: () => void socket.end(),
  };
}
