/** A process that works the queue `diff-figures`: start as many as the load asks for. */
import { runWorker } from './worker.ts';

await runWorker(['diff-figures']);
