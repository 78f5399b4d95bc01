/**
 * PGlite behind the shape of a node-postgres pool, so that the ledger and BullMQ's PostgreSQL backend share one
 * embedded database. PGlite has one session; callers get virtual ones. A statement outside a transaction waits its
 * turn; `begin` keeps the turn until `commit`, `rollback` or `release`. Notifications go to every virtual session
 * (as with LISTEN on many connections, each filters what it reads).
 *
 * PGlite runs with fsync off: a killed process loses nothing, a power cut may.
 */
import { EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import type { Client, Pool } from './database.ts';
import { type Answer, type Parsers, Statements } from './statements.ts';

export interface EmbeddedDatabase {
  /** A pool whose answers use these parsers; all pools share the one database. */
  pool(parsers?: Parsers): EmbeddedPool;
  close(): Promise<void>;
}

export type EmbeddedPool = Pool & Pick<EventEmitter, 'on' | 'removeAllListeners'>;

/**
 * V8 would compile PostgreSQL a second time while it runs, for speed: that holds hundreds of MB for good, and statements as
 * short as ours do not win it back. 300 inserts: 0.35 s of processor time and a peak of 154 MB, against 0.89 s and 741 MB.
 */
for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'])
  setFlagsFromString(flag);

/** Of PostgreSQL's own 128 MB a ledger uses little, and the operating system keeps the files in memory anyway. */
const SETTINGS = ['-c', 'shared_buffers=16MB', '-c', 'jit=off'];

/** Opens (or creates) the database in a folder; without a folder it lives in memory. */
export async function openEmbedded(folder?: string): Promise<EmbeddedDatabase> {
  const startParams = [...PGlite.defaultStartParams, ...SETTINGS];
  const lite = await PGlite.create({ startParams, ...(folder !== undefined && { dataDir: folder }) });
  await lite.exec('set search_path to bullmq, public');
  const statements = new Statements(lite);
  const turns = new Turns();
  const sessions = new Set<VirtualSession>();
  lite.onNotification((channel, payload) => {
    for (const session of sessions) session.emit('notification', { channel, payload });
  });

  return {
    pool(parsers = {}) {
      const all: Parsers = { ...(lite.parsers as Parsers), ...parsers };
      // The extended protocol takes one statement; without values several may come, as node-postgres allows.
      const ask = (text: string, values: readonly unknown[] = []): Promise<Answer> =>
        values.length > 0 ? statements.run(text, values, all) : statements.runAll(text, all);
      const open = () => {
        const session = new VirtualSession(turns, ask, () => sessions.delete(session));
        sessions.add(session);
        return session;
      };
      const pool = new EventEmitter() as unknown as EmbeddedPool;
      return Object.assign(pool, {
        connect: async () => open(),
        query: async (text: string, values?: readonly unknown[]) => {
          const done = await turns.take();
          try {
            return await ask(text, values);
          } finally {
            done();
          }
        },
        end: async () => undefined,
      });
    },
    async close() {
      const done = await turns.take();
      await lite.close();
      done();
    },
  };
}

class VirtualSession extends EventEmitter implements Client {
  readonly #turns: Turns;
  readonly #ask: (text: string, values?: readonly unknown[]) => Promise<Answer>;
  readonly #closed: () => void;
  #keep: (() => void) | null = null;

  constructor(turns: Turns, ask: VirtualSession['query'], closed: () => void) {
    super();
    this.setMaxListeners(0);
    this.#turns = turns;
    this.#ask = ask;
    this.#closed = closed;
  }

  async query(text: string, values?: readonly unknown[]): Promise<Answer> {
    const done = this.#keep ?? (await this.#turns.take());
    const begins = /^\s*(begin|start\s+transaction)\b/i.test(text);
    const ends = /^\s*(commit|end|rollback|abort)\b(?!\s+to\b)/i.test(text);
    let failed = false;
    try {
      return await this.#ask(text, values);
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      if (begins && !failed) this.#keep = done;
      else if (ends || this.#keep === null) {
        this.#keep = null;
        done();
      }
    }
  }

  /** Gives the session back; a transaction left open is rolled back first. */
  release(): void {
    this.#closed();
    if (this.#keep !== null) void this.query('rollback').catch(() => undefined);
  }
}

/** One at a time, first come first served. */
class Turns {
  #last: Promise<void> = Promise.resolve();

  async take(): Promise<() => void> {
    const before = this.#last;
    let done!: () => void;
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  }
}
