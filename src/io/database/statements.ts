/**
 * Runs statements on PGlite in one message each, under a name that PostgreSQL keeps. PGlite's own `query` sends six, has every
 * statement parsed and planned anew, and copies its table of parsers each time: about half of what a short statement costs.
 */
import { type PGlite, parse, protocol } from '@electric-sql/pglite';

export interface Answer {
  rows: unknown[];
  rowCount: number;
}

export type Parsers = Record<number, (value: string) => unknown>;

const { serialize } = protocol;

/** A plan is made for tables as large as they are then; a ledger grows, and nothing but this tells PostgreSQL. */
const RUNS_A_PLAN = 200;
/** What the console asks for is put together from many pieces: the statements asked longest ago are forgotten. */
const MOST_KEPT = 200;
/** SQLSTATE of a kept statement that PostgreSQL no longer knows, or whose tables have other columns since. */
const STALE = new Set(['26000', '0A000']);

interface Kept {
  name: string;
  /** PostgreSQL's type numbers of the parameters. */
  types: number[];
  runs: number;
}

/** One statement at a time: the caller keeps the turns. */
export class Statements {
  readonly #lite: PGlite;
  readonly #kept = new Map<string, Kept>();
  #named = 0;

  constructor(lite: PGlite) {
    this.#lite = lite;
  }

  /** `parsers`: all of them, PGlite's own included. */
  async run(text: string, values: readonly unknown[], parsers: Parsers): Promise<Answer> {
    const kept = await this.#keep(text);
    const bound = values.map((value, i) => this.#written(value, kept.types[i]!));
    try {
      const messages = await this.#send(
        serialize.bind({ statement: kept.name, values: bound }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
        serialize.sync(),
      );
      return answerOf(parse.parseResults(messages as never, parsers)[0]);
    } catch (error) {
      if (STALE.has((error as { code?: string }).code ?? '')) this.#kept.delete(text);
      throw error;
    }
  }

  /** Statements without values, several in one text where need be; the last one's answer. */
  async runAll(text: string, parsers: Parsers): Promise<Answer> {
    const messages = await this.#send(serialize.query(text));
    return answerOf(parse.parseResults(messages as never, parsers).at(-1));
  }

  async #keep(text: string): Promise<Kept> {
    const known = this.#kept.get(text);
    if (known !== undefined && ++known.runs < RUNS_A_PLAN) {
      // The map remembers in the order of use.
      this.#kept.delete(text);
      this.#kept.set(text, known);
      return known;
    }
    const before: Uint8Array[] = [];
    const [oldest] = this.#kept.keys();
    const forgotten = known !== undefined ? text : this.#kept.size >= MOST_KEPT ? oldest : undefined;
    if (forgotten !== undefined) {
      before.push(serialize.close({ type: 'S', name: this.#kept.get(forgotten)!.name }));
      this.#kept.delete(forgotten);
    }
    const name = `kept_${this.#named++}`;
    const described = await this.#send(
      ...before,
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      serialize.sync(),
    );
    const made = { name, types: parse.parseDescribeStatementResults(described as never), runs: 0 };
    this.#kept.set(text, made);
    return made;
  }

  #written(value: unknown, type: number): string | null {
    if (value === null || value === undefined) return null;
    const write = this.#lite.serializers[type];
    return write === undefined ? String(value) : write(value);
  }

  async #send(...messages: Uint8Array[]): Promise<unknown[]> {
    return this.#lite.execProtocolStream(Buffer.concat(messages), { syncToFs: false });
  }
}

function answerOf(result: { rows: unknown[]; affectedRows?: number } | undefined): Answer {
  const rows = result?.rows ?? [];
  return { rows, rowCount: result?.affectedRows || rows.length };
}
