import pg from 'pg';
import { ledgerParsers } from './parsers.ts';
import { preparedName } from './sql.ts';

/** Sends statements that are to be prepared (sql.ts) under their name. */
class NamingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the many forms of pg's query, of which one is looked at
  override query(text: any, values?: any, done?: any): any {
    const name = typeof text === 'string' && Array.isArray(values) ? preparedName(text) : undefined;
    return name === undefined ? super.query(text, values, done) : super.query({ name, text, values }, done);
  }
}

/** A pool for the ledger. */
export function openLedgerPool(url: string): pg.Pool {
  return quiet(
    new pg.Pool({
      Client: NamingClient,
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
