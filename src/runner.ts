/** Runs the pipeline: takes what the queues wake, runs its step, wakes what comes next, and sweeps what was left behind. */
import type { Queues, Wake } from './io/queues.ts';
import { type Due, Superseded } from './io/stores/work.ts';
import { PIPELINE, type QueueName } from './pipeline.ts';
import type { Ports } from './ports.ts';
import type { Outcome } from './step.ts';

export interface Told {
  queue: QueueName;
  subject: string;
  outcome: Outcome;
  /** How long the step took. */
  ms: number;
}

export interface Runner {
  /** Starts working these queues in this process. */
  serve(queues: readonly QueueName[]): void;
  /** Wakes what is due in these queues and was not woken lately. */
  sweep(queues: readonly QueueName[]): Promise<number>;
  /** Works these queues until nothing in them is due or only waits for a host's next turn. */
  drain(queues: readonly QueueName[]): Promise<void>;
  /** Sweeps every second until the signal. */
  schedule(queues: readonly QueueName[], signal: AbortSignal): Promise<void>;
}

const SWEEP_EVERY_MS = 1000;
/** What steps bring forth within this time is woken together: adding jobs costs the queue more by the call than by the job. */
const GATHER_MS = 25;
/** Turns of a host that come sooner are waited for when the queues are drained; later ones are a host that said "not now". */
const TURN_WITHIN_MS = 60_000;
/** A step that failed for a reason it did not foresee is tried again after 30 s, doubling up to 6 h, for ever. */
const RETRY_FIRST_MS = 30_000;
const RETRY_LONGEST_MS = 6 * 3_600_000;

export function createRunner(
  ports: Ports,
  queues: Queues,
  tell: (told: Told) => void = () => undefined,
): Runner {
  const { ledger, clock, log } = ports;
  let settled = Promise.withResolvers<void>();
  let atHand = 0;
  const brought = new Set<QueueName>();
  let gathering: Promise<void> | null = null;

  async function handle(wake: Wake): Promise<void> {
    const queue = wake.queue as QueueName;
    const began = performance.now();
    atHand++;
    try {
      const outcome = await runStep(queue, wake.subject, ports);
      if (outcome !== null) {
        log.info({ queue, subject: wake.subject, ...outcome.fields }, outcome.result);
        tell({ queue, subject: wake.subject, outcome, ms: performance.now() - began });
        await wakeDue(outcome.wakes);
      }
    } finally {
      atHand--;
      settled.resolve();
      settled = Promise.withResolvers();
    }
  }

  /** Wakes at once what is due already; the sweep sees to the rest. */
  async function wakeDue(dues: readonly Due[]): Promise<void> {
    const now = clock.now().toISOString();
    for (const due of dues) if (due.dueAt <= now) brought.add(due.queue as QueueName);
    if (brought.size === 0) return;
    gathering ??= pause(GATHER_MS).then(async () => {
      gathering = null;
      const names = [...brought];
      brought.clear();
      await sweep(names);
    });
    await gathering;
  }

  async function sweep(names: readonly QueueName[]): Promise<number> {
    const wakes = await ledger.work.sweep(names, clock.now().toISOString(), new Date().toISOString());
    await queues
      .wake(wakes)
      .catch((error) =>
        log.warn(
          { error: error.message, subjects: wakes.length },
          'the queue did not answer; the next sweep wakes them',
        ),
      );
    return wakes.length;
  }

  return {
    sweep,
    serve(names) {
      for (const name of names) queues.serve(name, PIPELINE[name].concurrency, handle);
    },
    async drain(names) {
      const started = clock.now().getTime();
      const isLeft = async () => {
        const now = clock.now();
        if ((await ledger.work.due(names, now.toISOString())) > 0) return true;
        // A clock that stands still never comes to anybody's turn.
        return now.getTime() > started && ledger.work.awaitsTurn(names, now.toISOString(), TURN_WITHIN_MS);
      };
      while (await isLeft()) {
        await sweep(names);
        // What steps bring forth is woken by themselves; here it is looked again once nothing is at hand.
        const until = pause(SWEEP_EVERY_MS).then(() => true);
        do if (await Promise.race([settled.promise.then(() => false), until])) break;
        while (atHand > 0);
      }
    },
    async schedule(names, signal) {
      while (!signal.aborted) {
        await sweep(names).catch((error) =>
          log.error({ error: error.message }, 'the sweep failed and will be tried again'),
        );
        await pause(SWEEP_EVERY_MS, signal);
      }
    },
  };
}

/** Runs one step on one subject; null where nothing was due or another worker was first. */
export async function runStep(queue: QueueName, subject: string, ports: Ports): Promise<Outcome | null> {
  const { ledger, clock } = ports;
  const task = await ledger.work.take(queue, subject, clock.now().toISOString());
  if (task === undefined) return null;
  try {
    return await PIPELINE[queue].step(task, ports);
  } catch (error) {
    if (error instanceof Superseded) return null;
    const wait = Math.min(RETRY_FIRST_MS * 2 ** task.attempts, RETRY_LONGEST_MS);
    const dueAt = new Date(clock.now().getTime() + wait).toISOString();
    const reason = error instanceof Error ? error.message : String(error);
    ports.log.error({ queue, subject, error: reason, again: dueAt }, 'step failed');
    await ledger.work.putOff(task, dueAt, reason);
    return { result: 'failed', wakes: [], fields: { error: reason } };
  }
}

/** Real time, whatever the pipeline's clock says: queues live in it. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
