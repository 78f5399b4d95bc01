import type { Due, Task } from './io/stores/work.ts';
import type { Ports } from './ports.ts';

/** What a step came to: told in one log line, counted in the coverage ledger. `wakes` is already in the ledger. */
export interface Outcome {
  result: string;
  wakes: Due[];
  fields?: Record<string, unknown>;
}

export type Step = (task: Task, ports: Ports) => Promise<Outcome>;
