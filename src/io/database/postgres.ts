import pg from 'pg';
import { ledgerParsers } from './parsers.ts';

/** A pool for the ledger. */
export function openLedgerPool(url: string): pg.Pool {
  return quiet(
    new pg.Pool({
      connectionString: url,
      max: 10,
      keepAlive: true,
      types: {
        getTypeParser: ((oid: number, format: 'text' | 'binary') =>
          ledgerParsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
      },
    }),
  );
}

/** A pool for the queues: BullMQ's statements name no schema, so the connection does. Each worker keeps one to listen on. */
export function openQueuePool(url: string): pg.Pool {
  return quiet(
    new pg.Pool({
      connectionString: url,
      max: 20,
      keepAlive: true,
      options: '-c search_path=bullmq',
    }),
  );
}

/** An idle connection that breaks is replaced by the pool; the statement that needs it reports its own error. */
function quiet(pool: pg.Pool): pg.Pool {
  pool.on('error', () => undefined);
  // The pool listens to a connection only while it is idle; one that breaks between two statements of a transaction
  // would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  // Every queue and every worker of BullMQ listens too.
  pool.setMaxListeners(0);
  return pool;
}
