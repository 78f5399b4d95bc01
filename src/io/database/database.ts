import type { Sql } from './sql.ts';

/** What both PostgreSQL drivers and our adapters offer: the part of node-postgres that is used. */
export interface Client {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[]; rowCount?: number | null }>;
  release(destroy?: boolean): void;
}
export interface Pool {
  connect(): Promise<Client>;
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[]; rowCount?: number | null }>;
  end(): Promise<void>;
}

/** Where statements run: the pool, or one transaction. Times come and go as ISO 8601 strings. */
export interface Session {
  rows<Row>(statement: Sql): Promise<Row[]>;
  one<Row>(statement: Sql): Promise<Row | undefined>;
  /** Runs a statement and gives how many rows it touched. */
  run(statement: Sql): Promise<number>;
}

export interface Database extends Session {
  /** All or nothing. Runs `work` again when PostgreSQL asks for it (serialisation failure, deadlock). */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** SQLSTATE codes after which PostgreSQL says that the same transaction may simply be tried again. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const TRIES = 5;

export function createDatabase(pool: Pool): Database {
  return {
    ...session((text, values) => pool.query(text, values)),
    async transaction(work) {
      for (let tries = 1; ; tries++) {
        const client = await pool.connect();
        let broken = false;
        try {
          await client.query('begin');
          const result = await work(session((text, values) => client.query(text, values)));
          await client.query('commit');
          return result;
        } catch (error) {
          await client.query('rollback').catch(() => {
            broken = true;
          });
          if (tries >= TRIES || !TRY_AGAIN.has((error as { code?: string }).code ?? '')) throw error;
        } finally {
          client.release(broken);
        }
      }
    },
    close: () => pool.end(),
  };
}

type Query = (
  text: string,
  values: readonly unknown[],
) => Promise<{ rows: unknown[]; rowCount?: number | null }>;

function session(query: Query): Session {
  return {
    rows: async <Row>(statement: Sql) => (await query(statement.text, statement.values)).rows as Row[],
    one: async <Row>(statement: Sql) => (await query(statement.text, statement.values)).rows[0] as Row,
    run: async (statement) => (await query(statement.text, statement.values)).rowCount ?? 0,
  };
}
