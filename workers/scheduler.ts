/** The schedule alone: wakes what is due, works nothing. Several may run; each row is woken once. */
import { runWorker } from './worker.ts';

await runWorker([], { schedule: true });
