/** What later sentences may refer to: a period, a value, who has acted. */
import type { Kind } from './figure.ts';

/** ISO 8601 with the precision stated; null where open. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** A value that a later sentence may set an older one against. */
export interface ToldValue extends Period {
  kind: Kind;
  unit: string;
  measure: string;
  sentence: number;
}

/** Somebody whom the text has named or described. */
export interface Actor {
  name: string;
  person: boolean;
  /** Has it a name of its own, and not only a description? */
  named: boolean;
  /** Every word of a name that was taken for a person's; it may be a body's yet. */
  whole?: string;
  /** What it is called: nouns, and the keys of them. */
  kinds: ReadonlySet<string>;
  sentence: number;
}

/** What was counted so far, by measure and unit; bodies add to the dead. */
export class ToldSeries {
  size = 0;
  readonly #units = new Map<string, string[]>();

  has(measure: string, unit: string): boolean {
    return this.#units.get(measure)?.includes(countedAs(unit)) ?? false;
  }

  add(measure: string, unit: string): void {
    if (this.has(measure, unit)) return;
    const units = this.#units.get(measure);
    if (units) units.push(countedAs(unit));
    else this.#units.set(measure, [countedAs(unit)]);
    this.size++;
  }
}

const countedAs = (unit: string): string => (unit === 'body' ? 'person' : unit);
